/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Memory that is there or the program ends. */
#include "config.h"

#include "base/memory.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_ITEMS = 8, FIRST_BYTES = 512 }; /* that an array has room for when it is begun */

static void (*exhausted_handler)(void);

void memory_on_exhausted(void (*handler)(void))
{
    exhausted_handler = handler;
}

static _Noreturn void exhausted(void)
{
    if (exhausted_handler != NULL)
        exhausted_handler();
    abort();
}

void *memory_new(size_t count, size_t size)
{
    void *fresh = calloc(count > 0 ? count : 1, size > 0 ? size : 1);
    if (fresh == NULL)
        exhausted();
    return fresh;
}

void *memory_resize(void *old, size_t count, size_t size)
{
    if (size != 0 && count > SIZE_MAX / size)
        exhausted();
    size_t bytes = count * size;
    void *fresh = realloc(old, bytes > 0 ? bytes : 1);
    if (fresh == NULL)
        exhausted();
    return fresh;
}

char *memory_text(const char *text)
{
    return text == NULL ? NULL : memory_text_n(text, strlen(text));
}

char *memory_text_n(const char *bytes, size_t length)
{
    if (length == SIZE_MAX)
        exhausted();
    char *copy = memory_resize(NULL, length + 1, 1);
    if (length > 0)
        memcpy(copy, bytes, length);
    copy[length] = '\0';
    return copy;
}

/* Of large items there is mostly only one or two. */
static size_t first_capacity(size_t size)
{
    if (size <= FIRST_BYTES / FIRST_ITEMS)
        return FIRST_ITEMS;
    return size < FIRST_BYTES ? FIRST_BYTES / size : 1;
}

void *memory_reserve(void *items, size_t count, size_t *capacity, size_t size)
{
    if (count <= *capacity)
        return items;
    size_t wanted = *capacity > 0 ? *capacity : first_capacity(size);
    while (wanted < count) {
        if (wanted > SIZE_MAX / 2)
            exhausted();
        wanted *= 2;
    }
    items = memory_resize(items, wanted, size);
    *capacity = wanted;
    return items;
}
