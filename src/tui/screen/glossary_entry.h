/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of a word of the glossary: what it means, what it is called in other languages, what to
 * see also, and where the course uses it. */
#ifndef TUI_SCREEN_GLOSSARY_ENTRY_H
#define TUI_SCREEN_GLOSSARY_ENTRY_H

#include "content/layout.h"
#include "tui/tui.h"
#include "tui/widget/laid_out.h"
#include "tui/widget/page.h"

/* Its texts in lines, for the word that was added last. Zeroed: of none. */
struct glossary_laid_out {
    const struct glossary_entry *entry;
    struct layout definition;
    struct layout see;
    struct laid_out made;
};

/* Adds all that is said of a word to a page. Its targets are the links of the definition, then
 * those of what to see. */
void glossary_entry_add(struct glossary_laid_out *laid, const struct tui *tui,
                        const struct glossary_entry *entry, struct page *page);

/* The link that is such a target of the word that was added last. Borrowed. */
const struct mark *glossary_entry_link(const struct glossary_laid_out *laid, int target);

void glossary_entry_clear(struct glossary_laid_out *laid);

#endif
