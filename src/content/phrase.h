/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What there is to translate below an element: each inline run that has words, once, and each
 * attribute that the element table calls translatable. It is the table's rows that decide, never a
 * name, so that a new element is translated as soon as it has its row. */
#ifndef CONTENT_PHRASE_H
#define CONTENT_PHRASE_H

#include <stdbool.h>

#include "content/element.h"
#include "xml/xml.h"

struct phrase {
    const struct xml_node *element;
    const struct element_row *row;             /* of the element */
    const struct element_attribute *attribute; /* whose value it is; NULL: the element's text */
    const char *context; /* what tells it from the same words elsewhere, or NULL */
    const char *key;     /* as content/key.h has it */
    struct where where;
};

typedef void phrase_visitor(void *context, const struct phrase *phrase);

/* Visits all phrases of an element, in the order of the file. The element has been checked against
 * the vocabulary; what is faulty is passed over. What a visit is given lasts for the visit only. */
void phrase_each(const struct vocabulary *vocabulary, const struct element_row *row,
                 const struct xml_node *element, phrase_visitor *visit, void *context);

/* Returns where a phrase stands, for a translator: the elements around it, each with its id or,
 * where it has several of a name beside it, its number, and what it was said to be: such as
 * [quiz ages, single-choice light-work, option 2 (correct="yes"), feedback]. Caller frees. */
char *phrase_path(const struct vocabulary *vocabulary, const struct phrase *phrase);

/* True if the phrase stands in an element that says, by <changed kind="typo"/>, that in this
 * edition only its spelling was corrected: its translations are still good. */
bool phrase_is_respelled(const struct phrase *phrase, const char *edition);

#endif
