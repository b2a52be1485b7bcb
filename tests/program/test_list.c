/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* decentwork list: the courses found, how far the learner is, in each of the forms. */
#include "config.h"

#include <criterion/criterion.h>
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/path.h"
#include "support/mo.h"
#include "support/trial.h"

static struct trial trial;

static void set_stage(void)
{
    trial_init(&trial);
    trial_add_course(&trial, "abc", "Zebra, a \"second\" one");
}

static void clear_stage(void)
{
    trial_clear(&trial);
}

TestSuite(program_list, .init = set_stage, .fini = clear_stage);

/* Lists with these further words (NULL: none) and expects this output. */
static void expect_list(const char *first, const char *second, const char *third,
                        const char *fourth, const char *expected)
{
    struct run run = trial_run(&trial, NULL, "list", "--courses", trial.courses, first, second,
                               third, fourth, NULL);
    trial_expect(&run, 0, NULL, expected);
    cr_expect_str_eq(run.output, expected, "%s", run.output);
    run_clear(&run);
}

Test(program_list, courses_stand_by_title_in_columns)
{
    expect_list(NULL, NULL, NULL, NULL,
                "Course  Edition  Language  Done    Title\n"
                "pay     1.0.0    en        0 of 3  Fair pay\n"
                "abc     2.0.0    fr        0 of 1  Zebra, a \"second\" one\n");
}

Test(program_list, what_the_learner_has_done_is_counted)
{
    static const struct {
        const char *typed, *row;
    } steps[] = {
        {"\n\n\n\nback\n3\n1\n\n1\nquit\n", "pay,Fair pay,1.0.0,en,1,3\r\n"},
        {"\n3\nall\n2\n\n1\nquit\n", "pay,Fair pay,1.0.0,en,2,3\r\n"},
        {"\n2\nquit\n", "pay,Fair pay,1.0.0,en,3,3\r\n"},
    };
    for (size_t i = 0; i < ARRAY_LEN(steps); i++) {
        free(trial_study(&trial, "Ana", NULL, steps[i].typed));
        struct run run =
            trial_run(&trial, NULL, "list", "--courses", trial.courses, "--format", "csv", NULL);
        cr_expect_not_null(strstr(run.output, steps[i].row), "step %zu: %s", i, run.output);
        run_clear(&run);
    }
}

Test(program_list, each_learner_has_a_list_and_without_a_name_only_one_alone_is_meant)
{
    static const char head[] = "id,title,edition,language,done,parts\r\n";
    free(trial_study(&trial, "Ana", "pay/time", ""));
    struct run run =
        trial_run(&trial, NULL, "list", "--courses", trial.courses, "--format=csv", NULL);
    trial_expect(&run, 0, NULL, "Ana alone");
    cr_expect_eq(strncmp(run.output, head, strlen(head)), 0, "%s", run.output);
    cr_expect_not_null(strstr(run.output, ",en,1,3\r\n"), "%s", run.output);
    run_clear(&run);
    free(trial_study(&trial, "Ben", NULL, ""));
    static const struct {
        const char *learner, *row;
    } cases[] = {{"Ana", ",en,1,3\r\n"}, {"ana", ",en,1,3\r\n"}, {"Ben", ",en,0,3\r\n"}};
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        run = trial_run(&trial, NULL, "list", "--courses", trial.courses, "--format", "csv",
                        "--learner", cases[i].learner, NULL);
        cr_expect_not_null(strstr(run.output, cases[i].row), "%s: %s", cases[i].learner,
                           run.output);
        run_clear(&run);
    }
    run = trial_run(&trial, NULL, "list", "--courses", trial.courses, "--format", "csv", NULL);
    cr_expect_not_null(strstr(run.output, ",en,0,3\r\n"), "which of two? %s", run.output);
    run_clear(&run);
}

Test(program_list, csv_quotes_what_it_must)
{
    expect_list("--format", "csv", NULL, NULL,
                "id,title,edition,language,done,parts\r\n"
                "pay,Fair pay,1.0.0,en,0,3\r\n"
                "abc,\"Zebra, a \"\"second\"\" one\",2.0.0,fr,0,1\r\n");
}

Test(program_list, json_has_an_object_for_each_course)
{
    struct run run =
        trial_run(&trial, NULL, "list", "--courses", trial.courses, "--format", "json", NULL);
    json_t *rows = json_loads(run.output, JSON_REJECT_DUPLICATES, NULL);
    cr_assert_not_null(rows, "%s", run.output);
    cr_expect_eq(json_array_size(rows), 2);
    const json_t *last = json_array_get(rows, 1);
    cr_expect_str_eq(json_string_value(json_object_get(last, "id")), "abc");
    cr_expect_str_eq(json_string_value(json_object_get(last, "title")), "Zebra, a \"second\" one");
    cr_expect_eq(json_integer_value(json_object_get(last, "parts")), 1);
    cr_expect_eq(json_object_size(last), 6);
    json_decref(rows);
    run_clear(&run);
}

Test(program_list, courses_are_named_in_the_language_that_one_reads)
{
    static const struct catalogue_entry entries[] = {
        {.key = "Fair pay", .translation = "Une paie juste"},
    };
    support_skip_without_nls();
    mo_put(trial.course, "po/fr.mo", "fr", entries, ARRAY_LEN(entries));
    expect_list("--language", "fr", "--format", "csv",
                "id,title,edition,language,done,parts\r\n"
                "pay,Une paie juste,1.0.0,en,0,3\r\n"
                "abc,\"Zebra, a \"\"second\"\" one\",2.0.0,fr,0,1\r\n");
    expect_list("--language", "en", "--format", "csv",
                "id,title,edition,language,done,parts\r\n"
                "pay,Fair pay,1.0.0,en,0,3\r\n"
                "abc,\"Zebra, a \"\"second\"\" one\",2.0.0,fr,0,1\r\n");
}

Test(program_list, listing_makes_no_learner_and_no_folder)
{
    struct run run = trial_run(&trial, NULL, "list", "--courses", trial.courses, NULL);
    trial_expect(&run, 0, NULL, "list");
    cr_expect_not(path_is_folder(trial.records));
    run_clear(&run);
}

Test(program_list, a_bad_course_is_told_and_the_others_are_listed)
{
    trial_write(&trial, "course.xml", "<course>");
    struct run run = trial_run(&trial, NULL, "list", "--courses", trial.courses, NULL);
    trial_expect(&run, 1, "pay/course.xml:1:9: error: ", "list");
    cr_expect_not_null(strstr(run.output, "\nabc "), "%s", run.output);
    cr_expect_null(strstr(run.output, "pay"), "%s", run.output);
    run_clear(&run);
}

Test(program_list, of_two_courses_with_one_id_the_first_is_listed_and_the_other_told)
{
    trial_add_course(&trial, "zzz", "The same");
    char *manifest = path_join(trial.courses, "zzz/course.xml");
    support_write(manifest, "<course version=\"1\" id=\"pay\" edition=\"1.0.0\" lang=\"en\">"
                            "<title>The same</title><module src=\"m.xml\"/></course>");
    struct run run = trial_run(&trial, NULL, "list", "--courses", trial.courses, NULL);
    trial_expect(&run, 0, "[same-course]", "list");
    cr_expect_not_null(strstr(run.output, "Fair pay"), "%s", run.output);
    cr_expect_null(strstr(run.output, "The same"), "%s", run.output);
    run_clear(&run);
    free(manifest);
}
