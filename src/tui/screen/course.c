/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The outline of a course: modules and units, how they stand, and what the module in focus teaches.
 */
#include "config.h"

#include "tui/tui.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "base/str.h"
#include "content/date.h"
#include "flow/report.h"
#include "flow/wording.h"
#include "tui/glyph.h"
#include "tui/screen/common.h"
#include "tui/screen/course_plan.h"
#include "tui/widget/page.h"

enum {
    MODULE_COLUMN = 2,
    UNIT_COLUMN = 5,
    UNIT_COLUMN_NARROW = 2,
    FULL_MEASURE = 50,
    BAR_COLUMNS = 8,
    COLUMN_GAP = 2,
    MODULE_TARGET = 10000
};

/* Targets: units by their number in the course, modules by MODULE_TARGET and their number. */
struct course_screen {
    struct screen screen;
    struct page page;
    struct page_state state;
    bool *is_open;        /* one a module: its units are shown */
    char *next;           /* the id of where one would go on, when it came to the top last */
    struct frame frame;   /* of the last drawing */
    struct report report; /* how the objectives stand, when it came to the top last */
    struct course_plan plan;
};

static struct course_screen *state_of(struct screen *screen)
{
    return (struct course_screen *)screen;
}

static const struct outline *outline_of(const struct course_screen *state)
{
    return &state->screen.tui->session.outline;
}

/* The module of a target, and its unit if it is one. */
static const struct outline_module *module_of(const struct course_screen *state, int target,
                                              const struct outline_unit **ret_unit)
{
    const struct outline *outline = outline_of(state);
    size_t number = (size_t)target;
    *ret_unit = NULL;
    if (target >= MODULE_TARGET)
        return &outline->modules[target - MODULE_TARGET];
    for (size_t i = 0; i < outline->module_count; i++) {
        if (number < outline->modules[i].unit_count) {
            *ret_unit = &outline->modules[i].units[number];
            return &outline->modules[i];
        }
        number -= outline->modules[i].unit_count;
    }
    return &outline->modules[0];
}

static const struct outline_module *module_in_focus(const struct course_screen *state)
{
    const struct outline_unit *unit;
    return module_of(state, state->state.focus, &unit);
}

static int target_of_unit(const struct outline *outline, const char *unit, size_t *ret_module)
{
    int target = 0;
    for (size_t i = 0; i < outline->module_count; i++)
        for (size_t j = 0; j < outline->modules[i].unit_count; j++, target++)
            if (strcmp(outline->modules[i].units[j].id, unit) == 0) {
                *ret_module = i;
                return target;
            }
    return MODULE_TARGET;
}

static char *minutes_words(unsigned minutes)
{
    if (minutes == 0)
        return memory_text("");
    return str_format(ngettext("%u min", "%u min", minutes), minutes);
}

/* How a unit stands, at the right: words that a screen reader can speak. Caller frees. */
static char *unit_state(const struct progress *progress, const struct outline_unit *unit)
{
    if (progress->best_score >= 0) {
        char *share = percent_words(progress->best_score);
        /* TRANSLATORS: the best result of a quiz, a percentage. */
        char *words = str_format(_("%s right"), share);
        free(share);
        return words;
    }
    if (progress->is_done)
        return memory_text(pgettext("state of a lesson", "read"));
    if (progress->is_opened || progress->answers > 0)
        return memory_text(_("begun"));
    return minutes_words(unit->minutes);
}

/* The same; for who teaches with the minutes in any case. */
static char *unit_words(const struct course_screen *state, const struct progress *progress,
                        const struct outline_unit *unit)
{
    char *words = unit_state(progress, unit);
    char *minutes = minutes_words(unit->minutes);
    if (state->screen.tui->shows_facilitator && minutes[0] != '\0' && strcmp(words, minutes) != 0) {
        /* TRANSLATORS: how a lesson stands ("read"), and how long it takes ("8 min"). */
        char *both = str_format(_("%s, %s"), words, minutes);
        free(words);
        words = both;
    }
    free(minutes);
    return words;
}

static const char *progress_glyph(const struct progress *progress)
{
    if (progress->is_done)
        return GLYPH_RIGHT;
    return progress->is_opened || progress->answers > 0 ? GLYPH_BULLET : " ";
}

static void add_unit(struct course_screen *state, const struct outline_unit *unit, int target)
{
    struct progress progress = session_progress(&state->screen.tui->session, unit->id);
    struct page *page = &state->page;
    char *name = wording_unit(unit);
    char *words = unit_words(state, &progress, unit);
    int column = page->measure >= FULL_MEASURE ? UNIT_COLUMN : UNIT_COLUMN_NARROW;
    page_line(page);
    page_text(page, column, progress.is_done ? ROLE_RIGHT : ROLE_TEXT, progress_glyph(&progress));
    page_fit_target(page, column + 2, page->measure - column - 4 - canvas_columns(words), ROLE_TEXT,
                    name, target);
    page_right(page, ROLE_CHROME, words);
    free(words);
    free(name);
}

