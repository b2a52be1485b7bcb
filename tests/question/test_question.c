/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/question/question.c */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "support/messages.h"
#include "support/questions.h"

#define OPTIONS "\n<option id=\"a\">12</option> <option id=\"b\" correct=\"yes\">13</option>\n"
#define SMALL "<single-choice id=\"q\"><prompt>From what age?</prompt>" OPTIONS "</single-choice>"

Test(question, all_that_an_author_wrote_is_loaded)
{
    struct question *question = questions_good(
        "<single-choice id=\"light-work\" objective=\"age-rule\" cite=\"C138:7\" points=\"2.5\">\n"
        "  <title>Light <em>work</em></title>\n"
        "  <prompt><p>From what age</p><p>in general?</p></prompt>\n" OPTIONS
        "  <hint>Two years below.</hint><hint><p>Not 12.</p></hint>\n"
        "  <explanation>The rule is in <cite ref=\"C138:7\"/>.</explanation>\n"
        "</single-choice>");
    cr_expect_eq(question->type, QUESTION_SINGLE_CHOICE);
    cr_expect_str_eq(question->id, "light-work");
    cr_expect_str_eq(question->objective, "age-rule");
    cr_expect_str_eq(question->cite, "C138:7");
    cr_expect_eq(question->points, 2.5);
    cr_expect_str_eq(question->title.plain, "Light work");
    cr_assert_eq(question->prompt.count, 2);
    cr_expect_str_eq(question->prompt.items[1].text.plain, "in general?");
    cr_expect_eq(question->option_count, 2);
    cr_assert_eq(question->hint_count, 2);
    cr_expect_str_eq(question->hints[0].items[0].text.plain, "Two years below.");
    cr_expect_str_eq(question->hints[1].items[0].text.plain, "Not 12.");
    cr_assert_eq(question->explanation.count, 1);
    cr_expect_eq(question->explanation.items[0].text.mark_count, 1);
    cr_expect_eq(question->where.line, 1);
    question_free(question);
}

Test(question, what_an_author_may_leave_out_is_empty)
{
    struct question *question = questions_good(SMALL);
    cr_expect_null(question->objective);
    cr_expect_null(question->cite);
    cr_expect_eq(question->points, 1);
    cr_expect(text_is_empty(&question->title));
    cr_expect_eq(question->hint_count, 0);
    cr_expect_eq(question->explanation.count, 0);
    question_free(question);
    question_free(NULL);
}

