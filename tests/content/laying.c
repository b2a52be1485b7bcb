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
#include "content/checking.h"
#include "content/wrap.h"

struct blocks laying_blocks(const char *xml)
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
    struct laid laid = {.blocks = laying_blocks(xml)};
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

void laying_expect(const char *name, const char *xml, size_t columns, const char *lines)
{
    struct laid laid = laying_out_at(xml, columns);
    char *picture = laying_picture(&laid.layout);
    cr_expect_str_eq(picture, lines, "case '%s': expected\n%sfound\n%s", name, lines, picture);
    free(picture);
    laid_clear(&laid);
}
