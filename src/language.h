/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Which language the interface speaks, and that it speaks at all where no locale is installed.
 *
 * This alone calls setlocale(). main calls language_start() first, then language_environment(), and
 * language_use() whenever the language is chosen or changes:
 *
 *     language_start(&places, &diag);
 *     language_environment(&environment);
 *     language_preferences(option, learners_language, &environment, &preferences);
 *     char *language = language_use(&places, &preferences, &diag);
 *
 * Languages are named as gettext names its folders: "fr", "fr_CA", "sr@latin". The source of every
 * text is "en", which needs no catalogue and is always there; built without NLS, nothing else is.
 */
#ifndef LANGUAGE_H
#define LANGUAGE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"

struct language_places {
    const char *catalogues;     /* folder with LL/LC_MESSAGES/decentwork.mo, absolute */
    const char *private_locale; /* folder with x_lang.utf8/LC_MESSAGES/SYS_LC_MESSAGES */
};

/* Codes of languages, none twice. `struct languages list = {0};` is an empty one. */
struct languages {
    char **codes;
    size_t count;
    size_t capacity;
};

/* Adds a code at the end, unless it is there. The code is copied. */
void languages_add(struct languages *list, const char *code);
void languages_clear(struct languages *list);

/* Makes characters and translations work: LC_CTYPE becomes the user's, else C.UTF-8, else
 * en_US.UTF-8, the first that is UTF-8; LC_MESSAGES the user's, else (in C, POSIX and C.* libintl
 * translates nothing) any installed one, else the private one. Every other category stays "C":
 * numbers are written with a point. Returns true if text may be UTF-8; false, after a warning
 * "ascii-only", where only ASCII can be shown. */
bool language_start(const struct language_places *places, struct diag *diag);

/* Adds what the environment asks for, in the order LANGUAGE (several, parted by ':'), LC_ALL,
 * LC_MESSAGES, LANG, each as language_preferences() does. Read it before language_use(), which
 * changes LANGUAGE. */
void language_environment(struct languages *ret_environment);

/* Adds the languages to try, best first: --language, the learner's own (NULL: none), the
 * environment's. "fr_CA.UTF-8@euro" is read by hand, so that it needs no such locale: "fr_CA", then
 * "fr". "C" and "POSIX" ("C.UTF-8" too) mean "en", and nothing that comes after them is asked. */
void language_preferences(const char *option, const char *learner,
                          const struct languages *environment, struct languages *ret_preferences);

/* Adds the languages that the interface has, sorted: "en", and each that has a catalogue. */
void language_list(const struct language_places *places, struct languages *ret_languages);

/* Returns the first preference that is available. A language without a country takes, where it is
 * not there as such, any form of it that is: "pt" takes "pt_BR", and so "pt_PT" does. Borrowed from
 * `available`; NULL if there is none. For the languages of a course as well as for ours. */
const char *language_choose(const struct languages *preferences, const struct languages *available);

/* Checks the argument of --language against those available (main may add those of the courses).
 * Returns 0, or -1 with an error "no-language" that names what there is. */
int language_check(const char *option, const struct languages *available, struct diag *diag);

/* Speaks the first preference that the interface has and whose catalogue proves to work; may be
 * called again at any moment to change. A catalogue that is damaged, or says that it is in another
 * language, gets a warning ("damaged-catalogue", "foreign-catalogue", or "no-locale" where it is
 * the locale that is missing) and is passed over. Sets LANGUAGE, for the programs that we run too.
 * A catalogue is read once: a changed file is not seen. Returns what is spoken, "en" where nothing
 * else is. Caller frees. Texts and translations must not hold PRId64 or its like, nor %Id: msgfmt
 * then writes a newer revision of the format, which is not read. */
char *language_use(const struct language_places *places, const struct languages *preferences,
                   struct diag *diag);

/* How a language is called in itself, as within a sentence: "français". "fr_CA" is "français" too,
 * but "pt_BR" has a name of its own. An unknown code names itself (borrowed from the caller). */
const char *language_name(const char *code);

#endif
