/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Where words that were searched for stand in a text that is laid out. */
#ifndef TUI_WIDGET_FOUND_H
#define TUI_WIDGET_FOUND_H

#include <stddef.h>

#include "content/layout.h"

/* Bytes [start, end) of a line. Words that go over a line end have a piece in each. */
struct found_piece {
    size_t line;
    size_t start;
    size_t end;
    size_t place; /* the number of the place, from 0 */
};

struct found {
    struct found_piece *pieces; /* in the order of the lines */
    size_t count;
    size_t capacity;
    size_t place_count;
};

/* Finds all places, without case and accents; within a block also across its lines. Caller clears.
 */
void found_make(const struct layout *layout, const char *words, struct found *ret_found);
void found_clear(struct found *found);

/* The first piece of a place. */
const struct found_piece *found_place(const struct found *found, size_t place);

#endif
