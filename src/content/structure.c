/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The structure check: a tree of XML held against the element table. */
#include "config.h"

#include "content/structure.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "base/nearest.h"
#include "base/str.h"
#include "content/alias.h"
#include "content/structure_inside.h"

/* More holders of an element than these would only confuse. */
enum { OWNERS_MAX = 4 };

static const struct element_row *row_number(const struct structure *structure, size_t index)
{
    return vocabulary_row(structure->vocabulary, index);
}

/* The names of all that may stand in the element: "<p>, <ul>, <note>"; or only of what its row
 * lists. */
static char *allowed_children(const struct structure *structure, bool only_listed)
{
    struct str names = {0};
    const struct element_row *row;
    for (size_t i = 0; (row = row_number(structure, i)) != NULL; i++)
        if (only_listed ? element_child_index(structure->row, row) >= 0
                        : element_allows(structure->row, row))
            str_addf(&names, "%s<%s>", names.length > 0 ? ", " : "", row->name);
    return str_take(&names);
}

/* The element that an author most likely meant by a name that is not known or not allowed here. */
static const char *meant_child(const struct structure *structure, const char *name)
{
    const char *words[ALIAS_NAMES_MAX];
    size_t count = 0;
    const struct element_row *row;
    for (size_t i = 0; (row = row_number(structure, i)) != NULL; i++) {
        if (!element_allows(structure->row, row))
            continue;
        if (alias_means(name, row->name))
            return row->name;
        if (count < ALIAS_NAMES_MAX)
            words[count++] = row->name;
    }
    return nearest_word(name, words, count);
}

/* What the format will hold once, but not yet: a guess at another name would mislead. */
static bool is_planned(const struct structure *structure, const char *name)
{
    const char *const *planned = structure->vocabulary->planned;
    while (planned != NULL && *planned != NULL && strcmp(*planned, name) != 0)
        planned++;
    return planned != NULL && *planned != NULL;
}

/* A child that was meant to stand in a place shall not be called missing there as well. */
static void note_meant(struct structure *structure, const char *meant)
{
    const struct element_row *row =
        vocabulary_find_in(structure->vocabulary, structure->row, meant);
    int index = element_child_index(structure->row, row);
    if (index >= 0)
        structure->meant[index]++;
}

/* A unit or question of a later version fills the place of one. */
static void note_planned(struct structure *structure)
{
    size_t count = element_child_count(structure->row);
    for (size_t i = 0; i < count; i++)
        if (structure->row->children[i].groups & (GROUP_UNIT | GROUP_QUESTION))
            structure->meant[i]++;
}

/* The elements whose rows list an element: "<ul>, <ol>". "" where they are many, and for blocks and
 * inline elements, which stand almost everywhere. */
static char *owners(const struct structure *structure, const struct element_row *child)
{
    struct str names = {0};
    size_t count = 0;
    const struct element_row *row;
    for (size_t i = 0; (row = row_number(structure, i)) != NULL; i++)
        if (element_child_index(row, child) >= 0)
            str_addf(&names, "%s<%s>", count++ > 0 ? ", " : "", row->name);
    if (count > OWNERS_MAX || child->group == GROUP_BLOCK || child->group == GROUP_INLINE)
        str_cut(&names, 0);
    return str_take(&names);
}

/* Says that an element stands where it cannot, and where it can: what holds it, behind the text
 * that it stands in, or else what can stand here. */
static void say_misplaced(const struct structure *structure, const struct xml_node *child,
                          const struct element_row *row, const char *allowed)
{
    const char *outer = structure->row->name;
    char *holders = owners(structure, row);
    if (row->group == GROUP_BLOCK && structure->row->content == CONTENT_INLINE)
        diag_error(structure->diag, child->where, "misplaced-element",
                   /* TRANSLATORS: the names of tags; the last two are the same. */
                   _("<%s> cannot stand in <%s>; write </%s> before it"), child->name, outer,
                   outer);
    else if (holders[0] != '\0')
        diag_error(structure->diag, child->where, "misplaced-element",
                   /* TRANSLATORS: two names of tags, then a list of them. */
                   _("<%s> cannot stand in <%s>; it belongs in: %s"), child->name, outer, holders);
    else if (allowed[0] != '\0')
        diag_error(structure->diag, child->where, "misplaced-element",
                   _("<%s> cannot stand in <%s>; allowed here: %s"), child->name, outer, allowed);
    else
        diag_error(structure->diag, child->where, "misplaced-element",
                   _("<%s> cannot stand in <%s>, which holds no elements"), child->name, outer);
    free(holders);
}

static void say_unknown(const struct structure *structure, const struct xml_node *child,
                        const char *allowed)
{
    if (allowed[0] != '\0')
        diag_error(structure->diag, child->where, "unknown-element",
                   _("there is no element <%s>; allowed here: %s"), child->name, allowed);
    else
        diag_error(structure->diag, child->where, "unknown-element",
                   _("there is no element <%s>, and <%s> holds no elements"), child->name,
                   structure->row->name);
}

static void say_planned(struct structure *structure, const struct xml_node *child,
                        const char *allowed)
{
    note_planned(structure);
    if (allowed[0] != '\0')
        diag_error(structure->diag, child->where, "not-yet",
                   /* TRANSLATORS: the name of a tag, then a list of others. */
                   _("<%s> is not in this version of the format yet; allowed here: %s"),
                   child->name, allowed);
    else
        diag_error(structure->diag, child->where, "not-yet",
                   _("<%s> is not in this version of the format yet"), child->name);
}

/* Refuses an element that cannot stand here. The name of another element is a slip only if other
 * formats use it for what was meant. */
static void say_refused(struct structure *structure, const struct xml_node *child)
{
    const struct element_row *known = vocabulary_find(structure->vocabulary, child->name);
    const char *meant = meant_child(structure, child->name);
    char *allowed = allowed_children(structure, false);
    if (is_planned(structure, child->name)) {
        say_planned(structure, child, allowed);
        free(allowed);
        return;
    }
    bool is_slip = meant != NULL && (known == NULL || alias_means(child->name, meant));
    if (meant != NULL)
        note_meant(structure, meant);
    if (is_slip)
        diag_error(structure->diag, child->where,
                   known != NULL ? "misplaced-element" : "unknown-element",
                   _("<%s> is not known in <%s>; did you mean <%s>?"), child->name,
                   structure->row->name, meant);
    else if (known != NULL)
        say_misplaced(structure, child, known, allowed);
    else
        say_unknown(structure, child, allowed);
    free(allowed);
}

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
    char *allowed = allowed_children(structure, is_after_parts);
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

/* The name of the element that a key stands for: "module" for "course/module". */
static const char *key_name(const char *key)
{
    const char *slash = strchr(key, '/');
    return slash != NULL ? slash + 1 : key;
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
                       key_name(later->name), outer, child->name);
        structure->early = structure->last;
    } else if (later->name != NULL) {
        diag_error(structure->diag, child->where, "element-order",
                   _("<%s> comes too late in <%s>; expected before <%s>"), child->name, outer,
                   key_name(later->name));
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
        say_refused(structure, child);
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
                   _("<%s> needs the element <%s>"), structure->row->name, key_name(place->name));
    else
        diag_error(structure->diag, structure->where, "missing-element",
                   ngettext("<%s> needs at least %u <%s>, and has %u",
                            "<%s> needs at least %u <%s>, and has %u", place->least),
                   structure->row->name, place->least, key_name(place->name), count);
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