static char *module_state(const struct outline_module *module, struct tally tally)
{
    if (tally.done == 0)
        return minutes_words(module->minutes);
    /* TRANSLATORS: how many parts of a module are done, of how many. */
    return str_format(_("%zu of %zu done"), tally.done, tally.all);
}

static bool is_begun(const struct session *session, const struct outline_module *module)
{
    for (size_t i = 0; i < module->unit_count; i++) {
        struct progress progress = session_progress(session, module->units[i].id);
        if (progress.is_opened || progress.answers > 0)
            return true;
    }
    return false;
}

static void add_module(struct course_screen *state, size_t index)
{
    const struct outline_module *module = &outline_of(state)->modules[index];
    const struct session *session = &state->screen.tui->session;
    struct tally tally = session_tally(session, module);
    struct page *page = &state->page;
    char *name = str_format("%zu  %s", index + 1, module->title);
    char *words = module_state(module, tally);
    page_line(page);
    if (tally.done == tally.all)
        page_text(page, 0, ROLE_RIGHT, GLYPH_RIGHT);
    else if (is_begun(session, module))
        page_text(page, 0, ROLE_TEXT, GLYPH_BULLET);
    page_fit_target(page, MODULE_COLUMN, page->measure - MODULE_COLUMN - 2 - canvas_columns(words),
                    ROLE_TEXT, name, MODULE_TARGET + (int)index);
    page_right(page, ROLE_CHROME, words);
    free(words);
    free(name);
}

/* How an objective stands: those of the report are in the order of the course. */
static const struct report_objective *standing_of(const struct course_screen *state, size_t module,
                                                  size_t number)
{
    for (size_t i = 0; i < state->report.objective_count; i++)
        if (state->report.objectives[i].module == module && number-- == 0)
            return &state->report.objectives[i];
    return NULL;
}

/* The title, and how well what it asks for was answered last. Long titles are cut where there is a
 * bar: all of them must be seen. */
static void add_objective(struct course_screen *state, const char *title,
                          const struct report_objective *standing)
{
    struct page *page = &state->page;
    if (standing == NULL || standing->questions == 0) {
        page_item(page, GLYPH_BULLET, ROLE_TEXT, title);
        return;
    }
    bool is_examined = standing->answered > 0 && standing->maximum > 0;
    bool has_bar = is_examined && page->measure >= FULL_MEASURE;
    char *words = is_examined ? wording_points(standing->score, standing->maximum)
                              : memory_text(_("not examined yet"));
    int room = page->measure - canvas_columns(words) - COLUMN_GAP;
    page_line(page);
    page_text(page, 0, ROLE_TEXT, GLYPH_BULLET);
    page_fit(page, 2, room - 2 - (has_bar ? BAR_COLUMNS + COLUMN_GAP : 0), ROLE_TEXT, title);
    page_right(page, ROLE_CHROME, words);
    if (has_bar)
        page_share(page, room - BAR_COLUMNS, BAR_COLUMNS, standing->score / standing->maximum);
    free(words);
}

static void add_objectives(struct course_screen *state)
{
    const struct outline_unit *unit;
    const struct outline_module *module = module_of(state, state->state.focus, &unit);
    struct page *page = &state->page;
    if (module->objective_count == 0)
        return;
    /* TRANSLATORS: the number of a module; a list of objectives follows, each beginning with a
     * verb. */
    char *heading = str_format(_("Module %zu teaches you to"),
                               (size_t)(module - outline_of(state)->modules) + 1);
    page_line(page);
    page_line(page);
    page_text(page, 0, ROLE_HEADING, heading);
    for (size_t i = 0; i < module->objective_count; i++)
        add_objective(state, module->objectives[i].title,
                      standing_of(state, (size_t)(module - outline_of(state)->modules), i));
    free(heading);
}

static void build(struct course_screen *state, int measure)
{
    const struct outline *outline = outline_of(state);
    int unit = 0;
    page_begin(&state->page, measure);
    for (size_t i = 0; i < outline->module_count; i++) {
        const struct outline_module *module = &outline->modules[i];
        add_module(state, i);
        for (size_t j = 0; state->is_open[i] && j < module->unit_count; j++)
            add_unit(state, &module->units[j], unit + (int)j);
        unit += (int)module->unit_count;
    }
    add_objectives(state);
    if (state->screen.tui->shows_facilitator)
        course_plan_add(&state->plan, state->screen.tui, module_in_focus(state), &state->page);
}

