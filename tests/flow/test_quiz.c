/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/flow/quiz.c: questions, answers, attempts. Coming back to one: test_quiz_resume.c */
#include <criterion/criterion.h>
#include <jansson.h>
#include <stdlib.h>

#include "base/memory.h"
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

TestSuite(quiz, .init = begin, .fini = end);

/* The same as taking_last_data(), as JSON. Caller gives it back. */
static json_t *last_data(const char *kind)
{
    char *text = taking_last_data(&taking, kind);
    json_t *data = json_loads(text, 0, NULL);
    cr_assert_not_null(data, "no '%s': %s", kind, text);
    free(text);
    return data;
}

static double last_number(const char *kind, const char *name)
{
    json_t *data = last_data(kind);
    json_t *number = json_object_get(data, name);
    cr_assert(json_is_number(number), "'%s' of '%s'", name, kind);
    double value = json_number_value(number);
    json_decref(data);
    return value;
}

Test(quiz, its_questions_are_asked_in_their_order_to_the_end)
{
    taking_open(&taking);
    cr_expect_eq(quiz_count(&taking.quiz), 3);
    cr_expect_eq(quiz_number(&taking.quiz), 1);
    cr_expect_not(taking.quiz.is_resumed);
    taking_expect_question(&taking, "q1", "first");
    taking_answer_and_go_on(&taking, "b");
    taking_expect_question(&taking, "q2", "second");
    cr_expect_eq(quiz_number(&taking.quiz), 2);
    taking_answer_and_go_on(&taking, "a");
    taking_answer_and_go_on(&taking, "b");
    taking_expect_question(&taking, "none", "all are answered");
    cr_expect_null(asking_hint(&taking.quiz.asking));
    cr_expect_eq(quiz_finish(&taking.quiz, &taking.diag), 0);
    studies_expect_events(
        &taking.study,
        "started quiz, answered quiz q1, answered quiz q2, answered quiz q3, finished quiz");
    cr_expect_eq(last_number("finished", "score"), 2);
    cr_expect_eq(last_number("finished", "maximum"), 3);
    cr_expect_not(session_progress(&taking.study.session, "quiz").is_done, "66 percent of 70");
}

Test(quiz, one_that_is_not_there_is_said)
{
    cr_expect_eq(quiz_open(&taking.quiz, &taking.study.session, "nothing", &taking.diag), -1);
    studies_expect_said(&taking.diag, "no-unit");
    studies_expect_events(&taking.study, "");
}

Test(quiz, an_answer_is_in_the_record_before_its_grade_is_known)
{
    taking_open(&taking);
    struct grade grade = taking_answer(&taking, "b");
    studies_expect_events(&taking.study, "started quiz, answered quiz q1");
    cr_expect(grade.is_right);
    cr_expect_eq(grade.score, 1);
    cr_expect_eq(grade.maximum, 1);
    taking_expect_question(&taking, "q1", "it stays in hand while its feedback is read");
    quiz_next(&taking.quiz);
    cr_expect_not(taking_answer(&taking, "c").is_right);
    studies_expect_events(&taking.study, "started quiz, answered quiz q1, answered quiz q2");
}

Test(quiz, an_answer_tells_how_it_was_given)
{
    taking_open(&taking);
    taking_answer_and_go_on(&taking, "b");
    taking.study.now.at += 60000;
    quiz_show(&taking.quiz);
    cr_expect_not_null(asking_hint(&taking.quiz.asking));
    taking.study.now.at += 1500;
    taking_answer(&taking, "c");
    json_t *data = last_data("answered");
    char *hash = question_hash(quiz_question(&taking.quiz));
    char *response = json_dumps(json_object_get(data, "response"), JSON_COMPACT);
    cr_expect_str_eq(response, "{\"answer\":[\"c\"]}");
    cr_expect_str_eq(json_string_value(json_object_get(data, "hash")), hash);
    cr_expect_str_eq(json_string_value(json_object_get(data, "language")), "en");
    cr_expect_eq(json_integer_value(json_object_get(data, "milliseconds")), 1500);
    cr_expect_eq(json_integer_value(json_object_get(data, "hints")), 1);
    cr_expect_eq(json_integer_value(json_object_get(data, "try")), 1);
    free(response);
    free(hash);
    json_decref(data);
}

Test(quiz, time_is_never_negative_though_the_clock_goes_backwards)
{
    taking_open(&taking);
    taking.study.now.at -= 3600000;
    taking_answer_and_go_on(&taking, "b");
    cr_expect_eq(last_number("answered", "milliseconds"), 0);
    taking.study.now.at += 20;
    taking_answer(&taking, "b");
    cr_expect_eq(last_number("answered", "milliseconds"), 20);
}

