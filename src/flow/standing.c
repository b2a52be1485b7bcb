/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* How all units of a course stand. */
#include "config.h"

#include "flow/standing.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

static void number_units(struct standing *standing, const struct outline *outline)
{
    size_t count = 0;
    for (size_t i = 0; i < outline->module_count; i++)
        for (size_t j = 0; j < outline->modules[i].unit_count; j++)
            map_put(&standing->numbers, outline->modules[i].units[j].id, count++);
    standing->units = memory_new(count, sizeof *standing->units);
}

/* Units that the course no longer has are passed over. */
static int take_progress(void *context, const char *course, const char *unit,
                         const struct progress *progress)
{
    const struct standing *standing = context;
    size_t number = map_get(&standing->numbers, unit);
    (void)course;
    if (number != MAP_NOWHERE)
        standing->units[number] = *progress;
    return 0;
}

static int take_waiting(void *context, const struct event *event)
{
    const struct standing *standing = context;
    size_t number = event->unit == NULL ? MAP_NOWHERE : map_get(&standing->numbers, event->unit);
    if (number != MAP_NOWHERE)
        progress_apply(&standing->units[number], event);
    return 0;
}

static void read_units(struct standing *standing, const struct session *session)
{
    struct diag unsaid;
    for (size_t i = 0; i < standing->numbers.count; i++)
        progress_init(&standing->units[i]);
    diag_init(&unsaid);
    if (session->record != NULL)
        record_each_progress(session->record, session->course->id, take_progress, standing,
                             &unsaid);
    diag_clear(&unsaid);
    session_each_waiting(session, take_waiting, standing);
}

void standing_read(struct standing *standing, const struct session *session, unsigned edition)
{
    struct record_version version = {0};
    bool is_known = session->record == NULL || record_version(session->record, &version);
    if (!standing->is_read || standing->edition != edition) {
        standing_clear(standing);
        number_units(standing, session_outline(session));
    } else if (is_known && record_versions_are_same(&version, &standing->version)) {
        return;
    }
    standing->is_read = true;
    standing->edition = edition;
    standing->version = version;
    read_units(standing, session);
}

void standing_clear(struct standing *standing)
{
    map_clear(&standing->numbers);
    free(standing->units);
    *standing = (struct standing){0};
}

struct tally standing_tally(const struct standing *standing, size_t first, size_t count)
{
    struct tally tally = {.all = count};
    for (size_t i = 0; i < count; i++)
        tally.done += standing->units[first + i].is_done;
    return tally;
}
