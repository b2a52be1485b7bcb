/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/tui/widget/form.c: each kind of slot, as the screen of a quiz shows and drives it. The
 * quizzes are those of the course "whole", see support/screens_course.h. */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "support/screens.h"

static struct screens screens;

static void end(void)
{
    screens_close(&screens);
}

TestSuite(form, .fini = end);

static void open_tries(const char *size)
{
    screens_open_whole(&screens, size, "tries");
}

/* The second question of the quiz: words to type. */
static void open_words(const char *size)
{
    open_tries(size);
    screens_press(&screens, "1 3 5 Tab Enter Enter");
}

static void expect_cursor(int row, int column)
{
    cr_expect_eq(screens.canvas.cursor_row, row, "row %d", screens.canvas.cursor_row);
    cr_expect_eq(screens.canvas.cursor_column, column, "column %d", screens.canvas.cursor_column);
}

/* --- Several answers --- */

Test(form, several_answers_are_ticked_and_counted)
{
    open_tries("80x24");
    screens_expect_focus(&screens, "1 [ ] Religion");
    screens_expect_seen(&screens, "0 chosen");
    screens_press(&screens, "Space");
    screens_expect_focus(&screens, "1 [•] Religion");
    screens_press(&screens, "5");
    screens_expect_focus(&screens, "5 [•] Social origin");
    screens_expect_seen(&screens, "2 chosen");
    screens_press(&screens, "1");
    screens_expect_focus(&screens, "1 [ ] Religion");
    screens_expect_seen(&screens, "1 chosen");
}

Test(form, a_number_that_no_option_has_is_told)
{
    open_tries("80x24");
    screens_press(&screens, "9");
    screens_expect_seen(&screens, "0 chosen");
    screens_expect_seen(&screens, "Type a number from 1 to 5.");
    screens_press(&screens, "2");
    screens_expect_unseen(&screens, "Type a number");
    screens_expect_seen(&screens, "1 chosen");
}

Test(form, enter_ticks_and_tab_goes_to_the_button)
{
    open_tries("80x24");
    screens_press(&screens, "↓ Enter");
    screens_expect_focus(&screens, "2 [•] Age");
    screens_press(&screens, "Tab");
    screens_expect_focus(&screens, "[ Answer ]");
    screens_press(&screens, "Shift-Tab Del");
    screens_expect_seen(&screens, "0 chosen");
    screens_press(&screens, "Tab Enter");
    screens_expect_seen(&screens, "Choose an answer first.");
}

Test(form, a_click_ticks_and_unticks)
{
    open_tries("80x24");
    screens_click_on(&screens, "Political");
    screens_expect_focus(&screens, "3 [•] Political");
    screens_click_on(&screens, "3 [•]");
    screens_expect_focus(&screens, "3 [ ] Political");
}

Test(form, partly_right_with_a_try_left_gives_no_right_answer_away)
{
    open_tries("80x24");
    screens_press(&screens, "1 2 3 Tab Enter");
    screens_expect_focus(&screens, "1 [•] Religion");
    screens_expect_seen(&screens, "Your answer, and right. It is named.");
    screens_expect_seen(&screens, "✗ 2 [•] Age");
    screens_expect_seen(&screens, "✓ 3 [•] Political");
    screens_expect_seen(&screens, "Your answer. A State may add it.");
    screens_expect_seen(&screens, "Partly right so far. Saved.");
    screens_expect_seen(&screens, "1 try left");
    screens_expect_unseen(&screens, "✓ 5");
    screens_expect_unseen(&screens, "This is right too.");
    screens_expect_unseen(&screens, "It names seven grounds.");
    screens_expect_unseen(&screens, "See C111");
}

Test(form, after_the_last_try_all_is_told)
{
    open_tries("80x24");
    screens_press(&screens, "1 2 Tab Enter 4 Tab Enter");
    screens_expect_seen(&screens, "✓ 5 [ ] Social origin");
    screens_expect_seen(&screens, "This is right too.");
    screens_expect_seen(&screens, "Partly right, but wrong choices took it away: 0 of 1 point.");
    screens_expect_seen(&screens, "It names seven grounds.");
    screens_expect_seen(&screens, "See C111 art. 1.");
    screens_expect_focus(&screens, "[ Next question ]");
}

/* --- One answer --- */

