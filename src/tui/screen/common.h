/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What several screens say alike. */
#ifndef TUI_SCREEN_COMMON_H
#define TUI_SCREEN_COMMON_H

#include <stddef.h>

#include "flow/session.h"
#include "tui/tui.h"

/* Moves the focus of a page by an action or to where the mouse was clicked; a click on what is
 * already in focus, or Enter, makes it ACTION_OPEN. Returns the action left for the screen to do.
 */
struct page;
struct page_state;
enum action common_move(const struct page *page, struct page_state *state,
                        const struct input *input, const struct frame *frame);

/* The crumbs of a unit: "5 Ending child labour" and the unit's title. *ret_module is what the first
 * one is; the caller frees it. */
char *common_module_crumb(const struct session *session, const char *unit);

/* Lays out some blocks at a measure. Caller clears. */
struct layout;
void common_layout(const struct tui *tui, const struct blocks *blocks, int columns,
                   struct layout *ret_layout);

#endif
