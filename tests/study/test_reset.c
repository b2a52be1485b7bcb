/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/study/reset.c */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "study/reset.h"

#define A "0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a"
#define B "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b"

static struct resets resets;

static void end(void)
{
    resets_clear(&resets);
}

TestSuite(reset, .fini = end);

static struct event make(int session, int number, enum event_kind kind, const char *unit,
                         const char *data)
{
    struct event event = {.number = number,
                          .kind = kind,
                          .course = (char *)"core",
                          .unit = (char *)unit,
                          .data = (char *)data};
    memset(event.session, session, sizeof event.session);
    return event;
}

static void apply(int session, int number, enum event_kind kind, const char *unit, const char *data)
{
    struct event event = make(session, number, kind, unit, data);
    resets_apply(&resets, &event);
}

static bool counts(int session, int number, const char *unit)
{
    struct event event = make(session, number, EVENT_READ, unit, "{}");
    return resets_count(&resets, &event);
}

Test(reset, the_data_are_these_for_ever)
{
    struct reset_seen *seen = reset_seen_new();
    struct event events[] = {make(0x0a, 3, EVENT_READ, "u", "{}"),
                             make(0x0b, 1, EVENT_READ, "u", "{}"),
                             make(0x0a, 2, EVENT_READ, "u", "{}")};
    cr_expect(reset_seen_is_empty(seen));
    for (size_t i = 0; i < ARRAY_LEN(events); i++)
        reset_seen_add(seen, &events[i]);
    cr_expect_not(reset_seen_is_empty(seen));
    char *data = reset_seen_data(seen);
    cr_expect_str_eq(data, "{\"seen\":{\"" A "\":3,\"" B "\":1}}");
    free(data);
    reset_seen_free(seen);
    data = reset_undone_data(A "-7");
    cr_expect_str_eq(data, "{\"undoes\":\"" A "-7\"}");
    free(data);
}

Test(reset, what_it_has_seen_counts_no_more)
{
    apply(0x0a, 9, EVENT_RESET, "u", "{\"seen\":{\"" A "\":3,\"" B "\":1}}");
    cr_expect_not(counts(0x0a, 1, "u"));
    cr_expect_not(counts(0x0a, 3, "u"));
    cr_expect_not(counts(0x0b, 1, "u"));
    cr_expect(counts(0x0a, 4, "u"), "it came later");
    cr_expect(counts(0x0b, 2, "u"), "it was done elsewhere meanwhile");
    cr_expect(counts(0x0c, 1, "u"), "its session was not seen");
    cr_expect(counts(0x00, 0, "u"), "it waits to be written");
    cr_expect(counts(0x0a, 1, "v"), "it is of another unit");
    struct event event = make(0x0a, 1, EVENT_READ, "u", "{}");
    event.course = (char *)"other";
    cr_expect(resets_count(&resets, &event));
    event = make(0x0a, 1, EVENT_UNDONE, "u", "{}");
    cr_expect(resets_count(&resets, &event));
}

Test(reset, one_of_a_course_is_of_all_its_units)
{
    apply(0x0a, 9, EVENT_RESET, NULL, "{\"seen\":{\"" A "\":3}}");
    cr_expect_not(counts(0x0a, 1, "u"));
    cr_expect_not(counts(0x0a, 3, "v"));
    cr_expect(counts(0x0a, 1, NULL));
}

Test(reset, one_that_was_undone_covers_nothing_in_whatever_order_they_come)
{
    struct reset_facts last;
    apply(0x0b, 5, EVENT_UNDONE, "u", "{\"undoes\":\"" A "-9\"}");
    apply(0x0a, 9, EVENT_RESET, "u", "{\"seen\":{\"" A "\":3}}");
    cr_expect(counts(0x0a, 1, "u"));
    cr_expect_not(resets_last(&resets, &last));
    apply(0x0a, 10, EVENT_RESET, "u", "{\"seen\":{\"" A "\":2}}");
    cr_expect_not(counts(0x0a, 2, "u"));
    cr_expect(counts(0x0a, 3, "u"));
    cr_assert(resets_last(&resets, &last));
    cr_expect_str_eq(last.key, A "-10");
    cr_expect_str_eq(last.course, "core");
    cr_expect_str_eq(last.unit, "u");
}

Test(reset, data_that_cannot_be_read_change_nothing)
{
    static const char *const wrong[] = {NULL,
                                        "",
                                        "x",
                                        "{}",
                                        "[]",
                                        "{\"seen\":7}",
                                        "{\"seen\":{\"" A "\":\"9\"}}",
                                        "{\"undoes\":7}"};
    for (size_t i = 0; i < ARRAY_LEN(wrong); i++) {
        apply(0x0a, 9, EVENT_RESET, "u", wrong[i]);
        apply(0x0a, 9, EVENT_UNDONE, "u", wrong[i]);
        apply(0x0a, 9, EVENT_READ, "u", "{\"seen\":{\"" A "\":3}}");
        cr_expect(counts(0x0a, 1, "u"), "case %zu", i);
    }
}
