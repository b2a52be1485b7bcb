/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Search as you type, and what is found in the reader. */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "flow/notes.h"
#include "support/pictures.h"

static struct screens screens;

static void end(void)
{
    screens_close(&screens);
}

TestSuite(screen_search, .fini = end);

/* Idle until all modules are read. */
static void wait_for_all(struct screens *own)
{
    for (int i = 0; i < 12; i++)
        screens_wait(own);
}

static void search(const char *unit, const char *words)
{
    screens_open(&screens, "80x24", unit);
    screens_press(&screens, "/");
    screens_type(&screens, words);
}

Test(screen_search, each_letter_searches_what_is_near_at_once)
{
    search("ages", "baraka");
    screens_expect_seen(&screens, "In this lesson");
    screens_expect_seen(&screens, "1 result so far");
    screens_press(&screens, "Ctrl-U");
    screens_expect_seen(&screens, "Type what you look for.");
    screens_type(&screens, "HARMLESS WORK");
    screens_expect_seen(&screens, "In the glossary");
    screens_expect_seen(&screens, "light work: Harmless work");
}

Test(screen_search, the_rest_of_the_course_comes_in_idle_moments)
{
    search("ages", "without distinction");
    screens_expect_unseen(&screens, "In the course");
    wait_for_all(&screens);
    screens_expect_seen(&screens, "In the course");
    screens_expect_seen(&screens, "Who may form a union?");
    screens_expect_seen(&screens, "»   Workers and employers, without distinction");
    screens_expect_seen(&screens, "1 result");
}

Test(screen_search, the_title_of_a_lesson_stands_once_above_its_places)
{
    search("unions", "work");
    wait_for_all(&screens);
    char *picture = screens_picture(&screens);
    const char *title = strstr(picture, "How old is old enough?");
    cr_assert_not_null(title, "%s", picture);
    cr_expect_null(strstr(title + 1, "How old is old enough?"), "%s", picture);
    screens_expect_seen(&screens, "Not all work by children is child labour");
    screens_expect_seen(&screens, "…law may permit light work");
    free(picture);
    screens_resize(&screens, "40x12");
    screens_press(&screens, "↓*2");
    screens_expect_seen(&screens, "  How old is old enough?");
    screens_expect_seen(&screens, "»   …employers and workers.");
}

Test(screen_search, enter_opens_the_lesson_there_and_n_goes_on)
{
    search("unions", "light work");
    wait_for_all(&screens);
    screens_press(&screens, "↓ Enter");
    screens_expect_seen(&screens, "How old is old enough?");
    screens_expect_seen(&screens, "National law may permit light work");
    screens_expect_seen(&screens, "n N places found");
    screens_press(&screens, "n");
    screens_expect_seen(&screens, "place 1 of 2 in this lesson");
    screens_press(&screens, "N");
    screens_expect_seen(&screens, "place 2 of 2 in this lesson");
    screens_press(&screens, "q");
    screens_expect_seen(&screens, "/light work");
    screens_press(&screens, "Esc");
    screens_expect_seen(&screens, "Who may form a union?");
    screens_press(&screens, "q");
    screens_expect_seen(&screens, "decentwork › Nadia");
}

Test(screen_search, back_from_a_hit_is_where_the_search_began)
{
    screens_open(&screens, "80x24", "ages");
    screens_press(&screens, "Space*2");
    char *before = screens_picture(&screens);
    screens_press(&screens, "/");
    screens_type(&screens, "baraka");
    screens_press(&screens, "↓ Enter");
    screens_expect_seen(&screens, "• Baraka, 13");
    screens_expect_unseen(&screens, "page 3 of 3");
    screens_press(&screens, "q");
    screens_expect_seen(&screens, "/baraka");
    screens_press(&screens, "Esc");
    char *after = screens_picture(&screens);
    cr_expect_str_eq(before, after, "before:\n%safter:\n%s", before, after);
    free(after);
    free(before);
    screens_quit(&screens);
    screens_run(&screens, "Nadia", "core", "ages");
    screens_expect_seen(&screens, "page 3 of 3");
}

/* A hit in a hit: each step back is one. */
Test(screen_search, a_search_in_what_was_found_goes_back_step_by_step)
{
    search("unions", "light work");
    wait_for_all(&screens);
    screens_press(&screens, "↓ Enter /");
    screens_type(&screens, "without distinction");
    wait_for_all(&screens);
    screens_press(&screens, "↓ Enter");
    screens_expect_seen(&screens, "Who may form a union?");
    screens_press(&screens, "q Esc");
    screens_expect_seen(&screens, "National law may permit light work");
    screens_press(&screens, "q Esc");
    screens_expect_seen(&screens, "Who may form a union?");
    screens_press(&screens, "q");
    screens_expect_seen(&screens, "decentwork › Nadia");
}

