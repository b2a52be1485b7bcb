/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of something that one looks up, and what to see also, in lines. */
#ifndef TUI_WIDGET_LOOKED_UP_H
#define TUI_WIDGET_LOOKED_UP_H

#include "content/layout.h"
#include "tui/tui.h"
#include "tui/widget/laid_out.h"

/* Zeroed: nothing. */
struct looked_up {
    const struct blocks *blocks; /* what is said, borrowed, as long as it is not laid out again */
    struct layout said;
    struct layout see;
    struct laid_out made;
};

/* Lays out what is said, and what to see also (each of them NULL or empty: nothing), unless that is
 * what was laid out last, and is still good. */
void looked_up_lay_out(struct looked_up *looked_up, const struct tui *tui,
                       const struct blocks *blocks, const struct text *see, int columns);

/* The link with that number, counted through both. Borrowed. */
const struct mark *looked_up_link(const struct looked_up *looked_up, int link);

void looked_up_clear(struct looked_up *looked_up);

#endif
