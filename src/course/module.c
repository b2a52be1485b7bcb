/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A module: objectives, and units to learn. */
#include "config.h"

#include "course/module.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "content/value_meant.h"
#include "course/document.h"
#include "course/figure.h"

/* Of a question whose quiz is interactive and does not say how many. */
enum { USUAL_TRIES = 2 };

struct loading {
    struct module *module;
    struct source *source;
    struct diag *diag;
    void (*visit)(void *context, const struct module *head, struct unit *unit);
    void *context;
};

static unsigned number_of(const struct xml_node *element, const char *name)
{
    const char *value = xml_attribute(element, name);
    return value == NULL ? 0 : (unsigned)strtoul(value, NULL, 10);
}

static void load_head(void *context, const struct xml_node *root)
{
    struct module *module = ((struct loading *)context)->module;
    module->id = memory_text(xml_attribute(root, "id"));
    module->minutes = number_of(root, "minutes");
    module->where = root->where;
    /* Till its title comes: a faulty one never does. */
    text_from_words(module->id, root->where, &module->title);
}

static void load_title(struct module *module, const struct xml_node *element)
{
    text_clear(&module->title);
    text_load(element, &module->title);
}

static void load_flow(const struct loading *loading, const struct xml_node *element,
                      struct blocks *blocks)
{
    blocks_load_flow(element, blocks);
    figures_load(blocks, loading->source, loading->diag);
}

static int load_objective(struct module *module, const struct xml_node *element, struct diag *diag)
{
    const char *id = xml_attribute(element, "id");
    for (size_t i = 0; i < module->objective_count; i++)
        if (strcmp(module->objectives[i].id, id) == 0)
            return diag_error(
                diag, element->where, "duplicate-id",
                _("objective '%s' is in the module already, in line %zu; each needs its own id"),
                id, module->objectives[i].where.line);
    module->objectives = memory_reserve(module->objectives, module->objective_count + 1,
                                        &module->objective_capacity, sizeof *module->objectives);
    struct objective *objective = &module->objectives[module->objective_count++];
    *objective = (struct objective){.id = memory_text(id), .where = element->where};
    text_load(element, &objective->title);
    return 0;
}

static void add_question(struct question ***questions, size_t *count, struct question *question)
{
    *questions = memory_resize(*questions, *count + 1, sizeof(struct question *));
    (*questions)[(*count)++] = question;
}

/* What is refused is no part of the course, but what refers to its names shall not be called
 * mistaken as well. */
static void note_refused(void *context, const struct xml_node *element)
{
    static const char *const names[] = {"id", "objective"};
    struct loading *loading = context;
    loading->module->has_refused = true;
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        const char *value = xml_attribute(element, names[i]);
        char *meant = value != NULL ? value_meant(VALUE_ID, value) : NULL;
        if (value != NULL)
            ids_add(&loading->module->refused, value, element->where);
        if (meant != NULL)
            ids_add(&loading->module->refused, meant, element->where);
        free(meant);
    }
    for (const struct xml_node *child = xml_child(element, NULL); child != NULL;
         child = xml_next(child, NULL))
        note_refused(loading, child);
}

static struct question *load_question(struct loading *loading, const struct xml_node *element)
{
    struct question *question = NULL;
    if (question_load(element, &question, loading->diag) == 0)
        figures_load_question(question, loading->source, loading->diag);
    else
        note_refused(loading, element);
    return question;
}

/* A try becomes a block that stands for its question. */
static void load_try(struct loading *loading, struct unit *unit, const struct xml_node *element)
{
    const struct xml_node *inside = xml_child(element, NULL);
    struct question *question = NULL;
    if (element->is_faulty)
        note_refused(loading, element);
    else if (inside != NULL)
        question = load_question(loading, inside);
    if (question == NULL)
        return;
    blocks_add_empty(&unit->blocks, BLOCK_TRY, element->where)->number = unit->try_count;
    add_question(&unit->tries, &unit->try_count, question);
}

