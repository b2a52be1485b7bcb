/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Proving the key of a question: its own answers are graded as a learner's are. */
#ifndef QUESTION_PROOF_H
#define QUESTION_PROOF_H

#include "base/diag.h"
#include "question/question.h"

/* Grades every keyed answer, which must earn all points (code "key-not-full"), and every
 * distractor, which must earn less ("distractor-full"). One of each is said. */
void question_prove(const struct question *question, struct diag *diag);

#endif
