/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* From the order in which a canvas was drawn to the order in which it is seen. */
#include "config.h"

#include "tui/arrange.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "tui/arrange_piece.h"

enum { FIRST_FROM_THE_RIGHT = 0x0590 };

/* Columns [start, end) as drawn, which are seen together. */
struct stretch {
    int start;
    int end;
    int at; /* the first column where they are seen */
    bool is_mirrored;
    bool has_direction; /* of its own */
};

/* One row on its way. */
struct arranging {
    int columns;
    struct stretch row;
    struct stretch part;      /* of it, in hand */
    const struct cell *cells; /* as drawn */
    struct cell *seen;
    int *seen_at; /* for each column as drawn, that as seen */
    int *drawn;   /* the other way round */
    uint8_t *levels_at;
    struct arrange_piece piece; /* of it, in hand */
};

static bool is_blank(const struct cell *cell)
{
    return cell->characters[0] == ' ' && cell->characters[1] == 0;
}

static bool is_frame(const struct cell *cell)
{
    return cell->characters[0] >= 0x2500 && cell->characters[0] <= 0x257F;
}

static bool is_gap(const struct cell *cell)
{
    return is_blank(cell) || is_frame(cell);
}

/* Lines of frames that look to one side: Unicode has no mirror of them. */
static uint32_t turned(uint32_t character)
{
    static const uint32_t pairs[][2] = {
        {0x250C, 0x2510}, {0x2514, 0x2518}, {0x251C, 0x2524}, {0x2554, 0x2557}, {0x255A, 0x255D}};
    for (size_t i = 0; i < ARRAY_LEN(pairs); i++) {
        if (character == pairs[i][0])
            return pairs[i][1];
        if (character == pairs[i][1])
            return pairs[i][0];
    }
    return character;
}

/* --- Placing --- */

/* Where columns [start, end) as drawn are seen, from which column on. */
static int slot(const struct arranging *arranging, int start, int end)
{
    const struct stretch *part = &arranging->part;
    return part->at + (part->is_mirrored ? part->end - end : start - part->start);
}

static void place(struct arranging *arranging, int column, int width, int at, struct cell cell)
{
    struct cell half = {.columns = 0, .role = cell.role, .piece = cell.piece};
    for (int i = 0; i < width; i++) {
        arranging->seen[at + i] = i == 0 ? cell : half;
        arranging->seen_at[column + i] = at + i;
        arranging->drawn[at + i] = column + i;
    }
}

/* A cell that stands for itself: a blank, a line of a frame. */
static void place_alone(struct arranging *arranging, int column)
{
    struct cell cell = arranging->cells[column];
    if (arranging->part.is_mirrored && is_frame(&cell))
        cell.characters[0] = turned(cell.characters[0]);
    arranging->levels_at[column] = arranging->part.is_mirrored ? 1 : 0;
    place(arranging, column, 1, slot(arranging, column, column + 1), cell);
}

/* --- One piece of text --- */

/* The direction of a piece, which a row that runs all in one gives to its text. */
static bool is_right_to_left(const struct arranging *arranging, bool is_whole)
{
    bool has_turned;
    enum direction first = arrange_piece_direction(&arranging->piece, &has_turned);
    if (arranging->part.has_direction && is_whole)
        return arranging->part.is_mirrored;
    if (arranging->part.is_mirrored)
        return has_turned || first == DIRECTION_NONE;
    return first == DIRECTION_RIGHT_TO_LEFT;
}

/* Columns that letters have left by becoming one are blank where the row ends. */
static void place_left_over(struct arranging *arranging, int at, int count, const struct cell *like,
                            int column)
{
    for (int i = 0; i < count; i++) {
        arranging->seen[at + i] =
            (struct cell){.characters = {' '}, .columns = 1, .piece = like->piece};
        arranging->drawn[at + i] = column;
    }
}

