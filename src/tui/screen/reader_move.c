/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The reader: pages, lines, and the focus. */
#include "config.h"

#include "tui/screen/reader_inside.h"

#include <stdlib.h>

#include "base/memory.h"

/* The row after the last one that the window has room for. */
static size_t end_of_view(const struct reader_screen *state)
{
    return state->top + reading_room(state, state->top, state->height);
}

static bool is_in_view(const struct reader_screen *state, size_t row)
{
    return row >= state->top && row < end_of_view(state);
}

void reading_leave_focus_behind(struct reader_screen *state)
{
    if (state->focus != READING_NO_FOCUS &&
        !is_in_view(state, reading_row_of_target(state, state->focus)))
        state->focus = READING_NO_FOCUS;
}

/* Where Tab stops, in the order of reading: links, and in a form its first place, its button and
 * its links. */
struct stop {
    int target;
    size_t row;
};

struct stops {
    struct stop *items;
    size_t count;
    size_t capacity;
};

static void add_stop(struct stops *stops, int target, size_t row)
{
    if (stops->count > 0 && stops->items[stops->count - 1].target == target)
        return;
    stops->items =
        memory_reserve(stops->items, stops->count + 1, &stops->capacity, sizeof *stops->items);
    stops->items[stops->count++] = (struct stop){target, row};
}

static void add_form_stops(struct stops *stops, const struct try_form *try, size_t row,
                           size_t form_line)
{
    const struct page_line *line = &try->page.lines[form_line];
    for (size_t i = 0; i < line->count; i++) {
        int own = line->pieces[i].target - try->form.base;
        if (line->pieces[i].target != PAGE_NO_TARGET && (own == 0 || own >= FORM_FIELD))
            add_stop(stops, line->pieces[i].target, row);
    }
}

static struct stops find_stops(const struct reader_screen *state)
{
    struct stops stops = {0};
    size_t count = reading_shown_count(state);
    for (size_t row = 0; row < count; row++) {
        const struct try_form *try = reading_form_at(state, row);
        if (try != NULL)
            add_form_stops(&stops, try, row, state->rows[row].form_line);
        bool has_links = try == NULL && !state->rows[row].is_filler;
        for (size_t i = 0; has_links && i < state->layout.link_count; i++)
            if (state->layout.links[i].first_line == state->rows[row].line)
                add_stop(&stops, (int)i, row);
    }
    return stops;
}

static bool is_stop_in_view(const struct reader_screen *state, const struct stop *stop)
{
    return stop->row >= state->top && stop->row < reading_end_of_page(state);
}

/* Round the ends, but not away from what is seen; stops->count: nothing is there. */
static size_t stop_round_the_end(const struct reader_screen *state, const struct stops *stops,
                                 bool is_next)
{
    size_t round = is_next ? 0 : stops->count - 1;
    return stops->count > 0 && is_stop_in_view(state, &stops->items[round]) ? round : stops->count;
}

static size_t next_to(const struct reader_screen *state, const struct stops *stops, size_t at,
                      bool is_next)
{
    if (is_next ? at + 1 < stops->count : at > 0)
        return is_next ? at + 1 : at - 1;
    return stop_round_the_end(state, stops, is_next);
}

/* The stop that Tab goes to: from that of the focus; without one, the next to what is in view.
 * stops->count: there is none. */
static size_t next_stop(const struct reader_screen *state, const struct stops *stops, bool is_next)
{
    size_t row = reading_row_of_target(state, state->focus);
    size_t end = end_of_view(state);
    for (size_t i = 0; i < stops->count; i++)
        if (stops->items[i].target == state->focus)
            return next_to(state, stops, i, is_next);
    bool has_focus = row < state->row_count;
    for (size_t i = 0; i < stops->count; i++) {
        size_t at = is_next ? i : stops->count - 1 - i;
        size_t its = stops->items[at].row;
        if (has_focus ? (is_next ? its > row : its <= row)
            : is_next ? its >= state->top
                      : its < end)
            return at;
    }
    return stop_round_the_end(state, stops, is_next);
}

int reading_next_target(const struct reader_screen *state)
{
    struct stops stops = find_stops(state);
    int target = READING_NO_FOCUS;
    size_t next = next_stop(state, &stops, true);
    if (next < stops.count)
        target = stops.items[next].target;
    free(stops.items);
    return target;
}

static bool is_first_of_form(const struct try_form *try, int target)
{
    return target == try->form.base || form_is_typing(&try->form, target);
}

/* Brings a target into view: a link with two lines before it; of a form all that there is room for,
 * its beginning first. */
