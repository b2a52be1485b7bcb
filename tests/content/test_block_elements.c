/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/content/block_elements.c and the rows of src/content/text.c: what may stand in a block and in
 * running text, and what is said of the rest. */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>

#include "base/memory.h"
#include "base/str.h"
#include "content/block.h"
#include "content/block_inside.h"
#include "content/checking.h"
#include "support/messages.h"

struct row_case {
    const char *inner; /* of a <note>, whose content is a flow */
    const char *messages;
};

static void expect(const struct row_case *cases, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        char *xml = str_format("<note>%s</note>", cases[i].inner);
        struct checked checked = checking(&checking_content, xml);
        messages_expect(&checked.diag, NULL, cases[i].messages, cases[i].inner);
        checked_clear(&checked);
        free(xml);
    }
}

#define GOOD(inner)                                                                                \
    {                                                                                              \
        inner, ""                                                                                  \
    }

Test(block_elements, what_an_author_may_write_is_accepted)
{
    static const struct row_case good[] = {
        GOOD("<h>a <em>b</em></h>"),
        GOOD("<dl><dt>a</dt><dd>b</dd><dt>c</dt><dt>d</dt><dd><p>e</p><ul><li>f</li></ul></dd></"
             "dl>"),
        GOOD("<table><tr><td>a</td></tr></table>"),
        GOOD("<table><caption>a <term ref='t'>b</term></caption><tr><th>c</th><th/></tr>"
             "<tr><th>d</th><td/></tr></table>"),
        GOOD("<table><tr><td><p>a</p><table><tr><td>b</td></tr></table></td></tr></table>"),
        GOOD("<blockquote>a</blockquote><blockquote source='b'><p>c</p></blockquote>"),
        GOOD("<pre> a\n\tb </pre>"),
        GOOD("<figure alt='a'>b</figure><figure alt='a' src='f/b.txt'/>"),
        GOOD("<chart kind='bar'><bar label='a' value='0'/></chart>"),
        GOOD("<chart kind='line' unit='u'><caption>c</caption><bar label='a' value='1.5'/>"
             "<bar label='b' value='999999999'/></chart>"),
        GOOD("<example>a</example><example label='b'><note>c</note></example>"),
        GOOD("<p context='in a menu'>a</p><note context='b'>c</note>"),
        GOOD(
            "a <q>b <q>c</q></q> <abbr title='D E'>DE</abbr> <br/> <span xml:lang='pt-BR'>f</span> "
            "<span dir='rtl'>g</span> <span>h</span> <a href='#u'>i</a> "
            "<a href='mailto:a@b.org'>j</a>"),
        GOOD("<ul><li>a<br/>b</li></ul>"),
    };
    expect(good, ARRAY_LEN(good));
}

