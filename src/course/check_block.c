/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The checker: blocks whose parts do not fit together, or that do not fit a screen. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "base/utf8.h"
#include "content/wrap.h"
#include "course/check_inside.h"

/* The measure of a window of 40 columns, and the widest measure of any. */
enum { LINES_COLUMNS = 36, FIGURE_COLUMNS = 66 };

/* How much of a line is repeated in a message, in characters. */
enum { SHOWN_MAX = 24 };

static void check_table(const struct block *table, struct diag *diag)
{
    const struct blocks *rows = &table->children;
    if (table->is_partial)
        return;
    for (size_t i = 1; i < rows->count; i++) {
        size_t count = rows->items[i].children.count;
        size_t expected = rows->items[0].children.count;
        if (count != expected)
            diag_error(diag, rows->items[i].where, "ragged-table",
                       ngettext("this row has %zu cell, but the first row of the table has %zu; "
                                "write <td/> for an empty cell",
                                "this row has %zu cells, but the first row of the table has %zu; "
                                "write <td/> for an empty cell",
                                count),
                       count, expected);
    }
}

static void check_names(const struct block *list, struct diag *diag)
{
    const struct blocks *parts = &list->children;
    if (list->is_partial)
        return;
    if (parts->count > 0 && parts->items[0].kind == BLOCK_DESCRIPTION)
        diag_error(diag, parts->items[0].where, "unpaired-name",
                   _("this <dd> explains nothing; expected a <dt> with the name before it"));
    for (size_t i = 0; i < parts->count; i++) {
        bool is_name = parts->items[i].kind == BLOCK_NAME;
        bool is_last = i + 1 == parts->count;
        if (is_name && (is_last || parts->items[i + 1].kind == BLOCK_NAME))
            diag_error(diag, parts->items[i].where, "unpaired-name",
                       _("nothing explains the name '%s'; expected a <dd> after this <dt>"),
                       parts->items[i].text.plain);
    }
}

/* The widest line of a text: where it begins, and its length. */
static const char *widest_line(const char *lines, size_t *ret_length, size_t *ret_columns)
{
    const char *widest = lines;
    *ret_length = 0;
    *ret_columns = 0;
    while (*lines != '\0') {
        size_t length = strcspn(lines, "\n");
        size_t columns = wrap_columns(lines, length);
        if (columns > *ret_columns) {
            widest = lines;
            *ret_length = length;
            *ret_columns = columns;
        }
        lines += length + (lines[length] == '\n');
    }
    return widest;
}

static void check_width(const struct block *block, size_t most, struct diag *diag)
{
    size_t length;
    size_t columns;
    const char *line =
        widest_line(block->text.plain != NULL ? block->text.plain : "", &length, &columns);
    if (columns <= most)
        return;
    line += strspn(line, " ");
    char *start = memory_text_n(line, utf8_offset(line, strcspn(line, "\n"), SHOWN_MAX));
    diag_warning(diag, block->where, "wide-line",
                 /* TRANSLATORS: the beginning of a line, then two widths in columns. */
                 _("the line that begins '%s' is %zu columns wide; more than %zu are cut off on a "
                   "narrow screen"),
                 start, columns, most);
    free(start);
}

static void check_block(void *context, const struct block *block)
{
    struct diag *diag = ((struct checking *)context)->diag;
    switch (block->kind) {
    case BLOCK_TABLE:
        check_table(block, diag);
        break;
    case BLOCK_DESCRIPTIONS:
        check_names(block, diag);
        break;
    case BLOCK_LINES:
        check_width(block, LINES_COLUMNS, diag);
        break;
    case BLOCK_FIGURE:
        check_width(block, FIGURE_COLUMNS, diag);
        break;
    default:
        break;
    }
}

static int visit_text(void *context, const struct text *text)
{
    check_text(context, text);
    return 0;
}

void check_blocks(void *checking, const struct blocks *blocks)
{
    blocks_each_text(blocks, visit_text, checking);
    blocks_each(blocks, check_block, checking);
}
