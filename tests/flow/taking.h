/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of quizzes share: a learner who takes the quiz "quiz". The right answer of each
 * question is "b", and there are two hints: see support/courses.h. */
#ifndef FLOW_TAKING_H
#define FLOW_TAKING_H

#include "flow/quiz.h"
#include "support/studies.h"

struct taking {
    struct study study;
    const char *attributes; /* of the quiz */
    struct quiz quiz;
    struct diag diag; /* of what was called last */
};

/* Makes the course and the record; the quiz is not opened yet. */
void taking_begin(struct taking *taking, const char *questions);

/* The same for a quiz with these attributes, such as "behaviour=\"deferred\"". */
void taking_begin_with(struct taking *taking, const char *attributes, const char *questions);
void taking_end(struct taking *taking);

/* Opens the quiz; nothing may be said. */
void taking_open(struct taking *taking);

/* Leaves the quiz and the program. */
void taking_leave(struct taking *taking);

/* Leaves the quiz and the program, and comes back to a course with these questions. */
void taking_come_back(struct taking *taking, const char *questions);

/* Chooses an option, without handing it in. */
void taking_choose(struct taking *taking, const char *option);

/* Hands an option in; nothing may be said. */
struct grade taking_answer(struct taking *taking, const char *option);
void taking_answer_and_go_on(struct taking *taking, const char *option);

/* Expects that this question is in hand, "none" if none. `name` says which case it is. */
void taking_expect_question(const struct taking *taking, const char *id, const char *name);

/* Expects that this is chosen, "" for nothing. */
void taking_expect_chosen(const struct taking *taking, const char *option, const char *name);

/* The data of the last event of that kind, as it stands in the record. Caller frees. */
char *taking_last_data(const struct taking *taking, const char *kind);

#endif
