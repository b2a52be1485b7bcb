/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A course on the full screen while its author writes: what is saved is seen at the same place;
 * what is broken is said, and the last good text stays. */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/str.h"
#include "support/screens.h"
#include "support/support.h"

static struct screens screens;

static void end(void)
{
    screens_close(&screens);
}

TestSuite(screen_preview, .fini = end);

static void open_at(const char *size, const char *unit)
{
    screens_set_up(&screens, size);
    screens_preview(&screens, "core", unit);
}

/* At the first question of a quiz. */
static void open_quiz(const char *size)
{
    open_at(size, "quiz");
    screens_press(&screens, "Enter");
}

/* The author puts other words in the place of the first such words of a file, and some time passes.
 */
static void edit(const char *file, const char *words, const char *by)
{
    char *path = str_format("courses/core/%s", file);
    char *text = support_read(path, NULL);
    const char *place = strstr(text, words);
    cr_assert_not_null(place, "no '%s' in %s", words, path);
    char *changed = str_format("%.*s%s%s", (int)(place - text), text, by, place + strlen(words));
    support_write(path, changed);
    for (int i = 0; i < 8; i++)
        screens_wait(&screens);
    free(changed);
    free(text);
    free(path);
}

Test(screen_preview, nobody_is_asked_who_is_learning_and_the_head_says_what_it_is)
{
    open_at("80x24", NULL);
    screens_expect_row(&screens, 0,
                       "       Core labour standards at work                        0 %   preview");
    screens_expect_focus(&screens, "Who may form a union?");
    screens_press(&screens, "Enter");
    screens_expect_seen(&screens, "   preview");
    screens_press(&screens, "q q");
    screens_expect_running(&screens, false);
}

Test(screen_preview, nothing_is_kept)
{
    open_quiz("80x24");
    screens_press(&screens, "2 Enter");
    screens_expect_seen(&screens, "Right");
    screens_expect_seen(&screens, "Not saved: you are only looking.");
    screens_press(&screens, "q");
    screens_expect_seen(&screens, "0 %   preview");
}

Test(screen_preview, what_is_saved_is_seen)
{
    open_at("80x24", "unions");
    edit("1.xml", "without distinction", "with no distinction");
    screens_expect_seen(&screens, "with no distinction");
    edit("1.xml", "Who may form a union?", "Who may found a union?");
    screens_expect_seen(&screens, "Who may found a union?");
}

Test(screen_preview, the_place_stays_where_text_is_added_above)
{
    open_at("80x24", "ages");
    screens_press(&screens, "Space");
    char *top = screens_row(&screens, 4);
    edit("2.xml", "<p>Not all work",
         "<p>A new paragraph stands here, before all that was there.</p><p>Not all work");
    screens_expect_row(&screens, 4, top);
    screens_press(&screens, "g");
    screens_expect_seen(&screens, "A new paragraph");
    free(top);
}

Test(screen_preview, a_broken_file_leaves_the_last_good_text_and_says_why)
{
    open_at("80x24", "ages");
    edit("2.xml", "<p>Not all work by children is", "<p>Surely not all work by children is<p>");
    screens_expect_seen(&screens, "Not all work by children");
    screens_expect_unseen(&screens, "Surely");
    screens_expect_seen(&screens, "! 1 mistake: 2.xml:");
    screens_press(&screens, "Space");
    screens_expect_seen(&screens, "! 1 mistake: 2.xml:");
    screens_press(&screens, "g");
    edit("2.xml", "children is<p>", "children is");
    screens_expect_seen(&screens, "Surely not all work");
    screens_expect_unseen(&screens, "mistake");
}

Test(screen_preview, a_broken_file_does_not_hinder_elsewhere)
{
    open_at("80x24", "unions");
    edit("2.xml", "</module>", "</modul>");
    screens_expect_seen(&screens, "! 1 mistake: 2.xml:");
    edit("1.xml", "without distinction", "with no distinction");
    screens_expect_seen(&screens, "with no distinction");
    screens_expect_seen(&screens, "! 1 mistake: 2.xml:");
}

