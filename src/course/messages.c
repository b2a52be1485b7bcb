/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The texts of a course as catalogues know them. */
#include "config.h"

#include "course/messages.h"

#include <stdlib.h>

#include "base/memory.h"
#include "base/str.h"
#include "content/phrase.h"
#include "course/document.h"
#include "course/vocabulary.h"

struct collecting {
    struct messages *messages;
    const struct course *course;
    const struct element_row *root; /* of the file in hand */
};

char *message_name(const char *context, const char *key)
{
    return context == NULL ? memory_text(key) : str_format("%s\004%s", context, key);
}

/* The message of a phrase, made where it is new. */
static struct message *take_message(struct messages *messages, const struct phrase *phrase)
{
    char *name = message_name(phrase->context, phrase->key);
    size_t number = map_put(&messages->numbers, name, messages->count);
    free(name);
    if (number < messages->count)
        return &messages->items[number];
    messages->items = memory_reserve(messages->items, messages->count + 1, &messages->capacity,
                                     sizeof *messages->items);
    struct message *message = &messages->items[messages->count++];
    *message = (struct message){
        .context = memory_text(phrase->context),
        .key = memory_text(phrase->key),
        .is_respelled = true,
    };
    return message;
}

static void add_phrase(void *context, const struct phrase *phrase)
{
    struct collecting *collecting = context;
    struct messages *messages = collecting->messages;
    struct message *message = take_message(messages, phrase);
    message->places = memory_reserve(message->places, message->place_count + 1,
                                     &message->place_capacity, sizeof *message->places);
    message->places[message->place_count++] = (struct message_place){
        .file = messages->file_count - 1,
        .where = phrase->where,
        .path = phrase_path(course_vocabulary(), phrase),
        .help = phrase->attribute != NULL ? phrase->attribute->help : phrase->row->help,
    };
    message->is_respelled =
        message->is_respelled && phrase_is_respelled(phrase, collecting->course->edition);
}

static void take_root(void *context, const struct xml_node *root)
{
    struct collecting *collecting = context;
    collecting->root = vocabulary_find(course_vocabulary(), root->name);
    phrase_each(course_vocabulary(), collecting->root, root, add_phrase, collecting);
}

static int take_child(void *context, const struct xml_node *element, struct diag *diag)
{
    (void)diag;
    struct collecting *collecting = context;
    const struct element_row *row =
        vocabulary_find_in(course_vocabulary(), collecting->root, element->name);
    phrase_each(course_vocabulary(), row, element, add_phrase, collecting);
    return 0;
}

static void read_file(struct collecting *collecting, const char *root, const char *path,
                      struct where where, struct diag *diag)
{
    const struct document_reader reader = {.root = root, .begin = take_root, .child = take_child};
    struct messages *messages = collecting->messages;
    if (path == NULL)
        return;
    messages->files = memory_reserve(messages->files, messages->file_count + 1,
                                     &messages->file_capacity, sizeof(char *));
    messages->files[messages->file_count++] = memory_text(path);
    document_read(collecting->course->source, path, where, &reader, collecting, diag);
}

bool messages_read_next(struct messages *messages, const struct course *course, struct diag *diag)
{
    enum { MANIFEST, GLOSSARY, INSTRUMENTS, FIRST_MODULE };
    struct collecting collecting = {.messages = messages, .course = course};
    size_t next = messages->next++;
    if (next == MANIFEST)
        read_file(&collecting, "course", COURSE_MANIFEST, (struct where){0}, diag);
    else if (next == GLOSSARY)
        read_file(&collecting, "glossary", course->glossary.path, course->glossary.where, diag);
    else if (next == INSTRUMENTS)
        read_file(&collecting, "instruments", course->instruments.path, course->instruments.where,
                  diag);
    else
        read_file(&collecting, "module", course->modules[next - FIRST_MODULE].path,
                  course->modules[next - FIRST_MODULE].where, diag);
    return messages->next < FIRST_MODULE + course->module_count;
}

int messages_collect(const struct course *course, struct messages *ret_messages, struct diag *diag)
{
    struct messages messages = {0};
    size_t errors = diag->errors;
    while (messages_read_next(&messages, course, diag))
        ;
    *ret_messages = messages;
    return diag->errors > errors ? -1 : 0;
}

static void message_clear(struct message *message)
{
    for (size_t i = 0; i < message->place_count; i++)
        free(message->places[i].path);
    free(message->places);
    free(message->context);
    free(message->key);
}

void messages_clear(struct messages *messages)
{
    for (size_t i = 0; i < messages->count; i++)
        message_clear(&messages->items[i]);
    for (size_t i = 0; i < messages->file_count; i++)
        free(messages->files[i]);
    free(messages->items);
    free(messages->files);
    map_clear(&messages->numbers);
    *messages = (struct messages){0};
}

const struct message *messages_find(const struct messages *messages, const char *context,
                                    const char *key)
{
    char *name = message_name(context, key);
    size_t number = map_get(&messages->numbers, name);
    free(name);
    return number == MAP_NOWHERE ? NULL : &messages->items[number];
}

bool message_is_in(const struct message *message, size_t file)
{
    for (size_t i = 0; i < message->place_count; i++)
        if (message->places[i].file == file)
            return true;
    return false;
}
