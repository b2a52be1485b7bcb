/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The language of the interface, heard in every locale that a machine in the field may have. */
#include "config.h"

#include "language.h"

#include <criterion/criterion.h>
#include <langinfo.h>
#include <locale.h>
#include <spawn.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "base/path.h"
#include "base/str.h"
#include "support/support.h"

#define SENTENCE "Decent work for all"
#define FRENCH "Travail décent pour tous"
#define SPANISH "Trabajo decente para todos"

static char *folder;
static char *catalogues;
static char *private_locale;
static struct language_places places;
static struct diag diag;

/* Runs a program to its good end. */
static void run(const char *const *arguments)
{
    pid_t child;
    int status = -1;
    char *const *copied = (char *const *)(uintptr_t)arguments;
    cr_assert_eq(posix_spawnp(&child, arguments[0], NULL, NULL, copied, environ), 0,
                 "'%s' cannot be run: is it installed?", arguments[0]);
    cr_assert_eq(waitpid(child, &status, 0), child);
    cr_assert_eq(status, 0, "'%s' failed", arguments[0]);
}

/* Sets what the environment says of locales, and nothing else of it (NULL: not set). */
static void set_environment(const char *language, const char *lc_all, const char *lc_messages,
                            const char *lang)
{
    const char *const variables[][2] = {
        {"LANGUAGE", language}, {"LC_ALL", lc_all}, {"LC_MESSAGES", lc_messages},
        {"LANG", lang},         {"LC_CTYPE", NULL}, {"LOCPATH", NULL},
    };
    for (size_t i = 0; i < ARRAY_LEN(variables); i++)
        if (variables[i][1] != NULL)
            setenv(variables[i][0], variables[i][1], 1);
        else
            unsetenv(variables[i][0]);
}

static void set_stage(void)
{
    folder = support_folder();
    catalogues = path_join(folder, "locale");
    private_locale = path_join(folder, "private");
    places = (struct language_places){catalogues, private_locale};
    diag_init(&diag);
    set_environment(NULL, NULL, NULL, NULL);
    char *script = support_source("build-aux/make-messages-locale");
    char *file = path_join(private_locale, "x_lang.utf8/LC_MESSAGES/SYS_LC_MESSAGES");
    run((const char *const[]){script, file, NULL});
    free(file);
    free(script);
}

static void clear_stage(void)
{
    diag_clear(&diag);
    support_remove(folder);
    free(private_locale);
    free(catalogues);
    free(folder);
}

TestSuite(language, .init = set_stage, .fini = clear_stage);

static char *joined(const struct languages *list)
{
    struct str text = {0};
    for (size_t i = 0; i < list->count; i++)
        str_addf(&text, "%s%s", i > 0 ? " " : "", list->codes[i]);
    return str_take(&text);
}

/* Speaks by these wishes and the environment's as main does. Caller frees the language in use. */
static char *speak(const char *option, const char *learner)
{
    struct languages environment = {0};
    struct languages preferences = {0};
    language_environment(&environment);
    languages_preferences(option, learner, &environment, &preferences);
    char *language = language_use(&places, &preferences, &diag);
    languages_clear(&preferences);
    languages_clear(&environment);
    return language;
}

Test(language, the_source_is_spoken_where_nothing_else_is_had)
{
    cr_expect(language_start(&places, &diag));
    char *language = speak("xx", "yy");
    cr_expect_str_eq(language, "en");
    cr_expect_str_eq(_(SENTENCE), SENTENCE);
    cr_expect_str_eq(ngettext("%d error", "%d errors", 1), "%d error");
    cr_expect_str_eq(ngettext("%d error", "%d errors", 0), "%d errors");
    cr_expect_eq(diag.count, 0);
    free(language);
}

