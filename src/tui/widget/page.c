/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A page of lines with things to focus. */
#include "config.h"

#include "tui/widget/page.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/str.h"
#include "content/wrap.h"
#include "tui/glyph.h"

static int columns_of(const char *text)
{
    return (int)wrap_columns(text, strlen(text));
}

static void line_clear(struct page_line *line)
{
    for (size_t i = 0; i < line->count; i++)
        free(line->pieces[i].text);
    free(line->pieces);
}

void page_begin(struct page *page, int measure)
{
    page_clear(page);
    page->measure = measure;
}

void page_clear(struct page *page)
{
    for (size_t i = 0; i < page->count; i++)
        line_clear(&page->lines[i]);
    free(page->lines);
    *page = (struct page){0};
}

void page_line(struct page *page)
{
    page->lines =
        memory_reserve(page->lines, page->count + 1, &page->capacity, sizeof *page->lines);
    page->lines[page->count++] = (struct page_line){0};
}

static struct page_piece *add_piece(struct page *page)
{
    struct page_line *line = &page->lines[page->count - 1];
    line->pieces =
        memory_reserve(line->pieces, line->count + 1, &line->capacity, sizeof *line->pieces);
    struct page_piece *piece = &line->pieces[line->count++];
    *piece = (struct page_piece){.target = PAGE_NO_TARGET};
    return piece;
}

void page_target(struct page *page, int column, enum role role, const char *text, int target)
{
    struct page_piece *piece = add_piece(page);
    piece->column = column;
    piece->role = role;
    piece->target = target;
    piece->text = memory_text(text);
}

void page_text(struct page *page, int column, enum role role, const char *text)
{
    page_target(page, column, role, text, PAGE_NO_TARGET);
}

/* The longest start of a text that leaves room for the sign of a cut. Caller frees. */
static char *cut_text(const char *text, int columns)
{
    size_t length = strlen(text);
    size_t at = 0;
    int used = 0;
    if (columns_of(text) <= columns)
        return memory_text(text);
    while (at < length) {
        size_t cluster = wrap_cluster(text + at, length - at);
        int more = (int)wrap_columns(text + at, cluster);
        if (used + more > columns - 1)
            break;
        used += more;
        at += cluster;
    }
    while (at > 0 && text[at - 1] == ' ')
        at--;
    return str_format("%.*s" GLYPH_CUT, (int)at, text);
}

void page_fit_target(struct page *page, int column, int columns, enum role role, const char *text,
                     int target)
{
    char *cut = cut_text(text, columns);
    page_target(page, column, role, cut, target);
    free(cut);
}

void page_fit(struct page *page, int column, int columns, enum role role, const char *text)
{
    page_fit_target(page, column, columns, role, text, PAGE_NO_TARGET);
}

void page_right(struct page *page, enum role role, const char *text)
{
    page_text(page, page->measure - columns_of(text), role, text);
}

void page_share(struct page *page, int column, int columns, double share)
{
    struct page_piece *piece = add_piece(page);
    piece->column = column;
    piece->columns = columns;
    piece->share = share;
}

void page_wrapped(struct page *page, int column, enum role role, const char *text, int target)
{
    struct wrap wrap;
    size_t length = strlen(text);
    int columns = page->measure - column;
    wrap_text(text, length, columns > 1 ? (size_t)columns : 1, &wrap);
    for (size_t i = 0; i < wrap.count; i++) {
        char *line =
            memory_text_n(text + wrap.lines[i].start, wrap.lines[i].end - wrap.lines[i].start);
        page_line(page);
        page_target(page, column, role, line, target);
        free(line);
    }
    wrap_clear(&wrap);
}

void page_item(struct page *page, const char *sign, enum role role, const char *text)
{
    size_t first = page->count;
    page_wrapped(page, columns_of(sign) + 1, role, text, PAGE_NO_TARGET);
    struct page_line *line = &page->lines[first];
    line->pieces =
        memory_reserve(line->pieces, line->count + 1, &line->capacity, sizeof *line->pieces);
    line->pieces[line->count++] =
        (struct page_piece){.role = role, .target = PAGE_NO_TARGET, .text = memory_text(sign)};
}

void page_scroll(const struct page *page, struct page_state *state, bool is_down, int rows)
{
    size_t shown = (size_t)rows;
    size_t most = page->count > shown ? page->count - shown : 0;
    size_t step = shown > 2 ? shown - 2 : 1;
    if (is_down)
        state->top = state->top + step < most ? state->top + step : most;
    else
        state->top = state->top > step ? state->top - step : 0;
    state->is_scrolled = true;
}

enum role page_role_of(unsigned layout_style)
{
    if (layout_style & LAYOUT_LINK)
        return ROLE_LINK;
    if (layout_style & LAYOUT_HEADING)
        return ROLE_HEADING;
    if (layout_style & LAYOUT_NOTE)
        return ROLE_WARNING;
    if (layout_style & LAYOUT_STRONG)
        return ROLE_STRONG;
    return layout_style & LAYOUT_EMPHASIS ? ROLE_EMPHASIS : ROLE_TEXT;
}

