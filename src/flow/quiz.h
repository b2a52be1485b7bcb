/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Taking a quiz: one question at a time, the answer saved before its feedback is shown. */
#ifndef FLOW_QUIZ_H
#define FLOW_QUIZ_H

#include <stdbool.h>
#include <stddef.h>

#include "flow/asking.h"
#include "flow/session.h"
#include "study/attempt.h"

struct quiz {
    struct session *session;
    const struct unit *unit; /* borrowed from the session */
    struct attempt attempt;
    size_t at;            /* where the question in hand stands in the attempt */
    struct asking asking; /* the question in hand; without a question when all are answered */
    struct moment shown;  /* when it was shown */
    bool is_resumed;      /* the attempt had answers when the quiz was opened */
    char *draft;          /* what was half answered, where no record has it; or NULL */
};

/* How the latest attempt at a quiz stands. */
enum quiz_standing {
    QUIZ_TO_BEGIN, /* there is none, or none that can be gone on with */
    QUIZ_UNDER_WAY,
    QUIZ_FINISHED
};

/* Looks for the latest attempt and begins nothing: no question is in hand. Returns -1, with an
 * error, when the quiz cannot be had. Caller closes. */
int quiz_find(struct quiz *quiz, struct session *session, const char *unit, struct diag *diag);
enum quiz_standing quiz_standing(const struct quiz *quiz);

/* A quiz as it stood when it was closed to be opened again, where nobody learns and no record has
 * it. It borrows nothing. */
struct quiz_left;

/* What is left of a quiz that is to be closed: NULL where a record has it, or no attempt was begun.
 * Caller frees. */
struct quiz_left *quiz_leave(const struct quiz *quiz);
struct quiz_left *quiz_left_copy(const struct quiz_left *left);
void quiz_left_free(struct quiz_left *left);

/* quiz_find(), but of a quiz of which something is left that attempt is found. `left` may be NULL.
 */
int quiz_find_left(struct quiz *quiz, struct session *session, const char *unit,
                   const struct quiz_left *left, struct diag *diag);

/* Goes on with the attempt that was found and is under way, else begins a new one. An event that
 * could not be saved is said and does not hinder. */
void quiz_go_on(struct quiz *quiz, struct diag *diag);

/* Goes on with the attempt that was left unfinished, else begins a new one. Questions that are no
 * longer in the course are passed over. Returns -1, with an error, when the quiz cannot be had; an
 * event that could not be saved is said and does not hinder. Caller closes. */
int quiz_open(struct quiz *quiz, struct session *session, const char *unit, struct diag *diag);

/* The same, but where the latest attempt was finished it is there to be looked at again. */
int quiz_open_again(struct quiz *quiz, struct session *session, const char *unit,
                    struct diag *diag);
void quiz_close(struct quiz *quiz);

/* A quiz of its own in the same state, to look at. Caller closes. */
void quiz_copy(const struct quiz *quiz, struct quiz *ret_copy);

/* The same attempt and question, over a course that was read anew: what was chosen stays as far as
 * it fits. Where the question is no more, the next one to answer is in hand. Returns -1, with an
 * error, where the quiz cannot be had. Caller closes. */
int quiz_renew(const struct quiz *before, struct session *session, struct quiz *ret_quiz,
               struct diag *diag);

/* The question in hand; NULL when all are answered. */
const struct question *quiz_question(const struct quiz *quiz);

/* Notes that the question in hand is now seen: its time counts from here. */
void quiz_show(struct quiz *quiz);

/* Hands in what is in hand: grades it and writes the event. Returns 0 when the answer is on the
 * disk; -1, with an error, when it waits in memory. The question stays in hand until quiz_next().
 */
int quiz_answer(struct quiz *quiz, struct diag *diag);

/* True if an answer's feedback is shown at once; in a deferred quiz it waits for the end. */
bool quiz_tells_at_once(const struct quiz *quiz);

/* Goes to the next question that is still to be answered. */
void quiz_next(struct quiz *quiz);

/* Goes to the question before or after that one, in a quiz whose answers may be changed till the
 * end; answers kept from the attempt before are passed over. Returns false where there is none, or
 * the quiz is not of that kind. */
bool quiz_step(struct quiz *quiz, bool is_next);

/* Takes the question number `at` of the attempt in hand as it was answered, to look at it, with the
 * points that were given then. Nothing is chosen in it where the question was edited since so that
 * the answer does not fit. Returns false for one that has left the course or has no answer. */
bool quiz_look(struct quiz *quiz, size_t at);

/* Where a question of the quiz stands in the attempt in hand. */
enum quiz_seek {
    QUIZ_IN_HAND,  /* it is the one in hand, taken where answers may be changed till the end */
    QUIZ_ANSWERED, /* it can be looked at */
    QUIZ_LATER,    /* it comes later */
    QUIZ_NOT_ASKED
};

/* Looks for a question, and takes it in hand where one may go to it. *ret_at is where it stands in
 * the attempt, for one that is there. */
enum quiz_seek quiz_seek(struct quiz *quiz, const char *question, size_t *ret_at);

/* Keeps the half-given answer and the hints opened. As session_keep_place(). */
int quiz_keep(struct quiz *quiz, struct diag *diag);

/* Ends the attempt when all is answered. As session_write(). */
int quiz_finish(struct quiz *quiz, struct diag *diag);

/* Begins an attempt that builds on the one in hand: right answers are kept, the missed questions
 * are asked again. As session_write(). */
int quiz_try_missed(struct quiz *quiz, struct diag *diag);

/* How many questions can be asked, and the number of the one in hand among them, from 1. */
size_t quiz_count(const struct quiz *quiz);
size_t quiz_number(const struct quiz *quiz);

/* The number of the question in hand, and how many there are, of those that this attempt asks:
 * those kept from the attempt before are not counted, unless one looks at it from its end. */
void quiz_progress(const struct quiz *quiz, size_t *ret_number, size_t *ret_count);

/* How many questions are still to be answered. */
size_t quiz_left(const struct quiz *quiz);

/* How the question number `at` of the attempt was answered, as it was judged then. False for one
 * that has left the course or has no answer. */
bool quiz_judged(const struct quiz *quiz, size_t at, struct grade *ret_grade);

/* How many questions were answered, not wholly right, and can still be asked. A right answer that
 * lost points by a further try or a hint is not missed. */
size_t quiz_missed(const struct quiz *quiz);

/* The points earned and possible of the questions that examine an objective, by its id. */
void quiz_objective(const struct quiz *quiz, const char *objective, double *ret_score,
                    double *ret_maximum);

#endif