Test(language, characters_are_utf8_and_numbers_are_not_the_locales_in_any_locale)
{
    static const char *const locales[] = {NULL, "C", "POSIX", "C.UTF-8", "xx_XX.UTF-8", "nonsense"};
    for (size_t i = 0; i < ARRAY_LEN(locales); i++) {
        const char *locale = locales[i] != NULL ? locales[i] : "none";
        setlocale(LC_ALL, "C");
        set_environment(NULL, locales[i], NULL, NULL);
        cr_expect(language_start(&places, &diag), "case '%s'", locale);
        cr_expect_str_eq(nl_langinfo(CODESET), "UTF-8", "case '%s'", locale);
        cr_expect_str_eq(setlocale(LC_NUMERIC, NULL), "C", "case '%s'", locale);
        cr_expect_str_eq(setlocale(LC_TIME, NULL), "C", "case '%s'", locale);
    }
    cr_expect_eq(diag.count, 0);
}

#ifdef ENABLE_NLS

/* Makes a catalogue in `language`: a sentence and its plural forms, in a folder called `code`. */
static void compile(const char *code, const char *language, const char *sentence, const char *one,
                    const char *many, const char *byte_order)
{
    char *text = str_format("msgid \"\"\n"
                            "msgstr \"\"\n"
                            "\"Project-Id-Version: decentwork\\n\"\n"
                            "\"Language: %s\\n\"\n"
                            "\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
                            "\"Plural-Forms: nplurals=2; plural=(n > 1);\\n\"\n\n"
                            "msgid \"" SENTENCE "\"\n"
                            "msgstr \"%s\"\n\n"
                            "msgid \"%%d error\"\n"
                            "msgid_plural \"%%d errors\"\n"
                            "msgstr[0] \"%s\"\n"
                            "msgstr[1] \"%s\"\n",
                            language, sentence, one, many);
    char *po = path_join(folder, "messages.po");
    char *into = str_format("%s/%s/LC_MESSAGES", catalogues, code);
    char *mo = path_join(into, PACKAGE ".mo");
    cr_assert_eq(path_make_folders(into), 0);
    support_write(po, text);
    run((const char *const[]){"msgfmt", byte_order, "-o", mo, po, NULL});
    free(mo);
    free(into);
    free(po);
    free(text);
}

static void add_catalogue(const char *code, const char *language, const char *sentence)
{
    compile(code, language, sentence, "one", "many", "--endianness=little");
}

static void add_french(void)
{
    compile("fr", "fr", FRENCH, "%d erreur", "%d erreurs", "--endianness=little");
}

/* Starts anew, as far as one process can, with this environment. */
static void start(const char *language, const char *lc_all, const char *lang)
{
    setlocale(LC_ALL, "C");
    set_environment(language, lc_all, NULL, lang);
    language_start(&places, &diag);
}

static void expect_spoken(const char *case_name, const char *code, const char *sentence)
{
    char *language = speak(NULL, NULL);
    cr_expect_str_eq(language, code, "case '%s': '%s', not '%s'", case_name, language, code);
    cr_expect_str_eq(_(SENTENCE), sentence, "case '%s': %s", case_name, _(SENTENCE));
    free(language);
}

Test(language, french_is_spoken_in_any_locale)
{
    static const char *const locales[] = {NULL, "C", "POSIX", "C.UTF-8", "fr_FR.UTF-8", "xx_XX"};
    add_french();
    for (size_t i = 0; i < ARRAY_LEN(locales) * 4; i++) {
        const char *locale = locales[i / 4];
        const char *wanted = i & 1 ? "fr" : NULL;
        const char *option = i & 2 ? "fr" : NULL;
        bool is_french =
            wanted != NULL || option != NULL || (locale != NULL && strncmp(locale, "fr", 2) == 0);
        start(wanted, locale, NULL);
        char *language = speak(option, NULL);
        cr_expect_str_eq(language, is_french ? "fr" : "en", "case %zu: '%s'", i, language);
        cr_expect_str_eq(_(SENTENCE), is_french ? FRENCH : SENTENCE, "case %zu", i);
        cr_expect_str_eq(ngettext("%d error", "%d errors", 0),
                         is_french ? "%d erreur" : "%d errors", "case %zu", i);
        cr_expect_str_eq(ngettext("%d error", "%d errors", 2),
                         is_french ? "%d erreurs" : "%d errors", "case %zu", i);
        free(language);
    }
    cr_expect_eq(diag.count, 0);
}

