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
#include "store/learners.h"
#include "tui/glyph.h"
#include "tui/screen/common.h"
#include "tui/screen/start_twin.h"
#include "tui/widget/field.h"
#include "tui/widget/page.h"

/* Targets: the languages by their number, then these. */
enum { TARGET_NAME = 1000, TARGET_SCREEN, TARGET_LINES, TARGET_START, TARGET_LOOK, TARGET_TWIN };
enum { LANGUAGE_COLUMNS = 16, FIELD_COLUMN = 12, FIELD_COLUMNS = 30, NAME_CHARACTERS_MAX = 64 };

struct start_screen {
    struct screen screen;
    struct page page;
    struct page_state state;
    struct frame frame;         /* of the last drawing */
    struct languages languages; /* that can be chosen, the interface's first */
    char *first;                /* in which the interface began */
    struct field name;
    struct learner_twin twin; /* who has that name already, while that is asked */
    bool is_plain;
    bool is_warned;  /* that the next Esc leaves */
    bool is_spoken;  /* a language was chosen */
    unsigned spoken; /* tui's count of languages, when one was chosen last */
};

static struct start_screen *state_of(struct screen *screen)
{
    return (struct start_screen *)screen;
}

/* --- Drawing --- */

/* The target of the language in use; that of the name where it is none that can be chosen. */
static int language_in_use(const struct start_screen *state)
{
    const char *current = tui_language(state->screen.tui);
    int target = TARGET_NAME;
    for (size_t i = 0; i < state->languages.count; i++)
        if (strcmp(state->languages.codes[i], current) == 0)
            target = (int)i;
    return target;
}

/* The one in use has a mark: the focus leaves it. */
static void add_languages(struct start_screen *state)
{
    int in_use = language_in_use(state);
    const struct languages *languages = &state->languages;
    int in_row =
        state->page.measure / LANGUAGE_COLUMNS > 0 ? state->page.measure / LANGUAGE_COLUMNS : 1;
    page_wrapped(&state->page, 0, ROLE_HEADING, _("Which language do you read best?"),
                 PAGE_NO_TARGET);
    for (size_t i = 0; i < languages->count; i++) {
        int column = ((int)i % in_row) * LANGUAGE_COLUMNS;
        if (column == 0)
            page_line(&state->page);
        char *title = languages_title(languages->codes[i]);
        page_target(&state->page, column, ROLE_TEXT, title, (int)i);
        if ((int)i == in_use)
            page_text(&state->page, column - 2, ROLE_FOCUS, GLYPH_BULLET);
        free(title);
    }
}

static void add_name(struct start_screen *state)
{
    int room = state->page.measure - FIELD_COLUMN;
    page_line(&state->page);
    page_text(&state->page, 0, ROLE_TEXT, _("Your name"));
    field_add(&state->name, &state->page, FIELD_COLUMN, room < FIELD_COLUMNS ? room : FIELD_COLUMNS,
              TARGET_NAME);
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
    page_wrapped(&state->page, FIELD_COLUMN, ROLE_TEXT, lines, TARGET_LINES);
    free(lines);
    free(screen);
}

static void add_buttons(struct start_screen *state)
{
    struct page *page = &state->page;
    if (state->twin.name != NULL) {
        start_twin_add(&state->twin, field_text(&state->name), page, TARGET_TWIN);
        return;
    }
    page_line(page);
    page_target(page, 0, ROLE_TEXT, _("[ Start ]"), TARGET_START);
    page_line(page);
    page_target(page, 0, ROLE_TEXT, _("[ Just look, keep nothing ]"), TARGET_LOOK);
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
    add_buttons(state);
}

static void draw(struct screen *screen, struct canvas *canvas)
{
    struct start_screen *state = state_of(screen);
    const struct bar_entry bar[] = {
        {ACTION_DOWN, "↑↓", _("move"), false},
        {ACTION_OPEN, NULL, _("choose"), true},
        {ACTION_NEXT, NULL, _("next"), false},
        {ACTION_HELP, "F1", _("help"), false},
        {ACTION_BACK, NULL, screen->tui->has_home ? _("back") : _("quit"), false},
    };
    const char *crumbs[] = {PACKAGE};
    state->frame = frame_of(canvas);
    build(state, state->frame.measure);
    frame_draw_head(canvas, crumbs, ARRAY_LEN(crumbs), _("new learner"), 0);
    common_draw(screen->tui, &state->page, &state->state, canvas);
    frame_draw_bar(canvas, bar, ARRAY_LEN(bar));
}

/* --- Acting --- */

