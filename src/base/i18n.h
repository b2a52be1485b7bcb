/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The marks of translatable text. Every sentence for a person stands in _() and its kin; xgettext
 * finds them by these names. Text of a course is not translated here but by its own catalogue. */
#ifndef BASE_I18N_H
#define BASE_I18N_H

#include "config.h"

#include <stddef.h>

#ifdef ENABLE_NLS
#include <libintl.h>
#define _(text) gettext(text)
#else
#define _(text) (text)
#define ngettext(one, many, count) ((count) == 1 ? (one) : (many))
#endif

/* Marks a text in a table; _() is called where it is shown. */
#define N_(text) (text)

/* The same English word where other languages need two: a context tells them apart. */
#define pgettext(context, text) i18n_in_context(context "\004" text, text)

/* Marks a text in a table for i18n_from_table(context, text). */
#define NC_(context, text) (text)

/* The text of a table in the interface's language, as pgettext() gives it. Borrowed. */
const char *i18n_from_table(const char *context, const char *text);

/* Returns what the header of a catalogue says in a field such as "Language", in whatever case the
 * field's name is written; NULL where it has no such field or says nothing in it. Caller frees. */
char *i18n_header_field(const char *header, const char *name);

/* Returns the code of the interface's language, as its catalogue calls it; "en" where it has none.
 * Caller frees. */
char *i18n_language(void);

static inline __attribute__((format_arg(2))) const char *i18n_in_context(const char *key,
                                                                         const char *text)
{
#ifdef ENABLE_NLS
    const char *found = gettext(key);
    return found == key ? text : found;
#else
    (void)key;
    return text;
#endif
}

#endif
