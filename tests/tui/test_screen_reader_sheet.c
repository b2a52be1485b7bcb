/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The reader in a wide window: what a link means, beside the text. */
#include "config.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/str.h"
#include "support/screens.h"
#include "support/support.h"

#define RULE "│"

/* What the sheet of "minimum age" says, and nothing else on the screen. */
#define TERM "Lowest legal age"

static struct screens screens;

static void end(void)
{
    screens_close(&screens);
}

TestSuite(screen_reader_sheet, .fini = end);

static void open_term(const char *size)
{
    screens_open(&screens, size, "ages");
    screens_press(&screens, "Tab Tab Enter");
}

/* The text of a row left of the second column, without blanks at its ends. Caller frees. */
static char *main_text(int row)
{
    char *line = screens_row(&screens, row);
    char *rule = strstr(line, RULE);
    if (rule != NULL)
        *rule = '\0';
    size_t length = strlen(line);
    while (length > 0 && line[length - 1] == ' ')
        line[--length] = '\0';
    memmove(line, line + strspn(line, " "), length + 1 - strspn(line, " "));
    return line;
}

static void expect_beside(const char *words)
{
    int row = screens_find(&screens, words);
    cr_assert_geq(row, 0, "'%s' is not seen", words);
    char *line = screens_row(&screens, row);
    const char *rule = strstr(line, RULE);
    cr_expect(rule != NULL && strstr(rule, words) != NULL, "'%s' is not beside: '%s'", words, line);
    free(line);
}

static void expect_at_foot(const char *title)
{
    char *rule = str_format("─ %s ─", title);
    screens_expect_seen(&screens, rule);
    free(rule);
}

static void expect_same(const char *when, char *before)
{
    char *after = screens_picture(&screens);
    cr_expect_str_eq(before, after, "%s: before:\n%safter:\n%s", when, before, after);
    free(after);
    free(before);
}

/* --- Where it stands --- */

Test(screen_reader_sheet, it_stands_beside_the_text_from_the_row_of_its_link_on)
{
    open_term("120x40");
    int link = screens_find(&screens, "set a minimum age for admission");
    char *line = screens_row(&screens, link);
    cr_expect_not_null(strstr(line, RULE "  minimum age"), "'%s'", line);
    free(line);
    line = screens_row(&screens, link + 1);
    cr_expect_not_null(strstr(line, RULE "  term"), "'%s'", line);
    free(line);
    expect_beside(TERM);
    expect_beside("Español  edad mínima");
    expect_beside("See also: C138 art. 2, light");
    screens_expect_seen(&screens, "Enter glossary");
    screens_expect_seen(&screens, "Esc close");
}

Test(screen_reader_sheet, where_too_few_rows_are_left_it_stands_from_the_top)
{
    screens_open(&screens, "120x30", "ages");
    screens_press(&screens, "Tab*4");
    int row = screens_find(&screens, "National law may permit light work");
    cr_assert_gt(row, 15);
    screens_press(&screens, "Enter");
    expect_beside("light work");
    char *line = screens_row(&screens, 3);
    cr_expect_not_null(strstr(line, RULE "  light work"), "'%s'", line);
    free(line);
    cr_expect_eq(screens_find(&screens, "National law may permit light work"), row);
}

Test(screen_reader_sheet, the_two_are_centred_together)
{
    open_term("120x40");
    int row = screens_find(&screens, TERM);
    char *line = screens_row(&screens, screens_find(&screens, "set a minimum age"));
    cr_expect_eq(strspn(line, " "), 10, "66, 4 and 30 of 120: '%s'", line);
    cr_expect_eq(canvas_cell(&screens.canvas, row, 10 + 66 + 1)->characters[0], 0x2502);
    cr_expect_eq(canvas_cell(&screens.canvas, row, 10 + 66 + 4)->characters[0], 'L');
    free(line);
}

