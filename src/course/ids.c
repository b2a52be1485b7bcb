/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Ids, and where each was first met. */
#include "config.h"

#include "course/ids.h"

#include <stdlib.h>

#include "base/memory.h"
#include "base/nearest.h"

const struct where *ids_add(struct ids *ids, const char *id, struct where where)
{
    size_t number = map_put(&ids->numbers, id, ids->count);
    if (number < ids->count)
        return &ids->items[number].where;
    ids->items = memory_reserve(ids->items, ids->count + 1, &ids->capacity, sizeof *ids->items);
    ids->items[ids->count++] =
        (struct id_entry){.id = map_text(&ids->numbers, number), .where = where};
    return NULL;
}

bool ids_has(const struct ids *ids, const char *id)
{
    return map_get(&ids->numbers, id) != MAP_NOWHERE;
}

const char *ids_nearest(const struct ids *ids, const char *id)
{
    return nearest_member(id, ids->items, ids->count, struct id_entry, id);
}

void ids_clear(struct ids *ids)
{
    free(ids->items);
    map_clear(&ids->numbers);
    *ids = (struct ids){0};
}
