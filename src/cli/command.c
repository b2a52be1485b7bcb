/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The commands, their options, and the help that is made from both. */
#include "config.h"

#include "cli/command.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "base/str.h"
#include "content/wrap.h"

static const struct command *const commands[] = {
    &command_learn, &command_list,    &command_progress, &command_learner,
    &command_new,   &command_preview, &command_check,    &command_translate,
};

_Static_assert(ARRAY_LEN(commands) <= COMMANDS_MOST, "there is room for the names of all");

static const struct option_row options[] = {
    [OPTION_LEARNER] = {"learner", N_("NAME"), N_("the learner whose record is used")},
    [OPTION_LANGUAGE] = {"language", N_("LL"), N_("the language to speak, such as fr")},
    [OPTION_DATA] = {"data", N_("DIR"), N_("the folder where records are kept, in DIR/learners")},
    [OPTION_COURSES] = {"courses", N_("DIR"), N_("the folder where courses are looked for")},
    [OPTION_PLAIN] = {"plain", NULL, N_("line by line, for speech, braille, a printer")},
    [OPTION_ASCII] = {"ascii", NULL, N_("draw with ASCII signs only")},
    [OPTION_COLOUR] = {"colour", N_("auto|always|never"),
                       N_("whether the full screen has colours")},
    [OPTION_THEME] = {"theme", N_("THEME"),
                      N_("its colours: auto, default, light, contrast or mono")},
    [OPTION_FORMAT] = {"format", N_("table|csv|json"), N_("how a listing is written")},
    [OPTION_YES] = {"yes", NULL, N_("do it without asking")},
    [OPTION_RESET] = {"reset", N_("COURSE[/UNIT]|UNIT"),
                      N_("begin a course, a lesson or a quiz anew")},
    [OPTION_UNDO_RESET] = {"undo-reset", NULL, N_("take the last reset back")},
    [OPTION_STRICT] = {"strict", NULL, N_("end with status 1 where there are warnings, too")},
    [OPTION_EXPLAIN] = {"explain", NULL,
                        N_("explain what the CODEs of messages mean, or list them all")},
    [OPTION_ID] = {"id", N_("ID"), N_("the id of the course, which never changes")},
    [OPTION_HELP] = {"help", NULL, N_("say what there is, and end")},
    [OPTION_VERSION] = {"version", NULL, N_("say which version this is, and end")},
};
_Static_assert(ARRAY_LEN(options) == OPTION_COUNT, "every option has a row");

static const unsigned common_options =
    1u << OPTION_LANGUAGE | 1u << OPTION_HELP | 1u << OPTION_VERSION;

const struct option_row *option_row(enum program_option option)
{
    return &options[option];
}

const struct command *command_number(size_t number)
{
    return number < ARRAY_LEN(commands) ? commands[number] : NULL;
}

const struct command *command_find(const char *name)
{
    for (size_t i = 0; i < ARRAY_LEN(commands); i++)
        if (strcmp(commands[i]->name, name) == 0)
            return commands[i];
    return NULL;
}

size_t command_names(const char **ret_names)
{
    for (size_t i = 0; i < ARRAY_LEN(commands); i++)
        ret_names[i] = commands[i]->name;
    return ARRAY_LEN(commands);
}

bool command_takes(const struct command *command, enum program_option option)
{
    return ((command->options | common_options) & 1u << option) != 0;
}

enum { HELP_COLUMN = 28 };

/* Prints "  LEFT     right", the right side on a line of its own where the left is too long. */
static void print_row(FILE *out, const char *left, const char *right)
{
    size_t columns = wrap_columns(left, strlen(left)) + 2;
    fprintf(out, "  %s", left);
    if (columns + 2 > HELP_COLUMN) {
        fputc('\n', out);
        columns = 0;
    }
    fprintf(out, "%*s%s\n", (int)(HELP_COLUMN - columns), "", right);
}

static void print_command(FILE *out, const struct command *command)
{
    char *left = str_format("%s %s", command->name, _(command->arguments));
    print_row(out, left, _(command->summary));
    free(left);
}

static void print_option(FILE *out, enum program_option option)
{
    const struct option_row *row = &options[option];
    char *left = row->argument == NULL ? str_format("--%s", row->name)
                                       : str_format("--%s %s", row->name, _(row->argument));
    print_row(out, left, _(row->help));
    free(left);
}

static void print_options(FILE *out, const struct command *command)
{
    fprintf(out, "\n%s\n", _("Options:"));
    for (int option = 0; option < OPTION_COUNT; option++)
        if (command_takes(command, (enum program_option)option))
            print_option(out, (enum program_option)option);
}

void command_help(FILE *out, const struct command *command)
{
    if (command != NULL) {
        /* TRANSLATORS: command and its arguments, as they are typed. */
        fprintf(out, _("Usage: decentwork %s %s\n"), command->name, _(command->arguments));
        fprintf(out, "%s.\n", _(command->summary));
    } else {
        fprintf(out, "%s\n", _("Usage: decentwork [COMMAND] [OPTION]... [COURSE[/UNIT]]"));
        fprintf(out, "%s\n",
                _("A training course on labour standards and decent work, in the terminal and "
                  "offline."));
        fprintf(out, "\n%s\n", _("Commands:"));
        for (size_t i = 0; i < ARRAY_LEN(commands); i++)
            print_command(out, commands[i]);
    }
    print_options(out, command != NULL ? command : command_number(0));
    if (command == NULL)
        fprintf(out, "%s\n", _("Options of a command: decentwork COMMAND --help"));
    fprintf(out, "\n%s\n",
            _("Exit status: 0 good, 1 the course or data is bad, 2 wrong usage,\n"
              "3 the computer refuses."));
}
