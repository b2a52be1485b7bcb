/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The attributes of an element, brought together from the file and from libxml2. */
#ifndef XML_ATTRIBUTES_H
#define XML_ATTRIBUTES_H

#include <stddef.h>

#include "xml/arena.h"
#include "xml/bytes.h"
#include "xml/piece.h"
#include "xml/xml.h"

/* What libxml2 gives: the declarations of namespaces apart from all others. */
struct xml_given {
    const char *const *attributes; /* five of each: local name, prefix, namespace, value, its end */
    size_t attribute_count;
    const char *const *namespaces; /* two of each: prefix or NULL, name of the namespace */
    size_t namespace_count;
};

/* Gives a node the attributes of its start tag, in their order. They live as long as the arena. */
void xml_attributes_add(struct xml_node *node, struct xml_arena *arena, struct xml_bytes *bytes,
                        const struct xml_piece *tag, const struct xml_given *given);

#endif
