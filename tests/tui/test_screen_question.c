/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Questions of a quiz. */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "support/screens.h"
#include "support/studies.h"

static struct screens screens;

static void end(void)
{
    screens_close(&screens);
}

TestSuite(screen_question, .fini = end);

static void open_quiz(const char *size)
{
    screens_open(&screens, size, "quiz");
}

#define STARTED "started quiz"

/* --- Choosing --- */

Test(screen_question, the_first_option_is_in_focus_and_none_is_chosen)
{
    open_quiz("80x24");
    screens_expect_focus(&screens, "1 ( ) No.");
    screens_expect_unseen(&screens, "(•)");
}

Test(screen_question, a_number_chooses_and_goes_to_answer)
{
    open_quiz("80x24");
    screens_press(&screens, "3");
    screens_expect_seen(&screens, "3 (•) Yes, because");
    screens_expect_focus(&screens, "[ Answer ]");
    screens_press(&screens, "1");
    screens_expect_seen(&screens, "1 (•) No.");
    screens_expect_seen(&screens, "3 ( ) Yes, because");
    screens_expect_events(&screens, "core", STARTED);
}

Test(screen_question, a_number_without_an_option_does_nothing)
{
    open_quiz("80x24");
    screens_press(&screens, "5 9");
    screens_expect_focus(&screens, "1 ( ) No.");
    screens_press(&screens, "0");
    screens_expect_focus(&screens, "1 ( ) No.");
}

Test(screen_question, enter_on_an_option_chooses_it_and_goes_to_answer)
{
    open_quiz("80x24");
    screens_press(&screens, "↓ Enter");
    screens_expect_seen(&screens, "2 (•) Yes, as light work");
    screens_expect_focus(&screens, "[ Answer ]");
}

Test(screen_question, space_chooses_and_stays)
{
    open_quiz("80x24");
    screens_press(&screens, "↓ Space");
    screens_expect_focus(&screens, "2 (•) Yes, as light work");
}

Test(screen_question, a_click_chooses)
{
    open_quiz("80x24");
    screens_click_on(&screens, "nor his schooling");
    screens_expect_seen(&screens, "2 (•) Yes, as light work");
    screens_click_on(&screens, "[ Answer ]");
    screens_expect_seen(&screens, "Right, 1 of 1 point. Saved.");
    screens_click_on(&screens, "[ Next question ]");
    screens_expect_seen(&screens, "question 2 of 3");
}

Test(screen_question, a_click_beside_everything_does_nothing)
{
    open_quiz("40x12");
    screens_click(&screens, 10, 5);
    screens_click(&screens, 11, 5);
    screens_click(&screens, 0, 5);
    screens_click(&screens, 2, 5);
    screens_expect_focus(&screens, "1 ( ) No.");
    screens_expect_unseen(&screens, "(•)");
}

Test(screen_question, del_and_backspace_clear_the_answer)
{
    open_quiz("80x24");
    screens_press(&screens, "4 Del");
    screens_expect_seen(&screens, "4 ( ) Yes, if");
    screens_press(&screens, "4 Backspace");
    screens_expect_seen(&screens, "4 ( ) Yes, if");
}

Test(screen_question, without_a_choice_nothing_is_handed_in)
{
    open_quiz("80x24");
    screens_press(&screens, "Tab Enter");
    screens_expect_seen(&screens, "Choose an answer first.");
    screens_press(&screens, "Space");
    screens_expect_seen(&screens, "Choose an answer first.");
    screens_expect_events(&screens, "core", STARTED);
}

/* --- Moving --- */

Test(screen_question, focus_goes_through_options_and_button_and_round)
{
    open_quiz("80x24");
    screens_press(&screens, "↓*3");
    screens_expect_focus(&screens, "4 ( )");
    screens_press(&screens, "↓");
    screens_expect_focus(&screens, "[ Answer ]");
    screens_press(&screens, "↓");
    screens_expect_focus(&screens, "1 ( )");
    screens_press(&screens, "↑");
    screens_expect_focus(&screens, "[ Answer ]");
    screens_press(&screens, "Tab Tab");
    screens_expect_focus(&screens, "1 ( )");
    screens_press(&screens, "↓ Tab");
    screens_expect_focus(&screens, "[ Answer ]");
    screens_press(&screens, "Shift-Tab");
    screens_expect_focus(&screens, "1 ( )");
}

Test(screen_question, a_long_question_is_read_from_its_beginning)
{
    screens_open(&screens, "40x12", "quiz");
    screens_press(&screens, "2 Enter Enter 2 Enter Enter");
    screens_expect_top(&screens, "Salma, 17, dives for nets.");
    screens_press(&screens, "↓");
    screens_expect_focus(&screens, "2 ( )");
    screens_press(&screens, "↓*2");
    screens_expect_focus(&screens, "[ Answer ]");
    screens_press(&screens, "Home");
    screens_expect_focus(&screens, "1 ( )");
    screens_expect_seen(&screens, "What does the Convention ask for?");
}

