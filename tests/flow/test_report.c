/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/flow/report.c */
#include "config.h"

#include <criterion/criterion.h>
#include <string.h>

#include "flow/report.h"
#include "flow/reset.h"
#include "support/records.h"
#include "support/studies.h"

#define QUESTION(id, objective)                                                                    \
    "<single-choice id=\"" id "\" objective=\"" objective "\"><prompt>?</prompt>"                  \
    "<option id=\"a\" correct=\"yes\">A</option><option id=\"b\">B</option></single-choice>"
#define UNITS                                                                                      \
    "<objective id=\"one\">Know one</objective><objective id=\"two\">Know two</objective>"         \
    "<lesson id=\"l\"><title>L</title><p>x</p></lesson>"                                           \
    "<quiz id=\"z\">" QUESTION("q1", "one") QUESTION("q2", "one") QUESTION("q3", "two") "</quiz>"

static struct study study;
static struct report report;
static struct diag diag;

static void begin(void)
{
    diag_init(&diag);
    studies_begin(&study, UNITS);
}

static void end(void)
{
    report_clear(&report);
    studies_end(&study);
    diag_clear(&diag);
}

TestSuite(report, .init = begin, .fini = end);

static void build(void)
{
    report_clear(&report);
    cr_assert_eq(report_build(&study.session, &report, &diag), 0);
    cr_assert_eq(report.unit_count, 2);
    cr_assert_eq(report.objective_count, 2);
}

static void answer(const char *question, const char *data)
{
    records_append(study.record, EVENT_ANSWERED, "z", question, data);
}

Test(report, who_has_done_nothing_has_all_before)
{
    build();
    cr_expect_str_eq(report.units[0].unit->id, "l");
    cr_expect_not(report.units[0].progress.is_opened);
    cr_expect_eq(report.units[1].milliseconds, 0);
    cr_expect_str_eq(report.objectives[0].objective->id, "one");
    cr_expect_eq(report.objectives[0].questions, 2);
    cr_expect_eq(report.objectives[0].answered, 0);
    cr_expect_eq(report.objectives[1].questions, 1);
    cr_expect_eq(report.objectives[1].module, 0);
}

Test(report, objectives_stand_as_the_newest_answers_do)
{
    answer("q1", "{\"score\":0,\"maximum\":1}");
    answer("q1", "{\"score\":1,\"maximum\":1}");
    answer("q2", "{\"score\":1,\"maximum\":2}");
    answer("gone", "{\"score\":5,\"maximum\":5}");
    build();
    cr_expect_eq(report.objectives[0].answered, 2);
    cr_expect_eq(report.objectives[0].score, 2);
    cr_expect_eq(report.objectives[0].maximum, 3);
    cr_expect_eq(report.objectives[1].answered, 0);
    cr_expect_eq(report.units[1].progress.answers, 4);
}

static char unit[] = "z";
static char question[] = "q3";
static char data[] = "{\"score\":1,\"maximum\":1}";

static struct event right_answer(char *course)
{
    return (struct event){.kind = EVENT_ANSWERED,
                          .moment = records_moment(1),
                          .course = course,
                          .unit = unit,
                          .question = question,
                          .data = data};
}

static void answer_later(void)
{
    char course[] = "core";
    const struct event event = right_answer(course);
    record_write_later(study.record, &event);
}

/* It may have units and questions of the same names. */
Test(report, what_was_answered_in_another_course_does_not_count)
{
    char course[] = "other";
    const struct event event = right_answer(course);
    answer("q3", "{\"score\":0,\"maximum\":1}");
    cr_assert_eq(record_append(study.record, &event, &diag), 0);
    build();
    cr_expect_eq(report.objectives[1].answered, 1);
    cr_expect_eq(report.objectives[1].score, 0);
}

/* On a full disk, say: what was done counts all the same, in the unit and in its objective. */
Test(report, an_answer_that_waits_to_be_saved_counts)
{
    answer_later();
    build();
    cr_expect_eq(report.units[1].progress.answers, 1);
    cr_expect_eq(report.objectives[1].answered, 1);
    cr_expect_eq(report.objectives[1].score, 1);
}

/* No reset has seen it: it has no number yet. */
Test(report, an_answer_that_waits_counts_after_a_reset_too)
{
    answer("q3", "{\"score\":0,\"maximum\":1}");
    cr_assert_eq(reset_begin_anew(study.record, "core", NULL, records_moment(1), &diag), 0);
    answer_later();
    build();
    cr_expect_eq(report.units[1].progress.answers, 1);
    cr_expect_eq(report.objectives[1].answered, 1);
    cr_expect_eq(report.objectives[1].score, 1);
}

Test(report, time_is_that_of_all_events_and_a_reset_leaves_it)
{
    study.now = records_moment(100);
    cr_assert_eq(session_note(&study.session, EVENT_OPENED, "l", &diag), 0);
    study.now = records_moment(160);
    cr_assert_eq(session_note(&study.session, EVENT_READ, "l", &diag), 0);
    answer("q1", "{\"score\":1,\"maximum\":1}");
    cr_assert_eq(reset_begin_anew(study.record, "core", NULL, records_moment(200), &diag), 0);
    build();
    cr_expect_eq(report.units[0].milliseconds, 60000);
    cr_expect_not(report.units[0].progress.is_done);
    cr_expect_eq(report.objectives[0].answered, 0);
}

Test(report, without_a_record_there_is_one_too)
{
    studies_look_only(&study);
    build();
    cr_expect_eq(report.units[0].milliseconds, 0);
}
