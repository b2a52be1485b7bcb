/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Blocks: what a lesson, a prompt, a definition is made of, one after the other. */
#ifndef CONTENT_BLOCK_H
#define CONTENT_BLOCK_H

#include <stddef.h>

#include "content/element.h"
#include "content/text.h"

enum block_kind {
    BLOCK_PARAGRAPH,
    BLOCK_HEADING,
    BLOCK_LIST,     /* children: items */
    BLOCK_NUMBERED, /* children: items */
    BLOCK_ITEM,     /* children: blocks */
    BLOCK_NOTE,     /* children: blocks */
    BLOCK_KIND_COUNT
};

enum note_kind { NOTE_INFO, NOTE_CAUTION, NOTE_TIP, NOTE_KIND_COUNT };

struct block;

struct blocks {
    struct block *items;
    size_t count;
    size_t capacity;
};

struct block {
    enum block_kind kind;
    enum note_kind note;    /* of a note */
    struct text text;       /* of a paragraph or heading; empty else */
    struct blocks children; /* of a list, item or note; empty else */
    struct where where;
};

/* The element rows of blocks. */
extern const struct element_rows block_elements;

/* Loads the flow of an element: its inline content as one paragraph, or its blocks. Faulty ones are
 * left out. Caller clears. */
void blocks_load_flow(const struct xml_node *element, struct blocks *ret_blocks);

/* Loads one block element and adds it, unless it is faulty or no block. */
void blocks_add(struct blocks *blocks, const struct xml_node *element);

void blocks_clear(struct blocks *blocks);

/* Adds the keys of all texts, each on a line, with the kind of block: what a content hash takes in.
 */
void blocks_add_keys(const struct blocks *blocks, struct str *keys);

/* Calls `visit` for each text in reading order. A visit that returns other than 0 ends the walk and
 * is its result. */
int blocks_each_text(const struct blocks *blocks,
                     int (*visit)(void *context, const struct text *text), void *context);

#endif
