/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/flow/reader.c */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/str.h"
#include "base/utf8.h"
#include "course/translate.h"
#include "flow/reader.h"
#include "support/courses.h"
#include "support/mo.h"
#include "support/studies.h"

static struct study study;
static struct reader reader;
static struct diag diag;

#define LESSON(blocks) "<lesson id=\"l\"><title>L</title>\n" blocks "</lesson>"
#define THREE "<p>One</p><h>Two</h><ul><li>Three</li><li>Four</li></ul>"

static void begin(void)
{
    diag_init(&diag);
    studies_begin(&study, LESSON(THREE));
}

static void end(void)
{
    reader_close(&reader);
    studies_end(&study);
    diag_clear(&diag);
}

TestSuite(reader, .init = begin, .fini = end);

/* The lesson borrows from the session: it is closed first. */
static void reopen(void)
{
    reader_close(&reader);
    studies_reopen(&study);
}

static void reopen_with(const char *units)
{
    reader_close(&reader);
    studies_reopen_with(&study, units);
}

static void open_lesson(void)
{
    reader_close(&reader);
    cr_assert_eq(reader_open(&reader, &study.session, "l", &diag), 0);
    cr_assert_eq(session_save(&study.session, &diag), 0);
    studies_expect_said(&diag, NULL);
}

static void leave_at(size_t block, int64_t characters)
{
    open_lesson();
    reader_go(&reader, block, characters);
    cr_assert_eq(reader_keep(&reader, &diag), 0);
}

Test(reader, a_lesson_opens_at_its_start_and_that_is_noted)
{
    open_lesson();
    cr_expect_eq(reader.block, 0);
    cr_expect_eq(reader.characters, 0);
    cr_expect_eq(reader.lesson->blocks.count, 3);
    studies_expect_events(&study, "opened l");
}

Test(reader, one_that_is_not_there_is_said)
{
    cr_expect_eq(reader_open(&reader, &study.session, "nothing", &diag), -1);
    studies_expect_said(&diag, "no-unit");
    studies_expect_events(&study, "");
}

Test(reader, a_place_is_kept_only_when_that_is_asked_for)
{
    open_lesson();
    reader_go(&reader, 1, 5);
    open_lesson();
    cr_expect_eq(reader.block, 0);
    leave_at(2, 7);
    reopen();
    open_lesson();
    cr_expect_eq(reader.block, 2);
    cr_expect_eq(reader.characters, 7);
}

/* {before, after, the block left at, the block found} */
static const struct {
    const char *name;
    const char *before;
    const char *after;
    size_t left;
    size_t found;
} edits[] = {
    {"nothing changed", LESSON(THREE), LESSON(THREE), 1, 1},
    {"a block was put in before it", LESSON(THREE), LESSON("<p>New</p>" THREE), 1, 2},
    {"two blocks before a list", LESSON(THREE), LESSON("<p>New</p><p>Newer</p>" THREE), 2, 4},
    {"a block was put in after it", LESSON(THREE), LESSON("<p>One</p><p>New</p><h>Two</h>"), 0, 0},
    {"the block before it has gone", LESSON(THREE), LESSON("<h>Two</h><p>End</p>"), 1, 0},
    {"its text changed", LESSON(THREE), LESSON("<p>One</p><h>Second</h><p>Three</p>"), 1, 1},
    {"only its white space changed", LESSON("<p>a</p><p>b  c</p>"),
     LESSON("<p>a</p><p>x</p><p>b\n c</p>"), 1, 2},
    {"it became another kind of block", LESSON(THREE), LESSON("<p>New</p><p>One</p><p>Two</p>"), 1,
     2},
    {"it has gone", LESSON(THREE), LESSON("<p>One</p><ul><li>Three</li></ul>"), 1, 1},
    {"it was the last and has gone", LESSON(THREE), LESSON("<p>One</p><h>Two</h>"), 2, 1},
    {"all but one have gone", LESSON(THREE), LESSON("<p>Other</p>"), 2, 0},
    {"blocks changed places", LESSON(THREE), LESSON("<h>Two</h><p>One</p>"), 0, 1},
    {"a list by its first words", LESSON(THREE),
     LESSON("<p>New</p><ul><li>Three</li><li>5</li></ul>"), 2, 1},
    {"its text is there twice, and it is the second", LESSON("<p>Why?</p><p>a</p><p>Why?</p>"),
     LESSON("<p>Why?</p><p>b</p><p>Why?</p>"), 2, 2},
};

