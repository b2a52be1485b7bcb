/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* single-choice: one answer out of several. Full points for the right option, none for another. */
#include "config.h"

#include "question/choice.h"
#include "question/type/types.h"

#include "base/i18n.h"
#include "base/memory.h"
#include "question/part.h"

static const struct element_row rows[] = {
    {
        .name = "single-choice",
        .content = CONTENT_CHILDREN,
        .group = GROUP_QUESTION,
        .is_ordered = true,
        .children = {QUESTION_CHILDREN_BEFORE, {"option", .least = 2}, QUESTION_CHILDREN_AFTER},
        .attributes = {QUESTION_ATTRIBUTES},
        .help = N_("a question with one right answer"),
    },
};

static int load(const struct xml_node *element, struct question *question, struct diag *diag)
{
    if (choice_load_options(element, question, diag) != 0)
        return -1;
    size_t correct = choice_count_correct(question);
    if (correct == 0)
        return diag_error(
            diag, question->where, "no-key",
            _("question '%s' has no correct answer; mark one <option> with correct=\"yes\""),
            question->id);
    if (correct > 1)
        return diag_error(diag, question->where, "many-keys",
                          _("question '%s' has %zu correct answers; expected one, or a "
                            "<multiple-choice>"),
                          question->id, correct);
    return 0;
}

const struct question_ops single_choice_ops = {
    .element = "single-choice",
    .elements = {rows, ARRAY_LEN(rows)},
    .load = load,
    .check = choice_check_options,
    .slot_count = choice_one_slot,
    .slot = choice_one_of,
    .share = choice_one_share,
    .key = choice_one_key,
    .distractor = choice_one_distractor,
    .add_keys = choice_add_keys,
};
