/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Options: what the types of question that are answered by choosing have in common. */
#include "config.h"

#include "question/choice.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/memory.h"

const char choice_slot_id[] = "answer";

static const struct element_row rows[] = {
    {
        .name = "option",
        .content = CONTENT_PARTS,
        .children = {{"feedback", .most = 1}},
        .attributes = {{"id", VALUE_ID,
                        .help = N_("a name within the question; its number where it is not said")},
                       {"correct", VALUE_YES_NO, .help = N_("yes for a right answer")},
                       {"fixed", VALUE_YES_NO,
                        .help = N_("yes for an option that keeps its place when options are "
                                   "shuffled")}},
        .help = N_("one of the answers to choose from: its text, then its feedback"),
    },
};

const struct element_rows choice_elements = {rows, ARRAY_LEN(rows)};

static bool is_yes(const struct xml_node *element, const char *name)
{
    const char *value = xml_attribute(element, name);
    return value != NULL && strcmp(value, "yes") == 0;
}

struct question_option *choice_add(struct question *question, const char *id, struct where where)
{
    question->options = memory_reserve(question->options, question->option_count + 1,
                                       &question->option_capacity, sizeof *question->options);
    struct question_option *option = &question->options[question->option_count++];
    *option = (struct question_option){.id = memory_text(id), .where = where};
    return option;
}

static void load_option(const struct xml_node *element, struct question *question)
{
    const char *id = xml_attribute(element, "id");
    const struct xml_node *feedback = xml_child(element, "feedback");
    char *number = id == NULL ? str_format("%zu", question->option_count + 1) : NULL;
    struct question_option *option = choice_add(question, id != NULL ? id : number, element->where);
    option->is_correct = is_yes(element, "correct");
    option->credit = option->is_correct ? 1 : 0;
    option->is_fixed = is_yes(element, "fixed");
    text_load(element, &option->text);
    if (feedback != NULL)
        blocks_load_flow(feedback, &option->feedback);
    free(number);
}

static const struct question_option *find_option(const struct question *question, const char *id,
                                                 size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(question->options[i].id, id) == 0)
            return &question->options[i];
    return NULL;
}

int choice_load_options(const struct xml_node *element, struct question *question,
                        struct diag *diag)
{
    int result = 0;
    for (const struct xml_node *child = xml_child(element, "option"); child != NULL;
         child = xml_next(child, "option")) {
        load_option(child, question);
        size_t last = question->option_count - 1;
        const struct question_option *option = &question->options[last];
        const struct question_option *same = find_option(question, option->id, last);
        if (same != NULL)
            result = diag_error(diag, option->where, "duplicate-id",
                                _("option '%s' stands in question '%s' already, in line %zu; each "
                                  "needs its own id"),
                                option->id, question->id, same->where.line);
    }
    return result;
}

static void check_feedback(const struct question *question, struct diag *diag)
{
    for (size_t i = 0; i < question->option_count; i++)
        if (question->options[i].feedback.count == 0)
            diag_warning(
                diag, question->options[i].where, "no-feedback",
                _("option '%s' of question '%s' has no <feedback>; say why it is right or wrong"),
                question->options[i].id, question->id);
}

static void check_twins(const struct question *question, struct diag *diag)
{
    for (size_t i = 1; i < question->option_count; i++)
        for (size_t j = 0; j < i; j++)
            if (strcmp(question->options[i].text.key, question->options[j].text.key) == 0)
                diag_warning(
                    diag, question->options[i].where, "same-option",
                    _("options '%s' and '%s' of question '%s' say the same; change one of them, "
                      "or take it away"),
                    question->options[j].id, question->options[i].id, question->id);
}

static void check_fixed(const struct question *question, struct diag *diag)
{
    for (size_t i = 0; i < question->option_count; i++)
        if (!question->options[i].is_fixed)
            return;
    diag_warning(diag, question->where, "all-fixed",
                 _("every option of question '%s' is fixed, so that none can be shuffled; keep "
                   "fixed=\"yes\" for those that must stay, such as 'none of these'"),
                 question->id);
}

void choice_check_options(const struct question *question, struct diag *diag)
{
    check_feedback(question, diag);
    check_twins(question, diag);
    check_fixed(question, diag);
}

size_t choice_count_correct(const struct question *question)
{
    size_t count = 0;
    for (size_t i = 0; i < question->option_count; i++)
        count += question->options[i].is_correct;
    return count;
}

bool choice_is_chosen(const struct response *response, const struct question_option *option)
{
    return response_has(response, choice_slot_id, option->id);
}

/* The response that chooses the option number `index` of those that are right, or wrong; false
 * where there are not so many. */
static bool choose(const struct question *question, bool is_correct, size_t index,
                   struct response *ret_response)
{
    for (size_t i = 0; i < question->option_count; i++) {
        const struct question_option *option = &question->options[i];
        if (option->is_correct != is_correct || index-- > 0)
            continue;
        *ret_response = (struct response){0};
        response_add(ret_response, choice_slot_id, option->id);
        return true;
    }
    return false;
}

struct slot choice_slot(const struct question *question, enum slot_kind kind)
{
    return (struct slot){
        .kind = kind,
        .id = choice_slot_id,
        .choices = question->options,
        .choice_count = question->option_count,
    };
}

size_t choice_one_slot(const struct question *question)
{
    (void)question;
    return 1;
}

struct slot choice_one_of(const struct question *question, size_t index)
{
    (void)index;
    return choice_slot(question, SLOT_PICK_ONE);
}

double choice_one_share(const struct question *question, const struct response *response)
{
    const char *chosen = response_first(response, choice_slot_id);
    const struct question_option *option =
        chosen == NULL ? NULL : find_option(question, chosen, question->option_count);
    return option == NULL ? 0 : option->credit;
}

bool choice_one_key(const struct question *question, size_t index, struct response *ret_response)
{
    return choose(question, true, index, ret_response);
}

bool choice_one_distractor(const struct question *question, size_t index,
                           struct response *ret_response)
{
    return choose(question, false, index, ret_response);
}

void choice_add_keys(const struct question *question, struct str *keys)
{
    for (size_t i = 0; i < question->option_count; i++) {
        const struct question_option *option = &question->options[i];
        str_addf(keys, "%s %s:%s\n", option->is_correct ? "+" : "-", option->id, option->text.key);
    }
}
