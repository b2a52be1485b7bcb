/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Notes and bookmarks line by line. */
#include "config.h"

#include "plain/plain.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "flow/notes.h"
#include "flow/quiz.h"
#include "flow/wording.h"
#include "plain/word.h"

/* --- In a lesson --- */

static int take_plain(void *context, const struct text *text)
{
    *(const char **)context = text->plain;
    return 1;
}

/* The place where the reader stands, and the words there. */
static struct note_place place_of(const struct reader *reader)
{
    const struct blocks alone = {.items = &reader->lesson->blocks.items[reader->block], .count = 1};
    const char *words = reader->lesson->title.plain;
    blocks_each_text(&alone, take_plain, &words);
    return notes_place(reader, reader->block, 0, words);
}

static size_t block_of(const struct reader *reader, const struct note *note)
{
    int64_t characters;
    return notes_position(reader, note, &characters);
}

static const struct note *bookmark_at(const struct notes *notes, const struct reader *reader)
{
    for (size_t i = 0; i < notes->count; i++)
        if (notes->items[i].text == NULL && block_of(reader, &notes->items[i]) == reader->block)
            return &notes->items[i];
    return NULL;
}

void plain_mark(struct plain *plain, struct reader *reader)
{
    struct notes notes = {0};
    struct diag diag;
    char *key = NULL;
    diag_init(&diag);
    notes_list(&plain->session, reader->lesson->id, &notes, &diag);
    const struct note *mark = bookmark_at(&notes, reader);
    struct note_place place = place_of(reader);
    int result = mark != NULL ? notes_remove(&plain->session, mark, &key, &diag)
                              : notes_add(&plain->session, reader->lesson->id, NULL, &place, NULL,
                                          &key, &diag);
    if (result == 0)
        console_say(&plain->console, mark != NULL ? _("The mark is taken away.") : _("Marked."));
    plain_report(plain, &diag);
    note_place_clear(&place);
    notes_clear(&notes);
    free(key);
}

/* Of a unit, about a question of it or NULL. */
static void write_note(struct plain *plain, const char *unit, const char *question,
                       const struct note_place *place, const char *text)
{
    struct diag diag;
    diag_init(&diag);
    if (text[0] == '\0')
        console_say(&plain->console, _("Type your note after the word: note ask the inspector"));
    else if (notes_add(&plain->session, unit, question, place, text, NULL, &diag) == 0)
        console_say(&plain->console, _("Your note is kept."));
    plain_report(plain, &diag);
}

void plain_write_note(struct plain *plain, struct reader *reader, const char *text)
{
    struct note_place place = place_of(reader);
    write_note(plain, reader->lesson->id, NULL, &place, text);
    note_place_clear(&place);
}

static void say_own(struct plain *plain, const struct note *note)
{
    if (note->text != NULL)
        console_sayf(&plain->console, _("Your note: %s"), note->text);
    else
        /* TRANSLATORS: the beginning of a part of the lesson, or the name of a question, follows.
         */
        console_sayf(&plain->console, _("Marked by you: %s"), note->place.words);
}

void plain_say_notes(struct plain *plain, const struct reader *reader, size_t end)
{
    struct notes notes = {0};
    struct diag diag;
    diag_init(&diag);
    notes_list(&plain->session, reader->lesson->id, &notes, &diag);
    for (size_t i = 0; i < notes.count; i++) {
        size_t block = block_of(reader, &notes.items[i]);
        if (block >= reader->block && block < end)
            say_own(plain, &notes.items[i]);
    }
    plain_report(plain, &diag);
    notes_clear(&notes);
}

/* --- At a question --- */

void plain_mark_question(struct plain *plain, const struct quiz *quiz)
{
    bool is_marked;
    struct diag diag;
    diag_init(&diag);
    if (notes_toggle_question(&plain->session, quiz->unit->id, quiz_question(quiz), &is_marked,
                              &diag) == 0)
        console_say(&plain->console, is_marked ? _("Marked.") : _("The mark is taken away."));
    plain_report(plain, &diag);
}

void plain_write_question_note(struct plain *plain, const struct quiz *quiz, const char *text)
{
    const struct question *question = quiz_question(quiz);
    struct note_place place = notes_question_place(question);
    write_note(plain, quiz->unit->id, question->id, &place, text);
    note_place_clear(&place);
}

void plain_say_question_notes(struct plain *plain, const struct quiz *quiz)
{
    const char *question = quiz_question(quiz)->id;
    struct notes notes = {0};
    struct diag diag;
    diag_init(&diag);
    notes_list(&plain->session, quiz->unit->id, &notes, &diag);
    for (size_t i = 0; i < notes.count; i++)
        if (notes.items[i].question != NULL && strcmp(notes.items[i].question, question) == 0)
            say_own(plain, &notes.items[i]);
    plain_report(plain, &diag);
    notes_clear(&notes);
}

