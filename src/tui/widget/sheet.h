/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A sheet at the foot of the screen: a rule with a title, and below it what a term or a citation
 * means. Where there is room it stands beside a text instead, its title above it. */
#ifndef TUI_WIDGET_SHEET_H
#define TUI_WIDGET_SHEET_H

#include <stdbool.h>

#include "content/text.h"
#include "tui/canvas.h"
#include "tui/tui.h"
#include "tui/widget/frame.h"

struct sheet;

/* Makes the sheet of a mark that can be followed (mark_is_link()). The mark is copied. Caller
 * frees. */
struct sheet *sheet_explain(struct tui *tui, const struct mark *mark);
void sheet_free(struct sheet *sheet);

/* From now on Enter, without a link in focus, leads on to the Glossary or the Instruments, which
 * the bar says: the screen has to do it. It goes on with the sheets that are opened from this one.
 */
void sheet_lead_on(struct sheet *sheet);

/* What an input leads on to, so that the screen does it instead of sheet_act(); NULL: nothing.
 * Borrowed from the sheet. */
const struct mark *sheet_leads_to(const struct sheet *sheet, const struct input *input);

/* The rows that it takes from the body, the blank row above its rule included: half the window at
 * most. */
int sheet_rows(struct sheet *sheet, const struct canvas *canvas);

/* Draws it into the last rows of the body, puts the cursor on its focus, and draws its bar. */
void sheet_draw(struct sheet *sheet, struct canvas *canvas);

/* The rows that it takes as a column beside a text. */
int sheet_rows_beside(struct sheet *sheet, int columns);

/* Draws it so: into at most so many rows, its first column counted from the left edge of the
 * window's measure. No link in it has the focus then. The cursor is put on its title. */
void sheet_draw_beside(struct sheet *sheet, struct canvas *canvas, int first_row, int rows,
                       int start, int columns);

/* True if not all of it was seen when last drawn. */
bool sheet_is_longer(const struct sheet *sheet);

/* What is told of it in a bar: what Enter does, and what the arrow keys bring. */
struct bar_entry sheet_open_entry(const struct sheet *sheet);
struct bar_entry sheet_scroll_entry(const struct sheet *sheet);

/* Does what a key or click asks for, as the sheet was last drawn: takes the sheet and returns the
 * one that is open then, which may be another (a link was followed) or none. A click above one at
 * the foot closes it. */
struct sheet *sheet_act(struct sheet *sheet, const struct input *input);

#endif
