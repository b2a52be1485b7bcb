/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/question/behaviour.c */
#include "config.h"

#include <criterion/criterion.h>
#include <math.h>

#include "base/memory.h"
#include "question/behaviour.h"
#include "support/questions.h"

/* Six points, and hints that cost nothing, a tenth and a half of them. */
static const char question_text[] =
    "<multiple-choice id=\"q\" points=\"6\"><prompt>P</prompt>"
    "<option correct=\"yes\">1</option><option correct=\"yes\">2</option><option>3</option>"
    "<hint>H</hint><hint cost=\"10\">I</hint><hint cost=\"50\">J</hint></multiple-choice>";

static const struct behaviour immediate = {.kind = BEHAVIOUR_IMMEDIATE, .tries = 1};
static const struct behaviour deferred = {.kind = BEHAVIOUR_DEFERRED, .tries = 1};

static bool is_near(double one, double other)
{
    return fabs(one - other) < 1e-9;
}

Test(behaviour, tries_and_hints_take_from_the_share_and_leave_no_less_than_nothing)
{
    static const struct {
        const char *name;
        enum behaviour_kind kind;
        double penalty;
        double share;
        size_t attempt_try;
        size_t hints;
        double score; /* of 6 */
    } cases[] = {
        {"right at once", BEHAVIOUR_INTERACTIVE, 1.0 / 3, 1, 1, 0, 6},
        {"right at the second try", BEHAVIOUR_INTERACTIVE, 1.0 / 3, 1, 2, 0, 4},
        {"at the third", BEHAVIOUR_INTERACTIVE, 1.0 / 3, 1, 3, 0, 2},
        {"at the fourth", BEHAVIOUR_INTERACTIVE, 1.0 / 3, 1, 4, 0, 0},
        {"at the hundredth", BEHAVIOUR_INTERACTIVE, 1.0 / 3, 1, 100, 0, 0},
        {"half right at the second", BEHAVIOUR_INTERACTIVE, 0.25, 0.5, 2, 0, 1.5},
        {"half right when it costs as much", BEHAVIOUR_INTERACTIVE, 0.5, 0.5, 2, 0, 0},
        {"wrong", BEHAVIOUR_INTERACTIVE, 1.0 / 3, 0, 2, 3, 0},
        {"tries that cost nothing", BEHAVIOUR_INTERACTIVE, 0, 1, 9, 0, 6},
        {"tries that cost all", BEHAVIOUR_INTERACTIVE, 1, 1, 2, 0, 0},

        {"a hint that is free", BEHAVIOUR_IMMEDIATE, 0, 1, 1, 1, 6},
        {"one that costs a tenth", BEHAVIOUR_IMMEDIATE, 0, 1, 1, 2, 5.4},
        {"all hints", BEHAVIOUR_IMMEDIATE, 0, 1, 1, 3, 2.4},
        {"more than there are", BEHAVIOUR_IMMEDIATE, 0, 1, 1, 99, 2.4},
        {"hints of a half right answer", BEHAVIOUR_DEFERRED, 0, 0.5, 1, 3, 0},
        {"hints and tries", BEHAVIOUR_INTERACTIVE, 0.25, 1, 2, 2, 3.9},

        {"answers that may be changed cost nothing", BEHAVIOUR_DEFERRED, 0.5, 1, 7, 0, 6},
        {"nor do tries where there is one only", BEHAVIOUR_IMMEDIATE, 0.5, 1, 2, 0, 6},
        {"a try that is not counted yet", BEHAVIOUR_INTERACTIVE, 0.5, 1, 0, 0, 6},
    };
    struct question *question = questions_good(question_text);
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        const struct behaviour behaviour = {cases[i].kind, 3, cases[i].penalty};
        struct grade grade = {
            .score = 6 * cases[i].share,
            .maximum = 6,
            .share = cases[i].share,
            .is_right = cases[i].share >= 1,
        };
        struct grade left =
            behaviour_grade(&behaviour, question, grade, cases[i].attempt_try, cases[i].hints);
        cr_expect(is_near(left.score, cases[i].score), "case '%s': %g", cases[i].name, left.score);
        cr_expect_geq(left.score, 0, "case '%s'", cases[i].name);
        cr_expect_eq(left.maximum, 6, "case '%s'", cases[i].name);
        cr_expect_eq(left.share, cases[i].share, "case '%s': what was answered stays so",
                     cases[i].name);
        cr_expect_eq(left.is_right, grade.is_right, "case '%s'", cases[i].name);
    }
    question_free(question);
}

Test(behaviour, only_a_wrong_answer_of_an_interactive_quiz_may_be_tried_again)
{
    static const struct behaviour thrice = {BEHAVIOUR_INTERACTIVE, 3, 1.0 / 3};
    static const struct behaviour once = {BEHAVIOUR_INTERACTIVE, 1, 1.0 / 3};
    static const struct {
        const struct behaviour *behaviour;
        bool is_right;
        size_t attempt_try;
        bool lets_try;
    } cases[] = {
        {&thrice, false, 1, true},     {&thrice, false, 2, true},    {&thrice, false, 3, false},
        {&thrice, false, 4, false},    {&thrice, true, 1, false},    {&once, false, 1, false},
        {&immediate, false, 1, false}, {&deferred, false, 1, false}, {&deferred, false, 0, false},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        const struct grade grade = {.is_right = cases[i].is_right};
        cr_expect_eq(behaviour_lets_try(cases[i].behaviour, &grade, cases[i].attempt_try),
                     cases[i].lets_try, "case %zu", i);
    }
}

Test(behaviour, an_answer_that_is_partly_right_may_be_tried_again)
{
    static const struct behaviour twice = {BEHAVIOUR_INTERACTIVE, 2, 1.0 / 3};
    struct question *question = questions_good(question_text);
    struct grade grade = questions_grade(question, "answer", "1");
    cr_expect_eq(grade.share, 0.5);
    cr_expect(behaviour_lets_try(&twice, &grade, 1));
    question_free(question);
}

Test(behaviour, every_kind_has_a_word_and_the_words_end)
{
    for (size_t kind = 0; kind < BEHAVIOUR_KIND_COUNT; kind++)
        cr_expect_not_null(behaviour_words[kind], "kind %zu", kind);
    cr_expect_null(behaviour_words[BEHAVIOUR_KIND_COUNT]);
    cr_expect(is_near(behaviour_usual_penalty * 3, 1));
}
