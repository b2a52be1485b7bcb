/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/store/record_waiting.c */
#include "config.h"

#include <criterion/criterion.h>
#include <dirent.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/memory.h"
#include "base/path.h"
#include "base/str.h"
#include "support/media.h"
#include "support/records.h"
#include "support/support.h"

enum { STICK = 400 * 1024 };

static char *stick;
static char *home;
static struct record *record;
static struct diag diag;

/* A record on a stick, which can be full. */
static void make_record(void)
{
    diag_init(&diag);
    stick = support_folder();
    home = support_folder();
    media_insert(stick, STICK);
    record = records_create(stick, "Nadia");
}

static void remove_record(void)
{
    record_close(record);
    free(stick);
    free(home);
    diag_clear(&diag);
}

TestSuite(record_waiting, .init = make_record, .fini = remove_record);

/* Texts that nobody else holds when they are looked at again. */
static int write_answer(const char *question)
{
    char *course = memory_text("core");
    char *unit = memory_text("quiz");
    char *id = memory_text(question);
    const struct event event = {.kind = EVENT_ANSWERED,
                                .moment = records_moment(1),
                                .course = course,
                                .unit = unit,
                                .question = id};
    int result = record_write(record, &event, &diag);
    free(course);
    free(unit);
    free(id);
    return result;
}

static void write_in_vain(const char *question)
{
    diag_clear(&diag);
    cr_assert_eq(write_answer(question), -1);
    cr_expect(diag_has(&diag, "disk-full"));
    diag_clear(&diag);
}

static void expect_waiting(const char *questions)
{
    const struct event *events;
    size_t count = record_waiting(record, &events);
    struct str found = {0};
    for (size_t i = 0; i < count; i++)
        str_addf(&found, "%s%s", i > 0 ? " " : "", events[i].question);
    cr_expect_str_eq(str_text(&found), questions);
    cr_expect_eq(record_waiting(record, NULL), count);
    str_clear(&found);
}

Test(record_waiting, nothing_waits_while_all_can_be_written)
{
    cr_expect_eq(write_answer("one"), 0);
    expect_waiting("");
    cr_expect_eq(record_write_waiting(record, &diag), 0);
    records_expect_events(record, "core", "answered quiz one");
}

Test(record_waiting, what_waits_goes_first_and_in_order)
{
    cr_assert_eq(write_answer("one"), 0);
    media_fill(stick);
    write_in_vain("two");
    write_in_vain("three");
    expect_waiting("two three");
    records_expect_events(record, "core", "answered quiz one");
    media_free(stick);
    cr_expect_eq(write_answer("four"), 0);
    expect_waiting("");
    records_expect_events(record, "core",
                          "answered quiz one, answered quiz two, answered quiz three, "
                          "answered quiz four");
}

Test(record_waiting, it_is_written_without_a_new_event_too)
{
    media_fill(stick);
    write_in_vain("one");
    cr_expect_eq(record_write_waiting(record, &diag), -1);
    expect_waiting("one");
    diag_clear(&diag);
    media_free(stick);
    cr_expect_eq(record_write_waiting(record, &diag), 0);
    expect_waiting("");
    records_expect_events(record, "core", "answered quiz one");
}

Test(record_waiting, it_comes_along_where_the_record_is_kept_elsewhere)
{
    struct record *kept = NULL;
    cr_assert_eq(write_answer("one"), 0);
    media_fill(stick);
    write_in_vain("two");
    cr_assert_eq(record_keep_elsewhere(record, home, &kept, &diag), 0);
    expect_waiting("");
    cr_expect_eq(record_waiting(kept, NULL), 0);
    records_expect_events(kept, "core", "answered quiz one, answered quiz two");
    record_close(kept);
}

/* As when a stick is pulled: whatever is read of the file fails. */
static void pull(const char *path)
{
    DIR *files = opendir("/proc/self/fd");
    int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
    cr_assert_not_null(files);
    for (struct dirent *entry; (entry = readdir(files)) != NULL;) {
        char *link = path_join("/proc/self/fd", entry->d_name);
        char *target = realpath(link, NULL);
        if (target != NULL && strcmp(target, path) == 0)
            cr_assert_geq(dup2(nowhere, atoi(entry->d_name)), 0);
        free(target);
        free(link);
    }
    closedir(files);
    close(nowhere);
}

Test(record_waiting, it_is_kept_elsewhere_also_where_the_record_cannot_be_read_any_more)
{
    struct record *kept = NULL;
    cr_assert_eq(write_answer("one"), 0);
    pull(record_path(record));
    cr_assert_eq(write_answer("two"), -1);
    diag_clear(&diag);
    cr_assert_eq(record_keep_elsewhere(record, home, &kept, &diag), 0);
    cr_expect(diag_has(&diag, "record-behind"));
    cr_expect_eq(diag.errors, 0);
    cr_expect_str_eq(record_id(kept), record_id(record));
    cr_expect_str_eq(record_name(kept), "Nadia");
    cr_expect_eq(record_waiting(kept, NULL), 0);
    records_expect_events(kept, "core", "answered quiz two");
    record_close(kept);
}

Test(record_waiting, it_comes_along_where_a_copy_takes_the_place_of_a_damaged_record)
{
    char *path = memory_text(record_path(record));
    char *copy = str_format("%s.backup-1", path);
    cr_assert_eq(record_save_copy(record, copy, &diag), 0);
    media_fill(stick);
    write_in_vain("one");
    media_free(stick);
    cr_assert_eq(record_replace_damaged(&record, &diag), 0);
    expect_waiting("one");
    cr_expect_eq(record_write_waiting(record, &diag), 0);
    records_expect_events(record, "core", "answered quiz one");
    free(copy);
    free(path);
}

Test(record_waiting, what_is_lost_with_a_damaged_record_that_no_copy_can_replace_is_said)
{
    char *copy = str_format("%s.backup-1", record_path(record));
    cr_assert_eq(record_save_copy(record, copy, &diag), 0);
    media_fill(stick);
    write_in_vain("one");
    write_in_vain("two");
    cr_expect_eq(record_replace_damaged(&record, &diag), -1, "there is no room for the copy");
    cr_expect_null(record);
    cr_expect(diag_has(&diag, "disk-full"));
    cr_assert(diag_has(&diag, "record-unsaved"));
    cr_expect_str_eq(diag.items[diag.count - 1].message, "2 answers or steps could not be saved.");
    free(copy);
}
