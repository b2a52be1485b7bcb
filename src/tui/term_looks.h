/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* How the roles look on a terminal: the style of each, and the pairs of colours that they need. */
#ifndef TUI_TERM_LOOKS_H
#define TUI_TERM_LOOKS_H

#include <stdbool.h>

#include "tui/style.h"

struct term_looks {
    struct {
        struct style style;
        short pair; /* 0: the terminal's own colours */
    } roles[ROLE_COUNT];
    struct style pairs[ROLE_COUNT]; /* colours of the pairs from 1 on */
    short pair_count;
};

/* Roles of equal colours share a pair. Where a terminal cannot go back to its own colours, they are
 * taken to be white on black, as curses takes them. */
void term_looks_make(enum theme theme, const struct style_means *means, bool has_own_colours,
                     struct term_looks *ret_looks);

#endif
