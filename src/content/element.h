/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of the element table: the one description of the course format. It drives the checker,
 * the loaders, "did you mean", the published grammar and the manual. Each layer brings the rows of
 * what it reads; src/course/vocabulary.c puts them together. */
#ifndef CONTENT_ELEMENT_H
#define CONTENT_ELEMENT_H

#include <stdbool.h>
#include <stddef.h>

#include "content/value.h"
#include "xml/xml.h"

enum element_content {
    CONTENT_NOTHING,  /* an empty element */
    CONTENT_TEXT,     /* plain text, no elements */
    CONTENT_INLINE,   /* text and inline elements */
    CONTENT_BLOCKS,   /* blocks, at least one */
    CONTENT_FLOW,     /* inline, or blocks, never both */
    CONTENT_PARTS,    /* inline text first, then the children listed */
    CONTENT_CHILDREN, /* only the children listed */
};

/* Families that a list of children may name as a whole. */
enum element_group {
    GROUP_NONE = 0,
    GROUP_INLINE = 1u << 0,
    GROUP_BLOCK = 1u << 1,
    GROUP_QUESTION = 1u << 2,
    GROUP_UNIT = 1u << 3,
    GROUP_CELL = 1u << 4,  /* of a table's row */
    GROUP_STAND = 1u << 5, /* what stands directly in a lesson, between its blocks */
    GROUP_COUNT = 6
};

enum { ANY_NUMBER = 0 };

/* A child that may stand in an element: the row of that key, or any row of those groups. */
struct element_child {
    const char *name;
    unsigned groups; /* GROUP_... */
    unsigned least;
    unsigned most; /* ANY_NUMBER: no limit */
};

struct element_attribute {
    const char *name;
    enum value_type type;
    bool is_required;
    bool is_translatable;
    const char *const *words; /* for VALUE_WORD, ended by NULL */
    const char *help;         /* one line for the manual, to be translated */
};

enum { ELEMENT_CHILDREN_MAX = 8, ELEMENT_ATTRIBUTES_MAX = 10 };

struct element_row {
    const char *name;
    const char *key; /* where two elements share a name, such as "course/module"; NULL: the name */
    enum element_content content;
    enum element_group group; /* the family that it belongs to */
    bool is_ordered;          /* the children listed stand in that order */
    bool may_be_empty;        /* an inline element that the program fills, or a text left out */
    bool is_kept;             /* plain text whose lines are kept as they are: translated whole */
    struct element_child children[ELEMENT_CHILDREN_MAX];         /* up to the first empty one */
    struct element_attribute attributes[ELEMENT_ATTRIBUTES_MAX]; /* up to the first empty one */
    const char *help; /* one line for the manual, to be translated */
};

/* Rows, as each layer hands out its own. */
struct element_rows {
    const struct element_row *items;
    size_t count;
};

/* All that can stand in a course: the rows of several layers. */
struct vocabulary {
    const struct element_rows *const *parts;
    size_t count;
    const char *const *planned; /* names that a later version will know, ended by NULL; or NULL */
};

/* Returns the row of that key, or NULL. */
const struct element_row *vocabulary_find(const struct vocabulary *vocabulary, const char *key);

/* Returns the row of an element called `name` inside `parent`: the one that may stand there, else
 * any of that name, else NULL. */
const struct element_row *vocabulary_find_in(const struct vocabulary *vocabulary,
                                             const struct element_row *parent, const char *name);

/* Returns the row number `index` of all, or NULL after the last. */
const struct element_row *vocabulary_row(const struct vocabulary *vocabulary, size_t index);

/* The row's key. Borrowed. */
const char *element_key(const struct element_row *row);

/* The name of the element that a key stands for: "module" for "course/module". Borrowed. */
const char *element_key_name(const char *key);

/* Returns how many children a row lists. */
size_t element_child_count(const struct element_row *row);

/* The attribute that every translated element may have, beside those that its row lists: what tells
 * its words from the same words elsewhere. It becomes the msgctxt of a catalogue. */
#define ELEMENT_CONTEXT "context"
extern const struct element_attribute element_context;

/* Returns how many attributes an element may have: those that its row lists, and element_context
 * where something of it is translated; and one of them. */
size_t element_attribute_count(const struct element_row *row);
const struct element_attribute *element_attribute_at(const struct element_row *row, size_t index);

/* Returns the attribute of that name, or NULL. */
const struct element_attribute *element_attribute_find(const struct element_row *row,
                                                       const char *name);

/* Returns the place in row->children where an element belongs, or -1 if it must not stand there. */
int element_child_index(const struct element_row *row, const struct element_row *child);

/* True if the child may stand somewhere in the element, by its content or its list. */
bool element_allows(const struct element_row *parent, const struct element_row *child);

/* Returns the place of an attribute's word among `words`, which NULL ends; `otherwise` where it
 * says another word or is not there. */
size_t element_word(const struct xml_node *element, const char *name, const char *const *words,
                    size_t otherwise);

#endif
