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

#endif
