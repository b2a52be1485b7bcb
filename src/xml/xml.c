/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The tree of an XML file: finding one's way in it. It is built by reader.c. */
#include "config.h"

#include "xml/xml.h"

#include <string.h>

#include "base/eight.h"
#include "xml/arena.h"

void xml_tree_clear(struct xml_tree *tree)
{
    xml_arena_free(tree->arena);
    *tree = (struct xml_tree){0};
}

const struct xml_attribute *xml_attribute_find(const struct xml_node *element, const char *name)
{
    for (size_t i = 0; i < element->attribute_count; i++)
        if (strcmp(element->attributes[i].name, name) == 0)
            return &element->attributes[i];
    return NULL;
}

const char *xml_attribute(const struct xml_node *element, const char *name)
{
    const struct xml_attribute *found = xml_attribute_find(element, name);
    return found == NULL ? NULL : found->value;
}

bool xml_is(const struct xml_node *node, const char *name)
{
    return node->kind == XML_ELEMENT && strcmp(node->name, name) == 0;
}

/* Returns the node itself or the first after it that is an element of that name. */
static struct xml_node *element_from(struct xml_node *node, const char *name)
{
    while (node != NULL && (node->kind != XML_ELEMENT || (name != NULL && !xml_is(node, name))))
        node = node->next;
    return node;
}

struct xml_node *xml_child(const struct xml_node *element, const char *name)
{
    return element_from(element->first_child, name);
}

struct xml_node *xml_next(const struct xml_node *node, const char *name)
{
    return element_from(node->next, name);
}

bool xml_is_blank(const struct xml_node *node)
{
    if (node->kind != XML_TEXT)
        return false;
    const char *text = node->text;
    while (xml_is_space(*text))
        text++;
    return *text == '\0';
}

bool xml_has_words(const struct xml_node *element)
{
    for (const struct xml_node *node = element->first_child; node != NULL; node = node->next)
        if (node->kind == XML_TEXT ? !xml_is_blank(node) : xml_has_words(node))
            return true;
    return false;
}

/* True for a byte that words go on with: no white space but a space before another word. */
static bool continues_words(const char *text, size_t at, size_t length)
{
    return !xml_is_space(text[at]) ||
           (text[at] == ' ' && at + 1 < length && !xml_is_space(text[at + 1]));
}

/* Two bytes that stand side by side are seen together in one of the steps: of eight bytes only
 * seven are passed. */
static size_t pass_words(const char *text, size_t at, size_t length)
{
    for (; length - at >= 8; at += 7) {
        uint64_t eight = eight_load(text + at);
        uint64_t spaces = eight_find(eight, ' ');
        if ((eight_has_control(eight) | (spaces & spaces >> 8)) != 0)
            break;
    }
    return at;
}

size_t xml_words_length(const char *text, size_t length)
{
    size_t at = pass_words(text, 0, length);
    while (at < length && continues_words(text, at, length))
        at = pass_words(text, at + 1, length);
    return at;
}

void xml_add_written(struct str *out, const char *text)
{
    for (; *text != '\0'; text++)
        if (*text == '&')
            str_add(out, "&amp;");
        else if (*text == '<')
            str_add(out, "&lt;");
        else if (*text == '"')
            str_add(out, "&quot;");
        else
            str_add_char(out, *text);
}
