/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Answers to type, held against what a learner typed. */
#ifndef QUESTION_PATTERN_H
#define QUESTION_PATTERN_H

#include <stdbool.h>

/* True if the typed words are those of the pattern. In a pattern * stands for any characters, none
 * too, and spaces beside it do not count; \* is the sign itself. Unless `is_exact`, case, accents,
 * punctuation and spaces do not matter (base/fold.h), but a pattern that is nothing but signs is
 * compared as it is. */
bool pattern_matches(const char *pattern, const char *typed, bool is_exact);

/* Returns words that the pattern matches: itself with `filling` in the place of each *. Caller
 * frees.
 */
char *pattern_words(const char *pattern, const char *filling);

#endif
