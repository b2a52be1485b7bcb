/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/flow/session.c, when the disk is full: what a learner did is kept in memory and saved later.
 */
#include <criterion/criterion.h>
#include <stdlib.h>

#include "base/memory.h"
#include "support/records.h"
#include "support/studies.h"

static struct study study;
static struct diag diag;

#define LESSON(id) "<lesson id=\"" id "\"><title>" id "</title><p>x</p></lesson>\n"

static void begin(void)
{
    diag_init(&diag);
    studies_begin(&study, LESSON("a") LESSON("b") LESSON("c"));
}

static void end(void)
{
    studies_free_disk();
    studies_end(&study);
    diag_clear(&diag);
}

TestSuite(session_unsaved, .init = begin, .fini = end);

static void note_in_vain(enum event_kind kind, const char *unit)
{
    cr_expect_eq(session_note(&study.session, kind, unit, &diag), -1, "'%s'", unit);
    studies_expect_said(&diag, "disk-full");
}

Test(session_unsaved, events_wait_in_memory_and_are_saved_in_their_order)
{
    cr_assert_eq(session_note(&study.session, EVENT_OPENED, "a", &diag), 0);
    studies_fill_disk();
    note_in_vain(EVENT_READ, "a");
    note_in_vain(EVENT_OPENED, "b");
    cr_expect_eq(session_unsaved(&study.session), 2);
    studies_free_disk();
    studies_expect_events(&study, "opened a");
    cr_expect_eq(session_note(&study.session, EVENT_READ, "b", &diag), 0);
    studies_expect_said(&diag, NULL);
    cr_expect_eq(session_unsaved(&study.session), 0);
    studies_expect_events(&study, "opened a, read a, opened b, read b");
    studies_reopen(&study);
    studies_expect_events(&study, "opened a, read a, opened b, read b");
}

Test(session_unsaved, saving_is_tried_again_without_a_new_event)
{
    studies_fill_disk();
    note_in_vain(EVENT_OPENED, "a");
    cr_expect_eq(session_save(&study.session, &diag), -1);
    studies_expect_said(&diag, "disk-full");
    cr_expect_eq(session_unsaved(&study.session), 1);
    studies_free_disk();
    cr_expect_eq(session_save(&study.session, &diag), 0);
    cr_expect_eq(session_save(&study.session, &diag), 0);
    studies_expect_said(&diag, NULL);
    cr_expect_eq(session_unsaved(&study.session), 0);
    studies_expect_events(&study, "opened a");
}

static int take_moment(void *context, const struct event *event)
{
    str_addf(context, "%lld ", (long long)event->moment.at);
    return 0;
}

Test(session_unsaved, an_event_keeps_the_moment_when_it_happened)
{
    struct str moments = {0};
    studies_fill_disk();
    study.now.at = 1000;
    note_in_vain(EVENT_OPENED, "a");
    study.now.at = 2000;
    studies_free_disk();
    cr_assert_eq(session_note(&study.session, EVENT_READ, "a", &diag), 0);
    record_each_event(study.record, "core", RECORD_ALL_KINDS, take_moment, &moments, &diag);
    cr_expect_str_eq(str_text(&moments), "1000 2000 ");
    str_clear(&moments);
}

Test(session_unsaved, an_event_is_kept_with_all_its_texts)
{
    char texts[3][8] = {"q1", "00ff", "{\"a\":1}"};
    const struct event event = {
        .kind = EVENT_ANSWERED,
        .unit = (char *)"a",
        .question = texts[0],
        .attempt = texts[1],
        .data = texts[2],
    };
    studies_fill_disk();
    cr_expect_eq(session_write(&study.session, &event, &diag), -1);
    for (size_t i = 0; i < ARRAY_LEN(texts); i++)
        texts[i][0] = '?';
    studies_free_disk();
    cr_expect_eq(session_save(&study.session, &diag), 0);
    char *rows =
        records_rows(record_path(study.record),
                     "SELECT kind, unit, question, attempt, data FROM event WHERE course = 'core'");
    cr_expect_str_eq(rows, "answered|a|q1|00ff|{\"a\":1}\n");
    free(rows);
}

