/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/cli/command.c: a walk along the tables of commands and options, and the help made from them.
 */
#include "config.h"

#include "cli/command.h"

#include <criterion/criterion.h>
#include <ctype.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/str.h"

/* A name that can be typed without a shift key: small letters and hyphens. */
static bool is_plain_name(const char *name)
{
    return name != NULL && islower((unsigned char)name[0]) &&
           name[strspn(name, "abcdefghijklmnopqrstuvwxyz-")] == '\0';
}

/* One line, not empty, that the help can put a full stop after. */
static bool is_summary(const char *text)
{
    return text != NULL && text[0] != '\0' && strchr(text, '\n') == NULL &&
           text[strlen(text) - 1] != '.';
}

/* The help of a command, or of the program for NULL. Caller frees. */
static char *help_of(const struct command *command)
{
    static char *text;
    static size_t length;
    FILE *out = open_memstream(&text, &length);
    command_help(out, command);
    fclose(out);
    return text;
}

/* The place in a help where an option stands with its argument, at the start of a line; or NULL. */
static const char *find_option(const char *help, enum program_option option)
{
    const struct option_row *row = option_row(option);
    char *left = str_format("\n  --%s%s%s", row->name, row->argument != NULL ? " " : "",
                            row->argument != NULL ? row->argument : "");
    const char *found = strstr(help, left);
    bool is_whole = found != NULL && strchr(" \n", found[strlen(left)]) != NULL;
    free(left);
    return is_whole ? found : NULL;
}

Test(command, every_row_of_the_commands_is_whole)
{
    const struct command *command;
    for (size_t i = 0; (command = command_number(i)) != NULL; i++) {
        cr_expect(is_plain_name(command->name), "command %zu", i);
        cr_expect_not_null(command->arguments, "%s", command->name);
        cr_expect(is_summary(command->summary), "%s", command->name);
        cr_expect_not_null(command->run, "%s", command->name);
        cr_expect_leq(command->least, command->most, "%s", command->name);
        cr_expect_eq(command->options >> OPTION_COUNT, 0, "%s", command->name);
        cr_expect_eq(command_find(command->name), command, "'%s' is there twice", command->name);
    }
    cr_expect_not_null(command_number(0), "no command at all");
}

Test(command, every_row_of_the_options_is_whole)
{
    for (int i = 0; i < OPTION_COUNT; i++) {
        const struct option_row *row = option_row((enum program_option)i);
        cr_assert(is_plain_name(row->name), "option %d", i);
        cr_expect(row->argument == NULL || row->argument[0] != '\0', "%s", row->name);
        cr_expect(is_summary(row->help), "%s", row->name);
        for (int j = 0; j < i; j++)
            cr_expect_str_neq(row->name, option_row((enum program_option)j)->name);
    }
}

Test(command, every_option_belongs_to_a_command)
{
    for (int option = 0; option < OPTION_COUNT; option++) {
        const struct command *command;
        bool is_taken = false;
        for (size_t i = 0; (command = command_number(i)) != NULL; i++)
            is_taken = is_taken || command_takes(command, (enum program_option)option);
        cr_expect(is_taken, "--%s", option_row((enum program_option)option)->name);
    }
}

Test(command, language_help_and_version_are_everyones)
{
    static const enum program_option common[] = {OPTION_LANGUAGE, OPTION_HELP, OPTION_VERSION};
    const struct command *command;
    for (size_t i = 0; (command = command_number(i)) != NULL; i++)
        for (size_t j = 0; j < ARRAY_LEN(common); j++)
            cr_expect(command_takes(command, common[j]), "%s --%s", command->name,
                      option_row(common[j])->name);
}

Test(command, a_command_takes_the_options_of_its_row_only)
{
    cr_expect(command_takes(&command_learn, OPTION_PLAIN));
    cr_expect_not(command_takes(&command_learn, OPTION_FORMAT));
    cr_expect(command_takes(&command_list, OPTION_FORMAT));
    cr_expect_not(command_takes(&command_list, OPTION_PLAIN));
    cr_expect_not(command_takes(&command_check, OPTION_LEARNER));
}

Test(command, without_a_name_one_learns)
{
    cr_expect_eq(command_number(0), &command_learn);
}

Test(command, only_whole_names_are_found)
{
    static const char *const words[] = {"", "lear", "learning", "Learn", "learn ", "--help", "pay"};
    for (size_t i = 0; i < ARRAY_LEN(words); i++)
        cr_expect_null(command_find(words[i]), "case '%s'", words[i]);
}

Test(command, help_names_every_command_with_its_arguments_and_summary)
{
    char *help = help_of(NULL);
    const struct command *command;
    for (size_t i = 0; (command = command_number(i)) != NULL; i++) {
        char *left = str_format("\n  %s %s", command->name, command->arguments);
        const char *line = strstr(help, left);
        cr_expect_not_null(line, "%s", command->name);
        cr_expect(line != NULL && strstr(line, command->summary) != NULL, "%s", command->name);
        free(left);
    }
    cr_expect_eq(strncmp(help, "Usage: decentwork ", strlen("Usage: decentwork ")), 0);
    free(help);
}

/* Those that serve without the name of a command; of the others it says where they are. */
Test(command, help_names_every_option_of_its_own_with_what_it_does)
{
    char *help = help_of(NULL);
    cr_expect_not_null(strstr(help, "decentwork COMMAND --help"));
    for (int i = 0; i < OPTION_COUNT; i++) {
        const struct option_row *row = option_row((enum program_option)i);
        const char *line = find_option(help, (enum program_option)i);
        if (!command_takes(command_number(0), (enum program_option)i)) {
            cr_expect_null(line, "--%s", row->name);
            continue;
        }
        cr_expect_not_null(line, "--%s", row->name);
        cr_expect(line != NULL && strstr(line, row->help) != NULL, "--%s", row->name);
    }
    free(help);
}

Test(command, the_help_of_one_command_names_its_options_alone)
{
    const struct command *command;
    for (size_t i = 0; (command = command_number(i)) != NULL; i++) {
        char *help = help_of(command);
        char *usage = str_format("Usage: decentwork %s %s\n%s.\n", command->name,
                                 command->arguments, command->summary);
        cr_expect_eq(strncmp(help, usage, strlen(usage)), 0, "%s", help);
        for (int j = 0; j < OPTION_COUNT; j++) {
            enum program_option option = (enum program_option)j;
            cr_expect_eq(find_option(help, option) != NULL, command_takes(command, option),
                         "%s --%s", command->name, option_row(option)->name);
        }
        free(usage);
        free(help);
    }
}

Test(command, help_says_what_the_exit_statuses_mean)
{
    char *help = help_of(NULL);
    const char *line = strstr(help, "Exit status: 0 ");
    cr_expect_not_null(line);
    for (const char *status = "123"; *status != '\0' && line != NULL; status++)
        cr_expect_not_null(strchr(line, *status), "status %c", *status);
    free(help);
}
