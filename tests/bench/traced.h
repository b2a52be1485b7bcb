/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Counts what a program asks of the kernel, by tracing it: exact, and far too slow to be timed. */
#ifndef BENCH_TRACED_H
#define BENCH_TRACED_H

#include "bench/screen.h"

/* Sends keys and counts the calls of fsync() and fdatasync() until the program waits again. Returns
 * -1 where tracing is not allowed. */
int traced_syncs(struct screen *screen, const char *keys);

#endif
