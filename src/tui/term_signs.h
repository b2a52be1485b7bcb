/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Which signs a terminal can show, and what is sent for a cell: a sign that it lacks has a
 * stand-in. Of terminals only the Linux console can be asked; its font has 256 or 512 signs. */
#ifndef TUI_TERM_SIGNS_H
#define TUI_TERM_SIGNS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <wchar.h>

#include "tui/canvas.h"

struct term_signs {
    bool is_ascii;             /* nothing but ASCII is sent */
    bool has_font;             /* `font` is known; else any character can be shown */
    uint8_t font[0x10000 / 8]; /* a bit for each character of the Basic Multilingual Plane */
};

/* Asks the console behind `file` for its font. What is no Linux console does not answer. */
void term_signs_ask(struct term_signs *signs, int file);

/* Tells the characters of the font. */
void term_signs_set_font(struct term_signs *signs, const uint16_t *characters, size_t count);

/* True if that character can be shown. Of the signs for right and wrong a terminal has both or
 * none: they are read side by side. */
bool term_signs_have(const struct term_signs *signs, uint32_t character);

/* What is sent for a cell: its character and the marks on it, or a stand-in without marks. A wide
 * one has a stand-in of two columns. Ends in 0. */
enum { TERM_SIGNS_TEXT_MAX = CELL_CHARACTERS_MAX + 1 };
void term_signs_text(const struct term_signs *signs, const struct cell *cell,
                     wchar_t ret_text[TERM_SIGNS_TEXT_MAX]);

#endif
