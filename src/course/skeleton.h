/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The files of a course to begin from: a lesson and a quiz, a glossary, an instrument, whose texts
 * say what to write in their place and why. */
#ifndef COURSE_SKELETON_H
#define COURSE_SKELETON_H

enum skeleton_file {
    SKELETON_COURSE,
    SKELETON_MODULE,
    SKELETON_GLOSSARY,
    SKELETON_INSTRUMENTS,
    SKELETON_FILE_COUNT
};

/* The path of a file in the course's folder. Borrowed, static. */
const char *skeleton_path(enum skeleton_file file);

/* What is in it, told in the language of the interface: XML that the checker has nothing to say of,
 * for a course with a good id that is written in `language`. Caller frees. */
char *skeleton_text(enum skeleton_file file, const char *id, const char *language);

/* An id for the course in a folder of that name: its letters without accents and case, with hyphens
 * between the words; "my-course" where nothing is left. Caller frees. */
char *skeleton_id(const char *name);

#endif
