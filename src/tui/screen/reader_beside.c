/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The reader: what stands beside the text in a wide window or is turned to in a narrow one, and the
 * text laid out for it. */
#include "config.h"

#include "tui/screen/reader_inside.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "course/translate.h"
#include "flow/teaching.h"
#include "tui/screen/common.h"

bool reading_has_notes(const struct reader_screen *state)
{
    return teaching_has(&state->screen.tui->session, state->reader.lesson);
}

static bool has_other_language(const struct reader_screen *state)
{
    struct translate_count count = translate_count(state->reader.lesson);
    return count.shown + count.turned > 0;
}

/* Of both, the other language has the second column: the notes stand in the text then, of either
 * language. The outline or a sheet has it where it is free. */
static enum reading_second second_of(const struct reader_screen *state)
{
    if (!state->is_wide)
        return READING_NOTHING;
    if (state->shows_other && has_other_language(state))
        return READING_OTHER_LANGUAGE;
    if (state->screen.tui->shows_facilitator && reading_has_notes(state))
        return READING_NOTES;
    if (state->outline != NULL)
        return READING_OUTLINE;
    return state->sheet != NULL ? READING_SHEET : READING_NOTHING;
}

bool reading_has_second_free(const struct reader_screen *state)
{
    enum reading_second second = second_of(state);
    return state->is_wide && (second == READING_NOTHING || second == READING_SHEET);
}

bool reading_has_sheet_beside(const struct reader_screen *state)
{
    return second_of(state) == READING_SHEET;
}

bool reading_has_sheet_at_foot(const struct reader_screen *state)
{
    return state->sheet != NULL && !reading_has_sheet_beside(state);
}

/* The source is shown instead of the translation where it has no column of its own; and where it is
 * what was looked for. */
static void turn(struct reader_screen *state)
{
    bool wants_source = state->shows_other && (!state->is_wide || state->is_source_first);
    if (wants_source == reading_is_turned(state) || !has_other_language(state))
        return;
    reader_turn(&state->reader);
    state->made.columns = 0; /* to be laid out again */
}

/* True for what has lines of its own, which the rows of the text are put together with. */
static bool has_lines(enum reading_second second)
{
    return second == READING_OTHER_LANGUAGE || second == READING_NOTES;
}

void reading_choose_second(struct reader_screen *state, struct canvas *canvas)
{
    const struct beside_shape alone = {0};
    state->is_wide = beside_has_room(canvas);
    turn(state);
    enum reading_second second = second_of(state);
    if (second != state->second && (has_lines(second) || has_lines(state->second)))
        state->made.columns = 0;
    state->second = second;
    state->shape = alone;
    if (second == READING_NOTHING)
        return;
    state->shape = beside_shape(canvas, second == READING_OTHER_LANGUAGE ? 0 : BESIDE_NOTE_COLUMNS);
    canvas->measure = state->shape.measure;
    canvas->main_columns = state->shape.main;
}

void reading_turn_language(struct reader_screen *state)
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

void reading_turn_notes(struct reader_screen *state)
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

/* --- Laying out --- */

static enum layout_notes notes_in_text(const struct reader_screen *state)
{
    bool shows_them = state->screen.tui->shows_facilitator && state->second != READING_NOTES;
    return shows_them ? LAYOUT_NOTES_INSIDE : LAYOUT_NOTES_HIDDEN;
}

static void lay_out(const struct reader_screen *state, int columns, const char *title,
                    enum layout_notes notes, struct layout *ret_layout)
{
    const struct unit *lesson = state->reader.lesson;
    struct teaching teaching;
    teaching_of(&state->screen.tui->session, lesson, &teaching);
    struct layout_options options = {
        .columns = (size_t)columns,
        .has_bracketed_links = state->screen.tui->has_brackets,
        .title = title,
        .is_title_untranslated =
            title == lesson->title.plain && lesson->title.language == TEXT_UNTRANSLATED,
        .notes = notes,
        .plan_words = teaching.words,
        .plan = teaching.plan,
    };
    tui_direct(state->screen.tui, &options);
    layout_blocks(&lesson->blocks, &options, ret_layout);
    teaching_clear(&teaching);
}

static void lay_out_other_language(void *context)
{
    struct reader_screen *state = context;
    lay_out(state, state->shape.side, state->reader.lesson->title.plain, notes_in_text(state),
            &state->side);
}

