/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the program's own files are. */
#include "config.h"

#include "places.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/memory.h"
#include "base/path.h"
#include "base/str.h"

/* The folder of the executable, or NULL where the system does not tell. */
static char *executable_folder(void)
{
    char *executable = realpath("/proc/self/exe", NULL);
    char *folder = executable == NULL ? NULL : path_folder(executable);
    free(executable);
    return folder;
}

/* The share folder that lies at `relative` from the executable and has our files, or NULL. */
static char *share_folder(const char *executable, const char *relative)
{
    char *share = path_join(executable, relative);
    char *ours = path_join(share, PACKAGE);
    bool is_ours = path_is_folder(ours);
    free(ours);
    if (is_ours)
        return share;
    free(share);
    return NULL;
}

static void find_shared(struct places *places)
{
    char *executable = executable_folder();
    char *share = NULL;
    if (executable != NULL)
        share = share_folder(executable, "share");
    if (executable != NULL && share == NULL)
        share = share_folder(executable, "../share");
    if (share != NULL) {
        places->catalogues = path_join(share, "locale");
        places->private_locale = path_join(share, PACKAGE "/locale");
        places->courses = path_join(share, PACKAGE "/courses");
    } else {
        places->catalogues = memory_text(LOCALEDIR);
        places->private_locale = memory_text(PKGDATADIR "/locale");
        places->courses = memory_text(PKGDATADIR "/courses");
    }
    free(share);
    free(executable);
}

/* Our folder of this user by the XDG Base Directory Specification: in the one that a variable names,
 * else in its usual place at home; NULL when no home is known. */
static char *user_folder(const char *variable, const char *usual)
{
    const char *xdg = getenv(variable);
    const char *home = getenv("HOME");
    if (xdg != NULL && xdg[0] == '/')
        return path_join(xdg, PACKAGE);
    if (home != NULL && home[0] != '\0')
        return str_format("%s/%s/" PACKAGE, home, usual);
    return NULL;
}

/* A folder for data beside the executable, on a stick that a class shares; or NULL. */
static char *portable_folder(void)
{
    char *executable = executable_folder();
    char *folder = executable == NULL ? NULL : path_join(executable, PLACES_PORTABLE);
    free(executable);
    if (folder != NULL && path_is_folder(folder) && access(folder, W_OK) == 0)
        return folder;
    free(folder);
    return NULL;
}

static bool is_same(const char *a, const char *b)
{
    return a != NULL && b != NULL && strcmp(a, b) == 0;
}

void places_find(const char *data, struct places *ret_places)
{
    struct places places = {0};
    char *home = user_folder("XDG_DATA_HOME", ".local/share");
    char *own = data != NULL ? memory_text(data) : portable_folder();
    if (own == NULL)
        own = memory_text(home);
    find_shared(&places);
    if (own != NULL) {
        places.learners = path_join(own, "learners");
        places.own_courses = path_join(own, "courses");
    }
    if (home != NULL && !is_same(own, home))
        places.own_learners = path_join(home, "learners");
    if (own != NULL && !is_same(own, home))
        places.cache = path_join(own, "cache");
    else
        places.cache = user_folder("XDG_CACHE_HOME", ".cache");
    free(own);
    free(home);
    *ret_places = places;
}

void places_clear(struct places *places)
{
    free(places->catalogues);
    free(places->private_locale);
    free(places->courses);
    free(places->learners);
    free(places->own_learners);
    free(places->own_courses);
    free(places->cache);
    *places = (struct places){0};
}
