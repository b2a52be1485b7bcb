/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Notes and bookmarks in a course. */
#include "config.h"

#include "flow/notes.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "base/str.h"
#include "base/utf8.h"
#include "study/reset.h"

struct listing_notes {
    const char *unit;
    struct notes *notes;
};

/* Undoings are of any unit: they name what they undo. */
static int apply(void *context, const struct event *event)
{
    const struct listing_notes *listing = context;
    bool is_ours =
        listing->unit == NULL || event->unit == NULL || strcmp(listing->unit, event->unit) == 0;
    if (is_ours || event->kind == EVENT_UNDONE)
        notes_apply(listing->notes, event);
    return 0;
}

int notes_list(const struct session *session, const char *unit, struct notes *ret_notes,
               struct diag *diag)
{
    struct notes notes = {0};
    struct listing_notes listing = {unit, &notes};
    int result = 0;
    if (session->record != NULL)
        result = record_each_event(session->record, session->course->id,
                                   1u << EVENT_NOTED | 1u << EVENT_BOOKMARKED |
                                       1u << EVENT_REMOVED | 1u << EVENT_UNDONE,
                                   apply, &listing, diag);
    if (result != 0) {
        notes_clear(&notes);
        return -1;
    }
    session_each_waiting(session, apply, &listing);
    notes_settle(&notes);
    *ret_notes = notes;
    return 0;
}

/* Takes `data`. */
static int write_event(struct session *session, enum event_kind kind, const char *unit,
                       const char *question, char *data, char **ret_key, struct diag *diag)
{
    struct event event = {
        .kind = kind,
        .unit = memory_text(unit),
        .question = memory_text(question),
        .data = data,
    };
    int result;
    if (session->record == NULL)
        result = diag_error(diag, (struct where){0}, "only-looking",
                            _("nothing is kept: you are only looking"));
    else
        result = session_write(session, &event, diag);
    if (result == 0 && ret_key != NULL)
        *ret_key = record_last_key(session->record);
    event_clear(&event);
    return result;
}

static void tell_text(struct diag *diag)
{
    diag_error(diag, (struct where){0}, "note-text",
               _("a note has 1 to %d characters, none of them a control character"),
               NOTE_CHARACTERS_MAX);
}

static int tell_unsaved(struct diag *diag)
{
    return diag_error(diag, (struct where){0}, "note-unsaved",
                      _("this note is not saved yet; it can be changed when it is"));
}

static enum event_kind kind_of(const char *text)
{
    return text != NULL ? EVENT_NOTED : EVENT_BOOKMARKED;
}

/* The data of a note of this text (NULL: a bookmark), in the place of another or of none. Caller
 * frees; NULL, with an error, for a text that is none. */
static char *data_of(const struct note_place *place, const char *text, const char *replaces,
                     struct diag *diag)
{
    char *clean = text == NULL ? NULL : note_text_clean(text);
    if (text != NULL && clean == NULL) {
        tell_text(diag);
        return NULL;
    }
    char *data = note_data(place, clean, replaces);
    free(clean);
    return data;
}

int notes_add(struct session *session, const char *unit, const char *question,
              const struct note_place *place, const char *text, char **ret_key, struct diag *diag)
{
    char *data = data_of(place, text, NULL, diag);
    return data == NULL ? -1
                        : write_event(session, kind_of(text), unit, question, data, ret_key, diag);
}

int notes_change(struct session *session, const struct note *note, const char *text, char **ret_key,
                 struct diag *diag)
{
    if (note->key == NULL)
        return tell_unsaved(diag);
    char *data = data_of(&note->place, text, note->key, diag);
    return data == NULL ? -1
                        : write_event(session, kind_of(text), note->unit, note->question, data,
                                      ret_key, diag);
}

int notes_remove(struct session *session, const struct note *note, char **ret_key,
                 struct diag *diag)
{
    if (note->key == NULL)
        return tell_unsaved(diag);
    return write_event(session, EVENT_REMOVED, note->unit, note->question,
                       note_removed_data(note->key), ret_key, diag);
}

int notes_undo(struct session *session, const char *unit, const char *key, struct diag *diag)
{
    return write_event(session, EVENT_UNDONE, unit, NULL, reset_undone_data(key), NULL, diag);
}

/* --- Where a note stands --- */

/* Follows the path as far as there are blocks, and writes how far that was. NULL without blocks. */
static const struct block *follow(const struct blocks *blocks, const char *path, struct str *way)
{
    const struct block *block = NULL;
    while (blocks->count > 0 && path != NULL) {
        char *end;
        unsigned long number = strtoul(path, &end, 10);
        size_t index = number < blocks->count ? number : blocks->count - 1;
        str_addf(way, "%s%zu", block != NULL ? "." : "", index);
        block = &blocks->items[index];
        blocks = &block->children;
        path = *end == '.' ? end + 1 : NULL;
    }
    return block;
}

