/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/plain/word.c: what a prompt offers, and what is made of what people type at it. */
#include "config.h"

#include "plain/word.h"

#include <criterion/criterion.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/str.h"

static const struct choice full = {
    .numbers = "%zu-%zu explain",
    .number = "%zu explain",
    .number_count = 12,
    .enter = "Enter go on",
    .words = {WORD_HELP, WORD_BACK, WORD_QUIT, WORD_HINT},
};

/* A prompt after typing, and what was said at it. */
struct asked {
    enum word word;
    size_t number; /* 99: not set */
    char *said;
};

static struct asked ask(const struct choice *choice, const char *typed)
{
    struct asked asked = {.number = 99};
    size_t length = 0;
    struct console console = {
        .in = typed[0] != '\0' ? fmemopen((char *)(uintptr_t)typed, strlen(typed), "r")
                               : fopen("/dev/null", "r"),
        .out = open_memstream(&asked.said, &length),
        .columns = 200,
    };
    cr_assert(console.in != NULL && console.out != NULL);
    asked.word = word_ask(&console, choice, &asked.number);
    fclose(console.in);
    fclose(console.out);
    console_clear(&console);
    return asked;
}

/* What was said when this was typed and then the input ended. Caller frees. */
static char *said_at(const struct choice *choice, const char *typed)
{
    return ask(choice, typed).said;
}

Test(word, a_prompt_names_numbers_enter_and_words_in_this_order)
{
    static const struct {
        struct choice choice;
        const char *prompt;
    } cases[] = {
        {{.enter = "Enter go on"}, "Enter go on: "},
        {{.words = {WORD_HELP, WORD_QUIT}}, "help, quit: "},
        {{.words = {WORD_QUIT, WORD_HELP}}, "quit, help: "},
        {{.enter = "Enter go on", .words = {WORD_BACK, WORD_PREVIOUS}},
         "Enter go on, back, previous: "},
        {{.numbers = "%zu-%zu open", .number = "%zu open", .number_count = 2}, "1-2 open: "},
        {{.numbers = "%zu-%zu open", .number = "%zu open", .number_count = 1}, "1 open: "},
        {{.numbers = "%zu-%zu open", .number = "%zu open", .words = {WORD_HELP}}, "help: "},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        char *said = said_at(&cases[i].choice, "");
        cr_expect_eq(strncmp(said, cases[i].prompt, strlen(cases[i].prompt)), 0, "case '%s': %s",
                     cases[i].prompt, said);
        free(said);
    }
    char *said = said_at(&full, "");
    cr_expect_str_eq(said, "1-12 explain, Enter go on, help, back, quit, hint: \n", "%s", said);
    free(said);
}

Test(word, what_is_offered_is_understood)
{
    static const struct {
        const char *typed;
        enum word word;
        size_t number;
    } cases[] = {
        {"1\n", WORD_NUMBER, 1},   {"12\n", WORD_NUMBER, 12}, {" 3 \n", WORD_NUMBER, 3},
        {"4.\n", WORD_NUMBER, 4},  {"5)\n", WORD_NUMBER, 5},  {"06\n", WORD_NUMBER, 6},
        {"7", WORD_NUMBER, 7},     {"\n", WORD_ENTER, 99},    {"   \n", WORD_ENTER, 99},
        {"back\n", WORD_BACK, 99}, {"BACK\n", WORD_BACK, 99}, {"Quit\r\n", WORD_QUIT, 99},
        {"hint\n", WORD_HINT, 99}, {"", WORD_END, 99},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct asked asked = ask(&full, cases[i].typed);
        cr_expect_eq(asked.word, cases[i].word, "case '%s': %d", cases[i].typed, asked.word);
        cr_expect_eq(asked.number, cases[i].number, "case '%s': %zu", cases[i].typed, asked.number);
        free(asked.said);
    }
}

Test(word, what_is_not_offered_is_named_and_asked_again)
{
    static const char *const words[] = {
        "0",
        "13",
        "-1",
        "+1",
        "1a",
        "1 2",
        "1.5",
        "4..",
        "0x1",
        "18446744073709551617",
        "99999999999999999999999",
        "previous",
        "again",
        "backs",
        "go back",
        "é",
    };
    for (size_t i = 0; i < ARRAY_LEN(words); i++) {
        char *typed = str_format("%s\n2\n", words[i]);
        char *answer = str_format(
            "hint: “%s” cannot be typed here. Type “help” to see what can.\n1-12 explain,",
            words[i]);
        struct asked asked = ask(&full, typed);
        cr_expect_eq(asked.number, 2, "case '%s'", words[i]);
        cr_expect_not_null(strstr(asked.said, answer), "case '%s': %s", words[i], asked.said);
        free(asked.said);
        free(answer);
        free(typed);
    }
}