void reading_lay_out_columns(struct reader_screen *state)
{
    layout_clear(&state->layout);
    layout_clear(&state->side);
    if (state->second == READING_OTHER_LANGUAGE)
        reader_with_other(&state->reader, lay_out_other_language, state);
    else if (state->second == READING_NOTES)
        lay_out(state, state->shape.side, _("For the facilitator"), LAYOUT_NOTES_ALONE,
                &state->side);
    lay_out(state, state->made.columns, state->reader.lesson->title.plain, notes_in_text(state),
            &state->layout);
}

/* --- Rows --- */

/* What a line belongs to: two languages have their parts beside each other, a note stands beside
 * the block that it follows. */
static uint64_t group_of(const struct reader_screen *state, const struct layout_line *line)
{
    enum { PART_BITS = 32 };
    size_t part = line->part;
    if (state->second == READING_NOTES && part > 1)
        part = 1;
    return (uint64_t)line->block << PART_BITS | part;
}

/* Room in the main column is a row after its line, of no form. */
static void take_rows(struct reader_screen *state, const struct beside *beside)
{
    struct row *rows = memory_new(beside->count, sizeof *rows);
    for (size_t i = 0; i < beside->count; i++) {
        rows[i] = state->rows[beside->rows[i].main];
        rows[i].is_filler = beside->rows[i].is_filler;
        rows[i].side = beside->rows[i].side;
        if (rows[i].is_filler)
            rows[i].try = READING_NO_TRY;
    }
    free(state->rows);
    state->rows = rows;
    state->row_count = state->row_capacity = beside->count;
}

void reading_put_beside(struct reader_screen *state)
{
    struct beside beside;
    if (!has_lines(state->second))
        return;
    uint64_t *main = memory_new(state->row_count, sizeof *main);
    uint64_t *side = memory_new(state->side.line_count, sizeof *side);
    for (size_t i = 0; i < state->row_count; i++)
        main[i] = group_of(state, reading_line_at(state, i));
    for (size_t i = 0; i < state->side.line_count; i++)
        side[i] = group_of(state, &state->side.lines[i]);
    beside_align(main, state->row_count, side, state->side.line_count, &beside);
    take_rows(state, &beside);
    beside_clear(&beside);
    free(side);
    free(main);
}

const struct layout_line *reading_side_at(const struct reader_screen *state, size_t row)
{
    size_t line = state->rows[row].side;
    return line == BESIDE_NOTHING ? NULL : &state->side.lines[line];
}

/* --- A sheet --- */

bool reading_is_on_sheet(const struct reader_screen *state)
{
    return reading_has_sheet_beside(state) && state->focus != READING_NO_FOCUS &&
           state->focus == state->explained;
}

static bool open_page(struct reader_screen *state, const struct input *input, struct step *ret_step)
{
    const struct mark *mark = sheet_leads_to(state->sheet, input);
    if (mark != NULL)
        *ret_step = step_push(common_look_up(state->screen.tui, mark));
    else
        state->sheet = sheet_act(state->sheet, input);
    return true;
}

bool reading_act_on_sheet(struct reader_screen *state, const struct input *input,
                          struct step *ret_step)
{
    bool is_on_sheet = reading_is_on_sheet(state);
    bool is_beside = input->is_mouse && state->shape.side > 0 &&
                     input->column >= state->frame.left + state->shape.main;
    *ret_step = (struct step){.kind = STEP_STAY};
    switch (input->action) {
    case ACTION_OPEN:
        if (input->is_mouse ? !is_beside : !is_on_sheet)
            return false;
        return open_page(state, input, ret_step);
    case ACTION_UP:
    case ACTION_DOWN:
        if (!is_on_sheet || !sheet_is_longer(state->sheet))
            return false;
        break;
    case ACTION_BACK:
        break;
    default:
        return false;
    }
    state->sheet = sheet_act(state->sheet, input);
    return true;
}

void reading_draw_sheet(struct reader_screen *state, struct canvas *canvas)
{
    const struct beside_shape *shape = &state->shape;
    int rows = sheet_rows_beside(state->sheet, shape->side);
    size_t row = reading_row_of_target(state, state->explained);
    bool is_in_view = row >= state->top && row < reading_end_of_page(state);
    size_t head = reading_head_rows(state, state->top, state->height);
    int from = is_in_view ? (int)(head + row - state->top) : 0;
    int cursor_row = canvas->cursor_row;
    int cursor_column = canvas->cursor_column;
    if (from + rows > state->height)
        from = 0;
    int shown = rows < state->height - from ? rows : state->height - from;
    beside_draw_rule(shape, canvas, state->frame.first_row + from, shown, state->frame.left);
    sheet_draw_beside(state->sheet, canvas, state->frame.first_row + from, shown, shape->side_start,
                      shape->side);
    if (!reading_is_on_sheet(state))
        canvas_cursor(canvas, cursor_row, cursor_column);
}
