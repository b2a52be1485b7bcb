/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of a word of the glossary: what it means, what it is called in other languages, what to
 * see also, and where the course uses it. */
#ifndef TUI_SCREEN_GLOSSARY_ENTRY_H
#define TUI_SCREEN_GLOSSARY_ENTRY_H

#include "tui/tui.h"
#include "tui/widget/looked_up.h"
#include "tui/widget/page.h"

/* Adds all that is said of a word to a page. Its targets are the links of `looked_up`, which keeps
 * what is laid out of it. */
void glossary_entry_add(struct looked_up *looked_up, const struct tui *tui,
                        const struct glossary_entry *entry, struct page *page);

#endif
