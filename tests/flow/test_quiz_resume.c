/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/flow/quiz.c: an attempt that was left, in a course that may have changed meanwhile. */
#include <criterion/criterion.h>
#include <string.h>

#include "base/memory.h"
#include "base/str.h"
#include "flow/taking.h"

static struct taking taking;

static void begin(void)
{
    taking_begin(&taking, "q1 q2 q3");
}

static void end(void)
{
    taking_end(&taking);
}

TestSuite(quiz_resume, .init = begin, .fini = end);

Test(quiz_resume, one_goes_on_with_the_question_that_was_in_hand)
{
    taking_open(&taking);
    taking_answer_and_go_on(&taking, "b");
    taking_come_back(&taking, "q1 q2 q3");
    cr_expect(taking.quiz.is_resumed);
    taking_expect_question(&taking, "q2", "come back");
    cr_expect_eq(quiz_number(&taking.quiz), 2);
    cr_expect(response_is_empty(&taking.quiz.asking.response));
    studies_expect_events(&taking.study, "started quiz, answered quiz q1");
}

Test(quiz_resume, a_half_given_answer_and_its_hints_are_taken_up_again)
{
    taking_open(&taking);
    taking_answer_and_go_on(&taking, "b");
    taking_choose(&taking, "c");
    asking_hint(&taking.quiz.asking);
    cr_expect_eq(quiz_keep(&taking.quiz, &taking.diag), 0);
    taking_come_back(&taking, "q1 q2 q3");
    taking_expect_question(&taking, "q2", "come back");
    cr_expect_str_eq(response_first(&taking.quiz.asking.response, "answer"), "c");
    cr_expect_eq(taking.quiz.asking.hints, 1);
    cr_expect_eq(asking_hint(&taking.quiz.asking), &quiz_question(&taking.quiz)->hints[1]);
}

/* Leaves a quiz that no record has and goes on with what is left of it. */
static void leave_and_go_on(void)
{
    struct quiz_left *left = quiz_leave(&taking.quiz);
    struct quiz_left *copy = quiz_left_copy(left);
    cr_assert_not_null(left);
    quiz_left_free(left);
    quiz_close(&taking.quiz);
    cr_assert_eq(quiz_find_left(&taking.quiz, &taking.study.session, "quiz", copy, &taking.diag),
                 0);
    quiz_left_free(copy);
    cr_expect_eq(quiz_standing(&taking.quiz), QUIZ_UNDER_WAY);
    quiz_go_on(&taking.quiz, &taking.diag);
    cr_expect(taking.quiz.is_resumed);
}

Test(quiz_resume, where_nobody_learns_one_goes_on_with_what_was_left)
{
    studies_look_only(&taking.study);
    taking_open(&taking);
    taking_answer_and_go_on(&taking, "b");
    taking_choose(&taking, "c");
    asking_hint(&taking.quiz.asking);
    leave_and_go_on();
    taking_expect_question(&taking, "q2", "half answered");
    taking_expect_chosen(&taking, "c", "half answered");
    cr_expect_eq(taking.quiz.asking.hints, 1);
    taking_answer(&taking, "b");
    leave_and_go_on();
    taking_expect_question(&taking, "q3", "answered");
    taking_expect_chosen(&taking, "", "answered");
    cr_expect_eq(taking.quiz.asking.hints, 0);
    taking_answer(&taking, "b");
    leave_and_go_on();
    taking_expect_question(&taking, "none", "all are answered");
    cr_expect_eq(attempt_score(&taking.quiz.attempt), 3);
}

Test(quiz_resume, nothing_is_left_of_what_a_record_has_or_nobody_began)
{
    taking_open(&taking);
    cr_expect_null(quiz_leave(&taking.quiz), "a record has it");
    quiz_close(&taking.quiz);
    studies_look_only(&taking.study);
    cr_assert_eq(quiz_find_left(&taking.quiz, &taking.study.session, "quiz", NULL, &taking.diag),
                 0);
    cr_expect_eq(quiz_standing(&taking.quiz), QUIZ_TO_BEGIN);
    cr_expect_null(quiz_leave(&taking.quiz), "nobody began");
    cr_expect_null(quiz_left_copy(NULL));
}

