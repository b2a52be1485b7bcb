/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A course made from the screens' courses of the tests, with files of strangers in it, and all that
 * the program does with a course, one after the other. */
#ifndef FUZZ_WALK_H
#define FUZZ_WALK_H

/* Writes the course into a folder: course.xml, glossary.xml, instruments.xml, 1.xml, 2.xml. */
void walk_write(const char *folder);

/* Opens the course, in the language if its catalogue is good (NULL: as it is written), reads all of
 * it, lays it out in two widths, gives each answer to each question that is known to be right or
 * wrong, and collects what there is to translate. */
void walk_course(const char *folder, const char *language);

#endif
