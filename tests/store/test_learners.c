/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/store/learners.c */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/memory.h"
#include "base/path.h"
#include "base/str.h"
#include "store/learners.h"
#include "support/records.h"
#include "support/support.h"

static char *folder;
static struct diag diag;

static void make_folder(void)
{
    diag_init(&diag);
    folder = support_folder();
}

static void remove_folder(void)
{
    support_remove(folder);
    free(folder);
    diag_clear(&diag);
}

TestSuite(learners, .init = make_folder, .fini = remove_folder);

/* Makes a record and returns its path. */
static char *make(const char *name)
{
    struct record *record = records_create(folder, name);
    char *path = memory_text(record_path(record));
    record_close(record);
    return path;
}

static void make_only(const char *name)
{
    free(make(name));
}

/* The names in the list, each followed by a stop. */
static char *list(const char *where)
{
    struct learners learners = {0};
    struct str names = {0};
    cr_assert_eq(learners_list(where, &learners, &diag), 0);
    for (size_t i = 0; i < learners.count; i++)
        str_addf(&names, "%s.", learners.items[i].name);
    learners_clear(&learners);
    cr_expect_eq(learners.count, 0);
    return str_take(&names);
}

static void expect_list(const char *expected)
{
    char *names = list(folder);
    cr_expect_str_eq(names, expected);
    free(names);
}

static struct record *open_learner(const char *name)
{
    struct record *record = NULL;
    int result = learners_open(folder, name, records_moment(0), &record, &diag);
    char *messages = support_messages(&diag);
    cr_assert_eq(result, 0, "'%s': %s", name, messages);
    free(messages);
    return record;
}

static void assert_not_opened(const char *name, const char *code)
{
    struct record *record = NULL;
    struct diag own;
    diag_init(&own);
    cr_expect_eq(learners_open(folder, name, records_moment(0), &record, &own), -1, "'%s'", name);
    char *messages = support_messages(&own);
    cr_expect(diag_has(&own, code), "'%s': not '%s' but %s", name, code, messages);
    cr_expect_gt(own.errors, 0);
    cr_expect_null(record);
    free(messages);
    diag_clear(&own);
}

Test(learners, a_folder_that_is_not_there_is_an_empty_list)
{
    char *missing = path_join(folder, "not/there");
    char *names = list(missing);
    cr_expect_str_eq(names, "");
    cr_expect_eq(diag.count, 0);
    cr_expect_not(path_is_folder(missing));
    free(names);
    free(missing);
    expect_list("");
}

Test(learners, they_are_listed_by_name)
{
    make_only("zoe");
    make_only("Boris");
    make_only("anna");
    make_only("Anna");
    expect_list("Anna.anna.Boris.zoe.");
    cr_expect_eq(diag.count, 0);
}

Test(learners, each_has_its_file_and_id)
{
    struct learners learners = {0};
    struct record *record = records_create(folder, "Nadia");
    cr_assert_eq(learners_list(folder, &learners, &diag), 0);
    cr_assert_eq(learners.count, 1);
    cr_expect_str_eq(learners.items[0].path, record_path(record));
    cr_expect_str_eq(learners.items[0].id, record_id(record));
    learners_clear(&learners);
    record_close(record);
}

Test(learners, a_new_name_is_listed_the_file_keeps_the_old_one)
{
    struct record *record = records_create(folder, "Nadia");
    records_append(record, EVENT_LEARNER, NULL, NULL, "{\"name\":\"Zoé\"}");
    record_close(record);
    expect_list("Zoé.");
    record = open_learner("zoé");
    char *file = path_name(record_path(record));
    cr_expect_eq(strncmp(file, "nadia-", 6), 0);
    free(file);
    record_close(record);
}

/* The last is what macOS leaves beside each file on a stick. */
Test(learners, what_is_not_named_as_a_record_is_not_looked_at)
{
    static const char *const names[] = {
        "notes.txt", "nadia.db-journal", "nadia.db.damaged-1", "nadia", ".db",
        "db",        "._nadia.db"};
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        char *path = path_join(folder, names[i]);
        support_write(path, "not empty");
        free(path);
    }
    make_only("Nadia");
    expect_list("Nadia.");
    cr_expect_eq(diag.count, 0);
}

