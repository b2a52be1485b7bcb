/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Which events count: all but those that a reset covers, unless that reset was undone. A reset
 * covers just what its writer had seen, told by sessions and numbers and not by the order in one
 * file: so copies that are merged in whatever order agree. */
#ifndef STUDY_RESET_H
#define STUDY_RESET_H

#include <stdbool.h>
#include <stddef.h>

#include "study/event.h"

struct reset; /* one of them */

/* The resets of a record. A zeroed one is empty. */
struct resets {
    struct reset *items; /* in their order */
    size_t count;
    size_t capacity;
    char **undone; /* keys of events that were undone, whatever they were */
    size_t undone_count;
    size_t undone_capacity;
};

/* Takes an event into account, if it is one of reset or undone. To be given all of them before
 * something is asked; data that cannot be read change nothing. */
void resets_apply(struct resets *resets, const struct event *event);
void resets_clear(struct resets *resets);

/* True unless a reset that is in force covers the event. Resets and undoings themselves count, and
 * so does what waits to be written, which has no number yet. */
bool resets_count(const struct resets *resets, const struct event *event);

/* The last reset that is in force, in the order of the record: its key, its course and its unit
 * (NULL: the whole course). Borrowed. False where there is none. */
struct reset_facts {
    const char *key;
    const char *course;
    const char *unit;
};
bool resets_last(const struct resets *resets, struct reset_facts *ret_facts);

/* What a reset has seen: for each session the greatest number. A new one is empty; caller frees. */
struct reset_seen;
struct reset_seen *reset_seen_new(void);
void reset_seen_add(struct reset_seen *seen, const struct event *event);
bool reset_seen_is_empty(const struct reset_seen *seen);

/* The data of EVENT_RESET, {"seen": {SESSION: N}}, and of EVENT_UNDONE, {"undoes": KEY}. Caller
 * frees. */
char *reset_seen_data(const struct reset_seen *seen);
void reset_seen_free(struct reset_seen *seen);
char *reset_undone_data(const char *key);

/* The key that an EVENT_UNDONE names, or NULL. Caller frees. */
char *reset_undone_key(const struct event *event);

#endif
