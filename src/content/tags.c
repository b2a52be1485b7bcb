/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The markup of a translation, held against that of its source. */
#include "config.h"

#include "content/tags.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/list.h"
#include "base/memory.h"
#include "base/str.h"

/* The start tags of a run, as they are compared and shown. */
struct tags {
    char **items;
    size_t count;
    size_t capacity;
};

static void tags_clear(struct tags *tags)
{
    for (size_t i = 0; i < tags->count; i++)
        free(tags->items[i]);
    free(tags->items);
}

/* The root is called as PO files call a translation, since messages may name it. */
int tags_read(const char *run, struct xml_tree *ret_tree, struct diag *diag)
{
    char *document = str_format("<msgstr>%s</msgstr>", run);
    int result = xml_read(document, strlen(document), "", ret_tree, diag);
    free(document);
    return result;
}

/* The row of an inline element, or NULL. */
static const struct element_row *inline_row(const struct vocabulary *vocabulary, const char *name)
{
    const struct element_row *row;
    for (size_t i = 0; (row = vocabulary_row(vocabulary, i)) != NULL; i++)
        if (row->group == GROUP_INLINE && strcmp(row->name, name) == 0)
            return row;
    return NULL;
}

static int by_name(const void *left, const void *right)
{
    const struct xml_attribute *const *a = left;
    const struct xml_attribute *const *b = right;
    return strcmp((*a)->name, (*b)->name);
}

static bool is_translatable(const struct element_row *row, const char *name)
{
    const struct element_attribute *known = row == NULL ? NULL : element_attribute_find(row, name);
    return known != NULL && known->is_translatable;
}

/* The start tag with its attributes by name; those that may be translated without their values.
 * Caller frees. */
static char *describe(const struct vocabulary *vocabulary, const struct xml_node *element)
{
    const struct xml_attribute *sorted[XML_ATTRIBUTES_MAX];
    const struct element_row *row = inline_row(vocabulary, element->name);
    struct str tag = {0};
    str_addf(&tag, "<%s", element->name);
    for (size_t i = 0; i < element->attribute_count; i++)
        sorted[i] = &element->attributes[i];
    if (element->attribute_count > 1)
        qsort(sorted, element->attribute_count, sizeof(struct xml_attribute *), by_name);
    for (size_t i = 0; i < element->attribute_count; i++) {
        str_addf(&tag, " %s", sorted[i]->name);
        if (!is_translatable(row, sorted[i]->name))
            str_addf(&tag, "=\"%s\"", sorted[i]->value);
    }
    str_add_char(&tag, '>');
    return str_take(&tag);
}

static void collect(const struct vocabulary *vocabulary, const struct xml_node *parent,
                    struct tags *tags)
{
    for (const struct xml_node *child = xml_child(parent, NULL); child != NULL;
         child = xml_next(child, NULL)) {
        tags->items = memory_reserve(tags->items, tags->count + 1, &tags->capacity, sizeof(char *));
        tags->items[tags->count++] = describe(vocabulary, child);
        collect(vocabulary, child, tags);
    }
}

static int by_text(const void *left, const void *right)
{
    return strcmp(*(char *const *)left, *(char *const *)right);
}

/* Walks along both sorted lists and notes what only one of them has. */
static void find_lone(const struct tags *source, const struct tags *translation,
                      struct str *ret_missing, struct str *ret_strange)
{
    size_t i = 0;
    size_t j = 0;
    while (i < source->count || j < translation->count) {
        int order = i == source->count        ? 1
                    : j == translation->count ? -1
                                              : strcmp(source->items[i], translation->items[j]);
        if (order < 0)
            list_add(ret_missing, "%s", source->items[i++]);
        else if (order > 0)
            list_add(ret_strange, "%s", translation->items[j++]);
        else {
            i++;
            j++;
        }
    }
}

