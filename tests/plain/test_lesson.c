/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/plain/lesson.c: pauses, questions in the text, notes for who teaches. The usual way through a
 * lesson is in tests/program/test_plain.c. */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "plain/talking.h"

#define TRY                                                                                        \
    "<try><single-choice id=\"t\"><prompt>Who decides?</prompt>"                                   \
    "<option>Me<feedback>Not alone.</feedback></option>"                                           \
    "<option correct=\"yes\">Law</option><hint cost=\"50\">Think.</hint>"                          \
    "<explanation>Both.</explanation></single-choice></try>"
#define LESSON                                                                                     \
    "<lesson id=\"l\"><title>L</title><p>One.</p><pause/><p>Two.</p>" TRY                          \
    "<facilitator>Ask them.</facilitator><p>Three.</p></lesson>"

static struct talking talking;

static void begin(void)
{
    talking_begin(&talking, LESSON);
}

static void end(void)
{
    talking_end(&talking);
}

TestSuite(plain_lesson, .init = begin, .fini = end);

Test(plain_lesson, a_portion_ends_at_a_pause_and_at_a_question)
{
    talking_expect_lesson(&talking, "\n2\n\n\n",
                          "One.\n"
                          "Enter go on, help, back, quit: \n"
                          "Two.\n"
                          "Try it, one answer.\n"
                          "Who decides?\n"
                          "1: Me\n"
                          "2: Law\n"
                          "Answer 1-2, Enter go on, hint, help, back, quit: Right.\n"
                          "Both.\n"
                          "Enter go on, help, back, quit, previous: \n"
                          "Three.\n"
                          "End of the lesson.\n");
    cr_expect_eq(talking.next, PLAIN_GO_ON);
    studies_expect_events(&talking.study, "opened l, read l");
}

Test(plain_lesson, enter_alone_goes_through_without_an_answer)
{
    talking_expect_lesson(&talking, "\n\n\n",
                          "Answer 1-2, Enter go on, hint, help, back, quit: \n"
                          "Three.\n"
                          "End of the lesson.\n");
    cr_expect_eq(talking.next, PLAIN_GO_ON);
}

Test(plain_lesson, an_answer_is_told_without_points_and_stays)
{
    talking_expect_lesson(&talking, "\n1\nquit\n",
                          "Answer 1-2, Enter go on, hint, help, back, quit: Not right.\n"
                          "Not alone.\n"
                          "The right answer is 2: Law\n"
                          "Both.\n");
    talking_reopen(&talking);
    talking_expect_lesson(&talking, "\n",
                          "You go on where you stopped.\n"
                          "Two.\n"
                          "Try it, one answer.\n"
                          "Not right.\n"
                          "The right answer is 2: Law\n"
                          "Enter go on, help, back, quit, previous: \n"
                          "Three.\n");
}

Test(plain_lesson, a_hint_costs_nothing_where_nothing_is_scored_and_stays_open)
{
    talking_expect_lesson(&talking, "\nhint\nhint\nquit\n",
                          "Answer 1-2, Enter go on, hint, help, back, quit: Hint: Think.\n"
                          "Answer 1-2, Enter go on, help, back, quit: There is no further hint.\n");
    talking_reopen(&talking);
    talking_expect_lesson(&talking, "",
                          "Who decides?\n"
                          "Hint: Think.\n");
}

Test(plain_lesson, at_a_question_one_can_leave)
{
    free(talking_lesson(&talking, "\nback\n"));
    cr_expect_eq(talking.next, PLAIN_BACK);
    free(talking_lesson(&talking, "quit\n"));
    cr_expect_eq(talking.next, PLAIN_QUIT);
    free(talking_lesson(&talking, ""));
    cr_expect_eq(talking.next, PLAIN_QUIT, "the input has ended");
}

Test(plain_lesson, notes_for_who_teaches_are_read_where_they_are_wanted)
{
    char *said = talking_lesson(&talking, "\n\n\n");
    cr_expect_null(strstr(said, "Ask them."), "%s", said);
    free(said);
    talking_expect_lesson(&talking, "facilitator\nprevious\n",
                          "Three.\n"
                          "For the facilitator:\n"
                          "Ask them.\n"
                          "Three.\n");
    cr_expect(talking.shows_facilitator);
    said = talking_lesson(&talking, "\nfacilitator\n");
    cr_expect_not(talking.shows_facilitator);
    free(said);
}

Test(plain_lesson, where_there_are_no_notes_the_word_is_not_offered)
{
    studies_reopen_with(&talking.study, "<lesson id=\"l\"><title>L</title><p>One.</p></lesson>");
    talking_expect_lesson(&talking, "facilitator\n",
                          "Enter go on, help, back, quit: “facilitator” cannot be typed here. Type "
                          "“help” to see what can.\n");
}

Test(plain_lesson, the_plan_and_the_minutes_are_said_at_the_first_part)
{
    studies_reopen_with(&talking.study,
                        "<facilitator>Chairs in a circle.</facilitator>\n"
                        "<lesson id=\"l\" minutes=\"9\"><title>L</title><p>One.</p></lesson>");
    talking_expect_lesson(&talking, "facilitator\n",
                          "One.\n"
                          "End of the lesson.\n"
                          "For the facilitator:\n"
                          "Module 1: 9 minutes. This lesson: 9 minutes.\n"
                          "Chairs in a circle.\n"
                          "One.\n");
    cr_expect(talking.shows_facilitator);
}
