/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The reader: the places with the words that were searched for. */
#include "config.h"

#include "tui/screen/reader_inside.h"

#include "base/i18n.h"

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

void reading_show_first_found(struct reader_screen *state)
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

void reading_move_to_found(struct reader_screen *state, bool is_next)
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
