/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A learner's record that comes from elsewhere, as an SQLite file or as JSON lines: opened, looked
 * through, repaired, merged, exported, imported. */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "fuzz/files.h"
#include "store/facts.h"
#include "store/learners.h"
#include "store/lines.h"
#include "store/record.h"
#include "store/upkeep.h"
#include "study/attempt.h"
#include "study/newest.h"
#include "study/note.h"
#include "study/settings.h"

#define INPUT "input/input.db"
#define HOME "learners"
#define GOOD "good/good.db"

/* --- A good record, kept in memory --- */

static struct event event_of(enum event_kind kind, const char *unit, const char *data)
{
    return (struct event){.kind = kind,
                          .moment = files_moment(NULL),
                          .course = (char *)"core",
                          .unit = (char *)unit,
                          .question = (char *)"light",
                          .data = (char *)data};
}

static char *make_good(size_t *ret_length)
{
    struct record *record = NULL;
    struct diag diag;
    diag_init(&diag);
    files_empty("good");
    int result = record_create("good", "Nadia", files_moment(NULL), &record, &diag);
    files_expect(result == 0, "a record cannot be made");
    const struct event events[] = {event_of(EVENT_OPENED, "ages", "{}"),
                                   event_of(EVENT_ANSWERED, "quiz", "{\"score\":1,\"maximum\":1}")};
    for (size_t i = 0; i < ARRAY_LEN(events); i++)
        files_expect(record_append(record, &events[i], &diag) == 0, "a record cannot be written");
    char *path = memory_text(record_path(record));
    record_close(record);
    char *bytes = files_read(path, ret_length);
    free(path);
    files_show(&diag);
    return bytes;
}

static void put_good(const char *path)
{
    static char *bytes;
    static size_t length;
    if (bytes == NULL)
        bytes = make_good(&length);
    files_write(path, bytes, length);
}

/* --- What is done with a record --- */

static const struct unit quiz = {.behaviour = {BEHAVIOUR_INTERACTIVE, 3, 0.25}};

struct folds {
    struct notes notes;
    struct settings settings;
    struct newest newest;
    struct attempt attempt;
};

static int fold(void *context, const struct event *event)
{
    struct folds *folds = context;
    notes_apply(&folds->notes, event);
    settings_apply(&folds->settings, event);
    newest_apply(&folds->newest, event);
    attempt_apply(&folds->attempt, event, &quiz);
    free(event_key(event));
    return 0;
}

static int take_place(void *context, const struct place *place)
{
    struct place again = {0};
    struct diag diag;
    diag_init(&diag);
    if (record_get_place(context, place->course, place->unit, &again, &diag) == 1)
        place_clear(&again);
    files_show(&diag);
    return 0;
}

static int take_progress(void *context, const char *course, const char *unit,
                         const struct progress *progress)
{
    struct progress again;
    struct diag diag;
    diag_init(&diag);
    (void)progress;
    record_get_progress(context, course, unit, &again, &diag);
    files_show(&diag);
    return 0;
}

static void look_through(struct record *record, struct diag *diag)
{
    struct folds folds = {0};
    struct moment moment;
    struct place place = {0};
    record_each_event(record, NULL, RECORD_ALL_KINDS, fold, &folds, diag);
    record_each_counted(record, "core", RECORD_ALL_KINDS, fold, &folds, diag);
    notes_settle(&folds.notes);
    notes_clear(&folds.notes);
    settings_clear(&folds.settings);
    newest_clear(&folds.newest);
    attempt_clear(&folds.attempt);
    record_each_place(record, take_place, record, diag);
    record_each_progress(record, NULL, take_progress, record, diag);
    record_last_moment(record, &moment, diag);
    if (record_last_place(record, NULL, &place, diag) == 1)
        place_clear(&place);
}

static void write_to(struct record *record, struct diag *diag)
{
    const struct event event = event_of(EVENT_READ, "ages", "{}");
    const struct place place = {.course = (char *)"core",
                                .unit = (char *)"ages",
                                .lesson_block = (char *)"3.1",
                                .moment = files_moment(NULL)};
    record_append(record, &event, diag);
    record_set_place(record, &place, diag);
    record_rebuild_progress(record, diag);
    record_needs_upkeep(record, files_moment(NULL));
    record_upkeep(record, diag);
}

/* What is exported is imported again. */
static void export(const struct record *record, struct diag *diag)
{
    char *lines = NULL;
    size_t length = 0;
    struct learners_import import = {0};
    struct diag refusal;
    diag_init(&refusal);
    FILE *out = open_memstream(&lines, &length);
    files_expect(out != NULL, "no memory");
    int result = lines_write(record, out, diag);
    fclose(out);
    if (result == 0) {
        files_empty("elsewhere");
        files_write("export.jsonl", lines, length);
        result = learners_import("elsewhere", "export.jsonl", &import, &refusal);
        files_expect(result == 0, "what was exported cannot be imported");
        free(import.name);
    }
    free(lines);
    files_show(&refusal);
}

static void use(const char *path)
{
    struct record *record = NULL;
    struct diag diag;
    diag_init(&diag);
    if (record_open(path, &record, &diag) == 0) {
        look_through(record, &diag);
        export(record, &diag);
        write_to(record, &diag);
        if (record_replace_damaged(&record, &diag) == 0)
            look_through(record, &diag);
    }
    record_close(record);
    files_show(&diag);
}

/* Merged into a good record, and a good one into it. */
static void merge(const char *into, const char *path)
{
    struct record *record = NULL;
    int64_t added = 0;
    struct diag diag;
    diag_init(&diag);
    if (record_open(into, &record, &diag) == 0) {
        if (record_merge(record, path, &added, &diag) == 0)
            look_through(record, &diag);
        record_close(record);
    }
    files_show(&diag);
}

static void import(const char *path)
{
    struct learners_import import = {0};
    struct learners learners = {0};
    struct facts facts;
    struct diag diag;
    diag_init(&diag);
    files_empty(HOME);
    put_good(HOME "/good.db");
    for (int i = 0; i < 2; i++)
        if (learners_import(HOME, path, &import, &diag) == 0) {
            files_expect(i == 0 || import.added == 0, "a second import adds something");
            free(import.name);
        }
    learners_list(HOME, &learners, &diag);
    for (size_t i = 0; i < learners.count; i++)
        facts_read(learners.items[i].path, &facts, &diag);
    for (size_t i = 0; i < learners.count; i++)
        use(learners.items[i].path);
    learners_clear(&learners);
    files_show(&diag);
}

static void put(const uint8_t *bytes, size_t length)
{
    files_empty("input");
    files_write(INPUT, bytes, length);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    files_work_in_folder();
    put(bytes, length);
    import(INPUT);
    if (length > 0 && bytes[0] == '{')
        return 0; /* lines, which are not opened */
    use(INPUT);
    put(bytes, length);
    put_good(INPUT ".backup-1"); /* a good copy takes its place, if it is damaged */
    use(INPUT);
    files_empty("input");
    put_good(INPUT);
    files_write(INPUT ".backup-1", bytes, length);
    files_write(INPUT, "damaged", 7);
    use(INPUT); /* it is itself the copy */
    put(bytes, length);
    put_good(GOOD);
    merge(GOOD, INPUT);
    merge(INPUT, GOOD);
    return 0;
}
