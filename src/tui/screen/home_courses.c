/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What Home tells of the courses. */
#include "config.h"

#include "tui/screen/home_courses.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "flow/wording.h"
#include "tui/screen/common.h"

void home_courses_clear(struct home_courses *courses)
{
    for (size_t i = 0; i < courses->count; i++)
        free(courses->items[i].title);
    free(courses->items);
    free(courses->unit);
    free(courses->unit_name);
    free(courses->module_name);
    *courses = (struct home_courses){0};
}

static void note_go_on(struct home_courses *courses, const struct shelf_course *course,
                       const struct session *session)
{
    const struct outline_unit *unit = session_go_on(session);
    char *module = common_module_crumb(session, unit->id);
    courses->last = course;
    courses->unit = memory_text(unit->id);
    courses->unit_name = wording_unit(unit);
    courses->module_name = wording_inside(session->course->title.plain, module);
    free(module);
}

static void count_course(struct home_courses *courses, const struct tui *tui, size_t index,
                         const char *last)
{
    const struct shelf_course *course = &tui->shelf->items[index];
    bool is_last = last != NULL && strcmp(last, course->id) == 0;
    struct session session;
    struct diag diag;
    diag_init(&diag);
    const struct languages *preferences = tui->speech->preferences(tui->speech->context);
    if (session_glance(&session, course->path, tui->record, preferences, tui->outside, &diag) ==
        0) {
        struct tally tally = session_tally(&session);
        courses->items[index] = (struct home_course){
            .title = memory_text(session.course->title.plain),
            .share = (double)tally.done / (double)tally.all,
            .is_begun = tally.done > 0 || is_last,
            .is_open = true,
        };
        if (is_last)
            note_go_on(courses, course, &session);
        session_close(&session);
    } else {
        courses->items[index].title = memory_text(course->title);
    }
    diag_clear(&diag);
}

/* The course that the command line named, while it is the one in hand, else the one that was
 * studied last. Caller frees; NULL for none. */
static char *last_course(const struct tui *tui)
{
    const struct course *course = tui->has_session ? tui->session.course : NULL;
    if (course != NULL && tui->named_course != NULL &&
        strcmp(source_path(course->source), tui->named_course) == 0)
        return memory_text(course->id);
    return record_last_course(tui->record);
}

void home_courses_count(const struct tui *tui, struct home_courses *ret_courses)
{
    char *last = last_course(tui);
    *ret_courses = (struct home_courses){.is_counted = true, .count = tui->shelf->count};
    ret_courses->items = memory_new(ret_courses->count, sizeof *ret_courses->items);
    for (size_t i = 0; i < ret_courses->count; i++)
        count_course(ret_courses, tui, i, last);
    free(last);
}
