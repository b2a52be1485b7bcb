/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A module: objectives, and units to learn: lessons and quizzes. */
#ifndef COURSE_MODULE_H
#define COURSE_MODULE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "content/block.h"
#include "content/text.h"
#include "course/ids.h"
#include "course/source.h"
#include "question/behaviour.h"
#include "question/question.h"

enum unit_kind { UNIT_LESSON, UNIT_QUIZ };

struct objective {
    char *id;
    struct text title;
    struct where where;
};

struct unit {
    enum unit_kind kind;
    char *id;
    unsigned minutes;        /* 0: not said */
    struct text title;       /* empty for a quiz without one */
    struct blocks blocks;    /* of a lesson */
    struct question **tries; /* of a lesson: a block BLOCK_TRY holds the number of one */
    size_t try_count;
    struct question **questions; /* of a quiz: all of its pool */
    size_t question_count;
    double pass;                /* of a quiz: share of the points needed, 0 to 1 */
    size_t draw;                /* of a quiz: how many questions are asked; 0: all */
    bool is_shuffled;           /* of a quiz */
    struct behaviour behaviour; /* of a quiz */
    bool names_tries;           /* of a quiz: it says how many tries there are, or what one costs */
    bool is_partial;            /* a question of it was refused */
    struct blocks facilitator;  /* of a quiz: a note for who teaches; empty if there is none */
    struct where where;
};

struct module {
    char *id;
    unsigned minutes;
    struct text title;         /* its id where the title is faulty */
    struct blocks summary;     /* what learners take home; empty if there is none */
    struct blocks facilitator; /* the plan of the session; empty if there is none */
    struct objective *objectives;
    size_t objective_count;
    size_t objective_capacity;
    struct unit **units;
    size_t unit_count;
    size_t unit_capacity;
    bool has_refused;   /* something in it was refused */
    struct ids refused; /* what stands in id and objective in the units and questions refused */
    struct where where;
};

/* Reads a module whole. Faulty units, blocks and questions are said and left out. Returns -1, with
 * an error and *ret_module untouched, when the file cannot be read as a module. Caller frees. */
int module_load(struct source *source, const char *path, struct where where,
                struct module **ret_module, struct diag *diag);
void module_free(struct module *module);

/* Reads a module unit by unit: each is freed after `visit`, so that a long module needs little
 * memory; the visit may change it. The head (id, title, objectives) is known at the first visit. A
 * module that cannot be read to its end has had the units before the mistake visited; returns -1
 * then. *ret_module holds the head in any case; caller frees. */
int module_each_unit(struct source *source, const char *path, struct where where,
                     void (*visit)(void *context, const struct module *head, struct unit *unit),
                     void *context, struct module **ret_module, struct diag *diag);

/* Returns the unit of that id, or NULL. */
const struct unit *module_find_unit(const struct module *module, const char *id);

/* Returns the question of that id, or NULL. */
const struct question *unit_find_question(const struct unit *unit, const char *id);

/* How many questions an attempt at a quiz asks. */
size_t unit_asked_count(const struct unit *unit);

/* Calls `visit` for all blocks of a unit, row by row: its own, its note for who teaches, those of
 * its questions and tries. */
void unit_each_blocks(const struct unit *unit,
                      void (*visit)(void *context, const struct blocks *blocks), void *context);

void unit_free(struct unit *unit);

#endif
