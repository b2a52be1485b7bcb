/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/base/path.c */
#include "config.h"

#include <criterion/criterion.h>
#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/memory.h"
#include "base/path.h"
#include "support/support.h"

Test(path, joining_puts_one_slash_between)
{
    static const struct {
        const char *folder;
        const char *name;
        const char *joined;
    } cases[] = {
        {"courses", "course.xml", "courses/course.xml"},
        {"courses/", "course.xml", "courses/course.xml"},
        {"/", "course.xml", "/course.xml"},
        {"", "course.xml", "course.xml"},
        {".", "course.xml", "./course.xml"},
        {"a/b", "c/d", "a/b/c/d"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        char *joined = path_join(cases[i].folder, cases[i].name);
        cr_expect_str_eq(joined, cases[i].joined, "case '%s' '%s': '%s'", cases[i].folder,
                         cases[i].name, joined);
        free(joined);
    }
}

Test(path, a_path_is_a_folder_and_a_name)
{
    static const struct {
        const char *path;
        const char *folder;
        const char *name;
    } cases[] = {
        {"course.xml", ".", "course.xml"},
        {"modules/01.xml", "modules", "01.xml"},
        {"a/b/c", "a/b", "c"},
        {"/etc", "/", "etc"},
        {"/etc/passwd", "/etc", "passwd"},
        {"courses/core/", "courses", "core"},
        {"courses/core///", "courses", "core"},
        {"core/", ".", "core"},
        {"a//b", "a", "b"},
        {"//b", "/", "b"},
        {"../core", "..", "core"},
        {"/", "/", ""},
        {"///", "/", ""},
        {"", ".", ""},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        char *folder = path_folder(cases[i].path);
        char *name = path_name(cases[i].path);
        cr_expect_str_eq(folder, cases[i].folder, "case '%s': '%s'", cases[i].path, folder);
        cr_expect_str_eq(name, cases[i].name, "case '%s': '%s'", cases[i].path, name);
        free(folder);
        free(name);
    }
}

static const struct {
    const char *path;
    bool is_confined;
} confinements[] = {
    {"course.xml", true},
    {"modules/05-child-labour.xml", true},
    {"a/b/c/d", true},
    {"with space.xml", true},
    {"modules/été.xml", true},
    {".hidden", true},
    {"..hidden", true},
    {"trailing..", true},
    {"...", true},
    {"a/.../b", true},
    {"", false},
    {".", false},
    {"..", false},
    {"./course.xml", false},
    {"../course.xml", false},
    {"modules/..", false},
    {"modules/.", false},
    {"modules/../../x", false},
    {"modules/./x", false},
    {"/etc/passwd", false},
    {"/", false},
    {"modules/", false},
    {"modules//x", false},
    {"..\\x", false},
    {"modules\\x", false},
    {"C:\\x", false},
    {"a\nb", false},
    {"a\tb", false},
    {"a\x1B[2Jb", false},
    {"a\x7F", false},
    {"a\xC2\x85"
     "b",
     false}, /* C1: next line */
    {"a\xC2\x9B"
     "2J",
     false}, /* C1: what ESC [ is short for */
};

Test(path, a_confined_one_cannot_leave_its_folder)
{
    for (size_t i = 0; i < ARRAY_LEN(confinements); i++)
        cr_expect_eq(path_is_confined(confinements[i].path), confinements[i].is_confined,
                     "case '%s'", confinements[i].path);
}

Test(path, an_ending_is_one_in_capitals_too_but_not_alone)
{
    static const struct {
        const char *name;
        bool has_ending;
    } cases[] = {
        {"m.xml", true}, {"M.XML", true},   {"a.b.xml", true}, {".xml", false},
        {"xml", false},  {"m.xml~", false}, {"mxml", false},   {"", false},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        cr_expect_eq(path_has_ending(cases[i].name, ".xml"), cases[i].has_ending, "case '%s'",
                     cases[i].name);
}

Test(path, files_and_folders_are_told_apart)
{
    char *folder = support_folder();
    char *file = path_join(folder, "file");
    char *link = path_join(folder, "link");
    char *nothing = path_join(folder, "nothing");
    support_write(file, "text");
    cr_assert_eq(symlink(nothing, link), 0);
    cr_expect(path_is_folder(folder) && !path_is_file(folder));
    cr_expect(path_is_file(file) && !path_is_folder(file));
    cr_expect(!path_is_file(nothing) && !path_is_folder(nothing));
    cr_expect(!path_is_file(link) && !path_is_folder(link), "a link to nothing");
    cr_expect(!path_is_file("/dev/null") && !path_is_folder("/dev/null"));
    cr_expect(!path_is_file("") && !path_is_folder(""));
    support_remove(folder);
    free(folder);
    free(file);
    free(link);
    free(nothing);
}

/* Makes folders below a fresh one and expects the last of them to be there. */
static void expect_made(const char *below)
{
    struct stat about;
    char *folder = support_folder();
    char *path = path_join(folder, below);
    cr_expect_eq(path_make_folders(path), 0, "case '%s': errno %d", below, errno);
    cr_expect(path_is_folder(path), "case '%s'", below);
    cr_expect_eq(stat(path, &about), 0);
    cr_expect_eq(about.st_mode & 0777, 0700, "case '%s': mode %o", below, about.st_mode & 0777);
    cr_expect_eq(path_make_folders(path), 0, "case '%s' once more", below);
    support_remove(folder);
    free(folder);
    free(path);
}

Test(path, folders_are_made_with_those_above_them_and_for_the_owner_only)
{
    umask(0);
    expect_made("one");
    expect_made("one/two/three");
    expect_made("with/slash/");
    expect_made("two//slashes");
    expect_made("been/../here");
}

Test(path, a_relative_folder_is_made_where_the_program_stands)
{
    char *folder = support_folder();
    cr_assert_eq(chdir(folder), 0);
    cr_expect_eq(path_make_folders("one/two"), 0);
    cr_expect(path_is_folder("one/two"));
    cr_assert_eq(chdir("/"), 0);
    support_remove(folder);
    free(folder);
}

Test(path, a_file_in_the_way_of_a_folder_is_an_error_and_is_left_alone)
{
    static const char *const cases[] = {"file", "file/", "file/below", "link/below"};
    char *folder = support_folder();
    char *file = path_join(folder, "file");
    char *link = path_join(folder, "link");
    support_write(file, "text");
    cr_assert_eq(symlink("nothing", link), 0);
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        char *path = path_join(folder, cases[i]);
        errno = 0;
        cr_expect_eq(path_make_folders(path), -1, "case '%s'", cases[i]);
        cr_expect_neq(errno, 0, "case '%s'", cases[i]);
        free(path);
    }
    cr_expect(path_is_file(file));
    support_remove(folder);
    free(folder);
    free(file);
    free(link);
}

Test(path, a_folder_without_a_name_cannot_be_made)
{
    errno = 0;
    cr_expect_eq(path_make_folders(""), -1);
    cr_expect_eq(errno, ENOENT);
}