Test(learners, what_cannot_be_read_is_a_warning_and_passed_over)
{
    char *text = path_join(folder, "text.db");
    char *below = path_join(folder, "below.db");
    char *pipe_path = path_join(folder, "pipe.db");
    char *dangling = path_join(folder, "dangling.db");
    support_write(text, "no record, but long enough to be taken for a database at first sight");
    cr_assert_eq(mkdir(below, 0700), 0);
    cr_assert_eq(mkfifo(pipe_path, 0600), 0);
    cr_assert_eq(symlink("nowhere", dangling), 0);
    make_only("Nadia");
    expect_list("Nadia.");
    cr_expect_eq(diag.errors, 0);
    cr_expect_eq(diag.warnings, 4);
    cr_assert_eq(diag.count, 4);
    cr_expect_str_eq(diag.items[0].file, below);
    cr_expect_str_eq(diag.items[3].file, text);
    cr_expect_str_eq(diag.items[3].code, "no-record");
    free(dangling);
    free(pipe_path);
    free(below);
    free(text);
}

/* A power cut while a record is made leaves an empty file: there is nothing to warn of. */
Test(learners, an_empty_file_is_passed_over_in_silence)
{
    char *empty = path_join(folder, "nadia-01234567.db");
    support_write(empty, "");
    expect_list("");
    cr_expect_eq(diag.count, 0);
    record_close(open_learner("Nadia"));
    expect_list("Nadia.");
    free(empty);
}

Test(learners, one_whose_last_change_was_cut_short_is_listed)
{
    char *path = make("Nadia");
    records_cut_short(path);
    expect_list("Nadia.");
    cr_expect_eq(diag.count, 0);
    free(path);
}

Test(learners, a_folder_that_is_none_is_said)
{
    struct learners learners = {0};
    char *file = path_join(folder, "file");
    support_write(file, "");
    cr_expect_eq(learners_list(file, &learners, &diag), -1);
    cr_expect(diag_has(&diag, "no-folder"));
    cr_expect_eq(learners.count, 0);
    free(file);
}

Test(learners, a_learner_is_found_by_the_name_however_it_is_written)
{
    static const char *const names[] = {"Zoé", "  zoé ", "ZOÉ", "Zoe\xCC\x81", "ZOE\xCC\x81"};
    struct record *record = open_learner("Zoé");
    char *id = memory_text(record_id(record));
    record_close(record);
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        record = open_learner(names[i]);
        cr_expect_str_eq(record_id(record), id, "case '%s'", names[i]);
        record_close(record);
    }
    expect_list("Zoé.");
    free(id);
}

Test(learners, another_name_makes_another_record)
{
    record_close(open_learner("Zoé"));
    record_close(open_learner("Zoe"));
    expect_list("Zoe.Zoé.");
}

Test(learners, the_folder_is_made_with_the_first_record)
{
    struct record *record = NULL;
    char *below = path_join(folder, "share/learners");
    cr_assert_eq(learners_open(below, "Nadia", records_moment(0), &record, &diag), 0);
    cr_expect_str_eq(record_name(record), "Nadia");
    record_close(record);
    free(below);
}

Test(learners, two_of_one_name_are_not_guessed_at)
{
    struct record *record = NULL;
    char *one = make("Nadia");
    char *two = make("NADIA");
    cr_expect_eq(learners_open(folder, "nadia", records_moment(0), &record, &diag), -1);
    cr_assert_eq(diag.count, 1);
    cr_expect_str_eq(diag.items[0].code, "two-learners");
    cr_expect_not_null(strstr(diag.items[0].message, one));
    cr_expect_not_null(strstr(diag.items[0].message, two));
    cr_expect_null(record);
    free(two);
    free(one);
}

/* A second record beside a damaged one would hide that anything is lost. */
Test(learners, a_record_that_cannot_be_read_is_not_replaced_by_a_new_one)
{
    char *path = make("Nadia");
    cr_assert_eq(truncate(path, 4096), 0);
    assert_not_opened("nadia", "record-damaged");
    support_write(path, "overwritten by something else, and nothing is left of the record in it");
    assert_not_opened("nadia", "no-record");
    record_close(open_learner("Boris"));
    expect_list("Boris.");
    free(path);
}

Test(learners, what_is_no_name_is_refused)
{
    static const char *const names[] = {"", " \t", "a\x1b[31m", "\xC3"};
    for (size_t i = 0; i < ARRAY_LEN(names); i++)
        assert_not_opened(names[i], "learner-name");
    expect_list("");
}
