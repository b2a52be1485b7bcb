/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* "Did you mean" for the values of attributes. Each way of writing is tried, and what comes out of
 * it is offered only where it is valid. */
#include "config.h"

#include "content/value_meant.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/fold.h"
#include "base/languages.h"
#include "base/memory.h"
#include "base/str.h"
#include "base/utf8.h"

enum { YEAR_LEAST = 1000 }; /* with fewer digits it may as well be a day */

/* What is set for a hyphen. */
static bool is_dash(uint32_t character)
{
    return (character >= 0x2010 && character <= 0x2015) || character == 0x2212;
}

/* The value with plain hyphens and spaces, none at its ends and no two side by side. */
static char *plain(const char *value)
{
    struct str text = {0};
    char *spaced = fold_space(value, strlen(value));
    for (size_t length = strlen(spaced), at = 0; at < length;) {
        uint32_t character;
        at += utf8_step(spaced + at, length - at, &character);
        str_add_unicode(&text, is_dash(character) ? '-' : character);
    }
    free(spaced);
    return str_take(&text);
}

/* Each of these gets a plain value, and returns another or NULL. Caller frees. */

static char *replaced(const char *value, char byte, char by)
{
    struct str text = {0};
    str_add_replaced(&text, value, byte, by);
    return str_take(&text);
}

/* "Light work!" is 'light-work': words without accents, with a hyphen between them. */
static char *meant_name(const char *value)
{
    struct str name = {0};
    for (const char *word = value; *word != '\0';) {
        size_t length = strcspn(word, " -");
        char *folded = fold_text(word, length);
        if (folded[0] != '\0')
            str_addf(&name, "%s%s", name.length > 0 ? "-" : "", folded);
        free(folded);
        word += length + (word[length] != '\0' ? 1 : 0);
    }
    return str_take(&name);
}

static char *meant_link(const char *value)
{
    if (strncasecmp(value, "www.", strlen("www.")) == 0)
        return str_format("https://%s", value);
    return str_format(strchr(value, '@') != NULL ? "mailto:%s" : "#%s", value);
}

static char *meant_path(const char *value)
{
    char *path = replaced(value, '\\', '/');
    while (strncmp(path, "./", 2) == 0)
        memmove(path, path + 2, strlen(path + 2) + 1);
    return path;
}

/* True for "1,900": nobody can tell which of two numbers it is. */
static bool is_ambiguous(const char *value)
{
    const char *comma = strchr(value, ',');
    return comma != NULL && strspn(comma + 1, "0123456789") == 3;
}

/* "1 900", "7,5", "70 %", "15 min": the digits alone. */
static char *meant_number(const char *value)
{
    struct str number = {0};
    bool is_clear = !is_ambiguous(value);
    for (; *value != '\0' && (strchr(" ,.", *value) != NULL || isdigit((unsigned char)*value));
         value++)
        if (*value == ',')
            str_add_char(&number, '.');
        else if (*value != ' ')
            str_add_char(&number, *value);
    if (!is_clear || value[strcspn(value, "0123456789")] != '\0')
        str_cut(&number, 0);
    return str_take(&number);
}

/* "1.0" or "v1.0.0". */
static char *meant_edition(const char *value)
{
    value += *value == 'v' || *value == 'V';
    size_t stops = 0;
    for (const char *at = value; *at != '\0'; at++)
        stops += *at == '.';
    return stops < 2 ? str_format("%s%s", value, stops == 1 ? ".0" : ".0.0") : memory_text(value);
}

/* Takes three numbers with the same sign between them. Returns false for anything else. */
static bool split_date(const char *value, unsigned long numbers[3])
{
    char sign = '\0';
    for (size_t i = 0; i < 3; i++) {
        if (i == 1)
            sign = *value;
        if (i > 0 && (*value == '\0' || *value++ != sign))
            return false;
        value += strspn(value, " ");
        size_t digits = strspn(value, "0123456789");
        if (digits == 0 || digits > 4)
            return false;
        numbers[i] = strtoul(value, NULL, 10);
        value += digits;
    }
    return *value == '\0';
}

/* "21/06/2001", if it cannot be the sixth of the twenty-first month; "1973/06/26". */
static char *meant_date(const char *value)
{
    unsigned long numbers[3];
    if (!split_date(value, numbers))
        return NULL;
    if (numbers[0] >= YEAR_LEAST)
        return str_format("%04lu-%02lu-%02lu", numbers[0], numbers[1], numbers[2]);
    if (numbers[2] >= YEAR_LEAST && numbers[0] > 12)
        return str_format("%04lu-%02lu-%02lu", numbers[2], numbers[1], numbers[0]);
    return NULL;
}

