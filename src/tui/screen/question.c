/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A question: options to choose from, the row that hands in, and afterwards why. */
#include "config.h"

#include "tui/tui.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "base/str.h"
#include "content/date.h"
#include "content/layout.h"
#include "flow/quiz.h"
#include "tui/glyph.h"
#include "tui/screen/common.h"
#include "tui/widget/page.h"
#include "tui/widget/sheet.h"

/* Targets: the options by their number, the button, the links of the page by theirs. */
enum { TARGET_BUTTON = 1000, TARGET_LINK = 2000, OPTION_COLUMN = 6 };

struct question_screen {
    struct screen screen;
    struct quiz quiz;
    struct page page;
    struct page_state state;
    struct grade grade;
    bool is_answered; /* the question in hand was handed in; its feedback is shown */
    bool is_saved;
    bool is_fresh;      /* the verdict, or a hint, has not been drawn yet */
    size_t fresh_line;  /* where it begins */
    struct mark *links; /* what the links of the page refer to, all borrowed */
    size_t link_count;
    size_t link_capacity;
    struct sheet *sheet; /* what a link means, or NULL */
    struct frame frame;  /* of the last drawing */
};

static struct question_screen *state_of(struct screen *screen)
{
    return (struct question_screen *)screen;
}

static const struct question *question_of(const struct question_screen *state)
{
    return quiz_question(&state->quiz);
}

static struct slot slot_of(const struct question_screen *state)
{
    return question_slot(question_of(state), 0);
}

static bool is_chosen(const struct question_screen *state, const struct question_option *option)
{
    struct slot slot = slot_of(state);
    return response_has(&state->quiz.response, slot.id, option->id);
}

/* --- Drawing --- */

static void add_link(struct question_screen *state, const struct mark *mark)
{
    state->links = memory_reserve(state->links, state->link_count + 1, &state->link_capacity,
                                  sizeof *state->links);
    state->links[state->link_count++] = *mark;
}

static void add_opened_blocks(struct question_screen *state, int column, enum role role,
                              const char *opening, const struct blocks *blocks)
{
    struct layout layout;
    common_layout(state->screen.tui, blocks, state->page.measure - column, opening, &layout);
    page_layout(&state->page, column, &layout, TARGET_LINK + (int)state->link_count, role);
    for (size_t i = 0; i < layout.link_count; i++)
        add_link(state, layout.links[i].mark);
    layout_clear(&layout);
}

static void add_blocks(struct question_screen *state, const struct blocks *blocks)
{
    add_opened_blocks(state, 0, ROLE_TEXT, NULL, blocks);
}

/* "✓" or "✗" in the margin of an answered option. */
static void add_mark(struct question_screen *state, const struct question_option *option)
{
    if (!state->is_answered)
        return;
    if (option->is_correct)
        page_text(&state->page, -2, ROLE_RIGHT, GLYPH_RIGHT);
    else if (is_chosen(state, option))
        page_text(&state->page, -2, ROLE_WRONG, GLYPH_WRONG);
}

static void add_option_text(struct question_screen *state, const struct question_option *option,
                            size_t number, int target)
{
    struct block block = {.kind = BLOCK_PARAGRAPH, .text = option->text};
    const struct blocks blocks = {.items = &block, .count = 1};
    struct layout layout;
    enum role role = is_chosen(state, option) ? ROLE_FOCUS : ROLE_TEXT;
    char *lead = str_format("%zu %s", number + 1,
                            is_chosen(state, option) ? GLYPH_CHOSEN : GLYPH_NOT_CHOSEN);
    common_layout(state->screen.tui, &blocks, state->page.measure - OPTION_COLUMN, NULL, &layout);
    for (size_t i = 0; i < layout.line_count; i++) {
        page_line(&state->page);
        if (i == 0) {
            add_mark(state, option);
            page_target(&state->page, 0, role, lead, target);
        }
        page_target(&state->page, OPTION_COLUMN, role, layout.lines[i].text, target);
    }
    layout_clear(&layout);
    free(lead);
}

/* What the verdict says before an option's own feedback. */
static const char *option_verdict(const struct question_screen *state,
                                  const struct question_option *option)
{
    bool chosen = is_chosen(state, option);
    if (option->is_correct)
        return chosen ? _("Your answer, and right.") : _("The right answer.");
    return chosen ? _("Your answer.") : NULL;
}

static void add_feedback(struct question_screen *state, const struct question_option *option)
{
    const char *verdict = option_verdict(state, option);
    enum role role = option->is_correct ? ROLE_RIGHT : ROLE_WRONG;
    if (verdict != NULL || option->feedback.count > 0)
        add_opened_blocks(state, OPTION_COLUMN, role, verdict, &option->feedback);
}

