/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The languages in which a course can be read: its own, and those of its catalogues, po/LL.mo. */
#ifndef COURSE_CATALOGUES_H
#define COURSE_CATALOGUES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "base/languages.h"
#include "content/catalogue.h"
#include "course/course.h"
#include "course/messages.h"
#include "course/source.h"

/* Where the translations of a course are, and how their catalogues and the files that translators
 * write end. */
#define CATALOGUES_FOLDER "po"
#define CATALOGUES_ENDING ".mo"
#define CATALOGUES_TRANSLATOR_ENDING ".po"

/* A course in a language. */
struct course_catalogue {
    char *language;
    struct catalogue *catalogue; /* NULL: the language is that of the course */
    char *path;                  /* of its file, to be watched; NULL without a catalogue */
    struct source_stamp stamp;   /* of the file that was read */
};

/* Adds the codes that the files of that ending in po/ are named by, sorted. */
void catalogues_list_files(const struct course *course, const char *ending,
                           struct languages *ret_languages);

/* Adds the languages in which the course can be read: its own, then those of catalogues. */
void catalogues_list(const struct course *course, struct languages *ret_languages);

/* Reads the catalogue of a language. Returns -1 with an error: as source_read() and
 * catalogue_open(), or "foreign-catalogue" where the header does not say that it is in that
 * language. */
int catalogues_read(const struct course *course, const char *language,
                    struct course_catalogue *ret_catalogue, struct diag *diag);

/* Opens the course in the first preference that it has. A catalogue that cannot be used is said and
 * passed over; where there is nothing else the course's own language is taken. Caller clears. */
void catalogues_open(const struct course *course, const struct languages *preferences,
                     struct course_catalogue *ret_catalogue, struct diag *diag);

/* Reads the catalogue again if its file changed; returns true if so, and what was borrowed from it
 * is no longer good. One that is gone or cannot be used, which is said once, leaves the catalogue
 * as it is. */
bool catalogues_refresh(const struct course *course, struct course_catalogue *catalogue,
                        struct diag *diag);
void course_catalogue_clear(struct course_catalogue *catalogue);

/* Returns the translation of a key as XML: a run to be read by tags_read(). NULL where there is
 * none, where there is no catalogue (NULL), or where its tags are not those of the source; *ret_why
 * then says what differs, caller frees, and is NULL else. ret_why may be NULL. What has no words
 * (key_has_words()) is its own translation. Borrowed from the catalogue, or the key. */
const char *course_translate(const struct catalogue *catalogue, const char *context,
                             const char *key, char **ret_why);

/* How much of a course is translated. */
struct coverage {
    size_t translated;
    size_t all;
};

struct coverage catalogues_measure(const struct catalogue *catalogue,
                                   const struct messages *messages);

/* Says for a list of languages how much of the course there is in this one: "source of this
 * course", "complete", "96 %, the rest in English", "menus only". `menus` is the language of the
 * menus where they are not in this one (else NULL): "complete, menus in English". Caller frees. */
char *catalogues_words(const struct course *course, const char *language, struct coverage coverage,
                       const char *menus);

#endif
