/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/tui/widget/page.c. Pages are written as in a picture: a line for each, "*" before what can be
 * focused, "+" before what belongs to the target of the line above. */
#include "config.h"

#include <criterion/criterion.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/str.h"
#include "tui/glyph.h"
#include "tui/widget/page.h"

static struct canvas canvas;
static struct page page;
static struct page_state state;
static int rows;

static void begin(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    canvas_init(&canvas, 24, 40);
    page_begin(&page, 36);
    state = (struct page_state){0};
    rows = 5;
}

static void end(void)
{
    page_clear(&page);
    canvas_clear(&canvas);
}

TestSuite(page, .init = begin, .fini = end);

static void draw(void)
{
    canvas_blank(&canvas);
    page_draw(&page, &state, &canvas, 0, rows);
}

/* Targets are numbered from 0 in their order. */
static void make(const char *const *lines, size_t count)
{
    int target = -1;
    for (size_t i = 0; i < count; i++) {
        bool is_new = lines[i][0] == '*';
        bool is_more = lines[i][0] == '+';
        target += is_new;
        page_line(&page);
        if (strcmp(lines[i], "---") == 0)
            page.foot = page.count - 1;
        else if (is_new || is_more)
            page_target(&page, 0, ROLE_TEXT, lines[i] + 1, target);
        else if (lines[i][0] != '\0')
            page_text(&page, 0, ROLE_TEXT, lines[i]);
    }
    draw();
}

#define MAKE(...)                                                                                  \
    do {                                                                                           \
        static const char *const lines[] = {__VA_ARGS__};                                          \
        make(lines, ARRAY_LEN(lines));                                                             \
    } while (0)

static void move(enum action action)
{
    page_move(&page, &state, action);
    draw();
}

/* The rows, joined by "|", those that are blank at the end left out. */
static void expect_rows(const char *expected)
{
    char *picture = canvas_picture(&canvas);
    struct str found = {0};
    size_t length = strlen(picture);
    while (length > 0 && picture[length - 1] == '\n')
        length--;
    for (size_t i = 0; i < length; i++)
        if (picture[i] == '\n')
            str_add(&found, "|");
        else
            str_add_char(&found, picture[i]);
    cr_expect_str_eq(str_text(&found), expected, "found '%s'", str_text(&found));
    str_clear(&found);
    free(picture);
}

/* --- Building --- */