/* Says how the tags of both differ; NULL where they do not. Caller frees. */
static char *compare_tags(const struct vocabulary *vocabulary, const struct xml_node *source,
                          const struct xml_node *translation)
{
    struct tags tags[2] = {{0}, {0}};
    struct str missing = {0};
    struct str strange = {0};
    char *difference = NULL;
    collect(vocabulary, source, &tags[0]);
    collect(vocabulary, translation, &tags[1]);
    for (size_t i = 0; i < ARRAY_LEN(tags); i++)
        if (tags[i].count > 1)
            qsort(tags[i].items, tags[i].count, sizeof(char *), by_text);
    find_lone(&tags[0], &tags[1], &missing, &strange);
    if (missing.length > 0 && strange.length > 0)
        /* TRANSLATORS: both %s are lists of tags, such as <em>, <term ref="wage">. */
        difference = str_format(_("missing is %s; not in the source is %s"), str_text(&missing),
                                str_text(&strange));
    else if (missing.length > 0)
        /* TRANSLATORS: a list of tags, such as <em>, <term ref="wage">. */
        difference = str_format(_("missing is %s"), str_text(&missing));
    else if (strange.length > 0)
        /* TRANSLATORS: a list of tags, such as <em>, <term ref="wage">. */
        difference = str_format(_("not in the source is %s"), str_text(&strange));
    str_clear(&strange);
    str_clear(&missing);
    tags_clear(&tags[1]);
    tags_clear(&tags[0]);
    return difference;
}

static bool holds_something(const struct xml_node *element)
{
    for (const struct xml_node *node = element->first_child; node != NULL; node = node->next)
        if (node->kind == XML_ELEMENT || !xml_is_blank(node))
            return true;
    return false;
}

/* Sees to it that each element stands where it may, and has words where it needs some. `row` is
 * that of the parent, NULL for the run itself. Returns as tags_difference(). */
static char *find_misplaced(const struct vocabulary *vocabulary, const struct element_row *row,
                            const struct xml_node *parent)
{
    for (const struct xml_node *child = xml_child(parent, NULL); child != NULL;
         child = xml_next(child, NULL)) {
        const struct element_row *inner = inline_row(vocabulary, child->name);
        if (inner == NULL)
            continue;
        if (row != NULL && !element_allows(row, inner))
            return str_format(_("<%s> cannot stand in <%s>"), inner->name, row->name);
        bool is_full = holds_something(child);
        if (is_full && inner->content == CONTENT_NOTHING)
            return str_format(_("<%s> must stay empty"), inner->name);
        if (!is_full && inner->content != CONTENT_NOTHING && !inner->may_be_empty)
            return str_format(_("<%s> is empty"), inner->name);
        char *difference = find_misplaced(vocabulary, inner, child);
        if (difference != NULL)
            return difference;
    }
    return NULL;
}

/* Reads both and compares them, or says what cannot be read. */
static char *read_and_compare(const struct vocabulary *vocabulary, const char *key,
                              const char *translation, struct diag *diag)
{
    struct xml_tree trees[2] = {{0}, {0}};
    char *difference = NULL;
    if (tags_read(key, &trees[0], diag) == 0 && tags_read(translation, &trees[1], diag) == 0) {
        difference = compare_tags(vocabulary, trees[0].root, trees[1].root);
        if (difference == NULL && !holds_something(trees[1].root))
            difference = memory_text(_("it holds no words"));
        if (difference == NULL)
            difference = find_misplaced(vocabulary, NULL, trees[1].root);
    } else {
        difference = memory_text(diag->items[0].message);
    }
    xml_tree_clear(&trees[1]);
    xml_tree_clear(&trees[0]);
    return difference;
}

char *tags_difference(const struct vocabulary *vocabulary, const char *key, const char *translation)
{
    struct diag diag;
    if (strcmp(key, translation) == 0) /* as names and numbers are */
        return NULL;
    diag_init(&diag);
    char *difference = read_and_compare(vocabulary, key, translation, &diag);
    diag_clear(&diag);
    return difference;
}
