/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Counts what a program asks of the kernel, by tracing it (ptrace(2), Linux 5.3). */
#include "config.h"

#include "bench/traced.h"

#include <signal.h>
#include <stdbool.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/wait.h>

#include "bench/sample.h"

enum { QUIET = 100 }; /* milliseconds without a call: the program waits */

static bool is_sync(pid_t program)
{
    struct __ptrace_syscall_info info = {0};
    ptrace(PTRACE_GET_SYSCALL_INFO, program, sizeof info, &info);
    return info.op == PTRACE_SYSCALL_INFO_ENTRY &&
           (info.entry.nr == SYS_fsync || info.entry.nr == SYS_fdatasync);
}

/* Lets the program go on from one call to the next. */
static int count_calls(struct screen *screen)
{
    pid_t program = screen_program(screen);
    int count = 0;
    int status;
    for (double last = sample_clock(); sample_clock() < last + QUIET; screen_read(screen))
        while (waitpid(program, &status, WNOHANG) == program && WIFSTOPPED(status)) {
            bool is_call = WSTOPSIG(status) == (SIGTRAP | 0x80);
            count += is_call && is_sync(program);
            ptrace(PTRACE_SYSCALL, program, 0, 0);
            last = sample_clock();
        }
    return count;
}

int traced_syncs(struct screen *screen, const char *keys)
{
    pid_t program = screen_program(screen);
    int status;
    if (ptrace(PTRACE_SEIZE, program, 0, PTRACE_O_TRACESYSGOOD) != 0)
        return -1;
    ptrace(PTRACE_INTERRUPT, program, 0, 0);
    waitpid(program, &status, __WALL);
    ptrace(PTRACE_SYSCALL, program, 0, 0);
    screen_send(screen, keys);
    int count = count_calls(screen);
    ptrace(PTRACE_INTERRUPT, program, 0, 0);
    waitpid(program, &status, __WALL);
    ptrace(PTRACE_DETACH, program, 0, 0);
    return count;
}
