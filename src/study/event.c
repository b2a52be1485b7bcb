/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What a learner did, as it is kept and merged: the words that stand in learners' files. */
#include "config.h"

#include "study/event.h"

#include <jansson.h>
#include <sodium.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/str.h"

static const char *const kind_names[] = {
    [EVENT_UNKNOWN] = "",          [EVENT_LEARNER] = "learner",
    [EVENT_OPENED] = "opened",     [EVENT_READ] = "read",
    [EVENT_STARTED] = "started",   [EVENT_ANSWERED] = "answered",
    [EVENT_FINISHED] = "finished", [EVENT_RESET] = "reset",
    [EVENT_NOTED] = "noted",       [EVENT_BOOKMARKED] = "bookmarked",
    [EVENT_REMOVED] = "removed",   [EVENT_UNDONE] = "undone",
    [EVENT_SET] = "set",
};
_Static_assert(ARRAY_LEN(kind_names) == EVENT_KIND_COUNT, "every kind has a word");

const char *event_kind_name(enum event_kind kind)
{
    return kind_names[kind];
}

enum event_kind event_kind_from_name(const char *name)
{
    for (size_t i = 0; i < ARRAY_LEN(kind_names); i++)
        if (strcmp(kind_names[i], name) == 0)
            return (enum event_kind)i;
    return EVENT_UNKNOWN;
}

void event_session_text(const unsigned char session[16], char ret_text[EVENT_SESSION_DIGITS + 1])
{
    sodium_bin2hex(ret_text, EVENT_SESSION_DIGITS + 1, session, 16);
}

bool event_session_parse(const char *text, unsigned char ret_session[16])
{
    unsigned char session[16];
    size_t length = 0;
    if (strlen(text) != EVENT_SESSION_DIGITS ||
        strspn(text, "0123456789abcdef") != EVENT_SESSION_DIGITS ||
        sodium_hex2bin(session, sizeof session, text, EVENT_SESSION_DIGITS, NULL, &length, NULL) !=
            0 ||
        length != sizeof session)
        return false;
    memcpy(ret_session, session, sizeof session);
    return true;
}

char *event_data(json_t *data)
{
    char *json = json_dumps(data, JSON_COMPACT);
    json_decref(data);
    return json;
}

char *event_key(const struct event *event)
{
    char session[EVENT_SESSION_DIGITS + 1];
    event_session_text(event->session, session);
    return str_format("%s-%lld", session, (long long)event->number);
}

struct event event_copy(const struct event *event)
{
    struct event copy = *event;
    copy.kind_name = memory_text(event->kind_name);
    copy.course = memory_text(event->course);
    copy.edition = memory_text(event->edition);
    copy.unit = memory_text(event->unit);
    copy.question = memory_text(event->question);
    copy.attempt = memory_text(event->attempt);
    copy.data = memory_text(event->data);
    return copy;
}

void event_clear(struct event *event)
{
    free(event->kind_name);
    free(event->course);
    free(event->edition);
    free(event->unit);
    free(event->question);
    free(event->attempt);
    free(event->data);
    *event = (struct event){0};
}
