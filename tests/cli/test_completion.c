/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/cli/completion.c */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/str.h"
#include "cli/completion.h"

static void expect_inside(const char *text, enum shell shell, const char *word)
{
    cr_expect_not_null(strstr(text, word), "shell %d does not know '%s'", (int)shell, word);
}

Test(completion, every_shell_knows_every_command_and_option)
{
    const struct command *command;
    for (int shell = 0; shell < SHELL_COUNT; shell++) {
        char *text = completion_text((enum shell)shell);
        for (size_t i = 0; (command = command_number(i)) != NULL; i++)
            expect_inside(text, (enum shell)shell, command->name);
        for (int i = 0; i < OPTION_COUNT; i++)
            expect_inside(text, (enum shell)shell, option_row((enum program_option)i)->name);
        expect_inside(text, (enum shell)shell, "auto default light contrast mono");
        expect_inside(text, (enum shell)shell, "table csv json");
        free(text);
    }
}

Test(completion, a_command_is_offered_only_its_own_options)
{
    char *text = completion_text(SHELL_BASH);
    const char *line = strstr(text, "    check) ");
    cr_assert_not_null(line);
    char *own = strndup(line, strcspn(line, "\n"));
    cr_expect_str_eq(
        own, "    check) options='--language --format --strict --explain --help --version' ;;");
    free(own);
    free(text);
}

/* Words in single quotes cannot run anything, whatever a summary holds. */
Test(completion, quotes_are_even)
{
    for (int shell = 0; shell < SHELL_COUNT; shell++) {
        char *text = completion_text((enum shell)shell);
        size_t quotes = 0;
        for (const char *at = text; *at != '\0'; at++)
            quotes += *at == '\'';
        cr_expect_eq(quotes % 2, 0, "shell %d", shell);
        free(text);
    }
}
