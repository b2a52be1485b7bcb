/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Names of records' files that every medium takes, FAT sticks included. */
#ifndef STORE_FILE_NAME_H
#define STORE_FILE_NAME_H

#include <stdbool.h>

/* Returns 1 to 32 of a-z, 0-9 and single hyphens between them, as near to the learner's name (valid
 * UTF-8) as these letters come: "Zoé Ångström" gives "zoe-angstrom". "learner" where nothing is
 * left, or what is left is a device of DOS, such as "con". Caller frees. */
char *file_name_stem(const char *learner);

/* Returns the stem, a hyphen, the first eight digits of the learner's id and ".db". The id tells
 * apart what the stem does not. Caller frees. */
char *file_name_new(const char *learner, const char *id);

/* True if the file could bear the learner's name: the same stem, any id. Case does not count on
 * FAT. */
bool file_name_fits(const char *file, const char *learner);

#endif
