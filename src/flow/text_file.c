/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What a learner takes away as a text file. */
#include "config.h"

#include "flow/text_file.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/durable.h"
#include "base/i18n.h"
#include "base/path.h"
#include "base/str.h"

enum { NUMBERS_MAX = 999 };

/* In the folder one works in, the bare name is the path. */
static char *path_number(const char *folder, const char *name, const char *extension, int number)
{
    char *file = number == 1 ? str_format("%s.%s", name, extension)
                             : str_format("%s-%d.%s", name, number, extension);
    char *path = path_join(strcmp(folder, ".") == 0 ? "" : folder, file);
    free(file);
    return path;
}

char *text_file_free_path(const char *folder, const char *name, const char *extension)
{
    for (int number = 1; number <= NUMBERS_MAX; number++) {
        char *path = path_number(folder, name, extension, number);
        if (access(path, F_OK) != 0)
            return path;
        free(path);
    }
    return NULL;
}

/* Takes the first name that is free. Returns 0 and the path, or -1 with errno. */
static int write_into(const char *folder, const char *name, const char *text, char **ret_path)
{
    for (int number = 1; number <= NUMBERS_MAX; number++) {
        char *path = path_number(folder, name, "txt", number);
        if (durable_write(path, text) == 0) {
            *ret_path = path;
            return 0;
        }
        free(path);
        if (errno != EEXIST)
            break;
    }
    return -1;
}

int text_file_write(const char *const *folders, size_t folder_count, const char *name,
                    const char *text, char **ret_path, struct diag *diag)
{
    int error = ENOENT;
    for (size_t i = 0; i < folder_count; i++) {
        if (folders[i] == NULL)
            continue;
        if (write_into(folders[i], name, text, ret_path) == 0)
            return 0;
        error = errno;
    }
    return diag_error(diag, (struct where){0}, "text-file", _("the text cannot be saved: %s"),
                      strerror(error));
}
