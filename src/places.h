/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the program's own files are: beside the executable, in the build tree, or where it was
 * installed. */
#ifndef PLACES_H
#define PLACES_H

struct places {
    char *catalogues;     /* LL/LC_MESSAGES/decentwork.mo */
    char *private_locale; /* see language.h */
    char *courses;        /* the bundled courses */
    char *learners;       /* where records are kept; NULL when no home is known */
    char *own_learners; /* where they are kept at home, if `learners` is another folder; or NULL */
    char *own_courses;  /* the user's own courses; NULL when no home is known */
    char *cache;        /* what can be made again; NULL when no home is known */
};

/* The folder that makes the program portable, beside the executable. */
#define PLACES_PORTABLE PACKAGE "-data"

/* Finds them. A share/ folder beside the executable (the build tree, a stick) comes before ../share
 * (an installation that was moved), and both before the folders given to configure. `data` is the
 * argument of --data; NULL: the folder PLACES_PORTABLE beside the executable, if it is there and
 * can be written, else $XDG_DATA_HOME/decentwork. A portable program leaves nothing behind on the
 * computer, so that its cache is in that folder too. Caller clears. */
void places_find(const char *data, struct places *ret_places);
void places_clear(struct places *places);

#endif