Test(form, a_statement_is_true_or_false)
{
    open_words("80x24");
    screens_type(&screens, "C182");
    screens_press(&screens, "Enter Enter Enter");
    screens_expect_focus(&screens, "1 ( ) True");
    screens_expect_seen(&screens, "2 ( ) False");
    screens_press(&screens, "1 Enter");
    screens_expect_seen(&screens, "Your answer. Consent changes nothing.");
    screens_expect_unseen(&screens, "The law decides");
    screens_expect_unseen(&screens, "✓");
    screens_press(&screens, "2 Enter");
    screens_expect_seen(&screens, "✓ 2 (•) False");
    screens_expect_seen(&screens, "Right at the second try: 0.5 of 1 point.");
}

/* --- Another try --- */

Test(form, before_another_try_the_focus_is_on_what_is_to_be_changed)
{
    open_words("80x24");
    screens_type(&screens, "c138");
    screens_press(&screens, "Enter Enter");
    expect_cursor(6, 11);
    screens_press(&screens, "Tab");
    screens_expect_seen(&screens, "✗ c138");
    screens_press(&screens, "Shift-Tab");
    screens_press(&screens, "Backspace*4");
    screens_type(&screens, "C182");
    screens_press(&screens, "Enter Enter Enter 1 Enter");
    screens_expect_focus(&screens, "1 (•) True");
}

Test(form, an_article_that_is_cited_already_is_not_named_again)
{
    open_words("80x24");
    screens_type(&screens, "C182");
    screens_press(&screens, "Enter Enter");
    screens_expect_seen(&screens, "All have ratified C182 since 2020.");
    screens_expect_unseen(&screens, "See C182");
}

/* A key pressed twice, or Enter held down, would cost the last try. */
Test(form, the_same_answer_is_not_handed_in_again)
{
    open_tries("80x24");
    screens_press(&screens, "2 Tab Enter");
    screens_expect_focus(&screens, "2 [•] Age");
    screens_press(&screens, "Tab Enter Enter Enter");
    screens_expect_seen(&screens, "That answer was handed in already; choose another one.");
    screens_expect_seen(&screens, "1 try left");
    screens_expect_events(&screens, "whole", "started tries, answered tries grounds");
    screens_press(&screens, "2 1 3 5 Tab Enter");
    screens_expect_seen(&screens, "Right at the second try: 0.5 of 1 point.");
}

/* --- Hints --- */

Test(form, a_hint_names_its_cost_before_it_opens)
{
    open_tries("80x24");
    screens_press(&screens, "H");
    screens_expect_seen(&screens, "This hint costs 25 % of the points. H again opens it.");
    screens_expect_unseen(&screens, "There are seven");
    screens_press(&screens, "H");
    screens_expect_seen(&screens, "There are seven; three of them stand here.");
    screens_press(&screens, "H");
    screens_expect_seen(&screens, "There is no further hint.");
    screens_press(&screens, "1 3 5 Tab Enter");
    screens_expect_seen(&screens, "Right with a hint: 0.75 of 1 point.");
    screens_expect_unseen(&screens, "There are seven");
}

Test(form, in_a_field_the_letter_of_hints_types)
{
    open_words("80x24");
    screens_type(&screens, "H?q");
    screens_expect_seen(&screens, "H?q___");
    screens_press(&screens, "Tab H");
    screens_expect_seen(&screens, "It was adopted in 1999.");
}

/* --- Words to type --- */

Test(form, the_cursor_stands_where_the_next_letter_goes)
{
    open_words("80x24");
    expect_cursor(6, 7);
    screens_type(&screens, "C1");
    expect_cursor(6, 9);
    screens_press(&screens, "Backspace");
    expect_cursor(6, 8);
    screens_press(&screens, "Backspace*3");
    expect_cursor(6, 7);
    screens_expect_row(&screens, 6, "     » ______________________________");
}

Test(form, wide_and_combining_characters_take_their_columns)
{
    open_words("80x24");
    screens_type(&screens, "体面");
    expect_cursor(6, 11);
    screens_expect_row(&screens, 6, "     » 体面__________________________");
    screens_type(&screens, "e\xCC\x81");
    expect_cursor(6, 12);
    screens_expect_row(&screens, 6, "     » 体面e\xCC\x81_________________________");
    screens_press(&screens, "Backspace*4");
    expect_cursor(6, 7);
}