static bool is_on_language(const struct start_screen *state)
{
    return state->state.focus >= 0 && (size_t)state->state.focus < state->languages.count;
}

/* In a list of languages, or on a choice or button. */
static bool is_off_name(const struct start_screen *state)
{
    return state->state.focus < TARGET_TWIN && state->state.focus != TARGET_NAME;
}

/* Whoever types a name while something else of the form is in focus, means the name. */
static bool is_typing(const struct screen *screen)
{
    const struct start_screen *state = (const struct start_screen *)screen;
    return state->state.focus < TARGET_TWIN;
}

/* Moving over the languages speaks each at once: nothing else can be read before. For one that only
 * courses have the interface is as it began, not as the last one that was passed. */
static void speak(struct start_screen *state)
{
    struct tui *tui = state->screen.tui;
    if (is_on_language(state) && (size_t)state->state.focus >= tui->speech->count)
        tui->speech->use(tui->speech->context, state->first);
    if (is_on_language(state))
        tui_speak(tui, state->languages.codes[state->state.focus]);
    state->is_spoken = state->is_spoken || is_on_language(state);
    state->spoken = tui->spoken;
}

/* One that was chosen by way of Help is chosen here too. */
static struct step resume(struct screen *screen)
{
    struct start_screen *state = state_of(screen);
    const struct tui *tui = screen->tui;
    if (state->spoken == tui->spoken)
        return (struct step){.kind = STEP_STAY};
    state->spoken = tui->spoken;
    state->is_spoken = true;
    if (is_on_language(state))
        state->state.focus = language_in_use(state);
    return (struct step){.kind = STEP_STAY};
}

static struct step finish(struct start_screen *state)
{
    struct tui *tui = state->screen.tui;
    tui->is_plain_wanted = state->is_plain;
    if (state->is_plain)
        return (struct step){.kind = STEP_QUIT};
    return (struct step){.kind = STEP_HOME};
}

/* Learns under that record, which it takes. */
static struct step learn(struct start_screen *state, struct record *record)
{
    struct tui *tui = state->screen.tui;
    char *spoken = state->is_spoken ? memory_text(tui_language(tui)) : NULL;
    tui_learn_as(tui, record);
    if (spoken != NULL) {
        tui_speak(tui, spoken);
        tui_set(tui, SETTING_LANGUAGE, spoken);
    }
    if (state->is_plain)
        tui_set(tui, SETTING_LINES, "yes");
    free(spoken);
    return finish(state);
}

/* Under the record of that path; NULL: of somebody new, by the name that was typed. */
static struct step learn_as(struct start_screen *state, const char *path)
{
    struct tui *tui = state->screen.tui;
    struct record *record = NULL;
    struct moment now = tui->outside.now(tui->outside.context);
    struct diag diag;
    diag_init(&diag);
    int result = path != NULL ? record_open(path, &record, &diag)
                              : learners_open(tui->learners_folder, field_text(&state->name), now,
                                              &record, &diag);
    tui_report(tui, &diag);
    return result == 0 ? learn(state, record) : (struct step){.kind = STEP_STAY};
}

/* Nobody comes into another person's record by chance: who has that name already is asked for. */
static struct step start(struct start_screen *state)
{
    struct tui *tui = state->screen.tui;
    if (field_is_empty(&state->name)) {
        state->state.focus = TARGET_NAME;
        tui_say(tui, ROLE_WARNING, "%s", _("Type your name first, or choose to just look."));
        return (struct step){.kind = STEP_STAY};
    }
    learner_twin_clear(&state->twin);
    learner_twin_find(tui->learners_folder, field_text(&state->name), &state->twin);
    if (state->twin.name == NULL)
        return learn_as(state, NULL);
    state->state.focus = TARGET_TWIN;
    state->state.is_scrolled = false;
    return (struct step){.kind = STEP_STAY};
}

/* What is said to the question whether one is the learner who has that name. */
static struct step answer_twin(struct start_screen *state)
{
    switch (state->state.focus - TARGET_TWIN) {
    case START_TWIN_GO_ON:
        return learn_as(state, state->twin.path);
    case START_TWIN_NEW:
        return learn_as(state, NULL);
    default:
        learner_twin_clear(&state->twin);
        state->state.focus = TARGET_NAME;
        return (struct step){.kind = STEP_STAY};
    }
}

static struct step look(struct start_screen *state)
{
    tui_learn_as(state->screen.tui, NULL);
    return finish(state);
}

/* What comes after name and reading. */
static int first_button(const struct start_screen *state)
{
    return state->twin.name != NULL ? TARGET_TWIN : TARGET_START;
}

