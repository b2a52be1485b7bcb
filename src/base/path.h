/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Names of files: joined, taken apart, confined. */
#ifndef BASE_PATH_H
#define BASE_PATH_H

#include <stdbool.h>

/* Returns "folder/name", with one slash between them; `name` alone if `folder` is "". Caller frees.
 */
char *path_join(const char *folder, const char *name);

/* Returns the part after the last slash, slashes at the end left out of account. Caller frees. */
char *path_name(const char *path);

/* Returns the path from the root on, symbolic links followed; as it is, where nothing is there.
 * Caller frees. */
char *path_whole(const char *path);

/* Returns the folder part: "." for a bare name. Caller frees. */
char *path_folder(const char *path);

/* True for a relative path that stays below where it starts: not empty, no "..", no empty or "."
 * step, no backslash, no control character. Says nothing about symbolic links. */
bool path_is_confined(const char *path);

/* True if a name ends so, in capitals or not, and something stands before it. */
bool path_has_ending(const char *name, const char *ending);

bool path_is_folder(const char *path);
bool path_is_file(const char *path);

/* Makes the folder and those above it, for their owner only (mode 0700). Returns 0, or -1 with
 * errno. */
int path_make_folders(const char *path);

#endif
