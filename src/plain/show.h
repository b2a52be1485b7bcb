/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Course text as lines: paragraphs, lists and notes, with a number after each word that can be
 * looked up. */
#ifndef PLAIN_SHOW_H
#define PLAIN_SHOW_H

#include <stddef.h>

#include "content/block.h"
#include "plain/console.h"

enum { SHOW_LINKS_MAX = 30 };

/* What the numbers in the text stand for, from 1. A zeroed one is empty. */
struct show_links {
    const struct mark *items[SHOW_LINKS_MAX]; /* borrowed from the blocks */
    size_t count;
};

/* Prints the blocks [start, end), an empty line between them, and adds their links. `links` may be
 * NULL: then no numbers are printed. */
void show_blocks(struct console *console, const struct blocks *blocks, size_t start, size_t end,
                 struct show_links *links);

/* Returns a text as it is read: citations filled in, numbers of links added. Caller frees. */
char *show_text(const struct text *text, struct show_links *links);

/* Returns all texts of some blocks in one line. Caller frees. */
char *show_brief(const struct blocks *blocks, struct show_links *links);

#endif
