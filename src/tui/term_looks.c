/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* How the roles look on a terminal. */
#include "config.h"

#include "tui/term_looks.h"

/* Of every palette. */
enum { BLACK = 0, WHITE = 7 };

/* The number of the pair of a style's colours, a new one if no role has it yet. */
static short pair_of(struct term_looks *looks, struct style style, bool has_own_colours)
{
    if (style.foreground < 0 && style.background < 0)
        return 0;
    if (style.foreground < 0 && !has_own_colours)
        style.foreground = WHITE;
    if (style.background < 0 && !has_own_colours)
        style.background = BLACK;
    for (short i = 0; i < looks->pair_count; i++)
        if (looks->pairs[i].foreground == style.foreground &&
            looks->pairs[i].background == style.background)
            return (short)(i + 1);
    looks->pairs[looks->pair_count++] = style;
    return looks->pair_count;
}

void term_looks_make(enum theme theme, const struct style_means *means, bool has_own_colours,
                     struct term_looks *ret_looks)
{
    *ret_looks = (struct term_looks){0};
    for (enum role role = 0; role < ROLE_COUNT; role++) {
        struct style style = style_of(role, theme, means);
        ret_looks->roles[role].style = style;
        ret_looks->roles[role].pair = pair_of(ret_looks, style, has_own_colours);
    }
}
