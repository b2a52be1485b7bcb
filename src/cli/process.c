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

int process_run(const char *const *arguments)
{
    pid_t child;
    int status;
    char *const *words = (char *const *)arguments; /* spawn changes none of them */
    errno = posix_spawnp(&child, arguments[0], NULL, NULL, words, environ);
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
