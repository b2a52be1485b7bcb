/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A program on a screen of 80x24: a pseudo-terminal whose bytes are counted and timed. A screen
 * counts as complete when its last byte came; that it was the last is known by the program waiting
 * for a key and sending no more. */
#ifndef BENCH_SCREEN_H
#define BENCH_SCREEN_H

#include <stddef.h>

#include "bench/process.h"

struct screen;

/* What came of a start or of a key. */
struct screen_cost {
    double milliseconds; /* to the last byte */
    double processor;    /* milliseconds that the program itself ran */
    double bytes;
    double writes; /* of the program, to files too; -1: not counted */
};

/* Starts a program found in PATH and waits until it has shown `words` and waits for a key. Ends the
 * bench, and shows what came, where they never come. Caller ends it. */
struct screen *screen_start(const char *const *arguments, const char *words,
                            struct screen_cost *ret_cost);

/* Sends keys and waits for what they bring. */
struct screen_cost screen_press(struct screen *screen, const char *keys);

/* The program, to be looked at in other ways. */
pid_t screen_program(const struct screen *screen);

/* Sends keys and reads what comes, without waiting. */
void screen_send(struct screen *screen, const char *keys);
void screen_read(struct screen *screen);

/* Sends the keys that end the program, waits for its end and frees the screen. */
struct process_cost screen_end(struct screen *screen, const char *keys);

#endif
