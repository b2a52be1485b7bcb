/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the files of a course come from: paths in, bytes out. A folder today; a pack opens by
 * another row of operations. Paths never leave the course. */
#ifndef COURSE_SOURCE_H
#define COURSE_SOURCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/diag.h"

struct source;

/* A file of a course, whole in memory. */
struct source_file {
    char *bytes;
    size_t length;
    const char
        *name; /* for messages: the course's path and the file's; lives as long as the source */
};

/* Opens the folder of a course. Returns -1 with an error (code "no-course") if it is none. */
int source_open_folder(const char *path, struct source **ret_source, struct diag *diag);
void source_free(struct source *source);

/* The path that the source was opened by. Borrowed. */
const char *source_path(const struct source *source);

/* The same without symbolic links, from the root of the file system on. Borrowed. */
const char *source_real_path(const struct source *source);

/* Reads a file whole. `where` is what asked for it and is blamed in messages (codes "bad-path",
 * "no-file", "too-large"); a `where` without a file blames the file itself. Caller clears. */
int source_read(struct source *source, const char *path, struct where where,
                struct source_file *ret_file, struct diag *diag);
void source_file_clear(struct source_file *file);

/* The path of the file that was asked for as number `number`, from 0, whether it could be read or
 * not; NULL after the last. Borrowed. */
const char *source_asked(const struct source *source, size_t number);

/* Visits the names of the files of a folder of the course ("": its own) that end so, sorted; none
 * where there is no such folder. */
void source_list(const struct source *source, const char *folder, const char *ending,
                 void (*visit)(void *context, const char *name), void *context);

/* What tells one state of a file from another. All zero: there is no such file. */
struct source_stamp {
    int64_t modified; /* nanoseconds */
    int64_t size;
    uint64_t number; /* a file that was replaced has another */
};

struct source_stamp source_stamp(const struct source *source, const char *path);
bool source_stamps_are_same(struct source_stamp a, struct source_stamp b);

/* A diag_line_reader over the files that were read: context is the source, which keeps the bytes of
 * the last file that a line was asked of. */
bool source_line(void *source, const char *file, size_t line, struct diag_line *ret_line);

#endif
