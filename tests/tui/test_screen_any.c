/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What holds in every screen, whatever is pressed and however large the window is: keys, clicks and
 * sizes are drawn from a fixed row of numbers. */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/str.h"
#include "support/screens.h"
#include "tui/glyph.h"

enum { PRESSED = 400 };

static struct screens screens;
static uint32_t row_of_numbers = 1;

static void end(void)
{
    screens_close(&screens);
}

TestSuite(screen_any, .fini = end);

static unsigned draw_number(unsigned below)
{
    row_of_numbers = row_of_numbers * 1664525u + 1013904223u;
    return (row_of_numbers >> 16) % below;
}

static void do_something(void)
{
    static const char *const keys[] = {
        "↑",   "↓",   "←",   "→",   "Home",      "End", "PgUp", "PgDn",  "Enter", "Enter",
        "Esc", "Tab", "Tab", "Tab", "Shift-Tab", "Del", "F1",   "Space", "Space", "1",
        "2",   "3",   "4",   "H",   "o",         "L",   "?",    "d",     "u",     "g",
        "G",   "q",   "j",   "b",   "Enter",     "↓",   "Tab",  "Enter",
    };
    static const char *const sizes[] = {"80x24", "40x12", "120x40", "41x13",
                                        "66x16", "30x9",  "200x60"};
    unsigned what = draw_number(20);
    if (what == 0)
        screens_resize(&screens, sizes[draw_number(ARRAY_LEN(sizes))]);
    else if (what < 4)
        screens_click(&screens, (int)draw_number((unsigned)screens.canvas.rows),
                      (int)draw_number((unsigned)screens.canvas.columns));
    else if (what == 4)
        screens_wheel(&screens, draw_number(2) == 0, 1);
    else if (what == 5)
        screens_wait(&screens);
    else
        screens_press(&screens, keys[draw_number(ARRAY_LEN(keys))]);
}

/* Signs of the focus in the row. */
static int marks_in(const char *row)
{
    int count = 0;
    for (const char *mark = row; (mark = strstr(mark, GLYPH_FOCUS)) != NULL; mark++)
        count++;
    return count;
}

static bool is_blank_between(int row, int start, int stop)
{
    bool is_blank = true;
    for (int column = start; column < stop; column++)
        is_blank &= canvas_cell(&screens.canvas, row, column)->characters[0] == ' ';
    return is_blank;
}

/* The words that a list is narrowed by are typed above the bar, while one of its rows is marked. */
static bool is_narrowing(const struct frame *frame)
{
    return screens.canvas.cursor_row == frame->message_row &&
           canvas_cell(&screens.canvas, frame->message_row, frame->left)->characters[0] == '/';
}

/* Beside the measure there is nothing but marks, two columns before it; one thing is in focus, and
 * the cursor is on it. */
static void expect_order(unsigned step)
{
    const struct canvas *canvas = &screens.canvas;
    struct frame frame = frame_of(canvas);
    int marks = 0;
    int marked_row = canvas->cursor_row;
    if (frame_is_too_small(canvas))
        return;
    for (int row = 0; row < canvas->rows; row++) {
        char *line = screens_row(&screens, row);
        if (marks_in(line) > 0)
            marked_row = row;
        marks += marks_in(line);
        cr_expect(is_blank_between(row, frame.left + frame.measure, canvas->columns) &&
                      is_blank_between(row, 0, frame.left - 2) &&
                      is_blank_between(row, frame.left - 1, frame.left),
                  "step %u: beside the measure: |%s|", step, line);
        free(line);
    }
    cr_expect_leq(marks, 1, "step %u: %d marks", step, marks);
    cr_expect(marked_row == canvas->cursor_row || is_narrowing(&frame),
              "step %u: the cursor is not at the mark", step);
    char *bar = screens_row(&screens, frame.bar_row);
    cr_expect_str_not_empty(bar, "step %u: no bar", step);
    free(bar);
}

Test(screen_any, keys_in_any_order_break_nothing)
{
    screens_open(&screens, "80x24", NULL);
    for (unsigned step = 0; step < PRESSED; step++) {
        do_something();
        if (screens.stack == NULL)
            screens_run(&screens, draw_number(4) == 0 ? NULL : "Nadia", NULL, NULL);
        expect_order(step);
    }
}
