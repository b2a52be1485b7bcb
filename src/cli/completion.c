/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Completions for shells. What an option takes is offered where its row says so: words parted by
 * bars, folders for DIR. So do the arguments of commands: words parted by bars come first, and for
 * COURSE and PATH ids are asked of the program itself. */
#include "config.h"

#include "cli/completion.h"

#include <stdbool.h>
#include <string.h>

#include "base/memory.h"
#include "base/str.h"
#include "tui/style.h"

#define HEAD                                                                                       \
    "# SPDX-FileCopyrightText: the decentwork developers\n"                                        \
    "# SPDX-License-Identifier: GPL-3.0-or-later\n"                                                \
    "# Made from the table of commands by 'make generated'.\n"

/* The ids of the courses found, whose column in CSV is the first. */
#define COURSES "decentwork list --format csv 2>/dev/null | sed -e 1d -e 's/,.*//'"

const char *completion_file(enum shell shell)
{
    static const char *const files[] = {
        [SHELL_BASH] = "completions/decentwork.bash",
        [SHELL_ZSH] = "completions/_decentwork",
        [SHELL_FISH] = "completions/decentwork.fish",
    };
    _Static_assert(ARRAY_LEN(files) == SHELL_COUNT, "every shell has a file");
    return files[shell];
}

/* --- What there is to offer --- */

static void add_commands(struct str *text, const char *between)
{
    const struct command *command;
    for (size_t i = 0; (command = command_number(i)) != NULL; i++)
        str_addf(text, "%s%s", i > 0 ? between : "", command->name);
}

static void add_options(struct str *text, const struct command *command)
{
    const char *gap = "";
    for (int i = 0; i < OPTION_COUNT; i++)
        if (command_takes(command, (enum program_option)i)) {
            str_addf(text, "%s--%s", gap, option_row((enum program_option)i)->name);
            gap = " ";
        }
}

/* Words that an option can take, with blanks between; "" for any. */
static void add_values(struct str *text, const struct option_row *row)
{
    const char *argument = row->argument != NULL ? row->argument : "";
    if (strcmp(argument, "THEME") == 0)
        for (int i = 0; i < THEME_COUNT; i++)
            str_addf(text, "%s%s", i > 0 ? " " : "", theme_name((enum theme)i));
    else if (strchr(argument, '|') != NULL && argument[0] >= 'a')
        str_add_replaced(text, argument, '|', ' ');
}

/* What must come right after a command, with blanks between: the first words of what its arguments
 * part by bars. Nothing where there are no bars. */
static void add_verbs(struct str *text, const struct command *command)
{
    bool has_verbs = strchr(command->arguments, '|') != NULL && command->arguments[0] >= 'a';
    const char *part = has_verbs ? command->arguments : NULL;
    const char *gap = "";
    while (part != NULL) {
        part += strspn(part, "| ");
        str_addf(text, "%s%.*s", gap, (int)strcspn(part, "| "), part);
        gap = " ";
        part = strchr(part, '|');
    }
}

/* A course is named by its id or its folder. */
static bool takes_ids(const struct command *command)
{
    return strstr(command->arguments, "COURSE") != NULL ||
           strstr(command->arguments, "PATH") != NULL;
}

static bool takes_folder(const struct option_row *row)
{
    return row->argument != NULL && strcmp(row->argument, "DIR") == 0;
}

/* A text in single quotes, as all three shells read it. */
static void add_quoted(struct str *text, const char *words, enum shell shell)
{
    str_add_char(text, '\'');
    for (; *words != '\0'; words++) {
        if (*words != '\'')
            str_add_char(text, *words);
        else
            str_add(text, shell == SHELL_FISH ? "\\'" : "'\\''");
    }
    str_add_char(text, '\'');
}

/* --- bash --- */

