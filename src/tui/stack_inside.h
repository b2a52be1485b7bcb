/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The stack of screens from the inside. For the files of the stack alone. */
#ifndef TUI_STACK_INSIDE_H
#define TUI_STACK_INSIDE_H

#include "tui/arrange.h"
#include "tui/stack.h"

enum { SCREENS_MAX = 16 };
/* Milliseconds after the last key. */
enum { STACK_KEEP_AFTER = 2000, STACK_LOOK_AFTER = 300 };

struct stack {
    struct tui *tui;
    struct screen *screens[SCREENS_MAX];
    size_t count;
    bool is_too_small; /* the window, when it was last drawn */
    bool is_unkept;    /* something was done since the place was written down */
    int64_t keep_in;   /* milliseconds until it is, if so */
    int64_t look_in;   /* milliseconds until the record is looked after, if it has not been */
    int64_t renew_in;  /* and until an author's files are looked at */
    int64_t idle_in;   /* and until the screen on top wants to work, -1: never */
    int rows;          /* of the window, when it was last drawn; 0: never */
    int columns;
    bool is_stale;                  /* what was drawn last */
    struct arrangement arrangement; /* of what was drawn last; none where nothing is arranged */
    bool is_ending;
};

/* --- Steps: stack_step.c --- */

struct screen *stack_top(const struct stack *stack);
void stack_push(struct stack *stack, struct screen *screen);

/* Has the screen on top write its place down: the others did when it came over them. */
void stack_keep(struct stack *stack);

/* Tells the screen that has come to the top. */
void stack_resume(struct stack *stack);

void stack_close_all(struct stack *stack);

/* Does what an input asks for, and what that leads to. */
void stack_act(struct stack *stack, const struct input *input);
void stack_follow(struct stack *stack, const struct step *step);

/* Ends; where something would be lost the learner decides. */
void stack_end(struct stack *stack);

/* --- Time: stack_time.c --- */

/* Asks the screen on top when it wants to work. */
void stack_plan_idle(struct stack *stack);

/* Does one thing that is due now. */
void stack_take_time(struct stack *stack);

/* True while an event waits to be saved until what it is about can be seen; saves it. */
bool stack_is_save_due(const struct stack *stack);
void stack_save(struct stack *stack);

/* --- A course that its author is writing: stack_preview.c --- */

/* Reads the course anew where a file of it has changed. Whoever is in a screen beside the course,
 * such as Help, sees it on coming back. */
void stack_look_for_changes(struct stack *stack);

#endif
