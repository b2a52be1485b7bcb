/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of a file of a course that cannot be read, and which one was most likely meant. */
#ifndef COURSE_SOURCE_MISSING_H
#define COURSE_SOURCE_MISSING_H

#include "base/diag.h"

/* Adds the error (codes "bad-path", "no-file", "too-large") for a file below the folder of a
 * course; `error` is the errno with which it could not be read. Always returns -1. */
int source_say_unreadable(const char *folder, const char *path, struct where where, int error,
                          struct diag *diag);

/* Returns the name in a folder that a name which is not there was most likely meant to be: with an
 * ending too many, as "m.xml.txt" for "m.xml", in other capitals, or with a slip. NULL if there is
 * none. Caller frees. */
char *source_near_name(const char *folder, const char *name);

#endif
