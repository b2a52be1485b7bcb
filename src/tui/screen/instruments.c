/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The instruments of a course, in their groups: Conventions, Protocols, Recommendations,
 * Declarations. */
#include "config.h"

#include "tui/tui.h"

#include <stdlib.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "content/shown.h"
#include "flow/lookup.h"
#include "tui/screen/common.h"
#include "tui/widget/finder.h"
#include "tui/widget/page.h"

enum { TITLE_COLUMN = 7, YEAR_COLUMNS = 4, YEAR_LENGTH = 4, FULL_MEASURE = 50 };

struct instruments_screen {
    struct screen screen;
    struct finder finder;
    struct page page; /* its targets: the instruments by their number in the course */
    struct page_state state;
    struct frame frame; /* of the last drawing */
};

static struct instruments_screen *state_of(struct screen *screen)
{
    return (struct instruments_screen *)screen;
}

/* Whole, left of the years; in a narrow window it is cut. */
static void add_title(struct page *page, int column, const char *title, int target)
{
    int columns = page->measure - YEAR_COLUMNS - 2;
    bool is_full = page->measure >= FULL_MEASURE;
    if (!is_full) {
        page_line(page);
        page_fit_target(page, column, columns - column, ROLE_TEXT, title, target);
        return;
    }
    page->measure = columns;
    page_hanging(page, column, 0, ROLE_TEXT, title, target);
    page->measure = columns + YEAR_COLUMNS + 2;
}

/* A Declaration is known by its title, and by no number. */
static void add_instrument(struct page *page, const struct instrument *instrument, int target)
{
    char *title = shown_words(&instrument->title);
    char *year = instrument->adopted == NULL ? memory_text("")
                                             : memory_text_n(instrument->adopted, YEAR_LENGTH);
    size_t first = page->count;
    int column = instrument->kind == INSTRUMENT_DECLARATION ? 0 : TITLE_COLUMN;
    add_title(page, column, title, target);
    page_lead(page, first, page->measure - canvas_columns(year), YEAR_COLUMNS, ROLE_CHROME, year,
              PAGE_NO_TARGET);
    if (column > 0)
        page_lead(page, first, 0, TITLE_COLUMN, ROLE_TEXT, instrument->id, target);
    free(year);
    free(title);
}

static void add_group(struct instruments_screen *state, size_t group)
{
    const struct instruments *instruments = &state->screen.tui->session.instruments;
    struct page *page = &state->page;
    bool is_first = true;
    for (size_t i = 0; i < instruments->count; i++) {
        const struct instrument *instrument = &instruments->items[i];
        if (lookup_group(instrument) != group ||
            !lookup_instrument_has(instrument, field_text(&state->finder.field)))
            continue;
        if (is_first && page->count > 0)
            page_line(page);
        if (is_first)
            page_line(page);
        if (is_first)
            page_text(page, 0, ROLE_HEADING, lookup_group_name(group));
        is_first = false;
        add_instrument(page, instrument, (int)i);
    }
}

static void build(struct instruments_screen *state)
{
    page_begin(&state->page, state->frame.measure);
    for (size_t group = 0; group < LOOKUP_GROUPS; group++)
        add_group(state, group);
    if (state->page.count == 0) {
        page_line(&state->page);
        page_text(&state->page, 0, ROLE_TEXT, _("No instrument has these letters."));
    } else if (!page_has_target(&state->page, state->state.focus)) {
        state->state.focus = PAGE_NO_TARGET;
        page_move(&state->page, &state->state, ACTION_FIRST);
    }
}

static void draw_head(const struct instruments_screen *state, struct canvas *canvas)
{
    const char *crumbs[] = {_("Instruments")};
    size_t count;
    size_t number = page_number_of(&state->page, state->state.focus, &count);
    char *right = count > 0 ? common_number(number, count) : memory_text("");
    frame_draw_head(canvas, crumbs, ARRAY_LEN(crumbs), right, 0);
    free(right);
}

