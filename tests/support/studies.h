/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A learner who studies a course made from strings: with a record, a clock that the test moves and
 * chance that is none. Whatever goes wrong in here fails the test. */
#ifndef SUPPORT_STUDIES_H
#define SUPPORT_STUDIES_H

#include <stdbool.h>
#include <stddef.h>

#include "flow/session.h"

struct study {
    char *folder; /* of the course */
    char *home;   /* of the record */
    struct record *record;
    struct session session;
    struct moment now;   /* what the clock tells */
    unsigned char drawn; /* so many random numbers were drawn */
};

/* Makes a course of these units, see courses_make(), a record, and opens a session. */
void studies_begin(struct study *study, const char *units);
void studies_end(struct study *study);

/* Closes the record and the session and opens them again, as a later run of the program does: what
 * was only in memory is gone. */
void studies_reopen(struct study *study);

/* The same with other units in the course. */
void studies_reopen_with(struct study *study, const char *units);

/* Opens the session without a record. */
void studies_look_only(struct study *study);

/* From now on nothing can be written, and then it can again. */
void studies_fill_disk(void);
void studies_free_disk(void);

/* Expects these events of the course in the record, see records_expect_events(). */
void studies_expect_events(const struct study *study, const char *expected);

/* Expects that the diag has just one error, of this code (NULL: that it is empty), and clears it.
 */
void studies_expect_said(struct diag *diag, const char *code);

#endif
