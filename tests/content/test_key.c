/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/content/key.c */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>

#include "base/memory.h"
#include "base/str.h"
#include "content/key.h"
#include "xml/reading.h"

/* The key of what stands in <r>...</r>. Caller frees. */
static char *key_of(const char *inner)
{
    char *xml = str_format("<r>%s</r>", inner);
    struct xml_tree tree = reading_tree(xml);
    char *key = key_of_run(tree.root->first_child, NULL);
    xml_tree_clear(&tree);
    free(xml);
    return key;
}

static const struct {
    const char *name;
    const char *source;
    const char *key;
} rules[] = {
    {"nothing", "", ""},
    {"plain words", "light work", "light work"},
    {"every script", "été 最低年龄 e\u0301 🎉", "été 最低年龄 e\u0301 🎉"},

    {"spaces are one", "a    b", "a b"},
    {"tabs and line ends are spaces", "a\tb\nc\r\nd\re", "a b c d e"},
    {"written as references too", "a&#32;&#9;&#10;&#13;b", "a b"},
    {"cut at both ends", " \n\t a b \r\n ", "a b"},
    {"nothing but white space", " \n\t ", ""},
    {"a no-break space is no white space", "\u00A0a\u00A0\u00A0b\u00A0",
     "\u00A0a\u00A0\u00A0b\u00A0"},
    {"nor is any other of Unicode", "a\u2003\u3000\u2028b", "a\u2003\u3000\u2028b"},

    {"an inline element", "a <em>b</em> c", "a <em>b</em> c"},
    {"without spaces around it", "a<em>b</em>c", "a<em>b</em>c"},
    {"spaces inside it are the run's", "a<em> b </em>c", "a<em> b</em> c"},
    {"one space across a border, before", "a <em> b</em>", "a <em>b</em>"},
    {"one space across a border, behind", "<em>a </em> b", "<em>a</em> b"},
    {"one space across many borders", "a <em> <strong>\n b </strong> </em> c",
     "a <em><strong>b</strong></em> c"},
    {"cut at both ends inside elements", "<em> <strong> a </strong> </em>",
     "<em><strong>a</strong></em>"},
    {"two elements with a space between", "<em>a</em> <em>b</em>", "<em>a</em> <em>b</em>"},
    {"two elements with nothing between", "<em>a</em><em>b</em>", "<em>a</em><em>b</em>"},
    {"nested elements", "a <em>b <strong>c</strong></em>", "a <em>b <strong>c</strong></em>"},

    {"an empty element", "a <cite ref='C138'/> b", "a <cite ref=\"C138\"/> b"},
    {"an empty element with an end tag", "<cite ref='C138'></cite>", "<cite ref=\"C138\"/>"},
    {"an element of white space", "a <cite ref='C138'> \n </cite> b", "a <cite ref=\"C138\"/> b"},
    {"and the space in it is not lost", "a<cite ref='C138'> </cite>b", "a<cite ref=\"C138\"/> b"},
    {"an element of a comment", "<cite ref='C138'><!-- x --></cite>", "<cite ref=\"C138\"/>"},
    {"empty elements inside each other", "<em> <strong/> </em>", "<em><strong/></em>"},
    {"an empty element counts as a word", "<em/> a <em/> <em/>", "<em/> a <em/> <em/>"},

    {"what XML needs escaped", "&lt;b&gt; &amp; c", "&lt;b&gt; &amp; c"},
    {"however it was written", "&#60;b> &#38; &#x3E;", "&lt;b&gt; &amp; &gt;"},
    {"quotes stay in text", "\"a\" 'b' &quot;c&quot; &apos;d&apos;", "\"a\" 'b' \"c\" 'd'"},
    {"what looks like a reference", "&amp;amp; &amp;#38;", "&amp;amp; &amp;#38;"},
    {"other references are characters", "&#233;&#x1F389;&#160;", "é🎉\u00A0"},

    {"attributes in the order of the source", "<x b='2' a='1'/>", "<x b=\"2\" a=\"1\"/>"},
    {"white space between attributes", "<x \n b = '2'\t a='1' >y</x >", "<x b=\"2\" a=\"1\">y</x>"},
    {"an empty attribute", "<x a=''/>", "<x a=\"\"/>"},
    {"quotes in attributes", "<x a='\"' b=\"'\" c='&quot;'/>",
     "<x a=\"&quot;\" b=\"'\" c=\"&quot;\"/>"},
    {"what XML needs escaped in attributes", "<x a='&lt;&amp;>'/>", "<x a=\"&lt;&amp;&gt;\"/>"},
    {"white space in attributes is kept", "<x a='  b  c  '/>", "<x a=\"  b  c  \"/>"},
    {"as XML reads it", "<x a='b\nc\td'/>", "<x a=\"b c d\"/>"},
    {"references to white space in attributes", "<x a='&#9;&#10;&#13;&#32;'/>",
     "<x a=\"&#9;&#10;&#13; \"/>"},
    {"an attribute with a prefix", "<x xml:lang='fr'>y</x>", "<x xml:lang=\"fr\">y</x>"},

    {"a comment leaves nothing", "a<!-- x -->b", "ab"},
    {"a comment between spaces", "a <!-- x --> b", "a b"},
    {"a processing instruction leaves nothing", "a <?x y?> b<?x y?>c", "a bc"},
    {"CDATA is text", "a <![CDATA[<em> & ]] >]]> b", "a &lt;em&gt; &amp; ]] &gt; b"},
    {"CDATA collapses as text does", "a <![CDATA[ \n b ]]> c", "a b c"},
    {"empty CDATA", "a<![CDATA[]]>b", "ab"},
};

