/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The reader: the text of a lesson as rows, and where its pages begin and end. */
#include "config.h"

#include "tui/screen/reader_inside.h"

#include "base/memory.h"
#include "content/wrap.h"

const struct layout_line *reading_line_at(const struct reader_screen *state, size_t row)
{
    return &state->layout.lines[state->rows[row].line];
}

struct try_form *reading_form_at(const struct reader_screen *state, size_t row)
{
    return state->rows[row].try == READING_NO_TRY ? NULL : &state->tries[state->rows[row].try];
}

/* The form that a target belongs to, or NULL for a link of the text. */
struct try_form *reading_form_of(const struct reader_screen *state, int target)
{
    return target < FORM_TARGETS ? NULL : &state->tries[target / FORM_TARGETS - 1];
}

bool reading_is_gap(const struct reader_screen *state, size_t row)
{
    const struct try_form *try = reading_form_at(state, row);
    const struct layout_line *side = reading_side_at(state, row);
    if (side != NULL && side->text[0] != '\0')
        return false;
    if (try != NULL)
        return try->page.lines[state->rows[row].form_line].count == 0;
    return state->rows[row].is_filler || reading_line_at(state, row)->text[0] == '\0';
}

/* Rows that belong together: a heading and its text, the lines of a table's row, a form. */
static bool keeps_next(const struct reader_screen *state, size_t row)
{
    const struct try_form *try = reading_form_at(state, row);
    if (try != NULL)
        return state->rows[row].form_line + 1 < try->page.count;
    return reading_line_at(state, row)->keeps_next;
}

/* Where the rows begin that belong together with the one before `end`. */
size_t reading_start_of_kept(const struct reader_screen *state, size_t end)
{
    size_t start = end;
    while (start > 0 && (keeps_next(state, start - 1) || reading_is_gap(state, start - 1)))
        start--;
    return start;
}

size_t reading_end_of_kept(const struct reader_screen *state, size_t start)
{
    while (start + 1 < state->row_count && keeps_next(state, start))
        start++;
    return start + 1;
}

/* The row after the first pause that is not passed; what follows is not shown yet. */
size_t reading_shown_count(const struct reader_screen *state)
{
    for (size_t row = 0; row < state->row_count; row++)
        if (reading_line_at(state, row)->is_pause &&
            reading_line_at(state, row)->block >= state->reader.passed)
            return row + 1;
    return state->row_count;
}

static size_t end_from(const struct reader_screen *state, size_t top, int height)
{
    return top + reading_room(state, top, height);
}

size_t reading_last_top_of(const struct reader_screen *state, size_t count, int height)
{
    size_t shown = height > 0 ? (size_t)height : 1;
    size_t top = count > shown ? count - shown : 0;
    while (top + 1 < count && end_from(state, reading_top_of(state, top), height) < count)
        top++;
    return reading_top_of(state, top > 0 && reading_is_gap(state, top) ? top + 1 : top);
}

size_t reading_last_top(const struct reader_screen *state)
{
    return reading_last_top_of(state, reading_shown_count(state), state->height);
}

size_t reading_end_of_page(const struct reader_screen *state)
{
    size_t count = reading_shown_count(state);
    size_t end = end_from(state, state->top, state->height);
    if (reading_has_sheet_at_foot(state)) /* which only covers what is there */
        return end < count ? end : count;
    size_t before;
    size_t start = reading_page_end(state, state->top, count, state->height);
    bool is_far = end < count && end - start > (size_t)state->height / READING_PAGE_PARTS;
    return is_far && !reading_is_page(state, &before) ? end : start;
}

/* True if nothing more is to be seen below: neither hidden rows nor a pause. */
bool reading_is_at_end(const struct reader_screen *state)
{
    return state->top >= reading_last_top(state) && reading_shown_count(state) == state->row_count;
}

/* True for a row without words in the main column. */
static bool is_main_blank(const struct reader_screen *state, size_t row)
{
    return state->rows[row].is_filler ||
           (reading_form_at(state, row) == NULL && reading_line_at(state, row)->text[0] == '\0');
}

static size_t row_with_words(const struct reader_screen *state, size_t row)
{
    while (row > 0 && is_main_blank(state, row))
        row--;
    return row;
}

/* The row that stands for the place: the top one; where that has words in the second column alone,
 * the one above it that has some in the main one. */
static size_t place_row(const struct reader_screen *state)
{
    return row_with_words(state, state->top);
}

size_t reading_mark_row(const struct reader_screen *state)
{
    bool has_new = state->new_row > state->top && state->new_row < reading_end_of_page(state);
    return row_with_words(state, has_new ? state->new_row : state->top);
}

/* Remembers where the top row stands in the source, so that the place survives another width. */
static void note_place(struct reader_screen *state)
{
    size_t row = place_row(state);
    const struct layout_line *line = reading_line_at(state, row);
    state->below = state->top - row;
    state->part = row == 0 ? 0 : line->part;
    if (row == 0)
        reader_go(&state->reader, 0, 0);
    else
        reader_go(&state->reader, line->block, line->characters);
}

void reading_go_to(struct reader_screen *state, size_t row)
{
    size_t top = reading_top_of(state, row);
    state->top = top < reading_last_top(state) ? top : reading_last_top(state);
    state->new_row = state->top;
    note_place(state);
}

