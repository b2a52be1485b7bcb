/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Marks and notes at a question of a quiz, and what is for who teaches there and in the outline. */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "support/screens.h"

static struct screens screens;

static void end(void)
{
    screens_close(&screens);
}

TestSuite(screen_question_notes, .fini = end);

static void open_quiz(void)
{
    screens_open_taught(&screens, "80x24", "quiz");
}

static void write_note(const char *text)
{
    screens_press(&screens, "a");
    screens_type(&screens, text);
    screens_press(&screens, "Enter");
}

/* --- Marks and notes --- */

Test(screen_question_notes, a_mark_comes_and_goes)
{
    open_quiz();
    screens_expect_seen(&screens, "m mark");
    screens_press(&screens, "m");
    screens_expect_seen(&screens, "     ♦ The day of rest is always Sunday.");
    screens_expect_seen(&screens, "Marked.");
    screens_press(&screens, "2 Enter Enter");
    screens_expect_seen(&screens, "Who agrees on breaks?");
    screens_expect_unseen(&screens, "♦");
    screens_quit(&screens);
    screens_run(&screens, "Nadia", "taught", NULL);
    screens_press(&screens, "M");
    screens_expect_seen(&screens, "1 Time › Rest");
    screens_expect_seen(&screens, "♦ A day of rest");
    screens_press(&screens, "Del q M");
    screens_expect_seen(&screens, "No notes yet.");
}

Test(screen_question_notes, a_note_is_about_its_question_and_is_listed)
{
    open_quiz();
    write_note("Friday here.");
    screens_expect_seen(&screens, "     ¶ The day of rest is always Sunday.");
    screens_press(&screens, "M");
    screens_expect_seen(&screens, "¶ Friday here.");
    screens_expect_seen(&screens, "A day of rest");
    screens_press(&screens, "Enter");
    screens_expect_seen(&screens, "question 1 of 3");
    screens_expect_seen(&screens, "     ¶ The day");
}

Test(screen_question_notes, what_was_half_answered_stays)
{
    open_quiz();
    screens_press(&screens, "2 Enter Enter");
    screens_press(&screens, "1");
    write_note("Both sides of what?");
    screens_press(&screens, "M Enter");
    screens_expect_seen(&screens, "1 (•) Both sides");
    screens_expect_seen(&screens, "question 2 of 3");
}

/* An answered question is told again; from there the quiz goes on where it was. */
Test(screen_question_notes, a_note_about_an_answered_question_opens_it)
{
    open_quiz();
    write_note("Friday here.");
    screens_press(&screens, "1 Enter Enter 1 M Enter");
    screens_expect_seen(&screens, "The day of rest is always Sunday.");
    screens_expect_seen(&screens, "Your answer.");
    screens_expect_seen(&screens, "[ On with the quiz ]");
    screens_press(&screens, "Enter");
    screens_expect_seen(&screens, "question 2 of 3");
    screens_expect_seen(&screens, "1 (•) Both sides");
}

Test(screen_question_notes, after_the_quiz_it_is_found_in_the_result)
{
    open_quiz();
    screens_press(&screens, "2 Enter Enter");
    write_note("Ask the union.");
    screens_press(&screens, "1 Enter Enter 1 Enter Enter");
    screens_expect_seen(&screens, "Your answers");
    screens_press(&screens, "M Enter");
    screens_expect_focus(&screens, "2  Who agrees on breaks?");
    screens_press(&screens, "Enter");
    screens_expect_seen(&screens, "     ¶ Who agrees on breaks?");
    screens_press(&screens, "m q");
    screens_expect_focus(&screens, "2  Who agrees on breaks?");
}

Test(screen_question_notes, a_question_that_comes_later_is_said_to)
{
    open_quiz();
    screens_press(&screens, "2 Enter Enter m 1 Enter Enter 1 Enter Enter");
    screens_click_on(&screens, "[ Try again ]");
    screens_press(&screens, "Enter");
    screens_expect_seen(&screens, "question 1 of 3");
    screens_press(&screens, "M Enter");
    screens_expect_seen(&screens, "That question comes later in this quiz.");
    screens_expect_seen(&screens, "question 1 of 3");
}

