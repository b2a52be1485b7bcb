/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What was judged stays judged, in whatever language it is looked at: src/flow/quiz.c and
 * src/flow/reader.c with a course of two languages, whose typed answers differ. */
#include <criterion/criterion.h>
#include <stdlib.h>

#include "base/memory.h"
#include "flow/quiz.h"
#include "flow/reader.h"
#include "support/messages.h"
#include "support/mo.h"
#include "support/records.h"
#include "support/studies.h"

#define QUESTION(name)                                                                             \
    "<short-answer id=\"" name "\"><prompt>How many?</prompt><answer>ten<feedback>Five times two." \
    "</feedback></answer><answer credit=\"0\">*<feedback>Count again.</feedback></answer>"         \
    "</short-answer>"
#define COURSE                                                                                     \
    "<quiz id=\"quiz\" behaviour=\"interactive\" tries=\"3\" pass=\"70\">" QUESTION("q1")          \
        QUESTION("q2") "</quiz><lesson id=\"l\"><title>L</title><p>One</p><try>" QUESTION(         \
            "t") "</try></lesson>"

static const struct catalogue_entry entries[] = {
    {.key = "How many?", .translation = "Combien ?"},
    {.key = "ten", .translation = "dix"},
    {.key = "Five times two.", .translation = "Cinq fois deux."},
    {.key = "*", .translation = "*"},
    {.key = "Count again.", .translation = "Comptez encore."},
};

static struct study study;
static struct quiz quiz;
static struct reader reader;
static struct diag diag;

static void speak(const char *language)
{
    struct languages wanted = {0};
    languages_add(&wanted, language);
    session_speak(&study.session, &wanted, &diag);
    messages_expect(&diag, study.folder, "", language);
    cr_assert_str_eq(study.session.language, language);
    languages_clear(&wanted);
}

static void begin(void)
{
    diag_init(&diag);
    studies_begin(&study, COURSE);
    mo_put(study.folder, "po/fr.mo", "fr", entries, ARRAY_LEN(entries));
    speak("fr");
}

static void end(void)
{
    quiz_close(&quiz);
    reader_close(&reader);
    studies_end(&study);
    diag_clear(&diag);
}

TestSuite(judged, .init = begin, .fini = end);

/* Leaves the program and comes back in the language of the course, where "dix" is no answer. */
static void come_back(void)
{
    quiz_close(&quiz);
    reader_close(&reader);
    studies_reopen(&study);
    cr_assert_str_eq(study.session.language, "en");
}

static void open_quiz(void)
{
    cr_assert_eq(quiz_open_again(&quiz, &study.session, "quiz", &diag), 0);
    studies_expect_said(&diag, NULL);
}

static void answer(const char *words)
{
    asking_type(&quiz.asking, words);
    cr_assert_eq(quiz_answer(&quiz, &diag), 0);
    quiz_next(&quiz);
}

static void expect_looked_at(size_t at, bool is_right, double score, const char *feedback)
{
    cr_assert(quiz_look(&quiz, at));
    const struct asking *asking = &quiz.asking;
    const struct question_option *match = asking_match(asking);
    cr_expect_eq(asking->state, ASKING_ANSWERED);
    cr_expect_eq(asking->grade.is_right, is_right, "question %zu", at);
    cr_expect_float_eq(asking->grade.score, score, 1e-9, "question %zu", at);
    cr_expect_str_eq(match != NULL ? match->feedback.items[0].text.plain : "none", feedback);
}

Test(judged, a_right_answer_is_not_asked_for_again_in_another_language)
{
    open_quiz();
    answer("dix");
    come_back();
    open_quiz();
    cr_expect_str_eq(quiz_question(&quiz)->id, "q2");
    cr_expect_eq(quiz_left(&quiz), 1);
}

Test(judged, a_result_says_in_another_language_what_was_said_at_first)
{
    open_quiz();
    answer("neuf");
    answer("dix");
    answer("dix");
    cr_assert_eq(quiz_finish(&quiz, &diag), 0);
    cr_expect_eq(quiz_missed(&quiz), 0, "a right one that lost points is not missed");
    come_back();
    open_quiz();
    cr_assert(quiz.attempt.is_finished);
    cr_expect_eq(quiz_missed(&quiz), 0);
    expect_looked_at(0, true, 2.0 / 3, "Five times two.");
    expect_looked_at(1, true, 1, "Five times two.");
}

Test(judged, a_wrong_answer_stays_wrong)
{
    open_quiz();
    for (int attempt_try = 0; attempt_try < 3; attempt_try++)
        answer(attempt_try % 2 == 0 ? "neuf" : "huit");
    cr_expect_str_eq(quiz_question(&quiz)->id, "q2");
    answer("dix");
    come_back();
    open_quiz();
    expect_looked_at(0, false, 0, "Count again.");
    struct grade grade;
    cr_expect(quiz_judged(&quiz, 0, &grade));
    cr_expect_not(grade.is_right);
    cr_expect(quiz_judged(&quiz, 1, &grade));
    cr_expect(grade.is_right);
    cr_expect_eq(quiz_missed(&quiz), 1);
}

/* The language is changed with the answer on the screen, and while another try is open. */
Test(judged, a_copy_in_another_language_is_judged_as_its_original)
{
    struct quiz copy;
    open_quiz();
    asking_type(&quiz.asking, "dix");
    cr_assert_eq(quiz_answer(&quiz, &diag), 0);
    speak("en");
    quiz_copy(&quiz, &copy);
    cr_expect_eq(copy.asking.state, ASKING_ANSWERED);
    cr_expect(copy.asking.grade.is_right);
    quiz_close(&copy);
}

/* Records of the first versions tell the points alone: the share follows from what tries cost. */
Test(judged, an_event_without_a_share_tells_it_by_its_points)
{
    open_quiz();
    answer("neuf");
    answer("dix");
    answer("neuf");
    answer("huit");
    answer("sept");
    cr_assert_eq(quiz_finish(&quiz, &diag), 0);
    free(records_rows(record_path(study.record),
                      "UPDATE event SET data = json_remove(data, '$.share')"));
    come_back();
    open_quiz();
    expect_looked_at(0, true, 2.0 / 3, "Five times two.");
    expect_looked_at(1, false, 0, "Count again.");
}

static void try_in_lesson(const char *words)
{
    cr_assert_eq(reader_open(&reader, &study.session, "l", &diag), 0);
    asking_type(&reader.tries[0], words);
    asking_hand_in(&reader.tries[0]);
    cr_assert_eq(reader_keep(&reader, &diag), 0);
    come_back();
    cr_assert_eq(reader_open(&reader, &study.session, "l", &diag), 0);
}

Test(judged, a_try_in_a_lesson_stays_right)
{
    try_in_lesson("dix");
    cr_expect_eq(reader.tries[0].state, ASKING_ANSWERED);
    cr_expect(reader.tries[0].grade.is_right);
    cr_expect_str_eq(asking_match(&reader.tries[0])->feedback.items[0].text.plain,
                     "Five times two.");
}

Test(judged, a_try_in_a_lesson_stays_wrong)
{
    try_in_lesson("neuf");
    cr_expect_eq(reader.tries[0].state, ASKING_ANSWERED);
    cr_expect_not(reader.tries[0].grade.is_right);
}
