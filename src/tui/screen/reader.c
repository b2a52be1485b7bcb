/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The reader: a lesson, its links, and a sheet at the foot for what they mean. */
#include "config.h"

#include "tui/tui.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "base/str.h"
#include "content/layout.h"
#include "content/wrap.h"
#include "flow/reader.h"
#include "flow/wording.h"
#include "tui/screen/common.h"
#include "tui/widget/page.h"
#include "tui/widget/sheet.h"

enum { NO_LINK = -1, LINES_REPEATED = 2 };

struct reader_screen {
    struct screen screen;
    struct reader reader;
    struct layout layout;
    int columns;          /* that it was laid out for; 0: not yet */
    const char *language; /* and the language of the interface */
    struct frame frame;   /* of the last drawing */
    int rows;             /* that the text had in it, a message left out */
    size_t top;           /* line */
    int link;             /* in focus, or NO_LINK */
    struct sheet *sheet;  /* what a link means, or NULL */
    bool is_end_shown;    /* the last line has been on the screen */
};

static struct reader_screen *state_of(struct screen *screen)
{
    return (struct reader_screen *)screen;
}

static const struct layout_line *line_at(const struct reader_screen *state, size_t line)
{
    return &state->layout.lines[line];
}

static bool is_gap(const struct reader_screen *state, size_t line)
{
    return line_at(state, line)->text[0] == '\0';
}

/* The last line that can be on top in so many rows. No page begins with a blank row. */
static size_t last_top_in(const struct reader_screen *state, int rows)
{
    size_t shown = rows > 0 ? (size_t)rows : 1;
    size_t count = state->layout.line_count;
    size_t top = count > shown ? count - shown : 0;
    return top > 0 && is_gap(state, top) ? top + 1 : top;
}

static size_t last_top(const struct reader_screen *state)
{
    return last_top_in(state, state->rows);
}

/* The line after the last one that is shown. A heading does not stand at the foot of a page, parted
 * from its text, and no blank row does. A sheet only covers what is there. */
static size_t end_of_page(const struct reader_screen *state)
{
    size_t end = state->top + (size_t)state->rows;
    if (end >= state->layout.line_count)
        return state->layout.line_count;
    while (state->sheet == NULL && end > state->top + 1 &&
           (line_at(state, end - 1)->keeps_next || is_gap(state, end - 1)))
        end--;
    return end;
}

/* Remembers where the top line stands in the source, so that the place survives another width. */
static void note_place(struct reader_screen *state)
{
    const struct layout_line *line = line_at(state, state->top);
    if (state->top == 0)
        reader_go(&state->reader, 0, 0);
    else
        reader_go(&state->reader, line->block, line->characters);
}

static void go_to(struct reader_screen *state, size_t line)
{
    state->top = line < last_top(state) ? line : last_top(state);
    note_place(state);
}

/* The top line is found again by its place in the source, whatever the size of the window. */
static void find_top(struct reader_screen *state)
{
    bool is_start = state->reader.block == 0 && state->reader.characters == 0;
    state->top =
        is_start ? 0 : layout_find(&state->layout, state->reader.block, state->reader.characters);
    if (state->top > last_top(state))
        state->top = last_top(state);
}

static void lay_out(struct reader_screen *state, int columns)
{
    const struct unit *lesson = state->reader.lesson;
    const struct layout_options options = {
        .columns = (size_t)columns,
        .has_bracketed_links = state->screen.tui->has_brackets,
        .title = lesson->title.plain,
    };
    layout_clear(&state->layout);
    layout_blocks(&lesson->blocks, &options, &state->layout);
    state->columns = columns;
}

/* --- Drawing --- */

static enum role role_of_span(const struct reader_screen *state, const struct layout_span *span)
{
    if (span->link != LAYOUT_NO_LINK && span->link == state->link)
        return ROLE_LINK_FOCUS;
    return page_role_of(span->style);
}

static void draw_line(const struct reader_screen *state, struct canvas *canvas, int row,
                      const struct layout_line *line)
{
    const struct frame *frame = &state->frame;
    int column = frame->left + (int)line->indent;
    if (line->lead != NULL) {
        int columns = (int)wrap_columns(line->lead, strlen(line->lead));
        canvas_text(canvas, row, column - columns - 1, columns, page_role_of(line->lead_style),
                    line->lead);
    }
    for (size_t i = 0; i < line->span_count; i++) {
        const struct layout_span *span = &line->spans[i];
        column += canvas_text_n(canvas, row, column, frame->left + frame->measure - column,
                                role_of_span(state, span), line->text + span->start,
                                span->end - span->start);
    }
}

