/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/tui/term_answer.c */
#include <criterion/criterion.h>
#include <string.h>

#include "base/memory.h"
#include "tui/term_answer.h"

enum { NONE = -1, DARK, LIGHT };

Test(term_answer, a_colour_is_light_or_dark_or_none)
{
    static const struct {
        const char *text;
        int lightness;
    } cases[] = {
        {"rgb:ffff/ffff/ffff", LIGHT},
        {"rgb:0000/0000/0000", DARK},
        {"rgb:f/f/d", LIGHT},
        {"rgb:FD/F6/E3", LIGHT},
        {"rgb:00/2b/36", DARK},
        {"rgb:000/fff/000", LIGHT},
        {"rgb:ff/00/00", DARK},
        {"rgb:00/00/ff", DARK},
        {"rgba:ffff/ffff/ffff/0", LIGHT},
        {"#fff", LIGHT},
        {"#000000", DARK},
        {"#ffffdddddddd", LIGHT},
        {"", NONE},
        {"#", NONE},
        {"#ff", NONE},
        {"rgb:", NONE},
        {"rgb:ff/ff", NONE},
        {"rgb:x/y/z", NONE},
        {"white", NONE},
        {"cmy:f/f/f", NONE},
        {"?", NONE},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        bool is_light = false;
        bool is_colour = term_answer_read_colour(cases[i].text, strlen(cases[i].text), &is_light);
        cr_expect_eq(!is_colour ? NONE
                     : is_light ? LIGHT
                                : DARK,
                     cases[i].lightness, "'%s'", cases[i].text);
    }
}

Test(term_answer, answers_are_taken_out_of_what_is_typed)
{
    static const struct {
        const char *bytes;
        const char *left;
        bool has_background;
        bool is_complete;
    } cases[] = {
        {"jk", "jk", false, false},
        {"\033[?1;2c", "", false, true},
        {"\033[?c", "", false, true},
        {"j\033]11;rgb:f/f/f\007k\033[?62;22cl", "jkl", true, true},
        {"\033]11;rgb:f/f/f\033\\\033[?1;2c", "", true, true},
        {"\033]11;rgb:f/f/f\033[?1;2c", "", true, true},
        {"\033]11;none\007", "", false, false},
        {"\033[?25;1$y", "", false, false},
        {"\033[A\033", "\033[A\033", false, false},
        {"j\033]11;rgb:f/", "j\033]11;rgb:f/", false, false},
        {"\033]11;rgb:f/f/f\033", "\033]11;rgb:f/f/f\033", false, false},
        {"\033[?62;", "\033[?62;", false, false},
        {"\033]12;rgb:f/f/f\007", "\033]12;rgb:f/f/f\007", false, false},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct term_answer answer = {0};
        char bytes[64];
        size_t length = strlen(cases[i].bytes);
        memcpy(bytes, cases[i].bytes, length);
        bytes[term_answer_take(&answer, bytes, length)] = '\0';
        cr_expect_str_eq(bytes, cases[i].left, "case %zu", i);
        cr_expect_eq(answer.has_background, cases[i].has_background, "case %zu", i);
        cr_expect_eq(answer.is_complete, cases[i].is_complete, "case %zu", i);
    }
}

Test(term_answer, keys_never_begin_as_answers_do)
{
    static const struct {
        const char *bytes;
        size_t length;
        bool is_whole;
    } cases[] = {
        {"\033", 0, false},           {"\033]", 0, false},
        {"\033]1", 3, false},         {"\033]11", 4, false},
        {"\033]11;?", 6, false},      {"\033]2", 0, false},
        {"\033[", 0, false},          {"\033[?", 3, false},
        {"\033[?6", 4, false},        {"\033[?6cq", 5, true},
        {"\033[?6\033", 4, true},     {"a", 0, false},
        {"\033]11;#f\007q", 8, true}, {"\033]11;#f\033\\q", 9, true},
        {"\033]11;\033[A", 5, true},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        bool is_whole = false;
        size_t length = term_answer_length(cases[i].bytes, strlen(cases[i].bytes), &is_whole);
        cr_expect_eq(length, cases[i].length, "case %zu: %zu", i, length);
        cr_expect_eq(is_whole, cases[i].is_whole, "case %zu", i);
    }
}
