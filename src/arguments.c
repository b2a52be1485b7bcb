/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The command line, taken apart by getopt_long() from the rows of the command table. */
#include "config.h"

#include "arguments.h"

#include <getopt.h>
#include <stdbool.h>
#include <string.h>

static void fill_options(struct option *long_options)
{
    for (int i = 0; i < OPTION_COUNT; i++) {
        const struct option_row *row = option_row((enum program_option)i);
        long_options[i] = (struct option){
            .name = row->name,
            .has_arg = row->argument != NULL ? required_argument : no_argument,
            .val = i,
        };
    }
}

static void set_fault(struct arguments *arguments, enum arguments_fault fault, const char *culprit)
{
    if (arguments->fault != ARGUMENTS_GOOD)
        return;
    arguments->fault = fault;
    arguments->culprit = culprit;
}

/* The word that getopt_long() did not know. In a word of several letters it stands still until the
 * last of them: that word is then the next one, not the one before. */
static const char *unknown_word(int argc, char **argv)
{
    const char *before = argv[optind - 1];
    const char letter[] = {'-', (char)optopt, '\0'};
    bool is_letter = optopt < 0 || optopt >= OPTION_COUNT;
    bool is_amid = is_letter && optind < argc && strcmp(before, letter) != 0;
    return is_amid ? argv[optind] : before;
}

static void read_options(int argc, char **argv, struct arguments *arguments)
{
    struct option long_options[OPTION_COUNT + 1] = {{0}};
    int found;
    fill_options(long_options);
    opterr = 0;
    while ((found = getopt_long(argc, argv, ":h", long_options, NULL)) != -1) {
        if (found == 'h')
            arguments->values[OPTION_HELP] = "";
        else if (found == ':')
            set_fault(arguments, ARGUMENTS_NO_VALUE, argv[optind - 1]);
        else if (found == '?')
            set_fault(arguments, ARGUMENTS_UNKNOWN_OPTION, unknown_word(argc, argv));
        else
            arguments->values[found] = optarg != NULL ? optarg : "";
    }
}

/* The first word names a command, unless it is something to learn. "help" before it is --help. */
static void read_words(int argc, char **argv, struct arguments *arguments)
{
    int first = optind;
    if (first < argc && strcmp(argv[first], "help") == 0) {
        arguments->values[OPTION_HELP] = "";
        first++;
    }
    const struct command *named = first < argc ? command_find(argv[first]) : NULL;
    first += named != NULL;
    arguments->is_named = named != NULL;
    arguments->command = named != NULL ? named : command_number(0);
    arguments->words = (const char *const *)argv + first;
    arguments->word_count = (size_t)(argc - first);
}

static void judge(struct arguments *arguments)
{
    for (int i = 0; i < OPTION_COUNT; i++)
        if (arguments->values[i] != NULL &&
            !command_takes(arguments->command, (enum program_option)i))
            set_fault(arguments, ARGUMENTS_FOREIGN_OPTION,
                      option_row((enum program_option)i)->name);
    if (arguments->word_count < arguments->command->least)
        set_fault(arguments, ARGUMENTS_TOO_FEW, NULL);
    if (arguments->word_count > arguments->command->most)
        set_fault(arguments, ARGUMENTS_TOO_MANY, arguments->words[arguments->command->most]);
}

void arguments_read(int argc, char **argv, struct arguments *ret_arguments)
{
    struct arguments arguments = {0};
    read_options(argc, argv, &arguments);
    read_words(argc, argv, &arguments);
    judge(&arguments);
    *ret_arguments = arguments;
}
