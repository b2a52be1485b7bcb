/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Languages by their codes: what they are called, which is wanted first, which is had. */
#include "config.h"

#include "base/languages.h"

#include <stdlib.h>
#include <string.h>

#include "base/fold.h"
#include "base/i18n.h"
#include "base/list.h"
#include "base/memory.h"
#include "base/str.h"

#define SMALL "abcdefghijklmnopqrstuvwxyz"
#define CAPITAL "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
#define DIGITS "0123456789"

/* clang-format off */
static const struct {
    const char *code;
    const char *name;    /* in itself */
    const char *english; /* for who names a file by it */
} names[] = {
    {"am", "አማርኛ", "Amharic"}, {"ar", "العربية", "Arabic"}, {"az", "azərbaycan", "Azerbaijani"},
    {"be", "беларуская", "Belarusian"}, {"bg", "български", "Bulgarian"},
    {"bn", "বাংলা", "Bengali"}, {"bs", "bosanski", "Bosnian"}, {"ca", "català", "Catalan"},
    {"cs", "čeština", "Czech"}, {"da", "dansk", "Danish"}, {"de", "Deutsch", "German"},
    {"el", "Ελληνικά", "Greek"}, {"en", "English", "English"}, {"es", "español", "Spanish"},
    {"et", "eesti", "Estonian"}, {"fa", "فارسی", "Persian"}, {"fi", "suomi", "Finnish"},
    {"fr", "français", "French"}, {"ha", "Hausa", "Hausa"}, {"he", "עברית", "Hebrew"},
    {"hi", "हिन्दी", "Hindi"}, {"hr", "hrvatski", "Croatian"},
    {"ht", "kreyòl ayisyen", "Haitian Creole"}, {"hu", "magyar", "Hungarian"},
    {"hy", "հայերեն", "Armenian"}, {"id", "Bahasa Indonesia", "Indonesian"},
    {"it", "italiano", "Italian"}, {"ja", "日本語", "Japanese"}, {"ka", "ქართული", "Georgian"},
    {"kk", "қазақ тілі", "Kazakh"}, {"km", "ខ្មែរ", "Khmer"}, {"ko", "한국어", "Korean"},
    {"ky", "кыргызча", "Kyrgyz"}, {"lo", "ລາວ", "Lao"}, {"lt", "lietuvių", "Lithuanian"},
    {"lv", "latviešu", "Latvian"}, {"mg", "Malagasy", "Malagasy"},
    {"mk", "македонски", "Macedonian"}, {"mn", "монгол", "Mongolian"},
    {"ms", "Bahasa Melayu", "Malay"}, {"my", "မြန်မာ", "Burmese"}, {"ne", "नेपाली", "Nepali"},
    {"nl", "Nederlands", "Dutch"}, {"pl", "polski", "Polish"}, {"ps", "پښتو", "Pashto"},
    {"pt", "português", "Portuguese"}, {"pt_BR", "português do Brasil", "Brazilian Portuguese"},
    {"ro", "română", "Romanian"}, {"ru", "русский", "Russian"}, {"si", "සිංහල", "Sinhala"},
    {"sk", "slovenčina", "Slovak"}, {"sl", "slovenščina", "Slovenian"},
    {"so", "Soomaali", "Somali"}, {"sq", "shqip", "Albanian"}, {"sr", "српски", "Serbian"},
    {"sr@latin", "srpski", "Serbian (Latin)"}, {"sv", "svenska", "Swedish"},
    {"sw", "Kiswahili", "Swahili"}, {"ta", "தமிழ்", "Tamil"}, {"tg", "тоҷикӣ", "Tajik"},
    {"th", "ไทย", "Thai"}, {"tr", "Türkçe", "Turkish"}, {"uk", "українська", "Ukrainian"},
    {"ur", "اردو", "Urdu"}, {"uz", "oʻzbekcha", "Uzbek"}, {"vi", "Tiếng Việt", "Vietnamese"},
    {"wo", "Wolof", "Wolof"}, {"zh", "中文", "Chinese"}, {"zh_CN", "简体中文", "Simplified Chinese"},
    {"zh_TW", "繁體中文", "Traditional Chinese"},
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

/* The length of a script or country that begins there, "Latn", "BR" or "419", of any case; 0: none.
 */
static size_t subtag_length(const char *text)
{
    size_t letters = strspn(text, SMALL CAPITAL);
    size_t digits = strspn(text, DIGITS);
    size_t length = strspn(text, SMALL CAPITAL DIGITS);
    bool is_one = letters == length ? length == 2 || length == 4 : digits == length && length == 3;
    return is_one ? length : 0;
}

static bool is_subtag(const char *text, size_t length)
{
    if (length == 4)
        return strspn(text, CAPITAL) == 1 && strspn(text + 1, SMALL) == 3;
    return strspn(text, CAPITAL) == length || strspn(text, DIGITS) == length;
}

/* Codes become names of folders and parts of LANGUAGE: no dot, slash or colon. */
bool languages_is_code(const char *code)
{
    size_t at = strspn(code, SMALL);
    if (at != 2 && at != 3)
        return false;
    while (code[at] == '_') {
        size_t length = subtag_length(code + at + 1);
        if (length == 0 || !is_subtag(code + at + 1, length))
            return false;
        at += 1 + length;
    }
    if (code[at] == '@' && strspn(code + at + 1, SMALL CAPITAL DIGITS) > 0)
        at += 1 + strspn(code + at + 1, SMALL CAPITAL DIGITS);
    return code[at] == '\0';
}

/* The language of that name, in itself or in English. */
static const char *named_code(const char *words)
{
    const char *code = NULL;
    char *folded = fold_text(words, strlen(words));
    for (size_t i = 0; i < ARRAY_LEN(names) && code == NULL && folded[0] != '\0'; i++) {
        char *own = fold_text(names[i].name, strlen(names[i].name));
        char *english = fold_text(names[i].english, strlen(names[i].english));
        if (strcmp(folded, own) == 0 || strcmp(folded, english) == 0)
            code = names[i].code;
        free(english);
        free(own);
    }
    free(folded);
    return code;
}

/* Adds letters, the first `capitals` of them as capitals, the others small. */
static void add_letters(struct str *code, const char *letters, size_t length, size_t capitals)
{
    for (size_t i = 0; i < length; i++) {
        const char *small = strchr(SMALL, letters[i]);
        const char *capital = strchr(CAPITAL, letters[i]);
        if (i < capitals && small != NULL)
            str_add_char(code, CAPITAL[small - SMALL]);
        else if (i >= capitals && capital != NULL)
            str_add_char(code, SMALL[capital - CAPITAL]);
        else
            str_add_char(code, letters[i]);
    }
}

char *languages_meant(const char *words)
{
    struct str code = {0};
    const char *named = named_code(words);
    size_t at = strspn(words, SMALL CAPITAL);
    if (named != NULL)
        return memory_text(named);
    if (at != 2 && at != 3)
        return NULL;
    add_letters(&code, words, at, 0);
    while (words[at] == '_' || words[at] == '-') {
        size_t length = subtag_length(words + at + 1);
        if (length == 0)
            break;
        str_add_char(&code, '_');
        add_letters(&code, words + at + 1, length, length == 4 ? 1 : length);
        at += 1 + length;
    }
    return str_take(&code);
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
        list_add(&list, "%s", available->codes[i]);
    diag_error(diag, (struct where){0}, "no-language",
               /* TRANSLATORS: first what was typed after --language, then a list such as en, fr. */
               _("language '%s' is not available; there are: %s"), option, str_text(&list));
    str_clear(&list);
    return -1;
}
