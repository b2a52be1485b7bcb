/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of quizzes share: a learner who takes a quiz. */
#include "config.h"

#include "flow/taking.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/str.h"
#include "support/courses.h"
#include "support/records.h"

void taking_begin(struct taking *taking, const char *questions)
{
    taking_begin_with(taking, "", questions);
}

void taking_begin_with(struct taking *taking, const char *attributes, const char *questions)
{
    char *units = courses_quiz_with("quiz", attributes, questions);
    *taking = (struct taking){.attributes = attributes};
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

void taking_leave(struct taking *taking)
{
    quiz_close(&taking->quiz);
    studies_reopen(&taking->study);
}

void taking_come_back(struct taking *taking, const char *questions)
{
    char *units = courses_quiz_with("quiz", taking->attributes, questions);
    quiz_close(&taking->quiz);
    studies_reopen_with(&taking->study, units);
    free(units);
    taking_open(taking);
}

/* The place where an option is shown. */
static size_t place_of(const struct asking *asking, const char *id)
{
    const struct question_option *option;
    size_t place = 0;
    while ((option = asking_option(asking, place)) != NULL && strcmp(option->id, id) != 0)
        place++;
    cr_assert_not_null(option, "there is no option '%s'", id);
    return place;
}

void taking_choose(struct taking *taking, const char *option)
{
    struct asking *asking = &taking->quiz.asking;
    cr_assert(asking_choose(asking, place_of(asking, option)), "'%s' cannot be chosen", option);
}

struct grade taking_answer(struct taking *taking, const char *option)
{
    taking_choose(taking, option);
    cr_expect_eq(quiz_answer(&taking->quiz, &taking->diag), 0);
    studies_expect_said(&taking->diag, NULL);
    return taking->quiz.asking.grade;
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

void taking_expect_chosen(const struct taking *taking, const char *option, const char *name)
{
    const char *chosen = response_first(&taking->quiz.asking.response, "answer");
    cr_expect_str_eq(chosen != NULL ? chosen : "", option, "case '%s'", name);
}

char *taking_last_data(const struct taking *taking, const char *kind)
{
    char *sql =
        str_format("SELECT data FROM event WHERE kind = '%s' ORDER BY seq DESC LIMIT 1", kind);
    char *text = records_rows(record_path(taking->study.record), sql);
    free(sql);
    return text;
}
