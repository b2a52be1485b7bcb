/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Languages by their codes: what they are called, which is wanted first, which is had. */
#include "config.h"

#include "base/languages.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/fold.h"
#include "base/memory.h"
#include "base/str.h"
#include "base/utf8.h"

#define CODE_LETTERS "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"

/* clang-format off */
static const struct {
    const char *code;
    const char *name;
} names[] = {
    {"am", "አማርኛ"}, {"ar", "العربية"}, {"az", "azərbaycan"}, {"be", "беларуская"},
    {"bg", "български"}, {"bn", "বাংলা"}, {"bs", "bosanski"}, {"ca", "català"},
    {"cs", "čeština"}, {"da", "dansk"}, {"de", "Deutsch"}, {"el", "Ελληνικά"},
    {"en", "English"}, {"es", "español"}, {"et", "eesti"}, {"fa", "فارسی"}, {"fi", "suomi"},
    {"fr", "français"}, {"ha", "Hausa"}, {"he", "עברית"}, {"hi", "हिन्दी"},
    {"hr", "hrvatski"}, {"ht", "kreyòl ayisyen"}, {"hu", "magyar"}, {"hy", "հայերեն"},
    {"id", "Bahasa Indonesia"}, {"it", "italiano"}, {"ja", "日本語"}, {"ka", "ქართული"},
    {"kk", "қазақ тілі"}, {"km", "ខ្មែរ"}, {"ko", "한국어"}, {"ky", "кыргызча"}, {"lo", "ລາວ"},
    {"lt", "lietuvių"}, {"lv", "latviešu"}, {"mg", "Malagasy"}, {"mk", "македонски"},
    {"mn", "монгол"}, {"ms", "Bahasa Melayu"}, {"my", "မြန်မာ"}, {"ne", "नेपाली"},
    {"nl", "Nederlands"}, {"pl", "polski"}, {"ps", "پښتو"}, {"pt", "português"},
    {"pt_BR", "português do Brasil"}, {"ro", "română"}, {"ru", "русский"}, {"si", "සිංහල"},
    {"sk", "slovenčina"}, {"sl", "slovenščina"}, {"so", "Soomaali"}, {"sq", "shqip"},
    {"sr", "српски"}, {"sr@latin", "srpski"}, {"sv", "svenska"}, {"sw", "Kiswahili"},
    {"ta", "தமிழ்"}, {"tg", "тоҷикӣ"}, {"th", "ไทย"}, {"tr", "Türkçe"},
    {"uk", "українська"}, {"ur", "اردو"}, {"uz", "oʻzbekcha"}, {"vi", "Tiếng Việt"},
    {"wo", "Wolof"}, {"zh", "中文"}, {"zh_CN", "简体中文"}, {"zh_TW", "繁體中文"},
};
/* clang-format on */

/* The length of the code without country and script: 2 of "pt_BR" or "sr@latin". */
static size_t bare_length(const char *code)
{
    return strcspn(code, "_@");
}

bool languages_are_same(const char *a, const char *b)
{
    return bare_length(a) == bare_length(b) && strncmp(a, b, bare_length(a)) == 0;
}

static bool is_listed(const char *const *list, size_t count, const char *word, size_t length)
{
    for (size_t i = 0; i < count; i++)
        if (strlen(list[i]) == length && strncmp(list[i], word, length) == 0)
            return true;
    return false;
}

/* CLDR's languages in Arabic, Hebrew, Syriac, Thaana, N'Ko and Adlam letters ("iw" and "ji" are old
 * codes), and how gettext and others name the scripts. */
enum direction languages_direction(const char *code)
{
    static const char *const turned[] = {"ar", "arc", "ckb", "dv",  "fa",  "he",  "iw",
                                         "ji", "ks",  "lrc", "mzn", "nqo", "pnb", "prs",
                                         "ps", "sd",  "syr", "ug",  "ur",  "yi"};
    static const char *const turned_scripts[] = {"arabic", "Arab", "hebrew", "Hebr", "Adlm"};
    static const char *const other_scripts[] = {"latin", "Latn",       "cyrillic",
                                                "Cyrl",  "devanagari", "Deva"};
    bool turns = is_listed(turned, ARRAY_LEN(turned), code, bare_length(code));
    for (const char *at = code + bare_length(code); *at != '\0';) {
        size_t length = strcspn(++at, "_@");
        if (is_listed(turned_scripts, ARRAY_LEN(turned_scripts), at, length))
            turns = true;
        else if (is_listed(other_scripts, ARRAY_LEN(other_scripts), at, length))
            turns = false;
        at += length;
    }
    return turns ? DIRECTION_RIGHT_TO_LEFT : DIRECTION_LEFT_TO_RIGHT;
}

static const char *find_name(const char *code, size_t length)
{
    for (size_t i = 0; i < ARRAY_LEN(names); i++)
        if (strlen(names[i].code) == length && strncmp(names[i].code, code, length) == 0)
            return names[i].name;
    return NULL;
}

const char *languages_name(const char *code)
{
    const char *name = find_name(code, strlen(code));
    if (name == NULL)
        name = find_name(code, bare_length(code));
    return name != NULL ? name : code;
}

