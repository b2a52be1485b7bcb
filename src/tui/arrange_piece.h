/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* One piece of text, on its way from the cells in which it was drawn to the order in which its
 * letters are seen. Where it is placed is for whoever arranges the row. */
#ifndef TUI_ARRANGE_PIECE_H
#define TUI_ARRANGE_PIECE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "tui/canvas.h"

/* What is placed as one: a character, with what combines with it, and its columns. */
struct arrange_unit {
    int column; /* where it was drawn */
    struct cell cell;
    size_t first; /* of its characters in the piece, the base character */
};

struct arrange_piece {
    struct arrange_unit *units;
    size_t unit_count;
    uint32_t *characters;
    uint8_t *levels; /* of the characters */
    size_t count;
    uint8_t *unit_levels; /* how deep each unit is embedded: see bidi_resolve() */
    size_t *order;        /* of the units, from the leftmost on */
};

/* Room for pieces of at most so many columns. Caller clears. */
void arrange_piece_init(struct arrange_piece *piece, int columns);
void arrange_piece_clear(struct arrange_piece *piece);

/* Takes the units of columns [start, end). */
void arrange_piece_gather(struct arrange_piece *piece, const struct cell *cells, int start,
                          int end);

/* The direction of the first letter that has one. *ret_has_turned: some run from right to left.
 * Arrows point where keys are: "←→" is not turned, nor is what has nothing else. */
enum direction arrange_piece_direction(const struct arrange_piece *piece, bool *ret_has_turned);

/* Gives the units their shapes and their order, as one paragraph. Letters that become one take
 * fewer columns: returns how many all take now. */
int arrange_piece_shape(struct arrange_piece *piece, bool is_right_to_left);

#endif
