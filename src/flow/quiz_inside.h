/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of flow/quiz.h share. */
#ifndef FLOW_QUIZ_INSIDE_H
#define FLOW_QUIZ_INSIDE_H

#include "flow/quiz.h"

/* The question number `at` of the attempt; NULL where it is no longer in the course. */
const struct question *quiz_question_at(const struct quiz *quiz, size_t at);

/* True if that question is in the course and has no answer that stands. */
bool quiz_is_to_answer(const struct quiz *quiz, size_t at);

/* True for a question whose answer may be changed till the end: it is in the course, and not kept
 * from the attempt before. */
bool quiz_is_changeable(const struct quiz *quiz, size_t at);

/* The first question from `at` on that is still to be answered, round the end. */
size_t quiz_next_open(const struct quiz *quiz, size_t at);

/* Takes a question in hand, with the answer that it has. */
void quiz_take(struct quiz *quiz, size_t at);

/* Writes an event of the attempt in hand. Takes `data`. As session_write(). */
int quiz_write(struct quiz *quiz, enum event_kind kind, const char *question, char *data,
               struct diag *diag);

/* What is half answered of the question in hand, as JSON; NULL where none is, or where the attempt
 * is over. Caller frees. */
char *quiz_draft(const struct quiz *quiz);

#endif
