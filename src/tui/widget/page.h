/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A page of lines with things to focus: what Home, a course's outline, a question, a result and
 * Help are made of. It is built anew for every drawing, from the state of its screen; only the
 * focus and the line on top stay. */
#ifndef TUI_WIDGET_PAGE_H
#define TUI_WIDGET_PAGE_H

#include <stdbool.h>
#include <stddef.h>

#include "content/layout.h"
#include "tui/action.h"
#include "tui/canvas.h"
#include "tui/widget/frame.h"

enum { PAGE_NO_TARGET = -1 };

/* A piece of a line. */
struct page_piece {
    int column; /* from the measure's left edge; may be negative for marks in the margin */
    enum role role;
    int target;   /* what is focused here, or PAGE_NO_TARGET */
    char *text;   /* NULL: a bar */
    double share; /* of a bar */
    int columns;  /* of a bar, or of a field: at least so many */
};

struct page_line {
    struct page_piece *pieces;
    size_t count;
    size_t capacity;
};

struct page {
    struct page_line *lines;
    size_t count;
    size_t capacity;
    int measure;
};

/* What stays between drawings. */
struct page_state {
    int focus;        /* target, or PAGE_NO_TARGET */
    size_t top;       /* first line shown */
    bool has_no_mark; /* links in running text: their role alone shows the focus */
    bool is_scrolled; /* moved away from the focus by hand: it need not be in view */
};

/* Empties the page for another drawing at that measure. */
void page_begin(struct page *page, int measure);
void page_clear(struct page *page);

/* Adds an empty line; the pieces after it stand in it. */
void page_line(struct page *page);

/* Adds a piece to the last line. Text is cut to the measure. */
void page_text(struct page *page, int column, enum role role, const char *text);
void page_target(struct page *page, int column, enum role role, const char *text, int target);

/* The same, cut with GLYPH_CUT to at most so many columns. */
void page_fit(struct page *page, int column, int columns, enum role role, const char *text);
void page_fit_target(struct page *page, int column, int columns, enum role role, const char *text,
                     int target);

/* Adds a piece that ends at the measure's right edge. */
void page_right(struct page *page, enum role role, const char *text);

/* Adds a bar of progress. */
void page_share(struct page *page, int column, int columns, double share);

/* Adds a text, wrapped, as lines from `column` on. The first line is a new one. */
void page_wrapped(struct page *page, int column, enum role role, const char *text, int target);

/* Adds a text, wrapped, after a sign on its first line: an item of a list. */
void page_item(struct page *page, const char *sign, enum role role, const char *text);

/* Scrolls by a page, without a focus. */
void page_scroll(const struct page *page, struct page_state *state, bool is_down, int rows);

/* Adds the lines of a layout from `column` on. All of them belong to `target`. */
void page_layout(struct page *page, int column, const struct layout *layout, int target);

/* The role of a piece of running text. */
enum role page_role_of(unsigned layout_style);

/* Draws the lines between two rows, so that the focus is in view, and puts the cursor on it. */
void page_draw(const struct page *page, struct page_state *state, struct canvas *canvas,
               int first_row, int rows);

/* Moves the focus: up and down to another line, left and right within one, first, last, next and
 * previous group (groups are parted by lines without targets). Returns true if it moved; without
 * targets that way, up and down scroll. */
bool page_move(const struct page *page, struct page_state *state, enum action action, int rows);

/* The target at a place of the body, or PAGE_NO_TARGET. `row` counts from the body's first. */
int page_target_at(const struct page *page, const struct page_state *state, int row, int column);

/* True if that target is on the page. */
bool page_has_target(const struct page *page, int target);

/* True if lines are hidden above or below. */
bool page_is_longer(const struct page *page, int rows);

#endif
