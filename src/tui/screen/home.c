/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Home: go on where one stopped, the courses, and what concerns this computer. */
#include "config.h"

#include "tui/tui.h"

#include <stdlib.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "base/str.h"
#include "content/number.h"
#include "tui/screen/common.h"
#include "tui/screen/home_courses.h"
#include "tui/widget/page.h"

/* Targets: the courses by their number on the shelf, then these. */
enum {
    TARGET_GO_ON = 1000,
    TARGET_GLOSSARY,
    TARGET_INSTRUMENTS,
    TARGET_SEARCH,
    TARGET_NOTES,
    TARGET_LEARNER,
    TARGET_LANGUAGE,
    TARGET_SETTINGS,
    TARGET_HELP,
    TARGET_PLAIN
};
enum {
    BAR_COLUMNS = 20,
    BAR_COLUMNS_NARROW = 7,
    SHARE_COLUMNS = 7,
    FULL_MEASURE = 50,
    FULL_ROWS = 12
};

struct home_screen {
    struct screen screen;
    struct page page;
    struct page_state state;
    struct frame frame; /* of the last drawing */
    struct home_courses courses;
    struct notice clock; /* what is wrong with the clock; zeroed: nothing */
};

static struct home_screen *state_of(struct screen *screen)
{
    return (struct home_screen *)screen;
}

static void forget(struct home_screen *state)
{
    home_courses_clear(&state->courses);
    notice_clear(&state->clock);
}

static void note_clock(struct home_screen *state)
{
    struct tui *tui = state->screen.tui;
    struct moment now = tui->outside.now(tui->outside.context);
    bool is_wrong = false;
    for (enum notice_kind kind = 0; !is_wrong && kind < NOTICE_KIND_COUNT; kind++)
        is_wrong = notice_is_of_clock(kind) && notice_of(kind, tui->record, now, &state->clock);
}

/* Finds what is to be told, where that has not been done since it was forgotten. */
static void find_out(struct home_screen *state)
{
    const struct shelf *shelf = state->screen.tui->shelf;
    if (state->courses.is_counted)
        return;
    home_courses_count(state->screen.tui, &state->courses);
    note_clock(state);
    bool is_gone = state->state.focus == TARGET_GO_ON && state->courses.last == NULL;
    if (page_has_target(&state->page, state->state.focus) && !is_gone)
        return;
    state->state.focus = shelf->count > 0 ? 0 : TARGET_LEARNER;
    if (state->courses.last != NULL)
        state->state.focus = TARGET_GO_ON;
}

/* --- Drawing --- */

/* A low window has no rows to spare for headings. */
static void add_heading(struct home_screen *state, const char *words)
{
    if (state->frame.body_rows < FULL_ROWS)
        return;
    if (state->page.count > 0)
        page_line(&state->page);
    page_line(&state->page);
    page_text(&state->page, 0, ROLE_HEADING, words);
}

static void add_go_on(struct home_screen *state)
{
    struct page *page = &state->page;
    if (state->courses.last == NULL)
        return;
    char *line = str_format(_("Go on: %s"), state->courses.unit_name);
    page_line(page);
    page_fit_target(page, 0, page->measure, ROLE_STRONG, line, TARGET_GO_ON);
    page_line(page);
    page_fit_target(page, 0, page->measure, ROLE_CHROME, state->courses.module_name, TARGET_GO_ON);
    free(line);
}

static void add_course(struct home_screen *state, size_t index)
{
    const struct home_course *counts = &state->courses.items[index];
    struct page *page = &state->page;
    int bar = page->measure >= FULL_MEASURE ? BAR_COLUMNS : BAR_COLUMNS_NARROW;
    page_line(page);
    if (!counts->is_begun) {
        const char *words = counts->is_open ? _("not begun") : _("! cannot be opened");
        page_fit_target(page, 0, page->measure - canvas_columns(words) - 2, ROLE_TEXT,
                        counts->title, (int)index);
        page_right(page, ROLE_CHROME, words);
        return;
    }
    page_fit_target(page, 0, page->measure - bar - SHARE_COLUMNS - 2, ROLE_TEXT, counts->title,
                    (int)index);
    char *share = percent_words(counts->share);
    page_share(page, page->measure - bar - SHARE_COLUMNS, bar, counts->share);
    page_right(page, ROLE_CHROME, share);
    free(share);
}

