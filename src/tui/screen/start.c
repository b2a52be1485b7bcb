/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The first start, and another learner: language, name, how to read. */
#include "config.h"

#include "tui/tui.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "base/str.h"
#include "content/wrap.h"
#include "store/learners.h"
#include "tui/glyph.h"
#include "tui/screen/common.h"
#include "tui/widget/page.h"

/* Targets: the languages by their number, then these. */
enum { TARGET_NAME = 1000, TARGET_SCREEN, TARGET_LINES, TARGET_START, TARGET_LOOK };
enum { LANGUAGE_COLUMNS = 16, FIELD_COLUMN = 12, FIELD_COLUMNS = 30, NAME_CHARACTERS_MAX = 64 };

struct start_screen {
    struct screen screen;
    struct page page;
    struct page_state state;
    struct frame frame; /* of the last drawing */
    struct str name;
    size_t characters; /* of the name */
    bool is_plain;
};

static struct start_screen *state_of(struct screen *screen)
{
    return (struct start_screen *)screen;
}

/* --- Drawing --- */

static void add_languages(struct start_screen *state)
{
    const struct speech *speech = state->screen.tui->speech;
    int in_row =
        state->page.measure / LANGUAGE_COLUMNS > 0 ? state->page.measure / LANGUAGE_COLUMNS : 1;
    page_wrapped(&state->page, 0, ROLE_HEADING, _("Which language do you read best?"),
                 PAGE_NO_TARGET);
    for (size_t i = 0; i < speech->count; i++) {
        int column = ((int)i % in_row) * LANGUAGE_COLUMNS;
        if (column == 0)
            page_line(&state->page);
        page_target(&state->page, column, ROLE_TEXT, speech->name(speech->codes[i]), (int)i);
    }
}

static size_t field_columns(const struct start_screen *state)
{
    int room = state->page.measure - FIELD_COLUMN;
    return room < FIELD_COLUMNS ? (size_t)room : FIELD_COLUMNS;
}

/* The end of a name that is longer than the field, so that the cursor stays in it. */
static const char *shown_name(const struct start_screen *state)
{
    const char *name = str_text(&state->name);
    size_t length = state->name.length;
    size_t at = 0;
    while (wrap_columns(name + at, length - at) > field_columns(state) - 1)
        at += wrap_cluster(name + at, length - at);
    return name + at;
}

static void add_name(struct start_screen *state)
{
    struct str field = {0};
    str_add(&field, shown_name(state));
    size_t columns = wrap_columns(str_text(&field), field.length);
    str_add_repeat(&field, "_", field_columns(state) - columns);
    page_line(&state->page);
    page_text(&state->page, 0, ROLE_TEXT, _("Your name"));
    page_target(&state->page, FIELD_COLUMN, ROLE_FIELD, str_text(&field), TARGET_NAME);
    str_clear(&field);
}

static void add_reading(struct start_screen *state)
{
    char *screen = str_format("%s %s", state->is_plain ? GLYPH_NOT_CHOSEN : GLYPH_CHOSEN,
                              _("on the full screen"));
    char *lines = str_format("%s %s", state->is_plain ? GLYPH_CHOSEN : GLYPH_NOT_CHOSEN,
                             _("line by line, for speech, braille, printer"));
    page_line(&state->page);
    page_text(&state->page, 0, ROLE_TEXT, _("Reading"));
    page_target(&state->page, FIELD_COLUMN, ROLE_TEXT, screen, TARGET_SCREEN);
    page_line(&state->page);
    page_fit_target(&state->page, FIELD_COLUMN, state->page.measure - FIELD_COLUMN, ROLE_TEXT,
                    lines, TARGET_LINES);
    free(lines);
    free(screen);
}

static void build(struct start_screen *state, int measure)
{
    struct page *page = &state->page;
    page_begin(page, measure);
    add_languages(state);
    page_line(page);
    page_wrapped(
        page, 0, ROLE_TEXT,
        _("Welcome. Here you learn what the core labour standards of the International Labour "
          "Organization mean where people work: you read, answer, and see why. No network is "
          "needed. What you do is kept on this computer, under your name."),
        PAGE_NO_TARGET);
    page_line(page);
    add_name(state);
    page_line(page);
    add_reading(state);
    page_line(page);
    page_line(page);
    page_target(page, 0, ROLE_TEXT, _("[ Start ]"), TARGET_START);
    page_line(page);
    page_target(page, 0, ROLE_TEXT, _("[ Just look, keep nothing ]"), TARGET_LOOK);
}

