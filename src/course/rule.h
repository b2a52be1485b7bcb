/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The rules of courses: a row for every code that a message about a course can have, with what it
 * means and how to mend it. 'decentwork check --explain' and the manual are made from the rows; the
 * checks themselves are where the mistakes are found. */
#ifndef COURSE_RULE_H
#define COURSE_RULE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"

/* Where the lines of a sample stand: tests put them there and check them. */
enum rule_place {
    RULE_ELSEWHERE = 1, /* not in a file: they only show what is meant. 0 is no place */
    RULE_LESSON,        /* in a lesson, after its title */
    RULE_QUIZ,          /* in a quiz */
    RULE_UNITS,         /* in a module, after its title */
    RULE_MODULE,        /* they are a module's whole file */
    RULE_MANIFEST,      /* they are course.xml */
    RULE_PO_HEADER,     /* in the header of po/fr.po */
    RULE_PO,            /* in po/fr.po, below its header */
    RULE_PLACE_COUNT
};

struct rule {
    const char *code;
    enum diag_severity severity;
    bool is_structural;      /* a grammar can say it: course.rng refuses such a file */
    const char *title;       /* what is wrong, to be translated */
    const char *explanation; /* why it matters and how to mend it, to be translated */
    enum rule_place place;
    const char *bad;  /* lines that break the rule, and it alone */
    const char *good; /* the same lines, mended */
};

/* The rules by their number, from 0: first those about files, then structure, then what they hold.
 * NULL after the last. */
const struct rule *rule_number(size_t number);

/* The rule of that code, or NULL. */
const struct rule *rule_find(const char *code);

/* The code that a mistyped one is closest to, or NULL. */
const char *rule_nearest(const char *code);

#endif
