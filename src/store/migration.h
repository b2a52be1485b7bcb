/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The format of a record's file, and how an older file comes to be of the newest one. */
#ifndef STORE_MIGRATION_H
#define STORE_MIGRATION_H

#include <sqlite3.h>

#include "base/diag.h"

/* The mark that tells our files from those of other programs: "DcWk", SQLite's application_id. */
#define MIGRATION_MARK 0x4463576B

/* The version that this program writes, SQLite's user_version: the number of steps. */
enum { MIGRATION_VERSION = 2 };

/* Step n, the SQL that leads from version n to n + 1. A released step is never changed. */
extern const char *const migration_steps[MIGRATION_VERSION];

/* The kinds of events of which a record has few, whatever it is asked for. A query of some of them
 * that says this too, word for word, is answered by their own index (in a file of version 1, which
 * has none, by passing over all events). What a learner does all the time is not in it: an answer
 * is to write no page more. OR, since for IN SQLite makes a table of the words at each row that is
 * added. */
#define MIGRATION_RARE_EVENTS                                                                      \
    "(kind = 'reset' OR kind = 'noted' OR kind = 'bookmarked' OR kind = 'removed' OR "             \
    "kind = 'undone' OR kind = 'set')"

/* Makes the table of progress, which is derived from the events and may be dropped at any time. */
extern const char migration_progress_table[];

/* Takes the steps that the file has not taken yet, one transaction each with the version last in
 * it: what was cut short has not happened. Two programs may do this at once. Returns 0 or -1. */
int migration_run(sqlite3 *db, const char *path, const char *const *steps, int count,
                  struct diag *diag);

/* Takes all steps inside the caller's transaction, for a file that is made whole or not at all.
 * Returns SQLite's result. */
int migration_make(sqlite3 *db);

#endif
