/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/content/layout.c: which way lines run. */
#include "config.h"

#include <criterion/criterion.h>
#include <locale.h>
#include <string.h>

#include "base/memory.h"
#include "content/laying.h"

static void speak_utf8(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
}

TestSuite(layout_direction, .init = speak_utf8);

static const struct layout_options turned = {
    .columns = 40,
    .title = "في أي سن؟",
    .direction = DIRECTION_RIGHT_TO_LEFT,
    .source_direction = DIRECTION_LEFT_TO_RIGHT,
};

/* The line that begins so. */
static const struct layout_line *line_of(const struct layout *layout, const char *words)
{
    for (size_t i = 0; i < layout->line_count; i++)
        if (strncmp(layout->lines[i].text, words, strlen(words)) == 0)
            return &layout->lines[i];
    cr_assert_fail("no line begins with '%s'", words);
    return NULL;
}

Test(layout_direction, a_paragraph_runs_as_the_language_does_in_which_it_is_shown)
{
    struct laid laid = {
        .blocks = laid_blocks("<p>One</p><p>Two</p><pre>Three</pre><note kind='tip'>Four</note>")};
    text_translate(&laid.blocks.items[0].text, "واحد");
    layout_blocks(&laid.blocks, &turned, &laid.layout);
    cr_expect_eq(line_of(&laid.layout, "في")->direction, DIRECTION_RIGHT_TO_LEFT);
    cr_expect_eq(line_of(&laid.layout, "واحد")->direction, DIRECTION_RIGHT_TO_LEFT);
    cr_expect_eq(line_of(&laid.layout, "Two")->direction, DIRECTION_LEFT_TO_RIGHT);
    cr_expect_eq(line_of(&laid.layout, "Three")->direction, DIRECTION_LEFT_TO_RIGHT);
    cr_expect_eq(line_of(&laid.layout, "Four")->direction, DIRECTION_LEFT_TO_RIGHT);
    cr_expect_eq(line_of(&laid.layout, "Tip")->direction, DIRECTION_RIGHT_TO_LEFT,
                 "words of the program run as the text around them");
    laid_clear(&laid);
}

Test(layout_direction, a_title_runs_as_its_letters_do)
{
    struct layout_options options = turned;
    options.title = "Ages";
    struct laid laid = laying_out("<p>One</p>", &options);
    cr_expect_eq(line_of(&laid.layout, "Ages")->direction, DIRECTION_LEFT_TO_RIGHT);
    laid_clear(&laid);
    options.title = "138";
    laid = laying_out("<p>One</p>", &options);
    cr_expect_eq(line_of(&laid.layout, "138")->direction, DIRECTION_RIGHT_TO_LEFT);
    laid_clear(&laid);
}

Test(layout_direction, where_no_language_is_known_lines_have_none)
{
    struct laid laid = laying_out_at("<p>سن</p><note kind='tip'>One</note>", 40);
    for (size_t i = 0; i < laid.layout.line_count; i++)
        cr_expect_eq(laid.layout.lines[i].direction, DIRECTION_NONE);
    laid_clear(&laid);
}

Test(layout_direction, a_line_knows_what_the_rest_of_its_paragraph_means_for_it)
{
    struct laid laid = laying_out_at("<p>سن العمل الخطر 18 والعمل abc def ghi jkl mno</p>", 20);
    cr_assert_eq(laid.layout.line_count, 3);
    const struct layout_line *lines = laid.layout.lines;
    cr_expect_eq(lines[0].mark_before, 0);
    cr_expect_eq(lines[0].mark_after, DIRECTION_ARABIC_MARK);
    cr_expect_eq(lines[1].mark_before, DIRECTION_ARABIC_MARK);
    cr_expect_eq(lines[1].mark_after, DIRECTION_LEFT_MARK);
    cr_expect_eq(lines[2].mark_before, DIRECTION_LEFT_MARK);
    cr_expect_eq(lines[2].mark_after, 0);
    laid_clear(&laid);
}

Test(layout_direction, marks_are_kept_where_something_runs_from_the_right)
{
    static const struct {
        const char *xml;
        const char *text;
    } cases[] = {
        {"<p>سن\u200E! م\u200Cن\u200B</p>", "سن\u200E! م\u200Cن"},
        {"<p>abc\u200F! a\u200Cb\u200B</p>", "abc! ab"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct laid laid = laying_out_at(cases[i].xml, 40);
        cr_expect_str_eq(laid.layout.lines[0].text, cases[i].text, "case %zu", i);
        cr_expect_eq(laid.layout.lines[0].columns, i == 0 ? 6 : 7);
        laid_clear(&laid);
    }
}