static void draw(struct screen *screen, struct canvas *canvas)
{
    struct start_screen *state = state_of(screen);
    const struct bar_entry bar[] = {
        {ACTION_DOWN, "↑↓", _("move"), false}, {ACTION_OPEN, NULL, _("choose"), true},
        {ACTION_NEXT, NULL, _("next"), false}, {ACTION_HELP, "F1", _("help"), false},
        {ACTION_BACK, NULL, _("quit"), false},
    };
    const char *crumbs[] = {PACKAGE};
    state->frame = frame_of(canvas);
    build(state, state->frame.measure);
    frame_draw_head(canvas, crumbs, ARRAY_LEN(crumbs), _("first start"), 0);
    common_draw(screen->tui, &state->page, &state->state, canvas);
    if (state->state.focus == TARGET_NAME) {
        const char *name = shown_name(state);
        canvas_cursor(canvas, canvas->cursor_row,
                      canvas->cursor_column + (int)wrap_columns(name, strlen(name)));
    }
    frame_draw_bar(canvas, bar, ARRAY_LEN(bar));
}

/* --- Acting --- */

static bool is_typing(const struct screen *screen)
{
    return ((const struct start_screen *)screen)->state.focus == TARGET_NAME;
}

/* Moving over the languages speaks each at once: nothing else can be read before. */
static void speak(struct start_screen *state)
{
    const struct speech *speech = state->screen.tui->speech;
    if (state->state.focus >= 0 && (size_t)state->state.focus < speech->count)
        speech->use(speech->context, speech->codes[state->state.focus]);
}

static void take_last_character(struct start_screen *state)
{
    if (state->characters == 0)
        return;
    size_t end = state->name.length;
    do
        end--;
    while (end > 0 && ((unsigned char)state->name.bytes[end] & 0xC0) == 0x80);
    str_cut(&state->name, end);
    state->characters--;
}

static void type(struct start_screen *state, uint32_t character)
{
    if (state->characters >= NAME_CHARACTERS_MAX)
        return;
    str_add_unicode(&state->name, character);
    state->characters++;
}

static struct step finish(struct start_screen *state)
{
    struct tui *tui = state->screen.tui;
    tui->is_plain_wanted = state->is_plain;
    if (state->is_plain)
        return (struct step){.kind = STEP_QUIT};
    return (struct step){.kind = STEP_HOME};
}

static struct step start(struct start_screen *state)
{
    struct tui *tui = state->screen.tui;
    struct record *record = NULL;
    struct diag diag;
    if (state->characters == 0) {
        state->state.focus = TARGET_NAME;
        tui_say(tui, ROLE_WARNING, "%s", _("Type your name first, or choose to just look."));
        return (struct step){.kind = STEP_STAY};
    }
    diag_init(&diag);
    struct moment now = tui->outside.now(tui->outside.context);
    int result = learners_open(tui->learners_folder, str_text(&state->name), now, &record, &diag);
    tui_report(tui, &diag);
    if (result != 0)
        return (struct step){.kind = STEP_STAY};
    tui_learn_as(tui, record);
    return finish(state);
}

static struct step look(struct start_screen *state)
{
    tui_learn_as(state->screen.tui, NULL);
    return finish(state);
}

static struct step open(struct start_screen *state)
{
    switch (state->state.focus) {
    case TARGET_NAME:
        state->state.focus = state->characters > 0 ? TARGET_START : TARGET_NAME;
        break;
    case TARGET_SCREEN:
    case TARGET_LINES:
        state->is_plain = state->state.focus == TARGET_LINES;
        state->state.focus = TARGET_START;
        break;
    case TARGET_START:
        return start(state);
    case TARGET_LOOK:
        return look(state);
    default:
        speak(state);
        state->state.focus = TARGET_NAME;
    }
    return (struct step){.kind = STEP_STAY};
}

static struct step act(struct screen *screen, const struct input *input)
{
    struct start_screen *state = state_of(screen);
    if (input->character != 0) {
        type(state, input->character);
        return (struct step){.kind = STEP_STAY};
    }
    switch (common_move(&state->page, &state->state, input, &state->frame)) {
    case ACTION_NONE:
        speak(state);
        break;
    case ACTION_OPEN:
    case ACTION_CHOOSE:
        return open(state);
    case ACTION_CLEAR:
        take_last_character(state);
        break;
    case ACTION_BACK:
        return (struct step){.kind = STEP_BACK};
    default:
        break;
    }
    return (struct step){.kind = STEP_STAY};
}

static void close_screen(struct screen *screen)
{
    struct start_screen *state = state_of(screen);
    page_clear(&state->page);
    str_clear(&state->name);
    free(state);
}

static const struct screen_ops start_ops = {
    .name = N_("First start"),
    .places = PLACE_FORM,
    .close = close_screen,
    .draw = draw,
    .act = act,
    .is_typing = is_typing,
};

struct screen *screen_start(struct tui *tui)
{
    struct start_screen *state = memory_new(1, sizeof *state);
    const char *current = tui->speech->current(tui->speech->context);
    state->screen = (struct screen){&start_ops, tui};
    state->state.focus = TARGET_NAME;
    for (size_t i = 0; tui->record == NULL && i < tui->speech->count; i++)
        if (strcmp(tui->speech->codes[i], current) == 0)
            state->state.focus = (int)i;
    return &state->screen;
}