static void arrange_piece(struct arranging *arranging, int start, int end, bool is_whole)
{
    struct arrange_piece *piece = &arranging->piece;
    arrange_piece_gather(piece, arranging->cells, start, end);
    int columns = arrange_piece_shape(piece, is_right_to_left(arranging, is_whole));
    int left_over = end - start - columns;
    int at = slot(arranging, start, end);
    int blanks = arranging->part.is_mirrored ? at : at + columns;
    place_left_over(arranging, blanks, left_over, &arranging->cells[start], end - 1);
    at += arranging->part.is_mirrored ? left_over : 0;
    for (size_t i = 0; i < piece->unit_count; i++) {
        const struct arrange_unit *unit = &piece->units[piece->order[i]];
        int width = unit->cell.columns;
        arranging->levels_at[unit->column] = piece->unit_levels[piece->order[i]];
        place(arranging, unit->column, width, at, unit->cell);
        if (width == 0)
            arranging->seen_at[unit->column] = at > 0 ? at - 1 : 0;
        at += width;
    }
}

/* --- A row --- */

/* Where cells of one call end: other text may have been drawn over them since. */
static int end_of_piece(const struct arranging *arranging, int start)
{
    int end = start;
    while (end < arranging->part.end &&
           arranging->cells[end].piece == arranging->cells[start].piece)
        end++;
    return end;
}

/* True for a cell that parts columns of text: one of two blanks, or a line of a frame and the
 * blanks beside it. */
static bool parts(const struct arranging *arranging, int column, int start, int end)
{
    const struct cell *cells = arranging->cells;
    if (is_frame(&cells[column]))
        return true;
    return is_blank(&cells[column]) && ((column > start && is_gap(&cells[column - 1])) ||
                                        (column + 1 < end && is_gap(&cells[column + 1])));
}

/* Blanks at its ends are no part of a text. */
static void arrange_run(struct arranging *arranging, int start, int end)
{
    while (start < end && is_blank(&arranging->cells[start]))
        place_alone(arranging, start++);
    while (end > start && is_blank(&arranging->cells[end - 1]))
        place_alone(arranging, --end);
    for (int column = start; column < end;) {
        int next = column;
        while (next < end && !parts(arranging, next, start, end))
            next++;
        if (next > column)
            arrange_piece(arranging, column, next, column == start && next == end);
        else
            place_alone(arranging, next++);
        column = next;
    }
}

static void arrange_part(struct arranging *arranging)
{
    for (int column = arranging->part.start; column < arranging->part.end;) {
        int end = column + 1;
        if (arranging->cells[column].piece == 0) {
            place_alone(arranging, column);
        } else {
            end = end_of_piece(arranging, column);
            arrange_run(arranging, column, end);
        }
        column = end;
    }
}

/* The region of a row that begins first from a column on, or NULL. */
static const struct canvas_region *next_region(const struct canvas *canvas, int row, int column)
{
    const struct canvas_region *next = NULL;
    for (size_t i = 0; i < canvas->region_count; i++) {
        const struct canvas_region *region = &canvas->regions[i];
        if (region->row == row && region->start >= column &&
            (next == NULL || region->start < next->start))
            next = region;
    }
    return next;
}

/* What stands between regions goes the way of the row, and so does the place of each region. */
static void arrange_row(struct arranging *arranging, const struct canvas *canvas, int row)
{
    for (int column = 0; column < arranging->columns;) {
        const struct canvas_region *region = next_region(canvas, row, column);
        arranging->part = arranging->row;
        if (region == NULL || region->start > column) {
            int end = region == NULL ? arranging->columns : region->start;
            arranging->part.at = slot(arranging, column, end);
            arranging->part.start = column;
            arranging->part.end = end;
        } else {
            arranging->part = (struct stretch){
                .start = region->start,
                .end = region->end,
                .at = slot(arranging, region->start, region->end),
                .is_mirrored = region->direction == DIRECTION_RIGHT_TO_LEFT,
                .has_direction = true,
            };
        }
        arrange_part(arranging);
        column = arranging->part.end;
    }
}

