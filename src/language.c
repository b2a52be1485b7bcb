/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Which language the interface speaks, and that it speaks at all where no locale is installed.
 *
 * libintl does the translating. Three things are done for it: it gets a locale in which it is
 * willing to, it is told the language by LANGUAGE, and a catalogue is looked through before libintl
 * sees it, for libintl believes every number in the file, and a damaged one on a worn stick would
 * end the program. */
#include "config.h"

#include "language.h"

#include <langinfo.h>
#include <locale.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/folder.h"
#include "base/i18n.h"
#include "base/memory.h"
#include "base/path.h"
#include "base/str.h"
#include "content/mo.h"

void language_environment(struct languages *ret_environment)
{
    languages_from_environment(getenv("LANGUAGE"), getenv("LC_ALL"), getenv("LC_MESSAGES"),
                               getenv("LANG"), ret_environment);
}

static bool has_utf8_locale(void)
{
    static const char *const ladder[] = {"", "C.UTF-8", "en_US.UTF-8"};
    for (size_t i = 0; i < ARRAY_LEN(ladder); i++)
        if (setlocale(LC_CTYPE, ladder[i]) != NULL && strcmp(nl_langinfo(CODESET), "UTF-8") == 0)
            return true;
    setlocale(LC_CTYPE, "C");
    return false;
}

#ifdef ENABLE_NLS

/* In these locales libintl translates nothing, whatever LANGUAGE says (C.*: from glibc 2.39 on). */
static bool is_silent(const char *locale)
{
    return strcmp(locale, "C") == 0 || strcmp(locale, "POSIX") == 0 ||
           strncmp(locale, "C.", 2) == 0;
}

static bool set_private_locale(const char *folder)
{
    char *users = memory_text(getenv("LOCPATH"));
    setenv("LOCPATH", folder, 1);
    bool is_set = setlocale(LC_MESSAGES, "x_lang.UTF-8") != NULL;
    if (users != NULL)
        setenv("LOCPATH", users, 1);
    else
        unsetenv("LOCPATH");
    free(users);
    return is_set;
}

static void start_messages(const struct language_places *places)
{
    static const char *const installed[] = {
        "en_US.UTF-8", "en_GB.UTF-8", "fr_FR.UTF-8", "es_ES.UTF-8", "pt_BR.UTF-8",
        "ru_RU.UTF-8", "ar_EG.UTF-8", "zh_CN.UTF-8", "de_DE.UTF-8",
    };
    setlocale(LC_MESSAGES, "");
    if (!is_silent(setlocale(LC_MESSAGES, NULL)))
        return;
    if (set_private_locale(places->private_locale))
        return;
    for (size_t i = 0; i < ARRAY_LEN(installed); i++)
        if (setlocale(LC_MESSAGES, installed[i]) != NULL)
            return;
    setlocale(LC_MESSAGES, "C.UTF-8"); /* good enough for glibc before 2.39 */
}

static char *catalogue_path(const struct language_places *places, const char *code)
{
    char *inside = str_format("%s/LC_MESSAGES/%s.mo", code, PACKAGE);
    char *path = path_join(places->catalogues, inside);
    free(inside);
    return path;
}

static void add_catalogues(const struct language_places *places, struct languages *list)
{
    struct folder entries;
    folder_list(places->catalogues, &entries);
    for (size_t i = 0; i < entries.count; i++) {
        const char *code = entries.names[i];
        char *path = catalogue_path(places, code);
        if (languages_is_code(code) && path_is_file(path))
            languages_add(list, code);
        free(path);
    }
    folder_clear(&entries);
}

enum { CATALOGUE_BYTES_MAX = 16 << 20 };

/* libintl reads the numbers of a table where they stand, in one piece. */
static bool is_table_in(const struct mo *mo, uint32_t table, uint64_t length)
{
    return table % MO_NUMBER_BYTES == 0 && mo_holds(mo, table, length);
}

static bool are_texts_whole(const struct mo *mo, uint32_t table)
{
    if (!is_table_in(mo, table, (uint64_t)mo->count * MO_ROW_BYTES))
        return false;
    for (uint32_t row = 0; row < mo->count; row++)
        if (mo_text(mo, table, row) == NULL)
            return false;
    return true;
}

/* As many places are taken as there are texts, and one is left free: without it libintl could
 * search for ever. A table of two places or fewer is not used. */
static bool is_hash_whole(const struct mo *mo)
{
    if (mo->hash_size <= 2)
        return true;
    if (!is_table_in(mo, mo->hash, (uint64_t)mo->hash_size * MO_NUMBER_BYTES))
        return false;
    uint32_t taken = 0;
    for (uint32_t i = 0; i < mo->hash_size; i++) {
        uint32_t text = mo_number(mo, mo->hash + (size_t)i * MO_NUMBER_BYTES);
        if (text > mo->count)
            return false;
        taken += text != 0;
    }
    return taken == mo->count && taken < mo->hash_size;
}

/* Revision 0.0 alone: others are for texts that hold PRId64 and its like, or %Id; ours do not. */
static bool are_tables_whole(const struct str *bytes)
{
    struct mo mo;
    return mo_read(str_text(bytes), bytes->length, &mo) && mo.revision == 0 &&
           are_texts_whole(&mo, mo.keys) && are_texts_whole(&mo, mo.translations) &&
           is_hash_whole(&mo);
}

