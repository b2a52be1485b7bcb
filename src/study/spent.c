/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The time spent on each unit. */
#include "config.h"

#include "study/spent.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

enum { NO_UNIT = -1 };

struct spent_session {
    unsigned char session[16];
    int64_t at;     /* of its last event */
    ptrdiff_t unit; /* of that event: an index, or NO_UNIT */
};

struct spent_unit {
    char *course;
    char *unit;
    int64_t milliseconds;
};

/* Sessions follow each other, but for windows that are open at once: the last ones first. */
static struct spent_session *find_session(const struct spent *spent, const struct event *event)
{
    for (size_t i = spent->session_count; i > 0; i--)
        if (memcmp(spent->sessions[i - 1].session, event->session, sizeof event->session) == 0)
            return &spent->sessions[i - 1];
    return NULL;
}

static struct spent_session *add_session(struct spent *spent, const struct event *event)
{
    spent->sessions = memory_reserve(spent->sessions, spent->session_count + 1,
                                     &spent->session_capacity, sizeof *spent->sessions);
    struct spent_session *session = &spent->sessions[spent->session_count++];
    memcpy(session->session, event->session, sizeof session->session);
    session->unit = NO_UNIT;
    return session;
}

/* Neither runs into the other, whatever stands in them: the length of the first is before it. */
static void name_unit(struct spent *spent, const struct event *event)
{
    str_cut(&spent->name, 0);
    for (size_t length = strlen(event->course); length > 0; length /= 10)
        str_add_char(&spent->name, (char)('0' + length % 10));
    str_add_char(&spent->name, ':');
    str_add(&spent->name, event->course);
    str_add(&spent->name, event->unit);
}

/* Events of one unit follow each other. */
static bool is_last(const struct spent *spent, const struct event *event)
{
    if (spent->unit_count == 0)
        return false;
    const struct spent_unit *last = &spent->units[spent->last];
    return strcmp(last->unit, event->unit) == 0 && strcmp(last->course, event->course) == 0;
}

static size_t number_of(struct spent *spent, const struct event *event)
{
    name_unit(spent, event);
    size_t number = map_put(&spent->numbers, str_text(&spent->name), spent->unit_count);
    if (number < spent->unit_count)
        return number;
    spent->units = memory_reserve(spent->units, spent->unit_count + 1, &spent->unit_capacity,
                                  sizeof *spent->units);
    spent->units[spent->unit_count] =
        (struct spent_unit){memory_text(event->course), memory_text(event->unit), 0};
    return spent->unit_count++;
}

static ptrdiff_t unit_of(struct spent *spent, const struct event *event)
{
    if (event->course == NULL || event->unit == NULL)
        return NO_UNIT;
    if (!is_last(spent, event))
        spent->last = number_of(spent, event);
    return (ptrdiff_t)spent->last;
}

/* Compared before they are subtracted: the numbers may be anything. */
static int64_t gap(int64_t from, int64_t to)
{
    if (to <= from)
        return 0;
    return (uint64_t)to - (uint64_t)from < SPENT_GAP_MOST ? to - from : SPENT_GAP_MOST;
}

void spent_apply(struct spent *spent, const struct event *event)
{
    struct spent_session *session = find_session(spent, event);
    if (session == NULL)
        session = add_session(spent, event);
    else if (session->unit != NO_UNIT)
        spent->units[session->unit].milliseconds += gap(session->at, event->moment.at);
    session->at = event->moment.at;
    session->unit = unit_of(spent, event);
}

int64_t spent_on(const struct spent *spent, const char *course, const char *unit)
{
    int64_t milliseconds = 0;
    for (size_t i = 0; i < spent->unit_count; i++)
        if (strcmp(spent->units[i].course, course) == 0 &&
            (unit == NULL || strcmp(spent->units[i].unit, unit) == 0))
            milliseconds += spent->units[i].milliseconds;
    return milliseconds;
}

void spent_clear(struct spent *spent)
{
    for (size_t i = 0; i < spent->unit_count; i++) {
        free(spent->units[i].course);
        free(spent->units[i].unit);
    }
    map_clear(&spent->numbers);
    str_clear(&spent->name);
    free(spent->units);
    free(spent->sessions);
    *spent = (struct spent){0};
}
