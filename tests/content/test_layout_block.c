/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/content/layout_block.c: blocks that hold blocks, and lines that are kept. Lists and notes are
 * in test_layout.c too. */
#include "config.h"

#include <criterion/criterion.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/str.h"
#include "content/laying.h"

static void speak_utf8(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
}

TestSuite(layout_block, .init = speak_utf8);

static const struct {
    const char *name;
    const char *xml;
    const char *lines; /* at 20 columns */
} blocks[] = {
    {"names stand over what they mean, which is indented",
     "<dl><dt>Term</dt><dd>What it means, and more.</dd></dl>",
     "Term\n  What it means, and\n  more.\n"},
    {"a gap parts a name from the one before", "<dl><dt>a</dt><dd>b</dd><dt>c</dt><dd>d</dd></dl>",
     "a\n  b\n\nc\n  d\n"},
    {"two names may mean the same", "<dl><dt>a</dt><dt>b</dt><dd>c</dd><dd>d</dd></dl>",
     "a\nb\n  c\n  d\n"},
    {"a name may mean several blocks", "<dl><dt>a</dt><dd><p>b</p><ul><li>c</li></ul></dd></dl>",
     "a\n  b\n\n  • c\n"},
    {"names in an item stand behind its sign", "<ul><li><dl><dt>a</dt><dd>b</dd></dl></li></ul>",
     "• a\n    b\n"},

    {"a quotation is indented", "<blockquote>Labour is not a commodity.</blockquote>",
     "  Labour is not a\n  commodity.\n"},
    {"who said it stands below, behind a dash",
     "<blockquote source='Philadelphia, in 1944'><p>a</p><p>b</p></blockquote>",
     "  a\n\n  b\n  – Philadelphia, in\n  1944\n"},
    {"a quotation in an item", "<ol><li><blockquote source='b'>a</blockquote></li></ol>",
     "  1. a\n     – b\n"},

    {"an example has its word above", "<example>a</example>", "Example\n  a\n"},
    {"and its label behind the word", "<example label='A shop in a town'>a</example>",
     "Example: A shop in a\ntown\n  a\n"},
    {"a note in an example", "<example><note kind='tip'>a</note></example>",
     "Example\n  Tip\n    a\n"},

    {"lines are kept", "<pre>\n  a  b\n\n    c\n</pre>", "a  b\n\n  c\n"},
    {"one that is as long as the measure too", "<pre>12345678901234567890</pre>",
     "12345678901234567890\n"},
    {"what is too long is cut, and that is seen", "<pre>123456789012345678901\nb</pre>",
     "1234567890123456789…\nb\n"},
    {"no character is cut in two", "<pre>体面劳动体面劳动体面劳动</pre>", "体面劳动体面劳动体…\n"},
    {"and no accent cut off", "<pre>1234567890123456789e\u0301\u0300xx</pre>",
     "1234567890123456789…\n"},
    {"an accent at the cut stays with its letter", "<pre>123456789012345678e\u0301xxx</pre>",
     "123456789012345678e\u0301…\n"},
    {"what only formats is left out of kept lines too", "<pre>a\u200B\u200F\u00ADb</pre>", "ab\n"},
    {"and what a terminal takes for an order is replaced",
     "<pre>a\xC2\x9B"
     "b\u202E</pre>",
     "a\uFFFDb\uFFFD\n"},
    {"kept lines in an item", "<ul><li><pre>a\n b</pre></li></ul>", "• a\n   b\n"},

    {"a picture is seen where there is room", "<figure alt='A box'>\n+-+\n|_|\n</figure>",
     "+-+\n|_|\n"},
    {"as wide as the measure", "<figure alt='A'>12345678901234567890</figure>",
     "12345678901234567890\n"},
    {"one that is too wide is told in words",
     "<figure alt='A box, quite wide'>123456789012345678901</figure>",
     "Picture: A box,\nquite wide\n"},
    {"in a list there is less room",
     "<ul><li><figure alt='A'>1234567890123456789</figure></li></ul>", "• Picture: A\n"},
    {"one that is not there is told in words", "<figure alt='A box'/>", "Picture: A box\n"},
    {"so is one whose file was not read", "<figure alt='A box' src='box.txt'/>",
     "Picture: A box\n"},
};

Test(layout_block, blocks_look_like_this)
{
    for (size_t i = 0; i < ARRAY_LEN(blocks); i++)
        laying_expect(blocks[i].name, blocks[i].xml, 20, blocks[i].lines);
}

/* Adds the sign "+" to each line that must not end a page. Caller frees. */
static char *kept(const struct layout *layout)
{
    struct str lines = {0};
    for (size_t i = 0; i < layout->line_count; i++)
        str_addf(&lines, "%s%s\n", layout->lines[i].text, layout->lines[i].keeps_next ? " +" : "");
    return str_take(&lines);
}

