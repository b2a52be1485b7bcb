/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The reader from the inside: the text of a lesson as rows, with forms in their place. For the
 * files of the reader alone. */
#ifndef TUI_SCREEN_READER_INSIDE_H
#define TUI_SCREEN_READER_INSIDE_H

#include <stdbool.h>
#include <stddef.h>

#include "content/layout.h"
#include "flow/reader.h"
#include "tui/screen/course_list.h"
#include "tui/tui.h"
#include "tui/widget/beside.h"
#include "tui/widget/form.h"
#include "tui/widget/found.h"
#include "tui/widget/laid_out.h"
#include "tui/widget/margin.h"
#include "tui/widget/page.h"
#include "tui/widget/sheet.h"

enum { READING_NO_FOCUS = -1, READING_NO_TRY = -1, READING_LINES_REPEATED = 2 };

/* One part in so many of a page, at most, stays blank at its foot, or shows the head of a table. */
enum { READING_PAGE_PARTS = 3 };

/* A question in the text. Its targets begin at its number plus one times FORM_TARGETS; what is
 * below is a link of the text, by its number. */
struct try_form {
    struct form form;
    struct page page;
};

/* A row of the text: a line of the layout, or of the form that stands in that line's place; and in
 * a wide window what stands beside it. */
struct row {
    size_t line;
    int try;
    size_t form_line;
    bool is_filler; /* room after that line, for what is beside it */
    size_t side;    /* a line of the second column, or BESIDE_NOTHING */
};

/* What stands in the second column of a wide window. */
enum reading_second {
    READING_NOTHING,
    READING_OTHER_LANGUAGE,
    READING_NOTES,
    READING_OUTLINE,
    READING_SHEET
};

struct reader_screen {
    struct screen screen;
    struct reader reader;
    struct layout layout;
    bool is_wide; /* the window has room for two columns */
    enum reading_second second;
    struct beside_shape shape; /* of both columns; zeroed where there is but one */
    struct layout side;        /* of the second one */
    bool shows_other;          /* the source is wanted: beside the translation, or instead of it */
    bool is_source_first;      /* it is the main column, since words were found there alone */
    struct margin margin;      /* notes and bookmarks beside the lines */
    struct try_form *tries;    /* one a question of the lesson */
    struct row *rows;
    size_t row_count; /* all of them; see reading_shown_count() */
    size_t row_capacity;
    struct laid_out made; /* the text; 0 columns: it is to be laid out again */
    struct frame frame;   /* of the last drawing */
    int height;           /* the rows that the text had in it, a message left out */
    size_t top;           /* row */
    size_t new_row;       /* the first one that was not on the page before; the top one, or none */
    size_t part;          /* of its block; 0: before the text, whose start is the same place */
    size_t below;         /* rows below the one at the place, which have words beside them alone */
    int focus;            /* a link, or a target of a form; or READING_NO_FOCUS */
    struct sheet *sheet;  /* what a link means, or NULL */
    int explained;        /* the link that it was opened from; or READING_NO_FOCUS */
    struct course_list *outline; /* where it is open beside the text, or NULL */
    char *words;                 /* that were searched for, or NULL */
    struct found found;          /* and where they stand in the layout */
    size_t found_at;             /* the place shown last */
    bool is_found_due;           /* the first one is to be brought into view */
    bool is_open_told;           /* that a question in the text has no answer yet */
    bool is_start_told;          /* by the last key: that there is nothing before the first page */
    bool is_end_shown;           /* the last line has been on the screen */
};

/* True if the source is shown instead of a translation that there is. */
bool reading_is_turned(const struct reader_screen *state);

/* The link in focus: one to another unit goes there; any other is explained. */
struct step reading_open_link(struct reader_screen *state);

/* --- Rows: reader_rows.c --- */

/* Lays the lesson out, and puts the lines of the layout and of the forms in their order; the second
 * alone when only a form has changed. */
void reading_lay_out(struct reader_screen *state, int columns);
void reading_build_rows(struct reader_screen *state);

/* The line of the layout in a row; the form that stands there instead, or NULL. */
const struct layout_line *reading_line_at(const struct reader_screen *state, size_t row);
struct try_form *reading_form_at(const struct reader_screen *state, size_t row);

/* The form that a target belongs to, or NULL for a link of the text and for no focus. */
struct try_form *reading_form_of(const struct reader_screen *state, int target);

/* The row where a target begins; row_count where it is nowhere. */
size_t reading_row_of_target(const struct reader_screen *state, int target);

/* The first row of a line of the layout. */
size_t reading_row_of_line(const struct reader_screen *state, size_t line);

