/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of progress: what study/progress.c makes of the events, kept at hand. */
#include "config.h"

#include <stdbool.h>
#include <stdlib.h>

#include "store/event_row.h"
#include "store/migration.h"
#include "store/record_inside.h"
#include "store/transaction.h"
#include "study/reset.h"

#define PROGRESS_COLUMNS "is_opened, is_done, best_score, last_score, attempts, answers, at, zone"

/* Reads PROGRESS_COLUMNS, the first of which is column `first`. */
static struct progress read_progress(sqlite3_stmt *select, int first)
{
    return (struct progress){
        .is_opened = sqlite3_column_int(select, first) != 0,
        .is_done = sqlite3_column_int(select, first + 1) != 0,
        .best_score = sqlite3_column_double(select, first + 2),
        .last_score = sqlite3_column_double(select, first + 3),
        .attempts = sqlite3_column_int64(select, first + 4),
        .answers = sqlite3_column_int64(select, first + 5),
        .last = {.at = sqlite3_column_int64(select, first + 6),
                 .zone = sqlite3_column_int(select, first + 7)},
    };
}

/* Returns SQLITE_ROW, SQLITE_DONE where the unit was never touched, or what went wrong. */
static int find_progress(struct statements *statements, const char *course, const char *unit,
                         struct progress *ret_progress)
{
    sqlite3_stmt *select = NULL;
    int rc = statements_get(
        statements, "SELECT " PROGRESS_COLUMNS " FROM progress WHERE course = ?1 AND unit = ?2",
        &select);
    if (rc != SQLITE_OK)
        return rc;
    statement_bind_text(select, 1, course);
    statement_bind_text(select, 2, unit);
    rc = sqlite3_step(select);
    if (rc == SQLITE_ROW)
        *ret_progress = read_progress(select, 0);
    sqlite3_reset(select);
    return rc;
}

static int put_progress(struct statements *statements, const char *course, const char *unit,
                        const struct progress *progress)
{
    sqlite3_stmt *put = NULL;
    int rc = statements_get(statements,
                            "REPLACE INTO progress (course, unit, " PROGRESS_COLUMNS ") "
                            "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
                            &put);
    if (rc != SQLITE_OK)
        return rc;
    statement_bind_text(put, 1, course);
    statement_bind_text(put, 2, unit);
    sqlite3_bind_int(put, 3, progress->is_opened);
    sqlite3_bind_int(put, 4, progress->is_done);
    sqlite3_bind_double(put, 5, progress->best_score);
    sqlite3_bind_double(put, 6, progress->last_score);
    sqlite3_bind_int64(put, 7, progress->attempts);
    sqlite3_bind_int64(put, 8, progress->answers);
    sqlite3_bind_int64(put, 9, progress->last.at);
    sqlite3_bind_int(put, 10, progress->last.zone);
    return statement_run(put);
}

int record_apply_event(struct record *record, const struct event *event)
{
    bool is_of_unit = event->kind != EVENT_RESET && event->kind != EVENT_UNDONE;
    if (event->course == NULL || event->unit == NULL || !is_of_unit)
        return SQLITE_OK;
    struct progress progress;
    progress_init(&progress);
    int rc = find_progress(record->statements, event->course, event->unit, &progress);
    if (rc != SQLITE_ROW && rc != SQLITE_DONE)
        return rc;
    progress_apply(&progress, event);
    return put_progress(record->statements, event->course, event->unit, &progress);
}

int record_get_progress(const struct record *record, const char *course, const char *unit,
                        struct progress *ret_progress, struct diag *diag)
{
    int rc = find_progress(record->statements, course, unit, ret_progress);
    return record_tell_row(record, rc, diag);
}

int record_each_progress(const struct record *record, const char *course,
                         int (*visit)(void *context, const char *course, const char *unit,
                                      const struct progress *progress),
                         void *context, struct diag *diag)
{
    sqlite3_stmt *select = NULL;
    int result = 0;
    int rc = sqlite3_prepare_v2(record->connection.db,
                                "SELECT course, unit, " PROGRESS_COLUMNS " FROM progress "
                                "WHERE ?1 IS NULL OR course = ?1 ORDER BY course, unit",
                                -1, &select, NULL);
    if (rc != SQLITE_OK)
        return record_tell_reading(record, rc, diag);
    statement_bind_text(select, 1, course);
    while (result == 0 && (rc = sqlite3_step(select)) == SQLITE_ROW) {
        struct progress progress = read_progress(select, 2);
        result = visit(context, (const char *)sqlite3_column_text(select, 0),
                       (const char *)sqlite3_column_text(select, 1), &progress);
    }
    if (rc != SQLITE_ROW && rc != SQLITE_DONE)
        result = record_tell_reading(record, rc, diag);
    sqlite3_finalize(select);
    return result;
}

int record_read_resets(sqlite3 *db, struct resets *resets)
{
    sqlite3_stmt *select = NULL;
    char *query = record_events_query(1u << EVENT_RESET | 1u << EVENT_UNDONE);
    int rc = sqlite3_prepare_v2(db, query, -1, &select, NULL);
    free(query);
    if (rc != SQLITE_OK)
        return rc;
    while ((rc = sqlite3_step(select)) == SQLITE_ROW) {
        struct event event = event_row_borrow(select);
        resets_apply(resets, &event);
    }
    sqlite3_finalize(select);
    return rc == SQLITE_DONE ? SQLITE_OK : rc;
}

static int apply_all_events(struct record *record, const struct resets *resets)
{
    sqlite3_stmt *select = NULL;
    int rc = sqlite3_prepare_v2(record->connection.db,
                                "SELECT " EVENT_ROW_COLUMNS " FROM event ORDER BY seq", -1, &select,
                                NULL);
    while (rc == SQLITE_OK && (rc = sqlite3_step(select)) == SQLITE_ROW) {
        struct event event = event_row_borrow(select);
        rc = resets_count(resets, &event) ? record_apply_event(record, &event) : SQLITE_OK;
    }
    sqlite3_finalize(select);
    return rc == SQLITE_DONE ? SQLITE_OK : rc;
}

int record_make_progress(struct record *record)
{
    struct resets resets = {0};
    int rc = record_read_resets(record->connection.db, &resets);
    if (rc == SQLITE_OK)
        rc = statement_run_text(record->connection.db, "DELETE FROM progress");
    if (rc == SQLITE_OK)
        rc = apply_all_events(record, &resets);
    resets_clear(&resets);
    return rc;
}

int record_rebuild_progress(struct record *record, struct diag *diag)
{
    if (record_begin(record, diag) != 0)
        return -1;
    int rc = statement_run_text(record->connection.db, "DROP TABLE IF EXISTS progress");
    if (rc == SQLITE_OK)
        rc = statement_run_text(record->connection.db, migration_progress_table);
    if (rc == SQLITE_OK)
        rc = record_make_progress(record);
    return record_end(record, rc, diag);
}
