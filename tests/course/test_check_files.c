/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/course/check.c: the courses that come with the program are good; whatever a stranger puts
 * into one is answered with a message and does no harm. */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/folder.h"
#include "base/memory.h"
#include "base/path.h"
#include "base/str.h"
#include "base/utf8.h"
#include "course/check.h"
#include "course/example.h"
#include "support/courses.h"
#include "support/messages.h"
#include "support/support.h"

/* Calls `visit` for each entry of a folder, by name; returns how many there are. */
static size_t each_entry(const char *path, void (*visit)(const char *path, const char *name))
{
    struct folder entries;
    cr_assert_eq(folder_list(path, &entries), 0, "%s", path);
    for (size_t i = 0; i < entries.count; i++) {
        char *whole = path_join(path, entries.names[i]);
        visit(whole, entries.names[i]);
        free(whole);
    }
    size_t count = entries.count;
    folder_clear(&entries);
    return count;
}

static void expect_no_doubt(const char *path, const char *name)
{
    struct diag diag;
    if (!path_is_folder(path))
        return;
    diag_init(&diag);
    cr_expect_eq(course_check(path, &diag), 0, "%s", name);
    messages_expect(&diag, path, "", name);
}

Test(check_files, the_courses_of_the_program_have_no_error_and_no_warning)
{
    char *courses = support_source("courses");
    cr_expect_gt(each_entry(courses, expect_no_doubt), 0);
    free(courses);
}

/* Nothing that a terminal could take for an order. */
static void expect_harmless(const struct diag *diag, const char *name)
{
    char *text = support_messages(diag);
    size_t length = strlen(text);
    cr_expect_eq(utf8_valid_until(text, length), length, "case '%s'", name);
    for (size_t at = 0; at < length;) {
        uint32_t character = 0;
        size_t step = utf8_decode(text + at, length - at, &character);
        cr_assert(character == '\n' || character == '\t' || !utf8_is_control(character),
                  "case '%s': U+%04X in a message", name, (unsigned)character);
        at += step > 0 ? step : 1;
    }
    free(text);
}

/* Puts the bytes into a file of a good course: at least one error is said, and it is about that
 * file. */
static void expect_answered(const char *folder, const char *file, const char *bytes, size_t length,
                            const char *name)
{
    struct diag diag;
    char *path = path_join(folder, file);
    diag_init(&diag);
    support_write_n(path, bytes, length);
    cr_expect_eq(course_check(folder, &diag), -1, "case '%s' as %s", name, file);
    cr_expect_gt(diag.errors, 0, "case '%s' as %s", name, file);
    if (diag.count > 0)
        cr_expect_str_eq(diag.items[0].file, path, "case '%s' as %s: %s", name, file,
                         diag.items[0].message);
    expect_harmless(&diag, name);
    diag_clear(&diag);
    free(path);
}

static char *good_course(void)
{
    char *folder = courses_make("<lesson id=\"l\"><title>L</title><p>x</p></lesson>");
    courses_write(
        folder, "course.xml",
        "<course version=\"1\" id=\"core\" edition=\"1.0.0\" lang=\"en\"><title>T</title>"
        "<glossary src=\"g.xml\"/><instruments src=\"i.xml\"/><module src=\"m.xml\"/></course>");
    courses_write(folder, "g.xml",
                  "<glossary><entry id=\"e\"><title>T</title><definition>D</definition>"
                  "</entry></glossary>");
    courses_write(folder, "i.xml",
                  "<instruments><instrument id=\"C1\" kind=\"convention\" adopted=\"1973\">"
                  "<title>T</title><summary>S</summary></instrument></instruments>");
    return folder;
}

static bool has_end(const char *name, const char *end)
{
    size_t length = strlen(name);
    return length >= strlen(end) && strcmp(name + length - strlen(end), end) == 0;
}

static void try_as_module(const char *path, const char *name)
{
    size_t length = 0;
    if (!has_end(name, ".xml"))
        return;
    char *folder = good_course();
    char *bytes = support_read(path, &length);
    expect_answered(folder, "m.xml", bytes, length, name);
    free(bytes);
    support_remove(folder);
    free(folder);
}

Test(check_files, every_hostile_sample_as_a_module_is_an_error)
{
    char *samples = support_corpus("nasty-xml");
    if (samples == NULL)
        cr_skip_test("there are no samples");
    cr_expect_gt(each_entry(samples, try_as_module), 30);
    free(samples);
}

/* Replaces the name of the root, so that the check goes on to what is inside. Caller frees. */
static char *with_root(const char *bytes, size_t length, const char *root, size_t *ret_length)
{
    struct str text = {0};
    for (size_t at = 0; at < length;) {
        size_t start = strncmp(bytes + at, "<quiz", 5) == 0    ? 1
                       : strncmp(bytes + at, "</quiz", 6) == 0 ? 2
                                                               : 0;
        if (start > 0) {
            str_addf(&text, "%.*s%s", (int)start, bytes + at, root);
            at += start + strlen("quiz");
        } else {
            str_add_n(&text, bytes + at++, 1);
        }
    }
    *ret_length = text.length;
    return str_take(&text);
}

static void try_as_every_file(const char *path, const char *name)
{
    enum { SAMPLE_BYTES_MAX = 70000 }; /* larger ones say the same thing thousands of times */
    static const char *const files[][2] = {{"g.xml", "glossary"},
                                           {"i.xml", "instruments"},
                                           {"m.xml", "module"},
                                           {"course.xml", "course"}};
    size_t length = 0;
    if (!has_end(name, ".xml"))
        return;
    char *bytes = support_read(path, &length);
    for (size_t i = 0; length <= SAMPLE_BYTES_MAX && i < ARRAY_LEN(files); i++) {
        size_t inside_length = 0;
        char *folder = good_course();
        char *inside = with_root(bytes, length, files[i][1], &inside_length);
        expect_answered(folder, files[i][0], inside, inside_length, name);
        free(inside);
        support_remove(folder);
        free(folder);
    }
    free(bytes);
}

Test(check_files, every_hostile_sample_within_any_root_is_an_error)
{
    char *samples = support_corpus("nasty-xml");
    if (samples == NULL)
        cr_skip_test("there are no samples");
    each_entry(samples, try_as_every_file);
    free(samples);
}

/* Terminals take U+009B for the beginning of an order, as they do ESC [. */
Test(check_files, orders_to_a_terminal_in_a_course_are_not_repeated)
{
    static const char *const modules[] = {
        "<module id=\"&#x9b;2J\"><title>T</title></module>",
        "<module id=\"\302\2332J\"><title>T</title></module>",
        "<module id=\"m\" colour=\"\302\2332J\"><title>\302\2332J</title></module>",
        "<module id=\"m\"><title>\302\2332J</title><lesson id=\"a\" minutes=\"&#x7f;\"/></module>",
    };
    char *folder = good_course();
    for (size_t i = 0; i < ARRAY_LEN(modules); i++)
        expect_answered(folder, "m.xml", modules[i], strlen(modules[i]), modules[i]);
    support_remove(folder);
    free(folder);
}

Test(check_files, the_course_of_the_manual_has_no_error_and_no_warning)
{
    struct diag diag;
    char *folder = support_folder();
    for (const struct example_file *file = example_course; file->path != NULL; file++)
        courses_write(folder, file->path, file->text);
    diag_init(&diag);
    cr_expect_eq(course_check(folder, &diag), 0);
    messages_expect(&diag, folder, "", "the example");
    support_remove(folder);
    free(folder);
}
