/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The reader: the pages of a lesson, as Space turns them from its first row on. */
#include "config.h"

#include "tui/screen/reader_inside.h"

size_t reading_past_gap(const struct reader_screen *state, size_t row)
{
    while (row + 1 < state->row_count && reading_is_gap(state, row))
        row++;
    return row;
}

static bool fits(const struct reader_screen *state, size_t start, size_t end, int height)
{
    return end - start <= reading_room(state, start, height);
}

/* What belongs together waits for the next page, if one can hold it. A form has much room of its
 * own, and what stands before it is no more than its introduction. */
static bool waits(const struct reader_screen *state, size_t start, size_t end, int height)
{
    size_t first = reading_past_gap(state, start);
    bool is_form = reading_form_at(state, first) != NULL;
    return is_form ? end - start <= (size_t)height / READING_PAGE_PARTS
                   : fits(state, first, reading_end_of_kept(state, first), height);
}

size_t reading_page_end(const struct reader_screen *state, size_t top, size_t count, int height)
{
    size_t end = top + reading_room(state, top, height);
    if (end >= count)
        return count;
    size_t start = reading_start_of_kept(state, end);
    return start > top && waits(state, start, end, height) ? start : end;
}

size_t reading_page_after(const struct reader_screen *state, size_t top, size_t end, int height)
{
    size_t start = reading_past_gap(state, reading_start_of_kept(state, end));
    bool is_cut = start > top && fits(state, start, reading_end_of_kept(state, start), height);
    size_t next = reading_top_of(state, is_cut ? start : reading_past_gap(state, end));
    size_t kept = reading_end_of_kept(state, next);
    size_t repeated = next;
    if (reading_head_rows(state, next, height) > 0)
        return next;
    for (int lines = 0; lines < READING_LINES_REPEATED && repeated > top + 1; repeated--)
        lines += !reading_is_gap(state, repeated - 1);
    repeated = reading_top_of(state, repeated);
    bool has_room = fits(state, repeated, kept, height) || !fits(state, next, kept, height);
    bool is_in_table = reading_head_rows(state, repeated, height) > 0;
    return has_room && !is_in_table && repeated > top ? repeated : next;
}

/* Goes through the pages as one who reads on from the first row: each pause ends one. */
struct turning {
    size_t top;
    size_t end;
    size_t count; /* of the rows up to the next pause */
};

static size_t count_to_pause(const struct reader_screen *state, size_t row)
{
    while (row < state->row_count && !reading_line_at(state, row)->is_pause)
        row++;
    return row < state->row_count ? row + 1 : row;
}

static struct turning begin(const struct reader_screen *state, int height)
{
    struct turning turning = {.count = count_to_pause(state, 0)};
    turning.end = reading_page_end(state, 0, turning.count, height);
    return turning;
}

/* Returns false at the last page. */
static bool turn(const struct reader_screen *state, struct turning *turning, int height)
{
    size_t top = turning->top;
    if (turning->end >= state->row_count)
        return false;
    if (turning->end == turning->count)
        turning->count = count_to_pause(state, turning->end);
    size_t last = reading_last_top_of(state, turning->count, height);
    size_t next = reading_page_after(state, top, turning->end, height);
    turning->top = next < last ? next : last;
    turning->end = reading_page_end(state, turning->top, turning->count, height);
    return turning->top > top;
}

void reading_count_pages(const struct reader_screen *state, size_t *ret_page, size_t *ret_pages)
{
    int height = state->frame.body_rows;
    struct turning turning = begin(state, height);
    *ret_page = *ret_pages = 1;
    while (turn(state, &turning, height)) {
        ++*ret_pages;
        if (turning.top <= state->top)
            *ret_page = *ret_pages;
    }
}

bool reading_is_page(const struct reader_screen *state, size_t *ret_before)
{
    int height = state->frame.body_rows;
    struct turning turning = begin(state, height);
    *ret_before = 0;
    while (turning.top < state->top) {
        size_t top = turning.top;
        if (!turn(state, &turning, height))
            return true; /* a message has taken rows of the last page */
        *ret_before = top;
    }
    return turning.top == state->top;
}
