/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/plain/ask.c: each kind of question, asked and told line by line. */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/str.h"
#include "plain/talking.h"

#define IMMEDIATE(question) "<quiz id=\"quiz\">" question "</quiz>"
#define INTERACTIVE(question)                                                                      \
    "<quiz id=\"quiz\" behaviour=\"interactive\" tries=\"3\" penalty=\"25\">" question "</quiz>"

#define MANY                                                                                       \
    "<multiple-choice id=\"q\" cite=\"C111:1\"><prompt>Which grounds?</prompt>"                    \
    "<option correct=\"yes\">Religion<feedback>It is named.</feedback></option>"                   \
    "<option>Age<feedback>A State may add it.</feedback></option>"                                 \
    "<option correct=\"yes\">Opinion</option><option>Disability</option>"                          \
    "<hint cost=\"50\">There are two.</hint><hint>One is a belief.</hint>"                         \
    "<explanation>It names seven.</explanation></multiple-choice>"

#define SHORT                                                                                      \
    "<short-answer id=\"q\"><prompt>Which Convention?</prompt><answer>C182</answer>"               \
    "<answer credit=\"0\">C138<feedback>Think of the worst.</feedback></answer>"                   \
    "<hint>Adopted in 1999.</hint></short-answer>"

#define STATEMENT                                                                                  \
    "<true-false id=\"q\" answer=\"false\"><prompt>Consent is enough.</prompt>"                    \
    "<feedback answer=\"true\">It changes nothing.</feedback></true-false>"

static struct talking talking;

static void end(void)
{
    talking_end(&talking);
}

TestSuite(ask, .fini = end);

static void expect(const char *units, const char *typed, const char *lines)
{
    talking_begin(&talking, units);
    talking_expect_quiz(&talking, typed, lines);
}

Test(ask, several_answers_are_typed_in_a_line)
{
    expect(IMMEDIATE(MANY), "1 3\n",
           "Question 1 of 1, several answers.\n"
           "Which grounds?\n"
           "1: Religion\n"
           "2: Age\n"
           "3: Opinion\n"
           "4: Disability\n"
           "Answer with numbers, 1-4, such as 1 2, hint, help, back, quit: Right, 1 of 1 point.\n"
           "1 Religion: right. It is named.\n"
           "3 Opinion: right.\n"
           "It names seven.\n"
           "See C111 art. 1.\n"
           "Saved.\n");
}

Test(ask, what_was_chosen_and_what_was_missed_is_told)
{
    expect(IMMEDIATE(MANY), "2, 1\n",
           "Answer with numbers, 1-4, such as 1 2, hint, help, back, quit: Partly right, but wrong "
           "choices took it away: 0 of 1 point.\n"
           "1 Religion: right. It is named.\n"
           "2 Age: not right. A State may add it.\n"
           "3 Opinion: missed.\n"
           "It names seven.\n");
}

Test(ask, with_a_try_left_nothing_is_given_away)
{
    talking_begin(&talking, INTERACTIVE(MANY));
    char *said = talking_quiz(&talking, "1\n");
    cr_expect_not_null(strstr(said, "Partly right so far.\n1 Religion: right."), "%s", said);
    cr_expect_not_null(strstr(said, "2 tries left.\nSaved.\n"), "%s", said);
    cr_expect_null(strstr(said, "missed"), "%s", said);
    cr_expect_null(strstr(said, "Opinion: "), "%s", said);
    cr_expect_null(strstr(said, "seven"), "%s", said);
    cr_expect_null(strstr(said, "C111"), "%s", said);
    free(said);
}

Test(ask, the_same_answer_is_not_handed_in_again)
{
    expect(INTERACTIVE(MANY), "1 2\n2 1\n3 1\n",
           "2 tries left.\n"
           "Answer with numbers, 1-4, such as 1 2, hint, help, back, quit: That answer was handed "
           "in already; choose another one.\n"
           "Answer with numbers, 1-4, such as 1 2, hint, help, back, quit: Right at the second "
           "try: 0.75 of 1 point.\n");
    studies_expect_events(&talking.study,
                          "started quiz, answered quiz q, answered quiz q, finished quiz");
}

Test(ask, words_are_typed)
{
    expect(IMMEDIATE(SHORT), "c138\n",
           "Question 1 of 1, an answer to type.\n"
           "Which Convention?\n"
           "Type your answer, hint, help, back, quit: Not right, 0 of 1 point.\n"
           "Think of the worst.\n"
           "The right answer: C182\n");
}

