/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/flow/wording_quiz.c, wording_verdict.c: what is said before a quiz, and of its answers. */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/str.h"
#include "flow/taking.h"
#include "flow/wording.h"

static struct taking taking;

static void end(void)
{
    taking_end(&taking);
}

TestSuite(wording_quiz, .fini = end);
TestSuite(wording_each); /* a learner for each case */

/* --- Before --- */

/* What is said before it begins, a line each. Caller frees. */
static char *said_before(bool offers_hints)
{
    struct wording_lines lines;
    struct str all = {0};
    quiz_close(&taking.quiz);
    cr_assert_eq(quiz_find(&taking.quiz, &taking.study.session, "quiz", &taking.diag), 0);
    wording_quiz(&taking.quiz, offers_hints, &lines);
    for (size_t i = 0; i < lines.count; i++)
        str_addf(&all, "%s\n", lines.items[i]);
    wording_lines_clear(&lines);
    return str_take(&all);
}

static void expect_before(const char *attributes, const char *line)
{
    taking_begin_with(&taking, attributes, "q1 q2");
    char *said = said_before(true);
    cr_expect_not_null(strstr(said, line), "'%s': %s", attributes, said);
    free(said);
    taking_end(&taking);
}

Test(wording_each, all_of_it_follows_from_the_quiz)
{
    expect_before("", "2 questions.\n");
    expect_before("minutes=\"1\"", "2 questions, about 1 minute.\n");
    expect_before("draw=\"1\" minutes=\"15\"", "1 question, about 15 minutes.\n");
    expect_before("", "To pass, you need 70 % of the points.\n");
    expect_before("", "You answer each question once, and then you see what was right, and why.\n");
    expect_before("behaviour=\"deferred\"", "until you hand in the quiz.");
    expect_before("behaviour=\"interactive\"",
                  "You can try each question twice. The second try costs 33 % of its points.\n");
    expect_before("behaviour=\"interactive\" penalty=\"20\"", "The second try costs 20 % of its");
    expect_before("behaviour=\"interactive\" penalty=\"0\"",
                  "You can try each question 2 times.\n");
    expect_before("behaviour=\"interactive\" tries=\"4\" penalty=\"25\"",
                  "You can try each question 4 times. Each try after the first costs 25 % of");
    expect_before("", "A hint costs at most 25 % of the points of its question;");
    expect_before("", "You can leave at any time: your place and your answers are kept.\n");
}

Test(wording_quiz, nothing_is_said_of_what_there_is_not)
{
    taking_begin(&taking, "q1");
    char *said = said_before(false);
    cr_expect_null(strstr(said, "hint"), "%s", said);
    cr_expect_null(strstr(said, "best result"), "%s", said);
    cr_expect_null(strstr(said, "several answers"), "no question has several: %s", said);
    free(said);
}

Test(wording_quiz, finding_begins_nothing)
{
    taking_begin(&taking, "q1 q2");
    free(said_before(true));
    cr_expect_eq(quiz_standing(&taking.quiz), QUIZ_TO_BEGIN);
    cr_expect_null(quiz_question(&taking.quiz));
    studies_expect_events(&taking.study, "");
    quiz_go_on(&taking.quiz, &taking.diag);
    taking_expect_question(&taking, "q1", "begun");
    studies_expect_events(&taking.study, "started quiz");
    free(said_before(true));
    cr_expect_eq(quiz_standing(&taking.quiz), QUIZ_UNDER_WAY);
}

Test(wording_quiz, the_best_result_so_far_is_named)
{
    taking_begin(&taking, "q1 q2");
    taking_open(&taking);
    taking_answer_and_go_on(&taking, "b");
    taking_answer_and_go_on(&taking, "a");
    cr_assert_eq(quiz_finish(&taking.quiz, &taking.diag), 0);
    char *said = said_before(true);
    cr_expect_eq(quiz_standing(&taking.quiz), QUIZ_FINISHED);
    cr_expect_not_null(strstr(said, "Your best result so far: 50 %. You keep it"), "%s", said);
    free(said);
}

