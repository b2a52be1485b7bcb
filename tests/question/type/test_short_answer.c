/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/question/type/short_answer.c. What an answer matches is in test_pattern.c. */
#include <criterion/criterion.h>
#include <stdlib.h>

#include "base/memory.h"
#include "support/messages.h"
#include "support/questions.h"

#define QUESTION(attributes, answers)                                                              \
    "<short-answer id=\"q\" points=\"4\"" attributes "><prompt>P</prompt>\n" answers               \
    "</short-answer>"

static const char ages[] =
    QUESTION("", "<answer>13 years</answer>\n"
                 "<answer credit=\"50\">13*<feedback>In what unit?</feedback></answer>\n"
                 "<answer credit=\"0\">12*<feedback>Only where the general age is 14.</feedback>"
                 "</answer>\n"
                 "<answer>thirteen years</answer>");

Test(short_answer, the_first_answer_that_matches_decides)
{
    static const struct {
        const char *typed;
        double share;
        int answer; /* its number from 0; -1: none */
    } cases[] = {
        {"13 years", 1, 0},  {"13 YEARS.", 1, 0}, {"13", 0.5, 1},       {"13 months", 0.5, 1},
        {"12", 0, 2},        {"12 years", 0, 2},  {"14 years", 0, -1},  {"Thirteen years", 1, 3},
        {"thirteen", 0, -1}, {"", 0, -1},         {"1 3 years", 0, -1}, {"\xFF", 0, -1},
    };
    struct question *question = questions_good(ages);
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct response response = {0};
        response_add(&response, "answer", cases[i].typed);
        struct grade grade = question_grade(question, &response);
        const struct question_option *decided = question_match(question, &response);
        cr_expect_eq(grade.share, cases[i].share, "'%s': %g", cases[i].typed, grade.share);
        cr_expect_eq(grade.score, 4 * cases[i].share, "'%s'", cases[i].typed);
        cr_expect_eq(grade.is_right, cases[i].share == 1, "'%s'", cases[i].typed);
        cr_expect_eq(decided, cases[i].answer < 0 ? NULL : &question->options[cases[i].answer],
                     "'%s'", cases[i].typed);
        response_clear(&response);
    }
    question_free(question);
}

Test(short_answer, nothing_typed_earns_nothing)
{
    struct question *question = questions_good(ages);
    struct response none = {0};
    cr_expect_eq(question_grade(question, &none).share, 0);
    cr_expect_null(question_match(question, &none));
    cr_expect_eq(questions_grade(question, "other", "13 years").share, 0);
    question_free(question);
}

Test(short_answer, exactly_means_case_accents_and_signs_too)
{
    static const struct {
        const char *typed;
        bool by_words;
        bool exactly;
    } cases[] = {
        {"\u00C9tat no. 5", true, true},    {" \u00C9tat  no. 5 ", true, true},
        {"E\u0301tat no. 5", true, true},   {"\u00E9tat no. 5", true, false},
        {"Etat no. 5", true, false},        {"\u00C9tat no 5", true, false},
        {"\u00C9tat no. 50", false, false},
    };
    struct question *words = questions_good(QUESTION("", "<answer>\u00C9tat no. 5</answer>"));
    struct question *same =
        questions_good(QUESTION(" match=\"words\"", "<answer>\u00C9tat no. 5</answer>"));
    struct question *exact =
        questions_good(QUESTION(" match=\"exact\"", "<answer>\u00C9tat no. 5</answer>"));
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        const char *typed = cases[i].typed;
        cr_expect_eq(questions_grade(words, "answer", typed).is_right, cases[i].by_words, "'%s'",
                     typed);
        cr_expect_eq(questions_grade(same, "answer", typed).is_right, cases[i].by_words, "'%s'",
                     typed);
        cr_expect_eq(questions_grade(exact, "answer", typed).is_right, cases[i].exactly,
                     "exact: '%s'", typed);
    }
    question_free(words);
    question_free(same);
    question_free(exact);
}

Test(short_answer, it_gives_one_slot_to_type_and_accepts_whatever_is_typed)
{
    struct question *question = questions_good(ages);
    struct slot slot = question_slot(question, 0);
    struct response response = {0};
    cr_assert_eq(question_slot_count(question), 1);
    cr_expect_eq(slot.kind, SLOT_TYPE);
    cr_expect_str_eq(slot.id, "answer");
    cr_expect_null(slot.choices);
    cr_expect_eq(slot.choice_count, 0);
    response_add(&response, "answer", "never thought of");
    cr_expect(question_accepts(question, &response));
    response_add(&response, "other", "x");
    cr_expect_not(question_accepts(question, &response));
    response_clear(&response);
    question_free(question);
}

