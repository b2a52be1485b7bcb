/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/base/utf8.c */
#include "config.h"

#include <criterion/criterion.h>
#include <locale.h>
#include <string.h>

#include "base/memory.h"
#include "base/str.h"
#include "base/utf8.h"

enum { UNTOUCHED = 0xABCDEF };

/* A NUL in the bytes is part of them: the lengths are those of the literals. */
#define BYTES(literal) (literal), sizeof(literal) - 1

static const struct {
    const char *name;
    const char *bytes;
    size_t length;
    uint32_t character;
    size_t taken;
} good[] = {
    {"NUL", BYTES("\0"), 0, 1},
    {"a letter", BYTES("a"), 'a', 1},
    {"the last of one byte", BYTES("\x7F"), 0x7F, 1},
    {"the first of two bytes", BYTES("\xC2\x80"), 0x80, 2},
    {"the last of two bytes", BYTES("\xDF\xBF"), 0x7FF, 2},
    {"the first of three bytes", BYTES("\xE0\xA0\x80"), 0x800, 3},
    {"the last before the surrogates", BYTES("\xED\x9F\xBF"), 0xD7FF, 3},
    {"the first behind the surrogates", BYTES("\xEE\x80\x80"), 0xE000, 3},
    {"a byte order mark", BYTES("\xEF\xBB\xBF"), 0xFEFF, 3},
    {"a noncharacter", BYTES("\xEF\xBF\xBE"), 0xFFFE, 3},
    {"the last of three bytes", BYTES("\xEF\xBF\xBF"), 0xFFFF, 3},
    {"the first of four bytes", BYTES("\xF0\x90\x80\x80"), 0x10000, 4},
    {"the last of all", BYTES("\xF4\x8F\xBF\xBF"), 0x10FFFF, 4},
    {"a letter before others", BYTES("ab"), 'a', 1},
    {"an accent before what is no UTF-8", BYTES("é\xFF"), 0xE9, 2},
};

static const struct {
    const char *name;
    const char *bytes;
    size_t length;
} bad[] = {
    {"nothing", BYTES("")},
    {"a continuation alone, lowest", BYTES("\x80")},
    {"a continuation alone, highest", BYTES("\xBF")},
    {"continuations that look like two bytes", BYTES("\xBF\xBF")},
    {"two bytes, cut", BYTES("\xC3")},
    {"three bytes, cut after one", BYTES("\xE2")},
    {"three bytes, cut after two", BYTES("\xE2\x82")},
    {"four bytes, cut after one", BYTES("\xF0")},
    {"four bytes, cut after two", BYTES("\xF0\x9F")},
    {"four bytes, cut after three", BYTES("\xF0\x9F\x8E")},
    {"two bytes, a letter in place of the second", BYTES("\xC3z")},
    {"two bytes, a first in place of the second", BYTES("\xC3\xC3")},
    {"three bytes, a letter in place of the second", BYTES("\xE2z\xAC")},
    {"three bytes, a letter in place of the third", BYTES("\xE2\x82z")},
    {"three bytes, NUL in place of the third", BYTES("\xE2\x82\0")},
    {"four bytes, a letter in place of the second", BYTES("\xF0z\x8E\x89")},
    {"four bytes, a letter in place of the fourth", BYTES("\xF0\x9F\x8Ez")},
    {"overlong NUL in two bytes", BYTES("\xC0\x80")},
    {"overlong slash in two bytes", BYTES("\xC0\xAF")},
    {"overlong DEL in two bytes", BYTES("\xC1\xBF")},
    {"overlong slash in three bytes", BYTES("\xE0\x80\xAF")},
    {"overlong U+07FF in three bytes", BYTES("\xE0\x9F\xBF")},
    {"overlong slash in four bytes", BYTES("\xF0\x80\x80\xAF")},
    {"overlong U+FFFF in four bytes", BYTES("\xF0\x8F\xBF\xBF")},
    {"the first surrogate", BYTES("\xED\xA0\x80")},
    {"the last surrogate", BYTES("\xED\xBF\xBF")},
    {"a pair of surrogates", BYTES("\xED\xA0\xBC\xED\xBE\x89")},
    {"the first above Unicode", BYTES("\xF4\x90\x80\x80")},
    {"far above Unicode", BYTES("\xF5\x80\x80\x80")},
    {"the highest of four bytes", BYTES("\xF7\xBF\xBF\xBF")},
    {"five bytes", BYTES("\xF8\x88\x80\x80\x80")},
    {"six bytes", BYTES("\xFC\x84\x80\x80\x80\x80")},
    {"FE", BYTES("\xFE")},
    {"FF", BYTES("\xFF")},
    {"Latin-1", BYTES("\xE9t\xE9")},
};

