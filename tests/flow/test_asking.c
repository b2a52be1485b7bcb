/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/flow/asking.c */
#include <criterion/criterion.h>
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "flow/asking.h"
#include "support/questions.h"

#define HINTS "<hint>First</hint><hint cost=\"50\">Second</hint>"
#define ONE                                                                                        \
    "<single-choice id=\"q\"><prompt>P</prompt><option id=\"a\">A<feedback>F</feedback></option>"  \
    "<option id=\"b\" correct=\"yes\">B<feedback>F</feedback></option>"                            \
    "<option id=\"c\">C<feedback>F</feedback></option>" HINTS "</single-choice>"
#define MANY                                                                                       \
    "<multiple-choice id=\"q\"><prompt>P</prompt>"                                                 \
    "<option id=\"a\" correct=\"yes\">A</option><option id=\"b\" correct=\"yes\">B</option>"       \
    "<option id=\"c\">C</option><option id=\"d\">D</option></multiple-choice>"
#define TRUE_FALSE "<true-false id=\"q\" answer=\"false\"><prompt>P</prompt></true-false>"
#define SHORT                                                                                      \
    "<short-answer id=\"q\"><prompt>P</prompt><answer>C182</answer>"                               \
    "<answer credit=\"50\">C138</answer></short-answer>"

static const struct behaviour immediate = {.kind = BEHAVIOUR_IMMEDIATE, .tries = 1};
static const struct behaviour interactive = {BEHAVIOUR_INTERACTIVE, 3, 0.25};

static struct question *question;
static struct asking asking;
static const struct grade wrong = {.maximum = 1};

/* Takes another question in hand. */
static void take(const char *xml, const struct behaviour *behaviour)
{
    asking_clear(&asking);
    question_free(question);
    question = questions_good(xml);
    asking_begin(&asking, question, behaviour, NULL);
}

static void end(void)
{
    asking_clear(&asking);
    question_free(question);
    question = NULL;
}

TestSuite(asking, .fini = end);

/* The response in a line: "answer=b". */
static void expect_response(const char *expected, const char *name)
{
    char *json = response_to_json(&asking.response);
    cr_expect_str_eq(json, expected, "case '%s': %s", name, json);
    free(json);
}

Test(asking, of_one_answer_the_last_choice_counts)
{
    take(ONE, &immediate);
    expect_response("{}", "nothing yet");
    cr_expect(asking_choose(&asking, 0));
    cr_expect(asking_choose(&asking, 1));
    expect_response("{\"answer\":[\"b\"]}", "the second");
    cr_expect(asking_choose(&asking, 1));
    expect_response("{\"answer\":[\"b\"]}", "chosen twice is chosen");
    cr_expect(asking_is_chosen(&asking, asking_option(&asking, 1)));
    cr_expect_not(asking_is_chosen(&asking, asking_option(&asking, 0)));
}

Test(asking, of_several_answers_each_choice_is_made_and_taken_back)
{
    take(MANY, &immediate);
    asking_choose(&asking, 3);
    asking_choose(&asking, 0);
    expect_response("{\"answer\":[\"d\",\"a\"]}", "two");
    cr_expect_eq(asking_chosen_count(&asking), 2);
    asking_choose(&asking, 3);
    expect_response("{\"answer\":[\"a\"]}", "one taken back");
    asking_empty(&asking);
    expect_response("{}", "all taken back");
    cr_expect_eq(asking_chosen_count(&asking), 0);
}

Test(asking, a_statement_has_two_answers)
{
    take(TRUE_FALSE, &immediate);
    cr_expect_str_eq(asking_option(&asking, 0)->id, "true");
    cr_expect_str_eq(asking_option(&asking, 1)->id, "false");
    cr_expect_null(asking_option(&asking, 2));
    asking_choose(&asking, 1);
    asking_hand_in(&asking);
    cr_expect(asking.grade.is_right);
}

Test(asking, words_are_typed_and_replaced)
{
    take(SHORT, &immediate);
    cr_expect_str_empty(asking_typed(&asking));
    asking_type(&asking, "C13");
    asking_type(&asking, "C138");
    cr_expect_str_eq(asking_typed(&asking), "C138");
    expect_response("{\"answer\":[\"C138\"]}", "the newest words");
    asking_type(&asking, "");
    expect_response("{}", "nothing");
}

