/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/flow/notes.c */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/str.h"
#include "flow/notes.h"
#include "support/records.h"
#include "support/studies.h"
#include "support/support.h"

#define LESSON(body) "<lesson id=\"l\"><title>L</title>" body "</lesson>"

static struct study study;
static struct diag diag;
static const struct note_place place = {(char *)"1", 4, (char *)"Two", (char *)"Two"};

static void begin(void)
{
    diag_init(&diag);
    studies_begin(&study, LESSON("<p>One</p><p>Two</p>") "<lesson id=\"m\"><title>M</title>"
                                                         "<p>x</p></lesson>");
}

static void end(void)
{
    studies_free_disk();
    studies_end(&study);
    diag_clear(&diag);
}

TestSuite(notes, .init = begin, .fini = end);

/* The texts in a unit (NULL: all), each followed by a stop; a bookmark is "-", what waits "?". */
static void expect_notes(const char *unit, const char *expected)
{
    struct notes notes;
    struct str texts = {0};
    cr_assert_eq(notes_list(&study.session, unit, &notes, &diag), 0);
    for (size_t i = 0; i < notes.count; i++)
        str_addf(&texts, "%s%s.", notes.items[i].text != NULL ? notes.items[i].text : "-",
                 notes.items[i].key == NULL ? "?" : "");
    cr_expect_str_eq(str_text(&texts), expected, "'%s'", str_text(&texts));
    str_clear(&texts);
    notes_clear(&notes);
}

static char *add(const char *unit, const char *text)
{
    char *key = NULL;
    cr_assert_eq(notes_add(&study.session, unit, NULL, &place, text, &key, &diag), 0);
    cr_assert_not_null(key);
    return key;
}

/* The only note, to be cleared with its list. */
static const struct note *only(struct notes *notes)
{
    cr_assert_eq(notes_list(&study.session, NULL, notes, &diag), 0);
    cr_assert_eq(notes->count, 1);
    return &notes->items[0];
}

static char *change(const char *text)
{
    struct notes notes;
    char *key = NULL;
    cr_assert_eq(notes_change(&study.session, only(&notes), text, &key, &diag), 0);
    notes_clear(&notes);
    return key;
}

static char *remove_only(void)
{
    struct notes notes;
    char *key = NULL;
    cr_assert_eq(notes_remove(&study.session, only(&notes), &key, &diag), 0);
    notes_clear(&notes);
    return key;
}

/* Takes the key. */
static void undo(char *key)
{
    cr_assert_eq(notes_undo(&study.session, "l", key, &diag), 0);
    free(key);
}

Test(notes, are_listed_by_unit_and_of_the_whole_course)
{
    free(add("l", "first"));
    free(add("m", NULL));
    free(add("l", " second\n"));
    expect_notes("l", "first.second.");
    expect_notes("m", "-.");
    expect_notes(NULL, "first.-.second.");
    studies_reopen(&study);
    expect_notes(NULL, "first.-.second.");
}

Test(notes, are_changed_and_removed_and_each_step_is_taken_back)
{
    char *added = add("l", "a");
    char *changed = change("b");
    expect_notes(NULL, "b.");
    char *removed = remove_only();
    expect_notes(NULL, "");
    undo(removed);
    expect_notes(NULL, "b.");
    undo(changed);
    expect_notes(NULL, "a.");
    undo(added);
    expect_notes(NULL, "");
}

Test(notes, a_bookmark_gets_a_text_and_loses_it)
{
    free(add("l", NULL));
    free(change("why"));
    expect_notes(NULL, "why.");
    free(change(NULL));
    expect_notes(NULL, "-.");
}

Test(notes, a_note_keeps_its_place_and_question)
{
    struct notes notes;
    char *key = NULL;
    cr_assert_eq(notes_add(&study.session, "l", "q1", &place, "a", &key, &diag), 0);
    free(key);
    free(change("b"));
    const struct note *note = only(&notes);
    cr_expect_str_eq(note->question, "q1");
    cr_expect_str_eq(note->place.block, "1");
    cr_expect_eq(note->place.characters, 4);
    cr_expect_str_eq(note->place.block_key, "Two");
    cr_expect_str_eq(note->place.words, "Two");
    notes_clear(&notes);
}

Test(notes, two_copies_that_change_one_note_keep_both_texts)
{
    int64_t added;
    free(add("l", "a"));
    char *home = support_folder();
    char *copy = records_copy(record_path(study.record), home, "copy.db");
    free(change("ours"));
    struct record *ours = study.session.record;
    struct record *theirs = records_open(copy);
    study.session.record = theirs;
    free(change("theirs"));
    study.session.record = ours;
    record_close(theirs);
    cr_assert_eq(record_merge(ours, copy, &added, &diag), 0);
    expect_notes(NULL, "ours.theirs.");
    support_remove(home);
    free(copy);
    free(home);
}

Test(notes, what_cannot_be_saved_waits_and_cannot_be_changed_yet)
{
    struct notes notes;
    char *key = NULL;
    studies_fill_disk();
    cr_expect_eq(notes_add(&study.session, "l", NULL, &place, "a", &key, &diag), -1);
    studies_expect_said(&diag, "disk-full");
    cr_expect_null(key);
    expect_notes("l", "a?.");
    cr_expect_eq(notes_change(&study.session, only(&notes), "b", &key, &diag), -1);
    cr_expect_eq(notes_remove(&study.session, &notes.items[0], &key, &diag), -1);
    cr_expect(diag_has(&diag, "note-unsaved"));
    diag_clear(&diag);
    notes_clear(&notes);
    studies_free_disk();
    cr_assert_eq(session_save(&study.session, &diag), 0);
    expect_notes("l", "a.");
}

