/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The reader. */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "support/screens.h"
#include "support/support.h"

static struct screens screens;

static void end(void)
{
    screens_close(&screens);
}

TestSuite(screen_reader, .fini = end);

/* The last row of the body that is not blank. Caller frees. */
static char *last_row(void)
{
    struct frame frame = frame_of(&screens.canvas);
    int row = frame.first_row + frame.body_rows - 1;
    char *line = screens_row(&screens, row);
    while (line[0] == '\0') {
        free(line);
        line = screens_row(&screens, --row);
    }
    return line;
}

static void expect_last(const char *text)
{
    char *line = last_row();
    cr_expect_not_null(strstr(line, text), "not '%s' but '%s' is the last row", text, line);
    free(line);
}

/* --- Pages --- */

Test(screen_reader, space_goes_a_page_on_and_repeats_two_lines)
{
    screens_open(&screens, "80x24", "ages");
    expect_last("Salma, 17");
    screens_press(&screens, "Space");
    screens_expect_top(&screens, "• Joseph, 15");
    screens_expect_row(&screens, 4, "       • Salma, 17, dives to free nets caught on the rocks.");
}

Test(screen_reader, every_key_for_the_next_page_does_the_same)
{
    static const char *const keys[] = {"Space", "f", "PgDn", "Ctrl-F", "→", "l", "Enter"};
    for (size_t i = 0; i < ARRAY_LEN(keys); i++) {
        screens_open(&screens, "80x24", "ages");
        screens_press(&screens, keys[i]);
        cr_expect_geq(screens_find(&screens, "page 2 of 3"), 0, "key '%s'", keys[i]);
        screens_close(&screens);
    }
    screens_open(&screens, "80x24", "ages");
}

Test(screen_reader, every_key_for_the_page_before_does_the_same)
{
    static const char *const keys[] = {"b", "PgUp", "Ctrl-B", "←", "h"};
    for (size_t i = 0; i < ARRAY_LEN(keys); i++) {
        screens_open(&screens, "80x24", "ages");
        screens_press(&screens, "Space");
        screens_press(&screens, keys[i]);
        cr_expect_geq(screens_find(&screens, "page 1 of 3"), 0, "key '%s'", keys[i]);
        screens_close(&screens);
    }
    screens_open(&screens, "80x24", "ages");
}

/* Whatever the window, a page neither ends with a heading nor begins with a blank row, no line is
 * passed over, and the end is reached. */
Test(screen_reader, pages_part_no_heading_from_its_text)
{
    static const char *const sizes[] = {"40x12", "40x13", "44x14", "50x15", "60x16", "66x17",
                                        "70x18", "80x19", "80x20", "80x21", "80x22", "80x23"};
    static const char *const headings[] = {"Three names", "Light work", "What to take home", "Tip",
                                           "Caution"};
    for (size_t i = 0; i < ARRAY_LEN(sizes); i++) {
        screens_open(&screens, sizes[i], "ages");
        for (int page = 0; page < 30 && screens_find(&screens, "End of the lesson") < 0; page++) {
            char *before = last_row();
            for (size_t j = 0; j < ARRAY_LEN(headings); j++)
                cr_expect_str_neq(before + strspn(before, " !"), headings[j],
                                  "at %s a page ends with '%s'", sizes[i], headings[j]);
            char *top = screens_row(&screens, frame_of(&screens.canvas).first_row);
            cr_expect_str_neq(top, "", "at %s a page begins with a blank row", sizes[i]);
            screens_press(&screens, "Space");
            cr_expect_geq(screens_find(&screens, before), 0, "at %s '%s' is not repeated", sizes[i],
                          before);
            free(top);
            free(before);
        }
        screens_expect_seen(&screens, "End of the lesson");
        screens_close(&screens);
    }
    screens_open(&screens, "80x24", "ages");
}

Test(screen_reader, half_a_page_is_half_the_rows)
{
    screens_open(&screens, "80x24", "ages");
    screens_press(&screens, "d");
    screens_expect_top(&screens, "country may begin with 14");
    screens_press(&screens, "u");
    screens_expect_top(&screens, "How old is old enough?");
}

