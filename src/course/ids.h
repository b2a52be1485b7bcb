/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Ids, and where each was first met: what must be there once in a course, or must be there at all.
 */
#ifndef COURSE_IDS_H
#define COURSE_IDS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "base/map.h"

/* A zeroed one is empty. */
struct ids {
    struct id_entry {
        const char *id; /* borrowed from the map */
        struct where where;
    } * items; /* in the order of their addition */
    size_t count;
    size_t capacity;
    struct map numbers; /* of the items */
};

/* Adds an id. Returns NULL, or where it was first met, if it is there already (borrowed until the
 * next addition). */
const struct where *ids_add(struct ids *ids, const char *id, struct where where);
bool ids_has(const struct ids *ids, const char *id);

/* The id that a mistyped one is closest to, or NULL. Borrowed until the next addition. */
const char *ids_nearest(const struct ids *ids, const char *id);
void ids_clear(struct ids *ids);

#endif
