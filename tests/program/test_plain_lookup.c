/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Glossary, instruments and search line by line. The course is that of tests/support/trial.c. */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/str.h"
#include "support/trial.h"

static struct trial trial;

static void set_stage(void)
{
    trial_init(&trial);
}

static void clear_stage(void)
{
    trial_clear(&trial);
}

TestSuite(program_plain_lookup, .init = set_stage, .fini = clear_stage);

Test(program_plain_lookup, words_with_what_is_looked_up_are_understood_in_outline_and_lesson)
{
    static const struct {
        const char *typed;
        const char *said;
    } cases[] = {
        {"glossary", "pay slip\n"},
        {"glossary PAY", "pay slip: A paper that says how the pay was counted.\n"},
        {"glossary pay", "Used in 1 Wages.\n"},
        {"glossary xyz", "The glossary does not explain “xyz”.\n"},
        {"instruments", "C95: Protection of Wages Convention, 1949 (No. 95)\n"},
        {"instrument c95", "Article 14: Workers are told how their pay is made up.\n"},
        {"instrument C95", "Taught in What a pay slip tells"},
        {"search is the sum", "1: What a pay slip tells: Is the sum right?\n"},
        {"search slpi", "Did you mean “slip”?\n"},
        {"search", "Type what you look for after the word"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        char *typed = str_format("\n%s\n\n%s\n", cases[i].typed, cases[i].typed);
        char *transcript = trial_study(&trial, "Ana", NULL, typed);
        cr_expect_not_null(strstr(transcript, cases[i].said), "'%s': %s", cases[i].typed,
                           transcript);
        free(transcript);
        free(typed);
    }
}

Test(program_plain_lookup, at_home_it_is_looked_up_in_the_course_to_go_on_with)
{
    static const char typed[] = "help\nglossary pay\nglossary pya slip\ninstrument C95\nnotes\n"
                                "\nback\nsearch is the sum\n1\nquit\n";
    char *transcript = trial_study(&trial, "Ana", NULL, typed);
    trial_expect_lines(transcript, "  search: search for the words after it\n"
                                   "Used in 1 Wages.\n"
                                   "Hello, Ana.\n"
                                   "Did you mean “pay slip”?\n"
                                   "Hello, Ana.\n"
                                   "Article 14: Workers are told how their pay is made up.\n"
                                   "Hello, Ana.\n"
                                   "Hello, Ana.\n"
                                   "Fair pay: 0 of 3 parts done.\n"
                                   "Hello, Ana.\n"
                                   "1: What a pay slip tells: Is the sum right?\n"
                                   "What a pay slip tells\n");
    free(transcript);
}

Test(program_plain_lookup, a_number_goes_to_what_was_found)
{
    char *transcript = trial_study(&trial, "Ana", NULL, "\nsearch is the sum\n1\n");
    const char *found = strstr(transcript, "1: What a pay slip tells: Is the sum right?");
    cr_assert_not_null(found, "%s", transcript);
    cr_expect_not_null(strstr(found, "module 1 of 1: Wages."), "%s", transcript);
    cr_expect_null(strstr(found, "You go on where you stopped."), "it was never opened: %s",
                   transcript);
    free(transcript);
}

Test(program_plain_lookup, quit_at_what_was_found_quits)
{
    static const char *const inputs[] = {"\nsearch is the sum\nquit\nquit\n",
                                         "\n\nsearch is the sum\nquit\nquit\n"};
    for (size_t i = 0; i < ARRAY_LEN(inputs); i++) {
        char *transcript = trial_study(&trial, "Ana", NULL, inputs[i]);
        const char *found = strstr(transcript, "1 open, Enter go on, help, back: ");
        cr_assert_not_null(found, "%s", transcript);
        cr_expect_null(strstr(found, "quit"), "nothing is asked any more: %s", transcript);
        free(transcript);
    }
}

/* The lesson was edited after the note was written, and the learner stopped elsewhere in it. */
Test(program_plain_lookup, a_note_found_is_opened_where_its_text_stands_by_now)
{
    free(trial_study(&trial, "Ana", NULL, "\n\n\nnote ask Ana\n\nquit\n"));
    trial_replace(&trial, "modules/one.xml", "<h>Look at it</h>",
                  "<h>News</h><p>Something new.</p><h>Look at it</h>");
    char *transcript = trial_study(&trial, "Ana", NULL, "\nsearch ask ana\n1\nquit\n");
    const char *found = strstr(transcript, "1: What a pay slip tells: ask Ana\n");
    cr_assert_not_null(found, "%s", transcript);
    trial_expect_lines(found, "What a pay slip tells\n"
                              "Look at it\n"
                              "Your note: ask Ana\n");
    cr_expect_null(strstr(found, "Something new."), "%s", transcript);
    free(transcript);
}

Test(program_plain_lookup, a_note_found_in_a_lesson_that_is_no_more_says_so)
{
    free(trial_study(&trial, "Ana", NULL, "\n\n\nnote ask Ana\nquit\n"));
    trial_replace(&trial, "modules/one.xml", "id=\"slips\"", "id=\"papers\"");
    char *transcript = trial_study(&trial, "Ana", NULL, "\nsearch ask ana\n1\nback\nquit\n");
    cr_expect_not_null(strstr(transcript, "This lesson is no longer in the course.\n"), "%s",
                       transcript);
    free(transcript);
}

/* A number explains its word; Enter goes on with the next twenty. */
Test(program_plain_lookup, a_long_glossary_comes_in_pieces)
{
    struct str glossary = {0};
    str_add(&glossary, "<glossary>\n<entry id=\"pay-slip\"><title>pay slip</title>"
                       "<definition>A paper.</definition></entry>\n");
    for (int i = 10; i < 35; i++)
        str_addf(&glossary,
                 "<entry id=\"w%d\"><title>word %d</title><definition>Means %d."
                 "</definition></entry>\n",
                 i, i, i);
    str_add(&glossary, "</glossary>\n");
    trial_write(&trial, "glossary.xml", str_text(&glossary));
    char *transcript = trial_study(&trial, "Ana", NULL, "\nglossary\n2\n\nback\nquit\n");
    trial_expect_lines(transcript,
                       "2: word 10\n"
                       "20: word 28\n"
                       "1-20 explain, Enter go on, help, back, quit: word 10: Means 10.\n"
                       "1-20 explain, Enter go on, help, back, quit: 21: word 29\n"
                       "26: word 34\n");
    free(transcript);
    str_clear(&glossary);
}
