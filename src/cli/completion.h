/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Completions for shells, made from the commands and their options. */
#ifndef CLI_COMPLETION_H
#define CLI_COMPLETION_H

#include "cli/command.h"

enum shell { SHELL_BASH, SHELL_ZSH, SHELL_FISH, SHELL_COUNT };

/* The file of the source tree: "completions/decentwork.bash". Borrowed, static. */
const char *completion_file(enum shell shell);

/* Returns what the shell reads, as it is committed, in English. Caller frees. */
char *completion_text(enum shell shell);

#endif
