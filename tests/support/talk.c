/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A talk with the program line by line. */
#include "config.h"

#include "support/talk.h"

#include <criterion/criterion.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { SILENCE_MAX = 30000 /* milliseconds */ };

enum { WORDS_MAX = 16 };

static _Noreturn void become(const struct trial *trial, const char *const *words, int input,
                             int output)
{
    const char *all[WORDS_MAX + 2] = {support_program()};
    for (size_t i = 0; i < WORDS_MAX && words[i] != NULL; i++)
        all[i + 1] = words[i];
    int nowhere = open("/dev/null", O_WRONLY);
    dup2(input, STDIN_FILENO);
    dup2(output, STDOUT_FILENO);
    dup2(nowhere, STDERR_FILENO);
    for (int descriptor = 3; descriptor < 256; descriptor++)
        close(descriptor);
    execve(all[0], (char *const *)(uintptr_t)all,
           (char *const *)(uintptr_t)trial_environment(trial));
    _exit(127);
}

void talk_begin_words(struct talk *talk, const struct trial *trial, const char *const *words)
{
    int input[2];
    int output[2];
    cr_assert(pipe2(input, O_CLOEXEC) == 0 && pipe2(output, O_CLOEXEC) == 0);
    pid_t child = fork();
    cr_assert_geq(child, 0);
    if (child == 0)
        become(trial, words, input[0], output[1]);
    close(input[0]);
    close(output[1]);
    *talk = (struct talk){.child = child, .input = input[1], .output = output[0]};
}

void talk_begin(struct talk *talk, const struct trial *trial, const char *learner,
                const char *target)
{
    talk_begin_words(talk, trial,
                     (const char *const[]){"--plain", "--courses", trial->courses, "--learner",
                                           learner, target, NULL});
}

void talk_say(struct talk *talk, const char *text)
{
    cr_assert_eq(write(talk->input, text, strlen(text)), (ssize_t)strlen(text));
}

bool talk_hear_more(struct talk *talk, size_t most)
{
    char bytes[4096];
    struct pollfd pipe_end = {.fd = talk->output, .events = POLLIN};
    cr_assert_eq(poll(&pipe_end, 1, SILENCE_MAX), 1, "it waits:\n%s", str_text(&talk->heard));
    ssize_t count = read(talk->output, bytes, most < sizeof bytes ? most : sizeof bytes);
    if (count > 0)
        str_add_n(&talk->heard, bytes, (size_t)count);
    return count > 0;
}

void talk_hear(struct talk *talk, const char *text)
{
    const char *found;
    while ((found = strstr(str_text(&talk->heard) + talk->known, text)) == NULL)
        cr_assert(talk_hear_more(talk, SIZE_MAX), "'%s' never came:\n%s", text,
                  str_text(&talk->heard));
    talk->known = (size_t)(found - str_text(&talk->heard)) + strlen(text);
}

/* Hears all, and returns how the program ended. */
static int finish(struct talk *talk)
{
    int status = 0;
    while (talk_hear_more(talk, SIZE_MAX))
        ;
    close(talk->output);
    cr_assert_eq(waitpid(talk->child, &status, 0), talk->child);
    return status;
}

void talk_kill(struct talk *talk)
{
    kill(talk->child, SIGKILL);
    int status = finish(talk);
    close(talk->input);
    cr_assert(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL, "it ended by itself:\n%s",
              str_text(&talk->heard));
}

int talk_end(struct talk *talk)
{
    close(talk->input);
    int status = finish(talk);
    cr_assert(WIFEXITED(status), "%x:\n%s", status, str_text(&talk->heard));
    return WEXITSTATUS(status);
}

void talk_clear(struct talk *talk)
{
    str_clear(&talk->heard);
}
