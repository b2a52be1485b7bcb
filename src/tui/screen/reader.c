/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The reader: a lesson, its links, and a sheet at the foot or beside it for what they mean. */
#include "config.h"

#include "tui/screen/reader_inside.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "course/translate.h"
#include "tui/screen/common.h"

static struct reader_screen *state_of(struct screen *screen)
{
    return (struct reader_screen *)screen;
}

bool reading_is_turned(const struct reader_screen *state)
{
    return translate_count(state->reader.lesson).turned > 0;
}

/* --- Drawing --- */

/* The text moves only as far as the word that the sheet explains needs to stay in view. While the
 * sheet is open: the place stays what it is. */
static void make_room(struct reader_screen *state)
{
    size_t row = reading_row_of_target(state, state->focus);
    if (state->focus != READING_NO_FOCUS && reading_form_of(state, state->focus) == NULL)
        row += state->layout.links[state->focus].last_line -
               state->layout.links[state->focus].first_line;
    if (row >= state->row_count ||
        row < state->top + reading_room(state, state->top, state->height))
        return;
    state->top = reading_last_top_of(state, row + 1, state->height);
}

/* The end is noted once it was shown, not when it is left. */
static void note_end(struct reader_screen *state)
{
    struct diag diag;
    if (state->is_end_shown || reading_end_of_page(state) < state->row_count)
        return;
    diag_init(&diag);
    reader_finish(&state->reader, &diag);
    tui_report(state->screen.tui, &diag);
    state->is_end_shown = true;
}

/* The rows for the text: a message of more than one row takes some. */
static int text_rows(const struct reader_screen *state, const struct canvas *canvas,
                     const struct frame *frame)
{
    int message = frame_message_rows(canvas, tui_message(state->screen.tui, NULL));
    return message > 1 ? frame->body_rows + 1 - message : frame->body_rows;
}

/* Brings layout and top line up to date with the window and the language. */
static void update(struct reader_screen *state, struct canvas *canvas)
{
    const struct tui *tui = state->screen.tui;
    if (state->made.spoken != tui->spoken && !beside_has_room(canvas))
        state->shows_other = false; /* the language that was asked for is what one wants to see */
    enum reading_second second = state->second;
    reading_choose_second(state, canvas);
    struct frame frame = frame_of(canvas);
    int columns = state->second == READING_NOTHING ? frame.measure : state->shape.main;
    bool is_other = !laid_out_is_good(&state->made, tui, columns);
    bool is_moved = is_other || state->frame.body_rows != frame.body_rows;
    bool was_at_end = !is_moved && reading_is_at_end(state);
    if (state->made.shows_facilitator != tui->shows_facilitator)
        state->focus = state->explained = READING_NO_FOCUS; /* notes have links, which count */
    if (is_other)
        reading_lay_out(state, columns);
    else if (second != state->second)
        reading_build_rows(state);
    state->frame = frame;
    state->height = text_rows(state, canvas, &frame);
    if (is_moved)
        reading_find_top(state);
    if (was_at_end || state->top > reading_last_top(state))
        state->top = reading_last_top(state);
}

static void draw(struct screen *screen, struct canvas *canvas)
{
    struct reader_screen *state = state_of(screen);
    update(state, canvas);
    if (state->is_found_due)
        reading_show_first_found(state);
    reading_draw_head(state, canvas);
    if (state->outline != NULL) {
        reading_draw_outline(state, canvas);
        return;
    }
    if (!reading_has_sheet_at_foot(state)) {
        reading_draw_body(state, canvas);
        if (state->sheet != NULL)
            reading_draw_sheet(state, canvas);
        reading_draw_bar(state, canvas);
        note_end(state);
        return;
    }
    int height = state->height;
    size_t top = state->top;
    state->height = state->frame.body_rows - sheet_rows(state->sheet, canvas);
    make_room(state);
    reading_draw_body(state, canvas);
    sheet_draw(state->sheet, canvas);
    state->height = height;
    state->top = top;
}

/* --- Acting --- */

struct step reading_open_link(struct reader_screen *state)
{
    const struct mark *mark = reading_link(state);
    if (mark->kind == MARK_LINK && mark->reference[0] == '#' &&
        session_find(&state->screen.tui->session, mark->reference + 1, NULL) != NULL)
        return step_unit(mark->reference + 1);
    sheet_free(state->sheet);
    state->sheet = sheet_explain(state->screen.tui, mark);
    state->explained = state->focus;
    sheet_lead_on(state->sheet);
    return (struct step){.kind = STEP_STAY};
}

