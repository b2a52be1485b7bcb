/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Giving the terminal back when the program breaks: what is to be sent is prepared beforehand,
 * since in a handler of such a signal neither curses nor memory can be used. */
#ifndef TUI_TERM_RESCUE_H
#define TUI_TERM_RESCUE_H

#include <termios.h>

#include "base/str.h"

/* Adds a capability of terminfo without the delays ("$<5>") that old terminals want. NULL adds
 * nothing. */
void term_rescue_add(struct str *out, const char *capability);

/* From now on the terminal at `file` is given back before the program dies of an abort, of an
 * access to memory that is not its own and the like: `bytes` are sent and `modes` are set. */
void term_rescue_prepare(int file, const char *bytes, const struct termios *modes);

/* The terminal has been given back in the usual way. */
void term_rescue_end(void);

/* Gives the terminal back at once, if it is taken; for whoever must say something and end, as when
 * memory has run out. May be called from a handler of a signal, and twice. */
void term_rescue(void);

#endif
