/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/tui/screen/reader.c: pauses, questions in the text, notes for who teaches. The lesson is
 * "steps" of the course "whole". */
#include "config.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "support/screens.h"

static struct screens screens;

static void end(void)
{
    screens_close(&screens);
}

TestSuite(screen_reader_steps, .fini = end);

static void open_steps(const char *size)
{
    screens_open_whole(&screens, size, "steps");
}

/* The same with the pause passed. */
static void open_tries(const char *size)
{
    open_steps(size);
    screens_press(&screens, "Space");
}

static void come_back(void)
{
    screens_quit(&screens);
    screens_run(&screens, "Nadia", "whole", "steps");
}

/* --- Pauses --- */

Test(screen_reader_steps, what_follows_a_pause_is_shown_when_one_goes_on)
{
    static const char *const keys[] = {"Space", "Enter", "→", "PgDn"};
    for (size_t i = 0; i < ARRAY_LEN(keys); i++) {
        open_steps("80x24");
        screens_expect_seen(&screens, "Who decides about the hours?");
        screens_expect_unseen(&screens, "In most places");
        screens_expect_seen(&screens, "Enter go on");
        screens_press(&screens, keys[i]);
        screens_expect_seen(&screens, "In most places");
        screens_close(&screens);
    }
    open_steps("80x24");
}

Test(screen_reader_steps, before_a_pause_nothing_leads_beyond_it)
{
    open_steps("80x24");
    screens_press(&screens, "↓*9 d*3 Tab*3");
    screens_expect_unseen(&screens, "In most places");
    screens_expect_events(&screens, "whole", "opened steps");
}

Test(screen_reader_steps, the_last_line_passes_all_pauses)
{
    open_steps("80x24");
    screens_press(&screens, "G");
    screens_expect_seen(&screens, "That was all.");
}

Test(screen_reader_steps, a_pause_that_was_passed_stays_passed)
{
    open_tries("80x24");
    screens_press(&screens, "g");
    screens_expect_seen(&screens, "In most places");
    come_back();
    screens_expect_top(&screens, "Step by step");
    screens_expect_seen(&screens, "In most places");
    screens_press(&screens, "q Enter");
    screens_expect_seen(&screens, "In most places");
}

/* --- Questions in the text --- */

Test(screen_reader_steps, tab_stops_at_links_first_places_and_buttons)
{
    open_tries("80x24");
    screens_press(&screens, "Tab");
    screens_expect_link_focus(&screens, "C111");
    screens_press(&screens, "Tab");
    screens_expect_focus(&screens, "1 ( ) The employer alone");
    screens_press(&screens, "Tab");
    screens_expect_focus(&screens, "[ Answer ]");
    screens_press(&screens, "Tab");
    screens_expect_focus(&screens, "______________________________");
    screens_press(&screens, "Tab");
    screens_expect_focus(&screens, "[ Answer ]");
    screens_press(&screens, "Tab");
    screens_expect_focus(&screens, "[ Hint ]");
    screens_press(&screens, "Tab");
    screens_expect_link_focus(&screens, "C111");
    screens_press(&screens, "Shift-Tab*4");
    screens_expect_focus(&screens, "[ Answer ]");
    screens_press(&screens, "↑");
    screens_expect_focus(&screens, "2 ( ) Law, agreements");
}

Test(screen_reader_steps, a_number_answers_the_question_in_view)
{
    open_tries("80x24");
    screens_press(&screens, "1");
    screens_expect_seen(&screens, "1 (•) The employer alone");
    screens_expect_focus(&screens, "[ Answer ]");
    screens_press(&screens, "9");
    screens_expect_seen(&screens, "1 (•) The employer alone");
    screens_press(&screens, "Enter");
    screens_expect_seen(&screens, "✗ 1 (•) The employer alone");
    screens_expect_seen(&screens, "Your answer. Not alone.");
    screens_expect_seen(&screens, "The right answer. In this order.");
    screens_expect_seen(&screens, "Not right.");
    screens_expect_seen(&screens, "See your contract.");
    screens_expect_unseen(&screens, "point");
    screens_press(&screens, "2");
    screens_expect_seen(&screens, "✗ 1 (•) The employer alone");
}

Test(screen_reader_steps, before_the_pause_a_number_answers_nothing)
{
    open_steps("80x24");
    screens_press(&screens, "1 Space");
    screens_expect_seen(&screens, "1 ( ) The employer alone");
}

Test(screen_reader_steps, space_and_enter_choose_what_is_in_focus)
{
    open_tries("80x24");
    screens_press(&screens, "Tab Tab Space");
    screens_expect_focus(&screens, "1 (•) The employer");
    screens_press(&screens, "↓ Enter");
    screens_expect_seen(&screens, "2 (•) Law");
    screens_expect_focus(&screens, "[ Answer ]");
    screens_press(&screens, "Space");
    screens_expect_seen(&screens, "Your answer, and right. In this order.");
}