Test(reader, a_place_is_found_again_after_the_lesson_was_edited)
{
    for (size_t i = 0; i < ARRAY_LEN(edits); i++) {
        reopen_with(edits[i].before);
        leave_at(edits[i].left, 3);
        reopen_with(edits[i].after);
        open_lesson();
        cr_expect_eq(reader.block, edits[i].found, "case '%s': found at %zu", edits[i].name,
                     reader.block);
        cr_expect_lt(reader.block, reader.lesson->blocks.count, "case '%s'", edits[i].name);
    }
}

Test(reader, a_place_that_makes_no_sense_leads_into_the_lesson)
{
    static const char *const blocks[] = {"", "99999999999999999999999", "-1", "7", "two", "1.2.3"};
    for (size_t i = 0; i < ARRAY_LEN(blocks); i++) {
        cr_assert_eq(session_keep_place(&study.session, "l", blocks[i], 0, NULL, NULL, &diag), 0);
        open_lesson();
        cr_expect_lt(reader.block, reader.lesson->blocks.count, "case '%s'", blocks[i]);
    }
    cr_assert_eq(
        session_keep_place(&study.session, "l", "2", 0, "<b>no such text</b>", NULL, &diag), 0);
    open_lesson();
    cr_expect_eq(reader.block, 2);
}

/* The end of a lesson is where nothing is left to read: the place is its last block. */
Test(reader, a_place_after_the_end_is_kept_as_the_last_block)
{
    leave_at(3, 0);
    open_lesson();
    cr_expect_eq(reader.block, 2);
}

Test(reader, the_end_is_noted_once)
{
    open_lesson();
    cr_expect_eq(reader_finish(&reader, &diag), 0);
    cr_expect_eq(reader_finish(&reader, &diag), 0);
    reopen();
    open_lesson();
    cr_expect_eq(reader_finish(&reader, &diag), 0);
    studies_expect_events(&study, "opened l, read l, opened l");
}

Test(reader, the_end_is_noted_once_though_it_waits_to_be_saved)
{
    open_lesson();
    studies_fill_disk();
    cr_expect_eq(reader_finish(&reader, &diag), -1);
    cr_expect_eq(reader_finish(&reader, &diag), 0);
    studies_free_disk();
    cr_assert_eq(session_save(&study.session, &diag), 0);
    studies_expect_events(&study, "opened l, read l");
}

Test(reader, a_full_disk_does_not_keep_one_from_reading)
{
    studies_fill_disk();
    cr_expect_eq(reader_open(&reader, &study.session, "l", &diag), 0);
    studies_expect_said(&diag, NULL);
    cr_expect_eq(session_save(&study.session, &diag), -1);
    studies_expect_said(&diag, "disk-full");
    cr_expect_eq(reader_keep(&reader, &diag), -1);
    studies_expect_said(&diag, "disk-full");
    studies_free_disk();
    cr_expect_eq(session_unsaved(&study.session), 1);
}

/* --- Questions in the lesson --- */

#define ONE                                                                                        \
    "<try><single-choice id=\"one\"><prompt>P</prompt><option id=\"a\">A</option>"                 \
    "<option id=\"b\" correct=\"yes\">B</option><hint>H</hint></single-choice></try>"
#define WORDS                                                                                      \
    "<try><short-answer id=\"words\"><prompt>P</prompt><answer>8</answer></short-answer></try>"

static void study_tries(const char *blocks)
{
    reopen_with(blocks);
    open_lesson();
}

