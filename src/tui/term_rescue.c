/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Giving the terminal back when the program breaks. */
#include "config.h"

#include "tui/term_rescue.h"

#include <errno.h>
#include <signal.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/memory.h"

static const int deadly[] = {SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGILL};

/* What a handler needs. It is complete whenever `is_taken` is true. */
static struct {
    volatile sig_atomic_t is_taken;
    int file;
    char *bytes;
    size_t length;
    struct termios modes;
} terminal;

static struct sigaction before[ARRAY_LEN(deadly)];
static bool is_watching;

/* A stack that has overflown has no room for a handler. */
static char own_stack[16384];
static stack_t stack_before;

void term_rescue_add(struct str *out, const char *capability)
{
    while (capability != NULL && *capability != '\0') {
        const char *delay = strstr(capability, "$<");
        const char *end = delay == NULL ? NULL : strchr(delay, '>');
        if (end == NULL) {
            str_add(out, capability);
            return;
        }
        str_add_n(out, capability, (size_t)(delay - capability));
        capability = end + 1;
    }
}

void term_rescue(void)
{
    int error = errno;
    if (!terminal.is_taken)
        return;
    terminal.is_taken = 0;
    for (size_t at = 0; at < terminal.length;) {
        ssize_t sent = write(terminal.file, terminal.bytes + at, terminal.length - at);
        if (sent < 0 && errno != EINTR)
            break;
        at += sent > 0 ? (size_t)sent : 0;
    }
    tcsetattr(terminal.file, TCSANOW, &terminal.modes);
    errno = error;
}

/* The signal then does what it would have done without us. One that was sent must be sent again; a
 * fault comes again by itself when the handler returns, and then still tells its place to a
 * debugger. */
static void on_deadly(int number, siginfo_t *about, void *context)
{
    (void)context;
    term_rescue();
    for (size_t i = 0; i < ARRAY_LEN(deadly); i++)
        if (deadly[i] == number)
            sigaction(number, &before[i], NULL);
    if (about->si_code <= 0)
        raise(number);
}

static void watch(void)
{
    struct sigaction action = {.sa_sigaction = on_deadly, .sa_flags = SA_SIGINFO | SA_ONSTACK};
    stack_t stack = {.ss_sp = own_stack, .ss_size = sizeof own_stack};
    sigemptyset(&action.sa_mask);
    sigaltstack(NULL, &stack_before);
    if (stack_before.ss_flags & SS_DISABLE)
        sigaltstack(&stack, NULL);
    for (size_t i = 0; i < ARRAY_LEN(deadly); i++)
        sigaction(deadly[i], &action, &before[i]);
    is_watching = true;
}

static void watch_no_more(void)
{
    for (size_t i = 0; i < ARRAY_LEN(deadly); i++)
        sigaction(deadly[i], &before[i], NULL);
    if (stack_before.ss_flags & SS_DISABLE)
        sigaltstack(&stack_before, NULL);
    is_watching = false;
}

void term_rescue_prepare(int file, const char *bytes, const struct termios *modes)
{
    terminal.is_taken = 0;
    free(terminal.bytes);
    terminal.file = file;
    terminal.bytes = memory_text(bytes);
    terminal.length = strlen(bytes);
    terminal.modes = *modes;
    terminal.is_taken = 1;
    if (!is_watching)
        watch();
}

void term_rescue_end(void)
{
    terminal.is_taken = 0;
    if (is_watching)
        watch_no_more();
    free(terminal.bytes);
    terminal.bytes = NULL;
    terminal.length = 0;
}
