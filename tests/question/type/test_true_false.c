/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/question/type/true_false.c */
#include <criterion/criterion.h>
#include <stdlib.h>

#include "base/memory.h"
#include "content/shown.h"
#include "support/messages.h"
#include "support/questions.h"

static const char consent[] =
    "<true-false id=\"consent\" answer=\"false\" points=\"2\">\n"
    "  <prompt>A child's consent makes hazardous work lawful.</prompt>\n"
    "  <feedback answer=\"true\">No.</feedback>\n"
    "  <feedback answer=\"false\"><p>Yes.</p><p>It changes nothing.</p></feedback>\n"
    "</true-false>";

Test(true_false, only_the_right_answer_earns_the_points)
{
    static const struct {
        const char *answer;
        const char *slot;
        const char *value;
        double score;
    } cases[] = {
        {"false", "answer", "false", 2}, {"false", "answer", "true", 0},
        {"true", "answer", "true", 2},   {"true", "answer", "false", 0},
        {"true", "answer", "True", 0},   {"true", "answer", "", 0},
        {"true", "answer", "yes", 0},    {"true", "other", "true", 0},
        {"true", NULL, NULL, 0},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        char *xml = str_format("<true-false id=\"q\" answer=\"%s\" points=\"2\"><prompt>P</prompt>"
                               "</true-false>",
                               cases[i].answer);
        struct question *question = questions_good(xml);
        struct grade grade = questions_grade(question, cases[i].slot, cases[i].value);
        cr_expect_eq(grade.score, cases[i].score, "case %zu: %g", i, grade.score);
        cr_expect_eq(grade.is_right, cases[i].score > 0, "case %zu", i);
        question_free(question);
        free(xml);
    }
}

Test(true_false, its_two_options_are_words_of_the_program_in_a_fixed_order)
{
    static const char *const words[] = {"True", "False"};
    struct question *question = questions_good(consent);
    struct slot slot = question_slot(question, 0);
    cr_assert_eq(question_slot_count(question), 1);
    cr_expect_eq(slot.kind, SLOT_PICK_ONE);
    cr_assert_eq(slot.choice_count, ARRAY_LEN(words));
    for (size_t i = 0; i < ARRAY_LEN(words); i++) {
        char *shown = shown_words(&slot.choices[i].text);
        cr_expect_str_eq(shown, words[i]);
        cr_expect(slot.choices[i].is_fixed, "'%s'", words[i]);
        free(shown);
    }
    cr_expect_str_eq(slot.choices[0].id, "true");
    cr_expect_str_eq(slot.choices[1].id, "false");
    cr_expect(slot.choices[1].is_correct && !slot.choices[0].is_correct);
    question_free(question);
}

Test(true_false, feedback_goes_to_the_answer_that_it_names)
{
    struct question *question = questions_good(consent);
    cr_assert_eq(question->options[0].feedback.count, 1);
    cr_expect_str_eq(question->options[0].feedback.items[0].text.plain, "No.");
    cr_expect_eq(question->options[1].feedback.count, 2);
    question_free(question);
}

Test(true_false, what_cannot_be_graded_or_said_is_refused)
{
    static const struct {
        const char *xml;
        const char *messages;
        const char *words;
    } cases[] = {
        {"<true-false id=\"q\"><prompt>P</prompt></true-false>", "q.xml:1:1 missing-attribute\n",
         "'answer': whether the statement is true"},
        {"<true-false id=\"q\" answer=\"yes\"><prompt>P</prompt></true-false>",
         "q.xml:1:20 bad-value\n", "'true', 'false'"},
        {"<true-false id=\"q\" answer=\"true\"></true-false>", "q.xml:1:1 missing-element\n",
         "<prompt>"},
        {"<true-false id=\"q\" answer=\"true\"><prompt>P</prompt>\n"
         "<feedback>F</feedback></true-false>",
         "q.xml:2:1 missing-attribute\n", "'answer': the answer that it belongs to"},
        {"<true-false id=\"q\" answer=\"true\"><prompt>P</prompt>\n"
         "<feedback answer=\"true\">F</feedback>\n<feedback answer=\"true\">G</feedback>\n"
         "</true-false>",
         "q.xml:3:1 duplicate-id\n", "two <feedback> for the answer 'true'"},
        {"<true-false id=\"q\" answer=\"true\"><prompt>P</prompt>\n"
         "<option>1</option></true-false>",
         "q.xml:2:1 misplaced-element\n", "<option> cannot stand in <true-false>"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        questions_expect_refused(cases[i].xml, cases[i].messages, cases[i].words);
}

Test(true_false, an_answer_without_feedback_is_doubtful)
{
    struct diag diag;
    diag_init(&diag);
    struct question *question = questions_good(consent);
    question_ops(question->type)->check(question, &diag);
    messages_expect(&diag, NULL, "", "both have it");
    question_free(question);
    question = questions_good("<true-false id=\"q\" answer=\"true\"><prompt>P</prompt>"
                              "<feedback answer=\"false\">F</feedback></true-false>");
    question_ops(question->type)->check(question, &diag);
    messages_expect_words(&diag, "<feedback answer=\"true\">", "the one that lacks it");
    messages_expect(&diag, NULL, "q.xml:1:1 warning no-feedback\n", "one has none");
    question_free(question);
}
