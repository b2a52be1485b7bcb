/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Events as rows of the table `event`. */
#include "config.h"

#include "store/event_row.h"

#include <string.h>

#include "store/statement.h"

/* Columns count from 0, parameters from 1. */
enum {
    COLUMN_SESSION,
    COLUMN_NUMBER,
    COLUMN_SEQUENCE,
    COLUMN_AT,
    COLUMN_ZONE,
    COLUMN_KIND,
    COLUMN_COURSE,
    COLUMN_EDITION,
    COLUMN_UNIT,
    COLUMN_QUESTION,
    COLUMN_ATTEMPT,
    COLUMN_DATA,
    COLUMN_COUNT
};

void event_row_bind(sqlite3_stmt *add, const struct event *event)
{
    sqlite3_bind_blob(add, 1 + COLUMN_SESSION, event->session, sizeof event->session,
                      SQLITE_STATIC);
    sqlite3_bind_int64(add, 1 + COLUMN_NUMBER, event->number);
    sqlite3_bind_int64(add, 1 + COLUMN_AT, event->moment.at);
    sqlite3_bind_int(add, 1 + COLUMN_ZONE, event->moment.zone);
    statement_bind_text(add, 1 + COLUMN_KIND, event_kind_name(event->kind));
    statement_bind_text(add, 1 + COLUMN_COURSE, event->course);
    statement_bind_text(add, 1 + COLUMN_EDITION, event->edition);
    statement_bind_text(add, 1 + COLUMN_UNIT, event->unit);
    statement_bind_text(add, 1 + COLUMN_QUESTION, event->question);
    statement_bind_text(add, 1 + COLUMN_ATTEMPT, event->attempt);
    statement_bind_text(add, 1 + COLUMN_DATA, event->data != NULL ? event->data : "{}");
}

void event_row_bind_row(sqlite3_stmt *add, sqlite3_stmt *select)
{
    for (int column = 0; column < COLUMN_COUNT; column++)
        if (column != COLUMN_SEQUENCE)
            sqlite3_bind_value(add, 1 + column, sqlite3_column_value(select, column));
}

static char *text_at(sqlite3_stmt *select, int column)
{
    return (char *)sqlite3_column_text(select, column);
}

struct event event_row_borrow(sqlite3_stmt *select)
{
    struct event event = {
        .number = sqlite3_column_int64(select, COLUMN_NUMBER),
        .sequence = sqlite3_column_int64(select, COLUMN_SEQUENCE),
        .moment = {.at = sqlite3_column_int64(select, COLUMN_AT),
                   .zone = sqlite3_column_int(select, COLUMN_ZONE)},
        .kind_name = text_at(select, COLUMN_KIND),
        .course = text_at(select, COLUMN_COURSE),
        .edition = text_at(select, COLUMN_EDITION),
        .unit = text_at(select, COLUMN_UNIT),
        .question = text_at(select, COLUMN_QUESTION),
        .attempt = text_at(select, COLUMN_ATTEMPT),
        .data = text_at(select, COLUMN_DATA),
    };
    event.kind = event_kind_from_name(event.kind_name);
    if (sqlite3_column_bytes(select, COLUMN_SESSION) == (int)sizeof event.session)
        memcpy(event.session, sqlite3_column_blob(select, COLUMN_SESSION), sizeof event.session);
    return event;
}
