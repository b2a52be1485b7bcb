/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What a course contains, in short. */
#include "config.h"

#include "course/outline.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "content/shown.h"
#include "course/ids.h"
#include "course/translate.h"

struct building {
    struct outline outline;
    struct outline_module module;      /* the one in hand */
    struct ids ids;                    /* of the units so far, over all modules */
    const struct catalogue *catalogue; /* in which names are told, or NULL */
};

/* A title in one line, its citations written out. Caller frees. */
static char *title_words(const struct text *title)
{
    return text_is_empty(title) ? memory_text("") : shown_words(title);
}

static void add_questions(struct outline_unit *short_unit, const struct unit *unit)
{
    short_unit->question_count = unit->question_count;
    short_unit->questions = memory_new(unit->question_count, sizeof *short_unit->questions);
    for (size_t i = 0; i < unit->question_count; i++)
        short_unit->questions[i] = (struct outline_question){
            .id = memory_text(unit->questions[i]->id),
            .objective = memory_text(unit->questions[i]->objective),
        };
}

static void add_unit(struct outline_module *module, const struct unit *unit)
{
    module->units = memory_reserve(module->units, module->unit_count + 1, &module->unit_capacity,
                                   sizeof *module->units);
    struct outline_unit *short_unit = &module->units[module->unit_count++];
    *short_unit = (struct outline_unit){
        .kind = unit->kind,
        .id = memory_text(unit->id),
        .title = title_words(&unit->title),
        .minutes = unit->minutes,
        .asked_count = unit_asked_count(unit),
        .can_fail = unit->pass > 0,
    };
    add_questions(short_unit, unit);
}

/* Progress and the way to the next unit hang on the id: a second one of the same id would lead in a
 * circle. It is left to the checker to say so. */
static void take_unit(void *context, const struct module *head, struct unit *unit)
{
    struct building *building = context;
    (void)head;
    if (building->catalogue != NULL)
        translate_text(&unit->title, building->catalogue);
    if (ids_add(&building->ids, unit->id, unit->where) == NULL)
        add_unit(&building->module, unit);
}

/* What an outline tells of a module's head. */
static void translate_head(struct module *head, const struct catalogue *catalogue)
{
    translate_text(&head->title, catalogue);
    for (size_t i = 0; i < head->objective_count; i++)
        translate_text(&head->objectives[i].title, catalogue);
}

static void add_head(struct outline_module *module, const struct module *head)
{
    module->id = memory_text(head->id);
    module->title = title_words(&head->title);
    module->minutes = head->minutes;
    module->where = head->where;
    module->objective_count = head->objective_count;
    module->objectives = memory_new(head->objective_count, sizeof *module->objectives);
    for (size_t i = 0; i < head->objective_count; i++)
        module->objectives[i] = (struct outline_objective){
            .id = memory_text(head->objectives[i].id),
            .title = title_words(&head->objectives[i].title),
        };
}

static void free_unit_texts(struct outline_unit *unit)
{
    for (size_t i = 0; i < unit->question_count; i++) {
        free(unit->questions[i].id);
        free(unit->questions[i].objective);
    }
    free(unit->id);
    free(unit->title);
}

static void free_texts(struct outline_module *module)
{
    for (size_t i = 0; i < module->objective_count; i++) {
        free(module->objectives[i].id);
        free(module->objectives[i].title);
    }
    for (size_t i = 0; i < module->unit_count; i++)
        free_unit_texts(&module->units[i]);
    free(module->id);
    free(module->title);
}

/* All but the texts. */
static void free_lists(struct outline_module *module)
{
    for (size_t i = 0; i < module->unit_count; i++)
        free(module->units[i].questions);
    free(module->objectives);
    free(module->units);
}

static void add_module(struct building *building, const struct course *course, size_t index,
                       struct diag *diag)
{
    const struct course_file *file = &course->modules[index];
    struct outline *outline = &building->outline;
    struct module *head = NULL;
    building->module = (struct outline_module){.index = index};
    int result =
        module_each_unit(course->source, file->path, file->where, take_unit, building, &head, diag);
    if (course->catalogue != NULL)
        translate_head(head, course->catalogue);
    if (result == 0 && building->module.unit_count > 0) {
        add_head(&building->module, head);
        outline->modules = memory_reserve(outline->modules, outline->module_count + 1,
                                          &outline->module_capacity, sizeof *outline->modules);
        outline->modules[outline->module_count++] = building->module;
    } else {
        free_texts(&building->module);
        free_lists(&building->module);
    }
    module_free(head);
}

void outline_build(const struct course *course, struct outline *ret_outline, struct diag *diag)
{
    struct building building = {.catalogue = course->catalogue};
    for (size_t i = 0; i < course->module_count; i++)
        add_module(&building, course, i, diag);
    ids_clear(&building.ids);
    *ret_outline = building.outline;
}

void outline_clear(struct outline *outline)
{
    for (size_t i = 0; i < outline->module_count; i++) {
        if (outline->bytes == NULL)
            free_texts(&outline->modules[i]);
        free_lists(&outline->modules[i]);
    }
    free(outline->modules);
    free(outline->bytes);
    *outline = (struct outline){0};
}

const struct outline_unit *outline_find(const struct outline *outline, const char *unit,
                                        const struct outline_module **ret_module)
{
    for (size_t i = 0; i < outline->module_count; i++) {
        const struct outline_module *module = &outline->modules[i];
        for (size_t j = 0; j < module->unit_count; j++) {
            if (strcmp(module->units[j].id, unit) != 0)
                continue;
            if (ret_module != NULL)
                *ret_module = module;
            return &module->units[j];
        }
    }
    return NULL;
}

const struct outline_unit *outline_next(const struct outline *outline, const char *unit)
{
    const struct outline_module *module = NULL;
    const struct outline_unit *here = outline_find(outline, unit, &module);
    if (here == NULL)
        return NULL;
    if (here + 1 < module->units + module->unit_count)
        return here + 1;
    const struct outline_module *next = module + 1;
    return next < outline->modules + outline->module_count ? &next->units[0] : NULL;
}

const struct outline_unit *outline_before(const struct outline *outline, const char *unit)
{
    const struct outline_module *module = NULL;
    const struct outline_unit *here = outline_find(outline, unit, &module);
    if (here == NULL)
        return NULL;
    if (here > module->units)
        return here - 1;
    while (module > outline->modules)
        if ((--module)->unit_count > 0)
            return &module->units[module->unit_count - 1];
    return NULL;
}
