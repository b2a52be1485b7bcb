/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Chance in a quiz: which questions of a pool are asked, in which order, and in which order their
 * options stand. All of it follows from the attempt's seed, so that it is the same when the quiz is
 * taken up again. */
#ifndef STUDY_DRAW_H
#define STUDY_DRAW_H

#include <stdbool.h>
#include <stddef.h>

#include "question/question.h"

enum { DRAW_SEED_BYTES = 16 };

/* Draws `count` of the questions of a pool (all of them if count is 0 or more than there are). The
 * objectives take turns, in an order of chance, so that each is examined as evenly as the pool
 * lets; questions without one take turns as one objective. Returns the numbers of the questions, in
 * the order of the pool or, if `is_shuffled`, in one of chance; *ret_count is how many. Caller
 * frees. */
size_t *draw_questions(struct question *const *pool, size_t pool_count, size_t count,
                       bool is_shuffled, const unsigned char seed[DRAW_SEED_BYTES],
                       size_t *ret_count);

/* Returns the numbers from 0 on in their order: nothing is left to chance. Caller frees. */
size_t *draw_none(size_t count);

/* Returns the numbers of a question's options in an order of chance; fixed ones keep their place.
 * Caller frees. */
size_t *draw_options(const struct question *question, const unsigned char seed[DRAW_SEED_BYTES]);

#endif
