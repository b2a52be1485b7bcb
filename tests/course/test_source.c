/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/course/source.c */
#include <criterion/criterion.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/memory.h"
#include "base/path.h"
#include "base/str.h"
#include "support/courses.h"
#include "support/messages.h"
#include "support/support.h"
#include "xml/xml.h"

/* The course is "course" in a folder of the test, so that there is something outside it. */
static char *folder;
static char *course;
static struct source *source;
static struct diag diag;

static void open_course(void)
{
    diag_init(&diag);
    folder = support_folder();
    course = path_join(folder, "course");
    courses_write(folder, "secret.xml", "<secret/>");
    courses_write(folder, "course-two/secret.xml", "<secret/>");
    courses_write(course, "modules/m.xml", "<m>\n</m>\n");
    source = courses_source(course);
}

static void close_course(void)
{
    source_free(source);
    support_remove(folder);
    free(course);
    free(folder);
    diag_clear(&diag);
}

TestSuite(source, .init = open_course, .fini = close_course);

static const struct where manifest_line = {.file = "course.xml", .line = 9, .column = 11};

static void expect_read(const char *path, const char *bytes)
{
    struct source_file file = {0};
    cr_assert_eq(source_read(source, path, manifest_line, &file, &diag), 0, "case '%s'", path);
    cr_expect_eq(file.length, strlen(bytes), "case '%s'", path);
    cr_expect_str_eq(file.bytes, bytes, "case '%s'", path);
    source_file_clear(&file);
    cr_expect_null(file.bytes);
    messages_expect(&diag, NULL, "", path);
}

static void expect_refused(const char *path, const char *code)
{
    struct source_file file = {0};
    char *message = str_format("course.xml:9:11 %s\n", code);
    cr_expect_eq(source_read(source, path, manifest_line, &file, &diag), -1, "case '%s'", path);
    cr_expect_null(file.bytes, "case '%s'", path);
    if (diag.count > 0)
        cr_expect_not_null(strstr(diag.items[0].message, path), "case '%s': %s", path,
                           diag.items[0].message);
    messages_expect(&diag, NULL, message, path);
    source_file_clear(&file);
    free(message);
}

static void link_to(const char *target, const char *name)
{
    char *path = path_join(course, name);
    cr_assert_eq(symlink(target, path), 0, "%s", path);
    free(path);
}

Test(source, a_file_is_read_whole)
{
    struct source_file file;
    static const char bytes[] = "a\0b\r\n\xff";
    char *path = path_join(course, "odd");
    expect_read("modules/m.xml", "<m>\n</m>\n");
    support_write_n(path, bytes, sizeof bytes);
    cr_assert_eq(source_read(source, "odd", manifest_line, &file, &diag), 0);
    cr_assert_eq(file.length, sizeof bytes);
    cr_expect_arr_eq(file.bytes, bytes, sizeof bytes);
    source_file_clear(&file);
    support_write(path, "");
    expect_read("odd", "");
    free(path);
}

Test(source, its_name_is_that_of_the_course_and_the_file)
{
    struct source_file file;
    char *expected = path_join(course, "modules/m.xml");
    cr_assert_eq(source_read(source, "modules/m.xml", manifest_line, &file, &diag), 0);
    const char *name = file.name;
    source_file_clear(&file);
    cr_expect_str_eq(name, expected, "it outlives the file");
    cr_expect_str_eq(source_path(source), course);
    free(expected);
}

Test(source, a_path_that_could_leave_the_course_is_refused)
{
    static const char *const paths[] = {
        "../secret.xml",
        "..",
        ".",
        "./modules/m.xml",
        "modules/../../secret.xml",
        "modules/..",
        "modules/../modules/m.xml",
        "/etc/passwd",
        "/",
        "modules//m.xml",
        "modules/",
        "",
        "..\\secret.xml",
        "modules\\m.xml",
        "modules/m.xml\n",
        "\x7fm.xml",
    };
    for (size_t i = 0; i < ARRAY_LEN(paths); i++)
        expect_refused(paths[i], "bad-path");
}

Test(source, a_link_that_leaves_the_course_is_refused)
{
    link_to("../secret.xml", "link.xml");
    link_to("/etc/passwd", "absolute.xml");
    link_to("link.xml", "link-to-link.xml");
    link_to("..", "out");
    link_to("../course-two", "beside");
    expect_refused("link.xml", "bad-path");
    expect_refused("absolute.xml", "bad-path");
    expect_refused("link-to-link.xml", "bad-path");
    expect_refused("out/secret.xml", "bad-path");
    expect_refused("beside/secret.xml", "bad-path");
}

Test(source, a_link_within_the_course_is_followed)
{
    link_to("modules/m.xml", "link.xml");
    link_to("../course/modules", "folder");
    expect_read("link.xml", "<m>\n</m>\n");
    expect_read("folder/m.xml", "<m>\n</m>\n");
}

