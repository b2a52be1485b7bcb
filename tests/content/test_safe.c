/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/content/safe.c */
#include "config.h"

#include <criterion/criterion.h>
#include <string.h>

#include "base/memory.h"
#include "base/utf8.h"
#include "content/safe.h"

#define INSTEAD "\uFFFD" /* U+FFFD */

/* The bytes of a literal, NUL included where it holds one. */
#define BYTES(literal) (literal), sizeof(literal) - 1

static const struct {
    const char *name;
    const char *text;
    size_t length;
    const char *shown;
} cases[] = {
    {"nothing", BYTES(""), ""},
    {"words", BYTES("light work"), "light work"},
    {"every script", BYTES("été 最低年龄 สวัสดี العمل e\u0301 🎉👩\u200D🚒"),
     "été 最低年龄 สวัสดี العمل e\u0301 🎉👩\u200D🚒"},
    {"line ends", BYTES("a\nb\n"), "a\nb\n"},
    {"a no-break space", BYTES("57\u00A0%"), "57\u00A0%"},
    {"marks of direction", BYTES("a\u200E\u200F\u061Cb"), "a\u200E\u200F\u061Cb"},
    {"a replacement character", BYTES("a" INSTEAD "b"), "a" INSTEAD "b"},

    {"NUL", BYTES("a\0b"), "a" INSTEAD "b"},
    {"tab", BYTES("a\tb"), "a" INSTEAD "b"},
    {"carriage return", BYTES("a\r\nb"), "a" INSTEAD "\nb"},
    {"a colour", BYTES("\x1B[31mred"), INSTEAD "[31mred"},
    {"a title", BYTES("\x1B]0;title\x07"), INSTEAD "]0;title" INSTEAD},
    {"a colour by C1",
     BYTES("\xC2\x9B"
           "31mred"),
     INSTEAD "31mred"},
    {"a raw byte of C1",
     BYTES("\x9B"
           "31mred"),
     INSTEAD "31mred"},
    {"DEL and backspace",
     BYTES("a\x7F\x08"
           "b"),
     "a" INSTEAD INSTEAD "b"},
    {"an override", BYTES("a\u202Eb\u202Cc"), "a" INSTEAD "b" INSTEAD "c"},
    {"an isolate", BYTES("a\u2067b\u2069c"), "a" INSTEAD "b" INSTEAD "c"},

    {"Latin-1", BYTES("\xE9t\xE9"), INSTEAD "t" INSTEAD},
    {"a cut character", BYTES("a\xE2\x82"), "a" INSTEAD INSTEAD},
    {"an overlong escape", BYTES("\xC0\x9B[31m"), INSTEAD INSTEAD "[31m"},
    {"a surrogate", BYTES("\xED\xA0\x80"), INSTEAD INSTEAD INSTEAD},
};

Test(safe, what_could_be_taken_for_an_order_is_replaced)
{
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct str shown = {0};
        safe_add(&shown, cases[i].text, cases[i].length);
        cr_expect_str_eq(str_text(&shown), cases[i].shown, "case '%s': %s", cases[i].name,
                         str_text(&shown));
        cr_expect_eq(shown.length, strlen(cases[i].shown), "case '%s'", cases[i].name);
        str_clear(&shown);
    }
}

Test(safe, what_is_there_already_is_kept_and_bytes_behind_the_length_are_not_read)
{
    struct str shown = {0};
    str_add(&shown, "\x1B[1m");
    safe_add(&shown, "ab\x1B[31m", 2);
    safe_add(&shown, "é", 1);
    cr_expect_str_eq(str_text(&shown), "\x1B[1mab" INSTEAD);
    str_clear(&shown);
}

static bool is_replaced(uint32_t character)
{
    return (utf8_is_control(character) && character != '\n') ||
           (character >= 0x202A && character <= 0x202E) ||
           (character >= 0x2066 && character <= 0x2069);
}

Test(safe, of_all_characters_only_orders_are_replaced)
{
    for (uint32_t character = 0; character < 0x11000; character++) {
        struct str text = {0};
        struct str shown = {0};
        if (character >= 0xD800 && character <= 0xDFFF)
            continue;
        str_add_unicode(&text, character);
        safe_add(&shown, text.bytes, text.length);
        const char *expected = is_replaced(character) ? INSTEAD : text.bytes;
        cr_expect_str_eq(str_text(&shown), expected, "U+%04X", (unsigned)character);
        str_clear(&text);
        str_clear(&shown);
    }
}

Test(safe, what_is_safe_stays_as_it_is)
{
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct str once = {0};
        struct str twice = {0};
        safe_add(&once, cases[i].text, cases[i].length);
        safe_add(&twice, str_text(&once), once.length);
        cr_expect_str_eq(str_text(&twice), str_text(&once), "case '%s'", cases[i].name);
        str_clear(&once);
        str_clear(&twice);
    }
}
