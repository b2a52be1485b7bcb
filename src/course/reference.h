/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The reference of the course format, written from the element table as a manual page. */
#ifndef COURSE_REFERENCE_H
#define COURSE_REFERENCE_H

/* Returns man/decentwork-course.5 as it is committed, in English. Caller frees. */
char *reference_page(void);

#endif
