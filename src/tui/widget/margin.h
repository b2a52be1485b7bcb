/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The margin of a lesson: which lines of its layout bear a note of one's own, which a bookmark. */
#ifndef TUI_WIDGET_MARGIN_H
#define TUI_WIDGET_MARGIN_H

#include <stdbool.h>
#include <stddef.h>

#include "content/layout.h"
#include "flow/notes.h"
#include "flow/reader.h"

/* A zeroed one is empty. */
struct margin {
    struct notes notes; /* of the lesson */
    size_t *lines;      /* of the layout, one a note; NULL: not laid out */
};

/* Reads the lesson's notes anew; where that cannot be done there are none. */
void margin_read(struct margin *margin, const struct reader *reader, struct diag *diag);
void margin_clear(struct margin *margin);

/* Finds the line of each note. To be called when the notes or the layout changed. */
void margin_lay_out(struct margin *margin, const struct reader *reader,
                    const struct layout *layout);

/* The sign of what one has somewhere: one glyph, or two for both; NULL for nothing. Static. */
const char *margin_sign_of(bool has_note, bool has_bookmark);

/* Where a sign stands beside a text that begins at the column `left`: parted from it by a blank,
 * where there is room. */
int margin_column(const char *sign, int left);

/* The sign beside a line, as margin_sign_of(). */
const char *margin_sign(const struct margin *margin, size_t line);

/* Marks the place of a line, or takes its mark away: then *ret_is_marked is false. Returns as
 * notes_add(). */
int margin_toggle(struct margin *margin, struct reader *reader, const struct layout *layout,
                  size_t line, bool *ret_is_marked, struct diag *diag);

/* The place of a line, for a note. Caller clears. */
struct note_place margin_place(const struct reader *reader, const struct layout_line *line);

#endif
