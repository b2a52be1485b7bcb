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

enum { TARGET_ON, TARGET_AGAIN, BAR_COLUMNS = 8, POINTS_COLUMNS = 10, FULL_MEASURE = 50 };

struct result_screen {
    struct screen screen;
    struct quiz quiz;
    struct page page;
    struct page_state state;
    struct frame frame; /* of the last drawing */
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
    int room = page->measure - POINTS_COLUMNS - (is_wide ? BAR_COLUMNS : 0);
    page_line(page);
    page_fit(page, 0, room - 2, ROLE_TEXT, objective->title);
    page_right(page, ROLE_CHROME, points);
    if (!is_wide)
        page_line(page);
    page_share(page, is_wide ? room : 0, is_wide ? BAR_COLUMNS : page->measure, score / maximum);
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
        page_fit(page, 2, page->measure - POINTS_COLUMNS - 2, ROLE_TEXT, line);
        page_right(page, ROLE_CHROME, points);
        free(points);
        free(line);
    }
}

static const struct outline_unit *next_unit(const struct result_screen *state)
{
    return outline_next(&state->screen.tui->session.outline, state->quiz.unit->id);
}

static void add_buttons(struct result_screen *state)
{
    const struct outline_unit *next = next_unit(state);
    struct page *page = &state->page;
    char *name = next == NULL ? NULL : wording_unit(next);
    /* TRANSLATORS: a button; the name of the next lesson or quiz is filled in. */
    char *on = next == NULL ? memory_text(_("[ Back to the course ]"))
                            : str_format(_("[ Go on: %s ]"), name);
    page_line(page);
    page_line(page);
    page_target(page, 0, ROLE_TEXT, on, TARGET_ON);
    page_line(page);
    page_target(page, 0, ROLE_TEXT, _("[ Try again ]"), TARGET_AGAIN);
    free(on);
    free(name);
}

static void build(struct result_screen *state, int measure)
{
    char *score = wording_score(&state->quiz.attempt, state->quiz.unit->pass);
    bool is_passed = attempt_is_passed(&state->quiz.attempt, state->quiz.unit->pass);
    page_begin(&state->page, measure);
    page_wrapped(&state->page, 0, is_passed ? ROLE_RIGHT : ROLE_TEXT, score, PAGE_NO_TARGET);
    add_objectives(state);
    add_answers(state);
    add_buttons(state);
    free(score);
}

static void draw(struct screen *screen, struct canvas *canvas)
{
    struct result_screen *state = state_of(screen);
    struct frame frame = frame_of(canvas);
    const struct unit *unit = state->quiz.unit;
    const struct bar_entry bar[] = {
        {ACTION_DOWN, "↑↓", _("move")},
        {ACTION_OPEN, NULL, _("open")},
        {ACTION_HELP, NULL, _("help")},
        {ACTION_BACK, "q", _("back")},
    };
    char *module = common_module_crumb(&screen->tui->session, unit->id);
    const char *crumbs[] = {module, text_is_empty(&unit->title) ? _("Quiz") : unit->title.plain,
                            _("Result")};
    state->frame = frame;
    build(state, frame.measure);
    frame_draw_head(canvas, crumbs, ARRAY_LEN(crumbs), "", 1);
    page_draw(&state->page, &state->state, canvas, frame.first_row, frame.body_rows);
    frame_draw_bar(canvas, bar, ARRAY_LEN(bar));
    free(module);
}

static struct step open(struct result_screen *state)
{
    const struct outline_unit *next = next_unit(state);
    struct tui *tui = state->screen.tui;
    if (state->state.focus == TARGET_AGAIN)
        return step_replace(screen_question(tui, state->quiz.unit->id));
    if (next == NULL)
        return (struct step){.kind = STEP_BACK};
    return step_replace(screen_unit(tui, next->id));
}

static struct step act(struct screen *screen, const struct input *input)
{
    struct result_screen *state = state_of(screen);
    switch (common_move(&state->page, &state->state, input, &state->frame)) {
    case ACTION_OPEN:
    case ACTION_PAGE:
        return input->action == ACTION_PAGE ? (struct step){.kind = STEP_STAY} : open(state);
    case ACTION_OUTLINE:
        return step_push(screen_course(screen->tui));
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
    if (!attempt_is_passed(&state->quiz.attempt, state->quiz.unit->pass))
        state->state.focus = TARGET_AGAIN;
    diag_init(&diag);
    quiz_finish(&state->quiz, &diag);
    quiz_keep(&state->quiz, &diag);
    tui_report(tui, &diag);
    return &state->screen;
}
