/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The course on the full screen, as a learner meets it: begun, read, looked up, answered, left and
 * gone on with. What a picture of one screen shows is tested in tests/tui. */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>

#include "base/memory.h"
#include "base/path.h"
#include "base/str.h"
#include "support/screen_program.h"

/* Where the lesson "slips" has its first paragraph, and in it the link to "pay slip". */
enum { LINK_ROW = 5, LINK_COLUMN = 17 };

static struct trial trial;

static void set_stage(void)
{
    screen_trial_init(&trial);
}

static void clear_stage(void)
{
    trial_clear(&trial);
}

TestSuite(program_screen, .init = set_stage, .fini = clear_stage);

/* How many parts of the course Ana has done. */
static void expect_done(const char *count)
{
    char *line = str_format("    \"done\": %s,\n", count);
    struct run run = trial_run(&trial, NULL, "list", "--courses", trial.courses, "--learner", "Ana",
                               "--format", "json", NULL);
    trial_expect(&run, 0, NULL, "list");
    trial_expect_lines(run.output, line);
    run_clear(&run);
    free(line);
}

/* Gives the answer `number` to the question that is shown, and expects what is said to it. */
static void answer(struct vt *vt, const char *number, const char *option, const char *verdict)
{
    screen_type(vt, number, option);
    screen_press(vt, VTERM_KEY_ENTER, verdict);
}

/* --- The first start --- */

Test(program_screen, the_first_start_asks_for_language_and_name_and_leads_home)
{
    struct vt *vt = screen_begin(&trial, &(struct screen_begin){0});
    vt_wait_for(vt, "new learner");
    vt_wait_for(vt, "» English");
    screen_press(vt, VTERM_KEY_ENTER, "» Your name");
    screen_type(vt, "Nadia", "Nadia____");
    screen_press(vt, VTERM_KEY_ENTER, "» [ Start ]");
    screen_press(vt, VTERM_KEY_ENTER, "decentwork › Nadia");
    vt_wait_for(vt, "» Fair pay                                                 not begun");
    vt_wait_for(vt, "Learner: Nadia");
    screen_quit(vt);
    vt = screen_begin(&trial, &(struct screen_begin){0});
    vt_wait_for(vt, "decentwork › Nadia");
    screen_quit(vt);
}

/* One Esc too many: nothing is lost, and how one goes on is said, as the program was started. */
Test(program_screen, whoever_leaves_reads_that_the_place_is_kept)
{
    char *goodbye = str_format("Your place is kept. To go on, type: %s", support_program());
    struct vt *vt = screen_begin(&trial, &(struct screen_begin){.columns = 200});
    vt_wait_for(vt, "new learner");
    screen_press(vt, VTERM_KEY_ENTER, "» Your name");
    screen_type(vt, "Nadia", "Nadia____");
    screen_press(vt, VTERM_KEY_ENTER, "» [ Start ]");
    screen_press(vt, VTERM_KEY_ENTER, "decentwork › Nadia");
    vt_key(vt, VTERM_KEY_ESCAPE);
    vt_wait_for(vt, goodbye);
    cr_expect_eq(vt_finish(vt), 0);
    free(goodbye);
}

Test(program_screen, without_a_name_one_may_only_look)
{
    struct vt *vt = screen_begin(&trial, &(struct screen_begin){0});
    vt_wait_for(vt, "new learner");
    screen_press(vt, VTERM_KEY_UP, "» [ Just look, keep nothing ]");
    screen_press(vt, VTERM_KEY_UP, "» [ Start ]");
    screen_press(vt, VTERM_KEY_ENTER, "Type your name first");
    vt_wait_for(vt, "» Your name");
    vt_key(vt, VTERM_KEY_UP);
    screen_press(vt, VTERM_KEY_UP, "» [ Just look, keep nothing ]");
    screen_press(vt, VTERM_KEY_ENTER, "nobody; you are only looking");
    screen_quit(vt);
    vt = screen_begin(&trial, &(struct screen_begin){0});
    vt_wait_for(vt, "new learner");
    vt_key(vt, VTERM_KEY_ESCAPE);
    cr_expect_eq(vt_finish(vt), 0);
}

