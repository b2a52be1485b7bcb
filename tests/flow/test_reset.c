/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/flow/reset.c: through the record, its progress, its merging, and a quiz. */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "flow/quiz.h"
#include "flow/reset.h"
#include "support/records.h"
#include "support/studies.h"
#include "support/support.h"

#define QUIZ                                                                                       \
    "<quiz id=\"z\" pass=\"50\"><single-choice id=\"q1\"><prompt>1?</prompt>"                      \
    "<option id=\"a\" correct=\"yes\">A</option><option id=\"b\">B</option></single-choice>"       \
    "<single-choice id=\"q2\"><prompt>2?</prompt><option id=\"a\" correct=\"yes\">A</option>"      \
    "<option id=\"b\">B</option></single-choice></quiz>\n"

static char *folder;
static struct record *ours;
static struct diag diag;

static void make_record(void)
{
    diag_init(&diag);
    folder = support_folder();
    ours = records_create(folder, "Nadia");
    records_append(ours, EVENT_READ, "a", NULL, NULL);
    records_answer(ours, "z", "q1");
    records_append(ours, EVENT_FINISHED, "z", NULL, "{\"score\":1,\"maximum\":2,\"passed\":true}");
}

static void remove_record(void)
{
    record_close(ours);
    support_remove(folder);
    free(folder);
    diag_clear(&diag);
}

TestSuite(flow_reset, .init = make_record, .fini = remove_record);

static void reset_in(struct record *record, const char *unit)
{
    cr_assert_eq(reset_begin_anew(record, "core", unit, records_moment(9), &diag), 0);
}

static void undo_in(struct record *record, const char *unit)
{
    struct reset_undone undone;
    cr_assert_eq(reset_undo(record, records_moment(10), &undone, &diag), 0);
    cr_expect_str_eq(undone.course, "core");
    cr_expect(unit == NULL ? undone.unit == NULL : strcmp(undone.unit, unit) == 0);
    reset_undone_clear(&undone);
}

/* Units with done, answers, attempts and best share; and so they are when made again. */
static void expect_progress(struct record *record, const char *expected)
{
    static const char query[] =
        "SELECT unit, is_done, answers, attempts, best_score FROM progress ORDER BY unit";
    char *rows = records_rows(record_path(record), query);
    cr_expect_str_eq(rows, expected, "%s", rows);
    free(rows);
    cr_assert_eq(record_rebuild_progress(record, &diag), 0);
    rows = records_rows(record_path(record), query);
    cr_expect_str_eq(rows, expected, "made again: %s", rows);
    free(rows);
}

static const char all[] = "a|1|0|0|-1.0\nz|1|1|1|0.5\n";

Test(flow_reset, a_unit_begins_anew_and_that_is_taken_back)
{
    expect_progress(ours, all);
    reset_in(ours, "z");
    expect_progress(ours, "a|1|0|0|-1.0\n");
    undo_in(ours, "z");
    expect_progress(ours, all);
}

Test(flow_reset, a_course_begins_anew_and_that_is_taken_back)
{
    reset_in(ours, NULL);
    expect_progress(ours, "");
    records_append(ours, EVENT_READ, "b", NULL, NULL);
    expect_progress(ours, "b|1|0|0|-1.0\n");
    undo_in(ours, NULL);
    expect_progress(ours, "a|1|0|0|-1.0\nb|1|0|0|-1.0\nz|1|1|1|0.5\n");
}

Test(flow_reset, what_is_done_after_it_counts_and_each_is_taken_back_in_its_turn)
{
    reset_in(ours, "z");
    records_answer(ours, "z", "q2");
    reset_in(ours, "z");
    records_answer(ours, "z", "q1");
    records_answer(ours, "z", "q2");
    expect_progress(ours, "a|1|0|0|-1.0\nz|0|2|0|-1.0\n");
    undo_in(ours, "z");
    expect_progress(ours, "a|1|0|0|-1.0\nz|0|3|0|-1.0\n");
    undo_in(ours, "z");
    expect_progress(ours, "a|1|0|0|-1.0\nz|1|4|1|0.5\n");
}

/* Of what is not written nothing can be named: it is written first. */
Test(flow_reset, what_waits_to_be_written_begins_anew_too)
{
    char course[] = "core";
    char unit[] = "b";
    const struct event read = {
        .kind = EVENT_READ, .moment = records_moment(5), .course = course, .unit = unit};
    record_write_later(ours, &read);
    reset_in(ours, NULL);
    cr_expect_eq(record_waiting(ours, NULL), 0);
    expect_progress(ours, "");
}

Test(flow_reset, nothing_to_reset_or_to_take_back_is_said)
{
    struct reset_undone undone;
    cr_expect_eq(reset_begin_anew(ours, "core", "none", records_moment(9), &diag), -1);
    cr_expect_eq(reset_begin_anew(ours, "other", NULL, records_moment(9), &diag), -1);
    cr_expect(diag_has(&diag, "nothing-to-reset"));
    cr_expect_eq(reset_undo(ours, records_moment(9), &undone, &diag), -1);
    cr_expect(diag_has(&diag, "nothing-to-undo"));
    reset_in(ours, "z");
    cr_expect_eq(reset_begin_anew(ours, "core", "z", records_moment(9), &diag), -1);
    expect_progress(ours, "a|1|0|0|-1.0\n");
}

/* Two copies go on, one is reset, and they are merged in both directions: both stand alike. */
Test(flow_reset, copies_that_are_merged_agree_whatever_the_order)
{
    int64_t added;
    char *path = records_copy(record_path(ours), folder, "theirs.db");
    struct record *theirs = records_open(path);
    records_answer(theirs, "z", "q2"); /* not seen by the reset: it stands */
    reset_in(ours, "z");
    char *copy = records_copy(record_path(ours), folder, "again.db");
    cr_assert_eq(record_merge(ours, path, &added, &diag), 0);
    cr_assert_eq(record_merge(theirs, copy, &added, &diag), 0);
    expect_progress(ours, "a|1|0|0|-1.0\nz|0|1|0|-1.0\n");
    expect_progress(theirs, "a|1|0|0|-1.0\nz|0|1|0|-1.0\n");
    undo_in(theirs, "z");
    cr_assert_eq(record_merge(ours, path, &added, &diag), 0);
    cr_expect_eq(added, 1);
    expect_progress(ours, "a|1|0|0|-1.0\nz|1|2|1|0.5\n");
    record_close(theirs);
    free(copy);
    free(path);
}

static void answer(struct study *study, bool is_resumed)
{
    struct quiz quiz;
    cr_assert_eq(quiz_open(&quiz, &study->session, "z", &diag), 0);
    cr_expect_eq(quiz.is_resumed, is_resumed);
    asking_choose(&quiz.asking, 0);
    cr_expect_eq(quiz_answer(&quiz, &diag), 0);
    quiz_close(&quiz);
}

Test(flow_reset, a_quiz_that_begins_anew_does_not_go_on_with_the_attempt_before)
{
    struct study study;
    struct quiz quiz;
    studies_begin(&study, QUIZ);
    answer(&study, false);
    reset_in(study.record, "z");
    cr_assert_eq(quiz_open(&quiz, &study.session, "z", &diag), 0);
    cr_expect_not(quiz.is_resumed);
    quiz_close(&quiz);
    undo_in(study.record, "z");
    cr_expect_eq(diag.count, 0);
    studies_end(&study);
}
