/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/tui/widget/field.c */
#include <criterion/criterion.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/str.h"
#include "base/utf8.h"
#include "tui/widget/field.h"

enum { MAXIMUM = 12, COLUMNS = 8, TARGET = 5 };

static struct field field;

static void start(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    field_init(&field, MAXIMUM);
}

static void end(void)
{
    field_clear(&field);
}

TestSuite(field, .init = start, .fini = end);

static enum field_result type(const char *text, bool is_pasted)
{
    enum field_result result = FIELD_TAKEN;
    while (*text != '\0') {
        struct input input = {.is_pasted = is_pasted};
        text += utf8_decode(text, strlen(text), &input.character);
        result = field_act(&field, &input);
    }
    return result;
}

/* A letter an action: a, e start and end; h, l left and right; b, d erase before and at; w, u, k.
 */
static void act(const char *letters)
{
    static const struct {
        char letter;
        enum action action;
    } actions[] = {
        {'a', ACTION_FIELD_START}, {'e', ACTION_FIELD_END},    {'h', ACTION_LEFT},
        {'l', ACTION_RIGHT},       {'b', ACTION_ERASE},        {'d', ACTION_ERASE_NEXT},
        {'w', ACTION_ERASE_WORD},  {'u', ACTION_ERASE_BEFORE}, {'k', ACTION_ERASE_AFTER},
    };
    for (; *letters != '\0'; letters++)
        for (size_t i = 0; i < ARRAY_LEN(actions); i++)
            if (actions[i].letter == *letters)
                cr_expect_eq(field_act(&field, &(struct input){.action = actions[i].action}),
                             FIELD_TAKEN);
}

/* The text with a bar where the cursor is. */
static void expect_text(const char *expected, const char *name)
{
    char *found = str_format("%.*s|%s", (int)field.cursor, field_text(&field),
                             field_text(&field) + field.cursor);
    cr_expect_str_eq(found, expected, "%s: '%s'", name, found);
    free(found);
}

Test(field, what_is_typed_goes_before_the_cursor)
{
    cr_expect(field_is_empty(&field));
    type("nda", false);
    act("hh");
    type("a", false);
    expect_text("na|da", "typed");
    cr_expect_not(field_is_empty(&field));
}

