/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The result of a quiz. */
#include "config.h"

#include <criterion/criterion.h>

#include "base/memory.h"
#include "base/str.h"
#include "support/screens.h"
#include "support/support.h"

static struct screens screens;

static void end(void)
{
    screens_close(&screens);
}

TestSuite(screen_result, .fini = end);

/* Numbers of the answers to the three questions; 2, 2, 1 are right. */
static void finish(const char *size, const char *first, const char *second, const char *third)
{
    const char *const answers[] = {first, second, third};
    screens_open(&screens, size, "quiz");
    for (int i = 0; i < 3; i++) {
        screens_press(&screens, answers[i]);
        screens_press(&screens, "Enter Enter");
    }
}

Test(screen_result, passed_it_offers_to_go_on)
{
    finish("80x24", "2", "2", "3");
    screens_expect_seen(&screens, "2 of 3 points, 66 %. Passed: 60 % was needed.");
    screens_expect_focus(&screens, "[ Back to the course ]");
    screens_press(&screens, "Enter");
    screens_expect_seen(&screens, "Core labour standards at work  ");
    screens_press(&screens, "q");
    screens_expect_seen(&screens, "decentwork › Nadia");
}

Test(screen_result, back_to_the_course_does_not_open_it_twice)
{
    screens_open(&screens, "80x24", NULL);
    screens_press(&screens, "Enter ↓ Enter End Enter Enter");
    screens_press(&screens, "2 Enter Enter 2 Enter Enter 1 Enter Enter Enter");
    screens_expect_seen(&screens, "Core labour standards at work  ");
    screens_press(&screens, "q");
    screens_expect_seen(&screens, "decentwork › Nadia");
}

Test(screen_result, not_passed_it_offers_another_try)
{
    finish("80x24", "1", "1", "2");
    screens_expect_seen(&screens, "Not passed yet: 60 % is needed.");
    screens_expect_focus(&screens, "[ Try again ]");
    screens_press(&screens, "Enter Enter");
    screens_expect_seen(&screens, "question 1 of 3");
    screens_expect_unseen(&screens, "(•)");
}

Test(screen_result, the_end_of_the_attempt_is_saved)
{
    finish("80x24", "2", "2", "1");
    screens_expect_events(&screens, "core",
                          "started quiz, answered quiz luis, answered quiz thirteen, "
                          "answered quiz nets, finished quiz");
}

Test(screen_result, objectives_and_answers_are_told_one_by_one)
{
    finish("80x24", "2", "1", "3");
    screens_expect_seen(&screens,
                        "Determine the age rule for a job                  ════────  1 of 2");
    screens_expect_seen(&screens, "────────  0 of 1");
    screens_expect_seen(&screens, "✓ 1  Luis in his aunt's shop");
    screens_expect_seen(&screens, "✗ 2  From what age may");
    screens_expect_seen(&screens, "✗ 3  Nets at the bottom of the lake");
}

Test(screen_result, to_the_side_one_goes_from_one_button_to_the_other)
{
    finish("80x24", "2", "2", "1");
    screens_press(&screens, "→");
    screens_expect_focus(&screens, "[ Try again ]");
    screens_press(&screens, "h");
    screens_expect_focus(&screens, "[ Back to the course ]");
}

/* In a narrow window each button has a row of its own. */
Test(screen_result, to_the_side_one_goes_to_the_button_in_the_next_row_too)
{
    finish("40x12", "2", "2", "2");
    screens_expect_focus(&screens, "[ Back to the course ]");
    screens_press(&screens, "→");
    screens_expect_focus(&screens, "[ Try the missed one again ]");
    screens_press(&screens, "→");
    screens_expect_focus(&screens, "[ Try all again ]");
    screens_press(&screens, "←*2");
    screens_expect_focus(&screens, "[ Back to the course ]");
    screens_press(&screens, "←");
    screens_expect_focus(&screens, "[ Back to the course ]");
}

Test(screen_result, what_is_above_and_below_is_said)
{
    finish("66x16", "2", "2", "1");
    screens_expect_seen(&screens, "↓ more below");
    screens_expect_unseen(&screens, "more above");
    screens_press(&screens, "Space*3");
    screens_expect_seen(&screens, "↑ more above");
    screens_expect_unseen(&screens, "more below");
}

