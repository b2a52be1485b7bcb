/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A page of lines: where an action leads the focus, and how far it scrolls. */
#include "config.h"

#include <stdint.h>
#include <stdlib.h>

#include "base/memory.h"
#include "tui/widget/page_inside.h"

/* The next line, that way, whose first target is another one. */
static int target_beyond(const struct page *page, int focus, bool is_down)
{
    size_t line = page_line_of(page, focus);
    if (line == page->count)
        line = is_down ? SIZE_MAX : page->count;
    for (;;) {
        line += is_down ? 1 : SIZE_MAX;
        if (line >= page->count)
            return PAGE_NO_TARGET;
        int target = page_first_target(page, line);
        if (target != PAGE_NO_TARGET && page_piece_of(page, line, focus) == NULL)
            return target;
    }
}

/* The next button, that way, in the lines after that of the focus or before it, which is one. */
static int button_beside(const struct page *page, int focus, bool is_right)
{
    size_t line = page_line_of(page, focus);
    if (line == page->count || !page_piece_of(page, line, focus)->is_button)
        return PAGE_NO_TARGET;
    line += is_right ? 1 : SIZE_MAX;
    if (line >= page->count || page->lines[line].count == 0)
        return PAGE_NO_TARGET;
    const struct page_line *beside = &page->lines[line];
    const struct page_piece *piece = &beside->pieces[is_right ? 0 : beside->count - 1];
    return piece->is_button ? piece->target : PAGE_NO_TARGET;
}

static int target_beside(const struct page *page, int focus, bool is_right)
{
    size_t line = page_line_of(page, focus);
    int before = PAGE_NO_TARGET;
    bool is_past = false;
    if (line == page->count)
        return PAGE_NO_TARGET;
    for (size_t j = 0; j < page->lines[line].count; j++) {
        int target = page->lines[line].pieces[j].target;
        if (target == focus) {
            if (!is_right && before == PAGE_NO_TARGET)
                return button_beside(page, focus, false);
            if (!is_right)
                return before;
            is_past = true;
        } else if (target != PAGE_NO_TARGET) {
            if (is_past)
                return target;
            before = target;
        }
    }
    return button_beside(page, focus, true);
}

static int edge_target(const struct page *page, bool is_last)
{
    return target_beyond(page, PAGE_NO_TARGET, !is_last);
}

/* The last target, that way, that is no more than a page off; the next one in any case. */
static int target_a_page_off(const struct page *page, const struct page_state *state, bool is_down)
{
    size_t start = page_line_of(page, state->focus);
    int target = target_beyond(page, state->focus, is_down);
    size_t most = state->rows > 2 ? (size_t)state->rows - 2 : 1;
    for (int next = target; next != PAGE_NO_TARGET; next = target_beyond(page, target, is_down)) {
        size_t line = page_line_of(page, next);
        if ((is_down ? line - start : start - line) > most && next != target)
            break;
        target = next;
    }
    return target;
}

/* Where Tab stops: at each link and button, and at the first target of each group. */
struct stops {
    int *targets;
    size_t count;
    size_t here; /* the stop of the focus, SIZE_MAX without one */
};

static void add_stop(struct stops *stops, const struct page_piece *piece, bool is_first)
{
    bool is_same = stops->count > 0 && stops->targets[stops->count - 1] == piece->target;
    if (!is_same && (is_first || piece->is_button || piece->role == ROLE_LINK))
        stops->targets[stops->count++] = piece->target;
}

static struct stops find_stops(const struct page *page, int focus)
{
    struct stops stops = {.here = SIZE_MAX};
    size_t pieces = 0;
    bool is_inside = false;
    for (size_t line = 0; line < page->count; line++)
        pieces += page->lines[line].count;
    stops.targets = memory_new(pieces, sizeof *stops.targets);
    for (size_t line = 0; line < page->count; line++) {
        if (line == page->foot)
            is_inside = false;
        for (size_t j = 0; j < page->lines[line].count; j++) {
            const struct page_piece *piece = &page->lines[line].pieces[j];
            if (piece->target == PAGE_NO_TARGET)
                continue;
            add_stop(&stops, piece, !is_inside);
            is_inside = true;
            if (piece->target == focus && stops.here == SIZE_MAX)
                stops.here = stops.count - 1;
        }
        is_inside = is_inside && page->lines[line].count > 0;
    }
    return stops;
}

/* Finds what is before and after a target in the order of reading. */
struct neighbours {
    int focus;
    int first;
    int last;
    int before;
    int after;
    bool is_past;
};

static void note_target(void *context, int target)
{
    struct neighbours *neighbours = context;
    if (neighbours->first == PAGE_NO_TARGET)
        neighbours->first = target;
    if (target == neighbours->focus)
        neighbours->before = neighbours->last;
    if (neighbours->is_past && neighbours->after == PAGE_NO_TARGET)
        neighbours->after = target;
    neighbours->is_past = neighbours->is_past || target == neighbours->focus;
    neighbours->last = target;
}

