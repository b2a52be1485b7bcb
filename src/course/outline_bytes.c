/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* An outline as bytes, and back. A text is its length with its NUL, then both: it is used where it
 * lies. */
#include "config.h"

#include "course/outline_bytes.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

/* --- To bytes --- */

static void put_count(struct str *bytes, size_t count)
{
    uint32_t number = (uint32_t)count;
    str_add_n(bytes, (const char *)&number, sizeof number);
}

/* A text that is not there has no length, not even that of its NUL. */
static void put_text(struct str *bytes, const char *text)
{
    size_t length = text == NULL ? 0 : strlen(text) + 1;
    put_count(bytes, length);
    if (text != NULL)
        str_add_n(bytes, text, length);
}

static void put_unit(struct str *bytes, const struct outline_unit *unit)
{
    put_count(bytes, unit->kind);
    put_text(bytes, unit->id);
    put_text(bytes, unit->title);
    put_count(bytes, unit->minutes);
    put_count(bytes, unit->asked_count);
    put_count(bytes, unit->question_count);
    for (size_t i = 0; i < unit->question_count; i++) {
        put_text(bytes, unit->questions[i].id);
        put_text(bytes, unit->questions[i].objective);
    }
}

static void put_module(struct str *bytes, const struct outline_module *module)
{
    put_count(bytes, module->index);
    put_text(bytes, module->id);
    put_text(bytes, module->title);
    put_count(bytes, module->minutes);
    put_count(bytes, module->objective_count);
    for (size_t i = 0; i < module->objective_count; i++) {
        put_text(bytes, module->objectives[i].id);
        put_text(bytes, module->objectives[i].title);
    }
    put_count(bytes, module->unit_count);
    for (size_t i = 0; i < module->unit_count; i++)
        put_unit(bytes, &module->units[i]);
}

void outline_to_bytes(const struct outline *outline, struct str *bytes)
{
    put_count(bytes, outline->module_count);
    for (size_t i = 0; i < outline->module_count; i++)
        put_module(bytes, &outline->modules[i]);
}

/* --- And back --- */

struct reading {
    char *bytes;
    size_t length;
    size_t at;
    bool is_bad; /* nothing more is read */
    const struct course *course;
};

/* Copies some bytes; zeros where there are not as many. */
static void take(struct reading *reading, void *ret_value, size_t size)
{
    memset(ret_value, 0, size);
    reading->is_bad |= reading->length - reading->at < size;
    if (reading->is_bad)
        return;
    memcpy(ret_value, reading->bytes + reading->at, size);
    reading->at += size;
}

static size_t take_count(struct reading *reading)
{
    uint32_t number;
    take(reading, &number, sizeof number);
    return number;
}

/* How many items follow. Each has a count in it at least: there cannot be more of them than that.
 */
static size_t take_item_count(struct reading *reading)
{
    size_t count = take_count(reading);
    reading->is_bad |= count > (reading->length - reading->at) / sizeof(uint32_t);
    return reading->is_bad ? 0 : count;
}

static char *take_optional_text(struct reading *reading)
{
    size_t length = take_count(reading);
    char *text = reading->bytes + reading->at;
    if (reading->is_bad || length == 0)
        return NULL;
    reading->is_bad = length > reading->length - reading->at || text[length - 1] != '\0';
    reading->at += reading->is_bad ? 0 : length;
    return reading->is_bad ? NULL : text;
}

static char *take_text(struct reading *reading)
{
    char *text = take_optional_text(reading);
    reading->is_bad |= text == NULL;
    return text;
}

static void take_questions(struct reading *reading, struct outline_unit *unit)
{
    unit->question_count = take_item_count(reading);
    unit->questions = memory_new(unit->question_count, sizeof *unit->questions);
    for (size_t i = 0; i < unit->question_count && !reading->is_bad; i++) {
        struct outline_question *question = &unit->questions[i];
        question->id = take_text(reading);
        question->objective = take_optional_text(reading);
    }
    reading->is_bad |= unit->asked_count > unit->question_count;
}

static void take_unit(struct reading *reading, struct outline_unit *unit)
{
    size_t kind = take_count(reading);
    reading->is_bad |= kind != UNIT_LESSON && kind != UNIT_QUIZ;
    unit->kind = (enum unit_kind)kind;
    unit->id = take_text(reading);
    unit->title = take_text(reading);
    unit->minutes = (unsigned)take_count(reading);
    unit->asked_count = take_count(reading);
    take_questions(reading, unit);
}

static void take_objectives(struct reading *reading, struct outline_module *module)
{
    module->objective_count = take_item_count(reading);
    module->objectives = memory_new(module->objective_count, sizeof *module->objectives);
    for (size_t i = 0; i < module->objective_count && !reading->is_bad; i++) {
        module->objectives[i].id = take_text(reading);
        module->objectives[i].title = take_text(reading);
    }
}

/* A module without units would not stand in an outline. */
static void take_units(struct reading *reading, struct outline_module *module)
{
    module->unit_count = take_item_count(reading);
    module->unit_capacity = module->unit_count;
    module->units = memory_new(module->unit_count, sizeof *module->units);
    reading->is_bad |= module->unit_count == 0;
    for (size_t i = 0; i < module->unit_count && !reading->is_bad; i++)
        take_unit(reading, &module->units[i]);
}

static void take_module(struct reading *reading, struct outline_module *module)
{
    module->index = take_count(reading);
    reading->is_bad |= module->index >= reading->course->module_count;
    if (reading->is_bad)
        return;
    module->where = reading->course->modules[module->index].where;
    module->id = take_text(reading);
    module->title = take_text(reading);
    module->minutes = (unsigned)take_count(reading);
    take_objectives(reading, module);
    take_units(reading, module);
}

bool outline_from_bytes(char *bytes, size_t length, size_t start, const struct course *course,
                        struct outline *ret_outline)
{
    struct reading reading = {bytes, length, start, start > length, course};
    struct outline outline = {.bytes = bytes};
    outline.module_count = take_item_count(&reading);
    outline.module_capacity = outline.module_count;
    outline.modules = memory_new(outline.module_count, sizeof *outline.modules);
    for (size_t i = 0; i < outline.module_count && !reading.is_bad; i++)
        take_module(&reading, &outline.modules[i]);
    if (reading.is_bad || reading.at != length) {
        outline_clear(&outline);
        return false;
    }
    *ret_outline = outline;
    return true;
}
