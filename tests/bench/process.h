/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Programs that are run to their end, and what the kernel counts of them. The bench itself stays
 * small: what a child has in memory before it becomes the program counts as the program's own. */
#ifndef BENCH_PROCESS_H
#define BENCH_PROCESS_H

#include <stdbool.h>
#include <sys/types.h>

struct process_cost {
    double milliseconds;
    double kibibytes; /* at most in memory */
    int status;       /* of its end; 128 and the number for a signal */
};

/* Runs a program, found in PATH, without input; its output is not wanted. */
struct process_cost process_run(const char *const *arguments);

/* The same; ends this program unless it ends with 0. */
struct process_cost process_run_well(const char *const *arguments);

/* Waits for the end of a child that is on its way there. The milliseconds are not set. */
struct process_cost process_wait(pid_t child);

/* True if a program of this name is in PATH. */
bool process_is_installed(const char *name);

/* True while a program runs or waits for a disk. */
bool process_is_busy(pid_t child);

/* Milliseconds that a program had a processor so far: what others run at the same time hardly
 * matters to it. 0 where the kernel does not count. */
double process_processor(pid_t child);

/* How often a program has called write() and its like; -1 where the kernel does not count. */
long process_writes(pid_t child);

#endif
