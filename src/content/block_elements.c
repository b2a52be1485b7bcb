/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The element rows of blocks. */
#include "config.h"

#include "base/i18n.h"
#include "base/memory.h"
#include "content/block.h"
#include "content/block_inside.h"

const char *const block_note_words[NOTE_KIND_COUNT + 1] = {
    [NOTE_INFO] = "info",
    [NOTE_CAUTION] = "caution",
    [NOTE_TIP] = "tip",
};

const char *const block_chart_words[CHART_KIND_COUNT + 1] = {
    [CHART_BAR] = "bar",
    [CHART_LINE] = "line",
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
        .name = "dl",
        .content = CONTENT_CHILDREN,
        .group = GROUP_BLOCK,
        .children = {{"dt", .least = 1}, {"dd", .least = 1}},
        .help = N_("a list of names and what each means"),
    },
    {
        .name = "dt",
        .content = CONTENT_INLINE,
        .help = N_("a name; what it means follows in one or more <dd>"),
    },
    {
        .name = "dd",
        .content = CONTENT_FLOW,
        .help = N_("what the name before it means"),
    },
    {
        .name = "table",
        .content = CONTENT_CHILDREN,
        .group = GROUP_BLOCK,
        .is_ordered = true,
        .children = {{"caption", .most = 1}, {"tr", .least = 1}},
        .help =
            N_("a table; every row has as many cells as the first. Where it is too wide, each row "
               "is read as a record"),
    },
    {
        .name = "caption",
        .content = CONTENT_INLINE,
        .help = N_("what a table or chart shows"),
    },
    {
        .name = "tr",
        .content = CONTENT_CHILDREN,
        .children = {{.groups = GROUP_CELL, .least = 1}},
        .help = N_("a row of a table; a first row of <th> alone heads the columns"),
    },
    {
        .name = "th",
        .content = CONTENT_FLOW,
        .may_be_empty = true,
        .group = GROUP_CELL,
        .help = N_("a cell that heads its column or row"),
    },
    {
        .name = "td",
        .content = CONTENT_FLOW,
        .may_be_empty = true,
        .group = GROUP_CELL,
        .help = N_("a cell"),
    },
    {
        .name = "blockquote",
        .content = CONTENT_FLOW,
        .group = GROUP_BLOCK,
        .attributes = {{"source", VALUE_TEXT, .is_translatable = true,
                        .help = N_("who said or wrote it")}},
        .help = N_("words of somebody else"),
    },
    {
        .name = "pre",
        .content = CONTENT_TEXT,
        .is_kept = true,
        .group = GROUP_BLOCK,
        .help = N_("lines kept as they are, such as a form; too long ones are cut"),
    },
    {
        .name = "figure",
        .content = CONTENT_TEXT,
        .is_kept = true,
        .may_be_empty = true,
        .group = GROUP_BLOCK,
        .attributes = {{"alt", VALUE_TEXT, .is_required = true, .is_translatable = true,
                        .help = N_("what the picture shows, in words: for those who do not see it, "
                                   "and where it is too wide")},
                       {"src", VALUE_PATH,
                        .help =
                            N_("the file of the picture, text in UTF-8, where it does not stand "
                               "in the element")}},
        .help = N_("a picture made of text"),
    },
    {
        .name = "chart",
        .content = CONTENT_CHILDREN,
        .group = GROUP_BLOCK,
        .is_ordered = true,
        .children = {{"caption", .most = 1}, {"bar", .least = 1}},
        .attributes = {{"kind", VALUE_WORD, .is_required = true, .words = block_chart_words,
                        .help = N_("how it is drawn")},
                       {"unit", VALUE_TEXT, .is_translatable = true,
                        .help =
                            N_("what is counted, written after each value, such as 'million'")}},
        .help = N_("values as bars or as a line, each with its figure"),
    },
    {
        .name = "bar",
        .content = CONTENT_NOTHING,
        .attributes = {{"label", VALUE_TEXT, .is_required = true, .is_translatable = true,
                        .help = N_("what the value belongs to, such as a year")},
                       {"value", VALUE_NUMBER, .is_required = true, .help = N_("the value")}},
        .help = N_("one value of a chart"),
    },
    {
        .name = "note",
        .content = CONTENT_FLOW,
        .group = GROUP_BLOCK,
        .attributes = {{"kind", VALUE_WORD, .words = block_note_words,
                        .help = N_("what the note is for; info where it is not said")}},
        .help = N_("a remark beside the text"),
    },
    {
        .name = "example",
        .content = CONTENT_FLOW,
        .group = GROUP_BLOCK,
        .attributes = {{"label", VALUE_TEXT, .is_translatable = true,
                        .help = N_("what it is an example of, in a few words")}},
        .help = N_("an example"),
    },
    {
        .name = "pause",
        .content = CONTENT_NOTHING,
        .group = GROUP_STAND,
        .help = N_("a place to stop and think: what follows is shown when the learner goes on"),
    },
    {
        .name = "facilitator",
        .content = CONTENT_FLOW,
        .group = GROUP_STAND,
        .help = N_("a note for who teaches; learners do not see it unless they ask for it"),
    },
};

const struct element_rows block_elements = {rows, ARRAY_LEN(rows)};
