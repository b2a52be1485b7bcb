/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading a lesson. */
#include "config.h"

#include "flow/reader.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/str.h"
#include "base/utf8.h"

/* A portion is about what a person takes in before the next question "and now?": a dozen lines. */
enum { PORTION_CHARACTERS = 900 };

/* The key that finds a block again: its own text's, else that of the first text in it. */
static int take_key(void *context, const struct text *text)
{
    *(const char **)context = text->key;
    return 1;
}

static const char *block_key(const struct block *block)
{
    const char *key = block->text.key;
    if (key == NULL)
        blocks_each_text(&block->children, take_key, &key);
    return key;
}

static bool has_key(const struct block *block, const char *key)
{
    const char *own = block_key(block);
    return own != NULL && strcmp(own, key) == 0;
}

/* The block of a place: by its number if its text is still that one, else by its text wherever that
 * stands now, else the number again. */
static size_t find_block(const struct blocks *blocks, const struct place *place)
{
    size_t number = place->lesson_block == NULL ? 0 : strtoul(place->lesson_block, NULL, 10);
    if (number >= blocks->count)
        number = blocks->count - 1;
    if (place->block_key == NULL || has_key(&blocks->items[number], place->block_key))
        return number;
    for (size_t i = 0; i < blocks->count; i++)
        if (has_key(&blocks->items[i], place->block_key))
            return i;
    return number;
}

int reader_open(struct reader *reader, struct session *session, const char *unit, struct diag *diag)
{
    struct place place;
    const struct unit *lesson = session_unit(session, unit, diag);
    if (lesson == NULL)
        return -1;
    *reader = (struct reader){.session = session, .lesson = lesson};
    if (session_place(session, unit, &place)) {
        reader->block = find_block(&lesson->blocks, &place);
        reader->characters = place.characters;
        place_clear(&place);
    }
    session_note(session, EVENT_OPENED, unit, diag);
    return 0;
}

void reader_go(struct reader *reader, size_t block, int64_t characters)
{
    reader->block = block;
    reader->characters = characters;
}

int reader_keep(struct reader *reader, struct diag *diag)
{
    const struct blocks *blocks = &reader->lesson->blocks;
    size_t block = reader->block < blocks->count ? reader->block : blocks->count - 1;
    char *path = str_format("%zu", block);
    int result = session_keep_place(reader->session, reader->lesson->id, path, reader->characters,
                                    block_key(&blocks->items[block]), NULL, diag);
    free(path);
    return result;
}

int reader_finish(struct reader *reader, struct diag *diag)
{
    if (session_progress(reader->session, reader->lesson->id).is_done)
        return 0;
    return session_note(reader->session, EVENT_READ, reader->lesson->id, diag);
}

static int add_length(void *context, const struct text *text)
{
    *(size_t *)context += utf8_count(text->plain, strlen(text->plain));
    return 0;
}

static size_t block_length(const struct block *block)
{
    size_t length = 0;
    if (block->text.plain != NULL)
        add_length(&length, &block->text);
    blocks_each_text(&block->children, add_length, &length);
    return length;
}

size_t reader_portion_end(const struct reader *reader, size_t block)
{
    const struct blocks *blocks = &reader->lesson->blocks;
    size_t length = 0;
    size_t end = block;
    while (end < blocks->count) {
        const struct block *next = &blocks->items[end];
        size_t more = block_length(next);
        bool has_body =
            end > block && (end > block + 1 || blocks->items[block].kind != BLOCK_HEADING);
        if (has_body && (next->kind == BLOCK_HEADING || length + more > PORTION_CHARACTERS))
            break;
        length += more;
        end++;
    }
    return end;
}

size_t reader_portion_before(const struct reader *reader, size_t block)
{
    size_t start = 0;
    for (;;) {
        size_t end = reader_portion_end(reader, start);
        if (end >= block || end <= start)
            return start;
        start = end;
    }
}
