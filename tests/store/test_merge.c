/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/store/merge.c */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/memory.h"
#include "base/path.h"
#include "base/str.h"
#include "support/records.h"
#include "support/support.h"

static char *folder;
static struct record *ours;
static char *theirs; /* a copy of ours, as it was after the first answer */

static void make_two(void)
{
    folder = support_folder();
    ours = records_create(folder, "Nadia");
    records_answer(ours, "shared", "first");
    records_set_place(ours, "shared", "1", 10);
    theirs = records_copy(record_path(ours), folder, "theirs.db");
}

static void remove_two(void)
{
    record_close(ours);
    support_remove(folder);
    free(theirs);
    free(folder);
}

TestSuite(merge, .init = make_two, .fini = remove_two);

static void merge(struct record *record, const char *other, int64_t expected)
{
    int64_t added = -1;
    struct diag diag;
    diag_init(&diag);
    int result = record_merge(record, other, &added, &diag);
    char *messages = support_messages(&diag);
    cr_assert_eq(result, 0, "%s", messages);
    cr_expect_eq(added, expected, "%d added", (int)added);
    free(messages);
    diag_clear(&diag);
}

static void assert_not_merged(const char *other, const char *code)
{
    int64_t added = -1;
    struct diag diag;
    diag_init(&diag);
    char *before = records_rows(record_path(ours), "SELECT * FROM event ORDER BY seq");
    cr_expect_eq(record_merge(ours, other, &added, &diag), -1, "%s", other);
    char *messages = support_messages(&diag);
    cr_expect(diag_has(&diag, code), "%s: not '%s' but %s", other, code, messages);
    cr_expect_eq(added, -1);
    char *after = records_rows(record_path(ours), "SELECT * FROM event ORDER BY seq");
    cr_expect_str_eq(after, before);
    free(messages);
    free(after);
    free(before);
    diag_clear(&diag);
    records_answer(ours, "shared", "goes on");
}

static void answer_in(const char *path, const char *unit, const char *question)
{
    struct record *record = records_open(path);
    records_answer(record, unit, question);
    record_close(record);
}

static void expect_rows(const char *sql, const char *expected)
{
    char *rows = records_rows(record_path(ours), sql);
    cr_expect_str_eq(rows, expected, "%s: '%s'", sql, rows);
    free(rows);
}

static void expect_progress_as_rebuilt(void)
{
    static const char every_row[] = "SELECT * FROM progress ORDER BY course, unit";
    struct diag diag;
    diag_init(&diag);
    char *merged = records_rows(record_path(ours), every_row);
    cr_assert_eq(record_rebuild_progress(ours, &diag), 0);
    char *rebuilt = records_rows(record_path(ours), every_row);
    cr_expect_str_eq(merged, rebuilt);
    free(rebuilt);
    free(merged);
    diag_clear(&diag);
}

/* While machines named the events, copies that went on lost answers: 5 of 15 in a trial. */
Test(merge, copies_that_went_on_on_two_machines_lose_nothing)
{
    records_answer(ours, "shared", "ours-1");
    records_answer(ours, "ours", "ours-2");
    struct record *other = records_open(theirs);
    records_answer(other, "shared", "theirs-1");
    records_answer(other, "theirs", "theirs-2");
    records_answer(other, "theirs", "theirs-3");
    merge(ours, theirs, 3);
    merge(other, record_path(ours), 2);
    record_close(other);
    char *our_set = records_events(record_path(ours));
    char *their_set = records_events(theirs);
    cr_expect_str_eq(our_set, their_set);
    expect_rows("SELECT group_concat(question) FROM (SELECT question FROM event ORDER BY seq)",
                "first,ours-1,ours-2,theirs-1,theirs-2,theirs-3\n");
    expect_rows("SELECT min(seq), max(seq), count(*) FROM event", "1|7|7\n");
    expect_rows("SELECT unit, answers FROM progress", "ours|1\nshared|3\ntheirs|2\n");
    expect_progress_as_rebuilt();
    free(their_set);
    free(our_set);
}

Test(merge, what_is_merged_twice_is_there_once)
{
    answer_in(theirs, "theirs", "one");
    merge(ours, theirs, 1);
    merge(ours, theirs, 0);
    answer_in(theirs, "theirs", "two");
    merge(ours, theirs, 1);
    expect_rows("SELECT count(*), count(DISTINCT question) FROM event WHERE unit = 'theirs'",
                "2|2\n");
    expect_progress_as_rebuilt();
}

Test(merge, a_backup_that_came_back_and_went_on_keeps_both)
{
    char *backup = records_copy(record_path(ours), folder, "backup.db");
    records_answer(ours, "shared", "before the loss");
    answer_in(backup, "shared", "after it");
    answer_in(backup, "shared", "and on");
    merge(ours, backup, 2);
    expect_rows("SELECT answers FROM progress", "4\n");
    free(backup);
}

Test(merge, a_record_merged_with_itself_stays_as_it_is)
{
    merge(ours, record_path(ours), 0);
    expect_rows("SELECT count(*) FROM event", "2\n");
    records_answer(ours, "shared", "goes on");
}