Test(screen_reader, a_line_is_a_line_and_blank_rows_are_passed_over)
{
    screens_open(&screens, "80x24", "ages");
    screens_press(&screens, "↓");
    screens_expect_top(&screens, "Not all work");
    screens_press(&screens, "j");
    screens_expect_top(&screens, "on harm.");
    screens_press(&screens, "↑ k");
    screens_expect_top(&screens, "How old is old enough?");
    screens_wheel(&screens, true, 2);
    screens_expect_top(&screens, "on harm.");
    screens_wheel(&screens, false, 1);
    screens_expect_top(&screens, "Not all work");
}

Test(screen_reader, g_and_G_go_to_the_ends)
{
    screens_open(&screens, "80x24", "ages");
    screens_press(&screens, "G");
    screens_expect_seen(&screens, "page 3 of 3");
    expect_last("Look at the age");
    screens_press(&screens, "g");
    screens_expect_seen(&screens, "page 1 of 3");
    screens_expect_top(&screens, "How old is old enough?");
}

/* --- The end --- */

Test(screen_reader, space_never_leaves_the_lesson)
{
    screens_open(&screens, "80x24", "ages");
    screens_press(&screens, "Space*50 → f PgDn");
    screens_expect_seen(&screens, "2 Ending child labour › How old is old enough?");
    screens_expect_seen(&screens, "End of the lesson. Enter goes on: Light work");
    screens_press(&screens, "↑");
    screens_expect_unseen(&screens, "End of the lesson");
}

Test(screen_reader, enter_goes_on_at_the_end)
{
    screens_open(&screens, "80x24", "ages");
    screens_press(&screens, "End");
    screens_expect_seen(&screens, "Enter go on");
    screens_press(&screens, "Enter");
    screens_expect_seen(&screens, "2 Ending child labour › Light work");
}

Test(screen_reader, the_lesson_counts_as_read_once_its_end_was_seen)
{
    screens_open(&screens, "80x24", "ages");
    screens_press(&screens, "Space");
    screens_expect_events(&screens, "core", "opened ages");
    screens_press(&screens, "Space");
    screens_expect_events(&screens, "core", "opened ages, read ages");
    screens_press(&screens, "g G g G");
    screens_expect_events(&screens, "core", "opened ages, read ages");
}

Test(screen_reader, what_a_sheet_hides_was_not_seen)
{
    screens_open(&screens, "80x33", "ages");
    screens_press(&screens, "Tab*4");
    screens_expect_link_focus(&screens, "light work");
    screens_press(&screens, "Enter ↓*3");
    screens_expect_events(&screens, "core", "opened ages");
}

Test(screen_reader, a_lesson_of_one_page_is_read_when_it_is_opened)
{
    screens_open(&screens, "80x24", "light");
    screens_expect_events(&screens, "core", "opened light, read light");
}

Test(screen_reader, in_a_window_that_is_too_small_nothing_is_read)
{
    screens_open(&screens, "39x11", "light");
    screens_expect_events(&screens, "core", "opened light");
    screens_resize(&screens, "80x24");
    screens_expect_events(&screens, "core", "opened light, read light");
}

/* --- The place --- */

Test(screen_reader, the_paragraph_on_top_survives_every_width)
{
    static const char *const sizes[] = {"40x12", "120x24", "44x24", "200x60", "52x13", "80x24"};
    screens_open(&screens, "80x24", "ages");
    screens_press(&screens, "↓*4");
    screens_expect_top(&screens, "below the end of compulsory schooling");
    for (size_t i = 0; i < ARRAY_LEN(sizes); i++) {
        screens_resize(&screens, sizes[i]);
        screens_resize(&screens, "80x13");
        screens_expect_top(&screens, "below the end of compulsory schooling");
    }
    screens_resize(&screens, "40x12");
    screens_expect_row(&screens, 1, "  employment or work. It is not below");
}

