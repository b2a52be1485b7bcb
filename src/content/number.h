/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Shares, points and figures as people write them, by the patterns of the interface's catalogue. */
#ifndef CONTENT_NUMBER_H
#define CONTENT_NUMBER_H

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
