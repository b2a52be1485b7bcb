/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/content/layout.c: what the lines of each block look like. What holds for all of them is in
 * test_layout_lines.c. */
#include "config.h"

#include <criterion/criterion.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "content/laying.h"

static void speak_utf8(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
}

TestSuite(layout, .init = speak_utf8);

#define SHY "\xC2\xAD"
#define NBSP "\xC2\xA0"
#define ZWSP "\xE2\x80\x8B"
#define RLM "\xE2\x80\x8F"
#define BOM "\xEF\xBB\xBF"

/* --- Blocks --- */

static const struct {
    const char *name;
    const char *xml;
    const char *lines; /* at 20 columns */
} blocks[] = {
    {"a paragraph is wrapped", "<p>It depends on age, and on harm.</p>",
     "It depends on age,\nand on harm.\n"},
    {"a gap stands between two", "<p>a</p><p>b</p>", "a\n\nb\n"},
    {"and below a heading", "<h>a</h><p>b</p>", "a\n\nb\n"},
    {"a list of short items has none", "<p>a</p><ul><li>b</li><li>c</li></ul><p>d</p>",
     "a\n\n• b\n• c\n\nd\n"},
    {"items hang under their first letter", "<ul><li>It depends on age, and on harm.</li></ul>",
     "• It depends on age,\n  and on harm.\n"},
    {"an item of paragraphs has gaps, and so have all of its list",
     "<ul><li><p>a</p><p>b</p></li><li>c</li></ul>", "• a\n\n  b\n\n• c\n"},
    {"a list of short items inside one leaves it short",
     "<ul><li><p>a</p><ol><li>b</li><li>c</li></ol></li><li>d</li></ul>",
     "• a\n  1. b\n  2. c\n• d\n"},
    {"a long item further inside does not",
     "<ul><li><p>a</p><ul><li><p>b</p><p>c</p></li></ul></li><li>d</li></ul>",
     "• a\n\n  • b\n\n    c\n\n• d\n"},
    {"numbers end in one column",
     "<ol><li>a</li><li>b</li><li>c</li><li>d</li><li>e</li><li>f</li><li>g</li><li>h</li>"
     "<li>i</li><li>j</li></ol>",
     " 1. a\n 2. b\n 3. c\n 4. d\n 5. e\n 6. f\n 7. g\n 8. h\n 9. i\n10. j\n"},
    {"an item that begins with a list keeps both signs", "<ul><li><ul><li>a</li></ul></li></ul>",
     "  • a\n"},
    {"a note has its word above and is indented", "<note>a</note>", "Note\n  a\n"},
    {"a tip too", "<note kind='tip'>a</note>", "Tip\n  a\n"},
    {"a caution has a sign in the margin", "<note kind='caution'>a</note>", "! Caution\n  a\n"},
    {"a note of paragraphs has gaps", "<note><p>a</p><p>b</p></note>", "Note\n  a\n\n  b\n"},
    {"a list in a note", "<note><ul><li>a</li><li>b</li></ul></note>", "Note\n  • a\n  • b\n"},
    {"a note in an item stands behind its sign", "<ul><li><note>a</note></li></ul>",
     "• Note\n    a\n"},
    {"a caution in an item too", "<ul><li><note kind='caution'>a</note></li></ul>",
     "• Caution\n    a\n"},
    {"a citation is written out and held together", "<p>Age: see <cite ref='C138:2(3)'/>.</p>",
     "Age: see\nC138 art. 2(3).\n"},
    {"a citation with words has those", "<p><cite ref='C138'>Minimum Age</cite></p>",
     "Minimum Age\n"},
    {"a no-break space holds", "<p>aaaa bbbb cccc dddd" NBSP "e</p>", "aaaa bbbb cccc\ndddd e\n"},
    {"a soft hyphen is a hyphen where it breaks",
     "<p>Do" SHY "nau" SHY "dampf" SHY "schiff" SHY "fahrts" SHY "ge" SHY "sell" SHY "schaft</p>",
     "Donaudampfschiff-\nfahrtsgesell-\nschaft\n"},
    {"what only formats is left out", "<p>a" ZWSP "b" RLM "c" BOM "d</p>", "abcd\n"},
    {"words that are too long are cut", "<p>aaaaaaaaaabbbbbbbbbbcc d</p>",
     "aaaaaaaaaabbbbbbbbbb\ncc d\n"},
    {"wide characters take two columns", "<p>体面劳动体面劳动体面劳</p>",
     "体面劳动体面劳动体面\n劳\n"},
    {"combining ones stay with theirs",
     "<p>aaaaaaaaaaaaaaaaaaae\xCC\x81"
     "b</p>",
     "aaaaaaaaaaaaaaaaaaae\xCC\x81\nb\n"},
};

