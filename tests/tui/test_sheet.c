/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/tui/widget/sheet.c, seen in the reader. */
#include "config.h"

#include <criterion/criterion.h>
#include <stdint.h>
#include <string.h>

#include "base/memory.h"
#include "support/screens.h"
#include "tui/widget/sheet.h"

static struct screens screens;

static void end(void)
{
    screens_close(&screens);
}

TestSuite(sheet, .fini = end);

/* The sheet of "minimum age", of which everything fits at 80x24. */
static void open_term(const char *size)
{
    screens_open(&screens, size, "ages");
    screens_press(&screens, "Tab Tab Enter");
}

/* That of "light work", which is longer than half a window. */
static void open_long_term(const char *size)
{
    screens_open(&screens, size, "ages");
    screens_press(&screens, "Tab*4 Enter");
}

Test(sheet, a_term_has_its_definition_equivalents_and_what_to_see)
{
    open_term("80x24");
    screens_expect_seen(&screens,
                        "─ minimum age ─────────────────────────────────────────────── term");
    screens_expect_seen(&screens, "Lowest legal age for admission to work.");
    screens_expect_seen(&screens, "Français  âge minimum     Español  edad mínima");
    screens_expect_seen(&screens, "See also: C138 art. 2, light work");
}

Test(sheet, an_article_has_its_instrument_its_dates_and_says_whose_words_it_has)
{
    screens_open(&screens, "80x24", "ages");
    screens_press(&screens, "Tab*5 Enter");
    screens_expect_seen(&screens, "─ C138 art. 7 · Minimum Age Convention, 1973 ─");
    screens_expect_seen(&screens, "adopted 26 June 1973");
    screens_expect_seen(&screens, "Light work: 13 to 15, or 12 to 14.");
    screens_expect_seen(&screens, "In our words.");
}

Test(sheet, what_the_course_does_not_explain_is_said)
{
    static const struct {
        const char *name;
        struct mark mark;
        const char *said;
    } cases[] = {
        {"a term", {.kind = MARK_TERM, .reference = (char *)(uintptr_t) "wage"}, "“wage”"},
        {"an instrument", {.kind = MARK_CITE, .reference = (char *)(uintptr_t) "C1"}, "“C1”"},
        {"an article", {.kind = MARK_CITE, .reference = (char *)(uintptr_t) "C1:2"}, "“C1:2”"},
    };
    screens_open(&screens, "80x24", "ages");
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct sheet *sheet = sheet_explain(&screens.tui, &cases[i].mark);
        canvas_blank(&screens.canvas);
        sheet_draw(sheet, &screens.canvas);
        cr_expect_geq(screens_find(&screens, cases[i].said), 0, "case '%s'", cases[i].name);
        sheet_free(sheet);
    }
    sheet_free(NULL);
}

Test(sheet, an_article_that_is_not_there_has_what_the_instrument_says)
{
    const struct mark mark = {.kind = MARK_CITE, .reference = (char *)(uintptr_t) "C138:77"};
    screens_open(&screens, "80x24", "ages");
    struct sheet *sheet = sheet_explain(&screens.tui, &mark);
    canvas_blank(&screens.canvas);
    sheet_draw(sheet, &screens.canvas);
    screens_expect_seen(&screens, "The ages from which people may work.");
    sheet_free(sheet);
}

Test(sheet, that_of_an_abbreviation_says_what_it_is)
{
    const struct mark mark = {.kind = MARK_ABBREVIATION,
                              .reference = (char *)(uintptr_t) "International Labour Organization"};
    screens_open(&screens, "80x24", "ages");
    struct sheet *sheet = sheet_explain(&screens.tui, &mark);
    canvas_blank(&screens.canvas);
    sheet_draw(sheet, &screens.canvas);
    screens_expect_seen(&screens, "─ International Labour Organization ─");
    screens_expect_seen(&screens, "This is what the short form in the text stands for.");
    sheet_free(sheet);
}

Test(sheet, a_line_down_is_not_another_page)
{
    open_long_term("40x12");
    screens_press(&screens, "↓");
    screens_expect_seen(&screens, " page 1 of ");
    screens_press(&screens, "b Space");
    screens_expect_seen(&screens, " page 2 of ");
}

Test(sheet, it_takes_the_rows_it_needs_and_half_the_window_at_most)
{
    static const struct {
        const char *size;
        int rows;
    } cases[] = {{"80x24", 12}, {"40x12", 6}, {"40x13", 6}, {"103x40", 14}};
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        open_long_term(cases[i].size);
        int rule = screens_find(&screens, "─ light work ");
        cr_expect_eq(screens.canvas.rows - 2 - (rule - 1), cases[i].rows, "at %s: %d",
                     cases[i].size, screens.canvas.rows - 2 - (rule - 1));
        screens_close(&screens);
    }
    screens_open(&screens, "80x24", "ages");
}

