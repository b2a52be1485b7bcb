/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/course/outline.c */
#include <criterion/criterion.h>
#include <stdlib.h>

#include "base/memory.h"
#include "course/outline.h"
#include "support/courses.h"
#include "support/messages.h"
#include "support/support.h"

static char *folder;
static struct outline outline;

static void make_folder(void)
{
    folder = support_folder();
}

static void remove_folder(void)
{
    outline_clear(&outline);
    support_remove(folder);
    free(folder);
}

TestSuite(outline, .init = make_folder, .fini = remove_folder);

#define LESSON(id) "<lesson id=\"" id "\"><title>" id "</title><p>x</p></lesson>\n"
#define MODULE(id, units) "<module id=\"" id "\"><title>" id "</title>\n" units "</module>\n"

/* Builds the outline of a course of these three modules, of which exactly this is said. */
static void build(const char *one, const char *two, const char *three, const char *messages)
{
    struct diag diag;
    diag_init(&diag);
    courses_write(
        folder, "course.xml",
        "<course version=\"1\" id=\"core\" edition=\"1.0.0\" lang=\"en\"><title>T</title>\n"
        "<module src=\"1.xml\"/>\n<module src=\"2.xml\"/>\n<module src=\"3.xml\"/></course>");
    courses_write(folder, "1.xml", one);
    courses_write(folder, "2.xml", two);
    courses_write(folder, "3.xml", three);
    struct course *course = courses_open(folder);
    outline_build(course, &outline, &diag);
    diag_sort(&diag);
    messages_expect(&diag, folder, messages, one);
    course_free(course);
}

/* The units in their order, a word each, modules parted by "/". Caller frees. */
static char *units(void)
{
    struct str words = {0};
    for (size_t i = 0; i < outline.module_count; i++) {
        str_addf(&words, "%s%s:", i > 0 ? " / " : "", outline.modules[i].id);
        for (size_t j = 0; j < outline.modules[i].unit_count; j++)
            str_addf(&words, " %s", outline.modules[i].units[j].id);
    }
    return str_take(&words);
}

static void expect_units(const char *expected)
{
    char *words = units();
    cr_expect_str_eq(words, expected);
    free(words);
}

Test(outline, it_tells_in_short_what_modules_units_and_questions_are)
{
    build("<module id=\"m\" minutes=\"85\"><title>Child <em>labour</em></title>"
          "<objective id=\"o\">Name <em>it</em></objective>\n"
          "<lesson id=\"l\" minutes=\"12\"><title>How <em>old</em>?</title><p>x</p></lesson>\n"
          "<quiz id=\"q\" pass=\"70\">"
          "<single-choice id=\"q1\" objective=\"o\" "
          "points=\"2.5\"><title>First</title><prompt>P</prompt>"
          "<option correct=\"yes\">1</option><option>2</option></single-choice>"
          "<single-choice id=\"q2\"><prompt>From what age?</prompt>"
          "<option correct=\"yes\">1</option><option>2</option></single-choice></quiz></module>",
          MODULE("m2", LESSON("b")), MODULE("m3", LESSON("c")), "");
    expect_units("m: l q / m2: b / m3: c");
    const struct outline_module *module = &outline.modules[0];
    cr_expect_str_eq(module->title, "Child labour");
    cr_expect_eq(module->minutes, 85);
    cr_expect_eq(module->index, 0);
    cr_expect_eq(outline.modules[2].index, 2);
    cr_assert_eq(module->objective_count, 1);
    cr_expect_str_eq(module->objectives[0].id, "o");
    cr_expect_str_eq(module->objectives[0].title, "Name it");
    const struct outline_unit *lesson = &module->units[0];
    cr_expect_eq(lesson->kind, UNIT_LESSON);
    cr_expect_str_eq(lesson->title, "How old?");
    cr_expect_eq(lesson->minutes, 12);
    const struct outline_unit *quiz = &module->units[1];
    cr_expect_eq(quiz->kind, UNIT_QUIZ);
    cr_expect_str_eq(quiz->title, "", "a quiz without a title");
    cr_assert_eq(quiz->question_count, 2);
    cr_expect_str_eq(quiz->questions[0].objective, "o");
    cr_expect_null(quiz->questions[1].objective);
}

Test(outline, a_unit_is_found_with_its_module)
{
    const struct outline_module *module = NULL;
    build(MODULE("m1", LESSON("a") LESSON("b")), MODULE("m2", LESSON("c")),
          MODULE("m3", LESSON("d")), "");
    cr_expect_eq(outline_find(&outline, "c", &module), &outline.modules[1].units[0]);
    cr_expect_eq(module, &outline.modules[1]);
    cr_expect_eq(outline_find(&outline, "b", NULL), &outline.modules[0].units[1]);
    module = NULL;
    cr_expect_null(outline_find(&outline, "m1", &module));
    cr_expect_null(module);
}

