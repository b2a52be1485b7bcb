/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The course line by line, as a learner at a pipe meets it: read, looked up, answered, left and
 * gone on with. The course is that of tests/support/trial.c. */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "support/trial.h"

static struct trial trial;

static void set_stage(void)
{
    trial_init(&trial);
}

static void clear_stage(void)
{
    trial_clear(&trial);
}

TestSuite(program_plain, .init = set_stage, .fini = clear_stage);

/* Lets Ana type this and expects these lines. */
static void expect_at(const char *typed, const char *lines)
{
    char *transcript = trial_study(&trial, "Ana", NULL, typed);
    trial_expect_lines(transcript, lines);
    free(transcript);
}

Test(program_plain, a_lesson_is_read_and_its_words_are_looked_up)
{
    expect_at("\n\n1\n2\n\n\n\n",
              "Hello, Ana.\n"
              "1: Fair pay\n"
              "1 open, Enter begin: Fair pay, help, quit: \n"
              "Fair pay: 0 of 3 parts done.\n"
              "Module 1: Wages\n"
              "1: What a pay slip tells (not begun)\n"
              "2: On time (3 minutes)\n"
              "3: Quiz: 2 questions (not begun)\n"
              "1-3 open, Enter go on: What a pay slip tells, help, back, quit: \n"
              "Fair pay, module 1 of 1: Wages.\n"
              "What a pay slip tells\n"
              "Ask for a pay slip [1] each month (C95 art. 14 [2]).\n"
              "1-2 explain, Enter go on, help, back, quit: pay slip: A paper that says how the pay "
              "was counted.\n"
              "See C95.\n"
              "1-2 explain, Enter go on, help, back, quit: Protection of Wages Convention, 1949 "
              "(No. 95)\n"
              "Technical Convention, adopted 1 July 1949, first in force 24 September 1952.\n"
              "Article 14: Workers are told how their pay is made up.\n"
              "1-2 explain, Enter go on, help, back, quit: \n"
              "Look at it\n"
              "Is the sum right?\n"
              "Enter go on, help, back, quit, previous: \n"
              "Keep it\n"
              "One day you need it.\n"
              "End of the lesson.\n"
              "Enter go on, help, back, quit, previous: \n"
              "On time\n"
              "End of the lesson.\n"
              "Enter go on, help, back, quit: \n");
}

Test(program_plain, a_quiz_is_taken_answers_are_saved_and_the_result_is_told)
{
    expect_at("\n3\nhint\nhint\n1\n1\n\n1\n\n",
              "Quiz\n"
              "Question 1 of 2, one answer.\n"
              "Who says how the pay was counted?\n"
              "1: The neighbour\n"
              "2: The employer\n"
              "Answer 1-2, hint, help, back, quit: Hint: Who counted it?\n"
              "Answer 1-2, help, back, quit: There is no further hint.\n"
              "Answer 1-2, help, back, quit: Not right, 0 of 1 point.\n"
              "A neighbour does not know.\n"
              "The right answer is 2: The employer\n"
              "It stands on the pay slip [1].\n"
              "See C95 art. 14.\n"
              "Saved.\n"
              "1 explain, Enter go on, help, back, quit: pay slip: A paper that says how the pay "
              "was counted.\n"
              "1 explain, Enter go on, help, back, quit: \n"
              "Question 2 of 2, one answer.\n"
              "Answer 1-2, help, back, quit: Right, 1 of 1 point.\n"
              "So it was agreed.\n"
              "Saved.\n"
              "Result\n"
              "1 of 2 points, 50 %. Not passed yet: 60 % is needed. You can try again.\n"
              "1 Who tells: not right.\n"
              "2 The day: right.\n"
              "Enter go on, help, back, quit, missed, all: \n"
              "This was the last part of the course.\n"
              "3: Quiz: 2 questions (not passed yet, 50 % right)\n");
}

Test(program_plain, a_finished_quiz_tells_its_result_and_can_be_tried_again)
{
    expect_at("\n3\n1\n\n2\nback\n3\nall\n2\n\n1\n\n",
              "0 of 2 points, 0 %. Not passed yet: 60 % is needed. You can try again.\n"
              "Enter go on, help, back, quit, all: \n"
              "3: Quiz: 2 questions (not passed yet, 0 % right)\n"
              "Quiz\n"
              "Result\n"
              "0 of 2 points, 0 %. Not passed yet: 60 % is needed. You can try again.\n"
              "Enter go on, help, back, quit, all: \n"
              "Question 1 of 2, one answer.\n"
              "2 of 2 points, 100 %. Passed: 60 % was needed.\n"
              "1 Who tells: right.\n"
              "2 The day: right.\n"
              "Fair pay: 1 of 3 parts done.\n"
              "3: Quiz: 2 questions (passed, 100 % right)\n");
    expect_at("\n3\nall\n1\n\n2\nback\n",
              "2 of 2 points, 100 %. Passed: 60 % was needed.\n"
              "0 of 2 points, 0 %. Not passed yet: 60 % is needed. You can try again.\n"
              "3: Quiz: 2 questions (passed, 100 % right)\n");
}

