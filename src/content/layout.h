/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Blocks laid out as lines of a given width: what a screen draws, and where each line stands in the
 * source, so that a place survives every width. */
#ifndef CONTENT_LAYOUT_H
#define CONTENT_LAYOUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/direction.h"
#include "content/block.h"

enum layout_style {
    LAYOUT_PLAIN = 0,
    LAYOUT_EMPHASIS = 1u << 0,
    LAYOUT_STRONG = 1u << 1,
    LAYOUT_LINK = 1u << 2,
    LAYOUT_HEADING = 1u << 3, /* of the whole line */
    LAYOUT_CAUTION = 1u << 4, /* the word above a caution; that above other notes is strong */
    LAYOUT_OPENING = 1u << 5, /* the opening words, see layout_options */
    LAYOUT_RULE = 1u << 6,    /* a line of a table, the axis of a chart */
    LAYOUT_BAR = 1u << 7,     /* a bar or point of a chart */
    LAYOUT_ASIDE = 1u << 8,   /* a note for who teaches; the source, for want of a translation */
};

enum { LAYOUT_NO_LINK = -1 };

/* Bytes [start, end) of a line's text in one style. Spans do not overlap and cover the text. */
struct layout_span {
    size_t start;
    size_t end;
    unsigned style; /* LAYOUT_... */
    int link;       /* number in layout->links, or LAYOUT_NO_LINK */
};

struct layout_line {
    size_t block;       /* the outermost block that it belongs to */
    size_t part;        /* of that block, in the order of reading: a paragraph, an item, a row; the
                           same in every language and width. 0: it stands before the first block */
    int64_t characters; /* where it starts: characters into the source text of that block, the texts
                           inside a block counted one after the other */
    size_t indent;      /* columns before the text */
    char *lead; /* what stands before the first line of an item, right before the text: "•", "1.";
                   "!" before a caution; or NULL */
    unsigned lead_style; /* LAYOUT_... */
    char *text;          /* safe for a terminal (content/safe.h); "" for a gap */
    size_t columns;
    enum direction direction; /* of the paragraph that it is of; see layout_options */
    uint32_t mark_before; /* marks of direction that stand for the rest of the paragraph, before */
    uint32_t mark_after;  /* and after the line, or 0: only where some of it runs from the right */
    struct layout_span *spans;
    size_t span_count;
    bool keeps_next;   /* must not be the last line of a page: a heading, the gap after it, a note's
                          lead, a line of a table's row */
    size_t head_line;  /* of a table in columns that has a head: where the head begins, */
    size_t head_count; /* and how many lines it has, the rule below it too; 0: no such table */
    bool is_untranslated; /* begins a text that has no translation, though one was asked for */
    bool is_pause;        /* what follows is shown when the reader goes on */
    bool is_try;          /* stands for a question: the block's number says which */
};

/* Something that can be followed. A reference that stands twice is two links. */
struct layout_link {
    const struct mark *mark; /* borrowed from the blocks */
    size_t first_line;
    size_t last_line;
    size_t column; /* on its first line, from the text's start */
};

struct layout {
    struct layout_line *lines;
    size_t line_count;
    size_t line_capacity;
    struct layout_link *links;
    size_t link_count;
    size_t link_capacity;
};

/* What becomes of notes for who teaches. */
enum layout_notes {
    LAYOUT_NOTES_HIDDEN,
    LAYOUT_NOTES_INSIDE, /* each in its place, indented below a heading */
    LAYOUT_NOTES_ALONE,  /* nothing else is laid out: for a column of their own */
};

struct layout_options {
    size_t columns;           /* of the measure, at least 20 */
    bool has_bracketed_links; /* [minimum age]: for terminals that cannot underline */
    const char *title; /* a heading before the first block (its lines belong to block 0, character
                          0), or NULL */
    bool is_title_untranslated; /* as struct layout_line says it of other lines */
    const char *opening; /* words that the first paragraph begins with, or that stand alone where
                            blocks do not begin with one; or NULL. No source text */
    enum direction direction;        /* of the language that is read; DIRECTION_NONE: not known */
    enum direction source_direction; /* of the language that the blocks were written in */
    enum layout_notes notes;
    const char *plan_words; /* for who teaches, before the first block (as the title belongs to it):
                               words of the program, or NULL */
    const struct blocks *plan; /* and what the author says there, or NULL */
};

/* Lays blocks out, one gap between two, none before the first or after the last; items of a list
 * follow each other without a gap when each is one paragraph, or one and such a list. A table keeps
 * its columns while each can hold its longest word and at least eight columns; else each row is a
 * record. Kept lines that are too long are cut. Caller clears; the blocks must live as long as the
 * layout. */
void layout_blocks(const struct blocks *blocks, const struct layout_options *options,
                   struct layout *ret_layout);
void layout_clear(struct layout *layout);

/* The line in which that place stands: the last line of the block that starts at or before it, its
 * gaps left out. Of a block that has no line, the first line after it, or the last of all. */
size_t layout_find(const struct layout *layout, size_t block, int64_t characters);

#endif
