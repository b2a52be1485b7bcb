/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* XML as the rest of the program sees it: a small tree of elements and texts, every one with its
 * exact place in the file. libxml2 reads the bytes; no header of it is seen outside src/xml.
 *
 * What is refused, with one plain error: bytes that are not UTF-8, another declared encoding, a
 * DOCTYPE (and with it every entity but XML's five), and whatever exceeds the limits below. The
 * codes of the errors: bad-character, doctype, empty-file, encoding, entity, not-utf8,
 * not-well-formed, too-deep, too-large, too-many. */
#ifndef XML_XML_H
#define XML_XML_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "base/str.h"

enum {
    XML_BYTES_MAX = 16 * 1024 * 1024, /* a file */
    XML_DEPTH_MAX = 64,               /* elements inside each other, the root counted */
    XML_ELEMENTS_MAX = 250000,        /* elements of a file */
    XML_ATTRIBUTES_MAX = 64           /* attributes of an element */
};

enum xml_kind { XML_ELEMENT, XML_TEXT };

struct xml_attribute {
    const char *name;   /* as written: "xml:lang" with its prefix; "xmlns:x" like any other */
    const char *value;  /* references resolved, white space as XML normalises it */
    struct where where; /* of the name */
};

/* A node of the tree; read only for all but src/xml. It lives as long as its tree. Comments and
 * processing instructions leave no node: the texts around them are one text. CDATA is text. */
struct xml_node {
    enum xml_kind kind;
    const char *name; /* of an element, with its prefix if it has one; NULL for text */
    const char *text; /* of a text; NULL for an element */
    const struct xml_attribute *attributes; /* in the order of the source */
    size_t attribute_count;
    struct xml_node *parent;
    struct xml_node *first_child;
    struct xml_node *next;
    struct where where; /* of the '<' of the start tag; of a text, its first character that is not
                         * white space (the sign & of a reference is none), else its first */
    bool has_comment; /* a comment or processing instruction stands directly inside this element */
    bool is_faulty;   /* set by the structure check: loaders pass such an element over */
};

struct xml_tree {
    struct xml_node *root;
    struct xml_arena *arena; /* private */
};

/* Reads a whole document. `file` is the name for messages and is borrowed by every `where` of the
 * tree: it must live as long; "" for a text whose root was put round it, which no message names. On
 * failure returns -1 with exactly one error in diag (the first mistake: the later ones of a broken
 * document mislead) and *ret_tree untouched. Caller clears with xml_tree_clear(). */
int xml_read(const char *bytes, size_t length, const char *file, struct xml_tree *ret_tree,
             struct diag *diag);

void xml_tree_clear(struct xml_tree *tree);

/* Whether an element is written as <br/>; XML_NO_ELEMENT: there is none of that name. */
enum xml_emptiness { XML_NEVER_EMPTY, XML_MAY_BE_EMPTY, XML_ALWAYS_EMPTY, XML_NO_ELEMENT };

/* What xml_stream() calls. Return 0 to go on; anything else stops the reading and is its result. */
struct xml_visitor {
    /* The start tag of the root, without children; its has_comment is not known yet. May be NULL.
     */
    int (*root)(void *context, const struct xml_node *root);
    /* One complete child element of the root, freed after the call. Texts directly in the root come
     * as a node of kind XML_TEXT, unless they are white space only. */
    int (*child)(void *context, struct xml_node *child);
    /* What is known of the elements of that name, for the words of a message. May be NULL. */
    enum xml_emptiness (*emptiness)(const char *name);
    /* True if there are elements of both names, and the second cannot stand directly in the first.
     * May be NULL. */
    bool (*is_misplaced)(const char *parent, const char *child);
};

/* Reads a document child by child, so that a long one needs the memory of its largest child. The
 * parent of a child is the root's node. Returns 0, -1 with one error in diag (children before the
 * mistake have then been delivered), or what a visitor returned. */
int xml_stream(const char *bytes, size_t length, const char *file,
               const struct xml_visitor *visitor, void *context, struct diag *diag);

/* Returns the value of an attribute, or NULL. Borrowed from the tree. */
const char *xml_attribute(const struct xml_node *element, const char *name);

/* Returns the attribute itself, or NULL: for messages that point at it. */
const struct xml_attribute *xml_attribute_find(const struct xml_node *element, const char *name);

/* True for an element of that name. */
bool xml_is(const struct xml_node *node, const char *name);

/* Returns the first child element of that name (of any name if NULL), or NULL. */
struct xml_node *xml_child(const struct xml_node *element, const char *name);

/* Returns the next sibling element of that name (of any name if NULL), or NULL. */
struct xml_node *xml_next(const struct xml_node *node, const char *name);

/* True for a text of spaces, tabs and line ends only. */
bool xml_is_blank(const struct xml_node *node);

/* True if a text that is not blank stands somewhere inside an element: something is left to read
 * where only its words are shown. */
bool xml_has_words(const struct xml_node *element);

/* True for the four characters that XML counts as white space. */
static inline bool xml_is_space(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

/* Adds a text as it is written in a file, in an attribute too: & < " as references. */
void xml_add_written(struct str *out, const char *text);

/* Returns how many of `length` bytes are words with one space between two of them: up to other
 * white space, or to the end. */
size_t xml_words_length(const char *text, size_t length);

#endif
