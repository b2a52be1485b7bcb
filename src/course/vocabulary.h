/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The whole vocabulary of the course format: the rows of every layer, put together. */
#ifndef COURSE_VOCABULARY_H
#define COURSE_VOCABULARY_H

#include "content/element.h"

/* Borrowed, static. */
const struct vocabulary *course_vocabulary(void);

/* The keys of the rows that a file may begin with, ended by NULL. */
extern const char *const course_roots[];

#endif
