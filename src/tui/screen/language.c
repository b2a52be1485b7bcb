/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Choosing the language: the screen speaks it at once; place and answers stay. */
#include "config.h"

#include "tui/tui.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "tui/screen/common.h"
#include "tui/widget/page.h"

struct language_screen {
    struct screen screen;
    struct page page;
    struct page_state state;
    struct frame frame; /* of the last drawing */
};

static struct language_screen *state_of(struct screen *screen)
{
    return (struct language_screen *)screen;
}

static void build(struct language_screen *state, int measure)
{
    const struct speech *speech = state->screen.tui->speech;
    const char *current = speech->current(speech->context);
    page_begin(&state->page, measure);
    page_wrapped(&state->page, 0, ROLE_HEADING, _("Which language do you read best?"),
                 PAGE_NO_TARGET);
    page_line(&state->page);
    for (size_t i = 0; i < speech->count; i++) {
        page_line(&state->page);
        page_target(&state->page, 0, ROLE_TEXT, speech->name(speech->codes[i]), (int)i);
        if (strcmp(speech->codes[i], current) == 0)
            page_right(&state->page, ROLE_CHROME, _("in use"));
    }
    page_line(&state->page);
    page_wrapped(&state->page, 0, ROLE_CHROME,
                 _("Menus and messages change. Your place and your answers stay."), PAGE_NO_TARGET);
}

static void draw(struct screen *screen, struct canvas *canvas)
{
    struct language_screen *state = state_of(screen);
    const struct bar_entry bar[] = {
        {ACTION_DOWN, "↑↓", _("move"), false},
        {ACTION_OPEN, NULL, _("choose"), true},
        {ACTION_HELP, NULL, _("help"), false},
        {ACTION_BACK, NULL, _("close"), false},
    };
    const char *crumbs[] = {_("Language")};
    state->frame = frame_of(canvas);
    build(state, state->frame.measure);
    frame_draw_head(canvas, crumbs, ARRAY_LEN(crumbs), "", 0);
    common_draw(screen->tui, &state->page, &state->state, canvas);
    frame_draw_bar(canvas, bar, ARRAY_LEN(bar));
}

static struct step act(struct screen *screen, const struct input *input)
{
    struct language_screen *state = state_of(screen);
    const struct speech *speech = screen->tui->speech;
    switch (common_move(&state->page, &state->state, input, &state->frame)) {
    case ACTION_OPEN:
        speech->use(speech->context, speech->codes[state->state.focus]);
        return (struct step){.kind = STEP_BACK};
    case ACTION_BACK:
        return (struct step){.kind = STEP_BACK};
    default:
        return (struct step){.kind = STEP_STAY};
    }
}

static void close_screen(struct screen *screen)
{
    page_clear(&state_of(screen)->page);
    free(screen);
}

static const struct screen_ops language_ops = {
    .name = N_("Language"),
    .places = PLACE_LIST,
    .close = close_screen,
    .draw = draw,
    .act = act,
};

struct screen *screen_language(struct tui *tui)
{
    struct language_screen *state = memory_new(1, sizeof *state);
    const char *current = tui->speech->current(tui->speech->context);
    state->screen = (struct screen){&language_ops, tui};
    for (size_t i = 0; i < tui->speech->count; i++)
        if (strcmp(tui->speech->codes[i], current) == 0)
            state->state.focus = (int)i;
    return &state->screen;
}
