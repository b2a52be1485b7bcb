/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The checker of translations: what a learner will miss, what a translator has still to do.
 *
 * Codes of its own: untranslated, fuzzy, other-tags, stale-translation, no-catalogue,
 * stale-catalogue, translated-key, orphan-catalogue, unread-file. Those of catalogues_read() and of
 * the reader of translations (po, catalogue-charset, foreign-catalogue, damaged-catalogue, ...)
 * come from there.
 */
#ifndef COURSE_CHECK_TRANSLATION_H
#define COURSE_CHECK_TRANSLATION_H

#include "base/diag.h"
#include "course/course.h"
#include "course/translation.h"

/* Checks all translations of the course in that folder, and adds what is to be said, in the order
 * of files and lines. `read` reads a translator's files, po/LL.po. Gaps and other tags are
 * warnings: the source is shown there; a catalogue or file that cannot be used is an error. Says
 * nothing of mistakes in the course itself: course_check() does. */
void course_check_translations(const char *path, translation_reader *read, struct diag *diag);

/* Says which files of translations nothing reads, and which catalogues lack the file that they were
 * made from. A part of course_check_translations(). */
void check_translation_files(const struct course *course, struct diag *diag);

#endif
