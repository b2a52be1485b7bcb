/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/course/module.c */
#include <criterion/criterion.h>
#include <stdlib.h>

#include "base/memory.h"
#include "support/courses.h"
#include "support/messages.h"
#include "support/support.h"

static char *folder;
static struct source *source;
static struct diag diag;

static void open_folder(void)
{
    diag_init(&diag);
    folder = support_folder();
    source = courses_source(folder);
}

static void close_folder(void)
{
    source_free(source);
    support_remove(folder);
    free(folder);
    diag_clear(&diag);
}

TestSuite(module, .init = open_folder, .fini = close_folder);

/* Loads a module of which exactly this is said; NULL where it is refused. Caller frees. */
static struct module *load(const char *text, const char *messages)
{
    struct module *module = NULL;
    courses_write(folder, "m.xml", text);
    int result = module_load(source, "m.xml", (struct where){0}, &module, &diag);
    messages_expect(&diag, folder, messages, text);
    cr_expect_eq(result == 0, module != NULL, "case '%s'", text);
    return module;
}

#define QUESTION(id)                                                                               \
    "<single-choice id=\"" id                                                                      \
    "\" points=\"2\"><prompt>P</prompt><option correct=\"yes\">1</option>"                         \
    "<option>2</option></single-choice>\n"

Test(module, all_that_an_author_wrote_is_loaded)
{
    struct module *module =
        load("<module id=\"child-labour\" minutes=\"85\">\n"
             "<title>Ending <em>child labour</em></title>\n"
             "<objective id=\"age\">Name the <em>age</em>.</objective>\n"
             "<objective id=\"work\">Tell the work.</objective>\n"
             "<lesson id=\"ages\" minutes=\"12\"><title>How old?</title>\n"
             "<p>One</p><h>Two</h><ul><li>Three</li></ul></lesson>\n"
             "<quiz id=\"quiz\" pass=\"70\" minutes=\"3\"><title>Try it</title>\n" QUESTION("q1")
                 QUESTION("q2") "</quiz>\n"
                                "<lesson id=\"end\"><title>The end</title><p>x</p></lesson>\n"
                                "</module>",
             "");
    cr_assert_not_null(module);
    cr_expect_str_eq(module->id, "child-labour");
    cr_expect_eq(module->minutes, 85);
    cr_expect_str_eq(module->title.plain, "Ending child labour");
    cr_assert_eq(module->objective_count, 2);
    cr_expect_str_eq(module->objectives[1].id, "work");
    cr_expect_str_eq(module->objectives[0].title.plain, "Name the age.");
    cr_assert_eq(module->unit_count, 3);
    const struct unit *lesson = module->units[0];
    const struct unit *quiz = module->units[1];
    cr_expect_eq(lesson->kind, UNIT_LESSON);
    cr_expect_eq(lesson->minutes, 12);
    cr_expect_str_eq(lesson->title.plain, "How old?");
    cr_expect_eq(lesson->blocks.count, 3, "the title is no block");
    cr_expect_eq(lesson->question_count, 0);
    cr_expect_eq(lesson->where.line, 5);
    cr_expect_eq(quiz->kind, UNIT_QUIZ);
    cr_expect_eq(quiz->pass, 0.7);
    cr_expect_eq(quiz->minutes, 3);
    cr_expect_str_eq(quiz->title.plain, "Try it");
    cr_assert_eq(quiz->question_count, 2);
    cr_expect_str_eq(quiz->questions[1]->id, "q2");
    cr_expect_eq(quiz->questions[0]->points, 2);
    cr_expect_eq(unit_asked_count(quiz), 2);
    cr_expect_str_eq(module->units[2]->id, "end");
    module_free(module);
    module_free(NULL);
    unit_free(NULL);
}

Test(module, what_an_author_may_leave_out_is_empty)
{
    struct module *module = load(
        "<module id=\"m\"><title>T</title><quiz id=\"q\">" QUESTION("q1") "</quiz></module>", "");
    cr_assert_not_null(module);
    cr_expect_eq(module->minutes, 0);
    cr_expect_eq(module->objective_count, 0);
    cr_expect_eq(module->units[0]->minutes, 0);
    cr_expect_eq(module->units[0]->pass, 0);
    cr_expect(text_is_empty(&module->units[0]->title));
    module_free(module);
}

