/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A page of lines: where its targets are, and which are in view. */
#include "config.h"

#include "tui/widget/page_inside.h"

/* The lines before the foot. */
size_t page_body_lines(const struct page *page)
{
    return page->foot > 0 ? page->foot : page->count;
}

const struct page_piece *page_piece_of(const struct page *page, size_t line, int target)
{
    if (target == PAGE_NO_TARGET)
        return NULL;
    for (size_t j = 0; j < page->lines[line].count; j++)
        if (page->lines[line].pieces[j].target == target)
            return &page->lines[line].pieces[j];
    return NULL;
}

/* The first line with that target; count if there is none. */
size_t page_line_of(const struct page *page, int target)
{
    size_t line = 0;
    while (line < page->count && page_piece_of(page, line, target) == NULL)
        line++;
    return line;
}

/* The last line that belongs to a target whose first is `first`. */
size_t page_last_line_of(const struct page *page, int target, size_t first)
{
    size_t last = first;
    while (last + 1 < page->count && page_piece_of(page, last + 1, target) != NULL)
        last++;
    return last;
}

size_t page_lines_of(const struct page *page, int target)
{
    size_t first = page_line_of(page, target);
    return first < page->count ? page_last_line_of(page, target, first) + 1 - first : 0;
}

/* The first target of a line, PAGE_NO_TARGET if it has none. */
int page_first_target(const struct page *page, size_t line)
{
    for (size_t j = 0; j < page->lines[line].count; j++)
        if (page->lines[line].pieces[j].target != PAGE_NO_TARGET)
            return page->lines[line].pieces[j].target;
    return PAGE_NO_TARGET;
}

bool page_has_target(const struct page *page, int target)
{
    return page_line_of(page, target) < page->count;
}

bool page_is_longer(const struct page *page, const struct page_state *state)
{
    return page_body_lines(page) > (size_t)state->rows;
}

/* Calls `visit` for each target, in the order of reading. */
void page_each_target(const struct page *page, void (*visit)(void *context, int target),
                      void *context)
{
    int last = PAGE_NO_TARGET;
    for (size_t line = 0; line < page->count; line++)
        for (size_t j = 0; j < page->lines[line].count; j++) {
            int target = page->lines[line].pieces[j].target;
            if (target != PAGE_NO_TARGET && target != last)
                visit(context, target);
            if (target != PAGE_NO_TARGET)
                last = target;
        }
}

struct numbering {
    int target;
    size_t count;
    size_t number;
};

static void count_target(void *context, int target)
{
    struct numbering *numbering = context;
    numbering->count++;
    if (target == numbering->target && numbering->number == 0)
        numbering->number = numbering->count;
}

size_t page_number_of(const struct page *page, int target, size_t *ret_count)
{
    struct numbering numbering = {.target = target};
    page_each_target(page, count_target, &numbering);
    *ret_count = numbering.count;
    return numbering.number;
}

size_t page_last_top(const struct page *page, const struct page_state *state)
{
    return page_is_longer(page, state) ? page_body_lines(page) - (size_t)state->rows : 0;
}

bool page_shows_focus(const struct page *page, const struct page_state *state)
{
    size_t line = page_line_of(page, state->focus);
    bool is_in_foot = page->foot > 0 && line >= page->foot && line < page->count;
    return is_in_foot || (line >= state->top && line < state->top + (size_t)state->rows);
}

int page_target_at(const struct page *page, const struct page_state *state, int row, int column)
{
    int found = PAGE_NO_TARGET;
    size_t body = page_body_lines(page);
    size_t line = page->count;
    if (row >= 0 && row < state->rows && state->top + (size_t)row < body)
        line = state->top + (size_t)row;
    else if (page->foot > 0 && row >= state->foot_row)
        line = body + (size_t)(row - state->foot_row);
    if (line >= page->count)
        return PAGE_NO_TARGET;
    for (size_t j = 0; j < page->lines[line].count; j++) {
        const struct page_piece *piece = &page->lines[line].pieces[j];
        if (piece->target == PAGE_NO_TARGET)
            continue;
        bool is_before = piece->column <= column;
        bool is_on = is_before && column < piece->column + canvas_columns(piece->text);
        if (piece->role == ROLE_LINK ? is_on : found == PAGE_NO_TARGET || is_before)
            found = piece->target;
    }
    return found;
}
