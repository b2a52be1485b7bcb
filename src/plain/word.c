/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What a learner can type. */
#include "config.h"

#include "plain/word.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/i18n.h"
#include "base/list.h"
#include "base/memory.h"
#include "base/str.h"

struct word_row {
    const char *typed; /* pgettext context "typed" */
    const char *help;
    const char *rest; /* what may be typed after it, to be translated; NULL: nothing; "": what
                         `help` says */
};

static const struct word_row rows[] = {
    [WORD_ENTER] = {NULL, NULL},
    [WORD_HELP] = {NC_("typed", "help"), N_("say what can be typed here")},
    [WORD_BACK] = {NC_("typed", "back"), N_("go back one step; your place is kept")},
    [WORD_QUIT] = {NC_("typed", "quit"), N_("leave the program; your place is kept")},
    [WORD_HINT] = {NC_("typed", "hint"), N_("show a hint")},
    [WORD_PREVIOUS] = {NC_("typed", "previous"), N_("go back to the part or question before")},
    [WORD_FACILITATOR] = {NC_("typed", "facilitator"),
                          N_("show or hide the notes for who teaches")},
    [WORD_MISSED] = {NC_("typed", "missed"), N_("try the missed questions again")},
    [WORD_ALL] = {NC_("typed", "all"), N_("try the whole quiz again")},
    [WORD_MARK] = {NC_("typed", "mark"), N_("bookmark this part; again, take the mark away")},
    [WORD_NOTE] = {NC_("typed", "note"), N_("write a note here"), N_("WORDS")},
    [WORD_NOTES] = {NC_("typed", "notes"), N_("list your notes and bookmarks")},
    [WORD_DELETE] = {NC_("typed", "delete"), N_("delete that note or bookmark"), N_("NUMBER")},
    [WORD_SETTINGS] = {NC_("typed", "settings"), N_("see and change your settings")},
    [WORD_LANGUAGE] = {NC_("typed", "language"),
                       N_("list the languages; such as fr after it: go on in that one"), ""},
    [WORD_GLOSSARY] = {NC_("typed", "glossary"),
                       N_("list the words explained; a word after it: explain that one"), ""},
    [WORD_INSTRUMENTS] = {NC_("typed", "instruments"),
                          N_("list the instruments; such as C138 after it: explain that one"), ""},
    [WORD_SEARCH] = {NC_("typed", "search"), N_("search for the words after it"), ""},
};
_Static_assert(ARRAY_LEN(rows) == WORD_COUNT, "every word has a row");

static const char *word_name(enum word word)
{
    return i18n_from_table("typed", rows[word].typed);
}

static bool is_offered(const struct choice *choice, enum word word)
{
    for (size_t i = 0; i < WORDS_OFFERED_MAX && choice->words[i] != WORD_ENTER; i++)
        if (choice->words[i] == word)
            return true;
    return word == WORD_HELP || word == WORD_QUIT;
}

bool word_is_look_up(enum word word)
{
    return word < WORD_COUNT && (WORDS_LOOK_UP & 1u << word) != 0;
}

const char *word_rest(const struct console *console)
{
    const char *typed = str_text(&console->line);
    typed += strcspn(typed, " \t");
    return typed + strspn(typed, " \t");
}

/* Help names it, though the prompt may be too short for it. */
static bool is_named(const struct choice *choice, enum word word)
{
    return is_offered(choice, word) || (choice->more & 1u << word) != 0;
}

static bool is_understood(const struct choice *choice, enum word word)
{
    return word == choice->understood || is_named(choice, word);
}

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
/* The patterns come from a choice, where xgettext and msgfmt -c have seen them as formats. */
static char *numbers_piece(const struct choice *choice)
{
    if (choice->number_count == 1)
        return str_format(choice->number, (size_t)1);
    return str_format(choice->numbers, (size_t)1, choice->number_count);
}
#pragma GCC diagnostic pop

