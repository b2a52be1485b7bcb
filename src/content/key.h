/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The canonical key of a run of marked-up text: the msgid of a catalogue, what a content hash is
 * made of, and how a place finds its paragraph again. It never changes without a migration.
 *
 * The rule: white space (space, tab, line end) collapses to one space over the whole run, across
 * the borders of inline elements (it stays where it begins), and is cut at both ends; & < > are
 * escaped in text, and in attributes " and all white space but the space too; elements are written
 * with their attributes in the order of the source, one that is empty or holds only white space as
 * <x/>; comments and processing instructions leave nothing; CDATA is text. So a key, read as XML,
 * has itself as its key. */
#ifndef CONTENT_KEY_H
#define CONTENT_KEY_H

#include <stdbool.h>

#include "xml/xml.h"

/* Returns the key of the sibling nodes from `first` up to, without, `end` (NULL: all). Caller
 * frees. */
char *key_of_run(const struct xml_node *first, const struct xml_node *end);

/* Returns the key of plain text, such as an attribute's value. Caller frees. */
char *key_of_text(const char *text);

/* Returns the key of lines that are kept as they are: & < > are escaped, and what XML would make a
 * line end or space of; spaces and line ends stay. Caller frees. */
char *key_of_lines(const char *lines);

/* True if words with their white space collapsed, and without markup, are their own key. */
bool key_is_same(const char *words);

/* True if a key holds something to translate: more than elements and spaces. */
bool key_has_words(const char *key);

#endif
