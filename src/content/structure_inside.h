/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the structure check share. */
#ifndef CONTENT_STRUCTURE_INSIDE_H
#define CONTENT_STRUCTURE_INSIDE_H

#include <stdbool.h>

#include "base/diag.h"
#include "content/element.h"
#include "xml/xml.h"

/* Says what is wrong with the attributes of an element. Returns false when it must not be loaded: a
 * value is bad, or a required attribute is missing. */
bool structure_check_attributes(const struct xml_node *element, const struct element_row *row,
                                struct diag *diag);

#endif
