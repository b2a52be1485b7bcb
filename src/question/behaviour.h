/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* How a quiz treats an answer: when its feedback is shown, how often it may be tried, what a try
 * and a hint cost. */
#ifndef QUESTION_BEHAVIOUR_H
#define QUESTION_BEHAVIOUR_H

#include <stdbool.h>
#include <stddef.h>

#include "question/question.h"

enum behaviour_kind {
    BEHAVIOUR_IMMEDIATE,   /* one try, then why */
    BEHAVIOUR_DEFERRED,    /* answers may be changed till the quiz is handed in; then why */
    BEHAVIOUR_INTERACTIVE, /* several tries, with why after each and hints between */
    BEHAVIOUR_KIND_COUNT
};

struct behaviour {
    enum behaviour_kind kind;
    size_t tries;   /* of a question, at least 1 */
    double penalty; /* the share of the points that each try after the first costs */
};

/* The words of the attribute behaviour, by their kind, ended by NULL. */
extern const char *const behaviour_words[];

/* What a wrong try costs where an author does not say it: a third, as in Moodle's interactive
 * behaviour. */
extern const double behaviour_usual_penalty;

/* The share of the points that the tries before this one cost, and that the first so many hints of
 * a question cost. */
double behaviour_try_cost(const struct behaviour *behaviour, size_t attempt_try);
double behaviour_hint_cost(const struct question *question, size_t hints);

/* What tries and hints leave of a grade: from the answer's share are taken the penalty for each try
 * before this one and the cost of each hint opened; what is left, but no less than 0, times the
 * points is the score. */
struct grade behaviour_grade(const struct behaviour *behaviour, const struct question *question,
                             struct grade grade, size_t attempt_try, size_t hints);

/* True if the answer may be tried again. */
bool behaviour_lets_try(const struct behaviour *behaviour, const struct grade *grade,
                        size_t attempt_try);

#endif
