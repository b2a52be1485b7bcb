/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A language that nobody speaks, to find words that no translator could reach. Each ASCII letter of
 * what is marked for translation becomes the same letter of a mathematical alphabet, which is as
 * wide: an ASCII letter that is then still seen was not marked, or is missing from the catalogue.
 *
 * It goes by the code of a real language, whose numbers and direction are those of English. */
#ifndef SUPPORT_PSEUDO_H
#define SUPPORT_PSEUDO_H

#include <stdbool.h>

#define PSEUDO_LANGUAGE "ru"

/* Makes the interface speak it, by a catalogue below the folder, of all messages that the French
 * catalogue of the build has. */
void pseudo_speak(const char *folder);

/* Translates a course into it. */
void pseudo_translate(const char *course_path);

/* Returns the first word of ASCII letters in the text that is no single letter and none of
 * `allowed` (up to NULL); NULL if there is none. What stands between blanks and has a slash, or
 * begins with an allowed word and a hyphen, is a file's name: left out. Caller frees. */
char *pseudo_unmarked(const char *text, const char *const *allowed);

#endif
