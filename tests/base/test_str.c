/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/base/str.c */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/str.h"

Test(str, an_empty_one_reads_as_no_text)
{
    struct str text = {0};
    cr_expect_str_eq(str_text(&text), "");
    char *taken = str_take(&text);
    cr_expect_str_eq(taken, "");
    free(taken);
}

Test(str, pieces_are_joined_in_their_order)
{
    struct str text = {0};
    str_add(&text, "C");
    str_addf(&text, "%d art. %s", 138, "7");
    str_add_char(&text, ':');
    str_add_repeat(&text, "ab", 3);
    cr_expect_str_eq(str_text(&text), "C138 art. 7:ababab");
    cr_expect_eq(text.length, strlen("C138 art. 7:ababab"));
    str_clear(&text);
}

Test(str, a_byte_is_replaced_in_what_is_added_alone)
{
    struct str text = {0};
    str_add(&text, "a/b ");
    str_add_replaced(&text, "", '/', '-');
    str_add_replaced(&text, "/course//module", '/', '-');
    cr_expect_str_eq(str_text(&text), "a/b -course--module");
    str_clear(&text);
}

Test(str, pieces_of_nothing_change_nothing)
{
    struct str text = {0};
    str_add(&text, "a");
    str_add(&text, "");
    str_add_n(&text, NULL, 0);
    str_add_repeat(&text, "b", 0);
    str_addf(&text, "%s", "");
    cr_expect_str_eq(str_text(&text), "a");
    cr_expect_eq(text.length, 1);
    str_clear(&text);
}

Test(str, a_cut_shortens_and_never_lengthens)
{
    struct str text = {0};
    str_cut(&text, 0);
    str_cut(&text, 4);
    cr_expect_str_eq(str_text(&text), "");
    str_add(&text, "C138 art. 7");
    str_cut(&text, 400);
    cr_expect_str_eq(str_text(&text), "C138 art. 7");
    str_cut(&text, 4);
    cr_expect_str_eq(str_text(&text), "C138");
    str_add(&text, ":3");
    cr_expect_str_eq(str_text(&text), "C138:3");
    str_cut(&text, 0);
    cr_expect_str_eq(str_text(&text), "");
    str_clear(&text);
}

Test(str, bytes_of_value_zero_are_kept)
{
    struct str text = {0};
    str_add_n(&text, "a\0b", 3);
    str_add_char(&text, '\0');
    str_add_char(&text, 'c');
    cr_expect_eq(text.length, 5);
    cr_expect_eq(memcmp(str_text(&text), "a\0b\0c", 6), 0);
    str_clear(&text);
}

Test(str, a_format_can_give_more_than_any_buffer)
{
    struct str text = {0};
    str_add(&text, "<");
    str_addf(&text, "%*s|%s", 100000, "right", "next");
    cr_expect_eq(text.length, 1 + 100000 + 5);
    cr_expect_str_eq(str_text(&text) + 1 + 100000 - 5, "right|next");
    str_clear(&text);
}

Test(str, what_was_taken_is_no_longer_in_it)
{
    struct str text = {0};
    str_add(&text, "first");
    char *taken = str_take(&text);
    str_add(&text, "second");
    cr_expect_str_eq(taken, "first");
    cr_expect_str_eq(str_text(&text), "second");
    free(taken);
    str_clear(&text);
    cr_expect_str_eq(str_text(&text), "");
    str_add(&text, "third");
    cr_expect_str_eq(str_text(&text), "third");
    str_clear(&text);
}

Test(str, a_format_alone_makes_a_text)
{
    char *text = str_format("%s:%d(%c)", "C138", 7, 'a');
    cr_expect_str_eq(text, "C138:7(a)");
    free(text);
    text = str_format("%s", "");
    cr_expect_str_eq(text, "");
    free(text);
}

Test(str, characters_become_utf8_of_every_length)
{
    static const struct {
        uint32_t character;
        const char *bytes;
    } cases[] = {
        {'a', "a"},
        {0x7F, "\x7F"},
        {0x80, "\xC2\x80"},
        {0xE9, "é"},
        {0x7FF, "\xDF\xBF"},
        {0x800, "\xE0\xA0\x80"},
        {0x2713, "✓"},
        {0xFFFF, "\xEF\xBF\xBF"},
        {0x10000, "\xF0\x90\x80\x80"},
        {0x1F389, "🎉"},
        {0x10FFFF, "\xF4\x8F\xBF\xBF"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct str text = {0};
        str_add_unicode(&text, cases[i].character);
        cr_expect_str_eq(str_text(&text), cases[i].bytes, "U+%04X", (unsigned)cases[i].character);
        str_clear(&text);
    }
}