Test(layout, blocks_look_like_this)
{
    for (size_t i = 0; i < ARRAY_LEN(blocks); i++)
        laying_expect(blocks[i].name, blocks[i].xml, 20, blocks[i].lines);
}

Test(layout, nothing_has_no_lines)
{
    const struct blocks none = {0};
    struct layout layout;
    layout_blocks(&none, &(struct layout_options){.columns = 40}, &layout);
    cr_expect_eq(layout.line_count, 0);
    cr_expect_eq(layout_find(&layout, 0, 0), 0);
    layout_clear(&layout);
}

Test(layout, deep_lists_keep_a_measure)
{
    laying_expect("seven lists",
                  "<ul><li><ul><li><ul><li><ul><li><ul><li><ul><li><ul><li>decent work"
                  "</li></ul></li></ul></li></ul></li></ul></li></ul></li></ul></li></ul>",
                  20, "          • decent\n            work\n");
}

/* --- Titles and opening words --- */

static void expect_with(const char *name, const char *xml, const char *title, const char *opening,
                        const char *lines)
{
    struct laid laid = laying_out(
        xml, &(struct layout_options){.columns = 20, .title = title, .opening = opening});
    char *picture = laying_picture(&laid.layout);
    cr_expect_str_eq(picture, lines, "case '%s': found\n%s", name, picture);
    free(picture);
    laid_clear(&laid);
}

Test(layout, a_title_is_a_heading_before_the_first_block)
{
    expect_with("a title", "<p>a</p>", "How old is old enough?", NULL,
                "How old is old\nenough?\n\na\n");
    struct laid laid =
        laying_out("<p>a b</p><p>c</p>", &(struct layout_options){.columns = 20, .title = "T"});
    cr_assert_eq(laid.layout.line_count, 5);
    for (size_t i = 0; i < 3; i++) {
        cr_expect_eq(laid.layout.lines[i].block, 0, "line %zu", i);
        cr_expect_eq(laid.layout.lines[i].characters, 0, "line %zu", i);
    }
    cr_expect_eq(laid.layout.lines[0].spans[0].style, LAYOUT_HEADING);
    cr_expect(laid.layout.lines[0].keeps_next);
    cr_expect(laid.layout.lines[1].keeps_next);
    laid_clear(&laid);
}

Test(layout, a_title_without_a_translation_says_so_on_its_first_line)
{
    struct laid laid =
        laying_out("<p>a</p>", &(struct layout_options){.columns = 20,
                                                        .title = "How old is old enough?",
                                                        .is_title_untranslated = true});
    cr_expect(laid.layout.lines[0].is_untranslated);
    cr_expect_not(laid.layout.lines[1].is_untranslated);
    laid_clear(&laid);
    laid = laying_out("<p>a</p>", &(struct layout_options){.columns = 20, .title = "T"});
    cr_expect_not(laid.layout.lines[0].is_untranslated);
    laid_clear(&laid);
}

Test(layout, opening_words_begin_the_first_paragraph)
{
    expect_with("a paragraph", "<p>The consent changes nothing.</p>", NULL, "Your answer.",
                "Your answer. The\nconsent changes\nnothing.\n");
    expect_with("a list", "<ul><li>a</li></ul>", NULL, "Your answer.", "Your answer.\n\n• a\n");
    expect_with("nothing", "", NULL, "Your answer.", "Your answer.\n");
    expect_with("only the first", "<p>a</p><p>b</p>", NULL, "Hm.", "Hm. a\n\nb\n");
}

Test(layout, opening_words_are_no_source_text)
{
    struct laid laid = laying_out("<p>one two three four <cite ref='C138'>five</cite></p>",
                                  &(struct layout_options){.columns = 20, .opening = "Yes."});
    const struct layout *layout = &laid.layout;
    cr_assert_eq(layout->line_count, 2);
    cr_expect_str_eq(layout->lines[0].text, "Yes. one two three");
    cr_expect_eq(layout->lines[0].spans[0].style, LAYOUT_OPENING);
    cr_expect_eq(layout->lines[0].spans[0].end, strlen("Yes. "));
    cr_expect_eq(layout->lines[0].characters, 0);
    cr_expect_eq(layout->lines[1].characters, (int64_t)strlen("one two three "));
    cr_expect_eq(layout->links[0].column, strlen("four "));
    laid_clear(&laid);
}

/* --- Styles and links --- */

