/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A question of a quiz: it is answered, handed in, read again, gone on from. */
#include "config.h"

#include "tui/screen/question_inside.h"

#include <stdlib.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "flow/wording.h"
#include "tui/screen/common.h"

static struct question_screen *state_of(struct screen *screen)
{
    return (struct question_screen *)screen;
}

static enum form_told saved_words(const struct question_screen *state, bool is_saved)
{
    if (state->screen.tui->record == NULL)
        return FORM_TOLD_LOOKING;
    return is_saved ? FORM_TOLD_SAVED : FORM_TOLD_UNSAVED;
}

/* One begins to read at the top, with the focus on the first option, or on the row that hands in
 * what was chosen before. */
static void begin_question(struct question_screen *state)
{
    state->form.told = FORM_TOLD_NOTHING;
    state->form.is_held = false;
    state->form.is_cost_told = false;
    state->state = (struct page_state){.is_scrolled = true, .focus = PAGE_NO_TARGET};
    if (quiz_question(&state->quiz) != NULL)
        state->state.focus = form_first_target(&state->form);
    state->sign = question_notes_sign(&state->quiz);
}

static struct step go_on(struct question_screen *state)
{
    if (state->is_looking && state->quiz.attempt.is_finished)
        return (struct step){.kind = STEP_BACK};
    if (state->is_looking)
        return step_replace(screen_question(state->screen.tui, &state->quiz));
    quiz_next(&state->quiz);
    begin_question(state);
    if (quiz_question(&state->quiz) == NULL)
        return step_replace(screen_result(state->screen.tui, &state->quiz));
    return (struct step){.kind = STEP_STAY};
}

/* Returns false where there is nothing to hand in. *ret_sheet is what is to be said of an answer
 * that could not be saved before its verdict is shown, or NULL. */
static bool hand_in(struct question_screen *state, struct screen **ret_sheet)
{
    struct asking *asking = &state->quiz.asking;
    struct diag diag;
    *ret_sheet = NULL;
    if (!asking_can_hand_in(asking)) {
        tui_say(state->screen.tui, ROLE_WARNING, "%s", wording_missing(asking));
        return false;
    }
    diag_init(&diag);
    bool is_saved = quiz_answer(&state->quiz, &diag) == 0;
    state->form.told = saved_words(state, is_saved);
    if (!is_saved)
        *ret_sheet = tui_tell_unsaved(state->screen.tui, &state->screen, &diag);
    diag_clear(&diag);
    return true;
}

/* True if what is chosen was handed in already, and stands unless it is changed. */
static bool is_given(const struct question_screen *state)
{
    const struct asking *asking = &state->quiz.asking;
    return !quiz_tells_at_once(&state->quiz) && !response_is_empty(&asking->handed) &&
           response_is_same(&asking->response, &asking->handed);
}

static struct step tell(struct question_screen *state)
{
    state->is_told = true;
    state->state.focus = form_first_target(&state->form);
    return (struct step){.kind = STEP_STAY};
}

/* What was handed in is explained at once, or with the whole quiz. */
static struct step press(struct question_screen *state)
{
    struct screen *sheet = NULL;
    if (form_is_answered(&state->form))
        return go_on(state);
    if (!is_given(state) && !hand_in(state, &sheet))
        return (struct step){.kind = STEP_STAY};
    state->form.is_held = sheet != NULL;
    if (sheet != NULL)
        return step_push(sheet);
    return quiz_tells_at_once(&state->quiz) ? tell(state) : go_on(state);
}

/* A note may have been written or deleted meanwhile; or the learner was asked about saving an
 * answer, which was held. */
static struct step resume(struct screen *screen)
{
    struct question_screen *state = state_of(screen);
    state->sign = question_notes_sign(&state->quiz);
    if (!state->form.is_held)
        return (struct step){.kind = STEP_STAY};
    state->form.is_held = false;
    state->form.told = saved_words(state, session_unsaved(state->quiz.session) == 0);
    return quiz_tells_at_once(&state->quiz) ? tell(state) : go_on(state);
}

