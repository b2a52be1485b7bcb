/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/content/layout_table.c */
#include "config.h"

#include <criterion/criterion.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/str.h"
#include "content/laying.h"
#include "content/wrap.h"

static void speak_utf8(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
}

TestSuite(layout_table, .init = speak_utf8);

#define RULE20 "────────────────────\n"
#define RULE36 "────────────────────────────────────\n"
#define RULE66 "──────────────────────────────────────────────────────────────────\n"

#define AGES                                                                                       \
    "<table><caption>Ages under C138</caption>"                                                    \
    "<tr><th>Work</th><th>In general</th><th>Begun at 14</th></tr>"                                \
    "<tr><td>Basic minimum age</td><td>15</td><td>14</td></tr>"                                    \
    "<tr><td>Light work</td><td>13 to 15</td><td>12 to 14</td></tr></table>"

/* --- In columns and as records --- */

static const struct {
    const char *name;
    const char *xml;
    size_t columns;
    const char *lines;
} tables[] = {
    {"where there is room, the first column has what is left", AGES, 66,
     "Ages under C138\n" RULE66
     "Work                                       In general  Begun at 14\n" RULE66
     "Basic minimum age                          15          14\n"
     "Light work                                 13 to 15    12 to 14\n"},
    {"where there is less, cells wrap and a gap parts the rows", AGES, 36,
     "Ages under C138\n" RULE36 "Work         In general  Begun at 14\n" RULE36
     "Basic        15          14\nminimum age\n\nLight work   13 to 15    12 to 14\n"},
    {"where there is not enough, each row is a record", AGES, 20,
     "Ages under C138\nBasic minimum age\n  In general: 15\n  Begun at 14: 14\n"
     "Light work\n  In general: 13 to\n  15\n  Begun at 14: 12 to\n  14\n"},

    {"without a head there is one rule", "<table><tr><td>a</td><td>b</td></tr></table>", 20,
     RULE20 "a                  b\n"},
    {"one row of heads alone is no head", "<table><tr><th>a</th><th>b</th></tr></table>", 20,
     RULE20 "a                  b\n"},
    {"a row that begins with a head is none either",
     "<table><tr><th>a</th><td>b</td></tr><tr><th>c</th><td>d</td></tr></table>", 20,
     RULE20 "a                  b\nc                  d\n"},
    {"records without a head are indented under their first cell",
     "<table><tr><td>first</td><td>internationalisation</td></tr>"
     "<tr><td>second</td><td>b</td></tr></table>",
     20, "first\n  internationalisati\n  on\nsecond\n  b\n"},

    {"an empty cell leaves its place empty",
     "<table><tr><th/><th>b</th></tr><tr><td>c</td><td/></tr></table>", 20,
     RULE20 "                   b\n" RULE20 "c\n"},
    {"of a record it is left out",
     "<table><tr><th>a</th><th>b</th><th>c</th></tr>"
     "<tr><td/><td>internationalisation</td><td/></tr></table>",
     20, "  b:\n  internationalisati\n  on\n"},
    {"a head without words heads nothing",
     "<table><tr><th>a</th><th/></tr><tr><td>x</td><td>internationalisation</td></tr></table>", 20,
     "x\n  internationalisati\n  on\n"},
    {"rows may have fewer cells, or more",
     "<table><tr><th>a</th><th>b</th></tr><tr><td>c</td></tr>"
     "<tr><td>d</td><td>e</td><td>f</td></tr></table>",
     20, RULE20 "a               b\n" RULE20 "c\nd               e  f\n"},
    {"and records more than the head",
     "<table><tr><th>a</th></tr><tr><td>c</td><td>internationalisation</td></tr></table>", 20,
     "c\n  internationalisati\n  on\n"},

    {"wide characters take two columns",
     "<table><tr><td>体面劳动</td><td>工作</td></tr><tr><td>a</td><td>b</td></tr></table>", 20,
     RULE20 "体面劳动        工作\na               b\n"},
    {"combining ones none",
     "<table><tr><td>e\u0301e\u0301</td><td>b</td></tr><tr><td>cc</td><td>d</td></tr></table>", 20,
     RULE20 "e\u0301e\u0301                 b\ncc                 d\n"},
    {"a long word takes the room that it needs",
     "<table><tr><td>a b c d e f g h</td><td>organisations</td></tr></table>", 24,
     "────────────────────────\na b c d e  organisations\nf g h\n"},
    {"and more than there is makes records",
     "<table><tr><td>a b c d e f g h</td><td>organisations</td></tr></table>", 22,
     "a b c d e f g h\n  organisations\n"},
    {"a short last line makes no column narrower than its longest word",
     "<table><tr><td><p>organisations</p><p>a</p></td><td>trade unions</td></tr></table>", 20,
     "organisations\n\na\n  trade unions\n"},

    {"a list in a cell hangs there",
     "<table><tr><td>a</td><td><ul><li>b c</li><li>d</li></ul></td><td>e</td></tr></table>", 20,
     RULE20 "a           • b c  e\n            • d\n"},
    {"numbers too", "<table><tr><td><ol><li>b</li><li>c</li></ol></td><td>e</td></tr></table>", 20,
     RULE20 "1. b               e\n2. c\n"},
    {"lists in lists too",
     "<table><tr><td><ul><li><p>b</p><ul><li>c</li></ul></li></ul></td><td>e</td></tr></table>", 20,
     RULE20 "• b                e\n  • c\n"},
    {"a list that wraps keeps its sign in the column",
     "<table><tr><td>abcdefg abcdefg</td><td><ul><li>one two three</li></ul></td></tr></table>", 20,
     RULE20 "abcdefg   • one two\nabcdefg     three\n"},
    {"as a record it has its label in a line of its own",
     "<table><tr><th>a</th><th>List</th></tr>"
     "<tr><td>internationalisation</td><td><ul><li>b</li><li>c</li></ul></td></tr></table>",
     20, "internationalisation\n  List:\n  • b\n  • c\n"},
    {"a caution in a cell has its sign before its word",
     "<table><tr><td><note kind='caution'>a</note></td><td>b</td></tr></table>", 20,
     RULE20 "! Caution          b\n  a\n"},
    {"kept lines are not wrapped", "<table><tr><td><pre>a  b\n c</pre></td><td>d</td></tr></table>",
     20, RULE20 "a  b               d\n c\n"},
    {"and not cut while there is another way",
     "<table><tr><td>words that can wrap</td><td><pre>1234567890</pre></td></tr></table>", 19,
     "words that can wrap\n  1234567890\n"},
    {"line ends are kept", "<table><tr><td>a<br/>b</td><td>c</td></tr></table>", 20,
     RULE20 "a                  c\nb\n"},
    {"a picture is seen while there is another way",
     "<table><tr><td>abcdefgh abcdefgh</td>"
     "<td><figure alt='box'>+----------+</figure></td></tr></table>",
     20, "abcdefgh abcdefgh\n  +----------+\n"},
    {"else it is told in words",
     "<table><tr><td>abcdefgh abcdefgh</td>"
     "<td><figure alt='a wide box'>+-------------------+</figure></td></tr></table>",
     20, RULE20 "abcdefgh   Picture:\nabcdefgh   a wide\n           box\n"},

    {"a table in a cell is one there",
     "<table><tr><td>a</td><td><table><tr><td>1</td><td>2</td></tr></table></td></tr></table>", 20,
     RULE20 "a  ─────────────────\n   1               2\n"},
    {"a table in an item has its sign",
     "<ul><li><table><tr><td>a</td><td>b</td></tr></table></li></ul>", 20,
     "• ──────────────────\n  a                b\n"},
    {"so has one of records",
     "<ol><li><table><tr><td>first</td><td>internationalisation</td></tr></table></li></ol>", 20,
     "1. first\n     internationalis\n     ation\n"},
    {"a table in a note is indented", "<note><table><tr><td>a</td><td>b</td></tr></table></note>",
     20, "Note\n  ──────────────────\n  a                b\n"},
};