Test(language, what_is_not_translated_is_the_source_message_by_message)
{
    add_french();
    start("fr", "C", NULL);
    expect_spoken("translated", "fr", FRENCH);
    cr_expect_str_eq(_("Not in that catalogue"), "Not in that catalogue");
    cr_expect_str_eq(pgettext("key", SENTENCE), SENTENCE, "it is translated without a context");
    cr_expect_str_eq(ngettext("%d file", "%d files", 1), "%d file");
    cr_expect_str_eq(ngettext("%d file", "%d files", 0), "%d files", "as in English");
    cr_expect_eq(diag.count, 0);
}

/* A catalogue whose forms of "%d error" are their numbers. */
static void add_forms(const char *code, int count, const char *rule)
{
    struct str text = {0};
    str_addf(&text,
             "msgid \"\"\nmsgstr \"\"\n\"Language: %s\\n\"\n"
             "\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
             "\"Plural-Forms: nplurals=%d; plural=%s;\\n\"\n\n"
             "msgid \"%%d error\"\nmsgid_plural \"%%d errors\"\n",
             code, count, rule);
    for (int i = 0; i < count; i++)
        str_addf(&text, "msgstr[%d] \"form %d\"\n", i, i);
    char *po = path_join(folder, "forms.po");
    char *into = str_format("%s/%s/LC_MESSAGES", catalogues, code);
    char *mo = path_join(into, PACKAGE ".mo");
    cr_assert_eq(path_make_folders(into), 0);
    support_write(po, str_text(&text));
    run((const char *const[]){"msgfmt", "-o", mo, po, NULL});
    free(mo);
    free(into);
    free(po);
    str_clear(&text);
}

/* What our catalogue of a language says of its plural forms, in one line. Caller frees. */
static char *own_rule(const char *path)
{
    char *source = support_source(path);
    char *text = support_read(source, NULL);
    char *start = strstr(text, "plural=(");
    cr_assert_not_null(start, "%s has no plural forms", path);
    start += strlen("plural=");
    char *rule = memory_text_n(start, strcspn(start, ";"));
    free(text);
    free(source);
    return rule;
}

Test(language, each_number_has_the_plural_form_of_its_language)
{
    char *arabic = own_rule("po/ar.po");
    const struct {
        const char *code;
        int count;
        const char *rule;
        struct {
            unsigned long number;
            int form;
        } numbers[16];
    } cases[] = {
        {"ar",
         6,
         arabic,
         {{0, 0},
          {1, 1},
          {2, 2},
          {3, 3},
          {10, 3},
          {11, 4},
          {99, 4},
          {100, 5},
          {101, 5},
          {102, 5},
          {103, 3},
          {110, 3},
          {111, 4},
          {1000, 5},
          {1003, 3},
          {1011, 4}}},
        {"ru",
         3,
         "(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2)",
         {{0, 2},
          {1, 0},
          {2, 1},
          {4, 1},
          {5, 2},
          {11, 2},
          {12, 2},
          {14, 2},
          {20, 2},
          {21, 0},
          {22, 1},
          {25, 2},
          {101, 0},
          {111, 2},
          {112, 2},
          {122, 1}}},
        {"pl",
         3,
         "(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2)",
         {{0, 2},
          {1, 0},
          {2, 1},
          {4, 1},
          {5, 2},
          {11, 2},
          {12, 2},
          {14, 2},
          {20, 2},
          {21, 2},
          {22, 1},
          {25, 2},
          {101, 2},
          {111, 2},
          {112, 2},
          {122, 1}}},
    };
    start(NULL, NULL, NULL);
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        add_forms(cases[i].code, cases[i].count, cases[i].rule);
        char *language = speak(cases[i].code, NULL);
        cr_expect_str_eq(language, cases[i].code);
        for (size_t j = 0; j < ARRAY_LEN(cases[i].numbers); j++) {
            char *form = str_format("form %d", cases[i].numbers[j].form);
            unsigned long number = cases[i].numbers[j].number;
            cr_expect_str_eq(ngettext("%d error", "%d errors", number), form, "%s: %lu",
                             cases[i].code, number);
            free(form);
        }
        free(language);
    }
    free(arabic);
}

