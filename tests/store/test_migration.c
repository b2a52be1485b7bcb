/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/store/migration.c */
#include "config.h"

#include <criterion/criterion.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/path.h"
#include "store/migration.h"
#include "store/record_inside.h"
#include "store/statement.h"
#include "support/records.h"
#include "support/support.h"

static const char *const two_steps[] = {
    "CREATE TABLE one (a); INSERT INTO one VALUES (1);",
    "CREATE TABLE two (b); UPDATE one SET a = 2;",
};

/* Its first statement is good: the step must leave nothing of it. */
static const char *const bad_second_step[] = {
    "CREATE TABLE one (a); INSERT INTO one VALUES (1);",
    "CREATE TABLE two (b); UPDATE one SET a = 2; UPDATE none SET c = 3;",
};

static sqlite3 *open_in_memory(void)
{
    sqlite3 *db = NULL;
    cr_assert_eq(sqlite3_open(":memory:", &db), SQLITE_OK);
    return db;
}

static int64_t number(sqlite3 *db, const char *sql)
{
    int64_t value = -1;
    cr_expect_eq(statement_number(db, sql, &value), SQLITE_OK, "%s", sql);
    return value;
}

static int run(sqlite3 *db, const char *const *steps, int count)
{
    struct diag diag;
    diag_init(&diag);
    int result = migration_run(db, "file.db", steps, count, &diag);
    cr_expect_eq(result == 0, diag.errors == 0);
    diag_clear(&diag);
    return result;
}

Test(migration, an_empty_file_takes_every_step_once)
{
    sqlite3 *db = open_in_memory();
    cr_expect_eq(run(db, two_steps, 2), 0);
    cr_expect_eq(number(db, "PRAGMA user_version"), 2);
    cr_expect_eq(number(db, "SELECT a FROM one"), 2);
    cr_expect_eq(run(db, two_steps, 2), 0);
    cr_expect_eq(number(db, "SELECT count(*) FROM one"), 1);
    sqlite3_close(db);
}

Test(migration, a_file_of_an_older_version_takes_the_steps_after_it)
{
    sqlite3 *db = open_in_memory();
    cr_expect_eq(run(db, two_steps, 1), 0);
    cr_expect_eq(number(db, "PRAGMA user_version"), 1);
    statement_run_text(db, "UPDATE one SET a = 7");
    cr_expect_eq(run(db, two_steps, 2), 0);
    cr_expect_eq(number(db, "PRAGMA user_version"), 2);
    cr_expect_eq(number(db, "SELECT a FROM one"), 2);
    sqlite3_close(db);
}

Test(migration, a_step_that_fails_leaves_nothing_behind)
{
    sqlite3 *db = open_in_memory();
    cr_expect_eq(run(db, bad_second_step, 2), -1);
    cr_expect_eq(number(db, "PRAGMA user_version"), 1);
    cr_expect_eq(number(db, "SELECT a FROM one"), 1);
    cr_expect_eq(number(db, "SELECT count(*) FROM sqlite_schema WHERE name = 'two'"), 0);
    cr_expect(sqlite3_get_autocommit(db));
    cr_expect_eq(run(db, two_steps, 2), 0, "the next version of the program gets further");
    sqlite3_close(db);
}

Test(migration, a_version_that_is_not_ours_is_left_alone)
{
    static const char *const versions[] = {"PRAGMA user_version = 3", "PRAGMA user_version = -1"};
    for (size_t i = 0; i < ARRAY_LEN(versions); i++) {
        sqlite3 *db = open_in_memory();
        statement_run_text(db, versions[i]);
        int64_t before = number(db, "PRAGMA user_version");
        cr_expect_eq(run(db, two_steps, 2), 0, "case '%s'", versions[i]);
        cr_expect_eq(number(db, "PRAGMA user_version"), before, "case '%s'", versions[i]);
        cr_expect_eq(number(db, "SELECT count(*) FROM sqlite_schema"), 0, "case '%s'", versions[i]);
        sqlite3_close(db);
    }
}

Test(migration, every_version_has_its_step)
{
    for (int i = 0; i < MIGRATION_VERSION; i++)
        cr_expect_not_null(migration_steps[i], "step %d", i);
}

Test(migration, the_steps_are_taken_inside_one_transaction_of_a_new_file)
{
    sqlite3 *db = open_in_memory();
    statement_run_text(db, "BEGIN");
    cr_expect_eq(migration_make(db), SQLITE_OK);
    cr_expect_eq(number(db, "PRAGMA user_version"), MIGRATION_VERSION);
    cr_expect_eq(number(db, "PRAGMA application_id"), MIGRATION_MARK);
    statement_run_text(db, "ROLLBACK");
    cr_expect_eq(number(db, "PRAGMA user_version"), 0);
    cr_expect_eq(number(db, "PRAGMA application_id"), 0);
    cr_expect_eq(number(db, "SELECT count(*) FROM sqlite_schema"), 0);
    sqlite3_close(db);
}

