/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/xml/reader.c: what is read of files that are in order, and where. */
#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/str.h"
#include "xml/reading.h"
#include "xml/xml.h"

struct outlined {
    const char *xml;
    const char *outline;
};

static void expect_outlines(const struct outlined *cases, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct xml_tree tree = reading_tree(cases[i].xml);
        char *outline = reading_outline(tree.root);
        cr_expect_str_eq(outline, cases[i].outline, "case '%s': %s", cases[i].xml, outline);
        free(outline);
        xml_tree_clear(&tree);
    }
}

Test(reader, elements_are_placed_at_their_bracket)
{
    static const struct outlined cases[] = {
        {"<a/>", "a@1:1"},
        {"<a></a>", "a@1:1"},
        {"<a ></a >", "a@1:1"},
        {"<a><b/><c/></a>", "a@1:1 [b@1:4 c@1:8]"},
        {"<a><b></b><c></c></a>", "a@1:1 [b@1:4 c@1:11]"},
        {"<a><b><c><d/></c></b><e/></a>", "a@1:1 [b@1:4 [c@1:7 [d@1:10]] e@1:22]"},
        {"<?xml version='1.0'?><a/>", "a@1:22"},
        {"<?xml version='1.0'?>\n<a/>", "a@2:1"},
        {"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- <b> -->\n\n  <a/>\n", "a@4:3"},
        {"<!-- é --><?p <x> ?><a/><!-- <y> -->", "a@1:21"},
        {"<a><b\n/><c\n></c\n></a>", "a@1:1 [b@1:4 c@2:3]"},
        {"<a><b\n x='1'\n y='2'>t</b><c/></a>",
         "a@1:1 [b@1:4 x=\"1\"@2:2 y=\"2\"@3:2 ['t'@3:8] c@3:13]"},
        {"<a><b x='>'/><c/></a>", "a@1:1 [b@1:4 x=\">\"@1:7 c@1:14]"},
        {"<a><b x='/'></b></a>", "a@1:1 [b@1:4 x=\"/\"@1:7]"},
    };
    expect_outlines(cases, ARRAY_LEN(cases));
}

Test(reader, places_count_characters_and_every_kind_of_line_end)
{
    static const struct outlined cases[] = {
        {"<a>é中🎉<b/></a>", "a@1:1 ['é中🎉'@1:4 b@1:7]"},
        {"<a>e\u0301<b/></a>", "a@1:1 ['e\u0301'@1:4 b@1:6]"},
        {"<a>\t\tx<b/></a>", "a@1:1 ['\\t\\tx'@1:6 b@1:7]"},
        {"<a>\n\t<b/></a>", "a@1:1 ['\\n\\t'@1:4 b@2:2]"},
        {"<a>\r\n <b/>\r\n</a>", "a@1:1 ['\\n '@1:4 b@2:2 '\\n'@2:6]"},
        {"<a>\r <b/>\r\r<c/></a>", "a@1:1 ['\\n '@1:4 b@2:2 '\\n\\n'@2:6 c@4:1]"},
        {"<a>x\r\ny\rz\n<b/></a>", "a@1:1 ['x\\ny\\nz\\n'@1:4 b@4:1]"},
        {"<a\r\n b='1'\r c='2'/>", "a@1:1 b=\"1\"@2:2 c=\"2\"@3:2"},
        {"\xEF\xBB\xBF<a/>", "a@1:1"},
        {"\xEF\xBB\xBF<a b='1'>\n<c/></a>", "a@1:1 b=\"1\"@1:4 ['\\n'@1:10 c@2:1]"},
        {"<!-- 中\r\n中 --><a/>", "a@2:6"},
    };
    expect_outlines(cases, ARRAY_LEN(cases));
}

Test(reader, texts_are_placed_at_their_first_character_that_is_seen)
{
    static const struct outlined cases[] = {
        {"<a>x</a>", "a@1:1 ['x'@1:4]"},
        {"<a>\n\n   x\n</a>", "a@1:1 ['\\n\\n   x\\n'@3:4]"},
        {"<a> </a>", "a@1:1 [' '@1:4]"},
        {"<a>\n <b/> x</a>", "a@1:1 ['\\n '@1:4 b@2:2 ' x'@2:7]"},
        {"<a>&amp;</a>", "a@1:1 ['&'@1:4]"},
        {"<a> &#65;</a>", "a@1:1 [' A'@1:5]"},
        {"<a> <![CDATA[ x]]></a>", "a@1:1 ['  x'@1:15]"},
        {"<a>\n<!-- c -->\n  x</a>", "a@1:1! ['\\n\\n  x'@3:3]"},
        {"<a><?p i?> x</a>", "a@1:1! [' x'@1:12]"},
        {"<a><!-- c --> </a>", "a@1:1! [' '@1:14]"},
        {"<a><b/>x<c/>y</a>", "a@1:1 [b@1:4 'x'@1:8 c@1:9 'y'@1:13]"},
        {"<a>]]<!-- c -->></a>", "a@1:1! [']]>'@1:4]"},
    };
    expect_outlines(cases, ARRAY_LEN(cases));
}