Test(quiz_resume, a_half_given_answer_is_not_taken_for_another_question)
{
    taking_open(&taking);
    taking_choose(&taking, "a");
    asking_hint(&taking.quiz.asking);
    cr_assert_eq(quiz_keep(&taking.quiz, &taking.diag), 0);
    taking_answer(&taking, "b");
    taking_come_back(&taking, "q1 q2 q3");
    taking_expect_question(&taking, "q2", "q1 was answered after all");
    cr_expect(response_is_empty(&taking.quiz.asking.response));
    cr_expect_eq(taking.quiz.asking.hints, 0);
}

Test(quiz_resume, a_half_given_answer_is_not_taken_for_another_attempt)
{
    taking_open(&taking);
    taking_choose(&taking, "a");
    cr_assert_eq(quiz_keep(&taking.quiz, &taking.diag), 0);
    quiz_finish(&taking.quiz, &taking.diag);
    taking_come_back(&taking, "q1 q2 q3");
    taking_expect_question(&taking, "q1", "a new attempt");
    cr_expect(response_is_empty(&taking.quiz.asking.response));
    taking_come_back(&taking, "q1 q2 q3");
    taking_expect_question(&taking, "q1", "the new attempt goes on");
    cr_expect(response_is_empty(&taking.quiz.asking.response));
}

/* Else nothing looks chosen, and what is handed in is wrong whatever it was. */
Test(quiz_resume, a_half_given_answer_that_is_offered_no_more_is_forgotten)
{
    taking_open(&taking);
    response_add(&taking.quiz.asking.response, "answer", "gone");
    cr_assert_eq(quiz_keep(&taking.quiz, &taking.diag), 0);
    taking_come_back(&taking, "q1 q2 q3");
    taking_expect_question(&taking, "q1", "come back");
    cr_expect(response_is_empty(&taking.quiz.asking.response));
    response_add(&taking.quiz.asking.response, "other", "a");
    cr_assert_eq(quiz_keep(&taking.quiz, &taking.diag), 0);
    taking_come_back(&taking, "q1 q2 q3");
    cr_expect(response_is_empty(&taking.quiz.asking.response));
}

Test(quiz_resume, a_draft_that_cannot_be_read_is_passed_over)
{
    taking_open(&taking);
    static const char *const rests[] = {
        "",
        "{",
        "null",
        "[]",
        "{}",
        "{\"attempt\":7,\"question\":\"q1\"}",
        "{\"attempt\":\"%s\",\"question\":[\"q1\"]}",
        "{\"attempt\":\"%s\",\"question\":\"q1\",\"hints\":-1}",
        "{\"attempt\":\"%s\",\"question\":\"q1\",\"hints\":3}",
        "{\"attempt\":\"%s\",\"question\":\"q1\",\"hints\":4294967297,\"response\":{\"a\":\"a\"}}",
        "{\"attempt\":\"%s\",\"question\":\"q1\",\"hints\":\"1\",\"response\":[]}",
        "{\"attempt\":\"%s\",\"question\":\"q1\",\"response\":{\"answer\":[\"a\",\"b\"]}}",
    };
    for (size_t i = 0; i < ARRAY_LEN(rests); i++) {
        struct str draft = {0};
        const char *id = strstr(rests[i], "%s");
        str_add_n(&draft, rests[i], id != NULL ? (size_t)(id - rests[i]) : strlen(rests[i]));
        if (id != NULL)
            str_addf(&draft, "%s%s", taking.quiz.attempt.id, id + 2);
        cr_assert_eq(session_keep_place(&taking.study.session, "quiz", "0", 0, NULL,
                                        str_text(&draft), &taking.diag),
                     0);
        quiz_close(&taking.quiz);
        taking_open(&taking);
        taking_expect_question(&taking, "q1", rests[i]);
        cr_expect(response_is_empty(&taking.quiz.asking.response), "case '%s'", rests[i]);
        cr_expect_eq(taking.quiz.asking.hints, 0, "case '%s'", rests[i]);
        str_clear(&draft);
    }
}

