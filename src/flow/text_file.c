/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What a learner takes away as a text file. */
#include "config.h"

#include "flow/text_file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

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

/* Makes of a new file's descriptor a stream. What cannot be one is closed and taken away again. */
static FILE *stream_of(int descriptor, const char *path)
{
    FILE *file = fdopen(descriptor, "w");
    if (file == NULL) {
        int error = errno;
        close(descriptor);
        unlink(path);
        errno = error;
    }
    return file;
}

/* Opens a file that was not there; *ret_path is its name, also where it could not be opened whole.
 * Returns NULL with errno. */
static FILE *create(const char *folder, const char *name, char **ret_path)
{
    for (int number = 1; number <= NUMBERS_MAX; number++) {
        char *path = path_number(folder, name, "txt", number);
        int descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (descriptor >= 0) {
            *ret_path = path;
            return stream_of(descriptor, path);
        }
        free(path);
        if (errno != EEXIST)
            return NULL;
    }
    return NULL;
}

/* What could not be written whole is taken away again. */
static int write_into(const char *folder, const char *name, const char *text, char **ret_path)
{
    char *path = NULL;
    FILE *file = create(folder, name, &path);
    if (file == NULL) {
        free(path);
        return -1;
    }
    bool is_written = fputs(text, file) >= 0 && fflush(file) == 0 && fsync(fileno(file)) == 0;
    int error = errno;
    if (fclose(file) == 0 && is_written) {
        *ret_path = path;
        return 0;
    }
    unlink(path);
    free(path);
    errno = error;
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
