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

#endif
