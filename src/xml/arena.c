/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The memory of one tree, or of one streamed child. Blocks grow with the tree, so that a child of
 * three words costs one small block and a long lesson few large ones. */
#include "config.h"

#include "xml/arena.h"

#include <assert.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

enum { BLOCK_FIRST = 1024, BLOCK_MAX = 64 * 1024 };

struct block {
    struct block *previous;
    max_align_t bytes[];
};

struct xml_arena {
    struct block *newest;
    size_t used; /* of the newest */
    size_t capacity;
    size_t next_capacity;
};

struct xml_arena *xml_arena_new(void)
{
    struct xml_arena *arena = memory_new(1, sizeof *arena);
    arena->next_capacity = BLOCK_FIRST;
    return arena;
}

static void free_blocks(struct block *newest)
{
    while (newest != NULL) {
        struct block *previous = newest->previous;
        free(newest);
        newest = previous;
    }
}

void xml_arena_clear(struct xml_arena *arena)
{
    struct block *kept = arena->capacity <= BLOCK_MAX ? arena->newest : NULL;
    if (kept == NULL) {
        free_blocks(arena->newest);
        *arena = (struct xml_arena){.next_capacity = BLOCK_FIRST};
        return;
    }
    free_blocks(kept->previous);
    kept->previous = NULL;
    arena->used = 0;
}

void xml_arena_free(struct xml_arena *arena)
{
    if (arena == NULL)
        return;
    free_blocks(arena->newest);
    free(arena);
}

static void add_block(struct xml_arena *arena, size_t wanted)
{
    size_t capacity = wanted > arena->next_capacity ? wanted : arena->next_capacity;
    struct block *block = memory_resize(NULL, sizeof *block + capacity, 1);
    block->previous = arena->newest;
    arena->newest = block;
    arena->used = 0;
    arena->capacity = capacity;
    if (arena->next_capacity < BLOCK_MAX)
        arena->next_capacity *= 2;
}

static char *take_aligned(struct xml_arena *arena, size_t length, size_t alignment)
{
    size_t start = (arena->used + alignment - 1) / alignment * alignment;
    if (arena->newest == NULL || start > arena->capacity || length > arena->capacity - start) {
        add_block(arena, length);
        start = 0;
    }
    arena->used = start + length;
    return (char *)arena->newest->bytes + start;
}

void *xml_arena_take(struct xml_arena *arena, size_t count, size_t size)
{
    assert(size == 0 || count <= SIZE_MAX / 2 / size);
    void *taken = take_aligned(arena, count * size, _Alignof(max_align_t));
    return memset(taken, 0, count * size);
}

char *xml_arena_text_n(struct xml_arena *arena, const char *bytes, size_t length)
{
    char *copy = take_aligned(arena, length + 1, 1);
    if (length > 0)
        memcpy(copy, bytes, length);
    copy[length] = '\0';
    return copy;
}