static void load_lesson(struct loading *loading, struct unit *unit, const struct xml_node *element)
{
    for (const struct xml_node *child = xml_child(element, NULL); child != NULL;
         child = xml_next(child, NULL))
        if (xml_is(child, "try"))
            load_try(loading, unit, child);
        else
            blocks_add(&unit->blocks, child);
    figures_load(&unit->blocks, loading->source, loading->diag);
}

static enum behaviour_kind behaviour_of(const struct xml_node *element)
{
    const char *word = xml_attribute(element, "behaviour");
    for (size_t i = 0; word != NULL && behaviour_words[i] != NULL; i++)
        if (strcmp(behaviour_words[i], word) == 0)
            return (enum behaviour_kind)i;
    return BEHAVIOUR_IMMEDIATE;
}

static struct behaviour load_behaviour(const struct xml_node *element)
{
    struct behaviour behaviour = {.kind = behaviour_of(element), .tries = 1};
    const char *penalty = xml_attribute(element, "penalty");
    if (behaviour.kind == BEHAVIOUR_INTERACTIVE) {
        size_t tries = number_of(element, "tries");
        behaviour.tries = tries > 0 ? tries : USUAL_TRIES;
        behaviour.penalty = penalty == NULL ? behaviour_usual_penalty : strtod(penalty, NULL) / 100;
    }
    return behaviour;
}

static void load_questions(struct loading *loading, struct unit *unit,
                           const struct xml_node *element)
{
    for (const struct xml_node *child = xml_child(element, NULL); child != NULL;
         child = xml_next(child, NULL)) {
        if (question_type_of(child->name) == QUESTION_TYPE_COUNT)
            continue;
        struct question *question = load_question(loading, child);
        if (question != NULL)
            add_question(&unit->questions, &unit->question_count, question);
        else
            unit->is_partial = true;
    }
}

static void load_quiz(struct loading *loading, struct unit *unit, const struct xml_node *element)
{
    const char *shuffle = xml_attribute(element, "shuffle");
    const struct xml_node *facilitator = xml_child(element, "facilitator");
    unit->pass = number_of(element, "pass") / 100.0;
    unit->draw = number_of(element, "draw");
    unit->is_shuffled = shuffle != NULL && strcmp(shuffle, "yes") == 0;
    unit->behaviour = load_behaviour(element);
    unit->names_tries =
        xml_attribute(element, "tries") != NULL || xml_attribute(element, "penalty") != NULL;
    if (facilitator != NULL && !facilitator->is_faulty)
        load_flow(loading, facilitator, &unit->facilitator);
    load_questions(loading, unit, element);
}

static struct unit *load_unit(struct loading *loading, const struct xml_node *element)
{
    struct unit *unit = memory_new(1, sizeof *unit);
    const struct xml_node *title = xml_child(element, "title");
    unit->kind = xml_is(element, "quiz") ? UNIT_QUIZ : UNIT_LESSON;
    unit->id = memory_text(xml_attribute(element, "id"));
    unit->minutes = number_of(element, "minutes");
    unit->where = element->where;
    if (title != NULL)
        text_load(title, &unit->title);
    if (unit->kind == UNIT_QUIZ)
        load_quiz(loading, unit, element);
    else
        load_lesson(loading, unit, element);
    return unit;
}

/* A lesson or quiz of which nothing good is left would only confuse a learner. */
static bool is_worth_showing(const struct unit *unit)
{
    bool has_words = false;
    for (size_t i = 0; i < unit->blocks.count; i++)
        if (unit->blocks.items[i].kind != BLOCK_FACILITATOR &&
            unit->blocks.items[i].kind != BLOCK_PAUSE)
            has_words = true;
    return unit->kind == UNIT_QUIZ ? unit->question_count > 0 : has_words;
}

