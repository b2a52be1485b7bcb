/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The structure check: an element that cannot stand where it does, and what was meant by it. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/list.h"
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

char *structure_allowed(const struct structure *structure, bool only_listed)
{
    struct str names = {0};
    const struct element_row *row;
    for (size_t i = 0; (row = row_number(structure, i)) != NULL; i++)
        if (only_listed ? element_child_index(structure->row, row) >= 0
                        : element_allows(structure->row, row))
            list_add(&names, "<%s>", row->name);
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
        if (element_child_index(row, child) >= 0) {
            list_add(&names, "<%s>", row->name);
            count++;
        }
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

void structure_refuse(struct structure *structure, const struct xml_node *child)
{
    const struct element_row *known = vocabulary_find(structure->vocabulary, child->name);
    const char *meant = meant_child(structure, child->name);
    char *allowed = structure_allowed(structure, false);
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
