/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/base/fold.c */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/fold.h"
#include "base/memory.h"
#include "base/str.h"
#include "base/utf8.h"

/* A NUL in the bytes is part of them: the lengths are those of the literals. */
#define BYTES(literal) (literal), sizeof(literal) - 1

static const struct {
    const char *name;
    const char *text;
    const char *folded;
} folds[] = {
    {"nothing", "", ""},
    {"spaces alone", " \t\n\u00A0\u3000", ""},
    {"case", "Light WORK", "lightwork"},
    {"punctuation", "light-work, (isn\u2019t it?)", "lightworkisntit"},
    {"quotation marks of all sorts", "\u201Ca\u201D \u00ABb\u00BB 'c' \u2039d\u203A", "abcd"},
    {"symbols are no punctuation", "a+b = 5 \u20AC", "a+b=5\u20AC"},

    {"French", "L\u2019\u00C2GE minimum : \u00E9t\u00E9, \u0153uvre, gar\u00E7on, No\u00EBl",
     "lageminimumeteoeuvregarconnoel"},
    {"accents that are characters of their own", "e\u0301te\u0301", "ete"},
    {"German", "Stra\u00DFe STRASSE \u1E9E M\u00FC\u00DFig", "strassestrassessmussig"},
    {"Turkish: all of its i", "I i \u0130 \u0131", "iiii"},
    {"a Turkish word in capitals", "ISPARTA", "isparta"},
    {"and not", "\u0131sparta", "isparta"},
    {"Danish, Polish, Croatian", "\u00C6r\u00F8 \u0141\u00F3d\u017A \u0110akovo", "aerolodzdakovo"},
    {"Greek: a sigma at the end", "\u039F\u03B4\u03CC\u03C2 \u03BF\u03B4\u03BF\u03C3",
     "\u03BF\u03B4\u03BF\u03C3\u03BF\u03B4\u03BF\u03C3"},
    {"Vietnamese", "Vi\u1EC7t Nam, ng\u01B0\u1EDDi", "vietnamnguoi"},
    {"Russian", "\u0401\u043B\u043A\u0430", "\u0435\u043B\u043A\u0430"},
    {"Arabic with its vowel signs", "\u0639\u064E\u0645\u064E\u0644\u064C", "\u0639\u0645\u0644"},
    {"Arabic with a hamza", "\u0623\u062C\u0631", "\u0627\u062C\u0631"},
    {"Arabic that is stretched", "\u0639\u0640\u0640\u0645\u0644", "\u0639\u0645\u0644"},
    {"Arabic with its comma", "\u0639\u060C \u0645\u061F", "\u0639\u0645"},
    {"Hebrew with its points", "\u05E9\u05C1\u05B8\u05DC\u05D5\u05B9\u05DD",
     "\u05E9\u05DC\u05D5\u05DD"},

    {"forms of full width", "\uFF23\uFF11\uFF13\uFF18", "c138"},
    {"ligatures", "o\uFB03ce", "office"},
    {"digits above the line", "m\u00B2", "m2"},
    {"digits of other scripts", "\u0661\u0665 \u06F1\u06F5 \u096F", "15 15 9"},
    {"what is not seen", "a\u00ADb\u200Bc\u200Ed\u200Fe\u2060f\uFEFFg\uFE0F", "abcdefg"},
    {"controls",
     "a\x01"
     "b\x7F"
     "c\xC2\x9B"
     "d",
     "abcd"},
};

Test(fold, texts_are_what_people_take_for_the_same)
{
    for (size_t i = 0; i < ARRAY_LEN(folds); i++) {
        char *folded = fold_text(folds[i].text, strlen(folds[i].text));
        cr_expect_str_eq(folded, folds[i].folded, "case '%s': '%s'", folds[i].name, folded);
        free(folded);
    }
}

Test(fold, what_is_folded_stays_as_it_is)
{
    for (size_t i = 0; i < ARRAY_LEN(folds); i++) {
        char *again = fold_text(folds[i].folded, strlen(folds[i].folded));
        cr_expect_str_eq(again, folds[i].folded, "case '%s': '%s'", folds[i].name, again);
        free(again);
    }
}

static bool is_same(const char *one, const char *other)
{
    char *first = fold_text(one, strlen(one));
    char *second = fold_text(other, strlen(other));
    bool result = strcmp(first, second) == 0;
    free(first);
    free(second);
    return result;
}