Test(quiz, hints_open_one_after_the_other)
{
    taking_open(&taking);
    const struct question *question = quiz_question(&taking.quiz);
    cr_expect_eq(asking_hint(&taking.quiz.asking), &question->hints[0]);
    cr_expect_eq(asking_hint(&taking.quiz.asking), &question->hints[1]);
    cr_expect_null(asking_hint(&taking.quiz.asking));
    cr_expect_eq(taking.quiz.asking.hints, 2);
    taking_answer_and_go_on(&taking, "b");
    cr_expect_eq(last_number("answered", "hints"), 2);
    cr_expect_eq(taking.quiz.asking.hints, 0, "the next question has its own");
}

Test(quiz, a_finished_attempt_is_followed_by_another)
{
    taking_open(&taking);
    for (int i = 0; i < 3; i++)
        taking_answer_and_go_on(&taking, "a");
    quiz_finish(&taking.quiz, &taking.diag);
    char *first = memory_text(taking.quiz.attempt.id);
    taking_come_back(&taking, "q1 q2 q3");
    cr_expect_str_neq(taking.quiz.attempt.id, first);
    cr_expect_not(taking.quiz.is_resumed);
    taking_expect_question(&taking, "q1", "from the beginning");
    for (int i = 0; i < 3; i++)
        taking_answer_and_go_on(&taking, "b");
    quiz_finish(&taking.quiz, &taking.diag);
    struct progress progress = session_progress(&taking.study.session, "quiz");
    cr_expect_eq(progress.attempts, 2);
    cr_expect_eq(progress.answers, 6);
    cr_expect_eq(progress.best_score, 1);
    cr_expect(progress.is_done);
    free(first);
}

Test(quiz, quizzes_of_one_course_keep_their_attempts_apart)
{
    char *one = courses_quiz("quiz", "q1 q2");
    char *two = courses_quiz("other", "o1 o2");
    char *both = str_format("%s%s", one, two);
    studies_reopen_with(&taking.study, both);
    taking_open(&taking);
    taking_answer_and_go_on(&taking, "b");
    quiz_close(&taking.quiz);
    cr_assert_eq(quiz_open(&taking.quiz, &taking.study.session, "other", &taking.diag), 0);
    taking_expect_question(&taking, "o1", "the other");
    quiz_close(&taking.quiz);
    taking_open(&taking);
    taking_expect_question(&taking, "q2", "back");
    free(both);
    free(two);
    free(one);
}

Test(quiz, with_a_full_disk_answers_are_graded_and_wait)
{
    taking_open(&taking);
    studies_fill_disk();
    taking_choose(&taking, "b");
    cr_expect_eq(quiz_answer(&taking.quiz, &taking.diag), -1);
    studies_expect_said(&taking.diag, "disk-full");
    cr_expect(taking.quiz.asking.grade.is_right);
    quiz_next(&taking.quiz);
    taking_expect_question(&taking, "q2", "one can go on");
    cr_expect_eq(session_unsaved(&taking.study.session), 1);
    studies_free_disk();
    taking_answer(&taking, "b");
    studies_expect_events(&taking.study, "started quiz, answered quiz q1, answered quiz q2");
}

Test(quiz, one_who_only_looks_can_try_it)
{
    studies_look_only(&taking.study);
    taking_open(&taking);
    taking_answer_and_go_on(&taking, "b");
    cr_expect_eq(quiz_keep(&taking.quiz, &taking.diag), 0);
    taking_expect_question(&taking, "q2", "looking");
    quiz_close(&taking.quiz);
    taking_open(&taking);
    taking_expect_question(&taking, "q1", "nothing was kept");
}

/* --- Looking for a question --- */

static enum quiz_seek seek(const char *question)
{
    size_t at = 0;
    return quiz_seek(&taking.quiz, question, &at);
}

Test(quiz, a_question_is_sought_where_it_stands)
{
    taking_open(&taking);
    taking_answer_and_go_on(&taking, "a");
    cr_expect_eq(seek("q1"), QUIZ_ANSWERED);
    cr_expect_eq(seek("q2"), QUIZ_IN_HAND);
    cr_expect_eq(seek("q3"), QUIZ_LATER);
    cr_expect_eq(seek("q4"), QUIZ_NOT_ASKED);
    taking_expect_question(&taking, "q2", "nothing was moved");
    taking_answer_and_go_on(&taking, "b");
    taking_answer_and_go_on(&taking, "b");
    quiz_finish(&taking.quiz, &taking.diag);
    size_t at = 0;
    cr_expect_eq(quiz_seek(&taking.quiz, "q3", &at), QUIZ_ANSWERED);
    cr_expect_eq(at, 2);
}
