/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows and columns, written as a table for people, as CSV (RFC 4180) or as JSON: one code for every
 * listing, so that screen and file never disagree. */
#ifndef CLI_LISTING_H
#define CLI_LISTING_H

#include <stddef.h>
#include <stdio.h>

#include "cli/program.h"

enum listing_kind {
    LISTING_TEXT,
    LISTING_NUMBER, /* as JSON writes it; an empty cell is JSON's null */
    LISTING_WORD,   /* of a fixed set: in the table it is translated */
    LISTING_FILE,   /* a path: in the table it is not broken into lines, so that it can be copied */
};

struct listing_column {
    const char *key;   /* in CSV and JSON; never translated */
    const char *title; /* in the table; to be translated; NULL for what is never a table */
    enum listing_kind kind;
};

enum { LISTING_COLUMNS_MAX = 12 };

struct listing {
    const struct listing_column *columns;
    size_t column_count; /* at least 1; of a table, 2 */
    size_t width;        /* of the terminal, which a table keeps to as far as it can; 0: none */
    char **cells;        /* row by row */
    size_t cell_count;
    size_t cell_capacity;
};

/* Adds the next cell and takes it. Numbers are given as they are to stand in a file. */
void listing_take(struct listing *listing, char *cell);

/* Writes the listing. In a table too wide for its terminal the last column goes on over several
 * lines, or stands on lines of its own, as paths do. No control character and no bidirectional
 * control of a cell is written as it is: JSON escapes them, table and CSV show U+FFFD (a line end
 * stays in CSV, in its quotes). */
void listing_print(const struct listing *listing, enum listing_format format, FILE *out);

void listing_clear(struct listing *listing);

/* The format of that name, or LISTING_FORMAT_COUNT. */
enum listing_format listing_format_of(const char *name);

#endif
