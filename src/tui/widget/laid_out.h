/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What text of the course was laid out for: whoever keeps a layout asks here whether it is still
 * good. */
#ifndef TUI_WIDGET_LAID_OUT_H
#define TUI_WIDGET_LAID_OUT_H

#include <stdbool.h>

#include "tui/tui.h"

/* A zeroed one: for nothing yet. */
struct laid_out {
    int columns;            /* 0: there is no layout */
    unsigned spoken;        /* tui's count of languages */
    bool has_brackets;      /* links stand in brackets */
    bool shows_facilitator; /* notes for who teaches are in it */
};

/* True if what was laid out for so many columns is still good. */
bool laid_out_is_good(const struct laid_out *made, const struct tui *tui, int columns);

/* What is laid out now, for so many columns. */
struct laid_out laid_out_for(const struct tui *tui, int columns);

#endif
