/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/xml/error.c */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/str.h"
#include "xml/error.h"
#include "xml/reading.h"

Test(error, tags_that_do_not_fit_are_both_named)
{
    static const struct refusal cases[] = {
        {"<a>\n<p>\n  <em>x</p></a>", 0, 3, 8, "not-well-formed",
         "</p> does not close <em> of line 3; expected </em>"},
        {"<a>\n<p>x</em>\n</a>", 0, 2, 5, "not-well-formed",
         "</em> does not close <p> of line 2; expected </p>"},
        {"<a>\r\n\r\n<p\r\nq='1'>é\r\n</a>", 0, 5, 1, "not-well-formed",
         "</a> does not close <p> of line 3; expected </p>"},
        {"<a><!-- </b> --></A>", 0, 1, 17, "not-well-formed",
         "</A> does not close <a> of line 1; expected </a>"},
        {"<x:a></a>", 0, 1, 6, "not-well-formed", "</a> does not close <x:a> of line 1"},
        {"<a></>", 0, 1, 4, "not-well-formed", "</> does not close <a>"},
        {"<a></abc>", 0, 1, 4, "not-well-formed", "</abc> does not close <a>"},
        {"<a></é>", 0, 1, 4, "not-well-formed", "</é> does not close <a>"},
    };
    reading_expect_all_refused(cases, ARRAY_LEN(cases));
}

static enum xml_emptiness emptiness_of(const char *name)
{
    if (strcmp(name, "br") == 0)
        return XML_ALWAYS_EMPTY;
    return strcmp(name, "cite") == 0 ? XML_MAY_BE_EMPTY : XML_NEVER_EMPTY;
}

static int pass_child(void *context, struct xml_node *child)
{
    (void)context;
    (void)child;
    return 0;
}

