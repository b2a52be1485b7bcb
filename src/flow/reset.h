/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* To begin a unit or a course anew, and to take that back. Nothing is deleted. */
#ifndef FLOW_RESET_H
#define FLOW_RESET_H

#include <stdbool.h>

#include "base/diag.h"
#include "base/moment.h"
#include "store/record.h"

/* From now on what was done in the unit, or for NULL in all of the course, counts no more. Codes:
 * "nothing-to-reset", and those of record_append(). */
int reset_begin_anew(struct record *record, const char *course, const char *unit, struct moment now,
                     struct diag *diag);

/* What was taken back. */
struct reset_undone {
    char *course;
    char *unit; /* NULL: all of the course */
};

/* Takes the last reset that is in force back: all counts again that it covered, and all that was
 * done since. Codes: "nothing-to-undo", and those of record_append(). Caller clears. */
int reset_undo(struct record *record, struct moment now, struct reset_undone *ret_undone,
               struct diag *diag);
void reset_undone_clear(struct reset_undone *undone);

/* True if the last reset that is in force is of that course, or a part of it: reset_undo() takes it
 * back. */
bool reset_can_undo(const struct record *record, const char *course);

#endif