Test(notes, what_is_no_note_and_who_only_looks_are_told)
{
    char *key = NULL;
    cr_expect_eq(notes_add(&study.session, "l", NULL, &place, " \n", &key, &diag), -1);
    studies_expect_said(&diag, "note-text");
    studies_look_only(&study);
    cr_expect_eq(notes_add(&study.session, "l", NULL, &place, "a", &key, &diag), -1);
    studies_expect_said(&diag, "only-looking");
    expect_notes(NULL, "");
}

static void expect_block(const char *body, const char *path, const char *key, const char *expected)
{
    char *units = str_format("<lesson id=\"l\"><title>L</title>%s</lesson>", body);
    const struct note_place wanted = {(char *)path, 0, (char *)key, NULL};
    studies_reopen_with(&study, units);
    const struct unit *lesson = session_unit(&study.session, "l", &diag);
    cr_assert_not_null(lesson);
    char *found = notes_find_block(&lesson->blocks, &wanted);
    cr_expect_str_eq(found, expected, "'%s' at %s: %s", body, path, found);
    free(found);
    free(units);
}

Test(notes, a_position_of_a_reader_becomes_a_place_and_is_found_again)
{
    struct reader reader;
    char *key = NULL;
    int64_t characters = 0;
    cr_assert_eq(reader_open(&reader, &study.session, "l", &diag), 0);
    struct note_place here = notes_place(&reader, 1, 2, "o");
    cr_expect_str_eq(here.block, "1");
    cr_expect_eq(here.characters, 2);
    cr_expect_str_eq(here.block_key, "Two");
    cr_assert_eq(notes_add(&study.session, "l", NULL, &here, NULL, &key, &diag), 0);
    struct note note = {.unit = (char *)"l", .place = here};
    cr_expect_eq(notes_position(&reader, &note, &characters), 1);
    cr_expect_eq(characters, 2);
    reader_close(&reader);
    cr_expect_eq(notes_go(&study.session, &note, &diag), 0);
    cr_assert_eq(reader_open(&reader, &study.session, "l", &diag), 0);
    cr_expect_eq(reader.block, 1, "it opens at its place");
    cr_expect_eq(reader.characters, 2);
    reader_close(&reader);
    note_place_clear(&here);
    free(key);
}

Test(notes, a_place_is_found_again_after_an_edit)
{
#define LIST "<ul><li>A</li><li>B</li></ul>"
    expect_block("<p>One</p><p>Two</p>", "1", "Two", "1");
    expect_block("<p>New</p><p>One</p><p>Two</p>", "1", "Two", "2");
    expect_block("<p>Two</p>", "1", "Two", "0");
    expect_block("<p>One</p><p>Changed</p>", "1", "Two", "1");
    expect_block("<p>One</p>", "7", "Two", "0");
    expect_block("<p>One</p><p>Two</p>", "1", NULL, "1");
    expect_block("<p>One</p>" LIST, "1.1", "B", "1.1");
    expect_block("<p>One</p><p>Two</p>" LIST, "1.1", "B", "2.1");
    expect_block("<p>One</p>", "1.1", "B", "0");
}

/* --- About a question --- */

Test(notes, a_question_is_marked_and_unmarked_and_keeps_its_notes_apart)
{
    bool is_marked = false;
    struct notes notes;
    studies_reopen_with(&study, "<quiz id=\"quiz\">"
                                "<true-false id=\"q\" answer=\"true\"><prompt>Is it so?</prompt>"
                                "</true-false>"
                                "<true-false id=\"r\" answer=\"true\"><title>Or so</title>"
                                "<prompt>Or so?</prompt></true-false></quiz>");
    const struct unit *quiz = session_unit(&study.session, "quiz", &diag);
    const struct question *first = unit_find_question(quiz, "q");
    const struct question *second = unit_find_question(quiz, "r");
    cr_assert_eq(notes_toggle_question(&study.session, "quiz", first, &is_marked, &diag), 0);
    cr_expect(is_marked);
    struct note_place here = notes_question_place(second);
    cr_expect_str_eq(here.words, "Or so");
    cr_assert_eq(notes_add(&study.session, "quiz", "r", &here, "Mine", NULL, &diag), 0);
    note_place_clear(&here);
    expect_notes("quiz", "-.Mine.");
    cr_assert_eq(notes_list(&study.session, "quiz", &notes, &diag), 0);
    cr_expect_str_eq(notes_about(&notes, "q", false)->place.words, "Is it so?");
    cr_expect_null(notes_about(&notes, "q", true));
    cr_expect_str_eq(notes_about(&notes, "r", true)->text, "Mine");
    cr_expect_null(notes_about(&notes, "r", false));
    notes_clear(&notes);
    cr_assert_eq(notes_toggle_question(&study.session, "quiz", first, &is_marked, &diag), 0);
    cr_expect_not(is_marked);
    expect_notes("quiz", "Mine.");
}

Test(notes, without_a_record_no_question_is_marked)
{
    bool is_marked;
    studies_reopen_with(&study, "<quiz id=\"quiz\"><true-false id=\"q\" answer=\"true\">"
                                "<prompt>Is it so?</prompt></true-false></quiz>");
    studies_look_only(&study);
    const struct unit *quiz = session_unit(&study.session, "quiz", &diag);
    cr_assert_eq(
        notes_toggle_question(&study.session, "quiz", quiz->questions[0], &is_marked, &diag), -1);
    studies_expect_said(&diag, "only-looking");
}
