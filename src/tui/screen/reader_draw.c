/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The reader: head, text, bar. */
#include "config.h"

#include "tui/screen/reader_inside.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "base/str.h"
#include "content/wrap.h"
#include "tui/glyph.h"
#include "tui/screen/common.h"

static enum role role_of_span(const struct reader_screen *state, const struct layout_span *span)
{
    if (span->link != LAYOUT_NO_LINK && span->link == state->focus)
        return ROLE_LINK_FOCUS;
    return page_role_of(span->style);
}

static void draw_found(const struct reader_screen *state, struct canvas *canvas, int row,
                       const struct layout_line *line)
{
    size_t number = (size_t)(line - state->layout.lines);
    for (size_t i = 0; i < state->found.count; i++) {
        const struct found_piece *piece = &state->found.pieces[i];
        if (piece->line != number)
            continue;
        int column =
            state->frame.left + (int)(line->indent + wrap_columns(line->text, piece->start));
        canvas_role(canvas, row, column,
                    (int)wrap_columns(line->text + piece->start, piece->end - piece->start),
                    ROLE_FOUND);
    }
}

/* The words of a line and what leads them, in a column of the window. */
static void draw_words(const struct reader_screen *state, struct canvas *canvas, int row, int left,
                       int columns, const struct layout_line *line)
{
    int column = left + (int)line->indent;
    bool is_main = left == state->frame.left;
    if (state->second != READING_NOTHING)
        canvas_direct_columns(canvas, row, left, left + columns, line->direction);
    else
        canvas_direct(canvas, row, line->direction);
    if (line->lead != NULL) {
        int lead = (int)wrap_columns(line->lead, strlen(line->lead));
        canvas_text(canvas, row, column - lead - 1, lead, page_role_of(line->lead_style),
                    line->lead);
    }
    canvas_mark(canvas, row, column, line->mark_before);
    for (size_t i = 0; i < line->span_count; i++) {
        const struct layout_span *span = &line->spans[i];
        column += canvas_text_n(canvas, row, column, left + columns - column,
                                is_main ? role_of_span(state, span) : page_role_of(span->style),
                                line->text + span->start, span->end - span->start);
    }
    canvas_mark(canvas, row, column, line->mark_after);
}

static void draw_line(const struct reader_screen *state, struct canvas *canvas, int row,
                      const struct layout_line *line)
{
    const struct frame *frame = &state->frame;
    if (line->is_untranslated)
        canvas_text(canvas, row, frame->left - 2, 1, ROLE_CHROME, GLYPH_UNTRANSLATED);
    const char *sign = margin_sign(&state->margin, (size_t)(line - state->layout.lines));
    if (sign != NULL) {
        bool is_taken = line->is_untranslated && frame->left > 3;
        canvas_text(canvas, row, margin_column(sign, frame->left - (is_taken ? 2 : 0)), 2,
                    ROLE_FOCUS, sign);
    }
    draw_words(state, canvas, row, frame->left, state->made.columns, line);
    draw_found(state, canvas, row, line);
}

/* The cursor stands on the link in focus, else at the top row. */
static void draw_cursor(const struct reader_screen *state, struct canvas *canvas, int first_row)
{
    const struct frame *frame = &state->frame;
    size_t row = reading_row_of_target(state, state->focus);
    if (row < state->top || row >= reading_end_of_page(state))
        return;
    const struct layout_link *link = &state->layout.links[state->focus];
    canvas_cursor(canvas, first_row + (int)(row - state->top),
                  frame->left + (int)(reading_line_at(state, row)->indent + link->column));
}

/* Of a form that stands in a row, if one does. Returns as page_draw_line(). */
static bool draw_form_line(const struct reader_screen *state, struct canvas *canvas, int at,
                           size_t row, bool has_focus)
{
    const struct try_form *try = row < state->row_count ? reading_form_at(state, row) : NULL;
    if (try == NULL)
        return has_focus;
    return page_draw_line(&try->page, state->rows[row].form_line, state->focus, canvas, at,
                          has_focus);
}

void reading_draw_body(const struct reader_screen *state, struct canvas *canvas)
{
    const struct frame *frame = &state->frame;
    size_t head = reading_head_rows(state, state->top, state->height);
    size_t count = head + reading_end_of_page(state) - state->top;
    bool has_focus = false;
    canvas_cursor(canvas, frame->first_row + (int)head, frame->left);
    for (size_t i = 0; i < count; i++) {
        int at = frame->first_row + (int)i;
        struct reading_seen seen = reading_seen(state, i);
        if (seen.side != NULL)
            draw_words(state, canvas, at, frame->left + state->shape.side_start, state->shape.side,
                       seen.side);
        if (seen.line != NULL)
            draw_line(state, canvas, at, seen.line);
        else
            has_focus = draw_form_line(state, canvas, at, seen.row, has_focus);
    }
    if (state->second != READING_NOTHING)
        beside_draw_rule(&state->shape, canvas, frame->first_row, (int)count, frame->left);
    if (reading_form_of(state, state->focus) == NULL && state->focus != READING_NO_FOCUS)
        draw_cursor(state, canvas, frame->first_row + (int)head);
}

