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

/* A paragraph whose lines are taken in their order. */
struct direction_lines {
    const char *paragraph; /* borrowed */
    size_t length;
    bool turns;    /* something in it runs from right to left: else it needs no marks */
    size_t at;     /* so far it was passed over */
    uint32_t mark; /* of the last letter before that, or 0 */
};

struct direction_lines direction_lines(const char *paragraph, size_t length);

/* The marks that stand for the text before and after a line, so that it is ordered as in the whole:
 * 0 where nothing there has a direction, and where nothing in the paragraph turns. */
struct direction_marks {
    uint32_t before;
    uint32_t after;
};

/* The marks of the next line, the bytes [start, end) of the paragraph. */
struct direction_marks direction_next_marks(struct direction_lines *lines, size_t start,
                                            size_t end);

/* The next line, those bytes, as a text of its own with its marks at its ends. Caller frees. */
char *direction_next_line(struct direction_lines *lines, size_t start, size_t end);

/* A copy of a sentence in which tags such as </p>, and what is quoted («...») in letters from left
 * to right, stand between marks: where the sentence runs from right to left, their signs would else
 * be ordered and mirrored with its words. A sentence in which nothing turns is copied as it is.
 * Caller frees. */
char *direction_mark_code(const char *sentence);

#endif