void reading_show_target(struct reader_screen *state, int target)
{
    const struct try_form *try = reading_form_of(state, target);
    size_t row = reading_row_of_target(state, target);
    size_t height = (size_t)state->height;
    if (try == NULL) {
        if (row < state->top || row >= reading_end_of_page(state))
            reading_go_to(state, row > READING_LINES_REPEATED ? row - READING_LINES_REPEATED : 0);
        return;
    }
    size_t first = row - state->rows[row].form_line;
    size_t end = first + try->page.count;
    if (try->page.count > height && is_first_of_form(try, target) && row - first < height) {
        end = first + height;
    } else if (try->page.count > height) {
        end = row + page_lines_of(&try->page, target);
        first = row;
    }
    if (first < state->top)
        reading_go_to(state, first);
    else if (end > end_of_view(state))
        reading_go_to(state, reading_last_top_of(state, end, state->height));
}

bool reading_move_focus(struct reader_screen *state, bool is_next)
{
    struct stops stops = find_stops(state);
    size_t next = next_stop(state, &stops, is_next);
    bool is_there = next < stops.count;
    if (is_there) {
        struct stop stop = stops.items[next];
        state->focus = stop.target;
        reading_show_target(state, stop.target);
    }
    free(stops.items);
    return is_there;
}

/* Up and down inside a form; beyond its ends the text goes on. Returns false there. */
bool reading_move_in_form(struct reader_screen *state, bool is_down)
{
    struct try_form *try = reading_form_of(state, state->focus);
    if (state->focus == READING_NO_FOCUS || try == NULL)
        return false;
    struct page_state page = {.focus = state->focus, .rows = (int)try->page.count};
    size_t before = page_line_of(&try->page, state->focus);
    if (!page_move(&try->page, &page, is_down ? ACTION_DOWN : ACTION_UP))
        return false;
    size_t after = page_line_of(&try->page, page.focus);
    if (is_down ? after <= before : after >= before)
        return false;
    state->focus = page.focus;
    reading_show_target(state, state->focus);
    return true;
}

void reading_page_on(struct reader_screen *state)
{
    size_t end = reading_end_of_page(state);
    if (end == reading_shown_count(state) && end < state->row_count)
        reader_pass(&state->reader, reading_line_at(state, end - 1)->block);
    reading_go_to(state, reading_page_after(state, state->top, end, state->height));
    state->new_row = reading_past_gap(state, end);
}

void reading_go_to_end(struct reader_screen *state)
{
    reader_pass(&state->reader, state->reader.lesson->blocks.count - 1);
    reading_go_to(state, reading_last_top(state));
}

/* From the top of a page to that of the page before; scrolled to between the two, by what a page
 * holds. */
void reading_page_back(struct reader_screen *state)
{
    size_t end = state->top + READING_LINES_REPEATED;
    size_t line =
        reading_last_top_of(state, end < state->row_count ? end : state->row_count, state->height);
    size_t before;
    if (reading_is_page(state, &before))
        line = before;
    reading_go_to(state, reading_is_gap(state, line) ? line + 1 : line);
}

/* The next row that shows something else on top, and is not blank. */
static size_t row_below(const struct reader_screen *state, size_t top)
{
    size_t row = top + 1;
    while (row + 1 < state->row_count &&
           (reading_is_gap(state, row) || reading_top_of(state, row) <= top))
        row++;
    return row;
}

/* A line up or down, past a blank one. */
void reading_scroll(struct reader_screen *state, bool is_down)
{
    size_t line = state->top;
    if (is_down && line < reading_last_top(state))
        line = row_below(state, line);
    else if (!is_down && line > 0)
        line -= line > 1 && reading_is_gap(state, line - 1) ? 2 : 1;
    reading_go_to(state, line);
}

void reading_half_page(struct reader_screen *state, bool is_down)
{
    size_t step = (size_t)state->height / 2;
    size_t line = is_down ? state->top + step : state->top > step ? state->top - step : 0;
    if (line < state->row_count && reading_is_gap(state, line))
        line++;
    reading_go_to(state, line);
}

/* Brings the newest of a form into view: its verdict, its hint. */
void reading_show_fresh(struct reader_screen *state, const struct try_form *try)
{
    size_t first = state->row_count;
    size_t end = 0;
    for (size_t row = 0; row < state->row_count; row++) {
        if (reading_form_at(state, row) != try)
            continue;
        if (state->rows[row].form_line >= try->form.fresh_line && first == state->row_count)
            first = row;
        end = row + 1;
    }
    if (first > 0)
        first--;
    size_t last = reading_last_top_of(state, end, state->height);
    if (end > end_of_view(state))
        reading_go_to(state, last < first ? last : first);
    else if (first < state->top)
        reading_go_to(state, first);
}
