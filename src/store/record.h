/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A learner's record: one SQLite file, append-only events, one place a unit, derived progress.
 *
 * journal_mode=DELETE and synchronous=EXTRA: when record_append() has returned 0, the event
 * survives a power cut. The file's format is described in HACKING.md; src/store/migration.c makes
 * and changes it. */
#ifndef STORE_RECORD_H
#define STORE_RECORD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/diag.h"
#include "study/event.h"
#include "study/progress.h"

struct record;

enum record_state {
    RECORD_WRITABLE,
    RECORD_READ_ONLY, /* the medium or the file cannot be written, or a newer version made it */
};

/* Makes a new record for a learner of that name in `folder` (made if need be, mode 0700). The file,
 * mode 0600, is named by a FAT-safe form of the name and the learner's random id. The learner's
 * name is written as the first event. A record that cannot be made whole leaves no file. Codes:
 * "learner-name", "no-folder", "record-create", "disk-full". */
int record_create(const char *folder, const char *name, struct moment now,
                  struct record **ret_record, struct diag *diag);

/* Opens an existing record. One that is damaged, or no record any more, gives way to its newest
 * good copy where there is one: see record_repaired(). Its folder is resolved (realpath), the file
 * itself must not be a link (code "record-link"), and nothing is put in its place. What a program
 * that died left half done is taken back, so this may write. A file that is no record, damaged, or
 * locked is refused: codes "no-record", "record-damaged", "record-locked", "no-file",
 * "record-forbidden", and "record-read" for what else may fail. A newer one, or one that cannot be
 * written, opens read-only; in such a state a half-done change cannot be taken back: code
 * "record-read-only". A file of an older version is brought up to date: codes as record_append().
 */
int record_open(const char *path, struct record **ret_record, struct diag *diag);

/* Closes and frees; NULL is allowed. */
void record_close(struct record *record);

enum record_state record_state(const struct record *record);

/* True if a newer version of this program made the record, and so it is read-only. */
bool record_is_newer(const struct record *record);

/* What was repaired when the record was opened, for the learner to be told; NULL: nothing was. */
struct repair;
const struct repair *record_repaired(const struct record *record);

/* After record_upkeep() found that the file is damaged: closes it and opens its newest good copy in
 * its place. Without one (code "no-backup") nothing is changed; any other failure leaves *record
 * NULL, with codes as repair_file() and record_open(). */
int record_replace_damaged(struct record **record, struct diag *diag);

/* True if another window, alive, had the record open when this one opened it. Both may write. */
bool record_is_second(const struct record *record);

/* When the last event was, by the clock of its time: 1 and *ret_moment, 0 without one, -1 on error.
 */
int record_last_moment(const struct record *record, struct moment *ret_moment, struct diag *diag);

/* The file, without links; and the learner's id, 32 hexadecimal digits. Borrowed. */
const char *record_path(const struct record *record);
const char *record_id(const struct record *record);

/* The learner's true name, by the last EVENT_LEARNER. Borrowed until the next append or merge. */
const char *record_name(const struct record *record);

/* Adds an event: session, number and sequence are the record's to give; moment, kind (one that is
 * known) and the texts are the caller's (data NULL counts as "{}"). Returns 0 when it is on the
 * disk. On failure (-1; codes "disk-full", "record-read-only", "record-locked", "record-damaged",
 * "record-write") nothing of it is in the file, and the same event may be handed in again: whether
 * it is kept in memory until then is the caller's to decide. The progress of the event's unit is
 * brought up to date by progress_apply() in the same transaction; a reset, or its undoing, makes
 * all progress again. */
int record_append(struct record *record, const struct event *event, struct diag *diag);

/* The same for what must not get lost: where it cannot be written now, a copy waits in memory, and
 * goes first with the next call. Returns 0 when all is on the disk; -1, with an error, when the
 * event waits. What waits comes along where the record is kept elsewhere, or its copy takes its
 * place; it is lost when the record is closed. */
int record_write(struct record *record, const struct event *event, struct diag *diag);

/* The event waits to be written by the next of these calls, and nothing is tried now: for what is
 * no answer, where the learner is not to wait for the disk. */
void record_write_later(struct record *record, const struct event *event);

/* True while something waits that nobody has tried to write. */
bool record_is_write_due(const struct record *record);

/* Tries again to write what waits. As record_write(). */
int record_write_waiting(struct record *record, struct diag *diag);

/* How many events wait; ret_events may be NULL. Borrowed until something is written. */
size_t record_waiting(const struct record *record, const struct event **ret_events);

/* What tells one state of a record from another: changes through this opening, through others, and
 * what waits. */
struct record_version {
    unsigned char session[16]; /* of the opening; zero where nothing can be written */
    int64_t own;
    int64_t others;
    size_t waiting;
};

