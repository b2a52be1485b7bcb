/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* How a unit stands, as its events tell it: a pure fold, so it can be dropped and made again. */
#ifndef STUDY_PROGRESS_H
#define STUDY_PROGRESS_H

#include <stdbool.h>
#include <stdint.h>

#include "study/event.h"

/* Shares are kept within 0 and 1: marks for certainty may leave them on both sides. */
struct progress {
    bool is_opened;
    bool is_done; /* a lesson read to its end; a quiz passed, or finished where none can fail */
    double best_score;  /* share of the points, 0 to 1, of the best finished attempt; -1 where there
                           is none */
    double last_score;  /* the same of the last one that had points to give */
    int64_t attempts;   /* finished ones */
    int64_t answers;    /* answers handed in, over all attempts */
    struct moment last; /* of the unit's latest event, by their order, not by the clock */
};

/* A unit that nobody has touched. */
void progress_init(struct progress *progress);

/* Takes one event of the unit into account. Events are applied in their order (sequence). Kinds
 * without a meaning for progress, unknown ones included, and data that cannot be read change
 * nothing but `last`. */
void progress_apply(struct progress *progress, const struct event *event);

#endif
