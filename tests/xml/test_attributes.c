/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/xml/attributes.c */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "xml/reading.h"

static void expect_outline(const char *xml, const char *expected)
{
    struct xml_tree tree = reading_tree(xml);
    char *outline = reading_outline(tree.root);
    cr_expect_str_eq(outline, expected, "case '%s': %s", xml, outline);
    free(outline);
    xml_tree_clear(&tree);
}

Test(attributes, keep_their_order_and_have_their_places)
{
    expect_outline("<a z='1' b=\"2\" m = '3'/>", "a@1:1 z=\"1\"@1:4 b=\"2\"@1:10 m=\"3\"@1:16");
    expect_outline("<a\n\tb='1'\n\n    c='2'\n/>", "a@1:1 b=\"1\"@2:2 c=\"2\"@4:5");
    expect_outline("<a b='é中🎉' c='2'/>", "a@1:1 b=\"é中🎉\"@1:4 c=\"2\"@1:12");
    expect_outline("<a b='x\r\ny' c='2'/>", "a@1:1 b=\"x y\"@1:4 c=\"2\"@2:4");
    expect_outline("<a b='>' c='/>'/>", "a@1:1 b=\">\"@1:4 c=\"/>\"@1:10");
    expect_outline("<a b='c=' c=\"b='1'\"/>", "a@1:1 b=\"c=\"@1:4 c=\"b='1'\"@1:11");
    expect_outline("<a b=''/>", "a@1:1 b=\"\"@1:4");
    expect_outline("<é ß='1'/>", "é@1:1 ß=\"1\"@1:4");
}

Test(attributes, references_and_white_space_come_as_xml_has_it)
{
    static const struct {
        const char *written;
        const char *value;
    } cases[] = {
        {"&amp;", "&"},
        {"&#38;", "&"},
        {"&#x26;", "&"},
        {"&amp;#38;", "&#38;"},
        {"&amp;amp;", "&amp;"},
        {"&#38;#38;#38;", "&#38;#38;"},
        {"&lt;&gt;&quot;&apos;", "<>\"'"},
        {"&#60;&#x1F389;é", "<🎉é"},
        {"a\tb\nc\rd\r\ne", "a b c d e"},
        {"  a  b  ", "  a  b  "},
        {"&#9;&#10;&#13;&#32;", "\t\n\r "},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        char *xml = str_format("<a b=\"%s\"/>", cases[i].written);
        struct xml_tree tree = reading_tree(xml);
        const char *value = xml_attribute(tree.root, "b");
        cr_expect_str_eq(value, cases[i].value, "case '%s': %s", cases[i].written, value);
        xml_tree_clear(&tree);
        free(xml);
    }
}

Test(attributes, prefixes_stay_and_declarations_of_namespaces_are_attributes)
{
    expect_outline("<a xml:lang='fr' xml:space='preserve'/>",
                   "a@1:1 xml:lang=\"fr\"@1:4 xml:space=\"preserve\"@1:18");
    expect_outline("<a b='1' xmlns='urn:a&amp;b' c='2' xmlns:q='u' q:d='3'/>",
                   "a@1:1 b=\"1\"@1:4 xmlns=\"urn:a&b\"@1:10 c=\"2\"@1:30 xmlns:q=\"u\"@1:36 "
                   "q:d=\"3\"@1:48");
    expect_outline("<x:a y:b='1' z:b='2'/>", "x:a@1:1 y:b=\"1\"@1:6 z:b=\"2\"@1:14");
    expect_outline("<a xmlns:p='u' xmlns:q='u' p:b='1' q:b='2'/>",
                   "a@1:1 xmlns:p=\"u\"@1:4 xmlns:q=\"u\"@1:16 p:b=\"1\"@1:28 q:b=\"2\"@1:36");
    expect_outline("<:a b:='1' :c='2' d:e:f='3'/>",
                   ":a@1:1 b:=\"1\"@1:5 :c=\"2\"@1:12 d:e:f=\"3\"@1:19");
    expect_outline("<a xmlns='not a uri' xmlns:x='%'/>",
                   "a@1:1 xmlns=\"not a uri\"@1:4 xmlns:x=\"%\"@1:22");
}

Test(attributes, a_forbidden_declaration_of_a_namespace_is_there_but_says_nothing)
{
    expect_outline("<a xmlns:xml='u' b='1' xmlns:q='' xmlns:xmlns='v' c='2'/>",
                   "a@1:1 xmlns:xml=\"\"@1:4 b=\"1\"@1:18 xmlns:q=\"\"@1:24 xmlns:xmlns=\"\"@1:35 "
                   "c=\"2\"@1:51");
}

Test(attributes, a_value_may_be_as_long_as_64_kib_and_more)
{
    enum { LENGTH = 100 * 1024 };
    struct str xml = {0};
    str_add(&xml, "<a b='");
    str_add_repeat(&xml, "é", LENGTH);
    str_add(&xml, "' c='&amp;'/>");
    struct xml_tree tree = reading_tree(str_text(&xml));
    cr_expect_eq(strlen(xml_attribute(tree.root, "b")), 2 * LENGTH);
    cr_expect_str_eq(xml_attribute(tree.root, "c"), "&");
    cr_expect_eq(xml_attribute_find(tree.root, "c")->where.column, 9 + LENGTH);
    xml_tree_clear(&tree);
    str_clear(&xml);
}