Test(layout_table, tables_look_like_this)
{
    for (size_t i = 0; i < ARRAY_LEN(tables); i++)
        laying_expect(tables[i].name, tables[i].xml, tables[i].columns, tables[i].lines);
}

/* --- Links --- */

/* The words that a link shows, found where it says that they stand. Caller frees. */
static char *words_of(const struct layout *layout, size_t number)
{
    const struct layout_link *link = &layout->links[number];
    struct str words = {0};
    for (size_t i = link->first_line; i <= link->last_line; i++) {
        const struct layout_line *line = &layout->lines[i];
        size_t column = 0;
        for (size_t j = 0; j < line->span_count; j++) {
            const struct layout_span *span = &line->spans[j];
            const char *text = line->text + span->start;
            if (span->link == (int)number) {
                cr_expect(words.length > 0 || column == link->column, "link %zu: %zu, not %zu",
                          number, column, link->column);
                str_addf(&words, "%s%.*s", words.length > 0 ? " " : "",
                         (int)(span->end - span->start), text);
            }
            column += wrap_columns(text, span->end - span->start);
        }
    }
    return str_take(&words);
}

Test(layout_table, links_are_where_they_say_in_cells_of_all_sorts_at_every_width)
{
    static const char xml[] =
        "<p>Before <term ref='t'>the table</term>.</p><note><table>"
        "<tr><th>a <term ref='t'>head</term></th><th>b</th></tr>"
        "<tr><td>See <term ref='t'>the first</term></td><td><cite ref='C138'>Age</cite></td></tr>"
        "<tr><td><ul><li>in <term ref='t'>a list</term></li></ul></td>"
        "<td><table><tr><td>x</td><td><ol><li>and <term ref='t'>deep down</term></li></ol></td>"
        "</tr></table></td></tr></table></note><p><term ref='t'>After</term></p>";
    static const char *const words[] = {"the table", "head",      "the first", "Age",
                                        "a list",    "deep down", "After"};
    for (size_t columns = 20; columns <= 80; columns++) {
        struct laid laid = laying_out_at(xml, columns);
        size_t first = 0;
        bool has_records = laid.layout.link_count < ARRAY_LEN(words);
        for (size_t i = 0; i < laid.layout.link_count; i++, first++) {
            first += has_records && first == 1; /* a head is a label there, without links */
            char *found = words_of(&laid.layout, i);
            cr_expect_str_eq(found, words[first], "at %zu columns: '%s'", columns, found);
            free(found);
        }
        cr_expect_eq(first, ARRAY_LEN(words), "at %zu columns", columns);
        laid_clear(&laid);
    }
}