static char *meant_yes_no(const char *value)
{
    static const char *const words[][2] = {{"true", "yes"}, {"false", "no"}, {"y", "yes"},
                                           {"n", "no"},     {"1", "yes"},    {"0", "no"},
                                           {"yes", "yes"},  {"no", "no"},    {"correct", "yes"}};
    for (size_t i = 0; i < ARRAY_LEN(words); i++)
        if (strcasecmp(value, words[i][0]) == 0)
            return memory_text(words[i][1]);
    return NULL;
}

/* Returns what follows a word for an article, else NULL. */
static const char *behind_article(const char *value)
{
    static const char *const words[] = {"article", "art.", "art", ":", ","};
    while (*value == ' ')
        value++;
    for (size_t i = 0; i < ARRAY_LEN(words); i++)
        if (strncasecmp(value, words[i], strlen(words[i])) == 0)
            return value + strlen(words[i]);
    return NULL;
}

/* Adds the letter of the sort of instrument that a value begins with, and returns the rest. */
static const char *add_sort(struct str *cite, const char *value)
{
    static const char *const sorts[] = {"convention", "protocol", "recommendation"};
    for (size_t i = 0; i < ARRAY_LEN(sorts); i++)
        if (strncasecmp(value, sorts[i], strlen(sorts[i])) == 0) {
            str_add_char(cite, (char)toupper((unsigned char)sorts[i][0]));
            return value + strlen(sorts[i]);
        }
    return value;
}

/* "C 184 art. 8" is 'C184:8', "Convention 184" is 'C184', and "C184:8.1" the first paragraph of
 * that article. */
static char *meant_cite(const char *value)
{
    struct str cite = {0};
    value = add_sort(&cite, value);
    for (; isalpha((unsigned char)*value); value++)
        str_add_char(&cite, (char)toupper((unsigned char)*value));
    value += strspn(value, " .");
    size_t digits = strspn(value, "0123456789");
    str_add_n(&cite, value, digits);
    value += digits;
    const char *article = behind_article(value);
    if (article != NULL) {
        article += strspn(article, " ");
        size_t length = strcspn(article, " .");
        str_addf(&cite, ":%.*s", (int)length, article);
        article += length;
        if (*article == '.' && article[1] != '\0')
            str_addf(&cite, "(%s)", article + 1);
        else
            str_add(&cite, article);
    } else {
        str_add(&cite, value);
    }
    return str_take(&cite);
}

static char *meant_instrument(const char *value)
{
    char *cite = meant_cite(value);
    cite[strcspn(cite, ":")] = '\0';
    return cite;
}

/* The tag of a language is its code with hyphens. */
static char *meant_tag(const char *value)
{
    char *code = languages_meant(value);
    char *tag = code != NULL ? replaced(code, '_', '-') : NULL;
    free(code);
    return tag;
}

static char *meant_of(enum value_type type, const char *value)
{
    switch (type) {
    case VALUE_ID:
    case VALUE_COURSE_ID:
    case VALUE_REFERENCE:
        return meant_name(value);
    case VALUE_CITE:
        return meant_cite(value);
    case VALUE_INSTRUMENT:
        return meant_instrument(value);
    case VALUE_COUNT:
    case VALUE_PERCENT:
    case VALUE_POINTS:
    case VALUE_NUMBER:
        return meant_number(value);
    case VALUE_DATE:
        return meant_date(value);
    case VALUE_EDITION:
        return meant_edition(value);
    case VALUE_LANGUAGE:
        return languages_meant(value);
    case VALUE_TAG:
        return meant_tag(value);
    case VALUE_LINK:
        return meant_link(value);
    case VALUE_PATH:
        return meant_path(value);
    case VALUE_YES_NO:
        return meant_yes_no(value);
    default:
        return NULL;
    }
}

char *value_meant(enum value_type type, const char *value)
{
    const struct value_row *row = value_row(type);
    char *plain_value = plain(value);
    char *meant = row->is_valid != NULL && row->is_valid(plain_value) ? memory_text(plain_value)
                                                                      : meant_of(type, plain_value);
    free(plain_value);
    if (meant != NULL && row->is_valid != NULL && row->is_valid(meant))
        return meant;
    free(meant);
    return NULL;
}

uint32_t value_odd_character(const char *value, const char **ret_at, size_t *ret_length)
{
    size_t length = strlen(value);
    for (size_t at = 0; at < length;) {
        uint32_t character;
        size_t step = utf8_step(value + at, length - at, &character);
        if (step > 1) {
            *ret_at = value + at;
            *ret_length = step;
            return character;
        }
        at += step;
    }
    return 0;
}
