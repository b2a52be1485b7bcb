/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/base/diag.c: how a message looks. */
#include "config.h"

#include <criterion/criterion.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/memory.h"
#include "base/utf8.h"

static void know_widths(void)
{
    cr_assert_not_null(setlocale(LC_CTYPE, "C.UTF-8"));
}

TestSuite(diag_render, .init = know_widths);

static char *rendered(const struct diagnostic *diagnostic)
{
    struct str text = {0};
    diag_render(diagnostic, &text);
    return str_take(&text);
}

#define TEXT(literal) ((char *)(literal))

static const struct {
    const char *name;
    struct diagnostic diagnostic;
    const char *rendered;
} heads[] = {
    {"an error in a line",
     {DIAG_ERROR, TEXT("m/1.xml"), 42, 5, TEXT("no-key"), TEXT("question 'q7' has none"), NULL, 0},
     "m/1.xml:42:5: error: question 'q7' has none [no-key]\n"},
    {"a warning",
     {DIAG_WARNING, TEXT("a.xml"), 1, 1, TEXT("same-option"), TEXT("both say the same"), NULL, 0},
     "a.xml:1:1: warning: both say the same [same-option]\n"},
    {"a file as a whole",
     {DIAG_ERROR, TEXT("a.xml"), 0, 0, TEXT("no-file"), TEXT("gone"), NULL, 0},
     "a.xml: error: gone [no-file]\n"},
    {"no file",
     {DIAG_ERROR, NULL, 0, 0, TEXT("disk-full"), TEXT("full"), NULL, 0},
     "error: full [disk-full]\n"},
    {"no code",
     {DIAG_ERROR, TEXT("a.xml"), 1, 2, NULL, TEXT("odd"), NULL, 0},
     "a.xml:1:2: error: odd\n"},
    {"words of every script",
     {DIAG_ERROR, TEXT("été.xml"), 1, 2, TEXT("x"), TEXT("'最低年龄' 🎉 e\xCC\x81"), NULL, 0},
     "été.xml:1:2: error: '最低年龄' 🎉 e\xCC\x81 [x]\n"},
    {"orders to a terminal",
     {DIAG_ERROR, TEXT("a\x1B[2J.xml"), 1, 2, TEXT("x"),
      TEXT("'\x1B]0;\x07\xC2\x9B"
           "31m\x7F'"),
      NULL, 0},
     "a?[2J.xml:1:2: error: '?]0;??31m?' [x]\n"},
    {"a value that looks like a message of its own",
     {DIAG_ERROR, TEXT("a.xml"), 1, 2, TEXT("x"), TEXT("'y\nb.xml:1:1: error: z\r'"), NULL, 0},
     "a.xml:1:2: error: 'y?b.xml:1:1: error: z?' [x]\n"},
    {"a file name that is no UTF-8",
     {DIAG_ERROR, TEXT("\xE9t\xE9.xml"), 1, 2, TEXT("x"), TEXT("odd"), NULL, 0},
     "?t?.xml:1:2: error: odd [x]\n"},
};

Test(diag_render, a_message_looks_like_a_compilers)
{
    for (size_t i = 0; i < ARRAY_LEN(heads); i++) {
        char *text = rendered(&heads[i].diagnostic);
        cr_expect_str_eq(text, heads[i].rendered, "case '%s': %s", heads[i].name, text);
        free(text);
    }
}

static bool whole_line(void *source, const char *file, size_t line, struct diag_line *ret_line)
{
    (void)file;
    (void)line;
    *ret_line = (struct diag_line){source, strlen(source)};
    return true;
}

/* What follows the first line of a message whose line of the file is `source`. */
static char *rendered_source(const char *source, size_t column)
{
    struct diag diag;
    diag_init(&diag);
    diag_read_lines_with(&diag, whole_line, TEXT(source));
    diag_error(&diag, (struct where){"a.xml", 1, column}, NULL, "odd");
    char *text = rendered(&diag.items[0]);
    char *behind = memory_text(strchr(text, '\n') + 1);
    cr_expect_leq(strlen(diag.items[0].source), 400, "no more is kept than is shown");
    free(text);
    diag_clear(&diag);
    return behind;
}

