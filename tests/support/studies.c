/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A learner who studies a course made from strings. */
#include "config.h"

#include "support/studies.h"

#include <criterion/criterion.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

#include "base/memory.h"
#include "support/courses.h"
#include "support/messages.h"
#include "support/records.h"
#include "support/support.h"

static struct moment tell_moment(void *context)
{
    const struct study *study = context;
    return study->now;
}

/* Every draw gives other bytes, and the same in each run. */
static void draw(void *context, unsigned char *bytes, size_t count)
{
    struct study *study = context;
    memset(bytes, ++study->drawn, count);
}

static void open_session(struct study *study)
{
    const struct outside outside = {tell_moment, draw, study, NULL, false};
    struct diag diag;
    diag_init(&diag);
    int result = session_open(&study->session, study->folder, study->record, NULL, outside, &diag);
    messages_expect(&diag, study->folder, "", "opening a session");
    cr_assert_eq(result, 0);
}

void studies_begin(struct study *study, const char *units)
{
    *study = (struct study){
        .folder = courses_make(units),
        .home = support_folder(),
        .now = records_moment(0),
    };
    study->record = records_create(study->home, "Nadia");
    open_session(study);
}

static void close_all(struct study *study)
{
    session_close(&study->session);
    record_close(study->record);
    study->record = NULL;
}

void studies_end(struct study *study)
{
    close_all(study);
    support_remove(study->folder);
    support_remove(study->home);
    free(study->folder);
    free(study->home);
}

void studies_reopen(struct study *study)
{
    char *path = memory_text(record_path(study->record));
    close_all(study);
    study->record = records_open(path);
    free(path);
    open_session(study);
}

void studies_reopen_with(struct study *study, const char *units)
{
    courses_write_units(study->folder, units);
    studies_reopen(study);
}

void studies_look_only(struct study *study)
{
    close_all(study);
    open_session(study);
}

static void limit_files(rlim_t bytes)
{
    struct rlimit limit;
    cr_assert_eq(getrlimit(RLIMIT_FSIZE, &limit), 0);
    limit.rlim_cur = bytes < limit.rlim_max ? bytes : limit.rlim_max;
    cr_assert_eq(setrlimit(RLIMIT_FSIZE, &limit), 0);
}

/* Stops the superuser too, unlike permissions. */
void studies_fill_disk(void)
{
    signal(SIGXFSZ, SIG_IGN);
    limit_files(100);
}

void studies_free_disk(void)
{
    limit_files(RLIM_INFINITY);
}

void studies_expect_events(const struct study *study, const char *expected)
{
    records_expect_events(study->record, "core", expected);
}

void studies_expect_said(struct diag *diag, const char *code)
{
    char *messages = support_messages(diag);
    cr_expect_eq(diag->count, code != NULL, "expected %s, said %s", code != NULL ? code : "nothing",
                 messages);
    cr_expect(code == NULL || diag_has(diag, code), "expected %s, said %s", code, messages);
    free(messages);
    diag_clear(diag);
}
