/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A page of lines: what of it is brought into view, and how it is drawn. */
#include "config.h"

#include "base/i18n.h"
#include "tui/glyph.h"
#include "tui/widget/page_inside.h"

/* Where the rows for the foot are, and how many are left for what stands above it. */
static void place_foot(const struct page *page, struct page_state *state, int rows)
{
    int above = (int)page_body_lines(page);
    int foot = (int)page->count - above;
    int gap = rows >= FRAME_ROWS_LEAST ? 1 : 0;
    state->rows = rows;
    if (foot == 0)
        return;
    bool has_room = above + 1 + foot <= rows;
    state->foot_row = has_room ? above + 1 : rows - foot;
    state->rows = has_room ? above : rows - foot - gap;
}

/* The line where what belongs to a target begins, the words right above it included that belong to
 * no other one. */
static size_t start_of(const struct page *page, size_t line)
{
    while (line > 0 && page_first_target(page, line - 1) == PAGE_NO_TARGET)
        line--;
    return line;
}

/* Scrolls as little as needed to show these lines, the first of them in any case. */
static void show_lines(struct page_state *state, size_t first, size_t end)
{
    size_t rows = (size_t)state->rows;
    if (end > state->top + rows)
        state->top = end - rows;
    if (first < state->top)
        state->top = first;
}

/* The top of a view that begins where something does: the first from which all that is wanted is
 * seen, else the last that tears nothing, if it shows the line that is to be seen at least. */
static size_t top_at_start(const struct page *page, const struct page_state *state, size_t most)
{
    size_t rows = (size_t)state->rows;
    size_t last = state->wanted < most ? state->wanted : most;
    size_t top = 0;
    for (size_t line = 0; line <= last; line++)
        if (line == 0 || page->lines[line].is_start) {
            top = line;
            if (state->wanted_end <= line + rows)
                break;
        }
    return state->wanted_most < top + rows ? top : last;
}

/* Shows what is wanted, else the focus. What stands right above it is shown too, as far as
 * there is room. */
static void bring_into_view(const struct page *page, struct page_state *state)
{
    size_t most = page_last_top(page, state);
    size_t first = page_line_of(page, state->focus);
    if (state->wanted_end > 0) {
        if (state->wanted_most > 0)
            state->top = top_at_start(page, state, most);
        else
            show_lines(state, state->wanted, state->wanted_end);
        state->wanted_end = 0;
        state->wanted_most = 0;
        state->is_scrolled = true;
    } else if (first < page_body_lines(page) && !state->is_scrolled) {
        size_t end = page_last_line_of(page, state->focus, first) + 1;
        if (first < state->top)
            show_lines(state, start_of(page, first), end);
        show_lines(state, first, end);
    }
    if (state->top > most)
        state->top = most;
}

static enum role role_in_focus(enum role role)
{
    switch (role) {
    case ROLE_LINK:
        return ROLE_LINK_FOCUS;
    case ROLE_TEXT:
    case ROLE_CHROME:
    case ROLE_STRONG:
    case ROLE_HEADING:
    case ROLE_FOCUS:
        return ROLE_FOCUS;
    default:
        return role;
    }
}

static void draw_piece(const struct page_piece *piece, struct canvas *canvas,
                       const struct frame *frame, int row, enum role role)
{
    int column = frame->left + piece->column;
    if (piece->text == NULL)
        frame_draw_share(canvas, row, column, piece->columns, piece->share);
    else
        canvas_fit(canvas, row, column, frame->left + frame->measure - column, role, piece->text);
}

static struct frame frame_for(const struct page *page, const struct canvas *canvas)
{
    struct frame frame = frame_of(canvas);
    if (page->is_column) {
        frame.left += page->start;
        frame.measure = page->measure;
    }
    return frame;
}

/* The first piece of a line that can be focused: its mark stands in the margin. */
static const struct page_piece *first_piece(const struct page *page, size_t line)
{
    for (size_t j = 0; j < page->lines[line].count; j++)
        if (page->lines[line].pieces[j].target != PAGE_NO_TARGET)
            return &page->lines[line].pieces[j];
    return NULL;
}