Test(layout_block, what_belongs_together_stays_on_one_page)
{
    static const struct {
        const char *name;
        const char *xml;
        const char *lines;
    } cases[] = {
        {"a name and what it means", "<dl><dt>a</dt><dd>b</dd></dl>", "a +\nb\n"},
        {"all lines of a name", "<dl><dt>A name of several words here</dt><dd>b</dd></dl>",
         "A name of several +\nwords here +\nb\n"},
        {"the end of a quotation and who said it",
         "<blockquote source='c'><p>a</p><p>b</p></blockquote>", "a\n\nb +\n– c\n"},
        {"a quotation of nobody", "<blockquote>a</blockquote>", "a\n"},
        {"an example and its label", "<example label='A shop in a town'>a</example>",
         "Example: A shop in a +\ntown +\na\n"},
        {"a picture", "<figure alt='A'>1\n\n2</figure>", "1 +\n +\n2\n"},
        {"its words", "<figure alt='A box, quite wide'/>", "Picture: A box,\nquite wide\n"},
        {"kept lines may be parted", "<pre>a\nb</pre>", "a\nb\n"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct laid laid = laying_out_at(cases[i].xml, 20);
        char *lines = kept(&laid.layout);
        cr_expect_str_eq(lines, cases[i].lines, "case '%s': found\n%s", cases[i].name, lines);
        free(lines);
        laid_clear(&laid);
    }
}

Test(layout_block, styles_tell_the_parts_of_blocks)
{
    static const struct {
        const char *name;
        const char *xml;
        size_t line;
        unsigned first; /* of the first span */
        unsigned last;
    } cases[] = {
        {"a name", "<dl><dt>a</dt><dd>b</dd></dl>", 0, LAYOUT_STRONG, LAYOUT_STRONG},
        {"what it means", "<dl><dt>a</dt><dd>b</dd></dl>", 1, LAYOUT_PLAIN, LAYOUT_PLAIN},
        {"the dash is ours", "<blockquote source='b'>a</blockquote>", 1, LAYOUT_OPENING,
         LAYOUT_PLAIN},
        {"the word of an example is ours", "<example label='b'>a</example>", 0,
         LAYOUT_OPENING | LAYOUT_STRONG, LAYOUT_STRONG},
        {"and that of a picture", "<figure alt='a'/>", 0, LAYOUT_OPENING, LAYOUT_PLAIN},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct laid laid = laying_out_at(cases[i].xml, 40);
        const struct layout_line *line = &laid.layout.lines[cases[i].line];
        cr_expect_eq(line->spans[0].style, cases[i].first, "case '%s': %u", cases[i].name,
                     line->spans[0].style);
        cr_expect_eq(line->spans[line->span_count - 1].style, cases[i].last, "case '%s'",
                     cases[i].name);
        laid_clear(&laid);
    }
}

/* --- What stands directly in a lesson --- */

/* A paragraph, a block of that kind with a paragraph inside, and another paragraph. */
static void make_lesson(enum block_kind kind, struct blocks *ret_blocks)
{
    struct blocks inside = {0};
    *ret_blocks = laid_blocks("<p>a</p>");
    if (kind == BLOCK_FACILITATOR)
        inside = laid_blocks("<p>Ask who has a child.</p>");
    blocks_add_empty(ret_blocks, kind, (struct where){0})->children = inside;
    struct block *last = blocks_add_empty(ret_blocks, BLOCK_PARAGRAPH, (struct where){0});
    text_from_words("b", (struct where){0}, &last->text);
}

static void expect_lesson(enum block_kind kind, enum layout_notes notes, const char *expected)
{
    struct laid laid;
    make_lesson(kind, &laid.blocks);
    layout_blocks(&laid.blocks, &(struct layout_options){.columns = 20, .notes = notes},
                  &laid.layout);
    char *picture = laying_picture(&laid.layout);
    cr_expect_str_eq(picture, expected, "kind %d: found\n%s", kind, picture);
    free(picture);
    laid_clear(&laid);
}

Test(layout_block, a_note_for_the_facilitator_is_seen_by_who_asks_for_it)
{
    expect_lesson(BLOCK_FACILITATOR, LAYOUT_NOTES_HIDDEN, "a\n\nb\n");
    expect_lesson(BLOCK_FACILITATOR, LAYOUT_NOTES_INSIDE,
                  "a\n\n  For the\n  facilitator\n  Ask who has a\n  child.\n\nb\n");
}

Test(layout_block, all_of_a_note_for_the_facilitator_is_an_aside)
{
    struct laid laid;
    make_lesson(BLOCK_FACILITATOR, &laid.blocks);
    layout_blocks(&laid.blocks,
                  &(struct layout_options){.columns = 40, .notes = LAYOUT_NOTES_INSIDE},
                  &laid.layout);
    cr_assert_eq(laid.layout.line_count, 6);
    for (size_t i = 0; i < laid.layout.line_count; i++) {
        const struct layout_line *line = &laid.layout.lines[i];
        for (size_t j = 0; j < line->span_count; j++)
            cr_expect_eq((line->spans[j].style & LAYOUT_ASIDE) != 0, i == 2 || i == 3, "line %zu",
                         i);
    }
    cr_expect(laid.layout.lines[2].keeps_next, "its word stays with it");
    laid_clear(&laid);
}

Test(layout_block, a_pause_and_a_try_have_a_line_of_their_own)
{
    static const enum block_kind kinds[] = {BLOCK_PAUSE, BLOCK_TRY};
    expect_lesson(BLOCK_PAUSE, LAYOUT_NOTES_HIDDEN, "a\n\n· · ·\n\nb\n");
    expect_lesson(BLOCK_TRY, LAYOUT_NOTES_HIDDEN, "a\n\n\n\nb\n");
    for (size_t i = 0; i < ARRAY_LEN(kinds); i++) {
        struct laid laid;
        make_lesson(kinds[i], &laid.blocks);
        layout_blocks(&laid.blocks, &(struct layout_options){.columns = 20}, &laid.layout);
        for (size_t j = 0; j < laid.layout.line_count; j++) {
            const struct layout_line *line = &laid.layout.lines[j];
            cr_expect_eq(line->is_pause, kinds[i] == BLOCK_PAUSE && j == 2, "line %zu", j);
            cr_expect_eq(line->is_try, kinds[i] == BLOCK_TRY && j == 2, "line %zu", j);
        }
        cr_expect_eq(layout_find(&laid.layout, 1, 0), 2);
        laid_clear(&laid);
    }
}

/* --- Places --- */

/* What stands for a picture is another thing at each width; its place is one. */
Test(layout_block, a_picture_and_its_words_are_one_place)
{
    static const char xml[] = "<note><p>12345</p><figure alt='words'>1234567890123456789012\n"
                              "b</figure><p>end</p></note>";
    struct laid wide = laying_out_at(xml, 40);
    struct laid narrow = laying_out_at(xml, 20);
    /* Note | 12345 | | 1234... | b | | end,  Note | 12345 | | Picture: words | | end */
    static const struct {
        int64_t characters;
        size_t wide;
        size_t narrow;
    } places[] = {{4, 1, 1}, {5, 3, 3}, {9, 3, 3}, {10, 3, 3}, {33, 4, 3}, {34, 6, 5}, {36, 6, 5}};
    for (size_t i = 0; i < ARRAY_LEN(places); i++) {
        cr_expect_eq(layout_find(&wide.layout, 0, places[i].characters), places[i].wide,
                     "character %d", (int)places[i].characters);
        cr_expect_eq(layout_find(&narrow.layout, 0, places[i].characters), places[i].narrow,
                     "character %d", (int)places[i].characters);
    }
    laid_clear(&wide);
    laid_clear(&narrow);
}

Test(layout_block, a_place_in_what_is_hidden_is_that_of_what_follows)
{
    struct laid laid;
    make_lesson(BLOCK_FACILITATOR, &laid.blocks);
    layout_blocks(&laid.blocks, &(struct layout_options){.columns = 20}, &laid.layout);
    cr_expect_eq(layout_find(&laid.layout, 1, 5), 2);
    cr_expect_eq(layout_find(&laid.layout, 0, 9), 0);
    laid_clear(&laid);
}

Test(layout_block, a_place_in_kept_lines_is_that_of_the_line)
{
    struct laid laid = laying_out_at("<pre>ab\n\nc\u0301d\ne</pre>", 20);
    static const int64_t starts[] = {0, 3, 4, 8};
    cr_assert_eq(laid.layout.line_count, ARRAY_LEN(starts));
    for (size_t i = 0; i < ARRAY_LEN(starts); i++)
        cr_expect_eq(laid.layout.lines[i].characters, starts[i], "line %zu", i);
    cr_expect_eq(layout_find(&laid.layout, 0, 7), 2);
    laid_clear(&laid);
}

/* --- Hostile --- */

Test(layout_block, a_quotation_of_nothing_that_is_seen_still_says_who)
{
    struct str xml = {0};
    str_add(&xml, "<blockquote source='who'><table><tr>");
    str_add_repeat(&xml, "<td/>", 40);
    str_add(&xml, "</tr></table></blockquote>");
    laying_expect("no room for forty columns", str_text(&xml), 20, "  – who\n");
    str_clear(&xml);
}

Test(layout_block, the_sign_of_an_item_that_is_not_seen_goes_to_no_other)
{
    struct str xml = {0};
    str_add(&xml, "<ol><li><table><tr>");
    str_add_repeat(&xml, "<td/>", 40);
    str_add(&xml, "</tr></table></li><li>a</li></ol><p>b</p>");
    struct laid laid = laying_out_at(str_text(&xml), 20);
    for (size_t i = 0; i < laid.layout.line_count; i++) {
        const struct layout_line *line = &laid.layout.lines[i];
        if (line->lead != NULL)
            cr_expect_str_eq(line->lead, "2.", "line %zu", i);
        cr_expect_eq(line->lead != NULL, strcmp(line->text, "a") == 0, "line %zu", i);
    }
    laid_clear(&laid);
    str_clear(&xml);
}
