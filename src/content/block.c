/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Blocks: what a lesson, a prompt, a definition is made of. */
#include "config.h"

#include "content/block.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/memory.h"

static const char *const note_words[NOTE_KIND_COUNT + 1] = {
    [NOTE_INFO] = "info",
    [NOTE_CAUTION] = "caution",
    [NOTE_TIP] = "tip",
};

static const struct element_row rows[] = {
    {
        .name = "p",
        .content = CONTENT_INLINE,
        .group = GROUP_BLOCK,
        .help = N_("a paragraph"),
    },
    {
        .name = "h",
        .content = CONTENT_INLINE,
        .group = GROUP_BLOCK,
        .help = N_("a heading inside a lesson"),
    },
    {
        .name = "ul",
        .content = CONTENT_CHILDREN,
        .group = GROUP_BLOCK,
        .children = {{"li", .least = 1}},
        .help = N_("a list whose order does not matter"),
    },
    {
        .name = "ol",
        .content = CONTENT_CHILDREN,
        .group = GROUP_BLOCK,
        .children = {{"li", .least = 1}},
        .help = N_("a numbered list"),
    },
    {
        .name = "li",
        .content = CONTENT_FLOW,
        .help = N_("an item of a list"),
    },
    {
        .name = "note",
        .content = CONTENT_FLOW,
        .group = GROUP_BLOCK,
        .attributes = {{"kind", VALUE_WORD, .words = note_words,
                        .help = N_("what the note is for; info where it is not said")}},
        .help = N_("a remark beside the text"),
    },
};

const struct element_rows block_elements = {rows, ARRAY_LEN(rows)};

/* What an element becomes. */
static const struct {
    const char *name;
    enum block_kind kind;
} kinds[] = {
    {"p", BLOCK_PARAGRAPH}, {"h", BLOCK_HEADING}, {"ul", BLOCK_LIST},
    {"ol", BLOCK_NUMBERED}, {"li", BLOCK_ITEM},   {"note", BLOCK_NOTE},
};

static enum block_kind block_kind(const struct xml_node *node)
{
    for (size_t i = 0; i < ARRAY_LEN(kinds); i++)
        if (xml_is(node, kinds[i].name))
            return kinds[i].kind;
    return BLOCK_KIND_COUNT;
}

static enum note_kind note_kind(const struct xml_node *element)
{
    const char *word = xml_attribute(element, "kind");
    for (size_t kind = 0; word != NULL && kind < NOTE_KIND_COUNT; kind++)
        if (strcmp(note_words[kind], word) == 0)
            return (enum note_kind)kind;
    return NOTE_INFO;
}

static struct block *add(struct blocks *blocks, enum block_kind kind, struct where where)
{
    blocks->items =
        memory_reserve(blocks->items, blocks->count + 1, &blocks->capacity, sizeof *blocks->items);
    struct block *block = &blocks->items[blocks->count++];
    *block = (struct block){.kind = kind, .where = where};
    return block;
}

static void load_items(const struct xml_node *list, struct blocks *ret_items)
{
    for (const struct xml_node *item = xml_child(list, "li"); item != NULL;
         item = xml_next(item, "li"))
        blocks_add(ret_items, item);
}

void blocks_add(struct blocks *blocks, const struct xml_node *element)
{
    enum block_kind kind = block_kind(element);
    if (kind == BLOCK_KIND_COUNT || element->is_faulty)
        return;
    struct block *block = add(blocks, kind, element->where);
    switch (kind) {
    case BLOCK_LIST:
    case BLOCK_NUMBERED:
        load_items(element, &block->children);
        break;
    case BLOCK_NOTE:
        block->note = note_kind(element);
        blocks_load_flow(element, &block->children);
        break;
    case BLOCK_ITEM:
        blocks_load_flow(element, &block->children);
        break;
    default:
        text_load(element, &block->text);
    }
}

static bool holds_blocks(const struct xml_node *element)
{
    for (const struct xml_node *child = xml_child(element, NULL); child != NULL;
         child = xml_next(child, NULL))
        if (block_kind(child) != BLOCK_KIND_COUNT)
            return true;
    return false;
}

void blocks_load_flow(const struct xml_node *element, struct blocks *ret_blocks)
{
    struct blocks blocks = {0};
    if (holds_blocks(element))
        for (const struct xml_node *child = xml_child(element, NULL); child != NULL;
             child = xml_next(child, NULL))
            blocks_add(&blocks, child);
    else
        text_load(element, &add(&blocks, BLOCK_PARAGRAPH, element->where)->text);
    *ret_blocks = blocks;
}

void blocks_clear(struct blocks *blocks)
{
    for (size_t i = 0; i < blocks->count; i++) {
        text_clear(&blocks->items[i].text);
        blocks_clear(&blocks->items[i].children);
    }
    free(blocks->items);
    *blocks = (struct blocks){0};
}

void blocks_add_keys(const struct blocks *blocks, struct str *keys)
{
    static const char *const names[BLOCK_KIND_COUNT] = {
        [BLOCK_PARAGRAPH] = "p", [BLOCK_HEADING] = "h", [BLOCK_LIST] = "ul",
        [BLOCK_NUMBERED] = "ol", [BLOCK_ITEM] = "li",   [BLOCK_NOTE] = "note",
    };
    for (size_t i = 0; i < blocks->count; i++) {
        const struct block *block = &blocks->items[i];
        str_addf(keys, "%s:%s\n", names[block->kind],
                 block->text.key == NULL ? "" : block->text.key);
        blocks_add_keys(&block->children, keys);
    }
}

int blocks_each_text(const struct blocks *blocks,
                     int (*visit)(void *context, const struct text *text), void *context)
{
    int result = 0;
    for (size_t i = 0; result == 0 && i < blocks->count; i++) {
        const struct block *block = &blocks->items[i];
        if (block->text.plain != NULL)
            result = visit(context, &block->text);
        if (result == 0)
            result = blocks_each_text(&block->children, visit, context);
    }
    return result;
}
