/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The list of modules of a long manifest, kept between two runs of the program: its head alone is
 * read as XML then. What is kept can be lost at any time. */
#ifndef COURSE_MANIFEST_CACHE_H
#define COURSE_MANIFEST_CACHE_H

#include <stdbool.h>
#include <stddef.h>

#include "course/course.h"

/* A shorter list is not kept: it is read as fast. */
enum { MANIFEST_CACHE_LEAST = 100 };

struct manifest_kept {
    size_t head_length; /* bytes of the manifest before its second module */
    struct course_file *modules;
    size_t module_count;
    char *bytes; /* in which the paths lie */
};

/* Gives what is kept of the manifest of a course that has its stamp and nothing else yet, if the
 * file is as it was then. Each `where` lacks its file. False: nothing is. Caller clears. */
bool manifest_cache_read(const char *folder, const struct course *course,
                         struct manifest_kept *ret_kept);
void manifest_kept_clear(struct manifest_kept *kept);

/* Keeps the modules of a course whose manifest, of these bytes, has no mistake; if it has so many.
 * `second` is where its second module begins. */
void manifest_cache_write(const char *folder, const struct course *course,
                          const struct source_file *file, struct where second);

#endif
