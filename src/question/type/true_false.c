/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* true-false: a statement that is true or not. Its two options are words of the program. */
#include "config.h"

#include "question/choice.h"
#include "question/type/types.h"

#include <string.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "question/part.h"

static const char *const answer_words[] = {"true", "false", NULL};

static const struct element_row rows[] = {
    {
        .name = "true-false",
        .content = CONTENT_CHILDREN,
        .group = GROUP_QUESTION,
        .is_ordered = true,
        .children = {QUESTION_CHILDREN_BEFORE,
                     {"true-false/feedback", .most = 2},
                     QUESTION_CHILDREN_AFTER},
        .attributes = {QUESTION_ATTRIBUTES,
                       {"answer", VALUE_WORD, .is_required = true, .words = answer_words,
                        .help = N_("whether the statement is true")}},
        .help = N_("a statement that is true or false; the prompt is the statement"),
    },
    {
        .name = "feedback",
        .key = "true-false/feedback",
        .content = CONTENT_FLOW,
        .attributes = {{"answer", VALUE_WORD, .is_required = true, .words = answer_words,
                        .help = N_("the answer that it belongs to")}},
        .help = N_("what is said to who gave that answer: why it is right or wrong"),
    },
};

static int load_feedback(const struct xml_node *element, struct question *question,
                         struct diag *diag)
{
    int result = 0;
    for (const struct xml_node *feedback = xml_child(element, "feedback"); feedback != NULL;
         feedback = xml_next(feedback, "feedback")) {
        const char *answer = xml_attribute(feedback, "answer");
        struct question_option *option =
            &question->options[strcmp(answer, answer_words[0]) == 0 ? 0 : 1];
        if (option->feedback.count > 0)
            result = diag_error(diag, feedback->where, "duplicate-id",
                                _("question '%s' has two <feedback> for the answer '%s'; expected "
                                  "one for each answer"),
                                question->id, answer);
        else
            blocks_load_flow(feedback, &option->feedback);
    }
    return result;
}

static int load(const struct xml_node *element, struct question *question, struct diag *diag)
{
    const char *answer = xml_attribute(element, "answer");
    for (size_t i = 0; answer_words[i] != NULL; i++) {
        struct question_option *option = choice_add(question, answer_words[i], element->where);
        option->is_correct = strcmp(answer_words[i], answer) == 0;
        option->credit = option->is_correct ? 1 : 0;
        option->is_fixed = true;
        text_from_word(answer_words[i], element->where, &option->text);
    }
    return load_feedback(element, question, diag);
}

static void check(const struct question *question, struct diag *diag)
{
    for (size_t i = 0; i < question->option_count; i++)
        if (question->options[i].feedback.count == 0)
            diag_warning(diag, question->where, "no-feedback",
                         _("question '%s' has no <feedback answer=\"%s\">; say why that answer is "
                           "right or wrong"),
                         question->id, question->options[i].id);
}

static void add_keys(const struct question *question, struct str *keys)
{
    str_addf(keys, "answer %s\n", question->options[0].is_correct ? "true" : "false");
}

const struct question_ops true_false_ops = {
    .element = "true-false",
    .elements = {rows, ARRAY_LEN(rows)},
    .load = load,
    .check = check,
    .slot_count = choice_one_slot,
    .slot = choice_one_of,
    .share = choice_one_share,
    .key = choice_one_key,
    .distractor = choice_one_distractor,
    .add_keys = add_keys,
};
