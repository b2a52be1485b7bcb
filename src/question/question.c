/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Questions: what all types share. */
#include "config.h"

#include "question/question.h"

#include <sodium.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "question/type/types.h"

static const struct question_ops *const types[] = {
    [QUESTION_SINGLE_CHOICE] = &single_choice_ops,
};
_Static_assert(ARRAY_LEN(types) == QUESTION_TYPE_COUNT, "every question type has a row");

static const struct element_row rows[] = {
    {
        .name = "prompt",
        .content = CONTENT_FLOW,
        .help = N_("what is asked"),
    },
    {
        .name = "feedback",
        .content = CONTENT_FLOW,
        .help = N_("why an answer is right or wrong"),
    },
    {
        .name = "hint",
        .content = CONTENT_FLOW,
        .help = N_("a help that the learner may ask for"),
    },
    {
        .name = "explanation",
        .content = CONTENT_FLOW,
        .help = N_("shown after the answer, right or wrong: the rule behind it"),
    },
};

const struct element_rows question_elements = {rows, ARRAY_LEN(rows)};

const struct question_ops *question_ops(enum question_type type)
{
    return types[type];
}

enum question_type question_type_of(const char *element)
{
    size_t type = 0;
    while (type < QUESTION_TYPE_COUNT && strcmp(types[type]->element, element) != 0)
        type++;
    return (enum question_type)type;
}

static bool has_faulty_part(const struct xml_node *element)
{
    for (const struct xml_node *child = xml_child(element, NULL); child != NULL;
         child = xml_next(child, NULL))
        if (child->is_faulty || has_faulty_part(child))
            return true;
    return element->is_faulty;
}

static void load_hints(const struct xml_node *element, struct question *question)
{
    size_t capacity = 0;
    for (const struct xml_node *hint = xml_child(element, "hint"); hint != NULL;
         hint = xml_next(hint, "hint")) {
        question->hints = memory_reserve(question->hints, question->hint_count + 1, &capacity,
                                         sizeof *question->hints);
        blocks_load_flow(hint, &question->hints[question->hint_count++]);
    }
}

static void load_common(const struct xml_node *element, struct question *question)
{
    const char *points = xml_attribute(element, "points");
    const struct xml_node *title = xml_child(element, "title");
    const struct xml_node *explanation = xml_child(element, "explanation");
    question->id = memory_text(xml_attribute(element, "id"));
    question->objective = memory_text(xml_attribute(element, "objective"));
    question->cite = memory_text(xml_attribute(element, "cite"));
    question->points = points != NULL ? strtod(points, NULL) : 1;
    question->where = element->where;
    if (title != NULL)
        text_load(title, &question->title);
    blocks_load_flow(xml_child(element, "prompt"), &question->prompt);
    if (explanation != NULL)
        blocks_load_flow(explanation, &question->explanation);
    load_hints(element, question);
}

int question_load(const struct xml_node *element, struct question **ret_question, struct diag *diag)
{
    if (has_faulty_part(element))
        return -1;
    struct question *question = memory_new(1, sizeof *question);
    question->type = question_type_of(element->name);
    load_common(element, question);
    if (types[question->type]->load(element, question, diag) != 0) {
        question_free(question);
        return -1;
    }
    *ret_question = question;
    return 0;
}

static void option_clear(struct question_option *option)
{
    free(option->id);
    text_clear(&option->text);
    blocks_clear(&option->feedback);
}

void question_free(struct question *question)
{
    if (question == NULL)
        return;
    for (size_t i = 0; i < question->option_count; i++)
        option_clear(&question->options[i]);
    for (size_t i = 0; i < question->hint_count; i++)
        blocks_clear(&question->hints[i]);
    free(question->options);
    free(question->hints);
    text_clear(&question->title);
    blocks_clear(&question->prompt);
    blocks_clear(&question->explanation);
    free(question->id);
    free(question->objective);
    free(question->cite);
    free(question);
}

struct grade question_grade(const struct question *question, const struct response *response)
{
    double share = types[question->type]->share(question, response);
    share = share < 0 ? 0 : share > 1 ? 1 : share;
    return (struct grade){
        .score = share * question->points,
        .maximum = question->points,
        .is_right = share >= 1,
    };
}

size_t question_slot_count(const struct question *question)
{
    return types[question->type]->slot_count(question);
}

struct slot question_slot(const struct question *question, size_t index)
{
    return types[question->type]->slot(question, index);
}

char *question_hash(const struct question *question)
{
    unsigned char hash[crypto_generichash_BYTES_MIN];
    char hexadecimal[2 * sizeof hash + 1];
    struct str keys = {0};
    str_addf(&keys, "%s\n", types[question->type]->element);
    blocks_add_keys(&question->prompt, &keys);
    types[question->type]->add_keys(question, &keys);
    crypto_generichash(hash, sizeof hash, (const unsigned char *)str_text(&keys), keys.length, NULL,
                       0);
    sodium_bin2hex(hexadecimal, sizeof hexadecimal, hash, sizeof hash);
    str_clear(&keys);
    return memory_text(hexadecimal);
}

static int take_first(void *context, const struct text *text)
{
    *(const char **)context = text->plain;
    return 1;
}

const char *question_name(const struct question *question)
{
    if (!text_is_empty(&question->title))
        return question->title.plain;
    const char *first = question->id;
    blocks_each_text(&question->prompt, take_first, &first);
    return first;
}
