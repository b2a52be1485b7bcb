/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The program on a stick, its data beside it. */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/path.h"
#include "base/str.h"
#include "support/media.h"
#include "support/trial.h"

static struct trial trial;
static char *program; /* a copy of it on the stick */
static char *beside;  /* the folder beside it */

static void set_stage(void)
{
    size_t length = 0;
    trial_init(&trial);
    char *stick = path_join(trial.folder, "stick");
    cr_assert_eq(mkdir(stick, 0700), 0);
    program = path_join(stick, "decentwork");
    beside = path_join(stick, "decentwork-data");
    char *bytes = support_read(support_program(), &length);
    support_write_n(program, bytes, length);
    cr_assert_eq(chmod(program, 0700), 0);
    free(bytes);
    free(stick);
}

static void clear_stage(void)
{
    trial_clear(&trial);
    free(program);
    free(beside);
}

TestSuite(program_portable, .init = set_stage, .fini = clear_stage);

static void run_to(const char *option, const char *value, const char *text)
{
    const char *const words[] = {program, "--plain", "--courses", trial.courses, "--learner",
                                 "Ana",   option,    value,       NULL};
    struct run run = support_run(words, trial_environment(&trial), "");
    cr_expect_eq(run.status, 0, "%s", run.errors);
    cr_expect_not_null(strstr(run.output, text), "%s", run.output);
    run_clear(&run);
}

static void run(const char *option, const char *value)
{
    run_to(option, value, "Hello, Ana.");
}

static bool has_learners(const char *folder)
{
    char *learners = path_join(folder, "learners");
    bool is_there = path_is_folder(learners);
    free(learners);
    return is_there;
}

static bool has_learners_at_home(void)
{
    return path_is_folder(trial.records);
}

Test(program_portable, a_folder_beside_the_program_is_used_when_it_is_there)
{
    run(NULL, NULL);
    cr_expect(has_learners_at_home());
    cr_expect_not(has_learners(beside), "it is never made");
    support_remove(trial.records);
    cr_assert_eq(mkdir(beside, 0700), 0);
    run(NULL, NULL);
    cr_expect(has_learners(beside));
    cr_expect_not(has_learners_at_home());
}

/* The computer may be anybody's. */
Test(program_portable, what_can_be_made_again_is_kept_beside_it_too)
{
    char *at_home = path_join(trial.folder, ".cache/decentwork");
    char *kept = path_join(beside, "cache");
    run_to("pay", NULL, "What a pay slip tells");
    cr_expect(path_is_folder(at_home));
    support_remove(at_home);
    cr_assert_eq(mkdir(beside, 0700), 0);
    run_to("pay", NULL, "What a pay slip tells");
    cr_expect(path_is_folder(kept));
    cr_expect_not(path_is_folder(at_home));
    free(kept);
    free(at_home);
}

Test(program_portable, what_is_said_with_data_comes_before_it)
{
    char *other = path_join(trial.folder, "other");
    cr_assert_eq(mkdir(beside, 0700), 0);
    run("--data", other);
    cr_expect(has_learners(other));
    cr_expect_not(has_learners(beside));
    free(other);
}

Test(program_portable, one_that_cannot_be_written_is_passed_over)
{
    cr_assert_eq(mkdir(beside, 0700), 0);
    media_insert(beside, 65536);
    media_make_read_only(beside);
    run(NULL, NULL);
    cr_expect(has_learners_at_home());
}