Test(page, a_long_text_is_cut_with_a_sign)
{
    static const struct {
        const char *text;
        int columns;
        const char *shown;
    } cases[] = {
        {"Light work", 10, "  Light work"},
        {"Light work", 9, "  Light wo…"},
        {"Light work", 7, "  Light…"},
        {"体面劳动", 7, "  体面劳…"},
        {"体面劳动", 6, "  体面…"},
        {"e\xCC\x81te\xCC\x81", 2, "  e\xCC\x81…"},
        {"ab", 1, "  …"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        page_begin(&page, 36);
        page_line(&page);
        page_fit(&page, 0, cases[i].columns, ROLE_TEXT, cases[i].text);
        draw();
        expect_rows(cases[i].shown);
    }
}

Test(page, pieces_stand_left_and_right_and_lists_hang)
{
    page_line(&page);
    page_text(&page, 0, ROLE_TEXT, "left");
    page_right(&page, ROLE_CHROME, "right");
    page_item(&page, GLYPH_BULLET, ROLE_TEXT, "an item that is longer than the measure is");
    page_wrapped(&page, 6, ROLE_TEXT, "a text that is wrapped under its beginning", PAGE_NO_TARGET);
    page_line(&page);
    page_share(&page, 0, 4, 0.5);
    rows = 9;
    draw();
    expect_rows("  left                           right|  • an item that is longer than the|"
                "    measure is|        a text that is wrapped under|        its beginning|  ══──");
}

Test(page, what_goes_on_hangs_below_an_entry)
{
    static const char *const titles[] = {"administration of the State", "adoption",
                                         "as long as the measure"};
    page_begin(&page, 22);
    for (size_t i = 0; i < ARRAY_LEN(titles); i++)
        page_hanging(&page, 0, 2, ROLE_TEXT, titles[i], (int)i);
    state.focus = PAGE_NO_TARGET;
    draw();
    expect_rows("  administration of|    the State|  adoption|  as long as the measure");
}

/* --- The focus --- */

Test(page, the_focus_has_a_mark_in_the_margin_a_role_and_the_cursor)
{
    MAKE("Heading", "*one", "*two", "+more of it");
    expect_rows("  Heading|» one|  two|  more of it");
    move(ACTION_DOWN);
    expect_rows("  Heading|  one|» two|  more of it");
    cr_expect_eq(canvas.cursor_row, 2);
    cr_expect_eq(canvas.cursor_column, 2);
    cr_expect_eq(canvas_cell(&canvas, 2, 2)->role, ROLE_FOCUS);
    cr_expect_eq(canvas_cell(&canvas, 1, 2)->role, ROLE_TEXT);
}

/* A slow line is not sent the words of an option again. */
Test(page, only_what_is_beside_the_mark_shows_the_focus)
{
    MAKE("*1", "+more of it", "*2");
    page_line(&page);
    page_target(&page, 0, ROLE_TEXT, "3", 3);
    page_target(&page, 4, ROLE_TEXT, "the words", 3);
    state.focus = 3;
    draw();
    expect_rows("  1|  more of it|  2|» 3   the words");
    cr_expect_eq(canvas_cell(&canvas, 3, 0)->role, ROLE_FOCUS);
    cr_expect_eq(canvas_cell(&canvas, 3, 1)->role, ROLE_FOCUS);
    cr_expect_eq(canvas_cell(&canvas, 3, 2)->role, ROLE_FOCUS);
    cr_expect_eq(canvas_cell(&canvas, 3, 6)->role, ROLE_TEXT);
    state.focus = 0;
    draw();
    cr_expect_eq(canvas_cell(&canvas, 0, 2)->role, ROLE_FOCUS);
    cr_expect_eq(canvas_cell(&canvas, 1, 2)->role, ROLE_TEXT, "its second line");
}

Test(page, up_and_down_wrap)
{
    MAKE("Heading", "*one", "", "*two", "+more");
    move(ACTION_DOWN);
    cr_expect_eq(state.focus, 1);
    move(ACTION_DOWN);
    cr_expect_eq(state.focus, 0);
    move(ACTION_UP);
    cr_expect_eq(state.focus, 1);
    move(ACTION_UP);
    cr_expect_eq(state.focus, 0);
}

Test(page, left_and_right_stay_in_a_line)
{
    page_line(&page);
    page_target(&page, 0, ROLE_TEXT, "a", 0);
    page_target(&page, 10, ROLE_TEXT, "b", 1);
    page_line(&page);
    page_target(&page, 0, ROLE_TEXT, "c", 2);
    draw();
    cr_expect(page_move(&page, &state, ACTION_RIGHT));
    cr_expect_eq(state.focus, 1);
    cr_expect_not(page_move(&page, &state, ACTION_RIGHT));
    draw();
    expect_rows("  a       » b|  c");
    cr_expect(page_move(&page, &state, ACTION_LEFT));
    cr_expect_not(page_move(&page, &state, ACTION_LEFT));
    cr_expect_eq(state.focus, 0);
}

Test(page, tab_goes_from_group_to_group)
{
    MAKE("One", "*0", "*1", "", "Two", "*2", "*3", "", "*4");
    rows = 20;
    static const int stops[] = {2, 4, 0};
    for (size_t i = 0; i < ARRAY_LEN(stops); i++) {
        move(ACTION_NEXT);
        cr_expect_eq(state.focus, stops[i], "step %zu", i);
    }
    state.focus = 3;
    move(ACTION_PREVIOUS);
    cr_expect_eq(state.focus, 0);
    move(ACTION_PREVIOUS);
    cr_expect_eq(state.focus, 4);
}

Test(page, where_all_is_one_group_tab_goes_from_item_to_item)
{
    page_line(&page);
    page_target(&page, 0, ROLE_TEXT, "a", 0);
    page_target(&page, 10, ROLE_TEXT, "b", 1);
    page_line(&page);
    page_target(&page, 0, ROLE_TEXT, "c", 2);
    draw();
    for (int i = 1; i < 7; i++) {
        move(ACTION_NEXT);
        cr_expect_eq(state.focus, i % 3, "step %d", i);
    }
    move(ACTION_PREVIOUS);
    cr_expect_eq(state.focus, 2);
}

Test(page, tab_stops_at_every_link)
{
    page_line(&page);
    page_target(&page, 0, ROLE_LINK, "a link that goes", 0);
    page_line(&page);
    page_target(&page, 0, ROLE_LINK, "over two lines", 0);
    page_target(&page, 20, ROLE_LINK, "another", 1);
    page_line(&page);
    page_line(&page);
    page_target(&page, 0, ROLE_TEXT, "button", 2);
    draw();
    for (int i = 1; i < 7; i++) {
        move(ACTION_NEXT);
        cr_expect_eq(state.focus, i % 3, "step %d", i);
    }
    expect_rows("  a link that goes|  over two lines      another||  button");
    cr_expect_eq(canvas_cell(&canvas, 1, 2)->role, ROLE_LINK_FOCUS);
    cr_expect_eq(canvas_cell(&canvas, 1, 22)->role, ROLE_LINK);
}

Test(page, first_last_and_pages)
{
    MAKE("*0", "*1", "*2", "*3", "*4", "*5", "*6", "*7", "*8", "*9");
    move(ACTION_LAST);
    cr_expect_eq(state.focus, 9);
    expect_rows("  5|  6|  7|  8|» 9");
    move(ACTION_PAGE_BACK);
    cr_expect_eq(state.focus, 6);
    move(ACTION_FIRST);
    expect_rows("» 0|  1|  2|  3|  4");
    move(ACTION_PAGE);
    cr_expect_eq(state.focus, 3);
    move(ACTION_PAGE);
    move(ACTION_PAGE);
    move(ACTION_PAGE);
    cr_expect_eq(state.focus, 9);
    cr_expect_not(page_move(&page, &state, ACTION_PAGE));
    cr_expect_not(page_move(&page, &state, ACTION_OPEN));
}

Test(page, a_page_on_is_counted_in_lines)
{
    MAKE("*0", "+", "*1", "+", "*2", "+", "*3", "+", "*4", "+");
    move(ACTION_PAGE);
    cr_expect_eq(state.focus, 1);
}

Test(page, without_targets_nothing_is_in_focus)
{
    MAKE("a", "b");
    state.focus = PAGE_NO_TARGET;
    move(ACTION_DOWN);
    move(ACTION_NEXT);
    move(ACTION_RIGHT);
    move(ACTION_PAGE);
    cr_expect_eq(state.focus, PAGE_NO_TARGET);
    expect_rows("  a|  b");
    cr_expect_eq(canvas.cursor_row, 0);
    cr_expect_eq(canvas.cursor_column, 2);
}

/* --- Scrolling --- */

Test(page, the_focus_is_brought_into_view_with_what_stands_above_it)
{
    MAKE("Heading", "", "*0", "*1", "*2", "", "Other", "*3", "+3");
    move(ACTION_LAST);
    expect_rows("  2||  Other|» 3|  3");
    move(ACTION_UP);
    expect_rows("» 2||  Other|  3|  3");
    move(ACTION_UP);
    move(ACTION_UP);
    expect_rows("  Heading||» 0|  1|  2");
}

Test(page, up_and_down_show_the_ends_before_they_wrap)
{
    MAKE("*0", "*1", "", "a", "b", "c", "d");
    move(ACTION_DOWN);
    move(ACTION_DOWN);
    expect_rows("» 1||  a|  b|  c");
    move(ACTION_DOWN);
    expect_rows("|  a|  b|  c|  d");
    cr_expect_eq(state.focus, 1);
    move(ACTION_UP);
    cr_expect(page_shows_focus(&page, &state));
    move(ACTION_DOWN);
    move(ACTION_DOWN);
    expect_rows("» 0|  1||  a|  b");
}

Test(page, lines_far_from_a_target_are_not_passed_over)
{
    MAKE("*0", "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "*1");
    move(ACTION_DOWN);
    expect_rows("  a|  b|  c|  d|  e");
    for (int i = 0; i < 7; i++)
        move(ACTION_DOWN);
    expect_rows("  h|  i|  j|  k|  1");
    move(ACTION_DOWN);
    expect_rows("  h|  i|  j|  k|» 1");
}

Test(page, what_is_wanted_is_shown_once)
{
    MAKE("*0", "a", "b", "c", "d", "e", "f", "g");
    state.wanted = 5;
    state.wanted_end = 7;
    draw();
    expect_rows("  b|  c|  d|  e|  f");
    cr_expect_eq(canvas.cursor_row, 3);
    cr_expect_not(page_shows_focus(&page, &state));
    state.wanted = 2;
    state.wanted_end = 8;
    draw();
    expect_rows("  b|  c|  d|  e|  f");
    move(ACTION_FIRST);
    expect_rows("» 0|  a|  b|  c|  d");
}

Test(page, scrolling_stops_at_the_ends)
{
    MAKE("*0", "a", "b", "c", "d", "e", "f", "g");
    cr_expect_not(page_scroll(&page, &state, ACTION_UP));
    cr_expect(page_scroll(&page, &state, ACTION_PAGE));
    draw();
    expect_rows("  c|  d|  e|  f|  g");
    cr_expect_not(page_scroll(&page, &state, ACTION_DOWN));
    cr_expect_not(page_scroll(&page, &state, ACTION_PAGE));
    cr_expect(page_scroll(&page, &state, ACTION_UP));
    cr_expect(page_scroll(&page, &state, ACTION_PAGE_BACK));
    cr_expect_not(page_scroll(&page, &state, ACTION_NEXT));
    draw();
    expect_rows("» 0|  a|  b|  c|  d");
}

Test(page, a_window_that_grows_shows_what_was_hidden)
{
    MAKE("*0", "a", "b", "c", "d", "e", "*1");
    move(ACTION_LAST);
    rows = 7;
    draw();
    expect_rows("  0|  a|  b|  c|  d|  e|» 1");
    cr_expect_not(page_is_longer(&page, &state));
}

/* --- The foot --- */

Test(page, a_foot_stands_below_a_blank_row_if_there_is_room)
{
    page_line(&page);
    page_text(&page, 0, ROLE_TEXT, "a");
    page_foot(&page);
    page_line(&page);
    page_target(&page, 0, ROLE_TEXT, "[ Go on ]", 0);
    draw();
    expect_rows("  a||» [ Go on ]");
}

Test(page, a_foot_stays_in_view_below_a_long_page)
{
    static const char letters[] = "abcdefgh";
    for (size_t i = 0; i < strlen(letters); i++) {
        page_line(&page);
        page_text(&page, 0, ROLE_TEXT, (char[]){letters[i], '\0'});
    }
    page_foot(&page);
    page_line(&page);
    page_target(&page, 0, ROLE_TEXT, "[ Go on ]", 0);
    draw();
    expect_rows("  a|  b|  c|  d|» [ Go on ]");
    cr_expect(page_is_longer(&page, &state));
    move(ACTION_DOWN);
    expect_rows("  b|  c|  d|  e|» [ Go on ]");
    cr_expect(page_shows_focus(&page, &state));
    for (int i = 0; i < 4; i++)
        move(ACTION_DOWN);
    expect_rows("  e|  f|  g|  h|» [ Go on ]");
    cr_expect_eq(page_target_at(&page, &state, 4, 3), 0);
    cr_expect_eq(page_target_at(&page, &state, 3, 3), PAGE_NO_TARGET);
    rows = 14;
    draw();
    expect_rows("  a|  b|  c|  d|  e|  f|  g|  h||» [ Go on ]");
}

/* --- Clicks --- */

Test(page, a_click_finds_the_target_of_its_line_and_a_link_where_it_stands)
{
    page_line(&page);
    page_text(&page, 0, ROLE_TEXT, "text");
    page_target(&page, 10, ROLE_LINK, "link", 7);
    page_line(&page);
    page_target(&page, 0, ROLE_TEXT, "a", 0);
    page_target(&page, 16, ROLE_TEXT, "b", 1);
    page_line(&page);
    page_share(&page, 0, 5, 0.5);
    draw();
    static const struct {
        int row, column, target;
    } cases[] = {
        {0, 0, -1}, {0, 9, -1}, {0, 10, 7}, {0, 13, 7}, {0, 14, -1}, {1, -2, 0}, {1, 0, 0},
        {1, 15, 0}, {1, 16, 1}, {1, 35, 1}, {2, 2, -1}, {3, 0, -1},  {9, 0, -1}, {-1, 0, -1},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        cr_expect_eq(page_target_at(&page, &state, cases[i].row, cases[i].column), cases[i].target,
                     "case %zu", i);
}

Test(page, what_is_hidden_cannot_be_clicked)
{
    MAKE("*0", "*1", "*2", "*3", "*4", "*5", "*6");
    cr_expect_eq(page_target_at(&page, &state, 4, 0), 4);
    cr_expect_eq(page_target_at(&page, &state, 5, 0), PAGE_NO_TARGET);
    move(ACTION_LAST);
    cr_expect_eq(page_target_at(&page, &state, 0, 0), 2);
}

Test(page, targets_are_numbered_in_the_order_of_reading)
{
    size_t count;
    MAKE("Heading", "*0", "*1", "+1", "", "*2");
    cr_expect_eq(page_number_of(&page, 0, &count), 1);
    cr_expect_eq(page_number_of(&page, 2, &count), 3);
    cr_expect_eq(count, 3);
    cr_expect_eq(page_number_of(&page, 9, &count), 0);
}