/* The cursor stands on the link in focus, else at the top line. */
static void draw_cursor(const struct reader_screen *state, struct canvas *canvas)
{
    const struct frame *frame = &state->frame;
    canvas_cursor(canvas, frame->first_row, frame->left);
    if (state->link == NO_LINK)
        return;
    const struct layout_link *link = &state->layout.links[state->link];
    size_t indent = line_at(state, link->first_line)->indent;
    if (link->first_line >= state->top && link->first_line < end_of_page(state))
        canvas_cursor(canvas, frame->first_row + (int)(link->first_line - state->top),
                      frame->left + (int)(indent + link->column));
}

static void draw_body(struct reader_screen *state, struct canvas *canvas)
{
    size_t end = end_of_page(state);
    for (size_t line = state->top; line < end; line++)
        draw_line(state, canvas, state->frame.first_row + (int)(line - state->top),
                  line_at(state, line));
    draw_cursor(state, canvas);
}

/* The number of the page that the top line is on, and of how many. Pages are counted by the
 * window. */
static void count_pages(const struct reader_screen *state, size_t *ret_page, size_t *ret_pages)
{
    int body_rows = state->frame.body_rows;
    size_t rows = (size_t)body_rows - LINES_REPEATED;
    size_t hidden = last_top_in(state, body_rows);
    *ret_pages = 1 + (hidden + rows - 1) / rows;
    *ret_page = 1 + (state->top + rows - 1) / rows;
    if (*ret_page > *ret_pages)
        *ret_page = *ret_pages;
}

static void draw_head(struct reader_screen *state, struct canvas *canvas)
{
    struct session *session = &state->screen.tui->session;
    size_t page;
    size_t pages;
    count_pages(state, &page, &pages);
    char *module = common_module_crumb(session, state->reader.lesson->id);
    const char *crumbs[] = {module, state->reader.lesson->title.plain};
    /* TRANSLATORS: the page one reads, of how many. */
    char *right = str_format(_("page %zu of %zu"), page, pages);
    double shown = (double)end_of_page(state) / (double)state->layout.line_count;
    frame_draw_head(canvas, crumbs, ARRAY_LEN(crumbs), right, shown);
    free(right);
    free(module);
}

static bool is_at_end(const struct reader_screen *state)
{
    return state->top >= last_top(state);
}

/* Enter is told of where it does more than the next page. */
static void draw_bar(const struct reader_screen *state, struct canvas *canvas)
{
    struct bar_entry first = {ACTION_PAGE, NULL, _("page"), false};
    if (state->link != NO_LINK)
        first = (struct bar_entry){ACTION_OPEN, NULL, _("open"), false};
    else if (is_at_end(state))
        first = (struct bar_entry){ACTION_OPEN, NULL, _("go on"), false};
    const struct bar_entry entries[] = {
        first,
        {ACTION_NEXT, NULL, _("link"), false},
        {ACTION_OUTLINE, NULL, _("outline"), false},
        {ACTION_LANGUAGE, NULL, _("language"), false},
        {ACTION_HELP, NULL, _("help"), false},
        {ACTION_BACK, "q", _("back"), false},
    };
    struct bar_entry shown[ARRAY_LEN(entries)];
    size_t count = 0;
    for (size_t i = 0; i < ARRAY_LEN(entries); i++)
        if (entries[i].action != ACTION_NEXT || state->layout.link_count > 0)
            shown[count++] = entries[i];
    frame_draw_bar(canvas, shown, count);
}

/* The text moves only as far as the word that the sheet explains needs to stay in view. */
static void make_room(struct reader_screen *state)
{
    size_t line = state->link == NO_LINK ? state->top : state->layout.links[state->link].last_line;
    if (line < state->top + (size_t)state->rows)
        return;
    state->top = line + 1 - (size_t)state->rows;
    note_place(state);
}

/* The end is noted once it was shown, not when it is left. */
static void note_end(struct reader_screen *state)
{
    struct diag diag;
    if (state->is_end_shown || end_of_page(state) < state->layout.line_count)
        return;
    diag_init(&diag);
    reader_finish(&state->reader, &diag);
    tui_report(state->screen.tui, &diag);
    state->is_end_shown = true;
}

/* The rows for the text: a message of more than one row takes some. */
static int text_rows(const struct reader_screen *state, const struct canvas *canvas,
                     const struct frame *frame)
{
    int message = frame_message_rows(canvas, state->screen.tui->message);
    return message > 1 ? frame->body_rows + 1 - message : frame->body_rows;
}

