/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A page of lines with things to focus. */
#include "config.h"

#include "tui/widget/page.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/direction.h"
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

void page_column(struct page *page, int start)
{
    page->is_column = true;
    page->start = start;
}

void page_over_main(struct page *page, const struct canvas *canvas)
{
    if (canvas->main_columns > 0)
        page_column(page, 0);
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

void page_direct(struct page *page, enum direction direction)
{
    page->lines[page->count - 1].direction = direction;
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

void page_cursor(struct page *page, int columns)
{
    const struct page_line *line = &page->lines[page->count - 1];
    line->pieces[line->count - 1].cursor = columns;
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
    struct direction_lines lines = direction_lines(text, length);
    wrap_text(text, length, columns > 1 ? (size_t)columns : 1, &wrap);
    for (size_t i = 0; i < wrap.count; i++) {
        char *line = direction_next_line(&lines, wrap.lines[i].start, wrap.lines[i].end);
        page_line(page);
        page_target(page, column, role, line, target);
        free(line);
    }
    wrap_clear(&wrap);
}

void page_item(struct page *page, const char *sign, enum role role, const char *text)
{
    page_item_target(page, sign, role, text, PAGE_NO_TARGET);
}

void page_item_target(struct page *page, const char *sign, enum role role, const char *text,
                      int target)
{
    size_t first = page->count;
    page_wrapped(page, columns_of(sign) + 1, role, text, target);
    struct page_line *line = &page->lines[first];
    line->pieces =
        memory_reserve(line->pieces, line->count + 1, &line->capacity, sizeof *line->pieces);
    line->pieces[line->count++] =
        (struct page_piece){.role = role, .target = PAGE_NO_TARGET, .text = memory_text(sign)};
}

void page_lead(struct page *page, size_t number, int column, int columns, enum role role,
               const char *text, int target)
{
    struct page_line *line = &page->lines[number];
    line->pieces =
        memory_reserve(line->pieces, line->count + 1, &line->capacity, sizeof *line->pieces);
    memmove(line->pieces + 1, line->pieces, line->count++ * sizeof *line->pieces);
    line->pieces[0] = (struct page_piece){
        .column = column, .role = role, .target = target, .text = cut_text(text, columns)};
}

enum role page_role_of(unsigned layout_style)
{
    if (layout_style & LAYOUT_LINK)
        return ROLE_LINK;
    if (layout_style & LAYOUT_RULE)
        return ROLE_CHROME;
    if (layout_style & LAYOUT_BAR)
        return ROLE_DONE;
    if (layout_style & LAYOUT_HEADING)
        return ROLE_HEADING;
    if (layout_style & LAYOUT_CAUTION)
        return ROLE_WARNING;
    if (layout_style & LAYOUT_STRONG)
        return ROLE_STRONG;
    if (layout_style & LAYOUT_EMPHASIS)
        return ROLE_EMPHASIS;
    return layout_style & LAYOUT_ASIDE ? ROLE_NOTE : ROLE_TEXT;
}

static void add_mark(struct str *text, uint32_t mark)
{
    if (mark != 0)
        str_add_unicode(text, mark);
}

/* A link is a target of its own; the text around it is none. What the line says of the text before
 * and after it stands in its first span and its last. */
static void add_span(struct page *page, int column, enum role role, const struct layout_line *line,
                     size_t number, int first_link)
{
    const struct layout_span *span = &line->spans[number];
    struct str text = {0};
    add_mark(&text, number == 0 ? line->mark_before : 0);
    str_add_n(&text, line->text + span->start, span->end - span->start);
    add_mark(&text, number + 1 == line->span_count ? line->mark_after : 0);
    page_target(page, column, role, str_text(&text),
                span->link == LAYOUT_NO_LINK || first_link == PAGE_NO_TARGET
                    ? PAGE_NO_TARGET
                    : first_link + span->link);
    str_clear(&text);
}

void page_layout(struct page *page, int column, const struct layout *layout, int first_link,
                 enum role opening)
{
    for (size_t i = 0; i < layout->line_count; i++) {
        const struct layout_line *line = &layout->lines[i];
        int at = column + (int)line->indent;
        page_line(page);
        page_direct(page, line->direction);
        if (line->lead != NULL)
            page_text(page, at - columns_of(line->lead) - 1, page_role_of(line->lead_style),
                      line->lead);
        for (size_t j = 0; j < line->span_count; j++) {
            const struct layout_span *span = &line->spans[j];
            bool is_opening = (span->style & LAYOUT_OPENING) != 0;
            add_span(page, at, is_opening ? opening : page_role_of(span->style), line, j,
                     first_link);
            at += (int)wrap_columns(line->text + span->start, span->end - span->start);
        }
    }
}

void page_foot(struct page *page)
{
    page->foot = page->count;
}

/* The lines before the foot. */
static size_t body_lines(const struct page *page)
{
    return page->foot > 0 ? page->foot : page->count;
}

/* --- Finding --- */

static const struct page_piece *piece_of(const struct page *page, size_t line, int target)
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
    while (line < page->count && piece_of(page, line, target) == NULL)
        line++;
    return line;
}

/* The last line that belongs to a target whose first is `first`. */
static size_t last_line_of(const struct page *page, int target, size_t first)
{
    size_t last = first;
    while (last + 1 < page->count && piece_of(page, last + 1, target) != NULL)
        last++;
    return last;
}

size_t page_lines_of(const struct page *page, int target)
{
    size_t first = page_line_of(page, target);
    return first < page->count ? last_line_of(page, target, first) + 1 - first : 0;
}

/* The first target of a line, PAGE_NO_TARGET if it has none. */
static int first_target(const struct page *page, size_t line)
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
    return body_lines(page) > (size_t)state->rows;
}

