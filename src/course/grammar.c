/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The published grammar, written from the element table. */
#include "config.h"

#include "course/grammar.h"

#include <stdbool.h>
#include <string.h>

#include "base/str.h"
#include "content/element.h"
#include "course/vocabulary.h"
#include "xml/xml.h"

struct writing {
    struct str text;
    int depth;
};

static void put(struct writing *writing, const char *line)
{
    str_add_repeat(&writing->text, "  ", (size_t)writing->depth);
    str_addf(&writing->text, "%s\n", line);
}

static void open_tag(struct writing *writing, const char *name)
{
    str_add_repeat(&writing->text, "  ", (size_t)writing->depth++);
    str_addf(&writing->text, "<%s>\n", name);
}

static void close_tag(struct writing *writing, const char *name)
{
    str_add_repeat(&writing->text, "  ", (size_t)--writing->depth);
    str_addf(&writing->text, "</%s>\n", name);
}

/* Opens or closes an element with one attribute. */
static void open_named(struct writing *writing, const char *element, const char *name)
{
    str_add_repeat(&writing->text, "  ", (size_t)writing->depth++);
    str_addf(&writing->text, "<%s name=\"%s\">\n", element, name);
}

/* A key is a name in the grammar once its slash is gone: "course-module". */
static void put_reference(struct writing *writing, const char *key)
{
    struct str name = {0};
    str_add_replaced(&name, key, '/', '-');
    str_add_repeat(&writing->text, "  ", (size_t)writing->depth);
    str_addf(&writing->text, "<ref name=\"%s\"/>\n", str_text(&name));
    str_clear(&name);
}

static const char *group_name(unsigned group)
{
    switch (group) {
    case GROUP_INLINE:
        return "any.inline";
    case GROUP_BLOCK:
        return "any.block";
    case GROUP_QUESTION:
        return "any.question";
    case GROUP_CELL:
        return "any.cell";
    case GROUP_STAND:
        return "any.stand";
    default:
        return "any.unit";
    }
}

static void put_value(struct writing *writing, const struct element_attribute *attribute)
{
    struct str line = {0};
    if (attribute->type == VALUE_WORD) {
        open_tag(writing, "choice");
        for (const char *const *word = attribute->words; *word != NULL; word++) {
            str_cut(&line, 0);
            str_addf(&line, "<value>%s</value>", *word);
            put(writing, str_text(&line));
        }
        close_tag(writing, "choice");
    } else {
        open_tag(writing, "data type=\"string\"");
        str_add(&line, "<param name=\"pattern\">");
        xml_add_written(&line, value_row(attribute->type)->pattern);
        str_add(&line, "</param>");
        put(writing, str_text(&line));
        close_tag(writing, "data");
    }
    str_clear(&line);
}

static void put_attribute(struct writing *writing, const struct element_attribute *attribute)
{
    if (!attribute->is_required)
        open_tag(writing, "optional");
    open_named(writing, "attribute", attribute->name);
    put_value(writing, attribute);
    close_tag(writing, "attribute");
    if (!attribute->is_required)
        close_tag(writing, "optional");
}

static void put_attributes(struct writing *writing, const struct element_row *row)
{
    for (size_t i = 0; i < element_attribute_count(row); i++)
        put_attribute(writing, element_attribute_at(row, i));
}

static void put_child_once(struct writing *writing, const struct element_child *child)
{
    bool is_choice = (child->groups & (child->groups - 1)) != 0;
    if (child->name != NULL) {
        put_reference(writing, child->name);
        return;
    }
    if (is_choice)
        open_tag(writing, "choice");
    for (unsigned bit = 0; bit < GROUP_COUNT; bit++)
        if (child->groups & (1u << bit))
            put_reference(writing, group_name(1u << bit));
    if (is_choice)
        close_tag(writing, "choice");
}

/* A child as often as it may stand: `least` of them, then the rest. */
static void put_child(struct writing *writing, const struct element_child *child)
{
    unsigned sure = child->most == ANY_NUMBER && child->least > 0 ? child->least - 1 : child->least;
    for (unsigned i = 0; i < sure; i++)
        put_child_once(writing, child);
    if (child->most == ANY_NUMBER) {
        const char *repeat = child->least > 0 ? "oneOrMore" : "zeroOrMore";
        open_tag(writing, repeat);
        put_child_once(writing, child);
        close_tag(writing, repeat);
        return;
    }
    for (unsigned i = child->least; i < child->most; i++) {
        open_tag(writing, "optional");
        put_child_once(writing, child);
        close_tag(writing, "optional");
    }
}