Test(screen_search, what_stands_on_the_first_page_is_shown_there)
{
    search("unions", "joseph");
    wait_for_all(&screens);
    screens_press(&screens, "Enter");
    screens_expect_seen(&screens, "Joseph, 15");
    screens_expect_seen(&screens, "page 1 of");
    screens_expect_unseen(&screens, "n N places found");
}

Test(screen_search, n_without_a_search_says_what_searches)
{
    screens_open(&screens, "80x24", "ages");
    screens_press(&screens, "n");
    screens_expect_seen(&screens, "Nothing was searched for yet; / searches.");
}

Test(screen_search, what_is_misspelt_gets_a_suggestion_that_enter_takes)
{
    search(NULL, "harmles werk");
    screens_expect_unseen(&screens, "Nothing found");
    wait_for_all(&screens);
    screens_expect_seen(&screens, "Nothing found for “harmles werk”.");
    screens_expect_seen(&screens, "» Did you mean “Harmless work”?");
    screens_press(&screens, "Enter");
    screens_expect_seen(&screens, "» light work: Harmless work");
}

Test(screen_search, a_word_and_an_article_open_their_pages)
{
    search("ages", "penalties");
    screens_press(&screens, "Enter");
    screens_expect_seen(&screens, "Instruments › C138");
    screens_expect_focus(&screens, "Art. 9");
    screens_press(&screens, "q Ctrl-U");
    screens_type(&screens, "lowest legal");
    screens_press(&screens, "Enter");
    screens_expect_focus(&screens, "minimum age");
}

Test(screen_search, a_note_opens_its_lesson)
{
    struct note_place place = {.block = (char[]){"0"}};
    struct diag diag;
    char *key = NULL;
    screens_open(&screens, "80x24", "ages");
    diag_init(&diag);
    cr_assert_eq(
        notes_add(&screens.tui.session, "light", NULL, &place, "Ask the inspector.", &key, &diag),
        0);
    free(key);
    screens_press(&screens, "/");
    screens_type(&screens, "ask the insp");
    screens_expect_seen(&screens, "In your notes");
    screens_expect_seen(&screens, "» Light work › Ask the inspector.");
    screens_press(&screens, "Enter");
    screens_expect_seen(&screens, "One page about light work.");
}

/* As where the lesson was edited after the note was written: its block has another number now. */
Test(screen_search, a_note_opens_where_its_text_stands_by_now)
{
    struct diag diag;
    char *key = NULL;
    screens_open(&screens, "80x24", "light");
    diag_init(&diag);
    const struct unit *lesson = session_unit(&screens.tui.session, "ages", &diag);
    const struct block *last = &lesson->blocks.items[lesson->blocks.count - 1];
    struct note_place place = {.block = (char[]){"0"},
                               .block_key = memory_text(reader_block_key(last))};
    cr_assert_eq(notes_add(&screens.tui.session, "ages", NULL, &place, "Ask Ana.", &key, &diag), 0);
    free(place.block_key);
    free(key);
    screens_press(&screens, "/");
    screens_type(&screens, "ask ana");
    screens_press(&screens, "Enter");
    screens_expect_seen(&screens, "Look at the age and at the work.");
    screens_expect_unseen(&screens, "Not all work by children");
}

Test(screen_search, a_place_behind_a_page_and_a_narrow_window_are_brought_into_view)
{
    screens_open(&screens, "40x12", "unions");
    screens_press(&screens, "/");
    screens_type(&screens, "look at the age");
    wait_for_all(&screens);
    screens_press(&screens, "Enter");
    screens_expect_seen(&screens, "Look at the age");
    screens_resize(&screens, "80x24");
    screens_expect_seen(&screens, "Look at the age");
}

/* --- Pictures --- */

static void found(struct screens *own)
{
    screens_run(own, "Nadia", "core", "ages");
    screens_press(own, "/");
    screens_type(own, "light work");
    wait_for_all(own);
}

static void found_in_reader(struct screens *own)
{
    found(own);
    screens_press(own, "Enter n");
}

static void nothing_found(struct screens *own)
{
    screens_run(own, "Nadia", "core", "ages");
    screens_press(own, "/");
    screens_type(own, "lihgt");
    wait_for_all(own);
}

Test(screen_search, pictures)
{
    pictures_expect_each("search", "80x24 40x12", found);
    pictures_expect_each("search-reader", "80x24 40x12", found_in_reader);
    pictures_expect_each("search-nothing", "80x24 40x12", nothing_found);
    screens_open(&screens, "80x24", NULL);
}
