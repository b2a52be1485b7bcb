/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Home, the outline of a course, and the way through it. */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/str.h"
#include "support/courses.h"
#include "support/screens.h"
#include "support/support.h"

static struct screens screens;

static void end(void)
{
    screens_close(&screens);
}

TestSuite(screen_home, .fini = end);

/* --- Home --- */

Test(screen_home, a_new_learner_begins_with_the_first_course)
{
    screens_open(&screens, "80x24", NULL);
    screens_expect_unseen(&screens, "Go on");
    screens_expect_focus(&screens, "Core labour standards at work");
}

Test(screen_home, one_goes_on_where_one_stopped)
{
    screens_open(&screens, "80x24", "ages");
    screens_press(&screens, "Space");
    screens_quit(&screens);
    screens_run(&screens, "Nadia", NULL, NULL);
    screens_expect_focus(&screens, "Go on: How old is old enough?");
    screens_press(&screens, "Enter");
    screens_expect_seen(&screens, "page 2 of 3");
    screens_press(&screens, "q");
    screens_expect_focus(&screens, "Go on: How old is old enough?");
}

Test(screen_home, a_lesson_that_is_read_leads_on_to_the_next)
{
    screens_open(&screens, "80x24", "unions");
    screens_press(&screens, "q");
    screens_expect_focus(&screens, "Go on: How old is old enough?");
}

Test(screen_home, progress_is_counted_anew_on_coming_back)
{
    screens_open(&screens, "80x24", NULL);
    screens_expect_seen(&screens, "not begun");
    screens_press(&screens, "Enter Enter q q");
    screens_expect_seen(&screens, "25 %");
}

Test(screen_home, q_and_esc_quit)
{
    screens_open(&screens, "80x24", NULL);
    screens_press(&screens, "q");
    screens_expect_running(&screens, false);
    screens_run(&screens, "Nadia", NULL, NULL);
    screens_press(&screens, "Esc");
    screens_expect_running(&screens, false);
}

Test(screen_home, Q_quits_from_everywhere_and_keeps_the_place)
{
    static const char *const keys[] = {"Q", "? Q", "L Q", "o Q", "Tab Enter Q", "Ctrl-C"};
    for (size_t i = 0; i < ARRAY_LEN(keys); i++) {
        size_t block = 0;
        int64_t characters = 0;
        screens_open(&screens, "80x24", "ages");
        screens_press(&screens, "Space");
        screens_press(&screens, keys[i]);
        screens_expect_running(&screens, false);
        screens_run(&screens, "Nadia", NULL, NULL);
        cr_expect(screens_place(&screens, "ages", &block, &characters), "'%s'", keys[i]);
        cr_expect_eq(block, 4, "'%s'", keys[i]);
        screens_close(&screens);
    }
    screens_open(&screens, "80x24", NULL);
}

