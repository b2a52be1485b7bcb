/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/course/course.c and the reading of src/course/document.c */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "support/courses.h"
#include "support/messages.h"
#include "support/support.h"

static char *folder;
static struct diag diag;

static void make_folder(void)
{
    diag_init(&diag);
    folder = support_folder();
}

static void remove_folder(void)
{
    support_remove(folder);
    free(folder);
    diag_clear(&diag);
}

TestSuite(course, .init = make_folder, .fini = remove_folder);

#define HEAD "<course version=\"1\" id=\"union.rights\" edition=\"1.2.0\" lang=\"en\">\n"

static void expect_refused(const char *manifest, const char *messages)
{
    struct course *course = NULL;
    courses_write(folder, "course.xml", manifest);
    cr_expect_eq(course_open(folder, &course, &diag), -1, "case '%s'", manifest);
    cr_expect_null(course, "case '%s'", manifest);
    cr_expect_null(diag.read_line, "case '%s': lines of a course that is gone", manifest);
    messages_expect(&diag, folder, messages, manifest);
    course_free(course);
}

/* Opens a course of which something is said. Caller frees. */
static struct course *open_with(const char *manifest, const char *messages)
{
    struct course *course = NULL;
    courses_write(folder, "course.xml", manifest);
    cr_assert_eq(course_open(folder, &course, &diag), 0, "case '%s'", manifest);
    messages_expect(&diag, folder, messages, manifest);
    return course;
}

Test(course, all_that_a_manifest_says_is_read)
{
    struct course *course = open_with(HEAD "  <title>Union <em>rights</em></title>\n"
                                           "  <summary><p>One.</p><p>Two.</p></summary>\n"
                                           "  <author>A. Writer</author>\n"
                                           "  <author>B. Writer</author>\n"
                                           "  <licence spdx=\"CC-BY-4.0\"/>\n"
                                           "  <glossary src=\"words/glossary.xml\"/>\n"
                                           "  <instruments src=\"instruments.xml\"/>\n"
                                           "  <module src=\"modules/02.xml\"/>\n"
                                           "  <module src=\"modules/01.xml\"/>\n"
                                           "</course>",
                                      "");
    cr_expect_str_eq(course->id, "union.rights");
    cr_expect_str_eq(course->edition, "1.2.0");
    cr_expect_str_eq(course->language, "en");
    cr_expect_str_eq(course->title.plain, "Union rights");
    cr_expect_eq(course->summary.count, 2);
    cr_expect_str_eq(course->licence, "CC-BY-4.0");
    cr_expect_str_eq(course->glossary.path, "words/glossary.xml");
    cr_expect_str_eq(course->instruments.path, "instruments.xml");
    cr_assert_eq(course->module_count, 2);
    cr_expect_str_eq(course->modules[0].path, "modules/02.xml", "the order is the manifest's");
    cr_expect_str_eq(course->modules[1].path, "modules/01.xml");
    cr_expect_eq(course->modules[1].where.line, 10);
    cr_expect_eq(course->modules[1].where.column, 11);
    course_free(course);
    course_free(NULL);
}

Test(course, what_a_manifest_may_leave_out_is_empty)
{
    struct glossary glossary;
    struct instruments instruments;
    struct course *course = open_with(courses_manifest, "");
    cr_expect_eq(course->summary.count, 0);
    cr_expect_null(course->licence);
    cr_expect_eq(course_load_glossary(course, &glossary, &diag), 0);
    cr_expect_eq(course_load_instruments(course, &instruments, &diag), 0);
    cr_expect_eq(glossary.count, 0);
    cr_expect_eq(instruments.count, 0);
    messages_expect(&diag, folder, "", "nothing to read");
    course_free(course);
}

