/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* An outline as bytes, and back. A text is used where it lies. */
#include "config.h"

#include "course/outline_bytes.h"

#include "base/memory.h"
#include "course/kept.h"

/* --- To bytes --- */

static void put_unit(struct str *bytes, const struct outline_unit *unit)
{
    kept_put_count(bytes, unit->kind);
    kept_put_text(bytes, unit->id);
    kept_put_text(bytes, unit->title);
    kept_put_count(bytes, unit->minutes);
    kept_put_count(bytes, unit->asked_count);
    kept_put_count(bytes, unit->can_fail);
    kept_put_count(bytes, unit->question_count);
    for (size_t i = 0; i < unit->question_count; i++) {
        kept_put_text(bytes, unit->questions[i].id);
        kept_put_text(bytes, unit->questions[i].objective);
    }
}

static void put_module(struct str *bytes, const struct outline_module *module)
{
    kept_put_count(bytes, module->index);
    kept_put_text(bytes, module->id);
    kept_put_text(bytes, module->title);
    kept_put_count(bytes, module->minutes);
    kept_put_count(bytes, module->objective_count);
    for (size_t i = 0; i < module->objective_count; i++) {
        kept_put_text(bytes, module->objectives[i].id);
        kept_put_text(bytes, module->objectives[i].title);
    }
    kept_put_count(bytes, module->unit_count);
    for (size_t i = 0; i < module->unit_count; i++)
        put_unit(bytes, &module->units[i]);
}

void outline_to_bytes(const struct outline *outline, struct str *bytes)
{
    kept_put_count(bytes, outline->module_count);
    for (size_t i = 0; i < outline->module_count; i++)
        put_module(bytes, &outline->modules[i]);
}

/* --- And back --- */

/* What is read, and the course that it is an outline of. */
struct reading {
    struct kept_reading from;
    const struct course *course;
};

/* Most units have no questions: nothing is made for them. */
static void *make_items(size_t count, size_t size)
{
    return count == 0 ? NULL : memory_new(count, size);
}

static void take_questions(struct reading *reading, struct outline_unit *unit)
{
    unit->question_count = kept_take_item_count(&reading->from);
    unit->questions = make_items(unit->question_count, sizeof *unit->questions);
    for (size_t i = 0; i < unit->question_count && !reading->from.is_bad; i++) {
        struct outline_question *question = &unit->questions[i];
        question->id = kept_take_text(&reading->from);
        question->objective = kept_take_optional_text(&reading->from);
    }
    reading->from.is_bad |= unit->asked_count > unit->question_count;
}

static void take_unit(struct reading *reading, struct outline_unit *unit)
{
    size_t kind = kept_take_count(&reading->from);
    reading->from.is_bad |= kind != UNIT_LESSON && kind != UNIT_QUIZ;
    unit->kind = (enum unit_kind)kind;
    unit->id = kept_take_text(&reading->from);
    unit->title = kept_take_text(&reading->from);
    unit->minutes = (unsigned)kept_take_count(&reading->from);
    unit->asked_count = kept_take_count(&reading->from);
    unit->can_fail = kept_take_count(&reading->from) != 0;
    take_questions(reading, unit);
}

static void take_objectives(struct reading *reading, struct outline_module *module)
{
    module->objective_count = kept_take_item_count(&reading->from);
    module->objectives = make_items(module->objective_count, sizeof *module->objectives);
    for (size_t i = 0; i < module->objective_count && !reading->from.is_bad; i++) {
        module->objectives[i].id = kept_take_text(&reading->from);
        module->objectives[i].title = kept_take_text(&reading->from);
    }
}

/* A module without units would not stand in an outline. */
static void take_units(struct reading *reading, struct outline_module *module)
{
    module->unit_count = kept_take_item_count(&reading->from);
    module->unit_capacity = module->unit_count;
    module->units = memory_new(module->unit_count, sizeof *module->units);
    reading->from.is_bad |= module->unit_count == 0;
    for (size_t i = 0; i < module->unit_count && !reading->from.is_bad; i++)
        take_unit(reading, &module->units[i]);
}

static void take_module(struct reading *reading, struct outline_module *module)
{
    module->index = kept_take_count(&reading->from);
    reading->from.is_bad |= module->index >= reading->course->module_count;
    if (reading->from.is_bad)
        return;
    module->where = reading->course->modules[module->index].where;
    module->id = kept_take_text(&reading->from);
    module->title = kept_take_text(&reading->from);
    module->minutes = (unsigned)kept_take_count(&reading->from);
    take_objectives(reading, module);
    take_units(reading, module);
}

bool outline_from_bytes(char *bytes, size_t length, size_t start, const struct course *course,
                        struct outline *ret_outline)
{
    struct reading reading = {{bytes, length, start, start > length}, course};
    struct outline outline = {.bytes = bytes};
    outline.module_count = kept_take_item_count(&reading.from);
    outline.module_capacity = outline.module_count;
    outline.modules = memory_new(outline.module_count, sizeof *outline.modules);
    for (size_t i = 0; i < outline.module_count && !reading.from.is_bad; i++)
        take_module(&reading, &outline.modules[i]);
    if (reading.from.is_bad || reading.from.at != length) {
        outline_clear(&outline);
        return false;
    }
    *ret_outline = outline;
    return true;
}
