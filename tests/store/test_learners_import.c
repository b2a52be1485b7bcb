/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/store/learners_import.c */
#include "config.h"

#include <criterion/criterion.h>
#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/memory.h"
#include "base/path.h"
#include "base/str.h"
#include "store/learners.h"
#include "store/lines.h"
#include "support/records.h"
#include "support/studies.h"
#include "support/support.h"

static char *folder;
static char *here;  /* the folder of learners */
static char *there; /* that of another computer */
static char *lines;
static char *path; /* of the record there */
static struct diag diag;

static void make_two(void)
{
    diag_init(&diag);
    folder = support_folder();
    here = path_join(folder, "here");
    there = path_join(folder, "there");
    lines = path_join(folder, "lines");
    struct record *record = records_create(there, "Nadia");
    records_answer(record, "a", "1");
    records_set_place(record, "a", "2", 5);
    path = memory_text(record_path(record));
    record_close(record);
}

static void remove_two(void)
{
    studies_free_disk();
    support_remove(folder);
    free(path);
    free(lines);
    free(there);
    free(here);
    free(folder);
    diag_clear(&diag);
}

TestSuite(learners_import, .init = make_two, .fini = remove_two);

static void write_lines(void)
{
    struct record *record = records_open(path);
    FILE *out = fopen(lines, "w");
    cr_assert_eq(lines_write(record, out, &diag), 0);
    fclose(out);
    record_close(record);
}

static void answer_there(const char *question)
{
    struct record *record = records_open(path);
    records_answer(record, "a", question);
    record_close(record);
}

static void expect_imported(const char *file, bool is_new, int64_t added)
{
    struct learners_import import;
    int result = learners_import(here, file, &import, &diag);
    char *messages = support_messages(&diag);
    cr_assert_eq(result, 0, "%s", messages);
    cr_expect_str_eq(import.name, "Nadia");
    cr_expect_eq(import.is_new, is_new);
    cr_expect_eq(import.added, added, "%d added", (int)import.added);
    free(import.name);
    free(messages);
}

static void expect_refused(const char *file, const char *code)
{
    struct learners_import import;
    cr_expect_eq(learners_import(here, file, &import, &diag), -1, "%s", code);
    cr_expect(diag_has(&diag, code), "not '%s'", code);
    diag_clear(&diag);
}

static struct record *open_here(void)
{
    struct record *record = NULL;
    cr_assert_eq(learners_open(here, "Nadia", records_moment(0), &record, &diag), 0);
    return record;
}

static void expect_same(void)
{
    struct record *record = open_here();
    char *ours = records_events(record_path(record));
    char *theirs = records_events(path);
    cr_expect_str_eq(ours, theirs);
    free(theirs);
    free(ours);
    record_close(record);
}

static size_t file_count(void)
{
    size_t count = 0;
    DIR *stream = opendir(here);
    const struct dirent *entry;
    while ((entry = readdir(stream)) != NULL)
        count += entry->d_name[0] != '.';
    closedir(stream);
    return count;
}

Test(learners_import, lines_become_a_learner_and_more_lines_are_added)
{
    write_lines();
    expect_imported(lines, true, 2);
    expect_same();
    cr_expect_eq(file_count(), 1);
    answer_there("2");
    write_lines();
    expect_imported(lines, false, 1);
    expect_same();
    expect_imported(lines, false, 0);
    cr_expect_eq(file_count(), 1);
}

Test(learners_import, a_record_is_taken_as_its_lines_are)
{
    expect_imported(path, true, 2);
    expect_same();
    answer_there("2");
    expect_imported(path, false, 1);
    expect_same();
    cr_expect_eq(file_count(), 1);
}

Test(learners_import, progress_and_places_come_along)
{
    struct progress progress;
    struct place place;
    write_lines();
    expect_imported(lines, true, 2);
    struct record *record = open_here();
    cr_assert_eq(record_get_progress(record, "core", "a", &progress, &diag), 1);
    cr_expect_eq(progress.answers, 1);
    cr_assert_eq(record_get_place(record, "core", "a", &place, &diag), 1);
    cr_expect_str_eq(place.lesson_block, "2");
    place_clear(&place);
    record_close(record);
}

Test(learners_import, what_was_done_here_stays)
{
    expect_imported(path, true, 2);
    struct record *record = open_here();
    records_answer(record, "b", "ours");
    answer_there("2");
    record_close(record);
    write_lines();
    expect_imported(lines, false, 1);
    record = open_here();
    char *rows = records_rows(record_path(record),
                              "SELECT group_concat(question) FROM (SELECT question FROM event "
                              "ORDER BY seq)");
    cr_expect_str_eq(rows, "1,ours,2\n");
    free(rows);
    record_close(record);
}

Test(learners_import, what_cannot_be_taken_leaves_all_as_it_was)
{
    write_lines();
    expect_imported(lines, true, 2);
    records_run(path, "UPDATE event SET data = '{\"changed\":1}' WHERE seq = 2");
    expect_refused(path, "merge-conflict");
    write_lines();
    expect_refused(lines, "merge-conflict");
    support_write(lines, "no record");
    expect_refused(lines, "no-record");
    expect_refused("/not/there", "no-file");
    records_run(path, "PRAGMA user_version = 9");
    expect_refused(path, "record-newer");
    cr_expect_eq(file_count(), 1);
    support_write(lines, "{\"format\":\"decentwork-record\"}");
    expect_refused(lines, "import-line");
    cr_expect_eq(file_count(), 1);
}

Test(learners_import, a_full_disk_leaves_nothing_behind)
{
    write_lines();
    cr_assert_eq(path_make_folders(here), 0);
    studies_fill_disk();
    expect_refused(lines, "disk-full");
    expect_refused(path, "disk-full");
    studies_free_disk();
    cr_expect_eq(file_count(), 0);
    expect_imported(lines, true, 2);
}

static void expect_said(const char *file, const char *words)
{
    struct learners_import import;
    cr_expect_eq(learners_import(here, file, &import, &diag), -1);
    char *messages = support_messages(&diag);
    cr_expect_not_null(strstr(messages, words), "%s", messages);
    free(messages);
    diag_clear(&diag);
}

Test(learners_import, a_name_that_is_taken_is_said_to_be_so)
{
    char *name = path_name(path);
    char *taken = path_join(here, name);
    cr_assert_eq(path_make_folders(here), 0);
    support_write(taken, ""); /* of a power cut: nobody's record */
    errno = EACCES;
    expect_said(path, "the record cannot be made here: File exists");
    free(taken);
    free(name);
}

Test(learners_import, no_second_record_hides_one_that_cannot_be_read)
{
    char *damaged = path_join(here, "nadia-01234567.db");
    cr_assert_eq(path_make_folders(here), 0);
    support_write(damaged, "overwritten by something else, and nothing is left of the record");
    expect_refused(path, "no-record");
    cr_expect_eq(file_count(), 1);
    free(damaged);
}

Test(learners_import, a_folder_that_cannot_be_read_is_named)
{
    if (geteuid() == 0)
        cr_skip_test("nothing is forbidden to the superuser");
    cr_assert_eq(path_make_folders(here), 0);
    cr_assert_eq(chmod(here, 0300), 0);
    expect_refused(path, "no-folder");
    cr_assert_eq(chmod(here, 0700), 0);
}