static void put_children(struct writing *writing, const struct element_row *row)
{
    size_t count = element_child_count(row);
    bool is_mixed_up = !row->is_ordered && count > 1;
    if (is_mixed_up)
        open_tag(writing, "interleave");
    for (size_t i = 0; i < count; i++)
        put_child(writing, &row->children[i]);
    if (is_mixed_up)
        close_tag(writing, "interleave");
}

static void put_blocks(struct writing *writing)
{
    open_tag(writing, "oneOrMore");
    put_reference(writing, "any.block");
    close_tag(writing, "oneOrMore");
}

static void put_content(struct writing *writing, const struct element_row *row)
{
    switch (row->content) {
    case CONTENT_NOTHING:
        put(writing, "<empty/>");
        break;
    case CONTENT_TEXT:
        put(writing, "<text/>");
        break;
    case CONTENT_INLINE:
        put_reference(writing, "inline");
        break;
    case CONTENT_BLOCKS:
        put_blocks(writing);
        break;
    case CONTENT_FLOW:
        open_tag(writing, "choice");
        put_reference(writing, "inline");
        put_blocks(writing);
        close_tag(writing, "choice");
        break;
    case CONTENT_PARTS:
        put_reference(writing, "inline");
        put_children(writing, row);
        break;
    case CONTENT_CHILDREN:
        put_children(writing, row);
        break;
    }
}

static void put_row(struct writing *writing, const struct element_row *row)
{
    struct str name = {0};
    str_add_replaced(&name, element_key(row), '/', '-');
    open_named(writing, "define", str_text(&name));
    open_named(writing, "element", row->name);
    str_add_repeat(&writing->text, "  ", (size_t)writing->depth);
    str_add(&writing->text, "<a:documentation>");
    xml_add_written(&writing->text, row->help);
    str_add(&writing->text, "</a:documentation>\n");
    put_attributes(writing, row);
    put_content(writing, row);
    close_tag(writing, "element");
    close_tag(writing, "define");
    str_clear(&name);
}

static void put_group(struct writing *writing, unsigned group)
{
    const struct element_row *row;
    open_named(writing, "define", group_name(group));
    open_tag(writing, "choice");
    for (size_t i = 0; (row = vocabulary_row(course_vocabulary(), i)) != NULL; i++)
        if (row->group == (enum element_group)group)
            put_reference(writing, element_key(row));
    close_tag(writing, "choice");
    close_tag(writing, "define");
}

/* Text and inline elements, in any order and number. */
static void put_inline(struct writing *writing)
{
    open_named(writing, "define", "inline");
    open_tag(writing, "zeroOrMore");
    open_tag(writing, "choice");
    put(writing, "<text/>");
    put_reference(writing, "any.inline");
    close_tag(writing, "choice");
    close_tag(writing, "zeroOrMore");
    close_tag(writing, "define");
}

static void put_start(struct writing *writing)
{
    open_tag(writing, "start");
    open_tag(writing, "choice");
    for (const char *const *root = course_roots; *root != NULL; root++)
        put_reference(writing, *root);
    close_tag(writing, "choice");
    close_tag(writing, "start");
}

char *grammar_text(void)
{
    static const char head[] =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<!-- SPDX-FileCopyrightText: the decentwork developers\n"
        "     SPDX-License-Identifier: CC-BY-4.0\n"
        "     Made from the element table by 'make generated'; do not edit. -->\n"
        "<grammar xmlns=\"http://relaxng.org/ns/structure/1.0\"\n"
        "         xmlns:a=\"http://relaxng.org/ns/compatibility/annotations/1.0\"\n"
        "         datatypeLibrary=\"http://www.w3.org/2001/XMLSchema-datatypes\">\n";
    struct writing writing = {.depth = 1};
    const struct element_row *row;
    str_add(&writing.text, head);
    put_start(&writing);
    put_inline(&writing);
    for (unsigned bit = 0; bit < GROUP_COUNT; bit++)
        put_group(&writing, 1u << bit);
    for (size_t i = 0; (row = vocabulary_row(course_vocabulary(), i)) != NULL; i++)
        put_row(&writing, row);
    str_add(&writing.text, "</grammar>\n");
    return str_take(&writing.text);
}
