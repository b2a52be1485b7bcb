/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/content/value.c */
#include "config.h"

#include <criterion/criterion.h>
#include <libxml/xmlregexp.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "content/value.h"

enum { VALUES_MAX = 40 };

/* Up to the first NULL. What a message would name in vain (a control character) is in here too. */
struct value_case {
    enum value_type type;
    const char *name;
    const char *good[VALUES_MAX];
    const char *bad[VALUES_MAX];
};

#define IDS                                                                                        \
    "light-work", "a", "Z", "7", "05", "a_b", "A-1_2-", "a--b", "x123456789012345678901234567890"
#define NO_IDS                                                                                     \
    "", " ", "-a", "_a", "a b", " a", "a ", "a\n", "été", "a/b", "a:b", "a'b", "a\"b", "<a>",      \
        "&amp;", "中"

static const struct value_case cases[] = {
    {VALUE_TEXT,
     "text",
     {"x", " x ", "\n.\n", "CC-BY-4.0", "été", "中文",
      "\u00A0" /* a space that XML does not know */, "<&>"},
     {"", " ", "\t", "\n", "\r", " \t\r\n "}},
    {VALUE_ID, "id", {IDS}, {NO_IDS, "a.b", "."}},
    {VALUE_COURSE_ID,
     "course id",
     {IDS, "union.rights", "a.", "1.2.3", "a..b"},
     {NO_IDS, ".", ".a"}},
    {VALUE_REFERENCE, "reference", {IDS}, {NO_IDS, "a.b", "."}},
    {VALUE_CITE,
     "cite",
     {"C138", "C138:7", "C111:1(1)(a)", "C138:2(3)", "P029", "R190:3(d)", "C1", "C9999", "MLC",
      "UDHR:23", "DECL:a-b", "C138:VII"},
     {"", "138", "c138", "C13899", "C 138", "C138 ", " C138", "C138:", "C138:7 ", "C138:7:8",
      "C138/7", "C138,7", ":7", "C138:é", "C138:7.1", "C138a", "Ç138", "C138\n", "C138:7\n"}},
    {VALUE_INSTRUMENT,
     "instrument",
     {"C138", "P029", "R190", "MLC", "UDHR", "C9999"},
     {"", "138", "c138", "C 138", "C138:", "C138:7", "C13899", "C138\n"}},
    {VALUE_COUNT,
     "count",
     {"1", "9", "10", "42", "100", "999", "1000", "9999"},
     {"", "0", "00", "01", "-1", "+1", "1.0", "1,000", "10000", " 1", "1 ", "1\n", "one", "0x1",
      "1e3", "١", "99999999999999999999"}},
    {VALUE_PERCENT,
     "percent",
     {"0", "1", "9", "10", "70", "99", "100"},
     {"", "00", "01", "007", "101", "110", "200", "1000", "-1", "+1", "70%", "70.5", " 70", "70 ",
      "0 "}},
    {VALUE_POINTS,
     "points",
     {"0", "1", "10", "999", "0.5", "2.5", "2.25", "0.00", "000", "007", "999.99"},
     {"", ".", ".5", "2.", "2.125", "1000", "1000.5", "-1", "+1", "1,5", "1.5.5", " 1", "1 ",
      "1. 5", "1e2", "x", "1.x", "1.5\n"}},
    {VALUE_NUMBER,
     "number",
     {"0", "1", "160", "2.5", "0.125", "999999999", "999999999.999", "000000001", "0.0"},
     {"",   ".",  ".5",  "2.",  "2.1255", "1000000000", "-1",   "+1",   "1,5", "1 000", "1.5.5",
      " 1", "1 ", "1e9", "inf", "nan",    "x",          "0x10", "160%", "1\n", "١"}},
    {VALUE_DATE,
     "date",
     {"1973", "2026", "0000", "9999", "1973-06-26", "2024-02-29", "1999-12-31", "1973-04-30",
      "2000-01-01", "1973-10-10", "1973-09-30", "1973-11-19"},
     {"",           "73",         "173",         "19730",       "1973-",       "1973-06",
      "1973-06-",   "1973-6-26",  "1973-06-2",   "1973-00-26",  "1973-13-26",  "1973-06-00",
      "1973-06-32", "1973-20-01", "1973-06-26 ", " 1973",       "1973 ",       "1973-06-26T00:00",
      "26.06.1973", "1973/06/26", "-973",        "1973-06-261", "1973-061-26", "1973-6x-26",
      "1973-06-2x", "1973--6-26", "1973-06-31",  "1973-02-30"}},
    {VALUE_EDITION,
     "edition",
     {"1.0.0", "0.0.1", "10.20.30", "9999.9999.9999", "01.02.03"},
     {"", "1", "1.0", "1.0.", "1.0.0.", "1.0.0.0", ".0.0", "1..0", "v1.0.0", "1.0.0-rc1", "1.0.x",
      "1,0,0", " 1.0.0", "1.0.0 ", "10000.0.0", "1.10000.0", "1.0.10000", "1.0.0\n"}},
    {VALUE_LANGUAGE,
     "language",
     {"en", "fr", "haw", "pt_BR", "zh_TW"},
     {"", "e", "engl", "EN", "En", "e1", "en_", "en_b", "en_br", "en_BRA", "en-GB", "en_GB_x",
      "_GB", " en", "en ", "fr\n", "français", "x_lang"}},
    {VALUE_TAG,
     "language tag",
     {"en", "fr", "haw", "pt-BR", "zh-Hant", "zh-Hant-TW", "es-419", "sr-Latn-RS-x1",
      "en-12345678"},
     {"", "e", "engl", "EN", "e1", "en-", "en-b", "en_GB", "pt-BR-", "en--GB", "-en",
      "en-123456789", " en", "en ", "fr\n", "fr-é"}},
    {VALUE_LINK,
     "link",
     {"#ages", "#light-work_2", "https://www.ilo.org/normes?p=1&q=%20#a", "http://a",
      "mailto:a@b.org", "https://[::1]/", "https://xn--e1afmkfd.example/~x"},
     {"",
      "#",
      "#-a",
      "#a b",
      "# a",
      "ages",
      "https://",
      "http://",
      "mailto:",
      "https:/a",
      "ftp://a.org",
      "javascript:alert(1)",
      "file:///etc/passwd",
      "//a.org",
      "HTTPS://a.org",
      "https://a b",
      "https://a\n",
      "https://é.org",
      "mailto:a\x7F",
      " https://a.org",
      "https://a\xC2\x9B"}},
    {VALUE_PATH,
     "path",
     {"course.xml", "modules/01.xml", "a/b/c", "with space.xml", "été.xml", "中文/文.xml",
      ".hidden", "..hidden", ".a/..b", "...", "....", "a..", "a.", "a/...", "-", "a:b", "<a>&\"'"},
     {"",      "/",    "/a",    "a/",     "a//b",      ".",          "..",
      "./a",   "../a", "a/.",   "a/..",   "a/./b",     "a/../b",     "a/../../b",
      "a\\b",  "\\",   "..\\a", "C:\\a",  "a\tb",      "a\nb",       "a\rb",
      "a\x7F", "\x7F", ".\n",   "..\t/a", "a\xC2\x80", "a\xC2\x9F/b"}},
    {VALUE_YES_NO,
     "yes or no",
     {"yes", "no"},
     {"", "Yes", "NO", "y", "n", "true", "false", "1", "0", " yes", "no ", "yesno", "yes|no"}},
};