static void draw(struct screen *screen, struct canvas *canvas)
{
    struct instruments_screen *state = state_of(screen);
    bool is_typing = state->finder.is_typing;
    const struct bar_entry typing[] = {
        {ACTION_DOWN, "↑↓", _("move"), false},
        {ACTION_OPEN, NULL, _("go on"), true},
        {ACTION_HELP, "F1", _("help"), false},
        {ACTION_BACK, NULL, _("close"), false},
    };
    const struct bar_entry bar[] = {
        {ACTION_DOWN, "↑↓", _("move"), false},    {ACTION_OPEN, NULL, _("open"), true},
        {ACTION_SEARCH, NULL, _("narrow"), true}, {ACTION_HELP, NULL, _("help"), false},
        {ACTION_BACK, "q", _("back"), false},
    };
    state->frame = frame_of(canvas);
    build(state);
    draw_head(state, canvas);
    common_draw(screen->tui, &state->page, &state->state, canvas);
    finder_draw(&state->finder, canvas, is_typing);
    frame_draw_bar(canvas, is_typing ? typing : bar,
                   is_typing ? ARRAY_LEN(typing) : ARRAY_LEN(bar));
}

static struct step go_back(struct instruments_screen *state)
{
    if (!state->finder.is_typing && field_is_empty(&state->finder.field))
        return (struct step){.kind = STEP_BACK};
    field_set(&state->finder.field, "");
    state->finder.is_typing = false;
    state->state.is_scrolled = false;
    return (struct step){.kind = STEP_STAY};
}

static struct step open(struct instruments_screen *state)
{
    const struct instruments *instruments = &state->screen.tui->session.instruments;
    if (!page_has_target(&state->page, state->state.focus))
        return (struct step){.kind = STEP_STAY};
    return step_push(
        screen_instrument(state->screen.tui, instruments->items[state->state.focus].id));
}

static struct step act(struct screen *screen, const struct input *input)
{
    struct instruments_screen *state = state_of(screen);
    if (finder_act(&state->finder, input)) {
        state->state.is_scrolled = false;
        return (struct step){.kind = STEP_STAY};
    }
    switch (common_move(&state->page, &state->state, input, &state->frame)) {
    case ACTION_SEARCH:
        state->finder.is_typing = true;
        break;
    case ACTION_OPEN:
        if (!state->finder.is_typing)
            return open(state);
        state->finder.is_typing = false;
        break;
    case ACTION_BACK:
        return go_back(state);
    default:
        break;
    }
    return (struct step){.kind = STEP_STAY};
}

static bool is_typing(const struct screen *screen)
{
    return ((const struct instruments_screen *)screen)->finder.is_typing;
}

static void close_screen(struct screen *screen)
{
    struct instruments_screen *state = state_of(screen);
    finder_clear(&state->finder);
    page_clear(&state->page);
    free(state);
}

static struct screen *renew(const struct screen *screen, const struct session *before)
{
    (void)before;
    struct screen *fresh = screen_instruments(screen->tui);
    if (fresh != NULL) /* it is cut to what there is when it is drawn */
        state_of(fresh)->state = state_of((struct screen *)screen)->state;
    return fresh;
}

static const struct screen_ops instruments_ops = {
    .name = N_("Instruments"),
    .places = PLACE_LIST,
    .has_own_search = true,
    .opened_by = ACTION_INSTRUMENTS,
    .close = close_screen,
    .draw = draw,
    .act = act,
    .is_typing = is_typing,
    .renew = renew,
};

struct screen *screen_instruments(struct tui *tui)
{
    if (!tui_need_course(tui))
        return NULL;
    if (tui->session.instruments.count == 0) {
        tui_say(tui, ROLE_CHROME, "%s", _("This course has no instruments."));
        return NULL;
    }
    struct instruments_screen *state = memory_new(1, sizeof *state);
    state->screen = (struct screen){&instruments_ops, tui};
    finder_init(&state->finder);
    state->state.focus = PAGE_NO_TARGET;
    return &state->screen;
}
