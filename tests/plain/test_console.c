/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/plain/console.c: lines out as a terminal of some width takes them, lines in as people type
 * them. */
#include "config.h"

#include "plain/console.h"

#include <criterion/criterion.h>
#include <locale.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/str.h"
#include "content/wrap.h"

#define LETTER "\xE5\x9B\xBD" /* two columns wide */
#define BAD "\xEF\xBF\xBD"    /* what stands for a character that must not be sent */

static char *said;
static size_t said_length;
static struct console console;

/* A console of that width on which these bytes will be typed. */
static void set_console(size_t columns, const char *typed, size_t length)
{
    console = (struct console){
        .in =
            length > 0 ? fmemopen((char *)(uintptr_t)typed, length, "r") : fopen("/dev/null", "r"),
        .out = open_memstream(&said, &said_length),
        .columns = columns,
    };
    cr_assert(console.in != NULL && console.out != NULL);
}

static void end_console(void)
{
    fclose(console.in);
    fclose(console.out);
    console_clear(&console);
    free(said);
    said = NULL;
}

/* All that was said up to now. Borrowed. */
static const char *heard(void)
{
    fflush(console.out);
    return said;
}

/* Widths of characters need a locale that knows them. */
static void set_locale(void)
{
    cr_assert(setlocale(LC_CTYPE, "C.UTF-8") != NULL || setlocale(LC_CTYPE, "en_US.UTF-8") != NULL);
}

TestSuite(console, .init = set_locale);

