/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/course/rules.c */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "course/rules.h"
#include "support/messages.h"
#include "support/questions.h"

static const struct where first = {.file = "m.xml", .line = 3, .column = 1};
static const struct where second = {.file = "n.xml", .line = 8, .column = 5};

Test(rules, an_id_that_is_there_tells_where_it_was_first_met)
{
    struct ids ids = {0};
    cr_expect_not(ids_has(&ids, "a"), "an empty one has none");
    cr_expect_null(ids_add(&ids, "a", first));
    cr_expect_null(ids_add(&ids, "", first));
    cr_expect_null(ids_add(&ids, "A", first));
    const struct where *met = ids_add(&ids, "a", second);
    cr_assert_not_null(met);
    cr_expect_str_eq(met->file, "m.xml");
    cr_expect_eq(met->line, 3);
    cr_expect(ids_has(&ids, "a"));
    cr_expect(ids_has(&ids, ""));
    cr_expect_not(ids_has(&ids, "b"));
    ids_clear(&ids);
    cr_expect_not(ids_has(&ids, "a"));
    cr_expect_null(ids_add(&ids, "a", second));
    ids_clear(&ids);
}

Test(rules, thousands_of_ids_are_kept_apart)
{
    enum { COUNT = 5000 };
    struct ids ids = {0};
    for (size_t i = 0; i < COUNT; i++) {
        char *id = str_format("unit-%zu", i);
        cr_assert_null(ids_add(&ids, id, (struct where){.line = i}), "'%s'", id);
        free(id);
    }
    cr_expect_eq(ids.count, COUNT);
    for (size_t i = 0; i < COUNT; i++) {
        char *id = str_format("unit-%zu", i);
        const struct where *met = ids_add(&ids, id, second);
        cr_assert(met != NULL && met->line == i, "'%s'", id);
        free(id);
    }
    ids_clear(&ids);
}

/* A question of these options, a word each; "+" marks the right one. Caller frees. */
static struct question *make_question(const char *options)
{
    struct str xml = {0};
    str_add(&xml, "<single-choice id=\"q\"><prompt>P</prompt>");
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
    str_add(&xml, "</single-choice>");
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
    rules_check_quiz(&quiz, &diag);
    cr_expect_eq(diag.errors, 0, "case '%s'", name);
    messages_expect(&diag, NULL, expected, name);
    for (size_t i = 0; i < quiz.question_count; i++)
        question_free(questions[i]);
}

Test(rules, a_right_answer_that_can_be_guessed_is_doubtful)
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
        {"nothing to ask", {NULL}, ""},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        check(cases[i].options, cases[i].expected, cases[i].name);
}

Test(rules, both_habits_of_a_quiz_are_said)
{
    static const char *const options[] = {"a +bbb", "a +bbb", "a +bbb", NULL};
    check(options, "m.xml:3:1 warning same-place\nm.xml:3:1 warning longest-right\n", "both");
}
