/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Which events count. */
#include "config.h"

#include "study/reset.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

struct reset {
    char *key;
    char *course;
    char *unit; /* NULL: the whole course */
    json_t *seen;
};

struct reset_seen {
    json_t *sessions;
};

/* --- Folding --- */

static json_t *read_member(const struct event *event, const char *member)
{
    json_t *data = event->data == NULL ? NULL : json_loads(event->data, 0, NULL);
    json_t *value = json_incref(json_object_get(data, member));
    json_decref(data);
    return value;
}

static void apply_reset(struct resets *resets, const struct event *event)
{
    json_t *seen = read_member(event, "seen");
    if (!json_is_object(seen) || event->course == NULL) {
        json_decref(seen);
        return;
    }
    resets->items =
        memory_reserve(resets->items, resets->count + 1, &resets->capacity, sizeof *resets->items);
    resets->items[resets->count++] = (struct reset){
        .key = event_key(event),
        .course = memory_text(event->course),
        .unit = memory_text(event->unit),
        .seen = seen,
    };
}

char *reset_undone_key(const struct event *event)
{
    json_t *key = event->kind == EVENT_UNDONE ? read_member(event, "undoes") : NULL;
    char *text = memory_text(json_string_value(key));
    json_decref(key);
    return text;
}

static void apply_undone(struct resets *resets, const struct event *event)
{
    char *key = reset_undone_key(event);
    if (key == NULL)
        return;
    resets->undone = memory_reserve(resets->undone, resets->undone_count + 1,
                                    &resets->undone_capacity, sizeof *resets->undone);
    resets->undone[resets->undone_count++] = key;
}

void resets_apply(struct resets *resets, const struct event *event)
{
    if (event->kind == EVENT_RESET)
        apply_reset(resets, event);
    else if (event->kind == EVENT_UNDONE)
        apply_undone(resets, event);
}

void resets_clear(struct resets *resets)
{
    for (size_t i = 0; i < resets->count; i++) {
        free(resets->items[i].key);
        free(resets->items[i].course);
        free(resets->items[i].unit);
        json_decref(resets->items[i].seen);
    }
    for (size_t i = 0; i < resets->undone_count; i++)
        free(resets->undone[i]);
    free(resets->items);
    free(resets->undone);
    *resets = (struct resets){0};
}

/* --- Asking --- */

static bool is_in_force(const struct resets *resets, const struct reset *reset)
{
    for (size_t i = 0; i < resets->undone_count; i++)
        if (strcmp(resets->undone[i], reset->key) == 0)
            return false;
    return true;
}

/* An event that waits to be written has no number yet: no reset has seen it. */
static bool covers(const struct reset *reset, const struct event *event)
{
    char session[EVENT_SESSION_DIGITS + 1];
    if (event->number < 1 || event->course == NULL || event->unit == NULL ||
        strcmp(reset->course, event->course) != 0 ||
        (reset->unit != NULL && strcmp(reset->unit, event->unit) != 0))
        return false;
    event_session_text(event->session, session);
    return event->number <= json_integer_value(json_object_get(reset->seen, session));
}

bool resets_count(const struct resets *resets, const struct event *event)
{
    if (event->kind == EVENT_RESET || event->kind == EVENT_UNDONE)
        return true;
    for (size_t i = 0; i < resets->count; i++)
        if (covers(&resets->items[i], event) && is_in_force(resets, &resets->items[i]))
            return false;
    return true;
}

bool resets_last(const struct resets *resets, struct reset_facts *ret_facts)
{
    for (size_t i = resets->count; i > 0; i--) {
        const struct reset *reset = &resets->items[i - 1];
        if (!is_in_force(resets, reset))
            continue;
        *ret_facts = (struct reset_facts){reset->key, reset->course, reset->unit};
        return true;
    }
    return false;
}

/* --- Making --- */

struct reset_seen *reset_seen_new(void)
{
    struct reset_seen *seen = memory_new(1, sizeof *seen);
    seen->sessions = json_object();
    return seen;
}

void reset_seen_add(struct reset_seen *seen, const struct event *event)
{
    char session[EVENT_SESSION_DIGITS + 1];
    event_session_text(event->session, session);
    if (event->number > json_integer_value(json_object_get(seen->sessions, session)))
        json_object_set_new(seen->sessions, session, json_integer(event->number));
}

bool reset_seen_is_empty(const struct reset_seen *seen)
{
    return json_object_size(seen->sessions) == 0;
}

char *reset_seen_data(const struct reset_seen *seen)
{
    return event_data(json_pack("{s:O}", "seen", seen->sessions));
}

void reset_seen_free(struct reset_seen *seen)
{
    if (seen == NULL)
        return;
    json_decref(seen->sessions);
    free(seen);
}

char *reset_undone_data(const char *key)
{
    return event_data(json_pack("{s:s}", "undoes", key));
}
