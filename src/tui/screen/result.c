/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The result of a quiz: points, what it means, each question again. */
#include "config.h"

#include "tui/tui.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "base/str.h"
#include "flow/quiz.h"
#include "flow/wording.h"
#include "tui/glyph.h"
#include "tui/screen/common.h"
#include "tui/widget/page.h"

enum {
    TARGET_ON,
    TARGET_MISSED,
    TARGET_AGAIN,
    TARGET_ANSWER, /* the first answer; the others follow */
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

/* The longest points are those of an objective that all questions belong to. */
static int points_columns(const struct quiz *quiz)
{
    char *all = wording_points(attempt_maximum(&quiz->attempt), attempt_maximum(&quiz->attempt));
    int widest = canvas_columns(all);
    free(all);
    return widest;
}

static void add_objective(struct result_screen *state, const struct outline_objective *objective)
{
    double score;
    double maximum;
    quiz_objective(&state->quiz, objective->id, &score, &maximum);
    if (maximum <= 0)
        return;
    struct page *page = &state->page;
    char *points = wording_points(score, maximum);
    bool is_wide = page->measure >= FULL_MEASURE;
    int room = page->measure - state->points_columns - COLUMN_GAP;
    int bar = room - BAR_COLUMNS;
    page_wrapped_in(page, 0, is_wide ? bar - COLUMN_GAP : room, ROLE_TEXT, objective->title,
                    PAGE_NO_TARGET);
    page_right(page, ROLE_CHROME, points);
    if (!is_wide)
        page_line(page);
    page_share(page, is_wide ? bar : 0, is_wide ? BAR_COLUMNS : page->measure, score / maximum);
    free(points);
}

static const struct outline_module *module_of(const struct result_screen *state)
{
    const struct outline_module *module = NULL;
    session_find(&state->screen.tui->session, state->quiz.unit->id, &module);
    return module;
}

static void add_objectives(struct result_screen *state)
{
    const struct outline_module *module = module_of(state);
    if (module == NULL || module->objective_count == 0)
        return;
    page_line(&state->page);
    page_line(&state->page);
    page_text(&state->page, 0, ROLE_HEADING, _("Points by objective"));
    for (size_t i = 0; i < module->objective_count; i++)
        add_objective(state, &module->objectives[i]);
}

/* A right answer that lost points by a further try or a hint has a sign and a word of its own: it
 * is not missed. */
static void add_answer(struct result_screen *state, size_t at, size_t number)
{
    struct page *page = &state->page;
    const struct answer *answer = &state->quiz.attempt.answers[at];
    const struct question *question = unit_find_question(state->quiz.unit, answer->question);
    struct grade grade = {0};
    quiz_judged(&state->quiz, at, &grade);
    bool is_full = grade.is_right && answer->score >= answer->maximum;
    char *name = question_name(question);
    int digits = snprintf(NULL, 0, "%zu", state->quiz.attempt.count);
    char *line = str_format("%*zu  %s", digits, number, name);
    char *points = wording_judged(&grade);
    page_line(page);
    page_text(page, 0, grade.is_right ? ROLE_RIGHT : ROLE_WRONG,
              is_full          ? GLYPH_RIGHT
              : grade.is_right ? GLYPH_BULLET
                               : GLYPH_WRONG);
    page_fit_target(page, 2, page->measure - canvas_columns(points) - COLUMN_GAP - 2, ROLE_TEXT,
                    line, TARGET_ANSWER + (int)at);
    page_right(page, ROLE_CHROME, points);
    free(points);
    free(line);
    free(name);
}

static void add_answers(struct result_screen *state)
{
    struct page *page = &state->page;
    size_t number = 0;
    page_line(page);
    page_line(page);
    page_text(page, 0, ROLE_HEADING, _("Your answers"));
    for (size_t i = 0; i < state->quiz.attempt.count; i++)
        if (unit_find_question(state->quiz.unit, state->quiz.attempt.answers[i].question) != NULL)
            add_answer(state, i, ++number);
}

static const struct outline_unit *next_unit(const struct result_screen *state)
{
    return outline_next(session_outline(&state->screen.tui->session), state->quiz.unit->id);
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

/* Where all or nothing was missed, to try the missed ones is no other thing than to try all. */
static bool has_missed_part(const struct result_screen *state)
{
    size_t missed = quiz_missed(&state->quiz);
    return missed > 0 && missed < quiz_count(&state->quiz);
}

static char *missed_words(const struct result_screen *state)
{
    size_t missed = quiz_missed(&state->quiz);
    return str_format(
        ngettext("[ Try the missed one again ]", "[ Try the %zu missed again ]", missed), missed);
}

struct button {
    int target;
    char *words;
};

/* As many in a row as there is room for. */
static void add_button(struct result_screen *state, const struct button *button, int *column)
{
    struct page *page = &state->page;
    int columns = canvas_columns(button->words);
    if (*column > 0 && *column + columns > page->measure) {
        page_line(page);
        *column = 0;
    }
    page_button(page, *column, button->words, button->target);
    *column += columns + BUTTON_GAP;
}

/* The likeliest one first. */
static void add_buttons(struct result_screen *state)
{
    struct button on = {TARGET_ON, on_words(state)};
    struct button missed = {TARGET_MISSED, missed_words(state)};
    struct button again = {TARGET_AGAIN, memory_text(has_missed_part(state) ? _("[ Try all again ]")
                                                                            : _("[ Try again ]"))};
    const struct button *const buttons[] = {
        is_passed(state) ? &on : &missed,
        is_passed(state) ? &missed : &again,
        is_passed(state) ? &again : &on,
    };
    int column = 0;
    page_foot(&state->page);
    page_line(&state->page);
    for (size_t i = 0; i < ARRAY_LEN(buttons); i++)
        if (buttons[i]->target != TARGET_MISSED || has_missed_part(state))
            add_button(state, buttons[i], &column);
    free(on.words);
    free(missed.words);
    free(again.words);
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
    const char *crumbs[] = {module, common_quiz_title(unit), _("Result")};
    size_t ordinal = state->quiz.attempt.ordinal;
    /* TRANSLATORS: which attempt at a quiz it is: 1, 2, ... */
    char *attempt = str_format(_("attempt %zu"), ordinal > 0 ? ordinal : 1);
    frame_draw_head(canvas, crumbs, ARRAY_LEN(crumbs), attempt, 1);
    free(attempt);
    free(module);
}

/* The module that the quiz ends, if it has something to take home; else NULL. */
static const struct outline_module *summed_up(const struct result_screen *state)
{
    const struct session *session = &state->screen.tui->session;
    const struct outline_module *module = module_of(state);
    const struct module *whole = session->module;
    if (module == NULL || whole == NULL || whole->summary.count == 0 ||
        strcmp(whole->id, module->id) != 0 || module->unit_count == 0)
        return NULL;
    const struct outline_unit *last = &module->units[module->unit_count - 1];
    return strcmp(last->id, state->quiz.unit->id) == 0 ? module : NULL;
}

/* What Enter does with what is in focus. */
static const char *open_words(int focus)
{
    if (focus >= TARGET_ANSWER)
        return _("open");
    return focus == TARGET_ON ? _("go on") : _("begin");
}

static void draw_bar(const struct result_screen *state, struct canvas *canvas)
{
    bool is_answer = state->state.focus >= TARGET_ANSWER;
    const struct bar_entry bar[] = {
        {ACTION_DOWN, "↑↓", _("move"), false},
        {ACTION_RIGHT, "←→", is_answer ? NULL : _("button"), false},
        {ACTION_OPEN, NULL, open_words(state->state.focus), true},
        {ACTION_NEXT, NULL, is_answer ? _("buttons") : NULL, false},
        {ACTION_SUMMARY, NULL, summed_up(state) != NULL ? _("summary") : NULL, false},
        {ACTION_SAVE, NULL, _("save"), false},
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
    common_draw_more(screen->tui, &state->page, &state->state, canvas);
    draw_bar(state, canvas);
}

static struct step try_missed(struct result_screen *state)
{
    struct tui *tui = state->screen.tui;
    struct diag diag;
    diag_init(&diag);
    quiz_try_missed(&state->quiz, &diag);
    tui_report(tui, &diag);
    return step_replace(screen_question_of(tui, &state->quiz));
}

static struct step open(struct result_screen *state)
{
    struct tui *tui = state->screen.tui;
    const struct outline_unit *next = next_unit(state);
    int focus = state->state.focus;
    if (focus >= TARGET_ANSWER)
        return step_push(screen_answer(tui, &state->quiz, (size_t)(focus - TARGET_ANSWER)));
    if (focus == TARGET_MISSED)
        return try_missed(state);
    if (focus == TARGET_AGAIN)
        return step_replace(screen_question(tui, &state->quiz));
    if (next == NULL)
        return step_replace(screen_course(tui));
    return step_unit(next->id);
}

/* From the buttons one reads a page on or back, without leaving them. */
static bool read_on(struct result_screen *state, const struct input *input)
{
    bool is_page = input->action == ACTION_PAGE || input->action == ACTION_PAGE_BACK;
    if (!is_page || state->state.focus >= TARGET_ANSWER)
        return false;
    page_scroll(&state->page, &state->state, input->action);
    return true;
}

/* What was learned from is worth keeping: named after the quiz, with the points on top. */
static void save(struct result_screen *state)
{
    const struct unit *unit = state->quiz.unit;
    struct tui *tui = state->screen.tui;
    char *module = common_module_crumb(&tui->session, unit->id);
    char *title = wording_inside(module, common_quiz_title(unit));
    common_save(tui, &state->page, title, unit->id);
    free(title);
    free(module);
}

static struct step open_summary(struct result_screen *state)
{
    const struct outline_module *module = module_of(state);
    return step_push(module != NULL ? screen_summary(state->screen.tui, module) : NULL);
}

static struct step act(struct screen *screen, const struct input *input)
{
    struct result_screen *state = state_of(screen);
    if (read_on(state, input))
        return (struct step){.kind = STEP_STAY};
    switch (common_move(&state->page, &state->state, input, &state->frame)) {
    case ACTION_OPEN:
    case ACTION_CHOOSE:
        return open(state);
    case ACTION_SAVE:
        save(state);
        return (struct step){.kind = STEP_STAY};
    case ACTION_SUMMARY:
        return open_summary(state);
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

static void leave(const struct screen *screen, struct wanted_place *ret_place)
{
    const struct result_screen *state = (const struct result_screen *)screen;
    *ret_place = (struct wanted_place){
        .unit = memory_text(state->quiz.unit->id),
        .left = quiz_leave(&state->quiz),
    };
}

static struct screen *renew(const struct screen *screen, const struct session *before)
{
    const struct result_screen *state = (const struct result_screen *)screen;
    struct tui *tui = screen->tui;
    struct screen *fresh = NULL;
    struct quiz quiz;
    struct diag unsaid; /* the preview says it */
    diag_init(&unsaid);
    (void)before;
    if (quiz_renew(&state->quiz, &tui->session, &quiz, &unsaid) == 0) {
        fresh = screen_result(tui, &quiz);
        state_of(fresh)->state = state->state; /* cut to what there is when it is drawn */
    }
    diag_clear(&unsaid);
    return fresh;
}

static const struct screen_ops result_ops = {
    .name = N_("Result"),
    .places = PLACE_LIST | PLACE_TEXT | PLACE_SAVED | PLACE_OUTLINE,
    .is_unit = true,
    .leave = leave,
    .close = close_screen,
    .draw = draw,
    .act = act,
    .renew = renew,
};

struct screen *screen_result(struct tui *tui, struct quiz *quiz)
{
    struct result_screen *state = memory_new(1, sizeof *state);
    struct diag diag;
    state->screen = (struct screen){&result_ops, tui};
    state->quiz = *quiz;
    *quiz = (struct quiz){0};
    state->state.focus = is_passed(state)         ? TARGET_ON
                         : has_missed_part(state) ? TARGET_MISSED
                                                  : TARGET_AGAIN;
    diag_init(&diag);
    if (!state->quiz.attempt.is_finished)
        quiz_finish(&state->quiz, &diag);
    quiz_keep(&state->quiz, &diag);
    tui_report(tui, &diag);
    return &state->screen;
}

struct screen *screen_result_at(struct tui *tui, struct quiz *quiz, size_t answer)
{
    struct screen *screen = screen_result(tui, quiz);
    state_of(screen)->state.focus = TARGET_ANSWER + (int)answer;
    return screen;
}
