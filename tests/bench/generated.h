/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Courses of any length, always the same: ten lessons a module, eight paragraphs a lesson, and a
 * quiz of ten questions at the end of each module. A lesson has two pages of 80x24. */
#ifndef BENCH_GENERATED_H
#define BENCH_GENERATED_H

enum { GENERATED_LESSONS = 10, GENERATED_PARAGRAPHS = 8, GENERATED_QUESTIONS = 10 };

/* What an answer is told. */
#define GENERATED_WRONG "The contract says it otherwise."
#define GENERATED_RIGHT "The contract says it so."
#define GENERATED_EXPLANATION "What is paid was agreed on first."

/* Writes the course "bench-LESSONS" into a folder of that name in `folder`. Its units are l1 l2 ...
 * and q1 q2 ...; option a of a question is wrong. Ends the program where it cannot. */
void generated_course(const char *folder, unsigned lessons);

/* Writes the lesson l1 as HTML. */
void generated_html(const char *path);

#endif