static char *page_words(size_t page, size_t pages)
{
    /* TRANSLATORS: the page one reads, of how many. */
    return str_format(_("page %zu of %zu"), page, pages);
}

static char *source_words(const struct session *session)
{
    /* TRANSLATORS: the text is shown as it was written, in that language. */
    return str_format(_("source: %s"), languages_name(session->course->language));
}

void reading_draw_head(const struct reader_screen *state, struct canvas *canvas)
{
    struct session *session = &state->screen.tui->session;
    size_t page;
    size_t pages;
    reading_count_pages(state, &page, &pages);
    char *module = common_module_crumb(session, state->reader.lesson->id);
    const char *crumbs[] = {module, state->reader.lesson->title.plain};
    char *right = reading_is_turned(state) && state->second == READING_NOTHING
                      ? source_words(session)
                      : page_words(page, pages);
    double shown = (double)reading_end_of_page(state) / (double)state->row_count;
    frame_draw_head(canvas, crumbs, ARRAY_LEN(crumbs), right, shown);
    free(right);
    free(module);
}

/* What is done with what is in focus in a form. */
static struct bar_entry form_entry(const struct try_form *try, int focus)
{
    if (form_is_typing(&try->form, focus))
        return (struct bar_entry){ACTION_OPEN, NULL, _("go on"), false};
    if (focus == try->form.base + FORM_BUTTON)
        return (struct bar_entry){ACTION_OPEN, NULL, _("answer"), false};
    if (focus == try->form.base + FORM_HINT)
        return (struct bar_entry){ACTION_OPEN, NULL, _("open"), false};
    return (struct bar_entry){ACTION_CHOOSE, NULL, _("choose"), false};
}

static struct bar_entry first_entry(const struct reader_screen *state)
{
    bool is_pause = state->top >= reading_last_top(state) && !reading_is_at_end(state);
    if (reading_is_on_sheet(state))
        return sheet_open_entry(state->sheet);
    if (reading_link(state) != NULL)
        return (struct bar_entry){ACTION_OPEN, NULL, _("open"), false};
    if (state->focus != READING_NO_FOCUS)
        return form_entry(reading_form_of(state, state->focus), state->focus);
    if (reading_is_at_end(state) || is_pause)
        return (struct bar_entry){ACTION_OPEN, NULL, _("go on"), false};
    return (struct bar_entry){ACTION_PAGE, NULL, _("page"), false};
}

/* What Tab leads to from here; NULL: to nothing. */
static const char *next_words(const struct reader_screen *state)
{
    int next = reading_next_target(state);
    const struct try_form *try = reading_form_of(state, next);
    if (next == READING_NO_FOCUS)
        return NULL;
    if (try == NULL || form_link(&try->form, next) != NULL)
        return _("link");
    return reading_form_of(state, state->focus) == try ? _("next") : _("answer");
}

static struct bar_entry scroll_entry(const struct reader_screen *state)
{
    return reading_is_on_sheet(state) ? sheet_scroll_entry(state->sheet)
                                      : (struct bar_entry){ACTION_DOWN, NULL, NULL, false};
}

/* What Esc does: a sheet beside the text is closed first. */
static struct bar_entry back_entry(const struct reader_screen *state, bool is_typing)
{
    if (reading_has_sheet_beside(state))
        return (struct bar_entry){ACTION_BACK, NULL, _("close"), false};
    return (struct bar_entry){ACTION_BACK, is_typing ? NULL : "q", _("back"), false};
}

/* Enter is told of where it does more than the next page. In a field, letters type. */
void reading_draw_bar(const struct reader_screen *state, struct canvas *canvas)
{
    const struct try_form *try = reading_form_of(state, state->focus);
    bool is_typing = try != NULL && form_is_typing(&try->form, state->focus);
    bool has_notes = !is_typing && state->made.shows_facilitator && reading_has_notes(state);
    bool has_found = !is_typing && state->found.place_count > 1;
    const struct bar_entry entries[] = {
        first_entry(state),
        scroll_entry(state),
        /* TRANSLATORS: the keys lead to the other places with the words searched for. */
        {ACTION_NEXT_HIT, "n N", has_found ? _("places found") : NULL, false},
        {ACTION_NEXT, NULL, next_words(state), false},
        {ACTION_FACILITATOR, NULL, has_notes ? _("facilitator") : NULL, false},
        {ACTION_BOOKMARK, NULL, is_typing ? NULL : _("mark"), false},
        {ACTION_OUTLINE, NULL, is_typing ? NULL : _("outline"), false},
        {ACTION_LANGUAGE, NULL, is_typing ? NULL : _("language"), false},
        {ACTION_HELP, is_typing ? "F1" : NULL, _("help"), false},
        back_entry(state, is_typing),
    };
    frame_draw_bar(canvas, entries, ARRAY_LEN(entries));
}
