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

static void expect_content(const char *path, const char *text)
{
    expect_file(path, text, strlen(text));
}

Test(durable, a_fresh_file_takes_the_place_of_another_with_its_rights)
{
    struct stat about;
    char *fresh = path_join(folder, "file.new");
    char *file = path_join(folder, "file");
    support_write(fresh, "first");
    cr_expect_eq(durable_replace(fresh, file), 0, "where there is none yet");
    expect_content(file, "first");
    cr_assert_eq(chmod(file, 0640), 0);
    support_write(fresh, "second");
    cr_expect_eq(durable_replace(fresh, file), 0);
    expect_content(file, "second");
    cr_expect_eq(access(fresh, F_OK), -1);
    cr_assert_eq(stat(file, &about), 0);
    cr_expect_eq(about.st_mode & 07777, 0640);
    free(fresh);
    free(file);
}

Test(durable, behind_a_symbolic_link_it_is_the_file_that_is_replaced)
{
    char *fresh = path_join(folder, "file.new");
    char *file = path_join(folder, "file");
    char *link = path_join(folder, "link");
    support_write(file, "old");
    support_write(fresh, "new");
    cr_assert_eq(symlink("file", link), 0);
    cr_expect_eq(durable_replace(fresh, link), 0);
    expect_content(file, "new");
    expect_content(link, "new");
    free(fresh);
    free(file);
    free(link);
}

Test(durable, what_cannot_be_replaced_stays)
{
    char *fresh = path_join(folder, "fresh");
    char *file = path_join(folder, "file");
    char *inside = path_join(folder, "none/file");
    support_write(file, "old");
    cr_expect_eq(durable_replace(fresh, file), -1, "there is no fresh file");
    cr_expect_eq(errno, ENOENT);
    expect_content(file, "old");
    support_write(fresh, "new");
    cr_expect_eq(durable_replace(fresh, inside), -1, "there is no folder");
    expect_content(fresh, "new");
    free(fresh);
    free(file);
    free(inside);
}

Test(durable, a_text_is_written_whole_with_the_rights_of_any_new_file_and_never_over_another)
{
    struct stat about;
    umask(027);
    cr_assert_eq(durable_write(one, "text\n"), 0);
    expect_content(one, "text\n");
    cr_assert_eq(stat(one, &about), 0);
    cr_expect_eq(about.st_mode & 0777, 0640);
    cr_expect_eq(durable_write(one, "another"), -1);
    cr_expect_eq(errno, EEXIST);
    expect_content(one, "text\n");
    cr_assert_eq(symlink("nothing", two), 0);
    cr_expect_eq(durable_write(two, "another"), -1);
    cr_expect_eq(errno, EEXIST, "a link to nothing is there too");
    cr_expect_eq(durable_write("/not/there", "text"), -1);
    cr_expect_eq(errno, ENOENT);
}

Test(durable, a_text_for_which_there_is_no_room_leaves_no_file)
{
    char text[5000];
    memset(text, 'x', sizeof text - 1);
    text[sizeof text - 1] = '\0';
    studies_fill_disk();
    cr_expect_eq(durable_write(one, text), -1, "a part of it was written");
    cr_expect(durable_is_full(errno), "errno %d", errno);
    cr_expect_eq(access(one, F_OK), -1);
    studies_free_disk();
    cr_expect_eq(durable_write(one, text), 0);
    expect_content(one, text);
}
