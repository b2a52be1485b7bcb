/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/cli/completion.c */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/path.h"
#include "base/str.h"
#include "cli/completion.h"
#include "support/support.h"

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
    cr_expect_str_eq(own, "    check) options='--language --courses --format --strict --explain "
                          "--help --version' verbs='' ids=yes ;;");
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

/* What bash offers at the end of a line that is typed, in a folder without files. Caller clears. */
static struct run offered(const char *typed, const char *folder)
{
    static const char *const environment[] = {"PATH=/usr/bin:/bin", "LC_ALL=C", NULL};
    char *file = support_source("completions/decentwork.bash");
    /* The program's own part is played by a function. */
    char *script = str_format("decentwork() { printf 'id,title\r\ncore,Core\r\n'; }\n"
                              "cd '%s'\n"
                              ". '%s'\nCOMP_WORDS=(%s)\nCOMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n"
                              "_decentwork\necho \"${COMPREPLY[@]}\"\n",
                              folder, file, typed);
    struct run run =
        support_run((const char *const[]){"/bin/bash", "-c", script, NULL}, environment, NULL);
    free(script);
    free(file);
    return run;
}

Test(completion, bash_offers_what_a_command_takes_there)
{
    static const struct {
        const char *typed, *offered;
    } cases[] = {
        {"decentwork learner ''", "list rename export delete import\n"},
        {"decentwork learner re", "rename\n"},
        {"decentwork translate st", "status\n"},
        {"decentwork progress co", "core\n"},
        {"decentwork learn --learner Ana co", "core\n"},
        {"decentwork check co", "core\n"},
        {"decentwork preview co", "core\n"},
        {"decentwork translate status co", "core\n"},
        {"decentwork new co", "\n"},
        {"decentwork co", "core\n"},
        {"decentwork tr", "translate\n"},
        {"decentwork list --for", "--format\n"},
        {"decentwork list --format c", "csv\n"},
    };
    if (!path_is_file("/bin/bash"))
        cr_skip_test("bash is not installed");
    char *folder = support_folder();
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct run run = offered(cases[i].typed, folder);
        cr_expect_str_eq(run.output, cases[i].offered, "'%s': %s", cases[i].typed, run.errors);
        run_clear(&run);
    }
    support_remove(folder);
    free(folder);
}