Test(error, a_tag_of_what_is_empty_is_told_how_it_is_written)
{
    static const struct xml_visitor visitor = {.child = pass_child, .emptiness = emptiness_of};
    static const struct refusal cases[] = {
        {"<a>x</br></a>", 0, 1, 5, "not-well-formed", "</br> closes nothing; write <br/>"},
        {"<a>x\n<br>y</a>", 0, 2, 1, "not-well-formed", "as it is empty, write <br/>"},
        {"<a>x<cite b='1'></a>", 0, 1, 5, "not-well-formed",
         "write <cite .../> where it is empty, else </cite> behind its text"},
        {"<a>x<p>y</a>", 0, 1, 9, "not-well-formed", "</a> does not close <p> of line 1"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct diag diag;
        diag_init(&diag);
        int result =
            xml_stream(cases[i].bytes, strlen(cases[i].bytes), "t.xml", &visitor, NULL, &diag);
        cr_expect_eq(result, -1, "case '%s' was read", cases[i].bytes);
        reading_expect_told(&cases[i], &diag);
        diag_clear(&diag);
    }
}

Test(error, a_file_that_ends_too_early_is_pointed_at_where_it_ends)
{
    static const struct refusal cases[] = {
        {"<quiz>\n<p>text\n\n", 0, 2, 8, "not-well-formed",
         "the file ends before </p> closes <p> of line 2"},
        {"<a>\n<b></b>", 0, 2, 8, "not-well-formed", "</a> closes <a> of line 1"},
        {"<a>", 0, 1, 4, "not-well-formed", "</a> closes <a> of line 1"},
        {"<a><b/> ", 0, 1, 8, "not-well-formed", "</a> closes <a> of line 1"},
        {"<a", 0, 1, 1, "not-well-formed", "start tag <a> is not complete; expected '>'"},
        {"<a>\n<b c='1'", 0, 2, 1, "not-well-formed", "start tag <b> is not complete"},
        {"<a>\n<b c='1' ", 0, 2, 1, "not-well-formed", "start tag <b> is not complete"},
        {"<a>\n</a", 0, 2, 1, "not-well-formed", "end tag is not complete; expected </a>"},
        {"<a></", 0, 1, 4, "not-well-formed", "end tag is not complete; expected </a>"},
        {"<a b='1", 0, 1, 4, "not-well-formed", "value of 'b' has no quotation mark at its end"},
        {"<a><!-- x", 0, 1, 4, "not-well-formed", "'<!--' begins is never closed; expected '-->'"},
        {"<a><![CDATA[x]]", 0, 1, 4, "not-well-formed", "never closed; expected ']]>'"},
        {"<a>\n <?php x", 0, 2, 2, "not-well-formed", "'<?' begins is never closed; expected '?>'"},
        {"<a><?php", 0, 1, 4, "not-well-formed", "'<?' begins is never closed"},
    };
    reading_expect_all_refused(cases, ARRAY_LEN(cases));
}

Test(error, a_tag_without_its_bracket_is_pointed_at_where_it_begins)
{
    static const struct refusal cases[] = {
        {"<a>\n<p <b/></a>", 0, 2, 1, "not-well-formed", "the start tag <p> is not complete"},
        {"<a></a b='1'>", 0, 1, 4, "not-well-formed", "end tag is not complete; expected </a>"},
        {"<a></ a>", 0, 1, 4, "not-well-formed", "end tag is not complete; expected </a>"},
        {"<a></a<b/>", 0, 1, 4, "not-well-formed", "end tag is not complete; expected </a>"},
    };
    reading_expect_all_refused(cases, ARRAY_LEN(cases));
}

Test(error, signs_that_begin_no_tag_are_to_be_written_as_references)
{
    static const struct refusal cases[] = {
        {"<a>1 < 2</a>", 0, 1, 6, "not-well-formed", "write &lt; for the sign <"},
        {"<a>é\r\n1<2</a>", 0, 2, 2, "not-well-formed", "write &lt; for the sign <"},
        {"<a><<b/></a>", 0, 1, 4, "not-well-formed", "write &lt; for the sign <"},
        {"<a>x < p>y</a>", 0, 1, 6, "not-well-formed", "no space can stand after '<'; write <p>"},
        {"<a>x<\\p></a>", 0, 1, 5, "not-well-formed", "an end tag begins with '</'; write </p>"},
        {"<a>x < p and y > 1</a>", 0, 1, 6, "not-well-formed", "write &lt; for the sign <"},
        {"<a>\n<<<<<<< HEAD\n</a>", 0, 2, 1, "not-well-formed", "keep one of them"},
        {"<a><1/></a>", 0, 1, 4, "not-well-formed", "write &lt; for the sign <"},
        {"<a><&amp;></a>", 0, 1, 4, "not-well-formed", "write &lt; for the sign <"},
        {"<", 0, 1, 1, "not-well-formed", "write &lt; for the sign <"},
        {"<a>x <? y ?></a>", 0, 1, 6, "not-well-formed", "write &lt;? for the signs <?"},
        {"<a><!b></a>", 0, 1, 4, "not-well-formed", "'<!' begins neither a comment"},
        {"<a>x ]]> y</a>", 0, 1, 6, "not-well-formed", "write ]]&gt;"},
        {"<a>é]]]></a>", 0, 1, 6, "not-well-formed", "write ]]&gt;"},
    };
    reading_expect_all_refused(cases, ARRAY_LEN(cases));
}

Test(error, what_stands_outside_of_the_first_element_is_named)
{
    static const struct refusal cases[] = {
        {"<a/>\n<b/>", 0, 2, 1, "not-well-formed", "<b> stands after the end of the first element"},
        {"<a/>\n<a/>", 0, 2, 1, "not-well-formed", "a second <a> stands in this file"},
        {"<a/></a>", 0, 1, 5, "not-well-formed", "</a> closes nothing"},
        {"</a>", 0, 1, 1, "not-well-formed", "</a> closes nothing"},
        {"<a/>\n text", 0, 2, 2, "not-well-formed", "text stands after the end"},
        {"<a/>&amp;", 0, 1, 5, "not-well-formed", "text stands after the end"},
        {"<a/><![CDATA[x]]>", 0, 1, 5, "not-well-formed", "text stands after the end"},
        {"text <a/>", 0, 1, 1, "not-well-formed", "text stands before the first element"},
        {"\n &amp;<a/>", 0, 2, 2, "not-well-formed", "text stands before the first element"},
        {"<!-- c -->x<a/>", 0, 1, 11, "not-well-formed", "text stands before the first element"},
        {"<![CDATA[x]]><a/>", 0, 1, 1, "not-well-formed", "text stands before the first element"},
        {"<?xml version='1.0'?>\n<!-- c -->\n", 0, 0, 0, "empty-file", "holds no element"},
        {"<?xml version='1.0'?>", 0, 0, 0, "empty-file", "holds no element"},
    };
    reading_expect_all_refused(cases, ARRAY_LEN(cases));
}

Test(error, attributes_are_named_and_pointed_at)
{
    static const struct refusal cases[] = {
        {"<a b>x</a>", 0, 1, 4, "not-well-formed",
         "attribute 'b' has no value; expected b=\"...\""},
        {"<a\n  checked\n  c='1'/>", 0, 2, 3, "not-well-formed", "'checked' has no value"},
        {"<a c='1' x:b/>", 0, 1, 10, "not-well-formed", "'x:b' has no value; expected x:b=\"...\""},
        {"<a c='1' b=2/>", 0, 1, 10, "not-well-formed",
         "value of 'b' does not stand in straight quotation marks"},
        {"<a b='1'c='2'/>", 0, 1, 9, "not-well-formed", "expected '>', or a space before the next"},
        {"<a b=\"say \"hi\"\"/>", 0, 1, 12, "not-well-formed", "is written &quot;"},
        {"<a b='1'\n   b='2'/>", 0, 2, 4, "not-well-formed", "'b' is given twice"},
        {"<a x='1' bb='' b='' bb=''/>", 0, 1, 21, "not-well-formed", "'bb' is given twice"},
        {"<a xml:lang='fr' xml:lang='en'/>", 0, 1, 18, "not-well-formed", "'xml:lang' is given"},
        {"<a xmlns='u' xmlns='v'/>", 0, 1, 14, "not-well-formed", "'xmlns' is given twice"},
        {"<a>\n<b c='\n1 < 2'/></a>", 0, 3, 3, "not-well-formed",
         "the value of 'c' of line 2 is not closed before this '<'"},
        {"<a b='1>\n</a>", 0, 2, 1, "not-well-formed",
         "the value of 'b' of line 1 is not closed before"},
        {"<a 'x'/>", 0, 1, 4, "not-well-formed", "expected an attribute such as name=\"value\""},
        {"<a b='1' ,c='2'/>", 0, 1, 10, "not-well-formed",
         "',' cannot stand between the attributes of <a>; write a space in its place"},
        {"<a / >", 0, 1, 4, "not-well-formed", "or '>', in the tag <a>"},
    };
    reading_expect_all_refused(cases, ARRAY_LEN(cases));
}

Test(error, comments_and_instructions_have_their_rules)
{
    static const struct refusal cases[] = {
        {"<a>\n<!-- x -- y --></a>", 0, 2, 8, "not-well-formed", "'--' cannot stand in a comment"},
        {"<a><!-- x ---></a>", 0, 1, 11, "not-well-formed", "'--' cannot stand in a comment"},
        {"<a><!-- é\n--- --></a>", 0, 2, 1, "not-well-formed",
         "'--' cannot stand in the comment that line 1 begins; put '-->' where it ends"},
        {"<a><?p?q?></a>", 0, 1, 7, "not-well-formed", "expected a space after '<?p'"},
        {" <?xml version='1.0'?><a/>", 0, 1, 2, "not-well-formed", "must be the first thing"},
        {"<a>\n<?xml version='1.0'?></a>", 0, 2, 1, "not-well-formed", "must be the first thing"},
    };
    reading_expect_all_refused(cases, ARRAY_LEN(cases));
}

Test(error, a_wrong_xml_declaration_is_told_how_to_be)
{
    static const char words[] = "expected <?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    static const struct refusal cases[] = {
        {"<?xml?><a/>", 0, 1, 6, "not-well-formed", words},
        {"<?xml encoding='UTF-8'?><a/>", 0, 1, 7, "not-well-formed", words},
        {"<?xml version='2.0'?><a/>", 0, 1, 20, "not-well-formed", words},
        {"<?xml version=1.0?><a/>", 0, 1, 15, "not-well-formed", words},
        {"<?xml version='1.0' encoding=''?><a/>", 0, 1, 31, "not-well-formed", words},
        {"<?xml version='1.0'encoding='UTF-8'?><a/>", 0, 1, 20, "not-well-formed", words},
        {"<?xml version='1.0' standalone='maybe'?><a/>", 0, 1, 33, "not-well-formed", words},
        {"<?xml version='1.0' x='y'?><a/>", 0, 1, 21, "not-well-formed", words},
        {"<?xml version='1.0'><a/>", 0, 1, 20, "not-well-formed", words},
        {"<?xml version='1.0", 0, 1, 19, "not-well-formed", words},
    };
    reading_expect_all_refused(cases, ARRAY_LEN(cases));
}

