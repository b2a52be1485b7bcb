/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The reader: bookmarks and notes of one's own. */
#include "config.h"

#include "tui/screen/reader_inside.h"

#include "base/i18n.h"

void reading_read_marks(struct reader_screen *state)
{
    struct diag diag;
    diag_init(&diag);
    margin_read(&state->margin, &state->reader, &diag);
    margin_lay_out(&state->margin, &state->reader, &state->layout);
    tui_report(state->screen.tui, &diag);
}

static const struct layout_line *line_to_mark(const struct reader_screen *state)
{
    return reading_line_at(state, reading_mark_row(state));
}

void reading_toggle_bookmark(struct reader_screen *state)
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

struct step reading_write_note(struct reader_screen *state)
{
    struct note note = {
        .unit = state->reader.lesson->id,
        .place = margin_place(&state->reader, line_to_mark(state)),
    };
    struct screen *screen = screen_note(state->screen.tui, &state->screen, &note);
    note_place_clear(&note.place);
    return step_push(screen);
}
