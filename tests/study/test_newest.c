/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/study/newest.c */
#include "config.h"

#include <criterion/criterion.h>

#include "base/memory.h"
#include "study/newest.h"

static struct newest newest;

static void end(void)
{
    newest_clear(&newest);
}

TestSuite(newest, .fini = end);

static void apply(enum event_kind kind, const char *unit, const char *question, const char *data)
{
    struct event event = {
        .kind = kind, .unit = (char *)unit, .question = (char *)question, .data = (char *)data};
    newest_apply(&newest, &event);
}

Test(newest, the_last_answer_to_a_question_stands)
{
    apply(EVENT_ANSWERED, "u", "q", "{\"score\":0,\"maximum\":2}");
    apply(EVENT_ANSWERED, "u", "r", "{\"score\":3,\"maximum\":3}");
    apply(EVENT_ANSWERED, "v", "q", "{\"score\":0.5,\"maximum\":4}");
    apply(EVENT_ANSWERED, "u", "q", "{\"score\":1,\"maximum\":1}");
    cr_assert_eq(newest.count, 3);
    cr_expect_eq(newest_find(&newest, "u", "q")->score, 1);
    cr_expect_eq(newest_find(&newest, "u", "q")->maximum, 1);
    cr_expect_eq(newest_find(&newest, "v", "q")->score, 0.5);
    cr_expect_null(newest_find(&newest, "v", "r"));
}

Test(newest, what_is_no_answer_changes_nothing)
{
    static const char *const wrong[] = {
        NULL, "", "{}", "{\"score\":1}", "{\"score\":\"1\",\"maximum\":1}", "[1,2]"};
    for (size_t i = 0; i < ARRAY_LEN(wrong); i++)
        apply(EVENT_ANSWERED, "u", "q", wrong[i]);
    apply(EVENT_FINISHED, "u", "q", "{\"score\":1,\"maximum\":1}");
    apply(EVENT_ANSWERED, NULL, "q", "{\"score\":1,\"maximum\":1}");
    apply(EVENT_ANSWERED, "u", NULL, "{\"score\":1,\"maximum\":1}");
    cr_expect_eq(newest.count, 0);
}