Test(key, follows_the_rule)
{
    for (size_t i = 0; i < ARRAY_LEN(rules); i++) {
        char *key = key_of(rules[i].source);
        cr_expect_str_eq(key, rules[i].key, "case '%s': %s", rules[i].name, key);
        free(key);
    }
}

/* A key can be read as XML: that is how a translation is held against its source. */
Test(key, the_key_of_a_key_is_itself)
{
    for (size_t i = 0; i < ARRAY_LEN(rules); i++) {
        char *key = key_of(rules[i].source);
        char *again = key_of(key);
        cr_expect_str_eq(again, key, "case '%s': %s", rules[i].name, again);
        free(key);
        free(again);
    }
}

/* One paragraph as several editors would leave it. */
static const char *const wrapped[] = {
    "C138 does <em>not</em> set <strong>one age</strong> for the world (<cite ref=\"C138:2\"/>).",
    "\n    C138 does <em>not</em> set\n    <strong>one age</strong> for the world\n    (<cite "
    "ref=\"C138:2\"/>).\n  ",
    "C138\ndoes\n<em>not</em>\nset\n<strong>one\nage</strong>\nfor\nthe\nworld\n(<cite\n  "
    "ref=\"C138:2\"\n/>).",
    "\tC138 does <em>not</em> set\r\n\t<strong>one\r\n\tage</strong> for the world\r\n\t(<cite "
    "ref='C138:2'></cite>).\r\n",
    "C138 does<!-- really --> <em>not</em> set <strong>one <!-- single\n --> age</strong> for the "
    "world "
    "(<cite ref='C138:2'><!-- (1) --></cite>).",
    "C138 <![CDATA[does]]> <em>\n  not\n</em> set <strong> one age </strong> for the world (<cite "
    "ref=\"C138:2\"/>).",
    "&#67;138 does <em>n&#111;t</em>&#32;set <strong>one age</strong>&#10;for the world (<cite "
    "ref=\"&#67;138:2\"/>).",
};

Test(key, a_paragraph_keeps_its_key_however_its_source_is_wrapped)
{
    char *first = key_of(wrapped[0]);
    cr_expect_str_eq(first, wrapped[0]);
    for (size_t i = 1; i < ARRAY_LEN(wrapped); i++) {
        char *key = key_of(wrapped[i]);
        cr_expect_str_eq(key, first, "source %zu: %s", i, key);
        free(key);
    }
    free(first);
}