/* --- Hints --- */

Test(screen_question, hints_open_one_by_one_in_view)
{
    open_quiz("40x12");
    screens_press(&screens, "H");
    screens_expect_seen(&screens, "Article 7 has two tests.");
    screens_press(&screens, "H");
    screens_expect_seen(&screens, "One is about school.");
    screens_press(&screens, "H");
    screens_expect_seen(&screens, "There is no further hint.");
    screens_press(&screens, "Tab");
    screens_press(&screens, "Home");
    screens_expect_focus(&screens, "1 ( )");
}

Test(screen_question, after_a_hint_enter_first_shows_what_it_would_do)
{
    open_quiz("40x12");
    screens_press(&screens, "H Enter");
    screens_expect_focus(&screens, "1 ( ) No.");
    screens_press(&screens, "Enter");
    screens_expect_focus(&screens, "[ Answer ]");
}

Test(screen_question, a_hint_has_a_button_beside_that_of_the_answer)
{
    open_quiz("80x24");
    screens_expect_seen(&screens, "[ Answer ]   [ Hint ]");
    screens_press(&screens, "Tab Tab");
    screens_expect_focus(&screens, "[ Hint ]");
    screens_press(&screens, "Enter");
    screens_expect_seen(&screens, "Article 7 has two tests.");
    screens_expect_focus(&screens, "[ Hint ]");
    screens_press(&screens, "←");
    screens_expect_focus(&screens, "[ Answer ]");
    screens_press(&screens, "→ Enter");
    screens_expect_seen(&screens, "One is about school.");
    screens_expect_unseen(&screens, "[ Hint ]");
    screens_expect_focus(&screens, "1 ( ) No.");
}

Test(screen_question, a_hint_is_on_offer_only_where_there_is_one)
{
    open_quiz("80x24");
    screens_expect_seen(&screens, "H hint");
    screens_press(&screens, "H H");
    screens_expect_unseen(&screens, "H hint");
    screens_press(&screens, "2 Enter Enter");
    screens_expect_unseen(&screens, "H hint");
}

/* --- Answers --- */

Test(screen_question, only_the_button_hands_in_and_the_answer_is_saved_at_once)
{
    open_quiz("80x24");
    screens_press(&screens, "4");
    screens_expect_unseen(&screens, "Not right");
    screens_press(&screens, "Enter");
    screens_expect_seen(&screens, "Not right, 0 of 1 point. Saved.");
    screens_expect_events(&screens, "core", STARTED ", answered quiz luis");
}

/* An answer that the disk has no room for. */
static void answer_in_vain(const char *size)
{
    open_quiz(size);
    screens_press(&screens, "2");
    studies_fill_disk();
    screens_press(&screens, "Enter");
}

Test(screen_question, an_answer_that_is_not_saved_says_so_before_the_verdict)
{
    answer_in_vain("80x24");
    screens_expect_seen(&screens, "─ ! 1 answer or step is not saved yet ─");
    screens_expect_seen(&screens, "The disk is full; free some space");
    screens_expect_focus(&screens, "[ Try again ]");
    screens_expect_unseen(&screens, "Right");
    screens_press(&screens, "→");
    screens_expect_focus(&screens, "[ Go on, not saved ]");
    screens_press(&screens, "Enter");
    studies_free_disk();
    screens_expect_seen(&screens, "Right, 1 of 1 point. Not saved yet; each further answer tries");
    screens_expect_seen(&screens, "! not saved");
    screens_expect_focus(&screens, "[ Next question ]");
    screens_press(&screens, "Enter 2 Enter");
    screens_expect_seen(&screens, "Saved.");
    screens_expect_unseen(&screens, "! not saved");
    screens_expect_events(&screens, "core", STARTED ", answered quiz luis, answered quiz thirteen");
}

Test(screen_question, saving_is_tried_again_as_often_as_one_likes)
{
    answer_in_vain("80x24");
    screens_press(&screens, "Enter");
    screens_expect_seen(&screens, "It could not be saved this time either.");
    screens_expect_focus(&screens, "[ Try again ]");
    studies_free_disk();
    screens_press(&screens, "Enter");
    screens_expect_seen(&screens, "Right, 1 of 1 point. Saved.");
    screens_expect_focus(&screens, "[ Next question ]");
    screens_expect_unseen(&screens, "! not saved");
    screens_expect_events(&screens, "core", STARTED ", answered quiz luis");
}

