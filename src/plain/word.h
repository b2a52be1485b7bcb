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
    WORD_FACILITATOR,
    WORD_MISSED,
    WORD_ALL,
    WORD_MARK,
    WORD_NOTE, /* with a rest: see word_rest() */
    WORD_NOTES,
    WORD_DELETE, /* with a rest */
    WORD_SETTINGS,
    WORD_LANGUAGE, /* these four may be followed by others: word_rest() */
    WORD_GLOSSARY,
    WORD_INSTRUMENTS,
    WORD_SEARCH,
    WORD_COUNT,
    WORD_NUMBER,  /* a number within what was offered */
    WORD_NUMBERS, /* several of them: see word_numbers() */
    WORD_TEXT,    /* anything else, where that is wanted: the line of the console */
    WORD_END      /* the input has ended: as quit */
};

enum { WORDS_OFFERED_MAX = WORD_COUNT };

/* The words that look things up, for the `more` of a choice. */
enum { WORDS_LOOK_UP = 1u << WORD_GLOSSARY | 1u << WORD_INSTRUMENTS | 1u << WORD_SEARCH };

/* What may be typed at a prompt. */
struct choice {
    const char
        *numbers; /* a translated pattern with two %zu, such as "1-4 explain"; NULL: no numbers */
    const char *number; /* the same for a single number, one %zu */
    size_t number_count;
    bool takes_many;   /* several numbers may be typed, with spaces or commas between */
    const char *text;  /* what other words are taken for, such as "Type your answer"; or NULL */
    const char *enter; /* what Enter alone does, such as "Enter go on"; NULL: nothing */
    enum word words[WORDS_OFFERED_MAX]; /* up to WORD_ENTER */
    enum word understood; /* one more word that is understood, though not offered; or WORD_ENTER */
    unsigned more; /* 1u << WORD_...: understood as whole words and named by help, but not in the
                    * prompt, which must stay short; of what looks things up, its beginning is
                    * enough */
};

/* Words that are understood wherever something is asked. act() does one, after which the question
 * is asked again; it returns false where the learner leaves the program then. */
struct word_anywhere {
    unsigned words; /* 1u << WORD_... */
    bool (*act)(void *context, enum word word);
    void *context;
};

/* Asks until something that is offered was typed. *ret_number is set for WORD_NUMBER, from 1. Help
 * is given here and asked again after; quit and help are always understood. */
enum word word_ask(struct console *console, const struct choice *choice, size_t *ret_number);

/* Stores the numbers of a line, each once, in the order typed, and returns how many; 0 where it is
 * anything else than numbers from 1 to `most`. There must be room for `most`. */
size_t word_numbers(const char *typed, size_t most, size_t *ret_numbers);

/* True for a word that looks things up. */
bool word_is_look_up(enum word word);

/* What was typed after the first word: the rest of "note ask the inspector". "" without one.
 * Borrowed until the next question. */
const char *word_rest(const struct console *console);

/* True for a single number from 1 to `most`. */
bool word_number(const char *typed, size_t most, size_t *ret_number);

/* True if that word was typed, in the interface's language or in English. */
bool word_is(const char *typed, enum word word);

#endif