Test(language, translations_are_utf8_even_where_no_such_locale_is_had)
{
    add_french();
    start("fr", "C", NULL);
    setlocale(LC_CTYPE, "C");
    expect_spoken("ASCII", "fr", FRENCH);
}

Test(language, it_can_change_at_any_moment)
{
    static const char *const steps[][2] = {
        {"fr", FRENCH}, {"es", SPANISH},  {"en", SENTENCE},
        {"fr", FRENCH}, {"xx", SENTENCE}, {"es", SPANISH},
    };
    add_french();
    add_catalogue("es", "es", SPANISH);
    start(NULL, "C", NULL);
    for (size_t i = 0; i < ARRAY_LEN(steps); i++) {
        struct languages preferences = {0};
        languages_add(&preferences, steps[i][0]);
        char *language = language_use(&places, &preferences, &diag);
        cr_expect_str_eq(_(SENTENCE), steps[i][1], "step %zu: %s", i, _(SENTENCE));
        cr_expect_str_eq(getenv("LANGUAGE"), language, "step %zu", i);
        free(language);
        languages_clear(&preferences);
    }
}

Test(language, the_environment_asks_for_it_as_it_does_everywhere)
{
    static const struct {
        const char *language, *lc_all, *lang, *expected, *sentence;
    } cases[] = {
        {"fr:es", NULL, NULL, "fr", FRENCH},       {"xx:es", NULL, NULL, "es", SPANISH},
        {"en:fr", NULL, NULL, "en", SENTENCE},     {"en_GB:fr", NULL, NULL, "en", SENTENCE},
        {NULL, NULL, "fr_CA.UTF-8", "fr", FRENCH}, {NULL, "es_MX", "fr_FR", "es", SPANISH},
        {NULL, "C", "fr_FR", "en", SENTENCE},      {NULL, NULL, "xx_YY.UTF-8", "en", SENTENCE},
    };
    add_french();
    add_catalogue("es", "es", SPANISH);
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        start(cases[i].language, cases[i].lc_all, cases[i].lang);
        char *name = str_format("%zu", i);
        expect_spoken(name, cases[i].expected, cases[i].sentence);
        free(name);
    }
}

Test(language, a_form_from_another_country_is_better_than_none)
{
    add_catalogue("pt_BR", "pt_BR", "Trabalho decente");
    start(NULL, NULL, "pt_PT.UTF-8");
    expect_spoken("another country", "pt_BR", "Trabalho decente");
    add_catalogue("pt", "pt_PT", "Trabalho digno");
    start(NULL, NULL, "pt_PT.UTF-8");
    expect_spoken("no country", "pt", "Trabalho digno");
}

Test(language, the_languages_are_those_that_have_a_catalogue)
{
    struct languages list = {0};
    language_list(&places, &list);
    cr_expect_eq(list.count, 1);
    add_catalogue("es", "es", SPANISH);
    add_catalogue("ar", "ar", "العمل اللائق");
    add_catalogue("a:b", "ar", "no code");
    add_catalogue("x.y", "ar", "no code");
    char *without = path_join(catalogues, "ru/LC_MESSAGES");
    char *other = path_join(without, "other.mo");
    char *hollow = path_join(catalogues, "de/LC_MESSAGES/" PACKAGE ".mo");
    cr_assert_eq(path_make_folders(without), 0);
    cr_assert_eq(path_make_folders(hollow), 0);
    support_write(other, "");
    language_list(&places, &list);
    char *found = joined(&list);
    cr_expect_str_eq(found, "ar en es");
    free(found);
    free(hollow);
    free(other);
    free(without);
    languages_clear(&list);
}

Test(language, a_catalogue_of_another_language_is_passed_over)
{
    add_catalogue("fr", "es", SPANISH);
    add_catalogue("de", "", "Menschenwürdige Arbeit");
    start("fr:de", "C", NULL);
    expect_spoken("no other", "en", SENTENCE);
    cr_expect_eq(diag.warnings, 2);
    cr_expect_eq(diag.errors, 0);
    cr_assert_eq(diag.count, 2);
    cr_expect_str_eq(diag.items[0].code, "foreign-catalogue");
    cr_expect_str_eq(diag.items[0].message,
                     "the translation says that it is in 'es', not in 'fr', and is not used");
    cr_expect_str_eq(diag.items[1].code, "foreign-catalogue");
    add_catalogue("es", "es", SPANISH);
    start("fr:es", "C", NULL);
    expect_spoken("the next", "es", SPANISH);
}