Test(merge, kinds_of_a_later_version_are_merged_too)
{
    records_run(theirs, "INSERT INTO event (session, n, seq, at, zone, kind, course, unit, data) "
                        "VALUES (zeroblob(16), 5, 70, -3, 0, 'future', 'core', 'shared', '[1]')");
    answer_in(theirs, "shared", "later");
    merge(ours, theirs, 2);
    expect_rows("SELECT n, seq, at, kind, data FROM event WHERE seq > 2 ORDER BY seq LIMIT 1",
                "5|3|-3|future|[1]\n");
    expect_rows("SELECT answers FROM progress", "2\n");
    expect_progress_as_rebuilt();
}

Test(merge, equal_keys_with_different_rows_are_said_and_nothing_is_taken)
{
    static const char *const changes[] = {
        "UPDATE event SET data = '{\"score\":9}' WHERE seq = 2",
        "UPDATE event SET at = at + 1 WHERE seq = 2",
        "UPDATE event SET zone = 0 WHERE seq = 2",
        "UPDATE event SET kind = 'read' WHERE seq = 2",
        "UPDATE event SET course = NULL WHERE seq = 2",
        "UPDATE event SET course = 'CORE' WHERE seq = 2",
        "UPDATE event SET edition = '' WHERE seq = 2",
        "UPDATE event SET unit = 'x' WHERE seq = 2",
        "UPDATE event SET question = NULL WHERE seq = 2",
        "UPDATE event SET attempt = '0' WHERE seq = 2",
    };
    answer_in(theirs, "theirs", "new");
    for (size_t i = 0; i < ARRAY_LEN(changes); i++) {
        char *changed = records_copy(theirs, folder, "changed.db");
        records_run(changed, changes[i]);
        assert_not_merged(changed, "merge-conflict");
        free(changed);
    }
    expect_rows("SELECT count(*) FROM event WHERE unit = 'theirs'", "0\n");
}

Test(merge, the_message_counts_the_conflicts)
{
    struct diag diag;
    int64_t added = 0;
    diag_init(&diag);
    records_run(theirs, "UPDATE event SET at = 1");
    cr_expect_eq(record_merge(ours, theirs, &added, &diag), -1);
    cr_assert_eq(diag.count, 1);
    cr_expect_not_null(strstr(diag.items[0].message, "2 "), "%s", diag.items[0].message);
    cr_expect_not_null(strstr(diag.items[0].file, "theirs.db"));
    diag_clear(&diag);
}

Test(merge, another_order_of_the_same_events_is_no_conflict)
{
    records_run(theirs, "UPDATE event SET seq = seq + 100");
    merge(ours, theirs, 0);
}

Test(merge, the_other_file_is_not_changed)
{
    answer_in(theirs, "theirs", "new");
    size_t before_length = 0;
    size_t after_length = 0;
    char *before = support_read(theirs, &before_length);
    merge(ours, theirs, 1);
    char *after = support_read(theirs, &after_length);
    cr_expect_eq(before_length, after_length);
    cr_expect_eq(memcmp(before, after, before_length), 0);
    free(after);
    free(before);
}

Test(merge, a_file_is_found_whatever_its_name)
{
    static const char *const names[] = {
        "with space.db", "a?mode=rwc.db", "a#b.db", "100%41.db", "it's \"q\".db",
        "é 中.db",       "file:x.db",     "a&b.db", ":memory:",  "a\\b.db",
    };
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        answer_in(theirs, "theirs", names[i]);
        char *named = records_copy(theirs, folder, names[i]);
        merge(ours, named, 1);
        free(named);
    }
}

Test(merge, the_newer_place_of_a_unit_is_taken)
{
    struct record *other = records_open(theirs);
    records_set_place(ours, "both", "ours", 100);
    records_set_place(other, "both", "theirs", 50);
    records_set_place(other, "shared", "theirs", 60);
    records_set_place(other, "theirs", "theirs", 20);
    record_close(other);
    merge(ours, theirs, 0);
    expect_rows("SELECT unit, block FROM place ORDER BY unit",
                "both|ours\nshared|theirs\ntheirs|theirs\n");
}

static void expect_last_place(const char *unit)
{
    struct place place = {0};
    struct diag diag;
    diag_init(&diag);
    cr_assert_eq(record_last_place(ours, NULL, &place, &diag), 1);
    cr_expect_str_eq(place.unit, unit);
    place_clear(&place);
    diag_clear(&diag);
}

Test(merge, a_place_that_is_older_than_ours_does_not_become_the_last)
{
    struct record *other = records_open(theirs);
    records_set_place(other, "theirs-old", "0", 50);
    records_set_place(other, "theirs-older", "0", -500);
    record_close(other);
    records_set_place(ours, "ours", "0", 100);
    merge(ours, theirs, 0);
    expect_last_place("ours");
    other = records_open(theirs);
    records_set_place(other, "theirs-new", "0", 150);
    records_set_place(other, "theirs-newer", "0", 160);
    record_close(other);
    merge(ours, theirs, 0);
    expect_last_place("theirs-newer");
    records_set_place(ours, "ours", "1", 10);
    expect_last_place("ours");
}