/* Brings layout and top line up to date with the window and the language. */
static void update(struct reader_screen *state, const struct canvas *canvas)
{
    struct frame frame = frame_of(canvas);
    const struct speech *speech = state->screen.tui->speech;
    const char *language = speech->current(speech->context);
    bool is_other = state->columns != frame.measure || state->language != language;
    bool is_moved = is_other || state->frame.body_rows != frame.body_rows;
    bool was_at_end = !is_moved && is_at_end(state);
    if (is_other)
        lay_out(state, frame.measure);
    state->language = language;
    state->frame = frame;
    state->rows = text_rows(state, canvas, &frame);
    if (is_moved)
        find_top(state);
    if (was_at_end || state->top > last_top(state))
        state->top = last_top(state);
}

static void draw(struct screen *screen, struct canvas *canvas)
{
    struct reader_screen *state = state_of(screen);
    update(state, canvas);
    draw_head(state, canvas);
    if (state->sheet == NULL) {
        draw_body(state, canvas);
        draw_bar(state, canvas);
        note_end(state);
        return;
    }
    int rows = state->rows;
    state->rows = state->frame.body_rows - sheet_rows(state->sheet, canvas);
    make_room(state);
    draw_body(state, canvas);
    sheet_draw(state->sheet, canvas);
    state->rows = rows;
}

/* --- Acting --- */

static bool is_in_view(const struct reader_screen *state, size_t line)
{
    return line >= state->top && line < state->top + (size_t)state->rows;
}

static void leave_link_behind(struct reader_screen *state)
{
    if (state->link != NO_LINK && !is_in_view(state, state->layout.links[state->link].first_line))
        state->link = NO_LINK;
}

/* The first link from the top line on, or the last one before the end of what is seen; round the
 * ends. */
static int link_near(const struct reader_screen *state, bool is_next)
{
    int count = (int)state->layout.link_count;
    size_t end = state->top + (size_t)state->rows;
    for (int i = 0; i < count; i++) {
        int link = is_next ? i : count - 1 - i;
        size_t line = state->layout.links[link].first_line;
        if (is_next ? line >= state->top : line < end)
            return link;
    }
    return is_next ? 0 : count - 1;
}

/* The next link after the one in focus. Round the ends. */
static void next_link(struct reader_screen *state, bool is_next)
{
    int count = (int)state->layout.link_count;
    if (count == 0)
        return;
    if (state->link != NO_LINK)
        state->link = (state->link + (is_next ? 1 : count - 1)) % count;
    else
        state->link = link_near(state, is_next);
    size_t line = state->layout.links[state->link].first_line;
    if (line < state->top || line >= end_of_page(state))
        go_to(state, line > LINES_REPEATED ? line - LINES_REPEATED : 0);
}

/* A page on: two lines with text are repeated. A heading that was left out at the foot comes with
 * its text. */
static void page_on(struct reader_screen *state)
{
    size_t next = end_of_page(state);
    for (int repeated = 0; repeated < LINES_REPEATED && next > state->top + 1; next--)
        repeated += !is_gap(state, next - 1);
    go_to(state, next);
}

static void page_back(struct reader_screen *state)
{
    size_t step = state->rows > LINES_REPEATED ? (size_t)state->rows - LINES_REPEATED : 1;
    size_t line = state->top > step ? state->top - step : 0;
    go_to(state, is_gap(state, line) ? line + 1 : line);
}

/* A line up or down, past a blank one. */
static void scroll(struct reader_screen *state, bool is_down)
{
    size_t line = state->top;
    if (is_down && line < last_top(state))
        line += is_gap(state, line + 1) ? 2 : 1;
    else if (!is_down && line > 0)
        line -= line > 1 && is_gap(state, line - 1) ? 2 : 1;
    go_to(state, line);
}

static void half_page(struct reader_screen *state, bool is_down)
{
    size_t step = (size_t)state->rows / 2;
    size_t line = is_down ? state->top + step : state->top > step ? state->top - step : 0;
    if (line < state->layout.line_count && is_gap(state, line))
        line++;
    go_to(state, line);
}

static const struct outline_unit *next_unit(const struct reader_screen *state)
{
    return outline_next(&state->screen.tui->session.outline, state->reader.lesson->id);
}

/* Space stops at the end, and says what Enter would do: keys piled up on a slow line skip nothing.
 */
