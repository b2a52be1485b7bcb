/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The glossary, from Home, from a lesson and from the sheet of a term. */
#include "config.h"

#include <criterion/criterion.h>

#include "support/pictures.h"

static struct screens screens;

static void end(void)
{
    screens_close(&screens);
}

TestSuite(screen_glossary, .fini = end);

Test(screen_glossary, w_shows_the_words_in_the_order_of_letters)
{
    screens_open(&screens, "80x24", NULL);
    screens_press(&screens, "w");
    screens_expect_row(&screens, 0,
                       "       Glossary                                                    1 of 2");
    screens_expect_focus(&screens, "light work");
    screens_press(&screens, "↓");
    screens_expect_focus(&screens, "minimum age");
    screens_expect_seen(&screens, "Lowest legal age");
    screens_expect_seen(&screens, "edad mínima");
    screens_press(&screens, "q");
    screens_expect_seen(&screens, "decentwork › Nadia");
}

Test(screen_glossary, where_a_word_is_used_is_found_in_idle_moments)
{
    screens_open(&screens, "80x24", NULL);
    screens_press(&screens, "w");
    screens_expect_unseen(&screens, "Used in");
    for (int i = 0; i < 8; i++)
        screens_wait(&screens);
    screens_expect_seen(&screens, "Used in 2 Ending child labour.");
}

Test(screen_glossary, what_was_found_in_idle_moments_is_known_when_one_comes_again)
{
    screens_open(&screens, "80x24", NULL);
    screens_press(&screens, "w");
    for (int i = 0; i < 8; i++)
        screens_wait(&screens);
    screens_press(&screens, "q w");
    screens_expect_seen(&screens, "Used in 2 Ending child labour.");
    screens_press(&screens, "q i Enter ↓");
    screens_expect_seen(&screens, "Taught in");
}

Test(screen_glossary, what_is_typed_narrows_the_list_until_esc)
{
    screens_open(&screens, "80x24", NULL);
    screens_press(&screens, "w /");
    screens_type(&screens, "AGE");
    screens_expect_seen(&screens, "1 of 1");
    screens_expect_seen(&screens, "» minimum age");
    screens_press(&screens, "Enter");
    screens_expect_focus(&screens, "minimum age");
    screens_press(&screens, "Esc");
    screens_expect_seen(&screens, "2 of 2");
    screens_press(&screens, "/");
    screens_type(&screens, "xyz");
    screens_expect_seen(&screens, "No word has these letters.");
    screens_press(&screens, "Enter Enter Tab ↓ PgDn");
    screens_expect_seen(&screens, "/xyz");
    screens_press(&screens, "Esc Esc");
    screens_expect_seen(&screens, "decentwork › Nadia");
}

Test(screen_glossary, a_mistyped_word_offers_the_nearest_one)
{
    screens_open(&screens, "80x24", NULL);
    screens_press(&screens, "w /");
    screens_type(&screens, "lihgt wrok");
    screens_expect_seen(&screens, "Did you mean:");
    screens_expect_seen(&screens, "» light work");
    screens_press(&screens, "Enter");
    screens_expect_focus(&screens, "light work");
    screens_press(&screens, "Tab");
    screens_expect_link_focus(&screens, "C138");
    screens_press(&screens, "Esc Esc");
    screens_expect_seen(&screens, "1 of 2");
}

Test(screen_glossary, an_equivalent_finds_its_word_without_accents)
{
    screens_open(&screens, "80x24", NULL);
    screens_press(&screens, "w /");
    screens_type(&screens, "age mini");
    screens_expect_seen(&screens, "» minimum age");
    screens_press(&screens, "Ctrl-U");
    screens_type(&screens, "minima");
    screens_expect_seen(&screens, "» minimum age");
}

Test(screen_glossary, tab_goes_through_the_links_and_back_to_the_list)
{
    screens_open(&screens, "80x24", NULL);
    screens_press(&screens, "w ↓ Tab");
    screens_expect_link_focus(&screens, "C138");
    screens_press(&screens, "Tab Tab");
    screens_expect_link_focus(&screens, "light work");
    screens_press(&screens, "Tab");
    screens_expect_focus(&screens, "minimum age");
    screens_press(&screens, "Shift-Tab Enter");
    screens_expect_focus(&screens, "light work");
}