Test(program_screen, a_name_of_two_hundred_letters_is_taken_as_far_as_it_goes)
{
    struct str name = {0};
    struct vt *vt = screen_begin(&trial, &(struct screen_begin){0});
    vt_wait_for(vt, "» English");
    screen_press(vt, VTERM_KEY_TAB, "» Your name");
    str_add_repeat(&name, "é中", 100);
    screen_type(vt, str_text(&name), "中é中_");
    vt_key(vt, VTERM_KEY_ENTER);
    screen_press(vt, VTERM_KEY_ENTER, "Learner: é中é中");
    screen_quit(vt);
    str_clear(&name);
}

/* --- Reading --- */

Test(program_screen, a_lesson_is_read_with_its_words_and_leads_on)
{
    struct vt *vt = screen_study(&trial, "slips", "page 1 of 3");
    vt_key(vt, VTERM_KEY_TAB);
    screen_press(vt, VTERM_KEY_ENTER, "A paper that says how the pay was counted.");
    cr_expect(vt_look(vt, LINK_ROW, LINK_COLUMN).is_reversed);
    vt_key(vt, VTERM_KEY_ESCAPE);
    vt_wait_gone(vt, "A paper that says");
    vt_key(vt, VTERM_KEY_TAB);
    screen_press(vt, VTERM_KEY_ENTER, "Workers are told how their pay is made up.");
    vt_key(vt, VTERM_KEY_ESCAPE);
    vt_wait_gone(vt, "Workers are told");
    screen_type(vt, " ", "page 2 of 3");
    screen_type(vt, " ", "page 3 of 3");
    screen_type(vt, " ", "End of the lesson. Enter goes on: On time");
    screen_press(vt, VTERM_KEY_ENTER, "Pay comes on the day agreed.");
    screen_type(vt, " ", "End of the lesson. Enter goes on: Quiz: 4 questions");
    screen_press(vt, VTERM_KEY_ENTER, "[ Begin ]");
    screen_quit(vt);
    expect_done("2");
}

Test(program_screen, no_word_is_left_out_between_two_pages)
{
    struct vt *vt = screen_study(&trial, "slips", "page 1 of 3");
    screen_read_all(vt);
    screen_quit(vt);
}

Test(program_screen, a_key_for_help_that_is_held_down_opens_it_once)
{
    struct vt *vt = screen_study(&trial, "slips", "page 1 of 3");
    screen_type(vt, " ", "page 2 of 3");
    screen_type(vt, "????????????????????????????????????????", "Help › Reader");
    screen_type(vt, "LLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLL", "Course, questions and menus");
    screen_press(vt, VTERM_KEY_ESCAPE, "Help › Reader");
    screen_press(vt, VTERM_KEY_ESCAPE, "page 2 of 3");
    screen_quit(vt);
}

Test(program_screen, the_wheel_scrolls_and_a_click_opens_a_link)
{
    struct vt *vt = screen_study(&trial, "slips", "Ask for a pay slip each month");
    for (int i = 0; i < 3; i++)
        vt_click(vt, 5, LINK_ROW, LINK_COLUMN);
    vt_wait_gone(vt, "Ask for a pay slip");
    for (int i = 0; i < 3; i++)
        vt_click(vt, 4, LINK_ROW, LINK_COLUMN);
    vt_wait_for(vt, "Ask for a pay slip");
    vt_click(vt, 1, LINK_ROW, LINK_COLUMN - 1);
    vt_click(vt, 1, LINK_ROW, LINK_COLUMN + 3);
    vt_wait_for(vt, "A paper that says how the pay was counted.");
    vt_click(vt, 1, LINK_ROW, 0);
    vt_wait_gone(vt, "A paper that says");
    screen_quit(vt);
}

/* --- Answering --- */

