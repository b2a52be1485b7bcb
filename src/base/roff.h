/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Manual pages: the few requests of the man macros that ours need. Text is escaped. */
#ifndef BASE_ROFF_H
#define BASE_ROFF_H

#include "base/str.h"

/* Starts a page: its title, licence and NAME section. */
void roff_head(struct str *page, const char *name, int section, const char *summary);
void roff_section(struct str *page, const char *title);
void roff_subsection(struct str *page, const char *title);
void roff_paragraph(struct str *page, const char *text);

/* A word and what it means, the text indented below it. */
void roff_term(struct str *page, const char *term, const char *text);

/* Lines as they stand, indented. */
void roff_example(struct str *page, const char *text);

#endif
