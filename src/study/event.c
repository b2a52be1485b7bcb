/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What a learner did, as it is kept and merged: the words that stand in learners' files. */
#include "config.h"

#include "study/event.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

static const char *const kind_names[] = {
    [EVENT_UNKNOWN] = "",          [EVENT_LEARNER] = "learner", [EVENT_OPENED] = "opened",
    [EVENT_READ] = "read",         [EVENT_STARTED] = "started", [EVENT_ANSWERED] = "answered",
    [EVENT_FINISHED] = "finished",
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