Test(screen_reader, a_higher_window_and_back_leaves_the_text_where_it_was)
{
    screens_open(&screens, "80x13", "ages");
    screens_press(&screens, "Space*2");
    char *before = screens_picture(&screens);
    screens_resize(&screens, "80x60");
    screens_expect_top(&screens, "How old is old enough?");
    screens_resize(&screens, "80x13");
    char *after = screens_picture(&screens);
    cr_expect_str_eq(before, after, "before:\n%safter:\n%s", before, after);
    free(after);
    free(before);
}

Test(screen_reader, the_place_is_kept_when_the_program_ends)
{
    screens_open(&screens, "80x24", "ages");
    screens_press(&screens, "↓*4");
    screens_quit(&screens);
    screens_run(&screens, "Nadia", "core", "ages");
    screens_expect_top(&screens, "below the end of compulsory schooling");
}

Test(screen_reader, the_place_is_kept_some_seconds_after_the_last_key)
{
    size_t block = 0;
    int64_t characters = 0;
    screens_open(&screens, "80x24", "ages");
    screens_press(&screens, "Space");
    cr_expect_not(screens_place(&screens, "ages", &block, &characters), "kept too early");
    screens_wait(&screens);
    cr_assert(screens_place(&screens, "ages", &block, &characters));
    cr_expect_eq(block, 4);
    cr_expect_gt(characters, 0, "it is the second item of the list");
}

Test(screen_reader, leaving_keeps_the_place)
{
    size_t block = 0;
    int64_t characters = 0;
    screens_open(&screens, "80x24", "ages");
    screens_press(&screens, "Space q");
    cr_assert(screens_place(&screens, "ages", &block, &characters));
    cr_expect_eq(block, 4);
    screens_expect_focus(&screens, "Go on: How old is old enough?");
    screens_press(&screens, "Enter");
    screens_expect_top(&screens, "• Joseph, 15");
}

Test(screen_reader, help_and_the_outline_leave_the_text_where_it_was)
{
    static const char *const keys[] = {"? q", "F1 Esc", "L q", "o q"};
    screens_open(&screens, "80x24", "ages");
    for (int line = 0; line < 12; line++) {
        char *before = screens_picture(&screens);
        for (size_t i = 0; i < ARRAY_LEN(keys); i++) {
            screens_press(&screens, keys[i]);
            char *after = screens_picture(&screens);
            cr_expect_str_eq(before, after, "'%s': before:\n%safter:\n%s", keys[i], before, after);
            free(after);
        }
        free(before);
        screens_press(&screens, "↓");
    }
}

/* --- Links --- */

Test(screen_reader, tab_goes_from_link_to_link)
{
    screens_open(&screens, "80x24", "ages");
    screens_press(&screens, "Tab");
    screens_expect_link_focus(&screens, "Minimum Age Convention, 1973");
    screens_press(&screens, "Tab Tab");
    screens_expect_link_focus(&screens, "C138");
    screens_press(&screens, "J");
    screens_expect_link_focus(&screens, "light work");
    screens_press(&screens, "Shift-Tab K");
    screens_expect_link_focus(&screens, "minimum age");
}

Test(screen_reader, in_view_tab_goes_round)
{
    screens_open(&screens, "80x60", "ages");
    screens_press(&screens, "Shift-Tab");
    screens_expect_link_focus(&screens, "C138");
    screens_press(&screens, "Tab");
    screens_expect_link_focus(&screens, "Minimum Age Convention, 1973");
    screens_press(&screens, "Shift-Tab");
    screens_expect_link_focus(&screens, "C138");
    screens_expect_unseen(&screens, "no more links");
}

Test(screen_reader, tab_begins_with_what_is_seen)
{
    screens_open(&screens, "80x24", "ages");
    screens_press(&screens, "Space Tab");
    screens_expect_link_focus(&screens, "light work");
    screens_press(&screens, "g Shift-Tab");
    screens_expect_link_focus(&screens, "C138");
}

Test(screen_reader, tab_never_goes_to_the_other_end_of_the_text)
{
    screens_open(&screens, "80x24", "ages");
    screens_press(&screens, "G Tab*3");
    screens_expect_seen(&screens, "page 3 of 3");
    screens_expect_seen(&screens, "There are no more links below.");
    screens_press(&screens, "g Shift-Tab*9");
    screens_expect_seen(&screens, "page 1 of 3");
    screens_expect_seen(&screens, "There are no more links above.");
    screens_expect_link_focus(&screens, "Minimum Age Convention, 1973");
}

