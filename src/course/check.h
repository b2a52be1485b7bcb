/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The checker: the loader run on everything, plus the rules that no grammar can say. All codes, of
 * the loader too, are rows of course/rule.h. */
#ifndef COURSE_CHECK_H
#define COURSE_CHECK_H

#include "base/diag.h"

/* Checks the course in that folder. All mistakes are in diag afterwards, in the order of their
 * files and lines. Returns -1 when there is at least one error; warnings alone give 0. */
int course_check(const char *path, struct diag *diag);

/* The same; `asked` is the path, without symbolic links, of a file that somebody wants checked, or
 * NULL: one that should be part of the course and is not is an error then. */
int course_check_file(const char *path, const char *asked, struct diag *diag);

#endif
