/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Courses from strangers, and courses with mistakes: the terminal takes no orders from them, and
 * what is good in them can still be studied. */
#include "config.h"

#include <criterion/criterion.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/path.h"
#include "base/str.h"
#include "base/utf8.h"
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

TestSuite(program_hostile, .init = set_stage, .fini = clear_stage);

/* ESC [ as one character, an override and an isolate without their ends, NEL, DEL. */
#define EVIL                                                                                       \
    "\xC2\x9B"                                                                                     \
    "31m\xE2\x80\xAE\xE2\x81\xA6\xC2\x85\x7F"

/* Puts the evil characters after every mark "@" of a file. */
static void write_evil(const char *name, const char *text)
{
    struct str evil = {0};
    for (; *text != '\0'; text++) {
        str_add_char(&evil, *text);
        if (*text == '@')
            str_add(&evil, EVIL);
    }
    trial_write(&trial, name, str_text(&evil));
    str_clear(&evil);
}

static void write_evil_course(void)
{
    write_evil(
        "course.xml",
        "<course version=\"1\" id=\"pay\" edition=\"1.0.0\" lang=\"en\"><title>Course @</title>"
        "<summary>Summary @</summary><author>Author @</author>"
        "<glossary src=\"glossary.xml\"/><instruments src=\"instruments.xml\"/>"
        "<module src=\"modules/one.xml\"/></course>");
    write_evil(
        "glossary.xml",
        "<glossary><entry id=\"t\"><title>Term @</title><definition>Definition @</definition>"
        "<equivalent lang=\"fr\">Equivalent @</equivalent><see>See @</see></entry></glossary>");
    write_evil("instruments.xml",
               "<instruments><instrument id=\"C1\" kind=\"convention\" adopted=\"1973-06-26\">"
               "<title>Instrument @</title><summary>Summary @</summary><article id=\"2\">Article @"
               "</article><see>See @</see></instrument></instruments>");
    write_evil(
        "modules/one.xml",
        "<module id=\"one\"><title>Module @</title><objective id=\"o\">Objective @</objective>"
        "<lesson id=\"slips\"><title>Lesson @</title><h>Heading @</h><p>Text @ "
        "<term ref=\"t\">term @</term> <cite ref=\"C1\">cite @</cite> <cite ref=\"C1:2\"/></p>"
        "<ul><li>Item @</li></ul><note kind=\"tip\">Note @</note></lesson>"
        "<quiz id=\"quiz\" pass=\"50\"><title>Quiz @</title>"
        "<single-choice id=\"q\" objective=\"o\"><title>Question @</title>"
        "<prompt>Prompt @</prompt><option id=\"a\" correct=\"yes\">Option @"
        "<feedback>Feedback @</feedback></option><option id=\"b\">Option @ b</option>"
        "<hint>Hint @</hint><explanation>Explanation @</explanation></single-choice></quiz>"
        "</module>");
}

static bool is_forbidden(uint32_t character)
{
    return (utf8_is_control(character) && character != '\n') ||
           (character >= 0x202A && character <= 0x202E) ||
           (character >= 0x2066 && character <= 0x2069);
}

static void expect_harmless(const char *text)
{
    size_t length = strlen(text);
    for (size_t at = 0; at < length;) {
        uint32_t character;
        size_t step = utf8_decode(text + at, length - at, &character);
        cr_assert_gt(step, 0, "byte %zu is no UTF-8", at);
        cr_expect_not(is_forbidden(character), "U+%04X at byte %zu, after: %.*s",
                      (unsigned)character, at, (int)(at > 60 ? 60 : at),
                      text + (at > 60 ? at - 60 : 0));
        at += step;
    }
}

Test(program_hostile, no_text_of_a_course_gives_the_terminal_an_order)
{
    static const char *const said[] = {
        "Course ", "Module ", "Lesson ", "Heading ",  "Text ",        "term ",     "cite ",
        "Item ",   "Note ",   "Term ",   "See ",      "Instrument ",  "Article ",  "Quiz ",
        "Prompt ", "Option ", "Hint ",   "Feedback ", "Explanation ", "Question ", "Definition ",
    };
    write_evil_course();
    char *transcript =
        trial_study(&trial, "Ana", NULL, "help\n\nhelp\n\nhelp\n1\n2\n3\n\nhelp\nhint\n1\n\n\n");
    expect_harmless(transcript);
    for (size_t i = 0; i < ARRAY_LEN(said); i++) {
        char *shown = str_format("%s@\xEF\xBF\xBD"
                                 "31m\xEF\xBF\xBD",
                                 said[i]);
        cr_expect_not_null(strstr(transcript, shown), "'%s' was not said at all", said[i]);
        free(shown);
    }
    free(transcript);
}