static void say_end(struct reader_screen *state)
{
    const struct outline_unit *next = next_unit(state);
    if (next == NULL) {
        tui_say(state->screen.tui, ROLE_CHROME, "%s", _("End of the lesson, and of the course."));
        return;
    }
    char *name = wording_unit(next);
    /* TRANSLATORS: the name of the next lesson or quiz follows. */
    tui_say(state->screen.tui, ROLE_CHROME, _("End of the lesson. Enter goes on: %s"), name);
    free(name);
}

static struct step go_on(struct reader_screen *state)
{
    const struct outline_unit *next = next_unit(state);
    if (!is_at_end(state)) {
        page_on(state);
        leave_link_behind(state);
        return (struct step){.kind = STEP_STAY};
    }
    if (next == NULL)
        return (struct step){.kind = STEP_BACK};
    return step_unit(next->id);
}

static void open_link(struct reader_screen *state)
{
    const struct mark *mark = state->layout.links[state->link].mark;
    state->sheet = sheet_explain(state->screen.tui, mark);
}

/* True if a link stands at that row and column of the text; it may go over several lines. */
static bool is_link_at(const struct reader_screen *state, int link, size_t number, int column)
{
    const struct layout_line *line = line_at(state, number);
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

/* A click on a link opens it; elsewhere it does nothing. */
static void click(struct reader_screen *state, const struct input *input)
{
    int row = input->row - state->frame.first_row;
    size_t line = state->top + (size_t)row;
    if (row < 0 || line >= end_of_page(state))
        return;
    for (size_t i = 0; i < state->layout.link_count; i++)
        if (is_link_at(state, (int)i, line, input->column - state->frame.left)) {
            state->link = (int)i;
            open_link(state);
            return;
        }
}

static struct step act_on_text(struct reader_screen *state, const struct input *input)
{
    switch (input->action) {
    case ACTION_UP:
    case ACTION_DOWN:
        scroll(state, input->action == ACTION_DOWN);
        break;
    case ACTION_PAGE:
    case ACTION_RIGHT:
        if (is_at_end(state))
            say_end(state);
        else
            page_on(state);
        break;
    case ACTION_PAGE_BACK:
    case ACTION_LEFT:
        page_back(state);
        break;
    case ACTION_HALF:
    case ACTION_HALF_BACK:
        half_page(state, input->action == ACTION_HALF);
        break;
    case ACTION_FIRST:
        go_to(state, 0);
        break;
    case ACTION_LAST:
        go_to(state, last_top(state));
        break;
    case ACTION_NEXT:
    case ACTION_PREVIOUS:
        next_link(state, input->action == ACTION_NEXT);
        break;
    case ACTION_OPEN:
        if (state->link == NO_LINK)
            return go_on(state);
        open_link(state);
        break;
    default:
        break;
    }
    leave_link_behind(state);
    return (struct step){.kind = STEP_STAY};
}

static struct step act(struct screen *screen, const struct input *input)
{
    struct reader_screen *state = state_of(screen);
    if (input->action == ACTION_OUTLINE && !input->is_mouse)
        return step_push(screen_course_at(screen->tui, state->reader.lesson->id));
    if (state->sheet != NULL) {
        state->sheet = sheet_act(state->sheet, input);
        return (struct step){.kind = STEP_STAY};
    }
    if (input->is_mouse) {
        click(state, input);
        return (struct step){.kind = STEP_STAY};
    }
    if (input->action == ACTION_BACK)
        return (struct step){.kind = STEP_BACK};
    return act_on_text(state, input);
}

static void keep(struct screen *screen)
{
    struct diag diag;
    diag_init(&diag);
    reader_keep(&state_of(screen)->reader, &diag);
    tui_report(screen->tui, &diag);
}

static void close_screen(struct screen *screen)
{
    struct reader_screen *state = state_of(screen);
    sheet_free(state->sheet);
    layout_clear(&state->layout);
    free(state);
}

static const struct screen_ops reader_ops = {
    .name = N_("Reader"),
    .places = PLACE_TEXT,
    .is_unit = true,
    .close = close_screen,
    .draw = draw,
    .act = act,
    .keep = keep,
};

struct screen *screen_reader(struct tui *tui, const char *unit)
{
    struct reader_screen *state = memory_new(1, sizeof *state);
    struct diag diag;
    diag_init(&diag);
    int result = reader_open(&state->reader, &tui->session, unit, &diag);
    tui_report(tui, &diag);
    if (result != 0) {
        free(state);
        return NULL;
    }
    state->screen = (struct screen){&reader_ops, tui};
    state->link = NO_LINK;
    return &state->screen;
}
