/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of the element table: looking them up. */
#include "config.h"

#include "content/element.h"

#include <string.h>

#include "base/i18n.h"

const struct element_attribute element_context = {
    ELEMENT_CONTEXT,
    VALUE_TEXT,
    .help = N_("what tells these words from the same words elsewhere, for translators"),
};

const char *element_key(const struct element_row *row)
{
    return row->key != NULL ? row->key : row->name;
}

const char *element_key_name(const char *key)
{
    const char *slash = strchr(key, '/');
    return slash != NULL ? slash + 1 : key;
}

const struct element_row *vocabulary_find(const struct vocabulary *vocabulary, const char *key)
{
    const struct element_row *row;
    for (size_t i = 0; (row = vocabulary_row(vocabulary, i)) != NULL; i++)
        if (strcmp(element_key(row), key) == 0)
            return row;
    return NULL;
}

const struct element_row *vocabulary_find_in(const struct vocabulary *vocabulary,
                                             const struct element_row *parent, const char *name)
{
    const struct element_row *found = NULL;
    for (size_t i = 0; i < vocabulary->count; i++) {
        const struct element_rows *part = vocabulary->parts[i];
        for (size_t j = 0; j < part->count; j++) {
            const struct element_row *row = &part->items[j];
            if (row->name[0] != name[0] || strcmp(row->name, name) != 0)
                continue;
            if (element_allows(parent, row))
                return row;
            if (found == NULL)
                found = row;
        }
    }
    return found;
}

const struct element_row *vocabulary_row(const struct vocabulary *vocabulary, size_t index)
{
    for (size_t i = 0; i < vocabulary->count; i++) {
        if (index < vocabulary->parts[i]->count)
            return &vocabulary->parts[i]->items[index];
        index -= vocabulary->parts[i]->count;
    }
    return NULL;
}

size_t element_child_count(const struct element_row *row)
{
    size_t count = 0;
    while (count < ELEMENT_CHILDREN_MAX &&
           (row->children[count].name != NULL || row->children[count].groups != GROUP_NONE))
        count++;
    return count;
}

/* True if a run of text of the element itself is translated. */
static bool has_text(const struct element_row *row)
{
    switch (row->content) {
    case CONTENT_TEXT:
        return row->is_kept;
    case CONTENT_INLINE:
        return row->group != GROUP_INLINE;
    case CONTENT_FLOW:
    case CONTENT_PARTS:
        return true;
    default:
        return false;
    }
}

static size_t listed_attributes(const struct element_row *row)
{
    size_t count = 0;
    while (count < ELEMENT_ATTRIBUTES_MAX && row->attributes[count].name != NULL)
        count++;
    return count;
}

/* True if an element has text, or an attribute, that is translated by itself. Inline elements are
 * translated within the text that they stand in. */
static bool is_translated(const struct element_row *row)
{
    size_t count = listed_attributes(row);
    if (row->group == GROUP_INLINE)
        return false;
    for (size_t i = 0; i < count; i++)
        if (row->attributes[i].is_translatable)
            return true;
    return has_text(row);
}

size_t element_attribute_count(const struct element_row *row)
{
    return listed_attributes(row) + (is_translated(row) ? 1 : 0);
}

const struct element_attribute *element_attribute_at(const struct element_row *row, size_t index)
{
    return index < listed_attributes(row) ? &row->attributes[index] : &element_context;
}

const struct element_attribute *element_attribute_find(const struct element_row *row,
                                                       const char *name)
{
    size_t count = listed_attributes(row);
    for (size_t i = 0; i < count; i++)
        if (strcmp(row->attributes[i].name, name) == 0)
            return &row->attributes[i];
    return strcmp(name, element_context.name) == 0 && is_translated(row) ? &element_context : NULL;
}

int element_child_index(const struct element_row *row, const struct element_row *child)
{
    size_t count = element_child_count(row);
    for (size_t i = 0; i < count; i++) {
        const struct element_child *place = &row->children[i];
        bool is_named = place->name != NULL && strcmp(place->name, element_key(child)) == 0;
        if (is_named || (place->groups & child->group) != 0)
            return (int)i;
    }
    return -1;
}

bool element_allows(const struct element_row *parent, const struct element_row *child)
{
    switch (parent->content) {
    case CONTENT_NOTHING:
    case CONTENT_TEXT:
        return false;
    case CONTENT_INLINE:
        return child->group == GROUP_INLINE;
    case CONTENT_BLOCKS:
        return child->group == GROUP_BLOCK;
    case CONTENT_FLOW:
        return child->group == GROUP_INLINE || child->group == GROUP_BLOCK;
    case CONTENT_PARTS:
        return child->group == GROUP_INLINE || element_child_index(parent, child) >= 0;
    case CONTENT_CHILDREN:
        return element_child_index(parent, child) >= 0;
    }
    return false;
}

size_t element_word(const struct xml_node *element, const char *name, const char *const *words,
                    size_t otherwise)
{
    const char *word = xml_attribute(element, name);
    for (size_t i = 0; word != NULL && words[i] != NULL; i++)
        if (strcmp(words[i], word) == 0)
            return i;
    return otherwise;
}
