/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The stack of screens: the one on top is seen and gets what is typed; a step leads to another one.
 */
#ifndef TUI_STACK_H
#define TUI_STACK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "tui/tui.h"

/* Runs on tui->term until the learner quits or the terminal is gone; the place is kept in either
 * case. `first` is the screen to begin with (taken). */
void tui_run(struct tui *tui, struct screen *first);

/* What tui_run() drives, also without a terminal: then tui->term is NULL, and keys and canvas are
 * the caller's. stack_new() takes `first`; stack_free() keeps the place and closes the course. */
struct stack;
struct stack *stack_new(struct tui *tui, struct screen *first);
void stack_free(struct stack *stack);

/* Paints what is to be seen. To be called before each key: screens bring themselves up to date
 * with the window here. */
void stack_draw(struct stack *stack, struct canvas *canvas);
void stack_take(struct stack *stack, const struct key *key);
bool stack_is_ending(const struct stack *stack);

/* In how many milliseconds, if nothing else comes before, stack_take() wants to be given KEY_TIME;
 * -1: never. */
int64_t stack_due(const struct stack *stack);

/* The file to watch meanwhile, for a KEY_CHANGED: the catalogue of the course in hand; NULL: none.
 * Borrowed until the next key. */
const char *stack_watch(const struct stack *stack);

/* True if there is something else to be seen than was drawn last. */
bool stack_is_stale(const struct stack *stack);

#endif
