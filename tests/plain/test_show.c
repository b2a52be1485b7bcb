/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/plain/show.c: pieces of a lesson as the lines that are read, and the numbers of what can be
 * looked up. */
#include "config.h"

#include "plain/show.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/str.h"
#include "support/support.h"
#include "xml/xml.h"

/* The blocks of a lesson that has this content. */
static void load(const char *content, struct blocks *ret_blocks)
{
    struct diag diag;
    struct xml_tree tree;
    char *xml = str_format("<lesson>%s</lesson>", content);
    diag_init(&diag);
    cr_assert_eq(xml_read(xml, strlen(xml), "t.xml", &tree, &diag), 0, "'%s' is no XML", content);
    blocks_load_flow(tree.root, ret_blocks);
    xml_tree_clear(&tree);
    free(xml);
}

/* The lines that the blocks from `start` up to `end` make. Caller frees. */
static char *lines_of(const struct blocks *blocks, size_t start, size_t end,
                      struct show_links *links)
{
    char *text = NULL;
    size_t length = 0;
    struct console console = {.out = open_memstream(&text, &length), .columns = 30};
    show_blocks(&console, blocks, start, end, links);
    fclose(console.out);
    return text;
}

Test(show, blocks_become_lines)
{
    static const struct {
        const char *content, *lines;
    } cases[] = {
        {"<p>Ask for a paper each month, and keep it.</p>",
         "Ask for a paper each month,\nand keep it.\n"},
        {"<p>One.</p><p>Two.</p>", "One.\n\nTwo.\n"},
        {"<h>Head</h><p>Body.</p>", "Head\n\nBody.\n"},
        {"plain words", "plain words\n"},
        {"<p><em>soft</em> and <strong>loud</strong></p>", "soft and loud\n"},
        {"<ul><li>one</li><li>two</li></ul>", "- one\n- two\n"},
        {"<ul><li>a long item of more words than fit</li></ul>",
         "- a long item of more words\n  than fit\n"},
        {"<ol><li>one</li><li>two</li></ol>", "1. one\n2. two\n"},
        {"<ol><li>a long item of more words than fit</li></ol>",
         "1. a long item of more\n   words than fit\n"},
        {"<ul><li><p>one</p><p>more of it</p></li><li>two</li></ul>",
         "- one\n  more of it\n- two\n"},
        {"<ol><li><p>one</p><p>more</p></li></ol>", "1. one\n   more\n"},
        {"<ul><li><p>one</p><ul><li>inner</li><li>inner</li></ul></li><li>two</li></ul>",
         "- one\n  - inner\n  - inner\n- two\n"},
        {"<ol><li><p>one</p><ul><li>an inner item of many words</li></ul></li></ol>",
         "1. one\n   - an inner item of\n     many words\n"},
        {"<ul><li><ul><li>inner</li></ul></li></ul>", "  - inner\n"},
        {"<ul><li><p>one</p><note kind=\"tip\">T</note></li></ul>", "- one\n  Tip:\n  T\n"},
        {"<note kind=\"info\">Look.</note>", "Note:\nLook.\n"},
        {"<note kind=\"caution\">Look.</note>", "Caution:\nLook.\n"},
        {"<note kind=\"tip\"><p>Look.</p><p>There.</p></note>", "Tip:\nLook.\n\nThere.\n"},
        {"<p>One.</p><ul><li>a</li></ul><note kind=\"tip\">T</note>", "One.\n\n- a\n\nTip:\nT\n"},
        {"<dl><dt>C138</dt><dd>Ages.</dd><dt>C182</dt><dd>The worst.</dd></dl>",
         "C138: Ages.\nC182: The worst.\n"},
        {"<dl><dt>a name of many words</dt><dd>and what it means</dd></dl>",
         "a name of many words: and\n  what it means\n"},
        {"<dl><dt>\xC3\xA9t\xC3\xA9</dt><dd>the season of the long days</dd></dl>",
         "\xC3\xA9t\xC3\xA9: the season of the long\n  days\n"},
        {"<dl><dt>a</dt><dt>b</dt><dd>both</dd><dd>and more</dd></dl>", "a: b: both\nand more\n"},
        {"<dl><dt>a</dt><dd><p>one</p><ul><li>two</li></ul></dd></dl>", "a: one\n  - two\n"},
        {"<dl><dt>a</dt><dd><ul><li>two</li></ul></dd></dl>", "a:\n  - two\n"},
        {"<blockquote source=\"S\">Words.</blockquote>", "Quotation, S:\nWords.\n"},
        {"<blockquote>Words.</blockquote>", "Quotation:\nWords.\n"},
        {"<example label=\"E\">Words.</example>", "Example: E\nWords.\n"},
        {"<example><p>One.</p><p>Two.</p></example>", "Example\nOne.\n\nTwo.\n"},
        {"<pre>one\n  two</pre>", "one\n  two\n"},
        {"<figure alt=\"A path.\">--&gt;</figure>", "Picture: A path.\n"},
        {"<table><tr><td>a</td><td>b</td></tr></table>", "Table, 1 row.\na. b.\n"},
        {"<table><caption>Ages</caption><tr><th>Work</th><th>Age</th></tr>"
         "<tr><th>Light</th><td>13</td></tr><tr><td>Other</td><td/></tr></table>",
         "Table, 2 rows: Ages\nLight. Age: 13.\nOther.\n"},
        {"<table><tr><th>W</th><th>A</th></tr><tr><td>May I?</td><td>No.</td></tr></table>",
         "Table, 1 row.\nMay I? A: No.\n"},
        {"<table><tr><th>only</th><th>heads</th></tr></table>", "Table, 1 row.\nonly. heads.\n"},
        {"<chart kind=\"bar\" unit=\"million\"><caption>Children</caption>"
         "<bar label=\"2000\" value=\"246\"/><bar label=\"2024\" value=\"137.5\"/></chart>",
         "Chart: Children\n2000: 246 million.\n2024: 137.5 million.\n"},
        {"<chart kind=\"line\"><bar label=\"a\" value=\"1\"/></chart>", "Chart.\na: 1.\n"},
        {"<p>One.</p><facilitator>Ask.</facilitator>", "One.\n\nFor the facilitator:\nAsk.\n"},
        {"<p>One.</p><pause/><p>Two.</p>", "One.\n\nTwo.\n"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct blocks blocks;
        load(cases[i].content, &blocks);
        char *lines = lines_of(&blocks, 0, blocks.count, NULL);
        cr_expect_str_eq(lines, cases[i].lines, "case '%s':\n%s", cases[i].content, lines);
        free(lines);
        blocks_clear(&blocks);
    }
}

/* Labels and what follows them are parted as each language does it. */
Test(show, labels_have_the_typography_of_the_language)
{
    static const struct {
        const char *content, *french, *arabic;
    } cases[] = {
        {"<table><caption>Âges</caption><tr><th>Travail</th><th>Âge</th></tr>"
         "<tr><th>Léger</th><td>13</td></tr><tr><th>Lequel ?</th><td>؟</td></tr></table>",
         "Tableau, 2 lignes : Âges\nLéger. Âge : 13.\nLequel ? Âge : ؟\n",
         "جدول من صفين (2): Âges\nLéger. Âge: 13.\nLequel ? Âge: ؟\n"},
        {"<table><tr><td>a</td></tr></table>", "Tableau, 1 ligne.\na.\n", "جدول من صف واحد.\na.\n"},
        {"<dl><dt>x</dt><dt>y</dt><dd>z</dd></dl>", "x : y : z\n", "x: y: z\n"},
        {"<chart kind=\"line\"><bar label=\"a\" value=\"1\"/></chart>", "Graphique.\na : 1.\n",
         NULL},
    };
    support_skip_without_nls();
    for (size_t i = 0; i < 2 * ARRAY_LEN(cases); i++) {
        size_t number = i / 2;
        const char *lines = i % 2 == 0 ? cases[number].french : cases[number].arabic;
        if (lines == NULL)
            continue;
        struct blocks blocks;
        free(support_speak(i % 2 == 0 ? "fr" : "ar"));
        load(cases[number].content, &blocks);
        char *found = lines_of(&blocks, 0, blocks.count, NULL);
        cr_expect_str_eq(found, lines, "%s: %s", cases[number].content, found);
        free(found);
        blocks_clear(&blocks);
    }
}

Test(show, only_the_blocks_asked_for_are_shown)
{
    struct blocks blocks;
    load("<p>one</p><p>two</p><p>three</p><p>four</p>", &blocks);
    char *middle = lines_of(&blocks, 1, 3, NULL);
    char *none = lines_of(&blocks, 2, 2, NULL);
    cr_expect_str_eq(middle, "two\n\nthree\n");
    cr_expect_str_empty(none);
    free(none);
    free(middle);
    blocks_clear(&blocks);
}

Test(show, what_can_be_looked_up_has_a_number)
{
    static const struct {
        const char *content, *lines, *references;
    } cases[] = {
        {"<p>no link, <em>none</em></p>", "no link, none\n", ""},
        {"<p>a <term ref=\"slip\">pay slip</term>.</p>", "a pay slip [1].\n", "slip"},
        {"<p><term ref=\"a\">x</term> <term ref=\"b\">y</term></p>", "x [1] y [2]\n", "a b"},
        {"<p><term ref=\"a\">x</term></p><p><term ref=\"b\">y</term></p>", "x [1]\n\ny [2]\n",
         "a b"},
        {"<p><term ref=\"a\">x</term> <term ref=\"b\">y</term> <term ref=\"a\">z</term></p>",
         "x [1] y [2] z [1]\n", "a b"},
        {"<p><term ref=\"C95\">x</term> <cite ref=\"C95\">y</cite></p>", "x [1] y [2]\n",
         "C95 C95"},
        {"<p>(<cite ref=\"C95:14\"/>)</p>", "(C95 art. 14 [1])\n", "C95:14"},
        {"<p><cite ref=\"C95\"/>, <cite ref=\"C95:14\"/></p>", "C95 [1], C95 art. 14 [2]\n",
         "C95 C95:14"},
        {"<p><em>an <term ref=\"a\">x</term></em> y</p>", "an x [1] y\n", "a"},
        {"<p><term ref=\"a\"><em>x</em></term> y</p>", "x [1] y\n", "a"},
        {"<p><term ref=\"a\">x</term><term ref=\"b\">y</term></p>", "x [1]y [2]\n", "a b"},
        {"<ul><li><term ref=\"a\">x</term></li><li><term ref=\"b\">y</term></li></ul>",
         "- x [1]\n- y [2]\n", "a b"},
        {"<note kind=\"info\"><p><term ref=\"a\">x</term></p></note>", "Note:\nx [1]\n", "a"},
        {"<table><tr><th><term ref=\"a\">W</term></th><th><term ref=\"b\">A</term></th></tr>"
         "<tr><td><term ref=\"c\">x</term></td><td>1</td></tr></table>",
         "Table, 1 row.\nx [1]. A: 1.\n", "c"},
        {"<dl><dt><term ref=\"a\">x</term></dt><dd><term ref=\"b\">y</term></dd></dl>",
         "x [1]: y [2]\n", "a b"},
        {"<blockquote>x <cite ref=\"C95\"/></blockquote>", "Quotation:\nx C95 [1]\n", "C95"},
        {"<example>x <cite ref=\"C95\"/></example>", "Example\nx C95 [1]\n", "C95"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct blocks blocks;
        struct show_links links = {0};
        struct str references = {0};
        load(cases[i].content, &blocks);
        char *lines = lines_of(&blocks, 0, blocks.count, &links);
        for (size_t j = 0; j < links.count; j++)
            str_addf(&references, "%s%s", j > 0 ? " " : "", links.items[j]->reference);
        cr_expect_str_eq(lines, cases[i].lines, "case '%s':\n%s", cases[i].content, lines);
        cr_expect_str_eq(str_text(&references), cases[i].references, "case '%s': %s",
                         cases[i].content, str_text(&references));
        str_clear(&references);
        free(lines);
        blocks_clear(&blocks);
    }
}

Test(show, numbers_go_on_from_one_portion_to_the_next_while_the_links_are_kept)
{
    struct blocks blocks;
    struct show_links links = {0};
    load("<p><term ref=\"a\">x</term></p><p><term ref=\"b\">y</term> <term ref=\"a\">z</term></p>",
         &blocks);
    free(lines_of(&blocks, 0, 1, &links));
    char *second = lines_of(&blocks, 1, 2, &links);
    cr_expect_str_eq(second, "y [2] z [1]\n", "%s", second);
    free(second);
    blocks_clear(&blocks);
}

Test(show, without_links_there_are_words_but_no_numbers)
{
    struct blocks blocks;
    load("<p>a <term ref=\"slip\">pay slip</term> (<cite ref=\"C95:14\"/>)</p>", &blocks);
    char *lines = lines_of(&blocks, 0, 1, NULL);
    cr_expect_str_eq(lines, "a pay slip (C95 art. 14)\n", "%s", lines);
    free(lines);
    blocks_clear(&blocks);
}

Test(show, of_too_many_links_the_last_have_no_number_and_all_their_words)
{
    enum { MANY = SHOW_LINKS_MAX + 5 };
    struct blocks blocks;
    struct show_links links = {0};
    struct str content = {0};
    struct str expected = {0};
    str_add(&content, "<p>");
    for (int i = 1; i <= MANY; i++) {
        str_addf(&content, "<term ref=\"t%d\">w%d</term> ", i, i);
        str_addf(&expected, i <= SHOW_LINKS_MAX ? "w%d [%d] " : "w%d ", i, i);
    }
    str_add(&content, "<term ref=\"t2\">again</term></p>");
    str_add(&expected, "again [2]");
    load(str_text(&content), &blocks);
    char *text = show_text(&blocks.items[0].text, &links);
    cr_expect_str_eq(text, str_text(&expected), "%s", text);
    cr_expect_eq(links.count, SHOW_LINKS_MAX);
    free(text);
    str_clear(&expected);
    str_clear(&content);
    blocks_clear(&blocks);
}

Test(show, in_brief_all_texts_are_one_line)
{
    static const struct {
        const char *content, *line;
    } cases[] = {
        {"", ""},
        {"words", "words"},
        {"<p>One.</p><p>Two.</p>", "One. Two."},
        {"<p>Take:</p><ul><li>a</li><li><term ref=\"b\">b</term></li></ul>", "Take: a b [1]"},
        {"<note kind=\"tip\"><p>One.</p></note>", "One."},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct blocks blocks;
        struct show_links links = {0};
        load(cases[i].content, &blocks);
        char *line = show_brief(&blocks, &links);
        cr_expect_str_eq(line, cases[i].line, "case '%s': %s", cases[i].content, line);
        free(line);
        blocks_clear(&blocks);
    }
}

Test(show, text_of_a_course_gives_the_terminal_no_order)
{
    struct blocks blocks;
    load("<h>a\xC2\x9B"
         "2J</h><ul><li>b\xE2\x80\xAE</li></ul><note kind=\"tip\">c\xC2\x85</note>",
         &blocks);
    char *lines = lines_of(&blocks, 0, blocks.count, NULL);
    cr_expect_str_eq(lines,
                     "a\xEF\xBF\xBD"
                     "2J\n\n- b\xEF\xBF\xBD\n\nTip:\nc\xEF\xBF\xBD\n",
                     "%s", lines);
    free(lines);
    blocks_clear(&blocks);
}
