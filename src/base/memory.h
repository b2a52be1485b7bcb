/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Memory that is there or the program ends: no caller of this project handles a failed malloc.
 * One handler, set by main, restores the terminal first. */
#ifndef BASE_MEMORY_H
#define BASE_MEMORY_H

#include <stddef.h>

#define ARRAY_LEN(array) (sizeof(array) / sizeof((array)[0]))

/* Sets what is called when memory has run out, before the program aborts. Without one it just
 * aborts. The handler must not allocate. */
void memory_on_exhausted(void (*handler)(void));

/* Returns `count * size` zeroed bytes, never NULL. Caller frees with free(). */
void *memory_new(size_t count, size_t size);

/* Like realloc() for `count * size` bytes, but never NULL and checked for overflow. */
void *memory_resize(void *old, size_t count, size_t size);

/* Returns a copy of a text. NULL gives NULL. Caller frees. */
char *memory_text(const char *text);

/* Returns a copy of the first `length` bytes, ended by NUL. Caller frees. */
char *memory_text_n(const char *bytes, size_t length);

/* Makes room for `count` items of `size` bytes in a growing array and returns its (new) address:
 *     list->items = memory_reserve(list->items, list->count + 1, &list->capacity, sizeof
 * *list->items); */
void *memory_reserve(void *items, size_t count, size_t *capacity, size_t size);

#endif
