/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files that lay blocks out share: where the laying out is, and how it adds lines. */
#ifndef CONTENT_LAYOUT_INSIDE_H
#define CONTENT_LAYOUT_INSIDE_H

#include "content/layout.h"

enum { LAYING_INDENT = 2, LAYING_MEASURE_LEAST = 8 };

/* Where in the blocks and on the page the laying out is. */
struct laying {
    const struct layout_options *options;
    struct layout *layout;
    size_t columns; /* of the measure that it lays into: a cell's is narrower than the page's */
    size_t block;
    size_t part;
    bool holds_part;    /* what is inside is no part of its own: a row of a table is one */
    int64_t characters; /* of the texts of this outermost block that are done */
    size_t indent;
    char *lead;               /* for the next line, taken by it */
    const char *opening;      /* for the next text, or NULL */
    unsigned style;           /* that all words here have besides their own: LAYOUT_... */
    bool is_tight;            /* inside a list without gaps */
    bool is_cell;             /* inside a table's cell, which has no margin for signs */
    size_t table_depth;       /* tables around here */
    enum direction direction; /* of the lines */
    size_t *longest;          /* where the columns that the longest word needs are noted, or NULL */
};

/* Adds an empty line at the present place. Borrowed until the next line. */
struct layout_line *laying_add_line(struct laying *laying);

/* Gives the line the lead that waits for it. */
void laying_take_lead(struct laying *laying, struct layout_line *line);

void laying_gap(struct laying *laying, bool keeps_next);

/* Holds the lines from that one on together with what comes after them. */
void laying_keep(const struct laying *laying, size_t first_line);

/* Adds a run of text in one style at the end of a line that is being made, without the characters
 * that only format. `capacity` is that of its spans: 0 for a new line. */
void laying_words(struct layout_line *line, size_t *capacity, const char *words, unsigned style);

/* The columns before the text of a line where there is no margin: its lead is in them. */
size_t laying_before(const struct layout_line *line);

/* Adds what stands in another line, its lead too, so that its measure begins at `column`. */
void laying_append(struct layout_line *line, size_t *capacity, const struct layout_line *part,
                   size_t column);

/* Adds a line of words of the program, not wrapped. Borrowed until the next line. */
struct layout_line *laying_word_line(struct laying *laying, const char *words, unsigned style);

/* Notes the columns that a word needs which is not to be cut. */
void laying_note_longest(const struct laying *laying, size_t columns);

/* Adds words, wrapped, that are no text of the source: the place stays where it is. */
void laying_own_words(struct laying *laying, const char *words, unsigned style);

/* The direction of the language in which a text is shown. */
enum direction laying_direction(const struct laying *laying, const struct text *text);

/* Adds a text, wrapped. */
void laying_text(struct laying *laying, const struct text *text, unsigned style);

/* Adds a text of which nothing is laid out: the place goes on after it. */
void laying_pass(struct laying *laying, const struct text *text);

void laying_blocks(struct laying *laying, const struct blocks *blocks);

/* Lays words of the program before blocks: in the first line of a paragraph, else in lines of their
 * own. */
void laying_open(struct laying *laying, const char *words, const struct blocks *blocks);

/* The columns from the indent to the edge, some at least. */
size_t laying_columns(const struct laying *laying);

/* Adds to the indent, as far as what is deep inside keeps a measure that words fit into. Returns
 * what it was. */
size_t laying_indent(struct laying *laying, size_t more);

/* How each kind of block is laid out. */
void laying_list(struct laying *laying, const struct block *list);
void laying_descriptions(struct laying *laying, const struct block *list);
void laying_note(struct laying *laying, const struct block *note);
void laying_example(struct laying *laying, const struct block *example);
void laying_facilitator(struct laying *laying, const struct block *note);
void laying_plan(struct laying *laying);
void laying_quote(struct laying *laying, const struct block *quote);
void laying_lines(struct laying *laying, const struct block *lines);
void laying_figure(struct laying *laying, const struct block *figure);
void laying_pause(struct laying *laying, const struct block *pause);
void laying_try(struct laying *laying, const struct block *block);
void laying_table(struct laying *laying, const struct block *block);
void laying_chart(struct laying *laying, const struct block *chart);
void laying_nothing(struct laying *laying, const struct block *block);

#endif
