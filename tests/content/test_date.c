/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/content/date.c */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>

#include "base/memory.h"
#include "content/date.h"

static const struct {
    const char *date;
    const char *words;
} dates[] = {
    {"1973-01-01", "1 January 1973"},
    {"1973-02-28", "28 February 1973"},
    {"1973-03-09", "9 March 1973"},
    {"1973-04-10", "10 April 1973"},
    {"1973-05-11", "11 May 1973"},
    {"1973-06-26", "26 June 1973"},
    {"1973-07-31", "31 July 1973"},
    {"1973-08-08", "8 August 1973"},
    {"1973-09-09", "9 September 1973"},
    {"1973-10-10", "10 October 1973"},
    {"1973-11-11", "11 November 1973"},
    {"1973-12-31", "31 December 1973"},
    {"2026-11-25", "25 November 2026"},
    {"1973", "1973"},
    {"0973", "0973"},
};

Test(date, a_day_is_written_as_people_write_it)
{
    for (size_t i = 0; i < ARRAY_LEN(dates); i++) {
        char *words = date_words(dates[i].date);
        cr_expect_str_eq(words, dates[i].words, "case '%s': %s", dates[i].date, words);
        free(words);
    }
}

Test(date, anything_else_is_left_as_it_is)
{
    static const char *const others[] = {
        "",           "soon",         "1973-06",     "1973-6-26",   "1973-06-2",
        "1973- 6-26", " 1973-06-26",  "1973-06-26 ", "1973-06-261", "1973-00-26",
        "1973-13-26", "1973-06-00",   "1973-06-32",  "+973-06-26",  "-973-06-26",
        "73-06-26",   "1973-06-26T0", "19730-06-26",
    };
    for (size_t i = 0; i < ARRAY_LEN(others); i++) {
        char *words = date_words(others[i]);
        cr_expect_str_eq(words, others[i], "case '%s': '%s'", others[i], words);
        free(words);
    }
}
