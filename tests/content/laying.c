/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Blocks from snippets of XML, laid out. */
#include "config.h"

#include "content/laying.h"

#include <criterion/criterion.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/str.h"
#include "base/utf8.h"
#include "content/checking.h"
#include "content/wrap.h"

struct blocks laid_blocks(const char *xml)
{
    char *flow = str_format("<note>%s</note>", xml);
    struct checked checked = checking(&checking_content, flow);
    struct blocks blocks;
    blocks_load_flow(checked.tree.root, &blocks);
    checked_clear(&checked);
    free(flow);
    return blocks;
}

struct laid laying_out(const char *xml, const struct layout_options *options)
{
    struct laid laid = {.blocks = laid_blocks(xml)};
    layout_blocks(&laid.blocks, options, &laid.layout);
    return laid;
}

struct laid laying_out_at(const char *xml, size_t columns)
{
    return laying_out(xml, &(struct layout_options){.columns = columns});
}

void laid_clear(struct laid *laid)
{
    layout_clear(&laid->layout);
    blocks_clear(&laid->blocks);
}

char *laying_picture(const struct layout *layout)
{
    struct str picture = {0};
    for (size_t i = 0; i < layout->line_count; i++) {
        const struct layout_line *line = &layout->lines[i];
        size_t lead = line->lead == NULL ? 0 : wrap_columns(line->lead, strlen(line->lead)) + 1;
        bool is_gap = line->text[0] == '\0';
        if (!is_gap && lead <= line->indent) /* else it stands in the margin */
            str_add_repeat(&picture, " ", line->indent - lead);
        if (line->lead != NULL)
            str_addf(&picture, "%s ", line->lead);
        str_addf(&picture, "%s\n", line->text);
    }
    return str_take(&picture);
}

/* --- What holds for all lines --- */

struct line_at {
    const char *name;
    const struct layout *layout;
    size_t columns;
    size_t number;
    const struct layout_line *line;
};

#define EXPECT(claim)                                                                              \
    cr_expect((claim), "%s at %zu columns, %zu: %s", at->name, at->columns, at->number, #claim)

static void expect_width(const struct line_at *at)
{
    size_t columns = wrap_columns(at->line->text, strlen(at->line->text));
    EXPECT(at->line->columns == columns);
    EXPECT(at->line->indent + columns <= at->columns);
}

static void expect_spans(const struct line_at *at)
{
    size_t end = 0;
    for (size_t i = 0; i < at->line->span_count; i++) {
        const struct layout_span *span = &at->line->spans[i];
        EXPECT(span->start == end);
        EXPECT(span->end > end);
        end = span->end;
    }
    EXPECT(end == strlen(at->line->text));
}

bool laying_is_format_only(uint32_t character)
{
    return character == 0xAD || character == 0x200B || character == 0x200F;
}

static void expect_clean(const struct line_at *at)
{
    const char *text = at->line->text;
    size_t length = strlen(text);
    EXPECT(length == 0 || text[length - 1] != ' ');
    for (size_t i = 0; i < length;) {
        uint32_t character = 0;
        i += utf8_decode(text + i, length - i, &character);
        EXPECT(!laying_is_format_only(character) && character >= ' ');
    }
}

static void expect_place(const struct line_at *at)
{
    const struct layout_line *line = at->line;
    if (at->number > 0) {
        const struct layout_line *before = line - 1;
        EXPECT(line->block > before->block ||
               (line->block == before->block && line->characters >= before->characters));
    }
    if (line->text[0] == '\0')
        return;
    const struct layout_line *found =
        &at->layout->lines[layout_find(at->layout, line->block, line->characters)];
    EXPECT(found->block == line->block && found->characters == line->characters);
    EXPECT(found->text[0] != '\0');
}

static bool has_link(const struct layout_line *line, int link, size_t column)
{
    size_t at = 0;
    for (size_t i = 0; i < line->span_count; i++) {
        const struct layout_span *span = &line->spans[i];
        if (span->link == link)
            return at == column;
        at += wrap_columns(line->text + span->start, span->end - span->start);
    }
    return false;
}

static void expect_link(const struct line_at *at)
{
    const struct layout_link *link = &at->layout->links[at->number];
    EXPECT(link->first_line <= link->last_line && link->last_line < at->layout->line_count);
    EXPECT(has_link(&at->layout->lines[link->first_line], (int)at->number, link->column));
}

void laying_expect_whole(const char *name, const struct layout *layout, size_t columns)
{
    for (size_t i = 0; i < layout->line_count; i++) {
        const struct line_at at = {name, layout, columns, i, &layout->lines[i]};
        expect_width(&at);
        expect_spans(&at);
        expect_clean(&at);
        expect_place(&at);
    }
    for (size_t i = 0; i < layout->link_count; i++)
        expect_link(&(struct line_at){name, layout, columns, i, NULL});
}

void laying_expect(const char *name, const char *xml, size_t columns, const char *lines)
{
    struct laid laid = laying_out_at(xml, columns);
    char *picture = laying_picture(&laid.layout);
    cr_expect_str_eq(picture, lines, "case '%s': expected\n%sfound\n%s", name, lines, picture);
    free(picture);
    laid_clear(&laid);
}