Test(sheet, it_scrolls_and_says_so_where_it_is_longer)
{
    open_long_term("40x12");
    screens_expect_seen(&screens, "↑↓ more below");
    screens_expect_seen(&screens, "─ light work ─");
    screens_expect_seen(&screens, " page 1 of ");
    screens_expect_seen(&screens, "Harmless work");
    screens_press(&screens, "↓*2");
    screens_expect_seen(&screens, "↑↓ more ");
    screens_expect_unseen(&screens, "Harmless work");
    screens_expect_seen(&screens, "A country may allow it from 13, or");
    screens_press(&screens, "↓*60");
    screens_expect_seen(&screens, "And it inspects (C138 art. 9).");
    screens_expect_seen(&screens, "↑↓ more above");
    screens_press(&screens, "↑");
    screens_expect_unseen(&screens, "And it inspects");
    screens_press(&screens, "b*20 Space");
    screens_expect_unseen(&screens, "Harmless work");
    screens_wheel(&screens, false, 20);
    screens_expect_seen(&screens, "Harmless work");
}

Test(sheet, every_key_that_scrolls_a_text_scrolls_it)
{
    static const char *const there[] = {"Space", "f", "PgDn", "d*2", "Ctrl-D*2", "G", "End", "↓*3"};
    static const char *const back[] = {"b", "b", "PgUp", "u*2", "Ctrl-U*2", "g", "Home", "k*3"};
    open_long_term("40x12");
    for (size_t i = 0; i < ARRAY_LEN(there); i++) {
        screens_press(&screens, there[i]);
        cr_expect_lt(screens_find(&screens, "Harmless work"), 0, "'%s'", there[i]);
        screens_press(&screens, back[i]);
        cr_expect_geq(screens_find(&screens, "Harmless work"), 0, "'%s'", back[i]);
    }
}

Test(sheet, a_wide_one_says_its_kind_and_its_page)
{
    open_long_term("80x24");
    screens_expect_seen(&screens, " term · page 1 of 2");
    screens_press(&screens, "G");
    screens_expect_seen(&screens, " term · page 2 of 2");
}

/* A line holds as many as fit whole. */
Test(sheet, no_equivalent_is_parted_from_its_language)
{
    open_term("40x24");
    screens_expect_seen(&screens, "  Français  âge minimum");
    screens_expect_seen(&screens, "  Español  edad mínima");
    cr_expect_neq(screens_find(&screens, "Français"), screens_find(&screens, "Español"));
}

Test(sheet, one_that_fits_does_not_offer_to_scroll)
{
    open_term("80x24");
    screens_expect_unseen(&screens, "↑↓");
    screens_expect_unseen(&screens, "term ·");
    screens_press(&screens, "↓*3 Space");
    screens_expect_seen(&screens, "Lowest legal age");
}

Test(sheet, tab_goes_through_its_links_and_brings_them_into_view)
{
    open_term("40x12");
    screens_press(&screens, "Tab");
    screens_expect_link_focus(&screens, "C138, and");
    screens_press(&screens, "Tab");
    screens_expect_link_focus(&screens, "C138 art. 2");
    screens_press(&screens, "Tab");
    screens_expect_link_focus(&screens, "light work");
    screens_press(&screens, "Tab");
    screens_expect_link_focus(&screens, "C138, and");
    screens_press(&screens, "Shift-Tab");
    screens_expect_link_focus(&screens, "light work");
}

Test(sheet, enter_follows_a_link_and_without_one_leads_to_its_page)
{
    open_term("80x24");
    screens_press(&screens, "Shift-Tab Enter");
    screens_expect_seen(&screens, "─ light work ─");
    screens_press(&screens, "Tab Enter");
    screens_expect_seen(&screens, "─ C138 art. 9 · ");
    screens_press(&screens, "Enter");
    screens_expect_seen(&screens, "Instruments › C138");
    screens_press(&screens, "q Esc");
    screens_expect_unseen(&screens, "C138 art. 9");
    screens_expect_link_focus(&screens, "minimum age");
}

Test(sheet, a_click_follows_a_link_and_beside_the_sheet_closes)
{
    open_term("80x24");
    screens_click_on(&screens, "light work");
    screens_expect_seen(&screens, "Harmless work");
    screens_click_on(&screens, "Harmless work");
    screens_expect_seen(&screens, "Harmless work");
    screens_click(&screens, 23, 10);
    screens_click(&screens, 22, 10);
    screens_expect_seen(&screens, "Harmless work");
    screens_click(&screens, 5, 10);
    screens_expect_unseen(&screens, "Harmless work");
}

Test(sheet, the_cursor_is_on_its_title_until_a_link_is_in_focus)
{
    open_term("80x24");
    cr_expect_eq(screens.canvas.cursor_row, screens_find(&screens, "─ minimum age"));
    cr_expect_eq(screens.canvas.cursor_column, 9);
}

Test(sheet, it_is_drawn_anew_for_another_width)
{
    open_term("80x24");
    screens_resize(&screens, "40x24");
    screens_expect_seen(&screens, "Lowest legal age for admission to");
    screens_expect_seen(&screens, "work. Each State names its own when");
    screens_press(&screens, "Tab");
    screens_resize(&screens, "103x40");
    screens_expect_seen(&screens,
                        "Lowest legal age for admission to work. Each State names its own");
    screens_expect_link_focus(&screens, "C138, and");
}

Test(sheet, help_leaves_it_open)
{
    open_term("80x24");
    screens_press(&screens, "? q");
    screens_expect_seen(&screens, "Lowest legal age");
}