/* The first row of a line of the layout. */
size_t reading_row_of_line(const struct reader_screen *state, size_t line)
{
    size_t row = 0;
    while (row + 1 < state->row_count && state->rows[row].line != line)
        row++;
    return row;
}

/* The last row of the title. */
static size_t end_of_title(const struct reader_screen *state)
{
    size_t row = 0;
    while (row + 1 < state->row_count && !is_main_blank(state, row + 1) &&
           reading_line_at(state, row + 1)->part == 0)
        row++;
    return row;
}

/* True if the row so far below another is still one with words in the second column alone. */
static bool has_below(const struct reader_screen *state, size_t row, size_t below)
{
    for (size_t i = 1; i <= below; i++)
        if (row + i >= state->row_count || !is_main_blank(state, row + i))
            return false;
    return below > 0 && !reading_is_gap(state, row + below);
}

/* The top row is found again by its place in the source, whatever the size of the window. */
void reading_find_top(struct reader_screen *state)
{
    const struct reader *reader = &state->reader;
    bool is_start = reader->block == 0 && reader->characters == 0 && state->part == 0;
    size_t row = is_start ? end_of_title(state)
                          : reading_row_of_line(state, layout_find(&state->layout, reader->block,
                                                                   reader->characters));
    state->new_row = 0;
    if (has_below(state, row, state->below))
        state->top = reading_top_of(state, row + state->below);
    else
        state->top = is_start ? 0 : reading_top_of(state, row);
    if (state->top > reading_last_top(state))
        state->top = reading_last_top(state);
}

static void add_row(struct reader_screen *state, size_t line, int try, size_t form_line)
{
    state->rows = memory_reserve(state->rows, state->row_count + 1, &state->row_capacity,
                                 sizeof *state->rows);
    state->rows[state->row_count++] =
        (struct row){.line = line, .try = try, .form_line = form_line, .side = BESIDE_NOTHING};
}

/* Puts the lines of the layout and of the forms in their order. To be called when either changed.
 */
void reading_build_rows(struct reader_screen *state)
{
    const struct unit *lesson = state->reader.lesson;
    state->row_count = 0;
    reading_build_forms(state);
    for (size_t line = 0; line < state->layout.line_count; line++) {
        if (!state->layout.lines[line].is_try) {
            add_row(state, line, READING_NO_TRY, 0);
            continue;
        }
        int number = (int)lesson->blocks.items[state->layout.lines[line].block].number;
        for (size_t i = 0; i < state->tries[number].page.count; i++)
            add_row(state, line, number, i);
    }
    reading_put_beside(state);
}

void reading_lay_out(struct reader_screen *state, int columns)
{
    state->made = laid_out_for(state->screen.tui, columns);
    reading_lay_out_columns(state);
    found_clear(&state->found);
    if (state->words != NULL)
        found_make(&state->layout, state->words, &state->found);
    margin_lay_out(&state->margin, &state->reader, &state->layout);
    reading_build_rows(state);
}

/* The row where a target begins; row_count where it is nowhere. */
size_t reading_row_of_target(const struct reader_screen *state, int target)
{
    const struct try_form *try = reading_form_of(state, target);
    if (target == READING_NO_FOCUS)
        return state->row_count;
    if (try == NULL)
        return reading_row_of_line(state, state->layout.links[target].first_line);
    size_t line = page_line_of(&try->page, target);
    for (size_t row = 0; row < state->row_count; row++)
        if (reading_form_at(state, row) == try && state->rows[row].form_line == line)
            return row;
    return state->row_count;
}

/* What the link in focus refers to, or NULL where none is. */
const struct mark *reading_link(const struct reader_screen *state)
{
    const struct try_form *try = reading_form_of(state, state->focus);
    if (state->focus == READING_NO_FOCUS)
        return NULL;
    return try == NULL ? state->layout.links[state->focus].mark
                       : form_link(&try->form, state->focus);
}

/* True if a link stands at that row and column of the text; it may go over several lines. */
static bool is_link_at(const struct layout_line *line, int link, int column)
{
    int start = (int)line->indent;
    for (size_t i = 0; i < line->span_count; i++) {
        const struct layout_span *span = &line->spans[i];
        int end = start + (int)wrap_columns(line->text + span->start, span->end - span->start);
        if (span->link == link && column >= start && column < end)
            return true;
        start = end;
    }
    return false;
}

/* True for a place of the second column, which only follows, and for room in the main one. */
static bool is_beside(const struct reader_screen *state, size_t row, int column)
{
    return state->rows[row].is_filler ||
           (state->second != READING_NOTHING && column >= state->shape.main);
}

/* What stands at that row and column: a link, a target of a form; or READING_NO_FOCUS. */
int reading_target_at(const struct reader_screen *state, size_t row, int column)
{
    const struct try_form *try = reading_form_at(state, row);
    if (is_beside(state, row, column))
        return READING_NO_FOCUS;
    if (try != NULL) {
        struct page_state page = {.rows = (int)try->page.count};
        int target = page_target_at(&try->page, &page, (int)state->rows[row].form_line, column);
        return target == PAGE_NO_TARGET ? READING_NO_FOCUS : target;
    }
    for (size_t i = 0; i < state->layout.link_count; i++)
        if (is_link_at(reading_line_at(state, row), (int)i, column))
            return (int)i;
    return READING_NO_FOCUS;
}
