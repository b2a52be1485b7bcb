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
    int columns;         /* that it was laid out for; 0: not yet */
    int rows;            /* of the body when last drawn */
    size_t top;          /* line */
    int link;            /* in focus, or NO_LINK */
    struct sheet *sheet; /* what a link means, or NULL */
    bool is_end_shown;   /* the last line has been on the screen */
};

static struct reader_screen *state_of(struct screen *screen)
{
    return (struct reader_screen *)screen;
}

static size_t last_top(const struct reader_screen *state)
{
    size_t rows = state->rows > 0 ? (size_t)state->rows : 1;
    return state->layout.line_count > rows ? state->layout.line_count - rows : 0;
}

/* Remembers where the top line stands in the source, so that the place survives another width. */
static void note_place(struct reader_screen *state)
{
    const struct layout_line *line = &state->layout.lines[state->top];
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
    bool is_start = state->reader.block == 0 && state->reader.characters == 0;
    state->top =
        is_start ? 0 : layout_find(&state->layout, state->reader.block, state->reader.characters);
}

/* --- Drawing --- */

static enum role role_of_span(const struct reader_screen *state, const struct layout_span *span)
{
    if (span->link != LAYOUT_NO_LINK && span->link == state->link)
        return ROLE_LINK_FOCUS;
    return page_role_of(span->style);
}

static void draw_line(const struct reader_screen *state, struct canvas *canvas,
                      const struct frame *frame, int row, const struct layout_line *line)
{
    int column = frame->left + (int)line->indent;
    if (line->lead != NULL) {
        int columns = (int)wrap_columns(line->lead, strlen(line->lead));
        canvas_text(canvas, row, column - columns - 1, columns, ROLE_TEXT, line->lead);
    }
    for (size_t i = 0; i < line->span_count; i++) {
        const struct layout_span *span = &line->spans[i];
        if (span->link != LAYOUT_NO_LINK && span->link == state->link &&
            canvas->cursor_row != row &&
            state->layout.links[span->link].first_line == (size_t)(line - state->layout.lines))
            canvas_cursor(canvas, row, column);
        column += canvas_text_n(canvas, row, column, frame->left + frame->measure - column,
                                role_of_span(state, span), line->text + span->start,
                                span->end - span->start);
    }
}

static void draw_body(struct reader_screen *state, struct canvas *canvas, const struct frame *frame)
{
    canvas_cursor(canvas, frame->first_row, frame->left);
    for (int i = 0; i < state->rows && state->top + (size_t)i < state->layout.line_count; i++)
        draw_line(state, canvas, frame, frame->first_row + i,
                  &state->layout.lines[state->top + (size_t)i]);
}

/* The number of the page that the top line is on, and of how many. Pages are counted by the window.
 */
static void count_pages(const struct reader_screen *state, size_t *ret_page, size_t *ret_pages)
{
    size_t rows = state->rows > LINES_REPEATED + 1 ? (size_t)state->rows - LINES_REPEATED : 1;
    size_t hidden = last_top(state);
    *ret_pages = 1 + (hidden + rows - 1) / rows;
    *ret_page = 1 + (state->top + rows - 1) / rows;
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
    double shown = (double)(state->top + (size_t)state->rows) / (double)state->layout.line_count;
    frame_draw_head(canvas, crumbs, ARRAY_LEN(crumbs), right, shown);
    free(right);
    free(module);
}

static void draw_bar(const struct reader_screen *state, struct canvas *canvas)
{
    const struct bar_entry reading[] = {
        {ACTION_PAGE, NULL, _("page")},       {ACTION_NEXT, NULL, _("link")},
        {ACTION_OUTLINE, NULL, _("outline")}, {ACTION_LANGUAGE, NULL, _("language")},
        {ACTION_HELP, NULL, _("help")},       {ACTION_BACK, "q", _("back")},
    };
    const struct bar_entry in_sheet[] = {
        {ACTION_NEXT, NULL, _("link")},
        {ACTION_HELP, NULL, _("help")},
        {ACTION_BACK, NULL, _("close")},
    };
    if (state->sheet != NULL)
        frame_draw_bar(canvas, in_sheet, ARRAY_LEN(in_sheet));
    else
        frame_draw_bar(canvas, reading, ARRAY_LEN(reading));
}

/* The text moves only as far as the word that the sheet explains needs to stay in view. */
static void make_room(struct reader_screen *state, int rows)
{
    size_t line = state->link == NO_LINK ? state->top : state->layout.links[state->link].last_line;
    if (line >= state->top + (size_t)rows)
        state->top = line + 1 - (size_t)rows;
}

/* The end is noted once it was shown, not when it is left. */
static void note_end(struct reader_screen *state)
{
    struct diag diag;
    if (state->is_end_shown || state->top + (size_t)state->rows < state->layout.line_count)
        return;
    diag_init(&diag);
    reader_finish(&state->reader, &diag);
    tui_report(state->screen.tui, &diag);
    state->is_end_shown = true;
}

