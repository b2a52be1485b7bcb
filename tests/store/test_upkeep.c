/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/store/upkeep.c */
#include "config.h"

#include <criterion/criterion.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/memory.h"
#include "base/str.h"
#include "store/backup.h"
#include "store/upkeep.h"
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

TestSuite(upkeep, .init = make_record, .fini = remove_record);

static size_t copy_count(void)
{
    struct backups backups;
    backups_list(record_path(record), &backups);
    size_t count = backups.count;
    backups_clear(&backups);
    return count;
}

static void look_after(size_t copies)
{
    cr_assert_eq(record_upkeep(record, &diag), 0);
    cr_expect_eq(copy_count(), copies);
}

/* Lets the newest copy be as old as the fixed moment. */
static void date_copy(void)
{
    char *path = str_format("%s.backup-1", record_path(record));
    const struct timespec times[2] = {{.tv_sec = records_moment(0).at / 1000},
                                      {.tv_sec = records_moment(0).at / 1000}};
    cr_assert_eq(utimensat(AT_FDCWD, path, times, 0), 0);
    free(path);
}

static void add_events(int count)
{
    char *sql =
        str_format("WITH RECURSIVE i(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM i LIMIT %d) "
                   "INSERT INTO event (session, n, seq, at, zone, kind, data) "
                   "SELECT randomblob(16), 1, n + (SELECT max(seq) FROM event), 0, 0, 'x', "
                   "'{}' FROM i",
                   count);
    records_run(record_path(record), sql);
    free(sql);
}

Test(upkeep, a_new_record_needs_none)
{
    cr_expect_not(record_needs_upkeep(record, records_moment(0)));
    look_after(0);
}

Test(upkeep, the_first_work_is_copied_and_then_the_copy_is_fresh)
{
    records_answer(record, "a", "1");
    cr_expect(record_needs_upkeep(record, records_moment(0)));
    look_after(1);
    date_copy();
    cr_expect_not(record_needs_upkeep(record, records_moment(0)));
    look_after(1);
}

Test(upkeep, it_is_due_after_a_week_or_five_hundred_events_or_when_the_clock_went_back)
{
    static const int64_t day = 24 * 60 * 60;
    static const struct {
        int events;
        int64_t seconds;
        bool is_due;
    } cases[] = {
        {0, 0, false},           {1, 0, false},        {0, 6 * day, false}, {0, 7 * day - 1, false},
        {0, 7 * day, true},      {0, 900 * day, true}, {0, -day, false},    {0, -8 * day, true},
        {0, -20418 * day, true}, {497, 0, false},      {1, 0, true},
    };
    records_answer(record, "a", "1");
    look_after(1);
    date_copy();
    records_answer(record, "a", "2");
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        if (cases[i].events > 0)
            add_events(cases[i].events);
        cr_expect_eq(record_needs_upkeep(record, records_moment(cases[i].seconds)), cases[i].is_due,
                     "case %zu", i);
    }
    look_after(2);
}

Test(upkeep, what_has_not_grown_is_not_copied_again)
{
    records_answer(record, "a", "1");
    look_after(1);
    date_copy();
    cr_expect_not(record_needs_upkeep(record, records_moment(365 * 24 * 60 * 60)));
    look_after(1);
}

Test(upkeep, it_is_due_when_the_last_close_was_not_clean)
{
    char *path = memory_text(record_path(record));
    int status = 0;
    records_answer(record, "a", "1");
    look_after(1);
    date_copy();
    cr_expect_not(record_needs_upkeep(record, records_moment(0)), "its copy is fresh");
    record_close(record);
    pid_t child = fork();
    cr_assert_geq(child, 0);
    if (child == 0) {
        records_answer(records_open(path), "a", "2");
        kill(getpid(), SIGKILL);
    }
    waitpid(child, &status, 0);
    cr_assert(WIFSIGNALED(status));
    record = records_open(path);
    cr_expect(record_needs_upkeep(record, records_moment(0)));
    look_after(2);
    cr_expect_not(record_needs_upkeep(record, records_moment(0)));
    record_close(record);
    record = records_open(path);
    cr_expect_not(record_is_second(record));
    cr_expect_not(record_needs_upkeep(record, records_moment(0)));
    free(path);
}

Test(upkeep, one_that_is_only_read_gets_none)
{
    records_answer(record, "a", "1");
    char *path = memory_text(record_path(record));
    record_close(record);
    records_run(path, "PRAGMA user_version = 9");
    record = records_open(path);
    cr_expect_not(record_needs_upkeep(record, records_moment(0)));
    free(path);
}

Test(upkeep, a_second_window_knows_of_the_first)
{
    cr_expect_not(record_is_second(record));
    struct record *second = records_open(record_path(record));
    cr_expect(record_is_second(second));
    records_answer(second, "a", "1");
    records_answer(record, "a", "2");
    record_close(second);
    char *rows = records_rows(record_path(record), "SELECT count(*) FROM event");
    cr_expect_str_eq(rows, "3\n");
    free(rows);
}