/* It is a lasting state: said once in full, and anew when it comes again. */
Test(screen_question, what_waits_is_said_in_full_once)
{
    answer_in_vain("80x24");
    screens_press(&screens, "Esc Enter 2 Enter");
    screens_expect_unseen(&screens, "[ Try again ]");
    screens_expect_seen(&screens, "Not saved yet");
    screens_expect_seen(&screens, "! the disk is full");
    studies_free_disk();
    screens_press(&screens, "Enter 2 Enter");
    screens_expect_seen(&screens, "Saved.");
}

Test(screen_question, quitting_with_an_answer_that_waits_asks_first)
{
    answer_in_vain("80x24");
    screens_press(&screens, "Esc Q");
    screens_expect_running(&screens, true);
    screens_expect_seen(&screens, "If you quit now, it is lost.");
    screens_press(&screens, "Q");
    screens_expect_running(&screens, true);
    screens_press(&screens, "Esc");
    screens_expect_seen(&screens, "Right, 1 of 1 point.");
    studies_free_disk();
    screens_press(&screens, "Q");
    screens_expect_running(&screens, false);
    screens_run(&screens, "Nadia", NULL, NULL);
    screens_expect_events(&screens, "core", STARTED ", answered quiz luis");
}

/* There is no room for the sheet: what is not saved is said, and a second key leaves. */
Test(screen_question, quitting_in_a_window_that_is_too_small_takes_two_keys)
{
    answer_in_vain("80x24");
    screens_press(&screens, "Esc");
    screens_resize(&screens, "32x9");
    screens_expect_seen(&screens, "Too small");
    screens_expect_seen(&screens, "! not saved");
    screens_press(&screens, "q");
    screens_expect_running(&screens, true);
    screens_press(&screens, "q");
    screens_expect_running(&screens, false);
    studies_free_disk();
}

Test(screen_question, one_may_quit_all_the_same)
{
    answer_in_vain("80x24");
    screens_press(&screens, "Esc Q →");
    screens_expect_focus(&screens, "[ Quit, not saved ]");
    screens_press(&screens, "Enter");
    screens_expect_running(&screens, false);
    studies_free_disk();
}

Test(screen_question, another_learner_has_to_wait_for_what_is_not_saved)
{
    answer_in_vain("80x24");
    screens_press(&screens, "Esc q*3");
    screens_expect_seen(&screens, "This computer");
    screens_click_on(&screens, "Learner: Nadia");
    screens_expect_seen(&screens, "[ Try again ]");
    studies_free_disk();
}

/* And so is what is said of one's own answer; nothing at the top is torn. */
Test(screen_question, the_verdict_and_the_way_on_are_in_view)
{
    static const char *const sizes[] = {"40x12", "40x14", "60x12", "66x16", "80x18", "80x24"};
    for (size_t i = 0; i < ARRAY_LEN(sizes); i++) {
        open_quiz(sizes[i]);
        screens_press(&screens, "4 Enter");
        screens_expect_seen(&screens, "Not right, 0 of 1 point.");
        screens_expect_seen(&screens, "✗ 4 (•)");
        screens_expect_seen(&screens, "Your answer.");
        screens_expect_focus(&screens, "[ Next question ]");
        screens_close(&screens);
    }
    open_quiz("80x24");
}

Test(screen_question, what_is_above_and_below_is_said)
{
    open_quiz("80x18");
    screens_press(&screens, "4 Enter");
    screens_expect_seen(&screens, "↑ more above");
    screens_expect_seen(&screens, "↓ more below");
    screens_expect_top(&screens, "1 ( ) No.");
    screens_press(&screens, "Space*3");
    screens_expect_seen(&screens, "See C138");
    screens_expect_seen(&screens, "Not right, 0 of 1 point.");
    screens_expect_unseen(&screens, "more below");
    screens_press(&screens, "b*3");
    screens_expect_top(&screens, "Luis, 13, helps");
    screens_expect_unseen(&screens, "more above");
}

Test(screen_question, where_one_may_try_again_the_verdict_is_in_view_too)
{
    static const char *const sizes[] = {"40x12", "60x12", "80x16", "80x24"};
    for (size_t i = 0; i < ARRAY_LEN(sizes); i++) {
        screens_open_whole(&screens, sizes[i], "tries");
        screens_press(&screens, "1 2 Tab Enter");
        screens_expect_seen(&screens, "Partly right so far.");
        screens_expect_seen(&screens, "[ Answer again ]");
        screens_expect_seen(&screens, "Your answer.");
        screens_close(&screens);
    }
    open_quiz("80x24");
}