Test(error, a_doctype_is_refused_wherever_it_stands_and_however_it_is_written)
{
    static const char words[] = "DOCTYPE is not allowed";
    static const struct refusal cases[] = {
        {"<!DOCTYPE a><a/>", 0, 1, 1, "doctype", words},
        {"<?xml version='1.0'?>\n<!-- <!DOCTYPE x> -->\n <!DOCTYPE a><a/>", 0, 3, 2, "doctype",
         words},
        {"<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>", 0, 1, 1, "doctype", words},
        {"<!DOCTYPE a PUBLIC '-//x>//' 'http://127.0.0.1/x.dtd'><a/>", 0, 1, 1, "doctype", words},
        {"<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>", 0, 1, 1, "doctype",
         words},
        {"<!DOCTYPE a [<!ENTITY % x SYSTEM 'file:///etc/passwd'> %x;]><a/>", 0, 1, 1, "doctype",
         words},
        {"<!DOCTYPE a [<!ATTLIST a b CDATA 'c'>]><a/>", 0, 1, 1, "doctype", words},
        {"<!DOCTYPE><a/>", 0, 1, 1, "doctype", words},
        {"<!DOCTYPEa><a/>", 0, 1, 1, "doctype", words},
        {"<!DOCTYPE a", 0, 1, 1, "doctype", words},
        {"<!doctype html><html/>", 0, 1, 1, "doctype", words},
        {"<a>\n<!DOCTYPE b></a>", 0, 2, 1, "doctype", words},
        {"<a/>\n<!DOCTYPE b>", 0, 2, 1, "doctype", words},
    };
    reading_expect_all_refused(cases, ARRAY_LEN(cases));
}

