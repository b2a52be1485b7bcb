/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A learner's record: opened, added to, read. */
#include "config.h"

#include "store/record.h"

#include <assert.h>
#include <sodium.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "store/event_row.h"
#include "store/learner_name.h"
#include "store/migration.h"
#include "store/record_inside.h"
#include "store/transaction.h"

void record_close(struct record *record)
{
    if (record == NULL)
        return;
    statements_free(record->statements);
    connection_clear(&record->connection);
    free(record->id);
    free(record->name);
    free(record);
}

enum record_state record_state(const struct record *record)
{
    return record->state;
}

bool record_is_newer(const struct record *record)
{
    return record->connection.is_newer;
}

const char *record_path(const struct record *record)
{
    return record->connection.path;
}

const char *record_id(const struct record *record)
{
    return record->id;
}

const char *record_name(const struct record *record)
{
    return record->name;
}

int record_begin(struct record *record, struct diag *diag)
{
    const char *path = record->connection.path;
    if (record->connection.is_newer)
        return diag_error(diag, where_file(path), "record-read-only",
                          _("a newer version of this program has made this record; this version "
                            "can only read it"));
    if (record->state == RECORD_READ_ONLY)
        return diag_error(diag, where_file(path), "record-read-only",
                          _("this record can only be read: it, or the folder that it is in, "
                            "cannot be written"));
    return transaction_begin(record->connection.db, path, diag);
}

int record_end(struct record *record, int result, struct diag *diag)
{
    return transaction_end(record->connection.db, record->connection.path, result, diag);
}

int record_tell_reading(const struct record *record, int result, struct diag *diag)
{
    return transaction_tell_reading(record->connection.db, result, record->connection.path, diag);
}

/* Learners' names from the last one back: one that cannot be read gives way to the one before. */
static int find_learner(sqlite3 *db, char **ret_id, char **ret_name)
{
    sqlite3_stmt *select = NULL;
    int rc = sqlite3_prepare_v2(db, RECORD_LEARNER_QUERY, -1, &select, NULL);
    if (rc != SQLITE_OK)
        return rc;
    while (*ret_name == NULL && (rc = sqlite3_step(select)) == SQLITE_ROW)
        *ret_name = learner_name_from_data((const char *)sqlite3_column_text(select, 1));
    if (*ret_name != NULL)
        *ret_id = statement_text(select, 0);
    sqlite3_finalize(select);
    return rc == SQLITE_ROW || rc == SQLITE_DONE ? SQLITE_OK : rc;
}

int record_read_learner(sqlite3 *db, const char *path, char **ret_id, char **ret_name,
                        struct diag *diag)
{
    char *id = NULL;
    char *name = NULL;
    int rc = find_learner(db, &id, &name);
    if (rc != SQLITE_OK)
        return transaction_tell_reading(db, rc, path, diag);
    if (id == NULL) {
        free(name);
        return diag_error(diag, where_file(path), "record-damaged",
                          _("this record does not say whose it is; use a copy of it, if there is "
                            "one"));
    }
    *ret_id = id;
    *ret_name = name;
    return 0;
}

struct record *record_new(struct connection connection)
{
    struct record *record = memory_new(1, sizeof *record);
    record->connection = connection;
    record->statements = statements_new(connection.db);
    record->state = connection.is_writable ? RECORD_WRITABLE : RECORD_READ_ONLY;
    return record;
}

int record_draw(unsigned char *bytes, const char *path, struct diag *diag)
{
    if (sodium_init() < 0)
        return diag_error(diag, where_file(path), "record-write",
                          _("the system gives no random numbers, and a record needs them"));
    randombytes_buf(bytes, RECORD_ID_BYTES);
    return 0;
}

static int make_ready_to_write(struct record *record, struct diag *diag)
{
    if (record->state == RECORD_READ_ONLY)
        return 0;
    if (migration_run(record->connection.db, record->connection.path, migration_steps,
                      MIGRATION_VERSION, diag) != 0)
        return -1;
    return record_draw(record->session, record->connection.path, diag);
}

int record_open(const char *path, struct record **ret_record, struct diag *diag)
{
    struct connection connection;
    if (connection_open(path, CONNECTION_WRITING, &connection, diag) != 0)
        return -1;
    struct record *record = record_new(connection);
    if (make_ready_to_write(record, diag) != 0 ||
        record_read_learner(connection.db, connection.path, &record->id, &record->name, diag) !=
            0) {
        record_close(record);
        return -1;
    }
    *ret_record = record;
    return 0;
}

/* A number is given once only: an event that failed and is handed in again is another row, whatever
 * became of the first. */
int record_add_event(struct record *record, const struct event *event)
{
    sqlite3_stmt *add = NULL;
    int rc = statements_get(record->statements, EVENT_ROW_ADD, &add);
    if (rc != SQLITE_OK)
        return rc;
    struct event row = *event;
    memcpy(row.session, record->session, sizeof row.session);
    row.number = ++record->number;
    event_row_bind(add, &row);
    rc = statement_run(add);
    return rc == SQLITE_OK ? record_apply_event(record, event) : rc;
}

static void take_name(struct record *record, const struct event *event)
{
    char *name = event->data == NULL ? NULL : learner_name_from_data(event->data);
    if (name == NULL)
        return;
    free(record->name);
    record->name = name;
}

int record_append(struct record *record, const struct event *event, struct diag *diag)
{
    assert(event->kind != EVENT_UNKNOWN);
    if (record_begin(record, diag) != 0 ||
        record_end(record, record_add_event(record, event), diag) != 0)
        return -1;
    if (event->kind == EVENT_LEARNER)
        take_name(record, event);
    return 0;
}

int record_each_event(const struct record *record, const char *course,
                      int (*visit)(void *context, const struct event *event), void *context,
                      struct diag *diag)
{
    sqlite3_stmt *select = NULL;
    int result = 0;
    int rc = sqlite3_prepare_v2(record->connection.db,
                                "SELECT " EVENT_ROW_COLUMNS " FROM event "
                                "WHERE ?1 IS NULL OR course = ?1 ORDER BY seq",
                                -1, &select, NULL);
    if (rc != SQLITE_OK)
        return record_tell_reading(record, rc, diag);
    statement_bind_text(select, 1, course);
    while (result == 0 && (rc = sqlite3_step(select)) == SQLITE_ROW) {
        struct event event = event_row_borrow(select);
        result = visit(context, &event);
    }
    if (rc != SQLITE_ROW && rc != SQLITE_DONE)
        result = record_tell_reading(record, rc, diag);
    sqlite3_finalize(select);
    return result;
}
