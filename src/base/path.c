/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Names of files: joined, taken apart, confined. */
#include "config.h"

#include "base/path.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/memory.h"
#include "base/str.h"
#include "base/utf8.h"

char *path_join(const char *folder, const char *name)
{
    size_t length = strlen(folder);
    if (length == 0)
        return memory_text(name);
    return str_format("%s%s%s", folder, folder[length - 1] == '/' ? "" : "/", name);
}

/* The length of the path without the slashes at its end; "/" keeps its one. */
static size_t length_without_slashes(const char *path)
{
    size_t length = strlen(path);
    while (length > 1 && path[length - 1] == '/')
        length--;
    return length;
}

char *path_name(const char *path)
{
    size_t end = length_without_slashes(path);
    size_t start = end;
    while (start > 0 && path[start - 1] != '/')
        start--;
    return memory_text_n(path + start, end - start);
}

char *path_whole(const char *path)
{
    char *real = realpath(path, NULL);
    char *whole = memory_text(real != NULL ? real : path);
    free(real);
    return whole;
}

char *path_folder(const char *path)
{
    size_t end = length_without_slashes(path);
    while (end > 0 && path[end - 1] != '/')
        end--;
    if (end == 0)
        return memory_text(".");
    while (end > 1 && path[end - 1] == '/')
        end--;
    return memory_text_n(path, end);
}

static bool is_harmless_step(const char *step, size_t length)
{
    bool is_dots = (length == 1 && step[0] == '.') || (length == 2 && memcmp(step, "..", 2) == 0);
    return length > 0 && !is_dots;
}

static bool has_forbidden_character(const char *path)
{
    size_t length = strlen(path);
    for (size_t at = 0; at < length;) {
        uint32_t character;
        at += utf8_step(path + at, length - at, &character);
        if (character == '\\' || utf8_is_control(character))
            return true;
    }
    return false;
}

bool path_is_confined(const char *path)
{
    if (has_forbidden_character(path))
        return false;
    for (const char *step = path;; step++) {
        size_t length = strcspn(step, "/");
        if (!is_harmless_step(step, length))
            return false;
        step += length;
        if (*step == '\0')
            return true;
    }
}

bool path_is_folder(const char *path)
{
    struct stat about;
    return stat(path, &about) == 0 && S_ISDIR(about.st_mode);
}

bool path_is_file(const char *path)
{
    struct stat about;
    return stat(path, &about) == 0 && S_ISREG(about.st_mode);
}

int path_make_folders(const char *path)
{
    if (path[0] == '\0') {
        errno = ENOENT;
        return -1;
    }
    char *partial = memory_text(path);
    int result = 0;
    for (char *slash = partial + 1; result == 0; slash++) {
        slash += strcspn(slash, "/");
        char kept = *slash;
        *slash = '\0';
        if (mkdir(partial, 0700) != 0 && (errno != EEXIST || !path_is_folder(partial)))
            result = -1;
        *slash = kept;
        if (kept == '\0')
            break;
    }
    free(partial);
    return result;
}

/* Brings a file or folder to the disk. Returns 0, or -1 with errno. */
static int sync_path(const char *path)
{
    int descriptor = open(path, O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return -1;
    int result = fsync(descriptor);
    int error = errno;
    close(descriptor);
    errno = error;
    return result;
}

int path_replace(const char *fresh, const char *path)
{
    struct stat old;
    char *target = realpath(path, NULL);
    if (target == NULL)
        target = memory_text(path);
    /* Where rights cannot be set, as on a FAT stick, there are none to keep. */
    if (stat(target, &old) == 0 && chmod(fresh, old.st_mode & 07777) != 0)
        errno = 0;
    int result = sync_path(fresh);
    if (result == 0)
        result = rename(fresh, target);
    int error = errno;
    if (result == 0) {
        char *folder = path_folder(target);
        sync_path(folder); /* some file systems cannot: the rename is done all the same */
        free(folder);
    }
    free(target);
    errno = error;
    return result;
}
