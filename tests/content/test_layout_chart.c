/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/content/layout_chart.c */
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

TestSuite(layout_chart, .init = speak_utf8);

#define BAR(label, value) "<bar label='" label "' value='" value "'/>"
#define BARS(bars) "<chart kind='bar'>" bars "</chart>"
#define LINE(bars) "<chart kind='line'>" bars "</chart>"

static const struct {
    const char *name;
    const char *xml;
    size_t columns;
    const char *lines;
} charts[] = {
    {"bars are as long as their values, the longest as the room",
     "<chart kind='bar' unit='million'><caption>In child labour</caption>" BAR("2020", "160")
         BAR("2024", "80") "</chart>",
     36, "In child labour\n2020  ═════════════════  160 million\n2024  ═════════  80 million\n"},
    {"labels are as wide as the widest", BARS(BAR("a", "1") BAR("long", "2")), 20,
     "a     ══════  1\nlong  ═══════════  2\n"},
    {"wide characters take two columns", BARS(BAR("体面", "1") BAR("a", "1")), 20,
     "体面  ═══════════  1\na     ═══════════  1\n"},
    {"combining ones none", BARS(BAR("e\u0301", "1") BAR("a", "1")), 20,
     "e\u0301  ══════════════  1\na  ══════════════  1\n"},
    {"nothing has no bar", BARS(BAR("a", "0") BAR("b", "4")), 20, "a    0\nb  ══════════════  4\n"},
    {"and all of nothing none at all", BARS(BAR("a", "0") BAR("b", "0")), 20, "a    0\nb    0\n"},
    {"the least bit is seen", BARS(BAR("a", "0.001") BAR("b", "999999999")), 36,
     "a  ═  0.001\nb  ══════════════════════  999999999\n"},
    {"equal values are equal", BARS(BAR("a", "7") BAR("b", "7")), 20,
     "a  ══════════════  7\nb  ══════════════  7\n"},
    {"one value fills the room", BARS(BAR("a", "7")), 20, "a  ══════════════  7\n"},
    {"where there is no room beside them, bars stand below",
     "<chart kind='bar' unit='million children'>" BAR("2020", "160") BAR("2024", "80") "</chart>",
     30,
     "2020: 160 million children\n══════════════════════════════\n"
     "2024: 80 million children\n═══════════════\n"},
    {"their labels wrap", BARS(BAR("a label of some length", "1") BAR("b", "0")), 20,
     "a label of some\nlength: 1\n════════════════════\nb: 0\n"},
    {"in an item the sign stands before the first", "<ul><li>" BARS(BAR("a", "1")) "</li></ul>", 20,
     "• a  ════════════  1\n"},
    {"or before the caption",
     "<ul><li><chart kind='bar'><caption>c</caption>" BAR("a", "1") "</chart></li></ul>", 20,
     "• c\n  a  ════════════  1\n"},

    {"a line goes from point to point",
     "<chart kind='line' unit='%'>" BAR("1998", "100") BAR("2008", "50")
         BAR("2018", "0") "</chart>",
     36,
     "100 % │•··\n"
     "      │   ·····\n"
     "      │        ····\n"
     "      │            •····\n"
     "      │                 ·····\n"
     "  0 % │                      ··•\n"
     "       1998        2008        2018\n"
     "1998: 100 % · 2008: 50 % · 2018: 0 %\n"},
    {"equal values are a flat one", LINE(BAR("a", "5") BAR("b", "5")), 20,
     "5 │•···········•\n  │\n  │\n  │\n  │\n  │\n   a           b\na: 5 · b: 5\n"},
    {"so is nothing, at the foot", LINE(BAR("a", "0") BAR("b", "0")), 20,
     "  │\n  │\n  │\n  │\n  │\n0 │•···········•\n   a           b\na: 0 · b: 0\n"},
    {"one value has no line", LINE(BAR("a", "5")), 20, "a  ══════════════  5\n"},
    {"the last label ends in the measure", LINE(BAR("label one", "1") BAR("label two", "1")), 26,
     "1 │•·············•\n  │\n  │\n  │\n  │\n  │\n   label one     label two\n"
     "label one: 1 · label two:\n1\n"},
    {"where labels have no room, it is bars", LINE(BAR("label one", "1") BAR("label two", "1")), 20,
     "label one: 1\n════════════════════\nlabel two: 1\n════════════════════\n"},
};

Test(layout_chart, charts_look_like_this)
{
    for (size_t i = 0; i < ARRAY_LEN(charts); i++)
        laying_expect(charts[i].name, charts[i].xml, charts[i].columns, charts[i].lines);
}

/* --- What holds for all --- */

enum { MOST = 50 };

/* A chart of so many values; `step` says how they grow. Caller frees. */
static char *many(const char *kind, size_t count, unsigned step, const char *unit)
{
    struct str xml = {0};
    str_addf(&xml, "<chart kind='%s'%s%s%s>", kind, unit[0] != '\0' ? " unit='" : "", unit,
             unit[0] != '\0' ? "'" : "");
    for (size_t i = 0; i < count; i++)
        str_addf(&xml, "<bar label='%zu' value='%zu'/>", 1970 + i, (i * step) % 997);
    str_add(&xml, "</chart>");
    return str_take(&xml);
}

