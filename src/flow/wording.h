/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What full screen and plain lines say in the same words, in the interface's language. Callers
 * free. */
#ifndef FLOW_WORDING_H
#define FLOW_WORDING_H

#include "course/instruments.h"
#include "course/outline.h"
#include "study/attempt.h"

/* A unit as lists call it: its title, or "Quiz: 8 questions" for a quiz without one. */
char *wording_unit(const struct outline_unit *unit);

/* "6 of 8 points, 75 %. Passed: 70 % was needed." `pass` is the share of the points needed. */
char *wording_score(const struct attempt *attempt, double pass);

/* "fundamental Convention, adopted 26 June 1973, first in force 19 June 1976." */
char *wording_instrument(const struct instrument *instrument);

/* The word that a page about an instrument ends with: these are not the official texts. Borrowed.
 */
const char *wording_own_words(void);

/* How many mistakes of the course in that folder are left out, and how to see them. */
char *wording_mistakes(size_t count, const char *path);

/* How many answers or steps wait to be saved. */
char *wording_unsaved(size_t count);

#endif