/* What is out of view is shown before it is opened. */
static bool shows_first(struct question_screen *state, const struct input *input)
{
    bool is_opening = input->action == ACTION_OPEN || input->action == ACTION_CHOOSE;
    if (input->is_mouse || !is_opening || page_shows_focus(&state->page, &state->state))
        return false;
    state->state.is_scrolled = false;
    return true;
}

/* In a quiz that is handed in as a whole, the questions are gone through to the side; what was
 * changed is handed in before. */
static bool step_aside(struct question_screen *state, enum action action, struct step *ret_step)
{
    bool is_aside = action == ACTION_LEFT || action == ACTION_RIGHT;
    if (!is_aside || quiz_tells_at_once(&state->quiz))
        return false;
    struct screen *sheet = NULL;
    if (asking_can_hand_in(&state->quiz.asking) && !is_given(state))
        hand_in(state, &sheet);
    if (sheet != NULL) {
        *ret_step = step_push(sheet);
        return true;
    }
    if (quiz_step(&state->quiz, action == ACTION_RIGHT))
        begin_question(state);
    return true;
}

/* What was answered is read like a text. */
static bool read_on(struct question_screen *state, const struct input *input)
{
    enum action action = input->action == ACTION_CHOOSE ? ACTION_PAGE : input->action;
    if (!form_is_answered(&state->form) || input->is_mouse ||
        (action != ACTION_PAGE && action != ACTION_PAGE_BACK))
        return false;
    page_scroll(&state->page, &state->state, action);
    return true;
}

static struct step act_on_form(struct question_screen *state, const struct input *input)
{
    struct input own = *input;
    size_t hints = state->quiz.asking.hints;
    if (shows_first(state, input))
        return (struct step){.kind = STEP_STAY};
    if (input->character == 0)
        own.action = common_move(&state->page, &state->state, input, &state->frame);
    switch (form_act(&state->form, &state->state, &own)) {
    case FORM_PRESSED:
        return press(state);
    case FORM_FOLLOW:
        state->sheet =
            sheet_explain(state->screen.tui, form_link(&state->form, state->state.focus));
        sheet_lead_on(state->sheet);
        break;
    case FORM_TAKEN:
        state->is_fresh = state->quiz.asking.hints > hints;
        break;
    default:
        if (own.action == ACTION_BACK)
            return (struct step){.kind = STEP_BACK};
    }
    return (struct step){.kind = STEP_STAY};
}

/* Notes are written and shown whatever is in focus. Returns false for other actions. */
static bool note(struct question_screen *state, enum action action, struct step *ret_step)
{
    switch (action) {
    case ACTION_BOOKMARK:
        question_notes_mark(state->screen.tui, &state->quiz);
        state->sign = question_notes_sign(&state->quiz);
        return true;
    case ACTION_NOTE:
        *ret_step = question_notes_write(&state->screen, &state->quiz);
        return true;
    case ACTION_FACILITATOR:
        question_notes_turn(state->screen.tui, &state->quiz);
        return true;
    default:
        return false;
    }
}

static struct step act(struct screen *screen, const struct input *input)
{
    struct question_screen *state = state_of(screen);
    struct step step = {.kind = STEP_STAY};
    if (input->action == ACTION_OUTLINE && !input->is_mouse)
        return step_push(screen_course_at(screen->tui, state->quiz.unit->id));
    if (state->sheet == NULL && !input->is_mouse && note(state, input->action, &step))
        return step;
    if (state->sheet != NULL && sheet_leads_to(state->sheet, input) != NULL)
        return step_push(common_look_up(screen->tui, sheet_leads_to(state->sheet, input)));
    if (state->sheet != NULL)
        state->sheet = sheet_act(state->sheet, input);
    else if (!step_aside(state, input->action, &step) && !read_on(state, input))
        return act_on_form(state, input);
    return step;
}

static bool is_typing(const struct screen *screen)
{
    const struct question_screen *state = (const struct question_screen *)screen;
    return state->sheet == NULL && form_is_typing(&state->form, state->state.focus);
}