/* Returns false for what cannot be read, and for more than any translation can be. */
static bool read_catalogue(const char *path, struct str *ret_bytes)
{
    FILE *file = fopen(path, "rbe");
    if (file == NULL)
        return false;
    char bytes[16384];
    size_t count;
    while (ret_bytes->length <= CATALOGUE_BYTES_MAX &&
           (count = fread(bytes, 1, sizeof bytes, file)) > 0)
        str_add_n(ret_bytes, bytes, count);
    bool is_read = !ferror(file) && ret_bytes->length <= CATALOGUE_BYTES_MAX;
    fclose(file);
    return is_read;
}

static bool is_catalogue_whole(const char *path)
{
    struct str bytes = {0};
    bool is_whole = read_catalogue(path, &bytes) && are_tables_whole(&bytes);
    str_clear(&bytes);
    return is_whole;
}

/* Tells libintl the language. textdomain() makes it forget the one before. */
static void set_language(const struct language_places *places, const char *code)
{
    setenv("LANGUAGE", code, 1);
    bindtextdomain(PACKAGE, places->catalogues);
    bind_textdomain_codeset(PACKAGE, "UTF-8");
    textdomain(PACKAGE);
}

/* Returns the language that the catalogue in use names in its header, which is the translation of
 * "": empty where it names none, or where libintl took no catalogue. Caller frees. */
static char *spoken_language(void)
{
    static const char header[] = ""; /* by a name, or xgettext would warn */
    char *said = i18n_header_field(gettext(header), "Language");
    return said != NULL ? said : memory_text("");
}

/* Says why a language is not spoken: `spoken` was heard instead, or nothing was tried (NULL). */
static void warn(const struct language_places *places, const char *code, const char *spoken,
                 struct diag *diag)
{
    char *path = catalogue_path(places, code);
    struct where where = where_file(path);
    if (spoken == NULL) {
        diag_warning(
            diag, where, "damaged-catalogue",
            _("the translation is damaged, or of a revision not known here, and is not used"));
    } else if (*spoken == '\0' && is_silent(setlocale(LC_MESSAGES, NULL))) {
        diag_warning(diag, where, "no-locale",
                     /* TRANSLATORS: %s is the name of a folder. */
                     _("translations need a locale; there is none, not even in '%s'"),
                     places->private_locale);
    } else {
        diag_warning(diag, where, "foreign-catalogue",
                     /* TRANSLATORS: both %s are codes of languages, such as fr. */
                     _("the translation says that it is in '%s', not in '%s', and is not used"),
                     spoken, code);
    }
    free(path);
}

/* Speaks a language whose catalogue proves to work; else the source, after a warning. */
static bool speak(const struct language_places *places, const char *code, struct diag *diag)
{
    if (strcmp(code, LANGUAGES_SOURCE) == 0) {
        set_language(places, LANGUAGES_SOURCE);
        return true;
    }
    char *path = catalogue_path(places, code);
    char *spoken = NULL;
    if (is_catalogue_whole(path)) {
        set_language(places, code);
        spoken = spoken_language();
    }
    bool is_spoken = spoken != NULL && languages_are_same(spoken, code);
    if (!is_spoken) {
        set_language(places, LANGUAGES_SOURCE);
        warn(places, code, spoken, diag);
    }
    free(spoken);
    free(path);
    return is_spoken;
}

#else

static void start_messages(const struct language_places *places)
{
    (void)places;
}

static void add_catalogues(const struct language_places *places, struct languages *list)
{
    (void)places;
    (void)list;
}

static bool speak(const struct language_places *places, const char *code, struct diag *diag)
{
    (void)places;
    (void)code;
    (void)diag;
    return true;
}

#endif

bool language_start(const struct language_places *places, struct diag *diag)
{
    bool is_utf8 = has_utf8_locale();
    start_messages(places);
    if (!is_utf8)
        diag_warning(diag, (struct where){0}, "ascii-only",
                     _("no UTF-8 locale is installed: only ASCII characters can be shown"));
    return is_utf8;
}

void language_list(const struct language_places *places, struct languages *ret_languages)
{
    languages_add(ret_languages, LANGUAGES_SOURCE);
    add_catalogues(places, ret_languages);
    languages_sort(ret_languages);
}

/* Returns the language to speak: borrowed from `available`, or the source. */
static const char *choose(const struct languages *preferences, const struct languages *available)
{
    const char *code = languages_choose(preferences, available);
    return code != NULL ? code : LANGUAGES_SOURCE;
}

static void take_out(struct languages *list, const char *code)
{
    size_t i = 0;
    while (list->codes[i] != code)
        i++;
    free(list->codes[i]);
    list->count--;
    memmove(&list->codes[i], &list->codes[i + 1], (list->count - i) * sizeof *list->codes);
}

char *language_use(const struct language_places *places, const struct languages *preferences,
                   struct diag *diag)
{
    struct languages available = {0};
    language_list(places, &available);
    const char *code = choose(preferences, &available);
    while (!speak(places, code, diag)) {
        take_out(&available, code);
        code = choose(preferences, &available);
    }
    char *spoken = memory_text(code);
    languages_clear(&available);
    return spoken;
}
