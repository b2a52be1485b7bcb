/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* SQL statements: prepared once, bound, run. These functions return SQLite's result codes;
 * transaction.h turns what went wrong into a message. */
#ifndef STORE_STATEMENT_H
#define STORE_STATEMENT_H

#include <sqlite3.h>
#include <stdint.h>

/* The statements of one connection that are used again and again. */
struct statements;

struct statements *statements_new(sqlite3 *db);
void statements_free(struct statements *statements);

/* Gives the statement for that text, prepared at its first use. It is borrowed, and its caller
 * resets it before somebody else asks for the same text. */
int statements_get(struct statements *statements, const char *sql, sqlite3_stmt **ret_statement);

/* Binds a text that stays where it is until the statement has run; NULL is SQL's NULL. */
void statement_bind_text(sqlite3_stmt *statement, int index, const char *text);

/* Returns a copy of a column's text, NULL for SQL's NULL. Caller frees. */
char *statement_text(sqlite3_stmt *statement, int column);

/* Runs a statement that gives no rows, and makes it ready for the next time. */
int statement_run(sqlite3_stmt *statement);

/* Runs one or several statements that need nothing bound; rows are passed over. */
int statement_run_text(sqlite3 *db, const char *sql);

/* Runs a statement whose first row and column is a number. */
int statement_number(sqlite3 *db, const char *sql, int64_t *ret_number);

#endif