/* Calls `visit` for every value of every row. */
static void each_value(void (*visit)(const struct value_case *row, const char *value, bool is_good))
{
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        for (size_t j = 0; j < VALUES_MAX && cases[i].good[j] != NULL; j++)
            visit(&cases[i], cases[i].good[j], true);
        for (size_t j = 0; j < VALUES_MAX && cases[i].bad[j] != NULL; j++)
            visit(&cases[i], cases[i].bad[j], false);
    }
}

static void expect_test_says(const struct value_case *row, const char *value, bool is_good)
{
    cr_expect_eq(value_row(row->type)->is_valid(value), is_good, "%s: '%s'", row->name, value);
}

Test(value, every_type_tells_good_values_from_bad_ones)
{
    each_value(expect_test_says);
}

static void expect_pattern_says(const struct value_case *row, const char *value, bool is_good)
{
    const char *pattern = value_row(row->type)->pattern;
    xmlRegexpPtr compiled = xmlRegexpCompile((const xmlChar *)pattern);
    cr_assert_not_null(compiled, "%s: '%s' is no pattern", row->name, pattern);
    int matches = xmlRegexpExec(compiled, (const xmlChar *)value);
    cr_expect_eq(matches, is_good, "%s: '%s' by '%s': %d", row->name, value, pattern, matches);
    xmlRegFreeRegexp(compiled);
}

/* So that an editor with the published grammar says the same as the program. */
Test(value, every_pattern_says_the_same_as_the_test_beside_it)
{
    each_value(expect_pattern_says);
}

Test(value, every_type_is_tested_here_but_the_one_whose_words_are_listed_elsewhere)
{
    bool is_met[VALUE_TYPE_COUNT] = {[VALUE_WORD] = true};
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        is_met[cases[i].type] = true;
    for (size_t type = 0; type < VALUE_TYPE_COUNT; type++)
        cr_expect(is_met[type], "type %zu", type);
}

Test(value, every_type_says_what_is_expected)
{
    for (size_t type = 0; type < VALUE_TYPE_COUNT; type++) {
        const struct value_row *row = value_row((enum value_type)type);
        cr_assert_not_null(row->expected, "type %zu", type);
        cr_expect_neq(row->expected[0], '\0', "type %zu", type);
        cr_expect_eq(row->pattern == NULL, type == VALUE_WORD, "type %zu", type);
        cr_expect_eq(row->is_valid == NULL, type == VALUE_WORD, "type %zu", type);
    }
}

/* What a message gives as an example, between "such as" and the end. */
Test(value, the_examples_in_the_messages_are_good)
{
    size_t examples = 0;
    for (size_t type = 0; type < VALUE_TYPE_COUNT; type++) {
        const struct value_row *row = value_row((enum value_type)type);
        const char *quote = strstr(row->expected, "such as '");
        while (quote != NULL && (quote = strchr(quote, '\'')) != NULL) {
            const char *end = strchr(quote + 1, '\'');
            char *example = memory_text_n(quote + 1, (size_t)(end - quote - 1));
            cr_expect(row->is_valid(example), "type %zu: '%s'", type, example);
            free(example);
            examples++;
            quote = end + 1;
        }
    }
    cr_expect_geq(examples, 10);
}
