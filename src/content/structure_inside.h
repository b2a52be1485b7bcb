/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the structure check share. */
#ifndef CONTENT_STRUCTURE_INSIDE_H
#define CONTENT_STRUCTURE_INSIDE_H

#include <stdbool.h>

#include "base/diag.h"
#include "content/element.h"
#include "content/structure.h"
#include "xml/xml.h"

/* Says what is wrong with the attributes of an element. Returns false when it must not be loaded: a
 * value is bad, or a required attribute is missing. */
bool structure_check_attributes(const struct xml_node *element, const struct element_row *row,
                                struct diag *diag);

/* Returns the names of all that may stand in the element: "<p>, <ul>, <note>"; or only of what its
 * row lists. Caller frees. */
char *structure_allowed(const struct structure *structure, bool only_listed);

/* Says that a child cannot stand here. The name of another element is a slip only if other formats
 * use it for what was meant. */
void structure_refuse(struct structure *structure, const struct xml_node *child);

#endif
