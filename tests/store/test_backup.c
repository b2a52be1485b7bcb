/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/store/backup.c */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/memory.h"
#include "base/path.h"
#include "base/str.h"
#include "store/backup.h"
#include "store/record_inside.h"
#include "support/records.h"
#include "support/studies.h"
#include "support/support.h"

static char *folder;
static struct record *record;
static struct diag diag;

static void make_record(void)
{
    diag_init(&diag);
    folder = support_folder();
    record = records_create(folder, "Nadia");
    records_answer(record, "a", "1");
}

static void remove_record(void)
{
    studies_free_disk();
    record_close(record);
    support_remove(folder);
    free(folder);
    diag_clear(&diag);
}

TestSuite(backup, .init = make_record, .fini = remove_record);

static int make_backup(void)
{
    return backup_make(record->connection.db, record_path(record), &diag);
}

static char *copy_path(int number)
{
    return str_format("%s.backup-%d", record_path(record), number);
}

/* The numbers of the copies, each followed by a stop. */
static void expect_copies(const char *expected)
{
    struct backups backups;
    struct str numbers = {0};
    backups_list(record_path(record), &backups);
    for (size_t i = 0; i < backups.count; i++)
        str_addf(&numbers, "%s.", strrchr(backups.paths[i], '-') + 1);
    cr_expect_str_eq(str_text(&numbers), expected);
    str_clear(&numbers);
    backups_clear(&backups);
}

Test(backup, a_copy_is_a_whole_record_for_its_owner_alone)
{
    struct stat about;
    cr_assert_eq(make_backup(), 0);
    char *path = copy_path(1);
    char *ours = records_events(record_path(record));
    char *theirs = records_events(path);
    cr_expect_str_eq(theirs, ours);
    cr_assert_eq(stat(path, &about), 0);
    cr_expect_eq(about.st_mode & 0777, 0600);
    struct record *copy = records_open(path);
    cr_expect_eq(record_state(copy), RECORD_WRITABLE);
    cr_expect_str_eq(record_id(copy), record_id(record));
    record_close(copy);
    free(theirs);
    free(ours);
    free(path);
}

Test(backup, the_last_three_are_kept)
{
    static const char *const expected[] = {"1.", "1.2.", "1.2.3.", "2.3.4.", "3.4.5."};
    expect_copies("");
    for (size_t i = 0; i < ARRAY_LEN(expected); i++) {
        cr_assert_eq(make_backup(), 0);
        expect_copies(expected[i]);
    }
}

Test(backup, copies_are_counted_by_their_numbers_and_other_files_left_alone)
{
    static const char *const others[] = {
        ".backup-",  ".backup-x", ".backup-1x", ".backup-9.new", ".backup-99999999999999999999",
        ".backup--3"};
    for (size_t i = 0; i < ARRAY_LEN(others); i++) {
        char *path = str_format("%s%s", record_path(record), others[i]);
        support_write(path, "");
        free(path);
    }
    char *tenth = copy_path(10);
    char *ninth = copy_path(9);
    support_write(tenth, "");
    support_write(ninth, "");
    expect_copies("9.10.");
    cr_assert_eq(make_backup(), 0);
    expect_copies("9.10.11.");
    cr_assert_eq(make_backup(), 0);
    expect_copies("10.11.12.");
    free(ninth);
    free(tenth);
}

Test(backup, on_a_full_disk_the_copies_stay_as_they_were)
{
    cr_assert_eq(make_backup(), 0);
    studies_fill_disk();
    cr_expect_eq(make_backup(), -1);
    studies_free_disk();
    cr_expect(diag_has(&diag, "disk-full"));
    expect_copies("1.");
    char *draft = str_format("%s.backup-2.new", record_path(record));
    cr_expect_not(path_is_file(draft));
    support_write(draft, "left by a power cut");
    cr_expect_eq(make_backup(), 0);
    expect_copies("1.2.");
    free(draft);
}

Test(backup, the_newest_good_one_is_found_past_damaged_ones)
{
    char *none = backup_newest_good(record_path(record));
    cr_expect_null(none);
    for (int i = 0; i < 3; i++) {
        records_answer(record, "a", "2");
        cr_assert_eq(make_backup(), 0);
    }
    char *paths[] = {copy_path(1), copy_path(2), copy_path(3)};
    char *found = backup_newest_good(record_path(record));
    cr_expect_str_eq(found, paths[2]);
    free(found);
    records_damage(paths[2]);
    support_write(paths[1], "no record");
    found = backup_newest_good(record_path(record));
    cr_assert_not_null(found);
    cr_expect_str_eq(found, paths[0]);
    free(found);
    support_write(paths[0], "");
    found = backup_newest_good(record_path(record));
    cr_expect_null(found);
    for (size_t i = 0; i < ARRAY_LEN(paths); i++)
        free(paths[i]);
}
