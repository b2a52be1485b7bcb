/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Finding the number of a text among many. `struct map map = {0};` is an empty one. */
#ifndef BASE_MAP_H
#define BASE_MAP_H

#include <stddef.h>
#include <stdint.h>

struct map {
    struct map_place {
        char *text; /* NULL: a free place */
        uint64_t hash;
        size_t number;
    } * places; /* open addressing, never full */
    size_t count;
    size_t capacity;
};

#define MAP_NOWHERE SIZE_MAX

/* Gives a text a number, unless it has one. The text is copied. Returns the number that it has. */
size_t map_put(struct map *map, const char *text, size_t number);

/* Returns the number of a text, or MAP_NOWHERE. */
size_t map_get(const struct map *map, const char *text);

void map_clear(struct map *map);

#endif
