/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* From the order in which a canvas was drawn to the order in which it is seen. Screens draw as if
 * all letters ran from left to right; here rows that run the other way are mirrored, and the
 * letters of each piece of text are put in their visual order (UAX #9), with whatever role each
 * cell has. */
#ifndef TUI_ARRANGE_H
#define TUI_ARRANGE_H

#include <stdbool.h>

#include "tui/canvas.h"

/* Where each cell went. A zeroed one: nowhere else. */
struct arrangement {
    int rows;
    int columns;
    int *drawn;           /* row by row: for each column as it is seen, that as it was drawn */
    bool turns_at_cursor; /* letters run from right to left where the cursor stands */
};

/* Arranges a canvas, its cursor too. Rows without a direction of their own are mirrored where
 * `is_mirrored`. A piece of such a row is one paragraph, whose direction is that of the row, but
 * for a piece in letters of the other direction alone; in a row that is not mirrored it is that of
 * its first letter. In a row that has a direction, that is the direction of what runs all through
 * it. Two blanks and lines of a frame part one column of text from the next. Regions of a row
 * (canvas_direct_columns()) are arranged each in itself, as a row of their direction would be.
 * The arrangement is made anew. Caller clears. */
void arrange(struct canvas *canvas, bool is_mirrored, struct arrangement *arrangement);
void arrangement_clear(struct arrangement *arrangement);

/* The column where a cell was drawn that is now seen at (row, column). */
int arrangement_drawn(const struct arrangement *arrangement, int row, int column);

#endif
