/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/base/direction.c */
#include "config.h"

#include "base/direction.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

#define RLM "\u200F"
#define LRM "\u200E"

static const struct {
    const char *text;
    enum direction first;
    bool turns;
} texts[] = {
    {"", DIRECTION_NONE, false},
    {"138 (15–18), %", DIRECTION_NONE, false},
    {"C138", DIRECTION_LEFT_TO_RIGHT, false},
    {"(138) سن", DIRECTION_RIGHT_TO_LEFT, true},
    {"ILO: سن", DIRECTION_LEFT_TO_RIGHT, true},
    {"סוף ILO", DIRECTION_RIGHT_TO_LEFT, true},
    {"中文", DIRECTION_LEFT_TO_RIGHT, false},
    {"12 " RLM "!", DIRECTION_RIGHT_TO_LEFT, false},
    {"\u064B \u0660", DIRECTION_NONE, false}, /* a mark and a digit of Arabic */
    {"\xFF سن", DIRECTION_RIGHT_TO_LEFT, true},
};

Test(direction, a_text_runs_as_its_first_letter_does)
{
    for (size_t i = 0; i < ARRAY_LEN(texts); i++) {
        size_t length = strlen(texts[i].text);
        cr_expect_eq(direction_of_text(texts[i].text, length), texts[i].first, "'%s'",
                     texts[i].text);
        cr_expect_eq(direction_turns(texts[i].text, length), texts[i].turns, "'%s'", texts[i].text);
    }
}

Test(direction, bytes_behind_the_length_are_not_looked_at)
{
    cr_expect_eq(direction_of_text("1 سن", 2), DIRECTION_NONE);
    cr_expect_not(direction_turns("a سن", 2));
}

/* The line is what stands between the bars. */
static const struct {
    const char *before;
    const char *line;
    const char *after;
    uint32_t mark_before;
    uint32_t mark_after;
} lines[] = {
    {"", "abc", "", 0, 0},
    {"abc ", "سن", " abc", DIRECTION_LEFT_MARK, DIRECTION_LEFT_MARK},
    {"سن، ", "C138", "، סוף", DIRECTION_ARABIC_MARK, DIRECTION_RIGHT_MARK},
    {"abc سن 12 ", "-15", " (13)", DIRECTION_ARABIC_MARK, DIRECTION_ARABIC_MARK},
    {"سن ", "abc", " 12 سن", DIRECTION_ARABIC_MARK, DIRECTION_LEFT_MARK},
    {"12 ", "سن", " \u0661", 0, DIRECTION_RIGHT_MARK},
};

/* Of a line alone, and behind another whose end is its start. */
static void expect_marks(size_t number, bool has_line_before)
{
    char paragraph[100];
    size_t start = strlen(lines[number].before);
    size_t end = start + strlen(lines[number].line);
    strcpy(paragraph, lines[number].before);
    strcat(paragraph, lines[number].line);
    strcat(paragraph, lines[number].after);
    struct direction_lines passed = direction_lines(paragraph, strlen(paragraph));
    if (has_line_before)
        direction_next_marks(&passed, 0, start);
    struct direction_marks marks = direction_next_marks(&passed, start, end);
    cr_expect_eq(marks.before, lines[number].mark_before, "case %zu", number);
    cr_expect_eq(marks.after, lines[number].mark_after, "case %zu", number);
}

Test(direction, marks_stand_for_the_rest_of_a_paragraph)
{
    for (size_t i = 0; i < ARRAY_LEN(lines); i++) {
        expect_marks(i, false);
        expect_marks(i, true);
    }
}

Test(direction, a_line_takes_the_marks_along)
{
    static const struct {
        const char *paragraph;
        size_t start;
        size_t end;
        const char *line;
    } cases[] = {
        {"abc def ghi", 4, 7, "def"},
        {"אב def ghi", 5, 8, "\u200Fdef\u200E"},
        {"אב (1)", 5, 8, "\u200F(1)"},
        {"(1) אב", 0, 3, "(1)\u200F"},
        {"", 0, 0, ""},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct direction_lines passed =
            direction_lines(cases[i].paragraph, strlen(cases[i].paragraph));
        char *line = direction_next_line(&passed, cases[i].start, cases[i].end);
        cr_expect_str_eq(line, cases[i].line, "case %zu: '%s'", i, line);
        free(line);
    }
}

Test(direction, marks_are_told_from_what_is_seen)
{
    static const uint32_t marks[] = {0x061C, 0x200C, 0x200D, 0x200E, 0x200F};
    static const uint32_t others[] = {0, ' ', 'a', 0x0627, 0x200B, 0x2028, 0x202E, 0x2066, 0xFEFF};
    for (size_t i = 0; i < ARRAY_LEN(marks); i++)
        cr_expect(direction_is_mark(marks[i]), "U+%04X", marks[i]);
    for (size_t i = 0; i < ARRAY_LEN(others); i++)
        cr_expect_not(direction_is_mark(others[i]), "U+%04X", others[i]);
}

Test(direction, code_in_a_sentence_from_the_right_stands_between_marks)
{
    static const char *const cases[][2] = {
        {"", ""},
        {"write </p> before it", "write </p> before it"},
        {"«./a» </p>", "«./a» </p>"},
        {"اكتب </p> قبله", "اكتب " LRM "</p>" LRM " قبله"},
        {"اكتب <br/>", "اكتب " LRM "<br/>" LRM},
        {"<p></p> اكتب", LRM "<p>" LRM LRM "</p>" LRM " اكتب"},
        {"الملف «../a.xml»؛", "الملف «" LRM "../a.xml" LRM "»؛"},
        {"«سن 15» «»", "«سن 15» «»"},
        {"«<b>سن</b>»", "«" LRM "<b>" LRM "سن" LRM "</b>" LRM "»"},
        {"«a </p> سن", "«a " LRM "</p>" LRM " سن"},
        {"سن < 15 <", "سن < 15 <"},
        {"سن <", "سن <"},
        {"سن </", "سن </"},
        {"سن <p <b>", "سن <p " LRM "<b>" LRM},
        {"سن «a", "سن «a"},
        {"\xFF <سن>", "\xFF <سن>"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        char *marked = direction_mark_code(cases[i][0]);
        cr_expect_str_eq(marked, cases[i][1], "'%s': '%s'", cases[i][0], marked);
        free(marked);
    }
}