static bool has_turned_region(const struct canvas *canvas, int row)
{
    for (size_t i = 0; i < canvas->region_count; i++)
        if (canvas->regions[i].row == row &&
            canvas->regions[i].direction == DIRECTION_RIGHT_TO_LEFT)
            return true;
    return false;
}

static bool has_turned(const struct cell *cells, int columns)
{
    for (int i = 0; i < columns; i++) {
        uint32_t character = cells[i].characters[0];
        if (character >= FIRST_FROM_THE_RIGHT && direction_of(character) == DIRECTION_RIGHT_TO_LEFT)
            return true;
    }
    return false;
}

static void start_row(struct arranging *arranging, int columns)
{
    size_t count = (size_t)columns;
    *arranging = (struct arranging){
        .columns = columns,
        .seen = memory_new(count, sizeof *arranging->seen),
        .seen_at = memory_new(count, sizeof *arranging->seen_at),
        .levels_at = memory_new(count, sizeof *arranging->levels_at),
    };
    arrange_piece_init(&arranging->piece, columns);
}

static void end_row(struct arranging *arranging)
{
    free(arranging->seen);
    free(arranging->seen_at);
    free(arranging->levels_at);
    arrange_piece_clear(&arranging->piece);
}

static void start_arrangement(struct arrangement *arrangement, const struct canvas *canvas)
{
    size_t count = (size_t)canvas->rows * (size_t)canvas->columns;
    arrangement->rows = canvas->rows;
    arrangement->columns = canvas->columns;
    arrangement->drawn = memory_new(count, sizeof *arrangement->drawn);
    for (size_t i = 0; i < count; i++)
        arrangement->drawn[i] = (int)(i % (size_t)canvas->columns);
}

static void take_row(struct arranging *arranging, struct canvas *canvas, int row,
                     struct arrangement *arrangement)
{
    struct cell *cells = canvas_cell(canvas, row, 0);
    arranging->cells = cells;
    arranging->drawn = &arrangement->drawn[(size_t)row * (size_t)canvas->columns];
    arrange_row(arranging, canvas, row);
    if (row == canvas->cursor_row) {
        int column = canvas->cursor_column;
        arrangement->turns_at_cursor = (arranging->levels_at[column] & 1) != 0;
        canvas->cursor_column = arranging->seen_at[column];
    }
    memcpy(cells, arranging->seen, (size_t)canvas->columns * sizeof *cells);
}

void arrange(struct canvas *canvas, bool is_mirrored, struct arrangement *arrangement)
{
    struct arranging arranging = {0};
    arrangement_clear(arrangement);
    for (int row = 0; row < canvas->rows; row++) {
        enum direction own = canvas->directions[row];
        bool turns = own == DIRECTION_NONE ? is_mirrored : own == DIRECTION_RIGHT_TO_LEFT;
        if (!turns && !has_turned_region(canvas, row) &&
            !has_turned(canvas_cell(canvas, row, 0), canvas->columns))
            continue;
        if (arranging.seen == NULL) { /* most screens have nothing to arrange */
            start_arrangement(arrangement, canvas);
            start_row(&arranging, canvas->columns);
        }
        arranging.row = (struct stretch){
            .end = canvas->columns, .is_mirrored = turns, .has_direction = own != DIRECTION_NONE};
        take_row(&arranging, canvas, row, arrangement);
    }
    end_row(&arranging);
}

void arrangement_clear(struct arrangement *arrangement)
{
    free(arrangement->drawn);
    *arrangement = (struct arrangement){0};
}

int arrangement_drawn(const struct arrangement *arrangement, int row, int column)
{
    if (row < 0 || row >= arrangement->rows || column < 0 || column >= arrangement->columns)
        return column;
    return arrangement->drawn[(size_t)row * (size_t)arrangement->columns + (size_t)column];
}
