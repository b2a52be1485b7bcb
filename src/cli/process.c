/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Other programs, run to their end. */
#include "config.h"

#include "cli/process.h"

#include <errno.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

/* What a shell, and spawn on some systems, says of a program that it does not find. */
enum { STATUS_NOT_FOUND = 127 };

/* Begins a program that reads from `input`. Returns 0 or an error number. */
static int spawn(const char *const *arguments, int input, pid_t *ret_child)
{
    posix_spawn_file_actions_t actions;
    char *const *words = (char *const *)arguments; /* spawn changes none of them */
    int error = posix_spawn_file_actions_init(&actions);
    if (error != 0)
        return error;
    error = posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
    if (error == 0)
        error = posix_spawnp(ret_child, arguments[0], &actions, NULL, words, environ);
    posix_spawn_file_actions_destroy(&actions);
    return error;
}

int process_run(const char *const *arguments, int input)
{
    pid_t child = 0;
    int status;
    errno = spawn(arguments, input, &child);
    if (errno != 0)
        return -1;
    while (waitpid(child, &status, 0) < 0)
        if (errno != EINTR)
            return -1;
    if (WIFEXITED(status) && WEXITSTATUS(status) == STATUS_NOT_FOUND) {
        errno = ENOENT;
        return -1;
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
