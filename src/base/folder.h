/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What is in a folder, in an order that is the same on every machine. */
#ifndef BASE_FOLDER_H
#define BASE_FOLDER_H

#include <stddef.h>

/* The names of a folder's entries, as the file system has them: not every one is UTF-8. */
struct folder {
    char **names;
    size_t count;
};

/* Lists the files and folders in a folder by the bytes of their names, whatever the locale. Hidden
 * ones, whose names begin with a full stop, are left out. Returns 0; or -1 with errno and an empty
 * list, so that who takes no folder for an empty one need not ask. Caller clears. */
int folder_list(const char *path, struct folder *ret_folder);
void folder_clear(struct folder *folder);

#endif
