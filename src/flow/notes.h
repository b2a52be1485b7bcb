/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Notes and bookmarks in a course: written, changed, removed, found again. Nothing is deleted; each
 * call writes an event and gives its key, with which notes_undo() takes it back. */
#ifndef FLOW_NOTES_H
#define FLOW_NOTES_H

#include <stdint.h>

#include "content/block.h"
#include "flow/reader.h"
#include "flow/session.h"
#include "study/note.h"

/* Lists the notes and bookmarks of a unit, or for NULL of the whole course, in the order in which
 * they were written; what waits to be saved is there too, without a key. Returns -1 where the
 * record cannot be read. Caller clears. */
int notes_list(const struct session *session, const char *unit, struct notes *ret_notes,
               struct diag *diag);

/* All of these return 0 when it is on the disk, with *ret_key (caller frees); -1, *ret_key
 * untouched, when it waits in memory as session_write() says, or else with the codes "only-looking"
 * (there is no record), "note-text" (see note_text_clean()), "note-unsaved" (what is to be changed
 * waits itself). */

/* Adds a note at a place of a unit, about one of its questions where one is named. Without a text
 * it is a bookmark. */
int notes_add(struct session *session, const char *unit, const char *question,
              const struct note_place *place, const char *text, char **ret_key, struct diag *diag);

/* Gives a note another text, or a bookmark one. Its place stays. */
int notes_change(struct session *session, const struct note *note, const char *text, char **ret_key,
                 struct diag *diag);

int notes_remove(struct session *session, const struct note *note, char **ret_key,
                 struct diag *diag);

/* Takes back what gave that key: an added note goes, a changed one is as it was, a removed one is
 * there again. Without a key of its own: it is done again by doing it again. */
int notes_undo(struct session *session, const char *unit, const char *key, struct diag *diag);

/* Returns the path of the block where a note stands now: by its path if the text there is still
 * that one, else by its text wherever that stands as deep in other
 * blocks, else the path as far as there are blocks. Caller
 * frees. */
char *notes_find_block(const struct blocks *blocks, const struct note_place *place);

/* The place of a position in what a reader shows: an outermost block, and characters into it.
 * `words` are what stands there, for a list; they are cut to what one has room for. Caller clears.
 */
struct note_place notes_place(const struct reader *reader, size_t block, int64_t characters,
                              const char *words);

/* The place of a question, which is a unit's and no block's. Caller clears. */
struct note_place notes_question_place(const struct question *question);

/* The first note (`is_text`) or bookmark about a question among the notes of its unit; NULL where
 * there is none. */
const struct note *notes_about(const struct notes *notes, const char *question, bool is_text);

/* Marks a question of a unit, or takes its mark away: then *ret_is_marked is false. */
int notes_toggle_question(struct session *session, const char *unit,
                          const struct question *question, bool *ret_is_marked, struct diag *diag);

/* Where a note of the lesson stands in what the reader shows: the outermost block, and characters
 * into it. */
size_t notes_position(const struct reader *reader, const struct note *note,
                      int64_t *ret_characters);

/* Moves the place of the note's unit to the note: it opens there. What was half answered stays. As
 * session_keep_place(). */
int notes_go(struct session *session, const struct note *note, struct diag *diag);

/* "2 notes, 1 bookmark". Caller frees. */
char *notes_count_words(const struct notes *notes);

#endif
