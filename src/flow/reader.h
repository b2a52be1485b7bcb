/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading a lesson: where one is, what can be followed from there, and that it was read to its end.
 */
#ifndef FLOW_READER_H
#define FLOW_READER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "flow/session.h"

/* A position in a lesson: a block, by its path ("3", or "3.1" for a block inside a block), and
 * characters into the source text of that block. */
struct reader {
    struct session *session;
    const struct unit *lesson; /* borrowed from the session */
    size_t block;              /* the outermost block at the top */
    int64_t characters;
};

/* Opens a lesson at the place kept, else at its start, and notes that it was opened. Returns -1,
 * with an error, when it cannot be had; an event that could not be saved is said and does not
 * hinder. */
int reader_open(struct reader *reader, struct session *session, const char *unit,
                struct diag *diag);

/* Moves the place. Nothing is written before reader_keep(). */
void reader_go(struct reader *reader, size_t block, int64_t characters);

/* Writes the place. As session_keep_place(). */
int reader_keep(struct reader *reader, struct diag *diag);

/* Notes that the lesson was read to its end, once. As session_write(). */
int reader_finish(struct reader *reader, struct diag *diag);

/* For reading in portions, line by line: the block after the portion that starts at `block`. A
 * portion ends before a heading and when it is long enough; it is never empty. */
size_t reader_portion_end(const struct reader *reader, size_t block);

/* The block where the portion before `block` starts. */
size_t reader_portion_before(const struct reader *reader, size_t block);

#endif
