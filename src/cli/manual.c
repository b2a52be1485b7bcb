/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The manual pages of the program and its commands. */
#include "config.h"

#include "cli/manual.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/roff.h"
#include "base/str.h"
#include "course/rule.h"
#include "tui/action.h"

static void add_options(struct str *page, const struct command *command)
{
    roff_section(page, "OPTIONS");
    for (int i = 0; i < OPTION_COUNT; i++) {
        const struct option_row *row = option_row((enum program_option)i);
        if (!command_takes(command, (enum program_option)i))
            continue;
        char *term = row->argument != NULL ? str_format("--%s %s", row->name, row->argument)
                                           : str_format("--%s", row->name);
        roff_term(page, term, row->help);
        free(term);
    }
}

static void add_status(struct str *page)
{
    roff_section(page, "EXIT STATUS");
    roff_term(page, "0", "all is good");
    roff_term(page, "1", "the course or the data is bad; with --strict, a warning too");
    roff_term(page, "2",
              "wrong usage: an unknown command, option, learner, language, lesson or quiz");
    roff_term(page, "3",
              "the computer refuses: no such file, no permission, a full disk, no memory");
}

static void add_commands(struct str *page)
{
    const struct command *command;
    roff_section(page, "COMMANDS");
    for (size_t i = 0; (command = command_number(i)) != NULL; i++) {
        char *term = str_format("decentwork %s %s", command->name, command->arguments);
        roff_term(page, term, command->summary);
        free(term);
    }
}

static const struct {
    enum action_place place;
    const char *words;
} places[] = {
    {PLACE_TEXT, "texts"},
    {PLACE_LIST, "lists"},
    {PLACE_FORM, "forms"},
    {PLACE_TYPING, "fields"},
    {PLACE_QUESTION, "questions"},
    {PLACE_LESSON, "lessons"},
    {PLACE_NOTES, "list of notes"},
    {PLACE_OUTLINE, "outline of a course"},
    {PLACE_SAVED, "what can be saved"},
};

/* "Show a hint (questions)": where a key serves, unless everywhere. */
static void add_key(struct str *page, enum action action)
{
    const struct action_row *row = action_row(action);
    struct str where = {0};
    if (row->help == NULL)
        return;
    for (size_t i = 0; (row->places & PLACE_ALL) != PLACE_ALL && i < ARRAY_LEN(places); i++)
        if ((row->places & places[i].place) != 0)
            str_addf(&where, "%s%s", where.length > 0 ? ", " : "", places[i].words);
    char *keys = action_keys(action);
    char *words = where.length == 0 ? memory_text(row->help)
                                    : str_format("%s (%s)", row->help, str_text(&where));
    roff_term(page, keys, words);
    free(words);
    free(keys);
    str_clear(&where);
}

static void add_keys(struct str *page)
{
    roff_section(page, "KEYS");
    roff_paragraph(
        page, "On the full screen. F1 or ? shows those that serve where one is; everything can be "
              "reached with F1, the arrow keys, Enter and Esc. In brackets stands where a key "
              "serves, unless everywhere.");
    for (size_t action = ACTION_NONE + 1; action < ACTION_COUNT; action++)
        add_key(page, (enum action)action);
}

static void add_environment(struct str *page)
{
    roff_section(page, "ENVIRONMENT");
    roff_term(page, "LANGUAGE, LC_ALL, LC_MESSAGES, LANG",
              "the languages to speak, where --language does not say; no locale need be installed");
    roff_term(page, "XDG_DATA_HOME",
              "where records and one's own courses are: in its folder decentwork");
    roff_term(page, "XDG_CACHE_HOME",
              "where what courses contain is kept, so that long ones open fast: in its folder "
              "decentwork. It can be deleted at any time");
    roff_term(
        page, "NO_COLOR",
        "set and not empty: no colours on the full screen, unless --colour or --theme asks for "
        "them");
    roff_term(page, "COLORFGBG",
              "as some terminals set it, for --theme auto: a light background gets the light "
              "colours. Where it is not set, a terminal of xterm's kind is asked; where that does "
              "not tell it, as tmux does not before 3.4, the colours are those that can be read on "
              "a dark and on a light background");
    roff_term(page, "KONSOLE_VERSION, TERM_PROGRAM",
              "as Konsole and Apple's Terminal set them: those terminals put letters from right to "
              "left in order themselves, and the program leaves it to them unless a setting says "
              "otherwise");
    roff_term(page, "ESCDELAY", "how long Esc waits for the rest of a key, in milliseconds; 100");
    roff_term(page, "DECENTWORK_NOW, DECENTWORK_SEED",
              "for tests: a moment that stands still, such as 2026-03-01T10:00:00Z, and chance "
              "that repeats");
    roff_section(page, "FILES");
    roff_term(page, "~/.local/share/decentwork/learners",
              "a record a learner; readable by its owner alone");
    roff_term(
        page, "NAME.db.backup-N, NAME.db.damaged-N",
        "beside a record: its last three copies, made once a week or after 500 entries, and a "
        "damaged file for which a copy was put in place");
    roff_term(page, "decentwork-data",
              "a folder beside the program itself: if it is there and can be written, records and "
              "own courses are in it, as on a stick, and no record is kept on the computer; --data "
              "comes before it");
    roff_term(
        page, "~/.local/share/decentwork/courses",
        "one's own courses, a folder each: a course is put there by copying its folder, as by "
        "cp -r FOLDER ~/.local/share/decentwork/courses/");
    roff_term(page, "PREFIX/share/decentwork/courses",
              "the courses of the program, where it was installed in PREFIX (/usr/local or /usr)");
    roff_term(page, "PREFIX/share/decentwork/courses/course.rng",
              "the grammar of courses in RELAX NG, for editors: see decentwork-course(5)");
}