Test(asking, each_kind_of_slot_takes_only_what_is_its_own)
{
    take(SHORT, &immediate);
    cr_expect_null(asking_option(&asking, 0));
    cr_expect_not(asking_choose(&asking, 0));
    expect_response("{}", "nothing to choose");
    take(ONE, &immediate);
    asking_type(&asking, "b");
    expect_response("{}", "nothing to type");
    cr_expect_not(asking_choose(&asking, 3), "there are three options");
    cr_expect_not(asking_choose(&asking, (size_t)-1));
    expect_response("{}", "beyond the last");
}

Test(asking, something_must_be_there_to_hand_in)
{
    static const struct {
        const char *typed;
        bool can;
    } cases[] = {{"", false}, {" ", false}, {"   ", false}, {"0", true}, {" a ", true}};
    take(SHORT, &immediate);
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        asking_type(&asking, cases[i].typed);
        cr_expect_eq(asking_can_hand_in(&asking), cases[i].can, "case '%s'", cases[i].typed);
    }
    take(MANY, &immediate);
    cr_expect_not(asking_can_hand_in(&asking));
    asking_choose(&asking, 2);
    cr_expect(asking_can_hand_in(&asking));
}

Test(asking, what_is_answered_does_not_change)
{
    take(ONE, &immediate);
    asking_choose(&asking, 0);
    asking_hand_in(&asking);
    cr_expect_eq(asking.state, ASKING_ANSWERED);
    cr_expect_not(asking_choose(&asking, 1));
    asking_empty(&asking);
    expect_response("{\"answer\":[\"a\"]}", "answered");
    cr_expect_not(asking_can_hand_in(&asking));
    cr_expect_null(asking_next_hint(&asking));
    cr_expect_null(asking_hint(&asking));
    cr_expect_eq(asking.hints, 0);
}

Test(asking, without_a_question_nothing_can_be_done)
{
    asking_begin(&asking, NULL, &immediate, NULL);
    cr_expect_not(asking_choose(&asking, 0));
    cr_expect_not(asking_can_hand_in(&asking));
    cr_expect_null(asking_next_hint(&asking));
    cr_expect_null(asking_hint(&asking));
    asking_empty(&asking);
}

/* --- Tries and hints --- */

/* {what is handed in, try after try, "-": a hint, the score in the end, the tries left} */
static const struct {
    const char *tries;
    double score;
    size_t left;
    enum asking_state state;
} ways[] = {
    {"b", 1, 2, ASKING_ANSWERED},      {"ab", 0.75, 1, ASKING_ANSWERED},
    {"acb", 0.5, 0, ASKING_ANSWERED},  {"aca", 0, 0, ASKING_ANSWERED},
    {"a", 0, 2, ASKING_AGAIN},         {"ac", 0, 1, ASKING_AGAIN},
    {"-b", 1, 2, ASKING_ANSWERED},     {"--b", 0.5, 2, ASKING_ANSWERED},
    {"a-b", 0.75, 1, ASKING_ANSWERED}, {"a--b", 0.25, 1, ASKING_ANSWERED},
    {"a--cb", 0, 0, ASKING_ANSWERED},  {"---b", 0.5, 2, ASKING_ANSWERED},
};

Test(asking, tries_and_hints_cost_their_share_of_the_points)
{
    for (size_t i = 0; i < ARRAY_LEN(ways); i++) {
        take(ONE, &interactive);
        for (const char *at = ways[i].tries; *at != '\0'; at++) {
            if (*at == '-') {
                asking_hint(&asking);
                continue;
            }
            asking_choose(&asking, (size_t)(*at - 'a'));
            cr_expect(asking_can_hand_in(&asking), "case '%s'", ways[i].tries);
            asking_hand_in(&asking);
        }
        cr_expect_float_eq(asking.grade.score, ways[i].score, 1e-9, "case '%s': %g", ways[i].tries,
                           asking.grade.score);
        cr_expect_eq(asking_tries_left(&asking), ways[i].left, "case '%s'", ways[i].tries);
        cr_expect_eq(asking.state, ways[i].state, "case '%s'", ways[i].tries);
    }
}