static void add_key_row(struct page *page, const char *name, const char *key, int target)
{
    page_line(page);
    page_target(page, 0, ROLE_TEXT, name, target);
    page_right(page, ROLE_CHROME, key);
}

/* In the course studied last. */
static void add_look_up(struct home_screen *state)
{
    if (state->screen.tui->shelf->count == 0)
        return;
    add_heading(state, _("Look up"));
    add_key_row(&state->page, _("Glossary"), "w", TARGET_GLOSSARY);
    add_key_row(&state->page, _("Instruments"), "i", TARGET_INSTRUMENTS);
    add_key_row(&state->page, _("Search"), "/", TARGET_SEARCH);
    if (state->courses.last != NULL)
        add_key_row(&state->page, _("Notes and bookmarks"), "M", TARGET_NOTES);
}

static void add_computer(struct home_screen *state)
{
    struct tui *tui = state->screen.tui;
    struct page *page = &state->page;
    char *learner = tui->record != NULL ? str_format(_("Learner: %s"), record_name(tui->record))
                                        : memory_text(_("Learner: nobody; you are only looking"));
    char *title = common_language(tui);
    char *language = str_format(_("Language: %s"), title);
    add_heading(state, _("This computer"));
    page_line(page);
    page_fit_target(page, 0, page->measure, ROLE_TEXT, learner, TARGET_LEARNER);
    page_line(page);
    page_target(page, 0, ROLE_TEXT, language, TARGET_LANGUAGE);
    page_right(page, ROLE_CHROME, "L");
    page_line(page);
    page_target(page, 0, ROLE_TEXT, _("Settings"), TARGET_SETTINGS);
    page_right(page, ROLE_CHROME, "S");
    page_line(page);
    page_target(page, 0, ROLE_TEXT, _("Help"), TARGET_HELP);
    page_right(page, ROLE_CHROME, "?");
    page_line(page);
    page_target(page, 0, ROLE_TEXT, _("Line by line, for speech, braille, printer"), TARGET_PLAIN);
    free(language);
    free(title);
    free(learner);
}

/* After the courses, and in a low window briefly: they must be seen at once. */
static void add_clock(struct home_screen *state)
{
    bool is_low = state->frame.body_rows < FULL_ROWS;
    if (state->clock.title == NULL)
        return;
    char *words = str_format("! %s", is_low ? state->clock.title : state->clock.text);
    page_line(&state->page);
    page_wrapped(&state->page, 0, ROLE_WARNING, words, PAGE_NO_TARGET);
    free(words);
}

static void build(struct home_screen *state, int measure)
{
    const struct shelf *shelf = state->screen.tui->shelf;
    page_begin(&state->page, measure);
    add_go_on(state);
    add_heading(state, _("Courses"));
    if (shelf->count == 0)
        page_wrapped(&state->page, 0, ROLE_TEXT,
                     _("No course was found. Name a folder that has some: decentwork --courses "
                       "DIR"),
                     PAGE_NO_TARGET);
    for (size_t i = 0; i < shelf->count; i++)
        add_course(state, i);
    bool is_low = state->frame.body_rows < FULL_ROWS;
    if (is_low)
        add_clock(state);
    add_look_up(state);
    add_computer(state);
    if (!is_low)
        add_clock(state);
}

static void draw_head(const struct home_screen *state, struct canvas *canvas)
{
    struct tui *tui = state->screen.tui;
    const char *crumbs[] = {PACKAGE, tui->record != NULL ? record_name(tui->record) : NULL};
    char *language = common_language(tui);
    char *right = common_position(&state->page, &state->state, language);
    frame_draw_head(canvas, crumbs, tui->record != NULL ? 2 : 1, right, 0);
    free(language);
    free(right);
}

static void draw(struct screen *screen, struct canvas *canvas)
{
    struct home_screen *state = state_of(screen);
    struct tui *tui = screen->tui;
    const struct bar_entry bar[] = {
        {ACTION_DOWN, "↑↓", _("move"), false},         {ACTION_OPEN, NULL, _("open"), true},
        {ACTION_LANGUAGE, NULL, _("language"), false}, {ACTION_HELP, NULL, _("help"), false},
        {ACTION_BACK, "q", _("quit"), false},
    };
    find_out(state);
    state->frame = frame_of(canvas);
    build(state, state->frame.measure);
    common_draw(tui, &state->page, &state->state, canvas);
    draw_head(state, canvas);
    frame_draw_bar(canvas, bar, ARRAY_LEN(bar));
}

