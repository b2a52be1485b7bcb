/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/content/wrap.c. Where the Unicode Standard allows a break is in test_wrap_breaks.c. */
#include "config.h"

#include <criterion/criterion.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/utf8.h"
#include "base/str.h"
#include "content/wrap.h"

/* wcwidth() knows nothing beyond ASCII elsewhere. */
static void speak_utf8(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
}

TestSuite(wrap, .init = speak_utf8);

#define NBSP "\u00A0"
#define ACUTE "\u0301"
#define ZWJ "\u200D"

Test(wrap, characters_take_the_columns_of_a_terminal)
{
    static const struct {
        const char *name;
        uint32_t character;
        size_t columns;
    } cases[] = {
        {"a letter", 'a', 1},
        {"a space", ' ', 1},
        {"an accented letter", 0xE9, 1},
        {"a no-break space", 0xA0, 1},
        {"Thai", 0xE01, 1},
        {"Arabic", 0x628, 1},
        {"a replacement character", 0xFFFD, 1},
        {"Chinese", 0x4E2D, 2},
        {"Hangul", 0xAC00, 2},
        {"a fullwidth letter", 0xFF21, 2},
        {"an ideographic space", 0x3000, 2},
        {"an emoji", 0x1F389, 2},
        {"an accent", 0x301, 0},
        {"a Thai vowel above", 0xE31, 0},
        {"a zero width space", 0x200B, 0},
        {"a zero width joiner", 0x200D, 0},
        {"a variation selector", 0xFE0F, 0},
        {"NUL", 0, 0},
        {"escape", 0x1B, 0},
        {"line end", '\n', 0},
        {"DEL", 0x7F, 0},
        {"C1", 0x9B, 0},
        {"an unassigned character", 0x50005, 1},
        {"a noncharacter", 0xFFFF, 1},
        {"the last of all", 0x10FFFF, 1},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        size_t columns = utf8_columns(cases[i].character);
        cr_expect_eq(columns, cases[i].columns, "case '%s': %zu", cases[i].name, columns);
    }
}

Test(wrap, the_columns_of_a_text_are_those_of_its_characters)
{
    static const struct {
        const char *text;
        size_t columns;
    } cases[] = {
        {"", 0},       {"C138", 4},        {"été", 3}, {"e" ACUTE "t" ACUTE, 2},
        {"中文 a", 6}, {"57" NBSP "%", 4}, {"🎉🎉", 4},  {"a\xFF\xFE", 3},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        size_t columns = wrap_columns(cases[i].text, strlen(cases[i].text));
        cr_expect_eq(columns, cases[i].columns, "case '%s': %zu", cases[i].text, columns);
    }
    cr_expect_eq(wrap_columns("été", 2), 1, "only so many bytes");
}

