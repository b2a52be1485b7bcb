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
#include "flow/wording.h"
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

/* Brings a place into view: what stands on the first page is read there. */
static void show_found(struct reader_screen *state, size_t place)
{
    size_t row = reading_row_of_line(state, found_place(&state->found, place)->line);
    state->found_at = place;
    reader_pass(&state->reader, reading_line_at(state, row)->block);
    size_t top = row > READING_LINES_REPEATED ? row - READING_LINES_REPEATED : 0;
    while (top < row && reading_is_gap(state, top))
        top++;
    reading_go_to(state, row < (size_t)state->height ? 0 : top);
    state->new_row = row;
}

/* The first place from the one on that was chosen among what was found. */
static void show_first_found(struct reader_screen *state)
{
    const struct reader *reader = &state->reader;
    size_t line = layout_find(&state->layout, reader->block, reader->characters);
    size_t place = 0;
    state->is_found_due = false;
    if (reader->block == 0 && reader->characters == 0)
        line = 0;
    while (place + 1 < state->found.place_count && found_place(&state->found, place)->line < line)
        place++;
    if (state->found.place_count > 0)
        show_found(state, place);
}

static void draw(struct screen *screen, struct canvas *canvas)
{
    struct reader_screen *state = state_of(screen);
    update(state, canvas);
    if (state->is_found_due)
        show_first_found(state);
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

/* A link to another unit goes there; any other is explained. */
static struct step open_link(struct reader_screen *state)
{
    const struct mark *mark = reading_link(state);
    const struct outline *outline = &state->screen.tui->session.outline;
    if (mark->kind == MARK_LINK && mark->reference[0] == '#' &&
        outline_find(outline, mark->reference + 1, NULL) != NULL)
        return step_unit(mark->reference + 1);
    sheet_free(state->sheet);
    state->sheet = sheet_explain(state->screen.tui, mark);
    state->explained = state->focus;
    sheet_lead_on(state->sheet);
    return (struct step){.kind = STEP_STAY};
}

static void hand_in(struct reader_screen *state, struct try_form *try)
{
    struct asking *asking = try->form.asking;
    if (!asking_can_hand_in(asking)) {
        tui_say(state->screen.tui, ROLE_WARNING, "%s", wording_missing(asking));
        return;
    }
    asking_hand_in(asking);
    state->focus = READING_NO_FOCUS;
    reading_build_rows(state);
    reading_show_fresh(state, try);
}

/* What a form in the text does with an input. Returns false for what it does not know. */
static bool act_on_form(struct reader_screen *state, const struct input *input,
                        struct step *ret_step)
{
    struct try_form *try = reading_form_in_hand(state);
    bool has_focus = reading_form_of(state, state->focus) != NULL;
    bool is_for_any = input->action == ACTION_NUMBER || input->action == ACTION_HINT ||
                      input->action == ACTION_CLEAR;
    if (try == NULL || (!has_focus && !is_for_any))
        return false;
    struct page_state page = {.focus = has_focus ? state->focus : PAGE_NO_TARGET};
    switch (form_act(&try->form, &page, input)) {
    case FORM_PRESSED:
        hand_in(state, try);
        return true;
    case FORM_FOLLOW:
        *ret_step = open_link(state);
        return true;
    case FORM_TAKEN:
        if (page.focus != PAGE_NO_TARGET)
            state->focus = page.focus;
        reading_build_rows(state);
        if (input->action == ACTION_HINT)
            reading_show_fresh(state, try);
        else if (state->focus != READING_NO_FOCUS)
            reading_show_target(state, state->focus);
        return true;
    default:
        return is_for_any;
    }
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
        return open_link(state);
    act_on_form(state, &enter, &step);
    return step;
}

/* The source is shown or not: beside the translation, or instead of it where the window is too
 * narrow for both. The paragraph on top stays there. */
static void turn_language(struct reader_screen *state)
{
    struct session *session = &state->screen.tui->session;
    struct translate_count count = translate_count(state->reader.lesson);
    const char *wanted = tui_language(state->screen.tui);
    if (strcmp(wanted, session->course->language) == 0) {
        /* TRANSLATORS: the name of a language, the one that is chosen. */
        tui_say(state->screen.tui, ROLE_CHROME,
                _("The course was written in %s: that is what you read."), languages_name(wanted));
        return;
    }
    if (count.shown + count.turned == 0) {
        /* TRANSLATORS: the name of a language. */
        tui_say(state->screen.tui, ROLE_CHROME, _("Not translated into %s: the source."),
                languages_name(wanted));
        return;
    }
    state->shows_other = !state->shows_other;
    state->is_source_first = false;
    state->focus = state->explained = READING_NO_FOCUS;
}

/* Notes for who teaches come and go. */
static void toggle_facilitator(struct reader_screen *state)
{
    struct tui *tui = state->screen.tui;
    if (reading_has_notes(state)) {
        tui->shows_facilitator = !tui->shows_facilitator;
        tui_say(tui, ROLE_CHROME, "%s",
                tui->shows_facilitator ? _("With the notes for the facilitator. F hides them.")
                                       : _("Without the notes for the facilitator. F shows them."));
        state->focus = state->explained = READING_NO_FOCUS;
        return;
    }
    tui_say(tui, ROLE_CHROME, "%s", _("There are no notes for the facilitator here."));
}

/* The next place with the words searched for, or the one before. Round the ends. */
static void move_to_found(struct reader_screen *state, bool is_next)
{
    size_t count = state->found.place_count;
    struct tui *tui = state->screen.tui;
    if (state->words == NULL) {
        tui_say(tui, ROLE_CHROME, "%s", _("Nothing was searched for yet; / searches."));
        return;
    }
    if (count == 0) {
        /* TRANSLATORS: the words that were searched for. */
        tui_say(tui, ROLE_CHROME, _("“%s” does not stand here."), state->words);
        return;
    }
    show_found(state, (state->found_at + (is_next ? 1 : count - 1)) % count);
    /* TRANSLATORS: the words that were searched for, and the number of the place, of how many. */
    tui_say(tui, ROLE_CHROME, _("“%s”: place %zu of %zu in this lesson"), state->words,
            state->found_at + 1, count);
}

static const struct layout_line *line_to_mark(const struct reader_screen *state)
{
    return reading_line_at(state, reading_mark_row(state));
}

static void toggle_bookmark(struct reader_screen *state)
{
    struct tui *tui = state->screen.tui;
    size_t line = (size_t)(line_to_mark(state) - state->layout.lines);
    bool is_marked;
    struct diag diag;
    diag_init(&diag);
    if (margin_toggle(&state->margin, &state->reader, &state->layout, line, &is_marked, &diag) == 0)
        tui_say(tui, ROLE_CHROME, "%s",
                is_marked ? _("Marked. m again takes the mark away, M lists all.")
                          : _("The mark is taken away. m again brings it back."));
    tui_report(tui, &diag);
}

static struct step write_note(struct reader_screen *state)
{
    struct note note = {
        .unit = state->reader.lesson->id,
        .place = margin_place(&state->reader, line_to_mark(state)),
    };
    struct screen *screen = screen_note(state->screen.tui, &state->screen, &note);
    note_place_clear(&note.place);
    return step_push(screen);
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
        return state->focus == READING_NO_FOCUS ? reading_go_on(state) : open_link(state);
    case ACTION_NEXT_HIT:
    case ACTION_PREVIOUS_HIT:
        move_to_found(state, input->action == ACTION_NEXT_HIT);
        break;
    case ACTION_BOOKMARK:
        toggle_bookmark(state);
        break;
    case ACTION_NOTE:
        return write_note(state);
    case ACTION_SOURCE:
        turn_language(state);
        break;
    case ACTION_FACILITATOR:
        toggle_facilitator(state);
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
    if (act_on_form(state, input, &step))
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
    struct reader_screen *state = state_of(screen);
    struct diag diag;
    diag_init(&diag);
    margin_read(&state->margin, &state->reader, &diag);
    margin_lay_out(&state->margin, &state->reader, &state->layout);
    tui_report(screen->tui, &diag);
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
    for (size_t i = 0; state->tries != NULL && i < state->reader.lesson->try_count; i++) {
        form_clear(&state->tries[i].form);
        page_clear(&state->tries[i].page);
    }
    free(state->tries);
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

static void begin_forms(struct reader_screen *state)
{
    size_t count = state->reader.lesson->try_count;
    state->tries = memory_new(count, sizeof *state->tries);
    for (size_t i = 0; i < count; i++)
        state->tries[i].form = (struct form){
            .tui = state->screen.tui,
            .asking = &state->reader.tries[i],
            .base = (int)(i + 1) * FORM_TARGETS,
        };
}

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
    begin_forms(state);
    take_wanted_place(state);
    return &state->screen;
}
