/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/course/strays.c */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/memory.h"
#include "base/path.h"
#include "course/check.h"
#include "support/courses.h"
#include "support/messages.h"
#include "support/support.h"

#define MODULE                                                                                     \
    "<module id=\"x\"><title>X</title><lesson id=\"y\"><title>Y</title><p>z</p></lesson></module>"

static char *folder;

static void make_course(void)
{
    folder = courses_make("<lesson id=\"l\"><title>L</title><p>x</p></lesson>");
}

static void remove_course(void)
{
    support_remove(folder);
    free(folder);
}

TestSuite(strays, .init = make_course, .fini = remove_course);

/* Checks the course, with this file of it asked for (NULL: none). */
static void expect(const char *asked, const char *messages, const char *words)
{
    struct diag diag;
    char *joined = path_join(folder, asked != NULL ? asked : "");
    char *real_path = realpath(joined, NULL);
    diag_init(&diag);
    int result = course_check_file(folder, asked != NULL ? real_path : NULL, &diag);
    cr_expect_eq(result, diag.errors > 0 ? -1 : 0);
    if (words != NULL)
        messages_expect_words(&diag, words, messages);
    messages_expect(&diag, folder, messages, messages);
    free(real_path);
    free(joined);
}

Test(strays, a_module_that_nothing_names_is_said_with_the_line_to_write)
{
    courses_write(folder, "modules/two.xml", MODULE);
    expect(NULL, "modules/two.xml warning unnamed-file\n",
           "to add it, write in course.xml: <module src=\"modules/two.xml\"/>");
}

Test(strays, it_is_known_by_its_first_tag_however_it_goes_on)
{
    courses_write(folder, "a.xml",
                  "\357\273\277<?xml version=\"1.0\"?>\n<!-- <x> -->\n<glossary><b>");
    courses_write(folder, "b.XML", "<module \377");
    courses_write(folder, "c.xml.txt", "<instruments/>");
    courses_write(folder, "d & e.xml", MODULE);
    expect(NULL,
           "a.xml warning unnamed-file\nb.XML warning unnamed-file\n"
           "c.xml.txt warning unnamed-file\nd & e.xml warning unnamed-file\n",
           "<glossary src=\"a.xml\"/>");
}

Test(strays, a_name_is_written_as_xml_wants_it)
{
    courses_write(folder, "d & \"e\".xml", MODULE);
    expect(NULL, "d & \"e\".xml warning unnamed-file\n",
           "<module src=\"d &amp; &quot;e&quot;.xml\"/>");
}

Test(strays, what_is_no_part_of_a_course_may_lie_there)
{
    courses_write(folder, "notes.txt", "<b>module</b>");
    courses_write(folder, "draft.xml", "<p>x</p>");
    courses_write(folder, "empty.xml", "");
    courses_write(folder, "two.xml~", MODULE);
    courses_write(folder, ".two.xml", MODULE);
    courses_write(folder, ".git/two.xml", MODULE);
    courses_write(folder, "inner/course.xml", courses_manifest);
    courses_write(folder, "inner/m.xml", MODULE);
    char *link = path_join(folder, "link");
    cr_assert_eq(symlink(".", link), 0);
    free(link);
    expect(NULL, "", NULL);
}

Test(strays, a_second_glossary_cannot_be_added)
{
    courses_write(folder, "course.xml",
                  "<course version=\"1\" id=\"core\" edition=\"1.0.0\" lang=\"en\"><title>T</title>"
                  "<glossary src=\"g.xml\"/><module src=\"m.xml\"/></course>");
    courses_write(folder, "g.xml",
                  "<glossary><entry id=\"e\"><title>T</title><definition>D</definition>"
                  "</entry></glossary>");
    courses_write(folder, "words/more.xml", "<glossary/>");
    expect(NULL, "words/more.xml warning unnamed-file\n",
           "not part of the course, whose <glossary> is the file 'g.xml'; put there what it holds, "
           "or take it away");
    expect("words/more.xml", "words/more.xml unchecked-file\n",
           "whose <glossary> is the file 'g.xml', and was not checked; put there what it holds");
}

Test(strays, a_file_that_is_asked_for_must_be_part_of_the_course)
{
    courses_write(folder, "modules/two.xml", "<module><titel>");
    courses_write(folder, "draft.xml", "<p>x</p>");
    courses_write(folder, "notes.txt", "notes");
    expect("m.xml", "modules/two.xml warning unnamed-file\n", NULL);
    expect("modules/two.xml", "modules/two.xml unchecked-file\n",
           "was not checked; to add it, write in course.xml: <module src=\"modules/two.xml\"/>");
    expect("draft.xml", "draft.xml unchecked-file\nmodules/two.xml warning unnamed-file\n",
           "and was not checked");
    expect("notes.txt", "modules/two.xml warning unnamed-file\n", NULL);
}

/* The name in course.xml has a slip: that is one mistake and not two. */
Test(strays, a_file_that_was_meant_is_not_called_unnamed)
{
    courses_write(folder, "modules/two.xml", MODULE);
    courses_write(folder, "course.xml",
                  "<course version=\"1\" id=\"core\" edition=\"1.0.0\" lang=\"en\"><title>T</title>"
                  "<module src=\"m.xml\"/>\n<module src=\"modules/tow.xml\"/></course>");
    expect(NULL, "course.xml:2:9 no-file\n", "did you mean 'modules/two.xml'?");
    courses_write(folder, "course.xml",
                  "<course version=\"1\" id=\"core\" edition=\"1.0.0\" lang=\"en\"><title>T</title>"
                  "<module src=\"m.xml\"/>\n<module src=\"modules\\two.xml\"/></course>");
    expect(NULL, "course.xml:2:9 bad-value\n", "did you mean 'modules/two.xml'?");
}