Test(block_elements, what_is_missing_or_wrong_is_said)
{
    static const struct row_case bad[] = {
        {"<dl><dt>a</dt></dl>", "t.xml:1:7 missing-element\n"},
        {"<dl><dd>a</dd></dl>", "t.xml:1:7 missing-element\n"},
        {"<dl/>", "t.xml:1:7 missing-element\nt.xml:1:7 missing-element\n"},
        {"<dl><dt>a</dt><dd/></dl>", "t.xml:1:21 empty-element\n"},
        {"<dl><dt><p>a</p></dt><dd>b</dd></dl>", "t.xml:1:15 misplaced-element\n"},
        {"<table/>", "t.xml:1:7 missing-element\n"},
        {"<table><caption>a</caption></table>", "t.xml:1:7 missing-element\n"},
        {"<table><tr/></table>", "t.xml:1:14 missing-element\n"},
        {"<table><tr><td>a</td></tr><caption>b</caption></table>", "t.xml:1:33 element-order\n"},
        {"<table><caption>a</caption><caption>b</caption><tr><td>c</td></tr></table>",
         "t.xml:1:34 repeated-element\n"},
        {"<table><td>a</td></table>", "t.xml:1:14 misplaced-element\n"},
        {"<table><tr>a</tr></table>", "t.xml:1:18 stray-text\nt.xml:1:14 missing-element\n"},
        {"<table><tr><td>a<p>b</p></td></tr></table>", "t.xml:1:23 mixed-content\n"},
        {"<blockquote/>", "t.xml:1:7 empty-element\n"},
        {"<blockquote source=''>a</blockquote>", "t.xml:1:19 bad-value\n"},
        {"<pre/>", "t.xml:1:7 empty-element\n"},
        {"<pre> \n </pre>", "t.xml:1:7 empty-element\n"},
        {"<pre>a <em>b</em></pre>", "t.xml:1:14 misplaced-element\n"},
        {"<figure>a</figure>", "t.xml:1:7 missing-attribute\n"},
        {"<figure alt=''>a</figure>", "t.xml:1:15 bad-value\n"},
        {"<figure alt='a' src='../b'/>", "t.xml:1:23 bad-value\n"},
        {"<figure alt='a'><p>b</p></figure>", "t.xml:1:23 misplaced-element\n"},
        {"<chart><bar label='a' value='1'/></chart>", "t.xml:1:7 missing-attribute\n"},
        {"<chart kind='pie'><bar label='a' value='1'/></chart>", "t.xml:1:14 bad-value\n"},
        {"<chart kind='bar'/>", "t.xml:1:7 missing-element\n"},
        {"<chart kind='bar'><bar value='1'/></chart>", "t.xml:1:25 missing-attribute\n"},
        {"<chart kind='bar'><bar label='a'/></chart>", "t.xml:1:25 missing-attribute\n"},
        {"<chart kind='bar'><bar label='a' value='1,5'/></chart>", "t.xml:1:40 bad-value\n"},
        {"<chart kind='bar'><bar label='a' value='-1'/></chart>", "t.xml:1:40 bad-value\n"},
        {"<chart kind='bar'><bar label='a' value='1'>b</bar></chart>", "t.xml:1:50 stray-text\n"},
        {"<example label=''>a</example>", "t.xml:1:16 bad-value\n"},
        {"<note kind='warning'>a</note>", "t.xml:1:13 bad-value\n"},

        {"a <abbr>b</abbr>", "t.xml:1:9 missing-attribute\n"},
        {"a <a>b</a>", "t.xml:1:9 missing-attribute\n"},
        {"a <a href='javascript:alert(1)'>b</a>", "t.xml:1:12 bad-value\n"},
        {"a <a href='#u'/>", "t.xml:1:9 empty-element\n"},
        {"a <br>b</br>", "t.xml:1:13 stray-text\n"},
        {"a <br/><br clear='all'/>", "t.xml:1:18 unknown-attribute\n"},
        {"a <span lang='fr'>b</span>", "t.xml:1:15 unknown-attribute\n"},
        {"a <span xml:lang='french'>b</span>", "t.xml:1:15 bad-value\n"},
        {"a <span dir='up'>b</span>", "t.xml:1:15 bad-value\n"},
        {"a <q/>", "t.xml:1:9 empty-element\n"},
        {"a <q><p>b</p></q>", "t.xml:1:12 misplaced-element\n"},
        {"a <em context='b'>c</em>", "t.xml:1:13 unknown-attribute\n"},
    };
    expect(bad, ARRAY_LEN(bad));
}

Test(block_elements, what_belongs_directly_into_a_lesson_stands_in_no_block)
{
    static const struct row_case inside[] = {
        {"<p>a</p><pause/>", "t.xml:1:15 misplaced-element\n"},
        {"<p>a</p><facilitator>b</facilitator>", "t.xml:1:15 misplaced-element\n"},
        {"<ul><li><p>a</p><pause/></li></ul>", "t.xml:1:23 misplaced-element\n"},
        {"<p>a</p><tr><td>b</td></tr>", "t.xml:1:15 misplaced-element\n"},
        {"<p>a</p><dt>b</dt>", "t.xml:1:15 misplaced-element\n"},
        {"<p>a</p><bar label='a' value='1'/>", "t.xml:1:15 misplaced-element\n"},
    };
    expect(inside, ARRAY_LEN(inside));
}

Test(block_elements, the_words_of_kinds_are_those_of_their_enums)
{
    static const char *const notes[] = {"info", "caution", "tip"};
    static const char *const charts[] = {"bar", "line"};
    cr_assert_eq(ARRAY_LEN(notes), NOTE_KIND_COUNT);
    cr_assert_eq(ARRAY_LEN(charts), CHART_KIND_COUNT);
    for (size_t i = 0; i < ARRAY_LEN(notes); i++)
        cr_expect_str_eq(block_note_words[i], notes[i]);
    for (size_t i = 0; i < ARRAY_LEN(charts); i++)
        cr_expect_str_eq(block_chart_words[i], charts[i]);
    cr_expect_null(block_note_words[NOTE_KIND_COUNT]);
    cr_expect_null(block_chart_words[CHART_KIND_COUNT]);
}
