/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A page of lines from the inside. For the files of the page alone. */
#ifndef TUI_WIDGET_PAGE_INSIDE_H
#define TUI_WIDGET_PAGE_INSIDE_H

#include "tui/widget/page.h"

/* The number of lines before the foot. */
size_t page_body_lines(const struct page *page);

/* The piece of a line with that target, or NULL. */
const struct page_piece *page_piece_of(const struct page *page, size_t line, int target);

/* The last line that belongs to a target whose first is `first`. */
size_t page_last_line_of(const struct page *page, int target, size_t first);

/* The first target of a line, PAGE_NO_TARGET if it has none. */
int page_first_target(const struct page *page, size_t line);

/* Calls `visit` for each target, in the order of reading. */
void page_each_target(const struct page *page, void (*visit)(void *context, int target),
                      void *context);

/* The last line that can be on top. */
size_t page_last_top(const struct page *page, const struct page_state *state);

#endif
