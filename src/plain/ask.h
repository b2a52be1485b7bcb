/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A question line by line: what is asked, taking an answer, the verdict and why. */
#ifndef PLAIN_ASK_H
#define PLAIN_ASK_H

#include <stdbool.h>

#include "flow/asking.h"
#include "plain/plain.h"
#include "plain/word.h"

/* Says the question with its choices. `heading` is what goes before, such as "Question 1 of 2". */
void ask_say(struct plain *plain, const struct asking *asking, const char *heading);

/* How an answer is asked for. */
struct ask_options {
    bool is_scored;    /* hints say what they cost */
    const char *enter; /* what Enter alone does, such as "Enter go on"; NULL: an answer is wanted */
    bool has_previous; /* one can go back to the question before */
    unsigned more;     /* 1u << WORD_...: words that the caller does, see struct choice */
    void (*keep)(void *context); /* called after each hint */
    void *context;
};

/* Asks until something can be handed in, and fills the response with it: WORD_NUMBER then; or
 * WORD_ENTER, WORD_PREVIOUS, WORD_BACK, WORD_QUIT, WORD_END or one of `more`, the response as it
 * was. */
enum word ask_answer(struct plain *plain, struct asking *asking, const struct ask_options *options);

/* Says where one stands with a question that is in hand again: how the try before went, or what was
 * handed in and may still be changed; the hints that are open. */
void ask_say_so_far(struct plain *plain, const struct asking *asking);

/* Says the verdict about what was handed in, the feedback, and, once it is answered for good, the
 * right answer and the rule behind it. */
void ask_tell(struct plain *plain, const struct asking *asking, bool is_scored,
              struct show_links *links);

#endif