static void add_bash_values(struct str *text)
{
    for (int i = 0; i < OPTION_COUNT; i++) {
        const struct option_row *row = option_row((enum program_option)i);
        struct str values = {0};
        add_values(&values, row);
        if (takes_folder(row))
            str_addf(text, "    --%s) COMPREPLY=($(compgen -d -- \"$word\")); return ;;\n",
                     row->name);
        else if (values.length > 0)
            str_addf(text, "    --%s) COMPREPLY=($(compgen -W '%s' -- \"$word\")); return ;;\n",
                     row->name, str_text(&values));
        else if (row->argument != NULL)
            str_addf(text, "    --%s) return ;;\n", row->name);
        str_clear(&values);
    }
}

static char *bash_text(void)
{
    struct str text = {0};
    const struct command *command;
    str_add(&text, HEAD "_decentwork()\n{\n    local word=${COMP_WORDS[COMP_CWORD]} "
                        "before=${COMP_WORDS[COMP_CWORD-1]}\n"
                        "    local command=learn options= verbs= ids= i\n    COMPREPLY=()\n"
                        "    case $before in\n");
    add_bash_values(&text);
    str_add(&text, "    esac\n    for ((i = 1; i < COMP_CWORD; i++)); do\n"
                   "        case ${COMP_WORDS[i]} in\n        ");
    add_commands(&text, "|");
    str_add(&text, ") command=${COMP_WORDS[i]}; break ;;\n        esac\n    done\n"
                   "    case $command in\n");
    for (size_t i = 0; (command = command_number(i)) != NULL; i++) {
        str_addf(&text, "    %s) options='", command->name);
        add_options(&text, command);
        str_add(&text, "' verbs='");
        add_verbs(&text, command);
        str_addf(&text, "' ids=%s ;;\n", takes_ids(command) ? "yes" : "");
    }
    str_add(&text, "    esac\n    if [[ $word == -* ]]; then\n"
                   "        COMPREPLY=($(compgen -W \"$options\" -- \"$word\"))\n"
                   "    elif ((COMP_CWORD == 1)); then\n"
                   "        COMPREPLY=($(compgen -W \"");
    add_commands(&text, " ");
    str_add(&text,
            " $(" COURSES ")\" -- \"$word\"))\n"
            "    elif [[ -n $verbs && $before == \"$command\" ]]; then\n"
            "        COMPREPLY=($(compgen -W \"$verbs\" -- \"$word\"))\n    else\n"
            "        [[ -z $ids ]] || COMPREPLY=($(compgen -W \"$(" COURSES ")\" -- \"$word\"))\n"
            "        COMPREPLY+=($(compgen -f -- \"$word\"))\n    fi\n}\n"
            "complete -o filenames -F _decentwork decentwork\n");
    return str_take(&text);
}

/* --- zsh --- */

static void add_zsh_option(struct str *text, const struct option_row *row)
{
    struct str entry = {0};
    struct str values = {0};
    add_values(&values, row);
    str_addf(&entry, "--%s[%s]", row->name, row->help);
    if (takes_folder(row))
        str_add(&entry, ":folder:_files -/");
    else if (values.length > 0)
        str_addf(&entry, ":value:(%s)", str_text(&values));
    else if (row->argument != NULL)
        str_add(&entry, ":value: ");
    str_add(text, " ");
    add_quoted(text, str_text(&entry), SHELL_ZSH);
    str_clear(&values);
    str_clear(&entry);
}

/* What follows the command: its words, then files, and ids where it takes them. */
static void add_zsh_words(struct str *text, const struct command *command)
{
    struct str verbs = {0};
    add_verbs(&verbs, command);
    if (verbs.length > 0)
        str_addf(text, " '2: :(%s)'", str_text(&verbs));
    str_add(text, takes_ids(command) ? " '*: :{ _decentwork_courses; _files }' ;;\n"
                                     : " '*: :_files' ;;\n");
    str_clear(&verbs);
}