/* Looks for the text and writes the way there: the first block that begins with it, so deep in
 * others as the note's was. */
static bool search(const struct blocks *blocks, const char *key, size_t depth, struct str *way)
{
    for (size_t i = 0; i < blocks->count; i++) {
        const struct block *block = &blocks->items[i];
        size_t length = way->length;
        str_addf(way, "%s%zu", length > 0 ? "." : "", i);
        if (depth == 0 ? reader_block_has_key(block, key)
                       : search(&block->children, key, depth - 1, way))
            return true;
        str_cut(way, length);
    }
    return false;
}

static size_t depth_of(const char *path)
{
    size_t depth = 0;
    for (; (path = strchr(path, '.')) != NULL; path++)
        depth++;
    return depth;
}

char *notes_find_block(const struct blocks *blocks, const struct note_place *place)
{
    struct str way = {0};
    struct str found = {0};
    const struct block *block = follow(blocks, place->block, &way);
    bool is_there = place->block_key == NULL ||
                    (block != NULL && reader_block_has_key(block, place->block_key));
    if (!is_there && search(blocks, place->block_key, depth_of(place->block), &found)) {
        str_clear(&way);
        return str_take(&found);
    }
    str_clear(&found);
    return str_take(&way);
}

struct note_place notes_place(const struct reader *reader, size_t block, int64_t characters,
                              const char *words)
{
    const struct block *at = &reader->lesson->blocks.items[block];
    return (struct note_place){
        .block = str_format("%zu", block),
        .characters = reader_characters_of_source(reader, block, characters),
        .block_key = memory_text(reader_block_key(at)),
        .words = memory_text_n(words, utf8_offset(words, strlen(words), NOTE_WORDS_MAX)),
    };
}

struct note_place notes_question_place(const struct question *question)
{
    char *name = question_name(question);
    struct note_place place = {
        .block = memory_text("0"),
        .words = memory_text_n(name, utf8_offset(name, strlen(name), NOTE_WORDS_MAX)),
    };
    free(name);
    return place;
}

const struct note *notes_about(const struct notes *notes, const char *question, bool is_text)
{
    for (size_t i = 0; i < notes->count; i++) {
        const struct note *note = &notes->items[i];
        if (note->question != NULL && strcmp(note->question, question) == 0 &&
            (note->text != NULL) == is_text)
            return note;
    }
    return NULL;
}

int notes_toggle_question(struct session *session, const char *unit,
                          const struct question *question, bool *ret_is_marked, struct diag *diag)
{
    struct notes notes = {0};
    if (notes_list(session, unit, &notes, diag) != 0)
        return -1;
    const struct note *mark = notes_about(&notes, question->id, false);
    struct note_place place = notes_question_place(question);
    char *key = NULL;
    int result = mark != NULL ? notes_remove(session, mark, &key, diag)
                              : notes_add(session, unit, question->id, &place, NULL, &key, diag);
    *ret_is_marked = mark == NULL;
    free(key);
    note_place_clear(&place);
    notes_clear(&notes);
    return result;
}

/* Of a block inside others the way goes no further than the outermost: that is where lines are
 * counted from. */
size_t notes_position(const struct reader *reader, const struct note *note, int64_t *ret_characters)
{
    char *path = notes_find_block(&reader->lesson->blocks, &note->place);
    size_t block = strtoul(path, NULL, 10);
    free(path);
    *ret_characters = reader_characters_shown(reader, block, note->place.characters);
    return block;
}

int notes_go(struct session *session, const struct note *note, struct diag *diag)
{
    struct place before = {0};
    session_place(session, note->unit, &before);
    int result = session_keep_place(session, note->unit, note->place.block, note->place.characters,
                                    note->place.block_key, before.draft, diag);
    place_clear(&before);
    return result;
}

char *notes_count_words(const struct notes *notes)
{
    size_t texts = 0;
    for (size_t i = 0; i < notes->count; i++)
        texts += notes->items[i].text != NULL;
    size_t marks = notes->count - texts;
    char *own = str_format(ngettext("%zu note", "%zu notes", texts), texts);
    char *marked = str_format(ngettext("%zu bookmark", "%zu bookmarks", marks), marks);
    /* TRANSLATORS: how many notes, how many bookmarks. */
    char *words = str_format(_("%s, %s"), own, marked);
    free(marked);
    free(own);
    return words;
}
