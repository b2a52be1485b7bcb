/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/store/repair.c, and how src/store/record_open.c comes to it. */
#include "config.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/memory.h"
#include "base/path.h"
#include "base/str.h"
#include "store/learners.h"
#include "store/repair.h"
#include "store/upkeep.h"
#include "support/records.h"
#include "support/studies.h"
#include "support/support.h"

static char *folder;
static char *path;
static struct diag diag;

/* A record of two answers, a copy of it, and one answer that came later. It is closed. */
static void make_record(void)
{
    diag_init(&diag);
    folder = support_folder();
    struct record *record = records_create(folder, "Nadia");
    path = memory_text(record_path(record));
    records_answer(record, "a", "1");
    records_answer(record, "a", "2");
    cr_assert_eq(record_upkeep(record, &diag), 0);
    records_answer(record, "a", "3");
    record_close(record);
}

static void remove_record(void)
{
    studies_free_disk();
    support_remove(folder);
    free(path);
    free(folder);
    diag_clear(&diag);
}

TestSuite(repair, .init = make_record, .fini = remove_record);

static void expect_answers(const char *expected)
{
    char *rows = records_rows(
        path, "SELECT group_concat(question) FROM (SELECT question FROM event ORDER BY seq)");
    cr_expect_str_eq(rows, expected, "%s", rows);
    free(rows);
}

static bool has_file(const char *ending)
{
    char *file = str_format("%s%s", path, ending);
    bool is_there = path_is_file(file);
    free(file);
    return is_there;
}

Test(repair, a_file_that_is_no_record_any_more_gives_way_to_its_copy)
{
    static const char *const losses[] = {"", "not a database at all, but some text", "SQLite"};
    for (size_t i = 0; i < ARRAY_LEN(losses); i++) {
        support_write(path, losses[i]);
        struct record *record = records_open(path);
        const struct repair *repair = record_repaired(record);
        cr_assert_not_null(repair, "case %zu", i);
        cr_expect_eq(repair->answers, 2);
        cr_expect_eq(repair->last.at, records_moment(1).at);
        cr_expect_eq(repair->last.zone, 60);
        char *aside = path_join(folder, repair->set_aside);
        char *kept = support_read(aside, NULL);
        cr_expect_str_eq(kept, losses[i], "the damaged file is kept");
        cr_expect(strstr(repair->set_aside, ".db.damaged-") != NULL, "%s", repair->set_aside);
        free(kept);
        free(aside);
        record_close(record);
        expect_answers("1,2\n");
    }
    cr_expect(has_file(".damaged-1") && has_file(".damaged-2") && has_file(".damaged-3"));
}

/* Who moves a record to another disk and leaves a link has damaged nothing: its old copy must not
 * hide what was learned since. */
Test(repair, a_link_or_a_folder_in_place_of_a_record_is_refused_and_stays)
{
    char *moved = path_join(folder, "moved");
    struct stat about;
    cr_assert_eq(rename(path, moved), 0);
    cr_assert_eq(symlink(moved, path), 0);
    records_assert_refused(path, "record-link");
    cr_expect(lstat(path, &about) == 0 && S_ISLNK(about.st_mode), "the link stays");
    cr_assert_eq(unlink(path), 0);
    cr_assert_eq(mkdir(path, 0700), 0);
    records_assert_refused(path, "no-file");
    cr_assert_eq(rmdir(path), 0, "the folder stays, and nothing was put in it");
    cr_assert_eq(rename(moved, path), 0);
    cr_expect(has_file(".backup-1"));
    cr_expect_not(has_file(".damaged-1"));
    expect_answers("1,2,3\n");
    free(moved);
}

Test(repair, a_good_record_is_left_alone)
{
    struct record *record = records_open(path);
    cr_expect_null(record_repaired(record));
    record_close(record);
    expect_answers("1,2,3\n");
    cr_expect_not(has_file(".damaged-1"));
}

Test(repair, damage_that_is_found_while_the_record_is_open_is_repaired_then)
{
    records_damage(path);
    struct record *record = records_open(path);
    cr_expect_null(record_repaired(record), "its head is whole");
    cr_expect_eq(record_upkeep(record, &diag), -1);
    cr_expect(diag_has(&diag, "record-damaged"));
    cr_assert_eq(record_replace_damaged(&record, &diag), 0);
    cr_assert_not_null(record_repaired(record));
    cr_expect_eq(record_repaired(record)->answers, 2);
    records_answer(record, "a", "4");
    record_close(record);
    expect_answers("1,2,4\n");
    cr_expect(has_file(".damaged-1"));
}

Test(repair, without_a_good_copy_nothing_is_changed)
{
    char *copy = str_format("%s.backup-1", path);
    support_write(copy, "damaged too");
    support_write(path, "no record");
    records_assert_refused(path, "no-record");
    char *text = support_read(path, NULL);
    cr_expect_str_eq(text, "no record");
    cr_expect_not(has_file(".damaged-1"));
    free(text);
    free(copy);
}

Test(repair, an_open_record_without_a_copy_stays_open)
{
    char *copy = str_format("%s.backup-1", path);
    support_write(copy, "damaged too");
    struct record *record = records_open(path);
    cr_expect_eq(record_replace_damaged(&record, &diag), -1);
    cr_expect(diag_has(&diag, "no-backup"));
    cr_assert_not_null(record);
    records_answer(record, "a", "4");
    record_close(record);
    expect_answers("1,2,3,4\n");
    free(copy);
}

Test(repair, the_journal_of_the_damaged_file_is_not_played_into_the_copy)
{
    struct repair repair = {0};
    char *copy = str_format("%s.backup-1", path);
    records_cut_short(path);
    cr_assert_eq(repair_file(path, copy, &repair, &diag), 0);
    free(copy);
    repair_clear(&repair);
    record_close(records_open(path));
    expect_answers("1,2\n");
    cr_expect(has_file(".damaged-1-journal"));
}

Test(repair, a_full_disk_leaves_the_damaged_file_where_it_is)
{
    support_write(path, "no record");
    studies_fill_disk();
    struct record *record = NULL;
    cr_expect_eq(record_open(path, &record, &diag), -1);
    studies_free_disk();
    cr_expect(diag_has(&diag, "disk-full"));
    char *text = support_read(path, NULL);
    cr_expect_str_eq(text, "no record");
    free(text);
}

Test(repair, the_learner_of_a_damaged_record_is_still_in_the_list)
{
    struct learners learners;
    records_wipe(path);
    cr_assert_eq(learners_list(folder, &learners, &diag), 0);
    cr_expect_eq(diag.count, 0);
    cr_assert_eq(learners.count, 1);
    cr_expect_str_eq(learners.items[0].name, "Nadia");
    cr_expect_str_eq(learners.items[0].path, path);
    learners_clear(&learners);
    struct record *record = NULL;
    cr_assert_eq(learners_open(folder, "nadia", records_moment(0), &record, &diag), 0);
    cr_expect_not_null(record_repaired(record));
    record_close(record);
}
