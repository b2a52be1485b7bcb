/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What comes while a screen waits: keys and answers of the terminal, changes of a watched file, the
 * end of the input. It knows nothing of curses, and of signals only that they end a wait. Moments
 * are milliseconds of a clock that nobody sets: term_events_now(). */
#ifndef TUI_TERM_EVENTS_H
#define TUI_TERM_EVENTS_H

#include <stdbool.h>
#include <stdint.h>

#include "tui/term.h"
#include "tui/term_input.h"
#include "tui/term_watch.h"

struct term_events {
    struct term_input input;
    int64_t input_at; /* when the last of it came */
    int escape_delay;
    bool is_asked; /* the terminal was asked for its background */
    int64_t asked_at;
    struct term_watch watch;
    bool is_gone; /* nothing will ever come */
};

int64_t term_events_now(void);

/* `capability`: see term_input_learn(). Caller clears. */
void term_events_init(struct term_events *events, bool is_utf8,
                      const char *(*capability)(const char *name));
void term_events_clear(struct term_events *events);

/* Asks the terminal for its background; the answer is noted in events->input.answer. */
void term_events_ask(struct term_events *events, int terminal);

/* Waits for the terminal's answer until `patience` milliseconds after it was asked. What is typed
 * meanwhile is kept. */
void term_events_wait_for_answer(struct term_events *events, int64_t patience);

/* Watches that file and no other; NULL: none. */
void term_events_watch(struct term_events *events, const char *watched);

/* Takes the next key out of what has come by now: see term_input_next(). */
enum term_input_state term_events_next(struct term_events *events, int64_t time,
                                       struct key *ret_key);

/* Waits for input, a signal or a change of the watched file: from `time` until `end` (-1: for
 * ever), not longer than what has come so far (`state`) or a look at the file allows. */
void term_events_wait(struct term_events *events, enum term_input_state state, int64_t time,
                      int64_t end);

#endif
