/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Signs of the screens. Screens draw the signs below; where a terminal or its font lacks one,
 * term.c sends the stand-in of the same width, so that no line ever moves. */
#ifndef TUI_GLYPH_H
#define TUI_GLYPH_H

#include <stdint.h>

#define GLYPH_FOCUS "»"
#define GLYPH_DONE "═"
#define GLYPH_RULE "─"
#define GLYPH_COLUMN "│"
#define GLYPH_RIGHT "✓"
#define GLYPH_WRONG "✗"
#define GLYPH_BULLET "•"
#define GLYPH_BOOKMARK "♦"
#define GLYPH_OWN_NOTE "¶"
#define GLYPH_UNTRANSLATED "†"
#define GLYPH_CUT "…"
#define GLYPH_BETWEEN "·"
#define GLYPH_CHOSEN "(•)"
#define GLYPH_NOT_CHOSEN "( )"
#define GLYPH_TICKED "[•]"
#define GLYPH_NOT_TICKED "[ ]"

/* The ASCII stand-in of a character: itself if it is ASCII, else the table's, else the base letter
 * of an accented one (by Unicode decomposition), else '?'. Width is kept for characters of one
 * column; a wide one needs two stand-ins. */
char glyph_ascii(uint32_t character);

/* The characters that the table knows, for asking a console's font: 0 after the last. */
uint32_t glyph_character(unsigned index);

#endif
