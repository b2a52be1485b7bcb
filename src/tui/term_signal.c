/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Signals while the screen is ours: handlers only note what has come. */
#include "config.h"

#include "tui/term_signal.h"

#include <errno.h>
#include <stddef.h>
#include <time.h>
#include <unistd.h>

#include "base/memory.h"

static volatile sig_atomic_t has_come[TERM_SIGNAL_COUNT];
static volatile sig_atomic_t end_signal;

static void note_size(int number)
{
    (void)number;
    has_come[TERM_SIGNAL_SIZE] = 1;
}

static void note_stop(int number)
{
    (void)number;
    has_come[TERM_SIGNAL_STOP] = 1;
}

static void note_resume(int number)
{
    (void)number;
    has_come[TERM_SIGNAL_RESUME] = 1;
}

static void note_end(int number)
{
    end_signal = number;
}

static const struct {
    int number;
    void (*handler)(int);
} taken[] = {
    {SIGWINCH, note_size}, {SIGTSTP, note_stop}, {SIGCONT, note_resume}, {SIGTERM, note_end},
    {SIGHUP, note_end},    {SIGINT, note_end},   {SIGQUIT, note_end},
};

static struct sigaction before[ARRAY_LEN(taken)];
static sigset_t mask_before;
static sigset_t mask_waiting;

static void take_one(int number, void (*handler)(int), struct sigaction *ret_before)
{
    struct sigaction action = {.sa_handler = handler};
    sigemptyset(&action.sa_mask);
    sigaction(number, NULL, ret_before);
    if (ret_before->sa_handler != SIG_IGN)
        sigaction(number, &action, NULL);
}

void term_signal_take(void)
{
    sigset_t held;
    sigemptyset(&held);
    for (size_t i = 0; i < ARRAY_LEN(taken); i++)
        sigaddset(&held, taken[i].number);
    sigprocmask(SIG_BLOCK, &held, &mask_before);
    mask_waiting = mask_before;
    for (size_t i = 0; i < ARRAY_LEN(taken); i++) {
        sigdelset(&mask_waiting, taken[i].number);
        take_one(taken[i].number, taken[i].handler, &before[i]);
    }
    for (size_t i = 0; i < TERM_SIGNAL_COUNT; i++)
        has_come[i] = 0;
    end_signal = 0;
}

void term_signal_give_back(void)
{
    for (size_t i = 0; i < ARRAY_LEN(taken); i++)
        sigaction(taken[i].number, &before[i], NULL);
    sigprocmask(SIG_SETMASK, &mask_before, NULL);
}

int term_signal_wait(struct pollfd *files, nfds_t count, int64_t milliseconds)
{
    struct timespec limit = {
        .tv_sec = milliseconds / 1000,
        .tv_nsec = milliseconds % 1000 * 1000000,
    };
    int ready = ppoll(files, count, milliseconds < 0 ? NULL : &limit, &mask_waiting);
    if (ready >= 0)
        return ready;
    for (nfds_t i = 0; i < count; i++)
        files[i].revents = 0;
    return errno == EINTR ? 0 : -1;
}

bool term_signal_has_come(enum term_signal which)
{
    bool result = has_come[which] != 0;
    has_come[which] = 0;
    return result;
}

int term_signal_end(void)
{
    return end_signal;
}

/* The signal that continued us is still held back: taken out, else it would be told a second time.
 */
static void drop_pending(int number)
{
    static const struct timespec at_once = {0};
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, number);
    while (sigtimedwait(&set, NULL, &at_once) > 0)
        continue;
}

void term_signal_stop(bool is_whole_group)
{
    struct sigaction ours;
    struct sigaction default_action = {.sa_handler = SIG_DFL};
    sigset_t stop;
    sigset_t mask;
    sigaction(SIGTSTP, NULL, &ours);
    if (ours.sa_handler == SIG_IGN)
        return;
    sigaction(SIGTSTP, &default_action, NULL);
    kill(is_whole_group ? 0 : getpid(), SIGTSTP);
    sigemptyset(&stop);
    sigaddset(&stop, SIGTSTP);
    sigprocmask(SIG_UNBLOCK, &stop, &mask); /* here it stops */
    sigprocmask(SIG_SETMASK, &mask, NULL);
    sigaction(SIGTSTP, &ours, NULL);
    drop_pending(SIGCONT);
}