Test(program_hostile, neither_does_a_title_in_the_list)
{
    write_evil_course();
    struct run run = trial_run(&trial, NULL, "list", "--courses", trial.courses, NULL);
    trial_expect(&run, 0, NULL, "list");
    expect_harmless(run.output);
    cr_expect_not_null(strstr(run.output, "Course @\xEF\xBF\xBD"), "%s", run.output);
    run_clear(&run);
}

/* Messages quote both the value at fault and its line. */
Test(program_hostile, nor_a_mistake_that_is_told)
{
    trial_replace(&trial, "modules/one.xml", "ref=\"pay-slip\"",
                  "ref=\"pay\xC2\x9B"
                  "31m\xC2\x85\x7F\"");
    struct run run = trial_run(&trial, NULL, "check", trial.course, NULL);
    trial_expect(&run, 1, "[bad-value]", "check");
    expect_harmless(run.errors);
    run_clear(&run);
    run = trial_run(&trial, "\n", "--plain", "--courses", trial.courses, "--learner", "Ana", NULL);
    trial_expect(&run, 0, NULL, "learn");
    expect_harmless(run.output);
    run_clear(&run);
}

/* Expects that so many mistakes were told, and the command that shows them. */
static void expect_told(const char *transcript, const char *mistakes)
{
    const char *place = strstr(transcript, mistakes);
    cr_expect(place != NULL && strstr(place, "decentwork check") != NULL, "no \"%s\" in:\n%s",
              mistakes, transcript);
}

Test(program_hostile, a_course_with_mistakes_says_so_and_goes_on_without_what_is_faulty)
{
    trial_replace(&trial, "modules/one.xml", "<p>Is the sum right?</p>", "<para>Is it?</para>");
    trial_replace(&trial, "modules/one.xml", " correct=\"yes\">The employer", ">The employer");
    char *transcript = trial_study(&trial, "Ana", NULL, "\n\n\n\nback\n3\n1\n");
    trial_expect_lines(transcript, "3: Quiz: 1 question (not begun)\n"
                                   "Look at it\n"
                                   "Keep it\n"
                                   "End of the lesson.\n"
                                   "Question 1 of 1, one answer.\n"
                                   "When does pay come?\n"
                                   "Saved.\n"
                                   "1 of 1 point, 100 %. Passed: 60 % was needed.\n");
    expect_told(transcript, "2 mistakes");
    cr_expect_null(strstr(transcript, "Is it?"));
    free(transcript);
}

Test(program_hostile, without_its_glossary_a_course_goes_on)
{
    trial_write(&trial, "glossary.xml", "<glossary><entry>");
    char *transcript = trial_study(&trial, "Ana", "pay/slips", "1\n2\n\n");
    trial_expect_lines(
        transcript,
        "Ask for a pay slip [1] each month (C95 art. 14 [2]).\n"
        "1-2 explain, Enter go on, help, back, quit: The glossary does not explain “pay-slip”.\n"
        "Article 14: Workers are told how their pay is made up.\n"
        "Look at it\n");
    expect_told(transcript, "1 mistake");
    free(transcript);
}

Test(program_hostile, of_two_modules_one_broken_the_other_can_be_studied)
{
    trial_replace(&trial, "course.xml", "<module ", "<module src=\"modules/two.xml\"/>\n<module ");
    trial_write(&trial, "modules/two.xml", "<module id=\"two\"><title>Two</title>\n<lesson");
    char *transcript = trial_study(&trial, "Ana", NULL, "\n\n");
    trial_expect_lines(transcript, "Module 1: Wages\n"
                                   "1: What a pay slip tells (not begun)\n"
                                   "Fair pay, module 1 of 1: Wages.\n");
    expect_told(transcript, "1 mistake");
    free(transcript);
}

Test(program_hostile, a_course_of_which_nothing_is_left_is_bad)
{
    static const struct {
        const char *file, *text, *code;
    } cases[] = {
        {"modules/one.xml", "<module id=\"one\"><title>One</title></module>", "[nothing-to-study]"},
        {"modules/one.xml", "", "[nothing-to-study]"},
        {"course.xml", "<course", "[not-well-formed]"},
        {"course.xml", "<lesson/>", "error:"},
        {"course.xml", "<course version=\"2\" id=\"pay\" edition=\"1.0.0\" lang=\"en\"/>",
         "[version]"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        trial_write(&trial, cases[i].file, cases[i].text);
        struct run run =
            trial_run(&trial, "\n\n", "--plain", "--learner", "Ana", trial.course, NULL);
        trial_expect(&run, 1, cases[i].code, cases[i].text);
        cr_expect_str_empty(run.output, "case '%s': %s", cases[i].text, run.output);
        run_clear(&run);
    }
}
