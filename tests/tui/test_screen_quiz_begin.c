/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands before a quiz, and when. */
#include "config.h"

#include <criterion/criterion.h>

#include "support/screens.h"

static struct screens screens;

static void end(void)
{
    screens_close(&screens);
}

TestSuite(screen_quiz_begin, .fini = end);

static void come_to(const char *size, const char *course, const char *unit)
{
    screens_set_up(&screens, size);
    screens_add_whole_course(&screens);
    screens_run(&screens, "Nadia", course, unit);
}

Test(screen_quiz_begin, it_says_what_the_quiz_is_and_begins_nothing)
{
    come_to("80x24", "core", "quiz");
    screens_expect_seen(&screens, "3 questions, about 6 minutes.");
    screens_expect_seen(&screens, "To pass, you need 60 % of the points.");
    screens_expect_focus(&screens, "[ Begin ]");
    screens_press(&screens, "q");
    screens_expect_events(&screens, "core", "");
}

Test(screen_quiz_begin, enter_begins_and_one_comes_back_to_the_question)
{
    come_to("80x24", "core", "quiz");
    screens_press(&screens, "Enter");
    screens_expect_seen(&screens, "question 1 of 3");
    screens_press(&screens, "2 Enter Enter q");
    screens_quit(&screens);
    screens_run(&screens, "Nadia", "core", "quiz");
    screens_expect_seen(&screens, "question 2 of 3");
    screens_expect_unseen(&screens, "[ Begin ]");
}

Test(screen_quiz_begin, space_reads_on_and_does_not_begin)
{
    come_to("40x12", "whole", "tries");
    screens_expect_focus(&screens, "[ Begin ]");
    screens_expect_unseen(&screens, "You can leave at any time");
    screens_press(&screens, "Space Space Space");
    screens_expect_seen(&screens, "[ Begin ]");
    screens_expect_seen(&screens, "answers are kept.");
    screens_press(&screens, "Enter");
    screens_expect_seen(&screens, "question 1 of");
}

Test(screen_quiz_begin, a_click_begins)
{
    come_to("80x24", "core", "quiz");
    screens_click_on(&screens, "[ Begin ]");
    screens_expect_seen(&screens, "question 1 of 3");
}

Test(screen_quiz_begin, another_attempt_begins_with_the_best_result_so_far)
{
    come_to("80x24", "core", "quiz");
    screens_press(&screens, "Enter 1 Enter Enter 1 Enter Enter 1 Enter Enter");
    screens_expect_seen(&screens, "attempt 1");
    screens_click_on(&screens, "[ Try all again ]");
    screens_expect_seen(&screens, "Your best result so far: 33 %. You keep it");
    screens_expect_focus(&screens, "[ Begin again ]");
    screens_press(&screens, "Enter");
    screens_expect_seen(&screens, "question 1 of 3");
}