/* A module with something to take home, which ends with a quiz of ten questions. */
static void finish_ten(void)
{
    struct str module = {0};
    str_add(&module, "<module id=\"freedom\"><title>Ten</title>\n"
                     "<summary><p>Take this home.</p></summary>\n"
                     "<quiz id=\"ten\">\n");
    for (int i = 0; i < 10; i++)
        str_addf(&module,
                 "<true-false id=\"q%d\" answer=\"true\"><prompt>Is %d so?</prompt>"
                 "</true-false>\n",
                 i, i);
    str_add(&module, "</quiz></module>\n");
    screens_set_up(&screens, "80x40");
    support_write("courses/core/1.xml", str_text(&module));
    str_clear(&module);
    screens_run_begun(&screens, "Nadia", "core", "ten");
    for (int i = 0; i < 10; i++)
        screens_press(&screens, "1 Enter Enter");
}

Test(screen_result, the_numbers_of_ten_answers_are_level)
{
    finish_ten();
    screens_expect_seen(&screens, "✓  9  Is 8 so?");
    screens_expect_seen(&screens, "✓ 10  Is 9 so?");
}

Test(screen_result, the_last_quiz_of_a_module_names_its_summary)
{
    finish_ten();
    screens_expect_seen(&screens, "v summary");
    screens_press(&screens, "v");
    screens_expect_seen(&screens, "1 Ten › Summary");
    screens_expect_seen(&screens, "Take this home.");
    screens_press(&screens, "q");
    screens_expect_seen(&screens, "10 of 10 points");
    screens_close(&screens);
    finish("80x24", "2", "2", "1");
    screens_expect_unseen(&screens, "v summary");
}

Test(screen_result, answers_and_buttons_are_two_groups)
{
    static const char *const keys[] = {"Tab", "Shift-Tab", "J", "K"};
    finish("80x24", "2", "2", "1");
    for (size_t i = 0; i < ARRAY_LEN(keys); i++) {
        screens_press(&screens, keys[i]);
        screens_expect_focus(&screens, i % 2 == 0 ? "[ Try again ]" : "[ Back to the course ]");
    }
    screens_press(&screens, "↑");
    screens_expect_focus(&screens, "3  Nets at the bottom");
    screens_press(&screens, "↓*2");
    screens_expect_focus(&screens, "1  Luis in his aunt's shop");
}

Test(screen_result, in_a_small_window_score_and_buttons_are_seen_and_the_rest_is_read)
{
    finish("40x12", "2", "2", "1");
    screens_expect_top(&screens, "3 of 3 points, 100 %.");
    screens_expect_focus(&screens, "[ Back to the course ]");
    screens_press(&screens, "Space*3");
    screens_expect_seen(&screens, "✓ 3  Nets at the bottom");
    screens_expect_focus(&screens, "[ Back to the course ]");
    screens_press(&screens, "b*3 ↓*2");
    screens_expect_unseen(&screens, "3 of 3 points");
    screens_press(&screens, "Tab*2");
    screens_expect_focus(&screens, "1  Luis");
    screens_press(&screens, "Tab");
    screens_expect_focus(&screens, "[ Back to the course ]");
}

Test(screen_result, a_click_presses_a_button)
{
    finish("40x12", "2", "2", "1");
    screens_click_on(&screens, "[ Try again ]");
    screens_expect_focus(&screens, "[ Begin again ]");
    screens_press(&screens, "Enter");
    screens_expect_seen(&screens, "question 1 of 3");
}

Test(screen_result, a_finished_quiz_shows_its_result_when_it_is_opened_again)
{
    finish("80x24", "2", "1", "1");
    screens_quit(&screens);
    screens_run(&screens, "Nadia", "core", "quiz");
    screens_expect_seen(&screens, "2 of 3 points, 66 %.");
    screens_expect_seen(&screens, "attempt 1");
    screens_press(&screens, "↑ Enter");
    screens_expect_seen(&screens, "question 3 of 3");
    screens_expect_events(&screens, "core",
                          "started quiz, answered quiz luis, answered quiz thirteen, "
                          "answered quiz nets, finished quiz");
}