Test(reader, pieces_of_text_are_one_text)
{
    static const struct outlined cases[] = {
        {"<a>x<!-- c -->y</a>", "a@1:1! ['xy'@1:4]"},
        {"<a>x<?p i?>y</a>", "a@1:1! ['xy'@1:4]"},
        {"<a>x<![CDATA[<y> & ]]>z</a>", "a@1:1 ['x<y> & z'@1:4]"},
        {"<a><![CDATA[x]]><![CDATA[y]]></a>", "a@1:1 ['xy'@1:13]"},
        {"<a><![CDATA[1 ]]]]><![CDATA[> 2]]></a>", "a@1:1 ['1 ]]> 2'@1:13]"},
        {"<a>x&lt;y&#x41;&#66;é&apos;&quot;&gt;</a>", "a@1:1 ['x<yABé'\">'@1:4]"},
        {"<a>&amp;#38;</a>", "a@1:1 ['&#38;'@1:4]"},
        {"<a>&#13;</a>", "a@1:1 ['\r'@1:4]"},
        {"<a><![CDATA[]]></a>", "a@1:1"},
        {"<a><![CDATA[]]><b/><!-- c --></a>", "a@1:1! [b@1:16]"},
        {"<a><![CDATA[&amp;]]></a>", "a@1:1 ['&amp;'@1:13]"},
    };
    expect_outlines(cases, ARRAY_LEN(cases));
}

Test(reader, comments_are_noted_on_the_element_that_holds_them_directly)
{
    static const struct outlined cases[] = {
        {"<!-- c --><a><b/></a><!-- c -->", "a@1:11 [b@1:14]"},
        {"<a><!-- c --><b/></a>", "a@1:1! [b@1:14]"},
        {"<a><b><!-- c --></b><c/></a>", "a@1:1 [b@1:4! c@1:21]"},
        {"<a><b/><?p i?></a>", "a@1:1! [b@1:4]"},
        {"<a><![CDATA[<!-- c -->]]></a>", "a@1:1 ['<!-- c -->'@1:13]"},
    };
    expect_outlines(cases, ARRAY_LEN(cases));
}

Test(reader, parents_and_siblings_are_linked)
{
    struct xml_tree tree = reading_tree("<a>x<b><c/></b>y</a>");
    const struct xml_node *text = tree.root->first_child;
    const struct xml_node *b = text->next;
    cr_expect_null(tree.root->parent);
    cr_expect_null(tree.root->next);
    cr_expect_eq(text->parent, tree.root);
    cr_expect_eq(b->parent, tree.root);
    cr_expect_eq(b->first_child->parent, b);
    cr_expect_null(b->first_child->next);
    cr_expect_str_eq(b->next->text, "y");
    cr_expect_null(b->next->next);
    cr_expect_null(b->text);
    cr_expect_null(text->name);
    cr_expect_str_eq(b->where.file, "t.xml");
    cr_expect_not(b->is_faulty);
    xml_tree_clear(&tree);
}

Test(reader, a_tree_does_not_need_the_bytes_it_was_read_from)
{
    char *xml = memory_text("<a b='1'>text<c/></a>");
    struct xml_tree tree = reading_tree(xml);
    memset(xml, '?', strlen(xml));
    free(xml);
    char *outline = reading_outline(tree.root);
    cr_expect_str_eq(outline, "a@1:1 b=\"1\"@1:4 ['text'@1:10 c@1:14]");
    free(outline);
    xml_tree_clear(&tree);
}

Test(reader, lines_are_counted_beyond_65535)
{
    struct str xml = {0};
    str_add(&xml, "<a>");
    str_add_repeat(&xml, "\n", 70000);
    str_add(&xml, "\n <b\n  c='1'/>\n<d>x</d><e><f/></e></a>");
    struct xml_tree tree = reading_tree(str_text(&xml));
    const struct xml_node *b = xml_child(tree.root, "b");
    const struct xml_node *d = xml_next(b, NULL);
    const struct xml_node *f = xml_child(xml_next(d, NULL), NULL);
    cr_expect(b->where.line == 70002 && b->where.column == 2);
    cr_expect(b->attributes[0].where.line == 70003 && b->attributes[0].where.column == 3);
    cr_expect(d->where.line == 70004 && d->where.column == 1);
    cr_expect(d->first_child->where.line == 70004 && d->first_child->where.column == 4);
    cr_expect(f->where.line == 70004 && f->where.column == 12);
    xml_tree_clear(&tree);
    str_clear(&xml);
}