Test(short_answer, the_answer_to_show_is_the_first_that_earns_all)
{
    static const struct {
        const char *xml;
        const char *words;
    } cases[] = {
        {ages, "13 years"},
        {QUESTION("", "<answer credit=\"0\">a</answer><answer>b</answer>"), "b"},
        {QUESTION("", "<answer>child* labour</answer>"), "child labour"},
        {QUESTION("", "<answer>5 \\* 3</answer>"), "5 * 3"},
        {QUESTION("", "<answer><em>Minimum</em>  Age</answer>"), "Minimum Age"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct question *question = questions_good(cases[i].xml);
        char *words = question_answer_words(question);
        cr_expect_str_eq(words, cases[i].words, "case '%s': '%s'", cases[i].xml, words);
        free(words);
        question_free(question);
    }
}

Test(short_answer, answers_come_with_their_credit_feedback_and_place)
{
    struct question *question = questions_good(ages);
    cr_assert_eq(question->option_count, 4);
    cr_expect_eq(question->options[0].credit, 1);
    cr_expect(question->options[0].is_correct);
    cr_expect_eq(question->options[1].credit, 0.5);
    cr_expect_not(question->options[1].is_correct);
    cr_expect_eq(question->options[1].feedback.count, 1);
    cr_expect_eq(question->options[3].where.line, 5);
    cr_expect_str_eq(question->options[3].id, "4");
    question_free(question);
}

Test(short_answer, one_that_nobody_can_answer_is_refused)
{
    questions_expect_refused(QUESTION("", "<answer credit=\"99\">a</answer>"), "q.xml:1:1 no-key\n",
                             "'q' has no answer that earns all points");
    questions_expect_refused(QUESTION("", ""), "q.xml:1:1 missing-element\n", "<answer>");
    questions_expect_refused(QUESTION("", "<answer/>"), "q.xml:2:1 empty-element\n", "<answer>");
    questions_expect_refused(QUESTION("", "<answer credit=\"101\">a</answer>"),
                             "q.xml:2:9 bad-value\n", "from 0 to 100");
    questions_expect_refused(QUESTION(" match=\"case\"", "<answer>a</answer>"),
                             "q.xml:1:33 bad-value\n", "'words', 'exact'");
}

Test(short_answer, what_never_decides_or_says_nothing_is_doubtful)
{
    static const struct {
        const char *name;
        const char *xml;
        const char *expected;
    } cases[] = {
        {"each has its own", ages, ""},
        {"the same again", QUESTION("", "<answer>a b</answer>\n<answer>A-b</answer>"),
         "q.xml:3:1 warning unreachable-answer\n"},
        {"not exactly the same",
         QUESTION(" match=\"exact\"", "<answer>a b</answer>\n<answer>A-b</answer>"), ""},
        {"behind one that takes more", QUESTION("", "<answer>a*</answer>\n<answer>ab</answer>"),
         "q.xml:3:1 warning unreachable-answer\n"},
        {"behind one that takes less", QUESTION("", "<answer>ab</answer>\n<answer>a*</answer>"),
         ""},
        {"behind one that takes its shortest form only",
         QUESTION("", "<answer>a</answer>\n<answer>a*</answer>"), ""},
        {"behind one that takes everything",
         QUESTION("", "<answer>*</answer>\n<answer>b*</answer>"),
         "q.xml:3:1 warning unreachable-answer\n"},
        {"a wrong one without a reason",
         QUESTION("", "<answer>a</answer>\n<answer credit=\"0\">b</answer>"),
         "q.xml:3:1 warning no-feedback\n"},
        {"a partly right one too",
         QUESTION("", "<answer>a</answer>\n<answer credit=\"50\">b</answer>"),
         "q.xml:3:1 warning no-feedback\n"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct diag diag;
        struct question *question = questions_good(cases[i].xml);
        diag_init(&diag);
        question_ops(question->type)->check(question, &diag);
        messages_expect(&diag, NULL, cases[i].expected, cases[i].name);
        question_free(question);
    }
}
