/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The format of a record's file, and how an older file comes to be of the newest one. */
#include "config.h"

#include "store/migration.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

#include "base/str.h"
#include "store/statement.h"
#include "store/transaction.h"

/* SQL keeps its own lines. */
/* clang-format off */
#define PROGRESS_TABLE                                                                              \
    "CREATE TABLE progress ("                                                                       \
    "  course     TEXT    NOT NULL,"                                                                \
    "  unit       TEXT    NOT NULL,"                                                                \
    "  is_opened  INTEGER NOT NULL,"                                                                \
    "  is_done    INTEGER NOT NULL,"                                                                \
    "  best_score REAL    NOT NULL,"                                                                \
    "  last_score REAL    NOT NULL,"                                                                \
    "  attempts   INTEGER NOT NULL,"                                                                \
    "  answers    INTEGER NOT NULL,"                                                                \
    "  at         INTEGER NOT NULL,"                                                                \
    "  zone       INTEGER NOT NULL,"                                                                \
    "  PRIMARY KEY (course, unit)"                                                                  \
    ") STRICT, WITHOUT ROWID;"

#define TEXT_OF(number) TEXT_OF_VALUE(number)
#define TEXT_OF_VALUE(number) #number

const char migration_progress_table[] = PROGRESS_TABLE;

const char *const migration_steps[MIGRATION_VERSION] = {
    "PRAGMA application_id = " TEXT_OF(MIGRATION_MARK) ";"
    "CREATE TABLE learner ("
    "  only INTEGER PRIMARY KEY CHECK (only = 1),"
    "  id   BLOB    NOT NULL CHECK (length(id) = 16)"
    ") STRICT;"
    "CREATE TABLE event ("
    "  session  BLOB    NOT NULL CHECK (length(session) = 16),"
    "  n        INTEGER NOT NULL CHECK (n >= 1),"
    "  seq      INTEGER NOT NULL UNIQUE CHECK (seq >= 1),"
    "  at       INTEGER NOT NULL,"
    "  zone     INTEGER NOT NULL CHECK (zone BETWEEN -1440 AND 1440),"
    "  kind     TEXT    NOT NULL CHECK (kind <> ''),"
    "  course   TEXT,"
    "  edition  TEXT,"
    "  unit     TEXT,"
    "  question TEXT,"
    "  attempt  TEXT,"
    "  data     TEXT    NOT NULL,"
    "  PRIMARY KEY (session, n)"
    ") STRICT;"
    /* The learner's name is found at once, however long the record has grown. */
    "CREATE INDEX event_learner ON event (seq) WHERE kind = 'learner';"
    /* turn: the order in which places were set, which no clock can spoil. */
    "CREATE TABLE place ("
    "  course     TEXT    NOT NULL,"
    "  unit       TEXT    NOT NULL,"
    "  block      TEXT,"
    "  characters INTEGER NOT NULL CHECK (characters >= 0),"
    "  block_key  TEXT,"
    "  draft      TEXT,"
    "  at         INTEGER NOT NULL,"
    "  zone       INTEGER NOT NULL CHECK (zone BETWEEN -1440 AND 1440),"
    "  turn       INTEGER NOT NULL,"
    "  PRIMARY KEY (course, unit)"
    ") STRICT, WITHOUT ROWID;"
    "CREATE INDEX place_turn ON place (turn);"
    PROGRESS_TABLE,
    "CREATE INDEX event_rare ON event (kind, seq) WHERE " MIGRATION_RARE_EVENTS ";",
};
/* clang-format on */

/* The version comes last: it says that all before it is there. */
static int take_step(sqlite3 *db, const char *const *steps, int64_t step)
{
    int rc = statement_run_text(db, steps[step]);
    if (rc != SQLITE_OK)
        return rc;
    char *version = str_format("PRAGMA user_version = %d", (int)step + 1);
    rc = statement_run_text(db, version);
    free(version);
    return rc;
}

/* A version below 0 is nobody's; it is left alone as a later one is. */
static bool has_next_step(int64_t version, int count)
{
    return version >= 0 && version < count;
}

/* Another program may have taken the step while this one waited for its turn to write. */
static int take_next_step(sqlite3 *db, const char *const *steps, int count)
{
    int64_t version = 0;
    int rc = statement_number(db, "PRAGMA user_version", &version);
    return rc == SQLITE_OK && has_next_step(version, count) ? take_step(db, steps, version) : rc;
}

int migration_run(sqlite3 *db, const char *path, const char *const *steps, int count,
                  struct diag *diag)
{
    int64_t version = 0;
    for (;;) {
        int rc = statement_number(db, "PRAGMA user_version", &version);
        if (rc != SQLITE_OK)
            return transaction_tell_reading(db, rc, path, diag);
        if (!has_next_step(version, count))
            return 0;
        if (transaction_begin(db, path, diag) != 0 ||
            transaction_end(db, path, take_next_step(db, steps, count), diag) != 0)
            return -1;
    }
}

int migration_make(sqlite3 *db)
{
    int rc = SQLITE_OK;
    for (int step = 0; rc == SQLITE_OK && step < MIGRATION_VERSION; step++)
        rc = take_step(db, migration_steps, step);
    return rc;
}
