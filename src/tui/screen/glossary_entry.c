/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of a word of the glossary. */
#include "config.h"

#include "tui/screen/glossary_entry.h"

#include <stdlib.h>

#include "flow/lookup.h"

enum { LANGUAGE_COLUMNS = 12 };

static void add_equivalents(struct page *page, const struct tui *tui,
                            const struct glossary_entry *entry)
{
    if (entry->equivalent_count > 0)
        page_line(page);
    for (size_t i = 0; i < entry->equivalent_count; i++) {
        const char *language = tui->speech->name(entry->equivalents[i].language);
        size_t line = page->count;
        page_wrapped(page, LANGUAGE_COLUMNS, ROLE_TEXT, entry->equivalents[i].words,
                     PAGE_NO_TARGET);
        page_lead(page, line, 0, LANGUAGE_COLUMNS - 1, ROLE_CHROME, language, PAGE_NO_TARGET);
    }
}

void glossary_entry_add(struct looked_up *looked_up, const struct tui *tui,
                        const struct glossary_entry *entry, struct page *page)
{
    char *used = lookup_used(&tui->session, &tui->mentions, entry->id);
    looked_up_lay_out(looked_up, tui, &entry->definition, &entry->see, page->measure);
    page_wrapped(page, 0, ROLE_HEADING, entry->title.plain, PAGE_NO_TARGET);
    page_line(page);
    page_layout(page, 0, &looked_up->said, 0, ROLE_TEXT);
    add_equivalents(page, tui, entry);
    if (looked_up->see.line_count > 0 || used != NULL)
        page_line(page);
    page_layout(page, 0, &looked_up->see, (int)looked_up->said.link_count, ROLE_CHROME);
    if (used != NULL)
        page_wrapped(page, 0, ROLE_CHROME, used, PAGE_NO_TARGET);
    free(used);
}
