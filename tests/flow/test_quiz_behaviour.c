/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/flow/quiz.c: quizzes with several tries, quizzes handed in as a whole, quizzes of chance. */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/str.h"
#include "flow/taking.h"
#include "support/courses.h"

#define INTERACTIVE "behaviour=\"interactive\" tries=\"3\" penalty=\"25\""
#define DEFERRED "behaviour=\"deferred\""

static struct taking taking;

static void end(void)
{
    taking_end(&taking);
}

TestSuite(quiz_behaviour, .fini = end);

/* --- Several tries --- */

Test(quiz_behaviour, another_try_at_the_same_question_is_counted_and_costs)
{
    taking_begin_with(&taking, INTERACTIVE, "q1 q2");
    taking_open(&taking);
    cr_expect_eq(taking_answer(&taking, "a").score, 0);
    cr_expect_eq(taking.quiz.asking.state, ASKING_AGAIN);
    cr_expect_eq(taking_answer(&taking, "b").score, 0.75);
    cr_expect_eq(taking.quiz.asking.state, ASKING_ANSWERED);
    cr_expect_eq(attempt_score(&taking.quiz.attempt), 0.75);
    char *data = taking_last_data(&taking, "answered");
    cr_expect_not_null(strstr(data, "\"score\":0.75,\"maximum\":1.0,\"share\":1.0,\"try\":2,"),
                       "%s", data);
    free(data);
    taking_come_back(&taking, "q1 q2");
    cr_expect_eq(taking.quiz.attempt.answers[0].tries, 2);
    taking_expect_question(&taking, "q2", "q1 is settled");
}

Test(quiz_behaviour, the_last_try_settles_a_question)
{
    taking_begin_with(&taking, INTERACTIVE, "q1 q2");
    taking_open(&taking);
    taking_answer(&taking, "a");
    taking_answer(&taking, "c");
    cr_expect_eq(asking_tries_left(&taking.quiz.asking), 1);
    taking_answer(&taking, "a");
    cr_expect_eq(taking.quiz.asking.state, ASKING_ANSWERED);
    cr_expect_eq(quiz_left(&taking.quiz), 1);
    quiz_next(&taking.quiz);
    taking_expect_question(&taking, "q2", "no try is left");
}

/* The power went between two tries: nothing was written but the first answer. */
Test(quiz_behaviour, between_two_tries_one_comes_back_to_the_same_question)
{
    taking_begin_with(&taking, INTERACTIVE, "q1 q2");
    taking_open(&taking);
    asking_hint(&taking.quiz.asking);
    taking_answer(&taking, "a");
    taking_come_back(&taking, "q1 q2");
    taking_expect_question(&taking, "q1", "it may be tried again");
    cr_expect(taking.quiz.is_resumed);
    cr_expect_eq(taking.quiz.asking.state, ASKING_AGAIN);
    cr_expect_eq(asking_tries_left(&taking.quiz.asking), 2);
    cr_expect_eq(taking.quiz.asking.hints, 1);
    taking_expect_chosen(&taking, "a", "what was handed in");
    cr_expect(asking_is_unchanged(&taking.quiz.asking));
    cr_expect_eq(taking_answer(&taking, "b").score, 0.75);
}

/* The place was kept before the second hint was opened and the answer given. */
Test(quiz_behaviour, a_hint_that_was_opened_stays_open_whatever_the_place_says)
{
    taking_begin_with(&taking, INTERACTIVE, "q1");
    taking_open(&taking);
    asking_hint(&taking.quiz.asking);
    cr_assert_eq(quiz_keep(&taking.quiz, &taking.diag), 0);
    asking_hint(&taking.quiz.asking);
    taking_answer(&taking, "a");
    taking_come_back(&taking, "q1");
    cr_expect_eq(taking.quiz.asking.hints, 2);
    cr_expect_eq(taking_answer(&taking, "b").score, 0.5, "the try and the second hint cost");
}

Test(quiz_behaviour, what_was_chosen_for_the_next_try_is_kept)
{
    taking_begin_with(&taking, INTERACTIVE, "q1");
    taking_open(&taking);
    taking_answer(&taking, "a");
    taking_choose(&taking, "c");
    cr_assert_eq(quiz_keep(&taking.quiz, &taking.diag), 0);
    taking_come_back(&taking, "q1");
    taking_expect_chosen(&taking, "c", "come back");
    cr_expect(asking_was_chosen(&taking.quiz.asking, asking_option(&taking.quiz.asking, 0)));
    cr_expect_eq(taking.quiz.asking.state, ASKING_AGAIN);
}