Test(screen_reader, a_link_in_the_first_row_has_the_cursor)
{
    screens_open(&screens, "80x13", "ages");
    screens_press(&screens, "↓*2 Tab");
    screens_expect_top(&screens, "on harm. The Minimum Age Convention");
    screens_expect_link_focus(&screens, "Minimum Age Convention, 1973");
}

Test(screen_reader, a_link_that_leaves_the_window_loses_the_focus)
{
    screens_open(&screens, "80x24", "ages");
    screens_press(&screens, "Tab Space");
    screens_press(&screens, "Enter");
    screens_expect_unseen(&screens, "instrument");
    screens_expect_seen(&screens, "page 3 of 3");
}

Test(screen_reader, enter_on_a_link_opens_its_sheet_and_esc_closes_it)
{
    screens_open(&screens, "80x24", "ages");
    screens_press(&screens, "Tab Tab Enter");
    screens_expect_seen(&screens, "─ minimum age ─");
    screens_expect_seen(&screens, "Lowest legal age for admission to work.");
    screens_press(&screens, "Esc");
    screens_expect_unseen(&screens, "Lowest legal age");
    screens_expect_link_focus(&screens, "minimum age");
    screens_press(&screens, "Enter q");
    screens_expect_unseen(&screens, "Lowest legal age");
}

Test(screen_reader, the_word_that_a_sheet_explains_stays_in_view)
{
    static const char *const words[] = {"Minimum Age Convention,", "minimum age", "C138",
                                        "light work", "C138"};
    screens_open(&screens, "40x12", "ages");
    for (size_t i = 0; i < ARRAY_LEN(words); i++) {
        screens_press(&screens, "Tab");
        screens_expect_link_focus(&screens, words[i]);
        screens_press(&screens, "Enter");
        int row = screens_find(&screens, "─ ");
        bool is_seen = false;
        for (int column = 0; column < screens.canvas.columns; column++)
            for (int above = 0; above < row; above++)
                is_seen |= canvas_cell(&screens.canvas, above, column)->role == ROLE_LINK_FOCUS;
        cr_expect(is_seen, "link %zu", i);
        screens_press(&screens, "Esc");
        screens_expect_link_focus(&screens, words[i]);
    }
}

Test(screen_reader, the_text_is_where_it_was_once_a_sheet_is_closed)
{
    static const char *const keys[] = {"Tab*3", "Tab*4", "↓*6 Tab"};
    for (size_t i = 0; i < ARRAY_LEN(keys); i++) {
        screens_open(&screens, "40x12", "ages");
        screens_press(&screens, keys[i]);
        char *before = screens_picture(&screens);
        screens_press(&screens, "Enter");
        char *open = screens_picture(&screens);
        cr_expect_str_neq(before, open);
        screens_press(&screens, "Esc");
        char *after = screens_picture(&screens);
        cr_expect_str_eq(before, after, "%s: before:\n%safter:\n%s", keys[i], before, after);
        free(after);
        free(open);
        free(before);
        screens_close(&screens);
    }
    screens_open(&screens, "40x12", "ages");
}

Test(screen_reader, a_click_on_a_link_opens_it)
{
    screens_open(&screens, "80x24", "ages");
    screens_click_on(&screens, "minimum age for admission");
    screens_expect_seen(&screens, "Lowest legal age");
    screens_click_on(&screens, "Where the economy");
    screens_expect_unseen(&screens, "Lowest legal age");
    screens_click(&screens, 4, 20);
    screens_click(&screens, 23, 10);
    screens_click(&screens, 0, 0);
    screens_expect_unseen(&screens, "─ ");
}

Test(screen_reader, a_click_on_the_second_line_of_a_link_opens_it)
{
    screens_open(&screens, "40x12", "ages");
    screens_expect_row(&screens, 6, "  1973, asks each country to set a");
    screens_click(&screens, 6, 6);
    screens_expect_unseen(&screens, "─ C138 · ");
    screens_click(&screens, 6, 2);
    screens_expect_seen(&screens, "─ C138 · ");
}