static void draw_head(struct course_screen *state, struct canvas *canvas)
{
    struct session *session = &state->screen.tui->session;
    struct tally tally = session_tally(session, NULL);
    double share = tally.all > 0 ? (double)tally.done / (double)tally.all : 0;
    const char *crumbs[] = {session->course->title.plain};
    char *percent = percent_words(share);
    char *right = common_beside_position(&state->page, &state->state, percent);
    frame_draw_head(canvas, crumbs, ARRAY_LEN(crumbs), right, share);
    free(right);
    free(percent);
}

static void draw(struct screen *screen, struct canvas *canvas)
{
    struct course_screen *state = state_of(screen);
    struct frame frame = frame_of(canvas);
    const struct bar_entry bar[] = {
        {ACTION_DOWN, "↑↓", _("move"), false},
        {ACTION_RIGHT, "←→", _("fold"), false},
        {ACTION_OPEN, NULL, _("open"), true},
        {ACTION_FACILITATOR, NULL, screen->tui->shows_facilitator ? _("facilitator") : NULL, false},
        {ACTION_LANGUAGE, NULL, _("language"), false},
        {ACTION_HELP, NULL, _("help"), false},
        {ACTION_BACK, "q", _("back"), false},
    };
    state->frame = frame;
    build(state, frame.measure);
    common_draw(screen->tui, &state->page, &state->state, canvas);
    draw_head(state, canvas);
    frame_draw_bar(canvas, bar, ARRAY_LEN(bar));
}

/* Opens or folds the module in focus; the focus leaves a unit that vanishes. */
static void fold(struct course_screen *state, bool is_open)
{
    const struct outline_unit *unit;
    const struct outline_module *module = module_of(state, state->state.focus, &unit);
    size_t index = (size_t)(module - outline_of(state)->modules);
    state->is_open[index] = is_open;
    if (!is_open)
        state->state.focus = MODULE_TARGET + (int)index;
}

static struct step open(struct course_screen *state)
{
    const struct outline_unit *unit;
    const struct outline_module *module = module_of(state, state->state.focus, &unit);
    if (unit != NULL)
        return step_unit(unit->id);
    fold(state, !state->is_open[module - outline_of(state)->modules]);
    return (struct step){.kind = STEP_STAY};
}

static struct step act(struct screen *screen, const struct input *input)
{
    struct course_screen *state = state_of(screen);
    switch (common_move(&state->page, &state->state, input, &state->frame)) {
    case ACTION_LEFT:
        fold(state, false);
        break;
    case ACTION_RIGHT:
        fold(state, true);
        break;
    case ACTION_OPEN:
        return open(state);
    case ACTION_SUMMARY:
        return step_push(screen_summary(screen->tui, module_in_focus(state)));
    case ACTION_FACILITATOR:
        screen->tui->shows_facilitator = !screen->tui->shows_facilitator;
        break;
    case ACTION_BACK:
        return (struct step){.kind = STEP_BACK};
    default:
        break;
    }
    return (struct step){.kind = STEP_STAY};
}

/* Puts the focus on a unit, its module open. */
static void go_to(struct course_screen *state, const char *unit)
{
    size_t module = 0;
    state->state.focus = target_of_unit(outline_of(state), unit, &module);
    state->state.is_scrolled = false;
    state->is_open[module] = true;
}

static void read_report(struct course_screen *state)
{
    struct diag unsaid;
    diag_init(&unsaid);
    report_clear(&state->report);
    state->report = (struct report){0};
    report_build(&state->screen.tui->session, &state->report, &unsaid);
    diag_clear(&unsaid);
}

/* After some learning one goes on elsewhere. */
static struct step resume(struct screen *screen)
{
    struct course_screen *state = state_of(screen);
    read_report(state);
    const struct outline_unit *next = session_go_on(&screen->tui->session);
    if (state->next != NULL && strcmp(state->next, next->id) != 0)
        go_to(state, next->id);
    free(state->next);
    state->next = memory_text(next->id);
    return (struct step){.kind = STEP_STAY};
}

static void close_screen(struct screen *screen)
{
    struct course_screen *state = state_of(screen);
    page_clear(&state->page);
    report_clear(&state->report);
    course_plan_clear(&state->plan);
    free(state->is_open);
    free(state->next);
    free(state);
}

static const struct screen_ops course_ops = {
    .name = N_("Course outline"),
    .places = PLACE_LIST | PLACE_OUTLINE,
    .close = close_screen,
    .draw = draw,
    .act = act,
    .resume = resume,
};

struct screen *screen_course_at(struct tui *tui, const char *unit)
{
    struct course_screen *state = memory_new(1, sizeof *state);
    state->screen = (struct screen){&course_ops, tui};
    state->is_open = memory_new(tui->session.outline.module_count, sizeof *state->is_open);
    go_to(state, unit);
    return &state->screen;
}

struct screen *screen_course(struct tui *tui)
{
    return screen_course_at(tui, session_go_on(&tui->session)->id);
}