static void draw(struct screen *screen, struct canvas *canvas)
{
    struct reader_screen *state = state_of(screen);
    struct frame frame = frame_of(canvas);
    if (state->columns != frame.measure)
        lay_out(state, frame.measure);
    state->rows = frame.body_rows;
    if (state->top > last_top(state))
        state->top = last_top(state);
    draw_head(state, canvas);
    if (state->sheet != NULL) {
        int rows = sheet_rows(state->sheet, canvas);
        state->rows = frame.body_rows - rows;
        make_room(state, state->rows);
    }
    draw_body(state, canvas, &frame);
    if (state->sheet != NULL)
        sheet_draw(state->sheet, canvas);
    draw_bar(state, canvas);
    state->rows = frame.body_rows;
    note_end(state);
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

/* The next link after the one in focus; without a focus the first in view. Round the ends. */
static void next_link(struct reader_screen *state, bool is_next)
{
    int count = (int)state->layout.link_count;
    if (count == 0)
        return;
    if (state->link != NO_LINK) {
        state->link = (state->link + (is_next ? 1 : count - 1)) % count;
    } else {
        state->link = is_next ? 0 : count - 1;
        for (int i = 0; i < count; i++) {
            int link = is_next ? i : count - 1 - i;
            if (is_in_view(state, state->layout.links[link].first_line)) {
                state->link = link;
                break;
            }
        }
    }
    size_t line = state->layout.links[state->link].first_line;
    if (!is_in_view(state, line))
        go_to(state, line > LINES_REPEATED ? line - LINES_REPEATED : 0);
}

/* A page on: two lines are repeated, and no heading is parted from its text. */
static void page_on(struct reader_screen *state, size_t rows)
{
    size_t next = state->top + (rows > LINES_REPEATED ? rows - LINES_REPEATED : 1);
    size_t first_unseen = state->top + (size_t)state->rows;
    if (first_unseen < state->layout.line_count)
        while (next > state->top + 1 && state->layout.lines[next - 1].keeps_next)
            next--;
    go_to(state, next);
}

static void page_back(struct reader_screen *state, size_t rows)
{
    size_t step = rows > LINES_REPEATED ? rows - LINES_REPEATED : 1;
    go_to(state, state->top > step ? state->top - step : 0);
}

static bool is_at_end(const struct reader_screen *state)
{
    return state->top >= last_top(state);
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
        page_on(state, (size_t)state->rows);
        leave_link_behind(state);
        return (struct step){.kind = STEP_STAY};
    }
    if (next == NULL)
        return (struct step){.kind = STEP_BACK};
    return step_replace(screen_unit(state->screen.tui, next->id));
}

static void close_sheet(struct reader_screen *state)
{
    sheet_free(state->sheet);
    state->sheet = NULL;
}

static struct step act_in_sheet(struct reader_screen *state, const struct input *input)
{
    switch (input->action) {
    case ACTION_NEXT:
    case ACTION_PREVIOUS:
        sheet_next(state->sheet, input->action == ACTION_NEXT);
        break;
    case ACTION_UP:
    case ACTION_DOWN:
        sheet_scroll(state->sheet, input->action == ACTION_DOWN);
        break;
    case ACTION_OPEN: {
        struct sheet *further = sheet_follow(state->sheet);
        if (further != NULL) {
            close_sheet(state);
            state->sheet = further;
        } else {
            close_sheet(state);
        }
        break;
    }
    case ACTION_BACK:
        close_sheet(state);
        break;
    default:
        break;
    }
    return (struct step){.kind = STEP_STAY};
}

static void open_link(struct reader_screen *state)
{
    const struct mark *mark = state->layout.links[state->link].mark;
    state->sheet = sheet_explain(state->screen.tui, mark);
}

/* A click on a link opens it; elsewhere it does nothing. */
static void click(struct reader_screen *state, const struct input *input)
{
    for (size_t i = 0; i < state->layout.link_count; i++) {
        const struct layout_link *link = &state->layout.links[i];
        const struct layout_line *line = &state->layout.lines[link->first_line];
        if (!is_in_view(state, link->first_line))
            continue;
        int columns = 0;
        for (size_t j = 0; j < line->span_count; j++)
            if (line->spans[j].link == (int)i)
                columns += (int)wrap_columns(line->text + line->spans[j].start,
                                             line->spans[j].end - line->spans[j].start);
        int row = (int)(link->first_line - state->top);
        int column = (int)(line->indent + link->column);
        if (input->row == row && input->column >= column && input->column < column + columns) {
            state->link = (int)i;
            open_link(state);
            return;
        }
    }
}

static struct step act(struct screen *screen, const struct input *input)
{
    struct reader_screen *state = state_of(screen);
    size_t rows = state->rows > 0 ? (size_t)state->rows : 1;
    if (state->sheet != NULL)
        return act_in_sheet(state, input);
    if (input->is_mouse) {
        click(state, input);
        return (struct step){.kind = STEP_STAY};
    }
    switch (input->action) {
    case ACTION_UP:
        go_to(state, state->top > 0 ? state->top - 1 : 0);
        break;
    case ACTION_DOWN:
        go_to(state, state->top + 1);
        break;
    case ACTION_PAGE:
    case ACTION_RIGHT:
        if (is_at_end(state))
            say_end(state);
        else
            page_on(state, rows);
        break;
    case ACTION_PAGE_BACK:
    case ACTION_LEFT:
        page_back(state, rows);
        break;
    case ACTION_HALF:
        go_to(state, state->top + rows / 2);
        break;
    case ACTION_HALF_BACK:
        go_to(state, state->top > rows / 2 ? state->top - rows / 2 : 0);
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
    case ACTION_OUTLINE:
        return step_push(screen_course(screen->tui));
    case ACTION_BACK:
        return (struct step){.kind = STEP_BACK};
    default:
        break;
    }
    leave_link_behind(state);
    return (struct step){.kind = STEP_STAY};
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
    close_sheet(state);
    layout_clear(&state->layout);
    free(state);
}

static const struct screen_ops reader_ops = {
    .name = N_("Reader"),
    .places = PLACE_TEXT,
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