/* The author took option a out of the course: what was answered fits no more. */
Test(quiz_behaviour, a_try_at_a_question_that_was_edited_begins_anew)
{
    static const char edited[] =
        "<quiz id=\"quiz\" behaviour=\"interactive\"><single-choice id=\"q1\"><prompt>P</prompt>"
        "<option id=\"x\">X</option><option id=\"b\" correct=\"yes\">B</option></single-choice>"
        "</quiz>";
    taking_begin_with(&taking, INTERACTIVE, "q1");
    taking_open(&taking);
    taking_answer(&taking, "a");
    quiz_close(&taking.quiz);
    studies_reopen_with(&taking.study, edited);
    taking_open(&taking);
    taking_expect_question(&taking, "q1", "still to be answered");
    cr_expect_eq(taking.quiz.asking.state, ASKING_OPEN);
    taking_expect_chosen(&taking, "", "nothing fits");
    cr_expect(taking_answer(&taking, "b").is_right);
}

/* --- Handed in as a whole --- */

Test(quiz_behaviour, deferred_answers_can_be_changed_till_the_end)
{
    taking_begin_with(&taking, DEFERRED, "q1 q2 q3");
    taking_open(&taking);
    cr_expect_not(quiz_tells_at_once(&taking.quiz));
    cr_expect_not(quiz_step(&taking.quiz, false), "there is none before the first");
    taking_answer_and_go_on(&taking, "a");
    cr_expect(quiz_step(&taking.quiz, false));
    taking_expect_question(&taking, "q1", "back");
    taking_expect_chosen(&taking, "a", "as it was answered");
    cr_expect_eq(taking.quiz.asking.state, ASKING_OPEN);
    taking_answer(&taking, "b");
    cr_expect(quiz_step(&taking.quiz, true));
    cr_expect(quiz_step(&taking.quiz, true));
    cr_expect_not(quiz_step(&taking.quiz, true), "there is none after the last");
    taking_expect_question(&taking, "q3", "the last");
    taking_answer_and_go_on(&taking, "b");
    taking_expect_question(&taking, "q2", "the one that was passed over");
    taking_answer_and_go_on(&taking, "b");
    taking_expect_question(&taking, "none", "all are answered");
    cr_expect_eq(quiz_finish(&taking.quiz, &taking.diag), 0);
    cr_expect_eq(attempt_score(&taking.quiz.attempt), 3, "the newest answer counts");
    studies_expect_events(&taking.study,
                          "started quiz, answered quiz q1, answered quiz q1, answered quiz q3, "
                          "answered quiz q2, finished quiz");
}

/* Else the last question, answered anew and stepped from, would show why it was wrong. */
Test(quiz_behaviour, a_deferred_answer_stays_open_after_it_is_handed_in)
{
    taking_begin_with(&taking, DEFERRED, "q1");
    taking_open(&taking);
    taking_answer(&taking, "a");
    cr_expect_eq(taking.quiz.asking.state, ASKING_OPEN);
    taking_answer(&taking, "c");
    taking_expect_chosen(&taking, "c", "changed");
}

Test(quiz_behaviour, a_deferred_quiz_with_all_answered_waits_to_be_handed_in)
{
    taking_begin_with(&taking, DEFERRED, "q1 q2");
    taking_open(&taking);
    taking_answer_and_go_on(&taking, "b");
    taking_answer(&taking, "a");
    taking_come_back(&taking, "q1 q2");
    taking_expect_question(&taking, "q2", "the last one is in hand");
    taking_expect_chosen(&taking, "a", "as it was answered");
    cr_expect_eq(quiz_left(&taking.quiz), 0);
    cr_expect_not(taking.quiz.attempt.is_finished);
    quiz_next(&taking.quiz);
    taking_expect_question(&taking, "none", "nothing is left");
    cr_expect(quiz_step(&taking.quiz, false));
    taking_expect_question(&taking, "q2", "one can still go back");
}

