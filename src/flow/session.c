/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A session of study: a learner's record, a course, and the module in use. */
#include "config.h"

#include "flow/session.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "course/translate.h"
#include "flow/session_outline.h"
#include "flow/standing.h"

/* Before anything else of the course is read, so that all of it is read once. */
static void open_catalogue(struct session *session, const struct languages *preferences,
                           struct diag *diag)
{
    session->language = session->course->language;
    if (preferences == NULL)
        return;
    catalogues_open(session->course, preferences, &session->catalogue, diag);
    session->language = session->catalogue.language;
    if (session->catalogue.catalogue != NULL)
        course_translate_with(session->course, session->catalogue.catalogue);
}

static int open_course(struct session *session, const char *course_path,
                       const struct languages *preferences, struct diag *diag)
{
    if (course_open_kept(course_path, session->outside.cache_folder, &session->course, diag) != 0)
        return -1;
    open_catalogue(session, preferences, diag);
    return 0;
}

static int take_outline(struct session *session, const char *course_path, struct diag *diag)
{
    bool is_had = session_outline_open(session, diag);
    diag_read_lines_with(diag, NULL, NULL);
    if (is_had)
        return 0;
    session_close(session);
    return diag_error(diag, where_file(course_path), "nothing-to-study",
                      _("nothing of this course can be shown; 'decentwork check' says why"));
}

int session_open(struct session *session, const char *course_path, struct record *record,
                 const struct languages *preferences, struct outside outside, struct diag *diag)
{
    *session = (struct session){.record = record, .outside = outside};
    if (open_course(session, course_path, preferences, diag) != 0)
        return -1;
    course_load_glossary(session->course, &session->glossary, diag);
    course_load_instruments(session->course, &session->instruments, diag);
    return take_outline(session, course_path, diag);
}

int session_glance(struct session *session, const char *course_path, struct record *record,
                   const struct languages *preferences, struct outside outside, struct diag *diag)
{
    *session = (struct session){.record = record, .outside = outside};
    session->outside.asks_later = false;
    if (open_course(session, course_path, preferences, diag) != 0)
        return -1;
    return take_outline(session, course_path, diag);
}

/* Tells everything that is loaded in the language of the catalogue. */
static void translate(struct session *session, struct diag *diag)
{
    const struct catalogue *catalogue = session->catalogue.catalogue;
    course_translate_with(session->course, catalogue);
    translate_glossary(&session->glossary, catalogue);
    translate_instruments(&session->instruments, catalogue);
    if (session->module != NULL)
        translate_module(session->module, catalogue);
    session_outline_renew(session, diag);
}

void session_speak(struct session *session, const struct languages *preferences, struct diag *diag)
{
    struct course_catalogue before = session->catalogue;
    struct diag unsaid; /* the course's mistakes were said when it was opened */
    catalogues_open(session->course, preferences, &session->catalogue, diag);
    session->language = session->catalogue.language;
    diag_init(&unsaid);
    if (session->catalogue.catalogue != NULL || before.catalogue != NULL)
        translate(session, &unsaid);
    diag_clear(&unsaid);
    course_catalogue_clear(&before);
}

bool session_refresh(struct session *session, struct diag *diag)
{
    struct diag unsaid;
    if (session->catalogue.catalogue == NULL ||
        !catalogues_refresh(session->course, &session->catalogue, diag))
        return false;
    session->language = session->catalogue.language;
    diag_init(&unsaid);
    translate(session, &unsaid);
    diag_clear(&unsaid);
    return true;
}

void session_close(struct session *session)
{
    module_free(session->module);
    session_outline_close(session);
    glossary_clear(&session->glossary);
    instruments_clear(&session->instruments);
    course_catalogue_clear(&session->catalogue);
    course_free(session->course);
    *session = (struct session){0};
}

struct moment session_now(const struct session *session)
{
    return session->outside.now(session->outside.context);
}

const struct unit *session_unit(struct session *session, const char *id, struct diag *diag)
{
    const struct outline_module *short_module = NULL;
    if (session_find(session, id, &short_module) == NULL) {
        diag_error(diag, where_file(source_path(session->course->source)), "no-unit",
                   _("this course has no lesson or quiz '%s'"), id);
        return NULL;
    }
    if (session->module == NULL || session->module_index != short_module->index) {
        struct module *module = NULL;
        if (course_load_module(session->course, short_module->index, &module, diag) != 0)
            return NULL;
        module_free(session->module);
        session->module = module;
        session->module_index = short_module->index;
    }
    const struct unit *unit = module_find_unit(session->module, id);
    if (unit == NULL)
        diag_error(diag, short_module->where, "no-unit",
                   _("the lesson or quiz '%s' is no longer in its file"), id);
    return unit;
}

