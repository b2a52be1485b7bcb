/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Languages by their codes: what they are called, which is wanted first, which is had. For the
 * languages of courses as well as for those of the interface.
 *
 * Languages are named as gettext names its folders: "fr", "fr_CA", "sr@latin". */
#ifndef BASE_LANGUAGES_H
#define BASE_LANGUAGES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "base/direction.h"

/* The language that the program is written in: "C" and "POSIX" ask for it. */
#define LANGUAGES_SOURCE "en"

/* Codes of languages, none twice. `struct languages list = {0};` is an empty one. */
struct languages {
    char **codes;
    size_t count;
    size_t capacity;
};

/* Adds a code at the end, unless it is there. The code is copied. */
void languages_add(struct languages *list, const char *code);
void languages_clear(struct languages *list);

/* Puts the codes into the order of their bytes. */
void languages_sort(struct languages *list);

/* True for what can be a code: two or three small letters, then a script and a country ("_Hant",
 * "_TW", "_419"), then a modifier ("@latin"). It is then safe as a part of a file's name. */
bool languages_is_code(const char *code);

/* Returns the code that someone may have meant who wrote something else: "fr" for "FR", "fr (1)",
 * "French" or "Français", "pt_BR" for "pt-br"; NULL where that cannot be guessed. Caller frees. */
char *languages_meant(const char *words);

/* True where two codes differ at most in country and script: "fr" and "fr_CA". */
bool languages_are_same(const char *a, const char *b);

/* The direction in which a language is written: by its script, where the code names one
 * ("az@arabic", "uz_Arab"), else as most write it. */
enum direction languages_direction(const char *code);

/* Adds what the environment asks for, by the values of LANGUAGE (several, parted by ':'), LC_ALL,
 * LC_MESSAGES and LANG (NULL: not set), in this order, each as languages_preferences() does. */
void languages_from_environment(const char *language, const char *lc_all, const char *lc_messages,
                                const char *lang, struct languages *ret_environment);

/* Adds the languages to try, best first: --language, the learner's own (NULL: none), the
 * environment's. "fr_CA.UTF-8@euro" is read by hand, so that it needs no such locale: "fr_CA", then
 * "fr". "C" and "POSIX" ("C.UTF-8" too) mean "en", and nothing that comes after them is asked. */
void languages_preferences(const char *option, const char *learner,
                           const struct languages *environment, struct languages *ret_preferences);

/* Returns the first preference that is available: as it is, else the language without country and
 * script ("pt_BR" takes "pt"), else any form of it ("pt" takes "pt_BR", and so "pt_PT" does).
 * Borrowed from `available`; NULL if there is none. */
const char *languages_choose(const struct languages *preferences,
                             const struct languages *available);

/* Checks the argument of --language against those available (main may add those of the courses).
 * Returns 0, or -1 with an error "no-language" that names what there is. */
int languages_check(const char *option, const struct languages *available, struct diag *diag);

/* How a language is called in itself, as within a sentence: "français". "fr_CA" is "français" too,
 * but "pt_BR" has a name of its own. An unknown code names itself (borrowed from the caller). */
const char *languages_name(const char *code);

/* The same as a list has it, with a capital where its script has any: "Français". Caller frees. */
char *languages_title(const char *code);

#endif