Test(program_screen, answers_right_and_wrong_are_told_saved_and_summed_up)
{
    struct vt *vt = screen_study_quiz(&trial, "question 1 of 4");
    answer(vt, "2", "2 (•) The employer", "Right, 1 of 1 point. Saved.");
    vt_wait_for(vt, "✓ 2 (•) The employer");
    vt_wait_for(vt, "It is a duty.");
    screen_press(vt, VTERM_KEY_ENTER, "Question 2?");
    answer(vt, "1", "1 (•) The neighbour", "Not right, 0 of 1 point. Saved.");
    vt_wait_for(vt, "✗ 1 (•) The neighbour");
    vt_wait_for(vt, "✓ 2 ( ) The employer");
    screen_press(vt, VTERM_KEY_ENTER, "Question 3?");
    answer(vt, "2", "2 (•) The employer", "Right, 1 of 1 point. Saved.");
    screen_press(vt, VTERM_KEY_ENTER, "Question 4?");
    answer(vt, "2", "2 (•) The employer", "» [ Result ]");
    screen_press(vt, VTERM_KEY_ENTER, "3 of 4 points, 75 %. Passed: 60 % was needed.");
    vt_wait_for(vt, "✗ 2  Name 2                                                 0 of 1");
    screen_quit(vt);
    expect_done("1");
}

Test(program_screen, a_click_chooses_an_option)
{
    enum { OPTION_ROW = 6, OPTION_COLUMN = 16 };
    struct vt *vt = screen_study_quiz(&trial, "question 1 of 4");
    vt_expect_line(vt, OPTION_ROW, "       2 ( ) The employer");
    vt_click(vt, 1, OPTION_ROW, OPTION_COLUMN);
    vt_wait_for(vt, "2 (•) The employer");
    vt_wait_for(vt, "» [ Answer ]");
    screen_quit(vt);
}

Test(program_screen, a_quiz_that_was_left_goes_on_at_its_half_answer)
{
    struct vt *vt = screen_study_quiz(&trial, "question 1 of 4");
    answer(vt, "2", "2 (•) The employer", "Saved.");
    screen_press(vt, VTERM_KEY_ENTER, "Question 2?");
    screen_type(vt, "1", "1 (•) The neighbour");
    screen_type(vt, "H", "Who counted it?");
    screen_quit(vt);
    vt = screen_study(&trial, NULL, "» Go on: Quiz: 4 questions");
    screen_press(vt, VTERM_KEY_ENTER, "Question 2?");
    vt_wait_for(vt, "question 2 of 4");
    vt_wait_for(vt, "1 (•) The neighbour");
    vt_wait_for(vt, "Who counted it?");
    screen_quit(vt);
}

/* --- With the other way of reading --- */

Test(program_screen, what_was_begun_line_by_line_goes_on_here_and_there)
{
    free(trial_study(&trial, "Ana", "pay/quiz", "1\n\n"));
    struct vt *vt = screen_study(&trial, NULL, "» Go on: Quiz: 4 questions");
    screen_press(vt, VTERM_KEY_ENTER, "question 2 of 4");
    answer(vt, "2", "2 (•) The employer", "Saved.");
    screen_press(vt, VTERM_KEY_ENTER, "Question 3?");
    screen_quit(vt);
    char *transcript = trial_study(&trial, "Ana", "pay/quiz", "2\n\n2\n\n");
    trial_expect_lines(transcript, "Question 3 of 4, one answer.\n"
                                   "Question 4 of 4, one answer.\n");
    free(transcript);
    vt = screen_study(&trial, NULL, "Fair pay");
    screen_quit(vt);
    expect_done("1");
}

/* --- A course by its folder --- */

Test(program_screen, a_course_opened_by_its_folder_is_at_home_while_it_is_at_hand)
{
    char *nowhere = path_join(trial.folder, "nowhere");
    struct trial elsewhere = trial;
    elsewhere.courses = nowhere;
    struct vt *vt =
        screen_begin(&elsewhere, &(struct screen_begin){.learner = "Ana", .target = trial.course});
    vt_wait_for(vt, "» ");
    screen_type(vt, "q", "» Go on: What a pay slip tells");
    vt_wait_for(vt, "Fair pay");
    screen_press(vt, VTERM_KEY_ENTER, "page 1 of 3");
    screen_quit(vt);
    free(nowhere);
}

Test(program_screen, home_goes_on_with_the_course_that_was_named)
{
    trial_add_course(&trial, "abc", "A course");
    char *folder = path_join(trial.courses, "abc");
    screen_quit(screen_study(&trial, "slips", "page 1 of 3"));
    struct vt *vt =
        screen_begin(&trial, &(struct screen_begin){.learner = "Ana", .target = folder});
    vt_wait_for(vt, "A course");
    screen_type(vt, "q", "» Go on: L");
    screen_quit(vt);
    free(folder);
}
