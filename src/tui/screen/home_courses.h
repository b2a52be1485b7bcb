/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What Home tells of the courses: how far the learner is in each, and where to go on. Each course
 * is looked into for it. */
#ifndef TUI_SCREEN_HOME_COURSES_H
#define TUI_SCREEN_HOME_COURSES_H

#include <stdbool.h>
#include <stddef.h>

#include "tui/tui.h"

struct home_course {
    char *title; /* in the learner's language */
    double share;
    bool is_begun;
    bool is_open; /* the counts could be had */
};

/* Zeroed: not counted yet. */
struct home_courses {
    bool is_counted;
    struct home_course *items; /* as many as there are on the shelf, in its order */
    size_t count;
    const struct shelf_course *last; /* where to go on, or NULL */
    char *unit;                      /* of that course: its id and its name */
    char *unit_name;
    char *module_name; /* with its course */
};

/* Counts the courses of the shelf for the record in hand. Caller clears. */
void home_courses_count(const struct tui *tui, struct home_courses *ret_courses);
void home_courses_clear(struct home_courses *courses);

#endif
