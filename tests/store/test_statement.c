/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/store/statement.c */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>

#include "store/statement.h"

static sqlite3 *db;

static void open_database(void)
{
    cr_assert_eq(sqlite3_open(":memory:", &db), SQLITE_OK);
    cr_assert_eq(statement_run_text(db, "CREATE TABLE t (a TEXT UNIQUE)"), SQLITE_OK);
}

static void close_database(void)
{
    cr_expect_eq(sqlite3_close(db), SQLITE_OK, "a statement was left behind");
}

TestSuite(statement, .init = open_database, .fini = close_database);

static int add(struct statements *statements, const char *text)
{
    sqlite3_stmt *insert = NULL;
    cr_assert_eq(statements_get(statements, "INSERT INTO t VALUES (?1)", &insert), SQLITE_OK);
    statement_bind_text(insert, 1, text);
    return statement_run(insert);
}

Test(statement, the_same_text_is_prepared_once)
{
    struct statements *statements = statements_new(db);
    sqlite3_stmt *one = NULL;
    sqlite3_stmt *again = NULL;
    sqlite3_stmt *other = NULL;
    char copy[] = "SELECT 1";
    cr_assert_eq(statements_get(statements, "SELECT 1", &one), SQLITE_OK);
    cr_assert_eq(statements_get(statements, "SELECT 2", &other), SQLITE_OK);
    cr_assert_eq(statements_get(statements, copy, &again), SQLITE_OK);
    cr_expect_eq(one, again);
    cr_expect_neq(one, other);
    statements_free(statements);
}

Test(statement, bad_sql_gives_none)
{
    struct statements *statements = statements_new(db);
    sqlite3_stmt *none = NULL;
    cr_expect_eq(statements_get(statements, "SELECT FROM WHERE", &none), SQLITE_ERROR);
    cr_expect_null(none);
    statements_free(statements);
    statements_free(NULL);
}

Test(statement, one_that_failed_can_be_run_again)
{
    struct statements *statements = statements_new(db);
    int64_t count = 0;
    cr_expect_eq(add(statements, "a"), SQLITE_OK);
    cr_expect_eq(add(statements, "a"), SQLITE_CONSTRAINT);
    cr_expect_eq(add(statements, "b"), SQLITE_OK);
    cr_expect_eq(add(statements, NULL), SQLITE_OK);
    cr_expect_eq(statement_number(db, "SELECT count(*) FROM t", &count), SQLITE_OK);
    cr_expect_eq(count, 3);
    statements_free(statements);
}

Test(statement, texts_come_back_and_null_stays_null)
{
    struct statements *statements = statements_new(db);
    sqlite3_stmt *select = NULL;
    add(statements, "é 中");
    cr_assert_eq(statements_get(statements, "SELECT a, NULL FROM t", &select), SQLITE_OK);
    cr_assert_eq(sqlite3_step(select), SQLITE_ROW);
    char *text = statement_text(select, 0);
    cr_expect_str_eq(text, "é 中");
    cr_expect_null(statement_text(select, 1));
    free(text);
    statements_free(statements);
}

Test(statement, a_number_that_is_not_there_is_not_given)
{
    int64_t number = 5;
    cr_expect_eq(statement_number(db, "SELECT 7", &number), SQLITE_OK);
    cr_expect_eq(number, 7);
    cr_expect_eq(statement_number(db, "SELECT 8 WHERE false", &number), SQLITE_DONE);
    cr_expect_eq(statement_number(db, "SELECT none", &number), SQLITE_ERROR);
    cr_expect_eq(number, 7);
}
