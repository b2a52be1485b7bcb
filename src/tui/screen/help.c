/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Help: a menu of all that can be done on the screen below. Enter does what the line says. */
#include "config.h"

#include "tui/tui.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "content/wrap.h"
#include "tui/screen/common.h"
#include "tui/widget/page.h"

struct help_screen {
    struct screen screen;
    const char *below; /* the name of the screen below, to be translated */
    unsigned places;
    struct page page;
    struct page_state state;
    struct frame frame; /* of the last drawing */
    size_t count;       /* of lines that can be chosen */
};

static struct help_screen *state_of(struct screen *screen)
{
    return (struct help_screen *)screen;
}

static bool is_offered(const struct help_screen *state, enum action action)
{
    const struct action_row *row = action_row(action);
    return row->help != NULL && (row->places & state->places) != 0 && action != ACTION_HELP;
}

static void add_action(struct help_screen *state, enum action action)
{
    struct page *page = &state->page;
    bool is_mirrored = state->screen.tui->is_mirrored;
    char *keys = action_keys(is_mirrored ? action_mirrored(action) : action);
    int columns = (int)wrap_columns(keys, strlen(keys));
    page_line(page);
    page_fit_target(page, 0, page->measure - columns - 2, ROLE_TEXT, _(action_row(action)->help),
                    (int)action);
    page_right(page, ROLE_KEY, keys);
    free(keys);
    state->count++;
}

static void build(struct help_screen *state, int measure)
{
    page_begin(&state->page, measure);
    state->count = 0;
    for (size_t action = ACTION_NONE + 1; action < ACTION_COUNT; action++)
        if (is_offered(state, (enum action)action))
            add_action(state, (enum action)action);
}

/* The number of the focused line among those that can be chosen, from 1. */
static size_t number_in_focus(const struct help_screen *state)
{
    size_t number = 0;
    for (size_t action = ACTION_NONE + 1; action <= (size_t)state->state.focus; action++)
        number += is_offered(state, (enum action)action);
    return number;
}

static void draw(struct screen *screen, struct canvas *canvas)
{
    struct help_screen *state = state_of(screen);
    const struct bar_entry bar[] = {
        {ACTION_DOWN, "↑↓", _("move"), false},
        {ACTION_OPEN, NULL, _("do it"), true},
        {ACTION_BACK, "q", _("back"), false},
    };
    const char *crumbs[] = {_("Help"), _(state->below)};
    state->frame = frame_of(canvas);
    build(state, state->frame.measure);
    char *right = common_number(number_in_focus(state), state->count);
    frame_draw_head(canvas, crumbs, ARRAY_LEN(crumbs), right, 0);
    common_draw(screen->tui, &state->page, &state->state, canvas);
    frame_draw_bar(canvas, bar, ARRAY_LEN(bar));
    free(right);
}

static struct step act(struct screen *screen, const struct input *input)
{
    struct help_screen *state = state_of(screen);
    switch (common_move(&state->page, &state->state, input, &state->frame)) {
    case ACTION_OPEN:
        return (struct step){.kind = STEP_ACTION, .action = (enum action)state->state.focus};
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

static const struct screen_ops help_ops = {
    .name = N_("Help"),
    .places = PLACE_LIST,
    .opened_by = ACTION_HELP,
    .close = close_screen,
    .draw = draw,
    .act = act,
};

struct screen *screen_help(struct tui *tui, const struct screen *below)
{
    struct help_screen *state = memory_new(1, sizeof *state);
    state->screen = (struct screen){&help_ops, tui};
    state->below = below->ops->name;
    state->places = below->ops->places | (screen_is_typing(below) ? PLACE_TYPING : 0);
    /* Whoever presses Enter at once only moves: the rows above it would hand in, or quit. */
    state->state.focus = ACTION_DOWN;
    while (!is_offered(state, (enum action)state->state.focus))
        state->state.focus++;
    return &state->screen;
}
