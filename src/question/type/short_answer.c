/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* short-answer: a few words to type. The answers are tried in their order; the first that matches
 * decides, with its credit and its feedback. Where none does, the share is 0. */
#include "config.h"

#include "question/type/types.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "question/choice.h"
#include "question/part.h"
#include "question/pattern.h"

/* What no author expects: it shows whether an answer takes everything. */
static const char unexpected[] = "qzx jkw";

static const char *const match_words[] = {"words", "exact", NULL};

static const struct element_row rows[] = {
    {
        .name = "short-answer",
        .content = CONTENT_CHILDREN,
        .group = GROUP_QUESTION,
        .is_ordered = true,
        .children = {QUESTION_CHILDREN_BEFORE, {"answer", .least = 1}, QUESTION_CHILDREN_AFTER},
        .attributes = {QUESTION_ATTRIBUTES,
                       {"match", VALUE_WORD, .words = match_words,
                        .help = N_("words: case, accents, punctuation and spaces do not matter; "
                                   "exact: they do; words where it is not said")}},
        .help = N_("a question whose answer is typed, in a few words"),
    },
    {
        .name = "answer",
        .content = CONTENT_PARTS,
        .children = {{"feedback", .most = 1}},
        .attributes = {{"credit", VALUE_PERCENT,
                        .help =
                            N_("the share of the points that it earns, in percent; 100 where it "
                               "is not said, 0 for a wrong answer that deserves its own "
                               "feedback")}},
        .help = N_("an answer that may be typed, in which * stands for any characters: its text, "
                   "then its feedback; the first answer that matches decides"),
    },
};

static void load_answer(const struct xml_node *element, struct question *question)
{
    const char *credit = xml_attribute(element, "credit");
    const struct xml_node *feedback = xml_child(element, "feedback");
    char *number = str_format("%zu", question->option_count + 1);
    struct question_option *answer = choice_add(question, number, element->where);
    answer->credit = credit == NULL ? 1 : strtod(credit, NULL) / 100;
    answer->is_correct = answer->credit >= 1;
    text_load(element, &answer->text);
    if (feedback != NULL)
        blocks_load_flow(feedback, &answer->feedback);
    free(number);
}

static int load(const struct xml_node *element, struct question *question, struct diag *diag)
{
    const char *match = xml_attribute(element, "match");
    question->is_exact = match != NULL && strcmp(match, "exact") == 0;
    for (const struct xml_node *answer = xml_child(element, "answer"); answer != NULL;
         answer = xml_next(answer, "answer"))
        load_answer(answer, question);
    if (choice_count_correct(question) == 0)
        return diag_error(
            diag, question->where, "no-key",
            _("question '%s' has no answer that earns all points; expected an <answer> "
              "without 'credit', or with credit=\"100\""),
            question->id);
    return 0;
}

/* An answer may be typed in the language that is read, or in that of the course. */
static bool takes(const struct question *question, const struct text *answer, const char *typed)
{
    const char *translation = text_translation(answer);
    return pattern_matches(text_source(answer), typed, question->is_exact) ||
           (translation != NULL && pattern_matches(translation, typed, question->is_exact));
}

static const struct question_option *match(const struct question *question,
                                           const struct response *response)
{
    const char *typed = response_first(response, choice_slot_id);
    for (size_t i = 0; typed != NULL && i < question->option_count; i++)
        if (takes(question, &question->options[i].text, typed))
            return &question->options[i];
    return NULL;
}

static double share(const struct question *question, const struct response *response)
{
    const struct question_option *answer = match(question, response);
    return answer == NULL ? 0 : answer->credit;
}

/* The response that an answer is meant for. */
static void meant(const struct question_option *answer, struct response *ret_response)
{
    char *words = pattern_words(answer->text.plain, "");
    *ret_response = (struct response){0};
    response_add(ret_response, choice_slot_id, words);
    free(words);
}

/* The answer before this one that takes what is typed in its place; NULL where none does. */
static const struct question_option *
taken_by(const struct question *question, const struct question_option *answer, const char *filling)
{
    char *words = pattern_words(answer->text.plain, filling);
    const struct question_option *first = question->options;
    while (first < answer && !pattern_matches(first->text.plain, words, question->is_exact))
        first++;
    free(words);
    return first < answer ? first : NULL;
}

/* An answer is beyond reach when another takes its words, whatever stands in the place of its *.
 * Where one of the two is right and the other is not, proving the key finds it. */
static void check_reached(const struct question *question, const struct question_option *answer,
                          struct diag *diag)
{
    const struct question_option *first = taken_by(question, answer, "");
    if (first == NULL || taken_by(question, answer, unexpected) == NULL ||
        answer->is_correct != first->is_correct)
        return;
    diag_warning(diag, answer->where, "unreachable-answer",
                 _("the answer '%s' of question '%s' never decides: '%s' before it matches the "
                   "same words; put it first"),
                 answer->text.plain, question->id, first->text.plain);
}

static void check(const struct question *question, struct diag *diag)
{
    for (size_t i = 0; i < question->option_count; i++) {
        const struct question_option *answer = &question->options[i];
        check_reached(question, answer, diag);
        if (!answer->is_correct && answer->feedback.count == 0)
            diag_warning(diag, answer->where, "no-feedback",
                         _("the answer '%s' of question '%s' has no <feedback>; say what is wrong "
                           "with it"),
                         answer->text.plain, question->id);
    }
}

static struct slot slot(const struct question *question, size_t index)
{
    (void)question;
    (void)index;
    return (struct slot){.kind = SLOT_TYPE, .id = choice_slot_id};
}

static bool sample(const struct question *question, bool is_correct, size_t index,
                   struct response *ret_response)
{
    for (size_t i = 0; i < question->option_count; i++) {
        const struct question_option *answer = &question->options[i];
        if (answer->is_correct != is_correct || index-- > 0)
            continue;
        meant(answer, ret_response);
        return true;
    }
    return false;
}

static bool key(const struct question *question, size_t index, struct response *ret_response)
{
    return sample(question, true, index, ret_response);
}

/* The answers that were thought of, and one that was not. */
static bool distractor(const struct question *question, size_t index, struct response *ret_response)
{
    size_t thought_of = question->option_count - choice_count_correct(question);
    if (index != thought_of)
        return sample(question, false, index, ret_response);
    *ret_response = (struct response){0};
    response_add(ret_response, choice_slot_id, unexpected);
    return true;
}

static void add_keys(const struct question *question, struct str *keys)
{
    str_addf(keys, "match %s\n", match_words[question->is_exact ? 1 : 0]);
    for (size_t i = 0; i < question->option_count; i++)
        str_addf(keys, "%.2f:%s\n", question->options[i].credit, question->options[i].text.key);
}

const struct question_ops short_answer_ops = {
    .element = "short-answer",
    .elements = {rows, ARRAY_LEN(rows)},
    .load = load,
    .check = check,
    .slot_count = choice_one_slot,
    .slot = slot,
    .share = share,
    .match = match,
    .key = key,
    .distractor = distractor,
    .add_keys = add_keys,
};