/* The learner has read it, wherever that is written. */
Test(session_unsaved, what_waits_is_done_all_the_same)
{
    cr_assert_eq(session_note(&study.session, EVENT_OPENED, "a", &diag), 0);
    studies_fill_disk();
    note_in_vain(EVENT_READ, "a");
    note_in_vain(EVENT_READ, "b");
    struct progress progress = session_progress(&study.session, "a");
    cr_expect(progress.is_opened && progress.is_done);
    cr_expect_eq(session_tally(&study.session).done, 2);
    cr_expect_str_eq(session_go_on(&study.session)->id, "c");
    studies_free_disk();
    cr_assert_eq(session_save(&study.session, &diag), 0);
    cr_expect_eq(session_tally(&study.session).done, 2);
}

Test(session_unsaved, a_place_that_cannot_be_kept_is_said)
{
    struct place place;
    cr_assert_eq(session_keep_place(&study.session, "a", "1", 0, NULL, NULL, &diag), 0);
    studies_fill_disk();
    cr_expect_eq(session_keep_place(&study.session, "a", "2", 0, NULL, NULL, &diag), -1);
    studies_expect_said(&diag, "disk-full");
    studies_free_disk();
    cr_assert_eq(session_place(&study.session, "a", &place), 1);
    cr_expect_str_eq(place.lesson_block, "1");
    place_clear(&place);
}

Test(session_unsaved, what_waits_outlives_the_course)
{
    struct session other;
    struct outside outside = study.session.outside;
    cr_assert_eq(session_note(&study.session, EVENT_OPENED, "a", &diag), 0);
    studies_fill_disk();
    note_in_vain(EVENT_READ, "a");
    session_close(&study.session);
    cr_assert_eq(session_open(&other, study.folder, study.record, NULL, outside, &diag), 0);
    cr_expect_eq(session_unsaved(&other), 1);
    cr_expect(session_progress(&other, "a").is_done);
    studies_free_disk();
    cr_expect_eq(session_note(&other, EVENT_OPENED, "b", &diag), 0);
    cr_expect_eq(session_unsaved(&other), 0);
    studies_expect_events(&study, "opened a, read a, opened b");
    session_close(&other);
}

/* Units of two courses may have the same id. */
Test(session_unsaved, what_waits_counts_in_its_own_course_alone)
{
    char course[] = "other";
    char unit[] = "a";
    const struct event event = {.kind = EVENT_READ, .course = course, .unit = unit};
    studies_fill_disk();
    cr_assert_eq(record_write(study.record, &event, &diag), -1);
    studies_expect_said(&diag, "disk-full");
    studies_free_disk();
    cr_expect_eq(session_unsaved(&study.session), 1);
    cr_expect_not(session_progress(&study.session, "a").is_done);
}

Test(session_unsaved, what_is_noted_soon_waits_for_the_next_save_and_goes_first)
{
    session_note_soon(&study.session, EVENT_OPENED, "a");
    cr_expect(record_is_write_due(study.record));
    cr_expect_eq(session_unsaved(&study.session), 1);
    cr_expect(session_progress(&study.session, "a").is_opened, "it counts at once");
    studies_expect_events(&study, "");
    cr_expect_eq(session_note(&study.session, EVENT_READ, "a", &diag), 0);
    cr_expect(!record_is_write_due(study.record));
    studies_expect_events(&study, "opened a, read a");
}

Test(session_unsaved, what_is_noted_soon_on_a_full_disk_is_due_once)
{
    session_note_soon(&study.session, EVENT_OPENED, "a");
    studies_fill_disk();
    cr_expect_eq(session_save(&study.session, &diag), -1);
    studies_expect_said(&diag, "disk-full");
    cr_expect(!record_is_write_due(study.record), "it is said once");
    cr_expect_eq(session_unsaved(&study.session), 1);
}
