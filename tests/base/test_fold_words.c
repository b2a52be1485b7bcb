/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/base/fold.c: words folded for searching, with the places that they come from. */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/fold.h"
#include "base/memory.h"

Test(fold_words, case_accents_and_what_parts_words_do_not_count)
{
    static const struct {
        const char *text;
        const char *folded;
    } cases[] = {
        {"", ""},
        {" ,. ", ""},
        {"Light  Work", "light work"},
        {"child-labour,", "child labour"},
        {"l’âge « minimum »", "l age minimum"},
        {"TRAVAUX LÉGERS", "travaux legers"},
        {"e\xCC\x81te\xCC\x81", "ete"},
        {"лёгкая", "легкая"},
        {"Straße", "strasse"},
        {"١٥", "15"},
        {"C138, art. 2(3)", "c138 art 2 3"},
        {"a\xFF"
         "b",
         "ab"},
        {"a\x7F"
         "b $5 `c_d` e\tf",
         "ab $5 `c d` e f"},
        {" 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789"
         " 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789"
         " 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 "
         "0123456789 ",
         "0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789"
         " 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789"
         " 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 "
         "0123456789"},
        {"\u0639\u0640\u0640\u0645\u0644", "\u0639\u0645\u0644"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct folded folded;
        fold_words(cases[i].text, strlen(cases[i].text), &folded);
        cr_expect_str_eq(folded.text, cases[i].folded, "'%s'", cases[i].text);
        cr_expect_eq(folded.length, strlen(cases[i].folded));
        char *alone = fold_words_alone(cases[i].text, strlen(cases[i].text));
        cr_expect_str_eq(alone, cases[i].folded, "'%s' alone", cases[i].text);
        free(alone);
        folded_clear(&folded);
    }
}

Test(fold_words, what_is_found_has_its_place_in_the_source)
{
    static const struct {
        const char *text;
        const char *wanted;
        const char *found; /* in the text */
    } cases[] = {
        {"From 13: Light Work.", "light work", "Light Work"},
        {"l’âge, minimum !", "age minimum", "âge, minimum"},
        {"l’e\xCC\x81te\xCC\x81 2024", "ete", "e\xCC\x81te\xCC\x81"},
        {"(été)", "ete", "été"},
        {"die Straße!", "strasse", "Straße"},
        {"all", "all", "all"},
        {"one  two , three", "two three", "two , three"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct folded folded;
        fold_words(cases[i].text, strlen(cases[i].text), &folded);
        const char *at = strstr(folded.text, cases[i].wanted);
        cr_assert_not_null(at, "'%s'", cases[i].text);
        size_t start = folded.places[at - folded.text];
        size_t end = folded.places[(size_t)(at - folded.text) + strlen(cases[i].wanted)];
        char *found = memory_text_n(cases[i].text + start, end - start);
        cr_expect_str_eq(found, cases[i].found);
        free(found);
        folded_clear(&folded);
    }
}
