/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Windows that are small, or change under the learner's hands: no word and no answer is lost, and
 * what was on top stays there. */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/str.h"
#include "support/screen_program.h"

enum { ROWS_LEAST = 12, COLUMNS_LEAST = 40 };

static struct trial trial;

static void set_stage(void)
{
    screen_trial_init(&trial);
}

static void clear_stage(void)
{
    trial_clear(&trial);
}

TestSuite(program_screen_size, .init = set_stage, .fini = clear_stage);

static void make_small(struct vt *vt)
{
    vt_resize(vt, ROWS_LEAST, COLUMNS_LEAST);
}

static void make_usual(struct vt *vt)
{
    vt_resize(vt, SCREEN_ROWS, SCREEN_COLUMNS);
}

/* Expects the picture from before, once this text is back. */
static void expect_back(struct vt *vt, const char *before, const char *text)
{
    vt_wait_for(vt, text);
    char *after = vt_picture(vt);
    cr_expect_str_eq(after, before);
    free(after);
}

static void expect_word_in_row(const struct vt *vt, int row, int word)
{
    char *line = vt_line(vt, row);
    char *name = str_format("w%d", word);
    cr_expect_not_null(strstr(line, name), "no %s in '%s'", name, line);
    free(name);
    free(line);
}

Test(program_screen_size, the_same_words_stay_on_top_when_the_window_changes)
{
    struct vt *vt = screen_study(&trial, "slips", "page 1 of 3");
    screen_type(vt, " ", "page 2 of 3");
    int word = screen_first_word(vt);
    char *before = vt_picture(vt);
    make_small(vt);
    vt_wait_for(vt, "tells   page");
    expect_word_in_row(vt, 1, word);
    make_usual(vt);
    expect_back(vt, before, "page 2 of 3");
    free(before);
    screen_quit(vt);
}

Test(program_screen_size, every_word_is_shown_in_the_smallest_window)
{
    struct vt *vt = screen_study(&trial, "slips", "page 1 of 3");
    make_small(vt);
    screen_read_all(vt);
    screen_quit(vt);
}

Test(program_screen_size, a_window_that_is_too_small_says_so_and_loses_nothing)
{
    struct vt *vt = screen_study(&trial, "slips", "page 1 of 3");
    screen_type(vt, " ", "page 2 of 3");
    char *before = vt_picture(vt);
    vt_resize(vt, 8, 30);
    vt_wait_for(vt, "Too small: 30x8. Needs 40x12.");
    vt_wait_for(vt, "Your place is kept.");
    make_usual(vt);
    expect_back(vt, before, "page 2 of 3");
    vt_resize(vt, 8, 30);
    vt_wait_for(vt, "q quit");
    vt_type(vt, "q");
    cr_expect_eq(vt_finish(vt), 0);
    free(before);
}

Test(program_screen_size, what_a_window_that_is_too_small_offers_works_in_a_field_too)
{
    struct vt *vt = screen_begin(&trial, &(struct screen_begin){0});
    vt_wait_for(vt, "» English");
    screen_press(vt, VTERM_KEY_TAB, "» Your name");
    vt_resize(vt, 8, 30);
    vt_wait_for(vt, "q quit");
    vt_type(vt, "q");
    cr_expect_eq(vt_finish(vt), 0);
}

Test(program_screen_size, of_many_changes_the_last_one_counts)
{
    struct vt *vt = screen_study(&trial, "slips", "page 1 of 3");
    screen_type(vt, " ", "page 2 of 3");
    char *before = vt_picture(vt);
    for (int i = 0; i < 100; i++)
        vt_resize(vt, 1 + i % 30, 1 + i * 7 % 90);
    make_usual(vt);
    expect_back(vt, before, "page 2 of 3");
    free(before);
    screen_quit(vt);
}

Test(program_screen_size, an_open_sheet_and_its_word_stay_in_view)
{
    struct vt *vt = screen_study(&trial, "slips", "page 1 of 3");
    vt_key(vt, VTERM_KEY_TAB);
    screen_press(vt, VTERM_KEY_ENTER, "A paper that says how the pay was counted.");
    char *before = vt_picture(vt);
    make_small(vt);
    vt_wait_for(vt, "A paper that says how the pay was\n");
    vt_wait_for(vt, "Ask for a pay slip each month");
    vt_resize(vt, 8, 30);
    vt_wait_for(vt, "Too small");
    make_usual(vt);
    expect_back(vt, before, "A paper that says how the pay was counted.");
    free(before);
    screen_quit(vt);
}

Test(program_screen_size, a_half_answer_survives_every_size)
{
    struct vt *vt = screen_study_quiz(&trial, "question 1 of 4");
    screen_type(vt, "1", "1 (•) The neighbour");
    char *before = vt_picture(vt);
    make_small(vt);
    vt_wait_gone(vt, "choose");
    vt_wait_for(vt, "1 (•) The neighbour");
    vt_resize(vt, 2, 2);
    make_usual(vt);
    expect_back(vt, before, "H hint   ? help");
    screen_press(vt, VTERM_KEY_ENTER, "Not right, 0 of 1 point. Saved.");
    free(before);
    screen_quit(vt);
}
