/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The reader: the head of a table that goes on, seen again above its rows once it is out of view.
 * It takes its rows from the page, which has as much less room for the text: no row of the text is
 * hidden by it, and what stands there depends on nothing but the row on top. */
#include "config.h"

#include "tui/screen/reader_inside.h"

/* The line of the second column that stands beside a row, or that began above it and goes on there;
 * NULL: none of the same block. */
static const struct layout_line *side_going_on(const struct reader_screen *state, size_t row)
{
    size_t block = reading_line_at(state, row)->block;
    while (row > 0 && reading_side_at(state, row) == NULL)
        row--;
    const struct layout_line *side = reading_side_at(state, row);
    return side != NULL && side->block == block ? side : NULL;
}

/* The lines of the head in the second column: of the same table in another language. */
static size_t side_head_count(const struct reader_screen *state, size_t row)
{
    const struct layout_line *side =
        state->second == READING_OTHER_LANGUAGE ? side_going_on(state, row) : NULL;
    return side != NULL ? side->head_count : 0;
}

/* The rows that the head takes which belongs to a row; 0: none, or it is not repeated. */
static size_t head_rows_of(const struct reader_screen *state, size_t row)
{
    size_t main = row < state->row_count ? reading_line_at(state, row)->head_count : 0;
    if (main == 0)
        return 0;
    size_t side = side_head_count(state, row);
    size_t rows = side > main ? side : main;
    return rows <= (size_t)state->frame.body_rows / READING_PAGE_PARTS ? rows : 0;
}

/* True for a row of the head, and for the first one below it. */
static bool is_at_head(const struct reader_screen *state, size_t row)
{
    const struct layout_line *line = reading_line_at(state, row);
    size_t end = line->head_line + line->head_count;
    return state->rows[row].line < end ||
           (state->rows[row].line == end && !state->rows[row].is_filler);
}

size_t reading_head_rows(const struct reader_screen *state, size_t top, int height)
{
    size_t rows = head_rows_of(state, top);
    if (rows == 0 || is_at_head(state, top) || height <= 1)
        return 0;
    return rows < (size_t)height ? rows : (size_t)height - 1;
}

size_t reading_room(const struct reader_screen *state, size_t top, int height)
{
    return height > 1 ? (size_t)height - reading_head_rows(state, top, height) : 1;
}

size_t reading_top_of(const struct reader_screen *state, size_t row)
{
    if (head_rows_of(state, row) == 0 || !is_at_head(state, row))
        return row;
    size_t first = reading_line_at(state, row)->head_line;
    while (row > 0 && state->rows[row - 1].line >= first)
        row--;
    return row;
}

/* A row of the head that is seen again. */
static struct reading_seen seen_of_head(const struct reader_screen *state, size_t at)
{
    struct reading_seen seen = {.row = state->row_count};
    const struct layout_line *top = reading_line_at(state, state->top);
    if (at < top->head_count) {
        seen.line = &state->layout.lines[top->head_line + at];
        seen.row = reading_row_of_line(state, top->head_line + at);
    }
    if (at < side_head_count(state, state->top))
        seen.side = &state->side.lines[side_going_on(state, state->top)->head_line + at];
    return seen;
}

struct reading_seen reading_seen(const struct reader_screen *state, size_t at)
{
    size_t head = reading_head_rows(state, state->top, state->height);
    if (at < head)
        return seen_of_head(state, at);
    size_t row = state->top + at - head;
    struct reading_seen seen = {.row = row < state->row_count ? row : state->row_count};
    if (seen.row == state->row_count)
        return seen;
    seen.side = reading_side_at(state, row);
    if (reading_form_at(state, row) == NULL && !state->rows[row].is_filler)
        seen.line = reading_line_at(state, row);
    return seen;
}
