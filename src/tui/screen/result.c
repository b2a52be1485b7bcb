/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The result of a quiz: points, what it means, each question again. */
#include "config.h"

#include "tui/tui.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "base/str.h"
#include "content/date.h"
#include "flow/quiz.h"
#include "flow/wording.h"
#include "tui/glyph.h"
#include "tui/screen/common.h"
#include "tui/widget/page.h"

enum {
    TARGET_ON,
    TARGET_AGAIN,
    BAR_COLUMNS = 8,
    COLUMN_GAP = 2,
    BUTTON_GAP = 3,
    FULL_MEASURE = 50
};

struct result_screen {
    struct screen screen;
    struct quiz quiz;
    struct page page;
    struct page_state state;
    struct frame frame; /* of the last drawing */
    int points_columns; /* that the longest "3 of 4" takes */
};

static struct result_screen *state_of(struct screen *screen)
{
    return (struct result_screen *)screen;
}

/* "3 of 4": points earned and possible. Caller frees. */
static char *points_of(double score, double maximum)
{
    char *earned = points_words(score);
    char *possible = points_words(maximum);
    /* TRANSLATORS: points earned, of how many. */
    char *words = str_format(_("%s of %s"), earned, possible);
    free(possible);
    free(earned);
    return words;
}

/* The longest points are those of an objective that all questions belong to. */
static int points_columns(const struct quiz *quiz)
{
    char *all = points_of(attempt_maximum(&quiz->attempt), attempt_maximum(&quiz->attempt));
    int widest = canvas_columns(all);
    free(all);
    return widest;
}

/* What the answers to the questions of one objective earned. */
static void sum_objective(const struct result_screen *state, const char *objective,
                          double *ret_score, double *ret_maximum)
{
    for (size_t i = 0; i < state->quiz.attempt.count; i++) {
        const struct answer *answer = &state->quiz.attempt.answers[i];
        const struct question *question = unit_find_question(state->quiz.unit, answer->question);
        if (question == NULL || question->objective == NULL ||
            strcmp(question->objective, objective) != 0)
            continue;
        *ret_score += answer->score;
        *ret_maximum += answer->maximum;
    }
}

static void add_objective(struct result_screen *state, const struct outline_objective *objective)
{
    double score = 0;
    double maximum = 0;
    sum_objective(state, objective->id, &score, &maximum);
    if (maximum <= 0)
        return;
    struct page *page = &state->page;
    char *points = points_of(score, maximum);
    bool is_wide = page->measure >= FULL_MEASURE;
    int room = page->measure - state->points_columns - COLUMN_GAP;
    int bar = room - BAR_COLUMNS;
    page_line(page);
    page_fit(page, 0, is_wide ? bar - COLUMN_GAP : room, ROLE_TEXT, objective->title);
    page_right(page, ROLE_CHROME, points);
    if (!is_wide)
        page_line(page);
    page_share(page, is_wide ? bar : 0, is_wide ? BAR_COLUMNS : page->measure, score / maximum);
    free(points);
}

static void add_objectives(struct result_screen *state)
{
    const struct outline_module *module = NULL;
    outline_find(&state->screen.tui->session.outline, state->quiz.unit->id, &module);
    if (module == NULL || module->objective_count == 0)
        return;
    page_line(&state->page);
    page_line(&state->page);
    page_text(&state->page, 0, ROLE_HEADING, _("By objective"));
    for (size_t i = 0; i < module->objective_count; i++)
        add_objective(state, &module->objectives[i]);
}

static void add_answers(struct result_screen *state)
{
    struct page *page = &state->page;
    page_line(page);
    page_line(page);
    page_text(page, 0, ROLE_HEADING, _("Your answers"));
    for (size_t i = 0; i < state->quiz.attempt.count; i++) {
        const struct answer *answer = &state->quiz.attempt.answers[i];
        const struct question *question = unit_find_question(state->quiz.unit, answer->question);
        if (question == NULL)
            continue;
        bool is_right = answer->score >= answer->maximum;
        char *line = str_format("%zu  %s", i + 1, question_name(question));
        char *points = points_of(answer->score, answer->maximum);
        page_line(page);
        page_text(page, 0, is_right ? ROLE_RIGHT : ROLE_WRONG,
                  is_right ? GLYPH_RIGHT : GLYPH_WRONG);
        page_fit(page, 2, page->measure - state->points_columns - COLUMN_GAP - 2, ROLE_TEXT, line);
        page_right(page, ROLE_CHROME, points);
        free(points);
        free(line);
    }
}

static const struct outline_unit *next_unit(const struct result_screen *state)
{
    return outline_next(&state->screen.tui->session.outline, state->quiz.unit->id);
}

static char *on_words(const struct result_screen *state)
{
    const struct outline_unit *next = next_unit(state);
    if (next == NULL)
        return memory_text(_("[ Back to the course ]"));
    char *name = wording_unit(next);
    /* TRANSLATORS: a button; the name of the next lesson or quiz is filled in. */
    char *words = str_format(_("[ Go on: %s ]"), name);
    free(name);
    return words;
}

static bool is_passed(const struct result_screen *state)
{
    return attempt_is_passed(&state->quiz.attempt, state->quiz.unit->pass);
}

