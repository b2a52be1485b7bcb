/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The outline of a session's course: when it is read. Of a long course that is gone on with, the
 * module in use is enough for the first screen; the rest is read when somebody wants it, or when
 * nobody types. */
#include "config.h"

#include "flow/session_outline.h"

#include <stdint.h>
#include <stdlib.h>

#include "base/memory.h"
#include "course/outline_cache.h"

static const size_t NO_MODULE = SIZE_MAX;

struct session_outline {
    struct outline whole;
    struct outline_part part; /* its module_count is 0 where there is none */
    bool is_whole;            /* the whole was read */
    size_t kept;              /* the number in the manifest of the module whose part is kept */
};

static bool has_part(const struct session_outline *outline)
{
    return outline->part.outline.module_count > 0;
}

static void read_whole(const struct session *session, struct diag *diag)
{
    struct session_outline *outline = session->outline;
    const char *folder = session->outside.cache_folder;
    outline->is_whole = true;
    if (session->outside.asks_later)
        outline_cache_get_soon(folder, session->course, &session->catalogue, &outline->whole, diag);
    else
        outline_cache_get(folder, session->course, &session->catalogue, &outline->whole, diag);
}

static bool read_part(const struct session *session)
{
    struct session_outline *outline = session->outline;
    if (!session->outside.asks_later ||
        !outline_part_get(session->outside.cache_folder, session->course, &session->catalogue,
                          &outline->part))
        return false;
    outline->kept = outline->part.outline.modules[0].index;
    return true;
}

bool session_outline_open(struct session *session, struct diag *diag)
{
    session->outline = memory_new(1, sizeof *session->outline);
    session->outline->kept = NO_MODULE;
    if (read_part(session))
        return true;
    read_whole(session, diag);
    return session->outline->whole.module_count > 0;
}

void session_outline_close(struct session *session)
{
    if (session->outline == NULL)
        return;
    outline_clear(&session->outline->whole);
    outline_part_clear(&session->outline->part);
    free(session->outline);
    session->outline = NULL;
}

void session_outline_renew(struct session *session, struct diag *diag)
{
    struct session fresh = *session;
    bool is_left = session_outline_open(&fresh, diag);
    session_outline_close(is_left ? session : &fresh);
    if (is_left)
        session->outline = fresh.outline;
}

/* Where nothing of the course is left meanwhile, the part is all that is known of it: what it names
 * cannot be opened, which is said then. */
static void complete(const struct session *session)
{
    struct session_outline *outline = session->outline;
    struct diag unsaid; /* there were none when the part was kept */
    diag_init(&unsaid);
    read_whole(session, &unsaid);
    diag_clear(&unsaid);
    if (outline->whole.module_count > 0)
        return;
    outline_clear(&outline->whole);
    outline->whole = outline->part.outline;
    outline->part = (struct outline_part){0};
}

const struct outline *session_outline(const struct session *session)
{
    if (!session->outline->is_whole)
        complete(session);
    return &session->outline->whole;
}

const struct outline_unit *session_find(const struct session *session, const char *unit,
                                        const struct outline_module **ret_module)
{
    const struct session_outline *outline = session->outline;
    const struct outline_unit *found = NULL;
    if (!outline->is_whole)
        found = outline_find(&outline->part.outline, unit, ret_module);
    return found != NULL ? found : outline_find(session_outline(session), unit, ret_module);
}

size_t session_module_number(const struct session *session, const struct outline_module *module)
{
    const struct session_outline *outline = session->outline;
    if (module == outline->part.outline.modules)
        return outline->part.number;
    return (size_t)(module - outline->whole.modules);
}

/* --- When nobody types --- */

/* True if the module in use is to be gone on with the next time. */
static bool is_part_due(const struct session *session)
{
    const struct session_outline *outline = session->outline;
    return session->outside.asks_later && session->module != NULL &&
           session->module_index != outline->kept && outline->whole.stamps != NULL &&
           session->course->module_count >= OUTLINE_PART_LEAST;
}

static void keep_part(const struct session *session)
{
    struct session_outline *outline = session->outline;
    outline->kept = session->module_index;
    for (size_t i = 0; i < outline->whole.module_count; i++)
        if (outline->whole.modules[i].index == session->module_index)
            outline_part_keep(session->outside.cache_folder, session->course, &session->catalogue,
                              &outline->whole, i);
}

bool session_is_unasked(const struct session *session)
{
    const struct session_outline *outline = session->outline;
    return !outline->is_whole || outline_cache_is_unasked(&outline->whole) || is_part_due(session);
}

/* True if the whole does not say what the part said. */
static bool ask_whole(const struct session *session)
{
    const struct session_outline *outline = session->outline;
    complete(session);
    return has_part(outline) && !outline_part_is_of(&outline->part, &outline->whole);
}

/* A course of which nothing is left keeps the outline that it had: what it names cannot be opened,
 * which is said then. */
static bool ask_files(struct session *session)
{
    struct session_outline *outline = session->outline;
    struct outline fresh;
    struct diag unsaid;
    if (outline_cache_ask(session->course, &outline->whole))
        return false;
    diag_init(&unsaid);
    outline_cache_get(session->outside.cache_folder, session->course, &session->catalogue, &fresh,
                      &unsaid);
    diag_clear(&unsaid);
    bool is_left = fresh.module_count > 0;
    outline_clear(is_left ? &outline->whole : &fresh);
    if (is_left)
        outline->whole = fresh;
    return is_left;
}

bool session_ask(struct session *session)
{
    if (!session->outline->is_whole)
        return ask_whole(session);
    if (outline_cache_is_unasked(&session->outline->whole))
        return ask_files(session);
    if (is_part_due(session))
        keep_part(session);
    return false;
}
