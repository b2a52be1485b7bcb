/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/question/type/multiple_choice.c */
#include <criterion/criterion.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "support/messages.h"
#include "support/questions.h"

/* A question of these options, a letter each: capitals are right. `attributes` may be "". */
static struct question *make(const char *options, const char *attributes)
{
    struct str xml = {0};
    str_addf(&xml, "<multiple-choice id=\"q\" points=\"6\"%s><prompt>P</prompt>", attributes);
    for (; *options != '\0'; options++)
        str_addf(&xml, "<option id=\"%c\"%s>%c</option>", *options,
                 *options <= 'Z' ? " correct=\"yes\"" : "", *options);
    str_add(&xml, "</multiple-choice>");
    struct question *question = questions_good(str_text(&xml));
    str_clear(&xml);
    return question;
}

static struct grade grade(const struct question *question, const char *chosen)
{
    struct response response = {0};
    for (; *chosen != '\0'; chosen++) {
        char value[] = {*chosen, '\0'};
        response_add(&response, "answer", value);
    }
    struct grade grade = question_grade(question, &response);
    response_clear(&response);
    return grade;
}

#define ALL " credit=\"all\""

Test(multiple_choice, each_right_choice_adds_and_each_wrong_one_takes_away)
{
    static const struct {
        const char *options;
        const char *chosen;
        double partial; /* r/R - w/W, no less than 0 */
        double all;
    } cases[] = {
        {"ABcd", "AB", 1, 1},
        {"ABcd", "BA", 1, 1},
        {"ABcd", "A", 0.5, 0},
        {"ABcd", "", 0, 0},
        {"ABcd", "ABc", 0.5, 0},
        {"ABcd", "Ac", 0, 0},
        {"ABcd", "c", 0, 0},
        {"ABcd", "cd", 0, 0},
        {"ABcd", "ABcd", 0, 0},
        {"ABCd", "AB", 2.0 / 3, 0},
        {"ABCd", "ABCd", 0, 0},
        {"ABCd", "ABd", 0, 0},
        {"ABcde", "ABc", 2.0 / 3, 0},
        {"ABcde", "Ac", 0.5 - 1.0 / 3, 0},
        {"Abc", "A", 1, 1},
        {"Abc", "Ab", 0.5, 0},
        {"AB", "AB", 1, 1},
        {"AB", "A", 0.5, 0},
        {"AB", "", 0, 0},
        {"ABcd", "ABx", 1, 1},
        {"ABcd", "x", 0, 0},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct question *partial = make(cases[i].options, "");
        struct question *all = make(cases[i].options, ALL);
        struct grade found = grade(partial, cases[i].chosen);
        cr_expect(fabs(found.share - cases[i].partial) < 1e-12, "'%s' of '%s': %g", cases[i].chosen,
                  cases[i].options, found.share);
        cr_expect(fabs(found.score - 6 * cases[i].partial) < 1e-9, "'%s' of '%s'", cases[i].chosen,
                  cases[i].options);
        cr_expect_eq(found.is_right, cases[i].partial == 1, "'%s' of '%s'", cases[i].chosen,
                     cases[i].options);
        found = grade(all, cases[i].chosen);
        cr_expect_eq(found.share, cases[i].all, "all: '%s' of '%s': %g", cases[i].chosen,
                     cases[i].options, found.share);
        question_free(partial);
        question_free(all);
    }
}

/* Every set of options, for questions of up to five. */
Test(multiple_choice, no_answer_but_the_whole_one_is_right_and_none_is_out_of_bounds)
{
    static const char *const questions[] = {"Ab", "AB", "aBc", "ABc", "abCD", "ABCDe", "Abcde"};
    for (size_t i = 0; i < ARRAY_LEN(questions); i++) {
        struct question *question = make(questions[i], "");
        size_t count = strlen(questions[i]);
        for (unsigned set = 0; set < 1u << count; set++) {
            char chosen[8] = "";
            bool is_whole = true;
            for (size_t j = 0; j < count; j++) {
                bool is_chosen = (set >> j & 1) != 0;
                if (is_chosen)
                    strncat(chosen, questions[i] + j, 1);
                is_whole = is_whole && is_chosen == (questions[i][j] <= 'Z');
            }
            struct grade found = grade(question, chosen);
            cr_expect_eq(found.is_right, is_whole, "'%s' of '%s'", chosen, questions[i]);
            cr_expect(found.share >= 0 && found.share <= 1, "'%s' of '%s'", chosen, questions[i]);
        }
        question_free(question);
    }
}

