/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* How the program starts and ends: help, exit statuses, and where messages go. */
#include "config.h"

#include <criterion/criterion.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/memory.h"
#include "base/path.h"
#include "base/str.h"
#include "support/trial.h"

static struct trial trial;

static void set_stage(void)
{
    trial_init(&trial);
}

static void clear_stage(void)
{
    trial_clear(&trial);
}

TestSuite(program_start, .init = set_stage, .fini = clear_stage);

Test(program_start, help_and_version_are_said_on_the_output)
{
    static const struct {
        const char *words[3];
        const char *line;
    } cases[] = {
        {{"--help"}, "Usage: decentwork [COMMAND] [OPTION]... [COURSE[/UNIT]]"},
        {{"list", "--help"}, "Usage: decentwork list [OPTION]..."},
        {{"--help", "check"}, "Usage: decentwork check [PATH]... | --explain [CODE]..."},
        {{"-h"}, "Usage: decentwork [COMMAND] [OPTION]... [COURSE[/UNIT]]"},
        {{"-help"}, "Usage: decentwork [COMMAND] [OPTION]... [COURSE[/UNIT]]"},
        {{"help"}, "Usage: decentwork [COMMAND] [OPTION]... [COURSE[/UNIT]]"},
        {{"help", "new"}, "Usage: decentwork new FOLDER"},
        {{"--version"}, "decentwork " PACKAGE_VERSION},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct run run = trial_run(&trial, NULL, cases[i].words[0], cases[i].words[1], NULL);
        trial_expect(&run, 0, NULL, cases[i].line);
        cr_expect_eq(strncmp(run.output, cases[i].line, strlen(cases[i].line)), 0, "%s",
                     run.output);
        cr_expect_eq(run.output[strlen(cases[i].line)], '\n');
        run_clear(&run);
    }
}