/* What stands at that row and column: a link, a target of a form; or READING_NO_FOCUS. */
int reading_target_at(const struct reader_screen *state, size_t row, int column);

/* What the link in focus refers to, or NULL where none is. */
const struct mark *reading_link(const struct reader_screen *state);

/* The row after the first pause that is not passed; what follows is not shown yet. */
size_t reading_shown_count(const struct reader_screen *state);

bool reading_is_gap(const struct reader_screen *state, size_t row);

/* Where the rows begin that belong together with the one before `end`; where those end that belong
 * together with the one at `start`. */
size_t reading_start_of_kept(const struct reader_screen *state, size_t end);
size_t reading_end_of_kept(const struct reader_screen *state, size_t start);

/* The last row that can be on top; of so many rows in a window of that height. No page begins with
 * a blank row. */
size_t reading_last_top(const struct reader_screen *state);
size_t reading_last_top_of(const struct reader_screen *state, size_t count, int height);

/* The row after the last one that is shown. */
size_t reading_end_of_page(const struct reader_screen *state);

/* True if nothing more is to be seen below: neither hidden rows nor a pause. */
bool reading_is_at_end(const struct reader_screen *state);

/* The row that a mark or a note stands beside: the first that is new on the page, or as for the
 * place. */
size_t reading_mark_row(const struct reader_screen *state);

/* Puts a row on top, as far as there are rows, and remembers where it stands in the source. */
void reading_go_to(struct reader_screen *state, size_t row);

/* Finds the top row again by its place in the source. */
void reading_find_top(struct reader_screen *state);

/* --- The head of a table that goes on: reader_heads.c --- */

/* How many rows of a window of that height show the head of a table again, above a row on top that
 * lies below the head. 0 for any other row, and for a head that would take too much of the page. */
size_t reading_head_rows(const struct reader_screen *state, size_t top, int height);

/* How many rows of the text such a window has room for from that row on: one at least. */
size_t reading_room(const struct reader_screen *state, size_t top, int height);

/* The row that is to be on top for that one to be seen first: the start of its head for one that
 * the head stands right above, so that each other row on top shows something else. */
size_t reading_top_of(const struct reader_screen *state, size_t row);

/* What a row of the window shows, counted from the first of the text. */
struct reading_seen {
    size_t row;                     /* row_count: none, beside the head of the second column */
    const struct layout_line *line; /* NULL: a form, or nothing */
    const struct layout_line *side; /* in the second column, or NULL */
};
struct reading_seen reading_seen(const struct reader_screen *state, size_t at);

/* --- Pages: reader_pages.c --- */

/* The first row from that one on that is not blank. */
size_t reading_past_gap(const struct reader_screen *state, size_t row);

/* The row after the last one of a page, of the first `count` rows. A heading does not stand at its
 * foot, parted from its text, a row of a table or a figure is not parted unless no page holds it,
 * and no blank row ends it. */
size_t reading_page_end(const struct reader_screen *state, size_t top, size_t count, int height);

/* Where the page after one begins: what belongs together and was cut comes whole, if a page can
 * hold it. The head of a table that goes on there is repeated before it, else two lines with text:
 * if there is room for them, and they are not the end of a table whose head would be too. */
size_t reading_page_after(const struct reader_screen *state, size_t top, size_t end, int height);

/* The number of the page that the top row is on, and of how many. */
void reading_count_pages(const struct reader_screen *state, size_t *ret_page, size_t *ret_pages);

/* True if a page begins with the top row; *ret_before is where the one before begins. */
bool reading_is_page(const struct reader_screen *state, size_t *ret_before);

/* --- Before the first page and beyond the last one: reader_ends.c --- */

/* Space stops at the end, and says what Enter would do. */
void reading_say_end(struct reader_screen *state);

/* A page on; from the last one to the next unit, or back where there is none. */
struct step reading_go_on(struct reader_screen *state);

/* A page back; from the first one to the unit before, once that was told by the key before. */
struct step reading_go_back(struct reader_screen *state, bool is_told);

/* --- The second column: reader_beside.c --- */

/* True if there is something for who teaches: notes, a plan, minutes. */
bool reading_has_notes(const struct reader_screen *state);

/* True if a sheet is open at the foot, where it has all keys; beside the text, which goes on. */
bool reading_has_sheet_at_foot(const struct reader_screen *state);
bool reading_has_sheet_beside(const struct reader_screen *state);

/* True if the window has a second column, and nothing but a sheet is in it. */
bool reading_has_second_free(const struct reader_screen *state);

