/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/xml/piece.c */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/str.h"
#include "xml/piece.h"

static struct xml_bytes bytes_of(const char *text)
{
    return xml_bytes_of(text, strlen(text), "t.xml");
}

/* Lists the pieces: a letter for the kind, a "?" for one that is not whole, and its bytes. */
static char *pieces_of(const char *text)
{
    static const char letters[] = {
        [XML_PIECE_TEXT] = 't',        [XML_PIECE_START_TAG] = 's',   [XML_PIECE_END_TAG] = 'e',
        [XML_PIECE_COMMENT] = 'c',     [XML_PIECE_INSTRUCTION] = 'i', [XML_PIECE_CDATA] = 'd',
        [XML_PIECE_DECLARATION] = 'l',
    };
    struct xml_bytes bytes = bytes_of(text);
    struct str out = {0};
    for (struct xml_piece piece = {0}; piece.end < bytes.length;) {
        piece = xml_piece_at(&bytes, piece.end);
        str_addf(&out, "%s%c%s{%.*s}", out.length > 0 ? " " : "", letters[piece.kind],
                 piece.is_whole ? "" : "?", (int)(piece.end - piece.start), text + piece.start);
    }
    return str_take(&out);
}

Test(piece, pieces_are_told_apart_by_their_brackets)
{
    static const struct {
        const char *text;
        const char *pieces;
    } cases[] = {
        {"", ""},
        {"a<b>c</b>d", "t{a} s{<b>} t{c} e{</b>} t{d}"},
        {"<a/><b x='1' />", "s{<a/>} s{<b x='1' />}"},
        {"<a x='>' y=\">'\">", "s{<a x='>' y=\">'\">}"},
        {"<?xml version='1.0'?><a>", "i{<?xml version='1.0'?>} s{<a>}"},
        {"<!-- <a> -- > --><b>", "c{<!-- <a> -- > -->} s{<b>}"},
        {"<!--><a>--><b>", "c{<!--><a>-->} s{<b>}"},
        {"<!--->-->", "c{<!--->-->}"},
        {"<![CDATA[<a>]]]]><b>", "d{<![CDATA[<a>]]]]>} s{<b>}"},
        {"<?p <a> > ?><b>", "i{<?p <a> > ?>} s{<b>}"},
        {"<?>?>", "i{<?>?>}"},
        {"<!DOCTYPE a SYSTEM 'x>y'><a>", "l{<!DOCTYPE a SYSTEM 'x>y'>} s{<a>}"},
        {"</a '>'>", "e{</a '>} t{'>}"},
        {"<a <b>", "s?{<a } s{<b>}"},
        {"<a x='<b>", "s?{<a x='} s{<b>}"},
        {"<<<", "s?{<} s?{<} s?{<}"},
        {"<", "s?{<}"},
        {"<a", "s?{<a}"},
        {"</", "e?{</}"},
        {"<!", "l?{<!}"},
        {"<!-", "l?{<!-}"},
        {"<!--", "c?{<!--}"},
        {"<!--a--", "c?{<!--a--}"},
        {"<?", "i?{<?}"},
        {"<![CDATA[a]]", "d?{<![CDATA[a]]}"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        char *pieces = pieces_of(cases[i].text);
        cr_expect_str_eq(pieces, cases[i].pieces, "case '%s': %s", cases[i].text, pieces);
        free(pieces);
    }
}

Test(piece, the_next_tag_is_not_one_in_a_comment_or_the_like)
{
    struct xml_bytes bytes = bytes_of("t<!--<a>--><![CDATA[<b>]]><?p <c>?>t</d><e/>");
    struct xml_piece tag = xml_piece_next_tag(&bytes, 0);
    cr_expect_eq(tag.kind, XML_PIECE_END_TAG);
    cr_expect(xml_bytes_has(&bytes, tag.start, "</d>"));
    cr_expect_not(xml_piece_is_empty_element(&bytes, &tag));
    tag = xml_piece_next_tag(&bytes, tag.end);
    cr_expect(xml_bytes_has(&bytes, tag.start, "<e/>"));
    cr_expect(xml_piece_is_empty_element(&bytes, &tag));
    tag = xml_piece_next_tag(&bytes, tag.end);
    cr_expect_eq(tag.start, bytes.length);
    cr_expect_eq(tag.end, bytes.length);
}

Test(piece, a_slash_in_a_value_ends_no_element)
{
    struct xml_bytes bytes = bytes_of("<a x='/'>");
    struct xml_piece tag = xml_piece_at(&bytes, 0);
    cr_expect_not(xml_piece_is_empty_element(&bytes, &tag));
}

/* Lists the attributes of the first tag as name=quotation mark, or the bare name. */
static char *attributes_of(const char *text)
{
    struct xml_bytes bytes = bytes_of(text);
    struct xml_piece tag = xml_piece_at(&bytes, 0);
    struct xml_written written;
    struct str out = {0};
    bool is_there = xml_piece_attribute(&bytes, &tag, NULL, &written);
    while (is_there) {
        str_addf(&out, "%.*s", (int)(written.name_end - written.name), text + written.name);
        if (written.value != 0)
            str_addf(&out, "=%c", text[written.value]);
        str_add_char(&out, ' ');
        is_there = xml_piece_attribute(&bytes, &tag, &written, &written);
    }
    return str_take(&out);
}

Test(piece, attributes_are_found_in_their_order)
{
    static const struct {
        const char *text;
        const char *attributes;
    } cases[] = {
        {"<a>", ""},
        {"<a/>", ""},
        {"<a  />", ""},
        {"<a x='1'>", "x=' "},
        {"<a x='1' y=\"2\"/>", "x=' y=\" "},
        {"<a\n\tx\n=\n'1'\r\ny = \"2\" >", "x=' y=\" "},
        {"<a x='y=\"z\"' xml:lang='/>'>", "x=' xml:lang=' "},
        {"<é ß='1'>", "ß=' "},
        {"<a x y='1'>", "x y=' "},
        {"<a x=1>", "x 1 "},
        {"<a x='1", "x=' "},
        {"<a x", "x "},
        {"<a 'x' y='1'>", ""},
        {"<a x='<b y='1'>", "x=' "},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        char *attributes = attributes_of(cases[i].text);
        cr_expect_str_eq(attributes, cases[i].attributes, "case '%s': %s", cases[i].text,
                         attributes);
        free(attributes);
    }
}

Test(piece, the_first_text_is_the_first_that_is_seen)
{
    static const struct {
        const char *text; /* what lies between two tags */
        size_t at;
    } cases[] = {
        {"abc", 0},
        {" \n\tabc", 3},
        {"<!--x--> abc", 9},
        {" <!--x--> abc", 10},
        {" <?p x?><!--y--> abc", 17},
        {" <![CDATA[ abc]]>", 11},
        {"<![CDATA[]]>abc", 12},
        {"<![CDATA[ ]]> <![CDATA[x]]>", 23},
        {" &#32;", 1},
        {"<!--x-->  ", 8},
        {"<![CDATA[  ]]>", 9},
        {"<!--x-->", 8},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct xml_bytes bytes = bytes_of(cases[i].text);
        cr_expect_eq(xml_piece_first_text(&bytes, 0, bytes.length), cases[i].at, "case '%s'",
                     cases[i].text);
    }
}
