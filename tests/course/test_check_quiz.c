/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/course/check_quiz.c: what a quiz gives away. The rest of it is in test_check.c. */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "course/check_inside.h"
#include "support/messages.h"
#include "support/questions.h"

static const struct where first = {.file = "m.xml", .line = 3, .column = 1};

/* A question of these options, a word each; "+" marks the right ones. Caller frees. */
static struct question *make_question(const char *options)
{
    struct str xml = {0};
    const char *plus = strchr(options, '+');
    const char *element =
        plus != NULL && strchr(plus + 1, '+') != NULL ? "multiple-choice" : "single-choice";
    str_addf(&xml, "<%s id=\"q\"><prompt>P</prompt>", element);
    while (*options != '\0') {
        bool is_right = *options == '+';
        options += is_right;
        size_t length = strcspn(options, " ");
        str_addf(&xml, "<option%s>", is_right ? " correct=\"yes\"" : "");
        str_add_n(&xml, options, length);
        str_add(&xml, "</option>");
        options += length;
        options += strspn(options, " ");
    }
    str_addf(&xml, "</%s>", element);
    struct question *question = questions_good(str_text(&xml));
    str_clear(&xml);
    return question;
}

/* Expects that exactly this is said of a quiz of these questions, ended by NULL. */
static void check(const char *const *options, const char *expected, const char *name)
{
    struct question *questions[8];
    struct unit quiz = {
        .kind = UNIT_QUIZ, .id = (char *)"quiz", .where = first, .questions = questions};
    struct diag diag;
    diag_init(&diag);
    for (; options[quiz.question_count] != NULL; quiz.question_count++)
        questions[quiz.question_count] = make_question(options[quiz.question_count]);
    check_quiz(&quiz, &diag);
    cr_expect_eq(diag.errors, 0, "case '%s'", name);
    messages_expect(&diag, NULL, expected, name);
    for (size_t i = 0; i < quiz.question_count; i++)
        question_free(questions[i]);
}

Test(check_quiz, a_right_answer_that_can_be_guessed_is_doubtful)
{
    static const char same_place[] = "m.xml:3:1 warning same-place\n";
    static const char longest[] = "m.xml:3:1 warning longest-right\n";
    static const struct {
        const char *name;
        const char *options[5];
        const char *expected;
    } cases[] = {
        {"varied", {"+a b", "a +b", "+a b c"}, ""},
        {"always the second", {"a +b", "aa +b c", "aaa +b c d"}, same_place},
        {"the second but once", {"a +b", "a +b", "a +b", "+a b"}, ""},
        {"two are too few", {"a +bbb", "a +bbb"}, ""},
        {"always the longest", {"+aaa b", "a +bbb", "a b +ccc"}, longest},
        {"as long as another", {"+aaa b", "a +bbb", "aaa b +ccc"}, ""},
        {"longer in bytes only", {"+\u00e9\u00e9 bbb", "a +bbb", "a b +ccc"}, ""},
        {"the longest but once", {"+aaa b", "a +bbb", "a +bbb", "aaaa b +ccc"}, ""},
        {"always the shortest", {"+a bbb", "aaa +b", "aaa +b"}, ""},
        {"several right, always the same", {"+a b +c", "+a bb +c", "+a bbb +c d"}, same_place},
        {"several right, varied", {"+a b +c", "+a +bb c", "a +bbb +c"}, ""},
        {"several right, always longer", {"+aa b +cc", "+aa +bb c", "a +bbb +cc"}, longest},
        {"several right, one is not longer", {"+aa b +cc", "+aa +bb c", "aa +bbb +cc"}, ""},
        {"equally long options tell nothing", {"+aa b", "a +bb", "+a b c", "aa b +ccc"}, longest},
        {"nothing to ask", {NULL}, ""},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        check(cases[i].options, cases[i].expected, cases[i].name);
}

Test(check_quiz, both_habits_of_a_quiz_are_said)
{
    static const char *const options[] = {"a +bbb", "a +bbb", "a +bbb", NULL};
    check(options, "m.xml:3:1 warning same-place\nm.xml:3:1 warning longest-right\n", "both");
}
