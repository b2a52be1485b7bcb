/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Other programs, run to their end. */
#ifndef CLI_PROCESS_H
#define CLI_PROCESS_H

/* Runs a program, found by its name in PATH, with these arguments (the first is the name; NULL
 * ends them). It reads from the descriptor `input`, and speaks to our own standard output and
 * errors. Returns its exit status, 128 and the number of the signal that ended it, or -1 with errno
 * where it could not be run. */
int process_run(const char *const *arguments, int input);

#endif
