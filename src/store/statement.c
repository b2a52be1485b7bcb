/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* SQL statements: prepared once, bound, run. */
#include "config.h"

#include "store/statement.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

struct statements {
    sqlite3 *db;
    sqlite3_stmt **items; /* a dozen at most: found by looking at each */
    size_t count;
    size_t capacity;
};

struct statements *statements_new(sqlite3 *db)
{
    struct statements *statements = memory_new(1, sizeof *statements);
    statements->db = db;
    return statements;
}

void statements_free(struct statements *statements)
{
    if (statements == NULL)
        return;
    for (size_t i = 0; i < statements->count; i++)
        sqlite3_finalize(statements->items[i]);
    free(statements->items);
    free(statements);
}

int statements_get(struct statements *statements, const char *sql, sqlite3_stmt **ret_statement)
{
    for (size_t i = 0; i < statements->count; i++) {
        if (strcmp(sqlite3_sql(statements->items[i]), sql) == 0) {
            *ret_statement = statements->items[i];
            return SQLITE_OK;
        }
    }
    sqlite3_stmt *fresh = NULL;
    int rc = sqlite3_prepare_v3(statements->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &fresh, NULL);
    if (rc != SQLITE_OK)
        return rc;
    statements->items = memory_reserve(statements->items, statements->count + 1,
                                       &statements->capacity, sizeof(sqlite3_stmt *));
    statements->items[statements->count++] = fresh;
    *ret_statement = fresh;
    return SQLITE_OK;
}

void statement_bind_text(sqlite3_stmt *statement, int index, const char *text)
{
    sqlite3_bind_text(statement, index, text, -1, SQLITE_STATIC);
}

char *statement_text(sqlite3_stmt *statement, int column)
{
    return memory_text((const char *)sqlite3_column_text(statement, column));
}

int statement_run(sqlite3_stmt *statement)
{
    int rc = sqlite3_step(statement);
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    return rc == SQLITE_DONE ? SQLITE_OK : rc;
}

int statement_run_text(sqlite3 *db, const char *sql)
{
    return sqlite3_exec(db, sql, NULL, NULL, NULL);
}

int statement_number(sqlite3 *db, const char *sql, int64_t *ret_number)
{
    sqlite3_stmt *statement = NULL;
    int rc = sqlite3_prepare_v2(db, sql, -1, &statement, NULL);
    if (rc != SQLITE_OK)
        return rc;
    rc = sqlite3_step(statement);
    if (rc == SQLITE_ROW)
        *ret_number = sqlite3_column_int64(statement, 0);
    /* A failed step is told again by finalize: the connection's message is still the right one. */
    sqlite3_finalize(statement);
    return rc == SQLITE_ROW ? SQLITE_OK : rc;
}
