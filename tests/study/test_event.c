/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/study/event.c */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>

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
        {EVENT_RESET, "reset"},     {EVENT_NOTED, "noted"},       {EVENT_BOOKMARKED, "bookmarked"},
        {EVENT_REMOVED, "removed"}, {EVENT_UNDONE, "undone"},
        {EVENT_SET, "set"},
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

Test(event, a_key_is_the_session_and_the_number)
{
    struct event event = {.number = 1234567890123};
    for (size_t i = 0; i < sizeof event.session; i++)
        event.session[i] = (unsigned char)(i * 17);
    char *key = event_key(&event);
    cr_expect_str_eq(key, "00112233445566778899aabbccddeeff-1234567890123");
    free(key);
}

Test(event, a_session_is_read_as_it_is_written_and_nothing_else_is)
{
    static const char *const wrong[] = {"",
                                        "0011",
                                        "00112233445566778899aabbccddeef",
                                        "00112233445566778899aabbccddeefff",
                                        "00112233445566778899AABBCCDDEEFF",
                                        "0x112233445566778899aabbccddeeff",
                                        "00112233445566778899aabbccddee f"};
    unsigned char session[16] = {0};
    char text[EVENT_SESSION_DIGITS + 1];
    cr_assert(event_session_parse("00112233445566778899aabbccddeeff", session));
    event_session_text(session, text);
    cr_expect_str_eq(text, "00112233445566778899aabbccddeeff");
    for (size_t i = 0; i < ARRAY_LEN(wrong); i++)
        cr_expect_not(event_session_parse(wrong[i], session), "case '%s'", wrong[i]);
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
