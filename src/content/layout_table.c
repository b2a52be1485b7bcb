/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables laid out: in columns while each can hold its longest word, else row by row as records. */
#include "config.h"

#include <stdlib.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "base/str.h"
#include "content/layout_inside.h"
#include "content/shown.h"

/* A column is not made narrower than COLUMN_LEAST while its cells could use it. A table inside more
 * tables than TABLES_MOST is not measured: each level doubles the work. */
enum { COLUMN_LEAST = 8, COLUMN_GAP = 2, TABLES_MOST = 2 };

struct column {
    size_t least;   /* that it needs */
    size_t natural; /* that it would take if there were room */
    size_t width;
    size_t start;
};

struct table {
    const struct block *block;
    struct column *columns;
    size_t column_count;
    bool has_head;
    bool is_tall;   /* some cell below the head takes several lines even where there is room */
    bool has_parts; /* its rows are parts of the block */
};

static const struct block *row_at(const struct table *table, size_t row)
{
    return &table->block->children.items[row];
}

/* Lays one cell out by itself. Its links go on where those of the page end; the lines they stand on
 * are the cell's. */
static void lay_cell(const struct laying *laying, const struct block *cell, size_t columns,
                     size_t *longest, struct layout *ret_lines)
{
    struct layout lines = *laying->layout;
    lines.lines = NULL;
    lines.line_count = lines.line_capacity = 0;
    struct laying inner = *laying;
    inner.layout = &lines;
    inner.columns = columns;
    inner.indent = 0;
    inner.lead = NULL;
    inner.opening = NULL;
    inner.is_cell = true;
    inner.longest = longest;
    inner.style |= cell->kind == BLOCK_HEAD_CELL ? LAYOUT_STRONG : 0;
    laying_blocks(&inner, &cell->children);
    *ret_lines = lines;
}

/* Takes over the links that a cell has added. */
static void take_links(struct laying *laying, const struct layout *lines)
{
    laying->layout->links = lines->links;
    laying->layout->link_count = lines->link_count;
    laying->layout->link_capacity = lines->link_capacity;
}

static void clear_lines(struct layout *lines)
{
    for (size_t i = 0; i < lines->line_count; i++) {
        free(lines->lines[i].lead);
        free(lines->lines[i].text);
        free(lines->lines[i].spans);
    }
    free(lines->lines);
}

static int pass_text(void *context, const struct text *text)
{
    laying_pass(context, text);
    return 0;
}

/* The texts below a row or cell were laid out elsewhere, or not at all: the place goes on behind.
 */
static void pass_texts(struct laying *laying, const struct block *block)
{
    blocks_each_text(&block->children, pass_text, laying);
}

/* Measures a cell: its links are forgotten again. Returns the number of its lines. */
static size_t measure_cell(struct laying *laying, const struct block *cell, struct column *column)
{
    struct layout lines;
    size_t links = laying->layout->link_count;
    lay_cell(laying, cell, laying_columns(laying), &column->least, &lines);
    for (size_t i = 0; i < lines.line_count; i++) {
        size_t columns = laying_before(&lines.lines[i]) + lines.lines[i].columns;
        column->natural = columns > column->natural ? columns : column->natural;
    }
    take_links(laying, &lines);
    laying->layout->link_count = links;
    clear_lines(&lines);
    return lines.line_count;
}

static void measure(struct laying *laying, struct table *table)
{
    for (size_t i = 0; i < table->block->children.count; i++) {
        const struct block *row = row_at(table, i);
        for (size_t j = 0; j < row->children.count; j++) {
            size_t lines = measure_cell(laying, &row->children.items[j], &table->columns[j]);
            bool is_head = table->has_head && i == 0;
            table->is_tall = table->is_tall || (lines > 1 && !is_head);
        }
    }
    for (size_t i = 0; i < table->column_count; i++) {
        struct column *column = &table->columns[i];
        size_t least = column->least > COLUMN_LEAST ? column->least : COLUMN_LEAST;
        column->least = least < column->natural ? least : column->natural;
    }
}

/* Hands out columns one by one to those that lack some, so that a small want is met before a large
 * one. Returns what nobody needs. */
static size_t hand_out(struct table *table, size_t extra)
{
    bool is_wanted = true;
    while (extra > 0 && is_wanted) {
        is_wanted = false;
        for (size_t i = 0; i < table->column_count && extra > 0; i++) {
            struct column *column = &table->columns[i];
            if (column->width >= column->natural)
                continue;
            column->width++;
            extra--;
            is_wanted = true;
        }
    }
    return extra;
}