Test(multiple_choice, it_gives_one_slot_to_pick_any_of_its_options)
{
    struct question *question = make("ABcd", "");
    cr_assert_eq(question_slot_count(question), 1);
    struct slot slot = question_slot(question, 0);
    cr_expect_eq(slot.kind, SLOT_PICK_MANY);
    cr_expect_str_eq(slot.id, "answer");
    cr_assert_eq(slot.choice_count, 4);
    cr_expect_str_eq(slot.choices[3].id, "d");
    cr_expect_null(question_match(question, &(struct response){0}), "each choice says its own");
    cr_expect_null(question_answer_words(question), "there is nothing to type");
    question_free(question);
}

Test(multiple_choice, one_without_a_right_answer_is_refused)
{
    questions_expect_refused("<multiple-choice id=\"q7\">\n  <prompt>P</prompt>\n"
                             "  <option>a</option><option>b</option></multiple-choice>",
                             "q.xml:1:1 no-key\n", "'q7' has no correct answer");
    questions_expect_refused("<multiple-choice id=\"q7\" credit=\"some\"><prompt>P</prompt>"
                             "<option correct=\"yes\">a</option><option>b</option>"
                             "</multiple-choice>",
                             "q.xml:1:26 bad-value\n", "'partial', 'all'");
    questions_expect_refused("<multiple-choice id=\"q7\"><prompt>P</prompt>\n"
                             "<option id=\"a\" correct=\"yes\">1</option>\n"
                             "<option id=\"a\">2</option></multiple-choice>",
                             "q.xml:3:1 duplicate-id\n", "option 'a'");
}

#define FEEDBACK "<feedback>F</feedback></option>"

Test(multiple_choice, one_or_only_right_answers_are_doubtful)
{
    static const struct {
        const char *xml;
        const char *expected;
    } cases[] = {
        {"<option correct=\"yes\">1" FEEDBACK "<option correct=\"yes\">2" FEEDBACK
         "<option>3" FEEDBACK,
         ""},
        {"<option correct=\"yes\">1" FEEDBACK "<option>2" FEEDBACK, "q.xml:1:1 warning one-key\n"},
        {"<option correct=\"yes\">1" FEEDBACK "<option correct=\"yes\">2" FEEDBACK,
         "q.xml:1:1 warning all-keys\n"},
        {"<option correct=\"yes\">1" FEEDBACK "<option correct=\"yes\">1" FEEDBACK
         "\n<option>3</option>",
         "q.xml:1:97 warning same-option\nq.xml:2:1 warning no-feedback\n"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct diag diag;
        char *xml = str_format("<multiple-choice id=\"q\"><prompt>P</prompt>%s</multiple-choice>",
                               cases[i].xml);
        struct question *question = questions_good(xml);
        diag_init(&diag);
        question_ops(question->type)->check(question, &diag);
        diag_sort(&diag);
        cr_expect_eq(diag.errors, 0);
        messages_expect(&diag, NULL, cases[i].expected, xml);
        question_free(question);
        free(xml);
    }
}

Test(multiple_choice, an_option_that_keeps_its_place_says_so)
{
    struct question *question = questions_good(
        "<multiple-choice id=\"q\"><prompt>P</prompt><option correct=\"yes\">1</option>"
        "<option fixed=\"yes\" correct=\"yes\">All of them</option>"
        "<option fixed=\"no\">3</option></multiple-choice>");
    cr_expect_not(question->options[0].is_fixed);
    cr_expect(question->options[1].is_fixed);
    cr_expect_not(question->options[2].is_fixed);
    question_free(question);
}