/* Writes the number into the bytes as msgfmt does: the lowest byte first. */
static void put(char *bytes, size_t at, uint32_t number)
{
    for (size_t i = 0; i < 4; i++)
        bytes[at + i] = (char)(number >> (8 * i) & 0xFF);
}

static uint32_t got(const char *bytes, size_t at)
{
    uint32_t number = 0;
    for (size_t i = 0; i < 4; i++)
        number |= (uint32_t)(unsigned char)bytes[at + i] << (8 * i);
    return number;
}

static void expect_damage_seen(const char *path, const char *bytes, size_t length, size_t number)
{
    size_t before = diag.count;
    support_write_n(path, bytes, length);
    char *language = speak("fr", NULL);
    cr_expect_str_eq(language, "en", "damage %zu: '%s'", number, language);
    cr_expect_str_eq(_(SENTENCE), SENTENCE, "damage %zu", number);
    cr_assert_eq(diag.count, before + 1, "damage %zu", number);
    cr_expect_str_eq(diag.items[before].code, "damaged-catalogue", "damage %zu", number);
    cr_expect_str_eq(diag.items[before].file, path, "damage %zu", number);
    free(language);
}

Test(language, a_catalogue_that_was_cut_short_is_not_used)
{
    add_french();
    start(NULL, "C", NULL);
    size_t length;
    char *path = path_join(catalogues, "fr/LC_MESSAGES/" PACKAGE ".mo");
    char *bytes = support_read(path, &length);
    for (size_t shorter = 0; shorter < length; shorter++)
        expect_damage_seen(path, bytes, shorter, shorter);
    free(bytes);
    free(path);
}

Test(language, a_catalogue_whose_numbers_lead_astray_is_not_used)
{
    add_french();
    start(NULL, "C", NULL);
    size_t length;
    char *path = path_join(catalogues, "fr/LC_MESSAGES/" PACKAGE ".mo");
    char *bytes = support_read(path, &length);
    size_t sources = got(bytes, 12);
    size_t translations = got(bytes, 16);
    size_t hash = got(bytes, 24);
    cr_assert_gt(got(bytes, 20), got(bytes, 8), "this catalogue has no hash table");
    const uint32_t damages[][2] = {
        {0, 0x12345678}, /* the mark of a catalogue */
        {4, 1},          /* the revision */
        {4, 0x10000},
        {8, 0xFFFFFFFF}, /* how many texts */
        {8, 0x20000000},
        {8, got(bytes, 8) + 1},
        {12, (uint32_t)length}, /* where the tables are */
        {12, 0xFFFFFFFC},
        {12, got(bytes, 12) + 1},
        {16, 0xFFFFFFFC},
        {16, got(bytes, 16) + 2},
        {20, 0xFFFFFFFF},
        {20, 3},
        {24, 0xFFFFFFF0},
        {24, got(bytes, 24) + 1},
        {(uint32_t)sources, 0xFFFFFFFF},     /* the length of a text */
        {(uint32_t)sources + 4, 0xFFFFFFFF}, /* and where it is */
        {(uint32_t)translations + 8, got(bytes, translations + 8) - 1},
        {(uint32_t)translations + 12, (uint32_t)length},
        {(uint32_t)hash, 0xFFFFFFFF},
        {(uint32_t)hash, 4},
    };
    for (size_t i = 0; i < ARRAY_LEN(damages); i++) {
        uint32_t kept = got(bytes, damages[i][0]);
        put(bytes, damages[i][0], damages[i][1]);
        expect_damage_seen(path, bytes, length, i);
        put(bytes, damages[i][0], kept);
    }
    free(bytes);
    free(path);
}

