/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a course speaks of its terms and instruments: in which lessons, in which questions. Read
 * module by module, so that a screen can do it in idle moments. */
#ifndef COURSE_MENTIONS_H
#define COURSE_MENTIONS_H

#include <stdbool.h>
#include <stddef.h>

#include "content/text.h"
#include "course/course.h"

struct mention {
    enum mark_kind kind; /* MARK_TERM or MARK_CITE */
    char *reference;     /* id of a glossary entry, or "C138:7(1)" */
    size_t module;       /* its number in the manifest */
    char *unit;
    size_t question; /* its number in the quiz, from 1; 0: in a lesson */
};

/* A zeroed one is empty. */
struct mentions {
    struct mention *items; /* in the order of the course, each once in a lesson or question */
    size_t count;
    size_t capacity;
    size_t next_module; /* in the manifest */
};

/* Reads one more module. What is faulty in it is passed over without a word. Returns false once all
 * are read. */
bool mentions_read_next(struct mentions *mentions, const struct course *course);

void mentions_clear(struct mentions *mentions);

#endif