static void add_options(struct question_screen *state)
{
    struct slot slot = slot_of(state);
    for (size_t i = 0; i < slot.choice_count; i++) {
        add_option_text(state, &slot.choices[i], i, state->is_answered ? PAGE_NO_TARGET : (int)i);
        if (state->is_answered)
            add_feedback(state, &slot.choices[i]);
    }
}

static void add_hints(struct question_screen *state)
{
    const struct question *question = question_of(state);
    if (state->is_answered)
        return;
    for (size_t i = 0; i < state->quiz.hints; i++) {
        page_line(&state->page);
        state->fresh_line = state->page.count;
        page_wrapped(&state->page, 0, ROLE_HEADING, _("Hint"), PAGE_NO_TARGET);
        add_blocks(state, &question->hints[i]);
    }
}

/* "Not right, 0 of 1 point." Caller frees. */
static char *verdict_line(const struct question_screen *state)
{
    char *score = points_words(state->grade.score);
    char *maximum = points_words(state->grade.maximum);
    unsigned long number = plural_points(state->grade.maximum);
    char *line;
    if (state->grade.is_right)
        /* TRANSLATORS: points earned and points possible, such as "Right, 1 of 1 point." */
        line = str_format(ngettext("Right, %s of %s point.", "Right, %s of %s points.", number),
                          score, maximum);
    else
        line = str_format(
            ngettext("Not right, %s of %s point.", "Not right, %s of %s points.", number), score,
            maximum);
    free(maximum);
    free(score);
    return line;
}

static const char *saved_words(const struct question_screen *state)
{
    if (state->screen.tui->record == NULL)
        return _("Not saved: you are only looking.");
    return state->is_saved ? _("Saved.") : _("Not saved yet; each further answer tries again.");
}

/* The article that decides: something to follow. */
static void add_cite(struct question_screen *state, char *cite)
{
    char *words = str_format(_("See %s."), TEXT_OBJECT);
    struct mark mark = {.kind = MARK_CITE, .reference = cite, .is_filled = true};
    mark.start = (size_t)(strstr(words, TEXT_OBJECT) - words);
    mark.end = mark.start + strlen(TEXT_OBJECT);
    struct block block = {.text = {.plain = words, .marks = &mark, .mark_count = 1}};
    const struct blocks blocks = {.items = &block, .count = 1};
    add_blocks(state, &blocks);
    free(words);
}

static void add_verdict(struct question_screen *state)
{
    const struct question *question = question_of(state);
    char *verdict = verdict_line(state);
    char *line = str_format("%s %s", verdict, saved_words(state));
    page_line(&state->page);
    state->fresh_line = state->page.count;
    page_wrapped(&state->page, 0, state->grade.is_right ? ROLE_RIGHT : ROLE_WRONG, line,
                 PAGE_NO_TARGET);
    if (question->explanation.count > 0)
        add_blocks(state, &question->explanation);
    if (question->cite != NULL)
        add_cite(state, question->cite);
    free(line);
    free(verdict);
}

static const char *button_words(const struct question_screen *state)
{
    if (!state->is_answered)
        return _("[ Answer ]");
    return quiz_number(&state->quiz) < quiz_count(&state->quiz) ? _("[ Next question ]")
                                                                : _("[ Result ]");
}

static void add_button(struct question_screen *state)
{
    if (state->is_answered)
        page_foot(&state->page);
    else
        page_line(&state->page);
    page_line(&state->page);
    page_target(&state->page, 0, ROLE_TEXT, button_words(state), TARGET_BUTTON);
}

static void build(struct question_screen *state, int measure)
{
    page_begin(&state->page, measure);
    state->link_count = 0;
    add_blocks(state, &question_of(state)->prompt);
    page_line(&state->page);
    add_options(state);
    add_hints(state);
    if (state->is_answered)
        add_verdict(state);
    if (state->is_fresh) {
        state->state.wanted = state->fresh_line;
        state->state.wanted_end = state->page.count;
    }
    state->is_fresh = false;
    if (state->sheet == NULL)
        add_button(state);
}

static void draw_head(struct question_screen *state, struct canvas *canvas)
{
    const struct unit *unit = state->quiz.unit;
    size_t number = quiz_number(&state->quiz);
    size_t count = quiz_count(&state->quiz);
    char *module = common_module_crumb(&state->screen.tui->session, unit->id);
    const char *crumbs[] = {module, text_is_empty(&unit->title) ? _("Quiz") : unit->title.plain};
    char *right = str_format(_("question %zu of %zu"), number, count);
    double done = (double)(state->is_answered ? number : number - 1) / (double)count;
    frame_draw_head(canvas, crumbs, ARRAY_LEN(crumbs), right, done);
    free(right);
    free(module);
}

