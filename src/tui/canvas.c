/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A grid of cells with roles. What reaches a cell is safe for a terminal and has the width that
 * curses will give it. */
#include "config.h"

#include "tui/canvas.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <unictype.h>
#include <wchar.h>

#include "base/memory.h"
#include "base/str.h"
#include "base/utf8.h"
#include "content/wrap.h"
#include "tui/glyph.h"

static const struct cell blank = {.characters = {' '}, .columns = 1, .role = ROLE_TEXT};

void canvas_init(struct canvas *canvas, int rows, int columns)
{
    *canvas = (struct canvas){.rows = rows, .columns = columns};
    canvas->cells = memory_new((size_t)rows * (size_t)columns, sizeof *canvas->cells);
    canvas->directions = memory_new((size_t)rows, sizeof *canvas->directions);
    canvas_blank(canvas);
}

void canvas_clear(struct canvas *canvas)
{
    free(canvas->cells);
    free(canvas->directions);
    free(canvas->regions);
    *canvas = (struct canvas){0};
}

void canvas_blank(struct canvas *canvas)
{
    size_t count = (size_t)canvas->rows * (size_t)canvas->columns;
    for (size_t i = 0; i < count; i++)
        canvas->cells[i] = blank;
    for (int row = 0; row < canvas->rows; row++)
        canvas->directions[row] = DIRECTION_NONE;
    canvas->region_count = 0;
    canvas->piece.number = 0;
    canvas->piece.row = -1;
    canvas_cursor(canvas, canvas->rows - 1, 0);
}

struct cell *canvas_cell(const struct canvas *canvas, int row, int column)
{
    if (row < 0 || row >= canvas->rows || column < 0 || column >= canvas->columns)
        return NULL;
    return &canvas->cells[(size_t)row * (size_t)canvas->columns + (size_t)column];
}

/* A character on its way to a cell. */
struct glyph {
    uint32_t character;
    int columns;
    bool is_dropped; /* it draws nothing */
};

/* What is newer than the system's tables has no width there, and curses would draw blanks. A
 * charset of single bytes knows no width of anything but is sent stand-ins of one column. */
static bool has_unknown_width(uint32_t character)
{
    return wcwidth((wchar_t)character) < 0 && MB_CUR_MAX > 1;
}

static struct glyph glyph_of(uint32_t character)
{
    if (character >= ' ' && character <= '~')
        return (struct glyph){.character = character, .columns = 1};
    if (utf8_is_order(character) || has_unknown_width(character))
        return (struct glyph){.character = UTF8_REPLACEMENT, .columns = 1};
    return (struct glyph){
        .character = character,
        .columns = (int)utf8_columns(character),
        .is_dropped = uc_is_property_default_ignorable_code_point(character),
    };
}

/* Reads the character at the start of a text; a byte that is no UTF-8 is one to replace. */
static struct glyph next_glyph(const char **text, size_t *length)
{
    uint32_t character = (unsigned char)**text;
    size_t step = character < 0x80 ? 1 : utf8_step(*text, *length, &character);
    *text += step;
    *length -= step;
    return glyph_of(character);
}

static void make_blank(struct cell *cell)
{
    uint8_t role = cell->role;
    *cell = blank;
    cell->role = role;
}

/* A wide character of which one half is drawn over leaves a blank in the other. */
static void free_cell(const struct canvas *canvas, int row, int column)
{
    const struct cell *cell = canvas_cell(canvas, row, column);
    struct cell *other = canvas_cell(canvas, row, column + (cell->columns == 2 ? 1 : -1));
    if (other != NULL)
        make_blank(other);
}

static void put_cell(struct canvas *canvas, int row, int column, struct cell new)
{
    struct cell *cell = canvas_cell(canvas, row, column);
    if (cell == NULL)
        return;
    if (cell->columns != 1)
        free_cell(canvas, row, column);
    *cell = new;
}

/* The cell of a character in the text that is being drawn; a mark before it is taken by the first.
 */
static struct cell cell_of(struct canvas *canvas, enum role role, uint32_t character, int columns)
{
    struct cell cell = {
        .characters = {character},
        .columns = (uint8_t)columns,
        .role = (uint8_t)role,
        .piece = canvas->piece.number,
        .mark_before = canvas->piece.mark,
    };
    canvas->piece.mark = 0;
    return cell;
}

