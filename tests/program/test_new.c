/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* decentwork new: a course to begin from, whole or not at all, and never over anything. */
#include "config.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/memory.h"
#include "base/path.h"
#include "base/str.h"
#include "support/media.h"
#include "support/trial.h"

static struct trial trial;

static void set_stage(void)
{
    trial_init(&trial);
    cr_assert_eq(chdir(trial.folder), 0);
}

static void clear_stage(void)
{
    cr_assert_eq(chdir("/"), 0);
    trial_clear(&trial);
}

TestSuite(program_new, .init = set_stage, .fini = clear_stage);

static void expect_clean(const char *folder)
{
    struct run run = trial_run(&trial, NULL, "check", "--strict", folder, NULL);
    trial_expect(&run, 0, NULL, folder);
    run_clear(&run);
}

static void expect_in(const char *file, const char *words)
{
    char *text = support_read(file, NULL);
    cr_expect_not_null(strstr(text, words), "no '%s' in %s", words, text);
    free(text);
}

Test(program_new, a_course_is_made_and_it_is_said_what_to_do_next)
{
    struct run run = trial_run(&trial, NULL, "new", "Our rights", NULL);
    trial_expect(&run, 0, NULL, "new");
    trial_expect_lines(
        run.output,
        "Our rights: the course 'our-rights'; its texts say what to write in their place\n"
        "See it while you write: decentwork preview 'Our rights'\n"
        "See its mistakes: decentwork check 'Our rights'\n");
    cr_expect_not_null(strstr(run.output, "/data/decentwork/courses\n"), "%s", run.output);
    expect_clean("Our rights");
    run_clear(&run);
}

/* What is said is done, as a person would. */
Test(program_new, copied_where_it_is_said_to_be_copied_it_is_found)
{
    struct run run = trial_run(&trial, NULL, "new", "rights", NULL);
    const char *folder = strstr(run.output, "/data/decentwork/courses\n");
    cr_assert_not_null(folder);
    cr_assert_eq(path_make_folders("data/decentwork/courses"), 0);
    cr_assert_eq(rename("rights", "data/decentwork/courses/rights"), 0);
    run_clear(&run);
    run = trial_run(&trial, NULL, "list", "--format", "csv", NULL);
    cr_expect_not_null(strstr(run.output, "rights,The title of your course,1.0.0,en,0,2"), "%s",
                       run.output);
    run_clear(&run);
}

Test(program_new, an_empty_folder_is_filled_and_the_one_that_one_is_in)
{
    cr_assert_eq(path_make_folders("here/Health"), 0);
    cr_assert_eq(chdir("here/Health"), 0);
    struct run run = trial_run(&trial, NULL, "new", ".", NULL);
    trial_expect(&run, 0, NULL, "here");
    expect_in("course.xml", " id=\"health\"");
    expect_clean(".");
    run_clear(&run);
}

Test(program_new, what_is_there_is_never_written_over)
{
    static const struct {
        const char *folder, *words;
        int status;
    } cases[] = {
        {"courses/pay", "the folder 'courses/pay' is not empty", 2},
        {"courses/pay/course.xml", "is a file; name a folder that is not there yet", 2},
        {"nowhere/rights", "there is no folder 'nowhere'; make it first", 3},
        {"hidden", "the folder 'hidden' is not empty", 2},
    };
    cr_assert_eq(path_make_folders("hidden/.git"), 0);
    char *before = support_read("courses/pay/course.xml", NULL);
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct run run = trial_run(&trial, NULL, "new", cases[i].folder, NULL);
        trial_expect(&run, cases[i].status, cases[i].words, cases[i].folder);
        run_clear(&run);
    }
    char *after = support_read("courses/pay/course.xml", NULL);
    cr_expect_str_eq(before, after);
    cr_expect_not(path_is_folder("nowhere"));
    cr_expect_not(path_is_file("hidden/course.xml"));
    free(after);
    free(before);
}

Test(program_new, the_id_is_that_of_the_option_or_one_that_no_course_has)
{
    struct run run = trial_run(&trial, NULL, "new", "a", "--id", "my-union.rights", NULL);
    trial_expect(&run, 0, NULL, "an id");
    expect_in("a/course.xml", " id=\"my-union.rights\"");
    run_clear(&run);
    run = trial_run(&trial, NULL, "new", "pay", "--courses", trial.courses, NULL);
    trial_expect(&run, 0, NULL, "an id that is taken");
    expect_in("pay/course.xml", " id=\"pay-2\"");
    run_clear(&run);
    run = trial_run(&trial, NULL, "new", "b", "--id", "my rights", NULL);
    trial_expect(&run, 2, "'my rights' cannot be the id of a course; expected a name of", "bad");
    cr_expect_not(path_is_folder("b"));
    run_clear(&run);
}

Test(program_new, the_course_is_in_the_language_that_is_asked_for)
{
    support_skip_without_nls();
    struct run run = trial_run(&trial, NULL, "new", "droits", "--language", "fr", NULL);
    trial_expect(&run, 0, NULL, "fr");
    expect_in("droits/course.xml", " lang=\"fr\"");
    expect_in("droits/course.xml", "<title>Le titre de votre cours</title>");
    expect_clean("droits");
    run_clear(&run);
}

Test(program_new, a_language_that_the_program_does_not_speak_is_the_courses_all_the_same)
{
    struct run run = trial_run(&trial, NULL, "new", "direitos", "--language", "pt", NULL);
    trial_expect(&run, 0, "in English: the program does not speak português", "pt");
    expect_in("direitos/course.xml", " lang=\"pt\"");
    expect_in("direitos/course.xml", "The title of your course");
    run_clear(&run);
    run = trial_run(&trial, NULL, "new", "x", "--language", "elvish", NULL);
    trial_expect(&run, 2, "[no-language]", "no language");
    run_clear(&run);
}

/* The less room there is, the earlier it ends. */
Test(program_new, nothing_half_written_stays_where_there_is_no_room)
{
    char page[4097] = {0};
    memset(page, 'x', sizeof page - 1);
    cr_assert_eq(path_make_folders("stick"), 0);
    media_insert("stick", 12288);
    for (int i = 0; i < 3; i++) {
        char *filling = str_format("stick/filling-%d", i);
        struct run run = trial_run(&trial, NULL, "new", "stick/rights", NULL);
        trial_expect(&run, 3, ": No space left on device", filling);
        cr_expect(access("stick/rights", F_OK) != 0, "something is left");
        support_write(filling, page);
        run_clear(&run);
        free(filling);
    }
}

Test(program_new, a_folder_that_was_there_is_left_empty_where_there_is_no_room)
{
    cr_assert_eq(path_make_folders("stick"), 0);
    media_insert("stick", 8192);
    struct run run = trial_run(&trial, NULL, "new", "stick", NULL);
    trial_expect(&run, 3, "No space left on device", "a full stick");
    cr_expect(access("stick", F_OK) == 0);
    cr_expect(access("stick/course.xml", F_OK) != 0);
    cr_expect(access("stick/modules", F_OK) != 0);
    run_clear(&run);
}