Test(screen_question_notes, in_a_quiz_handed_in_as_a_whole_one_goes_to_it)
{
    screens_open_whole(&screens, "80x24", "paper");
    screens_press(&screens, "→ m ←");
    screens_expect_seen(&screens, "question 1 of 3");
    screens_press(&screens, "M Enter");
    screens_expect_seen(&screens, "question 2 of 3");
    screens_expect_seen(&screens, "♦ Is grass red?");
}

Test(screen_question_notes, letters_typed_as_an_answer_are_no_marks)
{
    screens_open_whole(&screens, "80x24", "paper");
    screens_press(&screens, "→ →");
    screens_type(&screens, "maF");
    screens_expect_seen(&screens, "maF");
    screens_expect_unseen(&screens, "♦");
    cr_expect_not(screens.tui.shows_facilitator);
}

Test(screen_question_notes, who_only_looks_is_told)
{
    screens_set_up(&screens, "80x24");
    screens_add_taught_course(&screens);
    screens_run(&screens, NULL, "taught", "quiz");
    screens_press(&screens, "End Enter Enter");
    screens_press(&screens, "m");
    screens_expect_seen(&screens, "you are only looking");
    screens_press(&screens, "a");
    screens_expect_seen(&screens, "you are only looking");
}

/* --- For who teaches --- */

Test(screen_question_notes, the_note_of_a_quiz_stands_below_its_questions)
{
    open_quiz();
    screens_press(&screens, "F");
    int button = screens_find(&screens, "[ Answer ]");
    int note = screens_find(&screens, "Do this one in pairs");
    cr_expect(button > 0 && note > button, "%d, %d", button, note);
    screens_expect_seen(&screens, "This quiz: 6 minutes.");
    screens_press(&screens, "2 Enter");
    screens_expect_seen(&screens, "Do this one in pairs");
    screens_expect_seen(&screens, "[ Next question ]");
    screens_press(&screens, "Enter F");
    screens_expect_unseen(&screens, "pairs");
}

Test(screen_question_notes, a_quiz_without_one_says_so)
{
    screens_open_whole(&screens, "80x24", "tries");
    screens_press(&screens, "F");
    screens_expect_seen(&screens, "There are no notes for the facilitator here.");
    cr_expect_not(screens.tui.shows_facilitator);
}

Test(screen_question_notes, the_outline_has_the_plan_and_all_minutes)
{
    screens_open_taught(&screens, "80x30", "hours");
    screens_press(&screens, "G o");
    screens_expect_unseen(&screens, "Chairs in a circle");
    screens_press(&screens, "F");
    screens_expect_seen(&screens, "Module 1: 45 minutes.");
    screens_expect_seen(&screens, "Chairs in a circle. You need a flip chart");
    screens_expect_seen(&screens, "F facilitator");
    screens_expect_seen(&screens, "read, 12 min");
    screens_press(&screens, "F");
    screens_expect_unseen(&screens, "read, 12 min");
    screens_expect_unseen(&screens, "Chairs in a circle");
}

Test(screen_question_notes, the_plan_is_told_in_the_language_of_now)
{
    screens_set_up(&screens, "80x30");
    screens_add_taught_course(&screens);
    screens.language = "fr";
    screens_run(&screens, "Nadia", "taught", NULL);
    screens_press(&screens, "F");
    screens_expect_seen(&screens, "Les chaises en cercle.");
    screens_press(&screens, "L Home Enter");
    screens_expect_seen(&screens, "Chairs in a circle.");
}

Test(screen_question_notes, the_setting_shows_them_from_the_start)
{
    screens_open_taught(&screens, "80x24", NULL);
    screens_press(&screens, "S");
    screens_go_to(&screens, "» Facilitator notes");
    screens_press(&screens, "→");
    screens_quit(&screens);
    screens_run_begun(&screens, "Nadia", "taught", "quiz");
    screens_expect_seen(&screens, "Do this one in pairs");
}
