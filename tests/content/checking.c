/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of src/content share: to read a snippet of XML and hold it against a vocabulary.
 */
#include "config.h"

#include "content/checking.h"

#include <criterion/criterion.h>
#include <stdlib.h>

#include "base/memory.h"
#include "base/str.h"
#include "content/block.h"
#include "content/structure.h"
#include "content/text.h"
#include "support/support.h"
#include "xml/reading.h"

static const char *const kinds[] = {"plain", "large", NULL};

static const struct element_row sheet_rows[] = {
    {
        .name = "sheet",
        .content = CONTENT_CHILDREN,
        .is_ordered = true,
        .children = {{"title", .least = 1, .most = 1},
                     {"author", .most = 2},
                     {"sheet/file", .most = 1},
                     {.groups = GROUP_BLOCK, .least = 1}},
        .attributes = {{"id", VALUE_ID, .is_required = true, .help = "a name for it"},
                       {"kind", VALUE_WORD, .words = kinds},
                       {"pages", .type = VALUE_COUNT}},
    },
    {.name = "title", .content = CONTENT_INLINE},
    {.name = "author", .content = CONTENT_TEXT},
    {
        .name = "file",
        .key = "sheet/file",
        .content = CONTENT_NOTHING,
        .attributes = {{"src", VALUE_PATH, .is_required = true, .help = "where it is"}},
    },
    {
        .name = "choice",
        .content = CONTENT_PARTS,
        .group = GROUP_QUESTION,
        .is_ordered = true,
        .children = {{"feedback", .most = 1}, {"hint", .most = 2}},
    },
    {.name = "feedback", .content = CONTENT_FLOW},
    {.name = "hint", .content = CONTENT_INLINE},
    {.name = "lesson", .content = CONTENT_BLOCKS, .group = GROUP_UNIT},
    {.name = "lines", .content = CONTENT_TEXT, .is_kept = true, .group = GROUP_STAND},
    {
        .name = "stands",
        .content = CONTENT_CHILDREN,
        .group = GROUP_UNIT,
        .children = {{.groups = GROUP_BLOCK | GROUP_STAND, .least = 1}},
    },
};

static const struct element_row block_rows[] = {
    {.name = "p", .content = CONTENT_INLINE, .group = GROUP_BLOCK},
    {
        .name = "ul",
        .content = CONTENT_CHILDREN,
        .group = GROUP_BLOCK,
        .children = {{"li", .least = 2}},
    },
    {.name = "li", .content = CONTENT_FLOW},
    {.name = "note", .content = CONTENT_FLOW, .group = GROUP_BLOCK},
    {.name = "frame", .content = CONTENT_BLOCKS, .group = GROUP_BLOCK},
    {
        .name = "asks",
        .content = CONTENT_CHILDREN,
        .group = GROUP_BLOCK,
        .children = {{.groups = GROUP_QUESTION, .least = 1}},
    },
    {
        .name = "shelf",
        .content = CONTENT_CHILDREN,
        .group = GROUP_BLOCK,
        .children = {{.groups = GROUP_UNIT, .least = 1}},
    },
};

static const struct element_row inline_rows[] = {
    {.name = "em", .content = CONTENT_INLINE, .group = GROUP_INLINE},
    {.name = "strong", .content = CONTENT_INLINE, .group = GROUP_INLINE},
    {
        .name = "cite",
        .content = CONTENT_INLINE,
        .group = GROUP_INLINE,
        .may_be_empty = true,
        .attributes = {{"ref", VALUE_CITE, .is_required = true, .help = "the article"}},
    },
};

static const struct element_row file_rows[] = {
    {.name = "file", .content = CONTENT_CHILDREN, .children = {{"li", .least = 1}}},
};

static const struct element_rows sheets = {sheet_rows, ARRAY_LEN(sheet_rows)};
static const struct element_rows nothing = {NULL, 0};
static const struct element_rows blocks = {block_rows, ARRAY_LEN(block_rows)};
static const struct element_rows inlines = {inline_rows, ARRAY_LEN(inline_rows)};
static const struct element_rows files = {file_rows, ARRAY_LEN(file_rows)};

static const char *const planned[] = {"drawing", "riddle", NULL};

static const struct element_rows *const sheet_parts[] = {&sheets, &nothing, &blocks, &inlines,
                                                         &files};

const struct vocabulary checking_sheets = {
    .parts = sheet_parts,
    .count = ARRAY_LEN(sheet_parts),
    .planned = planned,
};

static const struct element_rows *const content_parts[] = {&block_elements, &text_elements};

const struct vocabulary checking_content = {
    .parts = content_parts,
    .count = ARRAY_LEN(content_parts),
};

struct checked checking_as(const struct vocabulary *vocabulary, const char *root, const char *xml)
{
    struct checked checked = {.tree = reading_tree(xml)};
    struct structure structure;
    diag_init(&checked.diag);
    checked.result =
        structure_begin(&structure, vocabulary, root != NULL ? root : checked.tree.root->name,
                        checked.tree.root, &checked.diag);
    if (checked.result != 0)
        return checked;
    for (struct xml_node *child = checked.tree.root->first_child; child != NULL;
         child = child->next)
        structure_child(&structure, child);
    checked.result = structure_end(&structure);
    return checked;
}

struct checked checking(const struct vocabulary *vocabulary, const char *xml)
{
    return checking_as(vocabulary, NULL, xml);
}

void checked_clear(struct checked *checked)
{
    xml_tree_clear(&checked->tree);
    diag_clear(&checked->diag);
}

static void add_faulty(struct str *names, const struct xml_node *element)
{
    if (element->is_faulty)
        str_addf(names, "%s%s", names->length > 0 ? " " : "", element->name);
    for (const struct xml_node *child = xml_child(element, NULL); child != NULL;
         child = xml_next(child, NULL))
        add_faulty(names, child);
}

static void expect_case(const struct checking_case *row)
{
    struct checked checked = checking(&checking_sheets, row->xml);
    struct str faulty = {0};
    char *said = support_messages(&checked.diag);
    add_faulty(&faulty, checked.tree.root);
    cr_expect_str_eq(said, row->said, "case '%s': said\n%s", row->name, said);
    cr_expect_str_eq(str_text(&faulty), row->faulty, "case '%s': faulty: %s", row->name,
                     str_text(&faulty));
    cr_expect_eq(checked.result, row->result, "case '%s': result %d", row->name, checked.result);
    free(said);
    str_clear(&faulty);
    checked_clear(&checked);
}

void checking_expect(const struct checking_case *cases, size_t count)
{
    for (size_t i = 0; i < count; i++)
        expect_case(&cases[i]);
}
