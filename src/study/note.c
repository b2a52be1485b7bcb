/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Notes and bookmarks. */
#include "config.h"

#include "study/note.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/utf8.h"
#include "study/reset.h"

/* --- Folding --- */

void note_place_clear(struct note_place *place)
{
    free(place->block);
    free(place->block_key);
    free(place->words);
    *place = (struct note_place){0};
}

void note_clear(struct note *note)
{
    free(note->key);
    free(note->text);
    free(note->course);
    free(note->unit);
    free(note->question);
    note_place_clear(&note->place);
    *note = (struct note){0};
}

struct note note_copy(const struct note *note)
{
    return (struct note){
        .key = memory_text(note->key),
        .text = memory_text(note->text),
        .course = memory_text(note->course),
        .unit = memory_text(note->unit),
        .question = memory_text(note->question),
        .place =
            {
                .block = memory_text(note->place.block),
                .characters = note->place.characters,
                .block_key = memory_text(note->place.block_key),
                .words = memory_text(note->place.words),
            },
        .moment = note->moment,
    };
}

static void add_undone(struct notes *notes, char *key)
{
    if (key == NULL)
        return;
    notes->undone = memory_reserve(notes->undone, notes->undone_count + 1, &notes->undone_capacity,
                                   sizeof *notes->undone);
    notes->undone[notes->undone_count++] = key;
}

/* Pairs: what is gone, and by which event; that one may be undone in its turn. */
static void add_gone(struct notes *notes, const char *key, const struct event *by)
{
    if (key == NULL)
        return;
    notes->gone = memory_reserve(notes->gone, notes->gone_count + 2, &notes->gone_capacity,
                                 sizeof *notes->gone);
    notes->gone[notes->gone_count++] = memory_text(key);
    notes->gone[notes->gone_count++] = event_key(by);
}

static char *text_of(const json_t *object, const char *member)
{
    return memory_text(json_string_value(json_object_get(object, member)));
}

/* False for data without a place. */
static bool read_place(const json_t *place, struct note_place *ret_place)
{
    const json_t *characters = json_object_get(place, "characters");
    if (!json_is_string(json_object_get(place, "block")) || !json_is_integer(characters) ||
        json_integer_value(characters) < 0)
        return false;
    *ret_place = (struct note_place){
        .block = text_of(place, "block"),
        .characters = json_integer_value(characters),
        .block_key = text_of(place, "key"),
        .words = text_of(place, "words"),
    };
    return true;
}

static void add_note(struct notes *notes, const struct event *event, const json_t *data)
{
    struct note_place place;
    const json_t *text = json_object_get(data, "text");
    bool is_whole = event->kind == EVENT_BOOKMARKED || json_is_string(text);
    if (!is_whole || event->course == NULL || event->unit == NULL ||
        !read_place(json_object_get(data, "place"), &place))
        return;
    notes->items =
        memory_reserve(notes->items, notes->count + 1, &notes->capacity, sizeof *notes->items);
    notes->items[notes->count++] = (struct note){
        .key = event->number > 0 ? event_key(event) : NULL,
        .text = event->kind == EVENT_NOTED ? memory_text(json_string_value(text)) : NULL,
        .course = memory_text(event->course),
        .unit = memory_text(event->unit),
        .question = memory_text(event->question),
        .place = place,
        .moment = event->moment,
    };
    add_gone(notes, json_string_value(json_object_get(data, "replaces")), event);
}

void notes_apply(struct notes *notes, const struct event *event)
{
    bool is_note = event->kind == EVENT_NOTED || event->kind == EVENT_BOOKMARKED;
    if (event->kind == EVENT_UNDONE)
        add_undone(notes, reset_undone_key(event));
    if ((!is_note && event->kind != EVENT_REMOVED) || event->data == NULL)
        return;
    json_t *data = json_loads(event->data, 0, NULL);
    if (is_note)
        add_note(notes, event, data);
    else
        add_gone(notes, json_string_value(json_object_get(data, "replaces")), event);
    json_decref(data);
}

static bool is_undone(const struct notes *notes, const char *key)
{
    for (size_t i = 0; i < notes->undone_count; i++)
        if (strcmp(notes->undone[i], key) == 0)
            return true;
    return false;
}

static bool is_gone(const struct notes *notes, const char *key)
{
    for (size_t i = 0; i < notes->gone_count; i += 2)
        if (strcmp(notes->gone[i], key) == 0 && !is_undone(notes, notes->gone[i + 1]))
            return true;
    return false;
}

void notes_settle(struct notes *notes)
{
    size_t kept = 0;
    for (size_t i = 0; i < notes->count; i++) {
        const char *key = notes->items[i].key;
        if (key != NULL && (is_undone(notes, key) || is_gone(notes, key)))
            note_clear(&notes->items[i]);
        else
            notes->items[kept++] = notes->items[i];
    }
    notes->count = kept;
}

static void free_texts(char **texts, size_t count)
{
    for (size_t i = 0; i < count; i++)
        free(texts[i]);
    free(texts);
}

void notes_clear(struct notes *notes)
{
    for (size_t i = 0; i < notes->count; i++)
        note_clear(&notes->items[i]);
    free(notes->items);
    free_texts(notes->gone, notes->gone_count);
    free_texts(notes->undone, notes->undone_count);
    *notes = (struct notes){0};
}

/* --- Making --- */

static void set_text(json_t *object, const char *member, const char *text)
{
    if (text != NULL)
        json_object_set_new(object, member, json_string(text));
}

char *note_data(const struct note_place *place, const char *text, const char *replaces)
{
    json_t *data = json_object();
    json_t *where = json_object();
    set_text(data, "text", text);
    set_text(where, "block", place->block);
    json_object_set_new(where, "characters", json_integer(place->characters));
    set_text(where, "key", place->block_key);
    set_text(where, "words", place->words);
    json_object_set_new(data, "place", where);
    set_text(data, "replaces", replaces);
    return event_data(data);
}

char *note_removed_data(const char *key)
{
    return event_data(json_pack("{s:s}", "replaces", key));
}

static bool is_space(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n';
}

char *note_text_clean(const char *text)
{
    size_t length = strlen(text);
    if (utf8_valid_until(text, length) != length)
        return NULL;
    while (length > 0 && is_space(text[length - 1]))
        length--;
    for (; length > 0 && is_space(text[0]); length--)
        text++;
    size_t characters = 0;
    for (size_t at = 0; at < length; characters++) {
        uint32_t character = 0;
        at += utf8_decode(text + at, length - at, &character);
        if (utf8_is_control(character) && character != '\n')
            return NULL;
    }
    if (characters == 0 || characters > NOTE_CHARACTERS_MAX)
        return NULL;
    return memory_text_n(text, length);
}
