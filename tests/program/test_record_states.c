/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The record in the field: read-only, full, pulled, damaged, newer, twice open, under a wrong
 * clock. Nothing acknowledged is lost, and everything is said plainly. */
#include "config.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/memory.h"
#include "base/path.h"
#include "base/str.h"
#include "support/media.h"
#include "support/records.h"
#include "support/talk.h"

enum { STICK = 400 * 1024 };

static struct trial trial;

static void set_stage(void)
{
    trial_init(&trial);
}

static void clear_stage(void)
{
    trial_clear(&trial);
}

TestSuite(program_record_states, .init = set_stage, .fini = clear_stage);

/* Ana has answered the first question, rightly. */
static void learn_a_little(void)
{
    free(trial_study(&trial, "Ana", "pay/quiz", "2\n\n"));
}

/* What the program says to Ana at its start. */
static void expect_said(const char *lines)
{
    char *text = trial_study(&trial, "Ana", NULL, "");
    trial_expect_lines(text, lines);
    free(text);
}

static void expect_answers(const char *expected)
{
    char *path = trial_record(&trial, "ana");
    char *rows = records_rows(
        path, "SELECT group_concat(question) FROM (SELECT question FROM event ORDER BY seq)");
    cr_expect_str_eq(rows, expected, "%s", rows);
    free(rows);
    free(path);
}

static void set_version(const char *sql)
{
    char *path = trial_record(&trial, "ana");
    records_run(path, sql);
    free(path);
}

Test(program_record_states, a_full_stick_in_mid_quiz_loses_nothing_once_it_has_room_again)
{
    struct talk talk;
    cr_assert_eq(path_make_folders(trial.records), 0);
    media_insert(trial.records, STICK);
    talk_begin(&talk, &trial, "Ana", "pay/quiz");
    talk_hear(&talk, "Who says how the pay was counted?");
    media_fill(trial.records);
    talk_say(&talk, "2\n");
    talk_hear(&talk, "1 answer or step is not saved yet");
    media_free(trial.records);
    talk_say(&talk, "\n");
    talk_hear(&talk, "When does pay come?");
    talk_say(&talk, "1\n");
    talk_hear(&talk, "Saved.");
    cr_expect_eq(talk_end(&talk), 0);
    expect_answers("who,when\n");
    talk_clear(&talk);
}

Test(program_record_states, a_file_as_large_as_is_allowed_is_a_full_disk)
{
    struct talk talk;
    struct rlimit limit;
    const struct rlimit none = {.rlim_cur = 100, .rlim_max = RLIM_INFINITY};
    talk_begin(&talk, &trial, "Ana", "pay/quiz");
    talk_hear(&talk, "Who says how the pay was counted?");
    if (prlimit(talk.child, RLIMIT_FSIZE, &none, &limit) != 0)
        cr_skip_test("no limit can be set");
    talk_say(&talk, "2\n");
    talk_hear(&talk, "1 answer or step is not saved yet");
    cr_assert_eq(prlimit(talk.child, RLIMIT_FSIZE, &limit, NULL), 0);
    talk_say(&talk, "\n1\n");
    talk_hear(&talk, "Saved.");
    cr_expect_eq(talk_end(&talk), 0);
    expect_answers("who,when\n");
    talk_clear(&talk);
}

/* The folder is there no more, as when a stick is pulled; then it is put back. */
Test(program_record_states, a_stick_that_was_pulled_and_put_back_has_every_answer)
{
    struct talk talk;
    char *pulled = str_format("%s-pulled", trial.records);
    talk_begin(&talk, &trial, "Ana", "pay/quiz");
    talk_hear(&talk, "Who says how the pay was counted?");
    cr_assert_eq(rename(trial.records, pulled), 0);
    talk_say(&talk, "2\n");
    talk_hear(&talk, "1 answer or step is not saved yet");
    cr_assert_eq(rename(pulled, trial.records), 0);
    talk_say(&talk, "\n1\n");
    talk_hear(&talk, "Saved.");
    cr_expect_eq(talk_end(&talk), 0);
    expect_answers("who,when\n");
    talk_clear(&talk);
    free(pulled);
}

Test(program_record_states, on_a_read_only_stick_one_learns_and_is_told_what_that_means)
{
    cr_assert_eq(path_make_folders(trial.records), 0);
    media_insert(trial.records, STICK);
    learn_a_little();
    media_make_read_only(trial.records);
    expect_said("! Your record cannot be written.\n"
                "Hello, Ana.\n");
    char *text = trial_study(&trial, "Ana", "pay/quiz", "1\n\n");
    cr_expect_not_null(strstr(text, "When does pay come?"), "%s", text);
    cr_expect_null(strstr(text, "\nSaved.\n"), "%s", text);
    free(text);
    expect_answers("who\n");
}

Test(program_record_states, a_damaged_record_is_restored_and_that_is_said)
{
    learn_a_little();
    expect_said("Hello, Ana.\n"); /* and a copy is made */
    char *path = trial_record(&trial, "ana");
    records_wipe(path);
    char *text = trial_study(&trial, "Ana", NULL, "");
    trial_expect_lines(text, "! Your record was damaged and is restored.\n");
    cr_expect_not_null(strstr(text, "with 1 answer."), "%s", text);
    cr_expect_not_null(strstr(text, ".db.damaged-1"), "%s", text);
    free(text);
    expect_answers("who\n");
    text = trial_study(&trial, "Ana", NULL, "");
    cr_expect_null(strstr(text, "damaged"), "it is said once: %s", text);
    free(text);
    free(path);
}

