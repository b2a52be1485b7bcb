/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands in the stack instead of a lesson or quiz that was closed for another one: it is never
 * seen, and opens it again at its place when one comes back. */
#include "config.h"

#include <stdlib.h>

#include "base/memory.h"
#include "flow/quiz.h"
#include "tui/tui.h"

struct return_screen {
    struct screen screen;
    struct wanted_place place;
};

static struct return_screen *state_of(struct screen *screen)
{
    return (struct return_screen *)screen;
}

static void draw(struct screen *screen, struct canvas *canvas)
{
    (void)screen;
    (void)canvas;
}

static struct step act(struct screen *screen, const struct input *input)
{
    (void)screen;
    (void)input;
    return (struct step){.kind = STEP_BACK};
}

/* The place is wished for, and the unit opened there; what is no more is not come back to. */
static struct step resume(struct screen *screen)
{
    struct tui *tui = screen->tui;
    struct return_screen *state = state_of(screen);
    tui_forget_place(tui);
    tui->place = state->place;
    state->place = (struct wanted_place){0};
    char *unit = memory_text(tui->place.unit);
    struct screen *again = screen_unit(tui, unit);
    free(unit);
    tui_forget_place(tui);
    return again != NULL ? step_replace(again) : (struct step){.kind = STEP_BACK};
}

static void close_screen(struct screen *screen)
{
    struct return_screen *state = state_of(screen);
    wanted_place_clear(&state->place);
    free(state);
}

static const struct screen_ops return_ops;

static struct screen *new_screen(struct tui *tui, struct wanted_place *place)
{
    struct return_screen *state = memory_new(1, sizeof *state);
    state->screen = (struct screen){&return_ops, tui};
    state->place = *place;
    *place = (struct wanted_place){0};
    return &state->screen;
}

static struct screen *renew(const struct screen *screen, const struct session *before)
{
    const struct return_screen *state = (const struct return_screen *)screen;
    struct wanted_place place = state->place;
    (void)before;
    if (session_find(&screen->tui->session, place.unit, NULL) == NULL)
        return NULL;
    place.unit = memory_text(place.unit);
    place.words = memory_text(place.words);
    place.question = memory_text(place.question);
    place.left = quiz_left_copy(place.left);
    return new_screen(screen->tui, &place);
}

static const struct screen_ops return_ops = {
    .name = "",
    .close = close_screen,
    .draw = draw,
    .act = act,
    .resume = resume,
    .renew = renew,
};

struct screen *screen_return(const struct screen *unit)
{
    struct wanted_place place = {0};
    unit->ops->leave(unit, &place);
    return new_screen(unit->tui, &place);
}