Test(utf8, every_length_of_character_is_decoded)
{
    for (size_t i = 0; i < ARRAY_LEN(good); i++) {
        uint32_t character = UNTOUCHED;
        size_t taken = utf8_decode(good[i].bytes, good[i].length, &character);
        cr_expect_eq(taken, good[i].taken, "case '%s': %zu", good[i].name, taken);
        cr_expect_eq(character, good[i].character, "case '%s': %X", good[i].name,
                     (unsigned)character);
    }
}

Test(utf8, what_is_no_character_is_not_decoded)
{
    for (size_t i = 0; i < ARRAY_LEN(bad); i++) {
        uint32_t character = UNTOUCHED;
        size_t taken = utf8_decode(bad[i].bytes, bad[i].length, &character);
        cr_expect_eq(taken, 0, "case '%s': %zu", bad[i].name, taken);
        cr_expect_eq(character, UNTOUCHED, "case '%s': %X", bad[i].name, (unsigned)character);
    }
}

Test(utf8, a_text_is_gone_through_whatever_its_bytes)
{
    static const char text[] = "a\xFF\xC3\xA9\xE2\x82";
    static const uint32_t characters[] = {'a', UTF8_REPLACEMENT, 0xE9, UTF8_REPLACEMENT,
                                          UTF8_REPLACEMENT};
    size_t at = 0;
    for (size_t i = 0; i < ARRAY_LEN(characters); i++) {
        uint32_t character = UNTOUCHED;
        at += utf8_step(text + at, strlen(text) - at, &character);
        cr_expect_eq(character, characters[i], "%zu", i);
    }
    cr_expect_eq(at, strlen(text));
}

Test(utf8, bytes_behind_the_length_are_not_read)
{
    uint32_t character = UNTOUCHED;
    cr_expect_eq(utf8_decode("é", 1, &character), 0);
    cr_expect_eq(utf8_decode("✓", 2, &character), 0);
    cr_expect_eq(utf8_decode("🎉", 3, &character), 0);
    cr_expect_eq(character, UNTOUCHED);
}

/* Every 61st character, from both sides of all borders in the course of time. */
Test(utf8, what_was_written_is_read_again)
{
    struct str text = {0};
    for (uint32_t written = 0; written <= 0x10FFFF; written += 61) {
        uint32_t read = UNTOUCHED;
        bool is_surrogate = written >= 0xD800 && written <= 0xDFFF;
        str_cut(&text, 0);
        str_add_unicode(&text, written);
        size_t taken = utf8_decode(text.bytes, text.length, &read);
        cr_expect_eq(taken, is_surrogate ? 0 : text.length, "U+%04X", (unsigned)written);
        cr_expect_eq(read, is_surrogate ? UNTOUCHED : written, "U+%04X", (unsigned)written);
    }
    str_clear(&text);
}

Test(utf8, the_first_wrong_byte_is_found_behind_good_ones)
{
    for (size_t i = 0; i < ARRAY_LEN(bad); i++) {
        struct str text = {0};
        str_add(&text, "aé✓🎉");
        size_t before = text.length;
        str_add_n(&text, bad[i].bytes, bad[i].length);
        size_t until = utf8_valid_until(text.bytes, text.length);
        cr_expect_eq(until, before, "case '%s': %zu", bad[i].name, until);
        str_clear(&text);
    }
}

Test(utf8, good_text_is_valid_to_its_end)
{
    cr_expect_eq(utf8_valid_until("", 0), 0);
    cr_expect_eq(utf8_valid_until(BYTES("a\0é✓🎉")), 11);
}

Test(utf8, characters_are_counted_not_bytes)
{
    cr_expect_eq(utf8_count("", 0), 0);
    cr_expect_eq(utf8_count(BYTES("abc")), 3);
    cr_expect_eq(utf8_count(BYTES("aé✓🎉")), 4);
    cr_expect_eq(utf8_count(BYTES("e\xCC\x81")), 2, "a letter and its accent");
}

