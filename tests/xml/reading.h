/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of src/xml share: to read a text, to see what was read, to be refused. */
#ifndef XML_READING_H
#define XML_READING_H

#include <stddef.h>

#include "base/str.h"
#include "xml/xml.h"

/* Reads a text that must be read without a mistake. Caller clears the tree. */
struct xml_tree reading_tree(const char *xml);
struct xml_tree reading_tree_n(const char *bytes, size_t length);

/* Returns one line for a node and all within it, with every place. Caller frees:
 *     a@1:1 id="7"@1:4 ['some text'@1:11 b@1:20! [c@1:31]]
 * A "!" is for has_comment; line ends and tabs are shown as \n and \t. */
char *reading_outline(const struct xml_node *node);

/* What must be said of a text that is refused: `words` is a part of the message. */
struct refusal {
    const char *bytes;
    size_t length; /* 0: up to the NUL */
    size_t line;
    size_t column;
    const char *code;
    const char *words;
};

/* Expects that the text is refused with exactly this one error, and no tree given. */
void reading_expect_refused(const struct refusal *refusal);
void reading_expect_all_refused(const struct refusal *cases, size_t count);

/* Expects that one error of the file "t.xml" was said, and that it is this one. */
void reading_expect_told(const struct refusal *refusal, const struct diag *diag);

#endif
