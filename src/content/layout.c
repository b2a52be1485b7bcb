/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Blocks laid out as lines of a given width. */
#include "config.h"

#include "content/layout.h"

#include <stdlib.h>
#include <string.h>

#include "content/layout_inside.h"

static void lay_heading(struct laying *laying, const struct block *block)
{
    laying_text(laying, &block->text, LAYOUT_HEADING);
}

static void lay_paragraph(struct laying *laying, const struct block *block)
{
    laying_text(laying, &block->text, LAYOUT_PLAIN);
}

static void lay_inside(struct laying *laying, const struct block *block)
{
    laying_blocks(laying, &block->children);
}

/* How each kind is laid out. What only stands inside another kind is laid out by that one. */
static void (*const lay[BLOCK_KIND_COUNT])(struct laying *laying, const struct block *block) = {
    [BLOCK_PARAGRAPH] = lay_paragraph, [BLOCK_HEADING] = lay_heading,
    [BLOCK_LIST] = laying_list,        [BLOCK_NUMBERED] = laying_list,
    [BLOCK_ITEM] = lay_inside,         [BLOCK_DESCRIPTIONS] = laying_descriptions,
    [BLOCK_NAME] = lay_paragraph,      [BLOCK_DESCRIPTION] = lay_inside,
    [BLOCK_TABLE] = laying_table,      [BLOCK_ROW] = lay_inside,
    [BLOCK_HEAD_CELL] = lay_inside,    [BLOCK_CELL] = lay_inside,
    [BLOCK_CAPTION] = lay_paragraph,   [BLOCK_QUOTE] = laying_quote,
    [BLOCK_LINES] = laying_lines,      [BLOCK_FIGURE] = laying_figure,
    [BLOCK_CHART] = laying_chart,      [BLOCK_BAR] = laying_nothing,
    [BLOCK_NOTE] = laying_note,        [BLOCK_EXAMPLE] = laying_example,
    [BLOCK_PAUSE] = laying_pause,      [BLOCK_FACILITATOR] = laying_facilitator,
    [BLOCK_TRY] = laying_try,
};

static bool is_hidden(const struct laying *laying, const struct block *block, bool is_outermost)
{
    bool is_note = block->kind == BLOCK_FACILITATOR;
    if (laying->options->notes == LAYOUT_NOTES_ALONE)
        return is_outermost && !is_note;
    return is_note && laying->options->notes == LAYOUT_NOTES_HIDDEN;
}

/* The first line stands for the start of the block, whatever of the block is not seen. */
static void lay_block(struct laying *laying, const struct block *block)
{
    size_t first_line = laying->layout->line_count;
    int64_t start = laying->characters;
    lay[block->kind](laying, block);
    if (first_line < laying->layout->line_count)
        laying->layout->lines[first_line].characters = start;
}

static void lay_all(struct laying *laying, const struct blocks *blocks, bool is_outermost)
{
    bool is_first = true;
    bool follows_heading = is_outermost && laying->layout->line_count > 0 &&
                           laying->layout->lines[laying->layout->line_count - 1].keeps_next;
    for (size_t i = 0; i < blocks->count; i++) {
        const struct block *block = &blocks->items[i];
        if (is_hidden(laying, block, is_outermost))
            continue;
        bool has_before = laying->layout->line_count > 0 && (!is_first || is_outermost);
        if (has_before && !laying->is_tight)
            laying_gap(laying, follows_heading);
        if (is_outermost) {
            laying->block = i;
            laying->part = 1;
            laying->characters = 0;
        } else if (!laying->holds_part) {
            laying->part++;
        }
        lay_block(laying, block);
        is_first = false;
        follows_heading = block->kind == BLOCK_HEADING;
    }
}

void laying_blocks(struct laying *laying, const struct blocks *blocks)
{
    lay_all(laying, blocks, false);
}

void laying_open(struct laying *laying, const char *words, const struct blocks *blocks)
{
    if (blocks->count > 0 && blocks->items[0].kind == BLOCK_PARAGRAPH)
        laying->opening = words;
    else
        laying_own_words(laying, words, LAYOUT_OPENING);
}

/* A title may be translated or not: it runs as its letters do. */
static void lay_title(struct laying *laying, const char *title)
{
    enum direction own = direction_of_text(title, strlen(title));
    bool is_known = laying->options->direction != DIRECTION_NONE && own != DIRECTION_NONE;
    enum direction before = laying->direction;
    laying->direction = is_known ? own : before;
    size_t line = laying->layout->line_count;
    laying_own_words(laying, title, LAYOUT_HEADING);
    laying->layout->lines[line].is_untranslated = laying->options->is_title_untranslated;
    laying->direction = before;
}

void layout_blocks(const struct blocks *blocks, const struct layout_options *options,
                   struct layout *ret_layout)
{
    struct layout layout = {0};
    struct laying laying = {
        .options = options,
        .layout = &layout,
        .columns = options->columns,
        .direction = options->direction,
    };
    if (options->title != NULL)
        lay_title(&laying, options->title);
    if (options->notes != LAYOUT_NOTES_HIDDEN)
        laying_plan(&laying);
    if (options->opening != NULL)
        laying_open(&laying, options->opening, blocks);
    lay_all(&laying, blocks, true);
    free(laying.lead);
    *ret_layout = layout;
}

void layout_clear(struct layout *layout)
{
    for (size_t i = 0; i < layout->line_count; i++) {
        free(layout->lines[i].lead);
        free(layout->lines[i].text);
        free(layout->lines[i].spans);
    }
    free(layout->lines);
    free(layout->links);
    *layout = (struct layout){0};
}

size_t layout_find(const struct layout *layout, size_t block, int64_t characters)
{
    size_t found = 0;
    while (found + 1 < layout->line_count && layout->lines[found].block < block)
        found++;
    for (size_t i = found; i < layout->line_count; i++) {
        const struct layout_line *line = &layout->lines[i];
        bool is_gap = line->text[0] == '\0';
        if (line->block != block)
            break;
        if (line->characters <= characters && !is_gap)
            found = i;
    }
    return found;
}
