/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What a learner can type: numbers, Enter alone, and the words of a table, in the interface's
 * language or in English. */
#ifndef PLAIN_WORD_H
#define PLAIN_WORD_H

#include <stdbool.h>
#include <stddef.h>

#include "plain/console.h"

enum word {
    WORD_ENTER, /* nothing typed */
    WORD_HELP,
    WORD_BACK,
    WORD_QUIT,
    WORD_HINT,
    WORD_PREVIOUS,
    WORD_AGAIN,
    WORD_COUNT,
    WORD_NUMBER, /* a number within what was offered */
    WORD_END     /* the input has ended: as quit */
};

enum { WORDS_OFFERED_MAX = WORD_COUNT };

/* What may be typed at a prompt. */
struct choice {
    const char
        *numbers; /* a translated pattern with two %zu, such as "1-4 explain"; NULL: no numbers */
    const char *number; /* the same for a single number, one %zu */
    size_t number_count;
    const char *enter; /* what Enter alone does, such as "Enter go on"; NULL: nothing */
    enum word words[WORDS_OFFERED_MAX]; /* up to WORD_ENTER */
};

/* Asks until something that is offered was typed. *ret_number is set for WORD_NUMBER, from 1. Help
 * is given here and asked again after; quit and help are always understood. */
enum word word_ask(struct console *console, const struct choice *choice, size_t *ret_number);

/* True if that word was typed, in the interface's language or in English. */
bool word_is(const char *typed, enum word word);

#endif
