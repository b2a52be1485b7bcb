/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A question of a quiz: what of it is seen. Its form, the button, the verdict and where each of
 * them stands; head and bar. */
#include "config.h"

#include "tui/screen/question_inside.h"

#include <stdlib.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "base/str.h"
#include "tui/screen/common.h"
#include "tui/widget/margin.h"

/* True if nothing would be left to answer once the question in hand is. */
static bool is_last(const struct question_screen *state)
{
    const struct answer *answer = &state->quiz.attempt.answers[state->quiz.at];
    return quiz_left(&state->quiz) == (answer->is_given ? 0 : 1);
}

static const char *button_words(const struct question_screen *state)
{
    if (state->is_looking)
        return state->quiz.attempt.is_finished ? _("[ Back to the result ]")
                                               : _("[ On with the quiz ]");
    if (form_is_answered(&state->form))
        return quiz_left(&state->quiz) > 0 ? _("[ Next question ]") : _("[ Result ]");
    if (state->quiz.asking.state == ASKING_AGAIN)
        return _("[ Answer again ]");
    if (quiz_tells_at_once(&state->quiz))
        return _("[ Answer ]");
    return is_last(state) ? _("[ Hand in the quiz ]") : _("[ Next question ]");
}

/* What is for who teaches stands below the question; the button of one that is answered, at the
 * foot, after the verdict where that would be out of view. */
static void add_button(struct question_screen *state)
{
    if (form_is_answered(&state->form) || state->is_long) {
        question_notes_add(&state->notes, &state->form, &state->page, &state->quiz);
        page_foot(&state->page);
        if (state->is_long)
            form_verdict(&state->form, &state->page);
    } else {
        page_line(&state->page);
    }
    form_button(&state->form, &state->page, button_words(state));
}

static void add_lines(struct question_screen *state)
{
    page_begin(&state->page, state->frame.measure);
    form_begin(&state->form);
    state->form.has_verdict_apart = state->is_long;
    form_build(&state->form, &state->page);
    if (state->sign != NULL)
        page_lead(&state->page, 0,
                  margin_column(state->sign, state->frame.left) - state->frame.left, 2, ROLE_FOCUS,
                  state->sign, PAGE_NO_TARGET);
    if (state->sheet == NULL)
        add_button(state);
}

/* What is fresh is brought into view: a hint; or, where not all has room, what is said of one's own
 * answer, the verdict being in the foot. */
static void want_fresh(struct question_screen *state)
{
    const struct form_own *own = &state->form.own;
    if (state->is_fresh) {
        state->state.wanted = state->form.fresh_line;
        state->state.wanted_end = state->page.foot > 0 ? state->page.foot : state->page.count;
    } else if (state->is_told) {
        state->state.wanted = own->line;
        state->state.wanted_end = own->end;
        state->state.wanted_most = own->told;
    }
    state->is_fresh = false;
    state->is_told = false;
}

/* What a link means is shown over the page as it is. Once it is answered, a question has as many
 * lines wherever its verdict stands: the page is begun as it was the last time. */
static void build(struct question_screen *state)
{
    bool is_judged = form_was_handed_in(&state->form);
    bool stays = is_judged && (state->sheet != NULL || form_is_answered(&state->form));
    state->is_long = stays && state->is_long;
    add_lines(state);
    bool is_long = is_judged && state->page.count > (size_t)state->frame.body_rows;
    if (state->sheet == NULL && is_long != state->is_long) {
        state->is_long = is_long;
        add_lines(state);
    }
    want_fresh(state);
    if (!form_is_answered(&state->form) && !state->is_long)
        question_notes_add(&state->notes, &state->form, &state->page, &state->quiz);
}

