/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A grid of cells with roles: what a screen draws on. It knows no terminal. */
#ifndef TUI_CANVAS_H
#define TUI_CANVAS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/direction.h"
#include "tui/style.h"

enum { CELL_CHARACTERS_MAX = 5 }; /* a character and what combines with it */

struct cell {
    uint32_t characters[CELL_CHARACTERS_MAX]; /* up to the first 0 */
    uint8_t columns;                          /* 1 or 2; 0: the right half of a wide character */
    uint8_t role;                             /* enum role */
    uint16_t piece;       /* the text that it is of: the same for what was drawn on; 0: of none */
    uint16_t mark_before; /* of direction or joining (base/direction.h), or 0 */
    uint16_t mark_after;
};

/* Columns [start, end) of a row whose text runs its own way. */
struct canvas_region {
    int row;
    int start;
    int end;
    enum direction direction;
};

struct canvas {
    int rows;
    int columns;
    int measure;      /* columns that screens may set text in; 0: as many as they like best */
    int main_columns; /* of these, for the main one of two columns of text; 0: there is but one */
    const char *warning; /* in the head of every screen, whatever it shows; NULL: none */
    const char *kind;    /* the same, for what is no warning */
    struct cell *cells;  /* row by row */
    int cursor_row;      /* where the hardware cursor is to stand */
    int cursor_column;
    uint8_t *directions; /* enum direction of each row; DIRECTION_NONE: as all of the screen */
    struct canvas_region *regions; /* in any order; none covers another */
    size_t region_count;
    size_t region_capacity;
    struct {
        uint16_t number;
        int row; /* where it ends */
        int column;
        uint16_t mark; /* that the next cell of it takes */
    } piece;           /* the text drawn last */
};

/* Makes a blank canvas. Its widths are those of the locale (LC_CTYPE), as curses takes them. */
void canvas_init(struct canvas *canvas, int rows, int columns);
void canvas_clear(struct canvas *canvas);

/* Makes every cell blank, of ROLE_TEXT, and puts the cursor at the lower left corner. */
void canvas_blank(struct canvas *canvas);

/* The cell at a place, or NULL outside. */
struct cell *canvas_cell(const struct canvas *canvas, int row, int column);

/* Draws a text from (row, column) on, in at most `columns` columns; what does not fit is left out,
 * a wide character that would be halved too. Control characters and bidi controls are drawn as
 * U+FFFD, characters without width join the cell before (those that only format, such as U+200B,
 * are dropped, but cells know the marks of direction and joining beside them), characters without a
 * known width are drawn as U+FFFD. Places outside the canvas are clipped. A text that is drawn
 * right where the one before it ended goes on with it. Returns the columns drawn, clipped ones too.
 */
int canvas_text(struct canvas *canvas, int row, int column, int columns, enum role role,
                const char *text);

/* The same for the first `length` bytes. */
int canvas_text_n(struct canvas *canvas, int row, int column, int columns, enum role role,
                  const char *text, size_t length);

/* The same, but a text that does not fit ends in GLYPH_CUT, which runs as the text does. */
int canvas_fit(struct canvas *canvas, int row, int column, int columns, enum role role,
               const char *text);

/* Says that a mark of direction (0: none) stands before the text that begins here, or after the one
 * that ends here. */
void canvas_mark(struct canvas *canvas, int row, int column, uint32_t mark);

/* The mark of the way in which a text runs by itself; 0 where no letter tells. */
uint32_t canvas_mark_of(const char *text);

/* The columns that canvas_text() would draw of a text, given room. */
int canvas_columns(const char *text);

/* Draws a text so that it ends before `end`. Returns the column where it starts. */
int canvas_text_right(struct canvas *canvas, int row, int end, enum role role, const char *text);

/* Repeats a glyph of one column. */
void canvas_repeat(struct canvas *canvas, int row, int column, int columns, enum role role,
                   const char *glyph);

/* Gives cells another role. */
void canvas_role(struct canvas *canvas, int row, int column, int columns, enum role role);

/* Says which way the text of a row runs, whatever the rest of the screen does: see arrange.h. */
void canvas_direct(struct canvas *canvas, int row, enum direction direction);

/* The same for columns [start, end), where text stands beside text: they stay at their place in the
 * row, and only inside it is their text turned. DIRECTION_NONE: as the row. To be called once for a
 * column of text. */
void canvas_direct_columns(struct canvas *canvas, int row, int start, int end,
                           enum direction direction);

/* A place outside is taken to be the nearest inside. */
void canvas_cursor(struct canvas *canvas, int row, int column);

/* Whether two cells are drawn alike, whatever texts they are of. */
bool canvas_cells_look_alike(const struct cell *one, const struct cell *other);

/* Finds what of a row looks other than in `before`, the cells of another canvas of this size: the
 * least columns [*ret_start, *ret_end) that hold it, with no wide character halved. Returns false,
 * and sets nothing, where all looks alike. */
bool canvas_difference(const struct canvas *canvas, const struct cell *before, int row,
                       int *ret_start, int *ret_end);

/* Returns the canvas as text: rows ended by line ends, blanks at the ends of rows left out. For
 * tests and for saving a screen. Caller frees. */
char *canvas_picture(const struct canvas *canvas);

#endif
