/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The whole program on trial: a computer with one small course, no learner yet, and a clock that
 * stands still. Whatever goes wrong in here fails the test. */
#ifndef SUPPORT_TRIAL_H
#define SUPPORT_TRIAL_H

#include "support/support.h"

struct trial {
    char *folder;  /* the home of the user; all else is in it */
    char *courses; /* the folder for --courses */
    char *course;  /* the small course, "pay", in it */
    char *records; /* where records will be */
};

void trial_init(struct trial *trial);
void trial_clear(struct trial *trial);

/* Writes a file of the small course anew, such as "modules/one.xml". */
void trial_write(const struct trial *trial, const char *name, const char *text);

/* Puts other words in the place of the first such words of a file of the small course. */
void trial_replace(const struct trial *trial, const char *name, const char *words, const char *by);

/* Writes another course, of one lesson, that has this id and title. */
void trial_add_course(const struct trial *trial, const char *id, const char *title);

/* Runs the program with this standard input (NULL: empty) and these words, up to NULL. */
struct run trial_run(const struct trial *trial, const char *input, ...) __attribute__((sentinel));

/* Lets a learner study: "--plain", the courses and the learner are said; `target` is COURSE[/UNIT]
 * or NULL. Fails unless it ends well and in silence. Returns the transcript, caller frees. */
char *trial_study(const struct trial *trial, const char *learner, const char *target,
                  const char *input);

/* The path of the only record whose file's name begins so ("ana"). Fails where there is none.
 * Caller frees. */
char *trial_record(const struct trial *trial, const char *stem);

/* The environment and the first words of the runs above, for tests that start the program
 * themselves; both end with NULL. Borrowed until the next call. */
const char *const *trial_environment(const struct trial *trial);

/* Expects that each of these lines (each ends with "\n") stands in the text, whole and in this
 * order; others may stand between. A prompt and what is said after it are one line, as nothing that
 * is typed is echoed. */
void trial_expect_lines(const char *text, const char *lines);

/* Expects the status, and that the errors hold these words (NULL: that there are none). */
void trial_expect(const struct run *run, int status, const char *words, const char *what);

#endif