static void come_back(void)
{
    cr_assert_eq(reader_keep(&reader, &diag), 0);
    reopen();
    open_lesson();
}

Test(reader, what_was_done_in_a_try_is_kept)
{
    study_tries(LESSON("<p>One</p>" ONE "<p>Two</p>" WORDS));
    cr_assert_eq(reader.lesson->try_count, 2);
    asking_choose(&reader.tries[0], 0);
    asking_hand_in(&reader.tries[0]);
    asking_type(&reader.tries[1], "12");
    come_back();
    cr_expect_eq(reader.tries[0].state, ASKING_ANSWERED);
    cr_expect_not(reader.tries[0].grade.is_right);
    cr_expect(asking_was_chosen(&reader.tries[0], asking_option(&reader.tries[0], 0)));
    cr_expect_eq(reader.tries[1].state, ASKING_OPEN);
    cr_expect_str_eq(asking_typed(&reader.tries[1]), "12");
    come_back();
    cr_expect_eq(reader.tries[0].state, ASKING_ANSWERED, "as often as one comes back");
    studies_expect_events(&study, "opened l, opened l, opened l");
}

Test(reader, an_opened_hint_is_kept)
{
    study_tries(LESSON(ONE));
    asking_hint(&reader.tries[0]);
    come_back();
    cr_expect_eq(reader.tries[0].hints, 1);
    cr_expect_null(asking_next_hint(&reader.tries[0]));
}

Test(reader, tries_are_found_again_though_the_lesson_was_edited)
{
    study_tries(LESSON(ONE WORDS));
    asking_choose(&reader.tries[0], 1);
    asking_hand_in(&reader.tries[0]);
    asking_type(&reader.tries[1], "8");
    cr_assert_eq(reader_keep(&reader, &diag), 0);
    study_tries(LESSON("<p>New</p>" WORDS ONE));
    cr_expect_str_eq(asking_typed(&reader.tries[0]), "8");
    cr_expect_eq(reader.tries[1].state, ASKING_ANSWERED);
    study_tries(
        LESSON("<try><single-choice id=\"one\"><prompt>P</prompt><option id=\"x\">X"
               "</option><option id=\"y\" correct=\"yes\">Y</option></single-choice></try>"));
    cr_expect_eq(reader.tries[0].state, ASKING_OPEN, "what was chosen has gone");
    cr_expect(response_is_empty(&reader.tries[0].response));
}

/* Nobody answered anything: nothing may look answered. */
Test(reader, a_draft_that_makes_no_sense_answers_nothing)
{
    static const char *const drafts[] = {
        "",
        "{",
        "null",
        "7",
        "[]",
        "{\"tries\":7}",
        "{\"tries\":[7,null,\"one\",[]]}",
        "{\"tries\":{\"question\":\"one\"}}",
        "{\"tries\":[{\"question\":\"one\",\"answered\":true}]}",
        "{\"tries\":[{\"question\":\"one\",\"response\":{},\"answered\":true}]}",
        "{\"tries\":[{\"question\":\"two\",\"response\":{\"answer\":[\"a\"]},\"answered\":true}]}",
        "{\"tries\":[{\"question\":\"one\",\"response\":{\"answer\":[\"a\",\"b\"]},"
        "\"answered\":true}]}",
        "{\"tries\":[{\"question\":\"one\",\"response\":{\"answer\":[\"z\"]},\"answered\":true}]}",
        "{\"passed\":-1}",
        "{\"passed\":\"3\"}",
        "{\"passed\":99999999999}",
    };
    study_tries(LESSON(ONE "<pause/><p>End</p>"));
    for (size_t i = 0; i < ARRAY_LEN(drafts); i++) {
        cr_assert_eq(session_keep_place(&study.session, "l", "0", 0, NULL, drafts[i], &diag), 0);
        open_lesson();
        cr_expect_eq(reader.tries[0].state, ASKING_OPEN, "case '%s'", drafts[i]);
        cr_expect(response_is_empty(&reader.tries[0].response), "case '%s'", drafts[i]);
        cr_expect_eq(reader.passed, 0, "case '%s'", drafts[i]);
    }
}

