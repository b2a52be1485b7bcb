/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A course as its author looks at it. */
#include "config.h"

#include "flow/preview.h"

#include <stdlib.h>
#include <string.h>

#include "base/direction.h"
#include "base/i18n.h"
#include "base/memory.h"
#include "base/str.h"

#define LEFT_MARK "\u200E"

void preview_init(struct preview *preview, const char *path)
{
    struct diag unsaid; /* said when the course is read */
    *preview = (struct preview){.path = memory_text(path), .is_due = true};
    diag_init(&unsaid);
    source_open_folder(path, &preview->source, &unsaid);
    diag_clear(&unsaid);
}

void preview_clear(struct preview *preview)
{
    map_clear(&preview->files);
    free(preview->stamps);
    free(preview->catalogues);
    source_free(preview->source);
    free(preview->mistake);
    free(preview->path);
    *preview = (struct preview){0};
}

static void add_name(void *context, const char *name)
{
    str_addf(context, "%s/", name);
}

/* A language of the course may come or go: no manifest names its catalogue. */
static void look_at_catalogues(struct preview *preview)
{
    struct str names = {0};
    source_list(preview->source, CATALOGUES_FOLDER, CATALOGUES_ENDING, add_name, &names);
    const char *before = preview->catalogues;
    preview->is_due |= before != NULL && strcmp(before, str_text(&names)) != 0;
    free(preview->catalogues);
    preview->catalogues = str_take(&names);
}

bool preview_look(struct preview *preview)
{
    if (preview->source == NULL)
        return preview->is_due;
    for (size_t i = 0; i < preview->files.count; i++) {
        struct source_stamp now = source_stamp(preview->source, map_text(&preview->files, i));
        preview->is_due |= !source_stamps_are_same(now, preview->stamps[i]);
        preview->stamps[i] = now;
    }
    look_at_catalogues(preview);
    return preview->is_due;
}

/* Files that are no longer named stay: they come back when the course does. */
static void note_files(struct preview *preview, const struct source *source)
{
    const char *path;
    for (size_t i = 0; (path = source_asked(source, i)) != NULL; i++) {
        size_t count = preview->files.count;
        map_put(&preview->files, path, count);
        if (preview->files.count == count)
            continue;
        preview->stamps =
            memory_reserve(preview->stamps, count + 1, &preview->capacity, sizeof *preview->stamps);
        preview->stamps[count] = source_stamp(source, path);
    }
}

/* The files of a course of which nothing could be shown: that is over when one of them is mended,
 * even one that was not there before. */
static void note_files_of_nothing(struct preview *preview)
{
    struct course *course = NULL;
    struct outline outline;
    struct diag unsaid; /* it was said */
    diag_init(&unsaid);
    if (course_open(preview->path, &course, &unsaid) == 0) {
        outline_build(course, &outline, &unsaid);
        diag_read_lines_with(&unsaid, NULL, NULL);
        outline_clear(&outline);
        note_files(preview, course->source);
    }
    course_free(course);
    diag_clear(&unsaid);
}

/* A file of the course by its path in it. */
static const char *inside(const struct preview *preview, const char *file)
{
    size_t length = strlen(preview->path);
    if (strncmp(file, preview->path, length) != 0)
        return file;
    file += length;
    return file + strspn(file, "/");
}

/* The place of a mistake, which runs from left to right before any message. */
static char *mistake_place(const struct preview *preview, const struct diagnostic *item)
{
    bool turns = direction_turns(item->message, strlen(item->message));
    const char *mark = turns ? LEFT_MARK : "";
    const char *file = inside(preview, item->file);
    if (item->line == 0)
        return str_format("%s%s%s", mark, file, mark);
    return str_format("%s%s:%zu:%zu%s", mark, file, item->line, item->column, mark);
}

static char *mistake_words(const struct preview *preview, const struct diagnostic *item)
{
    char *message = direction_mark_code(item->message);
    if (item->file == NULL)
        return message;
    char *place = mistake_place(preview, item);
    char *words = str_format("%s: %s", place, message);
    free(place);
    free(message);
    return words;
}

/* That nothing can be shown is what the other mistakes come to. */
static bool is_mistake(const struct diagnostic *item)
{
    return item->severity == DIAG_ERROR && strcmp(item->code, "nothing-to-study") != 0;
}

static void note_mistakes(struct preview *preview, const struct diag *diag)
{
    const struct diagnostic *first = NULL;
    size_t count = 0;
    free(preview->mistake);
    preview->mistake = NULL;
    for (size_t i = 0; i < diag->count; i++) {
        if (first == NULL && is_mistake(&diag->items[i]))
            first = &diag->items[i];
        count += is_mistake(&diag->items[i]);
    }
    if (first == NULL && diag->errors == 0)
        return;
    char *words = mistake_words(preview, first != NULL ? first : &diag->items[0]);
    count += count == 0;
    /* TRANSLATORS: how many mistakes a course has, and the first of them with its place. */
    preview->mistake =
        str_format(ngettext("! %zu mistake: %s", "! %zu mistakes: %s", count), count, words);
    free(words);
}

int preview_read(struct preview *preview, const struct languages *preferences,
                 struct outside outside, struct session *ret_session, struct diag *diag)
{
    struct session session;
    outside.cache_folder = NULL; /* what was read before is of no use */
    preview_look(preview);       /* what changes from here on is seen the next time */
    preview->is_due = false;
    int result = session_open(&session, preview->path, NULL, preferences, outside, diag);
    note_mistakes(preview, diag);
    if (result != 0) {
        note_files_of_nothing(preview);
        return -1;
    }
    note_files(preview, session.course->source);
    *ret_session = session;
    return 0;
}

const struct outline_unit *preview_unit_of(const struct session *session, const char *file)
{
    const struct outline *outline = session_outline(session);
    for (size_t i = 0; i < outline->module_count; i++) {
        const struct outline_module *module = &outline->modules[i];
        if (module->unit_count > 0 &&
            strcmp(session->course->modules[module->index].path, file) == 0)
            return &module->units[0];
    }
    return NULL;
}
