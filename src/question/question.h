/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Questions. A type is one file in src/question/type with one row of operations; it gives its
 * slots, and screens, plain lines and paper draw slots, never types. */
#ifndef QUESTION_QUESTION_H
#define QUESTION_QUESTION_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "content/block.h"
#include "content/element.h"
#include "content/text.h"
#include "question/response.h"
#include "xml/xml.h"

enum question_type { QUESTION_SINGLE_CHOICE, QUESTION_TYPE_COUNT };

struct question_option {
    char *id; /* as written, else its number in the source */
    bool is_correct;
    struct text text;
    struct blocks feedback;
    struct where where;
};

struct question {
    enum question_type type;
    char *id;
    char *objective;   /* id, or NULL */
    char *cite;        /* "C138:7", or NULL */
    double points;     /* what a full answer earns */
    struct text title; /* its short name in lists; empty: the prompt serves */
    struct blocks prompt;
    struct question_option *options;
    size_t option_count;
    struct blocks *hints;
    size_t hint_count;
    struct blocks explanation; /* empty if there is none */
    struct where where;
};

/* A place of a question that the learner fills. */
enum slot_kind { SLOT_PICK_ONE, SLOT_KIND_COUNT };

struct slot {
    enum slot_kind kind;
    const char *id;                        /* the response's name for it */
    const struct question_option *choices; /* of a slot to pick from */
    size_t choice_count;
};

/* What grading found. */
struct grade {
    double score;   /* points earned, 0 to maximum */
    double maximum; /* the question's points */
    bool is_right;  /* all of them */
};

struct question_ops {
    const char *element; /* the name of its element */
    struct element_rows elements;
    /* Loads what is the type's own (the rest is loaded already). Returns -1 with an error when the
     * question cannot be asked. */
    int (*load)(const struct xml_node *element, struct question *question, struct diag *diag);
    /* Says what is doubtful in a question that can be asked, as warnings. */
    void (*check)(const struct question *question, struct diag *diag);
    size_t (*slot_count)(const struct question *question);
    struct slot (*slot)(const struct question *question, size_t index);
    double (*share)(const struct question *question, const struct response *response); /* 0 to 1 */
    /* Adds to `keys` what decides right and wrong, for the content hash. */
    void (*add_keys)(const struct question *question, struct str *keys);
};

/* The operations of a type. Borrowed, static. */
const struct question_ops *question_ops(enum question_type type);

/* The element rows that all types share, such as prompt and explanation. */
extern const struct element_rows question_elements;

/* The type whose element has that name, or QUESTION_TYPE_COUNT. */
enum question_type question_type_of(const char *element);

/* Loads a question. Returns 0 and the question, caller frees; or -1 with errors in diag. A question
 * with a faulty part is refused without another message: it has been said, and it could not be
 * graded. */
int question_load(const struct xml_node *element, struct question **ret_question,
                  struct diag *diag);
void question_free(struct question *question);

/* Grades a response: points times the type's share, kept between 0 and the points. */
struct grade question_grade(const struct question *question, const struct response *response);

size_t question_slot_count(const struct question *question);
struct slot question_slot(const struct question *question, size_t index);

/* Returns the content hash: BLAKE2b-128, in hexadecimal, over the canonical keys of the prompt and
 * the options with their ids and correctness, in the source language. Caller frees. */
char *question_hash(const struct question *question);

/* The short name for lists: the title, else the first words of the prompt. Borrowed. */
const char *question_name(const struct question *question);

#endif
