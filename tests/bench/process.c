/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Programs that are run to their end, and what the kernel counts of them. */
#include "config.h"

#include "bench/process.h"

#include <err.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/memory.h"
#include "base/path.h"
#include "base/str.h"
#include "bench/sample.h"

struct process_cost process_wait(pid_t child)
{
    struct rusage usage;
    int status;
    while (wait4(child, &status, 0, &usage) < 0)
        if (errno != EINTR)
            err(1, "wait4");
    return (struct process_cost){
        .kibibytes = (double)usage.ru_maxrss,
        .status = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status),
    };
}

struct process_cost process_run(const char *const *arguments)
{
    double start = sample_clock();
    pid_t child = fork();
    if (child < 0)
        err(1, "fork");
    if (child == 0) {
        int nowhere = open("/dev/null", O_RDWR);
        dup2(nowhere, STDIN_FILENO);
        dup2(nowhere, STDOUT_FILENO);
        dup2(nowhere, STDERR_FILENO);
        execvp(arguments[0], (char *const *)(uintptr_t)arguments);
        _exit(127);
    }
    struct process_cost cost = process_wait(child);
    cost.milliseconds = sample_clock() - start;
    return cost;
}

struct process_cost process_run_well(const char *const *arguments)
{
    struct process_cost cost = process_run(arguments);
    if (cost.status != 0)
        errx(1, "%s %s: ended with %d", arguments[0], arguments[1], cost.status);
    return cost;
}

bool process_is_installed(const char *name)
{
    const char *folders = getenv("PATH");
    bool is_found = false;
    while (folders != NULL && *folders != '\0' && !is_found) {
        size_t length = strcspn(folders, ":");
        char *folder = memory_text_n(folders, length);
        char *path = path_join(folder, name);
        is_found = access(path, X_OK) == 0;
        folders += length + (folders[length] == ':');
        free(path);
        free(folder);
    }
    return is_found;
}

/* What stands after `words` in a file that the kernel keeps about a program; "" if it does not. */
static void read_told(pid_t child, const char *name, const char *words, char told[static 32])
{
    char text[1024];
    char *path = str_format("/proc/%ld/%s", (long)child, name);
    FILE *file = fopen(path, "re");
    size_t length = file == NULL ? 0 : fread(text, 1, sizeof text - 1, file);
    text[length] = '\0';
    const char *place = strstr(text, words);
    snprintf(told, 32, "%.31s", place == NULL ? "" : place + strlen(words));
    if (file != NULL)
        fclose(file);
    free(path);
}

bool process_is_busy(pid_t child)
{
    char state[32];
    read_told(child, "stat", ") ", state);
    return state[0] == 'R' || state[0] == 'D';
}

long process_writes(pid_t child)
{
    char count[32];
    read_told(child, "io", "syscw: ", count);
    return count[0] == '\0' ? -1 : atol(count);
}

double process_processor(pid_t child)
{
    char nanoseconds[32];
    read_told(child, "schedstat", "", nanoseconds);
    return atof(nanoseconds) / 1e6;
}
