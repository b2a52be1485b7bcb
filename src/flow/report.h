/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A learner's standing in a course: its units with time and scores, its objectives. */
#ifndef FLOW_REPORT_H
#define FLOW_REPORT_H

#include <stddef.h>
#include <stdint.h>

#include "flow/session.h"

struct report_unit {
    size_t module; /* its number in the outline, from 0 */
    const struct outline_unit *unit;
    struct progress progress;
    int64_t milliseconds; /* spent, by the rule of study/spent.h */
};

/* An objective stands as the newest answers to its questions do. */
struct report_objective {
    size_t module;
    const struct outline_objective *objective;
    size_t questions; /* that examine it */
    size_t answered;  /* of them */
    double score;     /* of the newest answers, and the maximum that those could earn */
    double maximum;
};

struct report {
    struct report_unit *units; /* in the order of the course */
    size_t unit_count;
    struct report_objective *objectives;
    size_t objective_count;
};

/* Builds the report of the session's course by its record (NULL: nothing was done). It borrows from
 * the session's outline. Returns -1 where the record cannot be read. Caller clears. */
int report_build(const struct session *session, struct report *ret_report, struct diag *diag);
void report_clear(struct report *report);

#endif
