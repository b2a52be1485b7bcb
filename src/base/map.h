/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Finding the number of a text among many. `struct map map = {0};` is an empty one. */
#ifndef BASE_MAP_H
#define BASE_MAP_H

#include <stddef.h>
#include <stdint.h>

struct map {
    struct map_entry {
        char *text;
        uint64_t hash;
        size_t number;
    } * entries; /* as they were put */
    size_t count;
    size_t entry_capacity;
    uint32_t *places; /* by their hashes, counted from 1; 0: free. Open addressing, never full: what
                         is sparse is small */
    size_t place_count;
};

#define MAP_NOWHERE SIZE_MAX

/* Gives a text a number, unless it has one. The text is copied. Returns the number that it has. */
size_t map_put(struct map *map, const char *text, size_t number);

/* Returns the number of a text, or MAP_NOWHERE. */
size_t map_get(const struct map *map, const char *text);

/* Returns the text that was put after `index` others, itself. Borrowed until the map is cleared. */
const char *map_text(const struct map *map, size_t index);

void map_clear(struct map *map);

#endif