/* In rows it stays as it is, also where its end is in view. */
Test(screen_reader_sheet, the_text_moves_only_to_make_room)
{
    static const char *const keys[] = {"Tab", "Tab*2", "Tab*5", "G Shift-Tab", "↓*3 Tab"};
    for (size_t i = 0; i < ARRAY_LEN(keys); i++) {
        char *before[24];
        screens_open(&screens, "104x24", "ages");
        screens_press(&screens, keys[i]);
        for (int row = 3; row < 22; row++)
            before[row] = main_text(row);
        char *picture = screens_picture(&screens);
        screens_press(&screens, "Enter");
        screens_expect_seen(&screens, RULE);
        for (int row = 3; row < 22; row++) {
            char *after = main_text(row);
            cr_expect_str_eq(before[row], after, "%s: row %d: '%s'", keys[i], row, after);
            free(after);
            free(before[row]);
        }
        screens_press(&screens, "Esc");
        expect_same(keys[i], picture);
        screens_close(&screens);
    }
    screens_open(&screens, "104x24", "ages");
}

/* Wider than there is room for both, the text is narrower while it is open. */
Test(screen_reader_sheet, a_text_set_wider_comes_back_as_it_was)
{
    screens_open(&screens, "104x24", "ages");
    screens.tui.measure = 90;
    screens_press(&screens, "Ctrl-L ↓*4 Tab");
    char *before = screens_picture(&screens);
    screens_press(&screens, "Enter");
    screens_expect_seen(&screens, RULE);
    screens_press(&screens, "Esc");
    expect_same("90 columns", before);
}

Test(screen_reader_sheet, a_narrow_window_has_it_at_the_foot)
{
    open_term("103x30");
    screens_expect_unseen(&screens, RULE);
    expect_at_foot("minimum age");
    screens_resize(&screens, "104x30");
    expect_beside(TERM);
    screens_resize(&screens, "80x24");
    screens_expect_unseen(&screens, RULE);
    expect_at_foot("minimum age");
    screens_press(&screens, "Tab");
    screens_expect_link_focus(&screens, "C138");
    screens_resize(&screens, "200x60");
    expect_beside(TERM);
    screens_expect_seen(&screens, "Enter glossary");
    screens_press(&screens, "Esc");
    screens_expect_unseen(&screens, TERM);
    screens_expect_link_focus(&screens, "minimum age");
}

Test(screen_reader_sheet, where_notes_or_another_language_stand_beside_it_is_at_the_foot)
{
    screens_open_whole(&screens, "120x40", "steps");
    screens_press(&screens, "Space F Tab Enter");
    screens_expect_seen(&screens, RULE);
    expect_at_foot("C111 · Discrimination (Employment and Occupation)…");
    screens_press(&screens, "Esc");
    screens_close(&screens);
    screens_open_translated(&screens, "120x40", "ages");
    screens_press(&screens, "t Tab Tab Enter");
    screens_expect_seen(&screens, RULE);
    screens_expect_seen(&screens, "─ âge minimum ─");
    screens_press(&screens, "Esc t Tab Tab Enter");
    screens_expect_unseen(&screens, "─ âge minimum ─");
    expect_beside("âge minimum");
}

/* --- What is done there --- */

Test(screen_reader_sheet, enter_leads_on_and_back)
{
    open_term("120x40");
    screens_press(&screens, "Enter");
    screens_expect_seen(&screens, "Glossary");
    screens_expect_focus(&screens, "minimum age");
    screens_press(&screens, "q");
    expect_beside(TERM);
    screens_press(&screens, "Tab Enter");
    expect_beside("C138 art. 2(3)");
    screens_expect_unseen(&screens, TERM);
    screens_expect_seen(&screens, "Enter instrument");
    screens_press(&screens, "Enter");
    screens_expect_seen(&screens, "Instruments › C138");
}

