/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Names of files: joined, taken apart, confined. */
#include "config.h"

#include "base/path.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>

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

bool path_has_ending(const char *name, const char *ending)
{
    size_t length = strlen(name);
    size_t ending_length = strlen(ending);
    return length > ending_length && strcasecmp(name + length - ending_length, ending) == 0;
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
