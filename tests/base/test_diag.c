/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/base/diag.c: collecting. How a message looks is in test_diag_render.c. */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/memory.h"

static struct where at(const char *file, size_t line, size_t column)
{
    return (struct where){file, line, column};
}

Test(diag, an_error_can_be_returned)
{
    struct diag diag;
    diag_init(&diag);
    cr_expect_eq(diag_error(&diag, at("a.xml", 3, 7), "no-key", "no"), -1);
    diag_clear(&diag);
}

Test(diag, errors_and_warnings_are_counted_apart_and_kept_in_their_order)
{
    struct diag diag;
    diag_init(&diag);
    diag_warning(&diag, at("a.xml", 2, 1), "no-feedback", "option '%s' has none", "b");
    diag_error(&diag, at("a.xml", 1, 5), "no-key", "question '%s' needs %d", "q7", 1);
    diag_error(&diag, where_file("b.xml"), "no-file", "gone");
    cr_expect(diag.errors == 2 && diag.warnings == 1 && diag.count == 3);
    cr_expect_eq(diag.items[0].severity, DIAG_WARNING);
    cr_expect_str_eq(diag.items[0].message, "option 'b' has none");
    cr_expect_eq(diag.items[1].severity, DIAG_ERROR);
    cr_expect_str_eq(diag.items[1].message, "question 'q7' needs 1");
    cr_expect_str_eq(diag.items[1].code, "no-key");
    cr_expect(diag.items[1].line == 1 && diag.items[1].column == 5);
    cr_expect_str_eq(diag.items[2].file, "b.xml");
    cr_expect(diag.items[2].line == 0 && diag.items[2].column == 0);
    diag_clear(&diag);
}

Test(diag, what_it_keeps_outlives_what_it_was_told)
{
    char file[] = "a.xml";
    char code[] = "no-key";
    char words[] = "question 'q7'";
    struct diag diag;
    diag_init(&diag);
    diag_error(&diag, at(file, 1, 1), code, "%s", words);
    file[0] = code[0] = words[0] = '!';
    cr_expect_str_eq(diag.items[0].file, "a.xml");
    cr_expect_str_eq(diag.items[0].code, "no-key");
    cr_expect_str_eq(diag.items[0].message, "question 'q7'");
    diag_clear(&diag);
}

Test(diag, a_cleared_one_is_empty_and_can_be_used_on)
{
    struct diag diag;
    diag_init(&diag);
    diag_error(&diag, where_file(NULL), "no-file", "gone");
    diag_warning(&diag, where_file(NULL), NULL, "strange");
    diag_clear(&diag);
    cr_expect(diag.count == 0 && diag.errors == 0 && diag.warnings == 0);
    diag_error(&diag, where_file(NULL), "no-file", "gone again");
    cr_expect(diag.count == 1 && diag.errors == 1);
    diag_clear(&diag);
}

/* A file of lines "first", "second", and how often it was asked. */
struct lines {
    size_t asked;
};

static bool line_of(void *context, const char *file, size_t line, struct diag_line *ret_line)
{
    static const char *const texts[] = {"first", "second"};
    struct lines *lines = context;
    lines->asked++;
    if (strcmp(file, "a.xml") != 0 || line > ARRAY_LEN(texts))
        return false;
    *ret_line = (struct diag_line){texts[line - 1], strlen(texts[line - 1])};
    return true;
}

Test(diag, a_message_carries_the_line_that_it_speaks_of)
{
    struct diag diag;
    struct lines lines = {0};
    diag_init(&diag);
    diag_error(&diag, at("a.xml", 1, 1), "early", "said before there was a reader");
    diag_read_lines_with(&diag, line_of, &lines);
    diag_error(&diag, at("a.xml", 1, 1), "a", "first line");
    diag_warning(&diag, at("a.xml", 2, 4), "b", "second line");
    diag_error(&diag, at("a.xml", 3, 1), "c", "behind the end");
    diag_error(&diag, at("b.xml", 1, 1), "d", "another file");
    cr_expect_null(diag.items[0].source);
    cr_expect_str_eq(diag.items[1].source, "first");
    cr_expect_str_eq(diag.items[2].source, "second");
    cr_expect_null(diag.items[3].source);
    cr_expect_null(diag.items[4].source);
    cr_expect_eq(lines.asked, 4);
    diag_clear(&diag);
}

Test(diag, where_there_is_no_line_none_is_asked_for)
{
    struct diag diag;
    struct lines lines = {0};
    diag_init(&diag);
    diag_read_lines_with(&diag, line_of, &lines);
    diag_error(&diag, where_file("a.xml"), "no-file", "the file as a whole");
    diag_error(&diag, where_file(NULL), "no-file", "no file");
    cr_expect_eq(lines.asked, 0);
    cr_expect(diag.items[0].source == NULL && diag.items[1].source == NULL);
    diag_clear(&diag);
}

