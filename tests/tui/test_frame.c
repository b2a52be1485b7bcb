/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/tui/widget/frame.c */
#include "config.h"

#include <criterion/criterion.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "tui/arrange.h"
#include "tui/bidi.h"
#include "tui/widget/frame.h"

static struct canvas canvas;

static void speak_utf8(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
}

TestSuite(frame, .init = speak_utf8);

static void begin(int columns, int rows)
{
    canvas_clear(&canvas);
    canvas_init(&canvas, rows, columns);
}

static char *row(int number)
{
    char *picture = canvas_picture(&canvas);
    char *start = picture;
    for (int i = 0; i < number; i++)
        start = strchr(start, '\n') + 1;
    char *copy = memory_text_n(start, strcspn(start, "\n"));
    free(picture);
    return copy;
}

static void expect_row(int number, const char *text, const char *name)
{
    char *line = row(number);
    cr_expect_str_eq(line, text, "case '%s': |%s|", name, line);
    free(line);
}

Test(frame, the_measure_is_66_columns_or_the_window_less_4)
{
    static const struct {
        int columns, rows, left, measure, first_row, body_rows;
    } cases[] = {
        {80, 24, 7, 66, 3, 19}, {40, 12, 2, 36, 1, 9},    {70, 24, 2, 66, 3, 19},
        {69, 24, 2, 65, 3, 19}, {120, 40, 27, 66, 3, 35}, {200, 60, 67, 66, 3, 55},
        {81, 15, 7, 66, 1, 12}, {81, 16, 7, 66, 3, 11},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        begin(cases[i].columns, cases[i].rows);
        struct frame frame = frame_of(&canvas);
        cr_expect_eq(frame.left, cases[i].left, "case %zu", i);
        cr_expect_eq(frame.measure, cases[i].measure, "case %zu", i);
        cr_expect_eq(frame.first_row, cases[i].first_row, "case %zu", i);
        cr_expect_eq(frame.body_rows, cases[i].body_rows, "case %zu", i);
        cr_expect_eq(frame.message_row, cases[i].rows - 2, "case %zu", i);
        cr_expect_eq(frame.bar_row, cases[i].rows - 1, "case %zu", i);
    }
    canvas_clear(&canvas);
}

Test(frame, a_crumb_too_long_loses_its_first_names_and_then_its_end)
{
    static const struct {
        const char *name;
        const char *crumbs[3];
        size_t count;
        const char *row;
    } cases[] = {
        {"it fits", {"2 Work", "Quiz"}, 2, "  2 Work › Quiz            page 1 of 3"},
        {"one is lost",
         {"2 Ending child labour", "Quiz"},
         2,
         "  Quiz                     page 1 of 3"},
        {"two are lost",
         {"1234567890", "1234567890123", "12"},
         3,
         "  1234567890123 › 12       page 1 of 3"},
        {"the last is cut",
         {"2", "How old is old enough for work?"},
         2,
         "  How old is old enough …  page 1 of 3"},
        {"wide ones",
         {"工作", "体面劳动体面劳动体面劳动"},
         2,
         "  体面劳动体面劳动体面劳…  page 1 of 3"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        begin(40, 12);
        frame_draw_head(&canvas, cases[i].crumbs, cases[i].count, "page 1 of 3", 0);
        expect_row(0, cases[i].row, cases[i].name);
    }
    canvas_clear(&canvas);
}

Test(frame, the_rule_tells_the_share_and_falls_away_in_a_low_window)
{
    const char *const crumbs[] = {"A"};
    static const struct {
        double share;
        int done;
    } cases[] = {{0, 0}, {0.5, 33}, {1, 66}, {-1, 0}, {2, 66}, {0.004, 0}, {0.01, 1}, {0.999, 66}};
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        begin(80, 24);
        frame_draw_head(&canvas, crumbs, 1, "", cases[i].share);
        for (int column = 7; column < 73; column++) {
            uint32_t sign = canvas_cell(&canvas, 1, column)->characters[0];
            cr_expect_eq(sign, column - 7 < cases[i].done ? 0x2550 : 0x2500, "share %f",
                         cases[i].share);
        }
    }
    begin(80, 15);
    frame_draw_head(&canvas, crumbs, 1, "", 0.5);
    expect_row(1, "", "a low window");
    canvas_clear(&canvas);
}

/* --- The bar --- */

