/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the checker share: all that one pass over a course has met so far. */
#ifndef COURSE_CHECK_INSIDE_H
#define COURSE_CHECK_INSIDE_H

#include "course/course.h"
#include "course/ids.h"

/* A link to a unit, which may stand in a later module. */
struct check_link {
    char *unit;
    struct where where;
};

struct check_links {
    struct check_link *items;
    size_t count;
    size_t capacity;
};

/* Abbreviations of one file, and how each was first explained. */
struct check_abbreviation {
    char *letters;
    char *words;
    size_t line;
};

struct check_abbreviations {
    const char *file; /* of a `where`: compared as a pointer */
    struct check_abbreviation *items;
    size_t count;
    size_t capacity;
};

/* The minutes of the units of the module in hand. */
struct check_minutes {
    const char *file;
    unsigned sum;
    bool is_unknown; /* a unit does not say its minutes */
};

struct checking {
    const struct course *course;
    const struct glossary *glossary;       /* NULL: not readable, and so no term is judged */
    const struct instruments *instruments; /* the same for references */
    struct ids ids;                        /* of units and questions: unique in the course */
    struct ids units;                      /* of units, which links lead to */
    struct ids modules;                    /* of modules */
    struct ids examined; /* objectives that a question of a quiz examines, by module and id */
    struct ids refused;  /* named in what was refused */
    struct check_links links;
    struct check_abbreviations abbreviations;
    struct check_minutes minutes;
    size_t modules_read; /* to their end */
    struct diag *diag;
};

/* check_text.c: what a run of text refers to, and what is hidden in it. */

void check_text(struct checking *checking, const struct text *text);
void check_words(struct checking *checking, const char *words, struct where where);
void check_cite(struct checking *checking, const char *reference, struct where where);

/* Says which links lead to no unit, once all modules were read. */
void check_links(struct checking *checking);
void check_text_clear(struct checking *checking);

/* check_block.c: all texts of these blocks, and their form. `checking` is a struct checking. */
void check_blocks(void *checking, const struct blocks *blocks);

/* check_question.c: the questions and tries of a unit, and what has an id. */
void check_id(struct checking *checking, struct ids *ids, const char *id, struct where where);
void check_module_id(struct checking *checking, const struct module *module);
void check_questions(struct checking *checking, const struct module *module,
                     const struct unit *unit);

/* Says that no question examines an objective. */
void check_examined(struct checking *checking, const struct module *module,
                    const struct objective *objective);

/* check_quiz.c: a quiz as a whole: whether it can be passed, whether it can be guessed. */
void check_quiz(const struct unit *quiz, struct diag *diag);

#endif
