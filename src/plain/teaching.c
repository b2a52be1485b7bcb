/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What is for who teaches, line by line. */
#include "config.h"

#include "plain/plain.h"

#include "base/i18n.h"
#include "flow/teaching.h"

static void say_blocks(struct plain *plain, const struct blocks *blocks)
{
    if (blocks->count > 0)
        show_blocks(&plain->console, blocks, 0, blocks->count, NULL);
}

void plain_say_teaching(struct plain *plain, const struct unit *unit)
{
    struct teaching teaching;
    if (!plain->shows_facilitator)
        return;
    teaching_of(&plain->session, unit, &teaching);
    if (teaching.words != NULL || teaching.plan->count > 0 || teaching.note->count > 0) {
        console_gap(&plain->console);
        console_say(&plain->console, _("For the facilitator:"));
        if (teaching.words != NULL)
            console_say(&plain->console, teaching.words);
        say_blocks(plain, teaching.plan);
        say_blocks(plain, teaching.note);
    }
    teaching_clear(&teaching);
}