/* Some processors cannot read a number from anywhere but a multiple of four. */
Test(language, a_catalogue_whose_table_is_not_aligned_is_not_used)
{
    add_french();
    start(NULL, "C", NULL);
    size_t length;
    char *path = path_join(catalogues, "fr/LC_MESSAGES/" PACKAGE ".mo");
    char *bytes = support_read(path, &length);
    size_t table = (size_t)got(bytes, 8) * 8;
    size_t at = length % 4 != 0 ? length : length + 1;
    char *longer = memory_new(at + table, 1);
    memcpy(longer, bytes, length);
    memcpy(longer + at, bytes + got(bytes, 12), table);
    put(longer, 12, (uint32_t)at);
    expect_damage_seen(path, longer, at + table, 0);
    free(longer);
    free(bytes);
    free(path);
}

Test(language, a_catalogue_from_a_machine_of_the_other_byte_order_is_spoken)
{
    compile("fr", "fr", FRENCH, "%d erreur", "%d erreurs", "--endianness=big");
    start("fr", "C", NULL);
    expect_spoken("big", "fr", FRENCH);
    cr_expect_str_eq(ngettext("%d error", "%d errors", 3), "%d erreurs");
}

/* Before glibc 2.39 LANGUAGE was heeded in C.UTF-8 too: the name shows what later ones would do. */
Test(language, messages_are_never_in_a_locale_that_silences_them)
{
    static const char *const locales[] = {NULL, "C", "POSIX", "C.UTF-8", "fr_FR.UTF-8"};
    for (size_t i = 0; i < ARRAY_LEN(locales); i++) {
        start(NULL, locales[i], NULL);
        const char *name = setlocale(LC_MESSAGES, NULL);
        cr_expect(strcmp(name, "C") != 0 && strncmp(name, "C.", 2) != 0, "case %zu: '%s'", i, name);
    }
}

Test(language, the_locale_that_the_script_makes_is_one)
{
    size_t length;
    char *path = path_join(private_locale, "x_lang.utf8/LC_MESSAGES/SYS_LC_MESSAGES");
    char *bytes = support_read(path, &length);
    cr_expect_eq(length, 48);
    setenv("LOCPATH", private_locale, 1);
    cr_expect_str_eq(setlocale(LC_MESSAGES, "x_lang.UTF-8"), "x_lang.UTF-8");
    cr_expect_str_eq(nl_langinfo(YESEXPR), "^[yY]");
    cr_expect_str_eq(nl_langinfo(NOEXPR), "^[nN]");
    free(bytes);
    free(path);
}

Test(language, the_users_locpath_is_put_back)
{
    start(NULL, "C", NULL);
    cr_expect_null(getenv("LOCPATH"));
    setlocale(LC_ALL, "C");
    setenv("LOCPATH", "/users/own", 1);
    language_start(&places, &diag);
    cr_assert_not_null(getenv("LOCPATH"));
    cr_expect_str_eq(getenv("LOCPATH"), "/users/own");
}

/* With glibc before 2.39, or another locale installed, French is spoken all the same. */
Test(language, a_missing_private_locale_is_said_where_it_matters)
{
    add_french();
    places.private_locale = "missing";
    start("fr", "C", NULL);
    char *language = speak(NULL, NULL);
    bool is_french = strcmp(language, "fr") == 0;
    cr_expect_str_eq(language, is_french ? "fr" : "en");
    cr_expect_str_eq(_(SENTENCE), is_french ? FRENCH : SENTENCE);
    cr_expect_eq(diag_has(&diag, "no-locale"), !is_french);
    free(language);
}

#else

Test(language, only_the_source_is_available_without_nls)
{
    char *with = path_join(catalogues, "fr/LC_MESSAGES");
    char *catalogue = path_join(with, PACKAGE ".mo");
    struct languages list = {0};
    cr_assert_eq(path_make_folders(with), 0);
    support_write(catalogue, "");
    language_list(&places, &list);
    cr_expect_eq(list.count, 1);
    cr_expect_str_eq(list.codes[0], "en");
    char *language = speak("fr", NULL);
    cr_expect_str_eq(language, "en");
    cr_expect_eq(diag.count, 0);
    free(language);
    languages_clear(&list);
    free(catalogue);
    free(with);
}

#endif
