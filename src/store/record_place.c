/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of places: where the learner is in each unit. A place is replaced, never added to. */
#include "config.h"

#include <stdlib.h>

#include "base/memory.h"
#include "store/record_inside.h"

#define PLACE_COLUMNS "course, unit, block, characters, block_key, draft, at, zone"

void place_clear(struct place *place)
{
    free(place->course);
    free(place->unit);
    free(place->lesson_block);
    free(place->block_key);
    free(place->draft);
    *place = (struct place){0};
}

static int put_place(struct record *record, const struct place *place)
{
    sqlite3_stmt *put = NULL;
    int rc = statements_get(record->statements,
                            "REPLACE INTO place (" PLACE_COLUMNS ", turn) "
                            "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, "
                            "(SELECT 1 + coalesce(max(turn), 0) FROM place))",
                            &put);
    if (rc != SQLITE_OK)
        return rc;
    statement_bind_text(put, 1, place->course);
    statement_bind_text(put, 2, place->unit);
    statement_bind_text(put, 3, place->lesson_block);
    sqlite3_bind_int64(put, 4, place->characters);
    statement_bind_text(put, 5, place->block_key);
    statement_bind_text(put, 6, place->draft);
    sqlite3_bind_int64(put, 7, place->moment.at);
    sqlite3_bind_int(put, 8, place->moment.zone);
    return statement_run(put);
}

int record_set_place(struct record *record, const struct place *place, struct diag *diag)
{
    if (record_begin(record, diag) != 0)
        return -1;
    return record_end(record, put_place(record, place), diag);
}

static struct place read_place(sqlite3_stmt *select)
{
    return (struct place){
        .course = statement_text(select, 0),
        .unit = statement_text(select, 1),
        .lesson_block = statement_text(select, 2),
        .characters = sqlite3_column_int64(select, 3),
        .block_key = statement_text(select, 4),
        .draft = statement_text(select, 5),
        .moment = {.at = sqlite3_column_int64(select, 6), .zone = sqlite3_column_int(select, 7)},
    };
}

/* Runs a query for one place, its parameters the course and the unit. */
static int find_place(const struct record *record, const char *sql, const char *course,
                      const char *unit, struct place *ret_place, struct diag *diag)
{
    sqlite3_stmt *select = NULL;
    int rc = statements_get(record->statements, sql, &select);
    if (rc != SQLITE_OK)
        return record_tell_reading(record, rc, diag);
    statement_bind_text(select, 1, course);
    statement_bind_text(select, 2, unit);
    rc = sqlite3_step(select);
    if (rc == SQLITE_ROW)
        *ret_place = read_place(select);
    sqlite3_reset(select);
    return record_tell_row(record, rc, diag);
}

int record_get_place(const struct record *record, const char *course, const char *unit,
                     struct place *ret_place, struct diag *diag)
{
    return find_place(record, "SELECT " PLACE_COLUMNS " FROM place WHERE course = ?1 AND unit = ?2",
                      course, unit, ret_place, diag);
}

/* Places that a merge put at the same turn follow their clocks. */
int record_last_place(const struct record *record, const char *course, struct place *ret_place,
                      struct diag *diag)
{
    return find_place(record,
                      "SELECT " PLACE_COLUMNS " FROM place WHERE ?1 IS NULL OR course = ?1 "
                      "ORDER BY turn DESC, at DESC LIMIT 1",
                      course, NULL, ret_place, diag);
}

char *record_last_course(const struct record *record)
{
    struct place place = {0};
    struct diag unsaid;
    char *course = NULL;
    diag_init(&unsaid);
    if (record != NULL && record_last_place(record, NULL, &place, &unsaid) == 1) {
        course = memory_text(place.course);
        place_clear(&place);
    }
    diag_clear(&unsaid);
    return course;
}

int record_each_place(const struct record *record,
                      int (*visit)(void *context, const struct place *place), void *context,
                      struct diag *diag)
{
    sqlite3_stmt *select = NULL;
    int result = 0;
    int rc = sqlite3_prepare_v2(record->connection.db,
                                "SELECT " PLACE_COLUMNS " FROM place ORDER BY turn, at", -1,
                                &select, NULL);
    if (rc != SQLITE_OK)
        return record_tell_reading(record, rc, diag);
    while (result == 0 && (rc = sqlite3_step(select)) == SQLITE_ROW) {
        struct place place = read_place(select);
        result = visit(context, &place);
        place_clear(&place);
    }
    if (rc != SQLITE_ROW && rc != SQLITE_DONE)
        result = record_tell_reading(record, rc, diag);
    sqlite3_finalize(select);
    return result;
}