/* --- Looking at answers --- */

Test(screen_result, enter_opens_an_answer_with_why_and_goes_back)
{
    finish("80x24", "4", "2", "1");
    screens_press(&screens, "Home Enter");
    screens_expect_seen(&screens, "✗ 4 (•) Yes, if his parents agree in writing.");
    screens_expect_seen(&screens, "Not right, 0 of 1 point.");
    screens_expect_seen(&screens, "question 1 of 3");
    screens_expect_focus(&screens, "[ Back to the result ]");
    screens_press(&screens, "2 Del H");
    screens_expect_seen(&screens, "✗ 4 (•) Yes");
    screens_press(&screens, "Enter");
    screens_expect_focus(&screens, "1  Luis in his aunt's shop");
    screens_press(&screens, "↓ Enter q");
    screens_expect_focus(&screens, "2  From what age may");
}

Test(screen_result, a_click_opens_an_answer)
{
    finish("80x24", "4", "2", "1");
    screens_click_on(&screens, "From what age");
    screens_expect_seen(&screens, "Right, 1 of 1 point.");
    screens_expect_seen(&screens, "question 2 of 3");
    screens_press(&screens, "Enter");
    screens_click_on(&screens, "Nets at the bottom");
    screens_expect_seen(&screens, "question 3 of 3");
}

Test(screen_result, an_answer_looked_at_keeps_nothing)
{
    finish("80x24", "4", "2", "1");
    screens_press(&screens, "Home Enter");
    screens_wait(&screens);
    screens_quit(&screens);
    screens_run(&screens, "Nadia", "core", "quiz");
    screens_expect_seen(&screens, "2 of 3 points");
}

/* --- Trying again --- */

Test(screen_result, only_what_was_missed_is_asked_again_and_the_rest_is_kept)
{
    finish("80x24", "1", "2", "2");
    screens_expect_focus(&screens, "[ Try the 2 missed again ]");
    screens_press(&screens, "Enter");
    screens_expect_seen(&screens, "missed: 1 of 2");
    screens_expect_unseen(&screens, "(•)");
    screens_press(&screens, "2 Enter Enter");
    screens_expect_seen(&screens, "missed: 2 of 2");
    screens_press(&screens, "1 Enter Enter");
    screens_expect_seen(&screens, "3 of 3 points, 100 %. Passed");
    screens_expect_seen(&screens, "attempt 2");
    screens_expect_unseen(&screens, "missed");
}

Test(screen_result, one_missed_is_offered_as_one_and_all_can_be_tried_too)
{
    finish("80x24", "2", "2", "2");
    screens_expect_seen(&screens, "[ Try the missed one again ]");
    screens_click_on(&screens, "[ Try all again ]");
    screens_press(&screens, "Enter");
    screens_expect_seen(&screens, "question 1 of 3");
    screens_press(&screens, "2 Enter Enter");
    screens_expect_seen(&screens, "question 2 of 3");
}

Test(screen_result, an_attempt_at_the_missed_ones_is_gone_on_with)
{
    finish("80x24", "1", "2", "2");
    screens_press(&screens, "Enter 2 Enter");
    screens_quit(&screens);
    screens_run(&screens, "Nadia", "core", "quiz");
    screens_expect_seen(&screens, "missed: 2 of 2");
}

/* --- What follows --- */

Test(screen_result, it_goes_on_with_what_follows_the_quiz)
{
    screens_set_up(&screens, "80x24");
    screens_add_faulty_course(&screens);
    screens_run_begun(&screens, "Nadia", "faulty", "check");
    screens_press(&screens, "1 Enter");
    screens_expect_focus(&screens, "[ Result ]");
    screens_press(&screens, "Enter");
    screens_expect_seen(&screens, "1 of 1 point, 100 %.");
    screens_expect_unseen(&screens, "Points by objective");
    screens_expect_focus(&screens, "[ Go on: Odd ]");
    screens_press(&screens, "Enter");
    screens_expect_top(&screens, "Odd");
}

