/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* To begin a unit or a course anew, and to take that back. */
#include "config.h"

#include "flow/reset.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "study/reset.h"

struct looking {
    const char *unit;
    struct reset_seen *seen;
};

static int add_seen(void *context, const struct event *event)
{
    const struct looking *looking = context;
    bool is_ours =
        event->unit != NULL && (looking->unit == NULL || strcmp(event->unit, looking->unit) == 0);
    bool is_work = event->kind != EVENT_RESET && event->kind != EVENT_UNDONE;
    if (is_ours && is_work)
        reset_seen_add(looking->seen, event);
    return 0;
}

static int append(struct record *record, enum event_kind kind, const char *course, const char *unit,
                  char *data, struct moment now, struct diag *diag)
{
    struct event event = {
        .kind = kind,
        .moment = now,
        .course = memory_text(course),
        .unit = memory_text(unit),
        .data = data,
    };
    int result = record_append(record, &event, diag);
    event_clear(&event);
    return result;
}

int reset_begin_anew(struct record *record, const char *course, const char *unit, struct moment now,
                     struct diag *diag)
{
    if (record_write_waiting(record, diag) != 0)
        return -1; /* what is not written yet cannot be named, and would outlive the reset */
    struct looking looking = {.unit = unit, .seen = reset_seen_new()};
    int result = record_each_counted(record, course, RECORD_ALL_KINDS, add_seen, &looking, diag);
    if (result == 0 && reset_seen_is_empty(looking.seen))
        result = diag_error(diag, where_file(record_path(record)), "nothing-to-reset",
                            _("nothing was done there that could be begun anew"));
    else if (result == 0)
        result =
            append(record, EVENT_RESET, course, unit, reset_seen_data(looking.seen), now, diag);
    reset_seen_free(looking.seen);
    return result;
}

static int undo_last(struct record *record, const struct resets *resets, struct moment now,
                     struct reset_undone *ret_undone, struct diag *diag)
{
    struct reset_facts last;
    if (!resets_last(resets, &last))
        return diag_error(diag, where_file(record_path(record)), "nothing-to-undo",
                          _("nothing was begun anew that could be taken back"));
    if (append(record, EVENT_UNDONE, last.course, last.unit, reset_undone_data(last.key), now,
               diag) != 0)
        return -1;
    *ret_undone = (struct reset_undone){memory_text(last.course), memory_text(last.unit)};
    return 0;
}

int reset_undo(struct record *record, struct moment now, struct reset_undone *ret_undone,
               struct diag *diag)
{
    struct resets resets;
    if (record_resets(record, &resets, diag) != 0)
        return -1;
    int result = undo_last(record, &resets, now, ret_undone, diag);
    resets_clear(&resets);
    return result;
}

void reset_undone_clear(struct reset_undone *undone)
{
    free(undone->course);
    free(undone->unit);
    *undone = (struct reset_undone){0};
}

bool reset_can_undo(const struct record *record, const char *course)
{
    struct resets resets;
    struct reset_facts last;
    struct diag unsaid;
    diag_init(&unsaid);
    int result = record_resets(record, &resets, &unsaid);
    diag_clear(&unsaid);
    if (result != 0)
        return false;
    bool is_ours = resets_last(&resets, &last) && strcmp(last.course, course) == 0;
    resets_clear(&resets);
    return is_ours;
}
