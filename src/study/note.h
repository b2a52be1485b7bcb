/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Notes and bookmarks: a pure fold.
 *
 * A note is the event that wrote it. A change is another event that names the one that it replaces,
 * a removal names the one that it removes, an undoing names the event that is to count no more. So
 * nothing depends on the order of events or on clocks: copies that are merged agree, and of two
 * changes of one note on two computers both are kept. */
#ifndef STUDY_NOTE_H
#define STUDY_NOTE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "study/event.h"

enum { NOTE_CHARACTERS_MAX = 4000, NOTE_WORDS_MAX = 80 };

/* A position in a unit that survives reflow, language and edits, as a place of the record does. */
struct note_place {
    char *block;        /* the block's path: "3" or "3.1", counted from 0 */
    int64_t characters; /* into the source text of the block */
    char *block_key;    /* canonical key of the block, or NULL */
    char *words;        /* what stood there, for a list without the course; or NULL */
};

struct note {
    char *key;  /* of its event; NULL while that waits to be saved */
    char *text; /* NULL: a bookmark */
    char *course;
    char *unit;
    char *question; /* id, where it is about one; or NULL */
    struct note_place place;
    struct moment moment; /* when it was written, or changed last */
};

/* Free what is inside and leave an empty one. */
void note_place_clear(struct note_place *place);
void note_clear(struct note *note);

/* Copies a note with all its texts. Caller clears. */
struct note note_copy(const struct note *note);

/* A zeroed one is empty. */
struct notes {
    struct note *items;
    size_t count;
    size_t capacity;
    char **gone; /* keys of events that were replaced or removed, and the key of what did so */
    size_t gone_count;
    size_t gone_capacity;
    char **undone;
    size_t undone_count;
    size_t undone_capacity;
};

/* Takes an event into account; other kinds than those of notes, and data that cannot be read,
 * change nothing. After the last one, notes_settle() leaves what is there to be shown, in the order
 * of the events. */
void notes_apply(struct notes *notes, const struct event *event);
void notes_settle(struct notes *notes);
void notes_clear(struct notes *notes);

/* The data of EVENT_NOTED and EVENT_BOOKMARKED, {"text": TEXT, "place": {"block": PATH,
 * "characters": N, "key": KEY, "words": TEXT}, "replaces": KEY}, without the text for a bookmark
 * and without what is NULL. Caller frees. */
char *note_data(const struct note_place *place, const char *text, const char *replaces);

/* The data of EVENT_REMOVED, {"replaces": KEY}. Caller frees. */
char *note_removed_data(const char *key);

/* Returns the text as it is kept: white space at both ends cut. NULL where that is no note: empty,
 * too long, no UTF-8, or with control characters other than line ends. Caller frees. */
char *note_text_clean(const char *text);

#endif