/* Adds the beginning of a text, so many pieces, and its end. */
static char *repeated(const char *before, const char *piece, size_t count, const char *after)
{
    struct str text = {0};
    str_add(&text, before);
    str_add_repeat(&text, piece, count);
    str_add(&text, after);
    return str_take(&text);
}

Test(reader, a_hundred_thousand_siblings_on_one_line_have_their_places)
{
    char *xml = repeated("<a>", "<é b='1'/>", 100000, "</a>");
    struct xml_tree tree = reading_tree(xml);
    size_t count = 0;
    for (const struct xml_node *child = tree.root->first_child; child != NULL;
         child = child->next) {
        size_t column = 4 + 10 * count++;
        cr_assert_eq(child->where.column, column);
        cr_assert_eq(child->attributes[0].where.column, column + 3);
    }
    cr_expect_eq(count, 100000);
    xml_tree_clear(&tree);
    free(xml);
}

Test(reader, a_line_of_a_million_characters_is_one_text)
{
    char *xml = repeated("<a>é", "0123456789", 100000, "é<b/></a>");
    struct xml_tree tree = reading_tree(xml);
    cr_expect_eq(strlen(tree.root->first_child->text), 1000004);
    cr_expect_eq(xml_child(tree.root, "b")->where.column, 1000006);
    xml_tree_clear(&tree);
    free(xml);
}

/* A document of elements so deep inside each other. */
static char *deep(size_t depth)
{
    struct str text = {0};
    str_add_repeat(&text, "<d>", depth);
    str_add_repeat(&text, "</d>", depth);
    return str_take(&text);
}

Test(reader, elements_may_stand_as_deep_as_the_limit_but_not_deeper)
{
    char *xml = deep(XML_DEPTH_MAX);
    struct xml_tree tree = reading_tree(xml);
    size_t depth = 0;
    for (const struct xml_node *node = tree.root; node != NULL; node = node->first_child)
        depth++;
    cr_expect_eq(depth, XML_DEPTH_MAX);
    xml_tree_clear(&tree);
    free(xml);
    static const size_t too_deep[] = {XML_DEPTH_MAX + 1, 1000, 100000};
    for (size_t i = 0; i < ARRAY_LEN(too_deep); i++) {
        xml = deep(too_deep[i]);
        struct refusal refusal = {xml, 0, 1, 193, "too-deep", "more than 64 elements"};
        reading_expect_refused(&refusal);
        free(xml);
    }
}

Test(reader, a_file_may_have_as_many_elements_as_the_limit_but_not_more)
{
    char *xml = repeated("<a>", "<b/>", XML_ELEMENTS_MAX - 1, "</a>");
    struct xml_tree tree = reading_tree(xml);
    xml_tree_clear(&tree);
    free(xml);
    xml = repeated("<a>", "<b/>", XML_ELEMENTS_MAX, "</a>");
    struct refusal refusal = {xml, 0, 1, 4 + 4 * (XML_ELEMENTS_MAX - 1), "too-many", "elements"};
    reading_expect_refused(&refusal);
    free(xml);
}

/* What a visitor saw: "root ..." and "child ..." with an outline each. */
struct seen {
    struct str log;
    size_t calls;
    size_t stop_at; /* the call that returns 7; 0: none */
    const struct xml_node *root;
};

static int see(struct seen *seen, const char *what, const struct xml_node *node)
{
    char *outline = reading_outline(node);
    str_addf(&seen->log, "%s %s; ", what, outline);
    free(outline);
    return ++seen->calls == seen->stop_at ? 7 : 0;
}

static int see_root(void *context, const struct xml_node *root)
{
    struct seen *seen = context;
    seen->root = root;
    cr_expect_null(root->first_child);
    return see(seen, "root", root);
}

static int see_child(void *context, struct xml_node *child)
{
    struct seen *seen = context;
    cr_expect(seen->root == NULL || child->parent == seen->root);
    cr_expect_str_eq(child->parent->name, "a");
    cr_expect_null(child->next);
    return see(seen, "child", child);
}

static const struct xml_visitor visitor = {.root = see_root, .child = see_child};

/* Streams a text and expects a result, a log and, if it is not NULL, one error of that code. */
static void expect_seen(const char *xml, size_t stop_at, int expected, const char *log,
                        const char *code)
{
    struct diag diag;
    struct seen seen = {.stop_at = stop_at};
    diag_init(&diag);
    int result = xml_stream(xml, strlen(xml), "t.xml", &visitor, &seen, &diag);
    cr_expect_eq(result, expected, "case '%s': %d", xml, result);
    cr_expect_str_eq(str_text(&seen.log), log, "case '%s': %s", xml, str_text(&seen.log));
    cr_expect_eq(diag.count, code != NULL, "case '%s': %zu errors", xml, diag.count);
    if (diag.count > 0 && code != NULL)
        cr_expect_str_eq(diag.items[0].code, code);
    str_clear(&seen.log);
    diag_clear(&diag);
}

