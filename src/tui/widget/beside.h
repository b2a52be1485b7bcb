/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A page beside a page, in a wide window: two columns of lines whose rows are so put together that
 * what belongs together starts on the same row. The main column is what is read; the other one
 * follows it. */
#ifndef TUI_WIDGET_BESIDE_H
#define TUI_WIDGET_BESIDE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "tui/canvas.h"

enum { BESIDE_COLUMNS_LEAST = 104, BESIDE_NOTE_COLUMNS = 30 };

#define BESIDE_NOTHING SIZE_MAX

/* Where the columns stand, in columns of the window from the left edge of both together. */
struct beside_shape {
    int measure; /* of both, with what parts them */
    int main;    /* of the main one, which begins at the edge */
    int side;    /* of the other one; 0: there is none */
    int side_start;
};

/* True for a window that has room for two columns. */
bool beside_has_room(const struct canvas *canvas);

/* The shape for such a window and the measure that its canvas asks for: the second column takes so
 * many columns, or for 0 as many as the main one. */
struct beside_shape beside_shape(const struct canvas *canvas, int side_columns);

/* A row: a line of the main column, or room left there after that line, beside a line of the other
 * one. */
struct beside_row {
    size_t main;    /* BESIDE_NOTHING only where the main column has no line at all */
    bool is_filler; /* nothing of the main column stands here */
    size_t side;    /* or BESIDE_NOTHING */
};

/* A zeroed one is empty. */
struct beside {
    struct beside_row *rows;
    size_t count;
    size_t capacity;
};

/* Puts two columns together. Each line has a number for what it belongs to, which never gets less
 * from line to line; lines with the same number are a group. What the second column has from the
 * number of a group of the main one on, and before the next one's, starts beside its first line;
 * what comes before all, beside the first line of all. A group that has nothing beside it follows
 * the one before at once, and what is still left of the second column goes on beside it; one that
 * has something waits for that to end. All lines of both are in the rows, each once and in their
 * order. Caller clears. */
void beside_align(const uint64_t *main, size_t main_count, const uint64_t *side, size_t side_count,
                  struct beside *ret_beside);
void beside_clear(struct beside *beside);

/* Draws the line between the columns in some rows of a window whose columns begin at `left`. */
void beside_draw_rule(const struct beside_shape *shape, struct canvas *canvas, int row, int rows,
                      int left);

#endif
