/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* decentwork learner: list, rename, export, delete, import. */
#include "config.h"

#include <criterion/criterion.h>
#include <jansson.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/memory.h"
#include "base/path.h"
#include "base/str.h"
#include "support/support.h"
#include "support/trial.h"
#include "support/vt.h"

static struct trial trial;

static void set_stage(void)
{
    trial_init(&trial);
    free(trial_study(&trial, "Ana", "pay/quiz", "2\n\n"));
    free(trial_study(&trial, "Ben", NULL, ""));
}

static void clear_stage(void)
{
    trial_clear(&trial);
}

TestSuite(program_learner, .init = set_stage, .fini = clear_stage);

/* Does it, and expects the status and these words in the errors (NULL: none). Returns the output,
 * caller frees. */
static char *expect_done(int status, const char *words, const char *deed, const char *one,
                         const char *two, const char *three)
{
    struct run run = trial_run(&trial, "", "learner", deed, one, two, three, NULL);
    trial_expect(&run, status, words, deed);
    char *output = run.output;
    run.output = NULL;
    run_clear(&run);
    return output;
}

static void expect_quiet(int status, const char *words, const char *deed, const char *one,
                         const char *two, const char *three)
{
    char *output = expect_done(status, words, deed, one, two, three);
    cr_expect_str_empty(output, "%s", output);
    free(output);
}

/* The names in the list, each followed by a stop. */
static void expect_names(const char *expected)
{
    struct str names = {0};
    char *output = expect_done(0, NULL, "list", "--format", "json", NULL);
    json_t *rows = json_loads(output, 0, NULL);
    for (size_t i = 0; i < json_array_size(rows); i++)
        str_addf(&names, "%s.",
                 json_string_value(json_object_get(json_array_get(rows, i), "name")));
    cr_expect_str_eq(str_text(&names), expected, "%s", str_text(&names));
    json_decref(rows);
    str_clear(&names);
    free(output);
}

Test(program_learner, the_list_says_who_learns_here_how_much_and_since_when)
{
    char *output = expect_done(0, NULL, "list", "--format", "csv", NULL);
    cr_expect_eq(strncmp(output,
                         "name,answers,last,id,file\r\n"
                         "Ana,1,2026-11-25T19:41:46.000Z,",
                         58),
                 0, "%s", output);
    cr_expect_not_null(strstr(output, "\nBen,0,2026-11-25T19:41:46.000Z,"), "%s", output);
    free(output);
    output = expect_done(0, NULL, "list", NULL, NULL, NULL);
    cr_expect_eq(strncmp(output, "Learner  Answers  Last work", 27), 0, "%s", output);
    free(output);
    expect_names("Ana.Ben.");
}

static void expect_table(int columns, const char *const *lines, size_t count)
{
    const char *const words[] = {support_program(), "learner", "list", NULL};
    struct vt *vt = vt_start(words, trial_environment(&trial), 24, columns);
    vt_wait_for(vt, "Ben");
    for (size_t i = 0; i < count; i++)
        vt_expect_line(vt, (int)i, lines[i]);
    cr_expect_eq(vt_finish(vt), 0);
}

/* A file that the line has no room for stands below. */
Test(program_learner, the_table_keeps_to_the_width_of_the_terminal)
{
    char *path = trial_record(&trial, "ana");
    char *file = path_name(path);
    char *row =
        str_format("Ana      1        25 November 2026, 19:41  %.8s", file + strlen("ana-"));
    char *whole = str_format("%s  %s", row, path);
    char *below = str_format("    %s", path);
    expect_table(
        200,
        (const char *const[]){"Learner  Answers  Last work                Id        File", whole},
        2);
    expect_table(60,
                 (const char *const[]){"Learner  Answers  Last work                Id", "    File",
                                       row, below},
                 strlen(below) <= 60 ? 4 : 3);
    free(below);
    free(whole);
    free(row);
    free(file);
    free(path);
}

Test(program_learner, a_learner_gets_another_name_and_keeps_the_work)
{
    expect_quiet(0, NULL, "rename", "ANA", "Ana  Maria", NULL);
    expect_names("Ana Maria.Ben.");
    char *text = trial_study(&trial, "ana maria", NULL, "\n");
    trial_expect_lines(text, "Hello, Ana Maria.\n"
                             "3: Quiz: 2 questions (begun)\n");
    free(text);
    expect_quiet(2, "there is a learner 'Ben' already", "rename", "Ana Maria", "Ben", NULL);
    expect_quiet(2, "[learner-name]", "rename", "Ana Maria", " ", NULL);
    expect_quiet(2, "there is no learner 'Cleo'", "rename", "Cleo", "Dora", NULL);
    expect_quiet(0, NULL, "rename", "Ben", "BEN", NULL);
    expect_names("Ana Maria.BEN.");
}

