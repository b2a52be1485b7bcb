/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading a lesson: where one is, what can be followed from there, and that it was read to its end.
 */
#ifndef FLOW_READER_H
#define FLOW_READER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "flow/asking.h"
#include "flow/session.h"

/* A position in a lesson: a block, by its path ("3", or "3.1" for a block inside a block), and
 * characters into the source text of that block. */
struct reader {
    struct session *session;
    const struct unit *lesson; /* borrowed from the session */
    size_t block;              /* the outermost block at the top */
    int64_t characters;
    bool is_turned_here;  /* the text was turned, and the place not moved since */
    int64_t turned_from;  /* the characters before that */
    size_t passed;        /* what follows the pauses in blocks before this one was shown */
    struct asking *tries; /* the questions of the lesson, by their number: answered there */
};

/* Opens a lesson at the place kept, else at its start, and notes that it was opened, by
 * session_note_soon(): the lesson can be shown before that is on the disk. Returns -1, with an
 * error, when it cannot be had. Caller closes. */
int reader_open(struct reader *reader, struct session *session, const char *unit,
                struct diag *diag);

void reader_close(struct reader *reader);

/* Goes to where another reader is in that lesson as it was before it was read anew: the place, the
 * pauses passed, and what was chosen in the tries as far as it fits. */
void reader_go_as(struct reader *reader, const struct reader *before);

/* Shows what follows the pause in that block. */
void reader_pass(struct reader *reader, size_t block);

/* Moves the place. Nothing is written before reader_keep(). */
void reader_go(struct reader *reader, size_t block, int64_t characters);

/* Characters into a block of the source, as characters into what is shown of it; and back. Either
 * way a place stays in its text (a paragraph, a cell of a table), and the start of one is that
 * start.
 */
int64_t reader_characters_shown(const struct reader *reader, size_t block, int64_t of_source);
int64_t reader_characters_of_source(const struct reader *reader, size_t block, int64_t shown);

/* Shows the source instead of the translation, or the other way round; the place stays, and turned
 * back before it was moved it is exactly what it was. */
void reader_turn(struct reader *reader);

/* Calls `visit` while the lesson's texts are turned; place and texts are then as they were. */
void reader_with_other(const struct reader *reader, void (*visit)(void *context), void *context);

/* Writes the place, the pauses passed, and what was chosen in the tries. As session_keep_place().
 */
int reader_keep(struct reader *reader, struct diag *diag);

/* Notes that the lesson was read to its end, once. As session_write(). */
int reader_finish(struct reader *reader, struct diag *diag);

/* For reading in portions, line by line: the block after the portion that starts at `block`. A
 * portion ends before a heading, after a pause or a question, and when it is long enough; it is
 * never empty, nor only a pause. */
size_t reader_portion_end(const struct reader *reader, size_t block);

/* The block where the portion before `block` starts. */
size_t reader_portion_before(const struct reader *reader, size_t block);

/* The key that finds a block again: its own text's, else that of the first text in it; NULL where
 * there is none. Borrowed. */
const char *reader_block_key(const struct block *block);
bool reader_block_has_key(const struct block *block, const char *key);

#endif
