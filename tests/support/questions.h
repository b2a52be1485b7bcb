/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Questions made from snippets of XML, by the way that they take in a course: read, held against
 * the element table, loaded. */
#ifndef SUPPORT_QUESTIONS_H
#define SUPPORT_QUESTIONS_H

#include "question/question.h"

/* Loads the element of a question, which must be loaded without a message. */
struct question *questions_good(const char *xml);

/* Expects that it is refused with exactly these messages (see messages.h; the file is "q.xml"), the
 * first of which holds these words (NULL: whatever). */
void questions_expect_refused(const char *xml, const char *messages, const char *words);

/* Grades the answer of one value for one slot (NULL: none). */
struct grade questions_grade(const struct question *question, const char *slot, const char *value);

#endif