static void take_unit(struct loading *loading, struct unit *unit)
{
    struct module *module = loading->module;
    if (!is_worth_showing(unit)) {
        unit_free(unit);
        return;
    }
    if (loading->visit != NULL) {
        loading->visit(loading->context, module, unit);
        unit_free(unit);
        return;
    }
    module->units = memory_reserve(module->units, module->unit_count + 1, &module->unit_capacity,
                                   sizeof(struct unit *));
    module->units[module->unit_count++] = unit;
}

static int load_child(void *context, const struct xml_node *element, struct diag *diag)
{
    struct loading *loading = context;
    if (xml_is(element, "title"))
        load_title(loading->module, element);
    else if (xml_is(element, "objective"))
        return load_objective(loading->module, element, diag);
    else if (xml_is(element, "summary"))
        load_flow(loading, element, &loading->module->summary);
    else if (xml_is(element, "facilitator"))
        load_flow(loading, element, &loading->module->facilitator);
    else
        take_unit(loading, load_unit(loading, element));
    return 0;
}

static int load(struct source *source, const char *path, struct where where,
                struct loading *loading, struct diag *diag)
{
    const struct document_reader reader = {
        .root = "module", .begin = load_head, .child = load_child, .refuse = note_refused};
    loading->module = memory_new(1, sizeof *loading->module);
    loading->source = source;
    loading->diag = diag;
    return document_read(source, path, where, &reader, loading, diag);
}

int module_load(struct source *source, const char *path, struct where where,
                struct module **ret_module, struct diag *diag)
{
    struct loading loading = {0};
    int result = load(source, path, where, &loading, diag);
    if (result == 0)
        *ret_module = loading.module;
    else
        module_free(loading.module);
    return result;
}

int module_each_unit(struct source *source, const char *path, struct where where,
                     void (*visit)(void *context, const struct module *head, struct unit *unit),
                     void *context, struct module **ret_module, struct diag *diag)
{
    struct loading loading = {.visit = visit, .context = context};
    int result = load(source, path, where, &loading, diag);
    *ret_module = loading.module;
    return result;
}

void unit_free(struct unit *unit)
{
    if (unit == NULL)
        return;
    for (size_t i = 0; i < unit->question_count; i++)
        question_free(unit->questions[i]);
    for (size_t i = 0; i < unit->try_count; i++)
        question_free(unit->tries[i]);
    free(unit->questions);
    free(unit->tries);
    blocks_clear(&unit->facilitator);
    text_clear(&unit->title);
    blocks_clear(&unit->blocks);
    free(unit->id);
    free(unit);
}

void module_free(struct module *module)
{
    if (module == NULL)
        return;
    for (size_t i = 0; i < module->objective_count; i++) {
        free(module->objectives[i].id);
        text_clear(&module->objectives[i].title);
    }
    for (size_t i = 0; i < module->unit_count; i++)
        unit_free(module->units[i]);
    free(module->objectives);
    free(module->units);
    text_clear(&module->title);
    blocks_clear(&module->summary);
    blocks_clear(&module->facilitator);
    ids_clear(&module->refused);
    free(module->id);
    free(module);
}

const struct unit *module_find_unit(const struct module *module, const char *id)
{
    for (size_t i = 0; i < module->unit_count; i++)
        if (strcmp(module->units[i]->id, id) == 0)
            return module->units[i];
    return NULL;
}

const struct question *unit_find_question(const struct unit *unit, const char *id)
{
    for (size_t i = 0; i < unit->question_count; i++)
        if (strcmp(unit->questions[i]->id, id) == 0)
            return unit->questions[i];
    return NULL;
}

void unit_each_blocks(const struct unit *unit,
                      void (*visit)(void *context, const struct blocks *blocks), void *context)
{
    visit(context, &unit->blocks);
    visit(context, &unit->facilitator);
    for (size_t i = 0; i < unit->try_count; i++)
        question_each_blocks(unit->tries[i], visit, context);
    for (size_t i = 0; i < unit->question_count; i++)
        question_each_blocks(unit->questions[i], visit, context);
}

size_t unit_asked_count(const struct unit *unit)
{
    return unit->draw > 0 && unit->draw < unit->question_count ? unit->draw : unit->question_count;
}
