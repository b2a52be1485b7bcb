/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/plain/quiz.c: quizzes that are handed in as a whole, and what follows a result. The usual way
 * through a quiz is in tests/program/test_plain.c. */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "plain/talking.h"
#include "support/trial.h"

#define SKY                                                                                        \
    "<single-choice id=\"sky\"><prompt>Is the sky blue?</prompt>"                                  \
    "<option correct=\"yes\">Yes<feedback>By day.</feedback></option>"                             \
    "<option>No<feedback>Look up.</feedback></option></single-choice>"
#define GRASS                                                                                      \
    "<multiple-choice id=\"grass\"><prompt>What is grass?</prompt>"                                \
    "<option correct=\"yes\">Green</option><option correct=\"yes\">Food</option>"                  \
    "<option>Red</option></multiple-choice>"
#define NAME                                                                                       \
    "<short-answer id=\"name\"><prompt>Your name?</prompt><answer>*</answer></short-answer>"
#define QUIZ(attributes) "<quiz id=\"quiz\" " attributes ">" SKY GRASS NAME "</quiz>"

static struct talking talking;

static void end(void)
{
    talking_end(&talking);
}

TestSuite(plain_quiz, .fini = end);

static void begin(const char *units)
{
    talking_begin(&talking, units);
}

Test(plain_quiz, deferred_nothing_is_told_before_it_is_handed_in)
{
    begin(QUIZ("behaviour=\"deferred\""));
    char *said = talking_quiz(&talking, "2\n1 2\nNadia\n");
    const char *asked = strstr(said, "Question 1");
    cr_assert_not_null(asked, "%s", said);
    cr_expect_null(strstr(asked, "ight"), "%s", said);
    cr_expect_not_null(strstr(said, "All questions are answered.\n"
                                    "Enter hand in, help, back, quit, previous: "),
                       "%s", said);
    cr_expect_eq(talking.next, PLAIN_QUIT);
    free(said);
    studies_expect_events(&talking.study, "started quiz, answered quiz sky, answered quiz grass, "
                                          "answered quiz name");
}

Test(plain_quiz, deferred_what_was_missed_is_explained_at_the_end)
{
    begin(QUIZ("behaviour=\"deferred\""));
    char *said = talking_quiz(&talking, "2\n1 2\nNadia\n\n\n");
    trial_expect_lines(said, "All questions are answered.\n"
                             "Question 1 of 3, one answer.\n"
                             "Is the sky blue?\n"
                             "Not right, 0 of 1 point.\n"
                             "Look up.\n"
                             "The right answer is 1: Yes\n"
                             "Result\n"
                             "2 of 3 points, 66 %.\n"
                             "1 Is the sky blue?: not right.\n"
                             "2 What is grass?: right.\n"
                             "Enter go on, help, back, quit, missed, all: \n");
    cr_expect_null(strstr(strstr(said, "All questions"), "Question 2"), "%s", said);
    cr_expect_eq(talking.next, PLAIN_GO_ON);
    free(said);
}

Test(plain_quiz, deferred_answers_are_gone_back_to_and_changed)
{
    begin(QUIZ("behaviour=\"deferred\""));
    talking_expect_quiz(&talking,
                        "2\n1 3\nprevious\n1 2\nN\nprevious\n\nprevious\nprevious\n"
                        "previous\n1\n\n\n",
                        "Answer 1-2, help, back, quit: Saved.\n"
                        "Question 2 of 3, several answers.\n"
                        "Question 3 of 3, an answer to type.\n"
                        "Question 2 of 3, several answers.\n"
                        "Your answer so far: 1, 3\n"
                        "Answer with numbers, 1-3, such as 1 2, Enter go on, help, back, quit, "
                        "previous: Saved.\n"
                        "Question 3 of 3, an answer to type.\n"
                        "All questions are answered.\n"
                        "Question 3 of 3, an answer to type.\n"
                        "Your answer so far: N\n"
                        "All questions are answered.\n"
                        "Question 2 of 3, several answers.\n"
                        "Your answer so far: 1, 2\n"
                        "Question 1 of 3, one answer.\n"
                        "Your answer so far: 2\n"
                        "All questions are answered.\n"
                        "3 of 3 points, 100 %.\n");
}