Test(merge, the_name_is_the_last_one_of_the_order)
{
    struct record *other = records_open(theirs);
    records_append(other, EVENT_LEARNER, NULL, NULL, "{\"name\":\"Nadia Ben Ali\"}");
    record_close(other);
    merge(ours, theirs, 1);
    cr_expect_str_eq(record_name(ours), "Nadia Ben Ali");
}

Test(merge, a_change_of_the_other_that_was_cut_short_is_not_merged)
{
    answer_in(theirs, "theirs", "kept");
    records_cut_short(theirs);
    merge(ours, theirs, 1);
    expect_rows("SELECT count(*) FROM event WHERE kind = 'lost' OR course = 'lost'", "0\n");
}

Test(merge, what_is_no_record_is_not_merged)
{
    char *missing = path_join(folder, "missing.db");
    char *text = path_join(folder, "text.db");
    char *linked = path_join(folder, "linked.db");
    support_write(text,
                  "no record, but long enough to be taken for a database file at first sight");
    cr_assert_eq(symlink(theirs, linked), 0);
    assert_not_merged(missing, "no-file");
    cr_expect_not(path_is_file(missing), "it must not be made either");
    assert_not_merged(text, "no-record");
    assert_not_merged(linked, "record-link");
    assert_not_merged(folder, "no-file");
    free(linked);
    free(text);
    free(missing);
}

Test(merge, a_record_of_a_newer_version_is_left_for_that_version)
{
    records_run(theirs, "PRAGMA user_version = 3");
    assert_not_merged(theirs, "record-newer");
}

Test(merge, nothing_is_merged_into_a_record_that_is_only_read)
{
    struct diag diag;
    int64_t added = 0;
    diag_init(&diag);
    answer_in(theirs, "theirs", "new");
    char *newer = records_copy(record_path(ours), folder, "newer.db");
    records_run(newer, "PRAGMA user_version = 3");
    struct record *read_only = records_open(newer);
    cr_expect_eq(record_merge(read_only, theirs, &added, &diag), -1);
    cr_expect(diag_has(&diag, "record-read-only"));
    record_close(read_only);
    free(newer);
    diag_clear(&diag);
}

/* Makes the table of events anew, without its rules, and puts a row into it that breaks them. */
static void break_rules(const char *path, const char *row)
{
    char *sql = str_format("CREATE TABLE loose AS SELECT * FROM event; DROP TABLE event;"
                           "ALTER TABLE loose RENAME TO event; INSERT INTO event (session, n, seq, "
                           "at, zone, kind, data) VALUES (%s);",
                           row);
    records_run(path, sql);
    free(sql);
}

Test(merge, a_file_whose_rows_break_the_rules_is_refused_whole)
{
    static const char *const rows[] = {
        "'short', 1, 50, 0, 0, 'read', '{}'",
        "zeroblob(16), 0, 50, 0, 0, 'read', '{}'",
        "zeroblob(16), 1, 50, 'x', 0, 'read', '{}'",
        "zeroblob(16), 1, 50, 0, 0, '', '{}'",
        "zeroblob(16), 1, 50, 0, 0, 'read', NULL",
        "zeroblob(16), 1, 50, 0, 0, NULL, '{}'",
        "zeroblob(16), 1, 50, 0, 9999, 'read', '{}'",
        "zeroblob(16), 1, 50, 0, 0, 'read', hex(zeroblob(3000000))",
    };
    answer_in(theirs, "theirs", "new");
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        char *broken = records_copy(theirs, folder, "broken.db");
        break_rules(broken, rows[i]);
        assert_not_merged(broken, "record-damaged");
        free(broken);
    }
    expect_rows("SELECT count(*) FROM event WHERE unit = 'theirs'", "0\n");
}

Test(merge, a_file_with_other_tables_is_refused)
{
    static const char *const changes[] = {
        "DROP TABLE event",
        "ALTER TABLE event DROP COLUMN edition",
        "DROP TABLE place",
        "ALTER TABLE event RENAME TO past; CREATE VIEW event AS SELECT * FROM past",
    };
    for (size_t i = 0; i < ARRAY_LEN(changes); i++) {
        char *changed = records_copy(theirs, folder, "changed.db");
        records_run(changed, changes[i]);
        assert_not_merged(changed, "record-damaged");
        free(changed);
    }
}

Test(merge, a_damaged_file_is_refused)
{
    size_t length = 0;
    for (int i = 0; i < 50; i++) {
        char *unit = str_format("unit-%d", i);
        answer_in(theirs, unit, "q");
        free(unit);
    }
    char *bytes = support_read(theirs, &length);
    cr_assert_gt(length, 8 * 4096);
    for (size_t page = 1; page <= 3; page++) /* of events, progress or an index, as they came */
        memset(bytes + length - page * 4096 + 2096, 0xEE, 1900);
    char *damaged = path_join(folder, "damaged.db");
    support_write_n(damaged, bytes, length);
    assert_not_merged(damaged, "record-damaged");
    free(damaged);
    free(bytes);
}