Test(screen_reader, links_stand_in_brackets_where_nothing_can_be_underlined)
{
    screens_set_up(&screens, "80x24");
    screens.tui.has_brackets = true;
    screens_run(&screens, "Nadia", "core", "ages");
    screens_expect_seen(&screens, "set a [minimum age] for");
    screens_expect_seen(&screens, "says [C138");
}

/* --- Further --- */

Test(screen_reader, before_the_first_page_is_the_lesson_before)
{
    static const char *const keys[] = {"b", "←", "PgUp"};
    for (size_t i = 0; i < ARRAY_LEN(keys); i++) {
        screens_open(&screens, "80x24", "ages");
        screens_press(&screens, "G Enter");
        screens_expect_seen(&screens, "2 Ending child labour › Light work");
        screens_press(&screens, keys[i]);
        screens_expect_seen(&screens, "Start of the lesson. b again goes back to: How old is old");
        screens_press(&screens, "↓");
        screens_press(&screens, keys[i]);
        screens_expect_seen(&screens, "2 Ending child labour › Light work");
        screens_press(&screens, keys[i]);
        screens_expect_seen(&screens, "page 3 of 3");
        screens_close(&screens);
    }
    screens_set_up(&screens, "80x24");
    screens_run(&screens, "Nadia", "wide", NULL);
    screens_press(&screens, "Enter b*3");
    screens_expect_seen(&screens, "Start of the lesson, and of the course.");
}

Test(screen_reader, at_the_end_of_the_course_enter_goes_back)
{
    screens_set_up(&screens, "80x24");
    screens_run(&screens, "Nadia", "wide", NULL);
    screens_press(&screens, "Enter Space");
    screens_expect_seen(&screens, "End of the lesson, and of the course.");
    screens_press(&screens, "Enter");
    screens_expect_focus(&screens, "What is decent work?");
}

Test(screen_reader, a_lesson_that_cannot_be_read_any_more_is_said)
{
    static const char *const units[] = {"How old", "Quiz"};
    for (size_t i = 0; i < ARRAY_LEN(units); i++) {
        screens_open(&screens, "80x24", NULL);
        screens_press(&screens, "Enter ↓ Enter");
        support_write("courses/core/2.xml", "<module>");
        screens_click_on(&screens, units[i]);
        screens_expect_seen(&screens, "! ");
        screens_expect_seen(&screens, "Core labour standards at work");
        screens_press(&screens, "↑ q");
        screens_expect_seen(&screens, "decentwork › Nadia");
        screens_close(&screens);
    }
    screens_open(&screens, "80x24", NULL);
}

Test(screen_reader, the_outline_opens_from_everywhere_in_it)
{
    screens_open(&screens, "80x24", "ages");
    screens_press(&screens, "Space o");
    screens_expect_focus(&screens, "How old is old enough?");
    screens_press(&screens, "q");
    screens_expect_top(&screens, "• Joseph, 15");
}

Test(screen_reader, going_to_a_lesson_of_another_module_and_on_is_safe)
{
    screens_open(&screens, "80x24", "ages");
    screens_press(&screens, "o Home → ↓ Enter");
    screens_expect_top(&screens, "Who may form a union?");
    screens_wait(&screens);
    screens_press(&screens, "Enter");
    screens_expect_seen(&screens, "2 Ending child labour › How old is old enough?");
    screens_press(&screens, "o q Space L q");
    screens_expect_seen(&screens, "page 2 of 3");
}

Test(screen_reader, a_reader_without_a_record_keeps_nothing_and_says_nothing)
{
    screens_set_up(&screens, "80x24");
    screens_run(&screens, NULL, NULL, NULL);
    screens_press(&screens, "End Enter Enter Enter");
    screens_expect_seen(&screens, "Who may form a union?");
    screens_wait(&screens);
    screens_press(&screens, "Enter Space*9");
    screens_expect_seen(&screens, "End of the lesson. Enter goes on: Light work");
}
