/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The manual pages of the program and its commands, written from the command table. */
#ifndef CLI_MANUAL_H
#define CLI_MANUAL_H

#include "cli/command.h"

/* Returns the page of a command (man/decentwork-NAME.1), or of the program (man/decentwork.1) for
 * NULL, as it is committed, in English. Caller frees. */
char *manual_page(const struct command *command);

#endif
