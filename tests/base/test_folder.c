/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/base/folder.c */
#include "config.h"

#include "base/folder.h"

#include <criterion/criterion.h>
#include <errno.h>
#include <locale.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/memory.h"
#include "base/path.h"
#include "base/str.h"
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

TestSuite(folder, .init = make_folder, .fini = remove_folder);

static void put(const char *name)
{
    char *path = path_join(folder, name);
    support_write(path, "");
    free(path);
}

/* `expected`: the names, a space after each. */
static void expect(const char *expected, const char *name)
{
    struct folder entries;
    struct str names = {0};
    cr_expect_eq(folder_list(folder, &entries), 0, "%s", name);
    for (size_t i = 0; i < entries.count; i++)
        str_addf(&names, "%s ", entries.names[i]);
    cr_expect_str_eq(str_text(&names), expected, "%s: %s", name, str_text(&names));
    str_clear(&names);
    folder_clear(&entries);
    cr_expect_eq(entries.count, 0);
}

Test(folder, an_empty_one_has_no_entry)
{
    expect("", "empty");
}

Test(folder, what_is_hidden_is_left_out_and_all_else_is_there)
{
    char *inner = path_join(folder, "inner");
    char *link = path_join(folder, "link");
    cr_assert_eq(mkdir(inner, 0700), 0);
    cr_assert_eq(symlink("nothing", link), 0);
    put("a.xml");
    put(".a.xml.swp");
    put("..b");
    expect("a.xml inner link ", "all kinds");
    free(link);
    free(inner);
}

/* strcoll() orders these otherwise in every locale but C. */
Test(folder, the_order_is_that_of_the_bytes_in_any_locale)
{
    static const char *const locales[] = {"C", "C.UTF-8", "en_US.UTF-8", "es_ES.UTF-8",
                                          "de_DE.UTF-8"};
    static const char *const names[] = {"b", "A",  "\xC3\xA9", "a-2", "B",
                                        "a", "10", "a10",      "a9",  "_"};
    for (size_t i = 0; i < ARRAY_LEN(names); i++)
        put(names[i]);
    for (size_t i = 0; i < ARRAY_LEN(locales); i++)
        if (setlocale(LC_ALL, locales[i]) != NULL)
            expect("10 A B _ a a-2 a10 a9 b \xC3\xA9 ", locales[i]);
}

Test(folder, a_name_that_is_no_utf8_comes_as_it_is)
{
    put("caf\xE9.xml");
    put("\xFF\xFE");
    put("two\nlines");
    expect("caf\xE9.xml two\nlines \xFF\xFE ", "other bytes");
}

static void expect_none(const char *path, int error)
{
    struct folder entries = {.count = 7};
    errno = 0;
    cr_expect_eq(folder_list(path, &entries), -1, "'%s'", path);
    cr_expect_eq(errno, error, "'%s': errno %d", path, errno);
    cr_expect_eq(entries.count, 0, "'%s'", path);
    folder_clear(&entries);
}

Test(folder, where_none_is_there_the_list_is_empty)
{
    put("file");
    char *file = path_join(folder, "file");
    char *nothing = path_join(folder, "nothing");
    expect_none(nothing, ENOENT);
    expect_none("", ENOENT);
    expect_none(file, ENOTDIR);
    free(nothing);
    free(file);
}

/* Nothing is forbidden to the superuser, who gives his rights away for it. */
Test(folder, of_one_that_may_not_be_read_the_list_is_empty)
{
    enum { NOBODY = 65534 };
    uid_t user = geteuid();
    put("file");
    cr_assert_eq(chmod(folder, 0300), 0);
    if (user == 0)
        cr_assert_eq(seteuid(NOBODY), 0);
    expect_none(folder, EACCES);
    if (user == 0)
        cr_assert_eq(seteuid(user), 0);
    cr_assert_eq(chmod(folder, 0700), 0);
}