static bool is_link(const struct question_screen *state)
{
    return state->state.focus >= TARGET_LINK;
}

static void draw_bar_open(const struct question_screen *state, struct canvas *canvas)
{
    const struct bar_entry entries[] = {
        {ACTION_DOWN, "↑↓", _("move"), false},
        is_link(state) ? (struct bar_entry){ACTION_OPEN, NULL, _("open"), true}
                       : (struct bar_entry){ACTION_CHOOSE, NULL, _("choose"), true},
        {ACTION_NEXT, NULL, _("next"), false},
        {ACTION_HINT, NULL, _("hint"), false},
        {ACTION_HELP, NULL, _("help"), false},
        {ACTION_BACK, "q", _("back"), false},
    };
    struct bar_entry shown[ARRAY_LEN(entries)];
    size_t count = 0;
    bool has_hint = state->quiz.hints < question_of(state)->hint_count;
    for (size_t i = 0; i < ARRAY_LEN(entries); i++)
        if (entries[i].action != ACTION_HINT || has_hint)
            shown[count++] = entries[i];
    frame_draw_bar(canvas, shown, count);
}

static void draw_bar_answered(const struct question_screen *state, struct canvas *canvas)
{
    const struct bar_entry entries[] = {
        {ACTION_OPEN, NULL, is_link(state) ? _("open") : _("go on"), true},
        {ACTION_DOWN, "↑↓", _("move"), true},
        {ACTION_NEXT, NULL, _("link"), false},
        {ACTION_HELP, NULL, _("help"), false},
        {ACTION_BACK, "q", _("back"), false},
    };
    struct bar_entry shown[ARRAY_LEN(entries)];
    size_t count = 0;
    for (size_t i = 0; i < ARRAY_LEN(entries); i++) {
        bool is_needless =
            (entries[i].action == ACTION_DOWN && !page_is_longer(&state->page, &state->state)) ||
            (entries[i].action == ACTION_NEXT && state->link_count == 0);
        if (!is_needless)
            shown[count++] = entries[i];
    }
    frame_draw_bar(canvas, shown, count);
}

static void draw(struct screen *screen, struct canvas *canvas)
{
    struct question_screen *state = state_of(screen);
    state->frame = frame_of(canvas);
    build(state, state->frame.measure);
    draw_head(state, canvas);
    if (state->sheet != NULL) {
        page_draw(&state->page, &state->state, canvas, state->frame.first_row,
                  state->frame.body_rows - sheet_rows(state->sheet, canvas));
        sheet_draw(state->sheet, canvas);
        return;
    }
    common_draw(screen->tui, &state->page, &state->state, canvas);
    if (state->is_answered)
        draw_bar_answered(state, canvas);
    else
        draw_bar_open(state, canvas);
}

/* --- Acting --- */

static void choose(struct question_screen *state, size_t number)
{
    struct slot slot = slot_of(state);
    if (number >= slot.choice_count)
        return;
    response_clear_slot(&state->quiz.response, slot.id);
    response_add(&state->quiz.response, slot.id, slot.choices[number].id);
}

/* With one answer to give, choosing goes on to the row that hands in. */
static void choose_and_go(struct question_screen *state, size_t number)
{
    if (number >= slot_of(state).choice_count)
        return;
    choose(state, number);
    state->state.focus = TARGET_BUTTON;
    state->state.is_scrolled = false;
}

static void hand_in(struct question_screen *state)
{
    struct diag diag;
    if (response_is_empty(&state->quiz.response)) {
        tui_say(state->screen.tui, ROLE_WARNING, "%s", _("Choose an answer first."));
        return;
    }
    diag_init(&diag);
    state->is_saved = quiz_answer(&state->quiz, &state->grade, &diag) == 0;
    state->is_answered = true;
    if (!state->is_saved)
        tui_report(state->screen.tui, &diag);
    diag_clear(&diag);
    state->is_fresh = true;
    state->state.focus = TARGET_BUTTON;
}

static struct step to_result(struct question_screen *state)
{
    return step_replace(screen_result(state->screen.tui, &state->quiz));
}

/* One begins to read at the top, with the focus on the first option, or on the row that hands in
 * what was chosen before. */
static void begin_question(struct question_screen *state)
{
    bool is_chosen_before = !response_is_empty(&state->quiz.response);
    state->is_answered = false;
    state->state = (struct page_state){
        .focus = is_chosen_before ? TARGET_BUTTON : 0,
        .is_scrolled = true,
    };
}

