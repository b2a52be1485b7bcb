/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/question/proof.c */
#include <criterion/criterion.h>
#include <string.h>

#include "base/memory.h"
#include "question/proof.h"
#include "support/messages.h"
#include "support/questions.h"

#define TYPED(answers) "<short-answer id='q'><prompt>P</prompt>" answers "</short-answer>"
#define CHOICE(type, options) "<" type " id='q'><prompt>P</prompt>" options "</" type ">"
#define RIGHT "<option correct='yes'>R</option>"
#define WRONG "<option>W</option>"

static const char lost[] = "q.xml:1:1 key-not-full\n";
static const char given_away[] = "q.xml:1:1 distractor-full\n";

static const struct {
    const char *name;
    const char *xml;
    const char *expected;
} cases[] = {
    {"a single choice", CHOICE("single-choice", RIGHT WRONG), ""},
    {"several right", CHOICE("multiple-choice", RIGHT RIGHT WRONG), ""},
    {"all right", CHOICE("multiple-choice", RIGHT RIGHT), ""},
    {"a statement", "<true-false id='q' answer='false'><prompt>P</prompt></true-false>", ""},
    {"two answers to type", TYPED("<answer>one</answer><answer>two</answer>"), ""},
    {"a narrower answer first", TYPED("<answer>pay slip</answer><answer credit='50'>pay*</answer>"),
     ""},
    {"a lesser answer first", TYPED("<answer credit='50'>pay*</answer><answer>pay slip</answer>"),
     lost},
    {"two that are lost are said once",
     TYPED("<answer credit='0'>*</answer><answer>one</answer><answer>two</answer>"), lost},
    {"an answer that takes everything", TYPED("<answer>*</answer>"), given_away},
    {"an answer that takes a wrong one", TYPED("<answer>1*</answer><answer credit='0'>16</answer>"),
     given_away},
};

Test(proof, a_key_is_proved_by_grading_its_own_answers)
{
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct diag diag;
        struct question *question = questions_good(cases[i].xml);
        diag_init(&diag);
        question_prove(question, &diag);
        messages_expect(&diag, NULL, cases[i].expected, cases[i].name);
        question_free(question);
    }
}
