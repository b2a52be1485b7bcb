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
#include "base/str.h"
#include "store/migration.h"
#include "store/record_inside.h"
#include "store/statement.h"
#include "study/reset.h"
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

/* A file as version 1 of the format made it, with what is in another file. */
static char *make_version_1(const char *folder, const char *other)
{
    char *path = path_join(folder, "version-1.db");
    char *copy = str_format("PRAGMA user_version = 1; ATTACH '%s' AS other;"
                            "INSERT INTO learner SELECT * FROM other.learner;"
                            "INSERT INTO event SELECT * FROM other.event;"
                            "INSERT INTO place SELECT * FROM other.place;"
                            "INSERT INTO progress SELECT * FROM other.progress;",
                            other);
    records_run(path, migration_steps[0]);
    records_run(path, copy);
    free(copy);
    return path;
}

static void append(struct record *record, enum event_kind kind, const char *data)
{
    struct event event = {.kind = kind, .course = (char *)"core", .data = (char *)data};
    struct diag diag;
    diag_init(&diag);
    cr_expect_eq(record_append(record, &event, &diag), 0);
    diag_clear(&diag);
}

/* A record of the newest format with an event of each kind. Caller frees the path. */
static char *make_newest(const char *folder)
{
    struct record *record = records_create(folder, "Nadia");
    char *path = memory_text(record_path(record));
    records_answer(record, "quiz", "one");
    records_set_place(record, "quiz", "block", 3);
    for (enum event_kind kind = EVENT_OPENED; kind < EVENT_KIND_COUNT; kind++)
        append(record, kind, "{}");
    append(record, EVENT_SET, "{\"theme\":\"light\"}");
    record_close(record);
    return path;
}

static const char *const tables[] = {
    "SELECT hex(id) FROM learner",
    "SELECT *, hex(session) FROM event ORDER BY seq",
    "SELECT * FROM place",
    "SELECT * FROM progress ORDER BY course, unit",
};

static void expect_same(const char *path, const char *other)
{
    for (size_t i = 0; i < ARRAY_LEN(tables); i++) {
        char *ours = records_rows(path, tables[i]);
        char *theirs = records_rows(other, tables[i]);
        cr_expect_str_eq(ours, theirs, "%s", tables[i]);
        free(ours);
        free(theirs);
    }
}

static int add_kind(void *context, const struct event *event)
{
    str_addf(context, " %s", event->kind_name);
    return 0;
}

/* The kinds of the events that are asked for, in their order. Caller frees. */
static char *kinds_of(const struct record *record, unsigned kinds)
{
    struct str words = {0};
    struct diag diag;
    diag_init(&diag);
    cr_expect_eq(record_each_event(record, NULL, kinds, add_kind, &words, &diag), 0);
    diag_clear(&diag);
    return str_take(&words);
}

static void expect_kinds(const struct record *record)
{
    char *set = kinds_of(record, 1u << EVENT_SET);
    char *notes = kinds_of(record, 1u << EVENT_NOTED | 1u << EVENT_REMOVED | 1u << EVENT_UNDONE);
    char *mixed = kinds_of(record, 1u << EVENT_ANSWERED | 1u << EVENT_RESET);
    cr_expect_str_eq(set, " set set");
    cr_expect_str_eq(notes, " noted removed undone");
    cr_expect_str_eq(mixed, " answered answered reset");
    free(mixed);
    free(notes);
    free(set);
}

static int64_t version_of(const char *path)
{
    char *rows = records_rows(path, "PRAGMA user_version");
    int64_t version = atoi(rows);
    free(rows);
    return version;
}

Test(migration, a_record_of_version_1_holds_the_same_in_version_2)
{
    char *folder = support_folder();
    char *newest = make_newest(folder);
    char *path = make_version_1(folder, newest);
    struct record *record = records_open(path);
    expect_kinds(record);
    record_close(record);
    cr_expect_eq(version_of(path), 2);
    expect_same(path, newest);
    char *index = records_rows(path, "SELECT sql FROM sqlite_schema WHERE name = 'event_rare'");
    char *as_new = records_rows(newest, "SELECT sql FROM sqlite_schema WHERE name = 'event_rare'");
    cr_expect_str_eq(index, as_new);
    cr_expect_str_neq(index, "");
    free(as_new);
    free(index);
    free(path);
    free(newest);
    support_remove(folder);
    free(folder);
}

/* As on a medium that cannot be written: the file stays of version 1, and all is found in it. */
Test(migration, what_is_rare_is_found_without_its_index_too)
{
    char *folder = support_folder();
    char *newest = make_newest(folder);
    char *path = make_version_1(folder, newest);
    struct connection connection;
    struct diag diag;
    diag_init(&diag);
    cr_assert_eq(connection_open(path, CONNECTION_READING, &connection, &diag), 0);
    struct record *record = record_new(connection);
    struct resets resets;
    expect_kinds(record);
    cr_expect_eq(record_resets(record, &resets, &diag), 0);
    resets_clear(&resets);
    cr_expect_eq(record_state(record), RECORD_READ_ONLY);
    record_close(record);
    cr_expect_eq(version_of(path), 1);
    diag_clear(&diag);
    free(path);
    free(newest);
    support_remove(folder);
    free(folder);
}

static void expect_index(const char *path, const char *query)
{
    char *explained = str_format("EXPLAIN QUERY PLAN %s", query);
    char *plan = records_rows(path, explained);
    cr_expect_not_null(strstr(plan, "INDEX event_rare (kind=?)"), "%s: %s", query, plan);
    cr_expect_null(strstr(plan, "SCAN"), "%s: %s", query, plan);
    free(plan);
    free(explained);
}

/* Settings are asked for at each start, notes and resets whenever a unit is opened. */
Test(migration, what_is_rare_is_found_without_reading_all_events)
{
    static const unsigned kinds[] = {
        1u << EVENT_SET,
        1u << EVENT_NOTED | 1u << EVENT_BOOKMARKED | 1u << EVENT_REMOVED | 1u << EVENT_UNDONE,
        1u << EVENT_RESET | 1u << EVENT_UNDONE,
    };
    char *folder = support_folder();
    char *path = make_newest(folder);
    for (size_t i = 0; i < ARRAY_LEN(kinds); i++) {
        char *query = record_events_query(kinds[i]);
        expect_index(path, query);
        free(query);
    }
    free(path);
    support_remove(folder);
    free(folder);
}

/* The index says by words which kinds are rare; a kind that comes to be has to be thought of. */
Test(migration, what_is_rare_is_what_the_index_has)
{
    char *folder = support_folder();
    char *path = make_newest(folder);
    char *rows = records_rows(path, "SELECT DISTINCT kind FROM event INDEXED BY event_rare "
                                    "WHERE " MIGRATION_RARE_EVENTS " ORDER BY kind");
    cr_expect_str_eq(rows, "bookmarked\nnoted\nremoved\nreset\nset\nundone\n");
    for (enum event_kind kind = EVENT_LEARNER; kind < EVENT_KIND_COUNT; kind++) {
        char *query = record_events_query(1u << kind);
        char *line = str_format("%s\n", event_kind_name(kind));
        cr_expect_eq(strstr(query, MIGRATION_RARE_EVENTS) != NULL, strstr(rows, line) != NULL, "%s",
                     query);
        free(line);
        free(query);
    }
    free(rows);
    free(path);
    support_remove(folder);
    free(folder);
}
