/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether words of a translation are a form of a term of the glossary.
 *
 * The forms of a term are its equivalents of the language (a stroke parts two of them, brackets may
 * stay or go), and its title as it is translated. Words are compared by their stems: folded as
 * people compare, without connecting words, without the endings of number and gender, and one word
 * for two that stand side by side ("travailleuses et travailleurs").
 *   - Where the source links the title of the entry, the translation says a form, whole.
 *   - Where it links something else (a part of it, a verb, a person), each stem of the translation
 *     begins as one of a form does, in the same order, or the other way round. */
#ifndef SUPPORT_TERM_FORMS_H
#define SUPPORT_TERM_FORMS_H

#include <stdbool.h>

#include "course/glossary.h"

/* `source` and `said` are the words of a link and of its translation, `title` is the entry's as it
 * is translated. Languages: fr, es; of the source: en. */
bool term_forms_have(const struct glossary_entry *entry, const char *language, const char *title,
                     const char *source, const char *said);

/* True where the title, without what stands in brackets, has no other words than one of the
 * equivalents, or there is none of that language. */
bool term_forms_have_title(const struct glossary_entry *entry, const char *language,
                           const char *title);

#endif
