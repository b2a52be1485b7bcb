/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/flow/notice.c */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/str.h"
#include "flow/notice.h"
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
    records_answer(record, "a", "1");
}

static void remove_record(void)
{
    record_close(record);
    support_remove(folder);
    free(folder);
    diag_clear(&diag);
}

TestSuite(notice, .init = make_record, .fini = remove_record);

/* The codes of all that is to be said at a moment, each followed by a space. */
static void expect_codes(struct moment now, const char *expected)
{
    struct str codes = {0};
    for (enum notice_kind kind = 0; kind < NOTICE_KIND_COUNT; kind++) {
        struct notice notice;
        if (!notice_of(kind, record, now, &notice))
            continue;
        str_addf(&codes, "%s ", notice.code);
        cr_expect_gt(strlen(notice.title), 5, "%s", notice.code);
        cr_expect_gt(strlen(notice.text), 20, "%s", notice.code);
        notice_clear(&notice);
    }
    cr_expect_str_eq(str_text(&codes), expected, "%s", str_text(&codes));
    str_clear(&codes);
}

static void expect_text(enum notice_kind kind, struct moment now, const char *expected)
{
    struct notice notice;
    cr_assert(notice_of(kind, record, now, &notice));
    cr_expect_str_eq(notice.text, expected, "%s", notice.text);
    notice_clear(&notice);
}

Test(notice, a_good_record_and_one_who_looks_are_told_nothing)
{
    expect_codes(records_moment(0), "");
    record_close(record);
    record = NULL;
    expect_codes(records_moment(0), "");
    expect_codes((struct moment){0}, "");
}

Test(notice, a_clock_may_be_an_hour_behind_and_no_more)
{
    expect_codes(records_moment(1 - 3600), "");
    expect_codes(records_moment(1 - 3601), "clock-behind ");
    expect_codes(records_moment(1000000), "");
    expect_text(NOTICE_BEHIND, records_moment(-86400),
                "The clock of this computer says 24 November 2025, 20:46, but you learned here on "
                "25 November 2025, 20:46. Nothing is lost by that, but please have it set.");
}

Test(notice, a_clock_that_was_never_set_is_said_and_not_compared)
{
    static const int64_t moments[] = {0, -1, 1, INT64_C(1704067199999), INT64_MIN};
    for (size_t i = 0; i < ARRAY_LEN(moments); i++)
        expect_codes((struct moment){.at = moments[i]}, "clock-unset ");
    expect_text(NOTICE_UNSET, (struct moment){.at = INT64_MIN, .zone = 1440},
                "The clock of this computer was never set: it says 2 January 1970, 00:00. Nothing "
                "is lost by that, but please have it set.");
}

Test(notice, an_absurd_moment_in_the_record_is_a_day_like_another)
{
    records_run(record_path(record), "UPDATE event SET at = 9223372036854775807");
    expect_text(NOTICE_BEHIND, records_moment(0),
                "The clock of this computer says 25 November 2025, 20:46, but you learned here on "
                "31 December 9999, 01:00. Nothing is lost by that, but please have it set.");
}

Test(notice, a_newer_record_is_said_to_be_newer_and_not_only_read_only)
{
    char *path = memory_text(record_path(record));
    record_close(record);
    records_run(path, "PRAGMA user_version = 77");
    record = records_open(path);
    expect_codes(records_moment(0), "record-newer ");
    free(path);
}

Test(notice, a_second_window_is_said_in_the_second)
{
    struct record *second = records_open(record_path(record));
    expect_codes(records_moment(0), "");
    struct record *first = record;
    record = second;
    expect_codes(records_moment(0), "record-second ");
    record = first;
    record_close(second);
}

Test(notice, looking_after_a_record_copies_it_and_says_nothing)
{
    cr_expect_not(notice_look_after(&record, records_moment(0), &diag));
    cr_expect_eq(diag.count, 0);
    char *copy = str_format("%s.backup-1", record_path(record));
    struct record *copied = records_open(copy);
    record_close(copied);
    free(copy);
    struct record *none = NULL;
    cr_expect_not(notice_look_after(&none, records_moment(0), &diag));
}

/* The clock is long past the copy, so that the record is looked at again. */
Test(notice, a_damaged_record_is_replaced_and_told)
{
    struct moment later = {.at = records_moment(0).at * 2};
    notice_look_after(&record, records_moment(0), &diag);
    records_answer(record, "a", "2");
    char *path = memory_text(record_path(record));
    record_close(record);
    records_damage(path);
    record = records_open(path);
    cr_assert(notice_look_after(&record, later, &diag));
    cr_expect_eq(diag.count, 0);
    expect_codes(records_moment(0), "record-restored ");
    struct notice notice;
    cr_assert(notice_of(NOTICE_RESTORED, record, later, &notice));
    cr_expect(strstr(notice.text, "the copy of 25 November 2025, 20:46, with 1 answer. ") != NULL,
              "%s", notice.text);
    notice_clear(&notice);
    free(path);
}

Test(notice, damage_without_a_copy_is_said_and_the_record_goes_on)
{
    char *path = memory_text(record_path(record));
    record_close(record);
    records_damage(path);
    record = records_open(path);
    cr_expect_not(notice_look_after(&record, records_moment(0), &diag));
    cr_expect(diag_has(&diag, "no-backup"));
    cr_expect_not_null(record);
    free(path);
}

Test(notice, an_error_is_told_with_its_file)
{
    diag_error(&diag, where_file("a.db"), "no-record", "this file is none");
    struct notice notice = notice_of_error(&diag);
    cr_expect_str_eq(notice.text, "a.db: this file is none");
    notice_clear(&notice);
}