static struct step next_question(struct question_screen *state)
{
    quiz_next(&state->quiz);
    begin_question(state);
    if (question_of(state) == NULL)
        return to_result(state);
    return (struct step){.kind = STEP_STAY};
}

static void hint(struct question_screen *state)
{
    if (state->is_answered)
        return;
    if (quiz_hint(&state->quiz) != NULL)
        state->is_fresh = true;
    else
        tui_say(state->screen.tui, ROLE_CHROME, "%s", _("There is no further hint."));
}

/* Enter: what is in focus. What is out of view is shown first. */
static struct step open(struct question_screen *state)
{
    if (!page_shows_focus(&state->page, &state->state)) {
        state->state.is_scrolled = false;
        return (struct step){.kind = STEP_STAY};
    }
    if (is_link(state))
        state->sheet =
            sheet_explain(state->screen.tui, &state->links[state->state.focus - TARGET_LINK]);
    else if (state->is_answered)
        return next_question(state);
    else if (state->state.focus == TARGET_BUTTON)
        hand_in(state);
    else
        choose_and_go(state, (size_t)state->state.focus);
    return (struct step){.kind = STEP_STAY};
}

/* Space: chooses and stays. */
static struct step tick(struct question_screen *state)
{
    bool is_option = state->state.focus < TARGET_BUTTON;
    if (!is_option || !page_shows_focus(&state->page, &state->state))
        return open(state);
    choose(state, (size_t)state->state.focus);
    return (struct step){.kind = STEP_STAY};
}

/* What was answered is read like a text. */
static bool read_on(struct question_screen *state, const struct input *input)
{
    enum action action = input->action == ACTION_CHOOSE ? ACTION_PAGE : input->action;
    if (!state->is_answered || input->is_mouse ||
        (action != ACTION_PAGE && action != ACTION_PAGE_BACK))
        return false;
    page_scroll(&state->page, &state->state, action);
    return true;
}

static struct step act_on_page(struct question_screen *state, const struct input *input)
{
    switch (common_move(&state->page, &state->state, input, &state->frame)) {
    case ACTION_OPEN:
        return open(state);
    case ACTION_CHOOSE:
        return tick(state);
    case ACTION_NUMBER:
        if (!state->is_answered && input->number > 0)
            choose_and_go(state, input->number - 1);
        break;
    case ACTION_CLEAR:
        if (!state->is_answered)
            response_clear(&state->quiz.response);
        break;
    case ACTION_HINT:
        hint(state);
        break;
    case ACTION_BACK:
        return (struct step){.kind = STEP_BACK};
    default:
        break;
    }
    return (struct step){.kind = STEP_STAY};
}

static struct step act(struct screen *screen, const struct input *input)
{
    struct question_screen *state = state_of(screen);
    if (input->action == ACTION_OUTLINE && !input->is_mouse)
        return step_push(screen_course_at(screen->tui, state->quiz.unit->id));
    if (state->sheet != NULL)
        state->sheet = sheet_act(state->sheet, input);
    else if (!read_on(state, input))
        return act_on_page(state, input);
    return (struct step){.kind = STEP_STAY};
}

static void keep(struct screen *screen)
{
    struct question_screen *state = state_of(screen);
    struct diag diag;
    if (state->quiz.session == NULL)
        return;
    diag_init(&diag);
    quiz_keep(&state->quiz, &diag);
    tui_report(screen->tui, &diag);
}

static void close_screen(struct screen *screen)
{
    struct question_screen *state = state_of(screen);
    sheet_free(state->sheet);
    free(state->links);
    page_clear(&state->page);
    quiz_close(&state->quiz);
    free(state);
}

static const struct screen_ops question_screen_ops = {
    .name = N_("Question"),
    .places = PLACE_FORM | PLACE_QUESTION,
    .is_unit = true,
    .close = close_screen,
    .draw = draw,
    .act = act,
    .keep = keep,
};

struct screen *screen_question(struct tui *tui, const char *unit)
{
    struct question_screen *state = memory_new(1, sizeof *state);
    struct diag diag;
    diag_init(&diag);
    int result = quiz_open(&state->quiz, &tui->session, unit, &diag);
    tui_report(tui, &diag);
    if (result != 0) {
        free(state);
        return NULL;
    }
    state->screen = (struct screen){&question_screen_ops, tui};
    begin_question(state);
    if (question_of(state) != NULL)
        return &state->screen;
    struct screen *result_screen = screen_result(tui, &state->quiz);
    close_screen(&state->screen);
    return result_screen;
}