Test(reader, a_try_named_twice_in_a_draft_is_answered_once)
{
    study_tries(LESSON(ONE));
    cr_assert_eq(
        session_keep_place(&study.session, "l", "0", 0, NULL,
                           "{\"tries\":[{\"question\":\"one\",\"response\":{\"answer\":"
                           "[\"a\"]},\"answered\":true},{\"question\":\"one\",\"response\":"
                           "{\"answer\":[\"b\"]},\"answered\":true}]}",
                           &diag),
        0);
    open_lesson();
    cr_expect_not(reader.tries[0].grade.is_right);
    cr_expect(asking_is_chosen(&reader.tries[0], asking_option(&reader.tries[0], 0)));
}

/* --- Pauses --- */

Test(reader, a_pause_that_was_passed_stays_passed)
{
    study_tries(LESSON("<p>One</p><pause/><p>Two</p><pause/><p>Three</p>"));
    cr_expect_eq(reader.passed, 0);
    reader_pass(&reader, 1);
    cr_expect_eq(reader.passed, 2);
    reader_pass(&reader, 0);
    cr_expect_eq(reader.passed, 2, "going back does not hide it again");
    reader_pass(&reader, 99);
    cr_expect_eq(reader.passed, 2, "there is no such block");
    come_back();
    cr_expect_eq(reader.block, 0);
    cr_expect_eq(reader.passed, 2);
}

Test(reader, a_place_beyond_a_pause_has_passed_it)
{
    study_tries(LESSON("<p>One</p><pause/><p>Two</p>"));
    cr_assert_eq(session_keep_place(&study.session, "l", "2", 0, NULL, NULL, &diag), 0);
    open_lesson();
    cr_expect_eq(reader.passed, 2);
}

/* Writes a lesson in which a letter is a block: "h" a heading, "p" a short paragraph, "P" a
 * paragraph longer than a portion, "l" a list of half a portion, "." a pause, "?" a question. */
static void study_lesson(const char *blocks)
{
    struct str text = {0};
    str_add(&text, "<lesson id=\"l\"><title>L</title>");
    for (; *blocks != '\0'; blocks++) {
        bool is_long = *blocks == 'P';
        if (*blocks == 'h')
            str_add(&text, "<h>Heading</h>");
        else if (*blocks == '.')
            str_add(&text, "<pause/>");
        else if (*blocks == '?')
            str_addf(&text,
                     "<try><true-false id=\"t%zu\" answer=\"true\"><prompt>T</prompt>"
                     "</true-false></try>",
                     text.length);
        else if (*blocks == 'l')
            str_addf(&text, "<ul><li>%0250d</li><li><p>%0250d</p></li></ul>", 0, 0);
        else
            str_addf(&text, "<p>%0*d</p>", is_long ? 2000 : 100, 0);
    }
    str_add(&text, "</lesson>");
    courses_write_units(study.folder, str_text(&text));
    reader_close(&reader);
    studies_look_only(&study);
    str_clear(&text);
    open_lesson();
}

/* The portions of the lesson, parted by "|". Caller frees. */
static char *portions(const char *blocks)
{
    struct str text = {0};
    size_t count = reader.lesson->blocks.count;
    for (size_t start = 0, turn = 0; start < count && turn <= count; turn++) {
        size_t portion_end = reader_portion_end(&reader, start);
        cr_assert(portion_end > start && portion_end <= count, "case '%s': [%zu, %zu)", blocks,
                  start, portion_end);
        str_addf(&text, "%s%.*s", start > 0 ? "|" : "", (int)(portion_end - start), blocks + start);
        start = portion_end;
    }
    return str_take(&text);
}