/* --- Acting --- */

static struct step open_course(struct home_screen *state, const struct shelf_course *course,
                               const char *unit)
{
    struct tui *tui = state->screen.tui;
    char *id = memory_text(unit);
    struct step step = {.kind = STEP_STAY};
    if (tui_open_course(tui, course->path))
        step = step_push(id != NULL ? screen_unit(tui, id) : screen_course(tui));
    free(id);
    forget(state);
    return step;
}

/* Another record takes the place of the one in hand. */
static struct step open_learners(struct home_screen *state)
{
    struct tui *tui = state->screen.tui;
    struct diag diag;
    diag_init(&diag);
    if (!tui_can_leave_record(tui, &diag))
        return step_push(screen_unsaved(tui, &state->screen, false, &diag));
    forget(state);
    return step_push(screen_learners(tui));
}

/* Those of the course in hand, else of the one studied last. */
static struct step open_notes(struct home_screen *state)
{
    struct tui *tui = state->screen.tui;
    find_out(state);
    if (!tui->has_session && state->courses.last == NULL) {
        tui_say(tui, ROLE_CHROME, "%s",
                _("No notes yet. In a lesson or a question, m marks a place and a writes a note."));
        return (struct step){.kind = STEP_STAY};
    }
    if (!tui->has_session && !tui_open_course(tui, state->courses.last->path))
        return (struct step){.kind = STEP_STAY};
    return step_push(screen_notes(tui));
}

static struct step open(struct home_screen *state)
{
    struct tui *tui = state->screen.tui;
    find_out(state); /* Help leads here before anything is drawn */
    switch (state->state.focus) {
    case TARGET_GO_ON:
        return open_course(state, state->courses.last, state->courses.unit);
    case TARGET_GLOSSARY:
        return step_push(screen_glossary(tui));
    case TARGET_INSTRUMENTS:
        return step_push(screen_instruments(tui));
    case TARGET_SEARCH:
        return step_push(screen_search(tui, NULL));
    case TARGET_LEARNER:
        return open_learners(state);
    case TARGET_NOTES:
        return open_notes(state);
    case TARGET_LANGUAGE:
        return step_push(screen_language(tui));
    case TARGET_SETTINGS:
        return step_push(screen_settings(tui));
    case TARGET_HELP:
        return step_push(screen_help(tui, &state->screen));
    case TARGET_PLAIN:
        tui->is_plain_wanted = true;
        return (struct step){.kind = STEP_QUIT};
    default:
        return open_course(state, &tui->shelf->items[state->state.focus], NULL);
    }
}

static struct step act(struct screen *screen, const struct input *input)
{
    struct home_screen *state = state_of(screen);
    switch (common_move(&state->page, &state->state, input, &state->frame)) {
    case ACTION_NOTES:
        return open_notes(state);
    case ACTION_OPEN:
        return open(state);
    case ACTION_BACK:
        return (struct step){.kind = STEP_BACK};
    default:
        return (struct step){.kind = STEP_STAY};
    }
}

/* Coming back from a course, the counts may be others. What is to be said about the record comes
 * first. A course that was asked for on the command line opens at once. */
static struct step resume(struct screen *screen)
{
    struct tui *tui = screen->tui;
    forget(state_of(screen));
    struct screen *notice = tui_next_notice(tui, screen);
    if (notice != NULL)
        return step_push(notice);
    bool is_open = tui->wanted_course != NULL && tui_open_course(tui, tui->wanted_course);
    tui->wanted_course = NULL;
    if (!is_open)
        return (struct step){.kind = STEP_STAY};
    return step_push(tui->wanted_unit != NULL ? screen_unit(tui, tui->wanted_unit)
                                              : screen_course(tui));
}

static void close_screen(struct screen *screen)
{
    struct home_screen *state = state_of(screen);
    forget(state);
    page_clear(&state->page);
    free(state);
}

static const struct screen_ops home_ops = {
    .name = N_("Home"),
    .places = PLACE_LIST,
    .close = close_screen,
    .draw = draw,
    .act = act,
    .resume = resume,
};

struct screen *screen_home(struct tui *tui)
{
    struct home_screen *state = memory_new(1, sizeof *state);
    state->screen = (struct screen){&home_ops, tui};
    state->state.focus = PAGE_NO_TARGET;
    tui->has_home = true;
    return &state->screen;
}