Test(reader, children_are_streamed_one_by_one)
{
    expect_seen("<a/>", 0, 0, "root a@1:1; ", NULL);
    expect_seen("<a></a>", 0, 0, "root a@1:1; ", NULL);
    expect_seen("<a k='1'>\n <b c='1'><d>x</d> y</b>\n <e/>\n</a>", 0, 0,
                "root a@1:1 k=\"1\"@1:4; child b@2:2 c=\"1\"@2:5 [d@2:11 ['x'@2:14] ' y'@2:20]; "
                "child e@3:2; ",
                NULL);
    expect_seen("<a>x<b/> <!-- c --> y <![CDATA[z]]>&#32;<c/> </a>", 0, 0,
                "root a@1:1; child 'x'@1:4; child b@1:5; child '  y z '@1:21; child c@1:41; ",
                NULL);
    expect_seen("<a><b><a/></b></a>", 0, 0, "root a@1:1; child b@1:4 [a@1:7]; ", NULL);
}

Test(reader, a_visitor_can_stop_the_stream)
{
    const char *xml = "<a>x<b/><c/>& </a>";
    expect_seen(xml, 1, 7, "root a@1:1; ", NULL);
    expect_seen(xml, 2, 7, "root a@1:1; child 'x'@1:4; ", NULL);
    expect_seen(xml, 3, 7, "root a@1:1; child 'x'@1:4; child b@1:5; ", NULL);
    expect_seen(xml, 4, 7, "root a@1:1; child 'x'@1:4; child b@1:5; child c@1:9; ", NULL);
    expect_seen("<a>x", 1, 7, "root a@1:1; ", NULL);
    expect_seen("<a><b>y</b>x</a>", 3, 7, "root a@1:1; child b@1:4 ['y'@1:7]; child 'x'@1:12; ",
                NULL);
}

Test(reader, what_came_before_a_mistake_was_streamed)
{
    expect_seen("<a><b/><c>&nbsp;</c><d/></a>", 0, -1, "root a@1:1; child b@1:4; ", "entity");
    expect_seen("<a><b/><c></d></a>", 0, -1, "root a@1:1; child b@1:4; ", "not-well-formed");
    expect_seen("<a><b/>", 0, -1, "root a@1:1; child b@1:4; ", "not-well-formed");
    expect_seen("<a><b/></a><c/>", 0, -1, "root a@1:1; child b@1:4; ", "not-well-formed");
    expect_seen("<a", 0, -1, "", "not-well-formed");
    expect_seen("<!DOCTYPE a><a/>", 0, -1, "", "doctype");
    expect_seen("", 0, -1, "", "empty-file");
}

static int pass_child(void *context, struct xml_node *child)
{
    (void)context;
    (void)child;
    return 0;
}

Test(reader, limits_hold_for_a_stream_as_a_whole)
{
    static const struct xml_visitor passing = {.child = pass_child};
    char *child = repeated("<c>", "<b/>", 999, "</c>");
    char *texts[] = {deep(XML_DEPTH_MAX + 1),
                     repeated("<a>", child, XML_ELEMENTS_MAX / 1000, "</a>")};
    static const char *const codes[] = {"too-deep", "too-many"};
    for (size_t i = 0; i < ARRAY_LEN(texts); i++) {
        struct diag diag;
        diag_init(&diag);
        cr_expect_eq(xml_stream(texts[i], strlen(texts[i]), "t.xml", &passing, NULL, &diag), -1);
        cr_expect_str_eq(diag.items[0].code, codes[i]);
        diag_clear(&diag);
        free(texts[i]);
    }
    free(child);
}

static int count_child(void *context, struct xml_node *child)
{
    size_t *count = context;
    const struct xml_node *b = xml_child(child, "b");
    char expected[16];
    snprintf(expected, sizeof expected, "%zu", *count);
    cr_assert_str_eq(b->first_child->text, expected);
    cr_assert_eq(child->where.line, 2 + *count);
    ++*count;
    return 0;
}

Test(reader, fifty_thousand_children_are_streamed_without_a_word_for_the_root)
{
    static const struct xml_visitor counting = {.child = count_child};
    struct str xml = {0};
    struct diag diag;
    size_t count = 0;
    str_add(&xml, "<a>\n");
    for (size_t i = 0; i < 50000; i++)
        str_addf(&xml, "<c id='c%zu'><b>%zu</b></c>\n", i, i);
    str_add(&xml, "</a>");
    diag_init(&diag);
    cr_expect_eq(xml_stream(str_text(&xml), xml.length, "t.xml", &counting, &count, &diag), 0);
    cr_expect_eq(count, 50000);
    cr_expect_eq(diag.count, 0);
    diag_clear(&diag);
    str_clear(&xml);
}
