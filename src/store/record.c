/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A learner's record: added to, read. */
#include "config.h"

#include "store/record.h"

#include <assert.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "base/str.h"
#include "store/event_row.h"
#include "store/learner_name.h"
#include "store/migration.h"
#include "store/record_inside.h"
#include "store/transaction.h"
#include "study/reset.h"

void record_close(struct record *record)
{
    if (record == NULL)
        return;
    statements_free(record->statements);
    connection_clear(&record->connection);
    window_close(&record->window);
    repair_clear(&record->repair);
    waiting_clear(&record->waiting);
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

bool record_is_second(const struct record *record)
{
    return record->window.is_second;
}

const struct repair *record_repaired(const struct record *record)
{
    return record->repair.set_aside != NULL ? &record->repair : NULL;
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

int record_tell_row(const struct record *record, int result, struct diag *diag)
{
    if (result == SQLITE_ROW)
        return 1;
    return result == SQLITE_DONE ? 0 : record_tell_reading(record, result, diag);
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
    if (rc != SQLITE_OK)
        return rc;
    bool is_of_all = event->kind == EVENT_RESET || event->kind == EVENT_UNDONE;
    return is_of_all ? record_make_progress(record) : record_apply_event(record, event);
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

int record_last_moment(const struct record *record, struct moment *ret_moment, struct diag *diag)
{
    sqlite3_stmt *select = NULL;
    int rc = statements_get(record->statements,
                            "SELECT at, zone FROM event ORDER BY seq DESC LIMIT 1", &select);
    if (rc != SQLITE_OK)
        return record_tell_reading(record, rc, diag);
    rc = sqlite3_step(select);
    if (rc == SQLITE_ROW)
        *ret_moment = (struct moment){.at = sqlite3_column_int64(select, 0),
                                      .zone = sqlite3_column_int(select, 1)};
    sqlite3_reset(select);
    return record_tell_row(record, rc, diag);
}

bool record_version(const struct record *record, struct record_version *ret_version)
{
    sqlite3_stmt *select = NULL;
    if (statements_get(record->statements, "PRAGMA data_version", &select) != SQLITE_OK)
        return false;
    bool is_read = sqlite3_step(select) == SQLITE_ROW;
    *ret_version = (struct record_version){
        .own = sqlite3_total_changes(record->connection.db),
        .others = is_read ? sqlite3_column_int64(select, 0) : 0,
        .waiting = record->waiting.count,
    };
    memcpy(ret_version->session, record->session, sizeof ret_version->session);
    sqlite3_reset(select);
    return is_read;
}

bool record_versions_are_same(const struct record_version *a, const struct record_version *b)
{
    return memcmp(a->session, b->session, sizeof a->session) == 0 && a->own == b->own &&
           a->others == b->others && a->waiting == b->waiting;
}

/* Those of MIGRATION_RARE_EVENTS. They are found by the index of their kinds, and sorted: by the
 * index of seq each row of the record would be looked up. Others would be too many to sort in
 * memory. */
#define RARE_KINDS                                                                                 \
    (1u << EVENT_RESET | 1u << EVENT_NOTED | 1u << EVENT_BOOKMARKED | 1u << EVENT_REMOVED |        \
     1u << EVENT_UNDONE | 1u << EVENT_SET)

static void add_kinds(struct str *query, unsigned kinds)
{
    const char *before = "kind IN (";
    for (size_t kind = EVENT_UNKNOWN + 1; kind < EVENT_KIND_COUNT; kind++) {
        if ((kinds & 1u << kind) == 0)
            continue;
        str_addf(query, "%s'%s'", before, event_kind_name((enum event_kind)kind));
        before = ", ";
    }
    str_add(query, ") AND ");
}

/* The words of kinds need no quoting: they are our own. */
char *record_events_query(unsigned kinds)
{
    struct str query = {0};
    bool is_rare = kinds != RECORD_ALL_KINDS && (kinds & ~RARE_KINDS) == 0;
    str_add(&query, "SELECT " EVENT_ROW_COLUMNS " FROM event WHERE ");
    if (kinds != RECORD_ALL_KINDS)
        add_kinds(&query, kinds);
    if (is_rare)
        str_add(&query, MIGRATION_RARE_EVENTS " AND ");
    str_add(&query, "(?1 IS NULL OR course = ?1) ORDER BY ");
    str_add(&query, is_rare ? "+seq" : "seq");
    return str_take(&query);
}

static int prepare_walk(const struct record *record, const char *course, unsigned kinds,
                        sqlite3_stmt **ret_select)
{
    char *query = record_events_query(kinds);
    int rc = sqlite3_prepare_v2(record->connection.db, query, -1, ret_select, NULL);
    free(query);
    if (rc == SQLITE_OK)
        statement_bind_text(*ret_select, 1, course);
    return rc;
}

/* Passes over what `resets` (NULL: none) cover. */
static int walk_events(const struct record *record, const char *course, unsigned kinds,
                       const struct resets *resets,
                       int (*visit)(void *context, const struct event *event), void *context,
                       struct diag *diag)
{
    sqlite3_stmt *select = NULL;
    int result = 0;
    int rc = prepare_walk(record, course, kinds, &select);
    if (rc != SQLITE_OK)
        return record_tell_reading(record, rc, diag);
    while (result == 0 && (rc = sqlite3_step(select)) == SQLITE_ROW) {
        struct event event = event_row_borrow(select);
        if (resets == NULL || resets_count(resets, &event))
            result = visit(context, &event);
    }
    if (rc != SQLITE_ROW && rc != SQLITE_DONE)
        result = record_tell_reading(record, rc, diag);
    sqlite3_finalize(select);
    return result;
}

int record_each_event(const struct record *record, const char *course, unsigned kinds,
                      int (*visit)(void *context, const struct event *event), void *context,
                      struct diag *diag)
{
    return walk_events(record, course, kinds, NULL, visit, context, diag);
}

int record_each_counted(const struct record *record, const char *course, unsigned kinds,
                        int (*visit)(void *context, const struct event *event), void *context,
                        struct diag *diag)
{
    struct resets resets;
    if (record_resets(record, &resets, diag) != 0)
        return -1;
    int result = walk_events(record, course, kinds, &resets, visit, context, diag);
    resets_clear(&resets);
    return result;
}

int record_resets(const struct record *record, struct resets *ret_resets, struct diag *diag)
{
    struct resets resets = {0};
    int rc = record_read_resets(record->connection.db, &resets);
    if (rc != SQLITE_OK) {
        resets_clear(&resets);
        return record_tell_reading(record, rc, diag);
    }
    *ret_resets = resets;
    return 0;
}

char *record_last_key(const struct record *record)
{
    struct event event = {.number = record->number};
    memcpy(event.session, record->session, sizeof event.session);
    return event_key(&event);
}
