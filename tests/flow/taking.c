/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of quizzes share: a learner who takes a quiz. */
#include "config.h"

#include "flow/taking.h"

#include <criterion/criterion.h>
#include <stdlib.h>

#include "support/courses.h"

void taking_begin(struct taking *taking, const char *questions)
{
    char *units = courses_quiz("quiz", questions);
    *taking = (struct taking){0};
    diag_init(&taking->diag);
    studies_begin(&taking->study, units);
    free(units);
}

void taking_end(struct taking *taking)
{
    studies_free_disk();
    quiz_close(&taking->quiz);
    studies_end(&taking->study);
    diag_clear(&taking->diag);
}

void taking_open(struct taking *taking)
{
    cr_assert_eq(quiz_open(&taking->quiz, &taking->study.session, "quiz", &taking->diag), 0);
    studies_expect_said(&taking->diag, NULL);
}

void taking_come_back(struct taking *taking, const char *questions)
{
    char *units = courses_quiz("quiz", questions);
    quiz_close(&taking->quiz);
    studies_reopen_with(&taking->study, units);
    free(units);
    taking_open(taking);
}

void taking_choose(struct taking *taking, const char *option)
{
    response_clear_slot(&taking->quiz.response, "answer");
    response_add(&taking->quiz.response, "answer", option);
}

struct grade taking_answer(struct taking *taking, const char *option)
{
    struct grade grade;
    taking_choose(taking, option);
    cr_expect_eq(quiz_answer(&taking->quiz, &grade, &taking->diag), 0);
    studies_expect_said(&taking->diag, NULL);
    return grade;
}

void taking_answer_and_go_on(struct taking *taking, const char *option)
{
    taking_answer(taking, option);
    quiz_next(&taking->quiz);
}

void taking_expect_question(const struct taking *taking, const char *id, const char *name)
{
    const struct question *question = quiz_question(&taking->quiz);
    cr_expect_str_eq(question != NULL ? question->id : "none", id, "case '%s'", name);
}
