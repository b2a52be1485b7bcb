/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/store/record_progress.c */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/str.h"
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

TestSuite(record_progress, .init = make_record, .fini = remove_record);

static const char every_row[] = "SELECT * FROM progress ORDER BY course, unit";

static void learn_for_a_while(void)
{
    records_append(record, EVENT_OPENED, "lesson", NULL, NULL);
    records_append(record, EVENT_READ, "lesson", NULL, NULL);
    for (int i = 1; i <= 12; i++) {
        char *unit = str_format("quiz-%d", i % 3);
        char *data =
            str_format("{\"score\":%d,\"maximum\":12,\"passed\":%s}", i, i > 9 ? "true" : "false");
        records_append(record, EVENT_STARTED, unit, NULL, "{\"questions\":[\"q\"],\"seed\":\"1\"}");
        records_answer(record, unit, "q");
        records_append(record, EVENT_FINISHED, unit, NULL, data);
        free(data);
        free(unit);
    }
    records_append(record, EVENT_FINISHED, "quiz-0", NULL, "unreadable");
    records_append(record, EVENT_OPENED, NULL, NULL, NULL);
}

Test(record_progress, a_unit_that_was_not_touched_has_none)
{
    struct progress progress;
    cr_expect_eq(record_get_progress(record, "core", "lesson", &progress, &diag), 0);
}

Test(record_progress, it_is_up_to_date_as_soon_as_an_event_is_kept)
{
    struct progress progress;
    learn_for_a_while();
    cr_assert_eq(record_get_progress(record, "core", "lesson", &progress, &diag), 1);
    cr_expect(progress.is_opened);
    cr_expect(progress.is_done);
    cr_expect_eq(progress.best_score, -1);
    cr_assert_eq(record_get_progress(record, "core", "quiz-0", &progress, &diag), 1);
    cr_expect_not(progress.is_opened);
    cr_expect(progress.is_done);
    cr_expect_eq(progress.best_score, 1);
    cr_expect_eq(progress.last_score, 1);
    cr_expect_eq(progress.attempts, 4);
    cr_expect_eq(progress.answers, 4);
    cr_expect_eq(progress.last.at, records_moment(1).at);
    cr_expect_eq(progress.last.zone, 60);
    cr_assert_eq(record_get_progress(record, "core", "quiz-1", &progress, &diag), 1);
    cr_expect_eq(progress.last_score, 10.0 / 12);
}

Test(record_progress, dropped_and_made_again_it_is_the_same_in_every_row)
{
    learn_for_a_while();
    char *before = records_rows(record_path(record), every_row);
    records_run(record_path(record), "DROP TABLE progress");
    cr_assert_eq(record_rebuild_progress(record, &diag), 0);
    char *after = records_rows(record_path(record), every_row);
    cr_expect_str_eq(after, before);
    cr_expect_not_null(before);
    free(after);
    records_run(record_path(record), "UPDATE progress SET answers = 99, unit = unit || 'x'");
    cr_assert_eq(record_rebuild_progress(record, &diag), 0);
    after = records_rows(record_path(record), every_row);
    cr_expect_str_eq(after, before);
    free(after);
    free(before);
}

Test(record_progress, it_goes_on_after_it_was_made_again)
{
    struct progress progress;
    learn_for_a_while();
    cr_assert_eq(record_rebuild_progress(record, &diag), 0);
    records_answer(record, "quiz-2", "q");
    cr_assert_eq(record_get_progress(record, "core", "quiz-2", &progress, &diag), 1);
    cr_expect_eq(progress.answers, 5);
}

Test(record_progress, kinds_of_a_later_version_are_passed_over)
{
    struct progress progress;
    records_answer(record, "quiz", "q");
    records_run(record_path(record),
                "INSERT INTO event (session, n, seq, at, zone, kind, course, unit, data) "
                "VALUES (zeroblob(16), 1, 50, 9000, 0, 'future', 'core', 'quiz', '[1, 2]')");
    cr_assert_eq(record_rebuild_progress(record, &diag), 0);
    cr_assert_eq(record_get_progress(record, "core", "quiz", &progress, &diag), 1);
    cr_expect_eq(progress.answers, 1);
    cr_expect_eq(progress.last.at, 9000);
    records_answer(record, "quiz", "q");
    char *rows = records_rows(record_path(record), "SELECT seq, kind FROM event WHERE seq > 40");
    cr_expect_str_eq(rows, "50|future\n51|answered\n");
    free(rows);
}

static int add_unit(void *context, const char *course, const char *unit,
                    const struct progress *progress)
{
    str_addf(context, "%s/%s %d\n", course, unit, (int)progress->answers);
    return 0;
}

static int stop(void *context, const char *course, const char *unit,
                const struct progress *progress)
{
    add_unit(context, course, unit, progress);
    return 7;
}

Test(record_progress, every_unit_of_a_course_is_visited)
{
    struct str units = {0};
    struct event other = {.kind = EVENT_ANSWERED, .course = (char *)"a-other", .unit = (char *)"x"};
    learn_for_a_while();
    cr_assert_eq(record_append(record, &other, &diag), 0);
    cr_expect_eq(record_each_progress(record, "core", add_unit, &units, &diag), 0);
    cr_expect_str_eq(str_text(&units),
                     "core/lesson 0\ncore/quiz-0 4\ncore/quiz-1 4\ncore/quiz-2 4\n");
    str_cut(&units, 0);
    cr_expect_eq(record_each_progress(record, "none", add_unit, &units, &diag), 0);
    cr_expect_str_eq(str_text(&units), "");
    cr_expect_eq(record_each_progress(record, NULL, add_unit, &units, &diag), 0);
    cr_expect_eq(strncmp(str_text(&units), "a-other/x 1\ncore/lesson 0\n", 26), 0);
    str_cut(&units, 0);
    cr_expect_eq(record_each_progress(record, "core", stop, &units, &diag), 7);
    cr_expect_str_eq(str_text(&units), "core/lesson 0\n");
    str_clear(&units);
}
