/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of a file of a course that cannot be read. */
#include "config.h"

#include "course/source_missing.h"

#include <errno.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/folder.h"
#include "base/i18n.h"
#include "base/memory.h"
#include "base/nearest.h"
#include "base/path.h"
#include "base/str.h"
#include "xml/xml.h"

enum { MIB = 1024 * 1024 };

/* True for "m.xml.txt" where "m.xml" was looked for. */
static bool has_ending_more(const char *name, const char *wanted)
{
    size_t length = strlen(wanted);
    return strncmp(name, wanted, length) == 0 && name[length] == '.';
}

static const char *nearest_entry(const struct folder *entries, const char *name)
{
    for (size_t i = 0; i < entries->count; i++)
        if (has_ending_more(entries->names[i], name))
            return entries->names[i];
    return nearest_word(name, (const char *const *)entries->names, entries->count);
}

char *source_near_name(const char *folder, const char *name)
{
    struct folder entries;
    folder_list(folder, &entries);
    char *found = memory_text(nearest_entry(&entries, name));
    folder_clear(&entries);
    return found;
}

static bool is_there(const char *folder, const char *path)
{
    struct stat about;
    char *whole = path_join(folder, path);
    bool result = stat(whole, &about) == 0;
    free(whole);
    return result;
}

/* Goes on from a folder that is there to a step of the path, or to the one that was meant by it.
 * Takes `at`; returns NULL where there is none. */
static char *go_to_step(const char *folder, char *at, const char *step)
{
    char *within = path_join(folder, at);
    char *name = is_there(within, step) ? memory_text(step) : source_near_name(within, step);
    char *next = name != NULL ? path_join(at, name) : NULL;
    free(name);
    free(within);
    free(at);
    return next;
}

/* The path that was most likely meant, its folders corrected as well, or NULL with the folder that
 * is not there: "" if all are. Caller frees both. */
static char *find_meant(const char *folder, const char *path, char **ret_missing)
{
    char *at = memory_text("");
    for (const char *step = path; step[0] != '\0';) {
        size_t length = strcspn(step, "/");
        char *name = memory_text_n(step, length);
        at = go_to_step(folder, at, name);
        free(name);
        if (at == NULL) {
            *ret_missing =
                memory_text_n(path, step[length] == '/' ? (size_t)(step - path) + length : 0);
            return NULL;
        }
        step += length + (step[length] == '/' ? 1 : 0);
    }
    char *whole = path_join(folder, at);
    bool is_file = path_is_file(whole);
    free(whole);
    *ret_missing = memory_text("");
    if (is_file)
        return at;
    free(at);
    return NULL;
}

/* A file that was put beside course.xml and not into the folder that it is looked for in. */
static char *find_above(const char *folder, const char *path)
{
    char *name = path_name(path);
    if (strcmp(name, path) != 0 && is_there(folder, name))
        return name;
    free(name);
    return NULL;
}

static int say_missing(const char *folder, const char *path, struct where where, struct diag *diag)
{
    char *missing = NULL;
    char *meant = find_meant(folder, path, &missing);
    if (meant == NULL)
        meant = find_above(folder, path);
    if (meant != NULL && has_ending_more(meant, path))
        diag_error(diag, where, "no-file",
                   /* TRANSLATORS: two names of files: the second is the first with an ending more,
                    * such as .txt; then that ending. */
                   _("the file '%s' is not there, but '%s' is: take '%s' off the end of its name"),
                   path, meant, meant + strlen(path));
    else if (meant != NULL)
        diag_error(diag, where, "no-file", _("the file '%s' is not there; did you mean '%s'?"),
                   path, meant);
    else if (missing[0] != '\0')
        diag_error(diag, where, "no-file",
                   _("the file '%s' is not there: the course has no folder '%s'"), path, missing);
    else
        diag_error(diag, where, "no-file",
                   _("the file '%s' is not there; correct the name, or put the file there"), path);
    free(missing);
    free(meant);
    return -1;
}

int source_say_unreadable(const char *folder, const char *path, struct where where, int error,
                          struct diag *diag)
{
    if (error == ENOENT || error == ENOTDIR)
        return say_missing(folder, path, where, diag);
    if (error == EFBIG)
        return diag_error(diag, where, "too-large",
                          _("the file '%s' is too long; at most %d MiB are read"), path,
                          XML_BYTES_MAX / MIB);
    if (error == EXDEV)
        return diag_error(diag, where, "bad-path",
                          _("the file '%s' lies outside the course's folder; put it inside"), path);
    return diag_error(diag, where, "no-file", _("the file '%s' cannot be read: %s"), path,
                      strerror(error));
}
