/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/base/nearest.c */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>

#include "base/memory.h"
#include "base/nearest.h"
#include "base/str.h"

static const struct {
    const char *a;
    const char *b;
    size_t distance;
} distances[] = {
    {"", "", 0},
    {"", "em", 2},
    {"option", "option", 0},
    {"option", "optin", 1},   /* left out */
    {"option", "opption", 1}, /* added */
    {"option", "opcion", 1},  /* changed */
    {"option", "opiton", 1},  /* swapped */
    {"option", "poitno", 3},  /* swapped three times */
    {"Option", "oPTION", 0},  /* case does not count */
    {"kitten", "sitting", 3},
    {"ca", "abc", 3}, /* no letter between the swapped: 2 would be Damerau's distance */
    {"prompt", "feedback", 8},
    {"é", "e", 2}, /* in bytes */
};

Test(nearest, the_distance_counts_slips_of_the_hand)
{
    for (size_t i = 0; i < ARRAY_LEN(distances); i++) {
        size_t there = nearest_distance(distances[i].a, distances[i].b);
        size_t back = nearest_distance(distances[i].b, distances[i].a);
        cr_expect_eq(there, distances[i].distance, "case '%s' '%s': %zu", distances[i].a,
                     distances[i].b, there);
        cr_expect_eq(back, there, "case '%s' '%s' turned about: %zu", distances[i].a,
                     distances[i].b, back);
    }
}

static const char *const elements[] = {
    "p",  "h",      "ul", "ol",     "li",     "note",     NULL,
    "em", "strong", "",   "prompt", "option", "feedback", "single-choice",
};

static const struct {
    const char *word;
    const char *meant; /* NULL: none */
} words[] = {
    {"option", "option"},
    {"OPTION", "option"},
    {"optoin", "option"},
    {"optoins", "option"}, /* two slips in seven letters */
    {"opoitns", NULL},     /* three */
    {"promt", "prompt"},
    {"prompts", "prompt"},
    {"fedback", "feedback"},
    {"feedbacks", "feedback"},
    {"singlechoice", "single-choice"},
    {"single_choice", "single-choice"},
    {"nots", "note"},
    {"nets", NULL}, /* two slips in four letters */
    {"il", "ul"},   /* the first of several that are as near */
    {"emm", "em"},
    {"q", NULL}, /* one letter changed is another word */
    {"P", "p"},
    {"blockquote", NULL},
    {"", NULL},
};

Test(nearest, a_word_is_meant_when_a_third_of_the_letters_or_one_slipped)
{
    for (size_t i = 0; i < ARRAY_LEN(words); i++) {
        const char *meant = nearest_word(words[i].word, elements, ARRAY_LEN(elements));
        if (words[i].meant == NULL)
            cr_expect_null(meant, "case '%s': '%s'", words[i].word, meant);
        else
            cr_expect_str_eq(meant, words[i].meant, "case '%s': '%s'", words[i].word,
                             meant != NULL ? meant : "none");
    }
}

Test(nearest, of_several_the_closest_is_meant)
{
    static const char *const ids[] = {"minimum-wage", "minimum-ages", "minimum-age"};
    cr_expect_str_eq(nearest_word("minimun-age", ids, ARRAY_LEN(ids)), "minimum-age");
    cr_expect_str_eq(nearest_word("minimum-wages", ids, ARRAY_LEN(ids)), "minimum-wage");
}

Test(nearest, where_there_are_no_words_none_is_meant)
{
    cr_expect_null(nearest_word("option", NULL, 0));
}

static char *repeated(const char *text, size_t times)
{
    struct str repeats = {0};
    str_add_repeat(&repeats, text, times);
    return str_take(&repeats);
}

Test(nearest, a_very_long_word_is_no_slip_of_another)
{
    char *word = repeated("x", 300);
    char *other = repeated("y", 100);
    char *longer = repeated("x", 301);
    const char *known[] = {"p", "single-choice", other};
    cr_expect_null(nearest_word(word, known, ARRAY_LEN(known)));
    known[0] = longer;
    cr_expect_str_eq(nearest_word(word, known, ARRAY_LEN(known)), longer);
    free(word);
    free(other);
    free(longer);
}

Test(nearest, a_word_is_found_among_the_members_of_items)
{
    static const struct thing {
        int number;
        const char *name;
    } things[] = {{1, "lesson"}, {2, NULL}, {3, "module"}, {4, ""}};
    const struct thing *none = NULL;
    cr_expect_eq(nearest_member("modul", things, ARRAY_LEN(things), struct thing, name),
                 things[2].name);
    cr_expect_eq(nearest_member("leson", things, ARRAY_LEN(things), struct thing, name),
                 things[0].name);
    cr_expect_null(nearest_member("glossary", things, ARRAY_LEN(things), struct thing, name));
    cr_expect_null(nearest_member("module", none, 0, struct thing, name));
}