Test(screen_reader_sheet, tab_goes_on_in_the_text_and_enter_opens_what_is_there)
{
    open_term("120x40");
    screens_press(&screens, "Tab");
    screens_expect_link_focus(&screens, "C138 art. 2(3)");
    screens_expect_seen(&screens, "Enter open");
    expect_beside(TERM);
    screens_press(&screens, "Tab Enter");
    screens_expect_unseen(&screens, TERM);
    expect_beside("Harmless work");
    screens_press(&screens, "Shift-Tab*2");
    screens_expect_link_focus(&screens, "minimum age");
    screens_press(&screens, "Esc");
    screens_expect_unseen(&screens, RULE);
    screens_expect_link_focus(&screens, "minimum age");
    screens_press(&screens, "Esc");
    screens_expect_unseen(&screens, "How old is old enough?         page");
}

Test(screen_reader_sheet, pages_go_on_in_the_text)
{
    open_term("104x20");
    screens_expect_seen(&screens, "page 1 of 4");
    screens_press(&screens, "Space");
    screens_expect_seen(&screens, "page 2 of 4");
    screens_expect_seen(&screens, "Space page");
    expect_beside(TERM);
    char *line = screens_row(&screens, 3);
    cr_expect_not_null(strstr(line, RULE "  minimum age"), "its link is out of view: '%s'", line);
    free(line);
    screens_press(&screens, "Enter");
    screens_expect_seen(&screens, "page 3 of 4");
    expect_beside(TERM);
    screens_press(&screens, "G");
    screens_expect_seen(&screens, "page 4 of 4");
    screens_press(&screens, "Space");
    screens_expect_seen(&screens, "End of the lesson");
    screens_press(&screens, "Esc");
    screens_expect_seen(&screens, "page 4 of 4");
    screens_expect_unseen(&screens, RULE);
}

Test(screen_reader_sheet, the_end_of_a_lesson_is_noted_with_it_open)
{
    open_term("120x40");
    screens_press(&screens, "G");
    screens_expect_seen(&screens, RULE);
    screens_expect_events(&screens, "core", "opened ages, read ages");
}

Test(screen_reader_sheet, one_that_is_longer_than_the_window_scrolls_and_says_so)
{
    screens_open(&screens, "104x12", "ages");
    screens_press(&screens, "Tab*4 Enter");
    int link = screens_find(&screens, "National law may permit");
    screens_expect_seen(&screens, "↑↓ more below");
    screens_expect_unseen(&screens, "And it inspects");
    screens_press(&screens, "↓*40");
    screens_expect_seen(&screens, "And it inspects");
    screens_expect_seen(&screens, "↑↓ more above");
    cr_expect_eq(screens_find(&screens, "National law may permit"), link, "the text stays");
    screens_press(&screens, "↑*40 Tab");
    screens_expect_unseen(&screens, "↑↓");
    screens_press(&screens, "↓");
    cr_expect_neq(screens_find(&screens, "National law may permit"), link, "the text scrolls");
}

Test(screen_reader_sheet, a_click_acts_where_it_is)
{
    open_term("120x40");
    screens_click_on(&screens, "Three names");
    expect_beside(TERM);
    screens_click_on(&screens, "Español");
    expect_beside(TERM);
    screens_click_on(&screens, "C138 art. 7");
    screens_expect_unseen(&screens, TERM);
    expect_beside("Light work: 13 to 15");
    screens_click_on(&screens, "set a minimum");
    expect_beside("Light work: 13 to 15");
    screens_press(&screens, "Esc g Tab*2 Enter");
    screens_click_on(&screens, "C138 art. 2, light");
    screens_expect_unseen(&screens, TERM);
    expect_beside("Each State declares its");
    screens_press(&screens, "Enter");
    screens_expect_seen(&screens, "Instruments › C138");
}