Test(program_plain, only_what_was_missed_is_asked_again)
{
    char *transcript = trial_study(&trial, "Ana", "pay/quiz", "2\n\n2\nmissed\n1\nquit\n");
    trial_expect_lines(transcript, "1 of 2 points, 50 %. Not passed yet: 60 % is needed. You can "
                                   "try again.\n"
                                   "1 Who tells: right.\n"
                                   "2 The day: not right.\n"
                                   "Enter go on, help, back, quit, missed, all: \n"
                                   "Question 2 of 2, one answer.\n"
                                   "Answer 1-2, help, back, quit: Right, 1 of 1 point.\n"
                                   "2 of 2 points, 100 %. Passed: 60 % was needed.\n"
                                   "Enter go on, help, back, quit, all: \n");
    free(transcript);
}

/* There is no later moment to ask whether a file has changed. */
Test(program_plain, a_file_that_changed_since_the_last_time_is_told_at_once)
{
    free(trial_study(&trial, "Ana", "pay", "quit\n"));
    trial_replace(&trial, "modules/one.xml", ">On time<", ">Always on time<");
    char *transcript = trial_study(&trial, "Ana", "pay", "quit\n");
    cr_expect_not_null(strstr(transcript, "Always on time"), "%s", transcript);
    free(transcript);
}

/* Expects that nothing was said any more after this prompt but the end of its line. */
static void expect_end(const char *transcript, const char *prompt)
{
    size_t length = strlen(transcript);
    size_t end = strlen(prompt) + strlen("\n");
    cr_expect(length > end && strncmp(transcript + length - end, prompt, strlen(prompt)) == 0,
              "this does not end at '%s':\n%s", prompt, transcript);
}

/* Each run ends with its input, at another prompt, and starts where the one before it was: a chain
 * of one learner through the course. */
Test(program_plain, the_end_of_the_input_at_any_prompt_is_a_good_end_that_loses_nothing)
{
    static const struct {
        const char *typed;
        const char *lines;  /* what shows that the run is where the one before stopped */
        const char *prompt; /* where it ends */
    } runs[] = {
        {"", "Hello, Ana.\n", "1 open, Enter begin: Fair pay, help, quit: "},
        {"\n", "Fair pay: 0 of 3 parts done.\n",
         "1-3 open, Enter go on: What a pay slip tells, help, back, quit: "},
        {"\n\n",
         "What a pay slip tells\n"
         "Ask for a pay slip [1] each month (C95 art. 14 [2]).\n",
         "1-2 explain, Enter go on, help, back, quit: "},
        {"\n\n1\n",
         "1: What a pay slip tells (begun)\n"
         "See C95.\n",
         "1-2 explain, Enter go on, help, back, quit: "},
        {"\n\n\n",
         "Ask for a pay slip [1] each month (C95 art. 14 [2]).\n"
         "Look at it\n",
         "Enter go on, help, back, quit, previous: "},
        {"\n\n\n",
         "You go on where you stopped.\n"
         "Look at it\n"
         "Keep it\n",
         "Enter go on, help, back, quit, previous: "},
        {"\n\n",
         "1: What a pay slip tells (done)\n"
         "Pay comes on the day agreed.\n",
         "Enter go on, help, back, quit: "},
        {"\n\n",
         "Fair pay: 2 of 3 parts done.\n"
         "Question 1 of 2, one answer.\n",
         "Answer 1-2, hint, help, back, quit: "},
        {"\n\nhint\n", "Answer 1-2, hint, help, back, quit: Hint: Who counted it?\n",
         "Answer 1-2, help, back, quit: "},
        {"\n\nhint\n",
         "Hint: Who counted it?\n"
         "Answer 1-2, help, back, quit: There is no further hint.\n",
         "Answer 1-2, help, back, quit: "},
        {"\n\n1\n",
         "Question 1 of 2, one answer.\n"
         "Saved.\n",
         "1 explain, Enter go on, help, back, quit: "},
        {"\n\n",
         "You go on where you stopped.\n"
         "Question 2 of 2, one answer.\n",
         "Answer 1-2, help, back, quit: "},
        {"\n\n1\n",
         "Question 2 of 2, one answer.\n"
         "Saved.\n"
         "1 Who tells: not right.\n",
         "Enter go on, help, back, quit, missed, all: "},
        {"\n", "3: Quiz: 2 questions (not passed yet, 50 % right)\n",
         "1-3 open, Enter go on: Quiz: 2 questions, help, back, quit: "},
    };
    for (size_t i = 0; i < ARRAY_LEN(runs); i++) {
        char *transcript = trial_study(&trial, "Ana", NULL, runs[i].typed);
        trial_expect_lines(transcript, runs[i].lines);
        expect_end(transcript, runs[i].prompt);
        free(transcript);
    }
}