Test(module, units_and_questions_are_found_by_their_ids)
{
    struct module *module = load("<module id=\"m\"><title>T</title>"
                                 "<lesson id=\"l\"><title>T</title><p>x</p></lesson>"
                                 "<quiz id=\"q\">" QUESTION("q1") QUESTION("q2") "</quiz></module>",
                                 "");
    cr_assert_not_null(module);
    const struct unit *quiz = module_find_unit(module, "q");
    cr_expect_eq(quiz, module->units[1]);
    cr_expect_null(module_find_unit(module, "q1"));
    cr_expect_null(module_find_unit(module, ""));
    cr_expect_eq(unit_find_question(quiz, "q2"), quiz->questions[1]);
    cr_expect_null(unit_find_question(quiz, "q"));
    cr_expect_null(unit_find_question(module->units[0], "q1"));
    module_free(module);
}

Test(module, a_faulty_question_is_left_out_and_its_quiz_stays)
{
    struct module *module =
        load("<module id=\"m\"><title>T</title>\n<quiz id=\"quiz\">\n" QUESTION(
                 "q1") "<single-choice id=\"q2\"><prompt>P</prompt><option>1</option>"
                       "<option>2</option></single-choice>\n"
                       "<single-choice id=\"q3\"><option>1</option></single-choice>\n"
                       "<essay/>\n" QUESTION("q4") "</quiz></module>",
             "m.xml:5:1 missing-element\nm.xml:5:1 missing-element\n"
             "m.xml:6:1 not-yet\nm.xml:4:1 no-key\n");
    cr_assert_not_null(module);
    cr_assert_eq(module->unit_count, 1);
    cr_assert_eq(module->units[0]->question_count, 2);
    cr_expect_str_eq(module->units[0]->questions[0]->id, "q1");
    cr_expect_str_eq(module->units[0]->questions[1]->id, "q4");
    module_free(module);
}

Test(module, faulty_blocks_and_units_are_left_out)
{
    struct module *module =
        load("<module id=\"m\"><title>T</title>\n"
             "<lesson><title>Without id</title><p>x</p></lesson>\n"
             "<lesson id=\"a\"><title>A</title><p/><p>good</p><blink>x</blink></lesson>\n"
             "<lesson id=\"b\"><title>B</title></lesson>\n"
             "<lesson id=\"c\"><p>x</p></lesson>\n"
             "<scenario id=\"d\"/>\n"
             "<quiz id=\"e\" pass=\"most\">" QUESTION("q1") "</quiz>\n"
                                                            "</module>",
             "m.xml:2:1 missing-attribute\n"
             "m.xml:3:32 empty-element\nm.xml:3:47 unknown-element\n"
             "m.xml:4:1 missing-element\n"
             "m.xml:5:1 missing-element\n"
             "m.xml:6:1 not-yet\n"
             "m.xml:7:14 bad-value\n");
    cr_assert_not_null(module);
    cr_assert_eq(module->unit_count, 1);
    cr_expect_str_eq(module->units[0]->id, "a");
    cr_assert_eq(module->units[0]->blocks.count, 1);
    cr_expect_str_eq(module->units[0]->blocks.items[0].text.plain, "good");
    module_free(module);
}

Test(module, a_unit_of_which_nothing_good_is_left_is_left_out)
{
    struct module *module = load("<module id=\"m\"><title>T</title>\n"
                                 "<lesson id=\"a\"><title>A</title><p/></lesson>\n"
                                 "<quiz id=\"b\"><single-choice id=\"q\"><prompt>P</prompt>"
                                 "<option>1</option><option>2</option></single-choice></quiz>\n"
                                 "<lesson id=\"c\"><title>C</title><p>x</p></lesson>\n"
                                 "</module>",
                                 "m.xml:2:32 empty-element\nm.xml:3:14 no-key\n");
    cr_assert_not_null(module);
    cr_assert_eq(module->unit_count, 1);
    cr_expect_str_eq(module->units[0]->id, "c");
    module_free(module);
}