Test(quiz_resume, a_question_that_has_left_the_course_is_passed_over)
{
    taking_open(&taking);
    taking_answer_and_go_on(&taking, "b");
    taking_come_back(&taking, "q1 q3");
    taking_expect_question(&taking, "q3", "q2 has gone");
    cr_expect_eq(quiz_count(&taking.quiz), 2);
    cr_expect_eq(quiz_number(&taking.quiz), 2);
    taking_answer_and_go_on(&taking, "b");
    taking_expect_question(&taking, "none", "q2 is not asked");
    cr_expect_eq(quiz_finish(&taking.quiz, &taking.diag), 0);
    cr_expect_eq(attempt_maximum(&taking.quiz.attempt), 2);
}

Test(quiz_resume, a_question_that_has_come_into_the_course_waits_for_the_next_attempt)
{
    taking_open(&taking);
    taking_answer_and_go_on(&taking, "b");
    taking_come_back(&taking, "q0 q1 q2 q3");
    taking_expect_question(&taking, "q2", "the attempt goes on as it began");
    cr_expect_eq(quiz_count(&taking.quiz), 3);
}

/* Else a quiz of which nobody has answered anything would be over, and passed. */
Test(quiz_resume, an_attempt_of_which_nothing_is_left_gives_way_to_a_new_one)
{
    taking_open(&taking);
    taking_come_back(&taking, "q7 q8");
    taking_expect_question(&taking, "q7", "a new attempt");
    studies_expect_events(&taking.study, "started quiz, started quiz");
    taking_answer_and_go_on(&taking, "b");
    taking_come_back(&taking, "q9");
    taking_expect_question(&taking, "none", "the answer to q7 is kept: the attempt ends with it");
    cr_expect_eq(quiz_count(&taking.quiz), 0);
}

/* The power went between the last answer and the result. */
Test(quiz_resume, an_attempt_whose_end_was_not_saved_is_ended)
{
    taking_open(&taking);
    for (int i = 0; i < 3; i++)
        taking_answer_and_go_on(&taking, "b");
    taking_come_back(&taking, "q1 q2 q3");
    taking_expect_question(&taking, "none", "all was answered");
    cr_expect_eq(attempt_score(&taking.quiz.attempt), 3);
    cr_expect_eq(quiz_keep(&taking.quiz, &taking.diag), 0);
    cr_expect_eq(quiz_finish(&taking.quiz, &taking.diag), 0);
    cr_expect(session_progress(&taking.study.session, "quiz").is_done);
    studies_expect_events(
        &taking.study,
        "started quiz, answered quiz q1, answered quiz q2, answered quiz q3, finished quiz");
}

Test(quiz_resume, answers_that_wait_are_not_asked_for_again)
{
    studies_fill_disk();
    cr_expect_eq(quiz_open(&taking.quiz, &taking.study.session, "quiz", &taking.diag), 0);
    studies_expect_said(&taking.diag, "disk-full");
    taking_choose(&taking, "b");
    cr_expect_eq(quiz_answer(&taking.quiz, &taking.diag), -1);
    studies_expect_said(&taking.diag, "disk-full");
    quiz_close(&taking.quiz);
    taking_open(&taking);
    cr_expect(taking.quiz.is_resumed);
    taking_expect_question(&taking, "q2", "q1 was answered, though that is not saved");
    studies_free_disk();
    taking_answer(&taking, "b");
    studies_expect_events(&taking.study, "started quiz, answered quiz q1, answered quiz q2");
}
