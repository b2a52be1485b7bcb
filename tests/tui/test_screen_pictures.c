/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures of every screen. What they are compared with is in tests/tui/pictures; see
 * support/pictures.h. */
#include "config.h"

#include <criterion/criterion.h>

#include "support/pictures.h"
#include "support/studies.h"

#define SIZES "80x24 40x12"

/* --- Before a course --- */

static void first_start(struct screens *screens)
{
    screens_run(screens, NULL, NULL, NULL);
}

static void name_typed(struct screens *screens)
{
    first_start(screens);
    screens_press(screens, "Enter");
    screens_type(screens, "Nadia");
}

static void name_missing(struct screens *screens)
{
    first_start(screens);
    screens_press(screens, "Enter Tab Tab Enter");
}

static void learners(struct screens *screens)
{
    screens_add_learner(screens, "Nadia");
    screens_add_learner(screens, "Amadou");
    screens_run(screens, NULL, NULL, NULL);
}

static void home_new(struct screens *screens)
{
    screens_run(screens, "Nadia", NULL, NULL);
}

static void home_of_one_who_looks(struct screens *screens)
{
    first_start(screens);
    screens_press(screens, "End Enter");
}

/* Two lessons are read, the third is begun. */
static void home_later(struct screens *screens)
{
    screens_run(screens, "Nadia", "core", "unions");
    screens_quit(screens);
    screens_run(screens, "Nadia", "core", "ages");
    screens_press(screens, "Space");
    screens_quit(screens);
    screens_run(screens, "Nadia", NULL, NULL);
}

Test(screen_pictures, first_start)
{
    pictures_expect_each("start", SIZES, first_start);
    pictures_expect_each("start-name", SIZES, name_typed);
    pictures_expect_each("start-no-name", SIZES, name_missing);
}

Test(screen_pictures, learners)
{
    pictures_expect_each("learners", SIZES, learners);
}

Test(screen_pictures, home)
{
    pictures_expect_each("home-new", SIZES, home_new);
    pictures_expect_each("home-looking", SIZES, home_of_one_who_looks);
    pictures_expect_each("home-later", SIZES, home_later);
}

/* --- The course --- */

static void course_new(struct screens *screens)
{
    screens_run(screens, "Nadia", "core", NULL);
}

static void course_folded(struct screens *screens)
{
    course_new(screens);
    screens_press(screens, "←");
}

static void course_later(struct screens *screens)
{
    home_later(screens);
    screens_press(screens, "↓ Enter");
}

Test(screen_pictures, course)
{
    pictures_expect_each("course-new", SIZES, course_new);
    pictures_expect_each("course-folded", SIZES, course_folded);
    pictures_expect_each("course-later", SIZES, course_later);
}

/* --- The reader --- */

static void reader_top(struct screens *screens)
{
    screens_run(screens, "Nadia", "core", "ages");
}

static void reader_middle(struct screens *screens)
{
    reader_top(screens);
    screens_press(screens, "Space");
}

static void reader_link(struct screens *screens)
{
    reader_top(screens);
    screens_press(screens, "Tab Tab");
}

static void reader_term(struct screens *screens)
{
    reader_link(screens);
    screens_press(screens, "Enter");
}

static void reader_article(struct screens *screens)
{
    reader_top(screens);
    screens_press(screens, "Tab*3 Enter Tab");
}

static void reader_end(struct screens *screens)
{
    reader_top(screens);
    screens_press(screens, "Space*20");
}

static void reader_short(struct screens *screens)
{
    screens_run(screens, "Nadia", "core", "light");
}

static void reader_wide(struct screens *screens)
{
    screens_run(screens, "Nadia", "wide", "wide");
}

static void reader_in_brackets(struct screens *screens)
{
    screens->tui.has_brackets = true;
    reader_link(screens);
}

Test(screen_pictures, reader)
{
    pictures_expect_each("reader-top", SIZES " 120x40 200x60", reader_top);
    pictures_expect_each("reader-middle", SIZES, reader_middle);
    pictures_expect_each("reader-link", SIZES, reader_link);
    pictures_expect_each("reader-end", SIZES, reader_end);
    pictures_expect_each("reader-short", SIZES, reader_short);
    pictures_expect_each("reader-wide", SIZES, reader_wide);
    pictures_expect_each("reader-brackets", SIZES, reader_in_brackets);
}

Test(screen_pictures, sheet)
{
    pictures_expect_each("sheet-term", SIZES " 103x40", reader_term);
    pictures_expect_each("sheet-article", SIZES, reader_article);
}

/* --- The quiz --- */

static void question_open(struct screens *screens)
{
    screens_run_begun(screens, "Nadia", "core", "quiz");
}

static void question_chosen(struct screens *screens)
{
    question_open(screens);
    screens_press(screens, "4");
}

static void question_hint(struct screens *screens)
{
    question_open(screens);
    screens_press(screens, "H");
}

static void question_wrong(struct screens *screens)
{
    question_chosen(screens);
    screens_press(screens, "Enter");
}

static void question_right(struct screens *screens)
{
    question_wrong(screens);
    screens_press(screens, "Enter 2 Enter");
}

static void question_none_chosen(struct screens *screens)
{
    question_open(screens);
    screens_press(screens, "Tab Enter");
}

