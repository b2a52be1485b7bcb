/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The power goes off while somebody learns: every answer that was called saved is there afterwards.
 */
#include "config.h"

#include <criterion/criterion.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/str.h"
#include "support/trial.h"

enum {
    ROUNDS = 30,
    QUESTIONS = 4 * ROUNDS, /* so that the quiz outlasts all rounds */
    SILENCE_MAX = 30000     /* milliseconds */
};

/* Typed ahead in each round: four answers, and "go on" after each. */
static const char typed[] = "1\n\n1\n\n1\n\n1\n\n";

/* A quiz of many short questions. */
static void write_long_quiz(const struct trial *trial)
{
    struct str text = {0};
    str_add(&text, "<module id=\"one\"><title>M</title><quiz id=\"long\" pass=\"50\">");
    for (int i = 1; i <= QUESTIONS; i++)
        str_addf(
            &text,
            "<single-choice id=\"q%d\"><prompt>%d?</prompt><option id=\"a\" correct=\"yes\">Yes"
            "<feedback>So.</feedback></option><option id=\"b\">No<feedback>No.</feedback></option>"
            "</single-choice>\n",
            i, i);
    str_add(&text, "</quiz></module>");
    trial_write(trial, "modules/one.xml", str_text(&text));
    str_clear(&text);
}

/* A run that is fed through a pipe and heard through another. */
struct victim {
    pid_t child;
    int input;
    int output;
    struct str heard;
};

static _Noreturn void become(const struct trial *trial, int input, int output)
{
    const char *const words[] = {support_program(), "--plain", "--courses", trial->courses,
                                 "--learner",       "Ana",     "pay/long",  NULL};
    int nowhere = open("/dev/null", O_WRONLY);
    dup2(input, STDIN_FILENO);
    dup2(output, STDOUT_FILENO);
    dup2(nowhere, STDERR_FILENO);
    for (int descriptor = 3; descriptor < 256; descriptor++)
        close(descriptor);
    execve(words[0], (char *const *)(uintptr_t)words,
           (char *const *)(uintptr_t)trial_environment(trial));
    _exit(127);
}

static void start(const struct trial *trial, struct victim *victim)
{
    int input[2];
    int output[2];
    cr_assert(pipe2(input, O_CLOEXEC) == 0 && pipe2(output, O_CLOEXEC) == 0);
    pid_t child = fork();
    cr_assert_geq(child, 0);
    if (child == 0)
        become(trial, input[0], output[1]);
    close(input[0]);
    close(output[1]);
    *victim = (struct victim){.child = child, .input = input[1], .output = output[0]};
}

/* Hears more, at most so many bytes; false at the end. A run that says no more, and does not end,
 * fails the test. */
static bool hear(struct victim *victim, size_t most)
{
    char bytes[4096];
    struct pollfd pipe_end = {.fd = victim->output, .events = POLLIN};
    cr_assert_eq(poll(&pipe_end, 1, SILENCE_MAX), 1, "it waits:\n%s", str_text(&victim->heard));
    ssize_t count = read(victim->output, bytes, most < sizeof bytes ? most : sizeof bytes);
    if (count > 0)
        str_add_n(&victim->heard, bytes, (size_t)count);
    return count > 0;
}

/* Kills the run as soon as so many bytes were heard; what it had said by then is heard too. */
static void kill_after(struct victim *victim, size_t bytes)
{
    int status = 0;
    while (victim->heard.length < bytes && hear(victim, bytes - victim->heard.length))
        ;
    kill(victim->child, SIGKILL);
    while (hear(victim, SIZE_MAX))
        ;
    close(victim->input);
    close(victim->output);
    cr_assert_eq(waitpid(victim->child, &status, 0), victim->child);
    cr_assert(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL, "it ended by itself:\n%s",
              str_text(&victim->heard));
}

static int count_of(const char *text, const char *words)
{
    int count = 0;
    while ((text = strstr(text, words)) != NULL) {
        count++;
        text += strlen(words);
    }
    return count;
}

/* The number of the first question that is asked; 0 if none is. */
static int question_asked(const char *transcript)
{
    int number = 0;
    const char *line = strstr(transcript, "\nQuestion ");
    return line != NULL && sscanf(line, "\nQuestion %d of", &number) == 1 ? number : 0;
}

/* Types answers ahead, and lets the run die somewhere among them. Returns how many it called saved;
 * *ret_first is the question that it began with, 0 where it died before. */
static int die_once(const struct trial *trial, size_t bytes, int *ret_first)
{
    struct victim victim;
    start(trial, &victim);
    cr_assert_eq(write(victim.input, typed, strlen(typed)), (ssize_t)strlen(typed));
    kill_after(&victim, bytes);
    int saved = count_of(str_text(&victim.heard), "\nSaved.\n");
    *ret_first = question_asked(str_text(&victim.heard));
    str_clear(&victim.heard);
    return saved;
}

Test(program_saved, no_answer_that_was_called_saved_is_lost_when_the_program_is_killed)
{
    struct trial trial;
    unsigned short chance[3] = {20, 26, 11};
    int saved = 0; /* surely, up to now */
    int perhaps =
        0; /* one more that was on its way to the disk in each round that said nothing since */
    trial_init(&trial);
    write_long_quiz(&trial);
    char *whole = trial_study(&trial, "Ben", "pay/long", typed);
    size_t length = strlen(whole); /* later rounds say no less: their questions have more digits */
    for (int round = 0; round < ROUNDS; round++) {
        int first = 0;
        int now = die_once(&trial, (size_t)nrand48(chance) % length, &first);
        if (first > 0) {
            cr_expect(first - 1 >= saved && first - 1 <= saved + perhaps,
                      "round %d began with question %d after %d saved answers (%d perhaps)", round,
                      first, saved, perhaps);
            saved = first - 1;
            perhaps = 0;
        }
        saved += now;
        perhaps++;
    }
    char *transcript = trial_study(&trial, "Ana", "pay/long", "");
    int last = question_asked(transcript) - 1;
    cr_expect(last >= saved && last <= saved + perhaps, "%d answers at the end, %d saved", last,
              saved);
    cr_expect_gt(saved, ROUNDS / 2, "only %d answers in %d rounds: too little was tried", saved,
                 ROUNDS);
    free(transcript);
    free(whole);
    trial_clear(&trial);
}
