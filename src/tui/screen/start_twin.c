/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What is asked where a new learner's name is somebody's already. */
#include "config.h"

#include "tui/screen/start_twin.h"

#include <stdlib.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "base/str.h"

/* Takes the words. */
static void add_row(struct page *page, char *words, int target)
{
    page_line(page);
    page_fit_target(page, 0, page->measure, ROLE_TEXT, words, target);
    free(words);
}

void start_twin_add(const struct learner_twin *twin, const char *name, struct page *page,
                    int first_target)
{
    /* TRANSLATORS: the name of a learner who uses this computer. */
    char *question = str_format(_("%s is here already. Is it you?"), twin->name);
    page_line(page);
    page_wrapped(page, 0, ROLE_WARNING, question, PAGE_NO_TARGET);
    /* TRANSLATORS: a button; the learner's name is filled in. */
    add_row(page, str_format(_("[ Yes, go on as %s ]"), twin->name),
            first_target + START_TWIN_GO_ON);
    add_row(page, memory_text(_("[ No, another name ]")), first_target + START_TWIN_OTHER);
    if (!twin->is_same)
        /* TRANSLATORS: a button; a name much like that of another learner, who is somebody else. */
        add_row(page, str_format(_("[ No, I am new: %s ]"), name), first_target + START_TWIN_NEW);
    free(question);
}