Test(frame, the_bar_gives_room_to_help_and_back_then_to_what_is_main)
{
    static const struct bar_entry entries[] = {
        {ACTION_DOWN, "↑↓", "move", false},       {ACTION_OPEN, NULL, "open", true},
        {ACTION_OUTLINE, NULL, "outline", false}, {ACTION_LANGUAGE, NULL, "language", false},
        {ACTION_HELP, NULL, "help", false},       {ACTION_BACK, "q", "back", false},
    };
    static const struct {
        int columns;
        const char *row;
    } cases[] = {
        {80, "       ↑↓ move   Enter open   o outline   L language   ? help   q back"},
        {67, "  ↑↓ move   Enter open   o outline   L language   ? help   q back"},
        {66, "  ↑↓ move  Enter open  o outline  L language  ? help  q back"},
        {60, "  ↑↓ move   Enter open   o outline   ? help   q back"},
        {50, "  ↑↓ move   Enter open   ? help   q back"},
        {40, "  Enter open   ? help   q back"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        begin(cases[i].columns, 12);
        frame_draw_bar(&canvas, entries, ARRAY_LEN(entries));
        expect_row(11, cases[i].row, cases[i].row);
    }
    canvas_clear(&canvas);
}

Test(frame, what_is_main_stands_closer_before_it_is_left_out)
{
    static const struct bar_entry entries[] = {
        {ACTION_OPEN, NULL, "go on", true}, {ACTION_DOWN, "↑↓", "move", true},
        {ACTION_NEXT, NULL, "link", false}, {ACTION_HELP, NULL, "help", false},
        {ACTION_BACK, "q", "back", false},
    };
    begin(40, 12);
    frame_draw_bar(&canvas, entries, ARRAY_LEN(entries));
    expect_row(11, "  Enter go on  ↑↓ move  ? help  q back", "two main entries");
    canvas_clear(&canvas);
}

Test(frame, words_that_are_longer_in_another_language_push_out_the_others)
{
    static const struct bar_entry entries[] = {
        {ACTION_DOWN, "↑↓", "bouger", true},
        {ACTION_OPEN, "Entrée", "continuer", true},
        {ACTION_HELP, NULL, "aide", false},
        {ACTION_BACK, "Échap", "retour", false},
    };
    begin(40, 12);
    frame_draw_bar(&canvas, entries, ARRAY_LEN(entries));
    expect_row(11, "  ↑↓ bouger   ? aide   Échap retour", "longer words");
    canvas_clear(&canvas);
}

/* --- Messages --- */

Test(frame, a_message_takes_the_rows_that_it_needs_and_three_at_most)
{
    static const struct {
        const char *text;
        int rows;
        const char *last;
    } cases[] = {
        {"Saved.", 1, "  Saved."},
        {"End of the lesson. Enter goes on: Light work", 2, "  Light work"},
        {"aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii jjjj kkkk llll mmmm nnnn oooo pppp qqqq "
         "rrrr ssss tttt uuuu vvvv wwww xxxx",
         3, "  oooo pppp qqqq rrrr ssss tttt uuuu …"},
    };
    cr_expect_eq(frame_message_rows(&canvas, NULL), 0);
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        begin(40, 12);
        cr_expect_eq(frame_message_rows(&canvas, cases[i].text), cases[i].rows, "%s",
                     cases[i].text);
        frame_draw_message(&canvas, cases[i].text, ROLE_WARNING);
        expect_row(10, cases[i].last, cases[i].text);
    }
    canvas_clear(&canvas);
}

Test(frame, a_message_leaves_nothing_of_what_it_covers)
{
    begin(40, 12);
    for (int i = 0; i < 12; i++)
        canvas_repeat(&canvas, i, 0, 40, ROLE_TEXT, "x");
    frame_draw_message(&canvas, "End of the lesson. Enter goes on: Light work", ROLE_CHROME);
    expect_row(8, "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "above");
    expect_row(9, "  End of the lesson. Enter goes on:", "its first row");
    expect_row(10, "  Light work", "its last row");
    canvas_clear(&canvas);
}

/* --- The rest --- */

Test(frame, a_rule_has_a_title_in_it_and_a_word_at_its_end)
{
    static const struct {
        const char *title, *right, *row;
    } cases[] = {
        {"term", "", "  ─ term ─────────────────────────────"},
        {"minimum age", "term", "  ─ minimum age ───────────────── term"},
        {"C138 art. 2 · Minimum Age Convention", "instrument",
         "  ─ C138 art. 2 · Minim… ── instrument"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        begin(40, 12);
        frame_draw_titled_rule(&canvas, 5, cases[i].title, cases[i].right);
        expect_row(5, cases[i].row, cases[i].title);
    }
    canvas_clear(&canvas);
}

Test(frame, a_window_under_40x12_is_too_small)
{
    static const struct {
        int columns, rows;
        bool is_too_small;
    } cases[] = {{40, 12, false}, {39, 12, true}, {40, 11, true}, {200, 5, true}, {1, 1, true}};
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        begin(cases[i].columns, cases[i].rows);
        cr_expect_eq(frame_is_too_small(&canvas), cases[i].is_too_small, "case %zu", i);
        frame_draw_too_small(&canvas);
    }
    canvas_clear(&canvas);
}

/* In a head that runs the other way, what ends or begins a title stays with it, cut or not. */
Test(frame, a_title_keeps_its_signs_in_a_head_from_right_to_left)
{
    static const struct {
        const char *crumbs[2];
        const char *seen;
    } cases[] = {
        {{"5 עבודה", "How old is old enough?"}, "How old is old enough? "},
        {{"5 עבודה", "¿Qué?"}, "¿Qué? "},
        {{"5 How old?", "עבודה?"}, "?הדובע ‹ How old? 5"},
        {{"5 עבודה", "How old is old enough, asks עבודה, and who is to say so in the end?"},
         "and who is to say…"},
    };
    if (!bidi_is_available())
        cr_skip_test("built without FriBidi");
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct arrangement arrangement = {0};
        begin(60, 24);
        frame_draw_head(&canvas, cases[i].crumbs, 2, "1", 0);
        arrange(&canvas, true, &arrangement);
        char *line = row(0);
        cr_expect(strstr(line, cases[i].seen) != NULL, "case %zu: '%s'", i, line);
        free(line);
        arrangement_clear(&arrangement);
    }
}