Test(screen_reader_steps, without_an_answer_the_button_says_what_is_missing)
{
    open_tries("80x24");
    screens_press(&screens, "Tab*3 Enter");
    screens_expect_seen(&screens, "Choose an answer first.");
    screens_press(&screens, "Tab*2 Enter");
    screens_expect_seen(&screens, "Type an answer first.");
}

Test(screen_reader_steps, words_are_typed_in_their_place)
{
    open_tries("80x24");
    screens_press(&screens, "Tab*4");
    screens_type(&screens, "12 q?");
    screens_expect_seen(&screens, "12 q?___");
    screens_expect_seen(&screens, "F1 help   Esc back");
    screens_press(&screens, "Backspace*3 Enter Enter");
    screens_expect_seen(&screens, "✗ 12");
    screens_expect_seen(&screens, "That is the day, not the work.");
    screens_expect_seen(&screens, "The right answer: 8");
}

Test(screen_reader_steps, a_hint_of_a_try_opens_at_once_as_nothing_is_scored)
{
    open_tries("80x24");
    screens_press(&screens, "H");
    screens_expect_seen(&screens, "There is no hint for this question.");
    screens_press(&screens, "Tab*5 H");
    screens_expect_seen(&screens, "A third of the day.");
}

Test(screen_reader_steps, the_mouse_chooses_types_and_hands_in)
{
    open_tries("80x24");
    screens_click_on(&screens, "Law, agreements");
    screens_expect_seen(&screens, "2 (•) Law");
    screens_click_on(&screens, "[ Answer ]");
    screens_expect_seen(&screens, "Your answer, and right.");
    screens_press(&screens, "G");
    screens_click_on(&screens, "_____");
    screens_type(&screens, "8");
    screens_expect_seen(&screens, "8_____");
    screens_click_on(&screens, "So far so good.");
    screens_expect_seen(&screens, "8_____");
}

Test(screen_reader_steps, links_of_a_verdict_are_followed)
{
    open_tries("80x24");
    screens_press(&screens, "2 Enter");
    screens_click_on(&screens, "C111 art. 1");
    screens_expect_seen(&screens, "What discrimination is.");
    screens_press(&screens, "Esc");
    screens_expect_unseen(&screens, "What discrimination is.");
}

Test(screen_reader_steps, what_was_answered_and_chosen_is_there_when_one_comes_back)
{
    open_tries("80x24");
    screens_press(&screens, "1 Enter G");
    screens_click_on(&screens, "_____");
    screens_type(&screens, "9");
    come_back();
    screens_press(&screens, "G");
    screens_expect_seen(&screens, "9_____");
    screens_press(&screens, "g Space");
    screens_expect_seen(&screens, "✗ 1 (•) The employer alone");
    screens_expect_events(&screens, "whole", "opened steps, read steps, opened steps");
}

Test(screen_reader_steps, enter_alone_goes_through_the_lesson)
{
    static const char *const sizes[] = {"80x24", "40x12", "60x13", "120x40"};
    for (size_t i = 0; i < ARRAY_LEN(sizes); i++) {
        int turns = 0;
        open_steps(sizes[i]);
        while (screens_find(&screens, "That was all.") < 0 && turns++ < 30)
            screens_press(&screens, "Enter");
        screens_expect_seen(&screens, "That was all.");
        screens_press(&screens, "Enter");
        screens_expect_seen(&screens, "2 questions are still open.");
        screens_press(&screens, "Enter");
        screens_expect_focus(&screens, "[ Begin ]");
        screens_press(&screens, "Enter");
        screens_expect_seen(&screens, "question 1 of 3");
        screens_close(&screens);
    }
    open_steps("80x24");
}

Test(screen_reader_steps, what_is_answered_is_not_told)
{
    open_tries("80x24");
    screens_press(&screens, "1 Enter");
    screens_press(&screens, "G Enter");
    screens_expect_seen(&screens, "1 question is still open. Enter again goes on.");
    screens_press(&screens, "Enter");
    screens_expect_focus(&screens, "[ Begin ]");
}

Test(screen_reader_steps, space_goes_through_it_and_stops_at_its_end)
{
    open_steps("40x12");
    screens_press(&screens, "Space*30");
    screens_expect_seen(&screens, "End of the lesson. Enter goes on:");
    screens_expect_seen(&screens, "That was all.");
}

Test(screen_reader_steps, the_form_in_focus_is_in_view)
{
    open_tries("40x12");
    screens_press(&screens, "Tab*2");
    screens_expect_seen(&screens, "Who decides?");
    screens_expect_focus(&screens, "1 ( ) The employer alone");
    screens_press(&screens, "↓");
    screens_expect_focus(&screens, "2 ( ) Law");
    screens_press(&screens, "↓");
    screens_expect_focus(&screens, "[ Answer ]");
    screens_press(&screens, "1 Enter");
    screens_expect_seen(&screens, "Not right.");
}

Test(screen_reader_steps, a_resized_window_keeps_choice_and_focus)
{
    open_tries("80x24");
    screens_press(&screens, "Tab*2 ↓");
    screens_resize(&screens, "60x20");
    screens_expect_focus(&screens, "2 ( ) Law");
    screens_press(&screens, "Space");
    screens_resize(&screens, "80x24");
    screens_expect_focus(&screens, "2 (•) Law");
}

