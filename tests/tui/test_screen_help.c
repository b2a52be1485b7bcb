/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Help, which is made from the table of actions, the language, and windows that are too small. */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/str.h"
#include "support/screens.h"
#include "tui/action.h"

static struct screens screens;

static void end(void)
{
    screens_close(&screens);
}

TestSuite(screen_help, .fini = end);

static bool is_row_that_ends_with(const char *text)
{
    bool is_found = false;
    for (int row = 0; row < screens.canvas.rows && !is_found; row++) {
        char *line = screens_row(&screens, row);
        size_t length = strlen(line);
        size_t end = strlen(text);
        is_found = length > end + 1 && line[length - end - 1] == ' ' &&
                   line[length - end - 2] == ' ' && strcmp(line + length - end, text) == 0;
        free(line);
    }
    return is_found;
}

/* Each action that has words and a key here has its line, and no other has one. */
static void expect_every_action(unsigned places)
{
    for (size_t action = ACTION_NONE + 1; action < ACTION_COUNT; action++) {
        const struct action_row *row = action_row((enum action)action);
        bool is_offered = row->help != NULL && (row->places & places) != 0 && action != ACTION_HELP;
        if (action == ACTION_DELETE && (places & PLACE_QUESTION) != 0)
            continue; /* the same keys clear an answer there */
        char *keys = action_keys((enum action)action);
        cr_expect_eq(is_row_that_ends_with(keys), is_offered, "action %zu, '%s'", action, keys);
        free(keys);
    }
}

Test(screen_help, in_a_field_it_shows_how_to_edit)
{
    screens_set_up(&screens, "80x40");
    screens_run(&screens, NULL, NULL, NULL);
    screens_press(&screens, "Tab");
    screens_type(&screens, "Nadia Ouma");
    screens_press(&screens, "F1");
    screens_expect_seen(&screens, "Erase the word before the cursor");
    screens_go_to(&screens, "» Erase the word before");
    screens_press(&screens, "Enter");
    screens_expect_seen(&screens, "Nadia ____");
}

Test(screen_help, it_shows_what_can_be_done_in_the_screen_below)
{
    static const struct {
        const char *unit;
        const char *head;
        unsigned places;
    } cases[] = {
        {NULL, "Help › Home", PLACE_LIST},
        {"ages", "Help › Reader", PLACE_TEXT | PLACE_LESSON},
        {"quiz", "Help › Question", PLACE_FORM | PLACE_QUESTION},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        screens_open(&screens, "80x40", cases[i].unit);
        screens_press(&screens, "?");
        screens_expect_seen(&screens, cases[i].head);
        expect_every_action(cases[i].places);
        screens_close(&screens);
    }
    screens_open(&screens, "80x24", NULL);
}

Test(screen_help, enter_does_what_the_line_says)
{
    screens_open(&screens, "80x24", "ages");
    screens_press(&screens, "?");
    screens_go_to(&screens, "» Next page");
    screens_press(&screens, "Enter");
    screens_expect_seen(&screens, "page 2 of 3");
    screens_press(&screens, "?");
    screens_go_to(&screens, "» First line or item");
    screens_press(&screens, "Enter");
    screens_expect_seen(&screens, "page 1 of 3");
    screens_press(&screens, "?");
    screens_click_on(&screens, "Course outline");
    screens_expect_focus(&screens, "How old is old enough?");
}

Test(screen_help, it_opens_what_is_in_focus_at_home)
{
    screens_open(&screens, "80x24", "ages");
    screens_press(&screens, "q");
    screens_expect_focus(&screens, "Go on: How old is old enough?");
    screens_press(&screens, "?");
    screens_click_on(&screens, "Open what is in focus");
    screens_expect_seen(&screens, "2 Ending child labour › How old is old enough?");
}

Test(screen_help, it_leads_to_the_language_and_out_of_the_program)
{
    screens_open(&screens, "80x24", "ages");
    screens_press(&screens, "?");
    screens_click_on(&screens, "Language");
    screens_expect_seen(&screens, "Which language do you read best?");
    screens_press(&screens, "q ?");
    screens_click_on(&screens, "Quit from anywhere");
    screens_expect_running(&screens, false);
}

