/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Outlines kept between two runs of the program, so that a long course opens as fast as a short
 * one. What is kept can be lost at any time: a file that is damaged, that belongs to another course
 * or version, or that is older than the course, is as good as none. */
#ifndef COURSE_OUTLINE_CACHE_H
#define COURSE_OUTLINE_CACHE_H

#include "base/diag.h"
#include "course/catalogues.h"
#include "course/course.h"
#include "course/outline.h"

/* How such a file begins: what it is, what it was made from (a hash of the course's path, of its
 * language, of the interface's words and of the program's version), and a hash of the rest. */
enum {
    OUTLINE_CACHE_MAGIC_BYTES = 8,
    OUTLINE_CACHE_HASH_BYTES = 16,
    OUTLINE_CACHE_HEAD_BYTES = OUTLINE_CACHE_MAGIC_BYTES + 2 * OUTLINE_CACHE_HASH_BYTES
};

/* Gives the outline of a course, in the language of the catalogue that it is told in: the one kept
 * in `folder` (NULL: none is kept) if the files of the course are as they were, else a new one, as
 * outline_build(). A new one is kept if there was nothing to say about it, and if it can be: where
 * not, nobody needs to know. Each `where` of a kept outline is that of its module in the manifest.
 * Caller clears. */
void outline_cache_get(const char *folder, const struct course *course,
                       const struct course_catalogue *catalogue, struct outline *ret_outline,
                       struct diag *diag);

#endif
