/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Taking a quiz: one question at a time, the answer saved before its feedback is shown. */
#ifndef FLOW_QUIZ_H
#define FLOW_QUIZ_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "flow/session.h"
#include "question/question.h"
#include "study/attempt.h"

struct quiz {
    struct session *session;
    const struct unit *unit; /* borrowed from the session */
    struct attempt attempt;
    size_t number;            /* of the question in hand, in the attempt */
    struct response response; /* the half-given answer of that question */
    size_t hints;             /* opened for that question */
    struct moment shown;      /* when the question was shown */
};

/* Goes on with the attempt that was left unfinished, else begins a new one. Questions that are no
 * longer in the course are passed over. Returns -1, with an error, when the quiz cannot be had; an
 * event that could not be saved is said and does not hinder. Caller closes. */
int quiz_open(struct quiz *quiz, struct session *session, const char *unit, struct diag *diag);
void quiz_close(struct quiz *quiz);

/* True if some question of the attempt has an answer: right after quiz_open(), one from before. */
bool quiz_is_resumed(const struct quiz *quiz);

/* The question in hand; NULL when all are answered. */
const struct question *quiz_question(const struct quiz *quiz);

/* Notes that the question in hand is now seen: its time counts from here. */
void quiz_show(struct quiz *quiz);

/* Opens the next hint of the question in hand and returns it; NULL when there is none left. */
const struct blocks *quiz_hint(struct quiz *quiz);

/* Hands the response in: grades it and writes the event. *ret_grade is set in any case. Returns 0
 * when the answer is on the disk; -1, with an error, when it waits in memory. The question stays in
 * hand until quiz_next(). */
int quiz_answer(struct quiz *quiz, struct grade *ret_grade, struct diag *diag);

/* Goes to the next question without an answer. */
void quiz_next(struct quiz *quiz);

/* Keeps the half-given answer and the hints opened. As session_keep_place(). */
int quiz_keep(struct quiz *quiz, struct diag *diag);

/* Ends the attempt when all is answered. As session_write(). */
int quiz_finish(struct quiz *quiz, struct diag *diag);

/* How many questions can be asked, and the number of the one in hand among them, from 1. */
size_t quiz_count(const struct quiz *quiz);
size_t quiz_number(const struct quiz *quiz);

#endif
