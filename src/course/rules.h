/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What the checker looks after beyond single elements: ids, and the habits of a quiz. */
#ifndef COURSE_RULES_H
#define COURSE_RULES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "course/module.h"

/* Ids and where each was first met. A zeroed one is empty. */
struct ids {
    struct id_entry {
        char *id;
        struct where where;
    } * table; /* open addressing; NULL ids are free places */
    size_t count;
    size_t capacity;
};

/* Adds an id. Returns NULL, or where it was first met, if it is there already (borrowed until the
 * next addition). */
const struct where *ids_add(struct ids *ids, const char *id, struct where where);
bool ids_has(const struct ids *ids, const char *id);
void ids_clear(struct ids *ids);

/* Warns when the right answer of a quiz can be guessed from its place ("same-place") or its length
 * ("longest-right") in every question. Quizzes of fewer than three such questions are passed over.
 */
void rules_check_quiz(const struct unit *unit, struct diag *diag);

#endif
