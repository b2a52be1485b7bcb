/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of operations, one a file of this folder. */
#ifndef QUESTION_TYPE_TYPES_H
#define QUESTION_TYPE_TYPES_H

#include "question/question.h"

extern const struct question_ops single_choice_ops;
extern const struct question_ops multiple_choice_ops;
extern const struct question_ops true_false_ops;
extern const struct question_ops short_answer_ops;

#endif
