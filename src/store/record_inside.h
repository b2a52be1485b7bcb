/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The inside of a record, for the files that make it up: record.c, record_open.c, record_create.c,
 * record_place.c, record_progress.c, record_waiting.c, merge.c, upkeep.c. */
#ifndef STORE_RECORD_INSIDE_H
#define STORE_RECORD_INSIDE_H

#include "store/connection.h"
#include "store/record.h"
#include "store/repair.h"
#include "store/statement.h"
#include "store/window.h"

enum { RECORD_ID_BYTES = 16 };

/* Events that could not be written yet, in their order. */
struct waiting {
    struct event *events;
    size_t count;
    size_t capacity;
};

void waiting_clear(struct waiting *waiting);

/* Gives all to another, which loses its own. */
void waiting_move(struct waiting *from, struct waiting *to);

struct record {
    struct connection connection;
    struct statements *statements;
    enum record_state state;
    struct window window; /* open where the record may be written */
    struct repair repair; /* of the file, when it was opened */
    char *id;
    char *name;
    /* Drawn at each opening for writing: files are copied and backups come back, so neither the
     * machine nor the file may name the session. */
    unsigned char session[RECORD_ID_BYTES];
    int64_t number; /* the last one of the session: given once, whether the event came to be kept or
                       not */
    struct waiting waiting;
    bool is_write_due; /* of what waits, something was not tried yet */
};

/* Makes a record of an open connection, which it takes. */
struct record *record_new(struct connection connection);

/* Draws RECORD_ID_BYTES at random, for a learner's id or a session. The path is for the message. */
int record_draw(unsigned char *bytes, const char *path, struct diag *diag);

/* Makes the empty file of a new record. Codes: "record-create", "disk-full". */
int record_make_file(const char *path, struct diag *diag);

/* Makes a record at `path`, which it leaves as it was found where that fails. Codes as
 * record_create(). */
int record_make(const char *path, const char *name, const unsigned char *id, struct moment now,
                struct record **ret_record, struct diag *diag);

/* Writes the learner's id into a new record. SQLite's results. */
int record_add_learner(sqlite3 *db, const unsigned char *id);

/* Makes the folder of records if need be. Code "no-folder". */
int record_make_folder(const char *folder, struct diag *diag);

/* Begins to write, where the record may be written at all; and ends, see transaction.h. */
int record_begin(struct record *record, struct diag *diag);
int record_end(struct record *record, int result, struct diag *diag);

/* Inside a transaction: adds an event with its progress, or only its progress. SQLite's results. */
int record_add_event(struct record *record, const struct event *event);
int record_apply_event(struct record *record, const struct event *event);

/* Reads the resets of a file; and, inside a transaction, drops all progress and makes it again.
 * SQLite's results. */
struct resets;
int record_read_resets(sqlite3 *db, struct resets *resets);
int record_make_progress(struct record *record);

/* Says what SQLite's result means while the record was read; always returns -1. */
int record_tell_reading(const struct record *record, int result, struct diag *diag);

/* What asking for one row came to: 1 with it, 0 without one, else as record_tell_reading(). */
int record_tell_row(const struct record *record, int result, struct diag *diag);

/* The learner's id, and the data of the events that name the learner, the last one first. It is run
 * for each record at each start, so it must not read all events: a test looks at its plan. */
#define RECORD_LEARNER_QUERY                                                                       \
    "SELECT (SELECT lower(hex(id)) FROM learner), data FROM event "                                \
    "WHERE kind = 'learner' ORDER BY seq DESC"

/* Reads id and name from the file. A file that has none: code "record-damaged". Caller frees. */
int record_read_learner(sqlite3 *db, const char *path, char **ret_id, char **ret_name,
                        struct diag *diag);

/* The query of record_each_event() for these kinds; its parameter is the course (NULL: any).
 * Settings, notes and resets are asked for at each start and in each quiz, so tests look at the
 * plans too. Caller frees. */
char *record_events_query(unsigned kinds);

#endif
