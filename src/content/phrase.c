/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What there is to translate below an element. */
#include "config.h"

#include "content/phrase.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/str.h"
#include "content/key.h"
#include "content/text.h"

struct walk {
    const struct vocabulary *vocabulary;
    phrase_visitor *visit;
    void *context;
};

static void walk_element(const struct walk *walk, const struct element_row *row,
                         const struct xml_node *element);

static const struct element_row *row_in(const struct vocabulary *vocabulary,
                                        const struct element_row *parent,
                                        const struct xml_node *child)
{
    return vocabulary_find_in(vocabulary, parent, child->name);
}

/* Takes the key. */
static void visit(const struct walk *walk, struct phrase phrase, char *key)
{
    phrase.context = xml_attribute(phrase.element, ELEMENT_CONTEXT);
    phrase.key = key;
    if (key_has_words(key))
        walk->visit(walk->context, &phrase);
    free(key);
}

static void walk_attributes(const struct walk *walk, const struct element_row *row,
                            const struct xml_node *element)
{
    for (size_t i = 0; i < element->attribute_count; i++) {
        const struct xml_attribute *attribute = &element->attributes[i];
        const struct element_attribute *known = element_attribute_find(row, attribute->name);
        if (known != NULL && known->is_translatable)
            visit(
                walk,
                (struct phrase){
                    .element = element, .row = row, .attribute = known, .where = attribute->where},
                key_of_text(attribute->value));
    }
}

/* As text_load() sees it: a faulty element leaves its words. */
static bool is_inline(const struct walk *walk, const struct element_row *row,
                      const struct xml_node *node)
{
    if (node->kind == XML_TEXT || node->is_faulty)
        return true;
    const struct element_row *inner = row_in(walk->vocabulary, row, node);
    return inner != NULL && inner->group == GROUP_INLINE;
}

/* Visits the text that an element begins with. Returns the first child behind it. */
static const struct xml_node *walk_text(const struct walk *walk, const struct element_row *row,
                                        const struct xml_node *element)
{
    const struct xml_node *end = element->first_child;
    while (end != NULL && is_inline(walk, row, end))
        end = end->next;
    visit(walk, (struct phrase){.element = element, .row = row, .where = element->where},
          key_of_run(element->first_child, end));
    return end;
}

/* Lines that are kept are one phrase. */
static void walk_lines(const struct walk *walk, const struct element_row *row,
                       const struct xml_node *element)
{
    struct text text;
    text_load_lines(element, &text);
    visit(walk, (struct phrase){.element = element, .row = row, .where = element->where},
          memory_text(text.key));
    text_clear(&text);
}

static void walk_children(const struct walk *walk, const struct element_row *row,
                          const struct xml_node *first)
{
    for (const struct xml_node *child = first; child != NULL; child = child->next) {
        const struct element_row *inner =
            child->kind == XML_ELEMENT ? row_in(walk->vocabulary, row, child) : NULL;
        if (inner != NULL)
            walk_element(walk, inner, child);
    }
}

static bool holds_blocks(const struct walk *walk, const struct element_row *row,
                         const struct xml_node *element)
{
    for (const struct xml_node *child = xml_child(element, NULL); child != NULL;
         child = xml_next(child, NULL)) {
        const struct element_row *inner = row_in(walk->vocabulary, row, child);
        if (inner != NULL && inner->group == GROUP_BLOCK)
            return true;
    }
    return false;
}

static void walk_element(const struct walk *walk, const struct element_row *row,
                         const struct xml_node *element)
{
    if (element->is_faulty)
        return;
    walk_attributes(walk, row, element);
    switch (row->content) {
    case CONTENT_NOTHING:
        break;
    case CONTENT_TEXT:
        if (row->is_kept)
            walk_lines(walk, row, element);
        break;
    case CONTENT_INLINE:
        walk_text(walk, row, element);
        break;
    case CONTENT_FLOW:
        if (holds_blocks(walk, row, element))
            walk_children(walk, row, element->first_child);
        else
            walk_text(walk, row, element);
        break;
    case CONTENT_PARTS:
        walk_children(walk, row, walk_text(walk, row, element));
        break;
    case CONTENT_BLOCKS:
    case CONTENT_CHILDREN:
        walk_children(walk, row, element->first_child);
        break;
    }
}

