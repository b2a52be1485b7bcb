/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/base/languages.c */
#include "config.h"

#include "base/languages.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/str.h"
#include "support/support.h"

/* Fills a list from codes parted by spaces. */
static void fill(struct languages *list, const char *codes)
{
    while (*codes != '\0') {
        size_t length = strcspn(codes, " ");
        char *code = memory_text_n(codes, length);
        languages_add(list, code);
        free(code);
        codes += length + (codes[length] == ' ');
    }
}

static char *joined(const struct languages *list)
{
    struct str text = {0};
    for (size_t i = 0; i < list->count; i++)
        str_addf(&text, "%s%s", i > 0 ? " " : "", list->codes[i]);
    return str_take(&text);
}

Test(languages, preferences_come_from_the_option_the_learner_and_the_environment_in_this_order)
{
    static const struct {
        const char *option, *learner, *language, *lc_all, *lc_messages, *lang, *expected;
    } cases[] = {
        {NULL, NULL, NULL, NULL, NULL, NULL, ""},
        {"de", "ru", "es:it", "pt_BR.UTF-8", "ar", "fr", "de ru es it pt_BR pt ar fr"},
        {NULL, NULL, NULL, NULL, NULL, "fr_FR.UTF-8", "fr_FR fr"},
        {NULL, NULL, NULL, NULL, NULL, "fr_FR.UTF-8@euro", "fr_FR fr"},
        {NULL, NULL, NULL, NULL, NULL, "sr_RS@latin", "sr_RS@latin sr@latin sr_RS sr"},
        {NULL, NULL, NULL, NULL, NULL, "ca_ES.UTF-8@valencia",
         "ca_ES@valencia ca@valencia ca_ES ca"},
        {NULL, NULL, "", "", "", "es_MX", "es_MX es"},
        {NULL, NULL, "::fr:", NULL, NULL, NULL, "fr"},
        {NULL, NULL, "fr:fr_FR:fr", NULL, NULL, "fr_FR", "fr fr_FR"},
        {NULL, NULL, NULL, "C", NULL, "fr_FR.UTF-8", "en"},
        {NULL, NULL, NULL, "POSIX", NULL, "fr_FR.UTF-8", "en"},
        {NULL, NULL, NULL, "C.UTF-8", NULL, "fr_FR.UTF-8", "en"},
        {NULL, NULL, "fr", "C.utf8", "es", "es", "fr en"},
        {NULL, NULL, "fr:C:es", NULL, NULL, "es", "fr en"},
        {"C", "fr", "fr", NULL, NULL, "fr", "en"},
        {"fr", "C", "es", NULL, NULL, "es", "fr en"},
        {"en", NULL, "fr", NULL, NULL, NULL, "en fr"},
        {"CA", NULL, "fr", NULL, NULL, NULL, "fr"},
        {"../../etc", NULL, "a/b:/:.:@:_:\x1b[31m:f", NULL, NULL, NULL, ""},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct languages environment = {0};
        struct languages preferences = {0};
        languages_from_environment(cases[i].language, cases[i].lc_all, cases[i].lc_messages,
                                   cases[i].lang, &environment);
        languages_preferences(cases[i].option, cases[i].learner, &environment, &preferences);
        char *found = joined(&preferences);
        cr_expect_str_eq(found, cases[i].expected, "case %zu: '%s', not '%s'", i, found,
                         cases[i].expected);
        free(found);
        languages_clear(&preferences);
        languages_clear(&environment);
    }
}

Test(languages, the_first_preference_that_is_available_is_chosen)
{
    static const struct {
        const char *preferences, *available, *expected;
    } cases[] = {
        {"fr", "en fr", "fr"},
        {"xx fr en", "en fr", "fr"},
        {"en fr", "en fr", "en"},
        {"fr_CA fr", "en fr fr_CA", "fr_CA"},
        {"fr_CA fr", "en fr", "fr"},
        {"pt", "en pt pt_BR", "pt"},
        {"pt", "en pt_BR pt_PT", "pt_BR"},
        {"pt_PT pt", "en pt_BR", "pt_BR"},
        {"pt_BR pt", "en pt_BR pt_PT", "pt_BR"},
        {"pt es", "en es pt_BR", "pt_BR"},
        {"sr", "en sr@latin", "sr@latin"},
        {"fr", "en fr_CA@x", "fr_CA@x"},
        {"fr_CA", "en fr", "fr"},
        {"fr_CA es", "en es fr", "fr"},
        {"pt_BR", "en pt", "pt"},
        {"pt_BR", "en pt_PT pt", "pt"},
        {"pt_BR", "en pt_PT", "pt_PT"},
        {"sr@latin", "en sr", "sr"},
        {"p", "en pt", NULL},
        {"pt", "en ptx p", NULL},
        {"xx", "en fr", NULL},
        {"", "en fr", NULL},
        {"fr", "", NULL},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct languages preferences = {0};
        struct languages available = {0};
        fill(&preferences, cases[i].preferences);
        fill(&available, cases[i].available);
        const char *found = languages_choose(&preferences, &available);
        const char *expected = cases[i].expected;
        cr_expect(expected == NULL ? found == NULL : found != NULL && strcmp(found, expected) == 0,
                  "case '%s' of '%s': %s", cases[i].preferences, cases[i].available,
                  found != NULL ? found : "none");
        languages_clear(&available);
        languages_clear(&preferences);
    }
}

