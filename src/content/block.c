/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Blocks: loading them, and walking over what they hold. */
#include "config.h"

#include "content/block.h"

#include <stdlib.h>

#include "base/memory.h"
#include "content/block_inside.h"

struct block_ops {
    const char *name; /* of the element; also what a content hash knows the block by */
    void (*load)(const struct xml_node *element, struct block *block);
    bool is_filled; /* without something inside it is nothing */
};

static const struct block_ops kinds[BLOCK_KIND_COUNT];

static enum block_kind kind_of(const struct xml_node *node)
{
    size_t kind = 0;
    while (kind < BLOCK_KIND_COUNT && !xml_is(node, kinds[kind].name))
        kind++;
    return (enum block_kind)kind;
}

static void load_attribute(const struct xml_node *element, const char *name, struct text *text)
{
    const struct xml_attribute *attribute = xml_attribute_find(element, name);
    if (attribute == NULL)
        return;
    text_from_words(attribute->value, attribute->where, text);
    text->context = memory_text(xml_attribute(element, ELEMENT_CONTEXT));
}

static void load_text(const struct xml_node *element, struct block *block)
{
    text_load(element, &block->text);
}

static void load_flow(const struct xml_node *element, struct block *block)
{
    blocks_load_flow(element, &block->children);
}

static void load_children(const struct xml_node *element, struct block *block)
{
    for (const struct xml_node *child = xml_child(element, NULL); child != NULL;
         child = xml_next(child, NULL)) {
        block->is_partial = block->is_partial || child->is_faulty;
        if (!xml_is(child, kinds[BLOCK_CAPTION].name))
            blocks_add(&block->children, child);
        else if (!child->is_faulty)
            text_load(child, &block->title);
    }
}

/* A faulty cell stays as an empty one: else what follows would stand under another head. */
static void load_row(const struct xml_node *element, struct block *block)
{
    for (const struct xml_node *child = xml_child(element, NULL); child != NULL;
         child = xml_next(child, NULL)) {
        enum block_kind kind = kind_of(child);
        if (child->is_faulty && (kind == BLOCK_CELL || kind == BLOCK_HEAD_CELL))
            blocks_add_empty(&block->children, kind, child->where);
        else
            blocks_add(&block->children, child);
    }
}

static void load_quote(const struct xml_node *element, struct block *block)
{
    load_attribute(element, "source", &block->title);
    load_flow(element, block);
}

static void load_lines(const struct xml_node *element, struct block *block)
{
    text_load_lines(element, &block->text);
}

static void load_figure(const struct xml_node *element, struct block *block)
{
    load_attribute(element, "alt", &block->title);
    block->source = memory_text(xml_attribute(element, "src"));
    text_load_lines(element, &block->text);
}

static void load_chart(const struct xml_node *element, struct block *block)
{
    block->chart = (enum chart_kind)element_word(element, "kind", block_chart_words, CHART_BAR);
    load_attribute(element, "unit", &block->unit);
    load_children(element, block);
}

static void load_bar(const struct xml_node *element, struct block *block)
{
    load_attribute(element, "label", &block->title);
    block->value = strtod(xml_attribute(element, "value"), NULL);
}

static void load_note(const struct xml_node *element, struct block *block)
{
    block->note = (enum note_kind)element_word(element, "kind", block_note_words, NOTE_INFO);
    load_flow(element, block);
}

static void load_example(const struct xml_node *element, struct block *block)
{
    load_attribute(element, "label", &block->title);
    load_flow(element, block);
}

static const struct block_ops kinds[BLOCK_KIND_COUNT] = {
    [BLOCK_PARAGRAPH] = {"p", load_text},
    [BLOCK_HEADING] = {"h", load_text},
    [BLOCK_LIST] = {"ul", load_children, .is_filled = true},
    [BLOCK_NUMBERED] = {"ol", load_children, .is_filled = true},
    [BLOCK_ITEM] = {"li", load_flow, .is_filled = true},
    [BLOCK_DESCRIPTIONS] = {"dl", load_children, .is_filled = true},
    [BLOCK_NAME] = {"dt", load_text},
    [BLOCK_DESCRIPTION] = {"dd", load_flow, .is_filled = true},
    [BLOCK_TABLE] = {"table", load_children, .is_filled = true},
    [BLOCK_ROW] = {"tr", load_row, .is_filled = true},
    [BLOCK_HEAD_CELL] = {"th", load_flow},
    [BLOCK_CELL] = {"td", load_flow},
    [BLOCK_CAPTION] = {"caption", load_text},
    [BLOCK_QUOTE] = {"blockquote", load_quote, .is_filled = true},
    [BLOCK_LINES] = {"pre", load_lines},
    [BLOCK_FIGURE] = {"figure", load_figure},
    [BLOCK_CHART] = {"chart", load_chart, .is_filled = true},
    [BLOCK_BAR] = {"bar", load_bar},
    [BLOCK_NOTE] = {"note", load_note, .is_filled = true},
    [BLOCK_EXAMPLE] = {"example", load_example, .is_filled = true},
    [BLOCK_PAUSE] = {"pause", NULL},
    [BLOCK_FACILITATOR] = {"facilitator", load_flow, .is_filled = true},
    [BLOCK_TRY] = {"try", NULL},
};

struct block *blocks_add_empty(struct blocks *blocks, enum block_kind kind, struct where where)
{
    blocks->items =
        memory_reserve(blocks->items, blocks->count + 1, &blocks->capacity, sizeof *blocks->items);
    struct block *block = &blocks->items[blocks->count++];
    *block = (struct block){.kind = kind, .where = where};
    return block;
}

