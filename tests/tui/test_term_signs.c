/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/tui/term_signs.c. What a console answers when it is asked can only be tried on one. */
#include <criterion/criterion.h>
#include <unistd.h>
#include <wchar.h>

#include "base/memory.h"
#include "tui/term_signs.h"

enum { TICK = 0x2713, CROSS = 0x2717, RULE = 0x2500 };

static void expect_text(const struct term_signs *signs, struct cell cell, const wchar_t *expected)
{
    wchar_t text[TERM_SIGNS_TEXT_MAX];
    term_signs_text(signs, &cell, text);
    cr_expect_eq(wcscmp(text, expected), 0, "%lc: '%ls', not '%ls'", (wint_t)cell.characters[0],
                 text, expected);
}

Test(term_signs, a_terminal_that_cannot_be_asked_has_all)
{
    struct term_signs signs = {0};
    cr_expect(term_signs_have(&signs, 'a'));
    cr_expect(term_signs_have(&signs, TICK));
    cr_expect(term_signs_have(&signs, 0x1F389));
    expect_text(&signs, (struct cell){.characters = {'e', 0x301}, .columns = 1}, L"e\u0301");
    expect_text(&signs, (struct cell){.characters = {0x4E2D}, .columns = 2}, L"中");
    expect_text(&signs, (struct cell){.characters = {'a', 1, 2, 3, 4}, .columns = 1}, L"a\1\2\3\4");
}

Test(term_signs, ascii_has_stand_ins_of_the_same_width)
{
    static const struct term_signs signs = {.is_ascii = true};
    cr_expect(term_signs_have(&signs, '~'));
    cr_expect_not(term_signs_have(&signs, 0xE9));
    expect_text(&signs, (struct cell){.characters = {'a'}, .columns = 1}, L"a");
    expect_text(&signs, (struct cell){.characters = {TICK}, .columns = 1}, L"+");
    expect_text(&signs, (struct cell){.characters = {'e', 0x301}, .columns = 1}, L"e");
    expect_text(&signs, (struct cell){.characters = {0xE9, 0x301}, .columns = 1}, L"e");
    expect_text(&signs, (struct cell){.characters = {0x4E2D}, .columns = 2}, L"??");
    expect_text(&signs, (struct cell){.characters = {0xFF21}, .columns = 2}, L"A ");
}

Test(term_signs, what_a_font_lacks_has_a_stand_in_alone)
{
    static const uint16_t font[] = {'a', 0xE9, RULE, CROSS};
    struct term_signs signs = {0};
    term_signs_set_font(&signs, font, ARRAY_LEN(font));
    cr_expect(term_signs_have(&signs, RULE));
    cr_expect(term_signs_have(&signs, 0xE9));
    cr_expect(term_signs_have(&signs, 'z'), "ASCII is never replaced");
    cr_expect_not(term_signs_have(&signs, 0x142));
    cr_expect_not(term_signs_have(&signs, 0x1F389));
    expect_text(&signs, (struct cell){.characters = {RULE}, .columns = 1}, L"─");
    expect_text(&signs, (struct cell){.characters = {0x142}, .columns = 1}, L"l");
    expect_text(&signs, (struct cell){.characters = {0x2550}, .columns = 1}, L"=");
}

Test(term_signs, right_and_wrong_fall_back_together)
{
    static const uint16_t both[] = {TICK, CROSS};
    struct term_signs signs = {0};
    term_signs_set_font(&signs, both, 2);
    cr_expect(term_signs_have(&signs, TICK));
    cr_expect(term_signs_have(&signs, CROSS));
    for (size_t i = 0; i < 2; i++) {
        term_signs_set_font(&signs, &both[i], 1);
        expect_text(&signs, (struct cell){.characters = {TICK}, .columns = 1}, L"+");
        expect_text(&signs, (struct cell){.characters = {CROSS}, .columns = 1}, L"x");
    }
}

Test(term_signs, what_is_no_console_does_not_answer)
{
    int files[2];
    struct term_signs signs = {0};
    cr_assert_eq(pipe(files), 0);
    term_signs_ask(&signs, files[0]);
    cr_expect_not(signs.has_font);
    close(files[0]);
    close(files[1]);
}