Test(program_record_states, a_record_of_another_version_is_read_and_left_as_it_is)
{
    static const char *const versions[] = {"PRAGMA user_version = 99", "PRAGMA user_version = -1",
                                           "PRAGMA user_version = -2147483648",
                                           "PRAGMA user_version = 2147483647"};
    learn_a_little();
    for (size_t i = 0; i < ARRAY_LEN(versions); i++) {
        set_version(versions[i]);
        expect_said("! Your record is newer.\n"
                    "Hello, Ana.\n");
        free(trial_study(&trial, "Ana", "pay/quiz", "1\n\n"));
        expect_answers("who\n");
    }
}

Test(program_record_states, a_file_that_is_no_record_is_named_and_left_alone)
{
    learn_a_little();
    char *path = path_join(trial.records, "photos.db");
    support_write(path, "no record");
    struct run run = trial_run(&trial, "", "--plain", "--courses", trial.courses, NULL);
    trial_expect(&run, 0, "photos.db: warning: this file is not a learner's record [no-record]",
                 "one that is none");
    trial_expect_lines(run.output, "Hello, Ana.\n");
    char *text = support_read(path, NULL);
    cr_expect_str_eq(text, "no record");
    free(text);
    free(path);
    run_clear(&run);
}

Test(program_record_states, a_record_that_may_not_be_read_is_said_to_be_somebody_elses)
{
    if (geteuid() == 0)
        cr_skip_test("nothing is forbidden to the superuser");
    learn_a_little();
    char *path = trial_record(&trial, "ana");
    cr_assert_eq(chmod(path, 0), 0);
    struct run run =
        trial_run(&trial, "", "--plain", "--courses", trial.courses, "--learner", "Ana", NULL);
    trial_expect(&run, 3, "[record-forbidden]", "forbidden");
    run_clear(&run);
    free(path);
}

Test(program_record_states, a_home_behind_a_link_is_a_home)
{
    char *data = path_join(trial.folder, "data");
    char *real = path_join(trial.folder, "elsewhere");
    cr_assert_eq(mkdir(real, 0700), 0);
    cr_assert_eq(symlink(real, data), 0);
    learn_a_little();
    expect_answers("who\n");
    expect_said("Hello, Ana.\n");
    free(real);
    free(data);
}

Test(program_record_states, a_second_window_says_so_and_both_save)
{
    struct talk first;
    struct talk second;
    talk_begin(&first, &trial, "Ana", "pay/quiz");
    talk_hear(&first, "Who says how the pay was counted?");
    talk_begin(&second, &trial, "Ana", "pay/quiz");
    talk_hear(&second, "! Your record is open twice.");
    talk_hear(&second, "Who says how the pay was counted?");
    talk_say(&second, "1\n");
    talk_hear(&second, "Saved.");
    talk_say(&first, "2\n");
    talk_hear(&first, "Saved.");
    cr_expect_null(strstr(str_text(&first.heard), "open twice"));
    cr_expect_eq(talk_end(&second), 0);
    cr_expect_eq(talk_end(&first), 0);
    expect_answers("who,who\n");
    expect_said("Hello, Ana.\n");
    talk_clear(&second);
    talk_clear(&first);
}

Test(program_record_states, what_a_dead_program_had_locked_is_free)
{
    struct talk talk;
    talk_begin(&talk, &trial, "Ana", "pay/quiz");
    talk_hear(&talk, "Who says how the pay was counted?");
    talk_kill(&talk);
    char *path = trial_record(&trial, "ana");
    records_cut_short(path);
    char *text = trial_study(&trial, "Ana", "pay/quiz", "2\n\n");
    cr_expect_not_null(strstr(text, "\nSaved.\n"), "%s", text);
    cr_expect_null(strstr(text, "! "), "%s", text);
    free(text);
    expect_answers("who\n");
    talk_clear(&talk);
    free(path);
}

/* Runs at a moment of the clock, and expects these lines. */
static void expect_said_at(const char *now, const char *lines)
{
    const char *const words[] = {support_program(), "--plain", "--courses", trial.courses, NULL};
    const char *environment[8];
    size_t count = 0;
    for (const char *const *given = trial_environment(&trial); *given != NULL; given++)
        environment[count++] = strncmp(*given, "DECENTWORK_NOW=", 15) == 0 ? now : *given;
    environment[count] = NULL;
    struct run run = support_run(words, environment, "\n2\n\nquit\n");
    trial_expect(&run, 0, NULL, now);
    trial_expect_lines(run.output, lines);
    run_clear(&run);
}

Test(program_record_states, a_wrong_clock_is_said)
{
    learn_a_little();
    expect_said_at(
        "DECENTWORK_NOW=1970-01-01T00:00:10Z",
        "! The clock is not set.\n"
        "The clock of this computer was never set: it says 1 January 1970, 00:00. Nothing\n"
        "Hello, Ana.\n");
    learn_a_little();
    expect_said_at(
        "DECENTWORK_NOW=2026-11-20T10:00:00Z",
        "! The clock is behind.\n"
        "The clock of this computer says 20 November 2026, 10:00, but you learned here on\n"
        "Hello, Ana.\n");
}
