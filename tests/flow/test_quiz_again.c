/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/flow/quiz.c: a finished attempt, looked at and built on. */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/str.h"
#include "flow/taking.h"
#include "support/courses.h"

static struct taking taking;

static void begin(void)
{
    taking_begin(&taking, "q1 q2 q3");
}

static void end(void)
{
    taking_end(&taking);
}

TestSuite(quiz_again, .init = begin, .fini = end);

/* Answers all questions, in their order, and ends the attempt. */
static void finish(const char *answers)
{
    for (; *answers != '\0'; answers++) {
        const char option[] = {*answers, '\0'};
        taking_answer_and_go_on(&taking, option);
    }
    cr_assert_eq(quiz_finish(&taking.quiz, &taking.diag), 0);
}

/* True if there is a finished attempt to look at. */
static bool open_again(void)
{
    quiz_close(&taking.quiz);
    int result = quiz_open_again(&taking.quiz, &taking.study.session, "quiz", &taking.diag);
    cr_assert_eq(result, 0);
    return taking.quiz.attempt.is_finished;
}

/* --- Looking --- */

Test(quiz_again, a_quiz_that_is_no_more_is_said_once)
{
    struct quiz none = {0};
    cr_expect_eq(quiz_open_again(&none, &taking.study.session, "missing", &taking.diag), -1);
    cr_expect_eq(taking.diag.count, 1);
}

Test(quiz_again, only_what_is_finished_is_looked_at)
{
    cr_expect_not(open_again(), "nothing was begun");
    cr_expect_not_null(quiz_question(&taking.quiz), "so an attempt begins");
    cr_expect_not(open_again(), "it is not finished");
    cr_expect_not_null(quiz_question(&taking.quiz), "so it goes on");
    studies_expect_said(&taking.diag, NULL);
    finish("bab");
    cr_expect(open_again());
    cr_expect_eq(attempt_score(&taking.quiz.attempt), 2);
    studies_expect_events(
        &taking.study,
        "started quiz, answered quiz q1, answered quiz q2, answered quiz q3, finished quiz");
    taking_leave(&taking);
    cr_expect(open_again(), "another day");
}

Test(quiz_again, an_answer_is_looked_at_as_it_was_given)
{
    taking_open(&taking);
    finish("bab");
    cr_assert(open_again());
    cr_expect(quiz_look(&taking.quiz, 1));
    taking_expect_question(&taking, "q2", "looked at");
    taking_expect_chosen(&taking, "a", "looked at");
    cr_expect_eq(taking.quiz.asking.state, ASKING_ANSWERED);
    cr_expect_not(taking.quiz.asking.grade.is_right);
    cr_expect_not(quiz_look(&taking.quiz, 3), "there are three");
    cr_expect_not(quiz_look(&taking.quiz, (size_t)-1));
    taking_expect_question(&taking, "q2", "still in hand");
}

Test(quiz_again, a_copy_looks_and_leaves_the_quiz_alone)
{
    struct quiz copy;
    taking_open(&taking);
    finish("bab");
    quiz_copy(&taking.quiz, &copy);
    cr_expect(quiz_look(&copy, 2));
    cr_expect_str_eq(quiz_question(&copy)->id, "q3");
    taking_expect_question(&taking, "none", "all are answered");
    quiz_close(&copy);
    cr_expect(quiz_look(&taking.quiz, 0), "its answers are its own");
}

/* An option was taken out since, and the key changed. */
#define EDITED                                                                                     \
    "<quiz id=\"quiz\"><single-choice id=\"q1\"><prompt>P</prompt><option id=\"x\">X</option>"     \
    "<option id=\"y\" correct=\"yes\">Y</option></single-choice><single-choice id=\"q3\">"         \
    "<prompt>P</prompt><option id=\"a\" correct=\"yes\">A</option><option id=\"b\">B</option>"     \
    "</single-choice></quiz>"

Test(quiz_again, the_points_given_stand_though_the_question_was_edited)
{
    taking_open(&taking);
    finish("bab");
    quiz_close(&taking.quiz);
    studies_reopen_with(&taking.study, EDITED);
    cr_assert(open_again());
    cr_expect(quiz_look(&taking.quiz, 0));
    taking_expect_chosen(&taking, "", "what was chosen is not there any more");
    cr_expect_eq(taking.quiz.asking.grade.score, 1);
    cr_expect_eq(taking.quiz.asking.grade.maximum, 1);
    cr_expect(taking.quiz.asking.grade.is_right);
    cr_expect_not(quiz_look(&taking.quiz, 1), "q2 has left the course");
    cr_expect(quiz_look(&taking.quiz, 2));
    taking_expect_chosen(&taking, "b", "it can still be chosen");
    cr_expect_eq(taking.quiz.asking.grade.score, 1);
}

/* --- Again --- */