/* A click on a link opens it, on a form it chooses; elsewhere it does nothing. */
static struct step click(struct reader_screen *state, const struct input *input)
{
    const struct input enter = {.action = ACTION_OPEN, .is_mouse = true};
    struct step step = {.kind = STEP_STAY};
    int row = input->row - state->frame.first_row;
    if (row < 0)
        return step;
    size_t at = reading_seen(state, (size_t)row).row;
    if (at >= reading_end_of_page(state))
        return step;
    int target = reading_target_at(state, at, input->column - state->frame.left);
    if (target == READING_NO_FOCUS)
        return step;
    state->focus = target;
    if (reading_form_of(state, target) == NULL)
        return reading_open_link(state);
    reading_act_on_form(state, &enter, &step);
    return step;
}

static void move_focus(struct reader_screen *state, bool is_next)
{
    if (!reading_move_focus(state, is_next))
        tui_say(state->screen.tui, ROLE_CHROME, "%s",
                is_next ? _("There are no more links below.")
                        : _("There are no more links above."));
}

static struct step act_on_text(struct reader_screen *state, const struct input *input)
{
    struct step step = {.kind = STEP_STAY};
    bool is_start_told = state->is_start_told;
    state->is_start_told = false;
    switch (input->action) {
    case ACTION_UP:
    case ACTION_DOWN:
        if (!reading_move_in_form(state, input->action == ACTION_DOWN))
            reading_scroll(state, input->action == ACTION_DOWN);
        break;
    case ACTION_PAGE:
    case ACTION_RIGHT:
        if (reading_is_at_end(state))
            reading_say_end(state);
        else
            reading_page_on(state);
        break;
    case ACTION_PAGE_BACK:
    case ACTION_LEFT:
        step = reading_go_back(state, is_start_told);
        break;
    case ACTION_HALF:
    case ACTION_HALF_BACK:
        reading_half_page(state, input->action == ACTION_HALF);
        break;
    case ACTION_FIRST:
        reading_go_to(state, 0);
        break;
    case ACTION_LAST:
        reading_go_to_end(state);
        break;
    case ACTION_NEXT:
    case ACTION_PREVIOUS:
        move_focus(state, input->action == ACTION_NEXT);
        break;
    case ACTION_OPEN:
        return state->focus == READING_NO_FOCUS ? reading_go_on(state) : reading_open_link(state);
    case ACTION_NEXT_HIT:
    case ACTION_PREVIOUS_HIT:
        reading_move_to_found(state, input->action == ACTION_NEXT_HIT);
        break;
    case ACTION_BOOKMARK:
        reading_toggle_bookmark(state);
        break;
    case ACTION_NOTE:
        return reading_write_note(state);
    case ACTION_SOURCE:
        reading_turn_language(state);
        break;
    case ACTION_FACILITATOR:
        reading_turn_notes(state);
        break;
    default:
        break;
    }
    reading_leave_focus_behind(state);
    return step;
}

static struct step act(struct screen *screen, const struct input *input)
{
    struct reader_screen *state = state_of(screen);
    if (state->outline != NULL && (input->action != ACTION_SEARCH || input->is_mouse))
        return reading_act_on_outline(state, input);
    if (input->action == ACTION_OUTLINE && !input->is_mouse && reading_open_outline(state))
        return (struct step){.kind = STEP_STAY};
    if (input->action == ACTION_OUTLINE && !input->is_mouse)
        return step_push(screen_course_at(screen->tui, state->reader.lesson->id));
    if (input->action == ACTION_SEARCH && !input->is_mouse)
        return step_push(screen_search(screen->tui, state->reader.lesson->id));
    struct step step = {.kind = STEP_STAY};
    if (reading_has_sheet_beside(state) && reading_act_on_sheet(state, input, &step))
        return step;
    if (reading_has_sheet_at_foot(state) && sheet_leads_to(state->sheet, input) != NULL)
        return step_push(common_look_up(screen->tui, sheet_leads_to(state->sheet, input)));
    if (reading_has_sheet_at_foot(state)) {
        state->sheet = sheet_act(state->sheet, input);
        return step;
    }
    if (input->is_mouse)
        return click(state, input);
    if (reading_act_on_form(state, input, &step))
        return step;
    if (input->action == ACTION_BACK)
        return (struct step){.kind = STEP_BACK};
    return act_on_text(state, input);
}

static void keep(struct screen *screen)
{
    struct diag diag;
    diag_init(&diag);
    reader_keep(&state_of(screen)->reader, &diag);
    tui_report(screen->tui, &diag);
}

