/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The list of instruments, and one of them. */
#include "config.h"

#include <criterion/criterion.h>

#include "support/pictures.h"

static struct screens screens;

static void end(void)
{
    screens_close(&screens);
}

TestSuite(screen_instruments, .fini = end);

Test(screen_instruments, i_lists_them_in_their_groups)
{
    screens_open(&screens, "80x24", "ages");
    screens_press(&screens, "i");
    screens_expect_seen(&screens, "Fundamental Conventions");
    screens_expect_focus(&screens, "C138   Minimum Age Convention, 1973");
    screens_press(&screens, "/");
    screens_type(&screens, "c29");
    screens_expect_seen(&screens, "No instrument has these letters.");
    screens_press(&screens, "Enter Enter Esc");
    screens_expect_focus(&screens, "C138");
    screens_press(&screens, "q");
    screens_expect_seen(&screens, "How old is old enough?");
}

Test(screen_instruments, the_article_in_focus_says_where_it_is_taught_and_asked)
{
    screens_open(&screens, "80x24", NULL);
    screens_press(&screens, "i Enter");
    screens_expect_focus(&screens, "Art. 2");
    for (int i = 0; i < 8; i++)
        screens_wait(&screens);
    screens_expect_seen(&screens, "Taught in How old is old enough?.");
    screens_press(&screens, "↓");
    screens_expect_focus(&screens, "Art. 7");
    screens_expect_seen(&screens, "asked in the quiz of");
    screens_expect_seen(&screens, "In our words.");
}

Test(screen_instruments, a_link_in_an_article_leads_to_the_glossary_and_back)
{
    screens_open(&screens, "80x24", NULL);
    screens_press(&screens, "i Enter Tab");
    screens_expect_link_focus(&screens, "minimum age");
    screens_press(&screens, "Enter");
    screens_expect_seen(&screens, "Lowest legal age");
    screens_press(&screens, "q");
    screens_expect_link_focus(&screens, "minimum age");
}

Test(screen_instruments, enter_in_the_sheet_of_a_citation_leads_to_its_article)
{
    screens_open(&screens, "80x24", "ages");
    screens_press(&screens, "Tab Tab Tab Enter");
    screens_expect_seen(&screens, "Enter instrument");
    screens_press(&screens, "Enter");
    screens_expect_focus(&screens, "Art. 2");
}

Test(screen_instruments, the_title_stays_above_the_article_that_is_opened)
{
    screens_open(&screens, "80x12", "ages");
    screens_press(&screens, "Tab*5 Enter Enter");
    screens_expect_focus(&screens, "Art. 7");
    screens_expect_seen(&screens, "Minimum Age Convention, 1973");
    screens_press(&screens, "G ↓*3");
    screens_expect_unseen(&screens, "Fundamental Convention");
    screens_expect_seen(&screens, "Minimum Age Convention, 1973");
}

/* --- Pictures --- */

static void instruments(struct screens *own)
{
    screens_run(own, "Nadia", NULL, NULL);
    screens_press(own, "i");
}

static void instrument(struct screens *own)
{
    instruments(own);
    screens_press(own, "Enter ↓");
    for (int i = 0; i < 8; i++)
        screens_wait(own);
}

Test(screen_instruments, pictures)
{
    pictures_expect_each("instruments", "80x24 40x12", instruments);
    pictures_expect_each("instrument", "80x24 40x12", instrument);
    screens_open(&screens, "80x24", NULL);
}