static void draw_head(struct question_screen *state, struct canvas *canvas)
{
    const struct unit *unit = state->quiz.unit;
    size_t number;
    size_t count;
    quiz_progress(&state->quiz, &number, &count);
    char *module = common_module_crumb(&state->screen.tui->session, unit->id);
    const char *crumbs[] = {module, common_quiz_title(unit)};
    bool is_of_all = count == quiz_count(&state->quiz);
    /* TRANSLATORS: of the questions that were missed before, the number of this one and how many.
     */
    char *right =
        str_format(is_of_all ? _("question %zu of %zu") : _("missed: %zu of %zu"), number, count);
    double done = (double)(form_is_answered(&state->form) ? number : number - 1) / (double)count;
    frame_draw_head(canvas, crumbs, ARRAY_LEN(crumbs), right, done);
    free(right);
    free(module);
}

static bool is_link(const struct question_screen *state)
{
    return form_link(&state->form, state->state.focus) != NULL;
}

/* What is done with what is in focus. */
static struct bar_entry focus_entry(const struct question_screen *state)
{
    if (is_link(state) || state->state.focus == FORM_HINT)
        return (struct bar_entry){ACTION_OPEN, NULL, _("open"), true};
    if (form_is_typing(&state->form, state->state.focus))
        return (struct bar_entry){ACTION_OPEN, NULL, _("go on"), true};
    if (state->state.focus == FORM_BUTTON)
        return (struct bar_entry){
            ACTION_OPEN, NULL, quiz_tells_at_once(&state->quiz) ? _("answer") : _("go on"), true};
    return (struct bar_entry){ACTION_CHOOSE, NULL, _("choose"), true};
}

static void draw_bar_open(const struct question_screen *state, struct canvas *canvas)
{
    bool is_typing = form_is_typing(&state->form, state->state.focus);
    bool can_step = !is_typing && !quiz_tells_at_once(&state->quiz);
    bool has_hint = !is_typing && !state->screen.tui->hides_hints &&
                    asking_next_hint(&state->quiz.asking) != NULL;
    const struct bar_entry entries[] = {
        {ACTION_DOWN, "↑↓", _("move"), false},
        focus_entry(state),
        {ACTION_NEXT, NULL, _("next"), false},
        {ACTION_RIGHT, "←→", can_step ? _("question") : NULL, false},
        {ACTION_HINT, NULL, has_hint ? _("hint") : NULL, false},
        {ACTION_BOOKMARK, NULL, is_typing || has_hint ? NULL : _("mark"), false},
        {ACTION_HELP, is_typing ? "F1" : NULL, _("help"), false},
        {ACTION_BACK, is_typing ? NULL : "q", _("back"), false},
    };
    frame_draw_bar(canvas, entries, ARRAY_LEN(entries));
}

static void draw_bar_answered(const struct question_screen *state, struct canvas *canvas)
{
    bool is_longer = page_is_longer(&state->page, &state->state);
    const struct bar_entry entries[] = {
        {ACTION_OPEN, NULL, is_link(state) ? _("open") : _("go on"), true},
        {ACTION_DOWN, "↑↓", is_longer ? _("move") : NULL, true},
        {ACTION_NEXT, NULL, state->form.link_count > 0 ? _("link") : NULL, false},
        {ACTION_BOOKMARK, NULL, _("mark"), false},
        {ACTION_HELP, NULL, _("help"), false},
        {ACTION_BACK, "q", _("back"), false},
    };
    frame_draw_bar(canvas, entries, ARRAY_LEN(entries));
}

void question_draw(struct screen *screen, struct canvas *canvas)
{
    struct question_screen *state = (struct question_screen *)screen;
    state->frame = frame_of(canvas);
    build(state);
    draw_head(state, canvas);
    if (state->sheet != NULL) {
        page_draw(&state->page, &state->state, canvas, state->frame.first_row,
                  state->frame.body_rows - sheet_rows(state->sheet, canvas));
        sheet_draw(state->sheet, canvas);
        return;
    }
    common_draw(screen->tui, &state->page, &state->state, canvas);
    common_draw_more(screen->tui, &state->page, &state->state, canvas);
    if (form_is_answered(&state->form))
        draw_bar_answered(state, canvas);
    else
        draw_bar_open(state, canvas);
}
