/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What a learner did, as it is kept and merged: events are only ever added.
 *
 * The words below stand in learners' files and never change their meaning. A kind that this version
 * does not know is kept and passed over. */
#ifndef STUDY_EVENT_H
#define STUDY_EVENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/moment.h"

enum event_kind {
    EVENT_UNKNOWN,    /* from a later version */
    EVENT_LEARNER,    /* the learner's name was given or changed; data: {"name": TEXT} */
    EVENT_OPENED,     /* a unit was opened; data: {} */
    EVENT_READ,       /* a lesson was read to its end; data: {} */
    EVENT_STARTED,    /* an attempt at a quiz began; data: {"questions": [ID...] as asked,
                       * "seed": HEX, "builds_on": ATTEMPT whose right answers are kept, where there
                       * is one} */
    EVENT_ANSWERED,   /* an answer was handed in; data: see study/attempt.h */
    EVENT_FINISHED,   /* an attempt ended; data: {"score": N, "maximum": N, "passed": BOOL} */
    EVENT_RESET,      /* a unit, or without one a course, begins anew; data: see study/reset.h */
    EVENT_NOTED,      /* a note was written or changed; data: see study/note.h */
    EVENT_BOOKMARKED, /* a place was marked; data: see study/note.h */
    EVENT_REMOVED,    /* a note or a bookmark was removed; data: see study/note.h */
    EVENT_UNDONE, /* a reset, note, bookmark or removal was taken back; data: {"undoes": KEY}, the
                   * key of its event as event_key() writes it. It stays taken back, and is done
                   * again by another event of its kind */
    EVENT_SET,    /* a setting was changed; data: see study/settings.h */
    EVENT_KIND_COUNT
};

/* One event. All texts are owned by the event and may be NULL where the kind does not need them. */
struct event {
    unsigned char session[16]; /* drawn each time a record is opened for writing */
    int64_t number;   /* within the session, from 1; (session, number) is the event's key */
    int64_t sequence; /* 1 + the greatest of the file: the order of events */
    struct moment moment;
    enum event_kind kind;
    char *kind_name; /* as stored: also the name of an unknown kind */
    char *course;
    char *edition;
    char *unit;
    char *question;
    char *attempt; /* 32 hexadecimal digits, the same for all events of an attempt */
    char *data;    /* JSON, never NULL in a stored event */
};

/* The stored word of a kind, "" for EVENT_UNKNOWN; and back (EVENT_UNKNOWN for a word not known).
 */
const char *event_kind_name(enum event_kind kind);
enum event_kind event_kind_from_name(const char *name);

/* Returns the data of an event as they are stored. Takes the object. Caller frees. */
struct json_t;
char *event_data(struct json_t *data);

/* Returns the key of an event as other events name it: the session's 32 hexadecimal digits, a
 * hyphen and the number, such as "00112233445566778899aabbccddeeff-7". Caller frees. */
char *event_key(const struct event *event);

/* 32 hexadecimal digits for a session, and back: false for anything else. */
enum { EVENT_SESSION_DIGITS = 32 };
void event_session_text(const unsigned char session[16], char ret_text[EVENT_SESSION_DIGITS + 1]);
bool event_session_parse(const char *text, unsigned char ret_session[16]);

/* An event with texts of its own. Caller clears. */
struct event event_copy(const struct event *event);

/* Frees the texts and leaves an empty event. */
void event_clear(struct event *event);

#endif
