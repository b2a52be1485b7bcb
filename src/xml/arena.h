/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The memory of one tree, or of one streamed child: taken in small pieces, given back at once. */
#ifndef XML_ARENA_H
#define XML_ARENA_H

#include <stddef.h>

struct xml_arena;

struct xml_arena *xml_arena_new(void);

/* Frees the arena and all that was taken from it. NULL is allowed. */
void xml_arena_free(struct xml_arena *arena);

/* Takes back all that was taken; the arena may be used on, and keeps a block of its memory for
 * that. */
void xml_arena_clear(struct xml_arena *arena);

/* Returns `count * size` zeroed bytes, fit for any object. They live as long as the arena. */
void *xml_arena_take(struct xml_arena *arena, size_t count, size_t size);

/* Returns a copy of the first `length` bytes, ended by NUL. */
char *xml_arena_text_n(struct xml_arena *arena, const char *bytes, size_t length);

#endif
