/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/xml/admit.c */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/str.h"
#include "xml/admit.h"
#include "xml/reading.h"

Test(admit, an_encoding_other_than_utf8_is_named)
{
    static const struct refusal cases[] = {
        {"\xFF\xFE<\0a\0", 6, 1, 1, "encoding", "is in UTF-16; save it as UTF-8"},
        {"\xFE\xFF\0<\0a", 6, 1, 1, "encoding", "is in UTF-16;"},
        {"<\0a\0/\0>\0", 8, 1, 1, "encoding", "is in UTF-16;"},
        {"\0<\0a\0/\0>", 8, 1, 1, "encoding", "is in UTF-16;"},
        {"\xFF\xFE\0\0<\0\0\0", 8, 1, 1, "encoding", "is in UTF-32;"},
        {"\0\0\xFE\xFF\0\0\0<", 8, 1, 1, "encoding", "is in UTF-32;"},
        {"<\0\0\0a\0\0\0", 8, 1, 1, "encoding", "is in UTF-32;"},
        {"\0\0\0<\0\0\0a", 8, 1, 1, "encoding", "is in UTF-32;"},
        {"<?xml version='1.0' encoding='ISO-8859-1'?><a/>", 0, 1, 31, "encoding",
         "says that it is in ISO-8859-1; save it as UTF-8"},
        {"<?xml version=\"1.0\"\n encoding = \"windows-1252\"?><a>\xE9</a>", 0, 2, 14, "encoding",
         "windows-1252"},
        {"<?xml version='1.0' encoding='US-ASCII'?><a/>", 0, 1, 31, "encoding", "US-ASCII"},
        {"<?xml version='1.0' encoding='UTF-16'?><a/>", 0, 1, 31, "encoding", "UTF-16"},
        {"<?xml version='1.0' encoding='x-klingon'?><a/>", 0, 1, 31, "encoding", "x-klingon"},
        {"\xEF\xBB\xBF<?xml version='1.0' encoding='KOI8-R'?><a/>", 0, 1, 31, "encoding", "KOI8-R"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        reading_expect_refused(&cases[i]);
}

Test(admit, utf8_may_be_declared_marked_or_neither)
{
    static const char *const cases[] = {
        "<a>é</a>",
        "\xEF\xBB\xBF<a>é</a>",
        "<?xml version='1.0'?><a>é</a>",
        "<?xml version='1.0' encoding='UTF-8'?><a>é</a>",
        "<?xml version='1.0' encoding='utf-8'?><a>é</a>",
        "<?xml version='1.0' encoding='UTF8' standalone='yes'?><a>é</a>",
        "\xEF\xBB\xBF<?xml version='1.0' encoding='UTF-8'?><a>é</a>",
        "<?xml-stylesheet encoding='KOI8-R'?><a>é</a>",
        "<!-- <?xml encoding='KOI8-R'?> --><a>é</a>",
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct xml_tree tree = reading_tree(cases[i]);
        cr_expect_str_eq(tree.root->first_child->text, "é", "case '%s'", cases[i]);
        xml_tree_clear(&tree);
    }
}

Test(admit, the_first_byte_that_is_not_utf8_is_pointed_at)
{
    static const struct refusal cases[] = {
        {"<a>\n\xE4rger</a>", 0, 2, 1, "not-utf8", "the byte E4 is not UTF-8; save the file as"},
        {"<a>é\xC3(</a>", 0, 1, 5, "not-utf8", "C3"},
        {"<a>\xC0\xAF</a>", 0, 1, 4, "not-utf8", "C0"},
        {"<a>\xED\xA0\x80</a>", 0, 1, 4, "not-utf8", "ED"},
        {"<a>\xF4\x90\x80\x80</a>", 0, 1, 4, "not-utf8", "F4"},
        {"<a>\x80</a>", 0, 1, 4, "not-utf8", "80"},
        {"<a>x</a>\xE2\x82", 0, 1, 9, "not-utf8", "E2"},
        {"<a b='\xFC'/>", 0, 1, 7, "not-utf8", "FC"},
        {"<a\xFC/>", 0, 1, 3, "not-utf8", "FC"},
        {"<a><!-- \xFC --></a>", 0, 1, 9, "not-utf8", "FC"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        reading_expect_refused(&cases[i]);
}

Test(admit, a_character_that_xml_forbids_is_named_by_its_number)
{
    static const struct refusal cases[] = {
        {"<a>x\0y</a>", 10, 1, 5, "bad-character", "the character U+0000 is not allowed in XML"},
        {"<a>\x1B[31m</a>", 0, 1, 4, "bad-character", "U+001B"},
        {"<a>\n\x07</a>", 0, 2, 1, "bad-character", "U+0007"},
        {"<a>\x0C</a>", 0, 1, 4, "bad-character", "U+000C"},
        {"<a><!--\x01--></a>", 0, 1, 8, "bad-character", "U+0001"},
        {"<a><![CDATA[\x1F]]></a>", 0, 1, 13, "bad-character", "U+001F"},
        {"<a b='\x08'/>", 0, 1, 7, "bad-character", "U+0008"},
        {"<a>\xEF\xBF\xBE</a>", 0, 1, 4, "bad-character", "U+FFFE"},
        {"<a>\xEF\xBF\xBF</a>", 0, 1, 4, "bad-character", "U+FFFF"},
        {"<a/>\0", 5, 1, 5, "bad-character", "U+0000"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        reading_expect_refused(&cases[i]);
}

Test(admit, characters_that_xml_allows_come_through_however_odd)
{
    struct xml_tree tree =
        reading_tree("<a>\x7F\xC2\x85\xC2\x9B\u202E\u200B\uFEFF\uFFFD\U0010FFFF</a>");
    cr_expect_str_eq(tree.root->first_child->text,
                     "\x7F\xC2\x85\xC2\x9B\u202E\u200B\uFEFF\uFFFD\U0010FFFF");
    xml_tree_clear(&tree);
}

Test(admit, a_file_without_anything_is_called_empty)
{
    static const struct refusal cases[] = {
        {" ", 0, 0, 0, "empty-file", "the file is empty"},
        {"\r\n\t \n", 0, 0, 0, "empty-file", "the file is empty"},
        {"\xEF\xBB\xBF", 0, 0, 0, "empty-file", "the file is empty"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        reading_expect_refused(&cases[i]);
    struct diag diag;
    struct xml_tree tree;
    diag_init(&diag);
    cr_expect_eq(xml_read(NULL, 0, "t.xml", &tree, &diag), -1);
    cr_expect_str_eq(diag.items[0].code, "empty-file");
    diag_clear(&diag);
}

/* A document of exactly so many bytes. */
static char *document_of(size_t length)
{
    char *text = memory_new(length, 1);
    memset(text, 'x', length);
    memcpy(text, "<a>", 3);
    memcpy(text + length - 4, "</a>", 4);
    return text;
}

Test(admit, a_file_may_be_as_large_as_the_limit_but_not_larger)
{
    char *text = document_of(XML_BYTES_MAX + 1);
    struct refusal refusal = {text, XML_BYTES_MAX + 1, 0, 0, "too-large", "larger than 16 MiB"};
    reading_expect_refused(&refusal);
    free(text);
    text = document_of(XML_BYTES_MAX);
    struct xml_tree tree = reading_tree_n(text, XML_BYTES_MAX);
    cr_expect_eq(strlen(tree.root->first_child->text), XML_BYTES_MAX - 7);
    xml_tree_clear(&tree);
    free(text);
}

/* An element with so many attributes, on the second line. */
static char *element_of(int count)
{
    struct str text = {0};
    str_add(&text, "<a>\n<b");
    for (int i = 0; i < count; i++)
        str_addf(&text, " a%d='%d'", i, i);
    str_add(&text, "/></a>");
    return str_take(&text);
}

Test(admit, an_element_may_have_as_many_attributes_as_the_limit_but_not_more)
{
    char *text = element_of(XML_ATTRIBUTES_MAX + 1);
    struct refusal refusal = {text, 0, 2, 1, "too-many", "more than 64 attributes"};
    reading_expect_refused(&refusal);
    free(text);
    text = element_of(XML_ATTRIBUTES_MAX);
    struct xml_tree tree = reading_tree(text);
    const struct xml_node *element = xml_child(tree.root, "b");
    cr_expect_eq(element->attribute_count, XML_ATTRIBUTES_MAX);
    cr_expect_str_eq(xml_attribute(element, "a63"), "63");
    xml_tree_clear(&tree);
    free(text);
}

Test(admit, many_words_after_a_lone_sign_are_not_taken_for_attributes)
{
    struct str text = {0};
    str_add(&text, "<a>1 < 2");
    str_add_repeat(&text, " word", 100);
    str_add(&text, "</a>");
    struct refusal refusal = {str_text(&text), 0, 1, 6, "not-well-formed", "write &lt;"};
    reading_expect_refused(&refusal);
    str_clear(&text);
}

Test(admit, attributes_in_a_comment_or_cdata_are_not_counted)
{
    char *element = element_of(XML_ATTRIBUTES_MAX + 1);
    struct str text = {0};
    str_addf(&text, "<r><!--%s--><![CDATA[%s]]></r>", element, element);
    struct xml_tree tree = reading_tree(str_text(&text));
    cr_expect_str_eq(tree.root->first_child->text, element);
    xml_tree_clear(&tree);
    str_clear(&text);
    free(element);
}
