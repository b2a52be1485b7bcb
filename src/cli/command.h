/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The commands: one file and one row each. --help, the manual and completions come from the rows.
 */
#ifndef CLI_COMMAND_H
#define CLI_COMMAND_H

#include <stdbool.h>
#include <stddef.h>

#include "cli/program.h"

enum program_option {
    OPTION_LEARNER,
    OPTION_LANGUAGE,
    OPTION_DATA,
    OPTION_COURSES,
    OPTION_PLAIN,
    OPTION_ASCII,
    OPTION_COLOUR,
    OPTION_THEME,
    OPTION_FORMAT,
    OPTION_YES,
    OPTION_RESET,
    OPTION_UNDO_RESET,
    OPTION_STRICT,
    OPTION_EXPLAIN,
    OPTION_ID,
    OPTION_HELP,
    OPTION_VERSION,
    OPTION_COUNT
};

struct option_row {
    const char *name;     /* without the two hyphens */
    const char *argument; /* what its argument is called, or NULL; to be translated */
    const char *help;     /* one line, to be translated */
};

/* Borrowed, static. */
const struct option_row *option_row(enum program_option option);

struct command {
    const char *name;
    const char *arguments;   /* as in a synopsis, to be translated */
    const char *summary;     /* one line, to be translated */
    const char *description; /* for the manual, in English; a paragraph a line */
    unsigned options;        /* 1u << OPTION_...; those of every command left out */
    bool any_language;       /* --language may name one that nothing is in */
    size_t least;            /* arguments wanted */
    size_t most;
    enum status (*run)(struct program *program, const char *const *arguments, size_t count);
};

/* Commands by their number, from 0; NULL after the last. The first is the one that runs when none
 * is named. */
const struct command *command_number(size_t number);

/* The command of that name, or NULL. */
const struct command *command_find(const char *name);

/* Stores the names of all commands; there must be room for COMMANDS_MOST. Returns how many. */
enum { COMMANDS_MOST = 32 };
size_t command_names(const char **ret_names);

/* True if the command takes that option. --language, --help and --version are everyone's. */
bool command_takes(const struct command *command, enum program_option option);

/* Prints the help of the program, or of one command. */
void command_help(FILE *out, const struct command *command);

extern const struct command command_learn;
extern const struct command command_list;
extern const struct command command_learner;
extern const struct command command_progress;
extern const struct command command_new;
extern const struct command command_preview;
extern const struct command command_check;
extern const struct command command_translate;

#endif
