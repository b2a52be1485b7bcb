/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What the newest answer to each question earned: a pure fold. An objective stands as the newest
 * answers to its questions do. */
#ifndef STUDY_NEWEST_H
#define STUDY_NEWEST_H

#include <stdbool.h>
#include <stddef.h>

#include "study/event.h"

struct newest_answer {
    char *unit;
    char *question;
    double score;
    double maximum;
};

/* Of one course. A zeroed one is empty. */
struct newest {
    struct newest_answer *items;
    size_t count;
    size_t capacity;
};

/* Takes an event of the course, in the order of the record. Other kinds than EVENT_ANSWERED, and
 * data that cannot be read, change nothing. */
void newest_apply(struct newest *newest, const struct event *event);
void newest_clear(struct newest *newest);

/* The newest answer to a question, or NULL. Borrowed. */
const struct newest_answer *newest_find(const struct newest *newest, const char *unit,
                                        const char *question);

#endif
