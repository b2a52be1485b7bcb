/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Events as rows of the table `event`. */
#ifndef STORE_EVENT_ROW_H
#define STORE_EVENT_ROW_H

#include <sqlite3.h>

#include "study/event.h"

/* The columns, in the order that the functions below and EVENT_ROW_ADD know them in. */
#define EVENT_ROW_COLUMNS                                                                          \
    "session, n, seq, at, zone, kind, course, edition, unit, question, attempt, data"

/* Adds a row at the end of the record. The parameters are the columns; the sequence is not asked
 * for, since only the file knows it. */
#define EVENT_ROW_ADD                                                                              \
    "INSERT INTO main.event (" EVENT_ROW_COLUMNS ") "                                              \
    "VALUES (?1, ?2, (SELECT 1 + coalesce(max(seq), 0) FROM main.event), "                         \
    "?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)"

/* Binds an event of a known kind; its texts must stay until the statement has run. */
void event_row_bind(sqlite3_stmt *add, const struct event *event);

/* Binds the row that `select`, of EVENT_ROW_COLUMNS, stands on, exactly as it is. */
void event_row_bind_row(sqlite3_stmt *add, sqlite3_stmt *select);

/* Reads the row that `select`, of EVENT_ROW_COLUMNS, stands on. The texts are SQLite's, good until
 * its next step: the event is not to be cleared. */
struct event event_row_borrow(sqlite3_stmt *select);

#endif
