/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* multiple-choice: any number of several answers. With R right options and W wrong ones, a response
 * that chooses r and w of them has the share r/R - w/W, and never less than 0: to choose
 * everything, or by chance, earns nothing. (In the terms of QTI 3: map_response with 1/R for a
 * right and -1/W for a wrong option and a lower bound of 0.) With credit="all" only the whole
 * answer counts. */
#include "config.h"

#include "question/choice.h"
#include "question/type/types.h"

#include <string.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "question/part.h"

static const char *const credit_words[] = {"partial", "all", NULL};

static const struct element_row rows[] = {
    {
        .name = "multiple-choice",
        .content = CONTENT_CHILDREN,
        .group = GROUP_QUESTION,
        .is_ordered = true,
        .children = {QUESTION_CHILDREN_BEFORE, {"option", .least = 2}, QUESTION_CHILDREN_AFTER},
        .attributes = {QUESTION_ATTRIBUTES,
                       {"credit", VALUE_WORD, .words = credit_words,
                        .help = N_("partial: each right choice adds and each wrong one takes away; "
                                   "all: only the whole answer counts; partial where it is not "
                                   "said")}},
        .help = N_("a question with several right answers"),
    },
};

static int load(const struct xml_node *element, struct question *question, struct diag *diag)
{
    const char *credit = xml_attribute(element, "credit");
    question->is_whole = credit != NULL && strcmp(credit, "all") == 0;
    if (choice_load_options(element, question, diag) != 0)
        return -1;
    if (choice_count_correct(question) == 0)
        return diag_error(
            diag, question->where, "no-key",
            _("question '%s' has no correct answer; mark each right <option> with correct=\"yes\""),
            question->id);
    return 0;
}

static void check(const struct question *question, struct diag *diag)
{
    size_t correct = choice_count_correct(question);
    choice_check_options(question, diag);
    if (correct == 1)
        diag_warning(
            diag, question->where, "one-key",
            _("question '%s' has one correct answer only; a <single-choice> says so to the "
              "learner"),
            question->id);
    if (correct == question->option_count)
        diag_warning(diag, question->where, "all-keys",
                     _("every option of question '%s' is correct; add one that is not"),
                     question->id);
}

static struct slot slot(const struct question *question, size_t index)
{
    (void)index;
    return choice_slot(question, SLOT_PICK_MANY);
}

static double share(const struct question *question, const struct response *response)
{
    size_t right = choice_count_correct(question);
    size_t wrong = question->option_count - right;
    size_t right_chosen = 0;
    size_t wrong_chosen = 0;
    for (size_t i = 0; i < question->option_count; i++) {
        const struct question_option *option = &question->options[i];
        bool is_chosen = choice_is_chosen(response, option);
        right_chosen += is_chosen && option->is_correct;
        wrong_chosen += is_chosen && !option->is_correct;
    }
    if (right_chosen == right && wrong_chosen == 0)
        return 1;
    if (question->is_whole)
        return 0;
    double taken = wrong == 0 ? 0 : (double)wrong_chosen / (double)wrong;
    return (double)right_chosen / (double)right - taken;
}

static bool key(const struct question *question, size_t index, struct response *ret_response)
{
    *ret_response = (struct response){0};
    for (size_t i = 0; index == 0 && i < question->option_count; i++)
        if (question->options[i].is_correct)
            response_add(ret_response, choice_slot_id, question->options[i].id);
    return index == 0;
}

/* All that is right, but for one option: one left out, or a wrong one added. */
static bool distractor(const struct question *question, size_t index, struct response *ret_response)
{
    if (index >= question->option_count)
        return false;
    *ret_response = (struct response){0};
    for (size_t i = 0; i < question->option_count; i++)
        if (question->options[i].is_correct != (i == index))
            response_add(ret_response, choice_slot_id, question->options[i].id);
    return true;
}

static void add_keys(const struct question *question, struct str *keys)
{
    if (question->is_whole)
        str_add(keys, "credit all\n");
    choice_add_keys(question, keys);
}

const struct question_ops multiple_choice_ops = {
    .element = "multiple-choice",
    .elements = {rows, ARRAY_LEN(rows)},
    .load = load,
    .check = check,
    .slot_count = choice_one_slot,
    .slot = slot,
    .share = share,
    .key = key,
    .distractor = distractor,
    .add_keys = add_keys,
};