static int target_near(const struct page *page, int focus, bool is_next)
{
    struct neighbours near = {focus,          PAGE_NO_TARGET, PAGE_NO_TARGET,
                              PAGE_NO_TARGET, PAGE_NO_TARGET, false};
    page_each_target(page, note_target, &near);
    if (is_next)
        return near.after != PAGE_NO_TARGET ? near.after : near.first;
    return near.before != PAGE_NO_TARGET ? near.before : near.last;
}

/* The link or group after or before that of the focus, round the ends. Where all is one group, its
 * items are what Tab goes to. */
static int target_of_stop(const struct page *page, int focus, bool is_next)
{
    struct stops stops = find_stops(page, focus);
    int target = PAGE_NO_TARGET;
    if (stops.count == 1 && stops.here == 0)
        target = target_near(page, focus, is_next);
    else if (stops.count > 0 && stops.here == SIZE_MAX)
        target = stops.targets[is_next ? 0 : stops.count - 1];
    else if (stops.count > 0)
        target = stops.targets[(stops.here + (is_next ? 1 : stops.count - 1)) % stops.count];
    free(stops.targets);
    return target;
}

/* How many lines an action scrolls by, 0 for one that does not scroll. */
static size_t scroll_step(const struct page *page, const struct page_state *state,
                          enum action action)
{
    size_t rows = (size_t)state->rows;
    switch (action) {
    case ACTION_UP:
    case ACTION_DOWN:
        return 1;
    case ACTION_PAGE:
    case ACTION_PAGE_BACK:
        return rows > 2 ? rows - 2 : 1;
    case ACTION_HALF:
    case ACTION_HALF_BACK:
        return rows > 2 ? rows / 2 : 1;
    case ACTION_FIRST:
    case ACTION_LAST:
        return page->count;
    default:
        return 0;
    }
}

bool page_scroll(const struct page *page, struct page_state *state, enum action action)
{
    size_t most = page_last_top(page, state);
    size_t step = scroll_step(page, state, action);
    bool is_down = action == ACTION_DOWN || action == ACTION_PAGE || action == ACTION_HALF ||
                   action == ACTION_LAST;
    size_t top = is_down ? state->top + step : state->top > step ? state->top - step : 0;
    if (top > most)
        top = most;
    if (step == 0 || top == state->top)
        return false;
    state->top = top;
    state->is_scrolled = true;
    return true;
}

/* True if a target is so far off that lines between it and what is seen would be passed over. */
static bool is_far(const struct page *page, const struct page_state *state, int target)
{
    size_t line = page_line_of(page, target);
    size_t rows = (size_t)state->rows;
    return line < page_body_lines(page) &&
           (line + rows < state->top || line >= state->top + 2 * rows);
}

/* The next target, that way. From the foot up it is one that is not below what is seen. */
static int target_next_to(const struct page *page, const struct page_state *state, bool is_down)
{
    int target = target_beyond(page, state->focus, is_down);
    size_t end = state->top + (size_t)state->rows;
    while (!is_down && target != PAGE_NO_TARGET && page_line_of(page, target) >= end &&
           page_line_of(page, target) < page_body_lines(page))
        target = target_beyond(page, target, false);
    return target;
}

/* While the focus is out of view, and before it would go beyond what is hidden, the page moves. */
static bool move_line(const struct page *page, struct page_state *state, bool is_down,
                      int *ret_target)
{
    int target = target_next_to(page, state, is_down);
    bool is_lost = state->focus != PAGE_NO_TARGET && !page_shows_focus(page, state);
    bool is_hidden = target == PAGE_NO_TARGET || is_far(page, state, target) ||
                     page_line_of(page, target) >= page_body_lines(page);
    if ((is_lost || is_hidden) && page_scroll(page, state, is_down ? ACTION_DOWN : ACTION_UP))
        return true;
    *ret_target = target != PAGE_NO_TARGET ? target : edge_target(page, !is_down);
    return false;
}

bool page_move(const struct page *page, struct page_state *state, enum action action)
{
    int target = PAGE_NO_TARGET;
    switch (action) {
    case ACTION_UP:
    case ACTION_DOWN:
        if (move_line(page, state, action == ACTION_DOWN, &target))
            return true;
        break;
    case ACTION_LEFT:
    case ACTION_RIGHT:
        target = target_beside(page, state->focus, action == ACTION_RIGHT);
        break;
    case ACTION_FIRST:
    case ACTION_LAST:
        target = edge_target(page, action == ACTION_LAST);
        break;
    case ACTION_NEXT:
    case ACTION_PREVIOUS:
        target = target_of_stop(page, state->focus, action == ACTION_NEXT);
        break;
    case ACTION_PAGE:
    case ACTION_PAGE_BACK:
        target = target_a_page_off(page, state, action == ACTION_PAGE);
        break;
    default:
        break;
    }
    if (target == PAGE_NO_TARGET)
        return false;
    state->focus = target;
    state->is_scrolled = false;
    return true;
}
