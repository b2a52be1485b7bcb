/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What the environment of the program says about its terminal, beside TERM, which curses reads. */
#ifndef TUI_TERM_ENVIRONMENT_H
#define TUI_TERM_ENVIRONMENT_H

#include <stdbool.h>

#include "tui/term.h"

/* True if colours are wanted: $NO_COLOR speaks against them (no-color.org) unless the option
 * decides. */
bool term_environment_has_colour(enum term_colour option);

/* Milliseconds after which an Escape was the key and not the start of another: $ESCDELAY, as for
 * all programs that use curses, else 100. Less breaks arrow keys on bad lines. */
int term_environment_escape_delay(void);

/* True if the locale writes UTF-8. */
bool term_environment_is_utf8(void);

/* The size of the window behind `file`. False where it is not known, as on a serial line. */
bool term_environment_size(int file, int *ret_rows, int *ret_columns);

#endif
