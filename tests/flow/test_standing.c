/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/flow/standing.c */
#include "config.h"

#include "flow/standing.h"

#include <criterion/criterion.h>
#include <stdlib.h>

#include "base/memory.h"
#include "support/courses.h"
#include "support/records.h"
#include "support/studies.h"
#include "support/support.h"

static struct study study;
static struct standing standing;
static struct diag diag;

#define LESSON(id) "<lesson id=\"" id "\"><title>" id "</title><p>x</p></lesson>\n"

static void begin(void)
{
    diag_init(&diag);
    standing = (struct standing){0};
    studies_begin(&study, LESSON("a") LESSON("b") LESSON("c"));
}

static void end(void)
{
    standing_clear(&standing);
    studies_end(&study);
    diag_clear(&diag);
}

TestSuite(standing, .init = begin, .fini = end);

static void expect_done(unsigned edition, const char *units, const char *name)
{
    standing_read(&standing, &study.session, edition);
    for (size_t i = 0; i < standing.numbers.count; i++) {
        const char *id = map_text(&standing.numbers, i);
        struct progress progress = session_progress(&study.session, id);
        cr_expect_eq(standing.units[i].is_done, progress.is_done, "%s: %s", name, id);
        cr_expect_eq(standing.units[i].is_opened, progress.is_opened, "%s: %s", name, id);
        cr_expect_eq(standing.units[i].is_done, strchr(units, id[0]) != NULL, "%s: %s", name, id);
    }
    cr_expect_eq(standing_tally(&standing, 0, standing.numbers.count).done, strlen(units), "%s",
                 name);
}

static void note(enum event_kind kind, const char *unit)
{
    session_note(&study.session, kind, unit, &diag);
}

Test(standing, all_units_stand_as_each_one_does)
{
    expect_done(0, "", "nothing");
    note(EVENT_OPENED, "a");
    expect_done(0, "", "opened");
    note(EVENT_READ, "b");
    note(EVENT_READ, "gone");
    expect_done(0, "b", "read");
    note(EVENT_READ, "c");
    expect_done(0, "bc", "one more");
    cr_expect_eq(standing_tally(&standing, 1, 1).done, 1);
    cr_expect_eq(standing_tally(&standing, 1, 1).all, 1);
    cr_expect_eq(standing_tally(&standing, 0, 1).done, 0);
}

Test(standing, what_another_window_writes_is_seen)
{
    struct record *other = records_open(record_path(study.record));
    expect_done(0, "", "nothing");
    records_append(other, EVENT_READ, "b", NULL, NULL);
    expect_done(0, "b", "by another window");
    record_close(other);
}

/* As when a record is kept elsewhere: the list that is on the screen has another one then. */
Test(standing, another_record_that_was_changed_as_often_is_seen)
{
    struct record *other = records_create(study.home, "Other");
    char *path = memory_text(record_path(other));
    records_append(other, EVENT_READ, "b", NULL, NULL);
    record_close(other);
    other = records_open(path);
    studies_reopen(&study);
    expect_done(0, "", "the learner's own");
    study.session.record = other;
    expect_done(0, "b", "the other");
    study.session.record = study.record;
    expect_done(0, "", "the learner's own again");
    record_close(other);
    free(path);
}

Test(standing, what_waits_to_be_saved_counts)
{
    expect_done(0, "", "nothing");
    session_note_soon(&study.session, EVENT_READ, "b");
    expect_done(0, "b", "waiting");
    cr_assert_eq(session_save(&study.session, &diag), 0);
    expect_done(0, "b", "saved");
}

Test(standing, another_outline_has_other_units)
{
    note(EVENT_READ, "c");
    expect_done(0, "c", "before");
    studies_reopen_with(&study, LESSON("c") LESSON("d"));
    expect_done(1, "c", "after");
    cr_expect_eq(standing.numbers.count, 2);
    cr_expect(standing.units[0].is_done);
}

/* It is what is drawn at each key. */
Test(standing, nothing_is_read_again_while_nothing_has_changed)
{
    expect_done(0, "", "nothing");
    standing.units[0].is_done = true;
    standing_read(&standing, &study.session, 0);
    cr_expect(standing.units[0].is_done);
    note(EVENT_READ, "b");
    standing_read(&standing, &study.session, 0);
    cr_expect_not(standing.units[0].is_done);
}

Test(standing, who_only_looks_has_done_nothing)
{
    note(EVENT_READ, "b");
    studies_look_only(&study);
    expect_done(0, "", "no record");
    expect_done(0, "", "once more");
}