Test(screen_preview, what_a_mistake_leaves_out_is_said_and_the_rest_is_seen)
{
    open_at("80x24", "ages");
    edit("2.xml", "<p>Not all work", "<h4>No</h4><p>Never all work");
    screens_expect_seen(&screens, "Never all work");
    screens_expect_seen(&screens, "! 1 mistake: 2.xml:");
    screens_expect_seen(&screens, "<h4>");
}

Test(screen_preview, a_manifest_that_cannot_be_read_leaves_the_course)
{
    open_at("80x24", NULL);
    edit("course.xml", "<course", "<curse");
    screens_expect_seen(&screens, "Core labour standards at work");
    screens_expect_seen(&screens, "mistake");
    edit("course.xml", "<curse", "<course");
    screens_expect_unseen(&screens, "mistake");
    edit("course.xml", "standards at work", "standards everywhere");
    screens_expect_seen(&screens, "Core labour standards everywhere");
}

Test(screen_preview, a_lesson_that_is_taken_away_leads_back_to_the_outline)
{
    open_at("80x24", "light");
    edit("2.xml", "<lesson id=\"light\"", "<lesson id=\"lighter\"");
    screens_expect_seen(&screens, "Ending child labour");
    screens_expect_seen(&screens, "Light work");
    screens_expect_seen(&screens, "q quit");
}

Test(screen_preview, the_outline_keeps_its_focus_and_what_is_open)
{
    open_at("80x24", NULL);
    screens_press(&screens, "↓ →");
    screens_go_to(&screens, "»        Light work");
    edit("course.xml", "<module src=\"1.xml\"/>", "");
    screens_expect_seen(&screens, "»        Light work");
    screens_expect_unseen(&screens, "Freedom of association");
}

Test(screen_preview, a_question_keeps_what_is_chosen)
{
    open_quiz("80x24");
    screens_press(&screens, "3");
    edit("2.xml", "Luis, 13, helps", "Luis, aged 13, helps");
    screens_expect_seen(&screens, "Luis, aged 13, helps");
    screens_expect_seen(&screens, "3 (•)");
    screens_press(&screens, "Enter");
    screens_expect_seen(&screens, "Not right");
    edit("2.xml", "covers unpaid work", "also covers unpaid work");
    screens_expect_seen(&screens, "also covers unpaid work");
    screens_press(&screens, "Enter");
    screens_expect_seen(&screens, "question 2 of 3");
}

Test(screen_preview, what_stands_before_a_quiz_is_seen_anew)
{
    open_at("80x24", "quiz");
    screens_expect_seen(&screens, "3 questions");
    edit("2.xml", "pass=\"60\"", "pass=\"90\"");
    screens_expect_seen(&screens, "you need 90 %");
    screens_press(&screens, "Enter");
    screens_expect_seen(&screens, "question 1 of 3");
}

Test(screen_preview, a_question_that_is_taken_away_gives_way_to_the_next)
{
    open_quiz("80x24");
    edit("2.xml", "<single-choice id=\"luis\"", "<single-choice id=\"maria\"");
    screens_expect_seen(&screens, "From what age may national law");
}

Test(screen_preview, the_result_tells_the_new_words)
{
    open_quiz("80x40");
    screens_press(&screens, "2 Enter Enter 2 Enter Enter 1 Enter Enter");
    screens_expect_seen(&screens, "Luis in his aunt's shop");
    edit("2.xml", "<title>Luis in his", "<title>Luis and his");
    screens_expect_seen(&screens, "Luis and his aunt's shop");
    screens_press(&screens, "q");
    screens_expect_seen(&screens, "q quit");
}

/* The result below the answer was of a module that is in use no more: it is neither seen nor made
 * anew, and there when one comes back. */
