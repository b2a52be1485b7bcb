/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The published grammar: the element table as RELAX NG (ISO/IEC 19757-2), for editors. It accepts
 * what the structure check accepts; ids, references and right answers are beyond a grammar. */
#ifndef COURSE_GRAMMAR_H
#define COURSE_GRAMMAR_H

/* Returns courses/course.rng as it is committed. Caller frees. */
char *grammar_text(void);

#endif
