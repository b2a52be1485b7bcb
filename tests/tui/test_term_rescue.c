/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/tui/term_rescue.c, as far as no terminal is needed; test_term.c breaks a program for the
 * rest. */
#include <criterion/criterion.h>

#include "base/memory.h"
#include "tui/term_rescue.h"

Test(term_rescue, delays_of_old_terminals_are_left_out)
{
    static const struct {
        const char *capability;
        const char *sent;
    } cases[] = {
        {"\033[m\017$<2>", "\033[m\017"},
        {"$<5/>\033[H$<50*>\033[J", "\033[H\033[J"},
        {"\033[?1l\033>", "\033[?1l\033>"},
        {"a$<b", "a$<b"},
        {"$x", "$x"},
        {"", ""},
        {NULL, ""},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct str out = {0};
        term_rescue_add(&out, cases[i].capability);
        cr_expect_str_eq(str_text(&out), cases[i].sent, "case %zu", i);
        str_clear(&out);
    }
}

Test(term_rescue, nothing_is_done_for_a_terminal_that_is_not_taken)
{
    term_rescue();
    term_rescue_end();
    term_rescue();
}
