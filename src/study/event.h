/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What a learner did, as it is kept and merged: events are only ever added.
 *
 * The words below stand in learners' files and never change their meaning. A kind that this version does
 * not know is kept and passed over. */
#ifndef STUDY_EVENT_H
#define STUDY_EVENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/moment.h"

enum event_kind {
    EVENT_UNKNOWN,   /* from a later version */
    EVENT_LEARNER,   /* the learner's name was given or changed; data: {"name": TEXT} */
    EVENT_OPENED,    /* a unit was opened; data: {} */
    EVENT_READ,      /* a lesson was read to its end; data: {} */
    EVENT_STARTED,   /* an attempt at a quiz began; data: {"questions": [ID...]}, as asked */
    EVENT_ANSWERED,  /* an answer was handed in; data: see study/attempt.h */
    EVENT_FINISHED,  /* an attempt ended; data: {"score": N, "maximum": N, "passed": BOOL} */
    EVENT_KIND_COUNT
};

/* One event. All texts are owned by the event and may be NULL where the kind does not need them. */
struct event {
    unsigned char session[16]; /* drawn each time a record is opened for writing */
    int64_t number;            /* within the session, from 1; (session, number) is the event's key */
    int64_t sequence;          /* 1 + the greatest of the file: the order of events */
    struct moment moment;
    enum event_kind kind;
    char *kind_name;           /* as stored: also the name of an unknown kind */
    char *course;
    char *edition;
    char *unit;
    char *question;
    char *attempt;             /* 32 hexadecimal digits, the same for all events of an attempt */
    char *data;                /* JSON, never NULL in a stored event */
};

/* The stored word of a kind, "" for EVENT_UNKNOWN; and back (EVENT_UNKNOWN for a word not known). */
const char *event_kind_name(enum event_kind kind);
enum event_kind event_kind_from_name(const char *name);

/* Frees the texts and leaves an empty event. */
void event_clear(struct event *event);

#endif
