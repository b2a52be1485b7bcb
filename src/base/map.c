/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Finding the number of a text among many. */
#include "config.h"

#include "base/map.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

/* FNV-1a, 64 bit. */
static uint64_t hash_of(const char *text)
{
    uint64_t value = 0xCBF29CE484222325u;
    for (; *text != '\0'; text++)
        value = (value ^ (unsigned char)*text) * 0x100000001B3u;
    return value;
}

/* The place of a text, or the free one where it belongs. */
static struct map_place *place_of(const struct map *map, const char *text, uint64_t hash)
{
    size_t at = hash & (map->capacity - 1);
    while (map->places[at].text != NULL &&
           (map->places[at].hash != hash || strcmp(map->places[at].text, text) != 0))
        at = (at + 1) & (map->capacity - 1);
    return &map->places[at];
}

/* The free place where a text belongs that is not there yet. */
static struct map_place *free_place(const struct map *map, uint64_t hash)
{
    size_t at = hash & (map->capacity - 1);
    while (map->places[at].text != NULL)
        at = (at + 1) & (map->capacity - 1);
    return &map->places[at];
}

static void grow(struct map *map)
{
    struct map larger = {.capacity = map->capacity == 0 ? 64 : map->capacity * 2};
    larger.places = memory_new(larger.capacity, sizeof *larger.places);
    larger.count = map->count;
    for (size_t i = 0; i < map->capacity; i++)
        if (map->places[i].text != NULL)
            *free_place(&larger, map->places[i].hash) = map->places[i];
    free(map->places);
    *map = larger;
}

size_t map_put(struct map *map, const char *text, size_t number)
{
    if (map->count * 2 >= map->capacity)
        grow(map);
    uint64_t hash = hash_of(text);
    struct map_place *place = place_of(map, text, hash);
    if (place->text == NULL) {
        *place = (struct map_place){.text = memory_text(text), .hash = hash, .number = number};
        map->count++;
    }
    return place->number;
}

size_t map_get(const struct map *map, const char *text)
{
    if (map->capacity == 0)
        return MAP_NOWHERE;
    const struct map_place *place = place_of(map, text, hash_of(text));
    return place->text != NULL ? place->number : MAP_NOWHERE;
}

void map_clear(struct map *map)
{
    for (size_t i = 0; i < map->capacity; i++)
        free(map->places[i].text);
    free(map->places);
    *map = (struct map){0};
}
