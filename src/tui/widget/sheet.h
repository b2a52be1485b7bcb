/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A sheet at the foot of the screen: a rule with a title, and below it what a term or a citation
 * means. */
#ifndef TUI_WIDGET_SHEET_H
#define TUI_WIDGET_SHEET_H

#include <stdbool.h>

#include "content/text.h"
#include "tui/canvas.h"
#include "tui/tui.h"

struct sheet;

/* Makes the sheet of a term or citation. The mark is copied. Caller frees. */
struct sheet *sheet_explain(struct tui *tui, const struct mark *mark);
void sheet_free(struct sheet *sheet);

/* The rows that it takes from the body, the blank row above its rule included: half the window at
 * most. */
int sheet_rows(struct sheet *sheet, const struct canvas *canvas);

/* Draws it into the last rows of the body and puts the cursor on its focus. */
void sheet_draw(struct sheet *sheet, struct canvas *canvas);

/* Moves the focus to the next or previous link in it. */
void sheet_next(struct sheet *sheet, bool is_next);

/* Scrolls by a line, where it is longer than its rows. */
void sheet_scroll(struct sheet *sheet, bool is_down);

/* Returns the sheet of the link in focus, or NULL if none is. Caller frees. */
struct sheet *sheet_follow(const struct sheet *sheet);

#endif
