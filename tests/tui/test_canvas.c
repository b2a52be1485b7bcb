/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/tui/canvas.c */
#include <criterion/criterion.h>
#include <limits.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "tui/canvas.h"
#include "tui/glyph.h"

/* Widths are those of the locale. */
static void use_utf8(void)
{
    cr_assert_not_null(setlocale(LC_CTYPE, "C.UTF-8"));
}

TestSuite(canvas, .init = use_utf8);

static void expect_picture(const struct canvas *canvas, const char *expected)
{
    char *picture = canvas_picture(canvas);
    cr_expect_str_eq(picture, expected);
    free(picture);
}

/* Draws one text on a canvas of one row and compares what stands there. */
static void expect_drawn(const char *text, int column, int columns, const char *expected, int drawn)
{
    struct canvas canvas;
    canvas_init(&canvas, 1, 10);
    cr_expect_eq(canvas_text(&canvas, 0, column, columns, ROLE_TEXT, text), drawn, "'%s'", text);
    char *picture = canvas_picture(&canvas);
    cr_expect_str_eq(picture, expected, "'%s' gave '%s'", text, picture);
    free(picture);
    canvas_clear(&canvas);
}

Test(canvas, a_new_one_is_blank_with_the_cursor_at_the_lower_left)
{
    struct canvas canvas;
    canvas_init(&canvas, 2, 3);
    expect_picture(&canvas, "\n\n");
    cr_expect_eq(canvas.cursor_row, 1);
    cr_expect_eq(canvas.cursor_column, 0);
    cr_expect_eq(canvas_cell(&canvas, 1, 2)->role, ROLE_TEXT);
    canvas_clear(&canvas);
}

Test(canvas, blanking_takes_everything_away)
{
    struct canvas canvas;
    canvas_init(&canvas, 1, 4);
    canvas_text(&canvas, 0, 0, 4, ROLE_WRONG, "a中");
    canvas_cursor(&canvas, 0, 3);
    canvas_blank(&canvas);
    expect_picture(&canvas, "\n");
    for (int column = 0; column < 4; column++) {
        cr_expect_eq(canvas_cell(&canvas, 0, column)->columns, 1);
        cr_expect_eq(canvas_cell(&canvas, 0, column)->role, ROLE_TEXT);
    }
    cr_expect_eq(canvas.cursor_column, 0);
    canvas_clear(&canvas);
}

Test(canvas, there_are_no_cells_outside)
{
    static const int outside[][2] = {{-1, 0}, {0, -1}, {2, 0}, {0, 3}, {INT_MAX, INT_MAX}};
    struct canvas canvas;
    canvas_init(&canvas, 2, 3);
    for (size_t i = 0; i < ARRAY_LEN(outside); i++)
        cr_expect_null(canvas_cell(&canvas, outside[i][0], outside[i][1]), "place %zu", i);
    cr_expect_not_null(canvas_cell(&canvas, 1, 2));
    canvas_clear(&canvas);
}

Test(canvas, a_canvas_without_cells_takes_everything)
{
    struct canvas canvas;
    canvas_init(&canvas, 0, 0);
    canvas_text(&canvas, 0, 0, 5, ROLE_TEXT, "text");
    canvas_cursor(&canvas, 3, 3);
    cr_expect_eq(canvas.cursor_row, 0);
    expect_picture(&canvas, "");
    canvas_clear(&canvas);
}

