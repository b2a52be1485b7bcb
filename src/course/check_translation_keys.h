/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The keys of a course in translation: what earned its points in the source has to earn them in
 * each language, and nothing else. */
#ifndef COURSE_CHECK_TRANSLATION_KEYS_H
#define COURSE_CHECK_TRANSLATION_KEYS_H

#include <stddef.h>

#include "base/diag.h"
#include "course/course.h"
#include "course/translation.h"

/* A language of a course. All is borrowed. */
struct translated_keys {
    const char *language;                  /* its code */
    const struct catalogue *catalogue;     /* what learners get */
    const struct translation *translation; /* what it was made from; NULL where that is not there */
    const char *file;                      /* of the translation, else of the catalogue */
};

/* Grades the answers of each question as they are translated into each of these languages, and says
 * where one is lost or given away ("translated-key") that is neither in the source. Modules, which
 * are read once for all languages, are passed over where they cannot be read: the checker of the
 * course says them. */
void check_translated_keys(const struct course *course, const struct translated_keys *languages,
                           size_t count, struct diag *diag);

#endif
