/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* "Did you mean": the known word that a mistyped one is closest to. */
#ifndef BASE_NEAREST_H
#define BASE_NEAREST_H

#include <stddef.h>

/* How far `a` is from `b` in letters changed, left out, added or swapped with a neighbour (the
 * optimal string alignment distance), in bytes; at most 64 bytes of each are looked at. Case does
 * not count. */
size_t nearest_distance(const char *a, const char *b);

/* Returns the one of `count` words that is closest to `word`, if it is close enough to be a slip of
 * the hand (a third of its letters, at least one); else NULL. NULL words are passed over. Borrowed.
 */
const char *nearest_word(const char *word, const char *const *words, size_t count);

/* The same among the words that `member` of `count` items of a struct `type` is. */
#define nearest_member(word, items, count, type, member)                                           \
    nearest_item(word, items, count, sizeof(type), offsetof(type, member))
const char *nearest_item(const char *word, const void *items, size_t count, size_t size,
                         size_t offset);

#endif
