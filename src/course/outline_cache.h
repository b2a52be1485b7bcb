/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Outlines kept between two runs of the program, so that a long course opens as fast as a short
 * one. What is kept can be lost at any time: a file that is damaged, that belongs to another course
 * or version, or that is older than the course, is as good as none. */
#ifndef COURSE_OUTLINE_CACHE_H
#define COURSE_OUTLINE_CACHE_H

#include <stdbool.h>

#include "base/diag.h"
#include "course/catalogues.h"
#include "course/course.h"
#include "course/outline.h"

/* Gives the outline of a course, in the language of the catalogue that it is told in: the one kept
 * in `folder` (NULL: none is kept) if the files of the course are as they were, else a new one, as
 * outline_build(). A new one is kept if there was nothing to say about it, and if it can be: where
 * not, nobody needs to know. Each `where` of a kept outline is that of its module in the manifest.
 * Caller clears. */
void outline_cache_get(const char *folder, const struct course *course,
                       const struct course_catalogue *catalogue, struct outline *ret_outline,
                       struct diag *diag);

/* The same, at once: where an outline is kept, only the manifest and the catalogue are asked
 * whether they are as they were, and not yet each module, of which a long course has many. That is
 * done by outline_cache_ask() when there is time. */
void outline_cache_get_soon(const char *folder, const struct course *course,
                            const struct course_catalogue *catalogue, struct outline *ret_outline,
                            struct diag *diag);

/* True while some modules' files have not been asked. */
bool outline_cache_is_unasked(const struct outline *outline);

/* Asks some of those files, so many that nobody notices. False if one is not as it was: the outline
 * may be wrong then, and is to be had anew by outline_cache_get(). */
bool outline_cache_ask(const struct course *course, struct outline *outline);

/* --- A part of an outline --- */

/* The outline of one module: of a long course it is had sooner than all, and enough to go on. */
struct outline_part {
    struct outline outline; /* of that module alone */
    size_t number;          /* of the module in the whole outline, from 0 */
};

/* In a course of fewer modules the whole is had as soon. */
enum { OUTLINE_PART_LEAST = 100 };

/* Gives the part that was kept last. False where there is none, or where the manifest, the
 * catalogue or the file of the module is not as it was. Caller clears. */
bool outline_part_get(const char *folder, const struct course *course,
                      const struct course_catalogue *catalogue, struct outline_part *ret_part);

/* Keeps module number `number` of an outline of so many modules, with the stamps that the outline
 * was kept with; not of one that was made just now. */
void outline_part_keep(const char *folder, const struct course *course,
                       const struct course_catalogue *catalogue, const struct outline *outline,
                       size_t number);

/* True if the outline has the same module at the same place. */
bool outline_part_is_of(const struct outline_part *part, const struct outline *outline);
void outline_part_clear(struct outline_part *part);

#endif
