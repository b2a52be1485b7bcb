/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A page beside a page. */
#include "config.h"

#include "tui/widget/beside.h"

#include <stdlib.h>

#include "base/memory.h"
#include "tui/glyph.h"
#include "tui/widget/frame.h"

/* Between the columns: a blank, the rule, and two blanks, in which a sign may stand. */
enum { GAP = 4, RULE = 1 };
enum { MARGINS = 4 };

bool beside_has_room(const struct canvas *canvas)
{
    return canvas->columns >= BESIDE_COLUMNS_LEAST;
}

struct beside_shape beside_shape(const struct canvas *canvas, int side_columns)
{
    int wanted = canvas->measure > 0 ? canvas->measure : FRAME_MEASURE;
    int room = canvas->columns - MARGINS - GAP;
    int most = side_columns > 0 ? room - side_columns : room / 2;
    int main = wanted < most ? wanted : most;
    int side = side_columns > 0 ? side_columns : main;
    return (struct beside_shape){
        .measure = main + GAP + side, .main = main, .side = side, .side_start = main + GAP};
}

static void add_row(struct beside *beside, size_t main, bool is_filler, size_t side)
{
    beside->rows =
        memory_reserve(beside->rows, beside->count + 1, &beside->capacity, sizeof *beside->rows);
    beside->rows[beside->count++] = (struct beside_row){main, is_filler, side};
}

/* What is left of the second column up to line `end`, beside room in the main one. */
static void fill(struct beside *beside, size_t main, size_t *side, size_t end)
{
    while (*side < end)
        add_row(beside, main, true, (*side)++);
}

/* The line after the last one of the second column that starts with the group of line `line`. */
static size_t end_of_group(const uint64_t *main, size_t main_count, size_t line,
                           const uint64_t *side, size_t side_count, size_t from)
{
    size_t next = line;
    while (next < main_count && main[next] == main[line])
        next++;
    while (from < side_count && (next == main_count || side[from] < main[next]))
        from++;
    return from;
}

void beside_align(const uint64_t *main, size_t main_count, const uint64_t *side, size_t side_count,
                  struct beside *ret_beside)
{
    struct beside beside = {0};
    size_t at = 0;  /* the next line of the second column */
    size_t end = 0; /* those before this one may stand by now */
    for (size_t line = 0; line < main_count; line++) {
        if (line == 0 || main[line] != main[line - 1]) {
            size_t more = end_of_group(main, main_count, line, side, side_count, end);
            if (more > end)
                fill(&beside, line - 1, &at, end);
            end = more;
        }
        add_row(&beside, line, false, at < end ? at : BESIDE_NOTHING);
        at += at < end;
    }
    fill(&beside, main_count > 0 ? main_count - 1 : BESIDE_NOTHING, &at, side_count);
    *ret_beside = beside;
}

void beside_clear(struct beside *beside)
{
    free(beside->rows);
    *beside = (struct beside){0};
}

void beside_draw_rule(const struct beside_shape *shape, struct canvas *canvas, int row, int rows,
                      int left)
{
    for (int i = 0; i < rows; i++)
        canvas_text(canvas, row + i, left + shape->main + RULE, 1, ROLE_CHROME, GLYPH_COLUMN);
}
