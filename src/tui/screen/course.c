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
#include "content/number.h"
#include "flow/report.h"
#include "flow/wording.h"
#include "tui/glyph.h"
#include "tui/screen/common.h"
#include "tui/screen/course_list.h"
#include "tui/screen/course_plan.h"
#include "tui/widget/page.h"

enum { FULL_MEASURE = 50, BAR_COLUMNS = 8, COLUMN_GAP = 2 };

struct course_screen {
    struct screen screen;
    struct course_list list;
    size_t list_lines;    /* of its page; what the module teaches follows them */
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
    return session_outline(&state->screen.tui->session);
}

static const struct outline_module *module_in_focus(const struct course_screen *state)
{
    return &outline_of(state)->modules[course_list_module(&state->list)];
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

/* The title, and how well what it asks for was answered last. In a narrow window long titles are
 * cut: all of them must be seen. */
static void add_objective(struct course_screen *state, const char *title,
                          const struct report_objective *standing)
{
    struct page *page = &state->list.page;
    if (standing == NULL || standing->questions == 0) {
        page_item(page, GLYPH_BULLET, ROLE_TEXT, title);
        return;
    }
    bool is_examined = standing->answered > 0 && standing->maximum > 0;
    bool has_bar = is_examined && page->measure >= FULL_MEASURE;
    char *words = is_examined ? wording_points(standing->score, standing->maximum)
                              : memory_text(_("not asked yet"));
    int room = page->measure - canvas_columns(words) - COLUMN_GAP;
    size_t first = page->count;
    int columns = room - 2 - (has_bar ? BAR_COLUMNS + COLUMN_GAP : 0);
    if (page->measure >= FULL_MEASURE) {
        page_wrapped_in(page, 2, columns, ROLE_TEXT, title, PAGE_NO_TARGET);
    } else {
        page_line(page);
        page_fit(page, 2, columns, ROLE_TEXT, title);
    }
    page_lead(page, first, 0, 1, ROLE_TEXT, GLYPH_BULLET, PAGE_NO_TARGET);
    page_right(page, ROLE_CHROME, words);
    if (has_bar)
        page_share(page, room - BAR_COLUMNS, BAR_COLUMNS, standing->score / standing->maximum);
    free(words);
}

static void add_objectives(struct course_screen *state)
{
    const struct outline_module *module = module_in_focus(state);
    struct page *page = &state->list.page;
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
    course_list_build(&state->list, measure);
    state->list_lines = state->list.page.count;
    add_objectives(state);
    if (state->screen.tui->shows_facilitator)
        course_plan_add(&state->plan, state->screen.tui, module_in_focus(state), &state->list.page);
}

static void draw_head(struct course_screen *state, struct canvas *canvas)
{
    const struct session *session = &state->screen.tui->session;
    const struct standing *standing = &state->list.standing;
    struct tally tally = standing_tally(standing, 0, standing->numbers.count);
    double share = tally.all > 0 ? (double)tally.done / (double)tally.all : 0;
    const char *crumbs[] = {session->course->title.plain};
    char *percent = percent_words(share);
    bool is_list_longer = state->list_lines > (size_t)state->list.state.rows;
    char *right = is_list_longer
                      ? common_beside_position(&state->list.page, &state->list.state, percent)
                      : memory_text(percent);
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
        {ACTION_RIGHT, "←→", _("hide"), false},
        {ACTION_OPEN, NULL, _("open"), true},
        {ACTION_FACILITATOR, NULL, screen->tui->shows_facilitator ? _("facilitator") : NULL, false},
        {ACTION_LANGUAGE, NULL, _("language"), false},
        {ACTION_HELP, NULL, _("help"), false},
        {ACTION_BACK, "q", screen->tui->preview != NULL ? _("quit") : _("back"), false},
    };
    state->frame = frame;
    build(state, frame.measure);
    common_draw(screen->tui, &state->list.page, &state->list.state, canvas);
    common_draw_more(screen->tui, &state->list.page, &state->list.state, canvas);
    draw_head(state, canvas);
    frame_draw_bar(canvas, bar, ARRAY_LEN(bar));
}

static struct step act(struct screen *screen, const struct input *input)
{
    struct course_screen *state = state_of(screen);
    struct course_list *list = &state->list;
    enum action action = common_move(&list->page, &list->state, input, &state->frame);
    struct step step;
    if (course_list_act(list, action, &step))
        return step;
    switch (action) {
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
    return step;
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
        course_list_go_to(&state->list, next->id);
    free(state->next);
    state->next = memory_text(next->id);
    return (struct step){.kind = STEP_STAY};
}

static void close_screen(struct screen *screen)
{
    struct course_screen *state = state_of(screen);
    course_list_clear(&state->list);
    report_clear(&state->report);
    course_plan_clear(&state->plan);
    free(state->next);
    free(state);
}

static struct screen *renew(const struct screen *screen, const struct session *before)
{
    const struct course_screen *state = (const struct course_screen *)screen;
    struct screen *fresh = screen_course(screen->tui);
    course_list_go_as(&state_of(fresh)->list, &state->list, session_outline(before));
    state_of(fresh)->next = memory_text(session_go_on(&screen->tui->session)->id);
    return fresh;
}

static const struct screen_ops course_ops = {
    .name = N_("Course outline"),
    .places = PLACE_LIST | PLACE_OUTLINE,
    .close = close_screen,
    .draw = draw,
    .act = act,
    .resume = resume,
    .renew = renew,
};

struct screen *screen_course_at(struct tui *tui, const char *unit)
{
    struct course_screen *state = memory_new(1, sizeof *state);
    state->screen = (struct screen){&course_ops, tui};
    course_list_init(&state->list, tui, unit);
    return &state->screen;
}

struct screen *screen_course(struct tui *tui)
{
    return screen_course_at(tui, session_go_on(&tui->session)->id);
}
