/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What text was laid out for. */
#include "config.h"

#include "tui/widget/laid_out.h"

struct laid_out laid_out_for(const struct tui *tui, int columns)
{
    return (struct laid_out){
        .columns = columns,
        .spoken = tui->spoken,
        .has_brackets = tui->has_brackets,
        .shows_facilitator = tui->shows_facilitator,
    };
}

bool laid_out_is_good(const struct laid_out *made, const struct tui *tui, int columns)
{
    const struct laid_out now = laid_out_for(tui, columns);
    return made->columns > 0 && made->columns == now.columns && made->spoken == now.spoken &&
           made->has_brackets == now.has_brackets &&
           made->shows_facilitator == now.shows_facilitator;
}
