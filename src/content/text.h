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

enum mark_kind {
    MARK_EMPHASIS,
    MARK_STRONG,
    MARK_QUOTE,        /* quotation marks are set when it is shown */
    MARK_ABBREVIATION, /* reference: the whole words */
    MARK_TERM,         /* reference: id of a glossary entry */
    MARK_CITE,         /* reference: "C138:7" */
    MARK_LINK,         /* reference: an address, or "#" and a unit's id */
    MARK_BREAK,        /* a line end */
    MARK_SPAN,         /* words of another language or direction; reference: its tag, or NULL */
    MARK_WORD,         /* filled with a word of the program; reference: "true" or "false" */
    MARK_KIND_COUNT
};

/* What stands in `plain` for an empty <cite/>: U+FFFC, the object replacement character. The words
 * are written in the reader's language when the text is shown. */
#define TEXT_OBJECT "\xEF\xBF\xBC"

struct mark {
    enum mark_kind kind;
    size_t start; /* bytes into the plain text */
    size_t end;
    char *reference; /* by its kind, or NULL */
    bool is_filled;  /* the program writes its words: [start, end) is one TEXT_OBJECT */
    struct where where;
};

/* How a text stands in the language that is read. */
enum text_language {
    TEXT_AS_WRITTEN,   /* no translation was asked for */
    TEXT_TRANSLATED,   /* the translation is shown */
    TEXT_TURNED,       /* there is a translation, but the source is shown */
    TEXT_UNTRANSLATED, /* a translation was asked for, and there is none: the source is shown */
};

struct text_words;

struct text {
    char *plain;        /* white space collapsed, a line end for <br/>; never NULL once loaded */
    char *key;          /* canonical key, of the source whatever is shown: mostly the very words of
                           the source, and then the same pointer */
    char *context;      /* what tells its words from the same ones elsewhere; NULL: nothing */
    struct mark *marks; /* by start; an outer mark comes before an inner one */
    size_t mark_count;
    size_t mark_capacity;
    bool is_kept; /* its lines are kept as they are */
    enum text_language language;
    struct text_words *other; /* what is not shown now: the source or its translation; or NULL */
    struct where where;
};

/* The element rows of inline elements. */
extern const struct element_rows text_elements;

/* Loads the inline content of an element: all of it, or, for an element of parts, what stands
 * before its first part. Faulty elements leave only their words. Caller clears. */
void text_load(const struct xml_node *element, struct text *ret_text);

/* Loads the text of an element whose lines are kept: without blank lines at its start and end,
 * spaces at the ends of lines, and what all its lines are indented by. A tab goes on to the next
 * eighth character. The key is that of the text so made. */
void text_load_lines(const struct xml_node *element, struct text *ret_text);

/* Makes a text of plain words, for what has no markup; white space collapses. */
void text_from_words(const char *words, struct where where, struct text *ret_text);

/* Makes a text of lines that are kept as they are, for a picture that has a file of its own. */
void text_from_lines(const char *lines, struct where where, struct text *ret_text);

/* Makes a text that is a word of the program, "true" or "false", in the reader's language. */
void text_from_word(const char *word, struct where where, struct text *ret_text);

void text_clear(struct text *text);

bool text_is_empty(const struct text *text);

/* Shows a translation: a run as content/tags.h reads it; NULL where there is none. What was
 * borrowed of the text before, its marks too, is no longer good. */
void text_translate(struct text *text, const char *run);

/* Shows the text as it was written; no translation is asked for. */
void text_untranslate(struct text *text);

/* Shows the source instead of the translation, or the other way round; nothing where there is but
 * one of them. */
void text_turn(struct text *text);

/* The plain words of the source, whatever is shown; and those of the translation, or NULL.
 * Borrowed.
 */
const char *text_source(const struct text *text);
const char *text_translation(const struct text *text);

/* True for a mark that can be followed: a term, citation, abbreviation or link. */
bool mark_is_link(const struct mark *mark);

/* Returns the words that the program writes for a filled mark, in the interface's language. Caller
 * frees. */
char *mark_words(const struct mark *mark);

/* The signs around a quotation, as the interface's language has them. Borrowed. */
const char *text_quote_start(void);
const char *text_quote_end(void);

#endif
