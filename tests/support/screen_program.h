/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The program on the full screen: trial.h's computer with a longer course, in vt.h's terminal. What
 * is not said is as with most people: xterm, 24 rows of 80 columns.
 *
 * Its lesson "slips" has two links in its first paragraph and then the words w100, w101, ... in
 * paragraphs of 30; "time" is one line; "quiz" asks "Question 1?" to "Question 4?", to which
 * "The employer", number 2, is right. */
#ifndef SUPPORT_SCREEN_PROGRAM_H
#define SUPPORT_SCREEN_PROGRAM_H

#include "support/trial.h"
#include "support/vt.h"

enum { SCREEN_ROWS = 24, SCREEN_COLUMNS = 80, SCREEN_WORD_FIRST = 100, SCREEN_WORD_LAST = 399 };

/* A start of the program. NULL and 0: as usual. */
struct screen_begin {
    const char *kind;     /* of the terminal, "vt100" */
    const char *variable; /* of the environment, "NAME=VALUE" */
    const char *flag;     /* an option more, "--ascii" */
    const char *command;  /* "preview"; NULL: none */
    const char *learner;
    const char *target; /* COURSE[/UNIT]; NULL: Home */
    int rows;
    int columns;
};

/* trial_init() with that course. */
void screen_trial_init(struct trial *trial);

/* Starts the program, without waiting for anything. */
struct vt *screen_begin(const struct trial *trial, const struct screen_begin *start);

/* The same for Ana, at "pay/UNIT" (NULL: Home), once this text is on the screen. */
struct vt *screen_study(const struct trial *trial, const char *unit, const char *text);

/* The same for the quiz, which nobody has begun: it is begun, and this text is on the screen. */
struct vt *screen_study_quiz(const struct trial *trial, const char *text);

/* The same by a shell with job control, which then goes on with the commands `after`. */
struct vt *screen_study_by_shell(const struct trial *trial, const char *unit, const char *text,
                                 const char *after);

/* Presses a key, or types a text, and waits for what it brings onto the screen. */
void screen_press(struct vt *vt, VTermKey key, const char *text);
void screen_type(struct vt *vt, const char *keys, const char *text);

/* The learner is done: Q ends the program well and gives the terminal back. */
void screen_quit(struct vt *vt);

/* Expects the terminal as it was before the program. */
void screen_expect_restored(const struct vt *vt);

/* The first word of the lesson "slips" that is to be seen, 100 for w100. */
int screen_first_word(const struct vt *vt);

/* Reads the lesson "slips" from its start, a page after the other: no word may be left out. */
void screen_read_all(struct vt *vt);

#endif
