/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Home: go on where one stopped, the courses, and what concerns this computer. */
#include "config.h"

#include "tui/tui.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "base/str.h"
#include "content/date.h"
#include "flow/wording.h"
#include "tui/screen/common.h"
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

/* How a course is called in the learner's language, and how far the learner is: found once, when
 * Home is shown. */
struct course_state {
    char *title;
    double share;
    bool is_begun;
    bool is_open; /* the counts could be had */
};

struct home_screen {
    struct screen screen;
    struct page page;
    struct page_state state;
    struct frame frame;              /* of the last drawing */
    struct course_state *courses;    /* one a course of the shelf; NULL: to be counted again */
    const struct shelf_course *last; /* where to go on, or NULL */
    char *unit;                      /* of that course: its id and its name */
    char *unit_name;
    char *module_name;
    struct notice clock; /* what is wrong with the clock; zeroed: nothing */
};

static struct home_screen *state_of(struct screen *screen)
{
    return (struct home_screen *)screen;
}

/* --- What is known of the courses --- */

static void forget(struct home_screen *state)
{
    for (size_t i = 0; state->courses != NULL && i < state->screen.tui->shelf->count; i++)
        free(state->courses[i].title);
    free(state->courses);
    free(state->unit);
    free(state->unit_name);
    free(state->module_name);
    notice_clear(&state->clock);
    state->courses = NULL;
    state->unit = NULL;
    state->unit_name = NULL;
    state->module_name = NULL;
    state->last = NULL;
}

static void note_go_on(struct home_screen *state, const struct shelf_course *course,
                       const struct session *session)
{
    const struct outline_unit *unit = session_go_on(session);
    char *module = common_module_crumb(session, unit->id);
    state->last = course;
    state->unit = memory_text(unit->id);
    state->unit_name = wording_unit(unit);
    state->module_name = wording_inside(session->course->title.plain, module);
    free(module);
}

static void count_course(struct home_screen *state, size_t index, const char *last)
{
    struct tui *tui = state->screen.tui;
    const struct shelf_course *course = &tui->shelf->items[index];
    struct session session;
    struct diag diag;
    diag_init(&diag);
    const struct languages *preferences = tui->speech->preferences(tui->speech->context);
    if (session_glance(&session, course->path, tui->record, preferences, tui->outside, &diag) ==
        0) {
        struct tally tally = session_tally(&session, NULL);
        state->courses[index] = (struct course_state){
            .title = memory_text(session.course->title.plain),
            .share = (double)tally.done / (double)tally.all,
            .is_begun = tally.done > 0 || (last != NULL && strcmp(last, course->id) == 0),
            .is_open = true,
        };
        if (last != NULL && strcmp(last, course->id) == 0)
            note_go_on(state, course, &session);
        session_close(&session);
    } else {
        state->courses[index].title = memory_text(course->title);
    }
    diag_clear(&diag);
}

static void note_clock(struct home_screen *state)
{
    struct tui *tui = state->screen.tui;
    struct moment now = tui->outside.now(tui->outside.context);
    bool is_wrong = false;
    for (enum notice_kind kind = 0; !is_wrong && kind < NOTICE_KIND_COUNT; kind++)
        is_wrong = notice_is_of_clock(kind) && notice_of(kind, tui->record, now, &state->clock);
}

/* The course that the command line named, while it is the one in hand, else the one that was
 * studied last. Caller frees; NULL for none. */
static char *last_course(const struct tui *tui)
{
    const struct course *course = tui->has_session ? tui->session.course : NULL;
    if (course != NULL && tui->named_course != NULL &&
        strcmp(source_path(course->source), tui->named_course) == 0)
        return memory_text(course->id);
    return record_last_course(tui->record);
}

static void count_all(struct home_screen *state)
{
    const struct shelf *shelf = state->screen.tui->shelf;
    char *last = last_course(state->screen.tui);
    forget(state);
    state->courses = memory_new(shelf->count, sizeof *state->courses);
    for (size_t i = 0; i < shelf->count; i++)
        count_course(state, i, last);
    free(last);
    note_clock(state);
    bool is_gone = state->state.focus == TARGET_GO_ON && state->last == NULL;
    if (page_has_target(&state->page, state->state.focus) && !is_gone)
        return;
    state->state.focus = shelf->count > 0 ? 0 : TARGET_LEARNER;
    if (state->last != NULL)
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
    if (state->last == NULL)
        return;
    char *line = str_format(_("Go on: %s"), state->unit_name);
    page_line(page);
    page_fit_target(page, 0, page->measure, ROLE_STRONG, line, TARGET_GO_ON);
    page_line(page);
    page_fit_target(page, 0, page->measure, ROLE_CHROME, state->module_name, TARGET_GO_ON);
    free(line);
}

static void add_course(struct home_screen *state, size_t index)
{
    const struct course_state *counts = &state->courses[index];
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
    if (state->last != NULL)
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
    if (state->courses == NULL)
        count_all(state);
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
    if (state->courses == NULL)
        count_all(state);
    if (!tui->has_session && state->last == NULL) {
        tui_say(tui, ROLE_CHROME, "%s",
                _("No notes yet. In a lesson or a question, m marks a place and a writes a note."));
        return (struct step){.kind = STEP_STAY};
    }
    if (!tui->has_session && !tui_open_course(tui, state->last->path))
        return (struct step){.kind = STEP_STAY};
    return step_push(screen_notes(tui));
}

static struct step open(struct home_screen *state)
{
    struct tui *tui = state->screen.tui;
    if (state->courses == NULL) /* Help leads here before anything is drawn */
        count_all(state);
    switch (state->state.focus) {
    case TARGET_GO_ON:
        return open_course(state, state->last, state->unit);
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
