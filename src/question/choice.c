/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Options: what the types of question that are answered by choosing have in common. */
#include "config.h"

#include "question/choice.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/memory.h"

static void load_option(const struct xml_node *element, size_t number,
                        struct question_option *ret_option)
{
    const char *id = xml_attribute(element, "id");
    const char *correct = xml_attribute(element, "correct");
    const struct xml_node *feedback = xml_child(element, "feedback");
    *ret_option = (struct question_option){
        .id = id != NULL ? memory_text(id) : str_format("%zu", number),
        .is_correct = correct != NULL && strcmp(correct, "yes") == 0,
        .where = element->where,
    };
    text_load(element, &ret_option->text);
    if (feedback != NULL)
        blocks_load_flow(feedback, &ret_option->feedback);
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
    size_t capacity = 0;
    int result = 0;
    for (const struct xml_node *child = xml_child(element, "option"); child != NULL;
         child = xml_next(child, "option")) {
        size_t count = question->option_count;
        question->options =
            memory_reserve(question->options, count + 1, &capacity, sizeof *question->options);
        struct question_option *option = &question->options[count];
        load_option(child, count + 1, option);
        const struct question_option *same = find_option(question, option->id, count);
        if (same != NULL)
            result = diag_error(diag, option->where, "duplicate-id",
                                _("option '%s' stands in question '%s' already, in line %zu; each "
                                  "needs its own id"),
                                option->id, question->id, same->where.line);
        question->option_count++;
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
                diag_warning(diag, question->options[i].where, "same-option",
                             _("options '%s' and '%s' of question '%s' say the same"),
                             question->options[j].id, question->options[i].id, question->id);
}

void choice_check_options(const struct question *question, struct diag *diag)
{
    check_feedback(question, diag);
    check_twins(question, diag);
}

size_t choice_count_correct(const struct question *question)
{
    size_t count = 0;
    for (size_t i = 0; i < question->option_count; i++)
        count += question->options[i].is_correct;
    return count;
}

void choice_add_keys(const struct question *question, struct str *keys)
{
    for (size_t i = 0; i < question->option_count; i++) {
        const struct question_option *option = &question->options[i];
        str_addf(keys, "%s %s:%s\n", option->is_correct ? "+" : "-", option->id, option->text.key);
    }
}