Test(course, a_manifest_without_a_part_that_it_needs_is_refused)
{
    static const struct {
        const char *manifest;
        const char *messages;
    } cases[] = {
        {"<course id=\"c\" edition=\"1.0.0\" lang=\"en\"><title>T</title><module "
         "src=\"m.xml\"/></course>",
         "course.xml:1:1 missing-attribute\n"},
        {"\n <course version=\"1\" edition=\"1.0.0\" lang=\"en\"><title>T</title><module "
         "src=\"m.xml\"/></course>",
         "course.xml:2:2 missing-attribute\n"},
        {"<course version=\"1\" id=\"c\" lang=\"en\"><title>T</title><module "
         "src=\"m.xml\"/></course>",
         "course.xml:1:1 missing-attribute\n"},
        {"<course version=\"1\" id=\"c\" edition=\"1.0.0\"><title>T</title><module "
         "src=\"m.xml\"/></course>",
         "course.xml:1:1 missing-attribute\n"},
        {"<course><title>T</title><module src=\"m.xml\"/></course>",
         "course.xml:1:1 missing-attribute\ncourse.xml:1:1 missing-attribute\n"
         "course.xml:1:1 missing-attribute\ncourse.xml:1:1 missing-attribute\n"},
        {HEAD "<module src=\"m.xml\"/></course>", "course.xml:1:1 missing-element\n"},
        {HEAD "<title>T</title></course>", "course.xml:1:1 missing-element\n"},
        {HEAD "</course>", "course.xml:1:1 missing-element\ncourse.xml:1:1 missing-element\n"},
        {"<course version=\"1\"\n id=\"c c\"\n edition=\"1\"\n lang=\"English\"><title>T</title>"
         "<module src=\"m.xml\"/></course>",
         "course.xml:2:2 bad-value\ncourse.xml:3:2 bad-value\ncourse.xml:4:2 bad-value\n"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        expect_refused(cases[i].manifest, cases[i].messages);
}

Test(course, another_file_is_no_manifest)
{
    expect_refused("", "course.xml empty-file\n");
    expect_refused("not XML", "course.xml:1:1 not-well-formed\n");
    expect_refused("<module id=\"m\"><title>T</title></module>", "course.xml:1:1 wrong-root\n");
    expect_refused("<html><body><blink/></body></html>", "course.xml:1:1 wrong-root\n");
    expect_refused(HEAD "<title>T</title>\n <module src=\"m.xml\"/>\n</curse>",
                   "course.xml:4:1 not-well-formed\n");
}

Test(course, a_folder_without_a_manifest_is_no_course)
{
    struct course *course = NULL;
    cr_expect_eq(course_open(folder, &course, &diag), -1);
    cr_expect_null(course);
    messages_expect(&diag, folder, "course.xml no-file\n", "an empty folder");
}

/* The elements of a newer format are not this program's to judge: one word is enough. */
Test(course, a_newer_format_is_refused_before_anything_else_is_said)
{
    static const char *const versions[] = {"2", "10", "9999", "2.0", "99999999999999999999999"};
    for (size_t i = 0; i < ARRAY_LEN(versions); i++) {
        char *manifest =
            str_format("<course wide=\"yes\"\n version=\"%s\"><future/></course>", versions[i]);
        expect_refused(manifest, "course.xml:2:2 version\n");
        free(manifest);
    }
}

Test(course, a_version_that_is_no_number_is_a_mistake_like_another)
{
    static const char *const versions[] = {"", "one", "0", "01", "1.0", "1 "};
    for (size_t i = 0; i < ARRAY_LEN(versions); i++) {
        char *manifest = str_format("<course id=\"c\" edition=\"1.0.0\" lang=\"en\" version=\"%s\">"
                                    "<title>T</title><module src=\"m.xml\"/></course>",
                                    versions[i]);
        expect_refused(manifest, "course.xml:1:42 bad-value\n");
        free(manifest);
    }
}

Test(course, a_module_that_is_listed_twice_is_read_once)
{
    struct course *course = open_with(HEAD "<title>T</title>\n"
                                           "  <module src=\"a.xml\"/>\n"
                                           "  <module src=\"b.xml\"/>\n"
                                           "  <module src=\"a.xml\"/>\n"
                                           "</course>",
                                      "course.xml:5:11 same-module\n");
    cr_assert_eq(course->module_count, 2);
    cr_expect_str_eq(course->modules[0].path, "a.xml");
    cr_expect_str_eq(course->modules[1].path, "b.xml");
    course_free(course);
}

Test(course, faulty_parts_are_said_and_left_out)
{
    struct course *course = open_with(HEAD "  <title>T</title>\n"
                                           "  <summary>S <blink>s</blink></summary>\n"
                                           "  <licence/>\n"
                                           "  <glossary src=\"../g.xml\"/>\n"
                                           "  <instruments src=\"i.xml\"/>\n"
                                           "  <instruments src=\"j.xml\"/>\n"
                                           "  <chapter src=\"a.xml\"/>\n"
                                           "  <module src=\"/a.xml\"/>\n"
                                           "  <module src=\"b.xml\"/>\n"
                                           "  words\n"
                                           "</course>",
                                      "course.xml:3:14 unknown-element\n"
                                      "course.xml:4:3 missing-attribute\n"
                                      "course.xml:5:13 bad-value\n"
                                      "course.xml:7:3 repeated-element\n"
                                      "course.xml:8:3 unknown-element\n"
                                      "course.xml:9:11 bad-value\n"
                                      "course.xml:11:3 stray-text\n");
    cr_expect_eq(course->summary.count, 1);
    cr_expect_null(course->licence);
    cr_expect_null(course->glossary.path);
    cr_expect_str_eq(course->instruments.path, "i.xml");
    cr_assert_eq(course->module_count, 1);
    cr_expect_str_eq(course->modules[0].path, "b.xml");
    course_free(course);
}

Test(course, one_without_a_usable_title_is_called_by_its_id)
{
    struct course *course =
        open_with(HEAD "  <title> </title>\n  <module src=\"m.xml\"/>\n</course>",
                  "course.xml:2:3 empty-element\n");
    cr_expect_str_eq(course->title.plain, "union.rights");
    course_free(course);
}

Test(course, messages_carry_the_line_that_they_speak_of)
{
    struct course *course = NULL;
    struct module *module = NULL;
    courses_write(folder, "course.xml",
                  HEAD "  <title>T</title>\r\n  <module source=\"m.xml\"/>\r\n  <module "
                       "src=\"m.xml\"/>\n</course>");
    courses_write(folder, "m.xml", "\n<module id=\"m\"> <title>T</title>\n</module>");
    cr_assert_eq(course_open(folder, &course, &diag), 0);
    cr_expect_eq(course_load_module(course, 0, &module, &diag), -1);
    cr_assert_eq(diag.count, 3);
    cr_expect_str_eq(diag.items[0].source, "  <module source=\"m.xml\"/>");
    cr_expect_str_eq(diag.items[2].source, "<module id=\"m\"> <title>T</title>");
    course_free(course);
}

/* What asked for a file is blamed for it: that is where the author must look. */
Test(course, a_file_that_cannot_be_had_is_blamed_on_the_manifest)
{
    struct glossary glossary;
    struct instruments instruments;
    struct module *module = NULL;
    struct course *course = open_with(HEAD "  <title>T</title>\n"
                                           "  <glossary src=\"g.xml\"/>\n"
                                           "  <instruments src=\"i.xml\"/>\n"
                                           "  <module src=\"m.xml\"/>\n"
                                           "</course>",
                                      "");
    cr_expect_eq(course_load_glossary(course, &glossary, &diag), -1);
    cr_expect_eq(course_load_instruments(course, &instruments, &diag), -1);
    cr_expect_eq(course_load_module(course, 0, &module, &diag), -1);
    cr_expect_eq(glossary.count, 0);
    cr_expect_eq(instruments.count, 0);
    cr_expect_null(module);
    messages_expect(&diag, folder,
                    "course.xml:3:13 no-file\ncourse.xml:4:16 no-file\ncourse.xml:5:11 no-file\n",
                    "no files");
    course_free(course);
}
