/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A course: its manifest, read at once; the rest of it, read when it is needed. */
#ifndef COURSE_COURSE_H
#define COURSE_COURSE_H

#include <stddef.h>

#include "base/diag.h"
#include "content/block.h"
#include "content/catalogue.h"
#include "content/text.h"
#include "course/glossary.h"
#include "course/instruments.h"
#include "course/module.h"
#include "course/source.h"

enum { COURSE_FORMAT_VERSION = 1 };

#define COURSE_MANIFEST "course.xml" /* the file that makes a folder a course */

/* A file that the manifest names. */
struct course_file {
    char *path; /* NULL: the manifest names none */
    struct where where;
};

struct course {
    struct source *source;
    struct source_stamp stamp; /* of the manifest, before it was read */
    char *id;
    char *edition;
    char *language;
    struct text title;     /* its id where the title is faulty */
    struct blocks summary; /* empty if there is none */
    char *licence;         /* by its SPDX name, or NULL */
    struct course_file glossary;
    struct course_file instruments;
    struct course_file *modules;
    size_t module_count;
    size_t module_capacity;
    const struct catalogue *catalogue; /* its texts are read in that language; borrowed; NULL: as
                                          they are written */
    struct where where;
};

/* Opens the folder of a course and reads its course.xml. A newer format is refused (code
 * "version"). Returns -1, *ret_course untouched, with at least one error. On success diag reads the
 * lines of its messages from this course until diag_read_lines_with() says otherwise. Caller frees.
 */
int course_open(const char *path, struct course **ret_course, struct diag *diag);

/* The same; of a long manifest that is as it was, the list of modules is taken from what is kept of
 * it in a folder (NULL: nothing is). */
int course_open_kept(const char *path, const char *cache_folder, struct course **ret_course,
                     struct diag *diag);
void course_free(struct course *course);

/* Reads the course in another language from now on: its title and summary, and what is loaded
 * after. The catalogue (NULL: none) is borrowed. */
void course_translate_with(struct course *course, const struct catalogue *catalogue);

/* Reads the glossary and the instruments that the manifest names: none, without an error, where it
 * names none. As glossary_load() and instruments_load(). */
int course_load_glossary(const struct course *course, struct glossary *ret_glossary,
                         struct diag *diag);
int course_load_instruments(const struct course *course, struct instruments *ret_instruments,
                            struct diag *diag);

/* Reads module number `index`, from 0. As module_load(). */
int course_load_module(const struct course *course, size_t index, struct module **ret_module,
                       struct diag *diag);

#endif
