/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The structure check: a tree of XML held against the element table. Every mistake is said, with
 * what was expected; what must not be loaded is marked is_faulty.
 *
 * Codes: wrong-root, unknown-element, misplaced-element, missing-element, repeated-element,
 * element-order, stray-text, empty-element, mixed-content, unknown-attribute, missing-attribute,
 * bad-value, not-yet. */
#ifndef CONTENT_STRUCTURE_H
#define CONTENT_STRUCTURE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "content/element.h"
#include "xml/xml.h"

/* An element whose children come one after the other: of a tree, or of a stream. */
struct structure {
    const struct vocabulary *vocabulary;
    struct diag *diag;
    const struct element_row *row;
    struct where where;
    unsigned counts[ELEMENT_CHILDREN_MAX]; /* of the children met, by their place in the row */
    unsigned meant[ELEMENT_CHILDREN_MAX];  /* of those refused that were most likely meant for it */
    int last;                              /* the furthest place met, -1 before the first child */
    struct where last_where;               /* where it was met first */
    int early;                        /* a place that was said to have been met too early, or -1 */
    const struct element_row *newest; /* of the last child that may stand here, or NULL: mostly, the
                                         next one is of the same name */
    int newest_index;                 /* its place in the row, -1 if it is not listed */
    bool has_inline;
    bool has_block;
    bool has_refused; /* an element that may not stand here, of which the words are left */
    bool is_faulty;
};

/* Checks the name and the attributes of a root element and gets ready for its children. `expected`
 * is the only name that the root may have. Returns -1, with an error, when it is another element:
 * its children then cannot be judged. */
int structure_begin(struct structure *structure, const struct vocabulary *vocabulary,
                    const char *expected, const struct xml_node *root, struct diag *diag);

/* Checks the next child (element or text), with everything below it. Marks it is_faulty when it
 * must not be loaded. */
void structure_child(struct structure *structure, struct xml_node *child);

/* Says what is missing at the end. Returns -1 when the element as a whole must not be loaded. */
int structure_end(struct structure *structure);

#endif
