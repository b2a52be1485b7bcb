/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Courses made from strings, in a folder that the test removes. Whatever goes wrong in here fails
 * the test. */
#ifndef SUPPORT_COURSES_H
#define SUPPORT_COURSES_H

#include "course/course.h"

/* The manifest of the course "core": one module, "m.xml", without a glossary and instruments. */
extern const char courses_manifest[];

/* Makes a folder with that manifest and its module "m". The units stand from line 2 on. Caller
 * frees the path, after support_remove(). */
char *courses_make(const char *units);

/* Writes a file of the course, with the folders that it lies in. */
void courses_write(const char *folder, const char *path, const char *text);

/* Writes the manifest anew, with so many modules, "m0.xml", "m1.xml" and so on, which are not
 * written. */
void courses_write_manifest(const char *folder, size_t modules);

/* Writes "m.xml" anew. */
void courses_write_units(const char *folder, const char *units);

/* A quiz of one line, to be passed with 70 percent, with a question for each word of `questions`.
 * The options are a, b, c, of which b is right; there are two hints, the second of which costs a
 * quarter of the points. Caller frees. */
char *courses_quiz(const char *id, const char *questions);

/* The same with more attributes, such as "behaviour=\"deferred\"". Caller frees. */
char *courses_quiz_with(const char *id, const char *attributes, const char *questions);

/* Opens the course; nothing may be said. */
struct course *courses_open(const char *folder);

/* Opens the folder as a source. */
struct source *courses_source(const char *folder);

#endif