/* The mark, and the blank up to a piece right beside it: a terminal is sent all in one run. */
static void draw_focus(const struct page *page, size_t line, const struct page_piece *piece,
                       struct canvas *canvas, const struct frame *frame, int row)
{
    int column = frame->left + piece->column;
    int mark = piece == first_piece(page, line) ? frame->left - 2 : column - 2;
    if (piece->role != ROLE_LINK)
        canvas_text(canvas, row, mark, 1, ROLE_FOCUS, GLYPH_FOCUS);
    if (mark + 2 == column && role_in_focus(piece->role) == ROLE_FOCUS)
        canvas_role(canvas, row, mark + 1, 1, ROLE_FOCUS);
    canvas_cursor(canvas, row, column + piece->cursor);
}

/* Draws a line. Of what is in focus only the piece with the mark shows it, such as the number of an
 * option, and not a text of many letters that a slow line would be sent again; of a link each piece
 * does. Returns true if the focus was set in this line: it is in the first that is seen. */
bool page_draw_line(const struct page *page, size_t number, int focus, struct canvas *canvas,
                    int row, bool has_focus)
{
    struct frame frame = frame_for(page, canvas);
    const struct page_line *line = &page->lines[number];
    const struct page_piece *marked = has_focus ? NULL : page_piece_of(page, number, focus);
    if (page->is_column)
        canvas_direct_columns(canvas, row, frame.left, frame.left + frame.measure, line->direction);
    else if (line->direction != DIRECTION_NONE)
        canvas_direct(canvas, row, line->direction);
    for (size_t j = 0; j < line->count; j++) {
        const struct page_piece *piece = &line->pieces[j];
        bool is_link_in_focus =
            focus != PAGE_NO_TARGET && piece->target == focus && piece->role == ROLE_LINK;
        bool is_marked = marked != NULL && piece == marked;
        enum role role = is_marked || is_link_in_focus ? role_in_focus(piece->role) : piece->role;
        draw_piece(piece, canvas, &frame, row, role);
    }
    if (marked != NULL)
        draw_focus(page, number, marked, canvas, &frame, row);
    return has_focus || marked != NULL;
}

void page_draw(const struct page *page, struct page_state *state, struct canvas *canvas,
               int first_row, int rows)
{
    bool has_focus = false;
    size_t body = page_body_lines(page);
    place_foot(page, state, rows);
    bring_into_view(page, state);
    bool is_wanted =
        state->wanted >= state->top && state->wanted < state->top + (size_t)state->rows;
    canvas_cursor(canvas, first_row + (is_wanted ? (int)(state->wanted - state->top) : 0),
                  frame_for(page, canvas).left);
    for (size_t i = 0; i < (size_t)state->rows && state->top + i < body; i++)
        has_focus = page_draw_line(page, state->top + i, state->focus, canvas, first_row + (int)i,
                                   has_focus);
    for (size_t line = body; line < page->count; line++)
        has_focus = page_draw_line(page, line, state->focus, canvas,
                                   first_row + state->foot_row + (int)(line - body), has_focus);
}

/* Above, the row below the rule is blank; below, that above the foot, or that of messages. */
void page_draw_more(const struct page *page, const struct page_state *state, struct canvas *canvas,
                    bool has_message_row)
{
    struct frame frame = frame_for(page, canvas);
    int end = frame.left + frame.measure;
    size_t shown_end = state->top + (size_t)state->rows;
    bool has_row = page->foot > 0 ? state->rows < state->foot_row : has_message_row;
    if (state->top > 0 && frame.first_row > 1)
        /* TRANSLATORS: there is more text above what is seen. */
        canvas_text_right(canvas, frame.first_row - 1, end, ROLE_CHROME, _("↑ more above"));
    if (shown_end < page_body_lines(page) && has_row)
        /* TRANSLATORS: there is more text below what is seen. */
        canvas_text_right(canvas, frame.first_row + state->rows, end, ROLE_CHROME,
                          _("↓ more below"));
}