static size_t count_in(const struct layout *layout, const char *words)
{
    size_t count = 0;
    for (size_t i = 0; i < layout->line_count; i++)
        for (const char *at = layout->lines[i].text; (at = strstr(at, words)) != NULL; at++)
            count++;
    return count;
}

static void expect_chart(const char *kind, size_t count, unsigned step, size_t columns)
{
    char *xml = many(kind, count, step, step == 3 ? "million children" : "");
    struct laid laid = laying_out_at(xml, columns);
    const struct layout *layout = &laid.layout;
    for (size_t i = 0; i < layout->line_count; i++) {
        const struct layout_line *line = &layout->lines[i];
        size_t taken = wrap_columns(line->text, strlen(line->text));
        cr_expect(taken <= columns && taken == line->columns, "%s, %zu values, %zu columns: '%s'",
                  kind, count, columns, line->text);
    }
    for (size_t i = 0; i < count; i++) {
        char *label = str_format("%zu", 1970 + i);
        cr_expect_gt(count_in(layout, label), 0, "%s, %zu values, %zu columns: %s", kind, count,
                     columns, label);
        free(label);
    }
    laid_clear(&laid);
    free(xml);
}

Test(layout_chart, every_value_is_told_and_no_line_is_too_long_at_any_width)
{
    static const char *const kinds[] = {"bar", "line"};
    static const size_t counts[] = {1, 2, 3, 7, 12, MOST};
    static const unsigned steps[] = {0, 1, 3, 331};
    for (size_t i = 0; i < ARRAY_LEN(kinds); i++)
        for (size_t j = 0; j < ARRAY_LEN(counts); j++)
            for (size_t k = 0; k < ARRAY_LEN(steps); k++)
                for (size_t columns = 20; columns <= 90; columns += 5)
                    expect_chart(kinds[i], counts[j], steps[k], columns);
}

Test(layout_chart, fifty_values_are_fifty_bars)
{
    char *xml = many("line", MOST, 1, "");
    struct laid laid = laying_out_at(xml, 66);
    cr_expect_eq(laid.layout.line_count, MOST, "no room for a line: %zu", laid.layout.line_count);
    laid_clear(&laid);
    free(xml);
}

Test(layout_chart, a_line_has_one_point_a_value)
{
    for (size_t count = 2; count <= 9; count++) {
        char *xml = many("line", count, 331, "");
        struct laid laid = laying_out_at(xml, 66);
        cr_expect_eq(count_in(&laid.layout, "•"), count, "%zu values", count);
        laid_clear(&laid);
        free(xml);
    }
}

Test(layout_chart, a_chart_stays_on_one_page_but_for_the_figures_below_a_line)
{
    static const struct {
        const char *xml;
        size_t columns;
        const char *kept;
    } cases[] = {
        {"<chart kind='bar'><caption>c</caption>" BAR("a", "1") BAR("b", "2") "</chart>", 20,
         "++-"},
        {BARS(BAR("a label of some length", "1") BAR("b", "0")), 20, "+++-"},
        {BARS(BAR("b", "0") BAR("a label of some length", "1")), 20, "+++-"},
        {LINE(BAR("1", "1") BAR("2", "2")), 20, "+++++++-"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct laid laid = laying_out_at(cases[i].xml, cases[i].columns);
        struct str kept = {0};
        for (size_t j = 0; j < laid.layout.line_count; j++)
            str_add_char(&kept, laid.layout.lines[j].keeps_next ? '+' : '-');
        cr_expect_str_eq(str_text(&kept), cases[i].kept, "case %zu: %s", i, str_text(&kept));
        str_clear(&kept);
        laid_clear(&laid);
    }
}

Test(layout_chart, bars_points_and_the_axis_have_their_styles)
{
    struct laid laid = laying_out_at(BARS(BAR("a", "1")) LINE(BAR("1", "1") BAR("2", "2")), 20);
    const struct layout_line *bar = &laid.layout.lines[0];
    const struct layout_line *row = &laid.layout.lines[2];
    cr_assert_eq(bar->span_count, 3);
    cr_expect_eq(bar->spans[1].style, LAYOUT_BAR);
    cr_assert_eq(row->span_count, 3);
    cr_expect_eq(row->spans[1].style, LAYOUT_RULE);
    cr_expect_eq(row->spans[2].style, LAYOUT_BAR);
    laid_clear(&laid);
}

Test(layout_chart, all_of_a_chart_is_one_place_and_what_follows_another)
{
    static const char xml[] =
        "<note><chart kind='line' unit='u'><caption>five5</caption>" BAR("ab", "1")
            BAR("cd", "2") "</chart><p>after</p></note>";
    for (size_t columns = 20; columns <= 66; columns++) {
        struct laid laid = laying_out_at(xml, columns);
        const struct layout *layout = &laid.layout;
        for (size_t i = 2; i + 2 < layout->line_count; i++)
            cr_expect_eq(layout->lines[i].characters, 5, "at %zu columns, line %zu", columns, i);
        size_t after = layout_find(layout, 0, 5 + 1 + 2 + 2);
        cr_expect_str_eq(layout->lines[after].text, "after", "at %zu columns", columns);
        laid_clear(&laid);
    }
}

Test(layout_chart, a_label_sends_no_orders_and_takes_no_second_line)
{
    laying_expect("line ends and orders", BARS("<bar label='a&#10;b\xC2\x9B\u200Bc' value='1'/>"),
                  20,
                  "a b\uFFFD"
                  "c  ══════════  1\n");
}