static char *zsh_text(void)
{
    struct str text = {0};
    const struct command *command;
    str_add(&text, "#compdef decentwork\n" HEAD "local -a commands\nlocal command=learn word\n"
                   "_decentwork_courses() { compadd -- ${(f)\"$(" COURSES ")\"} }\ncommands=(\n");
    for (size_t i = 0; (command = command_number(i)) != NULL; i++) {
        struct str entry = {0};
        str_addf(&entry, "%s:%s", command->name, command->summary);
        str_add(&text, "    ");
        add_quoted(&text, str_text(&entry), SHELL_ZSH);
        str_add(&text, "\n");
        str_clear(&entry);
    }
    str_add(&text, ")\nfor word in ${words[2,CURRENT-1]}; do\n    case $word in\n    ");
    add_commands(&text, "|");
    str_add(&text, ") command=$word; break ;;\n    esac\ndone\n"
                   "if (( CURRENT == 2 )) && [[ $PREFIX != -* ]]; then\n"
                   "    _describe command commands\n    _decentwork_courses\n    return\nfi\n"
                   "case $command in\n");
    for (size_t i = 0; (command = command_number(i)) != NULL; i++) {
        str_addf(&text, "%s) _arguments", command->name);
        for (int j = 0; j < OPTION_COUNT; j++)
            if (command_takes(command, (enum program_option)j))
                add_zsh_option(&text, option_row((enum program_option)j));
        add_zsh_words(&text, command);
    }
    str_add(&text, "esac\n");
    return str_take(&text);
}

/* --- fish --- */

static void add_fish_option(struct str *text, enum program_option option)
{
    const struct option_row *row = option_row(option);
    const struct command *command;
    struct str values = {0};
    add_values(&values, row);
    str_addf(text, "complete -c decentwork -l %s", row->name);
    if (takes_folder(row))
        str_add(text, " -xa '(__fish_complete_directories)'");
    else if (values.length > 0)
        str_addf(text, " -xa '%s'", str_text(&values));
    else if (row->argument != NULL)
        str_add(text, " -x");
    /* The first command is the one that runs when none is named. */
    if (!command_takes(command_number(0), option)) {
        str_add(text, " -n '__fish_seen_subcommand_from");
        for (size_t i = 0; (command = command_number(i)) != NULL; i++)
            if (command_takes(command, option))
                str_addf(text, " %s", command->name);
        str_add_char(text, '\'');
    }
    str_add(text, " -d ");
    add_quoted(text, row->help, SHELL_FISH);
    str_add_char(text, '\n');
    str_clear(&values);
}

/* What follows the command: its words, and ids where it takes them; files are offered anyway. */
static void add_fish_words(struct str *text, const struct command *command)
{
    struct str verbs = {0};
    add_verbs(&verbs, command);
    if (verbs.length > 0)
        str_addf(text,
                 "complete -c decentwork -n '__fish_seen_subcommand_from %s; and not "
                 "__fish_seen_subcommand_from %s' -fa '%s'\n",
                 command->name, str_text(&verbs), str_text(&verbs));
    if (takes_ids(command))
        str_addf(text,
                 "complete -c decentwork -n '__fish_seen_subcommand_from %s' -a \"(" COURSES
                 ")\"\n",
                 command->name);
    str_clear(&verbs);
}

static char *fish_text(void)
{
    struct str text = {0};
    const struct command *command;
    str_add(&text, HEAD);
    for (size_t i = 0; (command = command_number(i)) != NULL; i++) {
        str_addf(&text, "complete -c decentwork -n __fish_use_subcommand -a %s -d ", command->name);
        add_quoted(&text, command->summary, SHELL_FISH);
        str_add_char(&text, '\n');
        add_fish_words(&text, command);
    }
    str_add(&text, "complete -c decentwork -n __fish_use_subcommand -a \"(" COURSES ")\"\n");
    for (int i = 0; i < OPTION_COUNT; i++)
        add_fish_option(&text, (enum program_option)i);
    return str_take(&text);
}

char *completion_text(enum shell shell)
{
    static char *(*const texts[])(void) = {
        [SHELL_BASH] = bash_text,
        [SHELL_ZSH] = zsh_text,
        [SHELL_FISH] = fish_text,
    };
    return texts[shell]();
}