Test(field, editing_is_by_whole_letters)
{
    static const struct {
        const char *text, *keys, *expected;
    } cases[] = {
        {"abc", "a", "|abc"},
        {"abc", "ae", "abc|"},
        {"abc", "hh", "a|bc"},
        {"abc", "al", "a|bc"},
        {"abc", "ahhhl", "a|bc"},
        {"abc", "llb", "ab|"},
        {"abc", "hb", "a|c"},
        {"abc", "hhd", "a|c"},
        {"abc", "d", "abc|"},
        {"abc", "ab", "|abc"},
        {"abc", "hk", "ab|"},
        {"abc", "hu", "|c"},
        {"ab cd", "w", "ab |"},
        {"ab cd ", "w", "ab |"},
        {"ab cd", "hw", "ab |d"},
        {"ab cd", "wwww", "|"},
        {"王小", "h", "王|小"},
        {"王小", "hb", "|小"},
        {"王小", "ad", "|小"},
        {"e\u0301x\u0302\u0303", "h", "e\u0301|x\u0302\u0303"},
        {"e\u0301x\u0302\u0303", "hb", "|x\u0302\u0303"},
        {"e\u0301x", "ad", "|x"},
        {"e\u0301x", "b", "e\u0301|"},
        {"", "hlbdwukae", "|"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        field_set(&field, cases[i].text);
        act(cases[i].keys);
        expect_text(cases[i].expected, cases[i].keys);
    }
}

Test(field, a_mark_joins_its_letter_and_does_not_stand_alone)
{
    type("\u0301", false);
    expect_text("|", "alone");
    type("ex", false);
    act("h");
    type("\u0301", false);
    expect_text("e\u0301|x", "after e");
}

Test(field, what_is_no_character_means_nothing)
{
    cr_expect_eq(field_act(&field, &(struct input){.character = 0x7F}), FIELD_TAKEN);
    cr_expect_eq(field_act(&field, &(struct input){.character = 0x9B}), FIELD_TAKEN);
    expect_text("|", "controls");
}

Test(field, a_full_field_says_so_and_keeps_what_it_has)
{
    cr_expect_eq(type("abcdefghijk王", false), FIELD_TAKEN);
    cr_expect_eq(type("m", false), FIELD_FULL);
    expect_text("abcdefghijk王|", "full");
    act("b");
    cr_expect_eq(type("m", false), FIELD_TAKEN);
    field_set(&field, "王王王王王王王王王王王王王");
    expect_text("王王王王王王王王王王王王|", "set");
}

Test(field, a_pasted_line_end_is_a_blank_between_words)
{
    static const struct {
        const char *text, *expected;
    } cases[] = {
        {"Nadia", "Nadia|"},      {"\nNadia\n", "Nadia|"},   {"Na\n\ndia", "Na dia|"},
        {"Na\tdia\t", "Na dia|"}, {"Na \n dia", "Na  dia|"}, {"Na\n dia", "Na dia|"},
        {"\001\033[", "[|"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        field_set(&field, "");
        type(cases[i].text, true);
        expect_text(cases[i].expected, cases[i].text);
    }
    field_set(&field, "");
    type("a\n", true);
    type("b", false);
    expect_text("ab|", "typed after it");
    field_set(&field, "abcdefghijkl");
    cr_expect_eq(type("\nm", true), FIELD_FULL);
}

Test(field, what_is_not_for_it_is_left)
{
    static const enum action actions[] = {ACTION_UP, ACTION_OPEN, ACTION_NEXT, ACTION_BACK,
                                          ACTION_NONE};
    for (size_t i = 0; i < ARRAY_LEN(actions); i++)
        cr_expect_eq(field_act(&field, &(struct input){.action = actions[i]}), FIELD_LEFT,
                     "action %d", actions[i]);
}

/* Draws the field at column 2 of a page. The row, and where the cursor is in it. */
static void expect_drawn(const char *expected, int cursor, const char *name)
{
    struct page page = {0};
    struct page_state state = {.focus = TARGET};
    struct canvas canvas;
    canvas_init(&canvas, 2, 40);
    page_begin(&page, 36);
    page_line(&page);
    field_add(&field, &page, 2, COLUMNS, TARGET);
    page_draw(&page, &state, &canvas, 0, 1);
    char *picture = canvas_picture(&canvas);
    *strchr(picture, '\n') = '\0';
    cr_expect_str_eq(picture + strlen("»   "), expected, "%s: '%s'", name, picture);
    cr_expect_eq(canvas.cursor_row, 0);
    cr_expect_eq(canvas.cursor_column - 4, cursor, "%s: %d", name, canvas.cursor_column - 4);
    cr_expect_eq(canvas_cell(&canvas, 0, 4)->role, ROLE_FIELD);
    free(picture);
    canvas_clear(&canvas);
    page_clear(&page);
}

Test(field, it_shows_room_and_the_cursor)
{
    expect_drawn("________", 0, "empty");
    field_set(&field, "e\u0301王");
    expect_drawn("e\u0301王_____", 3, "wide and marked");
    act("h");
    expect_drawn("e\u0301王_____", 1, "before the wide one");
}

Test(field, a_longer_text_scrolls_with_the_cursor)
{
    field_set(&field, "abcdefg");
    expect_drawn("abcdefg_", 7, "just fits");
    type("h", false);
    expect_drawn("bcdefgh_", 7, "one too many");
    act("hhh");
    expect_drawn("bcdefgh_", 4, "back in view");
    act("a");
    expect_drawn("abcdefgh", 0, "at the start");
    act("e");
    expect_drawn("bcdefgh_", 7, "at the end");
    act("b");
    expect_drawn("abcdefg_", 7, "room again");
    field_set(&field, "abcde王王");
    expect_drawn("cde王王_", 7, "wide at the end");
    act("a");
    expect_drawn("abcde王_", 0, "a wide one that is cut is left out");
}

Test(field, a_click_goes_to_the_letter_under_it)
{
    static const struct {
        int column;
        const char *expected;
    } cases[] = {{-3, "|a王c"}, {0, "|a王c"}, {1, "a|王c"},
                 {2, "a|王c"},  {3, "a王|c"}, {9, "a王c|"}};
    field_set(&field, "a王c");
    expect_drawn("a王c____", 4, "drawn");
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        field_point(&field, cases[i].column);
        expect_text(cases[i].expected, "clicked");
    }
}
