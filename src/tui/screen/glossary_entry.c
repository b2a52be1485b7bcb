/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of a word of the glossary. */
#include "config.h"

#include "tui/screen/glossary_entry.h"

#include <stdlib.h>

#include "base/i18n.h"
#include "flow/lookup.h"
#include "tui/screen/common.h"

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

static void lay_out(struct glossary_laid_out *laid, const struct tui *tui,
                    const struct glossary_entry *entry, int columns)
{
    struct block block = {.kind = BLOCK_PARAGRAPH, .text = entry->see};
    const struct blocks see = {.items = &block, .count = 1};
    layout_clear(&laid->definition);
    layout_clear(&laid->see);
    common_layout(tui, &entry->definition, columns, NULL, &laid->definition);
    if (!text_is_empty(&entry->see))
        common_layout(tui, &see, columns, _("See also:"), &laid->see);
    laid->entry = entry;
    laid->made = laid_out_for(tui, columns);
}

void glossary_entry_add(struct glossary_laid_out *laid, const struct tui *tui,
                        const struct glossary_entry *entry, struct page *page)
{
    char *used = lookup_used(&tui->session, &tui->mentions, entry->id);
    if (laid->entry != entry || !laid_out_is_good(&laid->made, tui, page->measure))
        lay_out(laid, tui, entry, page->measure);
    page_wrapped(page, 0, ROLE_HEADING, entry->title.plain, PAGE_NO_TARGET);
    page_line(page);
    page_layout(page, 0, &laid->definition, 0, ROLE_TEXT);
    add_equivalents(page, tui, entry);
    if (laid->see.line_count > 0 || used != NULL)
        page_line(page);
    page_layout(page, 0, &laid->see, (int)laid->definition.link_count, ROLE_CHROME);
    if (used != NULL)
        page_wrapped(page, 0, ROLE_CHROME, used, PAGE_NO_TARGET);
    free(used);
}

const struct mark *glossary_entry_link(const struct glossary_laid_out *laid, int target)
{
    size_t link = (size_t)target;
    size_t own = laid->definition.link_count;
    return link < own ? laid->definition.links[link].mark : laid->see.links[link - own].mark;
}

void glossary_entry_clear(struct glossary_laid_out *laid)
{
    layout_clear(&laid->definition);
    layout_clear(&laid->see);
    *laid = (struct glossary_laid_out){0};
}
