/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/store/window.c */
#include "config.h"

#include <criterion/criterion.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/path.h"
#include "store/window.h"
#include "support/support.h"

static char *folder;
static char *record;
static char *mark;

static void make_folder(void)
{
    folder = support_folder();
    record = path_join(folder, "nadia.db");
    mark = window_path(record);
}

static void remove_folder(void)
{
    support_remove(folder);
    free(mark);
    free(record);
    free(folder);
}

TestSuite(window, .init = make_folder, .fini = remove_folder);

static bool is_marked(void)
{
    struct stat about;
    return lstat(mark, &about) == 0;
}

static void expect_opened(struct window *window, bool is_second, bool is_unclean)
{
    window_open(record, window);
    cr_expect_eq(window->is_second, is_second);
    cr_expect_eq(window->is_unclean, is_unclean);
    cr_expect(is_marked());
}

Test(window, one_alone_leaves_nothing_behind)
{
    struct window window;
    struct stat about;
    expect_opened(&window, false, false);
    cr_assert_eq(stat(mark, &about), 0);
    cr_expect_eq(about.st_mode & 0777, 0600);
    window_close(&window);
    cr_expect_not(is_marked());
    window_close(&window);
    expect_opened(&window, false, false);
    window_close(&window);
}

Test(window, a_second_one_knows_of_the_first_and_the_last_takes_the_mark_away)
{
    struct window one;
    struct window two;
    struct window three;
    expect_opened(&one, false, false);
    expect_opened(&two, true, false);
    window_close(&one);
    cr_expect(is_marked());
    expect_opened(&three, true, false);
    window_close(&three);
    window_close(&two);
    cr_expect_not(is_marked());
}

Test(window, what_a_dead_program_held_is_free_but_its_close_was_not_clean)
{
    struct window window;
    int status = 0;
    pid_t child = fork();
    cr_assert_geq(child, 0);
    if (child == 0) {
        window_open(record, &window);
        kill(getpid(), SIGKILL);
    }
    waitpid(child, &status, 0);
    cr_assert(WIFSIGNALED(status));
    expect_opened(&window, false, true);
    window_close(&window);
    expect_opened(&window, false, false);
    window_close(&window);
}

Test(window, a_medium_without_room_for_a_mark_is_no_error)
{
    struct window window;
    char *elsewhere = path_join(folder, "not/there.db");
    window_open(elsewhere, &window);
    cr_expect_not(window.is_second);
    cr_expect_not(window.is_unclean);
    window_close(&window);
    free(elsewhere);
}

Test(window, a_link_in_the_place_of_the_mark_is_not_followed)
{
    struct window window;
    char *target = path_join(folder, "target");
    cr_assert_eq(symlink(target, mark), 0);
    window_open(record, &window);
    cr_expect_not(window.is_unclean);
    window_close(&window);
    cr_expect_not(path_is_file(target));
    cr_expect(is_marked(), "what is not ours stays");
    free(target);
}
