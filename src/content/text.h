/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A run of marked-up text, the translatable unit: what is read as plain characters, with marks over
 * ranges of them. Drawing, search and places all count in the plain characters. */
#ifndef CONTENT_TEXT_H
#define CONTENT_TEXT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "base/str.h"
#include "content/element.h"
#include "xml/xml.h"

enum mark_kind { MARK_EMPHASIS, MARK_STRONG, MARK_TERM, MARK_CITE, MARK_KIND_COUNT };

/* What stands in `plain` for an empty <cite/>: U+FFFC, the object replacement character. The words
 * are written in the reader's language when the text is shown. */
#define TEXT_OBJECT "\xEF\xBF\xBC"

struct mark {
    enum mark_kind kind;
    size_t start; /* bytes into the plain text */
    size_t end;
    char *reference; /* of a term or citation, else NULL */
    bool is_filled;  /* an empty cite: [start, end) is one TEXT_OBJECT */
    struct where where;
};

struct text {
    char *plain;        /* white space collapsed, never NULL once loaded */
    char *key;          /* canonical key */
    struct mark *marks; /* by start; an outer mark comes before an inner one */
    size_t mark_count;
    size_t mark_capacity;
    struct where where;
};

/* The element rows of inline elements. */
extern const struct element_rows text_elements;

/* Loads the inline content of an element: all of it, or, for an element of parts, what stands
 * before its first part. Faulty elements leave only their words. Caller clears. */
void text_load(const struct xml_node *element, struct text *ret_text);

/* Makes a text of plain words, for what has no markup. */
void text_from_words(const char *words, struct where where, struct text *ret_text);

void text_clear(struct text *text);

bool text_is_empty(const struct text *text);

/* The mark that can be followed (a term or citation) number `index`, or NULL. */
const struct mark *text_link(const struct text *text, size_t index);

#endif
