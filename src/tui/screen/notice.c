/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A sheet with what is to be said about the record, over the screen below, and buttons for what can
 * be done. */
#include "config.h"

#include <stdlib.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "base/str.h"
#include "tui/screen/common.h"
#include "tui/tui.h"
#include "tui/widget/page.h"

enum { TARGET_GO_ON, TARGET_ELSEWHERE };
enum { BUTTON_GAP = 3 };

struct notice_screen {
    struct screen screen;
    struct screen *below;
    enum notice_kind kind;
    struct notice notice;
    struct page page;
    struct page_state state;
    struct frame frame; /* of the last drawing, its body that of the sheet */
};

static struct notice_screen *state_of(struct screen *screen)
{
    return (struct notice_screen *)screen;
}

static bool has_elsewhere(const struct notice_screen *state)
{
    return state->kind == NOTICE_READ_ONLY && state->screen.tui->elsewhere != NULL;
}

/* Side by side where there is room. */
static void add_buttons(struct notice_screen *state)
{
    bool is_forgotten = state->kind == NOTICE_READ_ONLY || state->kind == NOTICE_NEWER;
    const char *go_on = is_forgotten ? _("[ Go on, not saved ]") : _("[ Go on ]");
    const char *elsewhere = _("[ Keep the record elsewhere ]");
    int column = canvas_columns(go_on) + BUTTON_GAP;
    struct page *page = &state->page;
    page_line(page);
    page_target(page, 0, ROLE_TEXT, go_on, TARGET_GO_ON);
    if (!has_elsewhere(state))
        return;
    if (column + canvas_columns(elsewhere) > page->measure) {
        column = 0;
        page_line(page);
    }
    page_target(page, column, ROLE_TEXT, elsewhere, TARGET_ELSEWHERE);
}

static void build(struct notice_screen *state, int measure)
{
    page_begin(&state->page, measure);
    page_wrapped(&state->page, 0, ROLE_TEXT, state->notice.text, PAGE_NO_TARGET);
    page_foot(&state->page);
    add_buttons(state);
}

/* The rows for the text, a blank one and the buttons; the head of the screen below stays in view.
 */
static void place(struct notice_screen *state, const struct canvas *canvas)
{
    struct frame *frame = &state->frame;
    *frame = frame_of(canvas);
    build(state, frame->measure);
    int rows = (int)state->page.count + 1;
    int most = frame->bar_row - frame->first_row - 1;
    frame->body_rows = rows < most ? rows : most;
    frame->first_row = frame->bar_row - frame->body_rows;
}

static void draw_bar(const struct notice_screen *state, struct canvas *canvas)
{
    const struct bar_entry entries[] = {
        {ACTION_LEFT, "←→", _("move"), false},
        {ACTION_OPEN, NULL, has_elsewhere(state) ? _("choose") : _("go on"), true},
        {ACTION_HELP, NULL, _("help"), false},
        {ACTION_BACK, NULL, _("close"), false},
    };
    size_t first = has_elsewhere(state) ? 0 : 1;
    frame_draw_bar(canvas, entries + first, ARRAY_LEN(entries) - first);
}

static void draw(struct screen *screen, struct canvas *canvas)
{
    struct notice_screen *state = state_of(screen);
    state->below->ops->draw(state->below, canvas);
    place(state, canvas);
    const struct frame *frame = &state->frame;
    for (int row = frame->first_row - 2; row < canvas->rows; row++)
        canvas_repeat(canvas, row, 0, canvas->columns, ROLE_TEXT, " ");
    char *title = str_format("! %s", state->notice.title);
    frame_draw_titled_rule(canvas, frame->first_row - 1, title, "");
    free(title);
    page_draw(&state->page, &state->state, canvas, frame->first_row, frame->body_rows);
    draw_bar(state, canvas);
}

static struct step keep_elsewhere(struct notice_screen *state)
{
    struct tui *tui = state->screen.tui;
    struct record *record = NULL;
    struct diag diag;
    diag_init(&diag);
    int result = record_keep_elsewhere(tui->record, tui->elsewhere, &record, &diag);
    tui_report(tui, &diag);
    if (result != 0)
        return (struct step){.kind = STEP_BACK};
    tui_learn_as(tui, record);
    /* TRANSLATORS: %s is a file. */
    tui_say(tui, ROLE_TEXT, _("Your record is now kept in %s"), record_path(record));
    return (struct step){.kind = STEP_HOME};
}

static struct step act(struct screen *screen, const struct input *input)
{
    struct notice_screen *state = state_of(screen);
    switch (common_move(&state->page, &state->state, input, &state->frame)) {
    case ACTION_OPEN:
        return state->state.focus == TARGET_ELSEWHERE ? keep_elsewhere(state)
                                                      : (struct step){.kind = STEP_BACK};
    case ACTION_BACK:
        return (struct step){.kind = STEP_BACK};
    default:
        return (struct step){.kind = STEP_STAY};
    }
}

static void close_screen(struct screen *screen)
{
    struct notice_screen *state = state_of(screen);
    page_clear(&state->page);
    notice_clear(&state->notice);
    free(state);
}

static const struct screen_ops notice_ops = {
    .name = N_("Your record"),
    .places = PLACE_LIST,
    .close = close_screen,
    .draw = draw,
    .act = act,
};

struct screen *screen_notice(struct tui *tui, struct screen *below, enum notice_kind kind,
                             struct notice notice)
{
    struct notice_screen *state = memory_new(1, sizeof *state);
    state->screen = (struct screen){&notice_ops, tui};
    state->below = below;
    state->kind = kind;
    state->notice = notice;
    state->state.focus = TARGET_GO_ON;
    return &state->screen;
}
