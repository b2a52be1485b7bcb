/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/xml/bytes.c */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/str.h"
#include "xml/bytes.h"

static struct xml_bytes bytes_of(const char *text)
{
    return xml_bytes_of(text, strlen(text), "t.xml");
}

Test(bytes, places_count_lines_and_characters)
{
    static const struct {
        const char *before; /* the place is that of what comes next */
        size_t line;
        size_t column;
    } cases[] = {
        {"", 1, 1},        {"abc", 1, 4},           {"abc\n", 2, 1},     {"abc\nde", 2, 3},
        {"\n\n\n", 4, 1},  {"a\tb\t", 1, 5},        {"é", 1, 2},         {"é中🎉", 1, 4},
        {"e\u0301", 1, 3}, {"a\r\nb", 2, 2},        {"a\r\n\r\n", 3, 1}, {"a\rb", 2, 2},
        {"a\r\rb", 3, 2},  {"a\n\rb", 3, 2},        {"a\r\n\n\r", 4, 1}, {"a\u2028b", 1, 4},
        {"\uFEFF", 1, 1},  {"\uFEFFa\uFEFF", 1, 3},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct str text = {0};
        str_addf(&text, "%s<x", cases[i].before);
        struct xml_bytes bytes = bytes_of(str_text(&text));
        struct where where = xml_bytes_where(&bytes, xml_bytes_find(&bytes, 0, bytes.length, "<x"));
        cr_expect(where.line == cases[i].line && where.column == cases[i].column,
                  "case %zu: %zu:%zu", i, where.line, where.column);
        cr_expect_str_eq(where.file, "t.xml");
        str_clear(&text);
    }
}

Test(bytes, places_are_the_same_in_whatever_order_they_are_asked_for)
{
    struct xml_bytes bytes = bytes_of("one\ntwo é\r\nthree");
    struct where late = xml_bytes_where(&bytes, 14);
    struct where early = xml_bytes_where(&bytes, 5);
    struct where again = xml_bytes_where(&bytes, 14);
    cr_expect(early.line == 2 && early.column == 2);
    cr_expect(late.line == 3 && late.column == 3, "%zu:%zu", late.line, late.column);
    cr_expect(again.line == 3 && again.column == 3);
    struct where before = xml_bytes_where(&bytes, 13);
    cr_expect(before.line == 3 && before.column == 2, "%zu:%zu", before.line, before.column);
    struct where first = xml_bytes_where(&bytes, 1);
    cr_expect(first.line == 1 && first.column == 2, "%zu:%zu", first.line, first.column);
}

Test(bytes, a_place_behind_the_end_is_that_of_the_end)
{
    struct xml_bytes bytes = bytes_of("ab\ncd");
    struct where where = xml_bytes_where(&bytes, 1000);
    cr_expect(where.line == 2 && where.column == 3);
}

Test(bytes, nothing_is_read_behind_the_end)
{
    char *text = memory_text_n("<a>  ", 5);
    struct xml_bytes bytes = xml_bytes_of(text, 4, "t.xml");
    cr_expect_eq(xml_bytes_get(&bytes, 0), '<');
    cr_expect_eq(xml_bytes_get(&bytes, 4), '\0');
    cr_expect_eq(xml_bytes_get(&bytes, 4000), '\0');
    cr_expect(xml_bytes_has(&bytes, 0, "<a>"));
    cr_expect(xml_bytes_has(&bytes, 3, " "));
    cr_expect_not(xml_bytes_has(&bytes, 3, "  "));
    cr_expect_not(xml_bytes_has(&bytes, 4000, " "));
    cr_expect_eq(xml_bytes_skip_space(&bytes, 3), 4);
    cr_expect_eq(xml_bytes_skip_space(&bytes, 0), 0);
    cr_expect_eq(xml_bytes_find(&bytes, 0, 4, ">"), 2);
    cr_expect_eq(xml_bytes_find(&bytes, 0, 2, ">"), 2, "found at the end: not found");
    cr_expect_eq(xml_bytes_find(&bytes, 0, 4, "  "), 4);
    cr_expect_eq(xml_bytes_find(&bytes, 7, 4, ">"), 4);
    free(text);
}

Test(bytes, no_bytes_at_all_are_a_text_too)
{
    struct xml_bytes bytes = xml_bytes_of(NULL, 0, NULL);
    cr_expect_eq(bytes.length, 0);
    cr_expect_eq(xml_bytes_get(&bytes, 0), '\0');
    cr_expect_eq(xml_bytes_where(&bytes, 0).line, 1);
}

Test(bytes, a_name_for_a_message_holds_nothing_that_could_disturb_a_screen)
{
    static const struct {
        const char *text;
        const char *name;
    } cases[] = {
        {"name>", "name"},
        {"xml:lang='fr'", "xml:lang"},
        {"a-b_c.d/", "a-b_c.d"},
        {"", ""},
        {" a", ""},
        {"naïve中>", "naïve中"},
        {"a\xC2\x85", "a"},
        {"a\xC2\x9B", "a"},
        {"a\u202Eb", "a"},
        {"a\x7F", "a"},
        {"a\x1B[m", "a"},
        {"a\xFF", "a"},
        {"0123456789012345678901234567890123456789", "0123456789012345678901234567890123456789"},
        {"01234567890123456789012345678901234567890", "0123456789012345678901234567890123456789…"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct xml_bytes bytes = bytes_of(cases[i].text);
        char *name = xml_bytes_name(&bytes, 0);
        cr_expect_str_eq(name, cases[i].name, "case %zu: %s", i, name);
        free(name);
    }
}

/* Counted byte by byte. */
static struct where counted(const char *text, size_t length, size_t offset)
{
    struct where where = {"f.xml", 1, 1};
    for (size_t at = 0; at < offset; at++) {
        if (text[at] == '\n' || (text[at] == '\r' && (at + 1 == length || text[at + 1] != '\n')))
            where = (struct where){"f.xml", where.line + 1, 1};
        else if (text[at] != '\r' && ((unsigned char)text[at] & 0xC0) != 0x80)
            where.column++;
    }
    return where;
}

Test(bytes, places_are_those_that_are_counted_byte_by_byte)
{
    static const char *const bits[] = {"\n", "\r", "\r\n", "word", "\xC3\xA9", "\xF0\x9F\x98\x80"};
    unsigned state = 3;
    for (int round = 0; round < 300; round++) {
        struct str text = {0};
        for (int i = 0; i < 12; i++) {
            state = state * 1103515245u + 12345;
            str_add(&text, bits[(state >> 16) % ARRAY_LEN(bits)]);
        }
        struct xml_bytes bytes = xml_bytes_of(str_text(&text), text.length, "f.xml");
        for (size_t offset = 0; offset <= text.length; offset += 1 + state % 3) {
            struct where found = xml_bytes_where(&bytes, offset);
            struct where wanted = counted(str_text(&text), text.length, offset);
            cr_assert(found.line == wanted.line && found.column == wanted.column, "%zu: %zu:%zu",
                      offset, found.line, found.column);
        }
        str_clear(&text);
    }
}