Test(diag, beyond_the_limit_messages_are_only_counted)
{
    struct diag diag;
    struct lines lines = {0};
    diag_init(&diag);
    diag_read_lines_with(&diag, line_of, &lines);
    for (size_t i = 0; i < DIAG_KEPT_MAX - 1; i++)
        diag_error(&diag, at("a.xml", 1, 1), "e", "%zu", i);
    diag_warning(&diag, at("a.xml", 1, 1), "w", "the last that is kept");
    cr_expect_eq(diag.count, DIAG_KEPT_MAX);
    cr_expect_eq(diag_error(&diag, at("a.xml", 1, 1), "e", "one too many"), -1);
    diag_warning(&diag, at("a.xml", 1, 1), "w", "two too many");
    cr_expect_eq(diag.count, DIAG_KEPT_MAX);
    cr_expect_str_eq(diag.items[DIAG_KEPT_MAX - 1].message, "the last that is kept");
    cr_expect_eq(diag.errors, DIAG_KEPT_MAX);
    cr_expect_eq(diag.warnings, 2);
    cr_expect_eq(lines.asked, DIAG_KEPT_MAX);
    diag_clear(&diag);
}

/* The places of messages in the order in which they are added, and the numbers of the messages as
 * they are sorted. */
struct order {
    const char *name;
    struct where places[4];
    const char *sorted;
};

static const struct order orders[] = {
    {"no message", {{0}}, ""},
    {"one message", {{"a", 1, 1}}, "0"},
    {"by line", {{"a", 9, 1}, {"a", 10, 1}, {"a", 2, 1}}, "201"},
    {"by column", {{"a", 1, 9}, {"a", 1, 10}, {"a", 1, 2}}, "201"},
    {"line before column", {{"a", 2, 1}, {"a", 1, 5}}, "10"},
    {"files as first named", {{"b", 1, 1}, {"a", 1, 1}, {"b", 2, 1}, {"a", 2, 1}}, "0213"},
    {"a file as a whole first", {{"a", 1, 1}, {"a", 0, 0}}, "10"},
    {"same place as added", {{"a", 1, 1}, {"a", 1, 1}, {"a", 1, 1}, {"a", 1, 1}}, "0123"},
    {"no file is a file too", {{"a", 2, 1}, {NULL, 0, 0}, {"a", 1, 1}, {NULL, 0, 0}}, "2013"},
};

Test(diag, sorting_is_by_file_as_first_named_then_by_place)
{
    for (size_t i = 0; i < ARRAY_LEN(orders); i++) {
        struct diag diag;
        struct str sorted = {0};
        diag_init(&diag);
        for (size_t j = 0; j < strlen(orders[i].sorted); j++)
            diag_error(&diag, orders[i].places[j], "code", "%zu", j);
        diag_sort(&diag);
        for (size_t j = 0; j < diag.count; j++)
            str_add(&sorted, diag.items[j].message);
        cr_expect_str_eq(str_text(&sorted), orders[i].sorted, "case '%s': %s", orders[i].name,
                         str_text(&sorted));
        str_clear(&sorted);
        diag_clear(&diag);
    }
}

Test(diag, sorting_moves_whole_messages)
{
    struct diag diag;
    struct lines lines = {0};
    diag_init(&diag);
    diag_read_lines_with(&diag, line_of, &lines);
    diag_warning(&diag, at("a.xml", 2, 1), "late", "second");
    diag_error(&diag, at("a.xml", 1, 1), "early", "first");
    diag_sort(&diag);
    cr_expect_eq(diag.items[0].severity, DIAG_ERROR);
    cr_expect_str_eq(diag.items[0].code, "early");
    cr_expect_str_eq(diag.items[0].source, "first");
    cr_expect_eq(diag.items[1].severity, DIAG_WARNING);
    cr_expect_str_eq(diag.items[1].code, "late");
    cr_expect_str_eq(diag.items[1].source, "second");
    cr_expect(diag.errors == 1 && diag.warnings == 1);
    diag_clear(&diag);
}

Test(diag, the_errors_of_another_are_taken_over_and_found_by_their_code)
{
    struct diag from;
    struct diag to;
    diag_init(&from);
    diag_init(&to);
    diag_error(&from, where_file("a.xml"), "bad-a", "100 %% of '%s'", "a");
    diag_warning(&from, where_file("a.xml"), "odd-a", "odd");
    diag_add_errors(&to, &from);
    cr_assert_eq(to.count, 1);
    cr_expect_str_eq(to.items[0].file, "a.xml");
    cr_expect_str_eq(to.items[0].message, "100 % of 'a'");
    cr_expect(diag_has(&to, "bad-a"));
    cr_expect_not(diag_has(&to, "odd-a"));
    cr_expect(diag_has(&from, "odd-a"));
    diag_clear(&to);
    diag_clear(&from);
}
