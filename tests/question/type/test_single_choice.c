/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/question/type/single_choice.c and what it takes from src/question/choice.c */
#include <criterion/criterion.h>

#include "base/memory.h"
#include "support/messages.h"
#include "support/questions.h"

static const char light_work[] = "<single-choice id=\"light-work\" points=\"2.5\">\n"
                                 "  <prompt>From what age?</prompt>\n"
                                 "  <option id=\"twelve\" correct=\"no\">12</option>\n"
                                 "  <option id=\"thirteen\" correct=\"yes\">13</option>\n"
                                 "  <option>14 <feedback>Too late.</feedback></option>\n"
                                 "</single-choice>";

Test(single_choice, only_the_right_option_earns_the_points)
{
    static const struct {
        const char *name;
        const char *slot;
        const char *value;
        double score;
    } cases[] = {
        {"right", "answer", "thirteen", 2.5},
        {"wrong, marked so", "answer", "twelve", 0},
        {"wrong, by its number", "answer", "3", 0},
        {"unknown", "answer", "fifteen", 0},
        {"the number of an option that has an id", "answer", "2", 0},
        {"the words of the right option", "answer", "13", 0},
        {"other letters", "answer", "Thirteen", 0},
        {"a part of the id", "answer", "thir", 0},
        {"no text", "answer", "", 0},
        {"another slot", "other", "thirteen", 0},
        {"nothing", NULL, NULL, 0},
    };
    struct question *question = questions_good(light_work);
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct grade grade = questions_grade(question, cases[i].slot, cases[i].value);
        cr_expect_eq(grade.score, cases[i].score, "case '%s': %g", cases[i].name, grade.score);
        cr_expect_eq(grade.maximum, 2.5, "case '%s': of %g", cases[i].name, grade.maximum);
        cr_expect_eq(grade.is_right, cases[i].score > 0, "case '%s'", cases[i].name);
    }
    question_free(question);
}

Test(single_choice, of_several_values_the_first_counts)
{
    struct question *question = questions_good(light_work);
    struct response response = {0};
    response_add(&response, "answer", "twelve");
    response_add(&response, "answer", "thirteen");
    cr_expect_not(question_grade(question, &response).is_right);
    response_clear(&response);
    response_add(&response, "answer", "thirteen");
    response_add(&response, "answer", "twelve");
    cr_expect(question_grade(question, &response).is_right);
    response_clear(&response);
    question_free(question);
}

Test(single_choice, it_gives_one_slot_to_pick_one_of_its_options)
{
    struct question *question = questions_good(light_work);
    cr_assert_eq(question_slot_count(question), 1);
    struct slot slot = question_slot(question, 0);
    cr_expect_eq(slot.kind, SLOT_PICK_ONE);
    cr_expect_str_eq(slot.id, "answer");
    cr_assert_eq(slot.choice_count, 3);
    cr_expect_str_eq(slot.choices[0].id, "twelve");
    cr_expect_str_eq(slot.choices[1].text.plain, "13");
    cr_expect_str_eq(slot.choices[2].id, "3", "an option without an id has its number");
    cr_expect(questions_grade(question, slot.id, slot.choices[1].id).is_right);
    question_free(question);
}

Test(single_choice, options_come_with_their_feedback_and_place)
{
    struct question *question = questions_good(light_work);
    cr_assert_eq(question->option_count, 3);
    cr_expect_eq(question->options[0].feedback.count, 0);
    cr_assert_eq(question->options[2].feedback.count, 1);
    cr_expect_str_eq(question->options[2].feedback.items[0].text.plain, "Too late.");
    cr_expect_str_eq(question->options[2].text.plain, "14");
    cr_expect_eq(question->options[2].where.line, 5);
    cr_expect_eq(question->options[2].where.column, 3);
    cr_expect_not(question->options[0].is_correct);
    cr_expect(question->options[1].is_correct);
    cr_expect_not(question->options[2].is_correct);
    question_free(question);
}

Test(single_choice, without_exactly_one_right_answer_it_is_refused)
{
    questions_expect_refused("<single-choice id=\"q7\">\n"
                             "  <prompt>P</prompt>\n"
                             "  <option>a</option>\n"
                             "  <option correct=\"no\">b</option>\n"
                             "</single-choice>",
                             "q.xml:1:1 no-key\n", "'q7' has no correct answer");
    questions_expect_refused("\n  <single-choice id=\"q7\"><prompt>P</prompt>\n"
                             "  <option correct=\"yes\">a</option>\n"
                             "  <option correct=\"yes\">b</option>\n"
                             "  <option>c</option></single-choice>",
                             "q.xml:2:3 many-keys\n", "'q7' has 2 correct answers; expected one");
}

Test(single_choice, options_of_one_id_are_each_said)
{
    questions_expect_refused("<single-choice id=\"q7\"><prompt>P</prompt>\n"
                             "  <option id=\"a\" correct=\"yes\">1</option>\n"
                             "  <option id=\"b\">2</option>\n"
                             "  <option id=\"a\">3</option> <option id=\"b\">4</option>\n"
                             "</single-choice>",
                             "q.xml:4:3 duplicate-id\nq.xml:4:29 duplicate-id\n",
                             "option 'a' stands in question 'q7' already, in line 2");
}

Test(single_choice, an_id_that_is_the_number_of_a_later_option_is_a_duplicate)
{
    questions_expect_refused("<single-choice id=\"q7\"><prompt>P</prompt>\n"
                             "  <option id=\"2\" correct=\"yes\">1</option>\n"
                             "  <option>2</option>\n"
                             "</single-choice>",
                             "q.xml:3:3 duplicate-id\n", "option '2'");
}

static void expect_doubts(const char *xml, const char *expected)
{
    struct diag diag;
    diag_init(&diag);
    struct question *question = questions_good(xml);
    question_ops(question->type)->check(question, &diag);
    cr_expect_eq(diag.errors, 0);
    messages_expect(&diag, NULL, expected, xml);
    question_free(question);
}

Test(single_choice, options_without_a_reason_or_of_one_text_are_doubtful)
{
    expect_doubts("<single-choice id=\"q\"><prompt>P</prompt>"
                  "<option correct=\"yes\">1<feedback>Yes.</feedback></option>"
                  "<option>2<feedback>No.</feedback></option></single-choice>",
                  "");
    expect_doubts("<single-choice id=\"q\"><prompt>P</prompt>\n"
                  "<option correct=\"yes\">1<feedback>Yes.</feedback></option>\n"
                  "<option>2</option>\n"
                  "<option>3</option></single-choice>",
                  "q.xml:3:1 warning no-feedback\nq.xml:4:1 warning no-feedback\n");
    expect_doubts("<single-choice id=\"q\"><prompt>P</prompt>\n"
                  "<option correct=\"yes\">Light  work<feedback>Yes.</feedback></option>\n"
                  "<option>light work<feedback>No.</feedback></option>\n"
                  "<option><em>Light</em> work<feedback>No.</feedback></option>\n"
                  "<option> Light\nwork <feedback>No.</feedback></option></single-choice>",
                  "q.xml:5:1 warning same-option\n");
}
