/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/tui/term_watch.c */
#include <criterion/criterion.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/path.h"
#include "support/support.h"
#include "tui/term_watch.h"

static char *folder;
static char *file;
static struct term_watch watch;

static void start(void)
{
    folder = support_folder();
    file = path_join(folder, "lesson.xml");
    support_write(file, "one");
    term_watch_init(&watch);
    term_watch_file(&watch, file);
}

static void end(void)
{
    term_watch_clear(&watch);
    support_remove(folder);
    free(file);
    free(folder);
}

TestSuite(term_watch, .init = start, .fini = end);

static bool has_event(void)
{
    struct pollfd events = {.fd = term_watch_events(&watch), .events = POLLIN};
    return poll(&events, 1, 0) > 0;
}

Test(term_watch, a_file_that_nobody_touches_has_not_changed)
{
    cr_expect_not(term_watch_has_changed(&watch));
    cr_expect_not(has_event());
}

Test(term_watch, a_saved_file_has_changed_once)
{
    support_write(file, "more");
    if (term_watch_events(&watch) >= 0)
        cr_expect(has_event());
    cr_expect(term_watch_has_changed(&watch));
    cr_expect_not(term_watch_has_changed(&watch));
    cr_expect_not(has_event());
}

Test(term_watch, a_file_put_in_its_place_is_a_change)
{
    char *other = path_join(folder, "other");
    support_write(other, "two");
    cr_expect_not(term_watch_has_changed(&watch), "another file of the folder is none");
    cr_assert_eq(rename(other, file), 0);
    cr_expect(term_watch_has_changed(&watch));
    free(other);
}

Test(term_watch, a_file_that_goes_and_comes_has_changed_twice)
{
    unlink(file);
    cr_expect(term_watch_has_changed(&watch));
    cr_expect_not(term_watch_has_changed(&watch));
    support_write(file, "one");
    cr_expect(term_watch_has_changed(&watch));
}

Test(term_watch, the_same_path_again_forgets_nothing)
{
    support_write(file, "more");
    term_watch_file(&watch, file);
    cr_expect(term_watch_has_changed(&watch));
}

Test(term_watch, another_path_starts_afresh)
{
    char *other = path_join(folder, "other");
    support_write(file, "more");
    term_watch_file(&watch, other);
    cr_expect_not(term_watch_has_changed(&watch));
    support_write(other, "new");
    cr_expect(term_watch_has_changed(&watch));
    free(other);
}

Test(term_watch, a_folder_that_is_not_there_is_watched_by_looking)
{
    char *other = path_join(folder, "none/lesson.xml");
    term_watch_file(&watch, other);
    cr_expect_eq(term_watch_events(&watch), -1);
    cr_expect_not(term_watch_has_changed(&watch));
    free(other);
}

Test(term_watch, without_a_file_nothing_changes)
{
    struct term_watch none;
    term_watch_init(&none);
    cr_expect_not(term_watch_has_changed(&none));
    cr_expect_eq(term_watch_events(&none), -1);
    term_watch_clear(&none);
}