Test(error, only_the_first_mistake_is_told)
{
    static const struct refusal cases[] = {
        {"<a>\n&nbsp; & <b></c> <d", 0, 2, 1, "entity", "'&nbsp;'"},
        {"<a><b></c>&nbsp;</a>", 0, 1, 7, "not-well-formed", "</c>"},
        {"<!DOCTYPE a><a>& <</a>", 0, 1, 1, "doctype", "DOCTYPE"},
    };
    reading_expect_all_refused(cases, ARRAY_LEN(cases));
}

Test(error, long_names_are_cut_in_messages)
{
    struct str text = {0};
    str_add(&text, "<");
    str_add_repeat(&text, "é", 3000);
    str_add(&text, "></b>");
    struct refusal refusal = {
        str_text(&text),
        0,
        1,
        3003,
        "not-well-formed",
        "</b> does not close <éééééééééééééééééééééééééééééééééééééééé…> of line 1; expected"};
    reading_expect_refused(&refusal);
    str_clear(&text);
}

/* A document of a long run of one letter between two texts. */
static char *long_document(const char *before, size_t length, const char *after)
{
    char *text = memory_new(strlen(before) + length + strlen(after) + 1, 1);
    strcpy(text, before);
    memset(text + strlen(before), 'x', length);
    strcpy(text + strlen(before) + length, after);
    return text;
}

Test(error, a_piece_of_ten_million_bytes_is_too_large_and_so_is_a_name_of_sixty_thousand)
{
    static const struct {
        const char *before;
        size_t length;
        const char *after;
        size_t column;
        const char *words;
    } cases[] = {
        {"<a><!--", 10100000, "--></a>", 4, "longer than 10000000 bytes"},
        {"<a><![CDATA[", 10100000, "]]></a>", 4, "longer than 10000000 bytes"},
        {"<a><?p ", 10100000, "?></a>", 4, "longer than 10000000 bytes"},
        {"<a b='", 10100000, "'/>", 1, "longer than 10000000 bytes"},
        {"<a><", 60000, "/></a>", 4, "name here is too long"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        char *text = long_document(cases[i].before, cases[i].length, cases[i].after);
        struct refusal refusal = {text, 0, 1, cases[i].column, "too-large", cases[i].words};
        reading_expect_refused(&refusal);
        free(text);
    }
}

Test(error, what_has_no_row_is_told_in_a_plain_frame_without_control_characters)
{
    struct xml_bytes bytes = xml_bytes_of("<a>\nx</a>", 9, "t.xml");
    struct xml_mistake mistake = {.code = -1, .message = "odd \x1B[m\xC2\x9B thing\n", .offset = 4};
    struct diag diag;
    diag_init(&diag);
    cr_expect_eq(xml_error(&bytes, &mistake, &diag), -1);
    cr_expect_str_eq(diag.items[0].message, "this cannot be read as XML: odd [m thing");
    cr_expect_str_eq(diag.items[0].code, "not-well-formed");
    cr_expect_eq(diag.items[0].line, 2);
    diag_clear(&diag);
}