/* Gives each column its width: what it needs, then of the rest as much as it lacks; what nobody
 * needs goes to the first. Returns false where there is not room for what they need. */
static bool share_out(struct table *table, size_t columns)
{
    size_t least = COLUMN_GAP * (table->column_count - 1);
    size_t start = 0;
    for (size_t i = 0; i < table->column_count; i++) {
        table->columns[i].width = table->columns[i].least;
        least += table->columns[i].least;
    }
    if (least > columns)
        return false;
    table->columns[0].width += hand_out(table, columns - least);
    for (size_t i = 0; i < table->column_count; i++) {
        table->columns[i].start = start;
        start += table->columns[i].width + COLUMN_GAP;
    }
    return true;
}

/* --- In columns --- */

static void lay_rule(struct laying *laying)
{
    struct str rule = {0};
    str_add_repeat(&rule, "─", laying_columns(laying));
    laying_word_line(laying, str_text(&rule), LAYOUT_RULE)->keeps_next = true;
    str_clear(&rule);
}

/* The links of a cell stand where the cell does: its lines become part of those from `line` on, and
 * their indents part of the text. */
static void move_links(struct layout *layout, size_t first, const struct layout *cell, size_t line,
                       size_t column)
{
    for (size_t i = first; i < layout->link_count; i++) {
        struct layout_link *link = &layout->links[i];
        link->column += column + laying_before(&cell->lines[link->first_line]);
        link->first_line += line;
        link->last_line += line;
    }
}

/* Puts the lines of a row's cells side by side. */
static void join_cells(struct laying *laying, const struct table *table, const struct layout *cells,
                       size_t count)
{
    size_t rows = 1;
    for (size_t i = 0; i < count; i++)
        rows = cells[i].line_count > rows ? cells[i].line_count : rows;
    for (size_t row = 0; row < rows; row++) {
        struct layout_line *line = laying_add_line(laying);
        size_t capacity = 0;
        bool has_place = false;
        line->text = memory_text("");
        line->keeps_next = row + 1 < rows;
        for (size_t i = 0; i < count; i++) {
            if (row >= cells[i].line_count)
                continue;
            const struct layout_line *part = &cells[i].lines[row];
            if (part->text[0] != '\0')
                laying_append(line, &capacity, part, table->columns[i].start);
            if (!has_place)
                line->characters = part->characters;
            has_place = true;
        }
    }
}

/* A cell for which there is room is laid out as it was measured. */
static void lay_row(struct laying *laying, const struct table *table, const struct block *row)
{
    size_t count = row->children.count;
    size_t first_line = laying->layout->line_count;
    struct layout *cells = memory_new(count, sizeof *cells);
    for (size_t i = 0; i < count; i++) {
        const struct column *column = &table->columns[i];
        size_t first_link = laying->layout->link_count;
        size_t columns = column->width < column->natural ? column->width : laying_columns(laying);
        lay_cell(laying, &row->children.items[i], columns, laying->longest, &cells[i]);
        take_links(laying, &cells[i]);
        move_links(laying->layout, first_link, &cells[i], first_line, column->start);
        pass_texts(laying, &row->children.items[i]);
    }
    join_cells(laying, table, cells, count);
    for (size_t i = 0; i < count; i++)
        clear_lines(&cells[i]);
    free(cells);
}

static void lay_head(struct laying *laying, const struct table *table)
{
    size_t first = laying->layout->line_count;
    unsigned style = laying->style;
    laying->style |= LAYOUT_HEADING;
    lay_row(laying, table, row_at(table, 0));
    laying->style = style;
    laying_keep(laying, first);
    lay_rule(laying);
}

/* True if some row takes more than one line: then a gap parts the rows. */
static bool is_spaced(const struct table *table)
{
    for (size_t i = 0; i < table->column_count; i++)
        if (table->columns[i].width < table->columns[i].natural)
            return true;
    return table->is_tall;
}

/* Says of the lines of a table, from its head on, which of them are the head. */
static void note_head(struct layout *layout, size_t head_line, size_t head_count)
{
    for (size_t i = head_line; i < layout->line_count; i++) {
        layout->lines[i].head_line = head_line;
        layout->lines[i].head_count = head_count;
    }
}