Test(utf8, a_character_is_found_by_its_number)
{
    static const size_t offsets[] = {0, 1, 3, 6, 10};
    const char *text = "aé✓🎉";
    size_t length = strlen(text);
    for (size_t i = 0; i < ARRAY_LEN(offsets); i++)
        cr_expect_eq(utf8_offset(text, length, i), offsets[i], "character %zu", i);
    cr_expect_eq(utf8_offset(text, length, 1000), length);
    cr_expect_eq(utf8_offset("", 0, 0), 0);
    cr_expect_eq(utf8_offset("", 0, 3), 0);
    cr_expect_eq(utf8_offset("éé", 2, 1), 2, "a length that ends before the text does");
}

Test(utf8, controls_are_those_of_c0_and_c1_and_del)
{
    for (uint32_t character = 0; character < 0x3000; character++) {
        bool is_control =
            character <= 0x1F || character == 0x7F || (character >= 0x80 && character <= 0x9F);
        cr_expect_eq(utf8_is_control(character), is_control, "U+%04X", (unsigned)character);
    }
}

Test(utf8, embeddings_overrides_and_isolates_turn_text_and_marks_do_not)
{
    static const struct {
        uint32_t first, last;
    } turning[] = {{0x202A, 0x202E}, {0x2066, 0x2069}};
    for (uint32_t character = 0; character < 0x3000; character++) {
        bool turns = false;
        for (size_t i = 0; i < ARRAY_LEN(turning); i++)
            turns = turns || (character >= turning[i].first && character <= turning[i].last);
        cr_expect_eq(utf8_turns_text(character), turns, "U+%04X", (unsigned)character);
        cr_expect_eq(utf8_is_order(character), turns || utf8_is_control(character), "U+%04X",
                     (unsigned)character);
    }
}

Test(utf8, characters_take_no_column_or_one_or_two)
{
    static const struct {
        uint32_t character;
        size_t columns;
    } cases[] = {{'a', 1}, {0xE9, 1}, {0x0301, 0}, {0x4E2D, 2}, {0x1F389, 2}, {0x07, 0}, {0x9B, 0}};
    cr_assert_not_null(setlocale(LC_CTYPE, "C.UTF-8"));
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        cr_expect_eq(utf8_columns(cases[i].character), cases[i].columns, "U+%04X",
                     (unsigned)cases[i].character);
}

/* Bytes are looked at eight at a time: each may stand at each place of them, and behind them. */
Test(utf8, what_is_not_plain_is_found_wherever_it_stands)
{
    enum { LENGTH = 19 };
    for (size_t at = 0; at < LENGTH; at++)
        for (int byte = 0; byte < 256; byte++) {
            char bytes[LENGTH];
            bool is_plain = byte >= ' ' && byte < 0x7F;
            memset(bytes, '~', sizeof bytes);
            bytes[at] = (char)byte;
            cr_assert_eq(utf8_plain_until(bytes, LENGTH), is_plain ? LENGTH : at, "%02X at %zu",
                         (unsigned)byte, at);
        }
    cr_expect_eq(utf8_plain_until("", 0), 0);
}

Test(utf8, many_characters_are_counted_as_few_are)
{
    struct str text = {0};
    for (uint32_t i = 0, count = 0; i < 600; i++) {
        str_add_unicode(&text, i % 7 == 0 ? 0x1F600 + i : i % 3 == 0 ? 0x4E00 + i : 0x60 + i);
        cr_assert_eq(utf8_count(str_text(&text), text.length), ++count);
    }
    str_clear(&text);
}

Test(utf8, quotation_marks_of_printed_texts_are_known)
{
    static const uint32_t marks[] = {0xAB, 0xBB, 0x2018, 0x2019, 0x201C, 0x201D, 0x2033, 0xFF02};
    static const uint32_t others[] = {0, '"', '\'', '<', 0x2013, 0x2017, 0x2020, 0x2039};
    for (size_t i = 0; i < ARRAY_LEN(marks); i++)
        cr_expect(utf8_is_printed_quote(marks[i]), "U+%04X", (unsigned)marks[i]);
    for (size_t i = 0; i < ARRAY_LEN(others); i++)
        cr_expect_not(utf8_is_printed_quote(others[i]), "U+%04X", (unsigned)others[i]);
}
