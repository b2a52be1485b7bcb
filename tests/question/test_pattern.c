/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/question/pattern.c */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/str.h"
#include "question/pattern.h"

static const struct {
    const char *pattern;
    const char *typed;
    bool by_words;
    bool exactly;
} cases[] = {
    {"minimum age", "minimum age", true, true},
    {"minimum age", "  minimum \t age ", true, true},
    {"minimum age", "Minimum Age", true, false},
    {"minimum age", "minimum-age.", true, false},
    {"minimum age", "minimumage", true, false},
    {"minimum age", "minimum", false, false},
    {"minimum age", "minimum age rule", false, false},
    {"minimum age", "", false, false},
    {"\u00E9t\u00E9", "ete", true, false},
    {"\u00E9t\u00E9", "e\u0301te\u0301", true, true},
    {"1.5", "1,5", true, false},
    {"1.5", "15", false, false},
    {"15", "1.5", false, false},

    {"*", "", true, true},
    {"*", "anything at all", true, true},
    {"**", "x", true, true},
    {"child*", "child", true, true},
    {"child*", "children's work", true, true},
    {"child*", "Children", true, false},
    {"child*", "a child", false, false},
    {"*labour", "child labour", true, true},
    {"*labour", "labourer", false, false},
    {"child*labour", "child labour", true, true},
    {"child*labour", "childlabour", true, true},
    {"child*labour", "labour of a child", false, false},
    {"*age*", "the minimum age of work", true, true},
    {"*age*", "the minimum", false, false},
    {"a*b*c", "a1b2c", true, true},
    {"a*b*c", "abc", true, true},
    {"a*b*c", "acb", false, false},
    {"a*b*c", "ab", false, false},
    {"a*a", "a", false, false},
    {"a*a", "aa", true, true},
    {"ab*ba", "aba", false, false},
    {"*a*a*", "a", false, false},
    {"*a*a*", "banana", true, true},
    {"No. * of 1973", "No. 138 of 1973", true, true},
    {"No. * of 1973", "no 138 of 1973", true, false},

    {"5 \\* 3", "5 * 3", true, true},
    {"5 \\* 3", "5 times 3", false, false},
    {"5\\*", "5*", true, true},
    {"5\\*", "5 and more", false, false},
    {"\\*", "*", true, true},
    {"\\*", "anything", false, false},
    {"\\**", "*x", true, true},
    {"a\\b", "a\\b", true, true},
    {"a\\", "a\\", true, true},

    {"%", "%", true, true},
    {"%", " % ", true, true},
    {"%", "!", false, false},
    {"%", "", false, false},
    {"*%", "100 %", true, true},
    {"*%", "100", false, false},
    {"*?*", "why?", true, true},
    {"*?*", "why", false, false},
    {"5 %", "5", true, false},
    {"\u4F11\u606F", "\u4F11\u606F", true, true},
    {"\u4F11*", "\u4F11\u606F", true, true},
    {"\u0639\u0645\u0644", "\u0639\u064E\u0645\u064E\u0644", true, false},
};

Test(pattern, answers_are_held_against_patterns_by_words_and_exactly)
{
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        cr_expect_eq(pattern_matches(cases[i].pattern, cases[i].typed, false), cases[i].by_words,
                     "'%s' by the words of '%s'", cases[i].typed, cases[i].pattern);
        cr_expect_eq(pattern_matches(cases[i].pattern, cases[i].typed, true), cases[i].exactly,
                     "'%s' exactly by '%s'", cases[i].typed, cases[i].pattern);
    }
}

Test(pattern, what_matches_exactly_matches_by_its_words)
{
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        cr_expect(pattern_matches(cases[i].pattern, cases[i].typed, false) ||
                      !pattern_matches(cases[i].pattern, cases[i].typed, true),
                  "'%s' by '%s'", cases[i].typed, cases[i].pattern);
}

Test(pattern, words_of_a_pattern_are_itself_with_something_for_each_sign)
{
    static const struct {
        const char *pattern;
        const char *filling;
        const char *words;
    } made[] = {
        {"minimum age", "x", "minimum age"},
        {" minimum \n age ", "", "minimum age"},
        {"child* labour", "", "child labour"},
        {"child* labour", "ren's", "children's labour"},
        {"*", "", ""},
        {"*a*", "x", "xax"},
        {"* a", "", "a"},
        {"5 \\* 3", "x", "5 * 3"},
        {"a\\b", "x", "a\\b"},
        {"e\u0301", "", "\u00E9"},
    };
    for (size_t i = 0; i < ARRAY_LEN(made); i++) {
        char *words = pattern_words(made[i].pattern, made[i].filling);
        cr_expect_str_eq(words, made[i].words, "case '%s': '%s'", made[i].pattern, words);
        free(words);
    }
}

Test(pattern, every_pattern_matches_the_words_made_of_it)
{
    static const char *const fillings[] = {"", "x", "two words", "\u00E9"};
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        for (size_t j = 0; j < ARRAY_LEN(fillings); j++) {
            char *words = pattern_words(cases[i].pattern, fillings[j]);
            cr_expect(pattern_matches(cases[i].pattern, words, false), "'%s' by '%s'", words,
                      cases[i].pattern);
            cr_expect(pattern_matches(cases[i].pattern, words, true), "'%s' exactly by '%s'", words,
                      cases[i].pattern);
            free(words);
        }
}

/* Signs that each may stand for much take no more time than one. */
Test(pattern, long_answers_and_many_signs_end)
{
    struct str pattern = {0};
    struct str typed = {0};
    str_add_repeat(&pattern, "*a", 2000);
    str_add(&pattern, "*b");
    str_add_repeat(&typed, "a", 20000);
    cr_expect_not(pattern_matches(str_text(&pattern), str_text(&typed), false));
    cr_expect_not(pattern_matches(str_text(&pattern), str_text(&typed), true));
    str_add(&typed, "b");
    cr_expect(pattern_matches(str_text(&pattern), str_text(&typed), true));
    str_clear(&pattern);
    str_clear(&typed);
}

Test(pattern, bytes_that_are_no_text_match_nothing_but_what_is_left)
{
    cr_expect(pattern_matches("ab",
                              "a\xFF"
                              "b",
                              false));
    cr_expect_not(pattern_matches("ab", "\xFF\xFE", false));
    cr_expect_not(pattern_matches("ab", "\xC3", true));
}
