/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The courses found on this computer: folders with a course.xml, in the places where one looks. */
#ifndef COURSE_SHELF_H
#define COURSE_SHELF_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "base/languages.h"

struct shelf_course {
    char *path;
    char *id;
    char *edition;
    char *language;
    char *title;
    struct languages languages; /* in which it can be read, its own first */
};

struct shelf {
    struct shelf_course *items; /* by title */
    size_t count;
    size_t capacity;
};

/* Looks into each of the folders for folders with a course.xml; a folder that is a course itself
 * counts too. Folders that are not there are passed over; a course that cannot be opened is said in
 * diag and left out. Of two courses with one id the first found is taken, and a warning said (code
 * "same-course"). Of a long manifest the head alone is read where the rest is kept in
 * `cache_folder` (NULL: nothing is). Caller clears. */
void shelf_find(const char *const *folders, size_t count, const char *cache_folder,
                struct shelf *ret_shelf, struct diag *diag);
void shelf_clear(struct shelf *shelf);

/* Puts the course in that folder on the shelf, in the place of one with the same id. One that
 * cannot be opened changes nothing: who opens it says why. The cache as for shelf_find(). */
void shelf_put(struct shelf *shelf, const char *path, const char *cache_folder);

/* Adds the languages in which any of the courses can be read. */
void shelf_languages(const struct shelf *shelf, struct languages *ret_languages);

/* Returns the course of that id, or NULL. */
const struct shelf_course *shelf_course(const struct shelf *shelf, const char *id);

/* Returns the course's title in the first of the preferred languages that the course has; as it was
 * found, if there are no preferences (NULL) or the course cannot be read now. Caller frees. */
char *shelf_title(const struct shelf_course *item, const struct languages *preferences);

/* True for a folder with a course.xml. */
bool shelf_is_course(const char *path);

/* Returns the folder of the course that a path belongs to: itself, or, from a file or folder of a
 * course, the nearest one above it. Caller frees; NULL where there is none. */
char *shelf_course_of(const char *path);

#endif