static char *prompt_of(const struct choice *choice)
{
    struct str prompt = {0};
    if (choice->number_count > 0) {
        char *numbers = numbers_piece(choice);
        list_add(&prompt, "%s", numbers);
        free(numbers);
    }
    if (choice->text != NULL)
        list_add(&prompt, "%s", choice->text);
    if (choice->enter != NULL)
        list_add(&prompt, "%s", choice->enter);
    for (size_t i = 0; i < WORDS_OFFERED_MAX && choice->words[i] != WORD_ENTER; i++)
        list_add(&prompt, "%s", word_name(choice->words[i]));
    return str_take(&prompt);
}

static void help_on(struct console *console, enum word word)
{
    if (rows[word].rest != NULL && rows[word].rest[0] != '\0')
        /* TRANSLATORS: a word that can be typed, what may follow it, and what it does. */
        console_sayf(console, _("  %s %s: %s"), word_name(word), _(rows[word].rest),
                     _(rows[word].help));
    else
        /* TRANSLATORS: a word that can be typed, and what it does. */
        console_sayf(console, _("  %s: %s"), word_name(word), _(rows[word].help));
}

static void give_help(struct console *console, const struct choice *choice)
{
    console_say(console, _("You can type:"));
    if (choice->number_count > 0) {
        char *numbers = numbers_piece(choice);
        console_sayf(console, "  %s", numbers);
        free(numbers);
    }
    if (choice->text != NULL)
        console_sayf(console, "  %s", choice->text);
    if (choice->enter != NULL)
        console_sayf(console, "  %s", choice->enter);
    for (size_t word = WORD_ENTER + 1; word < WORD_COUNT; word++)
        if (is_named(choice, (enum word)word))
            help_on(console, (enum word)word);
}

/* The number that was typed, if it is one of those offered; else 0. */
static size_t typed_number(const char *typed, size_t most)
{
    char *end;
    if (typed[0] < '0' || typed[0] > '9')
        return 0;
    unsigned long number = strtoul(typed, &end, 10);
    if (*end == '.' || *end == ')')
        end++;
    return *end == '\0' && number <= most ? number : 0;
}

bool word_number(const char *typed, size_t most, size_t *ret_number)
{
    *ret_number = typed_number(typed, most);
    return *ret_number > 0;
}

size_t word_numbers(const char *typed, size_t most, size_t *ret_numbers)
{
    static const char between[] = " ,;\t";
    size_t count = 0;
    for (typed += strspn(typed, between); *typed != '\0'; typed += strspn(typed, between)) {
        size_t length = strcspn(typed, between);
        char *one = memory_text_n(typed, length);
        size_t number = typed_number(one, most);
        bool is_there = false;
        free(one);
        if (number == 0)
            return 0;
        for (size_t i = 0; i < count; i++)
            is_there = is_there || ret_numbers[i] == number;
        if (!is_there)
            ret_numbers[count++] = number;
        typed += length;
    }
    return count;
}

static bool are_numbers(const char *typed, size_t most)
{
    size_t *numbers = memory_new(most, sizeof *numbers);
    size_t count = word_numbers(typed, most, numbers);
    free(numbers);
    return count > 0;
}

bool word_is(const char *typed, enum word word)
{
    return strcasecmp(typed, word_name(word)) == 0 || strcasecmp(typed, rows[word].typed) == 0;
}

static bool is_start_of(const char *typed, enum word word)
{
    size_t length = strlen(typed);
    return strncasecmp(typed, word_name(word), length) == 0 ||
           strncasecmp(typed, rows[word].typed, length) == 0;
}

/* What writes or deletes is typed whole, lest a slip does so; looking up does no harm. */
static bool may_be_short(const struct choice *choice, enum word word)
{
    return is_offered(choice, word) || (is_named(choice, word) && word_is_look_up(word));
}

