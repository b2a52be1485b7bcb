/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What full screen and plain lines say in the same words, in the interface's language. Callers
 * free. */
#ifndef FLOW_WORDING_H
#define FLOW_WORDING_H

#include "base/moment.h"
#include "course/instruments.h"
#include "course/outline.h"
#include "flow/asking.h"
#include "flow/quiz.h"
#include "study/attempt.h"

/* A unit as lists call it: its title, or "Quiz: 8 questions" for a quiz without one. */
char *wording_unit(const struct outline_unit *unit);

/* What is said before a quiz begins, a sentence or two a line: how long it is, what is needed, what
 * tries and hints cost, that it can be left. */
struct wording_lines {
    char **items;
    size_t count;
    size_t capacity;
};

/* Fills the lines from what the quiz is and how the learner stands in it. `offers_hints`: hints are
 * wanted. Caller clears. */
void wording_quiz(const struct quiz *quiz, bool offers_hints, struct wording_lines *ret_lines);
void wording_lines_clear(struct wording_lines *lines);

/* "6 of 8 points, 75 %. Passed: 70 % was needed." `pass` is the share of the points needed. */
char *wording_score(const struct attempt *attempt, double pass);

/* "3 of 4": points earned and possible. */
char *wording_points(double score, double maximum);

/* What is said of an answer: "Right, 1 of 1 point.", "Right at the second try: 0.67 of 1 point.",
 * "Not right yet."; without points where it is not scored. */
char *wording_verdict(const struct asking *asking, bool is_scored);

/* True if something of what was handed in is right, though wrong choices may have taken its share
 * away: it is called partly right. */
bool wording_is_part_right(const struct asking *asking);

/* An answer in a list of results: "1 of 1"; "right, 0.67 of 1" where a right one lost points by a
 * further try or a hint. */
char *wording_judged(const struct grade *grade);

/* What is said of an option that was handed in: "Your answer, and right."; another word where it is
 * not chosen any more. Borrowed. */
const char *wording_chosen(const struct asking *asking, const struct question_option *option);

/* What is missing before anything can be handed in: "Choose an answer first." Borrowed. */
const char *wording_missing(const struct asking *asking);

/* What is said where no hint is left. Borrowed. */
const char *wording_no_hint(const struct asking *asking);

/* "fundamental Convention, adopted 26 June 1973, first in force 19 June 1976." */
char *wording_instrument(const struct instrument *instrument);

/* A reference as a sentence takes it: "C138 art. 7", but a Declaration by its title, since nobody
 * knows it by a number. Caller frees. */
char *wording_cite(const struct instruments *instruments, const char *reference);

/* The word that a page about an instrument ends with: these are not the official texts. Borrowed.
 */
const char *wording_own_words(void);

/* How many mistakes of the course in that folder are left out, and how to see them. */
char *wording_mistakes(size_t count, const char *path);

/* A day and a time of day where it was: "3 March 2026, 18:04". */
char *wording_moment(struct moment moment);

/* Why a question that was asked for is not the one in hand; NULL where it is, or can be looked at.
 * Borrowed. */
const char *wording_sought(enum quiz_seek seek);

/* How many answers or steps wait to be saved. */
char *wording_unsaved(size_t count);

/* "5 Ending child labour › Quiz": what is in something else, after that. Caller frees. */
char *wording_inside(const char *outer, const char *inner);

/* A message as a sentence of its own: a capital, where its script has them, and a stop. Caller
 * frees. */
char *wording_sentence(const char *message);

#endif
