/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/content/number.c */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>

#include "base/memory.h"
#include "base/str.h"
#include "content/number.h"

/* Shares as quizzes give them: some of so many points. */
Test(number, a_percentage_is_rounded_down_and_no_fraction_is_lost_on_the_way)
{
    for (int whole = 1; whole <= 120; whole++) {
        for (int part = 0; part <= whole; part++) {
            char *words = percent_words((double)part / whole);
            char *expected = str_format("%d %%", 100 * part / whole);
            cr_expect_str_eq(words, expected, "%d of %d: %s", part, whole, words);
            free(words);
            free(expected);
        }
    }
}

Test(number, a_hundred_percent_is_only_the_whole)
{
    char *words = percent_words(999.0 / 1000.0);
    cr_expect_str_eq(words, "99 %");
    free(words);
    words = percent_words(1999.75 / 2000.0);
    cr_expect_str_eq(words, "99 %");
    free(words);
    words = percent_words(1);
    cr_expect_str_eq(words, "100 %");
    free(words);
}

Test(number, points_are_as_brief_as_they_can_be)
{
    static const struct {
        double points;
        const char *words;
    } cases[] = {
        {0, "0"},          {1, "1"},     {10, "10"},         {100, "100"},       {2.5, "2.5"},
        {2.25, "2.25"},    {0.5, "0.5"}, {0.05, "0.05"},     {10.1, "10.1"},     {1.0 / 3, "0.33"},
        {2.0 / 3, "0.67"}, {0.999, "1"}, {999.99, "999.99"}, {0.1 + 0.2, "0.3"}, {100000, "100000"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        char *words = points_words(cases[i].points);
        cr_expect_str_eq(words, cases[i].words, "case '%s': %s", cases[i].words, words);
        free(words);
    }
}

/* "1 point", "1.5 points": a part counts as the whole above it. */
Test(number, a_part_of_a_point_chooses_the_plural_of_the_whole_above_it)
{
    static const struct {
        double points;
        unsigned long number;
    } cases[] = {{0, 0}, {0.5, 1}, {1, 1}, {1.01, 2}, {1.5, 2}, {2, 2}, {2.25, 3}, {999.99, 1000}};
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        unsigned long number = plural_points(cases[i].points);
        cr_expect_eq(number, cases[i].number, "case %g: %lu", cases[i].points, number);
    }
}

Test(number, figures_are_brief_and_followed_by_their_unit)
{
    static const struct {
        double value;
        const char *unit;
        const char *words;
    } cases[] = {
        {160, "million", "160 million"}, {0, "%", "0 %"},        {137.6, NULL, "137.6"},
        {0.001, NULL, "0.001"},          {100, NULL, "100"},     {999999999, NULL, "999999999"},
        {2.50, "kg", "2.5 kg"},          {0.125, NULL, "0.125"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        char *words = figure_words(cases[i].value, cases[i].unit);
        cr_expect_str_eq(words, cases[i].words, "case '%s': %s", cases[i].words, words);
        free(words);
    }
}
