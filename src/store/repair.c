/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A damaged record gives way to its newest good copy. */
#include "config.h"

#include "store/repair.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/durable.h"
#include "base/i18n.h"
#include "base/path.h"
#include "base/str.h"
#include "store/facts.h"

enum { SET_ASIDE_MAX = 1000 };

void repair_clear(struct repair *repair)
{
    free(repair->set_aside);
    *repair = (struct repair){0};
}

static int tell_not_repaired(const char *path, struct diag *diag)
{
    bool is_full = durable_is_full(errno);
    return diag_error(diag, where_file(path), is_full ? "disk-full" : "record-repair",
                      /* TRANSLATORS: %s is the system's reason, such as "Permission denied". */
                      _("this record is damaged, and its copy cannot be put in its place: %s"),
                      strerror(errno));
}

/* The first name of the row that is free. Caller frees. */
static char *free_name(const char *path)
{
    for (int number = 1;; number++) {
        char *name = str_format("%s.damaged-%d", path, number);
        if (access(name, F_OK) != 0 || number == SET_ASIDE_MAX)
            return name;
        free(name);
    }
}

/* A copy leaves no moment in which there is no record. Where it cannot be made, for a bad place of
 * the disk or want of room, the file itself moves. */
static int set_aside(const char *path, const char *aside)
{
    return durable_copy(path, aside) == 0 ? 0 : rename(path, aside);
}

/* The journal of the damaged file would be played into the copy. */
static int set_journal_aside(const char *path, const char *aside)
{
    char *journal = str_format("%s-journal", path);
    char *journal_aside = str_format("%s-journal", aside);
    int result = rename(journal, journal_aside);
    if (result != 0 && errno == ENOENT)
        result = 0;
    free(journal_aside);
    free(journal);
    return result;
}

/* The record is its copy, ready under another name, before the damaged file moves. */
static int replace(const char *path, const char *backup, const char *aside)
{
    char *draft = str_format("%s.restored", path);
    unlink(draft); /* left by a program that was cut short */
    int result = durable_copy(backup, draft);
    if (result == 0)
        result = set_aside(path, aside);
    if (result == 0)
        result = set_journal_aside(path, aside);
    if (result == 0)
        result = durable_rename(draft, path);
    free(draft);
    return result;
}

int repair_file(const char *path, const char *backup, struct repair *ret_repair, struct diag *diag)
{
    struct facts facts;
    struct repair repair = {0};
    if (facts_read(backup, &facts, diag) != 0)
        return -1;
    repair.last = facts.last;
    repair.answers = facts.answers;
    char *aside = free_name(path);
    int result = replace(path, backup, aside);
    if (result == 0) {
        repair.set_aside = path_name(aside);
        *ret_repair = repair;
    } else {
        tell_not_repaired(path, diag);
    }
    free(aside);
    return result;
}
