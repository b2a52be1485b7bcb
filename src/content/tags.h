/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The markup of a translation, held against that of its source. A translator may put words and
 * their elements into another order; what is a term, a citation, a stress must stay one. */
#ifndef CONTENT_TAGS_H
#define CONTENT_TAGS_H

#include "base/diag.h"
#include "content/element.h"
#include "xml/xml.h"

/* Reads a key or a translation: its nodes are the children of the tree's root. Returns -1, with one
 * error, for what is not well-formed. Caller clears with xml_tree_clear(). */
int tags_read(const char *run, struct xml_tree *ret_tree, struct diag *diag);

/* Returns NULL where a translation has the markup of its source: the same elements as often, with
 * the same attributes, of which only translatable ones may have other values; inline elements, each
 * where it may stand and with words in it where it needs some. Else one line that says what
 * differs, to be put behind a colon; caller frees. `key` is that of the source. */
char *tags_difference(const struct vocabulary *vocabulary, const char *key,
                      const char *translation);

#endif