Test(screen_glossary, enter_is_named_where_it_opens_something)
{
    screens_open(&screens, "80x24", NULL);
    screens_press(&screens, "w ↓");
    screens_expect_unseen(&screens, "Enter open");
    screens_press(&screens, "Tab");
    screens_expect_seen(&screens, "Enter open");
    screens_press(&screens, "Esc Esc i Enter");
    screens_expect_focus(&screens, "Art. 2");
    screens_expect_unseen(&screens, "Enter open");
    screens_press(&screens, "Tab");
    screens_expect_seen(&screens, "Enter open");
    screens_press(&screens, "Esc Esc /");
    screens_expect_unseen(&screens, "Enter open");
    screens_type(&screens, "light");
    screens_expect_seen(&screens, "Enter open");
}

Test(screen_glossary, a_word_of_which_not_all_is_seen_says_so_and_can_be_opened)
{
    screens_open(&screens, "80x12", NULL);
    screens_press(&screens, "w ↓");
    screens_expect_seen(&screens, "↓ more below");
    screens_expect_seen(&screens, "Enter open");
    screens_press(&screens, "Enter G");
    screens_expect_seen(&screens, "See also");
    screens_expect_unseen(&screens, "more below");
    screens_press(&screens, "/");
    screens_type(&screens, "light");
    screens_expect_seen(&screens, "/light");
    screens_expect_unseen(&screens, "more below");
}

Test(screen_glossary, a_citation_opens_its_instrument)
{
    screens_open(&screens, "80x24", NULL);
    screens_press(&screens, "w ↓ Tab Tab Enter");
    screens_expect_seen(&screens, "Instruments › C138");
    screens_expect_focus(&screens, "Art. 2");
    screens_press(&screens, "q");
    screens_expect_link_focus(&screens, "C138 art. 2");
}

Test(screen_glossary, enter_in_the_sheet_of_a_term_leads_there_and_back)
{
    screens_open(&screens, "80x24", "ages");
    screens_press(&screens, "Tab Tab Enter");
    screens_expect_seen(&screens, "Enter glossary");
    screens_press(&screens, "Enter");
    screens_expect_focus(&screens, "minimum age");
    screens_press(&screens, "q");
    screens_expect_seen(&screens, "Enter glossary");
}

Test(screen_glossary, a_narrow_window_has_a_sheet_instead)
{
    screens_open(&screens, "40x12", NULL);
    screens_press(&screens, "w ↓ Enter");
    screens_expect_seen(&screens, "minimum age ─");
    screens_press(&screens, "Esc");
    screens_expect_focus(&screens, "minimum age");
    screens_press(&screens, "Enter");
    screens_resize(&screens, "80x24");
    screens_expect_focus(&screens, "minimum age");
}

Test(screen_glossary, a_click_shows_a_word_or_follows_a_link)
{
    screens_open(&screens, "80x24", NULL);
    screens_press(&screens, "w");
    screens_click_on(&screens, "minimum age");
    screens_expect_focus(&screens, "minimum age");
    screens_click_on(&screens, "C138 art. 2");
    screens_expect_seen(&screens, "Instruments › C138");
}

Test(screen_glossary, a_course_without_one_says_so)
{
    screens_set_up(&screens, "80x24");
    screens_run(&screens, "Nadia", "wide", NULL);
    screens_press(&screens, "w");
    screens_expect_seen(&screens, "This course has no glossary.");
}

/* --- Pictures --- */

static void glossary(struct screens *own)
{
    screens_run(own, "Nadia", NULL, NULL);
    screens_press(own, "w ↓");
    for (int i = 0; i < 8; i++)
        screens_wait(own);
}

static void narrowed(struct screens *own)
{
    glossary(own);
    screens_press(own, "/");
    screens_type(own, "light");
}

Test(screen_glossary, pictures)
{
    pictures_expect_each("glossary", "80x24 40x12", glossary);
    pictures_expect_each("glossary-narrowed", "80x24 40x12", narrowed);
    screens_open(&screens, "80x24", NULL);
}
