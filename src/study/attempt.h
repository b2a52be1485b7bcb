/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* An attempt at a quiz: which questions, what was answered, what it earned. It is folded from
 * events and tells what events to write; it knows no screen, no file and no clock. */
#ifndef STUDY_ATTEMPT_H
#define STUDY_ATTEMPT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "course/module.h"
#include "question/question.h"
#include "study/draw.h"
#include "study/event.h"

enum { ATTEMPT_ID_BYTES = 16 };

/* What was handed in for one question: the newest try. */
struct answer {
    char *question;
    bool is_given;
    bool is_kept; /* it was right in the attempt that this one builds on */
    struct response response;
    double score;
    double maximum;
    double share; /* of the answer itself, see struct grade */
    int64_t tries;
    int64_t hints;
};

struct attempt {
    char *id;        /* 32 hexadecimal digits; NULL: no attempt was begun */
    char *seed;      /* 32 hexadecimal digits: what its chances follow from; NULL: none are taken */
    char *builds_on; /* the attempt whose right answers it keeps, or NULL */
    size_t ordinal;  /* 1 for the first of the unit */
    struct answer *answers; /* one a question, in the order in which they are asked */
    size_t count;
    bool is_finished;
};

/* What an answer's event says besides the question's id. */
struct answer_facts {
    const struct response *response;
    struct grade grade;
    int64_t attempt_try;  /* 1 for the first */
    int64_t hints;        /* hints opened before it */
    const char *language; /* in which the question was shown */
    const char *hash;     /* content hash of the question */
    int64_t milliseconds; /* from showing the question to handing in */
};

/* How an attempt begins: which questions, in their order, and random bytes. */
struct attempt_plan {
    const char *const *questions;
    size_t count;
    unsigned char id[ATTEMPT_ID_BYTES];
    unsigned char seed[DRAW_SEED_BYTES];
    bool builds_on; /* right answers of the attempt before are kept */
};

/* Makes the next attempt of that one (zeroed: the first). Caller clears. */
void attempt_begin(struct attempt *attempt, const struct attempt_plan *plan);

/* Stores the seed; returns false where the attempt has none. */
bool attempt_seed(const struct attempt *attempt, unsigned char ret_seed[DRAW_SEED_BYTES]);

/* Takes an event of a quiz into account. Applied to all its events in their order, a zeroed attempt
 * becomes the latest attempt of that quiz. Other kinds and unreadable data change nothing. Events
 * of the first versions do not tell the share of an answer: it follows from the points and from
 * what tries and hints cost in the quiz. */
void attempt_apply(struct attempt *attempt, const struct event *event, const struct unit *quiz);

void attempt_copy(const struct attempt *attempt, struct attempt *ret_copy);
void attempt_clear(struct attempt *attempt);

/* How an answer was judged when it was given, whatever its question and the language say now. */
struct grade answer_grade(const struct answer *answer);

double attempt_score(const struct attempt *attempt);
double attempt_maximum(const struct attempt *attempt);

/* The data of the three events, as JSON: {"questions": [ID...], "seed": HEX, "builds_on": ATTEMPT};
 * {"response": as response_to_json(), "score": N, "maximum": N, "share": N, "try": N, "hints": N,
 * "language": CODE, "hash": HEX, "milliseconds": N}; {"score": N, "maximum": N, "passed": BOOL}.
 * Caller frees. `pass` is the share of the points needed; what counts as passed is
 * attempt_is_passed(). */
char *attempt_started_data(const struct attempt *attempt);
char *attempt_answered_data(const struct answer_facts *facts);
char *attempt_finished_data(const struct attempt *attempt, double pass);

/* True when the score reaches that share of the maximum (0: always). */
bool attempt_is_passed(const struct attempt *attempt, double pass);

#endif
