/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Days and shares as people write them, by the patterns of the interface's catalogue. */
#ifndef CONTENT_DATE_H
#define CONTENT_DATE_H

/* Returns "26 June 1973" for "1973-06-26" and "1973" for "1973", in the interface's language;
 * anything else as it is. Caller frees. */
char *date_words(const char *date);

/* Returns a share from 0 to 1 as a whole percentage, rounded down so that 100 % is only the whole:
 * "57 %". Caller frees. */
char *percent_words(double share);

/* Returns points as briefly as they can be written: "1", "2.5". Caller frees. */
char *points_words(double points);

/* Returns a figure with its unit, "160 million", as briefly as it can be written; `unit` may be
 * NULL. Caller frees. */
char *figure_words(double value, const char *unit);

/* The number that plural forms of points go by: half a point counts as the whole above it. */
unsigned long plural_points(double points);

#endif