/* A word that takes a rest, with one or without. */
static enum word word_with_rest(const char *typed, const struct choice *choice)
{
    char *first = memory_text_n(typed, strcspn(typed, " \t"));
    enum word found = WORD_COUNT;
    for (size_t word = WORD_ENTER + 1; word < WORD_COUNT; word++) {
        bool is_short = word_is_look_up((enum word)word) && strlen(first) > 1 &&
                        is_start_of(first, (enum word)word);
        if (rows[word].rest != NULL && is_understood(choice, (enum word)word) &&
            (is_short || word_is(first, (enum word)word)))
            found = (enum word)word;
    }
    free(first);
    return found;
}

/* The word that was typed, or the only one offered that begins so: "q" is enough for "quit". */
static enum word typed_word(const char *typed, const struct choice *choice)
{
    enum word found = WORD_COUNT;
    size_t starts = 0;
    if (strcmp(typed, "?") == 0)
        return WORD_HELP;
    for (size_t word = WORD_ENTER + 1; word < WORD_COUNT; word++) {
        if (is_understood(choice, (enum word)word) && word_is(typed, (enum word)word))
            return (enum word)word;
        if (may_be_short(choice, (enum word)word) && is_start_of(typed, (enum word)word)) {
            found = (enum word)word;
            starts++;
        }
    }
    return starts == 1 ? found : word_with_rest(typed, choice);
}

/* Where any words may be an answer, only a word that is understood, and whole, is none; of one that
 * takes a rest, the rest is no answer either. */
static enum word whole_word(const char *typed, const struct choice *choice)
{
    for (size_t word = WORD_ENTER + 1; word < WORD_COUNT; word++)
        if (is_understood(choice, (enum word)word) && word_is(typed, (enum word)word))
            return (enum word)word;
    if (word_with_rest(typed, choice) != WORD_COUNT)
        return word_with_rest(typed, choice);
    return strcmp(typed, "?") == 0 ? WORD_HELP : WORD_TEXT;
}

/* What was typed, by what is offered; WORD_COUNT for anything else. */
static enum word understand(const char *typed, const struct choice *choice, size_t *ret_number)
{
    if (typed == NULL)
        return WORD_END;
    if (typed[0] == '\0')
        return choice->enter != NULL ? WORD_ENTER : WORD_COUNT;
    size_t number = typed_number(typed, choice->number_count);
    if (choice->takes_many && are_numbers(typed, choice->number_count))
        return WORD_NUMBERS;
    if (number == 0 && choice->text != NULL)
        return whole_word(typed, choice);
    if (number == 0)
        return typed_word(typed, choice);
    *ret_number = number;
    return WORD_NUMBER;
}

/* Does what can be done anywhere. While it is done, that cannot be asked for again. */
static bool act_anywhere(struct console *console, enum word word)
{
    const struct word_anywhere *anywhere = console->anywhere;
    console->anywhere = NULL;
    bool is_going_on = anywhere->act(anywhere->context, word);
    console->anywhere = anywhere;
    return is_going_on;
}

enum word word_ask(struct console *console, const struct choice *choice, size_t *ret_number)
{
    unsigned anywhere = console->anywhere != NULL ? console->anywhere->words : 0;
    struct choice all = *choice;
    all.more |= anywhere;
    for (;;) {
        char *prompt = prompt_of(choice);
        const char *typed = console_ask(console, prompt);
        free(prompt);
        enum word word = understand(typed, &all, ret_number);
        if (word == WORD_HELP)
            give_help(console, &all);
        else if (word < WORD_COUNT && (anywhere & 1u << word) != 0) {
            if (!act_anywhere(console, word))
                return WORD_QUIT;
        } else if (word != WORD_COUNT)
            return word;
        else if (typed[0] == '\0')
            console_say(console, _("Please type one of what is offered."));
        else
            console_sayf(console, _("“%s” cannot be typed here. Type “%s” to see what can."), typed,
                         word_name(WORD_HELP));
    }
}
