/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of src/xml share. */
#include "config.h"

#include "xml/reading.h"

#include <criterion/criterion.h>
#include <string.h>

struct xml_tree reading_tree_n(const char *bytes, size_t length)
{
    struct diag diag;
    struct xml_tree tree = {0};
    diag_init(&diag);
    int result = xml_read(bytes, length, "t.xml", &tree, &diag);
    cr_assert_eq(result, 0, "%s", diag.count > 0 ? diag.items[0].message : "refused in silence");
    cr_assert_eq(diag.count, 0);
    diag_clear(&diag);
    return tree;
}

struct xml_tree reading_tree(const char *xml)
{
    return reading_tree_n(xml, strlen(xml));
}

static void add_shown(struct str *out, const char *text)
{
    for (; *text != '\0'; text++) {
        if (*text == '\n')
            str_add(out, "\\n");
        else if (*text == '\t')
            str_add(out, "\\t");
        else
            str_add_char(out, *text);
    }
}

static void add_outline(struct str *out, const struct xml_node *node)
{
    if (node->kind == XML_TEXT) {
        str_add_char(out, '\'');
        add_shown(out, node->text);
        str_addf(out, "'@%zu:%zu", node->where.line, node->where.column);
        return;
    }
    str_addf(out, "%s@%zu:%zu%s", node->name, node->where.line, node->where.column,
             node->has_comment ? "!" : "");
    for (size_t i = 0; i < node->attribute_count; i++) {
        const struct xml_attribute *attribute = &node->attributes[i];
        str_addf(out, " %s=\"", attribute->name);
        add_shown(out, attribute->value);
        str_addf(out, "\"@%zu:%zu", attribute->where.line, attribute->where.column);
    }
    for (const struct xml_node *child = node->first_child; child != NULL; child = child->next) {
        str_add(out, child == node->first_child ? " [" : " ");
        add_outline(out, child);
        if (child->next == NULL)
            str_add_char(out, ']');
    }
}

char *reading_outline(const struct xml_node *node)
{
    struct str out = {0};
    add_outline(&out, node);
    return str_take(&out);
}

void reading_expect_told(const struct refusal *refusal, const struct diag *diag)
{
    cr_expect_eq(diag->count, 1, "case '%s': %zu messages", refusal->bytes, diag->count);
    if (diag->count != 1)
        return;
    const struct diagnostic *item = &diag->items[0];
    cr_expect(item->line == refusal->line && item->column == refusal->column, "case '%s': %zu:%zu",
              refusal->bytes, item->line, item->column);
    cr_expect_str_eq(item->code, refusal->code, "case '%s': %s", refusal->bytes, item->code);
    cr_expect_str_eq(item->file, "t.xml");
    cr_expect(strstr(item->message, refusal->words) != NULL, "case '%s': %s", refusal->bytes,
              item->message);
}

void reading_expect_refused(const struct refusal *refusal)
{
    struct diag diag;
    struct xml_tree untouched = {0};
    struct xml_tree tree = untouched;
    size_t length = refusal->length > 0 ? refusal->length : strlen(refusal->bytes);
    diag_init(&diag);
    int result = xml_read(refusal->bytes, length, "t.xml", &tree, &diag);
    cr_expect_eq(result, -1, "case '%s' was read", refusal->bytes);
    cr_expect(tree.root == NULL && tree.arena == NULL, "case '%s': a tree", refusal->bytes);
    reading_expect_told(refusal, &diag);
    if (result == 0)
        xml_tree_clear(&tree);
    diag_clear(&diag);
}

void reading_expect_all_refused(const struct refusal *cases, size_t count)
{
    for (size_t i = 0; i < count; i++)
        reading_expect_refused(&cases[i]);
}
