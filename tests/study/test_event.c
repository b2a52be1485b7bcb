/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/study/event.c */
#include "config.h"

#include <criterion/criterion.h>

#include "base/memory.h"
#include "study/event.h"

/* They stand in learners' files: a change here loses what people did. */
Test(event, the_stored_words_are_these_for_ever)
{
    static const struct {
        enum event_kind kind;
        const char *name;
    } cases[] = {
        {EVENT_LEARNER, "learner"}, {EVENT_OPENED, "opened"},     {EVENT_READ, "read"},
        {EVENT_STARTED, "started"}, {EVENT_ANSWERED, "answered"}, {EVENT_FINISHED, "finished"},
    };
    cr_expect_eq(ARRAY_LEN(cases), EVENT_KIND_COUNT - 1);
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        cr_expect_str_eq(event_kind_name(cases[i].kind), cases[i].name);
        cr_expect_eq(event_kind_from_name(cases[i].name), cases[i].kind, "case '%s'",
                     cases[i].name);
    }
}

Test(event, a_word_not_known_is_an_unknown_kind)
{
    static const char *const words[] = {"", "future", "Read", "reading", "rea", "read "};
    for (size_t i = 0; i < ARRAY_LEN(words); i++)
        cr_expect_eq(event_kind_from_name(words[i]), EVENT_UNKNOWN, "case '%s'", words[i]);
    cr_expect_str_eq(event_kind_name(EVENT_UNKNOWN), "");
}

Test(event, a_cleared_one_is_empty_and_can_be_cleared_again)
{
    struct event event = {
        .number = 3,
        .kind = EVENT_READ,
        .kind_name = memory_text("read"),
        .course = memory_text("core"),
        .edition = memory_text("1"),
        .unit = memory_text("age"),
        .question = memory_text("q1"),
        .attempt = memory_text("0"),
        .data = memory_text("{}"),
    };
    event_clear(&event);
    cr_expect_null(event.course);
    cr_expect_null(event.data);
    cr_expect_eq(event.kind, EVENT_UNKNOWN);
    cr_expect_eq(event.number, 0);
    event_clear(&event);
}
