/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines in and out: what a teletype, a pipe, a screen reader or a braille line can do. No cursor,
 * no colour; text is wrapped, and no control character of a course gets through. */
#ifndef PLAIN_CONSOLE_H
#define PLAIN_CONSOLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "base/str.h"

struct word_anywhere;

struct console {
    FILE *in;
    FILE *out;
    size_t columns;
    struct str line;                      /* what was typed last */
    bool is_ended;                        /* the input has ended: nothing more will be typed */
    const struct word_anywhere *anywhere; /* see word.h; borrowed, or NULL */
};

/* Prints a paragraph, wrapped, its lines after the first indented by `indent` columns. */
void console_say_indented(struct console *console, size_t indent, const char *text);

/* The same without an indent. */
void console_say(struct console *console, const char *text);

/* The same from a printf() format. */
void console_sayf(struct console *console, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Prints an empty line. */
void console_gap(struct console *console);

/* Prints "PROMPT: ", wrapped, and reads a line, white space at both ends cut. Returns it (borrowed
 * until the next call), or NULL when the input has ended. */
const char *console_ask(struct console *console, const char *prompt);

/* Gives the memory back. The streams stay open. */
void console_clear(struct console *console);

#endif
