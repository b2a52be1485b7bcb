/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What a course contains, in short: modules, units, questions, without their texts. One streaming
 * pass makes it; what a learner sees of a whole course comes from here. */
#ifndef COURSE_OUTLINE_H
#define COURSE_OUTLINE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "course/course.h"

struct outline_objective {
    char *id;
    char *title;
};

struct outline_question {
    char *id;
    char *objective; /* id, or NULL */
};

struct outline_unit {
    enum unit_kind kind;
    char *id;
    char *title; /* "" for a quiz without one */
    unsigned minutes;
    struct outline_question *questions; /* of a quiz */
    size_t question_count;              /* of the pool */
    size_t asked_count;                 /* in an attempt */
    bool can_fail;                      /* a quiz that asks for a share of its points */
};

struct outline_module {
    size_t index; /* in the manifest */
    char *id;
    char *title;
    unsigned minutes;
    struct outline_objective *objectives;
    size_t objective_count;
    struct outline_unit *units;
    size_t unit_count;
    size_t unit_capacity;
    struct where where;
};

struct outline {
    struct outline_module *modules; /* those that could be read */
    size_t module_count;
    size_t module_capacity;
    char *bytes;    /* in which all texts lie, where they are not kept one by one; or NULL */
    char *stamps;   /* in the bytes: of the files that it was made of, the manifest's, the
                       catalogue's, then the modules'; NULL: it was made just now */
    size_t unasked; /* how many of the modules' files outline_cache_ask() has not asked yet */
};

/* Reads every module once. Faulty parts are said and left out; a module that cannot be read to its
 * end is left out whole. Of two units of one id the second is left out without a word: it is the
 * checker that says so. Caller clears. */
void outline_build(const struct course *course, struct outline *ret_outline, struct diag *diag);
void outline_clear(struct outline *outline);

/* Returns the unit of that id and, where wanted, its module and position; NULL if there is none. */
const struct outline_unit *outline_find(const struct outline *outline, const char *unit,
                                        const struct outline_module **ret_module);

/* Returns the unit that follows in the course, or NULL after the last. */
const struct outline_unit *outline_next(const struct outline *outline, const char *unit);

/* Returns the unit that stands before it in the course, or NULL before the first. */
const struct outline_unit *outline_before(const struct outline *outline, const char *unit);

#endif
