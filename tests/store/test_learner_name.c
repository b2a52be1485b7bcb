/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/store/learner_name.c */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/str.h"
#include "store/learner_name.h"
#include "support/support.h"

Test(learner_name, white_space_around_a_name_is_taken_off)
{
    static const char *const texts[] = {
        "Nadia Ben",
        "  Nadia Ben ",
        "\tNadia Ben\r\n",
        "Nadia  Ben",
        "Nadia \xC2\xA0\xE3\x80\x80 Ben",
        "\xC2\xA0Nadia Ben\xE3\x80\x80",
    };
    for (size_t i = 0; i < ARRAY_LEN(texts); i++) {
        char *name = learner_name_clean(texts[i]);
        cr_assert_not_null(name, "case '%s'", texts[i]);
        cr_expect_str_eq(name, "Nadia Ben", "case '%s'", texts[i]);
        free(name);
    }
}

Test(learner_name, what_is_no_name_is_refused)
{
    static const char *const texts[] = {
        "",      " ",        "\xC2\xA0\t", "a\tb", "a\nb",   "a\x1b[2Jb", "a\x7f",
        "a\x01", "\xC2\x85", "a\xC2\x9Bz", "\xff", "Zo\xC3", "\xC0\x80",  "\xED\xA0\x80",
    };
    for (size_t i = 0; i < ARRAY_LEN(texts); i++)
        cr_expect_null(learner_name_clean(texts[i]), "case %zu", i);
}

Test(learner_name, sixty_four_characters_of_any_script_are_the_most)
{
    struct str text = {0};
    str_add_repeat(&text, "é", 64);
    char *name = learner_name_clean(str_text(&text));
    cr_assert_not_null(name);
    cr_expect_str_eq(name, str_text(&text));
    free(name);
    str_add(&text, " ");
    name = learner_name_clean(str_text(&text));
    cr_expect_not_null(name, "white space at the end does not count");
    free(name);
    str_add(&text, "é");
    cr_expect_null(learner_name_clean(str_text(&text)));
    str_clear(&text);
}

Test(learner_name, the_message_says_what_a_name_is)
{
    struct diag diag;
    diag_init(&diag);
    cr_expect_eq(learner_name_tell(&diag), -1);
    cr_expect(diag_has(&diag, "learner-name"));
    cr_assert_eq(diag.count, 1);
    cr_expect_not_null(strstr(diag.items[0].message, "64"));
    diag_clear(&diag);
}

Test(learner_name, case_and_normal_form_make_no_difference)
{
    static const struct {
        const char *a;
        const char *b;
        bool is_same;
    } cases[] = {
        {"Zoé", "Zoe\xCC\x81", true}, {"Zoé", "ZOÉ", true},       {"ZOE\xCC\x81", "zoé", true},
        {"STRASSE", "straße", true},  {"Ελένης", "ΕΛΈΝΗΣ", true}, {"Пётр", "ПЁТР", true},
        {"Zoé", "Zoe", false},        {"Пётр", "Петр", false},    {"Ana", "Anna", false},
        {"a b", "ab", false},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        cr_expect_eq(learner_name_compare(cases[i].a, cases[i].b) == 0, cases[i].is_same,
                     "case '%s' and '%s'", cases[i].a, cases[i].b);
        cr_expect_eq(learner_name_compare(cases[i].a, cases[i].b) < 0,
                     learner_name_compare(cases[i].b, cases[i].a) > 0, "case '%s' and '%s'",
                     cases[i].a, cases[i].b);
    }
    cr_expect_lt(learner_name_compare("anna", "BORIS"), 0);
}

Test(learner_name, a_name_comes_back_from_its_data)
{
    static const char *const names[] = {"Nadia", "O'Brien \"P\" \\", "Zoé 中文 🎉", "{}"};
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        char *data = learner_name_to_data(names[i]);
        char *name = learner_name_from_data(data);
        cr_assert_not_null(name, "case '%s'", names[i]);
        cr_expect_str_eq(name, names[i]);
        free(name);
        free(data);
    }
}

Test(learner_name, data_without_a_clean_name_give_none)
{
    static const char *const data[] = {
        "",
        "{",
        "{}",
        "[]",
        "\"Nadia\"",
        "{\"name\":5}",
        "{\"name\":\"\"}",
        "{\"name\":\" \"}",
        "{\"name\":\"a\\u001bb\"}",
        "{\"name\":\"a\\u0000b\"}",
        "{\"name\":\"\xff\"}",
        "{\"Name\":\"a\"}",
    };
    for (size_t i = 0; i < ARRAY_LEN(data); i++)
        cr_expect_null(learner_name_from_data(data[i]), "case '%s'", data[i]);
}
