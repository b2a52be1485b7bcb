/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What a mark in a text means: what a sheet says of a term, a citation, a short form, a link. */
#ifndef TUI_WIDGET_EXPLANATION_H
#define TUI_WIDGET_EXPLANATION_H

#include "content/block.h"
#include "content/text.h"
#include "course/glossary.h"
#include "flow/session.h"

struct explanation {
    char *title;
    const char *kind;            /* what the mark is, translated */
    char *facts;                 /* before what it says, as dates of an instrument; or NULL */
    const struct blocks *blocks; /* what it says, borrowed; NULL: nothing */
    const struct glossary_entry *entry; /* of a term, borrowed; NULL: none */
    const char *foot;                   /* a last word, translated, or NULL */
    const struct text *see;             /* what to see also, borrowed; NULL: nothing */
};

/* Finds what a mark that can be followed (mark_is_link()) means in a course. What the course does
 * not explain is said so. It borrows from the session, in the language that is spoken now. Caller
 * clears. */
void explanation_of(const struct session *session, const struct mark *mark,
                    struct explanation *ret_explanation);
void explanation_clear(struct explanation *explanation);

#endif