Test(word, the_start_of_a_word_is_enough_where_only_one_begins_so)
{
    static const struct choice choice = {.words = {WORD_BACK, WORD_QUIT}};
    static const struct {
        const char *typed;
        enum word word;
    } cases[] = {
        {"q\n", WORD_QUIT}, {"Qui\n", WORD_QUIT}, {"b\n", WORD_BACK}, {"bac\n", WORD_BACK}};
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct asked asked = ask(&choice, cases[i].typed);
        cr_expect_eq(asked.word, cases[i].word, "case '%s'", cases[i].typed);
        free(asked.said);
    }
    struct asked asked = ask(&full, "h\n?\nback\n");
    cr_expect_eq(asked.word, WORD_BACK);
    cr_expect_not_null(strstr(asked.said, "“h” cannot be typed here"), "help or hint: %s",
                       asked.said);
    cr_expect_not_null(strstr(asked.said, "You can type:"), "%s", asked.said);
    free(asked.said);
}

Test(word, numbers_are_nothing_where_none_are_offered)
{
    static const struct choice choice = {.enter = "Enter go on"};
    struct asked asked = ask(&choice, "1\n0\n\n");
    cr_expect_eq(asked.word, WORD_ENTER);
    cr_expect_eq(asked.number, 99);
    cr_expect_not_null(strstr(asked.said, "“1” cannot be typed here"));
    free(asked.said);
}

Test(word, enter_alone_is_nothing_where_it_is_not_offered)
{
    static const struct choice choice = {.words = {WORD_BACK}};
    struct asked asked = ask(&choice, "\n\nback\n");
    cr_expect_eq(asked.word, WORD_BACK);
    cr_expect_str_eq(asked.said,
                     "back: Please type one of what is offered.\n"
                     "back: Please type one of what is offered.\nback: ",
                     "%s", asked.said);
    free(asked.said);
}

Test(word, help_says_all_that_is_offered_and_asks_again)
{
    struct asked asked = ask(&full, "help\nback\n");
    cr_expect_eq(asked.word, WORD_BACK);
    cr_expect_str_eq(asked.said,
                     "1-12 explain, Enter go on, help, back, quit, hint: You can type:\n"
                     "  1-12 explain\n"
                     "  Enter go on\n"
                     "  help: say what can be typed here\n"
                     "  back: go back one step; your place is kept\n"
                     "  quit: leave the program; your place is kept\n"
                     "  hint: show a hint\n"
                     "1-12 explain, Enter go on, help, back, quit, hint: ",
                     "%s", asked.said);
    free(asked.said);
}

Test(word, help_and_quit_are_understood_where_they_are_not_offered)
{
    static const struct choice choice = {.enter = "Enter go on"};
    struct asked asked = ask(&choice, "help\nback\nquit\n");
    cr_expect_eq(asked.word, WORD_QUIT);
    cr_expect_not_null(strstr(asked.said, "\n  quit: "), "%s", asked.said);
    cr_expect_not_null(strstr(asked.said, "“back” cannot be typed here"), "%s", asked.said);
    free(asked.said);
}

Test(word, the_end_of_the_input_ends_the_asking)
{
    static const char *const typed[] = {"", "help\n", "nonsense\n", "13\n", "nonsense"};
    for (size_t i = 0; i < ARRAY_LEN(typed); i++) {
        struct asked asked = ask(&full, typed[i]);
        cr_expect_eq(asked.word, WORD_END, "case '%s'", typed[i]);
        cr_expect_eq(asked.number, 99, "case '%s'", typed[i]);
        free(asked.said);
    }
}

Test(word, what_was_typed_is_not_played_back_to_the_terminal)
{
    struct asked asked = ask(&full, "\x1b[2J\xC2\x9B"
                                    "1m\nquit\n");
    cr_expect_null(strchr(asked.said, '\x1b'));
    cr_expect_null(strstr(asked.said, "\xC2\x9B"));
    cr_expect_not_null(strstr(asked.said, "[2J"), "%s", asked.said);
    free(asked.said);
}

/* --- Several numbers --- */

static const struct choice many = {
    .numbers = "Answer %zu-%zu",
    .number = "Answer %zu",
    .number_count = 12,
    .takes_many = true,
    .words = {WORD_BACK},
};

Test(word, several_numbers_are_read_each_once_in_their_order)
{
    static const struct {
        const char *typed;
        const char *numbers;
    } cases[] = {
        {"1", "1 "},
        {"1 4", "1 4 "},
        {"4 1", "4 1 "},
        {"1,4", "1 4 "},
        {"1, 4; 2", "1 4 2 "},
        {" 3\t5 ", "3 5 "},
        {"1 1 2 1", "1 2 "},
        {"12 11", "12 11 "},
        {"1. 2)", "1 2 "},
        {"06 7", "6 7 "},
        {"", ""},
        {" , ;", ""},
        {"0", ""},
        {"13", ""},
        {"1 13", ""},
        {"1 x", ""},
        {"x", ""},
        {"1-4", ""},
        {"-1", ""},
        {"1 2a", ""},
        {"99999999999999999999999 1", ""},
        {"1 2 3 4 5 6 7 8 9 10 11 12 1 2 3 4", "1 2 3 4 5 6 7 8 9 10 11 12 "},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        size_t numbers[12];
        struct str words = {0};
        size_t count = word_numbers(cases[i].typed, ARRAY_LEN(numbers), numbers);
        for (size_t j = 0; j < count; j++)
            str_addf(&words, "%zu ", numbers[j]);
        cr_expect_str_eq(str_text(&words), cases[i].numbers, "case '%s': %s", cases[i].typed,
                         str_text(&words));
        str_clear(&words);
    }
}

