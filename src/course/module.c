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

struct loading {
    struct module *module;
    void (*visit)(void *context, const struct module *head, const struct unit *unit);
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

static void load_lesson(struct unit *unit, const struct xml_node *element)
{
    for (const struct xml_node *child = xml_child(element, NULL); child != NULL;
         child = xml_next(child, NULL))
        blocks_add(&unit->blocks, child);
}

static void load_quiz(struct unit *unit, const struct xml_node *element, struct diag *diag)
{
    size_t capacity = 0;
    unit->pass = number_of(element, "pass") / 100.0;
    for (const struct xml_node *child = xml_child(element, NULL); child != NULL;
         child = xml_next(child, NULL)) {
        struct question *question = NULL;
        bool is_question = question_type_of(child->name) != QUESTION_TYPE_COUNT;
        if (!is_question || question_load(child, &question, diag) != 0)
            continue;
        unit->questions = memory_reserve(unit->questions, unit->question_count + 1, &capacity,
                                         sizeof(struct question *));
        unit->questions[unit->question_count++] = question;
    }
}

static struct unit *load_unit(const struct xml_node *element, struct diag *diag)
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
        load_quiz(unit, element, diag);
    else
        load_lesson(unit, element);
    return unit;
}

/* A lesson or quiz of which nothing good is left would only confuse a learner. */
static bool is_worth_showing(const struct unit *unit)
{
    return unit->kind == UNIT_QUIZ ? unit->question_count > 0 : unit->blocks.count > 0;
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
    else
        take_unit(loading, load_unit(element, diag));
    return 0;
}

static int load(struct source *source, const char *path, struct where where,
                struct loading *loading, struct diag *diag)
{
    const struct document_reader reader = {
        .root = "module", .begin = load_head, .child = load_child};
    loading->module = memory_new(1, sizeof *loading->module);
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
                     void (*visit)(void *context, const struct module *head,
                                   const struct unit *unit),
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
    free(unit->questions);
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

double unit_points(const struct unit *unit)
{
    double points = 0;
    for (size_t i = 0; i < unit->question_count; i++)
        points += unit->questions[i]->points;
    return points;
}
