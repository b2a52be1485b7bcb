/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts compared as people do: without case, accents, punctuation and spaces. */
#ifndef BASE_FOLD_H
#define BASE_FOLD_H

#include <stddef.h>

/* Returns what is left of a text when compatible forms are one (NFKD), case is folded, accents and
 * vowel points are gone, letters such as œ are what is typed for them, digits of all scripts are 0
 * to 9, and punctuation, white space and what is not seen are left out; between two digits one sign
 * stays, a comma as a full stop, so that "1.5" is not "15". Bytes that are no UTF-8 are left out.
 * The sources are the Unicode Standard, chapter 3.13 (caseless matching), and UAX #15. Caller
 * frees. */
char *fold_text(const char *text, size_t length);

/* Returns a text with its white space collapsed and cut at both ends, without what is not seen, in
 * the composed form (NFC): for comparing exactly. Bytes that are no UTF-8 are left out. Caller
 * frees. */
char *fold_space(const char *text, size_t length);

/* Returns a text whose first letter is a capital, where its script has them. Caller frees. */
char *fold_capital(const char *text);

/* A text folded for searching in it: as fold_text(), but character by character, and with one space
 * between two words instead of what stood there. */
struct folded {
    char *text;
    size_t length;
    size_t *places; /* of each byte, and of the end: the byte of the source that it comes from. A
                       match [from, to) stands in the source from places[from] to places[to] */
};

/* Returns the folded text alone. Caller frees. */
char *fold_words_alone(const char *text, size_t length);

/* Caller clears. */
void fold_words(const char *text, size_t length, struct folded *ret_folded);
void folded_clear(struct folded *folded);

#endif