/* --- Notes for who teaches --- */

Test(screen_reader_steps, notes_for_who_teaches_come_and_go)
{
    open_tries("80x24");
    screens_press(&screens, "G");
    screens_expect_unseen(&screens, "worked at night");
    screens_press(&screens, "F");
    screens_expect_seen(&screens, "With the notes for the facilitator. F hides them.");
    screens_press(&screens, "G");
    screens_expect_seen(&screens, "For the facilitator");
    screens_expect_seen(&screens, "Ask who has worked at night.");
    screens_press(&screens, "F");
    screens_expect_seen(&screens, "Without the notes for the facilitator. F shows them.");
    screens_expect_unseen(&screens, "worked at night");
}

Test(screen_reader_steps, where_there_are_none_that_is_said)
{
    screens_open_whole(&screens, "80x24", "table");
    screens_press(&screens, "F");
    screens_expect_seen(&screens, "There are no notes for the facilitator here.");
}

/* --- What goes on together --- */

/* How many rows of the body have words. */
static int count_rows(void)
{
    struct frame frame = frame_of(&screens.canvas);
    int count = 0;
    for (int row = frame.first_row; row < frame.message_row; row++) {
        char *line = screens_row(&screens, row);
        count += line[0] != '\0';
        free(line);
    }
    return count;
}

/* A run of rows that is longer than the window is cut: else it would go on row by row. */
Test(screen_reader_steps, what_is_longer_than_the_window_is_read_page_by_page)
{
    int pages = 1;
    screens_open_whole(&screens, "40x12", "long");
    screens_press(&screens, "Space");
    while (screens_find(&screens, "Two more follow.") < 0 && pages++ < 20) {
        cr_expect_geq(count_rows(), 4, "page %d is nearly blank", pages);
        screens_press(&screens, "Space");
    }
    cr_expect_leq(pages, 4);
}

/* No page of a table, a figure or a form is left nearly blank, and every page goes on. */
Test(screen_reader_steps, what_belongs_together_leaves_no_page_blank)
{
    static const char *const units[] = {"table", "chart", "words", "steps"};
    static const char *const sizes[] = {"40x12", "60x14", "80x16", "80x24"};
    for (size_t i = 0; i < ARRAY_LEN(units) * ARRAY_LEN(sizes); i++) {
        screens_open_whole(&screens, sizes[i / ARRAY_LEN(units)], units[i % ARRAY_LEN(units)]);
        screens_press(&screens, "G");
        char *last = screens_picture(&screens);
        screens_press(&screens, "g");
        int turns = 0;
        char *picture = screens_picture(&screens);
        while (strcmp(picture, last) != 0 && turns++ < 40) {
            char *before = picture;
            screens_press(&screens, "Space");
            picture = screens_picture(&screens);
            cr_expect_str_neq(picture, before, "'%s' at %s stands still:\n%s",
                              units[i % ARRAY_LEN(units)], sizes[i / ARRAY_LEN(units)], picture);
            free(before);
        }
        cr_expect_leq(turns, 12, "'%s' at %s", units[i % ARRAY_LEN(units)],
                      sizes[i / ARRAY_LEN(units)]);
        free(picture);
        free(last);
        screens_close(&screens);
    }
    open_steps("80x24");
}

/* The numbers of the head. */
static void read_pages(int *ret_page, int *ret_pages)
{
    char *line = screens_row(&screens, 0);
    const char *words = strstr(line, "page ");
    *ret_page = *ret_pages = 0;
    if (words != NULL && sscanf(words, "page %d of %d", ret_page, ret_pages) != 2)
        *ret_page = *ret_pages = 0;
    free(line);
}

/* Each page that Space turns to is the next by its number, up to the last; b goes the same way. */
Test(screen_reader_steps, pages_are_counted_as_they_are_turned)
{
    static const char *const units[] = {"table", "chart", "words", "steps", "long"};
    static const char *const sizes[] = {"40x12", "50x14", "60x16", "80x20", "80x24"};
    for (size_t i = 0; i < ARRAY_LEN(units) * ARRAY_LEN(sizes); i++) {
        const char *unit = units[i % ARRAY_LEN(units)];
        const char *size = sizes[i / ARRAY_LEN(units)];
        int page;
        int pages;
        screens_open_whole(&screens, size, unit);
        read_pages(&page, &pages);
        int count = pages;
        for (int number = 1; number <= count; number++) {
            read_pages(&page, &pages);
            cr_expect(page == number && pages == count, "'%s' at %s: page %d of %d, not %d of %d",
                      unit, size, page, pages, number, count);
            screens_press(&screens, "Space");
        }
        screens_expect_seen(&screens, "nd of the lesson");
        for (int number = count; number >= 1; number--) {
            read_pages(&page, &pages);
            cr_expect_eq(page, number, "'%s' at %s: page %d, not %d", unit, size, page, number);
            screens_press(&screens, "b");
        }
        screens_close(&screens);
    }
    open_steps("80x24");
}