/* A form in the text goes on too: letters type, the space chooses. */
Test(screen_reader_sheet, forms_are_filled_in_beside_it)
{
    screens_open_whole(&screens, "120x40", "steps");
    screens_press(&screens, "Space Tab Enter");
    screens_expect_seen(&screens, RULE);
    screens_press(&screens, "Tab");
    screens_expect_focus(&screens, "1 ( ) The employer");
    screens_press(&screens, "↓ Space");
    screens_expect_seen(&screens, "2 (•) Law");
    screens_press(&screens, "Tab Enter");
    screens_expect_seen(&screens, "In this order.");
    screens_press(&screens, "Tab*3");
    screens_type(&screens, "eight");
    screens_expect_seen(&screens, "eight");
    screens_expect_seen(&screens, RULE);
    screens_press(&screens, "Esc");
    screens_expect_unseen(&screens, RULE);
    screens_expect_seen(&screens, "eight");
}

/* As Settings does it. */
Test(screen_reader_sheet, notes_that_come_from_elsewhere_take_its_place)
{
    screens_open_whole(&screens, "120x40", "steps");
    screens_press(&screens, "Space Tab Enter");
    expect_beside("C111 · Discrimination");
    screens.tui.shows_facilitator = true;
    screens_press(&screens, "Ctrl-L");
    expect_at_foot("C111 · Discrimination (Employment and Occupation)…");
    screens.tui.shows_facilitator = false;
    screens_press(&screens, "Ctrl-L");
    char *line = screens_row(&screens, 3);
    cr_expect_not_null(strstr(line, RULE "  C111 · Discrimination"), "'%s'", line);
    free(line);
    screens_press(&screens, "Esc");
    screens_expect_unseen(&screens, RULE);
}

Test(screen_reader_sheet, notes_and_the_other_language_take_its_place_and_give_it_back)
{
    screens_open_translated(&screens, "120x40", "ages");
    screens_press(&screens, "Tab Tab Enter");
    expect_beside("âge minimum");
    screens_press(&screens, "t");
    screens_expect_seen(&screens, "─ âge minimum ─");
    screens_press(&screens, "Esc t");
    screens_expect_unseen(&screens, RULE);
}

Test(screen_reader_sheet, no_size_breaks_it)
{
    static const char *const keys[] = {"Space", "Tab", "d", "G", "↑", "b", "g", "Enter", "Tab*2"};
    screens_open(&screens, "104x12", "ages");
    for (int columns = 100; columns <= 140; columns += 3)
        for (int rows = 12; rows <= 40; rows += 7) {
            char size[32];
            snprintf(size, sizeof size, "%dx%d", columns, rows);
            screens_resize(&screens, size);
            screens_press(&screens, keys[(size_t)(columns + rows) % ARRAY_LEN(keys)]);
            screens_press(&screens, rows % 2 == 0 ? "Tab Enter" : "↓");
            screens_expect_running(&screens, true);
        }
}

/* --- Below the head of a table, seen again --- */

/* A word of the paragraph below the first table is a link. */
static void open_linked(const char *size)
{
    static const char file[] = "courses/tables/1.xml";
    screens_set_up(&screens, size);
    screens_add_tables_course(&screens);
    char *before = support_read(file, NULL);
    char *place = strstr(before, "later.");
    cr_assert_not_null(place);
    *place = '\0';
    char *text =
        str_format("%s<term ref=\"ratify\">later</term>%s", before, place + strlen("later"));
    support_write(file, text);
    free(text);
    free(before);
    screens_run(&screens, "Nadia", "tables", "ages");
}

Test(screen_reader_sheet, cursor_and_sheet_stand_at_the_row_of_a_link_below_a_table_that_goes_on)
{
    open_linked("104x20");
    struct frame frame = frame_of(&screens.canvas);
    int row;
    while ((row = screens_find(&screens, "A country may")) < 0 || row > frame.first_row + 6)
        screens_press(&screens, "↓");
    cr_assert_lt(screens_find(&screens, "Country "), row - 2);
    screens_press(&screens, "Tab");
    screens_expect_link_focus(&screens, "later");
    cr_expect_eq(screens.canvas.cursor_row, row);
    screens_press(&screens, "Enter");
    screens_expect_seen(&screens, "A country says that it will");
    cr_expect_eq(screens_find(&screens, "Ratification"), row);
}
