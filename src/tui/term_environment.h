/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What the environment of the program says about its terminal, beside TERM, which curses reads. */
#ifndef TUI_TERM_ENVIRONMENT_H
#define TUI_TERM_ENVIRONMENT_H

#include <stdbool.h>

#include "tui/term.h"

/* True if colours are wanted: $NO_COLOR speaks against them (no-color.org) unless the options
 * decide: a theme that was asked for has its colours. */
bool term_environment_has_colour(const struct term_options *options);

/* Whether the background is light, as some terminals say in $COLORFGBG ("15;0", "0;default;15").
 * False where they do not. *ret_is_light is set only if they do. */
bool term_environment_background(bool *ret_is_light);

/* Milliseconds after which an Escape was the key and not the start of another: $ESCDELAY, as for
 * all programs that use curses, else 100. Less breaks arrow keys on bad lines. */
int term_environment_escape_delay(void);

/* True where $KONSOLE_VERSION or $TERM_PROGRAM names a terminal that puts letters from right to
 * left in their order whatever it is told. Others do not, or leave it when they are told. */
bool term_environment_orders_letters(void);

/* True if the locale writes UTF-8. */
bool term_environment_is_utf8(void);

/* The size of the window behind `file`. False where it is not known, as on a serial line. */
bool term_environment_size(int file, int *ret_rows, int *ret_columns);

#endif