/* All of these end before anything is asked or made. */
Test(program_start, wrong_usage_has_status_2_and_says_what_was_meant)
{
    static const struct {
        const char *words[4];
        const char *message;
    } cases[] = {
        {{"lern"}, "there is no command and no course 'lern'; did you mean 'learn'?"},
        {{"chekc", "."}, "there is no command 'chekc'; did you mean 'check'?"},
        {{"chekc", "--strict", "."}, "there is no command 'chekc'; did you mean 'check'?"},
        {{"something", "else"}, "'else' is too much; expected: decentwork learn"},
        {{"--explain", "no-key"}, "'--explain' belongs to a command: decentwork check --explain"},
        {{"nothing"}, "there is no command and no course 'nothing'; 'decentwork list' names"},
        {{""}, "there is no command and no course ''"},
        {{"--lerner", "Ana"}, "there is no option '--lerner'; did you mean '--learner'?"},
        {{"-x"}, "there is no option '-x'"},
        {{"--learner"}, "the option '--learner' needs something after it"},
        {{"list", "--plain"}, "'decentwork list' has no option '--plain'"},
        {{"new"}, "something is missing; expected: decentwork new FOLDER"},
        {{"list", "--format", "xml"}, "there is no format 'xml'; expected table, csv or json"},
        {{"--theme", "dark"}, "'dark' is no value of '--theme'; expected auto, default, light, "},
        {{"--colour", "yes"}, "'yes' is no value of '--colour'; expected auto, always or never"},
        {{"list", "--learner", "Nobody"}, "there is no learner 'Nobody'"},
        {{"--version", "--language", "xx"}, "[no-language]"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct run run =
            trial_run(&trial, "\n", cases[i].words[0], cases[i].words[1], cases[i].words[2], NULL);
        trial_expect(&run, 2, cases[i].message, cases[i].message);
        cr_expect_str_empty(run.output, "case '%s': %s", cases[i].message, run.output);
        run_clear(&run);
    }
    cr_expect_not(path_is_folder(trial.records), "records were made");
}

Test(program_start, of_courses_and_units_too_what_was_meant_is_said)
{
    static const struct {
        const char *target, *message;
    } cases[] = {
        {"pax", "there is no command and no course 'pax'; did you mean 'pay'?"},
        {"pay/nothing", "the course 'pay' has no lesson or quiz 'nothing'\n"},
        {"pay/tiem", "the course 'pay' has no lesson or quiz 'tiem'; did you mean 'time'?"},
        {"pay/", "''"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct run run = trial_run(&trial, "\n", "--courses", trial.courses, "--learner", "Ana",
                                   "--plain", cases[i].target, NULL);
        trial_expect(&run, 2, cases[i].message, cases[i].target);
        cr_expect_str_empty(run.output, "case '%s': %s", cases[i].target, run.output);
        run_clear(&run);
    }
    cr_expect_not(path_is_folder(trial.records), "a learner was made for nothing");
}

Test(program_start, a_course_is_named_by_its_id_or_its_folder_with_a_unit_if_wanted)
{
    char *folder = path_join(trial.courses, "pay");
    char *unit = path_join(folder, "time");
    const struct {
        const char *target, *line;
    } cases[] = {
        {"pay", "Fair pay: 0 of 3 parts done."},
        {"pay/quiz", "Question 1 of 2, one answer."},
        {folder, "Fair pay: 0 of 3 parts done."},
        {unit, "Pay comes on the day agreed."},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        char *transcript = trial_study(&trial, "Ana", cases[i].target, "");
        trial_expect_lines(transcript, cases[i].line);
        cr_expect_null(strstr(transcript, "Hello"), "case '%s' came by way of home",
                       cases[i].target);
        free(transcript);
    }
    free(unit);
    free(folder);
}

Test(program_start, what_the_computer_refuses_has_status_3)
{
    char *file = path_join(trial.folder, "file");
    support_write(file, "");
    const struct {
        const char *words[4];
        const char *message;
    } cases[] = {
        {{"--courses", "/nowhere", "--plain"}, "no course found in /nowhere"},
        {{"check", "/nowhere"}, "there is no course here: /nowhere;"},
        {{"check", file}, "there is no course here"},
        {{"--data", file, "--learner", "Ana"}, "[no-folder]"},
        {{"list", "--data", file}, "[no-folder]"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        const char *const *words = cases[i].words;
        struct run run = trial_run(&trial, "\n", words[0], words[1], words[2], words[3], NULL);
        trial_expect(&run, 3, cases[i].message, cases[i].message);
        cr_expect_null(strstr(run.output, "error"), "case '%s': %s", cases[i].message, run.output);
        run_clear(&run);
    }
    free(file);
}

Test(program_start, records_go_to_data_else_to_the_data_home_else_home)
{
    char *chosen = path_join(trial.folder, "chosen");
    char *home = str_format("HOME=%s", trial.folder);
    char *data_home = str_format("XDG_DATA_HOME=%s/xdg", trial.folder);
    const struct {
        const char *words[3];
        const char *environment[3];
        const char *records;
    } cases[] = {
        {{"--data", chosen}, {home, data_home}, "chosen/learners"},
        {{NULL}, {home, data_home}, "xdg/decentwork/learners"},
        {{NULL}, {home}, ".local/share/decentwork/learners"},
        {{NULL}, {home, "XDG_DATA_HOME=relative"}, ".local/share/decentwork/learners"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        const char *const words[] = {support_program(), "--plain",         "--courses",
                                     trial.courses,     "--learner",       "Ana",
                                     cases[i].words[0], cases[i].words[1], NULL};
        char *records = path_join(trial.folder, cases[i].records);
        struct run run = support_run(words, cases[i].environment, "");
        trial_expect(&run, 0, NULL, cases[i].records);
        cr_expect(path_is_folder(records), "no %s", cases[i].records);
        support_remove(records);
        run_clear(&run);
        free(records);
    }
    free(data_home);
    free(home);
    free(chosen);
}

Test(program_start, without_a_home_one_can_list_but_must_say_where_to_learn)
{
    static const char *const environment[] = {"LC_ALL=C.UTF-8", NULL};
    const char *const learn[] = {support_program(), "--plain", "--courses", trial.courses,
                                 "--learner",       "Ana",     NULL};
    const char *const list[] = {support_program(), "list", "--courses", trial.courses, NULL};
    struct run run = support_run(learn, environment, "\n");
    trial_expect(&run, 3, "no home folder is known; say where records are kept: --data DIR",
                 "learn");
    run_clear(&run);
    run = support_run(list, environment, "");
    trial_expect(&run, 0, NULL, "list");
    cr_expect_not_null(strstr(run.output, "Fair pay"));
    run_clear(&run);
}

/* Everything the program says of its answers must have arrived: a full disk is no success. */
Test(program_start, output_to_a_full_disk_has_status_3)
{
    static const char *const words[] = {"--help", "--version", "list", "--plain"};
    if (access("/dev/full", W_OK) != 0)
        cr_skip_test("there is no /dev/full");
    for (size_t i = 0; i < ARRAY_LEN(words); i++) {
        bool is_plain = strcmp(words[i], "--plain") == 0;
        const char *const whole[] = {"/bin/sh",
                                     "-c",
                                     "exec \"$@\" >/dev/full",
                                     "sh",
                                     support_program(),
                                     words[i],
                                     is_plain ? "--learner" : NULL,
                                     "Ana",
                                     NULL};
        struct run run = support_run(whole, trial_environment(&trial), "");
        trial_expect(&run, 3, "the output cannot be written: ", words[i]);
        run_clear(&run);
    }
}

Test(program_start, messages_go_to_the_errors_and_name_the_program)
{
    struct run run = trial_run(&trial, NULL, "lern", NULL);
    cr_expect_eq(strncmp(run.errors, "decentwork: ", strlen("decentwork: ")), 0, "%s", run.errors);
    cr_expect_eq(strchr(run.errors, '\n'), run.errors + strlen(run.errors) - 1, "%s", run.errors);
    run_clear(&run);
}