Test(plain_quiz, deferred_one_comes_back_with_all_answered_and_hands_in)
{
    begin(QUIZ("behaviour=\"deferred\""));
    free(talking_quiz(&talking, "1\n1 2\nN\nquit\n"));
    talking_reopen(&talking);
    talking_expect_quiz(&talking, "\n\n",
                        "You go on where you stopped.\n"
                        "Question 3 of 3, an answer to type.\n"
                        "Your answer so far: N\n"
                        "All questions are answered.\n"
                        "3 of 3 points, 100 %.\n");
}

Test(plain_quiz, previous_is_nothing_where_answers_cannot_be_changed)
{
    begin(QUIZ(""));
    talking_expect_quiz(&talking, "1\n\nprevious\n",
                        "Question 2 of 3, several answers.\n"
                        "Answer with numbers, 1-3, such as 1 2, help, back, quit: “previous” "
                        "cannot be typed here. Type “help” to see what can.\n");
}

Test(plain_quiz, what_was_partly_right_is_called_so)
{
    begin(QUIZ(""));
    talking_expect_quiz(
        &talking, "1\n\n1\n\nN\n",
        "Answer with numbers, 1-3, such as 1 2, help, back, quit: Partly right, 0.5 "
        "of 1 point.\n"
        "2 What is grass?: partly right.\n");
}

Test(plain_quiz, what_was_partly_right_without_points_is_called_so_in_the_list_too)
{
    begin(QUIZ(""));
    talking_expect_quiz(
        &talking, "1\n\n1 3\n\nN\n",
        "Answer with numbers, 1-3, such as 1 2, help, back, quit: Partly right, but wrong "
        "choices took it away: 0 of 1 point.\n"
        "2 What is grass?: partly right.\n");
}

Test(plain_quiz, missed_ones_and_all_are_asked_again_as_often_as_is_wanted)
{
    begin(QUIZ("pass=\"80\""));
    talking_expect_quiz(&talking, "2\n\n1 2\n\nN\nmissed\n2\nmissed\n1\nall\n1\n\nback\n",
                        "2 of 3 points, 66 %. Not passed yet: 80 % is needed. You can try again.\n"
                        "Question 1 of 3, one answer.\n"
                        "2 of 3 points, 66 %. Not passed yet: 80 % is needed. You can try again.\n"
                        "Question 1 of 3, one answer.\n"
                        "3 of 3 points, 100 %. Passed: 80 % was needed.\n"
                        "Enter go on, help, back, quit, all: \n"
                        "Question 1 of 3, one answer.\n"
                        "Question 2 of 3, several answers.\n");
    cr_expect_eq(talking.next, PLAIN_BACK);
}

Test(plain_quiz, an_attempt_at_missed_ones_is_gone_on_with)
{
    begin(QUIZ(""));
    free(talking_quiz(&talking, "2\n\n1\n\nN\nmissed\n1\nquit\n"));
    talking_reopen(&talking);
    talking_expect_quiz(&talking, "1 2\n\n",
                        "You go on where you stopped.\n"
                        "Question 2 of 3, several answers.\n"
                        "3 of 3 points, 100 %.\n");
}

Test(plain_quiz, with_a_full_disk_one_goes_on_and_it_is_said)
{
    begin(QUIZ(""));
    studies_fill_disk();
    char *said = talking_quiz(&talking, "1\n");
    studies_free_disk();
    cr_expect_not_null(strstr(said, "are not saved yet"), "%s", said);
    cr_expect_not_null(strstr(said, "Right, 1 of 1 point."), "%s", said);
    free(said);
}

/* --- Notes, and what is for who teaches --- */

Test(plain_quiz, mark_and_note_are_about_the_question_in_hand)
{
    begin(QUIZ(""));
    talking_expect_quiz(&talking, "mark\nnote Ask the neighbour.\n2\nnote Was it?\n\n",
                        "Question 1 of 3, one answer.\n"
                        "Answer 1-2, help, back, quit: Marked.\n"
                        "Answer 1-2, help, back, quit: Your note is kept.\n"
                        "Answer 1-2, help, back, quit: Not right, 0 of 1 point.\n"
                        "Enter go on, help, back, quit: Your note is kept.\n"
                        "Question 2 of 3, several answers.\n");
    studies_expect_events(&talking.study,
                          "started quiz, bookmarked quiz sky, noted quiz sky, answered quiz sky, "
                          "noted quiz sky");
}

