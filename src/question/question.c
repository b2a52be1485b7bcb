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
#include "content/shown.h"
#include "question/type/types.h"

static const struct question_ops *const types[] = {
    [QUESTION_SINGLE_CHOICE] = &single_choice_ops,
    [QUESTION_MULTIPLE_CHOICE] = &multiple_choice_ops,
    [QUESTION_TRUE_FALSE] = &true_false_ops,
    [QUESTION_SHORT_ANSWER] = &short_answer_ops,
};
_Static_assert(ARRAY_LEN(types) == QUESTION_TYPE_COUNT, "every question type has a row");

static const char *const change_words[CHANGE_KIND_COUNT + 1] = {
    [CHANGE_TYPO] = "typo",
    [CHANGE_MEANING] = "meaning",
    [CHANGE_KEY] = "key",
};

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
        .attributes = {{"cost", VALUE_PERCENT,
                        .help =
                            N_("the share of the points that it costs, in percent; 0 where it is "
                               "not said")}},
        .help = N_("a help that the learner may ask for"),
    },
    {
        .name = "explanation",
        .content = CONTENT_FLOW,
        .help = N_("shown after the answer, right or wrong: the rule behind it"),
    },
    {
        .name = "changed",
        .content = CONTENT_NOTHING,
        .attributes = {{"edition", VALUE_EDITION, .is_required = true,
                        .help = N_("the edition of the course that changed the question")},
                       {"kind", VALUE_WORD, .is_required = true, .words = change_words,
                        .help = N_("what was changed: typo leaves translations and statistics as "
                                   "they are, meaning and key begin new ones")}},
        .help = N_("what an edition did to the question"),
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
        struct question_hint *loaded = &question->hints[question->hint_count++];
        const char *cost = xml_attribute(hint, "cost");
        loaded->cost = cost == NULL ? 0 : strtod(cost, NULL) / 100;
        blocks_load_flow(hint, &loaded->blocks);
    }
}

static void load_changes(const struct xml_node *element, struct question *question)
{
    size_t capacity = 0;
    for (const struct xml_node *change = xml_child(element, "changed"); change != NULL;
         change = xml_next(change, "changed")) {
        question->changes = memory_reserve(question->changes, question->change_count + 1, &capacity,
                                           sizeof *question->changes);
        question->changes[question->change_count++] = (struct question_change){
            .edition = memory_text(xml_attribute(change, "edition")),
            .kind = (enum change_kind)element_word(change, "kind", change_words, CHANGE_KEY),
            .where = change->where,
        };
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
    load_changes(element, question);
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

static void clear(void *context, struct blocks *blocks)
{
    (void)context;
    blocks_clear(blocks);
}

void question_free(struct question *question)
{
    if (question == NULL)
        return;
    question_change_blocks(question, clear, NULL);
    for (size_t i = 0; i < question->option_count; i++) {
        free(question->options[i].id);
        text_clear(&question->options[i].text);
    }
    for (size_t i = 0; i < question->change_count; i++)
        free(question->changes[i].edition);
    free(question->changes);
    free(question->options);
    free(question->hints);
    text_clear(&question->title);
    free(question->id);
    free(question->objective);
    free(question->cite);
    free(question);
}

void question_change_blocks(struct question *question,
                            void (*change)(void *context, struct blocks *blocks), void *context)
{
    change(context, &question->prompt);
    for (size_t i = 0; i < question->option_count; i++)
        change(context, &question->options[i].feedback);
    for (size_t i = 0; i < question->hint_count; i++)
        change(context, &question->hints[i].blocks);
    change(context, &question->explanation);
}

struct looking {
    void (*visit)(void *context, const struct blocks *blocks);
    void *context;
};

static void look(void *context, struct blocks *blocks)
{
    const struct looking *looking = context;
    looking->visit(looking->context, blocks);
}

/* The one walk serves both: who only looks changes nothing. */
void question_each_blocks(const struct question *question,
                          void (*visit)(void *context, const struct blocks *blocks), void *context)
{
    struct looking looking = {visit, context};
    question_change_blocks((struct question *)question, look, &looking);
}

struct grade question_grade(const struct question *question, const struct response *response)
{
    double share = types[question->type]->share(question, response);
    share = share < 0 ? 0 : share > 1 ? 1 : share;
    return (struct grade){
        .score = share * question->points,
        .maximum = question->points,
        .share = share,
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

static bool offers(const struct question *question, const struct response_value *given)
{
    for (size_t i = 0; i < question_slot_count(question); i++) {
        struct slot slot = question_slot(question, i);
        if (strcmp(slot.id, given->slot) != 0)
            continue;
        if (slot.kind == SLOT_TYPE)
            return true;
        for (size_t j = 0; j < slot.choice_count; j++)
            if (strcmp(slot.choices[j].id, given->value) == 0)
                return true;
    }
    return false;
}

static size_t count_values(const struct response *response, const char *slot)
{
    size_t count = 0;
    for (size_t i = 0; i < response->count; i++)
        count += strcmp(response->items[i].slot, slot) == 0;
    return count;
}

bool question_accepts(const struct question *question, const struct response *response)
{
    for (size_t i = 0; i < response->count; i++)
        if (!offers(question, &response->items[i]))
            return false;
    for (size_t i = 0; i < question_slot_count(question); i++) {
        struct slot slot = question_slot(question, i);
        if (slot.kind != SLOT_PICK_MANY && count_values(response, slot.id) > 1)
            return false;
    }
    return true;
}

const struct question_option *question_match(const struct question *question,
                                             const struct response *response)
{
    const struct question_ops *ops = types[question->type];
    return ops->match == NULL ? NULL : ops->match(question, response);
}

char *question_answer_words(const struct question *question)
{
    struct response key = {0};
    if (question_slot(question, 0).kind != SLOT_TYPE ||
        !types[question->type]->key(question, 0, &key))
        return NULL;
    char *words = memory_text(response_first(&key, question_slot(question, 0).id));
    response_clear(&key);
    return words;
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
    *(const struct text **)context = text;
    return 1;
}

char *question_name(const struct question *question)
{
    const struct text *first = &question->title;
    if (text_is_empty(first))
        blocks_each_text(&question->prompt, take_first, &first);
    return text_is_empty(first) ? memory_text(question->id) : shown_words(first);
}
