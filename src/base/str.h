/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A text that grows. `struct str text = {0};` is an empty one; str_clear() gives its memory back.
 */
#ifndef BASE_STR_H
#define BASE_STR_H

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

struct str {
    char *bytes; /* NUL-terminated, or NULL while nothing was ever added: read it by str_text() */
    size_t length;
    size_t capacity;
};

/* The text so far, "" when empty. Borrowed; good until the next change. */
const char *str_text(const struct str *str);

void str_add(struct str *str, const char *text);
void str_add_n(struct str *str, const char *bytes, size_t length);
void str_add_char(struct str *str, char byte);
/* Adds a text with one byte in the place of another. */
void str_add_replaced(struct str *str, const char *text, char old, char fresh);
void str_add_repeat(struct str *str, const char *text, size_t times);
/* Adds one Unicode character as UTF-8. */
void str_add_unicode(struct str *str, uint32_t character);
void str_addf(struct str *str, const char *format, ...) __attribute__((format(printf, 2, 3)));
void str_addfv(struct str *str, const char *format, va_list arguments)
    __attribute__((format(printf, 2, 0)));

/* Cuts the text to its first `length` bytes, if it is longer. */
void str_cut(struct str *str, size_t length);

/* Returns the text (never NULL) and leaves `str` empty. Caller frees. */
char *str_take(struct str *str);

/* Frees the memory; `str` is empty again and may be used on. */
void str_clear(struct str *str);

/* printf() into a new text. Caller frees. */
char *str_format(const char *format, ...) __attribute__((format(printf, 1, 2)));

#endif
