/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* "/light work_": the row above the bar where one types what to look for, or to narrow a list to.
 */
#ifndef TUI_WIDGET_FINDER_H
#define TUI_WIDGET_FINDER_H

#include <stdbool.h>

#include "tui/canvas.h"
#include "tui/tui.h"
#include "tui/widget/field.h"

struct finder {
    struct field field;
    struct page page;
    bool is_typing; /* letters go into it */
};

void finder_init(struct finder *finder);
void finder_clear(struct finder *finder);

/* Draws it, unless nothing is typed in it and nothing is to be. The cursor stands in it while
 * `has_cursor`. */
void finder_draw(struct finder *finder, struct canvas *canvas, bool has_cursor);

/* Types, moves the cursor or erases, while letters go into it. Returns true if that was it. */
bool finder_act(struct finder *finder, const struct input *input);

#endif
