/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The structure check: the attributes of an element. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/nearest.h"
#include "base/str.h"
#include "content/alias.h"
#include "content/structure_inside.h"
#include "content/value_meant.h"

/* Adds a word in quotation marks to a list of such. */
static void add_quoted(struct str *list, const char *word)
{
    if (list->length > 0)
        str_add(list, ", ");
    /* TRANSLATORS: a word that an author has to type as it is, in quotation marks. */
    str_addf(list, _("'%s'"), word);
}

static char *allowed_attributes(const struct element_row *row)
{
    struct str names = {0};
    size_t count = element_attribute_count(row);
    for (size_t i = 0; i < count; i++)
        add_quoted(&names, element_attribute_at(row, i)->name);
    return str_take(&names);
}

/* The attribute that an author most likely meant by a name that is not known. */
static const char *meant_attribute(const struct element_row *row, const char *name)
{
    const char *words[ELEMENT_ATTRIBUTES_MAX + 1];
    size_t count = element_attribute_count(row);
    for (size_t i = 0; i < count; i++) {
        words[i] = element_attribute_at(row, i)->name;
        if (alias_means_attribute(name, words[i]))
            return words[i];
    }
    return nearest_word(name, words, count);
}

static void say_unknown_attribute(const struct xml_node *element, const struct element_row *row,
                                  const struct xml_attribute *attribute, struct diag *diag)
{
    size_t count = element_attribute_count(row);
    const char *meant = meant_attribute(row, attribute->name);
    char *allowed = allowed_attributes(row);
    if (meant != NULL)
        diag_error(diag, attribute->where, "unknown-attribute",
                   _("<%s> has no attribute '%s'; did you mean '%s'?"), element->name,
                   attribute->name, meant);
    else if (count > 0)
        diag_error(diag, attribute->where, "unknown-attribute",
                   _("<%s> has no attribute '%s'; it may have: %s"), element->name, attribute->name,
                   allowed);
    else
        diag_error(diag, attribute->where, "unknown-attribute",
                   _("<%s> has no attribute '%s'; it has none at all"), element->name,
                   attribute->name);
    free(allowed);
}

static bool is_listed(const char *const *words, const char *value)
{
    for (; *words != NULL; words++)
        if (strcmp(*words, value) == 0)
            return true;
    return false;
}

/* "'info', 'caution' or 'tip'" without a grammar of its own: the words, with commas. */
static char *listed(const char *const *words)
{
    struct str text = {0};
    for (; *words != NULL; words++)
        add_quoted(&text, *words);
    return str_take(&text);
}

static const char *meant_word(const char *const *words, const char *value)
{
    size_t count = 0;
    while (words[count] != NULL)
        count++;
    return nearest_word(value, words, count);
}

static void say_bad_word(const struct element_attribute *known,
                         const struct xml_attribute *attribute, struct diag *diag)
{
    const char *meant = meant_word(known->words, attribute->value);
    char *words = listed(known->words);
    if (meant != NULL)
        diag_error(diag, attribute->where, "bad-value",
                   _("'%s' cannot be the value of '%s'; expected one of: %s; did you mean '%s'?"),
                   attribute->value, attribute->name, words, meant);
    else
        diag_error(diag, attribute->where, "bad-value",
                   _("'%s' cannot be the value of '%s'; expected one of: %s"), attribute->value,
                   attribute->name, words);
    free(words);
}

/* Names the sign that is wrong, as nobody can see which it is, or what the value was most likely
 * meant to be. */
static void say_bad_value(const struct element_attribute *known,
                          const struct xml_attribute *attribute, struct diag *diag)
{
    const char *expected = _(value_row(known->type)->expected);
    const char *odd = "";
    size_t odd_length = 0;
    uint32_t character = value_odd_character(attribute->value, &odd, &odd_length);
    char *meant = value_meant(known->type, attribute->value);
    if (character != 0 && meant != NULL)
        diag_error(diag, attribute->where, "bad-value",
                   /* TRANSLATORS: a value, an attribute, what is expected, a character and its
                    * number such as 2013, another value. */
                   _("'%s' cannot be the value of '%s'; expected %s; the character '%.*s' (U+%04X) "
                     "cannot stand there: did you mean '%s'?"),
                   attribute->value, attribute->name, expected, (int)odd_length, odd,
                   (unsigned)character, meant);
    else if (character != 0)
        diag_error(diag, attribute->where, "bad-value",
                   /* TRANSLATORS: a value, an attribute, what is expected, a character and its
                    * number such as 2013. */
                   _("'%s' cannot be the value of '%s'; expected %s; the character '%.*s' (U+%04X) "
                     "cannot stand there"),
                   attribute->value, attribute->name, expected, (int)odd_length, odd,
                   (unsigned)character);
    else if (meant != NULL)
        diag_error(diag, attribute->where, "bad-value",
                   _("'%s' cannot be the value of '%s'; expected %s; did you mean '%s'?"),
                   attribute->value, attribute->name, expected, meant);
    else
        diag_error(diag, attribute->where, "bad-value",
                   _("'%s' cannot be the value of '%s'; expected %s"), attribute->value,
                   attribute->name, expected);
    free(meant);
}

static bool check_value(const struct element_attribute *known,
                        const struct xml_attribute *attribute, struct diag *diag)
{
    const struct value_row *value = value_row(known->type);
    if (known->type == VALUE_WORD) {
        if (is_listed(known->words, attribute->value))
            return true;
        say_bad_word(known, attribute, diag);
        return false;
    }
    if (value->is_valid(attribute->value))
        return true;
    say_bad_value(known, attribute, diag);
    return false;
}

/* True if an attribute that is not known was most likely meant to be this one. */
static bool is_meant(const struct xml_node *element, const struct element_row *row,
                     const struct element_attribute *known)
{
    for (size_t i = 0; i < element->attribute_count; i++) {
        const char *name = element->attributes[i].name;
        const char *meant =
            element_attribute_find(row, name) == NULL ? meant_attribute(row, name) : NULL;
        if (meant != NULL && strcmp(meant, known->name) == 0)
            return true;
    }
    return false;
}

/* Returns false when one is missing. One that is there under another name was said already. */
static bool check_required(const struct xml_node *element, const struct element_row *row,
                           struct diag *diag)
{
    bool is_good = true;
    for (size_t i = 0; i < ELEMENT_ATTRIBUTES_MAX && row->attributes[i].name != NULL; i++) {
        const struct element_attribute *known = &row->attributes[i];
        if (!known->is_required || xml_attribute(element, known->name) != NULL)
            continue;
        is_good = false;
        if (!is_meant(element, row, known))
            diag_error(diag, element->where, "missing-attribute",
                       _("<%s> needs the attribute '%s': %s"), element->name, known->name,
                       _(known->help));
    }
    return is_good;
}

bool structure_check_attributes(const struct xml_node *element, const struct element_row *row,
                                struct diag *diag)
{
    bool is_good = true;
    for (size_t i = 0; i < element->attribute_count; i++) {
        const struct xml_attribute *attribute = &element->attributes[i];
        const struct element_attribute *known = element_attribute_find(row, attribute->name);
        if (known == NULL)
            say_unknown_attribute(element, row, attribute, diag);
        else if (!check_value(known, attribute, diag))
            is_good = false;
    }
    return check_required(element, row, diag) && is_good;
}
