/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A whole small course, for the manual: each kind of file, the usual blocks, each type of question.
 * A test sees to it that nothing can be said against it. */
#ifndef COURSE_EXAMPLE_H
#define COURSE_EXAMPLE_H

struct example_file {
    const char *path; /* in the course's folder */
    const char *text;
};

/* Its files, ended by one without a path. */
extern const struct example_file example_course[];

#endif
