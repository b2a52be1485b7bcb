/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/study/progress.c */
#include "config.h"

#include <criterion/criterion.h>

#include "base/memory.h"
#include "study/progress.h"

static void apply(struct progress *progress, enum event_kind kind, const char *data, int64_t at)
{
    struct event event = {.kind = kind, .data = (char *)data, .moment = {.at = at, .zone = 60}};
    progress_apply(progress, &event);
}

static struct progress after(enum event_kind kind, const char *data)
{
    struct progress progress;
    progress_init(&progress);
    apply(&progress, kind, data, 5);
    return progress;
}

Test(progress, a_unit_that_nobody_touched_has_no_score)
{
    struct progress progress;
    progress_init(&progress);
    cr_expect_not(progress.is_opened);
    cr_expect_not(progress.is_done);
    cr_expect_eq(progress.best_score, -1);
    cr_expect_eq(progress.last_score, -1);
    cr_expect_eq(progress.attempts, 0);
    cr_expect_eq(progress.answers, 0);
}

Test(progress, a_lesson_is_opened_and_then_done_when_read)
{
    struct progress progress;
    progress_init(&progress);
    apply(&progress, EVENT_OPENED, "{}", 1);
    cr_expect(progress.is_opened);
    cr_expect_not(progress.is_done);
    apply(&progress, EVENT_READ, "{}", 2);
    cr_expect(progress.is_done);
    cr_expect_eq(progress.last.at, 2);
    cr_expect_eq(progress.last.zone, 60);
}

Test(progress, answers_are_counted_over_all_attempts)
{
    struct progress progress;
    progress_init(&progress);
    for (int i = 0; i < 3; i++)
        apply(&progress, EVENT_ANSWERED, "{\"score\":0}", i);
    apply(&progress, EVENT_FINISHED, "{\"score\":0,\"maximum\":3,\"passed\":false}", 4);
    apply(&progress, EVENT_ANSWERED, "no JSON", 5);
    cr_expect_eq(progress.answers, 4);
    cr_expect_eq(progress.attempts, 1);
    cr_expect_not(progress.is_done);
}

Test(progress, the_best_attempt_and_the_last_are_kept_apart)
{
    struct progress progress;
    progress_init(&progress);
    apply(&progress, EVENT_FINISHED, "{\"score\":3,\"maximum\":4,\"passed\":true}", 1);
    apply(&progress, EVENT_FINISHED, "{\"score\":1.5,\"maximum\":6,\"passed\":false}", 2);
    cr_expect_eq(progress.best_score, 0.75);
    cr_expect_eq(progress.last_score, 0.25);
    cr_expect_eq(progress.attempts, 2);
    cr_expect(progress.is_done, "a quiz that was passed stays passed");
}

/* {data, attempts, last score, done} */
static const struct {
    const char *data;
    int64_t attempts;
    double last_score;
    bool is_done;
} results[] = {
    {"{\"score\":2,\"maximum\":2,\"passed\":true}", 1, 1, true},
    {"{\"score\":0,\"maximum\":2,\"passed\":false}", 1, 0, false},
    {"{\"score\":1,\"maximum\":2}", 1, 0.5, false},
    {"{\"score\":1,\"maximum\":2,\"passed\":1}", 1, 0.5, false},
    {"{\"score\":1,\"maximum\":2,\"passed\":true,\"later\":[{}]}", 1, 0.5, true},
    {"{\"score\":0,\"maximum\":0,\"passed\":true}", 1, -1, true},
    {"{\"score\":1,\"maximum\":-4,\"passed\":false}", 1, -1, false},
    {"{\"score\":-3,\"maximum\":2,\"passed\":false}", 1, 0, false},
    {"{\"score\":5,\"maximum\":2,\"passed\":false}", 1, 1, false},
    {"{\"score\":1e308,\"maximum\":1e-308,\"passed\":false}", 1, 1, false},
    {"{\"score\":\"2\",\"maximum\":2,\"passed\":true}", 0, -1, false},
    {"{\"score\":2,\"passed\":true}", 0, -1, false},
    {"{\"score\":null,\"maximum\":null,\"passed\":true}", 0, -1, false},
    {"{\"score\":1,\"maximum\":2,\"passed\":true", 0, -1, false},
    {"[1,2,true]", 0, -1, false},
    {"{}", 0, -1, false},
    {"", 0, -1, false},
    {"\xff", 0, -1, false},
    {NULL, 0, -1, false},
};

Test(progress, a_result_counts_as_far_as_it_can_be_read)
{
    for (size_t i = 0; i < ARRAY_LEN(results); i++) {
        const char *data = results[i].data != NULL ? results[i].data : "none";
        struct progress progress = after(EVENT_FINISHED, results[i].data);
        cr_expect_eq(progress.attempts, results[i].attempts, "case '%s'", data);
        cr_expect_eq(progress.last_score, results[i].last_score, "case '%s'", data);
        cr_expect_eq(progress.best_score, results[i].last_score, "case '%s'", data);
        cr_expect_eq(progress.is_done, results[i].is_done, "case '%s'", data);
        cr_expect_eq(progress.last.at, 5, "case '%s'", data);
    }
}

Test(progress, kinds_without_a_meaning_for_it_change_only_the_moment)
{
    static const enum event_kind kinds[] = {EVENT_UNKNOWN, EVENT_LEARNER, EVENT_STARTED};
    struct progress untouched;
    progress_init(&untouched);
    for (size_t i = 0; i < ARRAY_LEN(kinds); i++) {
        struct progress progress =
            after(kinds[i], "{\"score\":1,\"maximum\":1,\"passed\":true,\"name\":\"x\"}");
        cr_expect_eq(progress.last.at, 5);
        cr_expect_eq(progress.is_opened, untouched.is_opened);
        cr_expect_eq(progress.is_done, untouched.is_done);
        cr_expect_eq(progress.best_score, untouched.best_score);
        cr_expect_eq(progress.last_score, untouched.last_score);
        cr_expect_eq(progress.attempts, untouched.attempts);
        cr_expect_eq(progress.answers, untouched.answers);
    }
}

/* A clock that was put back makes no event older than those before it: the file has its order. */
Test(progress, the_latest_event_is_the_last_in_order_not_by_the_clock)
{
    struct progress progress;
    progress_init(&progress);
    apply(&progress, EVENT_OPENED, "{}", 5000);
    apply(&progress, EVENT_READ, "{}", 10);
    cr_expect_eq(progress.last.at, 10);
}
