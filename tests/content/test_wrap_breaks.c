/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/content/wrap.c held against the line breaking test of the Unicode Standard.
 *
 * Not all of its rows are ours. The test has numbers as in an example of UAX #14 that may be
 * chosen, and later versions changed rules for object replacement characters, flags and joiners;
 * libunistring has its own mind there, and another one in each version. Rows with a hard break are
 * out too: in a course only the line end is one. What remains are the rules that the running text
 * of a course lives by. */
#include "config.h"

#include <criterion/criterion.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/path.h"
#include "base/str.h"
#include "content/wrap.h"
#include "support/support.h"

static void speak_utf8(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
}

TestSuite(wrap_breaks, .init = speak_utf8);

/* Classes of UAX #14 as the comments of the rows name them: letters, spaces and what glues,
 * ideographs and Hangul, brackets, quotes, dashes, exclamation marks, accents. */
static const char *const classes[] = {
    "AL", "AI_AL",   "SA_AL",   "XX_AL", "HL", "SP", "GL", "WJ", "ZW",     "ID",
    "H2", "H3",      "JL",      "JV",    "JT", "EB", "EM", "IN", "CL",     "EX",
    "OP", "OP_OP30", "CP_CP30", "QU",    "BA", "BB", "B2", "HY", "CM1_CM",
};

static bool is_ours(const char *class, size_t length)
{
    for (size_t i = 0; i < ARRAY_LEN(classes); i++)
        if (strlen(classes[i]) == length && memcmp(classes[i], class, length) == 0)
            return true;
    return false;
}

/* Looks at all that stands in round brackets in the comment of a row. */
static bool has_only_our_classes(const char *comment)
{
    for (const char *bracket = strchr(comment, '('); bracket != NULL;
         bracket = strchr(bracket + 1, '('))
        if (!is_ours(bracket + 1, strcspn(bracket + 1, ")")))
            return false;
    return true;
}

enum { ROW_BYTES_MAX = 128 };

/* A text, and before which of its bytes a line may be broken. */
struct row {
    struct str text;
    bool can_break[ROW_BYTES_MAX + 1];
};

/* Reads "× 0023 × 0020 ÷ 0023 ÷". */
static struct row row_of(char *written)
{
    struct row row = {0};
    char *rest = NULL;
    for (char *word = strtok_r(written, " \t", &rest); word != NULL;
         word = strtok_r(NULL, " \t", &rest)) {
        if (strcmp(word, "÷") == 0)
            row.can_break[row.text.length] = true;
        else if (strcmp(word, "×") != 0)
            str_add_unicode(&row.text, (uint32_t)strtoul(word, NULL, 16));
        cr_assert_lt(row.text.length, ROW_BYTES_MAX);
    }
    return row;
}

static size_t columns_without_spaces(const struct row *row, size_t start, size_t end)
{
    while (end > start && row->text.bytes[end - 1] == ' ')
        end--;
    return wrap_columns(row->text.bytes + start, end - start);
}

/* The furthest border of a cluster up to which a line that begins at `start` fits, of all or of
 * those where it may be broken; `start` if there is none. */
static size_t furthest(const struct row *row, size_t start, size_t columns, bool is_any_good)
{
    size_t best = start;
    for (size_t at = start; at < row->text.length;) {
        at += wrap_cluster(row->text.bytes + at, row->text.length - at);
        if ((is_any_good || row->can_break[at]) &&
            columns_without_spaces(row, start, at) <= columns)
            best = at;
    }
    return best;
}

/* Where the line after the one that begins at `start` has to begin. Two columns hold every cluster.
 */
static size_t next_start(const struct row *row, size_t start, size_t columns)
{
    size_t next = furthest(row, start, columns, false);
    return next > start ? next : furthest(row, start, columns, true);
}

static void expect_breaks(const char *line, const struct row *row, size_t columns)
{
    struct wrap wrap;
    wrap_text(row->text.bytes, row->text.length, columns, &wrap);
    for (size_t i = 0; i < wrap.count; i++) {
        size_t next = i + 1 < wrap.count ? wrap.lines[i + 1].start : row->text.length;
        size_t expected = next_start(row, wrap.lines[i].start, columns);
        cr_expect_eq(next, expected, "%zu columns, from byte %zu to %zu, not %zu: %s", columns,
                     wrap.lines[i].start, next, expected, line);
    }
    wrap_clear(&wrap);
}

/* Returns whether the line of the file is one of our rows. */
static bool expect_row(const char *line)
{
    char *comment = strchr(line, '#');
    if (comment == line || comment == NULL || !has_only_our_classes(comment))
        return false;
    char *written = memory_text_n(line, (size_t)(comment - line));
    struct row row = row_of(written);
    /* The text of a course never begins with a space, and libunistring breaks no line behind one
     * there. */
    bool is_tested = row.text.bytes[0] != ' ';
    size_t widest = wrap_columns(row.text.bytes, row.text.length);
    for (size_t columns = 2; is_tested && columns <= widest; columns++)
        expect_breaks(line, &row, columns);
    str_clear(&row.text);
    free(written);
    return is_tested;
}

Test(wrap_breaks, lines_break_where_the_unicode_standard_allows_it)
{
    char *folder = support_corpus("unicode");
    if (folder == NULL)
        cr_skip_test("no corpus of Unicode's tests beside the source");
    char *path = path_join(folder, "LineBreakTest.txt");
    char *text = support_read(path, NULL);
    size_t rows = 0;
    char *rest = NULL;
    for (char *line = strtok_r(text, "\n", &rest); line != NULL; line = strtok_r(NULL, "\n", &rest))
        rows += expect_row(line);
    cr_expect_gt(rows, 1000, "only %zu rows were tested", rows);
    free(text);
    free(path);
    free(folder);
}
