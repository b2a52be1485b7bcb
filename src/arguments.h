/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The command line: which command, which options, and what is wrong with them. */
#ifndef ARGUMENTS_H
#define ARGUMENTS_H

#include <stdbool.h>
#include <stddef.h>

#include "cli/command.h"

enum arguments_fault {
    ARGUMENTS_GOOD,
    ARGUMENTS_UNKNOWN_OPTION,
    ARGUMENTS_NO_VALUE,       /* an option without its argument */
    ARGUMENTS_FOREIGN_OPTION, /* an option that the command does not take */
    ARGUMENTS_TOO_FEW,
    ARGUMENTS_TOO_MANY,
};

struct arguments {
    const struct command *command;
    bool is_named; /* by its word; else it is the one that runs when none is named */
    const char *values[OPTION_COUNT]; /* of the options given; "" for one without an argument */
    const char *const *words;         /* what is no option and no command */
    size_t word_count;
    enum arguments_fault fault; /* the first */
    const char *culprit;        /* the word at fault, or NULL */
};

/* Takes the command line apart. Nothing is printed: the language that faults are said in is one of
 * the options. The words of `argv` are borrowed and put into another order. */
void arguments_read(int argc, char **argv, struct arguments *ret_arguments);

#endif
