/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What is measured. */
#ifndef BENCH_ROWS_H
#define BENCH_ROWS_H

/* Where it is measured. */
struct stage {
    const char *program;
    const char *minimal;
    const char *grammar; /* course.rng */
    char *folder;        /* for all that is written */
    unsigned rounds;
};

/* Lengths of the courses, each in a folder of its own. */
enum { STAGE_COURSES = 4 };
extern const unsigned stage_lessons[STAGE_COURSES];

/* The folder that holds the course of so many lessons and nothing else. Caller frees. */
char *stage_course(const struct stage *stage, unsigned lessons);

/* Removes a folder with all that is in it. */
void stage_remove(const char *folder);

void rows_of_start(const struct stage *stage);
void rows_of_keys(const struct stage *stage);
void rows_of_answer(const struct stage *stage);
void rows_of_check(const struct stage *stage);
void rows_of_search(const struct stage *stage);
void rows_of_record(const struct stage *stage);

#endif