Test(program_plain, one_who_quits_goes_on_there)
{
    static const struct {
        const char *target, *typed;
        const char *lines; /* of the next run, which only goes on */
    } cases[] = {
        {"pay/slips", "\nquit\n",
         "You go on where you stopped.\n"
         "Look at it\n"},
        {"pay/slips", "\nprevious\nquit\n",
         "What a pay slip tells\n"
         "Ask for a pay slip [1] each month (C95 art. 14 [2]).\n"},
        {"pay/quiz", "2\n\nquit\n",
         "You go on where you stopped.\n"
         "Question 2 of 2, one answer.\n"},
        {"pay/quiz", "quit\n",
         "Quiz\n"
         "Question 1 of 2, one answer.\n"},
        {"pay/quiz", "2\n\n1\nquit\n",
         "3: Quiz: 2 questions (passed, 100 % right)\n"
         "What a pay slip tells\n"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        char learner[] = {'L', (char)('0' + i), '\0'};
        free(trial_study(&trial, learner, cases[i].target, cases[i].typed));
        char *transcript = trial_study(&trial, learner, NULL, "\n\n");
        trial_expect_lines(transcript, cases[i].lines);
        free(transcript);
    }
}

Test(program_plain, back_leads_up_step_by_step)
{
    expect_at("\n\n\nback\nback\nback\nquit\n",
              "Look at it\n"
              "Enter go on, help, back, quit, previous: \n"
              "Fair pay: 0 of 3 parts done.\n"
              "1-3 open, Enter go on: What a pay slip tells, help, back, quit: \n"
              "Hello, Ana.\n"
              "1 open, Enter go on: Fair pay, help, quit: “back” cannot be typed here. Type “help” "
              "to see what can.\n");
}

Test(program_plain, wrong_words_are_named_and_asked_again_and_change_nothing)
{
    expect_at(
        "7\n\n0\n3\nprevious\n3\n\nA\n2\nhint\n\n3\n1\nhint\nback\n",
        "1 open, Enter begin: Fair pay, help, quit: “7” cannot be typed here. Type “help” to see "
        "what can.\n"
        "1-3 open, Enter go on: What a pay slip tells, help, back, quit: “0” cannot be typed here. "
        "Type “help” to see what can.\n"
        "Question 1 of 2, one answer.\n"
        "Answer 1-2, hint, help, back, quit: “previous” cannot be typed here. Type “help” to see "
        "what can.\n"
        "Answer 1-2, hint, help, back, quit: “3” cannot be typed here. Type “help” to see what "
        "can.\n"
        "Answer 1-2, hint, help, back, quit: Please type one of what is offered.\n"
        "Answer 1-2, hint, help, back, quit: “A” cannot be typed here. Type “help” to see what "
        "can.\n"
        "Answer 1-2, hint, help, back, quit: Right, 1 of 1 point.\n"
        "It is a duty.\n"
        "1 explain, Enter go on, help, back, quit: “hint” cannot be typed here. Type “help” to see "
        "what can.\n"
        "Question 2 of 2, one answer.\n"
        "Answer 1-2, help, back, quit: “3” cannot be typed here. Type “help” to see what can.\n"
        "Result\n"
        "2 of 2 points, 100 %. Passed: 60 % was needed.\n"
        "Enter go on, help, back, quit, all: “hint” cannot be typed here. Type “help” to see what "
        "can.\n");
}

Test(program_plain, help_says_what_can_be_typed_just_here)
{
    expect_at("\n3\nHELP\n", "Answer 1-2, hint, help, back, quit: You can type:\n"
                             "  Answer 1-2\n"
                             "  help: say what can be typed here\n"
                             "  back: go back one step; your place is kept\n"
                             "  quit: leave the program; your place is kept\n"
                             "  hint: show a hint\n");
}

Test(program_plain, lines_may_end_as_on_windows)
{
    expect_at("\r\n3\r\n2\r\n\r\n1\r\nquit\r\n",
              "2 of 2 points, 100 %. Passed: 60 % was needed.\n");
}

/* In the outline, a lesson and a question alike; then the same is asked again. */
Test(program_plain, settings_can_be_typed_anywhere)
{
    static const struct {
        const char *unit, *prompt;
    } cases[] = {
        {"pay", "1-3 open, Enter go on: What a pay slip tells, help, back, quit: "},
        {"pay/time", "Enter go on, help, back, quit: "},
        {"pay/quiz", "Answer 1-2, hint, help, back, quit: "},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        char *transcript = trial_study(&trial, "Ana", cases[i].unit, "settings\n\nquit\n");
        const char *first = strstr(transcript, cases[i].prompt);
        const char *settings = strstr(transcript, "1-4 change, Enter go on, help, quit: ");
        cr_assert(first != NULL && settings != NULL, "%s: %s", cases[i].unit, transcript);
        cr_expect(settings > first && strstr(settings, cases[i].prompt) != NULL, "%s: %s",
                  cases[i].unit, transcript);
        free(transcript);
    }
}
