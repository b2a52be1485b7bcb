/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/course/translate.c */
#include "config.h"

#include "course/translate.h"

#include <criterion/criterion.h>
#include <stdlib.h>

#include "base/memory.h"
#include "support/courses.h"
#include "support/messages.h"
#include "support/mo.h"
#include "support/support.h"

static char *folder;
static struct course *course;
static struct catalogue *french;
static struct module *module;

static const char figure[] = "<figure alt=\"A box\" src=\"box.txt\"/>";

/* A lesson, and a quiz of two questions: one with a picture, one of which a text is missing. */
static char *units_of(void)
{
    return str_format("<lesson id=\"l\"><title>Pay</title><p>Pay</p>%s</lesson>"
                      "<quiz id=\"q\">"
                      "<single-choice id=\"a\"><prompt><p>Pay</p>%s</prompt>"
                      "<option correct=\"yes\">Work</option><option>Rest</option></single-choice>"
                      "<single-choice id=\"b\"><prompt>Pay</prompt>"
                      "<option correct=\"yes\">Work</option><option>Sleep</option></single-choice>"
                      "</quiz>",
                      figure, figure);
}

static void set_stage(void)
{
    static const struct catalogue_entry entries[] = {
        {.key = "Pay", .translation = "Paie"},
        {.key = "Work", .translation = "Travail"},
        {.key = "Rest", .translation = "Repos"},
        {.key = "A box", .translation = "Une boîte"},
    };
    struct diag diag;
    char *units = units_of();
    diag_init(&diag);
    folder = courses_make(units);
    courses_write(folder, "box.txt", "one box");
    course = courses_open(folder);
    french = mo_open("fr", entries, ARRAY_LEN(entries));
    course_translate_with(course, french);
    cr_assert_eq(course_load_module(course, 0, &module, &diag), 0);
    messages_expect(&diag, folder, "", "loading");
    free(units);
}

static void clear_stage(void)
{
    module_free(module);
    catalogue_free(french);
    course_free(course);
    support_remove(folder);
    free(folder);
}

TestSuite(translate, .init = set_stage, .fini = clear_stage);

static void expect_figure(const struct block *block, const char *words)
{
    cr_assert_eq(block->kind, BLOCK_FIGURE);
    cr_expect_str_eq(block->title.plain, words);
    cr_expect_str_eq(block->text.plain, "one box", "the picture is that of its file");
    cr_expect_eq(block->text.language, TEXT_AS_WRITTEN);
}

Test(translate, a_question_is_in_one_language_whole)
{
    const struct unit *quiz = module->units[1];
    cr_expect_str_eq(quiz->questions[1]->prompt.items[0].text.plain, "Pay");
    cr_expect_str_eq(quiz->questions[1]->options[0].text.plain, "Work");
}

/* No catalogue has what stands in a file of its own. */
Test(translate, a_question_whose_picture_has_a_file_is_translated)
{
    const struct question *question = module->units[1]->questions[0];
    cr_expect_str_eq(question->prompt.items[0].text.plain, "Paie");
    cr_expect_str_eq(question->options[1].text.plain, "Repos");
    expect_figure(&question->prompt.items[1], "Une boîte");
}

Test(translate, a_picture_that_has_a_file_stays_when_a_lesson_is_turned)
{
    struct unit *lesson = module->units[0];
    struct translate_count count = translate_count(lesson);
    expect_figure(&lesson->blocks.items[1], "Une boîte");
    cr_expect_eq(count.shown, 2);
    translate_turn(lesson);
    count = translate_count(lesson);
    expect_figure(&lesson->blocks.items[1], "A box");
    cr_expect_eq(count.shown, 0);
    cr_expect_eq(count.turned, 2);
}