Test(screen_question, what_is_answered_is_read_like_a_text)
{
    open_quiz("40x12");
    screens_press(&screens, "4 Enter b*9");
    screens_expect_top(&screens, "Luis, 13, helps");
    screens_expect_focus(&screens, "[ Next question ]");
    screens_press(&screens, "Space");
    screens_expect_unseen(&screens, "Luis, 13, helps");
    screens_press(&screens, "PgUp ↑");
    screens_expect_top(&screens, "Luis, 13, helps");
    screens_press(&screens, "f*9");
    screens_expect_seen(&screens, "See C138");
    screens_press(&screens, "Enter");
    screens_expect_seen(&screens, "question 2 of 3");
}

Test(screen_question, an_answer_cannot_be_changed_afterwards)
{
    open_quiz("80x24");
    screens_press(&screens, "4 Enter 2 Del H");
    screens_expect_seen(&screens, "4 (•)");
    screens_expect_seen(&screens, "2 ( )");
    screens_expect_focus(&screens, "[ Next question ]");
}

Test(screen_question, its_links_are_followed_after_the_answer)
{
    open_quiz("80x24");
    screens_press(&screens, "4 Enter Tab");
    screens_expect_link_focus(&screens, "C138");
    screens_press(&screens, "Enter");
    screens_expect_seen(&screens, "Light work: 13 to 15, or 12 to 14.");
    screens_press(&screens, "Esc Tab");
    screens_expect_focus(&screens, "[ Next question ]");
    screens_click_on(&screens, "C138 art. 7");
    screens_expect_seen(&screens, "Light work: 13 to 15, or 12 to 14.");
    screens_click_on(&screens, "Not right");
    screens_expect_unseen(&screens, "12 to 14.");
}

Test(screen_question, one_who_only_looks_is_told_that_nothing_is_saved)
{
    screens_set_up(&screens, "80x24");
    screens_run(&screens, NULL, NULL, NULL);
    screens_press(&screens, "End Enter Enter ↓ Enter End Enter Enter");
    screens_press(&screens, "2 Enter");
    screens_expect_seen(&screens, "Right, 1 of 1 point. Not saved: you are only looking.");
}

/* --- Leaving and coming back --- */

Test(screen_question, the_half_answer_and_the_hints_are_kept_on_leaving)
{
    open_quiz("80x24");
    screens_press(&screens, "H 3 q");
    screens_expect_focus(&screens, "Go on: Quiz: 3 questions");
    screens_press(&screens, "Enter");
    screens_expect_seen(&screens, "3 (•) Yes, because");
    screens_expect_seen(&screens, "Article 7 has two tests.");
    screens_expect_focus(&screens, "[ Answer ]");
    screens_expect_events(&screens, "core", STARTED);
}

Test(screen_question, the_half_answer_is_kept_when_the_program_ends)
{
    open_quiz("80x24");
    screens_press(&screens, "2 Enter Enter 4");
    screens_quit(&screens);
    screens_run(&screens, "Nadia", "core", "quiz");
    screens_expect_seen(&screens, "question 2 of 3");
    screens_expect_seen(&screens, "4 (•) 15");
}

Test(screen_question, help_language_and_outline_keep_the_half_answer)
{
    open_quiz("80x24");
    screens_press(&screens, "3");
    screens_press(&screens, "? q L Esc o q");
    screens_expect_seen(&screens, "3 (•) Yes, because");
    screens_expect_focus(&screens, "[ Answer ]");
}

Test(screen_question, choosing_by_number_from_help_does_nothing)
{
    open_quiz("80x24");
    screens_press(&screens, "?");
    screens_go_to(&screens, "» Choose by number");
    screens_press(&screens, "Enter");
    screens_expect_focus(&screens, "1 ( ) No.");
}

Test(screen_question, the_head_counts_and_the_rule_fills)
{
    open_quiz("80x24");
    screens_expect_row(&screens, 0,
                       "       2 Ending child labour › Quiz                       question 1 of 3");
    cr_expect_lt(screens_find(&screens, "═"), 0);
    screens_press(&screens, "2 Enter");
    screens_expect_seen(&screens, "══════════════════════─");
    screens_press(&screens, "Enter 2 Enter Enter 1 Enter");
    screens_expect_seen(&screens, "question 3 of 3");
    cr_expect_lt(screens_find(&screens, "═─"), 0);
}

Test(screen_question, a_resized_window_keeps_choice_and_focus)
{
    open_quiz("80x24");
    screens_press(&screens, "4");
    screens_resize(&screens, "40x12");
    screens_expect_focus(&screens, "[ Answer ]");
    screens_expect_seen(&screens, "4 (•)");
    screens_resize(&screens, "30x8");
    screens_press(&screens, "Enter");
    screens_resize(&screens, "80x24");
    screens_expect_focus(&screens, "[ Answer ]");
    screens_expect_events(&screens, "core", STARTED);
}