void page_layout(struct page *page, int column, const struct layout *layout, int target)
{
    for (size_t i = 0; i < layout->line_count; i++) {
        const struct layout_line *line = &layout->lines[i];
        int at = column + (int)line->indent;
        page_line(page);
        if (line->lead != NULL)
            page_target(page, at - columns_of(line->lead) - 1, ROLE_TEXT, line->lead, target);
        for (size_t j = 0; j < line->span_count; j++) {
            const struct layout_span *span = &line->spans[j];
            char *text = memory_text_n(line->text + span->start, span->end - span->start);
            page_target(page, at, page_role_of(span->style), text, target);
            at += columns_of(text);
            free(text);
        }
    }
}

/* The first line, from `start` on, with that target; count if there is none. */
static size_t line_of(const struct page *page, int target, size_t start)
{
    for (size_t i = start; i < page->count; i++)
        for (size_t j = 0; j < page->lines[i].count; j++)
            if (page->lines[i].pieces[j].target == target)
                return i;
    return page->count;
}

static const struct page_piece *piece_of(const struct page *page, size_t line, int target)
{
    for (size_t j = 0; j < page->lines[line].count; j++)
        if (page->lines[line].pieces[j].target == target)
            return &page->lines[line].pieces[j];
    return NULL;
}

bool page_has_target(const struct page *page, int target)
{
    return target != PAGE_NO_TARGET && line_of(page, target, 0) < page->count;
}

bool page_is_longer(const struct page *page, int rows)
{
    return page->count > (size_t)rows;
}

/* The last line that belongs to a target whose first is `first`. */
static size_t last_line_of(const struct page *page, int target, size_t first)
{
    size_t last = first;
    while (last + 1 < page->count && piece_of(page, last + 1, target) != NULL)
        last++;
    return last;
}

/* Scrolls as little as needed to show the focus; what stands right above the first target is shown
 * too. */
static void bring_into_view(const struct page *page, struct page_state *state, size_t rows)
{
    size_t most = page->count > rows ? page->count - rows : 0;
    size_t first = state->focus == PAGE_NO_TARGET ? page->count : line_of(page, state->focus, 0);
    if (first < page->count && !state->is_scrolled) {
        size_t last = last_line_of(page, state->focus, first);
        if (last >= state->top + rows)
            state->top = last + 1 - rows;
        if (first < state->top)
            state->top = first;
    }
    if (state->top > most)
        state->top = most;
}

static void draw_piece(const struct page_piece *piece, struct canvas *canvas,
                       const struct frame *frame, int row, bool is_focused)
{
    int column = frame->left + piece->column;
    if (piece->text == NULL) {
        frame_draw_share(canvas, row, column, piece->columns, piece->share);
        return;
    }
    bool is_plain = piece->role == ROLE_TEXT || piece->role == ROLE_CHROME;
    enum role role = is_focused && is_plain ? ROLE_FOCUS : piece->role;
    canvas_fit(canvas, row, column, frame->left + frame->measure - column, role, piece->text);
    if (piece->columns > 0)
        canvas_role(canvas, row, column, piece->columns, role);
}

/* The first piece of a line that can be focused: its mark stands in the margin. */
static const struct page_piece *first_piece(const struct page *page, size_t line)
{
    for (size_t j = 0; j < page->lines[line].count; j++)
        if (page->lines[line].pieces[j].target != PAGE_NO_TARGET)
            return &page->lines[line].pieces[j];
    return NULL;
}

static void draw_focus(const struct page *page, const struct page_state *state,
                       struct canvas *canvas, const struct frame *frame, int first_row)
{
    size_t line = line_of(page, state->focus, 0);
    if (line < state->top || line >= page->count)
        return;
    const struct page_piece *piece = piece_of(page, line, state->focus);
    int row = first_row + (int)(line - state->top);
    int column = frame->left + piece->column;
    int mark = piece == first_piece(page, line) ? frame->left - 2 : column - 2;
    if (!state->has_no_mark)
        canvas_text(canvas, row, mark, 1, ROLE_FOCUS, GLYPH_FOCUS);
    canvas_cursor(canvas, row, column);
}

void page_draw(const struct page *page, struct page_state *state, struct canvas *canvas,
               int first_row, int rows)
{
    struct frame frame = frame_of(canvas);
    bring_into_view(page, state, (size_t)rows);
    for (int i = 0; i < rows && state->top + (size_t)i < page->count; i++) {
        const struct page_line *line = &page->lines[state->top + (size_t)i];
        for (size_t j = 0; j < line->count; j++) {
            bool is_focused =
                state->focus != PAGE_NO_TARGET && line->pieces[j].target == state->focus;
            draw_piece(&line->pieces[j], canvas, &frame, first_row + i, is_focused);
        }
    }
    if (state->focus != PAGE_NO_TARGET)
        draw_focus(page, state, canvas, &frame, first_row);
}