int session_save(struct session *session, struct diag *diag)
{
    return session->record == NULL ? 0 : record_write_waiting(session->record, diag);
}

static struct event complete(const struct session *session, const struct event *event)
{
    struct event whole = *event;
    whole.course = session->course->id;
    whole.edition = session->course->edition;
    whole.moment = session_now(session);
    return whole;
}

int session_write(struct session *session, const struct event *event, struct diag *diag)
{
    struct event whole = complete(session, event);
    if (session->record == NULL)
        return 0;
    return record_write(session->record, &whole, diag);
}

void session_each_waiting(const struct session *session,
                          int (*visit)(void *context, const struct event *event), void *context)
{
    const struct event *events = NULL;
    size_t count = session->record == NULL ? 0 : record_waiting(session->record, &events);
    for (size_t i = 0; i < count; i++)
        if (events[i].course != NULL && strcmp(events[i].course, session->course->id) == 0)
            visit(context, &events[i]);
}

size_t session_unsaved(const struct session *session)
{
    return session->record == NULL ? 0 : record_waiting(session->record, NULL);
}

int session_note(struct session *session, enum event_kind kind, const char *unit, struct diag *diag)
{
    char *id = memory_text(unit);
    const struct event event = {.kind = kind, .unit = id};
    int result = session_write(session, &event, diag);
    free(id);
    return result;
}

void session_note_soon(struct session *session, enum event_kind kind, const char *unit)
{
    char *id = memory_text(unit);
    const struct event event = {.kind = kind, .unit = id};
    struct event whole = complete(session, &event);
    if (session->record != NULL)
        record_write_later(session->record, &whole);
    free(id);
}

int session_keep_place(struct session *session, const char *unit, const char *block,
                       int64_t characters, const char *block_key, const char *draft,
                       struct diag *diag)
{
    if (session->record == NULL)
        return 0;
    struct place place = {
        .course = memory_text(session->course->id),
        .unit = memory_text(unit),
        .lesson_block = memory_text(block),
        .characters = characters,
        .block_key = memory_text(block_key),
        .draft = memory_text(draft),
        .moment = session_now(session),
    };
    int result = record_set_place(session->record, &place, diag);
    place_clear(&place);
    return result;
}

int session_place(const struct session *session, const char *unit, struct place *ret_place)
{
    struct diag unsaid;
    if (session->record == NULL)
        return 0;
    diag_init(&unsaid);
    int result = record_get_place(session->record, session->course->id, unit, ret_place, &unsaid);
    diag_clear(&unsaid);
    return result == 1;
}

static const struct outline_unit *last_unit(const struct session *session)
{
    const struct outline_unit *unit = NULL;
    struct place place;
    struct diag unsaid;
    if (session->record == NULL)
        return NULL;
    diag_init(&unsaid);
    if (record_last_place(session->record, session->course->id, &place, &unsaid) == 1) {
        unit = session_find(session, place.unit, NULL);
        place_clear(&place);
    }
    diag_clear(&unsaid);
    return unit;
}

/* The first unit from this one on (NULL: none) that is not done, or NULL. */
static const struct outline_unit *first_to_do(const struct session *session,
                                              const struct outline_unit *unit)
{
    while (unit != NULL && session_progress(session, unit->id).is_done)
        unit = outline_next(session_outline(session), unit->id);
    return unit;
}

const struct outline_unit *session_go_on(const struct session *session)
{
    const struct outline_unit *unit = first_to_do(session, last_unit(session));
    if (unit != NULL)
        return unit;
    const struct outline_unit *first = &session_outline(session)->modules[0].units[0];
    unit = first_to_do(session, first);
    return unit != NULL ? unit : first;
}

/* The progress of a unit that waiting events change. */
struct unit_progress {
    const char *unit;
    struct progress *progress;
};

static int apply(void *context, const struct event *event)
{
    const struct unit_progress *wanted = context;
    if (event->unit != NULL && strcmp(event->unit, wanted->unit) == 0)
        progress_apply(wanted->progress, event);
    return 0;
}

struct progress session_progress(const struct session *session, const char *unit)
{
    struct progress progress;
    struct unit_progress wanted = {unit, &progress};
    struct diag unsaid;
    progress_init(&progress);
    diag_init(&unsaid);
    if (session->record != NULL)
        record_get_progress(session->record, session->course->id, unit, &progress, &unsaid);
    diag_clear(&unsaid);
    session_each_waiting(session, apply, &wanted);
    return progress;
}

struct tally session_tally(const struct session *session)
{
    struct standing standing = {0};
    standing_read(&standing, session, 0);
    struct tally tally = standing_tally(&standing, 0, standing.numbers.count);
    standing_clear(&standing);
    return tally;
}
