/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The mistakes that libxml2 finds, in plain words and at the place where an author has to look. */
#ifndef XML_ERROR_H
#define XML_ERROR_H

#include <stddef.h>

#include "base/diag.h"
#include "xml/bytes.h"
#include "xml/xml.h"

struct xml_mistake {
    int code;            /* libxml2's number of it */
    const char *message; /* libxml2's words: shown only where we have none */
    size_t offset;       /* where libxml2 stood: at the mistake, or somewhat before or behind it */
    size_t from;         /* behind the last tag that was read whole: the mistake is not before it */
    const struct xml_node *open;       /* the innermost element that is not closed yet, or NULL */
    const struct xml_visitor *visitor; /* what it knows of elements is asked; or NULL */
};

/* Adds the error. Always returns -1. */
int xml_error(struct xml_bytes *bytes, const struct xml_mistake *mistake, struct diag *diag);

#endif
