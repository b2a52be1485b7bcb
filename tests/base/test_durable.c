/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/base/durable.c */
#include "config.h"

#include <criterion/criterion.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/durable.h"
#include "base/memory.h"
#include "base/path.h"
#include "support/studies.h"
#include "support/support.h"

static char *folder;
static char *one;
static char *two;

static void make_folder(void)
{
    folder = support_folder();
    one = path_join(folder, "one");
    two = path_join(folder, "two");
}

static void remove_folder(void)
{
    studies_free_disk();
    support_remove(folder);
    free(one);
    free(two);
    free(folder);
}

TestSuite(durable, .init = make_folder, .fini = remove_folder);

static void expect_file(const char *path, const char *bytes, size_t length)
{
    size_t found = 0;
    char *text = support_read(path, &found);
    cr_expect_eq(found, length);
    cr_expect_eq(memcmp(text, bytes, length), 0);
    free(text);
}

Test(durable, a_file_is_made_for_its_owner_alone_and_never_over_another)
{
    struct stat about;
    cr_assert_eq(durable_make_empty(one), 0);
    cr_assert_eq(stat(one, &about), 0);
    cr_expect_eq(about.st_mode & 0777, 0600);
    cr_expect_eq(durable_make_empty(one), -1);
    cr_expect_eq(errno, EEXIST);
}

Test(durable, a_copy_has_the_same_bytes)
{
    enum { LENGTH = 50000 };
    char *bytes = memory_new(LENGTH, 1);
    for (size_t i = 0; i < LENGTH; i++)
        bytes[i] = (char)(i * 31);
    support_write_n(one, bytes, LENGTH);
    cr_assert_eq(durable_copy(one, two), 0);
    expect_file(two, bytes, LENGTH);
    cr_expect_eq(durable_copy(one, two), -1, "a file was there");
    expect_file(two, bytes, LENGTH);
    free(bytes);
}

Test(durable, a_copy_that_cannot_be_made_is_not_there)
{
    char *bytes = memory_new(5000, 1);
    support_write_n(one, bytes, 5000);
    studies_fill_disk();
    cr_expect_eq(durable_copy(one, two), -1);
    cr_expect(durable_is_full(errno));
    cr_expect_not(path_is_file(two));
    studies_free_disk();
    cr_expect_eq(durable_copy(folder, two), -1, "a folder is no file");
    cr_expect_not(path_is_file(two));
    cr_expect_eq(durable_copy("/not/there", two), -1);
    cr_expect_eq(errno, ENOENT);
    free(bytes);
}

Test(durable, a_file_takes_another_ones_name)
{
    support_write(one, "new");
    support_write(two, "old");
    cr_assert_eq(durable_rename(one, two), 0);
    expect_file(two, "new", 3);
    cr_expect_not(path_is_file(one));
    cr_expect_eq(durable_rename(one, two), -1);
    expect_file(two, "new", 3);
}