static struct step open(struct start_screen *state)
{
    if (state->state.focus >= TARGET_TWIN)
        return answer_twin(state);
    switch (state->state.focus) {
    case TARGET_NAME:
        if (!field_is_empty(&state->name))
            state->state.focus = first_button(state);
        break;
    case TARGET_SCREEN:
    case TARGET_LINES:
        state->is_plain = state->state.focus == TARGET_LINES;
        state->state.focus = first_button(state);
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

/* Types into the name, or edits it. Returns false for what is not meant for it. */
static bool type(struct start_screen *state, const struct input *input)
{
    bool is_letter = input->character > ' ' || input->is_pasted;
    if (input->is_mouse || (is_off_name(state) && !is_letter))
        return false;
    if (is_letter)
        state->state.focus = TARGET_NAME;
    if (state->state.focus != TARGET_NAME)
        return false;
    enum field_result result = field_act(&state->name, input);
    if (result == FIELD_TAKEN)
        learner_twin_clear(&state->twin);
    if (result == FIELD_FULL)
        tui_say(state->screen.tui, ROLE_WARNING, _("A name has at most %d characters."),
                NAME_CHARACTERS_MAX);
    return result != FIELD_LEFT;
}

/* Off the name keys are what they are in a form, though letters are typed. */
static enum action action_off_name(const struct input *input)
{
    if (input->character == ' ')
        return ACTION_OPEN;
    if (input->action == ACTION_FIELD_START)
        return ACTION_FIRST;
    return input->action == ACTION_FIELD_END ? ACTION_LAST : input->action;
}

/* A click into the name goes to the letter. */
static struct step click(struct start_screen *state, const struct input *input)
{
    if (common_move(&state->page, &state->state, input, &state->frame) != ACTION_OPEN)
        return (struct step){.kind = STEP_STAY};
    if (state->state.focus != TARGET_NAME)
        return open(state);
    field_point(&state->name, input->column - state->frame.left - FIELD_COLUMN);
    return (struct step){.kind = STEP_STAY};
}

/* Whoever comes to the languages comes to the one in use: the others are not spoken unasked. */
static void come_to_languages(struct start_screen *state)
{
    int current = language_in_use(state);
    if (current != TARGET_NAME)
        state->state.focus = current;
}

/* A form that is half filled in is not lost by one key. */
static struct step leave(struct start_screen *state)
{
    if (field_is_empty(&state->name) || state->is_warned)
        return (struct step){.kind = STEP_BACK};
    state->is_warned = true;
    tui_say(state->screen.tui, ROLE_WARNING, "%s",
            state->screen.tui->has_home ? _("Esc again goes back; nothing is kept of the name.")
                                        : _("Esc again quits; nothing is kept yet."));
    return (struct step){.kind = STEP_STAY};
}

static struct step act(struct screen *screen, const struct input *input)
{
    struct start_screen *state = state_of(screen);
    state->is_warned = state->is_warned && input->action == ACTION_BACK;
    struct input in_list = *input;
    bool was_on_language = is_on_language(state);
    if (input->is_mouse)
        return click(state, input);
    if (type(state, input))
        return (struct step){.kind = STEP_STAY};
    if (is_off_name(state))
        in_list.action = action_off_name(input);
    switch (common_move(&state->page, &state->state, &in_list, &state->frame)) {
    case ACTION_NONE:
        if (!was_on_language && is_on_language(state))
            come_to_languages(state);
        speak(state);
        break;
    case ACTION_OPEN:
    case ACTION_CHOOSE:
        return open(state);
    case ACTION_BACK:
        return leave(state);
    default:
        break;
    }
    return (struct step){.kind = STEP_STAY};
}

static void close_screen(struct screen *screen)
{
    struct start_screen *state = state_of(screen);
    page_clear(&state->page);
    field_clear(&state->name);
    learner_twin_clear(&state->twin);
    languages_clear(&state->languages);
    free(state->first);
    free(state);
}

static const struct screen_ops start_ops = {
    .name = N_("New learner"),
    .places = PLACE_FORM,
    .close = close_screen,
    .draw = draw,
    .act = act,
    .resume = resume,
    .is_typing = is_typing,
};

struct screen *screen_start(struct tui *tui)
{
    struct start_screen *state = memory_new(1, sizeof *state);
    state->screen = (struct screen){&start_ops, tui};
    tui_languages(tui, &state->languages);
    state->first = memory_text(tui->speech->current(tui->speech->context));
    field_init(&state->name, NAME_CHARACTERS_MAX);
    state->spoken = tui->spoken;
    state->state.focus = tui->record == NULL ? language_in_use(state) : TARGET_NAME;
    return &state->screen;
}
