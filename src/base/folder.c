/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What is in a folder, in an order that is the same on every machine. */
#include "config.h"

#include "base/folder.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

static int is_shown(const struct dirent *entry)
{
    return entry->d_name[0] != '.';
}

static int by_bytes(const struct dirent **left, const struct dirent **right)
{
    return strcmp((*left)->d_name, (*right)->d_name);
}

int folder_list(const char *path, struct folder *ret_folder)
{
    struct dirent **entries = NULL;
    *ret_folder = (struct folder){0};
    int count = scandir(path, &entries, is_shown, by_bytes);
    if (count < 0)
        return -1;
    ret_folder->names = memory_new((size_t)count, sizeof *ret_folder->names);
    ret_folder->count = (size_t)count;
    for (int i = 0; i < count; i++) {
        ret_folder->names[i] = memory_text(entries[i]->d_name);
        free(entries[i]);
    }
    free(entries);
    return 0;
}

void folder_clear(struct folder *folder)
{
    for (size_t i = 0; i < folder->count; i++)
        free(folder->names[i]);
    free(folder->names);
    *folder = (struct folder){0};
}
