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

enum question_type {
    QUESTION_SINGLE_CHOICE,
    QUESTION_MULTIPLE_CHOICE,
    QUESTION_TRUE_FALSE,
    QUESTION_SHORT_ANSWER,
    QUESTION_TYPE_COUNT
};

/* Something to choose, or an answer that was thought of beforehand. */
struct question_option {
    char *id;      /* as written, else its number in the source */
    double credit; /* the share of the points that it earns: 1 for a right one, 0 for a wrong one */
    bool is_correct; /* credit is 1 */
    bool is_fixed;   /* keeps its place when the options are shuffled */
    struct text text;
    struct blocks feedback;
    struct where where;
};

struct question_hint {
    struct blocks blocks;
    double cost; /* the share of the points that it costs */
};

/* What an edition of the course did to a question. */
enum change_kind { CHANGE_TYPO, CHANGE_MEANING, CHANGE_KEY, CHANGE_KIND_COUNT };

struct question_change {
    char *edition;
    enum change_kind kind;
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
    size_t option_capacity;
    bool is_whole; /* of several right answers: only all of them count */
    bool is_exact; /* of an answer to type: case, accents and punctuation count */
    struct question_hint *hints;
    size_t hint_count;
    struct blocks explanation; /* empty if there is none */
    struct question_change *changes;
    size_t change_count;
    struct where where;
};

/* A place of a question that the learner fills. */
enum slot_kind {
    SLOT_PICK_ONE,  /* one of the choices */
    SLOT_PICK_MANY, /* any of the choices */
    SLOT_TYPE,      /* words typed in */
    SLOT_KIND_COUNT
};

struct slot {
    enum slot_kind kind;
    const char *id;                        /* the response's name for it */
    const struct question_option *choices; /* of a slot to pick from; else NULL */
    size_t choice_count;
};

/* What grading found. */
struct grade {
    double score;   /* points earned, 0 to maximum */
    double maximum; /* the question's points */
    double share;   /* of the answer itself, 0 to 1, before tries and hints are counted */
    bool is_right;  /* all of it */
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
    /* The option that decided, whose feedback is for a typed answer; NULL for types that say
     * something to each choice. May be NULL. */
    const struct question_option *(*match)(const struct question *question,
                                           const struct response *response);
    /* Makes the keyed answer number `index`, worth full marks; false after the last. */
    bool (*key)(const struct question *question, size_t index, struct response *ret_response);
    /* Makes the distractor number `index`, worth less; false after the last. */
    bool (*distractor)(const struct question *question, size_t index,
                       struct response *ret_response);
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

/* Calls `visit` for all blocks of a question, row by row: what is asked, what is said to each
 * answer, hints, what explains. */
void question_each_blocks(const struct question *question,
                          void (*visit)(void *context, const struct blocks *blocks), void *context);

/* The same with blocks that may be changed: pictures loaded, texts in another language. */
void question_change_blocks(struct question *question,
                            void (*change)(void *context, struct blocks *blocks), void *context);

size_t question_slot_count(const struct question *question);
struct slot question_slot(const struct question *question, size_t index);

/* True if the response could have been given to the question as it is now: its slots are there,
 * what was chosen is still on offer, and where one thing can be chosen or typed there is no second.
 */
bool question_accepts(const struct question *question, const struct response *response);

/* The option that decided about a typed answer; NULL where none did. Borrowed. */
const struct question_option *question_match(const struct question *question,
                                             const struct response *response);

/* Returns the right answer to type, as it is shown; NULL for a question without a place to type.
 * Caller frees. */
char *question_answer_words(const struct question *question);

/* Returns the content hash: BLAKE2b-128, in hexadecimal, over the canonical keys of the prompt and
 * the options with their ids and correctness, in the source language. Caller frees. */
char *question_hash(const struct question *question);

/* Returns the short name for lists: the title, else the first words of the prompt. Caller frees. */
char *question_name(const struct question *question);

#endif