Test(module, a_lesson_of_nothing_to_read_is_left_out)
{
    struct module *module =
        load("<module id=\"m\"><title>T</title>\n"
             "<lesson id=\"a\"><title>A</title><pause/><facilitator>Ask.</facilitator></lesson>\n"
             "<lesson id=\"b\"><title>B</title><try>" QUESTION("q") "</try></lesson>\n"
                                                                    "</module>",
             "");
    cr_assert_not_null(module);
    cr_assert_eq(module->unit_count, 1);
    cr_expect_str_eq(module->units[0]->id, "b");
    module_free(module);
}

/* The kinds of the blocks of a lesson. */
static void expect_kinds(const struct unit *lesson, const enum block_kind *kinds, size_t count)
{
    cr_assert_eq(lesson->blocks.count, count);
    for (size_t i = 0; i < count; i++)
        cr_expect_eq(lesson->blocks.items[i].kind, kinds[i], "block %zu", i);
}

Test(module, what_stands_between_the_blocks_of_a_lesson_is_loaded_in_its_place)
{
    static const enum block_kind kinds[] = {BLOCK_PARAGRAPH, BLOCK_TRY,   BLOCK_PAUSE,
                                            BLOCK_TRY,       BLOCK_TABLE, BLOCK_FACILITATOR};
    struct module *module = load(
        "<module id=\"m\"><title>T</title>\n<lesson id=\"a\"><title>A</title>\n"
        "<p>x</p>\n<try>" QUESTION("q1") "</try><pause/>\n"
                                         "<try><true-false id=\"q2\" "
                                         "answer=\"true\"><prompt>P</prompt></true-false></try>\n"
                                         "<table><tr><td>y</td></tr></table>\n"
                                         "<facilitator><p>Ask.</p></facilitator></lesson></module>",
        "");
    cr_assert_not_null(module);
    const struct unit *lesson = module->units[0];
    expect_kinds(lesson, kinds, ARRAY_LEN(kinds));
    cr_assert_eq(lesson->try_count, 2);
    cr_expect_eq(lesson->question_count, 0, "a try is not scored");
    cr_expect_eq(lesson->blocks.items[1].number, 0);
    cr_expect_eq(lesson->blocks.items[3].number, 1);
    cr_expect_str_eq(lesson->tries[0]->id, "q1");
    cr_expect_str_eq(lesson->tries[1]->id, "q2");
    cr_expect_eq(lesson->blocks.items[1].where.line, 4);
    module_free(module);
}

Test(module, a_faulty_try_is_left_out_and_the_numbers_stay_right)
{
    static const enum block_kind kinds[] = {BLOCK_TRY, BLOCK_PARAGRAPH};
    struct module *module =
        load("<module id=\"m\"><title>T</title><lesson id=\"a\"><title>A</title>\n"
             "<try/>\n<try><essay/></try>\n"
             "<try><single-choice id=\"q0\"><prompt>P</prompt><option>1</option><option>2</option>"
             "</single-choice></try>\n"
             "<try>" QUESTION("q1") "</try><p>x</p></lesson></module>",
             "m.xml:2:1 missing-element\nm.xml:3:6 not-yet\n"
             "m.xml:4:6 no-key\n");
    cr_assert_not_null(module);
    expect_kinds(module->units[0], kinds, ARRAY_LEN(kinds));
    cr_assert_eq(module->units[0]->try_count, 1);
    cr_expect_eq(module->units[0]->blocks.items[0].number, 0);
    cr_expect_str_eq(module->units[0]->tries[0]->id, "q1");
    module_free(module);
}

Test(module, a_summary_and_notes_for_the_facilitator_are_loaded)
{
    struct module *module =
        load("<module id=\"m\"><title>T</title><summary>Take it <em>home</em>.</summary>\n"
             "<facilitator><p>Plan</p><p>of two</p></facilitator>\n"
             "<quiz id=\"q\"><facilitator>Let them talk.</facilitator>" QUESTION(
                 "q1") "</quiz></module>",
             "");
    cr_assert_not_null(module);
    cr_assert_eq(module->summary.count, 1);
    cr_expect_str_eq(module->summary.items[0].text.plain, "Take it home.");
    cr_expect_eq(module->facilitator.count, 2);
    cr_assert_eq(module->units[0]->facilitator.count, 1);
    cr_expect_str_eq(module->units[0]->facilitator.items[0].text.plain, "Let them talk.");
    module_free(module);
}