/* The likelier one first, both in one row if there is room. */
static void add_buttons(struct result_screen *state)
{
    struct page *page = &state->page;
    char *on = on_words(state);
    const char *again = _("[ Try again ]");
    const char *first = is_passed(state) ? on : again;
    const char *second = is_passed(state) ? again : on;
    int column = canvas_columns(first) + BUTTON_GAP;
    page_foot(page);
    page_line(page);
    page_fit_target(page, 0, page->measure, ROLE_TEXT, first,
                    is_passed(state) ? TARGET_ON : TARGET_AGAIN);
    if (column + canvas_columns(second) > page->measure) {
        column = 0;
        page_line(page);
    }
    page_fit_target(page, column, page->measure - column, ROLE_TEXT, second,
                    is_passed(state) ? TARGET_AGAIN : TARGET_ON);
    free(on);
}

static void build(struct result_screen *state, int measure)
{
    char *score = wording_score(&state->quiz.attempt, state->quiz.unit->pass);
    page_begin(&state->page, measure);
    state->points_columns = points_columns(&state->quiz);
    page_wrapped(&state->page, 0, is_passed(state) ? ROLE_RIGHT : ROLE_TEXT, score, PAGE_NO_TARGET);
    add_objectives(state);
    add_answers(state);
    add_buttons(state);
    free(score);
}

static void draw_head(const struct result_screen *state, struct canvas *canvas)
{
    const struct unit *unit = state->quiz.unit;
    char *module = common_module_crumb(&state->screen.tui->session, unit->id);
    const char *crumbs[] = {module, text_is_empty(&unit->title) ? _("Quiz") : unit->title.plain,
                            _("Result")};
    frame_draw_head(canvas, crumbs, ARRAY_LEN(crumbs), "", 1);
    free(module);
}

static void draw_bar(const struct result_screen *state, struct canvas *canvas)
{
    bool is_longer = page_is_longer(&state->page, &state->state);
    const struct bar_entry bar[] = {
        is_longer ? (struct bar_entry){ACTION_DOWN, "↑↓", _("move"), true}
                  : (struct bar_entry){ACTION_RIGHT, "←→", _("move"), false},
        {ACTION_OPEN, NULL, _("open"), true},
        {ACTION_HELP, NULL, _("help"), false},
        {ACTION_BACK, "q", _("back"), false},
    };
    frame_draw_bar(canvas, bar, ARRAY_LEN(bar));
}

static void draw(struct screen *screen, struct canvas *canvas)
{
    struct result_screen *state = state_of(screen);
    state->frame = frame_of(canvas);
    build(state, state->frame.measure);
    draw_head(state, canvas);
    common_draw(screen->tui, &state->page, &state->state, canvas);
    draw_bar(state, canvas);
}

static struct step open(struct result_screen *state)
{
    const struct outline_unit *next = next_unit(state);
    if (state->state.focus == TARGET_AGAIN)
        return step_unit(state->quiz.unit->id);
    if (next == NULL)
        return step_replace(screen_course(state->screen.tui));
    return step_unit(next->id);
}

/* What is longer than the window is read like a text. */
static bool read_on(struct result_screen *state, const struct input *input)
{
    if (input->action != ACTION_PAGE && input->action != ACTION_PAGE_BACK)
        return false;
    page_scroll(&state->page, &state->state, input->action);
    return true;
}

/* The buttons may stand beside each other or not: up and down go from one to the other too. */
static struct input turned(const struct result_screen *state, const struct input *input)
{
    struct input turned = *input;
    if (page_is_longer(&state->page, &state->state) || input->is_mouse)
        return turned;
    if (input->action == ACTION_UP || input->action == ACTION_LEFT)
        turned.action = ACTION_PREVIOUS;
    if (input->action == ACTION_DOWN || input->action == ACTION_RIGHT)
        turned.action = ACTION_NEXT;
    return turned;
}

static struct step act(struct screen *screen, const struct input *input)
{
    struct result_screen *state = state_of(screen);
    struct input own = turned(state, input);
    if (read_on(state, input))
        return (struct step){.kind = STEP_STAY};
    switch (common_move(&state->page, &state->state, &own, &state->frame)) {
    case ACTION_OPEN:
        return open(state);
    case ACTION_OUTLINE:
        return step_push(screen_course_at(screen->tui, state->quiz.unit->id));
    case ACTION_BACK:
        return (struct step){.kind = STEP_BACK};
    default:
        return (struct step){.kind = STEP_STAY};
    }
}

static void close_screen(struct screen *screen)
{
    struct result_screen *state = state_of(screen);
    page_clear(&state->page);
    quiz_close(&state->quiz);
    free(state);
}

static const struct screen_ops result_ops = {
    .name = N_("Result"),
    .places = PLACE_LIST | PLACE_TEXT,
    .is_unit = true,
    .close = close_screen,
    .draw = draw,
    .act = act,
};

struct screen *screen_result(struct tui *tui, struct quiz *quiz)
{
    struct result_screen *state = memory_new(1, sizeof *state);
    struct diag diag;
    state->screen = (struct screen){&result_ops, tui};
    state->quiz = *quiz;
    *quiz = (struct quiz){0};
    state->state.focus = is_passed(state) ? TARGET_ON : TARGET_AGAIN;
    diag_init(&diag);
    quiz_finish(&state->quiz, &diag);
    quiz_keep(&state->quiz, &diag);
    tui_report(tui, &diag);
    return &state->screen;
}