/* A wide character that reaches over an edge of the canvas is a blank in what is left of it. */
static void put_wide(struct canvas *canvas, int row, int column, enum role role, uint32_t character)
{
    bool is_whole =
        canvas_cell(canvas, row, column) != NULL && canvas_cell(canvas, row, column + 1) != NULL;
    put_cell(canvas, row, column,
             is_whole ? cell_of(canvas, role, character, 2) : cell_of(canvas, role, ' ', 1));
    put_cell(canvas, row, column + 1,
             is_whole ? cell_of(canvas, role, 0, 0) : cell_of(canvas, role, ' ', 1));
}

static void put_glyph(struct canvas *canvas, int row, int column, enum role role,
                      struct glyph glyph)
{
    if (glyph.columns > 1)
        put_wide(canvas, row, column, role, glyph.character);
    else
        put_cell(canvas, row, column, cell_of(canvas, role, glyph.character, 1));
}

/* The cell of the character that ends before a column. */
static struct cell *cell_before(const struct canvas *canvas, int row, int column)
{
    struct cell *cell = canvas_cell(canvas, row, column - 1);
    if (cell != NULL && cell->columns == 0)
        cell = canvas_cell(canvas, row, column - 2);
    return cell;
}

/* Adds a character without width to the one before it, if there is room. */
static void join(const struct canvas *canvas, int row, int column, uint32_t character)
{
    struct cell *cell = cell_before(canvas, row, column);
    if (cell == NULL)
        return;
    for (int i = 1; i < CELL_CHARACTERS_MAX; i++)
        if (cell->characters[i] == 0) {
            cell->characters[i] = character;
            return;
        }
}

/* A mark stands beside the character before it, else before the next. */
static void take_mark(struct canvas *canvas, int row, int column, uint32_t mark)
{
    struct cell *cell = cell_before(canvas, row, column);
    if (cell != NULL && cell->piece == canvas->piece.number && cell->mark_after == 0)
        cell->mark_after = (uint16_t)mark;
    else
        canvas->piece.mark = (uint16_t)mark;
}

static void begin_piece(struct canvas *canvas, int row, int column)
{
    if (canvas->piece.row == row && canvas->piece.column == column)
        return;
    canvas->piece.number++;
    canvas->piece.row = row;
    canvas->piece.mark = 0;
}

uint32_t canvas_mark_of(const char *text)
{
    static const uint32_t marks[] = {
        [DIRECTION_NONE] = 0,
        [DIRECTION_LEFT_TO_RIGHT] = DIRECTION_LEFT_MARK,
        [DIRECTION_RIGHT_TO_LEFT] = DIRECTION_RIGHT_MARK,
    };
    return marks[direction_of_text(text, strlen(text))];
}

void canvas_mark(struct canvas *canvas, int row, int column, uint32_t mark)
{
    if (mark == 0)
        return;
    begin_piece(canvas, row, column);
    canvas->piece.column = column;
    take_mark(canvas, row, column, mark);
}

int canvas_text_n(struct canvas *canvas, int row, int column, int columns, enum role role,
                  const char *text, size_t length)
{
    int drawn = 0;
    begin_piece(canvas, row, column);
    while (length > 0) {
        struct glyph glyph = next_glyph(&text, &length);
        if (direction_is_mark(glyph.character))
            take_mark(canvas, row, column + drawn, glyph.character);
        if (glyph.is_dropped)
            continue;
        if (glyph.columns == 0) {
            join(canvas, row, column + drawn, glyph.character);
            continue;
        }
        if (glyph.columns > columns - drawn)
            break;
        put_glyph(canvas, row, column + drawn, role, glyph);
        drawn += glyph.columns;
    }
    canvas->piece.column = column + drawn;
    return drawn;
}

int canvas_text(struct canvas *canvas, int row, int column, int columns, enum role role,
                const char *text)
{
    return canvas_text_n(canvas, row, column, columns, role, text, strlen(text));
}

static int text_columns(const char *text)
{
    int columns = 0;
    for (size_t length = strlen(text); length > 0;) {
        struct glyph glyph = next_glyph(&text, &length);
        columns += glyph.is_dropped ? 0 : glyph.columns;
    }
    return columns;
}