Test(outline, units_follow_one_another_over_the_borders_of_modules)
{
    static const char *const order[] = {"a", "b", "c", "d", NULL};
    build(MODULE("m1", LESSON("a") LESSON("b")), MODULE("m2", LESSON("c")),
          MODULE("m3", LESSON("d")), "");
    for (size_t i = 0; order[i] != NULL; i++) {
        const struct outline_unit *next = outline_next(&outline, order[i]);
        if (order[i + 1] == NULL)
            cr_expect_null(next, "after '%s'", order[i]);
        else
            cr_expect_str_eq(next != NULL ? next->id : "none", order[i + 1], "after '%s'",
                             order[i]);
    }
    cr_expect_null(outline_next(&outline, "none"));
    cr_expect_null(outline_before(&outline, "none"));
    cr_expect_null(outline_before(&outline, order[0]));
    for (size_t i = 1; order[i] != NULL; i++)
        cr_expect_str_eq(outline_before(&outline, order[i])->id, order[i - 1]);
}

Test(outline, a_module_that_cannot_be_read_to_its_end_is_left_out_whole)
{
    build(MODULE("m1", LESSON("a")), "<module id=\"m2\"><title>T</title>\n" LESSON("b") "<lesson",
          MODULE("m3", LESSON("c")), "2.xml:3:1 not-well-formed\n");
    expect_units("m1: a / m3: c");
    cr_expect_eq(outline.modules[1].index, 2, "its number is that of the manifest");
}

Test(outline, faulty_units_and_modules_without_units_are_left_out)
{
    build(MODULE("m1", "<lesson id=\"x\"/>\n" LESSON("a")),
          MODULE("m2", "<lesson id=\"b\"><title>T</title><p/></lesson>\n"), "<lesson id=\"c\"/>",
          "1.xml:2:1 missing-element\n1.xml:2:1 missing-element\n"
          "2.xml:2:32 empty-element\n3.xml:1:1 wrong-root\n");
    expect_units("m1: a");
}

/* Progress hangs on the id, and a way through the course must not run in a circle. The checker says
 * it. */
Test(outline, of_two_units_of_one_id_the_first_stays)
{
    build(MODULE("m1", LESSON("a") LESSON("b") LESSON("a")), MODULE("m2", LESSON("b") LESSON("c")),
          MODULE("m3", LESSON("c")), "");
    expect_units("m1: a b / m2: c");
}

/* They stand in lists, where a line end or a sign for what is filled in would be read as such. */
Test(outline, titles_are_one_line_of_what_is_seen)
{
    build("<module id=\"m\"><title>Work<br/>of <q>children</q></title>"
          "<objective id=\"o\">Read <cite ref=\"C138\"/></objective>\n"
          "<lesson id=\"l\"><title>About <cite ref=\"C182\"/><br/>and more</title><p>x</p></lesson>"
          "</module>",
          MODULE("n", LESSON("a")), MODULE("k", LESSON("b")), "");
    cr_assert_eq(outline.module_count, 3);
    cr_expect_str_eq(outline.modules[0].title, "Work of \u201Cchildren\u201D");
    cr_expect_str_eq(outline.modules[0].objectives[0].title, "Read C138");
    cr_expect_str_eq(outline.modules[0].units[0].title, "About C182 and more");
}

Test(outline, a_quiz_says_how_many_of_its_questions_are_asked_and_whether_it_can_be_failed)
{
    build("<module id=\"m\"><title>T</title><quiz id=\"q\" draw=\"1\" pass=\"70\">"
          "<true-false id=\"a\" answer=\"true\"><prompt>P</prompt></true-false>"
          "<true-false id=\"b\" answer=\"true\"><prompt>P</prompt></true-false></quiz>"
          "<quiz id=\"free\">"
          "<true-false id=\"d\" answer=\"true\"><prompt>P</prompt></true-false></quiz>"
          "<lesson id=\"l\"><title>T</title>"
          "<try><true-false id=\"c\" answer=\"true\"><prompt>P</prompt></true-false></try></lesson>"
          "</module>",
          MODULE("n", LESSON("x")), MODULE("k", LESSON("y")), "");
    const struct outline_unit *quiz = outline_find(&outline, "q", NULL);
    const struct outline_unit *lesson = outline_find(&outline, "l", NULL);
    cr_assert(quiz != NULL && lesson != NULL);
    cr_expect_eq(quiz->question_count, 2);
    cr_expect_eq(quiz->asked_count, 1);
    cr_expect(quiz->can_fail);
    cr_expect_not(outline_find(&outline, "free", NULL)->can_fail);
    cr_expect_eq(lesson->question_count, 0, "a try is none of a quiz");
    cr_expect_eq(lesson->asked_count, 0);
    cr_expect_not(lesson->can_fail);
}
