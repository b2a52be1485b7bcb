/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures of wide windows with two columns, and of what is for who teaches. What they are compared
 * with is in tests/tui/pictures; see support/pictures.h. */
#include "config.h"

#include <criterion/criterion.h>

#include "support/pictures.h"

#define SIZES "104x24 120x30 200x60"
#define TERM_SIZES "104x24 120x40 200x60"

static void taught(struct screens *screens)
{
    screens_add_taught_course(screens);
    screens_run(screens, "Nadia", "taught", "hours");
}

/* A course in French, whatever the interface speaks. */
static void languages(struct screens *screens)
{
    screens_add_taught_course(screens);
    screens->language = "fr";
    screens_run(screens, "Nadia", "taught", "hours");
    screens_press(screens, "t");
}

static void languages_further(struct screens *screens)
{
    languages(screens);
    screens_press(screens, "Space 1");
}

static void notes(struct screens *screens)
{
    taught(screens);
    screens_press(screens, "F");
}

static void languages_and_notes(struct screens *screens)
{
    languages(screens);
    screens_press(screens, "F");
}

/* A mark in the margin, and a message. */
static void marked(struct screens *screens)
{
    notes(screens);
    screens_press(screens, "↓*2 m");
}

static void question(struct screens *screens)
{
    screens_add_taught_course(screens);
    screens_run_begun(screens, "Nadia", "taught", "quiz");
    screens_press(screens, "F m");
}

static void outline(struct screens *screens)
{
    notes(screens);
    screens_press(screens, "G o");
}

/* Looked at again, by way of its mark, before the quiz is over. */
static void question_again(struct screens *screens)
{
    question(screens);
    screens_press(screens, "1 Enter Enter M Enter");
}

static void term(struct screens *screens)
{
    screens_add_translation(screens);
    screens_run(screens, "Nadia", "core", "ages");
    screens_press(screens, "Tab*2 Enter");
}

/* Further down there is no room for it. */
static void long_term(struct screens *screens)
{
    screens_run(screens, "Nadia", "core", "ages");
    screens_press(screens, "Tab*4 Enter Tab");
}

static void article(struct screens *screens)
{
    screens_run(screens, "Nadia", "core", "ages");
    screens_press(screens, "Tab*3 Enter");
}

Test(screen_pictures_beside, languages)
{
    pictures_expect_each("beside-languages-english", SIZES, languages);
    pictures_expect_each("beside-languages-further-english", "104x24", languages_further);
    pictures_expect_french("beside-languages", SIZES, languages);
    pictures_expect_french("beside-languages-notes", SIZES, languages_and_notes);
}

Test(screen_pictures_beside, notes)
{
    pictures_expect_each("beside-notes", SIZES " 103x24", notes);
    pictures_expect_each("beside-notes-marked", "104x24", marked);
    pictures_expect_french("beside-notes", SIZES, notes);
}

Test(screen_pictures_beside, sheets)
{
    pictures_expect_each("beside-term", TERM_SIZES, term);
    pictures_expect_each("beside-long-term", "104x12 104x24", long_term);
    pictures_expect_each("beside-article", TERM_SIZES, article);
    pictures_expect_french("beside-term", TERM_SIZES, term);
}

/* Where both columns have text, a sheet stands over the main one. */
static void term_over_main(struct screens *screens)
{
    screens_add_translation(screens);
    screens->language = "fr";
    screens_run(screens, "Nadia", "core", "ages");
    screens_press(screens, "t Tab*2 Enter");
}

static void note_over_main(struct screens *screens)
{
    notes(screens);
    screens_press(screens, "a");
}

Test(screen_pictures_beside, sheets_over_the_main_column)
{
    pictures_expect_each("beside-notes-note", SIZES, note_over_main);
    pictures_expect_french("beside-languages-term", TERM_SIZES, term_over_main);
}

/* A lesson is read, another begun; both modules are open. */
static void outline_beside(struct screens *screens)
{
    screens_add_translation(screens);
    screens_run(screens, "Nadia", "core", "unions");
    screens_press(screens, "G Enter o Home →");
}

Test(screen_pictures_beside, outline)
{
    pictures_expect_each("beside-outline", TERM_SIZES, outline_beside);
    pictures_expect_french("beside-outline", TERM_SIZES, outline_beside);
}

Test(screen_pictures_beside, who_teaches)
{
    pictures_expect_each("taught-question", "80x24 40x12 120x30", question);
    pictures_expect_each("taught-question-again", "80x24", question_again);
    pictures_expect_each("taught-outline", "80x24 40x12", outline);
    pictures_expect_french("taught-question", "80x24 40x12", question);
    pictures_expect_french("taught-outline", "80x24 40x12", outline);
}