int canvas_fit(struct canvas *canvas, int row, int column, int columns, enum role role,
               const char *text)
{
    if (text_columns(text) <= columns)
        return canvas_text(canvas, row, column, columns, role, text);
    int drawn = canvas_text(canvas, row, column, columns - 1, role, text);
    drawn += canvas_text(canvas, row, column + drawn, columns - drawn, role, GLYPH_CUT);
    canvas_mark(canvas, row, column + drawn, canvas_mark_of(text));
    return drawn;
}

int canvas_columns(const char *text)
{
    return (int)wrap_columns(text, strlen(text));
}

int canvas_text_right(struct canvas *canvas, int row, int end, enum role role, const char *text)
{
    int columns = text_columns(text);
    canvas_text(canvas, row, end - columns, columns, role, text);
    return end - columns;
}

void canvas_repeat(struct canvas *canvas, int row, int column, int columns, enum role role,
                   const char *glyph)
{
    for (int i = 0; i < columns; i++)
        canvas_text(canvas, row, column + i, 1, role, glyph);
}

void canvas_role(struct canvas *canvas, int row, int column, int columns, enum role role)
{
    for (int i = 0; i < columns; i++) {
        struct cell *cell = canvas_cell(canvas, row, column + i);
        if (cell != NULL)
            cell->role = (uint8_t)role;
    }
}

void canvas_direct(struct canvas *canvas, int row, enum direction direction)
{
    if (row >= 0 && row < canvas->rows)
        canvas->directions[row] = (uint8_t)direction;
}

void canvas_direct_columns(struct canvas *canvas, int row, int start, int end,
                           enum direction direction)
{
    int first = start > 0 ? start : 0;
    int last = end < canvas->columns ? end : canvas->columns;
    if (row < 0 || row >= canvas->rows || first >= last || direction == DIRECTION_NONE)
        return;
    canvas->regions = memory_reserve(canvas->regions, canvas->region_count + 1,
                                     &canvas->region_capacity, sizeof *canvas->regions);
    canvas->regions[canvas->region_count++] = (struct canvas_region){row, first, last, direction};
}

static int within(int value, int count)
{
    return value < 0 || count == 0 ? 0 : value < count ? value : count - 1;
}

void canvas_cursor(struct canvas *canvas, int row, int column)
{
    canvas->cursor_row = within(row, canvas->rows);
    canvas->cursor_column = within(column, canvas->columns);
}

bool canvas_cells_look_alike(const struct cell *one, const struct cell *other)
{
    /* Almost always one character tells. */
    return one->characters[0] == other->characters[0] && one->role == other->role &&
           one->columns == other->columns &&
           memcmp(one->characters, other->characters, sizeof one->characters) == 0;
}

bool canvas_difference(const struct canvas *canvas, const struct cell *before, int row,
                       int *ret_start, int *ret_end)
{
    const struct cell *cells = canvas_cell(canvas, row, 0);
    int start = 0;
    int end = canvas->columns;
    before += (size_t)row * (size_t)canvas->columns;
    while (start < end && canvas_cells_look_alike(&cells[start], &before[start]))
        start++;
    if (start == end)
        return false;
    while (canvas_cells_look_alike(&cells[end - 1], &before[end - 1]))
        end--;
    while (start > 0 && cells[start].columns == 0)
        start--;
    while (end < canvas->columns && cells[end].columns == 0)
        end++;
    *ret_start = start;
    *ret_end = end;
    return true;
}

char *canvas_picture(const struct canvas *canvas)
{
    struct str picture = {0};
    for (int row = 0; row < canvas->rows; row++) {
        size_t end = picture.length;
        for (int column = 0; column < canvas->columns; column++) {
            const struct cell *cell = canvas_cell(canvas, row, column);
            for (int i = 0; i < CELL_CHARACTERS_MAX && cell->characters[i] != 0; i++)
                str_add_unicode(&picture, cell->characters[i]);
            if (cell->characters[0] != ' ' || cell->characters[1] != 0)
                end = picture.length;
        }
        str_cut(&picture, end);
        str_add_char(&picture, '\n');
    }
    return str_take(&picture);
}