Test(source, a_course_that_is_reached_by_a_link_is_read)
{
    char *link = path_join(folder, "link");
    struct source_file file = {0};
    cr_assert_eq(symlink("course", link), 0);
    struct source *linked = courses_source(link);
    cr_expect_eq(source_read(linked, "modules/m.xml", manifest_line, &file, &diag), 0);
    source_file_clear(&file);
    source_free(linked);
    free(link);
}

/* None of these may be waited for. */
Test(source, what_is_no_file_is_refused)
{
    char *pipe = path_join(course, "pipe.xml");
    cr_assert_eq(mkfifo(pipe, 0600), 0);
    link_to("/dev/zero", "device.xml");
    link_to("nowhere", "broken.xml");
    link_to("loop.xml", "loop.xml");
    expect_refused("pipe.xml", "no-file");
    expect_refused("device.xml", "bad-path");
    expect_refused("broken.xml", "no-file");
    expect_refused("loop.xml", "no-file");
    expect_refused("modules", "no-file");
    expect_refused("missing.xml", "no-file");
    expect_refused("modules/m.xml/m.xml", "no-file");
    free(pipe);
}

static void write_zeros(const char *path, off_t length)
{
    int descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    cr_assert_geq(descriptor, 0, "%s", path);
    cr_assert_eq(ftruncate(descriptor, length), 0);
    close(descriptor);
}

Test(source, a_file_longer_than_any_of_a_course_is_refused)
{
    struct source_file file;
    char *path = path_join(course, "long.xml");
    write_zeros(path, (off_t)XML_BYTES_MAX + 1);
    expect_refused("long.xml", "too-large");
    write_zeros(path, XML_BYTES_MAX);
    cr_expect_eq(source_read(source, "long.xml", manifest_line, &file, &diag), 0);
    cr_expect_eq(file.length, XML_BYTES_MAX);
    source_file_clear(&file);
    free(path);
}

Test(source, without_a_place_that_asked_the_file_itself_is_blamed)
{
    struct source_file file;
    cr_expect_eq(source_read(source, "missing.xml", (struct where){0}, &file, &diag), -1);
    cr_expect_eq(source_read(source, "../secret.xml", (struct where){0}, &file, &diag), -1);
    messages_expect(&diag, course, "missing.xml no-file\n../secret.xml bad-path\n", "no place");
}

Test(source, a_folder_that_is_none_is_no_course)
{
    static const char *const paths[] = {"nowhere", "secret.xml", "secret.xml/course",
                                        "course/modules/m.xml"};
    for (size_t i = 0; i < ARRAY_LEN(paths); i++) {
        struct source *none = NULL;
        char *path = path_join(folder, paths[i]);
        char *expected = str_format("%s no-course\n", paths[i]);
        cr_expect_eq(source_open_folder(path, &none, &diag), -1, "case '%s'", paths[i]);
        cr_expect_null(none, "case '%s'", paths[i]);
        messages_expect(&diag, folder, expected, paths[i]);
        source_free(none);
        free(expected);
        free(path);
    }
    source_free(NULL);
}

/* Reads a file so that its lines can be had, and returns its name. */
static const char *name_read(const char *path)
{
    struct source_file file;
    cr_assert_eq(source_read(source, path, manifest_line, &file, &diag), 0);
    const char *name = file.name;
    source_file_clear(&file);
    return name;
}

/* The line of that number, NULL where there is none. Caller frees. */
static char *line_of(const char *name, size_t number)
{
    struct diag_line line;
    if (!source_line(source, name, number, &line))
        return NULL;
    return memory_text_n(line.bytes, line.length);
}

Test(source, a_line_is_found_whatever_ends_the_lines)
{
    static const struct {
        const char *text;
        size_t line;
        const char *expected; /* NULL: there is no such line */
    } cases[] = {
        {"one\ntwo\nthree\n", 1, "one"},
        {"one\ntwo\nthree\n", 3, "three"},
        {"one\ntwo\nthree\n", 4, ""},
        {"one\ntwo\nthree\n", 5, NULL},
        {"one\r\ntwo\r\n\r\nfour", 2, "two"},
        {"one\r\ntwo\r\n\r\nfour", 3, ""},
        {"one\r\ntwo\r\n\r\nfour", 4, "four"},
        {"one\r\ntwo\r\n\r\nfour", 5, NULL},
        {"one\rtwo\r\rfour\r", 2, "two"},
        {"one\rtwo\r\rfour\r", 4, "four"},
        {"one\n\rthree", 2, ""},
        {"one\n\rthree", 3, "three"},
        {"no end", 1, "no end"},
        {"no end", 2, NULL},
        {"", 1, ""},
        {"", 2, NULL},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        courses_write(course, "lines.xml", cases[i].text);
        char *line = line_of(name_read("lines.xml"), cases[i].line);
        if (cases[i].expected == NULL)
            cr_expect_null(line, "case %zu: '%s'", i, line);
        else
            cr_expect_str_eq(line, cases[i].expected, "case %zu: '%s'", i, line);
        free(line);
    }
}

