/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/store/record_create.c */
#include "config.h"

#include <criterion/criterion.h>
#include <dirent.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/memory.h"
#include "base/path.h"
#include "store/file_name.h"
#include "support/records.h"
#include "support/support.h"

static char *folder;

static void make_folder(void)
{
    folder = support_folder();
}

static void remove_folder(void)
{
    support_remove(folder);
    free(folder);
}

TestSuite(record_create, .init = make_folder, .fini = remove_folder);

static size_t count_files(const char *path)
{
    size_t count = 0;
    DIR *open_folder = opendir(path);
    cr_assert_not_null(open_folder, "%s", path);
    for (struct dirent *entry = readdir(open_folder); entry != NULL; entry = readdir(open_folder))
        if (entry->d_name[0] != '.')
            count++;
    closedir(open_folder);
    return count;
}

static void assert_not_made(const char *where, const char *name, const char *code)
{
    struct record *record = NULL;
    struct diag diag;
    diag_init(&diag);
    cr_expect_eq(record_create(where, name, records_moment(0), &record, &diag), -1, "'%s'", name);
    cr_expect(diag_has(&diag, code), "'%s' in %s: not '%s'", name, where, code);
    cr_expect_null(record);
    diag_clear(&diag);
}

Test(record_create, a_new_record_is_named_and_can_be_written)
{
    struct record *record = records_create(folder, " Zoé Ben Ali ");
    cr_expect_eq(record_state(record), RECORD_WRITABLE);
    cr_expect_not(record_is_newer(record));
    cr_expect_str_eq(record_name(record), "Zoé Ben Ali");
    cr_expect_eq(strlen(record_id(record)), 32);
    cr_expect_eq(strspn(record_id(record), "0123456789abcdef"), 32);
    char *file = path_name(record_path(record));
    char *expected = file_name_new("Zoé Ben Ali", record_id(record));
    cr_expect_str_eq(file, expected);
    cr_expect_eq(strncmp(file, "zoe-ben-ali-", 12), 0);
    free(expected);
    free(file);
    record_close(record);
}

Test(record_create, it_is_the_same_when_it_is_opened_again)
{
    struct record *record = records_create(folder, "Nadia");
    char *id = memory_text(record_id(record));
    char *path = memory_text(record_path(record));
    record_close(record);
    record = records_open(path);
    cr_expect_str_eq(record_id(record), id);
    cr_expect_str_eq(record_name(record), "Nadia");
    cr_expect_str_eq(record_path(record), path);
    cr_expect_eq(record_state(record), RECORD_WRITABLE);
    record_close(record);
    free(path);
    free(id);
}

Test(record_create, the_first_event_is_the_learners_name)
{
    struct record *record = records_create(folder, "Nadia");
    char *rows = records_rows(record_path(record),
                              "SELECT n, seq, at, zone, kind, course, unit, data FROM event");
    cr_expect_str_eq(rows, "1|1|1764100000000|60|learner|NULL|NULL|{\"name\":\"Nadia\"}\n");
    free(rows);
    record_close(record);
}

Test(record_create, two_learners_of_one_name_get_a_file_each)
{
    struct record *one = records_create(folder, "Nadia");
    struct record *two = records_create(folder, "Nadia");
    cr_expect_str_neq(record_id(one), record_id(two));
    cr_expect_str_neq(record_path(one), record_path(two));
    record_close(one);
    record_close(two);
    cr_expect_eq(count_files(folder), 2);
}

Test(record_create, the_file_is_its_owners_alone_whatever_the_umask)
{
    static const mode_t masks[] = {0, 022, 077, 0477};
    for (size_t i = 0; i < ARRAY_LEN(masks); i++) {
        struct stat about;
        mode_t before = umask(masks[i]);
        struct record *record = records_create(folder, "Nadia");
        umask(before);
        cr_expect_eq(stat(record_path(record), &about), 0);
        cr_expect_eq(about.st_mode & 0777, 0600, "case %zu: %o", i, (unsigned)about.st_mode);
        record_close(record);
    }
}

Test(record_create, a_folder_that_it_makes_is_its_owners_alone)
{
    struct stat about;
    char *below = path_join(folder, "share/learners");
    mode_t before = umask(0);
    record_close(records_create(below, "Nadia"));
    umask(before);
    cr_expect_eq(stat(below, &about), 0);
    cr_expect_eq(about.st_mode & 0777, 0700, "%o", (unsigned)about.st_mode);
    free(below);
}

Test(record_create, a_folder_that_is_not_there_is_made)
{
    char *below = path_join(folder, "share/decentwork/learners");
    struct record *record = records_create(below, "Nadia");
    cr_expect(path_is_file(record_path(record)));
    record_close(record);
    free(below);
}

Test(record_create, what_is_no_name_makes_no_file)
{
    static const char *const names[] = {"", "  ", "a\x1b[m", "\xff"};
    for (size_t i = 0; i < ARRAY_LEN(names); i++)
        assert_not_made(folder, names[i], "learner-name");
    cr_expect_eq(count_files(folder), 0);
}

Test(record_create, a_file_in_the_folders_place_is_said)
{
    char *file = path_join(folder, "learners");
    support_write(file, "");
    assert_not_made(file, "Nadia", "no-folder");
    free(file);
}

Test(record_create, a_folder_that_cannot_be_written_is_said)
{
    if (geteuid() == 0)
        cr_skip_test("permissions do not stop the superuser");
    chmod(folder, 0500);
    assert_not_made(folder, "Nadia", "record-create");
}

Test(record_create, where_the_disk_is_full_nothing_is_left_behind)
{
    struct rlimit limit;
    signal(SIGXFSZ, SIG_IGN);
    getrlimit(RLIMIT_FSIZE, &limit);
    rlim_t before = limit.rlim_cur;
    limit.rlim_cur = 5000;
    setrlimit(RLIMIT_FSIZE, &limit);
    assert_not_made(folder, "Nadia", "disk-full");
    limit.rlim_cur = before;
    setrlimit(RLIMIT_FSIZE, &limit);
    cr_expect_eq(count_files(folder), 0);
    record_close(records_create(folder, "Nadia"));
}
