/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/flow/teaching.c */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>

#include "base/memory.h"
#include "flow/teaching.h"
#include "support/courses.h"
#include "support/studies.h"

#define LESSON(id, attributes, body)                                                               \
    "<lesson id=\"" id "\" " attributes "><title>L</title>" body "</lesson>\n"
#define QUIZ(attributes, body)                                                                     \
    "<quiz id=\"quiz\" " attributes ">" body                                                       \
    "<true-false id=\"q\" answer=\"true\"><prompt>Yes?</prompt></true-false></quiz>\n"

static struct study study;

static void end(void)
{
    studies_end(&study);
}

TestSuite(teaching, .fini = end);

static void expect(const char *id, const char *words, size_t plan, size_t note, bool has)
{
    struct diag diag;
    struct teaching teaching;
    diag_init(&diag);
    const struct unit *unit = session_unit(&study.session, id, &diag);
    cr_assert_not_null(unit);
    teaching_of(&study.session, unit, &teaching);
    if (words == NULL)
        cr_expect_null(teaching.words, "'%s': '%s'", id, teaching.words);
    else
        cr_expect_str_eq(teaching.words, words, "'%s': '%s'", id, teaching.words);
    cr_expect_eq(teaching.plan->count, plan, "'%s'", id);
    cr_expect_eq(teaching.note->count, note, "'%s'", id);
    cr_expect_eq(teaching_has(&study.session, unit), has, "'%s'", id);
    if (teaching_has_notes(&study.session, unit))
        cr_expect(has);
    if (plan + note > 0)
        cr_expect(teaching_has_notes(&study.session, unit), "'%s'", id);
    teaching_clear(&teaching);
    cr_expect_null(teaching.words);
    cr_expect_eq(teaching.plan->count, 0);
}

Test(teaching, a_unit_says_its_minutes_and_the_first_one_those_of_all)
{
    studies_begin(&study, LESSON("l", "minutes=\"10\"", "<p>x</p>")
                              LESSON("m", "minutes=\"1\"", "<p>y</p>") QUIZ("minutes=\"5\"", ""));
    expect("m", "This lesson: 1 minute.", 0, 0, true);
    cr_expect_not(teaching_has_notes(&study.session, study.session.module->units[1]));
    expect("l", "Module 1: 16 minutes. This lesson: 10 minutes.", 0, 0, true);
    expect("m", "This lesson: 1 minute.", 0, 0, true);
    expect("quiz", "This quiz: 5 minutes.", 0, 0, true);
}

Test(teaching, minutes_that_are_not_said_are_not_made_up)
{
    studies_begin(&study, LESSON("l", "", "<p>x</p>") LESSON("m", "minutes=\"2\"", "<p>y</p>"));
    expect("l", NULL, 0, 0, false);
    expect("m", "This lesson: 2 minutes.", 0, 0, true);
    cr_expect_null(
        teaching_module_words(&study.session, &session_outline(&study.session)->modules[0]));
}

Test(teaching, a_note_in_the_text_and_that_of_a_quiz_count)
{
    studies_begin(&study, LESSON("l", "", "<p>x</p><facilitator>Ask.</facilitator>") QUIZ(
                              "", "<facilitator><p>In pairs.</p><p>Then all.</p></facilitator>"));
    expect("l", NULL, 0, 0, true);
    expect("quiz", NULL, 0, 2, true);
}

Test(teaching, the_plan_of_a_module_stands_at_its_first_unit)
{
    studies_begin(&study, "<facilitator><p>Chairs.</p></facilitator>\n" QUIZ("", "")
                              LESSON("l", "", "<p>x</p>"));
    expect("quiz", NULL, 1, 0, true);
    expect("l", NULL, 0, 0, false);
}
