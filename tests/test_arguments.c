/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/arguments.c: command lines, good and bad, as they are typed. */
#include "config.h"

#include "arguments.h"

#include <criterion/criterion.h>
#include <getopt.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/str.h"

enum { WORDS_MAX = 16 };

/* A command line taken apart. */
struct line {
    char *text; /* holds the words */
    char *words[WORDS_MAX + 1];
    struct arguments read;
};

/* Reads what follows the program's name; words are parted by single spaces, and '' is an empty one.
 */
static void read_line(const char *typed, struct line *line)
{
    int count = 1;
    *line = (struct line){.text = memory_text(typed), .words = {(char *)"decentwork"}};
    for (char *word = strtok(line->text, " "); word != NULL; word = strtok(NULL, " ")) {
        cr_assert_lt(count, WORDS_MAX);
        line->words[count++] = strcmp(word, "''") == 0 ? word + 2 : word;
    }
    optind = 0; /* glibc then begins anew */
    arguments_read(count, line->words, &line->read);
}

static void clear_line(struct line *line)
{
    free(line->text);
}

/* What is neither option nor command, as it was typed. Caller frees. */
static char *words_of(const struct arguments *arguments)
{
    struct str text = {0};
    for (size_t i = 0; i < arguments->word_count; i++)
        str_addf(&text, "%s%s", i > 0 ? " " : "", arguments->words[i]);
    return str_take(&text);
}

Test(arguments, the_command_and_its_words_are_found_among_the_options)
{
    static const struct {
        const char *typed, *command, *words;
    } cases[] = {
        {"", "learn", ""},
        {"core", "learn", "core"},
        {"core/ages", "learn", "core/ages"},
        {"learn core", "learn", "core"},
        {"learn list", "learn", "list"},
        {"list", "list", ""},
        {"list --format csv", "list", ""},
        {"--format csv list", "list", ""},
        {"--format=csv list", "list", ""},
        {"list --format=csv", "list", ""},
        {"--plain core --learner Ana", "learn", "core"},
        {"check a --language fr b c", "check", "a b c"},
        {"check list", "check", "list"},
        {"check -- --help -x", "check", "--help -x"},
        {"-- list", "list", ""},
        {"help", "learn", ""},
        {"help check", "check", ""},
        {"help core", "learn", "core"},
        {"learn help", "learn", "help"},
        {"List", "learn", "List"},
        {"lis", "learn", "lis"},
        {"-", "learn", "-"},
        {"''", "learn", ""},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct line line;
        read_line(cases[i].typed, &line);
        char *words = words_of(&line.read);
        cr_expect_eq(line.read.fault, ARGUMENTS_GOOD, "case '%s': %d", cases[i].typed,
                     line.read.fault);
        cr_expect_str_eq(line.read.command->name, cases[i].command, "case '%s': %s", cases[i].typed,
                         line.read.command->name);
        cr_expect_str_eq(words, cases[i].words, "case '%s': %s", cases[i].typed, words);
        free(words);
        clear_line(&line);
    }
}

Test(arguments, an_empty_word_is_a_word)
{
    struct line line;
    read_line("''", &line);
    cr_expect_eq(line.read.word_count, 1);
    clear_line(&line);
}

Test(arguments, options_bring_their_values)
{
    static const struct {
        const char *typed;
        enum program_option option;
        const char *value; /* NULL: not given */
    } cases[] = {
        {"", OPTION_LEARNER, NULL},
        {"", OPTION_PLAIN, NULL},
        {"--learner Ana", OPTION_LEARNER, "Ana"},
        {"--learner=Ana", OPTION_LEARNER, "Ana"},
        {"core --learner Ana", OPTION_LEARNER, "Ana"},
        {"--learner ''", OPTION_LEARNER, ""},
        {"--learner=", OPTION_LEARNER, ""},
        {"--learner Ana --learner Ben", OPTION_LEARNER, "Ben"},
        {"--learner --plain", OPTION_LEARNER, "--plain"},
        {"--learner --plain", OPTION_PLAIN, NULL},
        {"--learner list", OPTION_LEARNER, "list"},
        {"--learner Ana --plain", OPTION_PLAIN, ""},
        {"--plain", OPTION_LEARNER, NULL},
        {"list --format json", OPTION_FORMAT, "json"},
        {"--courses a=b", OPTION_COURSES, "a=b"},
        {"--data /d --courses /c", OPTION_DATA, "/d"},
        {"--data /d --courses /c", OPTION_COURSES, "/c"},
        {"--help", OPTION_HELP, ""},
        {"check --help", OPTION_HELP, ""},
        {"-h", OPTION_HELP, ""},
        {"check -h", OPTION_HELP, ""},
        {"-help", OPTION_HELP, ""},
        {"help", OPTION_HELP, ""},
        {"help check", OPTION_HELP, ""},
        {"learn help", OPTION_HELP, NULL},
        {"--version", OPTION_VERSION, ""},
        {"--lea Ana", OPTION_LEARNER, "Ana"},
        {"list --form=csv", OPTION_FORMAT, "csv"},
        {"-- --plain", OPTION_PLAIN, NULL},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct line line;
        read_line(cases[i].typed, &line);
        const char *value = line.read.values[cases[i].option];
        if (cases[i].value == NULL)
            cr_expect_null(value, "case '%s': '%s'", cases[i].typed, value);
        else
            cr_expect(value != NULL && strcmp(value, cases[i].value) == 0, "case '%s': '%s'",
                      cases[i].typed, value);
        clear_line(&line);
    }
}

