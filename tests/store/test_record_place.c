/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/store/record_place.c */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>

#include "base/memory.h"
#include "support/records.h"
#include "support/support.h"

static char *folder;
static struct record *record;
static struct diag diag;

static void make_record(void)
{
    diag_init(&diag);
    folder = support_folder();
    record = records_create(folder, "Nadia");
}

static void remove_record(void)
{
    record_close(record);
    support_remove(folder);
    free(folder);
    diag_clear(&diag);
}

TestSuite(record_place, .init = make_record, .fini = remove_record);

static void assert_last(const char *course, const char *unit)
{
    struct place place = {0};
    cr_assert_eq(record_last_place(record, course, &place, &diag), 1);
    cr_expect_str_eq(place.unit, unit);
    place_clear(&place);
}

Test(record_place, a_place_comes_back_as_it_was_set)
{
    struct place set = {
        .course = (char *)"core",
        .unit = (char *)"age",
        .lesson_block = (char *)"3.1",
        .characters = 120,
        .block_key = (char *)"At <em>what</em> age?",
        .draft = (char *)"{\"q1\":[\"é 中\"]}",
        .moment = records_moment(7),
    };
    struct place found = {0};
    cr_assert_eq(record_set_place(record, &set, &diag), 0);
    cr_assert_eq(record_get_place(record, "core", "age", &found, &diag), 1);
    cr_expect_str_eq(found.course, set.course);
    cr_expect_str_eq(found.unit, set.unit);
    cr_expect_str_eq(found.lesson_block, set.lesson_block);
    cr_expect_eq(found.characters, 120);
    cr_expect_str_eq(found.block_key, set.block_key);
    cr_expect_str_eq(found.draft, set.draft);
    cr_expect_eq(found.moment.at, set.moment.at);
    cr_expect_eq(found.moment.zone, 60);
    place_clear(&found);
    cr_expect_null(found.course);
}

Test(record_place, a_place_replaces_the_one_before_with_all_it_held)
{
    struct place first = {.course = (char *)"core", .unit = (char *)"age", .draft = (char *)"{}"};
    struct place found = {0};
    cr_assert_eq(record_set_place(record, &first, &diag), 0);
    records_set_place(record, "age", "5", 1);
    cr_assert_eq(record_get_place(record, "core", "age", &found, &diag), 1);
    cr_expect_str_eq(found.lesson_block, "5");
    cr_expect_null(found.draft);
    cr_expect_null(found.block_key);
    place_clear(&found);
    char *rows = records_rows(record_path(record), "SELECT count(*) FROM place");
    cr_expect_str_eq(rows, "1\n");
    free(rows);
}

Test(record_place, there_is_none_where_none_was_set)
{
    struct place found = {0};
    cr_expect_eq(record_get_place(record, "core", "age", &found, &diag), 0);
    cr_expect_eq(record_last_place(record, NULL, &found, &diag), 0);
    records_set_place(record, "age", "1", 1);
    cr_expect_eq(record_get_place(record, "core", "Age", &found, &diag), 0);
    cr_expect_eq(record_get_place(record, "other", "age", &found, &diag), 0);
    cr_expect_eq(record_last_place(record, "other", &found, &diag), 0);
    cr_expect_null(found.unit);
}

Test(record_place, the_last_place_is_the_one_set_last_whatever_the_clock_said)
{
    records_set_place(record, "one", "0", 100);
    records_set_place(record, "two", "0", 50);
    assert_last(NULL, "two");
    records_set_place(record, "one", "1", -1000000);
    assert_last(NULL, "one");
    assert_last("core", "one");
}

Test(record_place, each_course_has_its_own_last_place)
{
    struct place other = {.course = (char *)"other", .unit = (char *)"far"};
    records_set_place(record, "near", "0", 1);
    cr_assert_eq(record_set_place(record, &other, &diag), 0);
    assert_last("core", "near");
    assert_last("other", "far");
    assert_last(NULL, "far");
}

Test(record_place, it_is_still_there_when_the_record_is_opened_again)
{
    char *path = memory_text(record_path(record));
    records_set_place(record, "age", "4", 1);
    record_close(record);
    record = records_open(path);
    assert_last(NULL, "age");
    free(path);
}

Test(record_place, a_place_before_the_text_is_refused)
{
    struct place place = {.course = (char *)"core", .unit = (char *)"age", .characters = -1};
    struct place found = {0};
    cr_expect_eq(record_set_place(record, &place, &diag), -1);
    cr_expect(diag_has(&diag, "record-write"));
    cr_expect_eq(record_get_place(record, "core", "age", &found, &diag), 0);
    records_answer(record, "age", "q1");
}
