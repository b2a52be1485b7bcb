/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines out of running text: where a terminal of some width breaks it. Breaks are those of the
 * Unicode line breaking algorithm (UAX #14); widths are wcwidth()'s, as terminals and curses count.
 */
#ifndef CONTENT_WRAP_H
#define CONTENT_WRAP_H

#include <stddef.h>
#include <stdint.h>

/* One line: bytes [start, end) of the text, spaces at its end left out. */
struct wrap_line {
    size_t start;
    size_t end;
    size_t columns;
};

struct wrap {
    struct wrap_line *lines;
    size_t count;
    size_t capacity;
};

/* The columns of a text in one line. */
size_t wrap_columns(const char *text, size_t length);

/* The length of the cluster that starts at `text`: a character and those of no width after it. */
size_t wrap_cluster(const char *text, size_t length);

/* The columns of the longest word: what stands between two places where the text may be broken. */
size_t wrap_longest(const char *text, size_t length);

/* Breaks a text (valid UTF-8) into lines of at most `columns` (at least 1). A word that is longer
 * is cut between clusters, never inside one, and in Thai and the like never within a syllable's
 * letters where a line has room for it. An empty text gives one empty line. Caller clears. */
void wrap_text(const char *text, size_t length, size_t columns, struct wrap *ret_wrap);
void wrap_clear(struct wrap *wrap);

#endif
