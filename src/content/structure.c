/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The structure check: a tree of XML held against the element table. */
#include "config.h"

#include "content/structure.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "content/structure_inside.h"

static void begin(struct structure *structure, const struct vocabulary *vocabulary,
                  const struct element_row *row, const struct xml_node *element, struct diag *diag)
{
    *structure = (struct structure){
        .vocabulary = vocabulary,
        .diag = diag,
        .row = row,
        .where = element->where,
        .last = -1,
        .early = -1,
    };
    structure->is_faulty = !structure_check_attributes(element, row, diag);
}

/* True for an element that only names a file, but holds what should be in that file. */
static bool is_pasted(const struct structure *structure, const struct xml_node *element,
                      const struct element_row *row)
{
    const struct element_row *file = vocabulary_find(structure->vocabulary, element->name);
    const struct xml_node *child = xml_child(element, NULL);
    if (row->content != CONTENT_NOTHING || file == NULL || file == row || child == NULL)
        return false;
    const struct element_row *inside = vocabulary_find_in(structure->vocabulary, file, child->name);
    return inside != NULL && element_allows(file, inside);
}

static void say_pasted(const struct structure *structure, struct xml_node *element)
{
    const char *id = xml_attribute(element, "id");
    const char *name = id != NULL ? id : element->name;
    diag_error(structure->diag, element->where, "misplaced-element",
               /* TRANSLATORS: the name of a tag, of a file without '.xml', and both again. */
               _("a <%s> is written in a file of its own; save it as %s.xml, and write here: <%s "
                 "src=\"%s.xml\"/>"),
               element->name, name, element->name, name);
    element->is_faulty = true;
}

static void check_element(struct structure *parent, struct xml_node *element,
                          const struct element_row *row)
{
    struct structure inner;
    if (is_pasted(parent, element, row)) {
        say_pasted(parent, element);
        return;
    }
    begin(&inner, parent->vocabulary, row, element, parent->diag);
    for (struct xml_node *child = element->first_child; child != NULL; child = child->next)
        structure_child(&inner, child);
    if (structure_end(&inner) != 0)
        element->is_faulty = true;
}

/* Sees to it that a flow is inline or blocks, never both. */
static void note_flow(struct structure *structure, const struct xml_node *child, bool is_block)
{
    bool was_mixed = structure->has_inline && structure->has_block;
    if (is_block)
        structure->has_block = true;
    else
        structure->has_inline = true;
    if (!was_mixed && structure->has_inline && structure->has_block) {
        structure->is_faulty = true;
        diag_error(structure->diag, child->where, "mixed-content",
                   _("<%s> holds text and blocks side by side; put the text into a <p> too"),
                   structure->row->name);
    }
}

static void say_stray_text(const struct structure *structure, const struct xml_node *text,
                           bool is_after_parts)
{
    const char *outer = structure->row->name;
    const struct element_row *paragraph = vocabulary_find(structure->vocabulary, "p");
    char *allowed = structure_allowed(structure, is_after_parts);
    if (is_after_parts)
        diag_error(structure->diag, text->where, "stray-text",
                   _("text after a part of <%s>; the text comes first, then: %s"), outer, allowed);
    else if (allowed[0] == '\0')
        diag_error(structure->diag, text->where, "stray-text",
                   _("<%s> must stay empty: it holds no text"), outer);
    else if (paragraph != NULL && element_allows(structure->row, paragraph))
        diag_error(structure->diag, text->where, "stray-text",
                   _("text cannot stand directly in <%s>; put it into a <p>"), outer);
    else
        diag_error(structure->diag, text->where, "stray-text",
                   _("text cannot stand directly in <%s>; put it into one of: %s"), outer, allowed);
    free(allowed);
}

static void check_text(struct structure *structure, const struct xml_node *text)
{
    if (xml_is_blank(text))
        return;
    if (structure->row->content == CONTENT_FLOW) {
        note_flow(structure, text, false);
        return;
    }
    bool is_after_parts = structure->row->content == CONTENT_PARTS && structure->last >= 0;
    switch (structure->row->content) {
    case CONTENT_TEXT:
    case CONTENT_INLINE:
    case CONTENT_PARTS:
        if (is_after_parts)
            break;
        structure->has_inline = true;
        return;
    default:
        break;
    }
    say_stray_text(structure, text, is_after_parts);
}

/* One that stands once came too early, rather than all the others behind it too late. */
static void say_order(struct structure *structure, const struct xml_node *child)
{
    const char *outer = structure->row->name;
    const struct element_child *later = &structure->row->children[structure->last];
    if (later->name != NULL && later->most == 1 && later->groups == 0) {
        if (structure->early != structure->last)
            diag_error(structure->diag, structure->last_where, "element-order",
                       /* TRANSLATORS: the names of three tags. */
                       _("<%s> comes too early in <%s>; expected after <%s>"),
                       element_key_name(later->name), outer, child->name);
        structure->early = structure->last;
    } else if (later->name != NULL) {
        diag_error(structure->diag, child->where, "element-order",
                   _("<%s> comes too late in <%s>; expected before <%s>"), child->name, outer,
                   element_key_name(later->name));
    } else {
        diag_error(structure->diag, child->where, "element-order",
                   _("<%s> comes too late in <%s>; expected at its start"), child->name, outer);
    }
}