Test(fold, signs_between_digits_are_kept_apart_and_others_are_not)
{
    static const struct {
        const char *one;
        const char *other;
        bool is_same;
    } cases[] = {
        {"1.5", "15", false},
        {"1.5", "1,5", true},
        {"1.5", "1 . 5", true},
        {"1.5", "1:5", false},
        {"13-15", "13 - 15", true},
        {"13-15", "1315", false},
        {"13 15", "1315", false},
        {"13 15", "13  15", true},
        {"13 15", "13\u00A015", true},
        {"13-15", "13 15", false},
        {"15.", "15", true},
        {".5", "5", true},
        {"(15)", "15", true},
        {"15 years", "15years", true},
        {"art. 7", "art 7", true},
        {"7(1)", "71", false},
        {"7(1)", "7(1", true},
        {"C 138", "C138", true},
        {"1.5", "\uFF11\uFF0E\uFF15", true},
        {"1.e.5", "1e5", true},
        {"1\u200B5", "15", true},
        {"1.5.", "1.5", true},
        {"15 %", "15%", true},
        {"3 x 4", "34", false},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        cr_expect_eq(is_same(cases[i].one, cases[i].other), cases[i].is_same, "'%s' and '%s'",
                     cases[i].one, cases[i].other);
}

/* Their marks are vowels, or make another letter: without them it is another word. */
Test(fold, words_that_differ_by_more_than_accents_stay_apart)
{
    static const struct {
        const char *name;
        const char *one;
        const char *other;
    } cases[] = {
        {"Hindi vowels", "\u0926\u093F\u0928", "\u0926\u093E\u0928"},
        {"a Hindi vowel or none", "\u0915\u0940", "\u0915"},
        {"Bengali vowels", "\u0995\u09BF", "\u0995\u09C1"},
        {"Thai vowels", "\u0E01\u0E34", "\u0E01\u0E38"},
        {"Thai tones", "\u0E21\u0E32", "\u0E21\u0E49\u0E32"},
        {"Japanese voicing", "\u304B", "\u304C"},
        {"voicing of half width", "\uFF76", "\uFF76\uFF9E"},
        {"Korean syllables", "\uAC00", "\uAC01"},
        {"letters", "a", "b"},
        {"is and is not", "=", "\u2260"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        cr_expect_not(is_same(cases[i].one, cases[i].other), "case '%s'", cases[i].name);
}

Test(fold, other_ways_to_write_the_same_are_the_same)
{
    static const char *const pairs[][2] = {
        {"\u00E9", "e\u0301"},      {"\u304C", "\u304B\u3099"}, {"\uFF76\uFF9E", "\u30AC"},
        {"\uAC00", "\u1100\u1161"}, {"\u0958", "\u0915\u093C"}, {"\u2126", "\u03C9"},
    };
    for (size_t i = 0; i < ARRAY_LEN(pairs); i++)
        cr_expect(is_same(pairs[i][0], pairs[i][1]), "pair %zu", i);
}

Test(fold, bytes_that_are_no_text_are_left_out)
{
    static const struct {
        const char *bytes;
        size_t length;
        const char *folded;
        const char *spaced;
    } cases[] = {
        {BYTES("a\xFF"
               "b"),
         "ab", "ab"},
        {BYTES("\xFF\xFE"), "", ""},
        {BYTES("a\xC3"), "a", "a"},
        {BYTES("\xED\xA0\x80x"), "x", "x"},
        {BYTES("\xC0\xAFx\xF5"), "x", "x"},
        {BYTES("a\xE2\x80 b"), "ab", "a b"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        char *folded = fold_text(cases[i].bytes, cases[i].length);
        char *spaced = fold_space(cases[i].bytes, cases[i].length);
        cr_expect_str_eq(folded, cases[i].folded, "case %zu: '%s'", i, folded);
        cr_expect_str_eq(spaced, cases[i].spaced, "case %zu: '%s'", i, spaced);
        free(folded);
        free(spaced);
    }
}

Test(fold, only_the_bytes_told_are_read)
{
    char *folded = fold_text("light work", 5);
    char *spaced = fold_space("light work", 6);
    cr_expect_str_eq(folded, "light");
    cr_expect_str_eq(spaced, "light");
    free(folded);
    free(spaced);
}

Test(fold, every_character_can_be_folded)
{
    for (uint32_t character = 1; character <= 0x10FFFF; character++) {
        struct str text = {0};
        if (character >= 0xD800 && character <= 0xDFFF)
            continue;
        str_add_unicode(&text, character);
        char *folded = fold_text(str_text(&text), text.length);
        size_t length = strlen(folded);
        cr_assert_eq(utf8_valid_until(folded, length), length, "U+%04X", character);
        free(folded);
        str_clear(&text);
    }
}

Test(fold, a_long_text_of_accents_ends)
{
    struct str text = {0};
    str_add(&text, "a");
    str_add_repeat(&text, "\u0301\u0323", 50000);
    char *folded = fold_text(str_text(&text), text.length);
    cr_expect_str_eq(folded, "a");
    free(folded);
    str_clear(&text);
}

Test(fold, exactly_means_all_but_white_space_and_its_composition)
{
    static const struct {
        const char *text;
        const char *spaced;
    } cases[] = {
        {"", ""},
        {" \n ", ""},
        {"  Light \t\n Work ", "Light Work"},
        {"a\u00A0\u3000b", "a b"},
        {"e\u0301te\u0301", "\u00E9t\u00E9"},
        {"1. 5", "1. 5"},
        {"a\u00AD\u200F b", "a b"},
        {"\u0639\u0640\u0645", "\u0639\u0640\u0645"},
        {"\uFF11", "\uFF11"},
        {"\u00DF", "\u00DF"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        char *spaced = fold_space(cases[i].text, strlen(cases[i].text));
        cr_expect_str_eq(spaced, cases[i].spaced, "case '%s': '%s'", cases[i].text, spaced);
        free(spaced);
    }
}

Test(fold, a_capital_is_the_first_letter_in_its_script)
{
    static const struct {
        const char *text, *capital;
    } cases[] = {
        {"the disk is full", "The disk is full"},
        {"élève", "Élève"},
        {"Already", "Already"},
        {"ǆ", "ǅ"}, /* one character in three cases: that of titles */
        {"3 files", "3 files"},
        {"中文", "中文"},
        {"", ""},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        char *capital = fold_capital(cases[i].text);
        cr_expect_str_eq(capital, cases[i].capital);
        free(capital);
    }
}
