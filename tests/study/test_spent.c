/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/study/spent.c: the rule of the time spent. */
#include "config.h"

#include <criterion/criterion.h>
#include <string.h>

#include "base/memory.h"
#include "study/spent.h"

static struct spent spent;

static void end(void)
{
    spent_clear(&spent);
}

TestSuite(spent, .fini = end);

/* An event of a session, so many seconds after the beginning. */
static void apply_of(const char *course, int session, const char *unit, int64_t seconds)
{
    struct event event = {.course = unit == NULL ? NULL : (char *)course,
                          .unit = (char *)unit,
                          .moment = {.at = seconds * 1000}};
    memset(event.session, session, sizeof event.session);
    spent_apply(&spent, &event);
}

static void apply(int session, const char *unit, int64_t seconds)
{
    apply_of("core", session, unit, seconds);
}

static void expect_seconds(const char *unit, int64_t seconds)
{
    int64_t found = spent_on(&spent, "core", unit) / 1000;
    cr_expect_eq(found, seconds, "'%s': %d", unit != NULL ? unit : "all", (int)found);
}

Test(spent, from_one_event_to_the_next_the_time_is_the_first_ones)
{
    apply(1, "a", 0);
    apply(1, "a", 60);
    apply(1, "b", 100);
    apply(1, "a", 107);
    expect_seconds("a", 100);
    expect_seconds("b", 7);
    expect_seconds(NULL, 107);
    cr_expect_eq(spent_on(&spent, "other", NULL), 0);
    cr_expect_eq(spent_on(&spent, "core", "none"), 0);
}

Test(spent, units_of_one_name_in_two_courses_are_told_apart)
{
    apply(1, "a", 0);
    apply_of("other", 1, "a", 60);
    apply(1, "a", 67);
    apply(1, "b", 70);
    expect_seconds("a", 63);
    cr_expect_eq(spent_on(&spent, "other", "a") / 1000, 7);
}

Test(spent, a_long_gap_counts_as_fifteen_minutes)
{
    apply(1, "a", 0);
    apply(1, "b", 15 * 60 - 1);
    apply(1, "c", 15 * 60 - 1 + 15 * 60 + 1);
    apply(1, "d", 100000);
    expect_seconds("a", 15 * 60 - 1);
    expect_seconds("b", 15 * 60);
    expect_seconds("c", 15 * 60);
    expect_seconds("d", 0);
}

Test(spent, between_sessions_no_time_is_spent)
{
    apply(1, "a", 0);
    apply(2, "a", 60);
    apply(2, "a", 70);
    expect_seconds("a", 10);
}

Test(spent, windows_that_were_open_at_once_are_told_apart)
{
    apply(1, "a", 0);
    apply(2, "b", 1);
    apply(1, "a", 10);
    apply(2, "b", 21);
    expect_seconds("a", 10);
    expect_seconds("b", 20);
}

Test(spent, what_is_of_no_unit_takes_no_time_but_ends_a_gap)
{
    apply(1, NULL, 0);
    apply(1, "a", 50);
    apply(1, NULL, 60);
    apply(1, "a", 100);
    expect_seconds("a", 10);
}

Test(spent, a_clock_that_was_put_back_takes_nothing_away)
{
    static const int64_t moments[] = {100, 110, 5, 25, INT64_MIN / 1000, INT64_MAX / 1000, 0};
    for (size_t i = 0; i < ARRAY_LEN(moments); i++)
        apply(1, "a", moments[i]);
    expect_seconds("a", 10 + 20 + 15 * 60);
}