/* The first target of a line, PAGE_NO_TARGET if it has none. */
static int first_target(const struct page *page, size_t line)
{
    for (size_t j = 0; j < page->lines[line].count; j++)
        if (page->lines[line].pieces[j].target != PAGE_NO_TARGET)
            return page->lines[line].pieces[j].target;
    return PAGE_NO_TARGET;
}

/* The next line, that way, whose first target is another one. */
static int target_beyond(const struct page *page, int focus, bool is_down)
{
    size_t line = line_of(page, focus, 0);
    if (line == page->count)
        line = is_down ? SIZE_MAX : page->count;
    for (;;) {
        line += is_down ? 1 : SIZE_MAX;
        if (line >= page->count)
            return PAGE_NO_TARGET;
        int target = first_target(page, line);
        if (target == PAGE_NO_TARGET || piece_of(page, line, focus) != NULL)
            continue;
        return first_target(page, line_of(page, target, 0));
    }
}

static int target_beside(const struct page *page, int focus, bool is_right)
{
    size_t line = line_of(page, focus, 0);
    int before = PAGE_NO_TARGET;
    bool is_past = false;
    if (line == page->count)
        return PAGE_NO_TARGET;
    for (size_t j = 0; j < page->lines[line].count; j++) {
        int target = page->lines[line].pieces[j].target;
        if (target == focus) {
            if (!is_right)
                return before;
            is_past = true;
        } else if (target != PAGE_NO_TARGET) {
            if (is_past)
                return target;
            before = target;
        }
    }
    return PAGE_NO_TARGET;
}

static int edge_target(const struct page *page, bool is_last)
{
    int found = PAGE_NO_TARGET;
    for (size_t line = 0; line < page->count; line++) {
        int target = first_target(page, line);
        if (target == PAGE_NO_TARGET)
            continue;
        found = target;
        if (!is_last)
            break;
    }
    return found;
}

/* The first target of each group, in order; groups are parted by lines without targets. *ret_here
 * is the number of the group that has the focus. Caller frees. */
static int *group_targets(const struct page *page, int focus, size_t *ret_count, size_t *ret_here)
{
    int *targets = memory_new(page->count, sizeof *targets);
    size_t count = 0;
    bool is_inside = false;
    for (size_t line = 0; line < page->count; line++) {
        int target = first_target(page, line);
        if (target != PAGE_NO_TARGET && !is_inside)
            targets[count++] = target;
        is_inside = target != PAGE_NO_TARGET;
        if (is_inside && piece_of(page, line, focus) != NULL)
            *ret_here = count - 1;
    }
    *ret_count = count;
    return targets;
}

/* The first target of the group after or before that of the focus, round the ends. */
static int target_of_group(const struct page *page, int focus, bool is_next)
{
    size_t count = 0;
    size_t here = SIZE_MAX;
    int *targets = group_targets(page, focus, &count, &here);
    int target = PAGE_NO_TARGET;
    if (count > 0 && here == SIZE_MAX)
        target = targets[is_next ? 0 : count - 1];
    else if (count > 0)
        target = targets[(here + (is_next ? 1 : count - 1)) % count];
    free(targets);
    return target;
}

static void scroll(const struct page *page, struct page_state *state, enum action action, int rows)
{
    size_t most = page->count > (size_t)rows ? page->count - (size_t)rows : 0;
    if (action == ACTION_DOWN && state->top < most)
        state->top++;
    if (action == ACTION_UP && state->top > 0)
        state->top--;
    state->is_scrolled = true;
}

bool page_move(const struct page *page, struct page_state *state, enum action action, int rows)
{
    int target = PAGE_NO_TARGET;
    switch (action) {
    case ACTION_UP:
    case ACTION_DOWN:
        target = target_beyond(page, state->focus, action == ACTION_DOWN);
        if (target == PAGE_NO_TARGET && page_is_longer(page, rows))
            scroll(page, state, action, rows);
        else if (target == PAGE_NO_TARGET)
            target = edge_target(page, action == ACTION_UP);
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
        target = target_of_group(page, state->focus, action == ACTION_NEXT);
        break;
    case ACTION_PAGE:
    case ACTION_PAGE_BACK:
        for (int i = 0; i + 2 < rows; i++) {
            int further = target_beyond(page, target == PAGE_NO_TARGET ? state->focus : target,
                                        action == ACTION_PAGE);
            target = further != PAGE_NO_TARGET ? further : target;
        }
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

int page_target_at(const struct page *page, const struct page_state *state, int row, int column)
{
    size_t line = state->top + (size_t)row;
    int found = PAGE_NO_TARGET;
    if (row < 0 || line >= page->count)
        return PAGE_NO_TARGET;
    for (size_t j = 0; j < page->lines[line].count; j++) {
        const struct page_piece *piece = &page->lines[line].pieces[j];
        if (piece->target != PAGE_NO_TARGET && (found == PAGE_NO_TARGET || piece->column <= column))
            found = piece->target;
    }
    return found;
}