Test(quiz_behaviour, one_comes_back_to_the_deferred_question_that_was_in_hand)
{
    taking_begin_with(&taking, DEFERRED, "q1 q2 q3");
    taking_open(&taking);
    taking_answer_and_go_on(&taking, "b");
    taking_answer_and_go_on(&taking, "b");
    quiz_step(&taking.quiz, false);
    quiz_step(&taking.quiz, false);
    taking_choose(&taking, "c");
    cr_assert_eq(quiz_keep(&taking.quiz, &taking.diag), 0);
    taking_come_back(&taking, "q1 q2 q3");
    taking_expect_question(&taking, "q1", "come back");
    taking_expect_chosen(&taking, "c", "what was chosen last");
    cr_expect_eq(quiz_number(&taking.quiz), 1);
}

/* Else the quiz would be over before it is answered. */
Test(quiz_behaviour, a_place_at_a_question_that_has_left_the_course_is_passed_over)
{
    taking_begin_with(&taking, DEFERRED, "q1 q2 q3");
    taking_open(&taking);
    taking_answer_and_go_on(&taking, "b");
    taking_choose(&taking, "c");
    cr_assert_eq(quiz_keep(&taking.quiz, &taking.diag), 0);
    taking_come_back(&taking, "q1 q3");
    taking_expect_question(&taking, "q3", "q2 has gone");
    taking_expect_chosen(&taking, "", "and what was chosen there");
    cr_expect(quiz_step(&taking.quiz, false));
    taking_expect_question(&taking, "q1", "past the gap");
}

Test(quiz_behaviour, only_a_deferred_quiz_is_stepped_through)
{
    taking_begin_with(&taking, INTERACTIVE, "q1 q2");
    taking_open(&taking);
    cr_expect(quiz_tells_at_once(&taking.quiz));
    cr_expect_not(quiz_step(&taking.quiz, true));
    taking_expect_question(&taking, "q1", "still in hand");
}

/* --- Chance --- */

/* The ids of the questions as they are asked. Caller frees. */
static char *asked(const struct quiz *quiz)
{
    struct str words = {0};
    for (size_t i = 0; i < quiz->attempt.count; i++)
        str_addf(&words, "%s ", quiz->attempt.answers[i].question);
    return str_take(&words);
}

Test(quiz_behaviour, what_was_drawn_stays_the_same_when_one_comes_back)
{
    taking_begin_with(&taking, "draw=\"4\" shuffle=\"yes\"", "q1 q2 q3 q4 q5 q6 q7 q8");
    taking_open(&taking);
    cr_expect_eq(quiz_count(&taking.quiz), 4);
    char *before = asked(&taking.quiz);
    const char *first = asking_option(&taking.quiz.asking, 0)->id;
    char *option = memory_text(first);
    taking_come_back(&taking, "q1 q2 q3 q4 q5 q6 q7 q8");
    char *after = asked(&taking.quiz);
    cr_expect_str_eq(after, before);
    cr_expect_str_eq(asking_option(&taking.quiz.asking, 0)->id, option);
    free(after);
    free(option);
    free(before);
}

Test(quiz_behaviour, another_attempt_draws_anew)
{
    taking_begin_with(&taking, "draw=\"2\" shuffle=\"yes\"", "q1 q2 q3 q4 q5 q6 q7 q8");
    taking_open(&taking);
    char *before = asked(&taking.quiz);
    quiz_finish(&taking.quiz, &taking.diag);
    quiz_close(&taking.quiz);
    taking_open(&taking);
    char *after = asked(&taking.quiz);
    cr_expect_str_neq(after, before);
    free(after);
    free(before);
}

Test(quiz_behaviour, without_shuffle_the_order_is_that_of_the_course)
{
    taking_begin_with(&taking, "draw=\"3\"", "q1 q2 q3 q4 q5 q6");
    taking_open(&taking);
    for (size_t i = 1; i < taking.quiz.attempt.count; i++)
        cr_expect_lt(strcmp(taking.quiz.attempt.answers[i - 1].question,
                            taking.quiz.attempt.answers[i].question),
                     0);
    cr_expect_str_eq(asking_option(&taking.quiz.asking, 0)->id, "a");
    cr_expect_str_eq(asking_option(&taking.quiz.asking, 2)->id, "c");
}
