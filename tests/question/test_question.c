/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/question/question.c */
#include <criterion/criterion.h>
#include <stdlib.h>

#include "base/memory.h"
#include "question/samples.h"
#include "support/questions.h"

Test(question, all_that_an_author_wrote_is_loaded)
{
    struct question *question = questions_good(
        "<single-choice id=\"light-work\" objective=\"age-rule\" cite=\"C138:7\" points=\"2.5\">\n"
        "  <title>Light <em>work</em></title>\n"
        "  <prompt><p>From what age</p><p>in general?</p></prompt>\n" OPTIONS
        "  <hint>Two years below.</hint><hint cost=\"25\"><p>Not 12.</p></hint>\n"
        "  <explanation>The rule is in <cite ref=\"C138:7\"/>.</explanation>\n"
        "  <changed edition=\"1.1.0\" kind=\"typo\"/>\n"
        "  <changed edition=\"1.2.0\" kind=\"key\"/>\n"
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
    cr_expect_str_eq(question->hints[0].blocks.items[0].text.plain, "Two years below.");
    cr_expect_str_eq(question->hints[1].blocks.items[0].text.plain, "Not 12.");
    cr_expect_eq(question->hints[0].cost, 0);
    cr_expect_eq(question->hints[1].cost, 0.25);
    cr_assert_eq(question->change_count, 2);
    cr_expect_str_eq(question->changes[0].edition, "1.1.0");
    cr_expect_eq(question->changes[0].kind, CHANGE_TYPO);
    cr_expect_eq(question->changes[1].kind, CHANGE_KEY);
    cr_expect_eq(question->changes[1].where.line, 9);
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
        {"<single-choice id=\"q\"><prompt>P<p>Q</p></prompt>" OPTIONS "</single-choice>",
         "q.xml:1:32 mixed-content\n"},
        {"<single-choice id=\"q\"><prompt>P</prompt>" OPTIONS
         "<hint cost=\"free\">H</hint></single-choice>",
         "q.xml:3:7 bad-value\n"},
        {"<single-choice id=\"q\"><prompt>P</prompt>" OPTIONS
         "<changed edition=\"1\" kind=\"much\"/></single-choice>",
         "q.xml:3:10 bad-value\nq.xml:3:22 bad-value\n"},
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
                      ops->slot != NULL && ops->share != NULL && ops->key != NULL &&
                      ops->distractor != NULL && ops->add_keys != NULL,
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
        char *name = question_name(question);
        cr_expect_str_eq(name, cases[i].name);
        free(name);
        question_free(question);
    }
}

Test(question, a_name_is_one_line_of_what_is_seen)
{
    static const struct {
        const char *xml;
        const char *name;
    } cases[] = {
        {"<true-false id=\"q\" answer=\"true\"><title>One<br/>two</title><prompt>P</prompt>"
         "</true-false>",
         "One two"},
        {"<true-false id=\"q\" answer=\"true\"><prompt><q>All</q> work of "
         "<cite ref=\"C138\"/></prompt></true-false>",
         "\u201CAll\u201D work of C138"},
        {"<true-false id=\"q\" answer=\"true\"><prompt><figure alt=\"A box\">+-+</figure><p>P</p>"
         "</prompt></true-false>",
         "A box"},
        {"<true-false id=\"q\" answer=\"true\"><prompt><table><tr><td/></tr></table></prompt>"
         "</true-false>",
         "q"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct question *question = questions_good(cases[i].xml);
        char *name = question_name(question);
        cr_expect_str_eq(name, cases[i].name, "case %zu: '%s'", i, name);
        free(name);
        question_free(question);
    }
}

/* --- Keys and distractors --- */

static const char *const kinds[QUESTION_TYPE_COUNT] = {
    [QUESTION_SINGLE_CHOICE] = SMALL,
    [QUESTION_MULTIPLE_CHOICE] = MULTIPLE,
    [QUESTION_TRUE_FALSE] = STATEMENT,
    [QUESTION_SHORT_ANSWER] = TYPED,
};

/* Grades all that `make` gives; returns how many that were. */
static size_t expect_graded(const struct question *question, bool is_key,
                            bool (*make)(const struct question *question, size_t index,
                                         struct response *ret_response))
{
    struct response response = {0};
    size_t count = 0;
    for (; make(question, count, &response); count++) {
        struct grade grade = question_grade(question, &response);
        cr_expect(question_accepts(question, &response), "type %d, %zu", question->type, count);
        cr_expect_eq(grade.is_right, is_key, "type %d, %zu: %g", question->type, count,
                     grade.share);
        response_clear(&response);
    }
    return count;
}

Test(question, keys_of_every_type_are_worth_all_and_distractors_less)
{
    static const struct {
        size_t keys;
        size_t distractors;
    } counts[QUESTION_TYPE_COUNT] = {
        [QUESTION_SINGLE_CHOICE] = {1, 1},
        [QUESTION_MULTIPLE_CHOICE] = {1, 4}, /* all that is right but for one option */
        [QUESTION_TRUE_FALSE] = {1, 1},
        [QUESTION_SHORT_ANSWER] = {2, 2}, /* the one thought of, and one that was not */
    };
    for (size_t type = 0; type < QUESTION_TYPE_COUNT; type++) {
        struct question *question = questions_good(kinds[type]);
        const struct question_ops *ops = question_ops((enum question_type)type);
        cr_assert_eq(question->type, type);
        cr_expect_eq(expect_graded(question, true, ops->key), counts[type].keys, "type %zu", type);
        cr_expect_eq(expect_graded(question, false, ops->distractor), counts[type].distractors,
                     "type %zu", type);
        question_free(question);
    }
}

/* An answer that takes everything cannot be told from a right one. */
Test(question, a_distractor_shows_an_answer_that_takes_everything)
{
    struct question *question = questions_good(
        "<short-answer id=\"q\"><prompt>P</prompt><answer>*</answer></short-answer>");
    struct response response = {0};
    cr_assert(question_ops(question->type)->distractor(question, 0, &response));
    cr_expect(question_grade(question, &response).is_right);
    response_clear(&response);
    question_free(question);
}

Test(question, what_is_no_longer_on_offer_is_not_accepted)
{
    static const struct {
        enum question_type type;
        const char *slot;
        const char *value;
        bool is_accepted;
    } cases[] = {
        {QUESTION_SINGLE_CHOICE, "answer", "a", true},
        {QUESTION_SINGLE_CHOICE, "answer", "z", false},
        {QUESTION_SINGLE_CHOICE, "other", "a", false},
        {QUESTION_MULTIPLE_CHOICE, "answer", "d", true},
        {QUESTION_MULTIPLE_CHOICE, "answer", "", false},
        {QUESTION_TRUE_FALSE, "answer", "false", true},
        {QUESTION_TRUE_FALSE, "answer", "False", false},
        {QUESTION_SHORT_ANSWER, "answer", "z", true},
        {QUESTION_SHORT_ANSWER, "other", "13", false},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct question *question = questions_good(kinds[cases[i].type]);
        struct response response = {0};
        cr_expect(question_accepts(question, &response), "nothing is accepted");
        response_add(&response, cases[i].slot, cases[i].value);
        cr_expect_eq(question_accepts(question, &response), cases[i].is_accepted, "case %zu", i);
        response_clear(&response);
        question_free(question);
    }
}
