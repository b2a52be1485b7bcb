/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What the checker looks after beyond single elements: ids, and the habits of a quiz. */
#include "config.h"

#include "course/rules.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "base/utf8.h"

enum { HABIT_QUESTIONS_MIN = 3 };

/* FNV-1a, 64 bit: spreads short words well, and authors are no attackers of their own checker. */
static uint64_t hash(const char *id)
{
    uint64_t value = 0xCBF29CE484222325u;
    for (; *id != '\0'; id++)
        value = (value ^ (unsigned char)*id) * 0x100000001B3u;
    return value;
}

/* The place of an id, or the free place where it belongs. The table is never full. */
static struct id_entry *place_of(const struct ids *ids, const char *id)
{
    size_t at = hash(id) & (ids->capacity - 1);
    while (ids->table[at].id != NULL && strcmp(ids->table[at].id, id) != 0)
        at = (at + 1) & (ids->capacity - 1);
    return &ids->table[at];
}

static void grow(struct ids *ids)
{
    struct ids larger = {.capacity = ids->capacity == 0 ? 64 : ids->capacity * 2};
    larger.table = memory_new(larger.capacity, sizeof *larger.table);
    larger.count = ids->count;
    for (size_t i = 0; i < ids->capacity; i++)
        if (ids->table[i].id != NULL)
            *place_of(&larger, ids->table[i].id) = ids->table[i];
    free(ids->table);
    *ids = larger;
}

const struct where *ids_add(struct ids *ids, const char *id, struct where where)
{
    if (ids->count * 2 >= ids->capacity)
        grow(ids);
    struct id_entry *entry = place_of(ids, id);
    if (entry->id != NULL)
        return &entry->where;
    *entry = (struct id_entry){.id = memory_text(id), .where = where};
    ids->count++;
    return NULL;
}

bool ids_has(const struct ids *ids, const char *id)
{
    return ids->capacity > 0 && place_of(ids, id)->id != NULL;
}

void ids_clear(struct ids *ids)
{
    for (size_t i = 0; i < ids->capacity; i++)
        free(ids->table[i].id);
    free(ids->table);
    *ids = (struct ids){0};
}

static size_t option_length(const struct question_option *option)
{
    return utf8_count(option->text.plain, strlen(option->text.plain));
}

/* The right option's number; option_count where none is. */
static size_t right_option(const struct question *question)
{
    size_t at = 0;
    while (at < question->option_count && !question->options[at].is_correct)
        at++;
    return at;
}

static bool is_right_longest(const struct question *question, size_t right)
{
    for (size_t i = 0; i < question->option_count; i++)
        if (i != right &&
            option_length(&question->options[i]) >= option_length(&question->options[right]))
            return false;
    return true;
}

void rules_check_quiz(const struct unit *unit, struct diag *diag)
{
    size_t asked = 0;
    size_t longest = 0;
    size_t in_first_place = 0;
    size_t first_place = 0;
    for (size_t i = 0; i < unit->question_count; i++) {
        const struct question *question = unit->questions[i];
        size_t right = right_option(question);
        if (right == question->option_count)
            continue;
        if (asked++ == 0)
            first_place = right;
        in_first_place += right == first_place;
        longest += is_right_longest(question, right);
    }
    if (asked < HABIT_QUESTIONS_MIN)
        return;
    if (in_first_place == asked)
        diag_warning(diag, unit->where, "same-place",
                     _("in quiz '%s' the right answer is always number %zu; vary its place"),
                     unit->id, first_place + 1);
    if (longest == asked)
        diag_warning(
            diag, unit->where, "longest-right",
            _("in quiz '%s' the right answer is always the longest; a learner can guess it"),
            unit->id);
}