Test(asking, hints_open_one_after_the_other)
{
    take(ONE, &immediate);
    cr_expect_eq(asking_next_hint(&asking), &question->hints[0]);
    cr_expect_eq(asking_hint(&asking), &question->hints[0]);
    cr_expect_eq(asking_next_hint(&asking)->cost, 0.5);
    cr_expect_eq(asking_hint(&asking), &question->hints[1]);
    cr_expect_null(asking_next_hint(&asking));
    cr_expect_null(asking_hint(&asking));
    cr_expect_eq(asking.hints, 2);
}

/* Else the key pressed twice would cost a try. */
Test(asking, the_same_answer_is_not_handed_in_twice)
{
    take(ONE, &interactive);
    asking_choose(&asking, 0);
    cr_expect_not(asking_is_unchanged(&asking), "not handed in yet");
    asking_hand_in(&asking);
    cr_expect(asking_is_unchanged(&asking));
    cr_expect_not(asking_can_hand_in(&asking));
    asking_choose(&asking, 2);
    cr_expect_not(asking_is_unchanged(&asking));
    cr_expect(asking_can_hand_in(&asking));
    asking_choose(&asking, 0);
    cr_expect_not(asking_can_hand_in(&asking), "back at the first");
}

Test(asking, the_verdict_is_about_what_was_handed_in)
{
    take(MANY, &interactive);
    asking_choose(&asking, 0);
    asking_choose(&asking, 2);
    asking_hand_in(&asking);
    asking_choose(&asking, 2);
    asking_choose(&asking, 1);
    cr_expect(asking_was_chosen(&asking, asking_option(&asking, 2)));
    cr_expect_not(asking_was_chosen(&asking, asking_option(&asking, 1)));
    cr_expect(asking_is_chosen(&asking, asking_option(&asking, 1)));
}

Test(asking, an_answer_given_before_is_shown_as_it_was)
{
    struct response response = {0};
    response_add(&response, "answer", "c");
    take(ONE, &interactive);
    asking_show(&asking, &response, 2, 1, &wrong);
    cr_expect_eq(asking.state, ASKING_AGAIN);
    cr_expect_eq(asking_tries_left(&asking), 1);
    cr_expect_eq(asking.hints, 1);
    cr_expect(asking_was_chosen(&asking, asking_option(&asking, 2)));
    asking_show(&asking, &response, 3, 99, &wrong);
    cr_expect_eq(asking.state, ASKING_ANSWERED);
    cr_expect_eq(asking.hints, 2, "there are no more");
    response_clear(&response);
}

/* --- The order of the options --- */

Test(asking, options_are_shown_in_the_order_of_the_seed)
{
    static const unsigned char seed[DRAW_SEED_BYTES] = {7};
    static const size_t order[] = {1, 2, 0};
    take(ONE, &immediate);
    for (size_t place = 0; place < 3; place++)
        cr_expect_eq(asking_option(&asking, place), &question->options[place], "of the source");
    asking_clear(&asking);
    asking_begin(&asking, question, &immediate, seed);
    for (size_t place = 0; place < 3; place++) {
        cr_expect_eq(asking_option(&asking, place), &question->options[order[place]]);
        cr_expect_eq(asking_place(&asking, asking_option(&asking, place)), place);
    }
    asking_choose(&asking, 0);
    cr_expect(asking_is_chosen(&asking, &question->options[order[0]]), "by its place");
}

/* --- Drafts --- */

Test(asking, a_draft_is_taken_up_again)
{
    take(ONE, &immediate);
    asking_choose(&asking, 2);
    asking_hint(&asking);
    json_t *draft = asking_draft(&asking);
    char *json = json_dumps(draft, JSON_COMPACT);
    cr_expect_str_eq(
        json, "{\"question\":\"q\",\"response\":{\"answer\":[\"c\"]},\"hints\":1,\"tries\":0}",
        "%s", json);
    take(ONE, &immediate);
    cr_expect(asking_take_draft(&asking, draft));
    expect_response("{\"answer\":[\"c\"]}", "taken up");
    cr_expect_eq(asking.hints, 1);
    free(json);
    json_decref(draft);
}

/* What is in hand is "a", with a hint open; {a draft that is taken, or not; what then is in hand}.
 */
