/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The terminal. term.c alone includes curses.h; it sends canvases and brings keys. */
#ifndef TUI_TERM_H
#define TUI_TERM_H

#include <stdbool.h>
#include <stdint.h>

#include "base/diag.h"
#include "tui/canvas.h"
#include "tui/key.h"
#include "tui/style.h"

enum term_colour { TERM_COLOUR_AUTO, TERM_COLOUR_ALWAYS, TERM_COLOUR_NEVER };

/* Who puts letters that run from right to left in their order. */
enum term_bidi {
    TERM_BIDI_AUTO, /* the terminal where it is known to do so whatever it is told, else the
                       program */
    TERM_BIDI_PROGRAM,
    TERM_BIDI_TERMINAL,
    TERM_BIDI_OFF /* nobody: they stand as they are written, for braille */
};

struct term_options {
    enum theme theme;        /* auto: by COLORFGBG, else as the terminal says of its background */
    enum term_colour colour; /* auto: unless NO_COLOR is set and not empty; see theme too */
    enum term_bidi bidi;
    bool is_ascii; /* send stand-ins for all signs that are not ASCII */
};

struct term;

/* Takes the terminal over. Returns -1, with an error (code "no-terminal"), where TERM is unknown or
 * there is none: the caller goes on line by line. Only one may be open at a time. Signals TERM,
 * HUP, INT (Ctrl-C), QUIT end the next term_wait(), and all after it, with KEY_GONE; they, WINCH,
 * TSTP and CONT are blocked but inside term_wait(); on abort and the like the terminal is restored
 * first (term_rescue.h). */
int term_open(const struct term_options *options, struct term **ret_term, struct diag *diag);

/* Gives the terminal back as it was. NULL is allowed. If a signal asked to end, its number is
 * returned, so that the caller can end by it after restoring; else 0. */
int term_close(struct term *term);

void term_size(const struct term *term, int *ret_rows, int *ret_columns);

/* Sends what has changed since the last canvas in one write. The first time it waits a moment for
 * the terminal to say whether its background is light, where that is not known otherwise. */
void term_draw(struct term *term, const struct canvas *canvas);

/* The next canvas is sent whole (Ctrl-L). */
void term_redraw(struct term *term);

/* Waits for a key, at most `milliseconds` (-1: without end; 0: takes what has come), and watches a
 * file (NULL: none): KEY_CHANGED says that it has changed since the first wait that named it, or
 * since that was said last. Ctrl-Z stops the program in here; when it is continued: KEY_RESUMED. */
struct key term_wait(struct term *term, int64_t milliseconds, const char *watched);

/* The one of two waits that ends first; -1 is without end. */
int64_t term_earlier(int64_t a, int64_t b);

/* Suspends the program as Ctrl-Z does; comes back with the terminal taken over again. */
void term_suspend(struct term *term);

/* Shows the next canvas in another theme, or with other signs: to be drawn at once. Where they are
 * the same, nothing is sent again. */
void term_restyle(struct term *term, const struct term_options *options);

/* Who orders letters on this terminal: never TERM_BIDI_AUTO. */
enum term_bidi term_bidi(const struct term *term);

/* True where links must stand in brackets because the terminal cannot underline in colour. */
bool term_needs_brackets(const struct term *term);

#endif