/* {typed, whether it is taken for the answer} */
static const struct {
    const char *typed;
    bool is_answer;
} words[] = {
    {"C182", true},     {"1", true},     {"h", true},       {"hints", true},
    {"hint?", true},    {"b", true},     {"go back", true}, {"hel", true},
    {"previous", true}, {"hint", false}, {"HELP", false},   {"Back", false},
    {"quit", false},    {"?", false},    {"", false},       {"  ", false},
};

Test(ask, only_a_whole_word_that_is_offered_is_no_answer)
{
    for (size_t i = 0; i < ARRAY_LEN(words); i++) {
        talking_begin(&talking, IMMEDIATE(SHORT));
        char *typed = str_format("%s\n", words[i].typed);
        char *said = talking_quiz(&talking, typed);
        cr_expect_eq(strstr(said, " of 1 point.") != NULL, words[i].is_answer, "case '%s': %s",
                     words[i].typed, said);
        free(said);
        free(typed);
        if (i + 1 < ARRAY_LEN(words))
            talking_end(&talking);
    }
}

Test(ask, a_statement_is_answered_by_number)
{
    expect(IMMEDIATE(STATEMENT), "1\n",
           "Question 1 of 1, one answer.\n"
           "Consent is enough.\n"
           "1: True\n"
           "2: False\n"
           "Answer 1-2, help, back, quit: Not right, 0 of 1 point.\n"
           "It changes nothing.\n"
           "The right answer is 2: False\n");
}

/* --- Hints --- */

Test(ask, a_hint_names_its_cost_before_it_is_read)
{
    expect(IMMEDIATE(MANY), "hint\nhint\nhint\nhint\n1 3\n",
           "Answer with numbers, 1-4, such as 1 2, hint, help, back, quit: This hint costs 50 % of "
           "the points; type hint again to read it.\n"
           "Answer with numbers, 1-4, such as 1 2, hint, help, back, quit: Hint: There are two.\n"
           "Answer with numbers, 1-4, such as 1 2, hint, help, back, quit: Hint: One is a belief.\n"
           "Answer with numbers, 1-4, such as 1 2, help, back, quit: There is no further hint.\n"
           "Answer with numbers, 1-4, such as 1 2, help, back, quit: Right with a hint: 0.5 of 1 "
           "point.\n");
}

Test(ask, where_there_is_no_hint_that_is_said)
{
    expect(IMMEDIATE(STATEMENT), "hint\n",
           "Answer 1-2, help, back, quit: There is no hint for this question.\n");
}

Test(ask, hints_that_were_opened_are_said_again_when_one_comes_back)
{
    talking_begin(&talking, IMMEDIATE(SHORT));
    free(talking_quiz(&talking, "hint\n"));
    talking_reopen(&talking);
    talking_expect_quiz(&talking, "C182\n",
                        "Which Convention?\n"
                        "Hint: Adopted in 1999.\n"
                        "Type your answer, help, back, quit: Right, 1 of 1 point.\n");
}

Test(ask, between_two_tries_one_comes_back_to_the_question_and_how_it_went)
{
    talking_begin(&talking, INTERACTIVE(SHORT));
    free(talking_quiz(&talking, "C138\n"));
    talking_reopen(&talking);
    talking_expect_quiz(
        &talking, "C138\nC182\n",
        "You go on where you stopped.\n"
        "Question 1 of 1, an answer to type.\n"
        "Which Convention?\n"
        "Not right yet.\n"
        "Think of the worst.\n"
        "2 tries left.\n"
        "Type your answer, hint, help, back, quit: That answer was handed in "
        "already; type another one.\n"
        "Type your answer, hint, help, back, quit: Right at the second try: 0.75 of 1 point.\n");
}

Test(ask, what_is_typed_is_not_played_back_to_the_terminal)
{
    talking_begin(&talking, "<quiz id=\"quiz\" behaviour=\"deferred\">" SHORT STATEMENT "</quiz>");
    char *said = talking_quiz(&talking, "a\x1b[2Jb\n1\nprevious\nprevious\n");
    cr_expect_null(strchr(said, '\x1b'), "%s", said);
    cr_expect_not_null(strstr(said, "[2Jb\n"), "%s", said);
    free(said);
}