/* Tells the version of now. False where that cannot be read: it may be any. */
bool record_version(const struct record *record, struct record_version *ret_version);
bool record_versions_are_same(const struct record_version *a, const struct record_version *b);

/* For record_each_event(): of all kinds, also those of later versions. */
enum { RECORD_ALL_KINDS = 0 };

/* Calls `visit` for each event in order, of the whole record (course NULL) or one course's, and of
 * these kinds: RECORD_ALL_KINDS, or 1u << EVENT_... of each. The event is borrowed for the call. A
 * visit that returns other than 0 ends the walk and is its result. A visit may append. Returns 0 at
 * the end, or -1 (codes "record-damaged", "record-locked", "record-read"). */
int record_each_event(const struct record *record, const char *course, unsigned kinds,
                      int (*visit)(void *context, const struct event *event), void *context,
                      struct diag *diag);

/* The same without the events that a reset covers (study/reset.h): what a learner's standing is
 * made of. */
int record_each_counted(const struct record *record, const char *course, unsigned kinds,
                        int (*visit)(void *context, const struct event *event), void *context,
                        struct diag *diag);

/* Reads the resets of the record. Caller clears. Codes as record_each_event(). */
struct resets;
int record_resets(const struct record *record, struct resets *ret_resets, struct diag *diag);

/* The key of the event that this record appended last. Caller frees. */
char *record_last_key(const struct record *record);

/* Where a learner is in a unit. Survives reflow, language and edits of the lesson. */
struct place {
    char *course;
    char *unit;
    char *lesson_block; /* the block's id path in the lesson: "3" or "3.1" (counted from 0) */
    int64_t characters; /* into the source text of the block */
    char *block_key; /* canonical key of the block, to find it again after an edit; may be NULL */
    char *draft;     /* JSON: the half-given answers of a quiz; may be NULL */
    struct moment moment;
};

void place_clear(struct place *place);

/* Replaces the place of a unit (course and unit are its key). Codes as record_append(). */
int record_set_place(struct record *record, const struct place *place, struct diag *diag);

/* Returns 1 and fills *ret_place (caller clears), 0 when there is none, -1 on error. */
int record_get_place(const struct record *record, const char *course, const char *unit,
                     struct place *ret_place, struct diag *diag);

/* The place that was set last in a course (in any course for NULL): where to go on. It is the last
 * in order, so a clock that was put back does no harm. Returns as above. */
int record_last_place(const struct record *record, const char *course, struct place *ret_place,
                      struct diag *diag);

/* The id of the course in which a place was set last; NULL where there is none, or no record
 * (NULL), or it cannot be read just now. Caller frees. */
char *record_last_course(const struct record *record);

/* Calls `visit` for each place, in the order in which they were set. Borrowed for the call. Ends
 * and returns as record_each_event(). */
int record_each_place(const struct record *record,
                      int (*visit)(void *context, const struct place *place), void *context,
                      struct diag *diag);

/* Returns 1 and fills *ret_progress, 0 where nothing was done, -1 on error. */
int record_get_progress(const struct record *record, const char *course, const char *unit,
                        struct progress *ret_progress, struct diag *diag);

/* Calls `visit` for each unit of a course (of all for NULL) that was touched, by course, then unit.
 * Texts and progress are borrowed for the call. Ends and returns as record_each_event(). */
int record_each_progress(const struct record *record, const char *course,
                         int (*visit)(void *context, const char *course, const char *unit,
                                      const struct progress *progress),
                         void *context, struct diag *diag);

/* Drops the derived table and makes it again from the events. */
int record_rebuild_progress(struct record *record, struct diag *diag);

/* Writes a copy of the record, whole, as a new file. Codes: "disk-full", "record-backup". */
int record_save_copy(const struct record *record, const char *path, struct diag *diag);

/* Keeps the record in another folder as well, which is made if need be: copied, or, where it was
 * kept there before, merged. It is the copy that is opened. Codes of record_create(), record_open()
 * and record_merge(), and "record-backup". What waits to be written goes to the copy.
 * Where the record itself cannot be read any more, as on a stick that was pulled, only what waits
 * is kept there, for the same learner; a warning says so (code "record-behind"). */
int record_keep_elsewhere(struct record *record, const char *folder, struct record **ret_record,
                          struct diag *diag);

/* Adds to `record` the events of the file at `other_path` that it has not, in their order, after
 * its own. Rows of the same key must be equal, else the merge is refused whole (code
 * "merge-conflict") and nothing changes. The other file is only read, except that a half-done
 * change in it is taken back. Places are taken where the other's is newer. Whether both are of one
 * learner is for the caller to make sure (record_id()). Returns 0 and the number of events added,
 * or -1: codes of opening and appending, and "record-newer". */
int record_merge(struct record *record, const char *other_path, int64_t *ret_added,
                 struct diag *diag);

#endif