Test(canvas, text_takes_the_columns_that_a_terminal_gives_it)
{
    static const struct {
        const char *text;
        int column;
        int columns;
        const char *picture;
        int drawn;
    } cases[] = {
        {"abc", 2, 8, "  abc\n", 3},
        {"été", 0, 10, "été\n", 3},
        {"e\xCC\x81t", 0, 10, "e\xCC\x81t\n", 2},
        {"中文", 0, 10, "中文\n", 4},
        {"한국", 1, 10, " 한국\n", 4},
        {"🎉!", 0, 10, "🎉!\n", 3},
        {"abcdef", 0, 4, "abcd\n", 4},
        {"abc中", 0, 4, "abc\n", 3},
        {"abc", 0, 0, "\n", 0},
        {"abc", 0, -3, "\n", 0},
        {"", 0, 10, "\n", 0},
        {"abc", 8, 10, "        ab\n", 3},
        {"abc", -1, 10, "bc\n", 3},
        {"中b", -1, 10, " b\n", 3},
        {"abc中", 6, 10, "      abc\n", 5},
        {"abc", 0, INT_MAX, "abc\n", 3},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        expect_drawn(cases[i].text, cases[i].column, cases[i].columns, cases[i].picture,
                     cases[i].drawn);
}

Test(canvas, nothing_that_orders_a_terminal_reaches_a_cell)
{
    static const struct {
        const char *text;
        const char *picture;
        int drawn;
    } cases[] = {
        {"a\033[31mb", "a\uFFFD[31mb\n", 7},
        {"a\tb\nc\x7F", "a\uFFFDb\uFFFDc\uFFFD\n", 6},
        {"a\xC2\x9B b", "a\uFFFD b\n", 4},
        {"a\u202Eb\u2066c\u202C", "a\uFFFDb\uFFFDc\uFFFD\n", 6},
        {"a\xFF\xC3", "a\uFFFD\uFFFD\n", 3},
        {"a\xED\xA0\x80", "a\uFFFD\uFFFD\uFFFD\n", 4},
        {"a\u200Bb\u2060c\uFEFFd\u200Ee\u00ADf", "abcdef\n", 6},
        {"👩\u200D🎓", "👩🎓\n", 4},
        {"♦\uFE0F!", "♦!\n", 2},
        {"a\U000E0041b\U0010FFFFc", "ab\uFFFDc\n", 4},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        expect_drawn(cases[i].text, 0, 10, cases[i].picture, cases[i].drawn);
}

Test(canvas, marks_join_the_character_before_as_far_as_there_is_room)
{
    struct canvas canvas;
    canvas_init(&canvas, 1, 5);
    canvas_text(&canvas, 0, 0, 5, ROLE_TEXT,
                "\xCC\x81"
                "a\xCC\x81\xCC\x82\xCC\x83\xCC\x84\xCC\x85"
                "b");
    const struct cell *cell = canvas_cell(&canvas, 0, 0);
    static const uint32_t expected[CELL_CHARACTERS_MAX] = {'a', 0x301, 0x302, 0x303, 0x304};
    cr_expect_eq(memcmp(cell->characters, expected, sizeof expected), 0);
    cr_expect_eq(canvas_cell(&canvas, 0, 1)->characters[0], 'b');
    canvas_text(&canvas, 0, 1, 2, ROLE_TEXT, "中");
    canvas_text(&canvas, 0, 3, 2, ROLE_TEXT, "\xCC\x81x");
    cr_expect_eq(canvas_cell(&canvas, 0, 1)->characters[1], 0x301);
    cr_expect_eq(canvas_cell(&canvas, 0, 3)->characters[0], 'x');
    canvas_clear(&canvas);
}

Test(canvas, a_wide_character_has_a_right_half)
{
    struct canvas canvas;
    canvas_init(&canvas, 1, 4);
    canvas_text(&canvas, 0, 1, 3, ROLE_LINK, "中");
    cr_expect_eq(canvas_cell(&canvas, 0, 1)->columns, 2);
    cr_expect_eq(canvas_cell(&canvas, 0, 2)->columns, 0);
    cr_expect_eq(canvas_cell(&canvas, 0, 2)->characters[0], 0);
    cr_expect_eq(canvas_cell(&canvas, 0, 2)->role, ROLE_LINK);
    canvas_clear(&canvas);
}

Test(canvas, drawing_over_half_of_a_wide_character_blanks_the_other)
{
    static const struct {
        const char *over;
        int column;
        const char *picture;
    } cases[] = {
        {"x", 0, "x 文\n"}, {"x", 1, " x文\n"},  {"x", 2, "中x\n"},    {"字", 1, " 字\n"},
        {"x", 3, "中 x\n"}, {"字", 0, "字文\n"}, {"xyz", 1, " xyz\n"}, {"字", 2, "中字\n"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct canvas canvas;
        canvas_init(&canvas, 1, 5);
        canvas_text(&canvas, 0, 0, 5, ROLE_TEXT, "中文");
        canvas_text(&canvas, 0, cases[i].column, 5, ROLE_TEXT, cases[i].over);
        char *picture = canvas_picture(&canvas);
        cr_expect_str_eq(picture, cases[i].picture, "'%s' at %d gave '%s'", cases[i].over,
                         cases[i].column, picture);
        int columns = 0;
        for (int column = 0; column < 5; column++)
            columns += canvas_cell(&canvas, 0, column)->columns;
        cr_expect_eq(columns, 5, "'%s' at %d", cases[i].over, cases[i].column);
        free(picture);
        canvas_clear(&canvas);
    }
}

Test(canvas, only_so_many_bytes_are_drawn)
{
    struct canvas canvas;
    canvas_init(&canvas, 1, 10);
    cr_expect_eq(canvas_text_n(&canvas, 0, 0, 10, ROLE_TEXT, "été", 3), 2);
    expect_picture(&canvas, "ét\n");
    cr_expect_eq(canvas_text_n(&canvas, 0, 4, 10, ROLE_TEXT, "é", 1), 1);
    expect_picture(&canvas, "ét  \uFFFD\n");
    canvas_clear(&canvas);
}

Test(canvas, a_text_that_does_not_fit_says_so)
{
    static const struct {
        const char *text;
        int columns;
        const char *picture;
        int drawn;
    } cases[] = {
        {"abcd", 4, "abcd\n", 4},  {"abcde", 4, "abc…\n", 4}, {"a中文", 4, "a中…\n", 4},
        {"ab中文", 4, "ab…\n", 3}, {"abc", 1, "…\n", 1},      {"abc", 0, "\n", 0},
        {"", 0, "\n", 0},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct canvas canvas;
        canvas_init(&canvas, 1, 8);
        int drawn = canvas_fit(&canvas, 0, 0, cases[i].columns, ROLE_TEXT, cases[i].text);
        cr_expect_eq(drawn, cases[i].drawn, "'%s' in %d", cases[i].text, cases[i].columns);
        expect_picture(&canvas, cases[i].picture);
        canvas_clear(&canvas);
    }
}

Test(canvas, a_text_at_the_right_ends_before_its_column)
{
    struct canvas canvas;
    canvas_init(&canvas, 2, 10);
    cr_expect_eq(canvas_text_right(&canvas, 0, 10, ROLE_TEXT, "page 1"), 4);
    cr_expect_eq(canvas_text_right(&canvas, 1, 9, ROLE_TEXT, "é中\u200B"), 6);
    expect_picture(&canvas, "    page 1\n      é中\n");
    canvas_clear(&canvas);
}

Test(canvas, a_glyph_is_repeated)
{
    struct canvas canvas;
    canvas_init(&canvas, 1, 8);
    canvas_repeat(&canvas, 0, 1, 5, ROLE_LEFT, GLYPH_RULE);
    canvas_repeat(&canvas, 0, 1, 2, ROLE_DONE, GLYPH_DONE);
    canvas_repeat(&canvas, 0, 6, -1, ROLE_DONE, GLYPH_DONE);
    expect_picture(&canvas, " ══───\n");
    cr_expect_eq(canvas_cell(&canvas, 0, 2)->role, ROLE_DONE);
    cr_expect_eq(canvas_cell(&canvas, 0, 3)->role, ROLE_LEFT);
    canvas_clear(&canvas);
}

Test(canvas, cells_can_have_another_role)
{
    struct canvas canvas;
    canvas_init(&canvas, 1, 4);
    canvas_text(&canvas, 0, 0, 4, ROLE_LINK, "abcd");
    canvas_role(&canvas, 0, 1, 9, ROLE_FOUND);
    canvas_role(&canvas, 5, 0, 4, ROLE_WRONG);
    cr_expect_eq(canvas_cell(&canvas, 0, 0)->role, ROLE_LINK);
    cr_expect_eq(canvas_cell(&canvas, 0, 1)->role, ROLE_FOUND);
    cr_expect_eq(canvas_cell(&canvas, 0, 3)->role, ROLE_FOUND);
    expect_picture(&canvas, "abcd\n");
    canvas_clear(&canvas);
}

Test(canvas, the_cursor_stays_inside)
{
    struct canvas canvas;
    canvas_init(&canvas, 2, 3);
    canvas_cursor(&canvas, 1, 2);
    cr_expect_eq(canvas.cursor_column, 2);
    canvas_cursor(&canvas, 7, -1);
    cr_expect_eq(canvas.cursor_row, 1);
    cr_expect_eq(canvas.cursor_column, 0);
    canvas_clear(&canvas);
}

Test(canvas, a_charset_of_single_bytes_gives_every_letter_one_column)
{
    setlocale(LC_CTYPE, "C");
    expect_drawn("é中x", 0, 10, "é中x\n", 3);
}

Test(canvas, what_looks_other_is_found_in_a_row)
{
    static const struct {
        const char *before;
        const char *after;
        int start; /* -1: all looks alike */
        int end;
    } cases[] = {
        {"abcde", "abcde", -1, -1}, {"abcde", "xbcde", 0, 1}, {"abcde", "abcdx", 4, 5},
        {"abcde", "axcxe", 1, 4},   {"ab", "ab  e", 4, 5},    {"中文e", "中字e", 2, 4},
        {"中文e", "ab文e", 0, 2},   {"ab文e", "a中 e", 1, 4}, {"e\u0301b", "eb", 0, 1},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct canvas before;
        struct canvas after;
        int start = -1;
        int end = -1;
        canvas_init(&before, 2, 5);
        canvas_init(&after, 2, 5);
        canvas_text(&before, 1, 0, 5, ROLE_TEXT, cases[i].before);
        canvas_text(&after, 1, 0, 5, ROLE_TEXT, cases[i].after);
        cr_expect_eq(canvas_difference(&after, before.cells, 1, &start, &end), cases[i].start >= 0,
                     "'%s'", cases[i].after);
        cr_expect_eq(start, cases[i].start, "'%s' starts at %d", cases[i].after, start);
        cr_expect_eq(end, cases[i].end, "'%s' ends at %d", cases[i].after, end);
        canvas_clear(&after);
        canvas_clear(&before);
    }
}

Test(canvas, another_role_looks_other_another_text_does_not)
{
    struct canvas before;
    struct canvas after;
    int start;
    int end;
    canvas_init(&before, 1, 5);
    canvas_init(&after, 1, 5);
    canvas_text(&before, 0, 0, 5, ROLE_TEXT, "abc");
    canvas_text(&after, 0, 0, 1, ROLE_TEXT, "a");
    canvas_text(&after, 0, 2, 1, ROLE_TEXT, "c");
    canvas_text(&after, 0, 1, 1, ROLE_TEXT, "b");
    cr_expect_not(canvas_difference(&after, before.cells, 0, &start, &end));
    canvas_role(&after, 0, 1, 2, ROLE_STRONG);
    cr_assert(canvas_difference(&after, before.cells, 0, &start, &end));
    cr_expect_eq(start, 1);
    cr_expect_eq(end, 3);
    canvas_clear(&after);
    canvas_clear(&before);
}