/* True if Enter is for the sheet beside the text: the link that it explains has the focus. */
bool reading_is_on_sheet(const struct reader_screen *state);

/* Does what an input asks of the sheet beside the text. Returns false for what the text does. */
bool reading_act_on_sheet(struct reader_screen *state, const struct input *input,
                          struct step *ret_step);

/* Draws the sheet beside the text, from the row of its link on; where that leaves too few, from the
 * top. */
void reading_draw_sheet(struct reader_screen *state, struct canvas *canvas);

/* Chooses what stands beside the text in that window, turns the text to the language that is its
 * main column, and has the canvas' measure hold both columns. Where that changes the text it is to
 * be laid out again: `made` has 0 columns then. */
void reading_choose_second(struct reader_screen *state, struct canvas *canvas);

/* The source is shown or not: beside the translation, or instead of it where the window is too
 * narrow for both. The paragraph on top stays there. */
void reading_turn_language(struct reader_screen *state);

/* Notes for who teaches come and go. */
void reading_turn_notes(struct reader_screen *state);

/* Lays out both columns, the text for `columns`; and puts the rows of the text and the lines of the
 * second column together, to be called when the rows are built. */
void reading_lay_out_columns(struct reader_screen *state);
void reading_put_beside(struct reader_screen *state);

/* The line of the second column in a row, or NULL. */
const struct layout_line *reading_side_at(const struct reader_screen *state, size_t row);

/* --- The outline beside the text: reader_outline.c --- */

/* Opens the outline in the second column, instead of a sheet. Returns false where there is no room:
 * it is a screen of its own then. */
bool reading_open_outline(struct reader_screen *state);
void reading_close_outline(struct reader_screen *state);

/* Draws it with the text and the bar; does what an input asks for. While it is open. */
void reading_draw_outline(struct reader_screen *state, struct canvas *canvas);
struct step reading_act_on_outline(struct reader_screen *state, const struct input *input);

/* --- The questions in the text: reader_tries.c --- */

void reading_begin_forms(struct reader_screen *state);
void reading_clear_forms(struct reader_screen *state);

/* Makes the lines of each form anew, as it stands now. */
void reading_build_forms(struct reader_screen *state);

/* The form in focus, else the first one in view that is not answered yet; NULL where there is none.
 */
struct try_form *reading_form_in_hand(const struct reader_screen *state);

/* What a form in the text does with an input. Returns false for what it does not know. */
bool reading_act_on_form(struct reader_screen *state, const struct input *input,
                         struct step *ret_step);

/* --- What was searched for: reader_found.c --- */

/* To the first place from the one on that was chosen among what was found. */
void reading_show_first_found(struct reader_screen *state);

/* To the next place with the words searched for, or the one before. Round the ends. */
void reading_move_to_found(struct reader_screen *state, bool is_next);

/* --- Bookmarks and notes of one's own: reader_marks.c --- */

/* Reads them anew: one may have been written or deleted meanwhile. */
void reading_read_marks(struct reader_screen *state);

/* Marks what is read, or takes its mark away, and says so; to the sheet for a note about it. */
void reading_toggle_bookmark(struct reader_screen *state);
struct step reading_write_note(struct reader_screen *state);

/* --- Moving: reader_move.c --- */

void reading_page_on(struct reader_screen *state);
void reading_page_back(struct reader_screen *state);
void reading_half_page(struct reader_screen *state, bool is_down);

/* A line up or down, past a blank one. */
void reading_scroll(struct reader_screen *state, bool is_down);

/* To the last line, through all pauses. */
void reading_go_to_end(struct reader_screen *state);

/* Where Tab leads to; READING_NO_FOCUS where there is nothing. */
int reading_next_target(const struct reader_screen *state);

/* The next link, or place of a form; the one before. Round the ends of what is in view. Returns
 * false where there is none, and the text would have to go to its other end. */
bool reading_move_focus(struct reader_screen *state, bool is_next);

/* Up and down inside a form; beyond its ends the text goes on. Returns false there. */
bool reading_move_in_form(struct reader_screen *state, bool is_down);

/* What has left the window loses the focus. */
void reading_leave_focus_behind(struct reader_screen *state);

/* Brings a target into view; the newest of a form, such as its verdict. */
void reading_show_target(struct reader_screen *state, int target);
void reading_show_fresh(struct reader_screen *state, const struct try_form *try);

/* --- Drawing: reader_draw.c --- */

void reading_draw_head(const struct reader_screen *state, struct canvas *canvas);
void reading_draw_body(const struct reader_screen *state, struct canvas *canvas);
void reading_draw_bar(const struct reader_screen *state, struct canvas *canvas);

#endif
