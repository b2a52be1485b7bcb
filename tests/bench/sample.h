/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Values measured again and again, of which the middle one counts. */
#ifndef BENCH_SAMPLE_H
#define BENCH_SAMPLE_H

#include <stddef.h>

struct sample {
    double *values; /* NULL: nothing was measured */
    size_t count;
    size_t capacity;
};

void sample_add(struct sample *sample, double value);

/* The median; sorts the values. 0 for an empty sample. */
double sample_median(struct sample *sample);

void sample_clear(struct sample *sample);

/* Milliseconds of a clock that is never set. */
double sample_clock(void);

#endif
