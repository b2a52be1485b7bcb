/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A record written as JSON lines. They are read in lines_read.c. */
#include "config.h"

#include "store/lines.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "store/lines_inside.h"
#include "store/record_inside.h"

struct writing {
    const struct record *record;
    FILE *out;
    struct diag *diag;
};

static int tell_no_utf8(const struct writing *writing)
{
    return diag_error(writing->diag, where_file(writing->record->connection.path), "record-damaged",
                      _("an entry of this record holds what is no text"));
}

/* Takes the object. */
static int write_line(const struct writing *writing, json_t *object)
{
    char *line = json_dumps(object, JSON_COMPACT);
    json_decref(object);
    if (line == NULL)
        return tell_no_utf8(writing);
    fprintf(writing->out, "%s\n", line);
    free(line);
    return 0;
}

/* Adds a text that may be left out. False for one that is no UTF-8. */
static bool add_text(json_t *object, const char *key, const char *text)
{
    return text == NULL || json_object_set_new(object, key, json_string(text)) == 0;
}

/* JSON stands in the line as JSON where it comes back letter for letter, else as the text that it
 * is: equal events are equal rows. */
static bool add_json(json_t *object, const char *key, const char *raw_key, const char *text)
{
    json_t *value = text == NULL ? NULL : json_loads(text, JSON_REJECT_DUPLICATES, NULL);
    char *again = value == NULL ? NULL : json_dumps(value, JSON_COMPACT);
    bool is_same = again != NULL && strcmp(again, text) == 0;
    free(again);
    if (is_same)
        return json_object_set_new(object, key, value) == 0;
    json_decref(value);
    return add_text(object, raw_key, text);
}

static int write_event(void *context, const struct event *event)
{
    const struct writing *writing = context;
    char session[EVENT_SESSION_DIGITS + 1];
    event_session_text(event->session, session);
    json_t *object = json_pack("{s:s, s:I, s:I, s:i}", LINES_SESSION, session, LINES_NUMBER,
                               (json_int_t)event->number, LINES_AT, (json_int_t)event->moment.at,
                               LINES_ZONE, event->moment.zone);
    if (add_text(object, LINES_KIND, event->kind_name) &&
        add_text(object, LINES_COURSE, event->course) &&
        add_text(object, LINES_EDITION, event->edition) &&
        add_text(object, LINES_UNIT, event->unit) &&
        add_text(object, LINES_QUESTION, event->question) &&
        add_text(object, LINES_ATTEMPT, event->attempt) &&
        add_json(object, LINES_DATA, LINES_RAW_DATA, event->data))
        return write_line(writing, object);
    json_decref(object);
    return tell_no_utf8(writing);
}

static int write_place(void *context, const struct place *place)
{
    const struct writing *writing = context;
    json_t *object = json_object();
    bool is_text = add_text(object, LINES_COURSE, place->course) &&
                   add_text(object, LINES_UNIT, place->unit) &&
                   add_text(object, LINES_BLOCK, place->lesson_block);
    json_object_set_new(object, LINES_CHARACTERS, json_integer(place->characters));
    is_text = is_text && add_text(object, LINES_BLOCK_KEY, place->block_key) &&
              add_json(object, LINES_DRAFT, LINES_RAW_DRAFT, place->draft);
    json_object_set_new(object, LINES_AT, json_integer(place->moment.at));
    json_object_set_new(object, LINES_ZONE, json_integer(place->moment.zone));
    if (is_text)
        return write_line(writing, json_pack("{s:o}", LINES_PLACE, object));
    json_decref(object);
    return tell_no_utf8(writing);
}

static int write_head(const struct writing *writing)
{
    return write_line(writing, json_pack("{s:s, s:i, s:s, s:s}", LINES_FORMAT, LINES_FORMAT_NAME,
                                         LINES_VERSION, LINES_VERSION_NOW, LINES_LEARNER,
                                         writing->record->id, LINES_NAME, writing->record->name));
}

int lines_write(const struct record *record, FILE *out, struct diag *diag)
{
    struct writing writing = {record, out, diag};
    int result = connection_check(&record->connection, diag);
    if (result == 0)
        result = write_head(&writing);
    if (result == 0)
        result = record_each_event(record, NULL, RECORD_ALL_KINDS, write_event, &writing, diag);
    if (result == 0)
        result = record_each_place(record, write_place, &writing, diag);
    return result;
}