static void keep(struct screen *screen)
{
    struct question_screen *state = state_of(screen);
    struct diag diag;
    if (state->quiz.session == NULL || state->is_looking)
        return;
    diag_init(&diag);
    quiz_keep(&state->quiz, &diag);
    if (tui_is_unsaved(screen->tui))
        diag_clear(&diag); /* it is said already */
    tui_report(screen->tui, &diag);
}

static struct screen *renewed(const struct question_screen *state, struct quiz *quiz);

static void close_screen(struct screen *screen)
{
    struct question_screen *state = state_of(screen);
    sheet_free(state->sheet);
    question_notes_clear(&state->notes);
    form_clear(&state->form);
    page_clear(&state->page);
    quiz_close(&state->quiz);
    free(state);
}

static void leave(const struct screen *screen, struct wanted_place *ret_place)
{
    const struct question_screen *state = (const struct question_screen *)screen;
    *ret_place = (struct wanted_place){
        .unit = memory_text(state->quiz.unit->id),
        .left = quiz_leave(&state->quiz),
    };
    if (quiz_question(&state->quiz) != NULL)
        ret_place->question = memory_text(quiz_question(&state->quiz)->id);
}

static struct screen *renew(const struct screen *screen, const struct session *before)
{
    const struct question_screen *state = (const struct question_screen *)screen;
    struct tui *tui = screen->tui;
    struct quiz quiz;
    struct diag unsaid; /* the preview says it */
    diag_init(&unsaid);
    (void)before;
    int result = quiz_renew(&state->quiz, &tui->session, &quiz, &unsaid);
    diag_clear(&unsaid);
    return result == 0 ? renewed(state, &quiz) : NULL;
}

static const struct screen_ops question_screen_ops = {
    .name = N_("Question"),
    .places = PLACE_FORM | PLACE_QUESTION,
    .is_unit = true,
    .leave = leave,
    .close = close_screen,
    .draw = question_draw,
    .act = act,
    .resume = resume,
    .keep = keep,
    .is_typing = is_typing,
    .renew = renew,
};

static struct question_screen *new_screen(struct tui *tui)
{
    struct question_screen *state = memory_new(1, sizeof *state);
    state->screen = (struct screen){&question_screen_ops, tui};
    state->form = (struct form){.tui = tui, .asking = &state->quiz.asking, .is_scored = true};
    return state;
}

struct screen *screen_question_of(struct tui *tui, struct quiz *quiz)
{
    struct question_screen *state = new_screen(tui);
    state->quiz = *quiz;
    *quiz = (struct quiz){0};
    begin_question(state);
    return &state->screen;
}

struct screen *screen_answer(struct tui *tui, const struct quiz *quiz, size_t at)
{
    struct question_screen *state = new_screen(tui);
    quiz_copy(quiz, &state->quiz);
    if (!quiz_look(&state->quiz, at)) {
        close_screen(&state->screen);
        return NULL;
    }
    state->is_looking = true;
    begin_question(state);
    if (response_is_empty(&state->quiz.asking.handed))
        state->form.told = FORM_TOLD_EDITED;
    return &state->screen;
}

/* The like of a screen with that quiz, which it takes. What is answered is shown from its top. */
static struct screen *renewed(const struct question_screen *state, struct quiz *quiz)
{
    struct tui *tui = state->screen.tui;
    struct screen *fresh;
    if (state->is_looking) {
        fresh = screen_answer(tui, quiz, state->quiz.at);
        quiz_close(quiz);
        return fresh;
    }
    if (quiz_question(quiz) == NULL) {
        char *unit = memory_text(quiz->unit->id);
        quiz_close(quiz);
        fresh = screen_quiz(tui, unit);
        free(unit);
        return fresh;
    }
    fresh = screen_question_of(tui, quiz);
    struct question_screen *like = state_of(fresh);
    like->form.told = form_is_answered(&like->form) ? state->form.told : FORM_TOLD_NOTHING;
    like->state = state->state; /* cut to what there is when it is drawn */
    return fresh;
}
