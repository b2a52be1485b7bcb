/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The element rows of what stands inside a text. */
#include "config.h"

#include "base/i18n.h"
#include "base/memory.h"
#include "content/text.h"

static const char *const direction_words[] = {"ltr", "rtl", NULL};

static const struct element_row rows[] = {
    {
        .name = "em",
        .content = CONTENT_INLINE,
        .group = GROUP_INLINE,
        .help = N_("words to stress"),
    },
    {
        .name = "strong",
        .content = CONTENT_INLINE,
        .group = GROUP_INLINE,
        .help = N_("words that matter most"),
    },
    {
        .name = "q",
        .content = CONTENT_INLINE,
        .group = GROUP_INLINE,
        .help = N_("words of somebody else; the quotation marks are set for you"),
    },
    {
        .name = "abbr",
        .content = CONTENT_INLINE,
        .group = GROUP_INLINE,
        .attributes = {{"title", VALUE_TEXT, .is_required = true, .is_translatable = true,
                        .help = N_("the whole words that it stands for")}},
        .help = N_("an abbreviation"),
    },
    {
        .name = "term",
        .content = CONTENT_INLINE,
        .group = GROUP_INLINE,
        .attributes = {{"ref", VALUE_REFERENCE, .is_required = true,
                        .help = N_("the id of the glossary entry that explains it")}},
        .help = N_("a word that the glossary explains"),
    },
    {
        .name = "cite",
        .content = CONTENT_INLINE,
        .group = GROUP_INLINE,
        .may_be_empty = true,
        .attributes = {{"ref", VALUE_CITE, .is_required = true,
                        .help = N_("the instrument and article, such as C138:7")}},
        .help = N_("a Convention or another instrument, or an article of it; empty, the program "
                   "writes its name"),
    },
    {
        .name = "a",
        .content = CONTENT_INLINE,
        .group = GROUP_INLINE,
        .attributes = {{"href", VALUE_LINK, .is_required = true,
                        .help = N_(
                            "where it leads: a unit of the course, or an address to note down")}},
        .help = N_("words that lead to another unit, or to an address"),
    },
    {
        .name = "br",
        .content = CONTENT_NOTHING,
        .group = GROUP_INLINE,
        .help = N_("a line end inside a text"),
    },
    {
        .name = "span",
        .content = CONTENT_INLINE,
        .group = GROUP_INLINE,
        .attributes = {{"xml:lang", VALUE_TAG, .help = N_("the language of the words")},
                       {"dir", VALUE_WORD, .words = direction_words,
                        .help = N_("the direction in which they are written")}},
        .help = N_("words of another language or direction"),
    },
};

const struct element_rows text_elements = {rows, ARRAY_LEN(rows)};
