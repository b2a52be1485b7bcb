/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What one looks up, in lines. */
#include "config.h"

#include "tui/widget/looked_up.h"

#include "base/i18n.h"
#include "tui/screen/common.h"

void looked_up_lay_out(struct looked_up *looked_up, const struct tui *tui,
                       const struct blocks *blocks, const struct text *see, int columns)
{
    if (looked_up->blocks == blocks && laid_out_is_good(&looked_up->made, tui, columns))
        return;
    looked_up_clear(looked_up);
    if (blocks != NULL)
        common_layout(tui, blocks, columns, NULL, &looked_up->said);
    if (see != NULL && !text_is_empty(see)) {
        struct block block = {.kind = BLOCK_PARAGRAPH, .text = *see};
        const struct blocks one = {.items = &block, .count = 1};
        common_layout(tui, &one, columns, _("See also:"), &looked_up->see);
    }
    looked_up->blocks = blocks;
    looked_up->made = laid_out_for(tui, columns);
}

const struct mark *looked_up_link(const struct looked_up *looked_up, int link)
{
    size_t number = (size_t)link;
    size_t own = looked_up->said.link_count;
    return number < own ? looked_up->said.links[number].mark
                        : looked_up->see.links[number - own].mark;
}

void looked_up_clear(struct looked_up *looked_up)
{
    layout_clear(&looked_up->said);
    layout_clear(&looked_up->see);
    *looked_up = (struct looked_up){0};
}
