/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* References to instruments: "C138", "C138:7", "C111:1(1)(a)". */
#ifndef CONTENT_CITE_H
#define CONTENT_CITE_H

/* Returns the instrument's id: "C138" of "C138:7". Caller frees. */
char *cite_instrument(const char *reference);

/* Returns the article with its paragraphs, "1(1)(a)", or NULL where none is named. Borrowed. */
const char *cite_article(const char *reference);

/* Returns the article alone, "1" of "C111:1(1)(a)", or NULL. Caller frees. */
char *cite_article_alone(const char *reference);

/* Returns how the reference is written in a text, in the interface's language: "C138 art. 7".
 * Caller frees. */
char *cite_words(const char *reference);

#endif
