/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* single-choice: one answer out of several. Full points for the right option, none for another. */
#include "config.h"

#include "question/choice.h"
#include "question/type/types.h"

#include <string.h>

#include "base/i18n.h"
#include "base/memory.h"

static const char slot_id[] = "answer";

static const struct element_row rows[] = {
    {
        .name = "single-choice",
        .content = CONTENT_CHILDREN,
        .group = GROUP_QUESTION,
        .is_ordered = true,
        .children = {{"title", .most = 1},
                     {"prompt", .least = 1, .most = 1},
                     {"option", .least = 2},
                     {"hint", .least = 0},
                     {"explanation", .most = 1}},
        .attributes = {{"id", VALUE_ID, .is_required = true,
                        .help = N_("a name that no other question has and that never changes")},
                       {"objective", VALUE_REFERENCE,
                        .help = N_("the id of the module's objective that it examines")},
                       {"cite", VALUE_CITE, .help = N_("the article that decides, such as C138:7")},
                       {"points", VALUE_POINTS,
                        .help = N_("what a full answer earns; 1 where it is not said")}},
        .help = N_("a question with one right answer"),
    },
    {
        .name = "option",
        .content = CONTENT_PARTS,
        .children = {{"feedback", .most = 1}},
        .attributes = {{"id", VALUE_ID,
                        .help = N_("a name within the question; its number where it is not said")},
                       {"correct", VALUE_YES_NO, .help = N_("yes for the right answer")}},
        .help = N_("one of the answers to choose from: its text, then its feedback"),
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
                          _("question '%s' has %zu correct answers; expected one"), question->id,
                          correct);
    return 0;
}

static size_t slot_count(const struct question *question)
{
    (void)question;
    return 1;
}

static struct slot slot(const struct question *question, size_t index)
{
    (void)index;
    return (struct slot){
        .kind = SLOT_PICK_ONE,
        .id = slot_id,
        .choices = question->options,
        .choice_count = question->option_count,
    };
}

static double share(const struct question *question, const struct response *response)
{
    const char *given = response_first(response, slot_id);
    for (size_t i = 0; given != NULL && i < question->option_count; i++)
        if (strcmp(question->options[i].id, given) == 0)
            return question->options[i].is_correct ? 1 : 0;
    return 0;
}

const struct question_ops single_choice_ops = {
    .element = "single-choice",
    .elements = {rows, ARRAY_LEN(rows)},
    .load = load,
    .check = choice_check_options,
    .slot_count = slot_count,
    .slot = slot,
    .share = share,
    .add_keys = choice_add_keys,
};