Test(wording_quiz, one_who_only_looks_is_told_that_nothing_is_kept)
{
    taking_begin(&taking, "q1");
    studies_look_only(&taking.study);
    char *said = said_before(true);
    cr_expect_not_null(strstr(said, "You are only looking: nothing is kept.\n"), "%s", said);
    free(said);
}

/* --- Verdicts --- */

static void expect_verdict(const char *words)
{
    char *said = wording_verdict(&taking.quiz.asking, true);
    cr_expect_str_eq(said, words);
    free(said);
}

#define TRIES "behaviour=\"interactive\" tries=\"5\" penalty=\"20\""

Test(wording_quiz, a_right_answer_that_lost_points_says_by_what)
{
    static const char *const words[] = {
        "Right, 1 of 1 point.",
        "Right at the second try: 0.8 of 1 point.",
        "Right at the third try: 0.6 of 1 point.",
        "Right at try 4: 0.4 of 1 point.",
    };
    static const char *const wrong[] = {"a", "c", "a"};
    taking_begin_with(&taking, TRIES, "q1 q2 q3 q4");
    taking_open(&taking);
    for (size_t i = 0; i < ARRAY_LEN(words); i++) {
        for (size_t j = 0; j < i; j++)
            taking_answer(&taking, wrong[j]);
        taking_answer(&taking, "b");
        expect_verdict(words[i]);
        quiz_next(&taking.quiz);
    }
    cr_expect_eq(quiz_missed(&taking.quiz), 0);
}

Test(wording_quiz, a_hint_that_cost_points_is_named)
{
    taking_begin_with(&taking, TRIES, "q1 q2");
    taking_open(&taking);
    asking_hint(&taking.quiz.asking);
    taking_answer(&taking, "b");
    expect_verdict("Right, 1 of 1 point.");
    quiz_next(&taking.quiz);
    asking_hint(&taking.quiz.asking);
    asking_hint(&taking.quiz.asking);
    taking_answer(&taking, "a");
    taking_answer(&taking, "b");
    expect_verdict("Right at the second try, with a hint: 0.55 of 1 point.");
}

#define SEVERAL(attributes)                                                                        \
    "<quiz id=\"quiz\"><multiple-choice id=\"q1\" " attributes "><prompt>P</prompt>"               \
    "<option id=\"a\">A</option><option id=\"b\" correct=\"yes\">B</option>"                       \
    "<option id=\"c\" correct=\"yes\">C</option></multiple-choice></quiz>"

/* Never "Partly right, 0 of 1 point." alone. */
static void expect_worthless(const char *units, const char *options, const char *words)
{
    taking_begin(&taking, "q1");
    studies_reopen_with(&taking.study, units);
    taking_open(&taking);
    for (; *options != '\0'; options++)
        taking_choose(&taking, (const char[]){*options, '\0'});
    cr_assert_eq(quiz_answer(&taking.quiz, &taking.diag), 0);
    expect_verdict(words);
    taking_end(&taking);
}

Test(wording_each, what_is_partly_right_and_earns_nothing_says_why)
{
    expect_worthless(SEVERAL(""), "ab",
                     "Partly right, but wrong choices took it away: 0 of 1 point.");
    expect_worthless(SEVERAL("credit=\"all\""), "b",
                     "Partly right, but only the whole answer counts: 0 of 1 point.");
    expect_worthless(SEVERAL(""), "a", "Not right, 0 of 1 point.");
    expect_worthless(SEVERAL(""), "b", "Partly right, 0.5 of 1 point.");
}

Test(wording_quiz, in_a_list_a_right_answer_that_lost_points_has_a_word)
{
    static const struct {
        struct grade grade;
        const char *words;
    } cases[] = {
        {{1, 1, 1, true}, "1 of 1"},
        {{0.8, 1, 1, true}, "right, 0.8 of 1"},
        {{0.5, 1, 0.5, false}, "0.5 of 1"},
        {{0, 1, 0, false}, "0 of 1"},
    };
    taking_begin(&taking, "q1");
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        char *words = wording_judged(&cases[i].grade);
        cr_expect_str_eq(words, cases[i].words);
        free(words);
    }
}