Test(languages, an_option_that_names_no_language_is_told_what_there_is)
{
    struct languages available = {0};
    struct diag diag;
    diag_init(&diag);
    fill(&available, "en fr");
    cr_expect_eq(languages_check("fr", &available, &diag), 0);
    cr_expect_eq(languages_check("fr_CA.UTF-8", &available, &diag), 0);
    cr_expect_eq(languages_check("en", &available, &diag), 0);
    cr_expect_eq(diag.count, 0);
    cr_expect_eq(languages_check("xx", &available, &diag), -1);
    cr_expect_eq(languages_check("", &available, &diag), -1);
    cr_expect_eq(languages_check("../fr", &available, &diag), -1);
    char *messages = support_messages(&diag);
    cr_expect_str_eq(messages,
                     "error: language 'xx' is not available; there are: en, fr [no-language]\n"
                     "error: language '' is not available; there are: en, fr [no-language]\n"
                     "error: language '../fr' is not available; there are: en, fr [no-language]\n");
    free(messages);
    diag_clear(&diag);
    languages_clear(&available);
}

Test(languages, a_language_is_called_by_its_own_name)
{
    static const char *const cases[][2] = {
        {"en", "English"},
        {"fr", "français"},
        {"fr_CA", "français"},
        {"es", "español"},
        {"pt", "português"},
        {"pt_BR", "português do Brasil"},
        {"ru", "русский"},
        {"ar", "العربية"},
        {"sr@latin", "srpski"},
        {"zh_TW", "繁體中文"},
        {"xx", "xx"},
        {"xx_YY", "xx_YY"},
        {"f", "f"},
        {"", ""},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        cr_expect_str_eq(languages_name(cases[i][0]), cases[i][1], "case '%s'", cases[i][0]);
}

Test(languages, in_a_list_a_name_begins_with_a_capital_where_its_script_has_any)
{
    static const char *const cases[][2] = {
        {"en", "English"},     {"fr", "Français"},
        {"fr_CA", "Français"}, {"es", "Español"},
        {"ru", "Русский"},     {"cs", "Čeština"},
        {"hy", "Հայերեն"},     {"ar", "العربية"},
        {"zh_CN", "简体中文"}, {"ka", "ქართული"},
        {"hi", "हिन्दी"},       {"tr", "Türkçe"},
        {"uz", "Oʻzbekcha"},   {"pt_BR", "Português do Brasil"},
        {"xx", "xx"},          {"", ""},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        char *title = languages_title(cases[i][0]);
        cr_expect_str_eq(title, cases[i][1], "case '%s': %s", cases[i][0], title);
        free(title);
    }
}

Test(languages, a_code_is_safe_in_the_name_of_a_file)
{
    static const char *const good[] = {"fr",         "fr_CA",  "sr@latin",    "ast",
                                       "zh_Hant_TW", "es_419", "ca@valencia", "az_Latn"};
    static const char *const bad[] = {"",       "f",     ".",     "..",  "../fr", "fr/CA",
                                      "fr.po",  "fr CA", "_fr",   "é",   "fr:en", "french",
                                      "FR",     "fr_ca", "pt-BR", "fr_", "fr@",   "fr_FRA",
                                      "fr_CA_", "fr_4",  "Fr",    "fr@ä"};
    for (size_t i = 0; i < ARRAY_LEN(good); i++)
        cr_expect(languages_is_code(good[i]), "'%s'", good[i]);
    for (size_t i = 0; i < ARRAY_LEN(bad); i++)
        cr_expect_not(languages_is_code(bad[i]), "'%s'", bad[i]);
    cr_expect(languages_are_same("fr", "fr_CA"));
    cr_expect(languages_are_same("sr@latin", "sr"));
    cr_expect_not(languages_are_same("fr", "fry"));
}

Test(languages, a_code_is_found_for_what_was_meant)
{
    static const char *const cases[][2] = {
        {"FR", "fr"},           {"Fr", "fr"},
        {"fr (1)", "fr"},       {"fr-old", "fr"},
        {"fr_fr", "fr_FR"},     {"pt-br", "pt_BR"},
        {"pt_BR (2)", "pt_BR"}, {"zh-HANT-tw", "zh_Hant_TW"},
        {"es-419", "es_419"},   {"french", "fr"},
        {"French", "fr"},       {"Français", "fr"},
        {"francais", "fr"},     {"estonian", "et"},
        {"العربية", "ar"},      {"brazilian portuguese", "pt_BR"},
        {"German", "de"},       {"Haitian Creole", "ht"},
        {"fr-BR1", "fr"},       {"fr-Latn2", "fr"},
        {"fr-a419", "fr"},      {"fr-419a", "fr"},
    };
    static const char *const unknown[] = {"", "f", "messages", "1", "(fr)", "core-fr", "Klingon"};
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        char *code = languages_meant(cases[i][0]);
        cr_expect_str_eq(code, cases[i][1], "case '%s'", cases[i][0]);
        free(code);
    }
    for (size_t i = 0; i < ARRAY_LEN(unknown); i++)
        cr_expect_null(languages_meant(unknown[i]), "'%s'", unknown[i]);
}

Test(languages, a_language_runs_as_its_script_does)
{
    static const char *const turned[] = {"ar", "ar_EG",     "he",      "fa_IR", "ur",   "ckb",
                                         "yi", "az@arabic", "uz_Arab", "ks_IN", "ar_MA"};
    static const char *const others[] = {
        "en", "fr", "arn", "zh", "tr", "ku", "az", "", "ur@latin", "ks@devanagari", "ps_Latn"};
    for (size_t i = 0; i < ARRAY_LEN(turned); i++)
        cr_expect_eq(languages_direction(turned[i]), DIRECTION_RIGHT_TO_LEFT, "%s", turned[i]);
    for (size_t i = 0; i < ARRAY_LEN(others); i++)
        cr_expect_eq(languages_direction(others[i]), DIRECTION_LEFT_TO_RIGHT, "%s", others[i]);
}
