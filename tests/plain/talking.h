/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A learner who studies line by line, in process: what is typed goes in, what is said comes out.
 * Whatever goes wrong in here fails the test. */
#ifndef PLAIN_TALKING_H
#define PLAIN_TALKING_H

#include "plain/plain.h"
#include "support/studies.h"

struct talking {
    struct study study;
    bool shows_facilitator; /* what the learner chose last */
    enum plain_next next;   /* how the unit was left */
    const char *question;   /* of a note that is opened next, or NULL */
};

/* A course of these units, see courses_make(). */
void talking_begin(struct talking *talking, const char *units);
void talking_end(struct talking *talking);

/* Goes through the lesson "l" or the quiz "quiz", this typed. Returns what was said; caller frees.
 */
char *talking_lesson(struct talking *talking, const char *typed);
char *talking_quiz(struct talking *talking, const char *typed);

/* The same, and expects these lines in this order, others between: see trial_expect_lines(). */
void talking_expect_lesson(struct talking *talking, const char *typed, const char *lines);
void talking_expect_quiz(struct talking *talking, const char *typed, const char *lines);

/* Goes through the course, whose session is open and knows no record yet: it is taken, and closed.
 * Returns what was said; caller frees. */
char *talking_course(struct talking *talking, const char *typed);

/* What is said at the end of the program. Caller frees. */
char *talking_leave(struct talking *talking);

/* Leaves the program: what was only in memory is gone. */
void talking_reopen(struct talking *talking);

#endif