Test(console, text_is_wrapped_between_words)
{
    static const struct {
        size_t columns, indent;
        const char *text, *expected;
    } cases[] = {
        {20, 0, "", "\n"},
        {20, 0, "short", "short\n"},
        {20, 0, "exactly twenty wide.", "exactly twenty wide.\n"},
        {20, 0, "exactly twenty-one. w", "exactly twenty-one.\nw\n"},
        {20, 0, "one two three four five six", "one two three four\nfive six\n"},
        {20, 0, "two\nlines", "two\nlines\n"},
        {20, 0, "abcdefghijklmnopqrstuvwxyz", "abcdefghijklmnopqrst\nuvwxyz\n"},
        {20, 3, "7: seven eight nine ten", "7: seven eight\n   nine ten\n"},
        {12, 3, "7: one two", "7: one two\n"},
        {12, 3, "7: one two three", "7: one two\n   three\n"},
        {20, 0, LETTER LETTER LETTER LETTER LETTER LETTER LETTER LETTER LETTER LETTER LETTER,
         LETTER LETTER LETTER LETTER LETTER LETTER LETTER LETTER LETTER LETTER "\n" LETTER "\n"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        set_console(cases[i].columns, "", 0);
        console_say_indented(&console, cases[i].indent, cases[i].text);
        cr_expect_str_eq(heard(), cases[i].expected, "case '%s':\n%s", cases[i].text, heard());
        end_console();
    }
}

Test(console, a_line_is_never_wider_than_the_console)
{
    static const char text[] =
        "A State names its own minimum age when it ratifies, " LETTER LETTER LETTER
        " and compulsory-schooling-and-still-longer-words too.";
    for (size_t columns = 20; columns < 90; columns += 3) {
        set_console(columns, "", 0);
        console_say_indented(&console, 4, text);
        for (const char *line = heard(); *line != '\0'; line = strchr(line, '\n') + 1)
            cr_expect_leq(wrap_columns(line, strcspn(line, "\n")), columns, "in %zu columns:\n%s",
                          columns, heard());
        end_console();
    }
}

Test(console, a_format_is_filled_in)
{
    set_console(20, "", 0);
    console_sayf(&console, "%zu: %s of twenty columns", (size_t)7, "lines");
    console_gap(&console);
    console_say(&console, "50 % is half");
    cr_expect_str_eq(heard(), "7: lines of twenty\ncolumns\n\n50 % is half\n", "%s", heard());
    end_console();
}

/* What may stand in a course or be typed, and what of it is shown. */
static const struct {
    const char *sent, *shown;
} orders[] = {
    {"a\x1b[2Jb", "a" BAD "[2Jb"},
    {"a\xC2\x9B"
     "2Jb",
     "a" BAD "2Jb"},
    {"a\x07\x08\x7f"
     "b",
     "a" BAD BAD BAD "b"},
    {"a\xC2\x85"
     "b",
     "a" BAD "b"},
    {"a\tb\rc", "a" BAD "b" BAD "c"},
    {"a\xE2\x80\xAE"
     "b",
     "a" BAD "b"},
    {"a\xE2\x81\xA6"
     "b",
     "a" BAD "b"},
    {"a\xFF\xC3(b", "a" BAD BAD "(b"},
};

Test(console, no_text_can_give_the_terminal_an_order)
{
    for (size_t i = 0; i < ARRAY_LEN(orders); i++) {
        struct str expected = {0};
        str_addf(&expected, "%s\nsaid %s.\n", orders[i].shown, orders[i].shown);
        set_console(60, "", 0);
        console_say(&console, orders[i].sent);
        console_sayf(&console, "said %s.", orders[i].sent);
        cr_expect_str_eq(heard(), str_text(&expected), "case %zu: %s", i, heard());
        end_console();
        str_clear(&expected);
    }
}

Test(console, no_prompt_can_give_the_terminal_an_order)
{
    for (size_t i = 0; i < ARRAY_LEN(orders); i++) {
        struct str expected = {0};
        str_addf(&expected, "%s: ", orders[i].shown);
        set_console(60, "\n", 1);
        console_ask(&console, orders[i].sent);
        cr_expect_str_eq(heard(), str_text(&expected), "case %zu: %s", i, heard());
        end_console();
        str_clear(&expected);
    }
}

Test(console, a_prompt_is_wrapped_between_words)
{
    set_console(20, "\n", 1);
    console_ask(&console, "1-2 open, Enter go on: A title");
    cr_expect_str_eq(heard(), "1-2 open, Enter go\non: A title: ", "%s", heard());
    end_console();
}

Test(console, what_was_typed_comes_without_the_space_around_it)
{
    static const struct {
        const char *typed, *line;
    } cases[] = {
        {"\n", ""},           {"2\n", "2"},
        {"  \t2 \t \n", "2"}, {"two words\n", "two words"},
        {"2\r\n", "2"},       {"\r\n", ""},
        {"   \n", ""},        {"no line end", "no line end"},
        {"Ñandú\n", "Ñandú"}, {"first\nsecond\n", "first"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        set_console(60, cases[i].typed, strlen(cases[i].typed));
        const char *line = console_ask(&console, "Answer");
        cr_expect(line != NULL && strcmp(line, cases[i].line) == 0, "case '%s': '%s'",
                  cases[i].typed, line);
        cr_expect_str_eq(heard(), "Answer: ", "case '%s'", cases[i].typed);
        cr_expect_not(console.is_ended);
        end_console();
    }
}

Test(console, lines_are_read_one_after_the_other_up_to_the_end)
{
    static const char typed[] = "one\n\nthree";
    set_console(60, typed, strlen(typed));
    cr_expect_str_eq(console_ask(&console, "?"), "one");
    cr_expect_str_eq(console_ask(&console, "?"), "");
    cr_expect_str_eq(console_ask(&console, "?"), "three");
    cr_expect_not(console.is_ended);
    cr_expect_null(console_ask(&console, "?"));
    cr_expect(console.is_ended);
    end_console();
}

Test(console, after_its_end_the_input_is_not_read_again)
{
    set_console(60, "more\n", 5);
    console.is_ended = true;
    cr_expect_null(console_ask(&console, "Answer"));
    cr_expect_str_eq(heard(), "Answer: \n");
    cr_expect_eq(ftell(console.in), 0);
    end_console();
}

Test(console, nul_bytes_are_dropped)
{
    set_console(60, "a\0b\0\n", 5);
    cr_expect_str_eq(console_ask(&console, "?"), "ab");
    end_console();
}

Test(console, a_line_without_measure_is_cut_and_the_next_is_whole)
{
    struct str typed = {0};
    str_add_repeat(&typed, "x", 200000);
    str_add(&typed, "\nnext\n");
    set_console(60, str_text(&typed), typed.length);
    const char *line = console_ask(&console, "?");
    cr_expect_eq(strspn(line, "x"), strlen(line));
    cr_expect(strlen(line) > 1000 && strlen(line) < 10000, "%zu bytes", strlen(line));
    cr_expect_str_eq(console_ask(&console, "?"), "next");
    end_console();
    str_clear(&typed);
}

/* A person must see the question before answering: no output may be left in a buffer. */
Test(console, the_prompt_is_out_before_anything_is_read)
{
    set_console(60, "\n", 1);
    setvbuf(console.in, NULL, _IONBF, 0);
    console_say(&console, "Read this.");
    console_ask(&console, "Answer");
    cr_expect_str_eq(said, "Read this.\nAnswer: ", "%s", said);
    end_console();
}

Test(console, clearing_leaves_the_streams_open_and_can_be_done_again)
{
    static const char typed[] = "one\ntwo\n";
    set_console(60, typed, strlen(typed));
    console_ask(&console, "?");
    console_clear(&console);
    console_clear(&console);
    cr_expect_str_eq(console_ask(&console, "?"), "two");
    end_console();
}
