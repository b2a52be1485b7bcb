/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* decentwork progress: the learner's standing, and parts begun anew. */
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
    trial_replace(&trial, "modules/one.xml", "<title>Wages</title>",
                  "<title>Wages</title><objective id=\"slip\">Read a pay slip</objective>");
    trial_replace(&trial, "modules/one.xml", "id=\"who\" cite",
                  "id=\"who\" objective=\"slip\" cite");
}

static void clear_stage(void)
{
    trial_clear(&trial);
}

TestSuite(program_progress, .init = set_stage, .fini = clear_stage);

/* Runs it with these words; returns the output, caller frees. */
static char *expect_run(int status, const char *words, const char *one, const char *two,
                        const char *three)
{
    struct run run =
        trial_run(&trial, "", "progress", "--courses", trial.courses, one, two, three, NULL);
    trial_expect(&run, status, words, one != NULL ? one : "all");
    char *output = run.output;
    run.output = NULL;
    run_clear(&run);
    return output;
}

static void expect_csv(const char *expected)
{
    char *output = expect_run(0, NULL, "--format", "csv", NULL);
    cr_expect_str_eq(output, expected, "%s", output);
    free(output);
}

static void expect_said(int status, const char *words, const char *one, const char *two,
                        const char *output)
{
    char *found = expect_run(status, words, one, two, NULL);
    cr_expect_str_eq(found, output, "%s", found);
    free(found);
}

#define HEAD "course,module,kind,id,state,minutes,answers,attempts,best,latest,title\r\n"

static void work(void)
{
    free(trial_study(&trial, "Ana", "pay/slips", ""));
    free(trial_study(&trial, "Ana", "pay/quiz", "2\n\n2\n\n"));
}

Test(program_progress, units_and_objectives_are_listed_with_what_was_done)
{
    work();
    char *output = expect_run(0, NULL, "--format", "csv", "pay");
    cr_expect_eq(strncmp(output, HEAD, strlen(HEAD)), 0, "%s", output);
    cr_expect_not_null(strstr(output, "pay,1,objective,slip,,,1,,,100,Read a pay slip\r\n"), "%s",
                       output);
    cr_expect_not_null(strstr(output, ",0,2,1,50,50,Quiz: 2 questions\r\n"), "%s", output);
    free(output);
    output = expect_run(0, NULL, NULL, NULL, NULL);
    trial_expect_lines(output, "Fair pay\n"
                               "Part   State      Minutes  Best  Title\n"
                               "time   not begun  0              On time\n"
                               "quiz   begun      0        50 %  Quiz: 2 questions\n"
                               "Objective  Right   Title\n"
                               "slip       1 of 1  Read a pay slip\n");
    free(output);
}

Test(program_progress, json_has_numbers_and_null_where_there_is_none)
{
    work();
    char *output = expect_run(0, NULL, "--format", "json", NULL);
    json_t *rows = json_loads(output, JSON_REJECT_DUPLICATES, NULL);
    cr_assert_eq(json_array_size(rows), 4, "%s", output);
    const json_t *lesson = json_array_get(rows, 0);
    const json_t *quiz = json_array_get(rows, 2);
    cr_expect(json_is_null(json_object_get(lesson, "best")));
    cr_expect_eq(json_integer_value(json_object_get(quiz, "best")), 50);
    cr_expect_eq(json_integer_value(json_object_get(quiz, "module")), 1);
    cr_expect(json_is_integer(json_object_get(quiz, "answers")));
    cr_expect_str_eq(json_string_value(json_object_get(quiz, "kind")), "quiz");
    json_decref(rows);
    free(output);
}

Test(program_progress, parts_are_named_in_the_language_that_one_reads)
{
    static const struct catalogue_entry entries[] = {
        {.key = "On time", .translation = "À temps"},
        {.key = "Read a pay slip", .translation = "Lire un bulletin"},
    };
    support_skip_without_nls();
    mo_put(trial.course, "po/fr.mo", "fr", entries, ARRAY_LEN(entries));
    work();
    char *output = expect_run(0, NULL, "--language=fr", "--format=csv", NULL);
    cr_expect_not_null(strstr(output, "time,not begun,0,0,0,,,À temps\r\n"), "%s", output);
    cr_expect_not_null(strstr(output, "slip,,,1,,,100,Lire un bulletin\r\n"), "%s", output);
    free(output);
}

Test(program_progress, a_part_begins_anew_and_that_is_taken_back)
{
    static const char *const names[] = {"quiz", "pay/quiz"};
    work();
    char *before = expect_run(0, NULL, "--format", "csv", NULL);
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        expect_said(0, NULL, "--reset", names[i],
                    "pay/quiz begins anew. To take that back: decentwork progress --undo-reset\n");
        char *after = expect_run(0, NULL, "--format", "csv", NULL);
        cr_expect_str_neq(after, before);
        cr_expect_not_null(strstr(after, "objective,slip,,,0,,,,"), "%s", after);
        free(after);
        expect_said(0, NULL, "--undo-reset", NULL, "pay/quiz: what was done before counts again\n");
        expect_csv(before);
    }
    expect_said(0, NULL, "--reset", "pay",
                "pay begins anew. To take that back: decentwork progress --undo-reset\n");
    expect_said(1, "[nothing-to-reset]", "--reset", "pay", "");
    expect_said(0, NULL, "--undo-reset", NULL, "pay: what was done before counts again\n");
    expect_csv(before);
    expect_said(1, "[nothing-to-undo]", "--undo-reset", NULL, "");
    free(before);
}

Test(program_progress, what_is_no_record_is_said_once)
{
    char *path = path_join(trial.records, "Eve-0011.db");
    cr_assert_eq(path_make_folders(trial.records), 0);
    support_write(path, "no record");
    struct run run = trial_run(&trial, "", "progress", "--courses", trial.courses, NULL);
    trial_expect(&run, 2, "there is no learner yet", "no record");
    const char *said = strstr(run.errors, "[no-record]");
    cr_assert_not_null(said, "%s", run.errors);
    cr_expect_null(strstr(said + 1, "[no-record]"), "%s", run.errors);
    run_clear(&run);
    free(path);
}

Test(program_progress, wrong_usage_is_said)
{
    expect_said(2, "there is no learner yet; to begin: decentwork", NULL, NULL, "");
    work();
    expect_said(2, "there is no course 'pya'", "pya", NULL, "");
    expect_said(2, "there is no course, lesson or quiz 'none'", "--reset", "none", "");
    expect_said(2, "there is no course, lesson or quiz 'pay/none'", "--reset", "pay/none", "");
    trial_add_course(&trial, "abc", "Another");
    trial_replace(&trial, "../abc/m.xml", "id=\"l\"", "id=\"quiz\"");
    expect_said(2, "more than one course has a lesson or quiz 'quiz'; say COURSE/quiz", "--reset",
                "quiz", "");
    free(trial_study(&trial, "Ben", NULL, ""));
    expect_said(2, "there are 2 learners (Ana, Ben); say which: --learner NAME", NULL, NULL, "");
    expect_said(2, "there is no learner 'Bem'; did you mean 'Ben'?", "--learner", "Bem", "");
}
