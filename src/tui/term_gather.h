/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Curses sends what takes a terminal over in pieces, each with a write of its own. Here they are
 * gathered and sent as one, with the first screen. */
#ifndef TUI_TERM_GATHER_H
#define TUI_TERM_GATHER_H

#include <stdbool.h>
#include <stdio.h>

struct term_gather {
    int terminal;
    FILE *out; /* what curses writes to: the terminal, or the store while there is one */
    int store; /* a file without a name, or -1 */
};

/* Opens the way to the terminal behind `file`. Returns false where no further file can be had. */
bool term_gather_open(struct term_gather *gather, int file);
void term_gather_close(struct term_gather *gather);

/* Gathers from now on. Where no store can be had, all goes straight to the terminal. To curses the
 * store is no terminal: its modes stay as they are. */
void term_gather_begin(struct term_gather *gather);
bool term_gather_is_on(const struct term_gather *gather);

/* Forgets what was gathered so far. */
void term_gather_drop(struct term_gather *gather);

/* Sends what was gathered, and then `more`, in one write, and gathers no more. */
void term_gather_end(struct term_gather *gather, const char *more);

/* Sends some bytes to a terminal. What it refuses is lost. */
void term_gather_send(int terminal, const char *bytes, size_t length);

#endif
