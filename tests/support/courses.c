/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Courses made from strings, in a folder that the test removes. */
#include "config.h"

#include "support/courses.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/path.h"
#include "base/str.h"
#include "support/messages.h"
#include "support/support.h"

const char courses_manifest[] = "<course version=\"1\" id=\"core\" edition=\"1.0.0\" lang=\"en\">\n"
                                "  <title>Work</title>\n"
                                "  <module src=\"m.xml\"/>\n"
                                "</course>\n";

char *courses_make(const char *units)
{
    char *folder = support_folder();
    courses_write(folder, "course.xml", courses_manifest);
    courses_write_units(folder, units);
    return folder;
}

void courses_write(const char *folder, const char *path, const char *text)
{
    char *whole = path_join(folder, path);
    char *above = path_folder(whole);
    cr_assert_eq(path_make_folders(above), 0, "%s", above);
    support_write(whole, text);
    free(above);
    free(whole);
}

void courses_write_manifest(const char *folder, size_t modules)
{
    struct str text = {0};
    str_add(&text, "<course version=\"1\" id=\"core\" edition=\"1.0.0\" lang=\"en\">"
                   "<title>T</title>\n");
    for (size_t i = 0; i < modules; i++)
        str_addf(&text, "<module src=\"m%zu.xml\"/>\n", i);
    str_add(&text, "</course>\n");
    courses_write(folder, COURSE_MANIFEST, str_text(&text));
    str_clear(&text);
}

void courses_write_units(const char *folder, const char *units)
{
    char *text = str_format("<module id=\"m\"><title>Module</title>\n%s\n</module>\n", units);
    courses_write(folder, "m.xml", text);
    free(text);
}

static void add_question(struct str *text, const char *id, size_t length)
{
    str_addf(text,
             "<single-choice id=\"%.*s\"><prompt>About %.*s?</prompt>"
             "<option id=\"a\">No</option><option id=\"b\" correct=\"yes\">Yes</option>"
             "<option id=\"c\">Perhaps</option><hint>First</hint>"
             "<hint cost=\"25\">Second</hint></single-choice>",
             (int)length, id, (int)length, id);
}

char *courses_quiz(const char *id, const char *questions)
{
    return courses_quiz_with(id, "", questions);
}

char *courses_quiz_with(const char *id, const char *attributes, const char *questions)
{
    struct str text = {0};
    str_addf(&text, "<quiz id=\"%s\" pass=\"70\" %s>", id, attributes);
    while (*questions != '\0') {
        size_t length = strcspn(questions, " ");
        add_question(&text, questions, length);
        questions += length;
        questions += strspn(questions, " ");
    }
    str_add(&text, "</quiz>");
    return str_take(&text);
}

struct course *courses_open(const char *folder)
{
    struct course *course = NULL;
    struct diag diag;
    diag_init(&diag);
    int result = course_open(folder, &course, &diag);
    messages_expect(&diag, folder, "", "opening a course");
    cr_assert_eq(result, 0);
    return course;
}

struct source *courses_source(const char *folder)
{
    struct source *source = NULL;
    struct diag diag;
    diag_init(&diag);
    int result = source_open_folder(folder, &source, &diag);
    messages_expect(&diag, folder, "", "opening a folder");
    cr_assert_eq(result, 0);
    return source;
}
