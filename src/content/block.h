/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Blocks: what a lesson, a prompt, a definition is made of, one after the other. */
#ifndef CONTENT_BLOCK_H
#define CONTENT_BLOCK_H

#include <stdbool.h>
#include <stddef.h>

#include "content/element.h"
#include "content/text.h"

enum block_kind {
    BLOCK_PARAGRAPH,    /* text */
    BLOCK_HEADING,      /* text */
    BLOCK_LIST,         /* children: items */
    BLOCK_NUMBERED,     /* children: items */
    BLOCK_ITEM,         /* children: blocks */
    BLOCK_DESCRIPTIONS, /* children: names, each with what it means after it */
    BLOCK_NAME,         /* text: what is described */
    BLOCK_DESCRIPTION,  /* children: blocks */
    BLOCK_TABLE,        /* title: caption; children: rows */
    BLOCK_ROW,          /* children: cells */
    BLOCK_HEAD_CELL,    /* children: blocks */
    BLOCK_CELL,         /* children: blocks */
    BLOCK_CAPTION,      /* text; only on its way into its table or chart */
    BLOCK_QUOTE,        /* title: who said it; children: blocks */
    BLOCK_LINES,        /* text: lines kept as they are */
    BLOCK_FIGURE,       /* title: what it shows, in words; text: lines kept as they are */
    BLOCK_CHART,        /* title: caption; unit; children: bars */
    BLOCK_BAR,          /* title: label; value */
    BLOCK_NOTE,         /* children: blocks */
    BLOCK_EXAMPLE,      /* title: label; children: blocks */
    BLOCK_PAUSE,        /* nothing */
    BLOCK_FACILITATOR,  /* children: blocks for who teaches */
    BLOCK_TRY,          /* a question of the lesson: which one is said by `number` */
    BLOCK_KIND_COUNT
};

enum note_kind { NOTE_INFO, NOTE_CAUTION, NOTE_TIP, NOTE_KIND_COUNT };
enum chart_kind { CHART_BAR, CHART_LINE, CHART_KIND_COUNT };

struct block;

struct blocks {
    struct block *items;
    size_t count;
    size_t capacity;
};

struct block {
    enum block_kind kind;
    enum note_kind note;   /* of a note */
    enum chart_kind chart; /* of a chart */
    struct text title;     /* empty where there is none */
    struct text text;      /* empty where the kind has none */
    struct text unit;      /* of a chart's values; empty where it is not said */
    double value;          /* of a bar */
    char *source;          /* path of a figure's picture in the course; NULL: it stands in `text` */
    size_t number;         /* of a try */
    struct blocks children; /* empty where the kind has none */
    bool is_partial;        /* a child of it was faulty and was left out */
    struct where where;
};

/* The element rows of blocks. */
extern const struct element_rows block_elements;

/* Loads the flow of an element: its inline content as one paragraph, or its blocks. Faulty ones are
 * left out, and with them what holds nothing else; a faulty cell of a table is left empty. Caller
 * clears. */
void blocks_load_flow(const struct xml_node *element, struct blocks *ret_blocks);

/* Loads one block element and adds it, unless it is faulty, holds faulty ones only, or is no block.
 */
void blocks_add(struct blocks *blocks, const struct xml_node *element);

/* Adds an empty block of that kind and returns it: for what another layer fills. Borrowed until the
 * next addition. */
struct block *blocks_add_empty(struct blocks *blocks, enum block_kind kind, struct where where);

void blocks_clear(struct blocks *blocks);

/* True for a list, numbered or not. */
bool block_is_list(const struct block *block);

/* True if all cells of a row, one at least, are head cells. */
bool block_is_head_row(const struct block *row);

/* Adds the keys of all texts, each on a line, with the kind of block: what a content hash takes in.
 * Further lines of a key begin with a bar. */
void blocks_add_keys(const struct blocks *blocks, struct str *keys);

/* Calls `visit` for each text in reading order: titles, then texts, then units, then what is
 * inside; who is quoted comes behind the quotation. A visit that returns other than 0 ends the walk
 * and is its result. */
int blocks_each_text(const struct blocks *blocks,
                     int (*visit)(void *context, const struct text *text), void *context);

/* The same with texts that may be changed: shown in another language. A picture that has a file of
 * its own is the same in all languages and is passed over. */
void blocks_change_texts(struct blocks *blocks, void (*change)(void *context, struct text *text),
                         void *context);

/* Calls `visit` for each block, an outer one before those inside it. */
void blocks_each(const struct blocks *blocks,
                 void (*visit)(void *context, const struct block *block), void *context);

#endif
