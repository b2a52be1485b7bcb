/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Finding the number of a text among many. */
#include "config.h"

#include "base/map.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

enum { PLACES_FIRST = 64 };

/* FNV-1a, 64 bit. */
static uint64_t hash_of(const char *text)
{
    uint64_t value = 0xCBF29CE484222325u;
    for (; *text != '\0'; text++)
        value = (value ^ (unsigned char)*text) * 0x100000001B3u;
    return value;
}

/* The place of a text, or the free one where it belongs. */
static uint32_t *place_of(const struct map *map, const char *text, uint64_t hash)
{
    size_t at = hash & (map->place_count - 1);
    for (; map->places[at] != 0; at = (at + 1) & (map->place_count - 1)) {
        const struct map_entry *entry = &map->entries[map->places[at] - 1];
        if (entry->hash == hash && strcmp(entry->text, text) == 0)
            break;
    }
    return &map->places[at];
}

static void grow(struct map *map)
{
    map->place_count = map->place_count == 0 ? PLACES_FIRST : map->place_count * 2;
    free(map->places);
    map->places = memory_new(map->place_count, sizeof *map->places);
    for (size_t i = 0; i < map->count; i++) {
        size_t at = map->entries[i].hash & (map->place_count - 1);
        while (map->places[at] != 0)
            at = (at + 1) & (map->place_count - 1);
        map->places[at] = (uint32_t)(i + 1);
    }
}

size_t map_put(struct map *map, const char *text, size_t number)
{
    if (map->count * 2 >= map->place_count)
        grow(map);
    uint64_t hash = hash_of(text);
    uint32_t *place = place_of(map, text, hash);
    if (*place == 0) {
        assert(map->count < UINT32_MAX);
        map->entries = memory_reserve(map->entries, map->count + 1, &map->entry_capacity,
                                      sizeof *map->entries);
        map->entries[map->count++] =
            (struct map_entry){.text = memory_text(text), .hash = hash, .number = number};
        *place = (uint32_t)map->count;
    }
    return map->entries[*place - 1].number;
}

size_t map_get(const struct map *map, const char *text)
{
    if (map->count == 0)
        return MAP_NOWHERE;
    uint32_t place = *place_of(map, text, hash_of(text));
    return place != 0 ? map->entries[place - 1].number : MAP_NOWHERE;
}

const char *map_text(const struct map *map, size_t index)
{
    return map->entries[index].text;
}

void map_clear(struct map *map)
{
    for (size_t i = 0; i < map->count; i++)
        free(map->entries[i].text);
    free(map->entries);
    free(map->places);
    *map = (struct map){0};
}
