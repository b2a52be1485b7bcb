/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The courses of the screens' tests. */
#ifndef SUPPORT_SCREENS_COURSE_H
#define SUPPORT_SCREENS_COURSE_H

struct screens_file {
    const char *path;
    const char *text;
};

/* "core", of two modules:
 *     freedom       lesson "unions": a paragraph
 *     child-labour  lesson "ages": every kind of block, some pages, links to terms and articles
 *                   lesson "light": a paragraph
 *                   quiz "quiz", to be passed with 60 percent:
 *                       luis      b (number 2) is right; two hints, long options, feedback
 *                       thirteen  number 2 is right; short, without anything else
 *                       nets      number 1 is right; longer than a window once it is answered
 * and "wide", whose lesson "wide" is in characters that are wide or that combine. Both lists end
 * with a path of NULL. */
extern const struct screens_file screens_courses[];

/* "faulty", of which a paragraph and a question are left out. Its lesson "good" and its quiz
 * "check", of one question (number 1 is right), are whole; its last lesson is "odd". */
extern const struct screens_file screens_faulty_course[];

#endif