static void lay_columns(struct laying *laying, const struct table *table)
{
    lay_rule(laying);
    size_t head_line = laying->layout->line_count;
    if (table->has_head)
        lay_head(laying, table);
    size_t head_count = laying->layout->line_count - head_line;
    bool has_gaps = is_spaced(table);
    size_t first = table->has_head ? 1 : 0;
    for (size_t i = first; i < table->block->children.count; i++) {
        if (i > first && has_gaps)
            laying_gap(laying, false);
        laying->part += table->has_parts;
        lay_row(laying, table, row_at(table, i));
    }
    if (table->has_head)
        note_head(laying->layout, head_line, head_count);
}

/* --- As records --- */

static int add_words(void *context, const struct text *text)
{
    struct str *all = context;
    char *words = shown_words(text);
    str_addf(all, "%s%s", all->length > 0 ? " " : "", words);
    free(words);
    return 0;
}

/* The words of a head cell with a colon, or NULL where it has none. Caller frees. */
static char *label_of(const struct table *table, size_t column)
{
    if (!table->has_head || column >= row_at(table, 0)->children.count)
        return NULL;
    struct str words = {0};
    blocks_each_text(&row_at(table, 0)->children.items[column].children, add_words, &words);
    if (words.length == 0)
        return NULL;
    /* TRANSLATORS: the head of a table's column, before a value of that column. */
    char *label = str_format(_("%s:"), str_text(&words));
    str_clear(&words);
    return label;
}

static bool is_empty(const struct block *cell)
{
    const struct blocks *blocks = &cell->children;
    return blocks->count == 0 || (blocks->count == 1 && blocks->items[0].kind == BLOCK_PARAGRAPH &&
                                  text_is_empty(&blocks->items[0].text));
}

static void lay_value(struct laying *laying, const struct table *table, const struct block *row,
                      size_t column)
{
    const struct block *cell = &row->children.items[column];
    char *label = label_of(table, column);
    if (!is_empty(cell)) {
        size_t indent = laying_indent(laying, LAYING_INDENT);
        if (label != NULL)
            laying_open(laying, label, &cell->children);
        laying_blocks(laying, &cell->children);
        laying->indent = indent;
    }
    free(label);
}

static void lay_record(struct laying *laying, const struct table *table, const struct block *row)
{
    size_t first = laying->layout->line_count;
    unsigned style = laying->style;
    laying->style |= row->children.items[0].kind == BLOCK_HEAD_CELL ? LAYOUT_STRONG : 0;
    if (!is_empty(&row->children.items[0]))
        laying_blocks(laying, &row->children.items[0].children);
    laying->style = style;
    for (size_t i = 1; i < row->children.count; i++)
        lay_value(laying, table, row, i);
    if (laying->layout->line_count > first) {
        laying_keep(laying, first);
        laying->layout->lines[laying->layout->line_count - 1].keeps_next = false;
    }
}

static void lay_records(struct laying *laying, const struct table *table)
{
    if (table->has_head)
        pass_texts(laying, row_at(table, 0));
    for (size_t i = table->has_head ? 1 : 0; i < table->block->children.count; i++) {
        laying->part += table->has_parts;
        lay_record(laying, table, row_at(table, i));
    }
}

static bool has_room(struct laying *laying, struct table *table)
{
    if (laying->table_depth > TABLES_MOST)
        return false;
    measure(laying, table);
    return share_out(table, laying_columns(laying));
}

void laying_table(struct laying *laying, const struct block *block)
{
    struct table table = {.block = block, .has_parts = !laying->holds_part};
    for (size_t i = 0; i < block->children.count; i++)
        if (block->children.items[i].children.count > table.column_count)
            table.column_count = block->children.items[i].children.count;
    table.columns = memory_new(table.column_count, sizeof *table.columns);
    table.has_head = block->children.count > 1 && block_is_head_row(row_at(&table, 0));
    if (!text_is_empty(&block->title)) {
        size_t first = laying->layout->line_count;
        laying_text(laying, &block->title, LAYOUT_PLAIN);
        laying_keep(laying, first);
    }
    laying->table_depth++;
    laying->holds_part = true;
    if (has_room(laying, &table))
        lay_columns(laying, &table);
    else
        lay_records(laying, &table);
    laying->holds_part = !table.has_parts;
    laying->table_depth--;
    free(table.columns);
}