Test(form, of_a_long_answer_the_end_is_seen)
{
    open_words("40x12");
    screens_type(&screens, "The quick brown fox jumps over the lazy dog");
    screens_expect_seen(&screens, "n fox jumps over the lazy dog_");
    screens_press(&screens, "Backspace*9");
    screens_expect_seen(&screens, "uick brown fox jumps over the_");
    for (int i = 0; i < 30; i++)
        screens_type(&screens, "0123456789");
    screens_expect_seen(&screens, "_");
    cr_expect_lt(screens.canvas.cursor_column, 40);
}

Test(form, enter_in_the_field_goes_to_the_button_which_hands_in)
{
    open_words("80x24");
    screens_press(&screens, "Enter");
    screens_expect_focus(&screens, "[ Answer ]");
    screens_press(&screens, "Enter");
    screens_expect_seen(&screens, "Type an answer first.");
    screens_press(&screens, "Tab");
    screens_type(&screens, "  ");
    screens_press(&screens, "Enter Enter");
    screens_expect_seen(&screens, "Type an answer first.");
    screens_press(&screens, "Tab");
    screens_type(&screens, "convention 182");
    screens_press(&screens, "Enter Enter");
    screens_expect_seen(&screens, "Not right yet. Saved.");
}

Test(form, a_click_into_the_field_goes_there)
{
    open_words("80x24");
    screens_press(&screens, "Tab");
    screens_expect_focus(&screens, "[ Answer ]");
    screens_click(&screens, 6, 20);
    expect_cursor(6, 7);
    screens_type(&screens, "1");
    screens_expect_seen(&screens, "1_____");
}

Test(form, a_typed_answer_is_answered_with_its_own_feedback)
{
    open_words("80x24");
    screens_type(&screens, "C138");
    screens_press(&screens, "Enter Enter");
    screens_expect_seen(&screens, "It is on child labour too, but think of the worst.");
    screens_expect_unseen(&screens, "The right answer");
    screens_press(&screens, "Backspace");
    screens_type(&screens, "7");
    screens_press(&screens, "Enter Enter");
    screens_expect_seen(&screens, "✗ C137");
    screens_expect_unseen(&screens, "It is on child labour too");
    screens_expect_seen(&screens, "The right answer: C182");
    screens_expect_seen(&screens, "Not right, 0 of 1 point.");
}

/* What stands in a record may come from anywhere; "\e" must not reach the terminal. */
Test(form, what_is_typed_sends_nothing_to_the_terminal)
{
    open_words("80x24");
    screens_type(&screens, "a\x7F\xC2\x9B"
                           "b");
    char *picture = screens_picture(&screens);
    cr_expect_null(strchr(picture, 0x7F));
    cr_expect_null(strstr(picture, "\xC2\x9B"));
    free(picture);
    expect_cursor(6, 9);
}

Test(form, the_half_typed_answer_is_kept)
{
    open_words("80x24");
    screens_type(&screens, "C1");
    screens_quit(&screens);
    screens_run(&screens, "Nadia", "whole", "tries");
    screens_expect_seen(&screens, "question 2 of 3");
    screens_expect_seen(&screens, "C1____");
    screens_expect_focus(&screens, "[ Answer ]");
}

Test(form, between_two_tries_one_comes_back_to_what_was_said)
{
    open_tries("80x24");
    screens_press(&screens, "1 2 Tab Enter");
    screens_quit(&screens);
    screens_run(&screens, "Nadia", "whole", "tries");
    screens_expect_seen(&screens, "✗ 2 [•] Age");
    screens_expect_seen(&screens, "1 try left");
    screens_expect_focus(&screens, "1 [•] Religion");
    screens_expect_unseen(&screens, "Saved.");
}

/* --- In view --- */

Test(form, the_verdict_and_the_button_are_in_view_with_a_try_left)
{
    static const char *const sizes[] = {"40x12", "40x14", "60x12", "66x16", "80x18", "80x24"};
    for (size_t i = 0; i < ARRAY_LEN(sizes); i++) {
        open_tries(sizes[i]);
        screens_press(&screens, "1 2 Tab Enter");
        screens_expect_seen(&screens, "Partly right so far. Saved.");
        screens_expect_seen(&screens, "[ Answer again ]");
        screens_close(&screens);
    }
    open_tries("80x24");
}

Test(form, a_hint_that_is_opened_is_in_view)
{
    open_tries("40x12");
    screens_press(&screens, "H H");
    screens_expect_seen(&screens, "Hint");
    screens_expect_seen(&screens, "There are seven; three of them stand");
}
