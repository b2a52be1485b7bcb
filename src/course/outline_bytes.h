/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* An outline as bytes, for this machine and version alone, and back. No number among the bytes is
 * believed. */
#ifndef COURSE_OUTLINE_BYTES_H
#define COURSE_OUTLINE_BYTES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"
#include "course/course.h"
#include "course/outline.h"

/* Adds an outline; each `where` is left out. */
void outline_to_bytes(const struct outline *outline, struct str *bytes);

/* Makes an outline of what stands from `start` to the end, and takes the bytes: they live as long
 * as it. Each `where` is that of the module in the manifest of `course`. Returns false, the bytes
 * freed and *ret_outline untouched, where they are no outline of that course. */
bool outline_from_bytes(char *bytes, size_t length, size_t start, const struct course *course,
                        struct outline *ret_outline);

#endif
