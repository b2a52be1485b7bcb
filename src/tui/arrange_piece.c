/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* One piece of text in the order in which its letters are seen. */
#include "config.h"

#include "tui/arrange_piece.h"

#include <stdlib.h>

#include "base/memory.h"
#include "tui/bidi.h"

enum { CHARACTERS_OF_CELL = CELL_CHARACTERS_MAX + 2 };

void arrange_piece_init(struct arrange_piece *piece, int columns)
{
    size_t count = (size_t)columns;
    size_t most = count * CHARACTERS_OF_CELL;
    *piece = (struct arrange_piece){
        .units = memory_new(count, sizeof *piece->units),
        .characters = memory_new(most, sizeof *piece->characters),
        .levels = memory_new(most, sizeof *piece->levels),
        .unit_levels = memory_new(count, sizeof *piece->unit_levels),
        .order = memory_new(count, sizeof *piece->order),
    };
}

void arrange_piece_clear(struct arrange_piece *piece)
{
    free(piece->units);
    free(piece->characters);
    free(piece->levels);
    free(piece->unit_levels);
    free(piece->order);
    *piece = (struct arrange_piece){0};
}

static void add_character(struct arrange_piece *piece, uint32_t character)
{
    if (character != 0)
        piece->characters[piece->count++] = character;
}

static void add_unit(struct arrange_piece *piece, const struct cell *cell, int column)
{
    add_character(piece, cell->mark_before);
    piece->units[piece->unit_count++] =
        (struct arrange_unit){.column = column, .cell = *cell, .first = piece->count};
    for (int i = 0; i < CELL_CHARACTERS_MAX; i++)
        add_character(piece, cell->characters[i]);
    add_character(piece, cell->mark_after);
}

void arrange_piece_gather(struct arrange_piece *piece, const struct cell *cells, int start, int end)
{
    piece->count = 0;
    piece->unit_count = 0;
    for (int column = start; column < end; column++)
        if (cells[column].columns > 0)
            add_unit(piece, &cells[column], column);
}

static enum direction direction_seen(uint32_t character)
{
    return character >= 0x2190 && character <= 0x2193 ? DIRECTION_LEFT_TO_RIGHT
                                                      : direction_of(character);
}

enum direction arrange_piece_direction(const struct arrange_piece *piece, bool *ret_has_turned)
{
    enum direction first = DIRECTION_NONE;
    *ret_has_turned = false;
    for (size_t i = 0; i < piece->count; i++) {
        enum direction direction = direction_seen(piece->characters[i]);
        first = first == DIRECTION_NONE ? direction : first;
        *ret_has_turned = *ret_has_turned || direction == DIRECTION_RIGHT_TO_LEFT;
    }
    return first;
}

/* Gives a unit its characters as they are shown. One that has become part of the letter before
 * leaves it the marks that stand on it, and takes no columns. */
static void take_shape(struct arrange_piece *piece, size_t number, struct arrange_unit **last)
{
    struct arrange_unit *unit = &piece->units[number];
    const uint32_t *shown = &piece->characters[unit->first];
    bool is_merged = shown[0] == 0 && *last != NULL;
    struct cell *cell = is_merged ? &(*last)->cell : &unit->cell;
    int at = 0;
    while (is_merged && at < CELL_CHARACTERS_MAX && cell->characters[at] != 0)
        at++;
    for (int i = is_merged ? 1 : 0; i < CELL_CHARACTERS_MAX; i++)
        if (unit->cell.characters[i] != 0 && at < CELL_CHARACTERS_MAX)
            cell->characters[at++] = shown[i];
    if (is_merged)
        unit->cell.columns = 0;
    else
        *last = unit;
}

int arrange_piece_shape(struct arrange_piece *piece, bool is_right_to_left)
{
    struct arrange_unit *last = NULL;
    int columns = 0;
    bidi_resolve(piece->characters, piece->count, is_right_to_left, piece->levels);
    for (size_t i = 0; i < piece->unit_count; i++) {
        piece->unit_levels[i] = piece->levels[piece->units[i].first];
        take_shape(piece, i, &last);
        columns += piece->units[i].cell.columns;
    }
    bidi_order(piece->unit_levels, piece->unit_count, is_right_to_left, piece->order);
    return columns;
}