Test(quiz_again, only_what_was_missed_is_asked_again)
{
    taking_open(&taking);
    finish("aba");
    cr_expect_eq(quiz_missed(&taking.quiz), 2);
    char *first = memory_text(taking.quiz.attempt.id);
    cr_expect_eq(quiz_try_missed(&taking.quiz, &taking.diag), 0);
    cr_expect_str_neq(taking.quiz.attempt.id, first);
    cr_expect_str_eq(taking.quiz.attempt.builds_on, first);
    taking_expect_question(&taking, "q1", "missed");
    taking_answer_and_go_on(&taking, "b");
    taking_expect_question(&taking, "q3", "q2 was right");
    cr_expect_eq(quiz_number(&taking.quiz), 3);
    taking_answer_and_go_on(&taking, "a");
    taking_expect_question(&taking, "none", "all");
    cr_expect_eq(quiz_finish(&taking.quiz, &taking.diag), 0);
    cr_expect_eq(attempt_score(&taking.quiz.attempt), 2);
    cr_expect_eq(attempt_maximum(&taking.quiz.attempt), 3);
    cr_expect_eq(quiz_missed(&taking.quiz), 1);
    cr_expect_eq(taking.quiz.attempt.ordinal, 2);
    struct progress progress = session_progress(&taking.study.session, "quiz");
    cr_expect_eq(progress.attempts, 2);
    cr_expect_eq(progress.answers, 5, "kept answers are not given again");
    free(first);
}

Test(quiz_again, kept_answers_stand_when_one_comes_back)
{
    taking_open(&taking);
    finish("aba");
    quiz_try_missed(&taking.quiz, &taking.diag);
    taking_answer_and_go_on(&taking, "b");
    taking_come_back(&taking, "q1 q2 q3");
    cr_expect(taking.quiz.is_resumed);
    taking_expect_question(&taking, "q3", "come back");
    cr_expect(taking.quiz.attempt.answers[1].is_kept);
    cr_expect_eq(attempt_score(&taking.quiz.attempt), 2);
}

Test(quiz_again, missed_ones_are_asked_in_the_order_and_with_the_options_of_before)
{
    taking_end(&taking);
    taking_begin_with(&taking, "shuffle=\"yes\" draw=\"3\"", "q1 q2 q3 q4 q5");
    taking_open(&taking);
    const char *question = quiz_question(&taking.quiz)->id;
    size_t place = asking_place(&taking.quiz.asking, &quiz_question(&taking.quiz)->options[2]);
    finish("abb");
    char *seed = memory_text(taking.quiz.attempt.seed);
    quiz_try_missed(&taking.quiz, &taking.diag);
    taking_expect_question(&taking, question, "the first was missed");
    cr_expect_str_eq(taking.quiz.attempt.seed, seed);
    cr_expect_eq(asking_place(&taking.quiz.asking, &quiz_question(&taking.quiz)->options[2]),
                 place);
    free(seed);
}

/* The whole quiz again is another attempt, which builds on nothing. */
Test(quiz_again, the_whole_quiz_is_asked_anew)
{
    taking_open(&taking);
    finish("bab");
    quiz_close(&taking.quiz);
    taking_open(&taking);
    taking_expect_question(&taking, "q1", "from the beginning");
    cr_expect_null(taking.quiz.attempt.builds_on);
    cr_expect_eq(attempt_maximum(&taking.quiz.attempt), 0);
}

Test(quiz_again, missed_ones_that_left_the_course_are_not_counted)
{
    taking_open(&taking);
    finish("aab");
    quiz_close(&taking.quiz);
    char *units = courses_quiz("quiz", "q1 q3");
    studies_reopen_with(&taking.study, units);
    free(units);
    cr_assert(open_again());
    cr_expect_eq(quiz_missed(&taking.quiz), 1, "q2 cannot be asked");
    quiz_try_missed(&taking.quiz, &taking.diag);
    taking_expect_question(&taking, "q1", "missed");
    taking_answer_and_go_on(&taking, "b");
    taking_expect_question(&taking, "none", "q2 has gone, q3 was right");
}

Test(quiz_again, kept_answers_of_a_deferred_quiz_are_not_changed)
{
    taking_end(&taking);
    taking_begin_with(&taking, "behaviour=\"deferred\"", "q1 q2 q3");
    taking_open(&taking);
    finish("aba");
    quiz_try_missed(&taking.quiz, &taking.diag);
    cr_expect_not(quiz_tells_at_once(&taking.quiz));
    taking_expect_question(&taking, "q1", "missed");
    cr_expect(quiz_step(&taking.quiz, true));
    taking_expect_question(&taking, "q3", "q2 is kept");
    cr_expect(quiz_step(&taking.quiz, false));
    taking_expect_question(&taking, "q1", "and back");
    cr_expect_not(quiz_step(&taking.quiz, false));
}

Test(quiz_again, with_a_full_disk_missed_ones_are_tried_and_wait)
{
    taking_open(&taking);
    finish("aba");
    studies_fill_disk();
    cr_expect_eq(quiz_try_missed(&taking.quiz, &taking.diag), -1);
    studies_expect_said(&taking.diag, "disk-full");
    taking_expect_question(&taking, "q1", "one can go on");
    studies_free_disk();
    taking_answer_and_go_on(&taking, "b");
    studies_expect_events(&taking.study,
                          "started quiz, answered quiz q1, answered quiz q2, answered quiz q3, "
                          "finished quiz, started quiz, answered quiz q1");
}
