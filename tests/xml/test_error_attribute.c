/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/xml/error_attribute.c: what word processors leave behind, and what is easily left out. Other
 * mistakes of attributes: test_error.c */
#include <criterion/criterion.h>

#include "base/memory.h"
#include "xml/reading.h"

#define LEFT "\342\200\234"
#define RIGHT "\342\200\235"

Test(error_attribute, quotation_marks_of_a_word_processor_are_counted)
{
    static const struct refusal cases[] = {
        {"<a>\n<b c=" LEFT "x" RIGHT "/></a>", 0, 2, 6, "not-well-formed",
         "the value of 'c' begins with " LEFT ", the quotation mark of a word processor; write "
         "straight ones: c=\"...\""},
        {"<a b=" LEFT "x" RIGHT " c = " LEFT "y" RIGHT "><d e=" LEFT "z" RIGHT "/><!-- f=" LEFT
         " -->g=" LEFT "</a>",
         0, 1, 6, "not-well-formed", "as 3 values do from here on; write straight ones (\")"},
        {"<a b=\302\253x\302\273/>", 0, 1, 6, "not-well-formed", "begins with \302\253"},
    };
    reading_expect_all_refused(cases, ARRAY_LEN(cases));
}

Test(error_attribute, a_value_that_is_not_ended_is_pointed_at)
{
    static const struct refusal cases[] = {
        {"<a b=\"x c=\"y\"/>", 0, 1, 6, "not-well-formed",
         "the value of 'b', which begins here, is not ended before 'c'; put a quotation mark (\")"},
        {"<a b=\"x" RIGHT " c=\"y\"/>", 0, 1, 8, "not-well-formed",
         "the quotation mark " RIGHT " of a word processor does not end the value of 'b'"},
        {"<a b=\"" LEFT "x" RIGHT " z" RIGHT " c=\"y\"/>", 0, 1, 12, "not-well-formed",
         "does not end the value of 'b'"},
        {"<a b=\"x" RIGHT ">y</a>", 0, 1, 8, "not-well-formed", "does not end the value of 'b'"},
        {"<a b=\"x>" LEFT "y" RIGHT "</a>", 0, 1, 12, "not-well-formed",
         "the value of 'b' of line 1 is not closed before this '<'"},
        {"<a b=\"x" RIGHT "/>", 0, 1, 8, "not-well-formed", "does not end the value of 'b'"},
        {"<a b=\"say \"hi\"\"/>", 0, 1, 12, "not-well-formed", "is written &quot;"},
    };
    reading_expect_all_refused(cases, ARRAY_LEN(cases));
}

Test(error_attribute, a_sign_in_the_place_of_a_space_is_named)
{
    static const struct refusal cases[] = {
        {"<a b=\"x\", c=\"y\"/>", 0, 1, 9, "not-well-formed",
         "',' cannot stand between the attributes of <a>; write a space in its place"},
        {"<a b=\"x\" ;c=\"y\"/>", 0, 1, 10, "not-well-formed", "';' cannot stand between"},
        {"<a\302\240b=\"x\"/>", 0, 1, 3, "not-well-formed",
         "the character U+00A0 cannot stand in the tag <a>; write a plain space in its place"},
        {"<a b=\"x\"\342\200\257c=\"y\"/>", 0, 1, 9, "not-well-formed", "U+202F"},
    };
    reading_expect_all_refused(cases, ARRAY_LEN(cases));
}
