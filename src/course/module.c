/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A module: objectives, and units to learn. */
#include "config.h"

#include "course/module.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "course/document.h"
#include "course/figure.h"

/* Of a question whose quiz is interactive and does not say how many. */
enum { USUAL_TRIES = 2 };

struct loading {
    struct module *module;
    struct source *source;
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

/* Loads a question with its pictures; NULL where it cannot be asked. */
static struct question *load_question(const struct xml_node *element, struct source *source,
                                      struct diag *diag)
{
    struct question *question = NULL;
    if (question_load(element, &question, diag) == 0)
        figures_load_question(question, source, diag);
    return question;
}

/* A try becomes a block that stands for its question. */
static void load_try(struct unit *unit, const struct xml_node *element, struct source *source,
                     struct diag *diag)
{
    const struct xml_node *inside = xml_child(element, NULL);
    struct question *question =
        element->is_faulty || inside == NULL ? NULL : load_question(inside, source, diag);
    if (question == NULL)
        return;
    blocks_add_empty(&unit->blocks, BLOCK_TRY, element->where)->number = unit->try_count;
    add_question(&unit->tries, &unit->try_count, question);
}

static void load_lesson(struct unit *unit, const struct xml_node *element, struct source *source,
                        struct diag *diag)
{
    for (const struct xml_node *child = xml_child(element, NULL); child != NULL;
         child = xml_next(child, NULL))
        if (xml_is(child, "try"))
            load_try(unit, child, source, diag);
        else
            blocks_add(&unit->blocks, child);
    figures_load(&unit->blocks, source, diag);
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

static void load_quiz(struct unit *unit, const struct xml_node *element, struct source *source,
                      struct diag *diag)
{
    const char *shuffle = xml_attribute(element, "shuffle");
    const struct xml_node *facilitator = xml_child(element, "facilitator");
    unit->pass = number_of(element, "pass") / 100.0;
    unit->draw = number_of(element, "draw");
    unit->is_shuffled = shuffle != NULL && strcmp(shuffle, "yes") == 0;
    unit->behaviour = load_behaviour(element);
    if (facilitator != NULL && !facilitator->is_faulty)
        blocks_load_flow(facilitator, &unit->facilitator);
    figures_load(&unit->facilitator, source, diag);
    for (const struct xml_node *child = xml_child(element, NULL); child != NULL;
         child = xml_next(child, NULL)) {
        bool is_question = question_type_of(child->name) != QUESTION_TYPE_COUNT;
        struct question *question = is_question ? load_question(child, source, diag) : NULL;
        if (question != NULL)
            add_question(&unit->questions, &unit->question_count, question);
    }
}

static struct unit *load_unit(const struct xml_node *element, struct source *source,
                              struct diag *diag)
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
        load_quiz(unit, element, source, diag);
    else
        load_lesson(unit, element, source, diag);
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

static void load_head_blocks(struct loading *loading, const struct xml_node *element,
                             struct blocks *ret_blocks, struct diag *diag)
{
    blocks_load_flow(element, ret_blocks);
    figures_load(ret_blocks, loading->source, diag);
}

static int load_child(void *context, const struct xml_node *element, struct diag *diag)
{
    struct loading *loading = context;
    if (xml_is(element, "title"))
        load_title(loading->module, element);
    else if (xml_is(element, "objective"))
        return load_objective(loading->module, element, diag);
    else if (xml_is(element, "summary"))
        load_head_blocks(loading, element, &loading->module->summary, diag);
    else if (xml_is(element, "facilitator"))
        load_head_blocks(loading, element, &loading->module->facilitator, diag);
    else
        take_unit(loading, load_unit(element, loading->source, diag));
    return 0;
}

static int load(struct source *source, const char *path, struct where where,
                struct loading *loading, struct diag *diag)
{
    const struct document_reader reader = {
        .root = "module", .begin = load_head, .child = load_child};
    loading->module = memory_new(1, sizeof *loading->module);
    loading->source = source;
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

size_t unit_asked_count(const struct unit *unit)
{
    return unit->draw > 0 && unit->draw < unit->question_count ? unit->draw : unit->question_count;
}