/* --- The list --- */

static void say_note(struct plain *plain, const struct note *note, size_t number)
{
    const struct outline_unit *unit = session_find(&plain->session, note->unit, NULL);
    const char *words = note->place.words != NULL ? note->place.words : "";
    char *name = unit != NULL ? wording_unit(unit) : memory_text(note->unit);
    if (note->text != NULL)
        /* TRANSLATORS: number, lesson, what the learner wrote, and about which words. */
        console_sayf(&plain->console, _("%zu: %s. Your note: %s About: %s"), number, name,
                     note->text, words);
    else
        /* TRANSLATORS: number, lesson, and the words that are marked. */
        console_sayf(&plain->console, _("%zu: %s. Bookmark: %s"), number, name, words);
    free(name);
}

static void say_all(struct plain *plain, const struct notes *notes)
{
    char *count = notes_count_words(notes);
    console_gap(&plain->console);
    console_sayf(&plain->console, _("Notes and bookmarks: %s."), count);
    free(count);
    for (size_t i = 0; i < notes->count; i++)
        say_note(plain, &notes->items[i], i + 1);
}

enum plain_next plain_open_note(struct plain *plain, const struct note *note)
{
    struct diag diag;
    if (session_find(&plain->session, note->unit, NULL) == NULL) {
        console_say(&plain->console, _("This lesson is no longer in the course."));
        return PLAIN_GO_ON;
    }
    diag_init(&diag);
    notes_go(&plain->session, note, &diag);
    plain_report(plain, &diag);
    free(plain->wanted_question);
    plain->wanted_question = memory_text(note->question);
    return plain_leave_for(plain, note->unit, PLAIN_PLACE_KEPT);
}

/* The last deletion, to be taken back. */
struct deletion {
    char *unit;
    char *key;
};

static void deletion_clear(struct deletion *deletion)
{
    free(deletion->unit);
    free(deletion->key);
    *deletion = (struct deletion){0};
}

/* "delete 2" deletes; "delete" alone takes the last deletion back. */
static void delete_note(struct plain *plain, const struct notes *notes, struct deletion *deletion)
{
    size_t number = 0;
    struct diag diag;
    const char *rest = word_rest(&plain->console);
    diag_init(&diag);
    if (rest[0] == '\0' && deletion->key != NULL) {
        if (notes_undo(&plain->session, deletion->unit, deletion->key, &diag) == 0)
            console_say(&plain->console, _("It is there again."));
        deletion_clear(deletion);
    } else if (!word_number(rest, notes->count, &number)) {
        console_say(&plain->console, _("Say which one by its number, such as: delete 1"));
    } else {
        const struct note *note = &notes->items[number - 1];
        deletion_clear(deletion);
        deletion->unit = memory_text(note->unit);
        if (notes_remove(&plain->session, note, &deletion->key, &diag) == 0)
            console_say(&plain->console, _("Deleted. To bring it back, type: delete"));
    }
    plain_report(plain, &diag);
}

/* Lists once and asks; true to list again. */
static bool list(struct plain *plain, struct deletion *deletion, enum plain_next *ret_next)
{
    struct notes notes = {0};
    struct diag diag;
    size_t number = 0;
    diag_init(&diag);
    notes_list(&plain->session, NULL, &notes, &diag);
    plain_report(plain, &diag);
    const struct choice choice = {
        .numbers = _("%zu-%zu open"),
        .number = _("%zu open"),
        .number_count = notes.count,
        .enter = _("Enter go on"),
        .words = {WORD_DELETE, WORD_HELP, WORD_QUIT},
    };
    say_all(plain, &notes);
    enum word word = word_ask(&plain->console, &choice, &number);
    *ret_next = word == WORD_QUIT || word == WORD_END ? PLAIN_QUIT : PLAIN_GO_ON;
    if (word == WORD_NUMBER)
        *ret_next = plain_open_note(plain, &notes.items[number - 1]);
    if (word == WORD_DELETE)
        delete_note(plain, &notes, deletion);
    notes_clear(&notes);
    return word == WORD_DELETE;
}

enum plain_next plain_notes(struct plain *plain)
{
    struct deletion deletion = {0};
    enum plain_next next = PLAIN_GO_ON;
    struct notes notes = {0};
    struct diag diag;
    diag_init(&diag);
    notes_list(&plain->session, NULL, &notes, &diag);
    plain_report(plain, &diag);
    bool has_any = notes.count > 0;
    notes_clear(&notes);
    if (!has_any) {
        console_say(&plain->console, _("No notes yet. In a lesson or at a question, type mark, or "
                                       "note and your words."));
        return PLAIN_GO_ON;
    }
    while (list(plain, &deletion, &next))
        continue;
    deletion_clear(&deletion);
    return next;
}
