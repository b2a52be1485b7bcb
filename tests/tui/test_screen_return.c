/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/tui/screen/return.c: a quiz that no record has is there again when one comes back to it. */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "support/screens.h"
#include "support/support.h"

static struct screens screens;

static void end(void)
{
    screens_close(&screens);
}

TestSuite(screen_return, .fini = end);

/* At the first question of a quiz, for one who just looks. */
static void open_looking(const char *course, const char *unit)
{
    screens_set_up(&screens, "80x24");
    screens_add_whole_course(&screens);
    screens_run(&screens, NULL, course, unit);
    screens_press(&screens, "End Enter Enter");
    screens_expect_seen(&screens, "question 1 of 3");
}

static void open_preview(void)
{
    screens_set_up(&screens, "80x24");
    screens_preview(&screens, "core", "quiz");
    screens_press(&screens, "Enter");
    screens_expect_seen(&screens, "question 1 of 3");
}

/* To the first place with these words, in another lesson. */
static void look_up(const char *words)
{
    screens_press(&screens, "/");
    screens_type(&screens, words);
    for (int i = 0; i < 8; i++)
        screens_wait(&screens);
    screens_press(&screens, "Enter");
    screens_expect_unseen(&screens, "question 1 of 3");
}

static void come_back(void)
{
    screens_press(&screens, "Esc Esc");
}

Test(screen_return, who_just_looks_goes_on_at_the_question_as_it_was)
{
    open_looking("core", "quiz");
    screens_press(&screens, "2 Enter Enter 4");
    look_up("distinction");
    come_back();
    screens_expect_seen(&screens, "question 2 of 3");
    screens_expect_seen(&screens, "4 (•) 15");
}

Test(screen_return, a_hint_that_was_opened_stays_open)
{
    open_looking("core", "quiz");
    screens_press(&screens, "H");
    look_up("distinction");
    come_back();
    screens_expect_seen(&screens, "Article 7 has two tests.");
}

Test(screen_return, what_was_answered_is_told_and_the_quiz_goes_on)
{
    open_looking("core", "quiz");
    screens_press(&screens, "4 Enter");
    look_up("distinction");
    come_back();
    screens_expect_seen(&screens, "The parents' consent changes nothing.");
    screens_expect_seen(&screens, "[ On with the quiz ]");
    screens_press(&screens, "Enter");
    screens_expect_seen(&screens, "question 2 of 3");
}

Test(screen_return, the_result_is_there_again)
{
    open_looking("core", "quiz");
    screens_press(&screens, "2 Enter Enter 1 Enter Enter 1 Enter Enter");
    char *before = screens_picture(&screens);
    look_up("distinction");
    come_back();
    char *after = screens_picture(&screens);
    cr_expect_str_eq(before, after, "before:\n%safter:\n%s", before, after);
    free(after);
    free(before);
}

Test(screen_return, from_the_missed_questions_one_comes_back_to_them)
{
    open_looking("core", "quiz");
    screens_press(&screens, "2 Enter Enter 1 Enter Enter 1 Enter Enter");
    screens_click_on(&screens, "[ Try the missed one again ]");
    screens_expect_seen(&screens, "missed: 1 of 1");
    look_up("distinction");
    come_back();
    screens_expect_seen(&screens, "missed: 1 of 1");
}

Test(screen_return, in_a_quiz_handed_in_as_a_whole_one_is_where_one_was)
{
    open_looking("whole", "paper");
    screens_press(&screens, "1 → 2");
    look_up("That was all");
    come_back();
    screens_expect_seen(&screens, "question 2 of 3");
    screens_expect_seen(&screens, "2 (•)");
    screens_press(&screens, "←");
    screens_expect_seen(&screens, "1 (•)");
}

/* Left for good, it begins anew: nothing is kept of one who just looks. */
Test(screen_return, what_is_left_for_good_is_not_kept)
{
    open_looking("core", "quiz");
    screens_press(&screens, "2 Enter Enter 4 q Home Enter End Enter End Enter");
    screens_expect_focus(&screens, "[ Begin ]");
}

Test(screen_return, an_author_goes_on_too)
{
    open_preview();
    screens_press(&screens, "2 Enter Enter 4");
    look_up("distinction");
    come_back();
    screens_expect_seen(&screens, "question 2 of 3");
    screens_expect_seen(&screens, "4 (•) 15");
}

/* What the author changed meanwhile is seen there. */
Test(screen_return, an_author_goes_on_in_what_was_changed)
{
    open_preview();
    screens_press(&screens, "2 Enter Enter 4");
    look_up("distinction");
    char *text = support_read("courses/core/2.xml", NULL);
    char *place = strstr(text, "From what age");
    cr_assert_not_null(place);
    memcpy(place, "from What", strlen("from What"));
    support_write("courses/core/2.xml", text);
    for (int i = 0; i < 8; i++)
        screens_wait(&screens);
    screens_press(&screens, "Esc"); /* the search is over: its course is no more */
    screens_expect_seen(&screens, "from What age");
    screens_expect_seen(&screens, "4 (•) 15");
    free(text);
}

/* The glossary and a term of it leave the quiz where it is. */
Test(screen_return, over_the_glossary_nothing_is_lost)
{
    open_preview();
    screens_press(&screens, "2 Enter Enter 4 w ↓ q");
    screens_expect_seen(&screens, "question 2 of 3");
    screens_expect_seen(&screens, "4 (•) 15");
}
