/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What who teaches is told of a part of the course, besides the notes in its text: how long it
 * takes, the plan of the session, the note of a quiz. */
#ifndef FLOW_TEACHING_H
#define FLOW_TEACHING_H

#include <stdbool.h>

#include "course/module.h"
#include "flow/session.h"

struct teaching {
    char *words;               /* the minutes; NULL where none are said */
    const struct blocks *plan; /* of the module, at its first unit; empty where there is none */
    const struct blocks *note; /* of a quiz; empty where there is none */
};

/* What stands at the beginning of a unit, which must be of the session's module. It borrows from
 * the module. Caller clears. */
void teaching_of(const struct session *session, const struct unit *unit,
                 struct teaching *ret_teaching);
void teaching_clear(struct teaching *teaching);

/* True if there is something of it, or a note in the text of a lesson; the same without the
 * minutes, which are hardly worth a word to who does not teach. */
bool teaching_has(const struct session *session, const struct unit *unit);
bool teaching_has_notes(const struct session *session, const struct unit *unit);

/* Returns "Module 2: 85 minutes." by the number of the module in the outline, NULL where its
 * minutes are not said: those of its units are added up then, if all say theirs. Caller frees. */
char *teaching_module_words(const struct session *session, const struct outline_module *module);

#endif
