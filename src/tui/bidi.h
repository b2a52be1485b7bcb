/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The Unicode bidirectional algorithm (UAX #9) and the joining of Arabic letters, by FriBidi, which
 * is included in bidi.c alone. A program built without it leaves all as it is written. */
#ifndef TUI_BIDI_H
#define TUI_BIDI_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* True where this program was built with FriBidi. */
bool bidi_is_available(void);

/* Finds how deep each character of one line is embedded: at even levels letters run from left to
 * right, at odd ones from right to left. `characters` become the ones to be shown: joined letters
 * in their forms, brackets turned at odd levels; 0 for one that has become a part of the letter
 * before (lam and alef are one). */
void bidi_resolve(uint32_t *characters, size_t count, bool is_right_to_left, uint8_t *ret_levels);

/* The order in which units of these levels stand from left to right: ret_order[0] is the number of
 * the leftmost. */
void bidi_order(const uint8_t *levels, size_t count, bool is_right_to_left, size_t *ret_order);

#endif