void phrase_each(const struct vocabulary *vocabulary, const struct element_row *row,
                 const struct xml_node *element, phrase_visitor *visitor, void *context)
{
    const struct walk walk = {vocabulary, visitor, context};
    walk_element(&walk, row, element);
}

/* The row of an element of a file whose root's row has the root's name as its key. */
static const struct element_row *row_of(const struct vocabulary *vocabulary,
                                        const struct xml_node *element)
{
    if (element->parent == NULL)
        return vocabulary_find(vocabulary, element->name);
    const struct element_row *parent = row_of(vocabulary, element->parent);
    return parent == NULL ? NULL : row_in(vocabulary, parent, element);
}

/* The number of an element among its siblings of the same name; 0 where it is the only one. */
static size_t number_of(const struct xml_node *element)
{
    size_t number = 0;
    size_t count = 0;
    for (const struct xml_node *sibling = xml_child(element->parent, element->name);
         sibling != NULL; sibling = xml_next(sibling, element->name)) {
        count++;
        if (sibling == element)
            number = count;
    }
    return count > 1 ? number : 0;
}

/* Adds what an element was said to be, in words that the format knows: (correct="yes"). */
static void add_kinds(const struct element_row *row, const struct xml_node *element,
                      struct str *path)
{
    for (size_t i = 0; i < element->attribute_count; i++) {
        const struct xml_attribute *attribute = &element->attributes[i];
        const struct element_attribute *known = element_attribute_find(row, attribute->name);
        bool is_kind = known != NULL && (known->type == VALUE_WORD || known->type == VALUE_YES_NO);
        if (is_kind && strcmp(attribute->value, "no") != 0)
            str_addf(path, " (%s=\"%s\")", attribute->name, attribute->value);
    }
}

static void add_step(const struct vocabulary *vocabulary, const struct xml_node *element,
                     struct str *path)
{
    const struct element_row *row = row_of(vocabulary, element);
    const char *id = xml_attribute(element, "id");
    size_t number = id == NULL ? number_of(element) : 0;
    str_addf(path, "%s%s", path->length > 0 ? ", " : "", element->name);
    if (id != NULL)
        str_addf(path, " %s", id);
    else if (number > 0)
        str_addf(path, " %zu", number);
    if (row != NULL)
        add_kinds(row, element, path);
}

/* The root is left out: the file tells it. */
static void add_steps(const struct vocabulary *vocabulary, const struct xml_node *element,
                      struct str *path)
{
    if (element->parent == NULL)
        return;
    add_steps(vocabulary, element->parent, path);
    add_step(vocabulary, element, path);
}

char *phrase_path(const struct vocabulary *vocabulary, const struct phrase *phrase)
{
    struct str path = {0};
    add_steps(vocabulary, phrase->element, &path);
    if (phrase->attribute != NULL)
        str_addf(&path, "%s%s", path.length > 0 ? ", " : "", phrase->attribute->name);
    return str_take(&path);
}

bool phrase_is_respelled(const struct phrase *phrase, const char *edition)
{
    for (const struct xml_node *element = phrase->element; element != NULL;
         element = element->parent)
        for (const struct xml_node *child = xml_child(element, "changed"); child != NULL;
             child = xml_next(child, "changed")) {
            const char *kind = xml_attribute(child, "kind");
            const char *when = xml_attribute(child, "edition");
            if (!child->is_faulty && kind != NULL && when != NULL && strcmp(kind, "typo") == 0 &&
                strcmp(when, edition) == 0)
                return true;
        }
    return false;
}