Test(module, a_quiz_says_how_it_treats_answers)
{
    static const struct {
        const char *attributes;
        enum behaviour_kind kind;
        size_t tries;
        double penalty;
        size_t asked; /* of three */
        bool is_shuffled;
    } cases[] = {
        {"", BEHAVIOUR_IMMEDIATE, 1, 0, 3, false},
        {"behaviour=\"immediate\" tries=\"5\" penalty=\"50\"", BEHAVIOUR_IMMEDIATE, 1, 0, 3, false},
        {"behaviour=\"deferred\" tries=\"5\"", BEHAVIOUR_DEFERRED, 1, 0, 3, false},
        {"behaviour=\"interactive\"", BEHAVIOUR_INTERACTIVE, 2, 1.0 / 3, 3, false},
        {"behaviour=\"interactive\" tries=\"4\" penalty=\"25\"", BEHAVIOUR_INTERACTIVE, 4, 0.25, 3,
         false},
        {"behaviour=\"interactive\" penalty=\"0\"", BEHAVIOUR_INTERACTIVE, 2, 0, 3, false},
        {"draw=\"2\" shuffle=\"yes\"", BEHAVIOUR_IMMEDIATE, 1, 0, 2, true},
        {"draw=\"3\" shuffle=\"no\"", BEHAVIOUR_IMMEDIATE, 1, 0, 3, false},
        {"draw=\"9\"", BEHAVIOUR_IMMEDIATE, 1, 0, 3, false},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        char *text = str_format("<module id=\"m\"><title>T</title><quiz id=\"q\" %s>" QUESTION("1")
                                    QUESTION("2") QUESTION("3") "</quiz></module>",
                                cases[i].attributes);
        struct module *module = load(text, "");
        cr_assert_not_null(module);
        const struct unit *quiz = module->units[0];
        cr_expect_eq(quiz->behaviour.kind, cases[i].kind, "case '%s'", cases[i].attributes);
        cr_expect_eq(quiz->behaviour.tries, cases[i].tries, "case '%s'", cases[i].attributes);
        cr_expect_eq(quiz->behaviour.penalty, cases[i].penalty, "case '%s'", cases[i].attributes);
        cr_expect_eq(unit_asked_count(quiz), cases[i].asked, "case '%s'", cases[i].attributes);
        cr_expect_eq(quiz->is_shuffled, cases[i].is_shuffled, "case '%s'", cases[i].attributes);
        module_free(module);
        free(text);
    }
}

/* What is planned is named by the description of the format, and asked for by who read it. */
Test(module, elements_of_a_later_version_are_said_to_be_so_wherever_they_stand)
{
    struct module *module =
        load("<module id=\"m\"><title>T</title>\n<scenario id=\"s\"><p>x</p></scenario>\n"
             "<checklist id=\"c\"/>\n"
             "<lesson id=\"a\"><title>A</title><p>x</p>\n<numeric id=\"n\"/></lesson>\n"
             "<quiz id=\"q\">\n<matching/>\n<ordering/>\n<classify/>\n<fill-in/>\n<mark-words/>\n"
             "<essay/>\n<rating/>\n" QUESTION("q1") "</quiz></module>",
             "m.xml:2:1 not-yet\nm.xml:3:1 not-yet\nm.xml:5:1 not-yet\nm.xml:7:1 not-yet\n"
             "m.xml:8:1 not-yet\nm.xml:9:1 not-yet\nm.xml:10:1 not-yet\nm.xml:11:1 not-yet\n"
             "m.xml:12:1 not-yet\nm.xml:13:1 not-yet\n");
    cr_assert_not_null(module);
    cr_expect_eq(module->unit_count, 2);
    module_free(module);
}

Test(module, an_objective_is_there_once)
{
    struct module *module = load("<module id=\"m\"><title>T</title>\n"
                                 "<objective id=\"o\">First</objective>\n"
                                 "<objective id=\"o\">Second</objective>\n"
                                 "<lesson id=\"a\"><title>A</title><p>x</p></lesson>\n</module>",
                                 "m.xml:3:1 duplicate-id\n");
    cr_assert_not_null(module);
    cr_assert_eq(module->objective_count, 1);
    cr_expect_str_eq(module->objectives[0].title.plain, "First");
    module_free(module);
}