static void add_other_pages(struct str *page)
{
    struct str pages = {0};
    const struct command *command;
    for (size_t i = 0; (command = command_number(i)) != NULL; i++)
        str_addf(&pages, PACKAGE "-%s(1), ", command->name);
    str_add(&pages, "decentwork-course(5)");
    roff_section(page, "SEE ALSO");
    roff_paragraph(page, str_text(&pages));
    str_clear(&pages);
}

static char *program_page(void)
{
    struct str page = {0};
    roff_head(&page, PACKAGE, 1,
              "a training course on labour standards, in the terminal and offline");
    roff_section(&page, "SYNOPSIS");
    roff_paragraph(&page, "decentwork [COMMAND] [OPTION]... [COURSE[/UNIT]]");
    roff_section(&page, "DESCRIPTION");
    roff_paragraph(
        &page,
        "Without a command decentwork begins at Home, where one goes on with one key, on the full "
        "screen, or line by line with --plain. COURSE is the id of a course, or its folder; UNIT "
        "the id of one of its lessons or quizzes.");
    add_commands(&page);
    add_options(&page, command_number(0));
    roff_paragraph(&page, "Each command has options of its own: its page names them, and so does "
                          "decentwork COMMAND --help.");
    add_keys(&page);
    add_environment(&page);
    add_status(&page);
    add_other_pages(&page);
    return str_take(&page);
}

static void add_paragraphs(struct str *page, const char *text)
{
    while (*text != '\0') {
        size_t length = strcspn(text, "\n");
        char *paragraph = memory_text_n(text, length);
        roff_paragraph(page, paragraph);
        free(paragraph);
        text += length + (text[length] == '\n');
    }
}

static void add_codes(struct str *page)
{
    const struct rule *rule;
    roff_section(page, "CODES");
    roff_paragraph(page, "What the messages mean, and how to mend a course. --explain shows an "
                         "example of each.");
    for (size_t i = 0; (rule = rule_number(i)) != NULL; i++) {
        bool is_error = rule->severity == DIAG_ERROR;
        char *term = str_format("%s (%s)", rule->code, is_error ? "error" : "warning");
        char *text = str_format("%s: %s", rule->title, rule->explanation);
        roff_term(page, term, text);
        free(text);
        free(term);
    }
}

/* Every command takes options, whether its row says so or not. Caller frees. */
static char *synopsis_of(const struct command *command)
{
    static const char options[] = "[OPTION]...";
    bool has_options = strncmp(command->arguments, options, strlen(options)) == 0;
    return str_format(PACKAGE " %s %s%s%s", command->name, has_options ? "" : options,
                      has_options ? "" : " ", command->arguments);
}

static char *command_page(const struct command *command)
{
    struct str page = {0};
    char *name = str_format(PACKAGE "-%s", command->name);
    char *synopsis = synopsis_of(command);
    roff_head(&page, name, 1, command->summary);
    roff_section(&page, "SYNOPSIS");
    roff_paragraph(&page, synopsis);
    roff_section(&page, "DESCRIPTION");
    add_paragraphs(&page, command->description);
    add_options(&page, command);
    add_status(&page);
    if (command == &command_check)
        add_codes(&page);
    roff_section(&page, "SEE ALSO");
    roff_paragraph(&page, "decentwork(1), decentwork-course(5)");
    free(synopsis);
    free(name);
    return str_take(&page);
}

char *manual_page(const struct command *command)
{
    return command == NULL ? program_page() : command_page(command);
}
