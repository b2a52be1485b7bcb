/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Choosing the language: the screen speaks it at once; place and answers stay. */
#include "config.h"

#include "tui/tui.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "base/str.h"
#include "course/catalogues.h"
#include "course/messages.h"
#include "flow/spoken.h"
#include "tui/screen/common.h"
#include "tui/widget/page.h"

struct language_screen {
    struct screen screen;
    struct languages languages; /* of the interface, then those that only courses have */
    bool *has_menus;            /* of each: the interface speaks it */
    bool has_course;            /* there is a course in hand, which changes too */
    struct messages messages;   /* of the course, as far as they are read */
    bool is_read;               /* they are whole */
    char **words;               /* of each language: how much of the course there is in it */
    size_t word_count;          /* of the first so many it is known */
    unsigned spoken;            /* tui's count of languages, when that was said */
    struct page page;
    struct page_state state;
    struct frame frame; /* of the last drawing */
};

static struct language_screen *state_of(struct screen *screen)
{
    return (struct language_screen *)screen;
}

/* The language in which the menus stay where they are not in this one; NULL where they are. */
static const char *menus_of(const struct language_screen *state, size_t index)
{
    const struct speech *speech = state->screen.tui->speech;
    return state->has_menus[index] ? NULL : speech->current(speech->context);
}

/* Which languages the interface speaks. */
static void find_menus(struct language_screen *state)
{
    const struct speech *speech = state->screen.tui->speech;
    struct languages menus = {0};
    spoken_list(speech->codes, speech->count, NULL, NULL, &menus);
    state->has_menus = memory_new(state->languages.count, sizeof *state->has_menus);
    for (size_t i = 0; i < state->languages.count; i++) {
        struct languages wanted = {0};
        languages_add(&wanted, state->languages.codes[i]);
        state->has_menus[i] = languages_choose(&wanted, &menus) != NULL;
        languages_clear(&wanted);
    }
    languages_clear(&menus);
}

/* What is said of a language where no course is in hand. Caller frees; NULL: nothing. */
static char *words_at_home(const struct language_screen *state, size_t index, bool is_current)
{
    const char *menus = menus_of(state, index);
    if (menus != NULL)
        /* TRANSLATORS: only courses are in that language; %s is that of the menus, such as
         * "English". As short as in English. */
        return str_format(_("courses, menus in %s"), languages_name(menus));
    return is_current ? memory_text(_("in use")) : NULL;
}

static void add_language(struct language_screen *state, size_t index, bool is_current)
{
    char *title = languages_title(state->languages.codes[index]);
    char *words = state->has_course ? NULL : words_at_home(state, index, is_current);
    const char *shown = index < state->word_count ? state->words[index] : words;
    page_line(&state->page);
    page_target(&state->page, 0, is_current ? ROLE_STRONG : ROLE_TEXT, title, (int)index);
    page_right(&state->page, ROLE_CHROME, shown != NULL ? shown : "");
    free(words);
    free(title);
}

static void build(struct language_screen *state, int measure)
{
    const char *current = tui_language(state->screen.tui);
    page_begin(&state->page, measure);
    page_wrapped(&state->page, 0, ROLE_HEADING, _("Which language do you read best?"),
                 PAGE_NO_TARGET);
    page_line(&state->page);
    for (size_t i = 0; i < state->languages.count; i++)
        add_language(state, i, strcmp(state->languages.codes[i], current) == 0);
    page_line(&state->page);
    page_wrapped(&state->page, 0, ROLE_CHROME,
                 state->has_course
                     ? _("Course, questions and menus change together. Your place and your answers "
                         "stay.")
                     : _("Menus and messages change. Your place and your answers stay."),
                 PAGE_NO_TARGET);
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
    switch (common_move(&state->page, &state->state, input, &state->frame)) {
    case ACTION_OPEN:
        tui_speak(screen->tui, state->languages.codes[state->state.focus]);
        tui_set(screen->tui, SETTING_LANGUAGE, state->languages.codes[state->state.focus]);
        return (struct step){.kind = STEP_BACK};
    case ACTION_BACK:
        return (struct step){.kind = STEP_BACK};
    default:
        return (struct step){.kind = STEP_STAY};
    }
}

/* --- How much of the course there is in each --- */

/* How much of the course in hand there is in a language. Caller frees. */
static char *words_of(const struct course *course, const char *code, const char *menus,
                      const struct messages *messages)
{
    struct languages had = {0};
    struct languages wanted = {0};
    struct course_catalogue catalogue = {0};
    struct diag unsaid;
    diag_init(&unsaid);
    catalogues_list(course, &had);
    languages_add(&wanted, code);
    const char *chosen = languages_choose(&wanted, &had);
    struct coverage coverage = {0};
    if (chosen != NULL && catalogues_read(course, chosen, &catalogue, &unsaid) == 0)
        coverage = catalogues_measure(catalogue.catalogue, messages);
    char *words = catalogues_words(course, chosen != NULL ? chosen : code, coverage, menus);
    course_catalogue_clear(&catalogue);
    languages_clear(&wanted);
    languages_clear(&had);
    diag_clear(&unsaid);
    return words;
}

static bool wants_words(const struct language_screen *state)
{
    return state->has_course && state->word_count < state->languages.count;
}

/* How much of the course there is in a language takes all its files to know, and each catalogue:
 * they are read while nothing else is to be done. */
static int64_t due(const struct screen *screen)
{
    return wants_words((const struct language_screen *)screen) ? 0 : -1;
}

static bool idle(struct screen *screen)
{
    struct language_screen *state = state_of(screen);
    const struct course *course = screen->tui->session.course;
    struct diag unsaid;
    if (state->is_read) {
        const char *code = state->languages.codes[state->word_count];
        const char *menus = menus_of(state, state->word_count);
        state->words[state->word_count++] = words_of(course, code, menus, &state->messages);
        return true;
    }
    diag_init(&unsaid);
    state->is_read = !messages_read_next(&state->messages, course, &unsaid);
    diag_clear(&unsaid);
    return false;
}

static void forget_words(struct language_screen *state)
{
    for (size_t i = 0; i < state->word_count; i++)
        free(state->words[i]);
    state->word_count = 0;
}

/* Another language may have been chosen in a screen above. */
static struct step resume(struct screen *screen)
{
    struct language_screen *state = state_of(screen);
    if (state->spoken != screen->tui->spoken)
        forget_words(state);
    state->spoken = screen->tui->spoken;
    return (struct step){.kind = STEP_STAY};
}

static void close_screen(struct screen *screen)
{
    struct language_screen *state = state_of(screen);
    forget_words(state);
    free(state->words);
    free(state->has_menus);
    messages_clear(&state->messages);
    languages_clear(&state->languages);
    page_clear(&state->page);
    free(screen);
}

static const struct screen_ops language_ops = {
    .name = N_("Language"),
    .places = PLACE_LIST,
    .opened_by = ACTION_LANGUAGE,
    .close = close_screen,
    .draw = draw,
    .act = act,
    .resume = resume,
    .due = due,
    .idle = idle,
};

struct screen *screen_language(struct tui *tui)
{
    struct language_screen *state = memory_new(1, sizeof *state);
    const char *current = tui_language(tui);
    state->screen = (struct screen){&language_ops, tui};
    tui_languages(tui, &state->languages);
    find_menus(state);
    state->has_course = tui->has_session;
    state->words = memory_new(state->languages.count, sizeof *state->words);
    state->spoken = tui->spoken;
    for (size_t i = 0; i < state->languages.count; i++)
        if (strcmp(state->languages.codes[i], current) == 0)
            state->state.focus = (int)i;
    return &state->screen;
}
