/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/tui/screen/question.c: a quiz that is handed in as a whole. */
#include "config.h"

#include <criterion/criterion.h>

#include "base/memory.h"
#include "support/screens.h"

static struct screens screens;

static void begin(void)
{
    screens_open_whole(&screens, "80x24", "paper");
}

static void end(void)
{
    screens_close(&screens);
}

TestSuite(screen_question_whole, .init = begin, .fini = end);

#define STARTED "started paper"

Test(screen_question_whole, nothing_is_told_before_all_is_handed_in)
{
    screens_press(&screens, "2 Enter");
    screens_expect_seen(&screens, "question 2 of 3");
    screens_expect_unseen(&screens, "right");
    screens_press(&screens, "2");
    screens_expect_focus(&screens, "[ Next question ]");
    screens_press(&screens, "Enter");
    screens_expect_seen(&screens, "[ Hand in the quiz ]");
    screens_type(&screens, "Nadia");
    screens_press(&screens, "Enter Enter");
    screens_expect_seen(&screens, "2 of 3 points");
    screens_expect_events(&screens, "whole",
                          STARTED ", answered paper sky, answered paper grass, "
                                  "answered paper name, finished paper");
}

Test(screen_question_whole, to_the_sides_one_goes_to_and_fro)
{
    screens_expect_seen(&screens, "←→ question");
    screens_press(&screens, "←");
    screens_expect_seen(&screens, "question 1 of 3");
    screens_press(&screens, "→");
    screens_expect_seen(&screens, "Is grass red?");
    screens_press(&screens, "l");
    screens_expect_seen(&screens, "What is your name?");
    screens_press(&screens, "Tab → ← ←");
    screens_expect_seen(&screens, "Is the sky blue?");
    screens_expect_events(&screens, "whole", STARTED);
}

Test(screen_question_whole, what_was_changed_is_saved_when_one_goes_to_the_side)
{
    screens_press(&screens, "1 →");
    screens_expect_events(&screens, "whole", STARTED ", answered paper sky");
    screens_press(&screens, "←");
    screens_expect_seen(&screens, "1 (•) Yes");
    screens_press(&screens, "→ ←");
    screens_expect_events(&screens, "whole", STARTED ", answered paper sky");
    screens_press(&screens, "2 →");
    screens_expect_events(&screens, "whole", STARTED ", answered paper sky, answered paper sky");
}

/* At either end there is nowhere to go: the answer must not be explained for that. */
Test(screen_question_whole, at_the_ends_going_to_the_side_tells_nothing)
{
    screens_press(&screens, "2 ←");
    screens_expect_seen(&screens, "question 1 of 3");
    screens_expect_unseen(&screens, "Not right");
    screens_expect_unseen(&screens, "✗");
    screens_press(&screens, "1");
    screens_expect_seen(&screens, "1 (•) Yes");
    screens_expect_focus(&screens, "[ Next question ]");
}

Test(screen_question_whole, the_button_hands_in_where_nothing_else_is_left)
{
    screens_press(&screens, "1 → 2 →");
    screens_type(&screens, "N");
    screens_press(&screens, "Tab ← ←");
    screens_expect_seen(&screens, "question 1 of 3");
    screens_expect_focus(&screens, "[ Hand in the quiz ]");
    screens_press(&screens, "Enter");
    screens_expect_seen(&screens, "3 of 3 points");
    screens_expect_events(&screens, "whole",
                          STARTED ", answered paper sky, answered paper grass, "
                                  "answered paper name, finished paper");
}

Test(screen_question_whole, one_comes_back_to_the_question_in_hand_with_all_answers)
{
    screens_press(&screens, "1 → 2 →");
    screens_type(&screens, "N");
    screens_press(&screens, "Tab ← 1");
    screens_quit(&screens);
    screens_run(&screens, "Nadia", "whole", "paper");
    screens_expect_seen(&screens, "question 2 of 3");
    screens_expect_seen(&screens, "1 (•) Yes");
    screens_press(&screens, "→");
    screens_expect_seen(&screens, "N_____");
    screens_expect_unseen(&screens, "points");
}

Test(screen_question_whole, all_answered_it_waits_to_be_handed_in)
{
    screens_press(&screens, "1 → 2 →");
    screens_type(&screens, "N");
    screens_press(&screens, "Tab ← →");
    screens_quit(&screens);
    screens_run(&screens, "Nadia", "whole", "paper");
    screens_expect_seen(&screens, "question 3 of 3");
    screens_expect_focus(&screens, "[ Hand in the quiz ]");
}

Test(screen_question_whole, in_the_end_each_answer_is_explained)
{
    screens_press(&screens, "2 Enter 2 Enter");
    screens_type(&screens, "N");
    screens_press(&screens, "Enter Enter Home Enter");
    screens_expect_seen(&screens, "✗ 2 (•) No");
    screens_expect_seen(&screens, "Your answer. Look up.");
    screens_expect_seen(&screens, "The right answer. By day.");
    screens_expect_seen(&screens, "Not right, 0 of 1 point.");
    screens_press(&screens, "→ Enter");
    screens_expect_focus(&screens, "1  Is the sky blue?");
}

Test(screen_question_whole, only_the_missed_ones_are_gone_through_again)
{
    screens_press(&screens, "2 Enter 1 Enter");
    screens_type(&screens, "N");
    screens_press(&screens, "Enter Enter");
    screens_click_on(&screens, "[ Try the 2 missed again ]");
    screens_press(&screens, "→");
    screens_expect_seen(&screens, "Is grass red?");
    screens_press(&screens, "→");
    screens_expect_seen(&screens, "Is grass red?");
    screens_press(&screens, "2 ← 1 Enter");
    screens_expect_seen(&screens, "3 of 3 points");
}
