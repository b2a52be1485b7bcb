/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/xml/xml.c */
#include <criterion/criterion.h>
#include <string.h>

#include "base/memory.h"
#include "xml/reading.h"
#include "xml/xml.h"

static const char lesson[] = "<lesson id='l1' xml:lang='fr' empty=''>\n"
                             "  <title>One</title>\n"
                             "  text <p>two</p> <!-- c --> <p>three</p>\n"
                             "</lesson>";

Test(xml, attributes_are_found_by_their_whole_name)
{
    struct xml_tree tree = reading_tree(lesson);
    cr_expect_str_eq(xml_attribute(tree.root, "id"), "l1");
    cr_expect_str_eq(xml_attribute(tree.root, "xml:lang"), "fr");
    cr_expect_str_eq(xml_attribute(tree.root, "empty"), "");
    cr_expect_null(xml_attribute(tree.root, "lang"));
    cr_expect_null(xml_attribute(tree.root, "i"));
    cr_expect_null(xml_attribute_find(tree.root, "idd"));
    cr_expect_eq(xml_attribute_find(tree.root, "xml:lang")->where.column, 17);
    xml_tree_clear(&tree);
}

Test(xml, children_are_found_by_name_past_the_texts)
{
    struct xml_tree tree = reading_tree(lesson);
    struct xml_node *title = xml_child(tree.root, "title");
    struct xml_node *first = xml_child(tree.root, "p");
    struct xml_node *second = xml_next(first, "p");
    cr_expect_eq(xml_child(tree.root, NULL), title);
    cr_expect_eq(xml_next(title, NULL), first);
    cr_expect_eq(xml_next(title, "p"), first);
    cr_expect_str_eq(second->first_child->text, "three");
    cr_expect_null(xml_next(second, NULL));
    cr_expect_null(xml_next(first, "title"));
    cr_expect_null(xml_child(tree.root, "q"));
    cr_expect_null(xml_child(title, NULL), "a text is no element");
    xml_tree_clear(&tree);
}

Test(xml, an_element_is_what_it_is_called)
{
    struct xml_tree tree = reading_tree(lesson);
    cr_expect(xml_is(tree.root, "lesson"));
    cr_expect_not(xml_is(tree.root, "less"));
    cr_expect_not(xml_is(tree.root, "lessons"));
    cr_expect_not(xml_is(tree.root->first_child, "lesson"), "a text has no name");
    xml_tree_clear(&tree);
}

Test(xml, a_text_of_white_space_is_blank_and_an_element_is_not)
{
    static const struct {
        const char *xml;
        bool is_blank;
    } cases[] = {
        {"<a> \t\r\n </a>", true},   {"<a> x </a>", false},    {"<a>\xC2\xA0</a>", false},
        {"<a>&#32;&#10;</a>", true}, {"<a>&#160;</a>", false}, {"<a><b/></a>", false},
        {"<a>\u2003</a>", false},    {"<a>\u200B</a>", false},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct xml_tree tree = reading_tree(cases[i].xml);
        cr_expect_eq(xml_is_blank(tree.root->first_child), cases[i].is_blank, "case '%s'",
                     cases[i].xml);
        xml_tree_clear(&tree);
    }
}

Test(xml, white_space_is_four_characters)
{
    for (int byte = 0; byte < 256; byte++)
        cr_expect_eq(xml_is_space((char)byte), byte != 0 && strchr(" \t\n\r", byte) != NULL,
                     "byte %d", byte);
}

Test(xml, a_cleared_tree_is_empty_and_may_be_cleared_again)
{
    struct xml_tree tree = reading_tree(lesson);
    xml_tree_clear(&tree);
    cr_expect_null(tree.root);
    xml_tree_clear(&tree);
}

/* As its comment says it, byte by byte. */
static size_t words_length(const char *text, size_t length)
{
    size_t at = 0;
    while (at < length && (!xml_is_space(text[at]) ||
                           (text[at] == ' ' && at + 1 < length && !xml_is_space(text[at + 1]))))
        at++;
    return at;
}

Test(xml, words_go_on_over_single_spaces)
{
    static const char signs[] = "abc! \xC3\xA9  \n\t\x01";
    char text[40];
    unsigned state = 7;
    for (int round = 0; round < 20000; round++) {
        size_t length = (size_t)round % sizeof text;
        for (size_t i = 0; i < length; i++) {
            state = state * 1103515245u + 12345;
            unsigned drawn = state >> 16;
            text[i] = drawn % 4 == 0 ? signs[drawn / 4 % (sizeof signs - 1)] : 'w';
        }
        cr_assert_eq(xml_words_length(text, length), words_length(text, length), "'%.*s'",
                     (int)length, text);
    }
    cr_expect_eq(xml_words_length("two words ", 10), 9);
    cr_expect_eq(xml_words_length("two  words", 10), 3);
    cr_expect_eq(xml_words_length(" word", 5), 5);
}

Test(xml, a_text_that_was_written_is_read_as_it_was)
{
    static const char *const texts[] = {"",    "plain", "a & b",   "&amp;", "<x y=\"z\"/>",
                                        "]]>", "'\"'",  "\xC3\xA9"};
    for (size_t i = 0; i < ARRAY_LEN(texts); i++) {
        struct str file = {0};
        struct xml_tree tree;
        struct diag diag;
        diag_init(&diag);
        str_add(&file, "<a b=\"");
        xml_add_written(&file, texts[i]);
        str_add(&file, "\"/>");
        cr_assert_eq(xml_read(str_text(&file), file.length, "f", &tree, &diag), 0, "%s",
                     str_text(&file));
        cr_expect_str_eq(xml_attribute(tree.root, "b"), texts[i]);
        xml_tree_clear(&tree);
        diag_clear(&diag);
        str_clear(&file);
    }
}
