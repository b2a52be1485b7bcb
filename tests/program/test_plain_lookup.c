/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Glossary, instruments and search line by line. The course is that of tests/support/trial.c. */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/str.h"
#include "support/trial.h"

static struct trial trial;

static void set_stage(void)
{
    trial_init(&trial);
}

static void clear_stage(void)
{
    trial_clear(&trial);
}

TestSuite(program_plain_lookup, .init = set_stage, .fini = clear_stage);

Test(program_plain_lookup, words_with_what_is_looked_up_are_understood_in_outline_and_lesson)
{
    static const struct {
        const char *typed;
        const char *said;
    } cases[] = {
        {"glossary", "pay slip\n"},
        {"glossary PAY", "pay slip: A paper that says how the pay was counted.\n"},
        {"glossary pay", "Used in 1 Wages.\n"},
        {"glossary xyz", "The glossary does not explain 'xyz'.\n"},
        {"instruments", "C95: Protection of Wages Convention, 1949 (No. 95)\n"},
        {"instrument c95", "Article 14: Workers are told how their pay is made up.\n"},
        {"instrument C95", "Taught in What a pay slip tells"},
        {"search is the sum", "1: What a pay slip tells: Is the sum right?\n"},
        {"search slpi", "Did you mean \"slip\"?\n"},
        {"search", "Type what you look for after the word"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        char *typed = str_format("\n%s\n\n%s\n", cases[i].typed, cases[i].typed);
        char *transcript = trial_study(&trial, "Ana", NULL, typed);
        cr_expect_not_null(strstr(transcript, cases[i].said), "'%s': %s", cases[i].typed,
                           transcript);
        free(transcript);
        free(typed);
    }
}

Test(program_plain_lookup, a_number_goes_to_what_was_found)
{
    char *transcript = trial_study(&trial, "Ana", NULL, "\nsearch is the sum\n1\n");
    const char *found = strstr(transcript, "1: What a pay slip tells: Is the sum right?");
    cr_assert_not_null(found, "%s", transcript);
    cr_expect_not_null(strstr(found, "module 1 of 1: Wages."), "%s", transcript);
    free(transcript);
}
