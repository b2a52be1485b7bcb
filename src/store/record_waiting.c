/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What could not be written: it waits with the record, in memory, and goes first when something can
 * be written again. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "store/record_inside.h"

static void drop(struct waiting *waiting, size_t count)
{
    for (size_t i = 0; i < count; i++)
        event_clear(&waiting->events[i]);
    waiting->count -= count;
    if (waiting->count > 0)
        memmove(waiting->events, waiting->events + count, waiting->count * sizeof *waiting->events);
}

void waiting_clear(struct waiting *waiting)
{
    drop(waiting, waiting->count);
    free(waiting->events);
    *waiting = (struct waiting){0};
}

void waiting_move(struct waiting *from, struct waiting *to)
{
    waiting_clear(to);
    *to = *from;
    *from = (struct waiting){0};
}

static void add(struct waiting *waiting, const struct event *event)
{
    waiting->events = memory_reserve(waiting->events, waiting->count + 1, &waiting->capacity,
                                     sizeof *waiting->events);
    waiting->events[waiting->count++] = event_copy(event);
}

int record_write_waiting(struct record *record, struct diag *diag)
{
    struct waiting *waiting = &record->waiting;
    size_t written = 0;
    record->is_write_due = false;
    while (written < waiting->count && record_append(record, &waiting->events[written], diag) == 0)
        written++;
    bool is_all = written == waiting->count;
    drop(waiting, written);
    return is_all ? 0 : -1;
}

int record_write(struct record *record, const struct event *event, struct diag *diag)
{
    if (record_write_waiting(record, diag) == 0 && record_append(record, event, diag) == 0)
        return 0;
    add(&record->waiting, event);
    return -1;
}

void record_write_later(struct record *record, const struct event *event)
{
    add(&record->waiting, event);
    record->is_write_due = true;
}

bool record_is_write_due(const struct record *record)
{
    return record->is_write_due;
}

size_t record_waiting(const struct record *record, const struct event **ret_events)
{
    if (ret_events != NULL)
        *ret_events = record->waiting.events;
    return record->waiting.count;
}