/* How many lines Help has in the reader, as the table of actions has them. */
static int lines_in_reader(void)
{
    int count = 0;
    for (size_t action = ACTION_NONE + 1; action < ACTION_COUNT; action++) {
        const struct action_row *row = action_row((enum action)action);
        count += row->help != NULL && (row->places & (PLACE_TEXT | PLACE_LESSON)) != 0 &&
                 action != ACTION_HELP;
    }
    return count;
}

static void expect_line(int number, int count)
{
    char *words = str_format("%d of %d", number, count);
    cr_expect(is_row_that_ends_with(words), "'%s' is not seen", words);
    free(words);
}

Test(screen_help, it_says_where_one_is)
{
    int count = lines_in_reader();
    screens_open(&screens, "40x12", "ages");
    screens_press(&screens, "?");
    expect_line(5, count);
    screens_press(&screens, "Tab");
    expect_line(6, count);
    screens_press(&screens, "Space");
    expect_line(13, count);
    screens_press(&screens, "End");
    expect_line(count, count);
    screens_press(&screens, "↓");
    expect_line(1, count);
}

Test(screen_help, a_key_held_down_piles_nothing_up)
{
    screens_open(&screens, "80x24", "ages");
    screens_press(&screens, "Space ?*40 q");
    screens_expect_seen(&screens, "page 2 of 3");
    screens_press(&screens, "L*40 q");
    screens_expect_seen(&screens, "page 2 of 3");
}

/* --- The language --- */

Test(screen_help, the_language_in_use_is_in_focus_and_another_can_be_chosen)
{
    screens_open(&screens, "80x24", "ages");
    screens_press(&screens, "Space L");
    screens_expect_focus(&screens, "English");
    screens_press(&screens, "↓ ↓ Enter");
    cr_expect_str_eq(screens.language, "es");
    screens_expect_seen(&screens, "page 2 of 3");
    screens_press(&screens, "L");
    screens_expect_focus(&screens, "Español");
    screens_press(&screens, "↓ Esc");
    cr_expect_str_eq(screens.language, "es");
    screens_expect_seen(&screens, "page 2 of 3");
}

/* It is known only when all files of the course are read: the languages are there before. */
Test(screen_help, how_much_of_the_course_there_is_in_a_language_is_told_later)
{
    screens_open(&screens, "80x24", "ages");
    screens_press(&screens, "L");
    screens_expect_seen(&screens, "Français");
    screens_expect_unseen(&screens, "menus only");
    screens_expect_seen(&screens, "Course, questions and menus change together.");
    for (int i = 0; i < 10; i++)
        screens_wait(&screens);
    screens_expect_seen(&screens, "source of this course");
    screens_expect_seen(&screens, "menus only");
    cr_expect_neq(stack_due(screens.stack), 0, "that is all");
}

/* --- Windows that are too small --- */

Test(screen_help, a_window_that_is_too_small_says_how_large_it_must_be)
{
    static const char *const sizes[] = {"39x12", "40x11", "80x3", "20x24", "200x11"};
    screens_open(&screens, "80x24", "ages");
    for (size_t i = 0; i < ARRAY_LEN(sizes); i++) {
        screens_resize(&screens, sizes[i]);
        cr_expect_geq(screens_find(&screens, "Too small"), 0, "at %s", sizes[i]);
        screens_press(&screens, "Space Enter ? x");
        screens_resize(&screens, "80x24");
        screens_expect_seen(&screens, "page 1 of 3");
    }
}

Test(screen_help, the_smallest_windows_hold_what_can_be_told)
{
    static const char *const sizes[] = {"1x1", "2x1", "1x5", "10x2", "5x3"};
    screens_open(&screens, "80x24", "ages");
    for (size_t i = 0; i < ARRAY_LEN(sizes); i++) {
        screens_resize(&screens, sizes[i]);
        screens_press(&screens, "Space");
    }
    screens_press(&screens, "q");
    screens_expect_running(&screens, false);
}
