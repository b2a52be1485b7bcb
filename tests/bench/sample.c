/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Values measured again and again. */
#include "config.h"

#include "bench/sample.h"

#include <stdlib.h>
#include <time.h>

#include "base/memory.h"

void sample_add(struct sample *sample, double value)
{
    sample->values = memory_reserve(sample->values, sample->count + 1, &sample->capacity,
                                    sizeof *sample->values);
    sample->values[sample->count++] = value;
}

static int compare(const void *a, const void *b)
{
    double first = *(const double *)a;
    double second = *(const double *)b;
    return (first > second) - (first < second);
}

double sample_median(struct sample *sample)
{
    if (sample->count == 0)
        return 0;
    qsort(sample->values, sample->count, sizeof *sample->values, compare);
    size_t middle = sample->count / 2;
    return sample->count % 2 == 1 ? sample->values[middle]
                                  : (sample->values[middle - 1] + sample->values[middle]) / 2;
}

void sample_clear(struct sample *sample)
{
    free(sample->values);
    *sample = (struct sample){0};
}

double sample_clock(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}
