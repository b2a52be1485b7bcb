/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A session of study: a learner's record, a course, and the module in use. Everything that a
 * learner does goes through here into the record; what cannot be saved is kept and tried again. */
#ifndef FLOW_SESSION_H
#define FLOW_SESSION_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "base/languages.h"
#include "base/moment.h"
#include "course/catalogues.h"
#include "course/course.h"
#include "course/outline.h"
#include "store/record.h"

/* What the core may not read itself. */
struct outside {
    struct moment (*now)(void *context);
    void (*random)(void *context, unsigned char *bytes, size_t count);
    void *context;
    const char *cache_folder; /* for what can be made again; NULL: nothing is kept */
    bool asks_later; /* session_ask() is called when nobody types: what can wait waits for it */
};

struct session {
    struct record *record; /* borrowed; NULL for one who only looks */
    struct outside outside;
    const char *language; /* in which the course is shown; borrowed */
    struct course_catalogue catalogue;
    struct course *course;
    struct session_outline *outline;
    struct glossary glossary;
    struct instruments instruments;
    struct module *module; /* the one in use, or NULL */
    size_t module_index;   /* its number in the manifest */
};

/* Opens a course for study, in the first of these languages that it has (NULL: its own). Mistakes
 * of the course that can be worked around are in diag though it returns 0; returns -1 when there is
 * nothing to study. Caller closes. */
int session_open(struct session *session, const char *course_path, struct record *record,
                 const struct languages *preferences, struct outside outside, struct diag *diag);

/* Opens a course only to tell how far the learner is, in the first of these languages that it has:
 * there are no glossary and no instruments in it. As session_open(). */
int session_glance(struct session *session, const char *course_path, struct record *record,
                   const struct languages *preferences, struct outside outside, struct diag *diag);

/* Shows the course in the first of these languages that it has; what is loaded changes in place,
 * and what was borrowed of texts, or of the outline, is no longer good. A catalogue that cannot be
 * used is said. */
void session_speak(struct session *session, const struct languages *preferences, struct diag *diag);

/* Reads the catalogue again if its file changed; true if so. As session_speak(). */
bool session_refresh(struct session *session, struct diag *diag);

/* The outline of the course, borrowed until session_speak(), session_refresh() or session_ask()
 * makes another. It has a module at least. Where the outside asks later, it may be read only now.
 */
const struct outline *session_outline(const struct session *session);

/* As outline_find() in it. A unit of the module that one goes on in is found before the whole
 * outline is read; it and its module are borrowed as long as the outline. */
const struct outline_unit *session_find(const struct session *session, const char *unit,
                                        const struct outline_module **ret_module);

/* The number, from 0, of a module of the outline, or of one that session_find() gave. */
size_t session_module_number(const struct session *session, const struct outline_module *module);

/* True while there is something left that waits till nobody types: the outline was not read whole,
 * not all files of the course have been asked whether they are as it says, or the module in use is
 * not kept to go on in. Only where the outside asks later. */
bool session_is_unasked(const struct session *session);

/* Does a piece of that. True if the outline is another: as after session_speak(). */
bool session_ask(struct session *session);

/* Frees the course. The record stays open, and what waits to be saved waits on there. */
void session_close(struct session *session);

struct moment session_now(const struct session *session);

/* Returns a unit whole, its module loaded if need be; NULL, with an error, when it cannot be had.
 * It is borrowed until a unit of another module is asked for. */
const struct unit *session_unit(struct session *session, const char *id, struct diag *diag);

/* Writes an event of a unit: the course, edition and moment are filled in. Events that could not be
 * saved before go first. Returns 0 when all is on the disk; -1, with an error, when events now wait
 * in memory. */
int session_write(struct session *session, const struct event *event, struct diag *diag);

/* Calls `visit` for each event of this course that waits to be saved. Borrowed for the call; what
 * it returns does not matter. */
void session_each_waiting(const struct session *session,
                          int (*visit)(void *context, const struct event *event), void *context);

/* How many events of the record wait to be saved, of whatever course. */
size_t session_unsaved(const struct session *session);

/* Tries again to save what waits. As session_write(). */
int session_save(struct session *session, struct diag *diag);

/* Writes an event that has no data of its own. */
int session_note(struct session *session, enum event_kind kind, const char *unit,
                 struct diag *diag);

/* The same by record_write_later(): nobody waits for the disk. The caller sees to it that a
 * session_save() comes once what is wanted can be seen. */
void session_note_soon(struct session *session, enum event_kind kind, const char *unit);

/* Keeps the place in a unit. Without a record there is nothing to keep it in: returns 0. */
int session_keep_place(struct session *session, const char *unit, const char *block,
                       int64_t characters, const char *block_key, const char *draft,
                       struct diag *diag);

/* Returns 1 and the place kept for a unit, or 0. Caller clears. */
int session_place(const struct session *session, const char *unit, struct place *ret_place);

/* Where to go on in this course: the unit of the place kept last, or what follows it and is not
 * done; else the first unit that is not done; else the first of all. Never NULL for a course that
 * could be opened. */
const struct outline_unit *session_go_on(const struct session *session);

/* How a unit stands, with what waits to be saved. */
struct progress session_progress(const struct session *session, const char *unit);

/* How many units of the course are done, and how many there are. Who asks more than once reads how
 * all of them stand (flow/standing.h). */
struct tally {
    size_t done;
    size_t all;
};
struct tally session_tally(const struct session *session);

#endif