Test(layout_table, a_link_in_an_indented_cell_knows_its_column)
{
    struct laid laid = laying_out_at("<table><tr><td>ab</td><td><ul><li>c <term ref='x'>d</term>"
                                     "</li></ul></td></tr></table>",
                                     20);
    cr_assert_eq(laid.layout.link_count, 1);
    cr_expect_str_eq(laid.layout.lines[1].text, "ab             • c d");
    cr_expect_eq(laid.layout.links[0].first_line, 1);
    cr_expect_eq(laid.layout.links[0].column, 19);
    laid_clear(&laid);
}

/* --- Pages --- */

Test(layout_table, no_row_is_split_by_a_page_and_no_head_is_left_alone)
{
    static const struct {
        const char *name;
        size_t columns;
        const char *kept; /* a sign a line: + is kept with the next */
    } cases[] = {
        {"in columns", 66, "++++--"},
        {"wrapped", 36, "+++++---"},
        {"as records", 20, "+++-++++-"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct laid laid = laying_out_at(AGES, cases[i].columns);
        struct str kept = {0};
        for (size_t j = 0; j < laid.layout.line_count; j++)
            str_add_char(&kept, laid.layout.lines[j].keeps_next ? '+' : '-');
        cr_expect_str_eq(str_text(&kept), cases[i].kept, "case '%s': %s", cases[i].name,
                         str_text(&kept));
        str_clear(&kept);
        laid_clear(&laid);
    }
}

Test(layout_table, heads_and_rules_have_their_styles)
{
    struct laid laid = laying_out_at("<table><tr><th>a</th><th>b</th></tr>"
                                     "<tr><th>c</th><td>d</td></tr></table>",
                                     20);
    static const unsigned styles[][2] = {
        {LAYOUT_RULE, LAYOUT_RULE},
        {LAYOUT_HEADING | LAYOUT_STRONG, LAYOUT_HEADING | LAYOUT_STRONG},
        {LAYOUT_RULE, LAYOUT_RULE},
        {LAYOUT_STRONG, LAYOUT_PLAIN},
    };
    cr_assert_eq(laid.layout.line_count, ARRAY_LEN(styles));
    for (size_t i = 0; i < ARRAY_LEN(styles); i++) {
        const struct layout_line *line = &laid.layout.lines[i];
        cr_expect_eq(line->spans[0].style, styles[i][0], "line %zu", i);
        cr_expect_eq(line->spans[line->span_count - 1].style, styles[i][1], "line %zu", i);
    }
    laid_clear(&laid);
}

Test(layout_table, the_first_cell_of_a_record_that_heads_its_row_is_strong)
{
    struct laid laid = laying_out_at("<table><tr><th>first</th><td>internationalisation</td></tr>"
                                     "<tr><td>b</td><td>c</td></tr></table>",
                                     20);
    cr_expect_eq(laid.layout.lines[0].spans[0].style, LAYOUT_STRONG);
    cr_expect_eq(laid.layout.lines[1].spans[0].style, LAYOUT_PLAIN);
    cr_expect_eq(laid.layout.lines[3].spans[0].style, LAYOUT_PLAIN);
    laid_clear(&laid);
}

/* --- The head of a table that goes on --- */

/* Expects so many lines of a head, from a line on, to be told of the lines [first, end). */
static void expect_head(const struct layout *layout, size_t first, size_t end, size_t head_line,
                        size_t head_count)
{
    for (size_t i = first; i < end; i++) {
        cr_expect_eq(layout->lines[i].head_line, head_line, "line %zu", i);
        cr_expect_eq(layout->lines[i].head_count, head_count, "line %zu", i);
    }
}

Test(layout_table, each_line_from_the_head_on_knows_its_head)
{
    struct laid laid = laying_out_at("<p>before</p>" AGES "<p>after</p>", 66);
    cr_assert_eq(laid.layout.line_count, 10);
    expect_head(&laid.layout, 0, 4, 0, 0);
    expect_head(&laid.layout, 4, 8, 4, 2);
    expect_head(&laid.layout, 8, 10, 0, 0);
    laid_clear(&laid);
}

Test(layout_table, gaps_between_rows_and_a_head_of_some_lines_too)
{
    struct laid laid = laying_out_at("<table><tr><th>Work of children</th><th>In general</th></tr>"
                                     "<tr><td>Basic minimum age</td><td>15</td></tr>"
                                     "<tr><td>Light work</td><td>13</td></tr></table>",
                                     22);
    char *picture = laying_picture(&laid.layout);
    cr_assert_eq(laid.layout.line_count, 9, "%s", picture);
    expect_head(&laid.layout, 0, 1, 0, 0);
    expect_head(&laid.layout, 1, 9, 1, 3);
    free(picture);
    laid_clear(&laid);
}

Test(layout_table, without_a_head_and_as_records_there_is_none)
{
    static const char bare[] = "<table><tr><td>a</td><td>b</td></tr></table>";
    struct laid records = laying_out_at(AGES, 20);
    struct laid headless = laying_out_at(bare, 20);
    expect_head(&records.layout, 0, records.layout.line_count, 0, 0);
    expect_head(&headless.layout, 0, headless.layout.line_count, 0, 0);
    laid_clear(&headless);
    laid_clear(&records);
}

/* The rows of the table outside are records: the one inside has its head in the lines of both. */
Test(layout_table, a_table_inside_a_record_knows_its_own_head)
{
    static const char xml[] = "<table><tr><th>first</th><th>internationalisation</th></tr>"
                              "<tr><td>a</td><td><table><tr><th>k</th><th>v</th></tr>"
                              "<tr><td>1</td><td>internationalis</td></tr></table></td></tr>"
                              "</table>";
    struct laid laid = laying_out_at(xml, 20);
    bool is_seen = false;
    for (size_t i = 0; i < laid.layout.line_count; i++) {
        const struct layout_line *line = &laid.layout.lines[i];
        if (line->head_count == 0)
            continue;
        is_seen = true;
        cr_expect_eq(laid.layout.lines[line->head_line].text[0], 'k');
    }
    cr_expect(is_seen);
    laid_clear(&laid);
}

/* --- Places --- */

Test(layout_table, a_row_is_one_place_in_columns_and_as_a_record)
{
    static const char *const rows[] = {"Basic", "Light"};
    struct laid wide = laying_out_at(AGES, 66);
    for (size_t columns = 20; columns <= 66; columns++) {
        struct laid laid = laying_out_at(AGES, columns);
        for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
            int64_t characters = wide.layout.lines[4 + i].characters;
            size_t found = layout_find(&laid.layout, 0, characters);
            const char *text = laid.layout.lines[found].text;
            cr_expect_eq(strncmp(text, rows[i], strlen(rows[i])), 0, "at %zu columns: '%s'",
                         columns, text);
        }
        laid_clear(&laid);
    }
    laid_clear(&wide);
}

