/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A question in hand: what is chosen or typed, which hints are open, how it was graded. Of a quiz
 * and of a try in a lesson alike; what is saved is the business of those. */
#ifndef FLOW_ASKING_H
#define FLOW_ASKING_H

#include <jansson.h>
#include <stdbool.h>
#include <stddef.h>

#include "question/behaviour.h"
#include "question/question.h"
#include "study/draw.h"

enum asking_state {
    ASKING_OPEN,     /* not handed in yet */
    ASKING_AGAIN,    /* handed in, and may be tried again */
    ASKING_ANSWERED, /* handed in for good */
};

struct asking {
    const struct question *question; /* borrowed; NULL: none is in hand */
    struct behaviour behaviour;
    size_t *order;            /* of its options, as they are shown */
    struct response response; /* what is chosen or typed now */
    struct response handed;   /* what was handed in last: verdict and feedback are about it */
    size_t hints;             /* opened */
    size_t tries;             /* handed in */
    struct grade grade;       /* of the last try */
    enum asking_state state;
};

/* Takes a question in hand. `seed` decides the order of its options; NULL: that of the source.
 * Caller clears. */
void asking_begin(struct asking *asking, const struct question *question,
                  const struct behaviour *behaviour, const unsigned char *seed);
void asking_clear(struct asking *asking);

/* The slot that is filled. (Every type so far has one.) */
struct slot asking_slot(const struct asking *asking);

/* The option that is shown at that place, from 0; NULL beyond the last. Borrowed. */
const struct question_option *asking_option(const struct asking *asking, size_t place);

/* The place where an option is shown. */
size_t asking_place(const struct asking *asking, const struct question_option *option);

/* True if an option is chosen now; if it was chosen in what was handed in. */
bool asking_is_chosen(const struct asking *asking, const struct question_option *option);
bool asking_was_chosen(const struct asking *asking, const struct question_option *option);

/* How many options are chosen. */
size_t asking_chosen_count(const struct asking *asking);

/* Chooses the option at that place; where several may be chosen, takes it back if it was. Returns
 * false where there is none, or the question is answered. */
bool asking_choose(struct asking *asking, size_t place);

/* Replaces what is typed. */
void asking_type(struct asking *asking, const char *words);

/* What is typed now; "" for nothing. Borrowed. */
const char *asking_typed(const struct asking *asking);

/* Takes everything back. */
void asking_empty(struct asking *asking);

/* True if what is in hand was handed in before and may be tried again: to hand it in once more
 * would only cost a try. */
bool asking_is_unchanged(const struct asking *asking);

/* True if there is something to hand in, and it is not what was handed in before. */
bool asking_can_hand_in(const struct asking *asking);

/* The next hint, to say what it costs; NULL when there is none left. */
const struct question_hint *asking_next_hint(const struct asking *asking);

/* Opens the next hint and returns it; NULL when there is none left. */
const struct question_hint *asking_hint(struct asking *asking);

/* Grades what is in hand, and is answered or may be tried again after it. */
void asking_hand_in(struct asking *asking);

/* Shows an answer that was handed in before, as it was judged then: it is not graded anew, since
 * the language, or the question, may be another now. */
void asking_show(struct asking *asking, const struct response *response, size_t tries, size_t hints,
                 const struct grade *grade);

/* The answer thought of beforehand that says why what was typed is right or wrong: it agrees with
 * how that was judged. NULL where there is none. Borrowed. */
const struct question_option *asking_match(const struct asking *asking);

/* How many tries are left. */
size_t asking_tries_left(const struct asking *asking);

/* What is half done as JSON, for the place of a unit: {"question", "response", "hints",
 * "tries"}. Caller releases. */
json_t *asking_draft(const struct asking *asking);

/* Takes up what asking_draft() kept; hints that are open stay open. Returns false, and changes
 * nothing, where it belongs to another question, where the question is answered or was handed in
 * after the draft was kept, or has been edited since so that it does not fit. */
bool asking_take_draft(struct asking *asking, const json_t *draft);

#endif
