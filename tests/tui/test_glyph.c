/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/tui/glyph.c */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/str.h"
#include "base/utf8.h"
#include "tui/glyph.h"

static char *ascii_of(const char *text)
{
    struct str out = {0};
    for (size_t at = 0; text[at] != '\0';) {
        uint32_t character = 0;
        at += utf8_decode(text + at, strlen(text + at), &character);
        str_add_char(&out, glyph_ascii(character));
    }
    return str_take(&out);
}

static void expect_ascii(const char *text, const char *expected)
{
    char *ascii = ascii_of(text);
    cr_expect_str_eq(ascii, expected, "'%s' gave '%s'", text, ascii);
    free(ascii);
}

Test(glyph, each_sign_of_the_screens_has_its_stand_in)
{
    static const struct {
        const char *sign;
        const char *ascii;
    } cases[] = {
        {GLYPH_FOCUS, ">"},        {"«", "<"},
        {"›", ">"},        {"‹", "<"},
        {GLYPH_DONE, "="},         {GLYPH_RULE, "-"},
        {GLYPH_COLUMN, "|"},       {GLYPH_RIGHT, "+"},
        {GLYPH_WRONG, "x"},        {GLYPH_BULLET, "*"},
        {GLYPH_BOOKMARK, "#"},     {GLYPH_OWN_NOTE, "\""},
        {GLYPH_UNTRANSLATED, "^"}, {GLYPH_CUT, "~"},
        {GLYPH_BETWEEN, "-"},      {GLYPH_CHOSEN, "(*)"},
        {GLYPH_NOT_CHOSEN, "( )"}, {GLYPH_TICKED, "[*]"},
        {GLYPH_NOT_TICKED, "[ ]"}, {"↑↓←→", "^v<>"},
        {"–’“”", "-'\"\""},        {"!_", "!_"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        expect_ascii(cases[i].sign, cases[i].ascii);
}

Test(glyph, ascii_stands_for_itself)
{
    for (uint32_t character = ' '; character <= '~'; character++)
        cr_expect_eq(glyph_ascii(character), (char)character);
}

Test(glyph, letters_lose_their_marks)
{
    static const struct {
        const char *text;
        const char *ascii;
    } cases[] = {
        {"À quel âge ? Où ça ?", "A quel age ? Ou ca ?"},
        {"¿Cuántos años?", "?Cuantos anos?"},
        {"ação", "acao"},
        {"Łódź, Ærø, İstanbul, ß", "Lodz, Aro, Istanbul, s"},
        {"Việt", "Viet"},
        {"ＩＬＯ", "ILO"},
        {"a\u00A0b\u202Fc", "a b c"},
        {"C138²", "C1382"},
        {"‘x’ — „y“ − z", "'x' - \"y\" - z"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        expect_ascii(cases[i].text, cases[i].ascii);
}

Test(glyph, what_has_no_stand_in_is_a_question_mark)
{
    expect_ascii("Ж中ﷺ🎉½ﬁ", "??????");
    expect_ascii("\xEF\xBF\xBD", "?");
    cr_expect_eq(glyph_ascii('\033'), '?');
    cr_expect_eq(glyph_ascii(0x9B), '?');
    cr_expect_eq(glyph_ascii(0), '?');
}

Test(glyph, the_signs_of_the_table_can_be_walked)
{
    unsigned count = 0;
    bool has_tick = false;
    for (; glyph_character(count) != 0; count++) {
        cr_expect_geq(glyph_character(count), 0x80);
        cr_expect_neq(glyph_ascii(glyph_character(count)), '?');
        has_tick |= glyph_character(count) == 0x2713;
    }
    cr_expect_geq(count, 20);
    cr_expect(has_tick);
}