Test(layout_table, the_head_is_a_place_too_where_it_is_not_seen)
{
    static const char xml[] = "<note><p>before</p><table><tr><th>a</th><th>b</th></tr>"
                              "<tr><td>c</td><td>internationalisation</td></tr></table></note>";
    struct laid laid = laying_out_at(xml, 20);
    size_t found = layout_find(&laid.layout, 0, (int64_t)strlen("before"));
    cr_expect_str_eq(laid.layout.lines[found].text, "c", "'%s'", laid.layout.lines[found].text);
    laid_clear(&laid);
}

/* --- Large and deep ones --- */

Test(layout_table, more_columns_than_there_is_room_for_are_records)
{
    struct str xml = {0};
    str_add(&xml, "<table><tr>");
    str_add_repeat(&xml, "<td>ab</td>", 500);
    str_add(&xml, "</tr></table>");
    struct laid laid = laying_out_at(str_text(&xml), 66);
    cr_assert_eq(laid.layout.line_count, 500);
    cr_expect_eq(laid.layout.lines[0].indent, 0);
    cr_expect_eq(laid.layout.lines[499].indent, 2);
    laid_clear(&laid);
    str_clear(&xml);
}

/* Each table is laid out to be measured and again to be seen: twice as often at each level. */
Test(layout_table, tables_in_tables_are_laid_out_without_end)
{
    struct str xml = {0};
    str_add_repeat(&xml, "<table><tr><td>", 20);
    str_add(&xml, "<term ref='x'>deep</term>");
    str_add_repeat(&xml, "</td></tr></table>", 20);
    struct laid laid = laying_out_at(str_text(&xml), 66);
    cr_assert_eq(laid.layout.link_count, 1);
    char *words = words_of(&laid.layout, 0);
    cr_expect_str_eq(words, "deep");
    free(words);
    laid_clear(&laid);
    str_clear(&xml);
}