static const struct {
    const char *blocks;
    const char *portions;
} cases[] = {
    {"p", "p"},
    {"h", "h"},
    {"P", "P"},
    {"ppp", "ppp"},
    {"pppppppppppp", "ppppppppp|ppp"},
    {"PPp", "P|P|p"},
    {"pP", "p|P"},
    {"hphp", "hp|hp"},
    {"phpph", "p|hpp|h"},
    {"hPp", "hP|p"},
    {"hhp", "hhp"},
    {"hhhP", "hh|hP"},
    {"ll", "l|l"},
    {"lpppp", "lpppp"},
    {"lppppp", "lpppp|p"},
    {"hpllhPPpph", "hpl|l|hP|P|pp|h"},
    {"p.p", "p.|p"},
    {"p?p", "p?|p"},
    {"ph?h.p", "p|h?|h.|p"},
    {"?.?p", "?|.?|p"},
    {".p", ".p"},
    {"p.", "p."},
};

Test(reader, portions_cover_the_lesson_without_gap_or_overlap)
{
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        study_lesson(cases[i].blocks);
        char *found = portions(cases[i].blocks);
        cr_expect_str_eq(found, cases[i].portions, "case '%s': %s", cases[i].blocks, found);
        free(found);
    }
}

Test(reader, portions_are_the_same_going_back)
{
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        study_lesson(cases[i].blocks);
        size_t count = reader.lesson->blocks.count;
        for (size_t start = 0; start < count;) {
            size_t next = reader_portion_end(&reader, start);
            cr_expect_eq(reader_portion_before(&reader, next), start, "case '%s': before %zu",
                         cases[i].blocks, next);
            start = next;
        }
        cr_expect_eq(reader_portion_before(&reader, 0), 0, "case '%s'", cases[i].blocks);
        cr_expect_lt(reader_portion_before(&reader, count), count, "case '%s'", cases[i].blocks);
    }
}

Test(reader, from_within_a_portion_one_goes_back_to_its_start)
{
    study_lesson("hpppPp");
    cr_expect_eq(reader_portion_before(&reader, 2), 0);
    cr_expect_eq(reader_portion_before(&reader, 5), 4);
}

/* --- Another language --- */

static size_t visited_length;

static void note_title(void *context)
{
    visited_length = strlen(((struct reader *)context)->lesson->title.plain);
}

static void translate_lesson(void)
{
    const struct catalogue_entry entries[] = {
        {.key = "One", .translation = "Un texte qui est bien plus long que celui de la source"},
        {.key = "L", .translation = "Leçon"},
    };
    struct catalogue *catalogue = mo_open("fr", entries, ARRAY_LEN(entries));
    translate_unit((struct unit *)reader.lesson, catalogue);
    catalogue_free(catalogue);
}

Test(reader, turned_and_turned_back_the_place_is_the_same)
{
    open_lesson();
    translate_lesson();
    for (int64_t characters = 0; characters < 50; characters++) {
        reader_go(&reader, 0, characters);
        for (int turns = 0; turns < 4; turns++)
            reader_turn(&reader);
        cr_expect_eq(reader.characters, characters);
        reader_turn(&reader);
        reader_go(&reader, 0, 1);
        reader_turn(&reader);
        cr_expect_eq(reader.characters, 18, "a place that was moved is taken anew");
    }
}

Test(reader, the_other_language_is_there_for_a_visit_only)
{
    open_lesson();
    translate_lesson();
    reader_go(&reader, 0, 20);
    cr_expect_str_eq(reader.lesson->title.plain, "Leçon");
    reader_with_other(&reader, note_title, &reader);
    cr_expect_eq(visited_length, 1);
    cr_expect_str_eq(reader.lesson->title.plain, "Leçon");
    cr_expect_eq(reader.characters, 20);
}

/* --- Places in another language --- */

#define NATIONS                                                                                    \
    "<table><tr><th>State</th><th>When</th></tr><tr><td>Albania</td><td>1998</td></tr>"            \
    "<tr><td>Bolivia</td><td>1997, with a word</td></tr><tr><td/><td>2000</td></tr></table>"       \
    "<note><p>Said:</p><blockquote source='Who'><p>One two three</p></blockquote></note>"

