/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The time spent on each unit, as the events tell it: a pure fold.
 *
 * The rule: from each event to the next of the same session, whatever it is of, the time counts for
 * the unit of the first; more than SPENT_GAP_MOST counts as that much, since then somebody had gone
 * away; a clock that went back counts nothing. Events that a reset covers count too: the time was
 * spent. */
#ifndef STUDY_SPENT_H
#define STUDY_SPENT_H

#include <stddef.h>
#include <stdint.h>

#include "base/map.h"
#include "base/str.h"
#include "study/event.h"

enum { SPENT_GAP_MOST = 15 * 60 * 1000 /* milliseconds */ };

struct spent_session;
struct spent_unit;

/* A zeroed one is empty. */
struct spent {
    struct spent_session *sessions;
    size_t session_count;
    size_t session_capacity;
    struct spent_unit *units;
    size_t unit_count;
    size_t unit_capacity;
    struct map numbers; /* of the units, by course and unit */
    struct str name;    /* of the one looked for, in `numbers` */
    size_t last;        /* the one found last */
};

/* Takes the next event, of any kind and course, in the order of the record. */
void spent_apply(struct spent *spent, const struct event *event);

/* The milliseconds spent on a unit, or, for NULL, on all of a course. */
int64_t spent_on(const struct spent *spent, const char *course, const char *unit);

void spent_clear(struct spent *spent);

#endif