char *languages_title(const char *code)
{
    const char *name = languages_name(code);
    return name == code ? memory_text(name) : fold_capital(name);
}

void languages_add(struct languages *list, const char *code)
{
    for (size_t i = 0; i < list->count; i++)
        if (strcmp(list->codes[i], code) == 0)
            return;
    list->codes =
        memory_reserve(list->codes, list->count + 1, &list->capacity, sizeof *list->codes);
    list->codes[list->count++] = memory_text(code);
}

void languages_clear(struct languages *list)
{
    for (size_t i = 0; i < list->count; i++)
        free(list->codes[i]);
    free(list->codes);
    *list = (struct languages){0};
}

static int by_code(const void *left, const void *right)
{
    return strcmp(*(char *const *)left, *(char *const *)right);
}

void languages_sort(struct languages *list)
{
    if (list->count > 1)
        qsort(list->codes, list->count, sizeof *list->codes, by_code);
}

/* Codes become names of folders and parts of LANGUAGE: no dot, slash or colon. */
bool languages_is_code(const char *code)
{
    return strspn(code, CODE_LETTERS) > 1 && code[strspn(code, CODE_LETTERS "_@")] == '\0';
}

/* Adds the first `length` bytes of a wish, with its modifier, if together they can be a code. */
static void add_form(struct languages *list, const char *wish, size_t length, const char *modifier)
{
    char *code = str_format("%.*s%s", (int)length, wish, modifier);
    if (languages_is_code(code))
        languages_add(list, code);
    free(code);
}

/* Adds the forms of one wish, LANGUAGE_COUNTRY.CHARSET@MODIFIER, the nearest first. Returns false
 * for one that ends all wishing. */
static bool add_wish(struct languages *list, const char *wish)
{
    size_t length = strcspn(wish, ".@");
    const char *modifier = wish + strcspn(wish, "@");
    if ((length == 1 && *wish == 'C') || (length == 5 && strncmp(wish, "POSIX", 5) == 0)) {
        languages_add(list, LANGUAGES_SOURCE);
        return false;
    }
    size_t bare = strcspn(wish, "_.@");
    /* A modifier tells one script from another (sr@latin), except the euro, which is money. */
    if (strcmp(modifier, "@euro") != 0) {
        add_form(list, wish, length, modifier);
        add_form(list, wish, bare, modifier);
    }
    add_form(list, wish, length, "");
    add_form(list, wish, bare, "");
    return true;
}

/* Adds wishes parted by ':'. Returns false if one of them ends all wishing. */
static bool add_wishes(struct languages *list, const char *wishes)
{
    bool goes_on = true;
    while (wishes != NULL && *wishes != '\0' && goes_on) {
        size_t length = strcspn(wishes, ":");
        char *wish = memory_text_n(wishes, length);
        goes_on = add_wish(list, wish);
        free(wish);
        wishes += length + (wishes[length] == ':');
    }
    return goes_on;
}

void languages_from_environment(const char *language, const char *lc_all, const char *lc_messages,
                                const char *lang, struct languages *ret_environment)
{
    const char *const values[] = {language, lc_all, lc_messages, lang};
    for (size_t i = 0; i < ARRAY_LEN(values); i++)
        if (!add_wishes(ret_environment, values[i]))
            return;
}

void languages_preferences(const char *option, const char *learner,
                           const struct languages *environment, struct languages *ret_preferences)
{
    bool goes_on = add_wishes(ret_preferences, option) && add_wishes(ret_preferences, learner);
    for (size_t i = 0; goes_on && i < environment->count; i++)
        languages_add(ret_preferences, environment->codes[i]);
}

/* The code itself, else the language without country and script, else any form of it. */
static const char *find_available(const char *code, const struct languages *available)
{
    for (size_t i = 0; i < available->count; i++)
        if (strcmp(available->codes[i], code) == 0)
            return available->codes[i];
    const char *form = NULL;
    for (size_t i = 0; i < available->count; i++) {
        const char *candidate = available->codes[i];
        if (!languages_are_same(candidate, code))
            continue;
        if (candidate[bare_length(candidate)] == '\0')
            return candidate;
        if (form == NULL)
            form = candidate;
    }
    return form;
}

const char *languages_choose(const struct languages *preferences, const struct languages *available)
{
    const char *found = NULL;
    for (size_t i = 0; found == NULL && i < preferences->count; i++)
        found = find_available(preferences->codes[i], available);
    return found;
}

int languages_check(const char *option, const struct languages *available, struct diag *diag)
{
    struct languages wishes = {0};
    add_wishes(&wishes, option);
    bool is_there = languages_choose(&wishes, available) != NULL;
    languages_clear(&wishes);
    if (is_there)
        return 0;
    struct str list = {0};
    for (size_t i = 0; i < available->count; i++)
        str_addf(&list, "%s%s", i > 0 ? ", " : "", available->codes[i]);
    diag_error(diag, (struct where){0}, "no-language",
               /* TRANSLATORS: first what was typed after --language, then a list such as en, fr. */
               _("language '%s' is not available; there are: %s"), option, str_text(&list));
    str_clear(&list);
    return -1;
}