/* A note may have been written or deleted meanwhile. */
static struct step resume(struct screen *screen)
{
    reading_read_marks(state_of(screen));
    return (struct step){.kind = STEP_STAY};
}

static void close_screen(struct screen *screen)
{
    struct reader_screen *state = state_of(screen);
    margin_clear(&state->margin);
    found_clear(&state->found);
    free(state->words);
    sheet_free(state->sheet);
    reading_close_outline(state);
    layout_clear(&state->layout);
    layout_clear(&state->side);
    reading_clear_forms(state);
    free(state->rows);
    if (reading_is_turned(state))
        reader_turn(&state->reader);
    reader_close(&state->reader);
    free(state);
}

static bool is_choosing(const struct screen *screen)
{
    const struct reader_screen *state = (const struct reader_screen *)screen;
    return state->outline == NULL && !reading_has_sheet_at_foot(state) &&
           reading_form_of(state, state->focus) != NULL;
}

static bool is_typing(const struct screen *screen)
{
    const struct reader_screen *state = (const struct reader_screen *)screen;
    return is_choosing(screen) &&
           form_is_typing(&reading_form_of(state, state->focus)->form, state->focus);
}

static void leave(const struct screen *screen, struct wanted_place *ret_place)
{
    const struct reader_screen *state = (const struct reader_screen *)screen;
    *ret_place = (struct wanted_place){
        .unit = memory_text(state->reader.lesson->id),
        .words = memory_text(state->words),
        .block = state->reader.block,
        .characters = state->reader.characters,
        .is_source = reading_is_turned(state),
        .shows_other = state->shows_other,
        .is_return = true,
    };
}

static struct screen *renew(const struct screen *screen, const struct session *before)
{
    const struct reader_screen *state = (const struct reader_screen *)screen;
    struct screen *fresh = screen_reader(screen->tui, state->reader.lesson->id);
    (void)before;
    if (fresh == NULL)
        return NULL;
    reader_go_as(&state_of(fresh)->reader, &state->reader);
    state_of(fresh)->part = state->part;
    state_of(fresh)->below = state->below;
    state_of(fresh)->shows_other = state->shows_other;
    return fresh;
}

#define READER_OPS                                                                                 \
    .name = N_("Reader"), .is_unit = true, .leave = leave, .has_own_search = true,                 \
    .close = close_screen, .draw = draw, .act = act, .keep = keep, .resume = resume,               \
    .is_typing = is_typing, .is_choosing = is_choosing, .renew = renew

static const struct screen_ops reader_ops = {READER_OPS, .places = PLACE_TEXT | PLACE_LESSON};

/* With a question in the text there is more to do. */
static const struct screen_ops reader_try_ops = {READER_OPS, .places = PLACE_TEXT | PLACE_LESSON |
                                                                       PLACE_QUESTION};

/* What was found is gone to; of what only the source has, the source is shown. */
static void take_wanted_place(struct reader_screen *state)
{
    struct tui *tui = state->screen.tui;
    struct wanted_place *place = &tui->place;
    size_t count = state->reader.lesson->blocks.count;
    if (place->unit == NULL || strcmp(place->unit, state->reader.lesson->id) != 0)
        return;
    size_t block = place->block < count ? place->block : count - 1;
    if (place->is_source && translate_count(state->reader.lesson).shown > 0) {
        reader_turn(&state->reader);
        state->is_source_first = true;
    }
    state->shows_other = state->is_source_first || place->shows_other;
    reader_go(&state->reader, block, place->characters);
    for (size_t i = 0; i < block; i++)
        reader_pass(&state->reader, i);
    state->words = place->words;
    place->words = NULL;
    state->is_found_due = !place->is_return;
    tui_forget_place(tui);
}

struct screen *screen_reader(struct tui *tui, const char *unit)
{
    struct reader_screen *state = memory_new(1, sizeof *state);
    struct diag diag;
    diag_init(&diag);
    int result = reader_open(&state->reader, &tui->session, unit, &diag);
    tui_report(tui, &diag);
    if (result != 0) {
        free(state);
        return NULL;
    }
    state->screen =
        (struct screen){state->reader.lesson->try_count > 0 ? &reader_try_ops : &reader_ops, tui};
    state->focus = state->explained = READING_NO_FOCUS;
    state->made.spoken = tui->spoken;
    reading_begin_forms(state);
    take_wanted_place(state);
    return &state->screen;
}
