/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Before a quiz: what it is, what is needed, what a try costs. Nothing is begun until the learner
 * says so. */
#include "config.h"

#include "tui/tui.h"

#include <stdlib.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "flow/quiz.h"
#include "flow/wording.h"
#include "tui/screen/common.h"
#include "tui/widget/page.h"

enum { TARGET_BEGIN };

struct quiz_begin_screen {
    struct screen screen;
    struct quiz quiz; /* found, and no question of it in hand */
    struct page page;
    struct page_state state;
    struct frame frame; /* of the last drawing */
};

static struct quiz_begin_screen *state_of(struct screen *screen)
{
    return (struct quiz_begin_screen *)screen;
}

static void build(struct quiz_begin_screen *state, int measure)
{
    struct page *page = &state->page;
    const struct quiz *quiz = &state->quiz;
    struct wording_lines lines;
    bool is_first = quiz->attempt.ordinal == 0;
    wording_quiz(quiz, !state->screen.tui->hides_hints, &lines);
    page_begin(page, measure);
    page_wrapped(page, 0, ROLE_HEADING, common_quiz_title(quiz->unit), PAGE_NO_TARGET);
    for (size_t i = 0; i < lines.count; i++) {
        page_line(page);
        page_wrapped(page, 0, ROLE_TEXT, lines.items[i], PAGE_NO_TARGET);
    }
    page_foot(page);
    page_line(page);
    page_target(page, 0, ROLE_TEXT, is_first ? _("[ Begin ]") : _("[ Begin again ]"), TARGET_BEGIN);
    wording_lines_clear(&lines);
}

static void draw(struct screen *screen, struct canvas *canvas)
{
    struct quiz_begin_screen *state = state_of(screen);
    state->frame = frame_of(canvas);
    build(state, state->frame.measure);
    char *module = common_module_crumb(&screen->tui->session, state->quiz.unit->id);
    const char *crumbs[] = {module, common_quiz_title(state->quiz.unit)};
    frame_draw_head(canvas, crumbs, ARRAY_LEN(crumbs), "", 0);
    free(module);
    common_draw(screen->tui, &state->page, &state->state, canvas);
    const struct bar_entry bar[] = {
        {ACTION_PAGE, NULL, page_is_longer(&state->page, &state->state) ? _("page") : NULL, true},
        {ACTION_OPEN, NULL, _("begin"), true},
        {ACTION_LANGUAGE, NULL, _("language"), false},
        {ACTION_HELP, NULL, _("help"), false},
        {ACTION_BACK, "q", _("back"), false},
    };
    frame_draw_bar(canvas, bar, ARRAY_LEN(bar));
}

static struct step begin_quiz(struct quiz_begin_screen *state)
{
    struct tui *tui = state->screen.tui;
    struct diag diag;
    diag_init(&diag);
    quiz_go_on(&state->quiz, &diag);
    tui_report(tui, &diag);
    return step_replace(quiz_question(&state->quiz) != NULL ? screen_question_of(tui, &state->quiz)
                                                            : screen_result(tui, &state->quiz));
}

static struct step act(struct screen *screen, const struct input *input)
{
    struct quiz_begin_screen *state = state_of(screen);
    if (!input->is_mouse && page_scroll(&state->page, &state->state, input->action))
        return (struct step){.kind = STEP_STAY};
    switch (common_move(&state->page, &state->state, input, &state->frame)) {
    case ACTION_OPEN:
        return begin_quiz(state);
    case ACTION_OUTLINE:
        return step_push(screen_course_at(screen->tui, state->quiz.unit->id));
    case ACTION_BACK:
        return (struct step){.kind = STEP_BACK};
    default:
        return (struct step){.kind = STEP_STAY};
    }
}

static void leave(const struct screen *screen, struct wanted_place *ret_place)
{
    const struct quiz_begin_screen *state = (const struct quiz_begin_screen *)screen;
    *ret_place = (struct wanted_place){.unit = memory_text(state->quiz.unit->id)};
}

static struct screen *renew(const struct screen *screen, const struct session *before)
{
    const struct quiz_begin_screen *state = (const struct quiz_begin_screen *)screen;
    struct tui *tui = screen->tui;
    struct quiz quiz;
    struct diag unsaid;
    (void)before;
    diag_init(&unsaid);
    int result = quiz_find(&quiz, &tui->session, state->quiz.unit->id, &unsaid);
    diag_clear(&unsaid);
    return result == 0 ? screen_quiz_begin(tui, &quiz) : NULL;
}

static void close_screen(struct screen *screen)
{
    struct quiz_begin_screen *state = state_of(screen);
    page_clear(&state->page);
    quiz_close(&state->quiz);
    free(state);
}

static const struct screen_ops quiz_begin_ops = {
    .name = N_("Before the quiz"),
    .places = PLACE_LIST | PLACE_TEXT,
    .is_unit = true,
    .leave = leave,
    .close = close_screen,
    .draw = draw,
    .act = act,
    .renew = renew,
};

struct screen *screen_quiz_begin(struct tui *tui, struct quiz *quiz)
{
    struct quiz_begin_screen *state = memory_new(1, sizeof *state);
    state->screen = (struct screen){&quiz_begin_ops, tui};
    state->quiz = *quiz;
    *quiz = (struct quiz){0};
    state->state.focus = TARGET_BEGIN;
    return &state->screen;
}
