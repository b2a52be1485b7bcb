/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Which way letters run, by the classes of the Unicode bidirectional algorithm (UAX #9). */
#ifndef BASE_DIRECTION_H
#define BASE_DIRECTION_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum direction { DIRECTION_NONE, DIRECTION_LEFT_TO_RIGHT, DIRECTION_RIGHT_TO_LEFT };

/* Marks of a direction that draw nothing. */
enum {
    DIRECTION_ARABIC_MARK = 0x061C,
    DIRECTION_LEFT_MARK = 0x200E,
    DIRECTION_RIGHT_MARK = 0x200F
};

/* The direction of a character; DIRECTION_NONE for digits, punctuation, blanks and marks on
 * letters. */
enum direction direction_of(uint32_t character);

/* The direction of the first character that has one. */
enum direction direction_of_text(const char *text, size_t length);

/* True if some character that is seen runs from right to left. */
bool direction_turns(const char *text, size_t length);

/* True for what draws nothing, but says how its neighbours run or whether they are joined: the
 * three marks, U+200C and U+200D. */
bool direction_is_mark(uint32_t character);

/* The marks that stand for the text before and after the bytes [start, end) of a paragraph, so that
 * a line of it is ordered as in the whole: 0 where nothing before or after has a direction. */
uint32_t direction_mark_before(const char *text, size_t start);
uint32_t direction_mark_after(const char *text, size_t length, size_t end);

/* The bytes [start, end) of a paragraph as a line of its own: with these marks at its ends where
 * something in the paragraph runs from right to left, else as they are. Caller frees. */
char *direction_line(const char *paragraph, size_t start, size_t end);

#endif
