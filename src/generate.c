/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes what is made from tables and committed: manual pages, the grammar, completions. Not installed; 'make
 * generated' runs it over the source tree, and make check compares. */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/str.h"
#include "cli/completion.h"
#include "cli/manual.h"
#include "course/grammar.h"
#include "course/reference.h"

static int print(char *text)
{
    int result = fputs(text, stdout) < 0 || fflush(stdout) != 0;
    free(text);
    return result;
}

/* The command whose page has that file name, or NULL. */
static const struct command *command_of_page(const char *file)
{
    const struct command *command;
    for (size_t i = 0; (command = command_number(i)) != NULL; i++) {
        char *name = str_format("man/" PACKAGE "-%s.1", command->name);
        int is_it = strcmp(name, file) == 0;
        free(name);
        if (is_it)
            return command;
    }
    return NULL;
}

/* Prints the file of the source tree that is named. */
int main(int argc, char **argv)
{
    const char *file = argc == 2 ? argv[1] : "";
    const struct command *command = command_of_page(file);
    if (command != NULL)
        return print(manual_page(command));
    if (strcmp(file, "man/decentwork.1") == 0)
        return print(manual_page(NULL));
    if (strcmp(file, "man/decentwork-course.5") == 0)
        return print(reference_page());
    if (strcmp(file, "courses/course.rng") == 0)
        return print(grammar_text());
    for (int shell = 0; shell < SHELL_COUNT; shell++)
        if (strcmp(file, completion_file((enum shell)shell)) == 0)
            return print(completion_text((enum shell)shell));
    fprintf(stderr, "generate: nothing is known of '%s'\n", file);
    return 2;
}