static const struct {
    const char *draft;
    const char *response;
    size_t hints;
} drafts[] = {
    {"null", "{\"answer\":[\"a\"]}", 1},
    {"[]", "{\"answer\":[\"a\"]}", 1},
    {"{}", "{\"answer\":[\"a\"]}", 1},
    {"{\"question\":\"q\"}", "{\"answer\":[\"a\"]}", 1},
    {"{\"question\":7,\"response\":{}}", "{\"answer\":[\"a\"]}", 1},
    {"{\"question\":\"other\",\"response\":{\"answer\":[\"b\"]}}", "{\"answer\":[\"a\"]}", 1},
    {"{\"question\":\"q\",\"response\":{\"answer\":[\"gone\"]}}", "{\"answer\":[\"a\"]}", 1},
    {"{\"question\":\"q\",\"response\":{\"gone\":[\"b\"]}}", "{\"answer\":[\"a\"]}", 1},
    {"{\"question\":\"q\",\"response\":{\"answer\":[\"b\",\"c\"]}}", "{\"answer\":[\"a\"]}", 1},
    {"{\"question\":\"q\",\"response\":{\"answer\":\"b\"}}", "{\"answer\":[\"a\"]}", 1},
    {"{\"question\":\"q\",\"response\":{},\"hints\":2}", "{}", 2},
    {"{\"question\":\"q\",\"response\":{},\"hints\":0}", "{}", 1},
    {"{\"question\":\"q\",\"response\":{\"answer\":[\"b\"]},\"hints\":-1}", "{\"answer\":[\"b\"]}",
     1},
    {"{\"question\":\"q\",\"response\":{\"answer\":[\"b\"]},\"hints\":3}", "{\"answer\":[\"b\"]}",
     1},
    {"{\"question\":\"q\",\"response\":{\"answer\":[\"b\"]},\"hints\":\"2\"}",
     "{\"answer\":[\"b\"]}", 1},
};

Test(asking, a_draft_that_does_not_fit_the_question_changes_nothing)
{
    for (size_t i = 0; i < ARRAY_LEN(drafts); i++) {
        json_t *draft = json_loads(drafts[i].draft, JSON_DECODE_ANY, NULL);
        take(ONE, &immediate);
        asking_choose(&asking, 0);
        asking_hint(&asking);
        asking_take_draft(&asking, draft);
        expect_response(drafts[i].response, drafts[i].draft);
        cr_expect_eq(asking.hints, drafts[i].hints, "case '%s'", drafts[i].draft);
        json_decref(draft);
    }
}

Test(asking, a_draft_of_another_kind_of_question_is_not_taken)
{
    take(SHORT, &immediate);
    asking_type(&asking, "b");
    json_t *typed = asking_draft(&asking);
    take(MANY, &immediate);
    cr_expect(asking_take_draft(&asking, typed), "'b' can be chosen too");
    json_decref(typed);
    take(SHORT, &immediate);
    asking_type(&asking, "C182");
    typed = asking_draft(&asking);
    take(MANY, &immediate);
    cr_expect_not(asking_take_draft(&asking, typed));
    expect_response("{}", "not taken");
    json_decref(typed);
}

/* The place was kept, the answer handed in, and then the power went. */
Test(asking, a_draft_from_before_the_last_try_is_not_taken)
{
    struct response response = {0};
    response_add(&response, "answer", "c");
    take(ONE, &interactive);
    json_t *before = asking_draft(&asking);
    asking_show(&asking, &response, 1, 0, &wrong);
    cr_expect_not(asking_take_draft(&asking, before));
    expect_response("{\"answer\":[\"c\"]}", "what was handed in");
    asking_choose(&asking, 0);
    json_t *after = asking_draft(&asking);
    asking_show(&asking, &response, 1, 0, &wrong);
    cr_expect(asking_take_draft(&asking, after));
    expect_response("{\"answer\":[\"a\"]}", "chosen for the next try");
    json_decref(after);
    json_decref(before);
    response_clear(&response);
}

Test(asking, a_draft_does_not_change_what_is_answered)
{
    take(ONE, &immediate);
    asking_choose(&asking, 0);
    json_t *draft = asking_draft(&asking);
    asking_choose(&asking, 1);
    asking_hand_in(&asking);
    cr_expect_not(asking_take_draft(&asking, draft));
    expect_response("{\"answer\":[\"b\"]}", "answered");
    json_decref(draft);
}
