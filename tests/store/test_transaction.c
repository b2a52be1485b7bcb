/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/store/transaction.c */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "store/statement.h"
#include "store/transaction.h"
#include "support/support.h"

static sqlite3 *db;
static struct diag diag;

static void open_database(void)
{
    diag_init(&diag);
    cr_assert_eq(sqlite3_open(":memory:", &db), SQLITE_OK);
    cr_assert_eq(statement_run_text(db, "CREATE TABLE t (a)"), SQLITE_OK);
}

static void close_database(void)
{
    sqlite3_close(db);
    diag_clear(&diag);
}

TestSuite(transaction, .init = open_database, .fini = close_database);

static int64_t count_rows(void)
{
    int64_t count = -1;
    cr_expect_eq(statement_number(db, "SELECT count(*) FROM t", &count), SQLITE_OK);
    return count;
}

Test(transaction, what_is_ended_well_is_kept)
{
    cr_assert_eq(transaction_begin(db, "a.db", &diag), 0);
    int rc = statement_run_text(db, "INSERT INTO t VALUES (1)");
    cr_expect_eq(transaction_end(db, "a.db", rc, &diag), 0);
    cr_expect_eq(count_rows(), 1);
    cr_expect_eq(diag.count, 0);
}

Test(transaction, what_failed_is_taken_back_whole_and_said)
{
    cr_assert_eq(transaction_begin(db, "a.db", &diag), 0);
    int rc = statement_run_text(db, "INSERT INTO t VALUES (1); INSERT INTO none VALUES (2)");
    cr_expect_eq(transaction_end(db, "a.db", rc, &diag), -1);
    cr_expect(sqlite3_get_autocommit(db));
    cr_expect_eq(count_rows(), 0);
    cr_assert_eq(diag.count, 1);
    cr_expect_str_eq(diag.items[0].code, "record-write");
    cr_expect_str_eq(diag.items[0].file, "a.db");
    cr_expect_not_null(strstr(diag.items[0].message, "no such table: none"));
}

Test(transaction, what_is_cancelled_is_taken_back_in_silence)
{
    cr_assert_eq(transaction_begin(db, "a.db", &diag), 0);
    statement_run_text(db, "INSERT INTO t VALUES (1)");
    transaction_cancel(db);
    transaction_cancel(db);
    cr_expect_eq(count_rows(), 0);
    cr_expect_eq(diag.count, 0);
}

Test(transaction, a_second_beginning_is_refused)
{
    cr_assert_eq(transaction_begin(db, "a.db", &diag), 0);
    cr_expect_eq(transaction_begin(db, "a.db", &diag), -1);
    cr_expect(diag_has(&diag, "record-write"));
}

Test(transaction, a_full_database_is_a_full_disk)
{
    statement_run_text(db, "PRAGMA max_page_count = 2");
    cr_assert_eq(transaction_begin(db, "a.db", &diag), 0);
    int rc = statement_run_text(db, "INSERT INTO t VALUES (zeroblob(100000))");
    cr_expect_eq(transaction_end(db, "a.db", rc, &diag), -1);
    cr_expect(diag_has(&diag, "disk-full"));
    cr_expect_eq(count_rows(), 0);
}

Test(transaction, each_result_has_its_code)
{
    static const struct {
        int result;
        const char *writing;
        const char *reading;
    } cases[] = {
        {SQLITE_FULL, "disk-full", "disk-full"},
        {SQLITE_BUSY, "record-locked", "record-locked"},
        {SQLITE_BUSY_SNAPSHOT, "record-locked", "record-locked"},
        {SQLITE_CORRUPT, "record-damaged", "record-damaged"},
        {SQLITE_CORRUPT_INDEX, "record-damaged", "record-damaged"},
        {SQLITE_NOTADB, "no-record", "no-record"},
        {SQLITE_READONLY, "record-read-only", "record-read-only"},
        {SQLITE_READONLY_DIRECTORY, "record-read-only", "record-read-only"},
        {SQLITE_READONLY_ROLLBACK, "record-read-only", "record-read-only"},
        {SQLITE_READONLY_DBMOVED, "record-write", "record-write"},
        {SQLITE_IOERR_WRITE, "record-medium", "record-medium"},
        {SQLITE_IOERR_FSYNC, "record-medium", "record-medium"},
        {SQLITE_CANTOPEN, "record-write", "record-read"},
        {SQLITE_CONSTRAINT_CHECK, "record-write", "record-read"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct diag own;
        diag_init(&own);
        cr_expect_eq(transaction_tell_writing(db, cases[i].result, "a.db", &own), -1);
        cr_expect_eq(transaction_tell_reading(db, cases[i].result, "a.db", &own), -1);
        cr_assert_eq(own.errors, 2);
        cr_expect_str_eq(own.items[0].code, cases[i].writing, "case %d", cases[i].result);
        cr_expect_str_eq(own.items[1].code, cases[i].reading, "case %d", cases[i].result);
        cr_expect_null(strstr(own.items[0].message, "not an error"), "case %d", cases[i].result);
        diag_clear(&own);
    }
}