static void block_clear(struct block *block)
{
    text_clear(&block->title);
    text_clear(&block->text);
    text_clear(&block->unit);
    free(block->source);
    blocks_clear(&block->children);
}

void blocks_add(struct blocks *blocks, const struct xml_node *element)
{
    enum block_kind kind = kind_of(element);
    if (kind == BLOCK_KIND_COUNT || kind == BLOCK_TRY || element->is_faulty)
        return;
    struct block *block = blocks_add_empty(blocks, kind, element->where);
    if (kinds[kind].load != NULL)
        kinds[kind].load(element, block);
    if (kinds[kind].is_filled && block->children.count == 0) {
        block_clear(block);
        blocks->count--;
    }
}

/* True for a block, and for a faulty one that a flow may hold; not for a cell that went astray. */
static bool is_flow_block(const struct xml_node *node)
{
    if (!node->is_faulty)
        return kind_of(node) != BLOCK_KIND_COUNT;
    for (size_t i = 0; i < block_elements.count; i++)
        if (xml_is(node, block_elements.items[i].name))
            return block_elements.items[i].group == GROUP_BLOCK;
    return false;
}

static bool holds_blocks(const struct xml_node *element)
{
    for (const struct xml_node *child = xml_child(element, NULL); child != NULL;
         child = xml_next(child, NULL))
        if (is_flow_block(child))
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
        text_load(element, &blocks_add_empty(&blocks, BLOCK_PARAGRAPH, element->where)->text);
    *ret_blocks = blocks;
}

void blocks_clear(struct blocks *blocks)
{
    for (size_t i = 0; i < blocks->count; i++)
        block_clear(&blocks->items[i]);
    free(blocks->items);
    *blocks = (struct blocks){0};
}

bool block_is_list(const struct block *block)
{
    return block->kind == BLOCK_LIST || block->kind == BLOCK_NUMBERED;
}

bool block_is_head_row(const struct block *row)
{
    for (size_t i = 0; i < row->children.count; i++)
        if (row->children.items[i].kind != BLOCK_HEAD_CELL)
            return false;
    return row->children.count > 0;
}

/* The lines of one key stay apart from the keys of other texts. */
static void add_key(struct str *keys, const char *name, const char *key)
{
    str_addf(keys, "%s:", name);
    for (; *key != '\0'; key++)
        str_add(keys, *key == '\n' ? "\n|" : (char[]){*key, '\0'});
    str_add_char(keys, '\n');
}

void blocks_add_keys(const struct blocks *blocks, struct str *keys)
{
    for (size_t i = 0; i < blocks->count; i++) {
        const struct block *block = &blocks->items[i];
        add_key(keys, kinds[block->kind].name, block->text.key == NULL ? "" : block->text.key);
        if (block->title.key != NULL)
            add_key(keys, "title", block->title.key);
        if (block->unit.key != NULL)
            add_key(keys, "unit", block->unit.key);
        if (block->kind == BLOCK_BAR)
            str_addf(keys, "value:%.3f\n", block->value);
        blocks_add_keys(&block->children, keys);
    }
}

static int visit_text(const struct text *text, int (*visit)(void *context, const struct text *text),
                      void *context)
{
    return text->plain == NULL ? 0 : visit(context, text);
}

/* Who said what is quoted stands below it. */
static bool has_title_below(const struct block *block)
{
    return block->kind == BLOCK_QUOTE;
}

static int visit_block(const struct block *block,
                       int (*visit)(void *context, const struct text *text), void *context)
{
    const struct text *const texts[] = {&block->text, &block->unit};
    bool is_below = has_title_below(block);
    int result = is_below ? 0 : visit_text(&block->title, visit, context);
    for (size_t i = 0; result == 0 && i < ARRAY_LEN(texts); i++)
        result = visit_text(texts[i], visit, context);
    if (result == 0)
        result = blocks_each_text(&block->children, visit, context);
    return result == 0 && is_below ? visit_text(&block->title, visit, context) : result;
}

int blocks_each_text(const struct blocks *blocks,
                     int (*visit)(void *context, const struct text *text), void *context)
{
    int result = 0;
    for (size_t i = 0; result == 0 && i < blocks->count; i++)
        result = visit_block(&blocks->items[i], visit, context);
    return result;
}

/* A picture that has a file of its own stands in no catalogue: its words do. */
static bool is_picture_of_file(const struct block *block, const struct text *text)
{
    return block->source != NULL && text == &block->text;
}

void blocks_change_texts(struct blocks *blocks, void (*change)(void *context, struct text *text),
                         void *context)
{
    for (size_t i = 0; i < blocks->count; i++) {
        struct block *block = &blocks->items[i];
        struct text *const texts[] = {&block->title, &block->text, &block->unit};
        for (size_t j = 0; j < ARRAY_LEN(texts); j++)
            if (texts[j]->plain != NULL && !is_picture_of_file(block, texts[j]))
                change(context, texts[j]);
        blocks_change_texts(&block->children, change, context);
    }
}

void blocks_each(const struct blocks *blocks,
                 void (*visit)(void *context, const struct block *block), void *context)
{
    for (size_t i = 0; i < blocks->count; i++) {
        visit(context, &blocks->items[i]);
        blocks_each(&blocks->items[i].children, visit, context);
    }
}