Test(word, several_numbers_are_taken_only_where_they_are_wanted)
{
    struct asked several = ask(&many, "3 1\n");
    struct asked one = ask(&many, "3\n");
    struct asked wrong = ask(&many, "3 13\nback\n");
    struct asked single = ask(&full, "3 1\nback\n");
    cr_expect_eq(several.word, WORD_NUMBERS);
    cr_expect_eq(one.word, WORD_NUMBERS, "one number is several too");
    cr_expect_eq(wrong.word, WORD_BACK);
    cr_expect_not_null(strstr(wrong.said, "“3 13” cannot be typed here"), "%s", wrong.said);
    cr_expect_eq(single.word, WORD_BACK);
    free(single.said);
    free(wrong.said);
    free(one.said);
    free(several.said);
}

/* --- Any words --- */

Test(word, where_any_words_are_wanted_only_whole_words_are_none)
{
    static const struct choice choice = {
        .text = "Type your answer",
        .words = {WORD_HINT, WORD_HELP, WORD_BACK, WORD_QUIT},
    };
    static const struct {
        const char *typed;
        enum word word;
    } cases[] = {
        {"C182\n", WORD_TEXT}, {"1\n", WORD_TEXT},        {"b\n", WORD_TEXT},
        {"hin\n", WORD_TEXT},  {"previous\n", WORD_TEXT}, {"hint\n", WORD_HINT},
        {"BACK\n", WORD_BACK}, {"quit\n", WORD_QUIT},     {"", WORD_END},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct asked asked = ask(&choice, cases[i].typed);
        cr_expect_eq(asked.word, cases[i].word, "case '%s': %d", cases[i].typed, asked.word);
        cr_expect_eq(strncmp(asked.said, "Type your answer, hint, help, back, quit: ", 42), 0, "%s",
                     asked.said);
        free(asked.said);
    }
}

Test(word, a_word_can_be_understood_that_is_not_offered)
{
    static const struct choice choice = {.words = {WORD_BACK}, .understood = WORD_HINT};
    struct asked whole = ask(&choice, "hint\n");
    struct asked start = ask(&choice, "hi\nhelp\nback\n");
    cr_expect_eq(whole.word, WORD_HINT);
    cr_expect_eq(start.word, WORD_BACK);
    cr_expect_not_null(strstr(start.said, "“hi” cannot be typed here"), "%s", start.said);
    cr_expect_null(strstr(start.said, "hint"), "help does not name it: %s", start.said);
    free(start.said);
    free(whole.said);
}

Test(word, words_are_known_in_whatever_letters)
{
    cr_expect(word_is("facilitator", WORD_FACILITATOR));
    cr_expect(word_is("Missed", WORD_MISSED));
    cr_expect(word_is("ALL", WORD_ALL));
    cr_expect_not(word_is("al", WORD_ALL));
    cr_expect_not(word_is("", WORD_ALL));
}

/* What is not named at the prompt is understood all the same, as a whole word; help names it. */
Test(word, a_word_may_have_a_rest_and_need_not_stand_in_the_prompt)
{
    static const struct choice choice = {
        .enter = "Enter go on",
        .words = {WORD_HELP},
        .more = 1u << WORD_NOTE | 1u << WORD_MARK,
    };
    static const struct {
        const char *typed;
        enum word word;
    } cases[] = {
        {"note ask her\nquit\n", WORD_NOTE}, {"note\nquit\n", WORD_NOTE},
        {"mark\nquit\n", WORD_MARK},         {"mark it\nquit\n", WORD_QUIT},
        {"ma\nquit\n", WORD_QUIT},           {"notes\nquit\n", WORD_QUIT},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct asked asked = ask(&choice, cases[i].typed);
        cr_expect_eq(asked.word, cases[i].word, "case '%s'", cases[i].typed);
        cr_expect_null(strstr(asked.said, "mark,"), "%s", asked.said);
        free(asked.said);
    }
    struct asked asked = ask(&choice, "help\nquit\n");
    cr_expect_not_null(strstr(asked.said, "  note WORDS: "), "%s", asked.said);
    cr_expect_not_null(strstr(asked.said, "  mark: "), "%s", asked.said);
    free(asked.said);
}