static void question_long(struct screens *screens)
{
    question_right(screens);
    screens_press(screens, "Enter");
}

static void question_long_answered(struct screens *screens)
{
    question_long(screens);
    screens_press(screens, "2 Enter");
}

static void question_unsaved(struct screens *screens)
{
    question_chosen(screens);
    studies_fill_disk();
    screens_press(screens, "Enter");
    studies_free_disk();
}

Test(screen_pictures, question)
{
    pictures_expect_each("question-open", SIZES, question_open);
    pictures_expect_each("question-chosen", SIZES, question_chosen);
    pictures_expect_each("question-hint", SIZES, question_hint);
    pictures_expect_each("question-none-chosen", SIZES, question_none_chosen);
    pictures_expect_each("question-wrong", SIZES, question_wrong);
    pictures_expect_each("question-right", SIZES, question_right);
    pictures_expect_each("question-long", SIZES, question_long);
    pictures_expect_each("question-long-answered", SIZES, question_long_answered);
    pictures_expect_each("question-unsaved", SIZES, question_unsaved);
}

static void result_not_passed(struct screens *screens)
{
    question_long_answered(screens);
    screens_press(screens, "Enter");
}

static void result_passed(struct screens *screens)
{
    question_open(screens);
    screens_press(screens, "2 Enter Enter 2 Enter Enter 2 Enter Enter");
}

Test(screen_pictures, result)
{
    pictures_expect_each("result-not-passed", SIZES, result_not_passed);
    pictures_expect_each("result-passed", SIZES, result_passed);
}

/* --- Beside it --- */

static void help(struct screens *screens)
{
    reader_top(screens);
    screens_press(screens, "?");
}

static void help_further(struct screens *screens)
{
    help(screens);
    screens_press(screens, "End");
}

static void language(struct screens *screens)
{
    reader_top(screens);
    screens_press(screens, "L");
    for (int i = 0; i < 10; i++) /* three files, two modules, five languages */
        screens_wait(screens);
}

/* The interface of the tests has no Swahili: only a course has. */
static void language_of_course(struct screens *screens)
{
    screens_add_translation_as(screens, "sw");
    screens_run(screens, "Nadia", "core", "ages");
    screens_press(screens, "L");
    for (int i = 0; i < 11; i++) /* three files, two modules, six languages */
        screens_wait(screens);
}

static void language_at_home(struct screens *screens)
{
    screens_add_translation_as(screens, "sw");
    screens_run(screens, "Nadia", NULL, NULL);
    screens_press(screens, "L");
}

static void course_with_mistakes(struct screens *screens)
{
    screens_add_faulty_course(screens);
    screens_run(screens, "Nadia", "faulty", NULL);
}

Test(screen_pictures, help)
{
    pictures_expect_each("help", SIZES, help);
    pictures_expect_each("help-end", SIZES, help_further);
}

Test(screen_pictures, language)
{
    pictures_expect_each("language", SIZES, language);
    pictures_expect_each("language-of-course", SIZES, language_of_course);
    pictures_expect_each("language-at-home", SIZES, language_at_home);
}

Test(screen_pictures, messages)
{
    pictures_expect_each("course-with-mistakes", SIZES, course_with_mistakes);
    pictures_expect_each("too-small", "32x9 39x24 80x11", reader_top);
}

/* --- In French --- */

/* The words above notes are ours, and those of citations. */
static void reader_in_two_languages(struct screens *screens)
{
    reader_end(screens);
    screens_press(screens, "L ↑ Enter");
}

Test(screen_pictures, french)
{
    pictures_expect_french("home-later", SIZES, home_later);
    pictures_expect_french("reader-top", SIZES, reader_top);
    pictures_expect_french("reader-end", SIZES, reader_end);
    pictures_expect_french("reader-changed", "80x24", reader_in_two_languages);
    pictures_expect_french("question-open", SIZES, question_open);
    pictures_expect_french("question-wrong", SIZES, question_wrong);
}

/* --- In Spanish --- */

/* Of one who only looks: a record's name is another each time. */
static void settings(struct screens *screens)
{
    home_of_one_who_looks(screens);
    screens_press(screens, "S");
}

Test(screen_pictures, spanish)
{
    pictures_expect_spoken("es", "start", SIZES, first_start);
    pictures_expect_spoken("es", "home-later", SIZES, home_later);
    pictures_expect_spoken("es", "course-later", SIZES, course_later);
    pictures_expect_spoken("es", "reader-end", SIZES, reader_end);
    pictures_expect_spoken("es", "sheet-term", SIZES, reader_term);
    pictures_expect_spoken("es", "question-open", SIZES, question_open);
    pictures_expect_spoken("es", "question-wrong", SIZES, question_wrong);
    pictures_expect_spoken("es", "result-not-passed", SIZES, result_not_passed);
    pictures_expect_spoken("es", "settings", SIZES, settings);
    pictures_expect_spoken("es", "help", SIZES, help);
    pictures_expect_spoken("es", "language-of-course", SIZES, language_of_course);
}

Test(screen_pictures, french_beside_a_course)
{
    pictures_expect_french("result-not-passed", SIZES, result_not_passed);
    pictures_expect_french("settings", SIZES, settings);
    pictures_expect_french("help", SIZES, help);
    pictures_expect_french("language-of-course", SIZES, language_of_course);
}
