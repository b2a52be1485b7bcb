/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/xml/reference.c */
#include <criterion/criterion.h>

#include "base/memory.h"
#include "xml/reading.h"

Test(reference, a_lone_ampersand_is_pointed_at)
{
    static const struct refusal cases[] = {
        {"<a>R & D</a>", 0, 1, 6, "entity", "no name follows '&'; write &amp; for the sign &"},
        {"<a>é\r\n & </a>", 0, 2, 2, "entity", "write &amp;"},
        {"<a b='R & D'/>", 0, 1, 9, "entity", "write &amp;"},
        {"<a>&</a>", 0, 1, 4, "entity", "write &amp;"},
        {"<a>&&amp;</a>", 0, 1, 4, "entity", "write &amp;"},
        {"<a>&amp;&</a>", 0, 1, 9, "entity", "write &amp;"},
        {"<a>&;</a>", 0, 1, 4, "entity", "write &amp;"},
        {"<a>&", 0, 1, 4, "entity", "write &amp;"},
        {"<a>?x=1&y=2</a>", 0, 1, 8, "entity", "'&y' is not ended by ';'; write &amp;"},
        {"<a>R&D &amp;</a>", 0, 1, 5, "entity", "'&D' is not ended by ';'"},
        {"<a>&amp &amp;</a>", 0, 1, 4, "entity", "'&amp' is not ended by ';'"},
    };
    reading_expect_all_refused(cases, ARRAY_LEN(cases));
}

Test(reference, a_name_of_html_is_told_as_a_number)
{
    static const struct refusal cases[] = {
        {"<a>x&nbsp;y</a>", 0, 1, 5, "entity",
         "'&nbsp;' is not known; write &#160; or the character itself"},
        {"<a>&nbsp;&amp;</a>", 0, 1, 4, "entity", "&#160;"},
        {"<a>&amp;\n&eacute;</a>", 0, 2, 1, "entity", "&#233;"},
        {"<a b='&hellip;'/>", 0, 1, 7, "entity", "&#8230;"},
        {"<a>&Agrave;</a>", 0, 1, 4, "entity", "&#192;"},
        {"<a>&yen;</a>", 0, 1, 4, "entity", "&#165;"},
        {"<a>AT&T;</a>", 0, 1, 6, "entity", "'&T;' is not known; write the character itself"},
        {"<a>&NBSP;</a>", 0, 1, 4, "entity", "'&NBSP;' is not known; write the character itself"},
        {"<a>&ünïcode;</a>", 0, 1, 4, "entity", "'&ünïcode;' is not known"},
    };
    reading_expect_all_refused(cases, ARRAY_LEN(cases));
}

Test(reference, a_number_must_be_one_and_that_of_a_character)
{
    static const struct refusal cases[] = {
        {"<a>&#;</a>", 0, 1, 4, "entity", "no number stands between '&#' and ';'"},
        {"<a>&#x;</a>", 0, 1, 4, "entity", "no number"},
        {"<a>&#12a;</a>", 0, 1, 4, "entity", "no number"},
        {"<a>&#xfg;</a>", 0, 1, 4, "entity", "no number"},
        {"<a>&#X41;</a>", 0, 1, 4, "entity", "no number"},
        {"<a>&#65</a>", 0, 1, 4, "entity", "no number"},
        {"<a>x&#27;</a>", 0, 1, 5, "bad-character", "the character U+001B is not allowed in XML"},
        {"<a>&#x1B;</a>", 0, 1, 4, "bad-character", "U+001B"},
        {"<a>&#x1b;</a>", 0, 1, 4, "bad-character", "U+001B"},
        {"<a>&#0;</a>", 0, 1, 4, "bad-character", "U+0000"},
        {"<a b='&#7;'/>", 0, 1, 7, "bad-character", "U+0007"},
        {"<a>&#xD800;</a>", 0, 1, 4, "bad-character", "U+D800"},
        {"<a>&#65535;</a>", 0, 1, 4, "bad-character", "U+FFFF"},
        {"<a>&#x110000;</a>", 0, 1, 4, "bad-character", "that of no character"},
        {"<a>&#99999999999999999999;</a>", 0, 1, 4, "bad-character", "that of no character"},
    };
    reading_expect_all_refused(cases, ARRAY_LEN(cases));
}