Test(source, a_file_that_was_not_read_has_no_lines)
{
    char *unread = path_join(course, "modules/m.xml");
    cr_expect_null(line_of(unread, 1));
    cr_expect_null(line_of("../secret.xml", 1));
    free(unread);
}

Test(source, a_file_that_has_gone_has_no_lines)
{
    const char *name = name_read("modules/m.xml");
    cr_assert_eq(unlink(name), 0);
    cr_expect_null(line_of(name, 1));
    cr_assert_eq(symlink("/etc/passwd", name), 0);
    cr_expect_null(line_of(name, 1), "a link that leaves the course");
}

Test(source, lines_are_found_in_any_order_and_in_files_that_take_turns)
{
    static const struct {
        const char *file;
        size_t line;
        const char *expected;
    } asked[] = {
        {"one.xml", 3, "c"}, {"one.xml", 3, "c"},  {"one.xml", 1, "a"}, {"two.xml", 2, "B"},
        {"one.xml", 2, "b"}, {"one.xml", 9, NULL}, {"two.xml", 1, "A"}, {"one.xml", 3, "c"},
    };
    courses_write(course, "one.xml", "a\nb\nc");
    courses_write(course, "two.xml", "A\r\nB\r\n");
    for (size_t i = 0; i < ARRAY_LEN(asked); i++) {
        char *line = line_of(name_read(asked[i].file), asked[i].line);
        cr_expect_str_eq(line != NULL ? line : "",
                         asked[i].expected != NULL ? asked[i].expected : "", "line %zu of %s",
                         asked[i].line, asked[i].file);
        free(line);
    }
}

Test(source, a_file_that_was_read_anew_has_new_lines)
{
    courses_write(course, "new.xml", "old");
    char *line = line_of(name_read("new.xml"), 1);
    courses_write(course, "new.xml", "new");
    char *again = line_of(name_read("new.xml"), 1);
    cr_expect_str_eq(line, "old");
    cr_expect_str_eq(again, "new");
    free(line);
    free(again);
}

static void add_name(void *context, const char *name)
{
    str_addf(context, "%s ", name);
}

static void expect_list(const char *below, const char *ending, const char *expected)
{
    struct str names = {0};
    source_list(source, below, ending, add_name, &names);
    cr_expect_str_eq(str_text(&names), expected, "'%s', '%s': %s", below, ending, str_text(&names));
    str_clear(&names);
}

Test(source, the_files_of_a_folder_are_listed_by_their_ending)
{
    static const char *const files[] = {"po/fr.po", "po/fr.mo", "po/ar.po",
                                        "po/.x.po", "po/.po",   "po/a.po.bak"};
    char *hollow = path_join(course, "po/folder.po");
    cr_assert_eq(path_make_folders(hollow), 0);
    for (size_t i = 0; i < ARRAY_LEN(files); i++)
        courses_write(course, files[i], "x");
    expect_list("po", ".po", "ar.po fr.po ");
    expect_list("po", ".mo", "fr.mo ");
    expect_list("none", ".po", "");
    expect_list("../po", ".po", "");
    free(hollow);
}

Test(source, what_was_asked_for_is_known_whether_it_is_there_or_not)
{
    struct source_file file;
    expect_read("modules/m.xml", "<m>\n</m>\n");
    expect_read("modules/m.xml", "<m>\n</m>\n");
    cr_expect_eq(source_read(source, "gone.xml", manifest_line, &file, &diag), -1);
    cr_expect_str_eq(source_asked(source, 0), "modules/m.xml");
    cr_expect_str_eq(source_asked(source, 1), "gone.xml");
    cr_expect_null(source_asked(source, 2));
}

Test(source, a_stamp_tells_that_a_file_changed)
{
    char *path = path_join(course, "odd");
    char *other = path_join(course, "other");
    struct source_stamp nothing = source_stamp(source, "odd");
    support_write(path, "one");
    struct source_stamp first = source_stamp(source, "odd");
    cr_expect_not(source_stamps_are_same(nothing, first));
    cr_expect(source_stamps_are_same(first, source_stamp(source, "odd")));
    support_write(path, "longer");
    struct source_stamp longer = source_stamp(source, "odd");
    cr_expect_not(source_stamps_are_same(first, longer));
    support_write(other, "LONGER");
    cr_assert_eq(rename(other, path), 0);
    cr_expect_not(source_stamps_are_same(longer, source_stamp(source, "odd")), "it was replaced");
    cr_expect(source_stamps_are_same(nothing, source_stamp(source, "../odd")));
    cr_expect(source_stamps_are_same(nothing, source_stamp(source, "modules")));
    free(other);
    free(path);
}