Test(plain_quiz, what_was_noted_is_said_at_its_question)
{
    begin(QUIZ(""));
    free(talking_quiz(&talking, "mark\nnote Ask the neighbour.\nback\n"));
    talking_expect_quiz(&talking, "mark\nback\n",
                        "Is the sky blue?\n"
                        "Marked by you: Is the sky blue?\n"
                        "Your note: Ask the neighbour.\n"
                        "Answer 1-2, help, back, quit: The mark is taken away.\n");
    char *said = talking_quiz(&talking, "back\n");
    cr_expect_null(strstr(said, "Marked by you"), "%s", said);
    free(said);
}

/* Where words are an answer, these are not. */
Test(plain_quiz, a_note_at_a_question_to_type_is_no_answer)
{
    begin("<quiz id=\"quiz\">" NAME SKY "</quiz>");
    talking_expect_quiz(&talking, "note My own.\nmark\nnotes are mine\n",
                        "Type your answer, help, back, quit: Your note is kept.\n"
                        "Type your answer, help, back, quit: Marked.\n"
                        "Type your answer, help, back, quit: Right, 1 of 1 point.\n");
    studies_expect_events(
        &talking.study, "started quiz, noted quiz name, bookmarked quiz name, answered quiz name");
}

Test(plain_quiz, what_a_quiz_is_is_said_until_it_has_an_answer)
{
    begin(QUIZ("pass=\"50\" minutes=\"6\""));
    talking_expect_quiz(&talking, "back\n",
                        "3 questions, about 6 minutes.\n"
                        "To pass, you need 50 % of the points.\n"
                        "Where several answers are right, a wrong choice takes points away.\n"
                        "Question 1 of 3, one answer.\n");
    talking_expect_quiz(&talking, "1\nback\n",
                        "3 questions, about 6 minutes.\n"
                        "Question 1 of 3, one answer.\n");
    char *said = talking_quiz(&talking, "1 2\n\nN\n\n");
    cr_expect_null(strstr(said, "about 6 minutes"), "%s", said);
    free(said);
}

Test(plain_quiz, the_note_of_a_quiz_is_said_where_it_is_wanted)
{
    static const char quiz[] = "<quiz id=\"quiz\" minutes=\"6\"><facilitator>Do this in pairs."
                               "</facilitator>" SKY GRASS "</quiz>";
    begin(quiz);
    char *said = talking_quiz(&talking, "back\n");
    cr_expect_null(strstr(said, "pairs"), "%s", said);
    free(said);
    talking.shows_facilitator = true;
    talking_expect_quiz(&talking, "facilitator\nfacilitator\nback\n",
                        "Quiz\n"
                        "For the facilitator:\n"
                        "Module 1: 6 minutes. This quiz: 6 minutes.\n"
                        "Do this in pairs.\n"
                        "Question 1 of 2, one answer.\n"
                        "Answer 1-2, help, back, quit: Notes for who teaches are hidden now.\n"
                        "Do this in pairs.\n");
    cr_expect(talking.shows_facilitator);
}

Test(plain_quiz, the_question_of_a_note_is_told_as_it_stands)
{
    begin(QUIZ(""));
    free(talking_quiz(&talking, "note First.\n2\n\nback\n"));
    talking.question = "sky";
    talking_expect_quiz(&talking, "back\n",
                        "You go on where you stopped.\n"
                        "Question 1 of 3, one answer.\n"
                        "Your note: First.\n"
                        "Not right, 0 of 1 point.\n"
                        "Question 2 of 3, several answers.\n");
    talking.question = "name";
    talking_expect_quiz(&talking, "back\n",
                        "That question comes later in this quiz.\n"
                        "Question 2 of 3, several answers.\n");
    talking.question = "gone";
    talking_expect_quiz(&talking, "back\n",
                        "That question is not asked this time.\n"
                        "Question 2 of 3, several answers.\n");
    talking.question = "name";
    free(talking_quiz(&talking, "1 2\n\nNadia\n\n"));
    talking_expect_quiz(&talking, "\n",
                        "Question 3 of 3, an answer to type.\n"
                        "Right, 1 of 1 point.\n"
                        "Result\n");
}