Test(layout, styles_go_together)
{
    struct laid laid =
        laying_out_at("<p>a <em>b <strong>c</strong></em> <term ref='x'><em>d</em></term></p>", 40);
    static const struct {
        const char *text;
        unsigned style;
        int link;
    } spans[] = {
        {"a ", LAYOUT_PLAIN, -1},
        {"b ", LAYOUT_EMPHASIS, -1},
        {"c", LAYOUT_EMPHASIS | LAYOUT_STRONG, -1},
        {" ", LAYOUT_PLAIN, -1},
        {"d", LAYOUT_LINK | LAYOUT_EMPHASIS, 0},
    };
    const struct layout_line *line = &laid.layout.lines[0];
    cr_assert_eq(line->span_count, ARRAY_LEN(spans));
    for (size_t i = 0; i < ARRAY_LEN(spans); i++) {
        const struct layout_span *span = &line->spans[i];
        cr_expect_eq(span->end - span->start, strlen(spans[i].text), "span %zu", i);
        cr_expect_eq(strncmp(line->text + span->start, spans[i].text, strlen(spans[i].text)), 0);
        cr_expect_eq(span->style, spans[i].style, "span %zu", i);
        cr_expect_eq(span->link, spans[i].link, "span %zu", i);
    }
    laid_clear(&laid);
}

Test(layout, leads_of_notes_differ_and_a_caution_warns)
{
    static const struct {
        const char *xml;
        unsigned style;
        const char *lead;
    } cases[] = {
        {"<note>a</note>", LAYOUT_STRONG, NULL},
        {"<note kind='tip'>a</note>", LAYOUT_STRONG, NULL},
        {"<note kind='caution'>a</note>", LAYOUT_CAUTION, "!"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct laid laid = laying_out_at(cases[i].xml, 40);
        const struct layout_line *line = &laid.layout.lines[0];
        cr_expect_eq(line->spans[0].style, cases[i].style, "case %zu", i);
        cr_expect(line->keeps_next, "case %zu", i);
        cr_expect_eq(line->lead == NULL, cases[i].lead == NULL, "case %zu", i);
        if (line->lead != NULL)
            cr_expect_eq(line->lead_style, LAYOUT_CAUTION);
        laid_clear(&laid);
    }
}

Test(layout, a_link_knows_its_lines_and_its_column)
{
    struct laid laid = laying_out_at("<p>See the <term ref='a'>minimum age for work</term>, "
                                     "<cite ref='C138'/>, <cite ref='C138'/>.</p>",
                                     20);
    const struct layout *layout = &laid.layout;
    static const struct {
        const char *reference;
        size_t first, last, column;
    } links[] = {{"a", 0, 1, 8}, {"C138", 1, 1, 10}, {"C138", 2, 2, 0}};
    cr_assert_eq(layout->link_count, ARRAY_LEN(links));
    for (size_t i = 0; i < ARRAY_LEN(links); i++) {
        cr_expect_str_eq(layout->links[i].mark->reference, links[i].reference, "link %zu", i);
        cr_expect_eq(layout->links[i].first_line, links[i].first, "link %zu", i);
        cr_expect_eq(layout->links[i].last_line, links[i].last, "link %zu", i);
        cr_expect_eq(layout->links[i].column, links[i].column, "link %zu: %zu", i,
                     layout->links[i].column);
    }
    laid_clear(&laid);
}

Test(layout, a_link_of_which_nothing_is_seen_has_a_place_too)
{
    struct laid laid = laying_out_at("<p>a</p><p>b <term ref='x'>" ZWSP "</term></p>", 20);
    cr_assert_eq(laid.layout.link_count, 1);
    cr_expect_eq(laid.layout.links[0].first_line, 2);
    cr_expect_eq(laid.layout.links[0].last_line, 2);
    laid_clear(&laid);
}

Test(layout, links_can_stand_in_brackets)
{
    struct laid laid =
        laying_out("<p>a <term ref='x'>b</term> <cite ref='C138'/> <em>c</em></p>",
                   &(struct layout_options){.columns = 40, .has_bracketed_links = true});
    cr_expect_str_eq(laid.layout.lines[0].text, "a [b] [C138] c");
    cr_expect_eq(laid.layout.links[0].column, 2);
    cr_expect_eq(laid.layout.links[1].column, 6);
    laid_clear(&laid);
}

/* --- Finding a place again --- */

Test(layout, a_place_is_found_in_the_line_that_has_it)
{
    struct laid laid = laying_out_at("<p>one two three four five</p><p>six</p>"
                                     "<ul><li>seven</li><li>eight nine ten eleven</li></ul>",
                                     20);
    /* one two three four | five | | six | | • seven | • eight nine ten | eleven */
    static const struct {
        size_t block;
        int64_t characters;
        size_t line;
    } cases[] = {
        {0, 0, 0}, {0, 18, 0}, {0, 19, 1}, {0, 99, 1}, {1, 0, 3}, {1, 99, 3},
        {2, 0, 5}, {2, 4, 5},  {2, 5, 6},  {2, 20, 7}, {9, 0, 7}, {0, -5, 0},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        size_t line = layout_find(&laid.layout, cases[i].block, cases[i].characters);
        cr_expect_eq(line, cases[i].line, "case %zu: %zu", i, line);
    }
    laid_clear(&laid);
}