/* The faulty part has been said, and that is all that is said. */
Test(question, one_with_a_faulty_part_is_refused)
{
    static const struct {
        const char *xml;
        const char *messages;
    } cases[] = {
        {"<single-choice id=\"q\">" OPTIONS "</single-choice>", "q.xml:1:1 missing-element\n"},
        {"<single-choice><prompt>P</prompt>" OPTIONS "</single-choice>",
         "q.xml:1:1 missing-attribute\n"},
        {"<single-choice id=\"q\"><prompt>P</prompt><option "
         "correct=\"yes\">1</option></single-choice>",
         "q.xml:1:1 missing-element\n"},
        {"<single-choice id=\"q\" points=\"two\"><prompt>P</prompt>" OPTIONS "</single-choice>",
         "q.xml:1:23 bad-value\n"},
        {"<single-choice id=\"q\"><prompt> </prompt>" OPTIONS "</single-choice>",
         "q.xml:1:23 empty-element\n"},
        {"<single-choice id=\"q\"><prompt>P<blink>x</blink></prompt>" OPTIONS "</single-choice>",
         "q.xml:1:32 unknown-element\n"},
        {"<single-choice id=\"q\"><prompt>P</prompt>" OPTIONS
         "<option correct=\"perhaps\">14</option></single-choice>",
         "q.xml:3:9 bad-value\n"},
        {"<single-choice id=\"q\"><prompt>P</prompt>" OPTIONS
         "<option>14<feedback/></option></single-choice>",
         "q.xml:3:11 empty-element\n"},
        {"<single-choice id=\"q\"><prompt>P</prompt>" OPTIONS
         "<hint>See <term>x</term></hint></single-choice>",
         "q.xml:3:11 missing-attribute\n"},
        {"<single-choice id=\"q\"><prompt>P</prompt>" OPTIONS
         "<explanation><p>See</p><p/></explanation></single-choice>",
         "q.xml:3:24 empty-element\n"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        questions_expect_refused(cases[i].xml, cases[i].messages, NULL);
}

Test(question, every_type_has_all_its_operations)
{
    for (size_t type = 0; type < QUESTION_TYPE_COUNT; type++) {
        const struct question_ops *ops = question_ops((enum question_type)type);
        cr_assert_not_null(ops, "type %zu", type);
        cr_assert_not_null(ops->element, "type %zu", type);
        cr_expect_eq(question_type_of(ops->element), type, "type '%s'", ops->element);
        cr_assert_gt(ops->elements.count, 0, "type '%s'", ops->element);
        cr_expect_str_eq(ops->elements.items[0].name, ops->element);
        cr_expect_eq(ops->elements.items[0].group, GROUP_QUESTION, "type '%s'", ops->element);
        cr_expect(ops->load != NULL && ops->check != NULL && ops->slot_count != NULL &&
                      ops->slot != NULL && ops->share != NULL && ops->add_keys != NULL,
                  "type '%s'", ops->element);
    }
}

Test(question, other_elements_are_of_no_type)
{
    static const char *const names[] = {"",       "quiz",          "title",
                                        "single", "Single-choice", "single-choices"};
    for (size_t i = 0; i < ARRAY_LEN(names); i++)
        cr_expect_eq(question_type_of(names[i]), QUESTION_TYPE_COUNT, "case '%s'", names[i]);
}

Test(question, a_grade_is_the_share_of_the_points)
{
    static const struct {
        const char *points;
        double right;
    } cases[] = {{"1", 1}, {"0", 0}, {"0.25", 0.25}, {"999", 999}, {"2.50", 2.5}};
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        char *xml = str_format("<single-choice id=\"q\" points=\"%s\"><prompt>P</prompt>" OPTIONS
                               "</single-choice>",
                               cases[i].points);
        struct question *question = questions_good(xml);
        struct grade right = questions_grade(question, "answer", "b");
        struct grade wrong = questions_grade(question, "answer", "a");
        cr_expect_eq(right.score, cases[i].right, "points %s: %g", cases[i].points, right.score);
        cr_expect_eq(right.maximum, cases[i].right, "points %s", cases[i].points);
        cr_expect(right.is_right, "points %s", cases[i].points);
        cr_expect_eq(wrong.score, 0, "points %s", cases[i].points);
        cr_expect_eq(wrong.maximum, cases[i].right, "points %s", cases[i].points);
        cr_expect_not(wrong.is_right, "points %s", cases[i].points);
        question_free(question);
        free(xml);
    }
}

static char *hash_of(const char *xml)
{
    struct question *question = questions_good(xml);
    char *hash = question_hash(question);
    question_free(question);
    return hash;
}

/* It stands in learners' files beside each answer: another way to make it would call every question
 * changed. */
Test(question, the_hash_of_a_question_is_this_for_ever)
{
    char *hash = hash_of(SMALL);
    cr_expect_str_eq(hash, "38b97e46a4bd2af7f2f97db4b95d892d");
    free(hash);
}

Test(question, the_hash_stays_where_the_question_means_the_same)
{
    static const struct {
        const char *name;
        const char *xml;
    } cases[] = {
        {"white space",
         "<single-choice id=\"q\">\n <prompt>\n  From\twhat   age? </prompt>\n"
         " <option id=\"a\"> 12\n</option> <option id=\"b\" correct=\"yes\">13 </option>\n"
         "</single-choice>"},
        {"a comment",
         "<single-choice id=\"q\"><prompt>From <!-- well --> what age?</prompt>" OPTIONS
         "</single-choice>"},
        {"CDATA", "<single-choice id=\"q\"><prompt>From <![CDATA[what age]]>?</prompt>" OPTIONS
                  "</single-choice>"},
        {"a paragraph", "<single-choice id=\"q\"><prompt><p>From what age?</p></prompt>" OPTIONS
                        "</single-choice>"},
        {"wrong said", "<single-choice id=\"q\"><prompt>From what age?</prompt>"
                       "<option id=\"a\" correct=\"no\">12</option>"
                       "<option correct=\"yes\" id=\"b\">13</option></single-choice>"},
        {"feedback",
         "<single-choice id=\"q\"><prompt>From what age?</prompt>"
         "<option id=\"a\">12<feedback>No.</feedback></option>"
         "<option id=\"b\" correct=\"yes\">13<feedback>Yes.</feedback></option></single-choice>"},
        {"hint and explanation", "<single-choice id=\"q\"><prompt>From what age?</prompt>" OPTIONS
                                 "<hint>H</hint><explanation>E</explanation></single-choice>"},
        {"title", "<single-choice id=\"q\"><title>T</title><prompt>From what age?</prompt>" OPTIONS
                  "</single-choice>"},
        {"attributes", "<single-choice id=\"r\" points=\"3\" objective=\"o\" cite=\"C138\">"
                       "<prompt>From what age?</prompt>" OPTIONS "</single-choice>"},
    };
    char *expected = hash_of(SMALL);
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        char *hash = hash_of(cases[i].xml);
        cr_expect_str_eq(hash, expected, "case '%s'", cases[i].name);
        free(hash);
    }
    free(expected);
}

