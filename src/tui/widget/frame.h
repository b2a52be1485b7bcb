/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The frame of every screen: head, rule, message, bar, and the measure that all hangs from. */
#ifndef TUI_WIDGET_FRAME_H
#define TUI_WIDGET_FRAME_H

#include <stdbool.h>
#include <stddef.h>

#include "tui/action.h"
#include "tui/canvas.h"

enum { FRAME_ROWS_LEAST = 12, FRAME_COLUMNS_LEAST = 40, FRAME_MEASURE = 66 };

/* Where things stand on a canvas. Rows and columns count from 0. */
struct frame {
    int left;      /* first column of the measure */
    int measure;   /* its columns */
    int first_row; /* of the body */
    int body_rows;
    int message_row; /* above the bar */
    int bar_row;
};

/* An entry of the bar: a key of an action's row and a word for what it does here. */
struct bar_entry {
    enum action action;
    const char *key; /* shown instead of the action's first key, such as "↑↓"; NULL: that key */
    const char *label; /* in the interface's language; NULL: the entry is left out */
    bool is_main;      /* what one would not guess, and most likely needs */
};

struct frame frame_of(const struct canvas *canvas);

/* The same for a sheet: where there are two columns of text, it stands over the main one. */
struct frame frame_of_main(const struct canvas *canvas);

/* True for a window in which no screen can be drawn; it is then told what is needed. */
bool frame_is_too_small(const struct canvas *canvas);
void frame_draw_too_small(struct canvas *canvas);

/* Draws the head: the crumbs (cut from the left if too long), what stands at the right, and below
 * them the rule, its double part `done` (0 to 1) of the measure. */
void frame_draw_head(struct canvas *canvas, const char *const *crumbs, size_t crumb_count,
                     const char *right, double done);

/* Draws the bar. Where not all entries fit, the last two (help, back) come first, then the main
 * ones, then the others in their order. */
void frame_draw_bar(struct canvas *canvas, const struct bar_entry *entries, size_t count);

/* The rows that a message takes, the message row and those above it: 0 without one (NULL). */
int frame_message_rows(const struct canvas *canvas, const char *text);

/* Draws a message, wrapped, over what stands there. One that is longer than three rows is cut. */
void frame_draw_message(struct canvas *canvas, const char *text, enum role role);

/* Draws the rule of a sheet with a title in it: "─ minimum age ───── term". */
void frame_draw_titled_rule(struct canvas *canvas, int row, const char *title, const char *right);

/* Draws a share as a bar of `columns`. */
void frame_draw_share(struct canvas *canvas, int row, int column, int columns, double share);

#endif
