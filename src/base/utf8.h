/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* UTF-8, one character at a time. Line breaks are the business of src/content. */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define UTF8_REPLACEMENT 0xFFFDu

/* Decodes the character that starts at `bytes`, of which `length` may be read. Returns how many
 * bytes it takes and stores it; 0 for an empty, cut, overlong or surrogate sequence (*ret is
 * untouched). */
size_t utf8_decode(const char *bytes, size_t length, uint32_t *ret_character);

/* Decodes the character that a text, which is not empty, begins with; a byte that is no UTF-8
 * counts as one UTF8_REPLACEMENT. Returns how many bytes it takes, at least 1. */
size_t utf8_step(const char *text, size_t length, uint32_t *ret_character);

/* Returns the offset of the first byte that is not a visible ASCII character or a space, or
 * `length` when all are: most of what texts consist of, passed over quickly. */
size_t utf8_plain_until(const char *bytes, size_t length);

/* Returns the offset of the first byte that is not UTF-8, or `length` when all is well. */
size_t utf8_valid_until(const char *bytes, size_t length);

/* Returns the number of characters in valid UTF-8: its bytes that do not continue a character. */
size_t utf8_count(const char *bytes, size_t length);

/* Returns the byte offset of the character number `index`, at most `length`. */
size_t utf8_offset(const char *bytes, size_t length, size_t index);

/* True for characters that must never reach a terminal as they are: C0 and C1 controls and DEL. */
bool utf8_is_control(uint32_t character);

/* True for the bidirectional embeddings, overrides and isolates and their ends (UAX #9): without
 * their end they turn what follows, beyond the text that they stand in. The marks LRM, RLM and ALM
 * do no such thing. */
bool utf8_turns_text(uint32_t character);

/* True for both: what a terminal would take for an order, or what turns more than its own text. */
bool utf8_is_order(uint32_t character);

/* True for the quotation marks of printed texts, as word processors put them in the place of the
 * straight ones. */
bool utf8_is_printed_quote(uint32_t character);

/* The columns that a character takes, by wcwidth() as terminals and curses count: 0 for one that
 * joins the character before it or draws nothing, 1 or 2 else. Characters that this system does not
 * know take 1, as their replacement does. */
size_t utf8_columns(uint32_t character);

#endif
