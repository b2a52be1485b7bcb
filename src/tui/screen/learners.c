/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Who is learning: the learners of this computer, and a new one. */
#include "config.h"

#include "tui/tui.h"

#include <stdlib.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "store/learners.h"
#include "tui/screen/common.h"
#include "tui/widget/page.h"

enum { TARGET_NEW = 100000 };

struct learners_screen {
    struct screen screen;
    struct learners learners;
    struct page page;
    struct page_state state;
    struct frame frame; /* of the last drawing */
};

static struct learners_screen *state_of(struct screen *screen)
{
    return (struct learners_screen *)screen;
}

static void build(struct learners_screen *state, int measure)
{
    page_begin(&state->page, measure);
    page_line(&state->page);
    page_text(&state->page, 0, ROLE_HEADING, _("Who is learning?"));
    for (size_t i = 0; i < state->learners.count; i++) {
        page_line(&state->page);
        page_fit_target(&state->page, 0, measure, ROLE_TEXT, state->learners.items[i].name, (int)i);
    }
    page_line(&state->page);
    page_line(&state->page);
    page_target(&state->page, 0, ROLE_TEXT, _("New learner"), TARGET_NEW);
}

static void draw(struct screen *screen, struct canvas *canvas)
{
    struct learners_screen *state = state_of(screen);
    const struct bar_entry bar[] = {
        {ACTION_DOWN, "↑↓", _("move"), false},
        {ACTION_OPEN, NULL, _("choose"), true},
        {ACTION_LANGUAGE, NULL, _("language"), false},
        {ACTION_HELP, NULL, _("help"), false},
        {ACTION_BACK, "q", screen->tui->has_home ? _("back") : _("quit"), false},
    };
    const char *crumbs[] = {PACKAGE};
    state->frame = frame_of(canvas);
    build(state, state->frame.measure);
    common_draw(screen->tui, &state->page, &state->state, canvas);
    char *right = common_position(&state->page, &state->state, "");
    frame_draw_head(canvas, crumbs, ARRAY_LEN(crumbs), right, 0);
    free(right);
    frame_draw_bar(canvas, bar, ARRAY_LEN(bar));
}

static struct step open(struct learners_screen *state)
{
    struct tui *tui = state->screen.tui;
    struct record *record = NULL;
    struct diag diag;
    if (state->state.focus == TARGET_NEW)
        return step_replace(screen_start(tui));
    diag_init(&diag);
    if (record_open(state->learners.items[state->state.focus].path, &record, &diag) != 0) {
        struct notice notice = notice_of_error(&diag);
        diag_clear(&diag);
        return step_push(screen_notice(tui, &state->screen, NOTICE_KIND_COUNT, notice));
    }
    diag_clear(&diag);
    tui_learn_as(tui, record);
    return (struct step){.kind = STEP_HOME};
}

static struct step act(struct screen *screen, const struct input *input)
{
    struct learners_screen *state = state_of(screen);
    switch (common_move(&state->page, &state->state, input, &state->frame)) {
    case ACTION_OPEN:
        return open(state);
    case ACTION_BACK:
        return (struct step){.kind = STEP_BACK};
    default:
        return (struct step){.kind = STEP_STAY};
    }
}

static void close_screen(struct screen *screen)
{
    struct learners_screen *state = state_of(screen);
    learners_clear(&state->learners);
    page_clear(&state->page);
    free(state);
}

static const struct screen_ops learners_ops = {
    .name = N_("Learners"),
    .places = PLACE_LIST,
    .close = close_screen,
    .draw = draw,
    .act = act,
};

struct screen *screen_learners(struct tui *tui)
{
    struct learners_screen *state;
    struct learners learners = {0};
    struct diag diag;
    diag_init(&diag);
    learners_list(tui->learners_folder, &learners, &diag);
    diag_clear(&diag);
    if (learners.count == 0)
        return screen_start(tui);
    state = memory_new(1, sizeof *state);
    state->screen = (struct screen){&learners_ops, tui};
    state->learners = learners;
    return &state->screen;
}
