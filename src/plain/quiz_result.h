/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The result of a quiz, line by line. */
#ifndef PLAIN_QUIZ_RESULT_H
#define PLAIN_QUIZ_RESULT_H

#include "flow/quiz.h"
#include "plain/plain.h"
#include "plain/word.h"

/* Says it, and asks what to do about it: WORD_MISSED and WORD_ALL try again, WORD_ENTER goes on. */
enum word quiz_result_ask(struct plain *plain, const struct quiz *quiz);

#endif