static const struct {
    const char *name;
    const char *source;
    size_t column;
    const char *rendered;
} sources[] = {
    {"the first column", "<p>x</p>", 1,
     "    <p>x</p>\n"
     "    ^\n"},
    {"a column inside", "<p>x</p>", 4,
     "    <p>x</p>\n"
     "       ^\n"},
    {"the column behind the last", "<p>", 4,
     "    <p>\n"
     "       ^\n"},
    {"a column far behind the last", "<p>", 4000,
     "    \n"
     "    ^\n"},
    {"no column", "<p>", 0,
     "    <p>\n"
     "    ^\n"},
    {"an empty line", "", 1,
     "    \n"
     "    ^\n"},
    {"a tab before the caret", "\t<p>\tx", 6,
     "    \t<p>\tx\n"
     "    \t   \t^\n"},
    {"a tab under the caret", "a\tb", 2,
     "    a\tb\n"
     "     ^\n"},
    {"characters of several bytes", "é✓ü<b>", 4,
     "    é✓ü<b>\n"
     "       ^\n"},
    {"characters of two columns", "最低🎉<b>", 4,
     "    最低🎉<b>\n"
     "          ^\n"},
    {"marks that stand on the character before them", "e\xCC\x81o\xCC\x88<b>", 5,
     "    e\xCC\x81o\xCC\x88<b>\n"
     "      ^\n"},
    {"signs that turn what follows",
     "a\xE2\x80\xAE"
     "b\xE2\x81\xA6<c>",
     5,
     "    a?b?<c>\n"
     "        ^\n"},
    {"orders to a terminal",
     "a\x1B[31m\x7F\xC2\x9B"
     "b<c>",
     10,
     "    a?[31m??b<c>\n"
     "             ^\n"},
    {"bytes that are no UTF-8", "\xE9\xE2\x82p\xF0", 3,
     "    ???p?\n"
     "      ^\n"},
};

Test(diag_render, a_caret_stands_below_the_column)
{
    for (size_t i = 0; i < ARRAY_LEN(sources); i++) {
        char *text = rendered_source(sources[i].source, sources[i].column);
        cr_expect_str_eq(text, sources[i].rendered, "case '%s':\n%s", sources[i].name, text);
        free(text);
    }
}

/* A line of `before` times a piece, an "X", and `behind` times the piece, with what is to be shown
 * of it around the X. */
static void expect_cut(const char *piece, size_t before, size_t behind, size_t shown_before,
                       size_t shown_behind)
{
    struct str source = {0};
    struct str expected = {0};
    uint32_t character = 0;
    utf8_decode(piece, strlen(piece), &character);
    size_t columns = utf8_columns(character);
    str_add_repeat(&source, piece, before);
    str_add(&source, "X");
    str_add_repeat(&source, piece, behind);
    str_add(&expected, "    ");
    str_add_repeat(&expected, piece, shown_before);
    str_add(&expected, "X");
    str_add_repeat(&expected, piece, shown_behind);
    str_add(&expected, "\n    ");
    str_add_repeat(&expected, " ", shown_before * columns);
    str_add(&expected, "^\n");
    char *text = rendered_source(str_text(&source), before + 1);
    cr_expect_str_eq(text, str_text(&expected), "'%s' %zu, X, %zu:\n%s", piece, before, behind,
                     text);
    free(text);
    str_clear(&source);
    str_clear(&expected);
}

Test(diag_render, of_a_long_line_a_hundred_characters_around_the_caret_are_shown)
{
    static const char *const pieces[] = {"a", "é", "✓", "🎉"};
    for (size_t i = 0; i < ARRAY_LEN(pieces); i++) {
        expect_cut(pieces[i], 0, 99, 0, 99);
        expect_cut(pieces[i], 0, 100, 0, 99);
        expect_cut(pieces[i], 60, 1000, 60, 39);
        expect_cut(pieces[i], 61, 1000, 60, 39);
        expect_cut(pieces[i], 5000, 5000, 60, 39);
        expect_cut(pieces[i], 5000, 10, 60, 10);
        expect_cut(pieces[i], 5000, 0, 60, 0);
    }
    expect_cut("a", 100000, 100000, 60, 39);
}
