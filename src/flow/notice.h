/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What a learner is to be told about the state of the record before learning begins: a row a
 * state. */
#ifndef FLOW_NOTICE_H
#define FLOW_NOTICE_H

#include <stdbool.h>

#include "base/moment.h"
#include "store/record.h"

enum notice_kind {
    NOTICE_RESTORED,  /* the record was damaged and is its copy now */
    NOTICE_READ_ONLY, /* the file or its medium cannot be written */
    NOTICE_NEWER,     /* of a newer version, or one that never was: only read */
    NOTICE_SECOND,    /* another window has the record open */
    NOTICE_UNSET,     /* the clock was never set: it says 1970 or the like */
    NOTICE_BEHIND,    /* the clock is behind the last event */
    NOTICE_KIND_COUNT
};

struct notice {
    const char *code; /* stable, such as "record-newer" */
    char *title;      /* a claim without a stop */
    char *text;       /* what follows from it, and what can be done */
};

/* Tells whether the record (NULL: one only looks) is in that state; if so, fills *ret_notice.
 * Caller clears. */
bool notice_of(enum notice_kind kind, const struct record *record, struct moment now,
               struct notice *ret_notice);

/* The notice of an error that kept a record from being opened. Caller clears. */
struct notice notice_of_error(const struct diag *diag);

/* The notice of what waits to be saved in the record, `diag` saying why it could not be; is_leaving:
 * the program is to end, and would lose it. Caller clears. */
struct notice notice_of_unsaved(const struct record *record, bool is_leaving,
                                const struct diag *diag);

void notice_clear(struct notice *notice);

/* True for a state that is about the clock: it is said as a line on Home, not as a sheet. */
bool notice_is_of_clock(enum notice_kind kind);

/* Looks after the record if that is due, see store/upkeep.h: for idle moments. Returns true if the
 * record was found damaged and is its copy now: *record is another one, and notice_of() tells.
 * What could not be done is in diag; *record is NULL if there is none left to use. */
bool notice_look_after(struct record **record, struct moment now, struct diag *diag);

#endif