Test(screen_result, the_outline_is_a_key_away_and_knows_the_result)
{
    finish("80x24", "2", "2", "3");
    screens_press(&screens, "o");
    screens_expect_focus(&screens, "Quiz: 3 questions");
    screens_expect_seen(&screens, "✓ Quiz: 3 questions                              passed, 66 %");
    screens_press(&screens, "q");
    screens_expect_seen(&screens, "2 of 3 points, 66 %.");
    screens_press(&screens, "q");
    screens_expect_seen(&screens, "decentwork › Nadia");
}

/* Three quizzes of two questions. Number 1 is right each time. */
static void set_up_three(void)
{
    static const char *const quizzes[] = {
        "<quiz id=\"free\"><title>What do you know?</title>",
        "<quiz id=\"first\" pass=\"50\"><title>First steps</title>",
        "<quiz id=\"second\" pass=\"60\"><title>Further steps</title>",
    };
    struct str module = {0};
    str_add(&module, "<module id=\"freedom\"><title>Three</title>\n");
    for (size_t i = 0; i < ARRAY_LEN(quizzes); i++)
        str_addf(
            &module,
            "%s\n<true-false id=\"a%zu\" answer=\"true\"><prompt>A?</prompt></true-false>\n"
            "<true-false id=\"b%zu\" answer=\"true\"><prompt>B?</prompt></true-false></quiz>\n",
            quizzes[i], i, i);
    str_add(&module, "</module>\n");
    screens_set_up(&screens, "80x24");
    support_write("courses/core/1.xml", str_text(&module));
    str_clear(&module);
}

static void half(const char *quiz)
{
    screens_run_begun(&screens, "Nadia", "core", quiz);
    screens_press(&screens, "1 Enter Enter 2 Enter Enter");
    screens_quit(&screens);
}

Test(screen_result, the_outline_tells_passed_from_not_passed_and_from_what_cannot_be_failed)
{
    set_up_three();
    half("free");
    half("first");
    half("second");
    screens_run(&screens, "Nadia", "core", NULL);
    screens_expect_seen(&screens, "✓ What do you know?                                50 % right");
    screens_expect_seen(&screens, "✓ First steps                                    passed, 50 %");
    screens_expect_seen(&screens, "• Further steps                          not passed yet, 50 %");
    screens_resize(&screens, "40x12");
    screens_expect_seen(&screens, "✓ What do you know?     50 % right");
    screens_expect_seen(&screens, "✓ First steps         passed, 50 %");
    screens_expect_seen(&screens, "• Further steps     not passed yet");
}

Test(screen_result, an_attempt_cut_short_after_its_last_answer_is_finished)
{
    screens_open(&screens, "80x24", "quiz");
    screens_press(&screens, "2 Enter Enter 2 Enter Enter 1 Enter");
    screens_quit(&screens);
    screens_run(&screens, "Nadia", "core", "quiz");
    screens_expect_seen(&screens, "3 of 3 points, 100 %.");
    screens_expect_events(&screens, "core",
                          "started quiz, answered quiz luis, answered quiz thirteen, "
                          "answered quiz nets, finished quiz");
}

/* Right at the second try: neither wrong nor missed, and not all of its points. */
Test(screen_result, a_right_answer_that_lost_points_has_a_sign_of_its_own)
{
    screens_open_whole(&screens, "80x24", "tries");
    screens_press(&screens, "1 2 Tab Enter 2 3 5 Tab Enter");
    screens_expect_seen(&screens, "Right at the second try: 0.5 of 1 point. Saved.");
    screens_press(&screens, "Enter");
    screens_type(&screens, "C182");
    screens_press(&screens, "Enter Enter Enter 2 Enter Enter");
    screens_expect_seen(&screens, "2.5 of 3 points, 83 %.");
    screens_expect_seen(&screens,
                        "• 1  Grounds of discrimination                     right, 0.5 of 1");
    screens_expect_seen(&screens,
                        "✓ 3  Consent of the parents                                 1 of 1");
    screens_expect_unseen(&screens, "missed");
    screens_expect_unseen(&screens, "✗");
}
