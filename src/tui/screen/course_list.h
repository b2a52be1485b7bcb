/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The modules and units of a course as a list that opens and folds: the outline, alone or beside a
 * text. */
#ifndef TUI_SCREEN_COURSE_LIST_H
#define TUI_SCREEN_COURSE_LIST_H

#include <stdbool.h>
#include <stddef.h>

#include "flow/standing.h"
#include "tui/tui.h"
#include "tui/widget/page.h"

/* The page may be added to once it is built. */
struct course_list {
    struct tui *tui; /* borrowed; a course is open */
    struct page page;
    struct page_state state;
    bool *is_open; /* one a module: its units are shown */
    size_t module_count;
    struct standing standing; /* when it was built last */
};

/* Makes the list with the focus on a unit (its id), or moves the focus there; its module is open.
 * Caller clears. */
void course_list_init(struct course_list *list, struct tui *tui, const char *unit);
void course_list_go_to(struct course_list *list, const char *unit);
/* Is open and has the focus as another list does, which is of an outline that was read before. */
void course_list_go_as(struct course_list *list, const struct course_list *other,
                       const struct outline *before);
void course_list_clear(struct course_list *list);

/* Begins the page anew at that measure. */
void course_list_build(struct course_list *list, int measure);

/* The same for a column beside a text that starts so many columns from the left edge: titles are
 * wrapped, and signs alone say how a unit stands. */
void course_list_build_column(struct course_list *list, int measure, int start);

/* The number of the module in focus, or of the unit in focus; from 0. */
size_t course_list_module(const struct course_list *list);

/* Does what an action that the page does not know asks for: folds and opens modules, or leads to a
 * unit. Returns false for others. */
bool course_list_act(struct course_list *list, enum action action, struct step *ret_step);

#endif
