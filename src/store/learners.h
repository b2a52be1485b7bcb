/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The folder of records: who learns on this computer. */
#ifndef STORE_LEARNERS_H
#define STORE_LEARNERS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/diag.h"
#include "store/record.h"

struct learner {
    char *name;
    char *path;
    char *id;
};

struct learners {
    struct learner *items; /* by name, then id */
    size_t count;
    size_t capacity;
};

/* Lists the records in `folder`: its files that end in ".db" and are not hidden. A folder that is
 * not there is an empty list; a damaged record counts as the learner's of its newest good copy; a
 * file that cannot be read as a record is a warning in diag and passed over, an empty one, which a
 * power cut leaves, passed over in silence. Returns 0, or -1 when the folder cannot be read (code
 * "no-folder"). Caller clears. */
int learners_list(const char *folder, struct learners *ret_learners, struct diag *diag);
void learners_clear(struct learners *learners);

/* The same, and what is wrong with the files that are passed over goes to `unread`, an error each.
 */
int learners_scan(const char *folder, struct learners *ret_learners, struct diag *unread,
                  struct diag *diag);

/* A record that cannot be read just now may well be the learner's of that name: a second one beside
 * it would hide it. Returns -1 where one of those unread is named so, and says in diag what is
 * wrong with it. */
int learners_check_unread(const struct diag *unread, const char *name, struct diag *diag);

/* Returns the first learner of that name (compared as learners_open() does), or NULL. */
const struct learner *learners_find(const struct learners *learners, const char *name);

/* Returns the learner of that name if one alone has it, else NULL. */
const struct learner *learners_find_only(const struct learners *learners, const char *name);

/* Opens the record of the learner with that name (compared after Unicode normalisation and case
 * folding), or makes one. Two learners of one name: code "two-learners", the message names their
 * files. A file that by its name could be this learner's but cannot be read is an error, so that no
 * second record hides a damaged one. Further codes: "learner-name", and those of record_open() and
 * record_create(). */
int learners_open(const char *folder, const char *name, struct moment now,
                  struct record **ret_record, struct diag *diag);

/* What learners_import() did. */
struct learners_import {
    char *name;    /* the learner's */
    int64_t added; /* events that the record had not */
    bool is_new;   /* the learner was not in the folder */
};

/* Takes a file, JSON lines (store/lines.h) or a record, into the folder: what it has is added to
 * the record of the learner with its id by record_merge(), or becomes a new record. All or nothing.
 * Codes of lines_read(), record_open() and record_merge(); where the learner is not in the folder,
 * an unreadable file is an error as for learners_open(). Caller frees the name. */
int learners_import(const char *folder, const char *path, struct learners_import *ret_import,
                    struct diag *diag);

/* Deletes a learner's record and all that is kept beside it, its copies included. Codes:
 * "record-in-use" where a window has it open, "record-delete". */
int learners_delete(const struct learner *learner, struct diag *diag);

#endif
