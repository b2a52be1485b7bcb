/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Which language the interface speaks, and that it speaks at all where no locale is installed.
 *
 * This alone calls setlocale(). main calls language_start() first, then language_environment(), and
 * language_use() whenever the language is chosen or changes:
 *
 *     language_start(&places, &diag);
 *     language_environment(&environment);
 *     languages_preferences(option, learners_language, &environment, &preferences);
 *     char *language = language_use(&places, &preferences, &diag);
 *
 * The source of every text is "en", which needs no catalogue and is always there; built without
 * NLS, nothing else is. What languages are called and which is chosen: base/languages.h.
 */
#ifndef LANGUAGE_H
#define LANGUAGE_H

#include <stdbool.h>

#include "base/diag.h"
#include "base/languages.h"

struct language_places {
    const char *catalogues;     /* folder with LL/LC_MESSAGES/decentwork.mo, absolute */
    const char *private_locale; /* folder with x_lang.utf8/LC_MESSAGES/SYS_LC_MESSAGES */
};

/* Makes characters and translations work: LC_CTYPE becomes the user's, else C.UTF-8, else
 * en_US.UTF-8, the first that is UTF-8; LC_MESSAGES the user's, else (in C, POSIX and C.* libintl
 * translates nothing) any installed one, else the private one. Every other category stays "C":
 * numbers are written with a point. Returns true if text may be UTF-8; false, after a warning
 * "ascii-only", where only ASCII can be shown. */
bool language_start(const struct language_places *places, struct diag *diag);

/* Adds what the environment asks for. Read it before language_use(), which changes LANGUAGE. */
void language_environment(struct languages *ret_environment);

/* Adds the languages that the interface has, sorted: "en", and each that has a catalogue. */
void language_list(const struct language_places *places, struct languages *ret_languages);

/* Speaks the first preference that the interface has and whose catalogue proves to work; may be
 * called again at any moment to change. A catalogue that is damaged, or says that it is in another
 * language, gets a warning ("damaged-catalogue", "foreign-catalogue", or "no-locale" where it is
 * the locale that is missing) and is passed over. Sets LANGUAGE, for the programs that we run too.
 * A catalogue is read once: a changed file is not seen. Returns what is spoken, "en" where nothing
 * else is. Caller frees. Texts and translations must not hold PRId64 or its like, nor %Id: msgfmt
 * then writes a newer revision of the format, which is not read. */
char *language_use(const struct language_places *places, const struct languages *preferences,
                   struct diag *diag);

#endif