Test(question, the_hash_changes_with_the_meaning)
{
    static const struct {
        const char *name;
        const char *xml;
    } cases[] = {
        {"as it was", SMALL},
        {"prompt",
         "<single-choice id=\"q\"><prompt>Up to what age?</prompt>" OPTIONS "</single-choice>"},
        {"emphasis", "<single-choice id=\"q\"><prompt>From <em>what</em> age?</prompt>" OPTIONS
                     "</single-choice>"},
        {"two paragraphs",
         "<single-choice id=\"q\"><prompt><p>From</p><p>what age?</p></prompt>" OPTIONS
         "</single-choice>"},
        {"a list",
         "<single-choice id=\"q\"><prompt><ul><li>From what age?</li></ul></prompt>" OPTIONS
         "</single-choice>"},
        {"the words of an option", "<single-choice id=\"q\"><prompt>From what age?</prompt>"
                                   "<option id=\"a\">11</option>"
                                   "<option id=\"b\" correct=\"yes\">13</option></single-choice>"},
        {"the right option", "<single-choice id=\"q\"><prompt>From what age?</prompt>"
                             "<option id=\"a\" correct=\"yes\">12</option>"
                             "<option id=\"b\">13</option></single-choice>"},
        {"an option's id", "<single-choice id=\"q\"><prompt>From what age?</prompt>"
                           "<option id=\"c\">12</option>"
                           "<option id=\"b\" correct=\"yes\">13</option></single-choice>"},
        {"one option more", "<single-choice id=\"q\"><prompt>From what age?</prompt>" OPTIONS
                            "<option id=\"c\">14</option></single-choice>"},
    };
    char *hashes[ARRAY_LEN(cases)];
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        hashes[i] = hash_of(cases[i].xml);
        for (size_t j = 0; j < i; j++)
            cr_expect_str_neq(hashes[i], hashes[j], "'%s' and '%s'", cases[i].name, cases[j].name);
    }
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        free(hashes[i]);
}

Test(question, its_name_is_its_title_else_the_first_words_of_its_prompt)
{
    static const struct {
        const char *xml;
        const char *name;
    } cases[] = {
        {"<single-choice id=\"q\"><title>Light work</title><prompt>P</prompt>" OPTIONS
         "</single-choice>",
         "Light work"},
        {SMALL, "From what age?"},
        {"<single-choice id=\"q\"><prompt><ul><li>First</li><li>Second</li></ul></prompt>" OPTIONS
         "</single-choice>",
         "First"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct question *question = questions_good(cases[i].xml);
        cr_expect_str_eq(question_name(question), cases[i].name);
        question_free(question);
    }
}