/* Counts a child that the row lists, and sees to its order. */
static void count_child(struct structure *structure, struct xml_node *child, int index)
{
    const struct element_child *place = &structure->row->children[index];
    unsigned count = ++structure->counts[index];
    if (place->most != ANY_NUMBER && count > place->most) {
        diag_error(
            structure->diag, child->where, "repeated-element",
            ngettext("<%s> stands too often in <%s>; expected at most %u: put them together, "
                     "or take one away",
                     "<%s> stands too often in <%s>; expected at most %u: put them together, "
                     "or take one away",
                     place->most),
            child->name, structure->row->name, place->most);
        child->is_faulty = true;
    }
    if (structure->row->is_ordered && index < structure->last)
        say_order(structure, child);
    if (index > structure->last) {
        structure->last = index;
        structure->last_where = child->where;
    }
}

/* Finds the row of a child, and its place; false for a child that may not stand here. */
static bool find_row(struct structure *structure, const char *name)
{
    if (structure->newest != NULL && strcmp(structure->newest->name, name) == 0)
        return true;
    const struct element_row *row = vocabulary_find_in(structure->vocabulary, structure->row, name);
    if (row == NULL || !element_allows(structure->row, row))
        return false;
    structure->newest = row;
    structure->newest_index = element_child_index(structure->row, row);
    return true;
}

int structure_begin(struct structure *structure, const struct vocabulary *vocabulary,
                    const char *expected, const struct xml_node *root, struct diag *diag)
{
    const struct element_row *row = vocabulary_find(vocabulary, expected);
    if (strcmp(root->name, expected) != 0)
        return diag_error(diag, root->where, "wrong-root",
                          _("this file begins with <%s>; expected <%s>"), root->name, expected);
    begin(structure, vocabulary, row, root, diag);
    return 0;
}

void structure_child(struct structure *structure, struct xml_node *child)
{
    if (child->kind == XML_TEXT) {
        check_text(structure, child);
        return;
    }
    if (!find_row(structure, child->name)) {
        structure_refuse(structure, child);
        child->is_faulty = true;
        structure->has_refused = structure->has_refused || xml_has_words(child);
        return;
    }
    const struct element_row *row = structure->newest;
    int index = structure->newest_index;
    if (index >= 0)
        count_child(structure, child, index);
    else if (structure->row->content == CONTENT_PARTS && structure->last >= 0)
        diag_error(structure->diag, child->where, "element-order",
                   _("<%s> stands after a part of <%s>; the text comes first"), child->name,
                   structure->row->name);
    if (structure->row->content == CONTENT_FLOW)
        note_flow(structure, child, row->group == GROUP_BLOCK);
    else if (row->group == GROUP_INLINE)
        structure->has_inline = true;
    else if (structure->row->content == CONTENT_BLOCKS)
        structure->has_block = true;
    check_element(structure, child, row);
}

/* What a group is called where one of it is missing. */
static const char *group_name(unsigned groups)
{
    if (groups & GROUP_BLOCK)
        return _("a block such as <p>");
    if (groups & GROUP_QUESTION)
        return _("a question such as <single-choice>");
    if (groups & GROUP_CELL)
        return _("a <th> or a <td>");
    return _("a <lesson> or a <quiz>");
}

static void say_missing(struct structure *structure, const struct element_child *place,
                        unsigned count)
{
    if (place->name == NULL)
        diag_error(structure->diag, structure->where, "missing-element", _("<%s> needs %s"),
                   structure->row->name, group_name(place->groups));
    else if (count == 0 && place->least == 1)
        diag_error(structure->diag, structure->where, "missing-element",
                   _("<%s> needs the element <%s>"), structure->row->name,
                   element_key_name(place->name));
    else
        diag_error(structure->diag, structure->where, "missing-element",
                   ngettext("<%s> needs at least %u <%s>, and has %u",
                            "<%s> needs at least %u <%s>, and has %u", place->least),
                   structure->row->name, place->least, element_key_name(place->name), count);
}

static void check_not_empty(struct structure *structure)
{
    static const struct element_child any_block = {.groups = GROUP_BLOCK, .least = 1};
    enum element_content content = structure->row->content;
    bool needs_text = content == CONTENT_TEXT || content == CONTENT_INLINE ||
                      content == CONTENT_PARTS || content == CONTENT_FLOW;
    if (structure->row->may_be_empty || structure->has_inline || structure->has_block ||
        structure->has_refused)
        return;
    structure->is_faulty = structure->is_faulty || content == CONTENT_BLOCKS || needs_text;
    if (content == CONTENT_BLOCKS)
        say_missing(structure, &any_block, 0);
    if (!needs_text)
        return;
    diag_error(structure->diag, structure->where, "empty-element",
               _("<%s> is empty; it needs some text"), structure->row->name);
}

int structure_end(struct structure *structure)
{
    size_t count = element_child_count(structure->row);
    for (size_t i = 0; i < count; i++) {
        const struct element_child *place = &structure->row->children[i];
        unsigned met = structure->counts[i];
        structure->is_faulty = structure->is_faulty || met < place->least;
        if (met + structure->meant[i] < place->least)
            say_missing(structure, place, met);
    }
    check_not_empty(structure);
    return structure->is_faulty ? -1 : 0;
}
