/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Signals while the screen is ours. They are held back except inside term_signal_wait(), so that
 * none can come between looking and waiting and be lost, and none interrupts a save. */
#ifndef TUI_TERM_SIGNAL_H
#define TUI_TERM_SIGNAL_H

#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>

/* Which signals have come since they were last looked at. */
enum term_signal {
    TERM_SIGNAL_SIZE,   /* the window may have another size */
    TERM_SIGNAL_STOP,   /* the program is asked to stop until it is continued */
    TERM_SIGNAL_RESUME, /* it was stopped, and goes on */
    TERM_SIGNAL_COUNT
};

/* Takes the signals over, and gives them back as they were. A signal that the program was told to
 * ignore when it was started (as nohup does) stays ignored. */
void term_signal_take(void);
void term_signal_give_back(void);

/* poll() that signals end: for `milliseconds`, or -1 for as long as it takes. Returns what poll()
 * does, 0 after a signal too. */
int term_signal_wait(struct pollfd *files, nfds_t count, int64_t milliseconds);

/* True if that signal has come since this was last asked. */
bool term_signal_has_come(enum term_signal which);

/* The signal that asks to end, or 0. */
int term_signal_end(void);

/* Stops this process, with `is_whole_group` those that were started with it too, until it is
 * continued. Returns at once where nobody could continue it. The terminal must have been given back
 * before. */
void term_signal_stop(bool is_whole_group);

#endif