Test(program_learner, an_export_comes_back_on_another_computer)
{
    char *file = path_join(trial.folder, "ana.jsonl");
    struct stat about;
    expect_quiet(0, NULL, "export", "Ana", file, NULL);
    cr_assert_eq(stat(file, &about), 0);
    cr_expect_eq(about.st_mode & 0777, 0600);
    expect_quiet(2, "is there already", "export", "Ana", file, NULL);
    char *text = support_read(file, NULL);
    char *output = expect_done(0, NULL, "export", "ana", NULL, NULL);
    cr_expect_str_eq(output, text);
    free(output);
    expect_quiet(0, NULL, "delete", "Ana", "--yes", NULL);
    expect_names("Ben.");
    output = expect_done(0, NULL, "import", file, NULL, NULL);
    cr_expect_str_eq(output, "Ana: a new learner here, with 3 entries\n");
    free(output);
    output = expect_done(0, NULL, "import", file, NULL, NULL);
    cr_expect_str_eq(output, "Ana: 0 entries added\n");
    free(output);
    output = expect_done(0, NULL, "export", "Ana", NULL, NULL);
    cr_expect_str_eq(output, text);
    free(output);
    free(text);
    free(file);
}

Test(program_learner, two_of_one_name_are_told_apart_by_their_ids)
{
    char *file = path_join(trial.folder, "ana.jsonl");
    expect_quiet(0, NULL, "export", "Ana", file, NULL);
    char *text = support_read(file, NULL);
    char *id = strstr(text, "\"learner\":\"") + strlen("\"learner\":\"");
    char *own_id = memory_text_n(id, 8);
    memcpy(id, "00000000", 8);
    support_write(file, text);
    char *output =
        expect_done(0, "more than one learner is called 'Ana' now", "import", file, NULL, NULL);
    free(output);
    expect_quiet(2, "more than one learner is called 'Ana'", "delete", "Ana", "--yes", NULL);
    expect_quiet(0, NULL, "rename", "00000000", "Ana Second", NULL);
    expect_names("Ana.Ana Second.Ben.");
    expect_quiet(0, NULL, "delete", own_id, "--yes", NULL);
    expect_names("Ana Second.Ben.");
    free(own_id);
    free(text);
    free(file);
}

Test(program_learner, a_script_must_say_yes_to_delete)
{
    expect_quiet(2, "a script that deletes a learner must say --yes", "delete", "Ana", NULL, NULL);
    expect_names("Ana.Ben.");
    expect_quiet(0, NULL, "delete", "--yes", "Ana", NULL);
    expect_names("Ben.");
}

static void answer(const char *typed, const char *names)
{
    const char *const words[] = {support_program(), "learner", "delete", "Ana", NULL};
    struct vt *vt = vt_start(words, trial_environment(&trial), 24, 80);
    vt_wait_for(vt, "Delete the record of Ana, with 1 answer, and its copies?");
    vt_type(vt, typed);
    cr_expect_eq(vt_finish(vt), 0);
    expect_names(names);
}

Test(program_learner, a_person_is_asked_before_a_record_is_deleted)
{
    answer("n\r", "Ana.Ben.");
    answer("\r", "Ana.Ben.");
    answer("y\r", "Ben.");
}

Test(program_learner, a_first_name_is_enough_to_be_meant)
{
    expect_quiet(0, NULL, "rename", "Ana", "Élodie Ouédraogo", NULL);
    expect_quiet(2, "there is no learner 'elodie'; did you mean 'Élodie Ouédraogo'?", "export",
                 "elodie", NULL, NULL);
    expect_quiet(0, NULL, "rename", "Ben", "Élodie Sarr", NULL);
    expect_quiet(2, "there is no learner 'elodie'\n", "export", "elodie", NULL, NULL);
}

/* One that a power cut left is in the way: it is named, not the file that is not there. */
Test(program_learner, an_export_says_which_file_is_in_its_way)
{
    char *file = path_join(trial.folder, "ana.jsonl");
    char *draft = path_join(trial.folder, "ana.jsonl.new");
    support_write(draft, "half");
    expect_quiet(3, "ana.jsonl.new' cannot be written: File exists", "export", "Ana", file, NULL);
    cr_expect(access(file, F_OK) != 0);
    cr_assert_eq(unlink(draft), 0);
    expect_quiet(0, NULL, "export", "Ana", file, NULL);
    free(draft);
    free(file);
}

Test(program_learner, wrong_usage_is_said)
{
    expect_quiet(2, "'decentwork learner' cannot 'lsit'; did you mean 'list'?", "lsit", NULL, NULL,
                 NULL);
    expect_quiet(2, "'decentwork learner rename' wants other arguments", "rename", "Ana", NULL,
                 NULL);
    expect_quiet(2, "'decentwork learner list' wants other arguments", "list", "Ana", NULL, NULL);
    expect_quiet(3, "[no-file]", "import", "/not/there", NULL, NULL);
    expect_quiet(3, "the file '/not/there/x' cannot be written: No such file or directory",
                 "export", "Ana", "/not/there/x", NULL);
}