/* Pairs that differ in what a reader sees or a link says. */
Test(key, what_reads_differently_has_another_key)
{
    static const struct {
        const char *one;
        const char *other;
    } pairs[] = {
        {"a b", "ab"},
        {"a b", "a\u00A0b"},
        {"a", "A"},
        {"<em>a</em> b", "<em>a b</em>"},
        {"<em>a</em>", "<strong>a</strong>"},
        {"<em>a</em>", "&lt;em>a&lt;/em>"},
        {"<cite ref='C138'/>", "<cite ref='C182'/>"},
        {"<x a='1' b='2'/>", "<x b='2' a='1'/>"},
        {"&amp;lt;", "&lt;"},
        {"é", "e\u0301"},
    };
    for (size_t i = 0; i < ARRAY_LEN(pairs); i++) {
        char *one = key_of(pairs[i].one);
        char *other = key_of(pairs[i].other);
        cr_expect_str_neq(one, other, "'%s' and '%s'", pairs[i].one, pairs[i].other);
        free(one);
        free(other);
    }
}

Test(key, a_run_ends_before_the_node_that_it_is_told)
{
    struct xml_tree tree = reading_tree("<r>12 <em>years</em> <feedback>No.</feedback> more</r>");
    const struct xml_node *feedback = xml_child(tree.root, "feedback");
    char *before = key_of_run(tree.root->first_child, feedback);
    char *behind = key_of_run(feedback->next, NULL);
    char *nothing = key_of_run(feedback, feedback);
    cr_expect_str_eq(before, "12 <em>years</em>");
    cr_expect_str_eq(behind, "more");
    cr_expect_str_eq(nothing, "");
    free(before);
    free(behind);
    free(nothing);
    xml_tree_clear(&tree);
}

Test(key, plain_text_has_the_key_that_it_has_as_an_element)
{
    static const struct {
        const char *text;
        const char *key;
    } texts[] = {
        {"", ""},
        {" \n ", ""},
        {"  a \t\n b ", "a b"},
        {"a < b & \"c\" > 'd'", "a &lt; b &amp; \"c\" &gt; 'd'"},
        {"&amp;", "&amp;amp;"},
    };
    for (size_t i = 0; i < ARRAY_LEN(texts); i++) {
        char *key = key_of_text(texts[i].text);
        char *again = key_of(key);
        cr_expect_str_eq(key, texts[i].key, "case '%s': %s", texts[i].text, key);
        cr_expect_str_eq(again, key, "case '%s' read as XML: %s", texts[i].text, again);
        free(key);
        free(again);
    }
}

Test(key, elements_and_spaces_alone_are_no_words)
{
    static const char *const with[] = {"a", "<em>a</em>", "<cite ref=\"C138\"/>, <br/>", "&lt;",
                                       "<cite ref=\"C138\"/> \u00e9"};
    static const char *const without[] = {"", "<br/>", "<cite ref=\"C138\"/> <cite ref=\"&gt;\"/>",
                                          "<em><strong/></em>"};
    for (size_t i = 0; i < ARRAY_LEN(with); i++)
        cr_expect(key_has_words(with[i]), "'%s'", with[i]);
    for (size_t i = 0; i < ARRAY_LEN(without); i++)
        cr_expect_not(key_has_words(without[i]), "'%s'", without[i]);
}

Test(key, kept_lines_keep_their_spaces_and_line_ends)
{
    static const struct {
        const char *lines;
        const char *key;
    } cases[] = {
        {"", ""},
        {"  a  b\n\n c", "  a  b\n\n c"},
        {"a < b & c > \"d\"", "a &lt; b &amp; c &gt; \"d\""},
        {"a\tb\rc", "a&#9;b&#13;c"},
        {"\u00e9", "\u00e9"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        char *key = key_of_lines(cases[i].lines);
        cr_expect_str_eq(key, cases[i].key, "case '%s': %s", cases[i].lines, key);
        free(key);
    }
}