/* Learners' files are of this format: it changes only by a further step, with its own test. */
Test(migration, the_format_of_version_1_is_as_it_was_released)
{
    static const char columns[] = "event|session|BLOB|1|1\n"
                                  "event|n|INTEGER|1|2\n"
                                  "event|seq|INTEGER|1|0\n"
                                  "event|at|INTEGER|1|0\n"
                                  "event|zone|INTEGER|1|0\n"
                                  "event|kind|TEXT|1|0\n"
                                  "event|course|TEXT|0|0\n"
                                  "event|edition|TEXT|0|0\n"
                                  "event|unit|TEXT|0|0\n"
                                  "event|question|TEXT|0|0\n"
                                  "event|attempt|TEXT|0|0\n"
                                  "event|data|TEXT|1|0\n"
                                  "learner|only|INTEGER|0|1\n"
                                  "learner|id|BLOB|1|0\n"
                                  "place|course|TEXT|1|1\n"
                                  "place|unit|TEXT|1|2\n"
                                  "place|block|TEXT|0|0\n"
                                  "place|characters|INTEGER|1|0\n"
                                  "place|block_key|TEXT|0|0\n"
                                  "place|draft|TEXT|0|0\n"
                                  "place|at|INTEGER|1|0\n"
                                  "place|zone|INTEGER|1|0\n"
                                  "place|turn|INTEGER|1|0\n";
    char *folder = support_folder();
    char *path = path_join(folder, "one.db");
    records_run(path, migration_steps[0]);
    char *rows = records_rows(path, "SELECT t.name, c.name, c.type, c.\"notnull\", c.pk "
                                    "FROM pragma_table_list AS t, pragma_table_info(t.name) AS c "
                                    "WHERE t.name IN ('learner', 'event', 'place') AND t.strict "
                                    "ORDER BY t.name, c.cid");
    cr_expect_str_eq(rows, columns);
    free(rows);
    free(path);
    support_remove(folder);
    free(folder);
}

#define EVENT_WITH(session, n, seq, zone, kind, data)                                              \
    "INSERT INTO event (session, n, seq, at, zone, kind, data) "                                   \
    "VALUES (" session ", " n ", " seq ", 0, " zone ", " kind ", " data ")"

Test(migration, the_table_of_events_refuses_what_is_none)
{
    static const char *const rows[] = {
        EVENT_WITH("zeroblob(15)", "1", "1", "0", "'read'", "'{}'"),
        EVENT_WITH("'0123456789abcdef'", "1", "1", "0", "'read'", "'{}'"),
        EVENT_WITH("NULL", "1", "1", "0", "'read'", "'{}'"),
        EVENT_WITH("zeroblob(16)", "0", "1", "0", "'read'", "'{}'"),
        EVENT_WITH("zeroblob(16)", "NULL", "1", "0", "'read'", "'{}'"),
        EVENT_WITH("zeroblob(16)", "'x'", "1", "0", "'read'", "'{}'"),
        EVENT_WITH("zeroblob(16)", "1", "0", "0", "'read'", "'{}'"),
        EVENT_WITH("zeroblob(16)", "1", "NULL", "0", "'read'", "'{}'"),
        EVENT_WITH("zeroblob(16)", "1", "1", "2000", "'read'", "'{}'"),
        EVENT_WITH("zeroblob(16)", "1", "1", "0", "''", "'{}'"),
        EVENT_WITH("zeroblob(16)", "1", "1", "0", "NULL", "'{}'"),
        EVENT_WITH("zeroblob(16)", "1", "1", "0", "'read'", "NULL"),
        EVENT_WITH("zeroblob(16)", "1", "1", "0", "'read'", "x'00'"),
        EVENT_WITH("zeroblob(16)", "9", "2", "0", "'read'", "'{}'"), /* key taken */
        EVENT_WITH("zeroblob(16)", "8", "9", "0", "'read'", "'{}'"), /* place in the order taken */
    };
    sqlite3 *db = open_in_memory();
    cr_assert_eq(run(db, migration_steps, MIGRATION_VERSION), 0);
    const char *good = EVENT_WITH("zeroblob(16)", "9", "9", "0", "'future'", "'{}'");
    cr_expect_eq(statement_run_text(db, good), SQLITE_OK);
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        cr_expect_eq(statement_run_text(db, rows[i]) & 0xFF, SQLITE_CONSTRAINT, "case '%s'",
                     rows[i]);
    cr_expect_eq(number(db, "SELECT count(*) FROM event"), 1);
    sqlite3_close(db);
}

/* It is asked for at each start, when the list of learners is shown. */
Test(migration, the_learners_name_is_found_without_reading_all_events)
{
    char *folder = support_folder();
    char *path = path_join(folder, "one.db");
    records_run(path, migration_steps[0]);
    char *plan = records_rows(path, "EXPLAIN QUERY PLAN " RECORD_LEARNER_QUERY);
    cr_expect_not_null(strstr(plan, "USING INDEX event_learner"), "%s", plan);
    cr_expect_null(strstr(plan, "TEMP B-TREE"), "%s", plan);
    free(plan);
    free(path);
    support_remove(folder);
    free(folder);
}
