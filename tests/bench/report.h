/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The table that the bench prints: a row is a goal, what was measured, what it is held against, and
 * whether it is met. */
#ifndef BENCH_REPORT_H
#define BENCH_REPORT_H

#include "bench/sample.h"

enum report_unit {
    REPORT_MILLISECONDS,
    REPORT_MEBIBYTES,
    REPORT_BYTES,
    REPORT_CALLS,
    REPORT_UNIT_COUNT,
};

/* A value and what it is held against. */
struct report_row {
    const char *what;
    enum report_unit unit;
    double value;
    const char *peer; /* NULL: `most` is a value, else it is a ratio to the peer's */
    double peer_value;
    double most;
};

void report_head(unsigned rounds);
void report_row(const struct report_row *row);

/* A row of milliseconds held against those of a peer, a command whose first word is a program; a
 * peer without any is not installed. */
void report_peer(const char *what, struct sample *ours, const char *peer, struct sample *theirs,
                 double most);

/* Says that a row could not be measured, and what it lacks. */
void report_absent(const char *what, const char *lack);

void report_foot(void);

#endif