Test(screen_preview, from_an_answer_to_what_is_found_elsewhere_and_back)
{
    open_quiz("80x40");
    screens_press(&screens, "2 Enter Enter 2 Enter Enter 1 Enter Enter ↑ Enter");
    screens_expect_seen(&screens, "[ Back to the result ]");
    screens_press(&screens, "/");
    screens_type(&screens, "without distinction");
    for (int i = 0; i < 8; i++)
        screens_wait(&screens);
    screens_press(&screens, "↓ Enter");
    screens_expect_seen(&screens, "Who may form a union?");
    edit("1.xml", "without distinction", "with no distinction");
    screens_expect_seen(&screens, "with no distinction");
    screens_press(&screens, "q");
    screens_expect_seen(&screens, "3 of 3 points, 100 %.");
    screens_expect_focus(&screens, "3  Nets at the bottom of the lake");
    screens_press(&screens, "q");
    screens_expect_seen(&screens, "q quit");
}

Test(screen_preview, glossary_and_instruments_are_seen_anew_too)
{
    open_at("80x24", "ages");
    screens_press(&screens, "w ↓");
    edit("glossary.xml", "Lowest legal age", "The lowest legal age");
    screens_expect_seen(&screens, "The lowest legal age");
    screens_press(&screens, "q i Enter");
    edit("instruments.xml", "Penalties;", "Punishments;");
    screens_expect_seen(&screens, "Punishments;");
    screens_press(&screens, "q q");
    screens_expect_seen(&screens, "How old is old enough?");
}

/* What was typed there is not lost by a save in the editor. */
Test(screen_preview, screens_beside_the_course_stay_and_it_is_seen_on_coming_back)
{
    open_at("80x24", "unions");
    screens_press(&screens, "/");
    screens_type(&screens, "with");
    edit("1.xml", "without distinction", "with no distinction");
    screens_expect_seen(&screens, "with");
    screens_expect_seen(&screens, "Search");
    screens_press(&screens, "Esc");
    screens_wait(&screens);
    screens_wait(&screens);
    screens_expect_seen(&screens, "with no distinction");
}

Test(screen_preview, it_is_shown_in_the_language_of_the_author)
{
    screens_set_up(&screens, "80x24");
    screens_add_translation(&screens);
    screens.language = "fr";
    screens_preview(&screens, "core", "ages");
    screens_expect_unseen(&screens, "Not all work by children");
    edit("2.xml", "What to take home", "What to carry home");
    screens_expect_unseen(&screens, "Not all work by children");
}

/* The first catalogue of a language that only courses have. */
Test(screen_preview, it_is_known_which_language_the_course_was_read_anew_in)
{
    screens_set_up(&screens, "80x24");
    screens.wanted = memory_text("de");
    screens_preview(&screens, "core", "ages");
    screens_press(&screens, "t");
    screens_expect_seen(&screens, "The course was written in English: that is what you read.");
    screens_add_translation_as(&screens, "de");
    edit("2.xml", "What to take home", "What to carry home");
    screens_expect_unseen(&screens, "Not all work by children");
    screens_press(&screens, "t");
    screens_expect_seen(&screens, "Not all work by children");
}

/* On each, the words that were changed are seen, and it is the screen that it was. */
Test(screen_preview, every_screen_of_a_course_has_its_like)
{
    static const struct {
        const char *keys;
        const char *file;
        const char *words;
        const char *by;
        const char *seen;
    } cases[] = {
        {"", "2.xml", "How old is", "How young is", "How young is old enough?"},
        {"Space", "2.xml", "Not all work", "Hardly any work", "page 2 of"},
        {"F", "2.xml", "How old is", "How young is", "How young is old enough?"},
        {"o", "2.xml", "How old is", "How young is", "How young is"},
        {"w", "glossary.xml", "Harmless work", "Harmful work", "Harmful work"},
        {"i", "instruments.xml", "Minimum Age", "Lowest Age", "Lowest Age"},
        {"i Enter", "instruments.xml", "Minimum Age", "Lowest Age", "Lowest Age"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        open_at("80x24", "ages");
        if (cases[i].keys[0] != '\0')
            screens_press(&screens, cases[i].keys);
        char *bar = screens_row(&screens, 23);
        edit(cases[i].file, cases[i].words, cases[i].by);
        screens_expect_seen(&screens, cases[i].seen);
        screens_expect_row(&screens, 23, bar);
        free(bar);
        screens_press(&screens, "Q");
        screens_expect_running(&screens, false);
        screens_close(&screens);
    }
    screens_set_up(&screens, "80x24");
}