Test(arguments, what_is_wrong_is_told_with_the_word_at_fault)
{
    static const struct {
        const char *typed;
        enum arguments_fault fault;
        const char *culprit; /* NULL: none */
    } cases[] = {
        {"--bogus", ARGUMENTS_UNKNOWN_OPTION, "--bogus"},
        {"list --bogus", ARGUMENTS_UNKNOWN_OPTION, "--bogus"},
        {"--bogus list", ARGUMENTS_UNKNOWN_OPTION, "--bogus"},
        {"--bogus=3", ARGUMENTS_UNKNOWN_OPTION, "--bogus=3"},
        {"--plain=3", ARGUMENTS_UNKNOWN_OPTION, "--plain=3"},
        {"--l fr", ARGUMENTS_UNKNOWN_OPTION, "--l"}, /* --learner or --language? */
        {"-x", ARGUMENTS_UNKNOWN_OPTION, "-x"},
        {"list -x", ARGUMENTS_UNKNOWN_OPTION, "-x"},
        {"-x -yz", ARGUMENTS_UNKNOWN_OPTION, "-x"},
        {"-help", ARGUMENTS_UNKNOWN_OPTION, "-help"},
        {"list -help", ARGUMENTS_UNKNOWN_OPTION, "-help"},
        {"list -é", ARGUMENTS_UNKNOWN_OPTION, "-é"},
        {"--plain -help core", ARGUMENTS_UNKNOWN_OPTION, "-help"},
        {"--learner", ARGUMENTS_NO_VALUE, "--learner"},
        {"list --format", ARGUMENTS_NO_VALUE, "--format"},
        {"list --plain", ARGUMENTS_FOREIGN_OPTION, "plain"},
        {"--plain list", ARGUMENTS_FOREIGN_OPTION, "plain"},
        {"check a --learner Ana", ARGUMENTS_FOREIGN_OPTION, "learner"},
        {"core --format csv", ARGUMENTS_FOREIGN_OPTION, "format"},
        {"check", ARGUMENTS_GOOD, NULL},
        {"new", ARGUMENTS_TOO_FEW, NULL},
        {"new --language fr", ARGUMENTS_TOO_FEW, NULL},
        {"translate status", ARGUMENTS_TOO_FEW, NULL},
        {"check --explain", ARGUMENTS_GOOD, NULL},
        {"check --explain no-key", ARGUMENTS_GOOD, NULL},
        {"list --explain", ARGUMENTS_FOREIGN_OPTION, "explain"},
        {"core ages", ARGUMENTS_TOO_MANY, "ages"},
        {"learn core ages", ARGUMENTS_TOO_MANY, "ages"},
        {"list core", ARGUMENTS_TOO_MANY, "core"},
        {"list --format csv core ages", ARGUMENTS_TOO_MANY, "core"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct line line;
        read_line(cases[i].typed, &line);
        const char *culprit = line.read.culprit;
        cr_expect_eq(line.read.fault, cases[i].fault, "case '%s': %d", cases[i].typed,
                     line.read.fault);
        if (cases[i].culprit == NULL)
            cr_expect_null(culprit, "case '%s': '%s'", cases[i].typed, culprit);
        else
            cr_expect(culprit != NULL && strcmp(culprit, cases[i].culprit) == 0, "case '%s': '%s'",
                      cases[i].typed, culprit);
        clear_line(&line);
    }
}

Test(arguments, of_several_faults_the_first_found_is_told)
{
    static const struct {
        const char *typed, *culprit;
    } cases[] = {
        {"--bogus --wrong", "--bogus"},
        {"--bogus list --format", "--bogus"},
        {"list --plain core", "plain"},
        {"list --plain --bogus", "--bogus"}, /* foreign only once the command is known */
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct line line;
        read_line(cases[i].typed, &line);
        cr_expect_str_eq(line.read.culprit, cases[i].culprit, "case '%s': %s", cases[i].typed,
                         line.read.culprit);
        clear_line(&line);
    }
}

Test(arguments, a_fault_does_not_hide_a_language_or_a_call_for_help)
{
    struct line line;
    read_line("list --bogus --language fr --help", &line);
    cr_expect_eq(line.read.fault, ARGUMENTS_UNKNOWN_OPTION);
    cr_expect_str_eq(line.read.values[OPTION_LANGUAGE], "fr");
    cr_expect_not_null(line.read.values[OPTION_HELP]);
    cr_expect_str_eq(line.read.command->name, "list");
    clear_line(&line);
}

Test(arguments, every_command_takes_its_own_options_and_no_others)
{
    const struct command *command;
    for (size_t i = 0; (command = command_number(i)) != NULL; i++) {
        for (int option = 0; option < OPTION_COUNT; option++) {
            const struct option_row *row = option_row((enum program_option)option);
            bool is_taken = command_takes(command, (enum program_option)option);
            struct str typed = {0};
            str_addf(&typed, "%s --%s%s", command->name, row->name,
                     row->argument != NULL ? " x" : "");
            str_add_repeat(&typed, " word", command->least);
            struct line line;
            read_line(str_text(&typed), &line);
            cr_expect_eq(line.read.fault, is_taken ? ARGUMENTS_GOOD : ARGUMENTS_FOREIGN_OPTION,
                         "case '%s': %d", str_text(&typed), line.read.fault);
            clear_line(&line);
            str_clear(&typed);
        }
    }
}