Test(wrap, a_cluster_is_a_character_and_what_joins_it)
{
    static const struct {
        const char *name;
        const char *text;
        const char *cluster;
    } cases[] = {
        {"nothing", "", ""},
        {"a letter", "ab", "a"},
        {"a letter of two bytes", "éb", "é"},
        {"a letter with accents", "e" ACUTE ACUTE "b", "e" ACUTE ACUTE},
        {"a Thai letter with vowel and tone", "ที่ค", "ที่"},
        {"an emoji with a variation selector", "✔\uFE0F!", "✔\uFE0F"},
        {"an emoji before a joiner", "👩" ZWJ "🚒", "👩" ZWJ},
        {"an accent with nothing before it", ACUTE "b", ACUTE},
        {"a line end ends it", "e\n" ACUTE, "e"},
        {"a byte that is no UTF-8", "\xFF\xFF", "\xFF"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        size_t length = wrap_cluster(cases[i].text, strlen(cases[i].text));
        cr_expect_eq(length, strlen(cases[i].cluster), "case '%s': %zu", cases[i].name, length);
    }
}

/* The lines with bars between them. Caller frees. */
static char *lines_of(const char *text, size_t columns)
{
    struct str lines = {0};
    struct wrap wrap;
    wrap_text(text, strlen(text), columns, &wrap);
    for (size_t i = 0; i < wrap.count; i++) {
        str_add(&lines, i > 0 ? "|" : "");
        str_add_n(&lines, text + wrap.lines[i].start, wrap.lines[i].end - wrap.lines[i].start);
    }
    wrap_clear(&wrap);
    return str_take(&lines);
}

static const struct {
    const char *name;
    const char *text;
    size_t columns;
    const char *lines;
} cases[] = {
    {"nothing", "", 10, ""},
    {"what fits", "the age", 10, "the age"},
    {"what just fits", "the age", 7, "the age"},
    {"what does not", "the age", 6, "the|age"},
    {"as many words as fit", "not all work is child labour", 9, "not all|work is|child|labour"},
    {"a space that would be one too many", "aaaa bbbb", 4, "aaaa|bbbb"},
    {"several spaces at the end of a line", "aaaa    bbbb", 4, "aaaa|bbbb"},
    {"several spaces inside a line", "a   b c", 6, "a   b|c"},
    {"spaces at the end of the text", "aaaa   ", 4, "aaaa"},
    {"only spaces", "   ", 2, ""},

    {"a line end", "aa\nbb", 10, "aa|bb"},
    {"a line end behind spaces", "aa  \nbb", 10, "aa|bb"},
    {"line ends one after the other", "aa\n\n\nbb", 10, "aa|||bb"},
    {"a line end at the end", "aa\n", 10, "aa"},
    {"a line end where the line is full", "aaaa\nbbbb", 4, "aaaa|bbbb"},

    {"a word that is too long", "abcdefghij", 4, "abcd|efgh|ij"},
    {"begins in a line of its own", "ab cdefghij", 4, "ab|cdef|ghij"},
    {"and goes on with the next word", "abcdef gh ij", 4, "abcd|ef|gh|ij"},
    {"accents are not cut off", "e" ACUTE "e" ACUTE "e" ACUTE, 2, "e" ACUTE "e" ACUTE "|e" ACUTE},
    {"two columns where one is left", "a中文", 2, "a|中|文"},
    {"two columns where there is one", "中文", 1, "中|文"},
    {"one column", "ab c", 1, "a|b|c"},

    {"behind a hyphen", "child-labour law", 8, "child-|labour|law"},
    {"a no-break space holds", "env. 57" NBSP "% de", 7, "env.|57" NBSP "% de"},
    {"and the narrow one", "il y a 1\u202F000 cas", 11, "il y a|1\u202F000 cas"},
    {"at a zero width space", "aaa\u200Bbbb", 4, "aaa\u200B|bbb"},
    {"not at a word joiner", "aaa bb\u2060bb", 6, "aaa|bb\u2060bb"},
    {"Chinese between characters", "最低年龄", 5, "最低|年龄"},
    {"a full stop does not begin a line", "最低年龄。", 8, "最低年|龄。"},
    {"a bracket does not end one", "最低(年龄)", 5, "最低|(年|龄)"},
    {"a sentence in Chinese",
     "《最低年龄公约》(第138号)规定:准予就业的最低年龄不得低于15岁。“她的父母同意了。”", 20,
     "《最低年龄公约》(第|138号)规定:准予就业|的最低年龄不得低于15|岁。“她的父母同意|了。”"},
    {"Thai where its translator has marked the words",
     "อายุ\u200Bขั้นต่ำ\u200Bต้อง\u200Bไม่\u200Bต่ำกว่า\u200Bสิบห้า\u200Bปี", 12,
     "อายุ\u200Bขั้นต่ำ\u200Bต้อง\u200Bไม่\u200B|ต่ำกว่า\u200Bสิบห้า\u200Bปี"},
    {"Thai at its blanks", "งานที่มีคุณค่า สำหรับทุกคน", 14, "งานที่มีคุณค่า|สำหรับทุกคน"},
    {"a Thai vowel is not parted from the consonant after it", "กขแค", 3, "กข|แค"},
    {"nor from the one before it", "กขคา", 3, "กข|คา"},
    {"but in a line that has no room for more", "แคา", 1, "แ|ค|า"},
    {"a Khmer letter stays below its consonant", "កខ\u17D2គ", 2, "ក|ខ\u17D2គ"},
    {"a citation only at its spaces", "as in (C138 art. 7)", 14, "as in (C138|art. 7)"},
    {"a space with an accent is no end of a line", "aaaa " ACUTE "bb", 4, "aaaa| " ACUTE "bb"},
};

Test(wrap, lines_break_where_a_reader_expects_it)
{
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        char *lines = lines_of(cases[i].text, cases[i].columns);
        cr_expect_str_eq(lines, cases[i].lines, "case '%s': %s", cases[i].name, lines);
        free(lines);
    }
}

Test(wrap, a_line_tells_where_it_stands_and_how_wide_it_is)
{
    const char *text = "été 中文  fin";
    struct wrap wrap;
    wrap_text(text, strlen(text), 5, &wrap);
    cr_assert_eq(wrap.count, 3);
    cr_expect(wrap.lines[0].start == 0 && wrap.lines[0].end == 5 && wrap.lines[0].columns == 3);
    cr_expect(wrap.lines[1].start == 6 && wrap.lines[1].end == 12 && wrap.lines[1].columns == 4);
    cr_expect(wrap.lines[2].start == 14 && wrap.lines[2].end == 17 && wrap.lines[2].columns == 3);
    wrap_clear(&wrap);
    cr_expect(wrap.lines == NULL && wrap.count == 0);
}

Test(wrap, bytes_behind_the_length_are_not_looked_at)
{
    struct wrap wrap;
    wrap_text("aaaa bbbb", 6, 4, &wrap);
    cr_assert_eq(wrap.count, 2);
    cr_expect(wrap.lines[1].start == 5 && wrap.lines[1].end == 6);
    wrap_clear(&wrap);
}

Test(wrap, the_longest_word_is_what_no_break_may_part)
{
    static const struct {
        const char *text;
        size_t columns;
    } words[] = {
        {"", 0},
        {"a", 1},
        {"a bb c", 2},
        {"bb a", 2},
        {"a bb   ", 2},
        {"light-hearted", 7},
        {"a" NBSP "bb c", 4},
        {"a\nbbb\nc", 3},
        {"\n\n", 0},
        {"\u4F53\u9762\u52B3\u52A8", 2},
        {"e" ACUTE "e" ACUTE " f", 2},
        {"internationalisation, and", 21},
    };
    for (size_t i = 0; i < ARRAY_LEN(words); i++) {
        size_t columns = wrap_longest(words[i].text, strlen(words[i].text));
        cr_expect_eq(columns, words[i].columns, "case '%s': %zu", words[i].text, columns);
    }
}

/* A measure of the longest word cuts none. */
Test(wrap, at_the_width_of_its_longest_word_no_word_of_a_text_is_cut)
{
    static const char text[] = "Not all work by children is child labour: it depends on age, on "
                               "harm, and on schooling (C138, Article 7).";
    size_t columns = wrap_longest(text, strlen(text));
    struct wrap wrap;
    wrap_text(text, strlen(text), columns, &wrap);
    for (size_t i = 0; i + 1 < wrap.count; i++)
        cr_expect_eq(text[wrap.lines[i].end], ' ', "line %zu", i);
    wrap_clear(&wrap);
}
