/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The plan of a module's session, for who teaches, in the outline of the course. */
#ifndef TUI_SCREEN_COURSE_PLAN_H
#define TUI_SCREEN_COURSE_PLAN_H

#include "course/module.h"
#include "tui/tui.h"
#include "tui/widget/laid_out.h"
#include "tui/widget/page.h"

/* The module whose plan was shown last. A zeroed one is empty. */
struct course_plan {
    struct module *module; /* of its own: another may be in use below; NULL: it cannot be had */
    char *id;
    struct layout layout;
    struct laid_out made;
};

/* Adds minutes and plan of a module to a page, after a blank line; nothing where it has neither. A
 * module that cannot be read is without a plan. */
void course_plan_add(struct course_plan *plan, const struct tui *tui,
                     const struct outline_module *module, struct page *page);
void course_plan_clear(struct course_plan *plan);

#endif