#define LESSON "<lesson id=\"a\"><title>A</title><p>x</p></lesson>\n"

Test(module, a_file_that_is_no_module_is_refused)
{
    static const struct {
        const char *text;
        const char *messages;
    } cases[] = {
        {"", "m.xml empty-file\n"},
        {"<lesson id=\"a\"/>", "m.xml:1:1 wrong-root\n"},
        {"<module><title>T</title>\n" LESSON "</module>", "m.xml:1:1 missing-attribute\n"},
        {"<module id=\"m\">\n" LESSON "</module>", "m.xml:1:1 missing-element\n"},
        {"<module id=\"m\"><title>T</title>\n</module>", "m.xml:1:1 missing-element\n"},
        {"<module id=\"m\"><title>T</title>\n" LESSON "<quiz id=\"q\">\n</module>",
         "m.xml:4:1 not-well-formed\n"},
        {"<module id=\"m\"><title>T</title>\n" LESSON, "m.xml:2:49 not-well-formed\n"},
        {"<module id=\"m\"><title>T</title>\n" LESSON "</module>\n<module/>",
         "m.xml:4:1 not-well-formed\n"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        module_free(load(cases[i].text, cases[i].messages));
}

Test(module, one_without_a_usable_title_is_called_by_its_id)
{
    struct module *module =
        load("<module id=\"m\">\n<title/>\n" LESSON "</module>", "m.xml:2:1 empty-element\n");
    cr_assert_not_null(module);
    cr_expect_str_eq(module->title.plain, "m");
    module_free(module);
}

static void add_unit(void *context, const struct module *head, struct unit *unit)
{
    str_addf(context, "%s/%s ", head->title.plain, unit->id);
    cr_expect_eq(head->objective_count, 1, "the head is known at the first unit");
    cr_expect_eq(head->unit_count, 0, "units are not kept");
}

#define THREE_UNITS                                                                                \
    "<module id=\"m\"><title>T</title><objective id=\"o\">O</objective>\n" LESSON                  \
    "<lesson id=\"faulty\"/>\n<quiz id=\"b\">" QUESTION("q1") "</quiz>\n"

Test(module, units_are_visited_one_by_one)
{
    struct str units = {0};
    struct module *head = NULL;
    courses_write(folder, "m.xml", THREE_UNITS "</module>");
    cr_expect_eq(
        module_each_unit(source, "m.xml", (struct where){0}, add_unit, &units, &head, &diag), 0);
    cr_expect_str_eq(str_text(&units), "T/a T/b ");
    cr_assert_not_null(head);
    cr_expect_str_eq(head->id, "m");
    cr_expect_eq(head->unit_count, 0);
    messages_expect(&diag, folder, "m.xml:3:1 missing-element\nm.xml:3:1 missing-element\n",
                    "visit");
    module_free(head);
    str_clear(&units);
}

Test(module, units_of_a_module_that_cannot_be_used_are_not_visited)
{
    struct str units = {0};
    struct module *head = NULL;
    courses_write(folder, "m.xml", "<module><title>T</title>\n" LESSON "</module>");
    cr_expect_eq(
        module_each_unit(source, "m.xml", (struct where){0}, add_unit, &units, &head, &diag), -1);
    cr_expect_str_eq(str_text(&units), "");
    messages_expect(&diag, folder, "m.xml:1:1 missing-attribute\n", "no id");
    module_free(head);
    str_clear(&units);
}

Test(module, units_before_a_mistake_are_visited_and_the_mistake_is_said)
{
    struct str units = {0};
    struct module *head = NULL;
    courses_write(folder, "m.xml", THREE_UNITS "<lesson id=\"c\">");
    cr_expect_eq(
        module_each_unit(source, "m.xml", (struct where){0}, add_unit, &units, &head, &diag), -1);
    cr_expect_str_eq(str_text(&units), "T/a T/b ");
    cr_assert_not_null(head, "the head is there in any case");
    cr_expect(diag_has(&diag, "not-well-formed"));
    module_free(head);
    head = NULL;
    cr_expect_eq(
        module_each_unit(source, "none.xml", (struct where){0}, add_unit, &units, &head, &diag),
        -1);
    cr_expect_not_null(head);
    module_free(head);
    str_clear(&units);
}
