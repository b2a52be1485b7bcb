/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The bytes that a terminal sends, read as keys. It reads no terminal itself: term.c brings the
 * bytes and says when no more will come soon.
 *
 * Curses' own get_wch() is not used because it waits for the rest of a key with every signal held
 * back, loses a character whose bytes come in two packets, and hands on the letters of a key it
 * does not know, where a digit would choose an answer. */
#ifndef TUI_TERM_INPUT_H
#define TUI_TERM_INPUT_H

#include <stdbool.h>
#include <stddef.h>

#include "tui/key.h"
#include "tui/term_answer.h"

enum { TERM_INPUT_BYTES_MAX = 256 };

/* The bytes of a key of this terminal. */
struct term_sequence {
    char *bytes;
    enum key_special special;
};

struct term_input {
    bool is_utf8;       /* else bytes from 0x80 on mean nothing */
    bool has_old_mouse; /* the terminal sends ESC [ M and three bytes, not ESC [ < */
    bool is_pasting;    /* between the marks of bracketed paste */
    struct term_answer answer;
    struct term_sequence *sequences;
    size_t sequence_count;
    size_t sequence_capacity;
    char bytes[TERM_INPUT_BYTES_MAX]; /* come but not yet read as keys */
    size_t length;
};

/* What was found: a key; no whole key; or no whole key, but what is there may have been all, as the
 * Escape key is, if nothing comes soon. */
enum term_input_state { TERM_INPUT_KEY, TERM_INPUT_MORE, TERM_INPUT_ESCAPE };

void term_input_init(struct term_input *input, bool is_utf8);
void term_input_clear(struct term_input *input);

/* Learns what this terminal sends for its keys. `capability` returns the string of that name in
 * terminfo ("kcuu1"), or NULL. What nearly all terminals send is known anyway. */
void term_input_learn(struct term_input *input, const char *(*capability)(const char *name));

/* Adds what has come: at most TERM_INPUT_BYTES_MAX - input->length bytes. What the terminal answers
 * in them is taken out and noted in `answer`. */
void term_input_add(struct term_input *input, const char *bytes, size_t length);

/* Takes the next key out. With `is_late`, what is there of an unfinished sequence is read as it is:
 * an Escape alone is a key, a cut sequence is passed over, but the rest of an answer is waited for.
 * Passed over are also those that mean nothing here. What stands between the marks of bracketed
 * paste is no key but KEY_PASTED. */
enum term_input_state term_input_next(struct term_input *input, bool is_late, struct key *ret_key);

#endif
