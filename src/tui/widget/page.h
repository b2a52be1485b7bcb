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
    int cursor;   /* columns from the first to where the cursor stands in focus */
    double share; /* of a bar */
    int columns;  /* of a bar */
    bool is_button;
};

struct page_line {
    struct page_piece *pieces;
    size_t count;
    size_t capacity;
    enum direction direction; /* of its text; DIRECTION_NONE: as all of the screen */
    bool is_start;            /* a view may begin here: nothing is torn */
};

struct page {
    struct page_line *lines;
    size_t count;
    size_t capacity;
    size_t foot; /* the first line of those that stay in view at the end; 0: none */
    int measure;
    bool is_column; /* it stands beside another text */
    int start;      /* from the left edge of the window's measure */
};

/* What stays between drawings. */
struct page_state {
    int focus;         /* target, or PAGE_NO_TARGET */
    size_t top;        /* first line shown */
    bool is_scrolled;  /* moved away from the focus: it need not be in view */
    size_t wanted;     /* lines to bring into view at the next drawing, from this one */
    size_t wanted_end; /* to before this one; 0: none */
    size_t
        wanted_most; /* not 0: from a start on as much as there is room for, this line at least */
    int rows;        /* for the lines before the foot, when last drawn; 0: not yet */
    int foot_row;    /* of the foot's first line, counted from the first row */
};

/* Empties the page for another drawing at that measure. */
void page_begin(struct page *page, int measure);
void page_clear(struct page *page);

/* Says, once it is begun, that the page is a column beside another one: it starts so many columns
 * from the left edge of the window's measure, and the directions of its lines are those of its
 * columns alone. */
void page_column(struct page *page, int start);

/* The same for a sheet, which stands over the main column where there are two. */
void page_over_main(struct page *page, const struct canvas *canvas);

/* Adds an empty line; the pieces after it stand in it. */
void page_line(struct page *page);

/* Says which way the text of the last line runs. */
void page_direct(struct page *page, enum direction direction);

/* Adds a piece to the last line. Text is cut to the measure. */
void page_text(struct page *page, int column, enum role role, const char *text);
void page_target(struct page *page, int column, enum role role, const char *text, int target);

/* The same, cut with GLYPH_CUT to at most so many columns. */
void page_fit(struct page *page, int column, int columns, enum role role, const char *text);
void page_fit_target(struct page *page, int column, int columns, enum role role, const char *text,
                     int target);

/* Adds a button: Tab stops at it, and left and right go from one to the next. */
void page_button(struct page *page, int column, const char *text, int target);

/* Says that a view may begin with a line. */
void page_start(struct page *page, size_t line);

/* In focus the cursor stands that many columns into the piece that was added last. */
void page_cursor(struct page *page, int columns);

/* Adds a piece that ends at the measure's right edge. */
void page_right(struct page *page, enum role role, const char *text);

/* Adds a bar of progress. */
void page_share(struct page *page, int column, int columns, double share);

/* Adds a text, wrapped, as lines from `column` on. The first line is a new one. */
void page_wrapped(struct page *page, int column, enum role role, const char *text, int target);

/* The same, the lines after the first further in by `indent`: they begin no entry of their own. */
void page_hanging(struct page *page, int column, int indent, enum role role, const char *text,
                  int target);

/* The same in at most so many columns. */
void page_wrapped_in(struct page *page, int column, int columns, enum role role, const char *text,
                     int target);

/* Adds a text, wrapped, after a sign on its first line: an item of a list. */
void page_item(struct page *page, const char *sign, enum role role, const char *text);
void page_item_target(struct page *page, const char *sign, enum role role, const char *text,
                      int target);

/* Puts a piece before the others of line `number`. */
void page_lead(struct page *page, size_t number, int column, int columns, enum role role,
               const char *text, int target);

/* Adds the lines of a layout from `column` on. Link number n of it is the target first_link + n
 * (PAGE_NO_TARGET: links are no targets), its opening words have the role `opening`. */
void page_layout(struct page *page, int column, const struct layout *layout, int first_link,
                 enum role opening);

/* The lines from here on are the foot: buttons that stay in view. It stands below the others with a
 * blank row between, or where the window is too low for that in its last rows. */
void page_foot(struct page *page);

/* The role of a piece of running text. */
enum role page_role_of(unsigned layout_style);

/* Draws the page into `rows` rows, so that the focus is in view, and puts the cursor on it; the
 * mark of the focus stands in the margin, but not beside links, whose role shows it. Without a
 * focus in view the cursor is at the line last wanted, else at the first row. */
void page_draw(const struct page *page, struct page_state *state, struct canvas *canvas,
               int first_row, int rows);

/* Says, once the page is drawn, that there is more above or below, where a row is left for it. */
void page_draw_more(const struct page *page, const struct page_state *state, struct canvas *canvas,
                    bool has_message_row);

/* Draws one line of the page, for screens that put lines of several pages below each other. Returns
 * true if the focus is in it: then its mark and the cursor are set, unless `has_focus` says that
 * they are already. */
bool page_draw_line(const struct page *page, size_t line, int focus, struct canvas *canvas, int row,
                    bool has_focus);

/* The first line with that target; page->count if there is none. */
size_t page_line_of(const struct page *page, int target);

/* How many lines that target takes. */
size_t page_lines_of(const struct page *page, int target);

/* Moves the focus as the page was last drawn: up and down to another line, left and right within
 * one, a page on and back, first, last; next and previous link or group (groups are parted by blank
 * lines). Round the ends, but up and down first show the lines that are hidden there.
 * Returns false for other actions, and where there is nothing to move to. */
bool page_move(const struct page *page, struct page_state *state, enum action action);

/* Scrolls up or down, by a line, a page or half of one, or to an end, the focus left where it is.
 * Returns false for other actions, and if nothing is hidden that way. */
bool page_scroll(const struct page *page, struct page_state *state, enum action action);

/* The target at a place of the body, or PAGE_NO_TARGET: a link where it stands, other targets on
 * all of their line. `row` counts from the body's first. */
int page_target_at(const struct page *page, const struct page_state *state, int row, int column);

/* True if the focus was in view when the page was last drawn. */
bool page_shows_focus(const struct page *page, const struct page_state *state);

/* True if that target is on the page. */
bool page_has_target(const struct page *page, int target);

/* The number of a target among all, from 1, and how many there are. 0 for one that is not there. */
size_t page_number_of(const struct page *page, int target, size_t *ret_count);

/* True if lines before the foot were hidden when the page was last drawn. */
bool page_is_longer(const struct page *page, const struct page_state *state);

#endif
