/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Writing a note, or changing one: a sheet with room for some lines, over the screen below. */
#include "config.h"

#include "tui/tui.h"

#include <stdlib.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "flow/notes.h"
#include "tui/widget/field.h"
#include "tui/widget/page.h"

enum { TARGET_TEXT };
enum { ROWS_LEAST = 2, ROWS_MOST = 8 };

struct note_screen {
    struct screen screen;
    struct screen *below;
    struct note note; /* what is changed; without a key: a new one for its place */
    struct field field;
    struct page page;
    struct page_state state;
    struct frame frame; /* of the last drawing, its body that of the sheet */
};

static struct note_screen *state_of(struct screen *screen)
{
    return (struct note_screen *)screen;
}

static bool is_new(const struct note_screen *state)
{
    return state->note.key == NULL;
}

/* The rows for the text: half the body at most, so that what the note is about stays in view. */
static int text_rows(const struct frame *frame)
{
    int rows = frame->body_rows / 2 - 1;
    return rows < ROWS_LEAST ? ROWS_LEAST : rows > ROWS_MOST ? ROWS_MOST : rows;
}

static void place(struct note_screen *state, const struct canvas *canvas)
{
    struct frame *frame = &state->frame;
    *frame = frame_of_main(canvas);
    page_begin(&state->page, frame->measure);
    page_over_main(&state->page, canvas);
    page_line(&state->page);
    page_fit(&state->page, 0, frame->measure, ROLE_CHROME, state->note.place.words);
    field_add_lines(&state->field, &state->page, frame->measure, text_rows(frame), TARGET_TEXT);
    frame->body_rows = (int)state->page.count;
    frame->first_row = frame->message_row - frame->body_rows;
}

static void draw(struct screen *screen, struct canvas *canvas)
{
    struct note_screen *state = state_of(screen);
    const struct bar_entry bar[] = {
        {ACTION_OPEN, NULL, _("keep"), true},
        {ACTION_HELP, "F1", _("help"), false},
        {ACTION_BACK, NULL, _("close"), false},
    };
    state->below->ops->draw(state->below, canvas);
    place(state, canvas);
    for (int row = state->frame.first_row - 2; row < canvas->rows; row++)
        canvas_repeat(canvas, row, 0, canvas->columns, ROLE_TEXT, " ");
    frame_draw_titled_rule(canvas, state->frame.first_row - 1, _("Your note"), "");
    page_draw(&state->page, &state->state, canvas, state->frame.first_row, state->frame.body_rows);
    frame_draw_bar(canvas, bar, ARRAY_LEN(bar));
}

/* Returns false where it must stay: nothing is there to be kept, or it could not be. What waits in
 * memory is kept as far as can be, and said. */
static bool write(struct note_screen *state)
{
    struct tui *tui = state->screen.tui;
    struct session *session = &tui->session;
    const struct note *note = &state->note;
    const char *text = field_text(&state->field);
    struct diag diag;
    char *key = NULL;
    diag_init(&diag);
    int result = is_new(state) ? notes_add(session, note->unit, note->question, &note->place, text,
                                           &key, &diag)
                               : notes_change(session, note, text, &key, &diag);
    free(key);
    bool is_waiting = result != 0 && session_unsaved(session) > 0;
    if (result == 0)
        tui_say(tui, ROLE_CHROME, "%s", _("Your note is kept. M lists all of them."));
    tui_report(tui, &diag);
    return result == 0 || is_waiting;
}

static struct step keep_note(struct note_screen *state)
{
    char *clean = note_text_clean(field_text(&state->field));
    bool is_empty = clean == NULL;
    free(clean);
    if (is_empty) {
        tui_say(state->screen.tui, ROLE_WARNING, "%s",
                is_new(state) ? _("Type your note first; Esc closes.")
                              : _("A note is not empty. In the list of notes, Del deletes it."));
        return (struct step){.kind = STEP_STAY};
    }
    if (!write(state))
        return (struct step){.kind = STEP_STAY};
    field_set(&state->field, "");
    return (struct step){.kind = STEP_BACK};
}

static struct step act(struct screen *screen, const struct input *input)
{
    struct note_screen *state = state_of(screen);
    bool is_vertical = input->action == ACTION_UP || input->action == ACTION_DOWN;
    if (input->is_mouse)
        return (struct step){.kind = STEP_STAY};
    if (field_act(&state->field, input) == FIELD_FULL)
        tui_say(screen->tui, ROLE_WARNING, _("A note has at most %d characters."),
                NOTE_CHARACTERS_MAX);
    else if (is_vertical)
        field_move_line(&state->field, state->frame.measure, input->action == ACTION_DOWN);
    else if (input->action == ACTION_OPEN)
        return keep_note(state);
    else if (input->action == ACTION_BACK)
        return (struct step){.kind = STEP_BACK};
    return (struct step){.kind = STEP_STAY};
}

/* What was begun and not kept is there again when the next new note is written. */
static void close_screen(struct screen *screen)
{
    struct note_screen *state = state_of(screen);
    if (is_new(state)) {
        free(screen->tui->half_note);
        screen->tui->half_note =
            field_is_empty(&state->field) ? NULL : memory_text(field_text(&state->field));
    }
    field_clear(&state->field);
    page_clear(&state->page);
    note_clear(&state->note);
    free(state);
}

static bool is_typing(const struct screen *screen)
{
    (void)screen;
    return true;
}

static const struct screen_ops note_ops = {
    .name = N_("Your note"),
    .places = PLACE_FORM,
    .close = close_screen,
    .draw = draw,
    .act = act,
    .is_typing = is_typing,
};

struct screen *screen_note(struct tui *tui, struct screen *below, const struct note *note)
{
    if (tui->record == NULL) {
        tui_say(tui, ROLE_CHROME, "%s", _("Nothing is kept: you are only looking."));
        return NULL;
    }
    struct note_screen *state = memory_new(1, sizeof *state);
    state->screen = (struct screen){&note_ops, tui};
    state->below = below;
    state->note = note_copy(note);
    field_init(&state->field, NOTE_CHARACTERS_MAX);
    const char *begun = note->text != NULL ? note->text : is_new(state) ? tui->half_note : NULL;
    if (begun != NULL)
        field_set(&state->field, begun);
    state->state.focus = TARGET_TEXT;
    return &state->screen;
}
