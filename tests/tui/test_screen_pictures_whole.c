/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures of the course that has everything. What they are compared with is in tests/tui/pictures;
 * see support/pictures.h. */
#include "config.h"

#include <criterion/criterion.h>

#include "support/pictures.h"

#define SIZES "80x24 40x12"
#define READER_SIZES SIZES " 120x40"

static void open_unit(struct screens *screens, const char *unit)
{
    screens_add_whole_course(screens);
    screens_run_begun(screens, "Nadia", "whole", unit);
}

/* --- The reader --- */

static void table(struct screens *screens)
{
    open_unit(screens, "table");
}

static void table_end(struct screens *screens)
{
    table(screens);
    screens_press(screens, "Space");
}

static void chart(struct screens *screens)
{
    open_unit(screens, "chart");
}

static void words(struct screens *screens)
{
    open_unit(screens, "words");
}

static void words_end(struct screens *screens)
{
    words(screens);
    screens_press(screens, "Space");
}

static void pause(struct screens *screens)
{
    open_unit(screens, "steps");
}

static void try_open(struct screens *screens)
{
    pause(screens);
    screens_press(screens, "Space Tab Tab");
}

static void try_answered(struct screens *screens)
{
    try_open(screens);
    screens_press(screens, "1 Enter");
}

static void try_typed(struct screens *screens)
{
    try_answered(screens);
    screens_press(screens, "G Shift-Tab*3");
    screens_type(screens, "12");
}

static void facilitator(struct screens *screens)
{
    pause(screens);
    screens_press(screens, "F G");
}

Test(screen_pictures_whole, blocks)
{
    pictures_expect_each("whole-table", READER_SIZES, table);
    pictures_expect_each("whole-table-end", "40x12", table_end);
    pictures_expect_each("whole-chart", READER_SIZES, chart);
    pictures_expect_each("whole-words", READER_SIZES, words);
    pictures_expect_each("whole-words-end", "40x12", words_end);
}

Test(screen_pictures_whole, steps)
{
    pictures_expect_each("whole-pause", READER_SIZES, pause);
    pictures_expect_each("whole-try-open", READER_SIZES, try_open);
    pictures_expect_each("whole-try-answered", READER_SIZES, try_answered);
    pictures_expect_each("whole-try-typed", SIZES, try_typed);
    pictures_expect_each("whole-facilitator", READER_SIZES, facilitator);
}

/* --- Quizzes --- */

static void before(struct screens *screens)
{
    screens_add_whole_course(screens);
    screens_run(screens, "Nadia", "whole", "tries");
}

/* Enter at the end of the lesson before leads there. */
static void before_from_lesson(struct screens *screens)
{
    screens_run(screens, "Nadia", "core", "light");
    screens_press(screens, "G Enter");
}

static void before_again(struct screens *screens)
{
    screens_run_begun(screens, "Nadia", "core", "quiz");
    screens_press(screens, "1 Enter Enter 1 Enter Enter 1 Enter Enter");
    screens_click_on(screens, "[ Try all again ]");
}

Test(screen_pictures_whole, before_a_quiz)
{
    pictures_expect_each("quiz-begin", SIZES " 200x60", before);
    pictures_expect_each("quiz-begin-from-lesson", SIZES, before_from_lesson);
    pictures_expect_each("quiz-begin-again", SIZES, before_again);
    pictures_expect_french("quiz-begin", SIZES " 200x60", before);
}

static void several_open(struct screens *screens)
{
    open_unit(screens, "tries");
    screens_press(screens, "1 2 4");
}

static void several_again(struct screens *screens)
{
    several_open(screens);
    screens_press(screens, "Tab Enter");
}

static void several_answered(struct screens *screens)
{
    several_again(screens);
    screens_press(screens, "2 Tab Enter");
}

static void hint_cost(struct screens *screens)
{
    open_unit(screens, "tries");
    screens_press(screens, "H");
}

static void typed_open(struct screens *screens)
{
    several_answered(screens);
    screens_press(screens, "Enter");
    screens_type(screens, "C138");
}

static void typed_again(struct screens *screens)
{
    typed_open(screens);
    screens_press(screens, "Enter Enter");
}

static void typed_hint(struct screens *screens)
{
    typed_again(screens);
    screens_press(screens, "Tab H");
}

static void typed_answered(struct screens *screens)
{
    typed_again(screens);
    screens_press(screens, "Backspace Enter Enter");
}

static void statement(struct screens *screens)
{
    typed_answered(screens);
    screens_press(screens, "Enter");
}

static void whole_open(struct screens *screens)
{
    open_unit(screens, "paper");
}

static void result(struct screens *screens)
{
    statement(screens);
    screens_press(screens, "2 Enter Enter");
}

static void result_answer(struct screens *screens)
{
    result(screens);
    screens_press(screens, "Home ↓ Enter");
}

Test(screen_pictures_whole, questions)
{
    pictures_expect_each("several-open", SIZES, several_open);
    pictures_expect_each("several-again", SIZES, several_again);
    pictures_expect_each("several-answered", SIZES, several_answered);
    pictures_expect_each("hint-cost", SIZES, hint_cost);
    pictures_expect_each("typed-open", SIZES, typed_open);
    pictures_expect_each("typed-again", SIZES, typed_again);
    pictures_expect_each("typed-hint", SIZES, typed_hint);
    pictures_expect_each("typed-answered", SIZES, typed_answered);
    pictures_expect_each("true-false", SIZES, statement);
    pictures_expect_each("deferred-open", SIZES, whole_open);
}

Test(screen_pictures_whole, result)
{
    pictures_expect_each("result-missed", SIZES, result);
    pictures_expect_each("result-answer", SIZES, result_answer);
}
