/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Files in the folder of a course that look like parts of it, and that its manifest does not name:
 * nobody will ever read them. Mostly a line of course.xml was forgotten. */
#ifndef COURSE_STRAYS_H
#define COURSE_STRAYS_H

#include <stdbool.h>

#include "course/course.h"

/* If `warns`, warns of each such file (code "unnamed-file"), with the line to write into
 * course.xml. `asked` is the path, without symbolic links, of a file that somebody wants checked,
 * or NULL: if the course does not name it though it is XML, that is an error (code
 * "unchecked-file"). Hidden files and folders are passed over, and so is a folder that is a course
 * of its own. */
void strays_check(const struct course *course, const char *asked, bool warns, struct diag *diag);

#endif
