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

/* What "core" says in French: a key of its texts and the translation, much of its second module's
 * first paragraph, of the glossary and of the instruments. The last is NULL. */
struct screens_words {
    const char *source;
    const char *french;
};
enum { SCREENS_TRANSLATION_MAX = 32 };
extern const struct screens_words screens_translation[];

/* "faulty", of which a paragraph and a question are left out. Its lesson "good" and its quiz
 * "check", of one question (number 1 is right), are whole; its last lesson is "odd". */
extern const struct screens_file screens_faulty_course[];

/* "whole", of one module, with every kind of block, slot and quiz:
 *     table, chart, words   lessons of a page
 *     long                  lesson: a table with a row longer than the smallest window
 *     steps                 lesson: a pause; the tries "try-one" (number 2 is right) and
 * "try-words"
 *                           ("8" is right; a hint); a note for who teaches
 *     tries                 quiz of two tries, each after the first and the hint cost:
 *                               grounds  several answers, 1, 3 and 5 are right; a hint
 *                               first    "C182" is right; a hint without cost
 *                               consent  number 2 (false) is right
 *     paper                 quiz handed in as a whole: sky (1), grass (2), name (anything) */
extern const struct screens_file screens_whole_course[];

/* "arabic", written in Arabic, of one module: the lesson "ages" with a link, a list, a table and a
 * caution, and the quiz "quiz": luis (number 2 is right), age ("18" is right). */
extern const struct screens_file screens_arabic_course[];

/* "taught", of one module of 45 minutes with a plan of the session:
 *     hours   lesson, 12 minutes: notes for who teaches after its first two paragraphs, an uneven
 *             list, a table, kept lines, the try "try-hours" (2 is right), a link to the quiz
 *     rest    lesson: a paragraph, nothing for who teaches
 *     quiz    6 minutes, with a note for who teaches: sunday (number 2, false), break (1), nights
 *             (1)
 * and what it says in French: all but a paragraph of "hours", the second lesson and the questions
 * of the quiz. */
extern const struct screens_file screens_taught_course[];
extern const struct screens_words screens_taught_translation[];

/* "tables", of one module, and its French, and some of its Arabic:
 *     ages    lesson: a table of twelve countries, from Albania to Madagascar, with a term in its
 *             head (the French head is longer); one of sectors whose rows take some lines; a
 *             paragraph before, between and after, and a try at the end
 *     deep    lesson: a table whose head takes much of a small page, where it is narrow
 *     plain   lesson: a table without a head */
extern const struct screens_file screens_tables_course[];
extern const struct screens_words screens_tables_translation[];
extern const struct screens_words screens_tables_arabic[];

#endif
