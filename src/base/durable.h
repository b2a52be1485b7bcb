/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Files that are there whole after a power cut, or not at all. All return 0, or -1 with errno. */
#ifndef BASE_DURABLE_H
#define BASE_DURABLE_H

#include <stdbool.h>

/* True for the errors that mean that there is no room: disk, quota, greatest file. */
bool durable_is_full(int error);

/* Makes an empty file, its owner's alone (0600) where the medium knows such rights. One that is
 * there already is an error. */
int durable_make_empty(const char *path);

/* Brings a file to the disk and then gives it its name, taking the place of what bears it. */
int durable_rename(const char *from, const char *to);

/* The same for a file that others know: the fresh one gets its rights, and where `path` is a
 * symbolic link, what that points to is replaced. Where it fails both files are as they were, but
 * for these rights. */
int durable_replace(const char *fresh, const char *path);

/* Writes a text to a file that is not there yet, with the rights of any new file (0666 less the
 * umask): all of it is on the disk, or there is no file. One that is there is an error. */
int durable_write(const char *path, const char *text);

/* Copies a file, bytes as they are, to a name that must be free. The copy is on the disk. */
int durable_copy(const char *from, const char *to);

#endif
