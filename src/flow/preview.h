/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A course as its author looks at it while writing: read anew when one of its files has changed,
 * with what is wrong in it. What cannot be read leaves the text that could. */
#ifndef FLOW_PREVIEW_H
#define FLOW_PREVIEW_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "base/languages.h"
#include "base/map.h"
#include "flow/session.h"

enum { PREVIEW_RHYTHM = 500 }; /* milliseconds between two looks at the files */

struct preview {
    char *path;                  /* of the course's folder */
    struct source *source;       /* for a look at its files; NULL: it could not be opened */
    struct map files;            /* that were asked for when it was read, by their paths in it */
    struct source_stamp *stamps; /* one a file */
    size_t capacity;
    char *catalogues; /* the names of those that there were at the last look; NULL: none was yet */
    bool is_due;      /* a file has changed since */
    char *mistake; /* to be shown: the first of those that were found then, and how many; or NULL */
};

/* Caller clears. */
void preview_init(struct preview *preview, const char *path);
void preview_clear(struct preview *preview);

/* Looks at the files. True if the course is to be read: one has changed since it was read last, or
 * it never was. */
bool preview_look(struct preview *preview);

/* Reads the course anew, without a record, in the first of these languages that it has. What was
 * wrong goes to diag, and into preview->mistake. Returns -1, *ret_session untouched, where nothing
 * of it can be shown. Caller closes the session. */
int preview_read(struct preview *preview, const struct languages *preferences,
                 struct outside outside, struct session *ret_session, struct diag *diag);

/* The first unit that is in that file of the course, by its path in it: NULL where none is.
 * Borrowed from the session's outline. */
const struct outline_unit *preview_unit_of(const struct session *session, const char *file);

#endif