/* Calls `visit` for each target, in the order of reading. */
static void each_target(const struct page *page, void (*visit)(void *context, int target),
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
    each_target(page, count_target, &numbering);
    *ret_count = numbering.count;
    return numbering.number;
}

/* --- Drawing --- */

static size_t last_top(const struct page *page, const struct page_state *state)
{
    return page_is_longer(page, state) ? body_lines(page) - (size_t)state->rows : 0;
}

/* Where the rows for the foot are, and how many are left for what stands above it. */
static void place_foot(const struct page *page, struct page_state *state, int rows)
{
    int above = (int)body_lines(page);
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
    while (line > 0 && first_target(page, line - 1) == PAGE_NO_TARGET)
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

/* Shows what is wanted, else the focus. What stands right above it is shown too, as far as
 * there is room. */
static void bring_into_view(const struct page *page, struct page_state *state)
{
    size_t most = last_top(page, state);
    size_t first = page_line_of(page, state->focus);
    if (state->wanted_end > 0) {
        show_lines(state, state->wanted, state->wanted_end);
        state->wanted_end = 0;
        state->is_scrolled = true;
    } else if (first < body_lines(page) && !state->is_scrolled) {
        size_t end = last_line_of(page, state->focus, first) + 1;
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
    const struct page_piece *marked = has_focus ? NULL : piece_of(page, number, focus);
    if (page->is_column)
        canvas_direct_columns(canvas, row, frame.left, frame.left + frame.measure, line->direction);
    else if (line->direction != DIRECTION_NONE)
        canvas_direct(canvas, row, line->direction);
    for (size_t j = 0; j < line->count; j++) {
        const struct page_piece *piece = &line->pieces[j];
        bool is_link_in_focus =
            focus != PAGE_NO_TARGET && piece->target == focus && piece->role == ROLE_LINK;
        enum role role =
            piece == marked || is_link_in_focus ? role_in_focus(piece->role) : piece->role;
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
    size_t body = body_lines(page);
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

/* --- Moving --- */

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
        int target = first_target(page, line);
        if (target != PAGE_NO_TARGET && piece_of(page, line, focus) == NULL)
            return target;
    }
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

/* Where Tab stops: at each link, and at the first target of each group. */
struct stops {
    int *targets;
    size_t count;
    size_t here; /* the stop of the focus, SIZE_MAX without one */
};

static void add_stop(struct stops *stops, const struct page_piece *piece, bool is_first)
{
    bool is_same = stops->count > 0 && stops->targets[stops->count - 1] == piece->target;
    if (!is_same && (is_first || piece->role == ROLE_LINK))
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
    each_target(page, note_target, &near);
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
    size_t most = last_top(page, state);
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
    return line < body_lines(page) && (line + rows < state->top || line >= state->top + 2 * rows);
}

bool page_shows_focus(const struct page *page, const struct page_state *state)
{
    size_t line = page_line_of(page, state->focus);
    bool is_in_foot = page->foot > 0 && line >= page->foot && line < page->count;
    return is_in_foot || (line >= state->top && line < state->top + (size_t)state->rows);
}

/* The next target, that way. From the foot up it is one that is not below what is seen. */
static int target_next_to(const struct page *page, const struct page_state *state, bool is_down)
{
    int target = target_beyond(page, state->focus, is_down);
    size_t end = state->top + (size_t)state->rows;
    while (!is_down && target != PAGE_NO_TARGET && page_line_of(page, target) >= end &&
           page_line_of(page, target) < body_lines(page))
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
                     page_line_of(page, target) >= body_lines(page);
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

int page_target_at(const struct page *page, const struct page_state *state, int row, int column)
{
    int found = PAGE_NO_TARGET;
    size_t body = body_lines(page);
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
        bool is_on = is_before && column < piece->column + columns_of(piece->text);
        if (piece->role == ROLE_LINK ? is_on : found == PAGE_NO_TARGET || is_before)
            found = piece->target;
    }
    return found;
}
