/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A text as it is shown: citations written out, nothing in it that a terminal takes for an order,
 * and for every byte where it comes from and how it looks. */
#ifndef CONTENT_SHOWN_H
#define CONTENT_SHOWN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/str.h"
#include "content/text.h"

/* What a byte of the shown text stands for. */
struct origin {
    int64_t character; /* number of the source character */
    unsigned style;    /* LAYOUT_... of content/layout.h */
    int link;          /* number of the link, or -1 */
};

struct shown {
    struct str text;
    struct origin *origins; /* one a byte */
    size_t capacity;
};

/* What a link begins with and ends with; "" where it is underlined. */
struct shown_options {
    bool has_bracketed_links;
};

/* Makes the shown text. Calls `link` for each mark that can be followed in reading order; its
 * result is the number of that link. Caller clears. */
void shown_make(const struct text *text, const struct shown_options *options,
                int (*link)(void *context, const struct mark *mark), void *context,
                struct shown *ret_shown);
void shown_clear(struct shown *shown);

/* Returns the words of a text as they are read aloud: citations written out, quotation marks set,
 * line ends as spaces; nothing in them that a terminal takes for an order. Caller frees. */
char *shown_words(const struct text *text);

#endif
