/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/flow/text_file.c */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/path.h"
#include "flow/text_file.h"
#include "support/support.h"

static void expect_saved(const char *const *folders, const char *text, const char *name)
{
    struct diag diag;
    char *path = NULL;
    diag_init(&diag);
    cr_assert_eq(text_file_write(folders, 2, "notes", text, &path, &diag), 0);
    char *found = path_name(path);
    char *written = support_read(path, NULL);
    cr_expect_str_eq(found, name);
    cr_expect_str_eq(written, text);
    free(written);
    free(found);
    free(path);
}

Test(text_file, no_file_is_ever_overwritten)
{
    char *folder = support_folder();
    const char *const folders[] = {folder, NULL};
    expect_saved(folders, "one\n", "notes.txt");
    expect_saved(folders, "two\n", "notes-2.txt");
    expect_saved(folders, "three\n", "notes-3.txt");
    char *first = path_join(folder, "notes.txt");
    char *text = support_read(first, NULL);
    cr_expect_str_eq(text, "one\n");
    free(text);
    free(first);
    support_remove(folder);
    free(folder);
}

Test(text_file, the_next_folder_is_taken_where_one_takes_nothing)
{
    char *folder = support_folder();
    char *missing = path_join(folder, "missing");
    const char *const folders[] = {missing, folder};
    expect_saved(folders, "text\n", "notes.txt");
    free(missing);
    support_remove(folder);
    free(folder);
}

Test(text_file, where_no_folder_takes_it_that_is_said)
{
    const char *const folders[] = {"missing/folder", NULL};
    struct diag diag;
    char *path = NULL;
    diag_init(&diag);
    cr_expect_eq(text_file_write(folders, 2, "notes", "text", &path, &diag), -1);
    cr_assert_eq(diag.count, 1);
    cr_expect_str_eq(diag.items[0].code, "text-file");
    cr_expect_null(path);
    diag_clear(&diag);
}