/* Where texts of a block start, in what is shown and in the source. */
struct starts {
    int64_t shown[16];
    int64_t source[16];
    size_t count;
};

static int add_start(void *context, const struct text *text)
{
    struct starts *starts = context;
    size_t i = starts->count++;
    const char *source = text_source(text);
    starts->shown[i + 1] = starts->shown[i] + (int64_t)utf8_count(text->plain, strlen(text->plain));
    starts->source[i + 1] = starts->source[i] + (int64_t)utf8_count(source, strlen(source));
    return 0;
}

static struct starts starts_of(size_t block)
{
    struct starts starts = {0};
    const struct blocks alone = {.items = &reader.lesson->blocks.items[block], .count = 1};
    blocks_each_text(&alone, add_start, &starts);
    return starts;
}

static void translate_nations(void)
{
    const struct catalogue_entry entries[] = {
        {.key = "Albania", .translation = "Albanie"},
        {.key = "Bolivia", .translation = "Bolivie"},
        {.key = "1997, with a word", .translation = "En 1997"},
        {.key = "2000", .translation = "En l’an deux mille, après de longues années"},
        {.key = "Said:", .translation = "Ce qui fut dit à ce propos :"},
        {.key = "One two three", .translation = "Un"},
    };
    struct catalogue *catalogue = mo_open("fr", entries, ARRAY_LEN(entries));
    reopen_with(LESSON(NATIONS));
    open_lesson();
    translate_unit((struct unit *)reader.lesson, catalogue);
    catalogue_free(catalogue);
}

Test(reader, the_start_of_a_text_is_that_start_in_every_language)
{
    translate_nations();
    for (size_t block = 0; block < reader.lesson->blocks.count; block++) {
        struct starts starts = starts_of(block);
        for (size_t i = 0; i <= starts.count; i++) {
            cr_expect_eq(reader_characters_shown(&reader, block, starts.source[i]), starts.shown[i],
                         "block %zu, text %zu", block, i);
            cr_expect_eq(reader_characters_of_source(&reader, block, starts.shown[i]),
                         starts.source[i], "block %zu, text %zu", block, i);
        }
    }
}

/* What a mark is put at does not stand before it when it is seen again. */
Test(reader, a_place_stays_in_its_text_and_is_not_found_before_itself)
{
    translate_nations();
    for (size_t block = 0; block < reader.lesson->blocks.count; block++) {
        struct starts starts = starts_of(block);
        for (size_t i = 0; i < starts.count; i++)
            for (int64_t at = starts.shown[i]; at < starts.shown[i + 1]; at++) {
                int64_t source = reader_characters_of_source(&reader, block, at);
                int64_t again = reader_characters_shown(&reader, block, source);
                int64_t length = starts.source[i + 1] - starts.source[i];
                int64_t step = (starts.shown[i + 1] - starts.shown[i]) / length + 1;
                cr_expect(source >= starts.source[i] && source < starts.source[i + 1],
                          "block %zu, character %d", block, (int)at);
                cr_expect(again < starts.shown[i + 1] && again < at + step);
                cr_expect(again >= at || source == starts.source[i + 1] - 1);
                cr_expect_eq(reader_characters_of_source(&reader, block, again), source);
            }
    }
}

Test(reader, a_place_behind_the_end_of_a_block_is_its_end)
{
    translate_nations();
    struct starts starts = starts_of(0);
    cr_expect_eq(reader_characters_shown(&reader, 0, INT64_MAX), starts.shown[starts.count]);
    cr_expect_eq(reader_characters_of_source(&reader, 0, INT64_MAX), starts.source[starts.count]);
    cr_expect_eq(reader_characters_shown(&reader, 0, INT64_MIN), INT64_MIN, "no place at all");
    cr_expect_eq(reader_characters_shown(&reader, 99, 7), 7, "a block that there is not");
}