Test(screen_home, every_line_does_what_it_says)
{
    static const struct {
        const char *line;
        const char *seen;
    } cases[] = {
        {"Core labour standards", "Module 1 teaches you to"},
        {"Decent work:", "What is decent work?"},
        {"Learner: Nadia", "Who is learning?"},
        {"Language: English", "in use"},
        {"Help", "Help › Home"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        screens_open(&screens, "80x24", NULL);
        screens_click_on(&screens, cases[i].line);
        screens_expect_seen(&screens, cases[i].seen);
        screens_press(&screens, "q");
        screens_expect_focus(&screens, cases[i].line);
        screens_close(&screens);
    }
    screens_open(&screens, "80x24", NULL);
    screens_press(&screens, "End");
    screens_expect_focus(&screens, "Line by line");
    screens_press(&screens, "Enter");
    screens_expect_running(&screens, false);
    cr_expect(screens.tui.is_plain_wanted);
}

Test(screen_home, focus_wraps_and_tab_goes_from_group_to_group)
{
    screens_open(&screens, "80x24", NULL);
    screens_press(&screens, "↑");
    screens_expect_focus(&screens, "Line by line");
    screens_press(&screens, "↓");
    screens_expect_focus(&screens, "Core labour standards");
    screens_press(&screens, "↓ Tab");
    screens_expect_focus(&screens, "Glossary");
    screens_press(&screens, "Tab");
    screens_expect_focus(&screens, "Learner: Nadia");
    screens_press(&screens, "Tab");
    screens_expect_focus(&screens, "Core labour standards");
    screens_press(&screens, "Shift-Tab");
    screens_expect_focus(&screens, "Learner: Nadia");
}

Test(screen_home, in_a_low_window_tab_goes_from_item_to_item)
{
    screens_open(&screens, "40x12", NULL);
    screens_press(&screens, "Tab Tab Tab Tab Tab");
    screens_expect_focus(&screens, "Learner: Nadia");
    screens_press(&screens, "K*6");
    screens_expect_focus(&screens, "Line by line");
}

Test(screen_home, what_looks_things_up_opens_from_there)
{
    static const struct {
        const char *keys;
        const char *seen;
    } cases[] = {
        {"↓ ↓ Enter", "Glossary                     "},
        {"↓ ↓ ↓ Enter", "Instruments                     "},
        {"↓*4 Enter", "Type what you look for."},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        screens_open(&screens, "80x24", NULL);
        screens_press(&screens, cases[i].keys);
        screens_expect_seen(&screens, cases[i].seen);
        screens_close(&screens);
    }
    screens_open(&screens, "80x24", NULL);
}

Test(screen_home, without_any_course_it_says_what_to_do)
{
    screens_set_up(&screens, "80x24");
    shelf_clear(&screens.shelf);
    screens_run(&screens, "Nadia", NULL, NULL);
    screens_expect_seen(&screens, "No course was found.");
    screens_expect_focus(&screens, "Learner: Nadia");
    screens_press(&screens, "↑*3 Enter");
    screens_expect_running(&screens, true);
}

Test(screen_home, a_course_that_vanished_is_said_and_harms_nothing)
{
    screens_open(&screens, "80x24", NULL);
    support_remove("courses");
    screens_press(&screens, "Enter");
    screens_expect_seen(&screens, "! ");
    screens_expect_seen(&screens, "! cannot be opened");
    screens_press(&screens, "↓ ↑");
    screens_expect_focus(&screens, "Core labour standards");
}

Test(screen_home, a_course_with_mistakes_says_how_many_are_left_out)
{
    screens_set_up(&screens, "80x24");
    screens_add_faulty_course(&screens);
    screens_run(&screens, "Nadia", "faulty", NULL);
    screens_expect_seen(&screens, "! 2 mistakes in this course are left out");
    screens_press(&screens, "↓");
    screens_expect_unseen(&screens, "mistakes in");
}

/* --- The outline --- */

Test(screen_home, the_outline_opens_at_what_comes_next)
{
    screens_open(&screens, "80x24", "unions");
    screens_press(&screens, "q ↓ Enter");
    screens_expect_focus(&screens, "How old is old enough?");
    screens_expect_unseen(&screens, "Who may form a union?");
}

Test(screen_home, arrows_and_enter_fold_and_unfold_a_module)
{
    screens_open(&screens, "80x24", NULL);
    screens_press(&screens, "Enter");
    screens_expect_focus(&screens, "Who may form a union?");
    screens_press(&screens, "←");
    screens_expect_focus(&screens, "1  Freedom");
    screens_expect_unseen(&screens, "Who may form a union?");
    screens_press(&screens, "→ ↓");
    screens_expect_focus(&screens, "Who may form a union?");
    screens_press(&screens, "↓");
    screens_expect_focus(&screens, "2  Ending child labour");
    screens_expect_seen(&screens, "Module 2 teaches you to");
    screens_press(&screens, "Enter ↓");
    screens_expect_focus(&screens, "How old is old enough?");
    screens_press(&screens, "↑ Enter");
    screens_expect_unseen(&screens, "How old is old enough?");
}

Test(screen_home, the_outline_follows_what_was_learned)
{
    screens_open(&screens, "80x24", NULL);
    screens_press(&screens, "Enter Enter");
    screens_expect_top(&screens, "Who may form a union?");
    screens_press(&screens, "Enter Enter*3");
    screens_expect_seen(&screens, "› Light work");
    screens_press(&screens, "q");
    screens_expect_focus(&screens, "Quiz: 3 questions");
    screens_expect_seen(&screens, "✓ How old is old enough?");
    screens_expect_seen(&screens, "75 %");
}

Test(screen_home, units_say_in_words_how_they_stand)
{
    screens_open(&screens, "80x24", "ages");
    screens_press(&screens, "q ↓ Enter");
    screens_expect_seen(&screens, "• How old is old enough?                                begun");
    screens_press(&screens, "Enter Enter*3 q");
    screens_expect_seen(&screens, "✓ How old is old enough?                                 read");
    screens_expect_seen(&screens, "Quiz: 3 questions                                     6 min");
}

Test(screen_home, an_outline_that_does_not_fit_says_where_one_is)
{
    struct str units = {0};
    for (int i = 1; i <= 9; i++)
        str_addf(&units, "<lesson id=\"l%d\"><title>Lesson %d</title><p>Text.</p></lesson>", i, i);
    screens_set_up(&screens, "40x12");
    courses_write("courses/core", "course.xml", courses_manifest);
    courses_write_units("courses/core", str_text(&units));
    screens_run(&screens, "Nadia", "core", "l1");
    screens_press(&screens, "o");
    screens_expect_seen(&screens, "2 of 10   11 %");
    screens_press(&screens, "End");
    screens_expect_seen(&screens, "10 of 10   11 %");
    str_clear(&units);
}

Test(screen_home, what_a_module_teaches_is_no_part_of_the_list)
{
    screens_open(&screens, "40x12", "ages");
    screens_press(&screens, "o");
    screens_expect_unseen(&screens, " of 5   0 %");
    screens_press(&screens, "Home →");
    screens_expect_unseen(&screens, " of 6   0 %"); /* what the module teaches is no part of it */
    screens_press(&screens, "End");
    screens_expect_unseen(&screens, "• Distinguish lig");
    screens_press(&screens, "↓");
    screens_expect_seen(&screens, "• Distinguish light,…  not asked yet");
    screens_press(&screens, "↓");
    screens_expect_focus(&screens, "1  Freedom");
}

/* --- The whole course --- */

Test(screen_home, enter_alone_goes_through_the_lessons_from_home_on)
{
    screens_open(&screens, "80x24", NULL);
    screens_press(&screens, "Enter Enter");
    for (int i = 0; i < 20 && screens_find(&screens, "question 1 of 3") < 0; i++)
        screens_press(&screens, "Enter");
    screens_expect_events(&screens, "core",
                          "opened unions, read unions, opened ages, read ages, opened light, "
                          "read light, started quiz");
}

Test(screen_home, numbers_and_enter_go_on_to_the_end_of_the_course)
{
    screens_open(&screens, "80x24", "unions");
    screens_press(&screens, "Enter Enter*3 Enter Enter 2 Enter Enter 2 Enter Enter 1 Enter Enter");
    screens_expect_seen(&screens, "3 of 3 points, 100 %.");
    screens_press(&screens, "Enter");
    screens_expect_row(&screens, 0,
                       "       Core labour standards at work                                100 %");
    screens_press(&screens, "q");
    screens_expect_seen(&screens, "decentwork › Nadia");
}

Test(screen_home, a_deep_pile_of_outlines_comes_back_to_home)
{
    screens_open(&screens, "80x24", "unions");
    for (int i = 0; i < 12; i++)
        screens_press(&screens, "o Home → ↓ Enter o End Enter");
    screens_wait(&screens);
    for (int i = 0; i < 30 && screens_find(&screens, "decentwork › Nadia") < 0; i++)
        screens_press(&screens, "q");
    screens_expect_seen(&screens, "decentwork › Nadia");
}
