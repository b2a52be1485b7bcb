/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Ids, and where each was first met. */
#include "config.h"

#include "course/ids.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/nearest.h"

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

const char *ids_nearest(const struct ids *ids, const char *id)
{
    const char **words = memory_new(ids->capacity, sizeof *words);
    for (size_t i = 0; i < ids->capacity; i++)
        words[i] = ids->table[i].id; /* NULL for a free place: no word */
    const char *found = nearest_word(id, words, ids->capacity);
    free(words);
    return found;
}

void ids_clear(struct ids *ids)
{
    for (size_t i = 0; i < ids->capacity; i++)
        free(ids->table[i].id);
    free(ids->table);
    *ids = (struct ids){0};
}
