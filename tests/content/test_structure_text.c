/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/content/structure.c: the order of elements, text and its lack, several mistakes at once. */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>

#include "base/memory.h"
#include "base/str.h"
#include "content/checking.h"

Test(structure_text, what_comes_too_late_is_said_and_kept)
{
    static const struct checking_case order[] = {
        {"before a named one", "<sheet id='s'><author>A</author>\n<title>T</title><p>x</p></sheet>",
         "t.xml:2:1: error: <title> comes too late in <sheet>; expected before <author> "
         "[element-order]\n",
         "", 0},
        {"before one whose key is another than its name",
         "<sheet id='s'><title>T</title><file src='f'/>\n<author>A</author><p>x</p></sheet>",
         "t.xml:1:31: error: <file> comes too early in <sheet>; expected after <author> "
         "[element-order]\n",
         "", 0},
        {"before a group", SHEET("<p>x</p>\n<file src='f'/>"),
         "t.xml:3:1: error: <file> comes too late in <sheet>; expected at its start "
         "[element-order]\n",
         "", 0},
        {"a part", SHEET("<asks><choice>x<hint>h</hint><feedback>f</feedback></choice></asks>"),
         "t.xml:2:30: error: <feedback> comes too late in <choice>; expected before <hint> "
         "[element-order]\n",
         "", 0},
        {"running text behind a part",
         SHEET("<asks><choice>x<feedback>f</feedback><em>y</em></choice></asks>"),
         "t.xml:2:38: error: <em> stands after a part of <choice>; the text comes first "
         "[element-order]\n",
         "", 0},
        {"each that is late, measured at the furthest",
         "<sheet id='s'><p>x</p>\n<title>T</title>\n<author>A</author><p>y</p></sheet>",
         "t.xml:2:1: error: <title> comes too late in <sheet>; expected at its start "
         "[element-order]\n"
         "t.xml:3:1: error: <author> comes too late in <sheet>; expected at its start "
         "[element-order]\n",
         "", 0},
    };
    checking_expect(order, ARRAY_LEN(order));
}

Test(structure_text, text_that_cannot_stay_is_said_where_it_begins)
{
    static const struct checking_case stray[] = {
        {"in a list of children", SHEET("<ul>\n  x<li>y</li><li>z</li></ul>"),
         "t.xml:3:3: error: text cannot stand directly in <ul>; put it into one of: <li> "
         "[stray-text]\n",
         "", 0},
        {"each of several", SHEET("<ul>x<li>y</li>\nx\n<li>z</li></ul>"),
         "t.xml:2:5: error: text cannot stand directly in <ul>; put it into one of: <li> "
         "[stray-text]\n"
         "t.xml:3:1: error: text cannot stand directly in <ul>; put it into one of: <li> "
         "[stray-text]\n",
         "", 0},
        {"in the root", SHEET("x<p>y</p>"),
         "t.xml:2:1: error: text cannot stand directly in <sheet>; put it into a <p> "
         "[stray-text]\n",
         "", 0},
        {"among blocks", SHEET("<frame><p>x</p> y </frame>"),
         "t.xml:2:17: error: text cannot stand directly in <frame>; put it into a <p> "
         "[stray-text]\n",
         "", 0},
        {"in an empty element", SHEET("<file src='f'>x</file><p>y</p>"),
         "t.xml:2:15: error: <file> must stay empty: it holds no text [stray-text]\n", "", 0},
        {"behind a part", SHEET("<asks><choice>x<feedback>f</feedback> y</choice></asks>"),
         "t.xml:2:39: error: text after a part of <choice>; the text comes first, then: "
         "<feedback>, "
         "<hint> [stray-text]\n",
         "", 0},
        {"CDATA", SHEET("<ul><li>x</li><li>y</li><![CDATA[z]]></ul>"),
         "t.xml:2:34: error: text cannot stand directly in <ul>; put it into one of: <li> "
         "[stray-text]\n",
         "", 0},
        {"a space that XML does not know", SHEET("<ul><li>x</li><li>y</li>\u00A0</ul>"),
         "t.xml:2:25: error: text cannot stand directly in <ul>; put it into one of: <li> "
         "[stray-text]\n",
         "", 0},
    };
    checking_expect(stray, ARRAY_LEN(stray));
}

Test(structure_text, what_needs_text_and_has_none_is_marked)
{
    static const struct checking_case empty[] = {
        {"plain text", SHEET("<author/><p>x</p>"),
         "t.xml:2:1: error: <author> is empty; it needs some text [empty-element]\n", "author", 0},
        {"running text", SHEET("<p></p>"),
         "t.xml:2:1: error: <p> is empty; it needs some text [empty-element]\n", "p", 0},
        {"white space", SHEET("<p> \n\t </p>"),
         "t.xml:2:1: error: <p> is empty; it needs some text [empty-element]\n", "p", 0},
        {"a comment", SHEET("<p><!-- x --></p>"),
         "t.xml:2:1: error: <p> is empty; it needs some text [empty-element]\n", "p", 0},
        {"a flow", SHEET("<note/>"),
         "t.xml:2:1: error: <note> is empty; it needs some text [empty-element]\n", "note", 0},
        {"parts, though there is a part",
         SHEET("<asks><choice><feedback>f</feedback></choice></asks>"),
         "t.xml:2:7: error: <choice> is empty; it needs some text [empty-element]\n", "choice", 0},
        {"an element in running text", SHEET("<p>x <em/></p>"),
         "t.xml:2:6: error: <em> is empty; it needs some text [empty-element]\n", "em", 0},
        {"the innermost is said, not what holds it",
         SHEET("<note><p><em><strong/></em></p></note>"),
         "t.xml:2:14: error: <strong> is empty; it needs some text [empty-element]\n", "strong", 0},
        {"the root", "<hint/>",
         "t.xml:1:1: error: <hint> is empty; it needs some text [empty-element]\n", "", -1},
    };
    checking_expect(empty, ARRAY_LEN(empty));
}

/* Half of it would say another thing than all of it: it must not be loaded. */
Test(structure_text, text_beside_blocks_is_said_once_where_the_second_kind_begins)
{
    static const char words[] =
        "error: <note> holds text and blocks side by side; put the text into a "
        "<p> too [mixed-content]\n";
    static const struct {
        const char *xml;
        const char *place;
    } mixed[] = {
        {SHEET("<note>x<p>y</p></note>"), "t.xml:2:8: "},
        {SHEET("<note>x<em>y</em> <p>z</p></note>"), "t.xml:2:19: "},
        {SHEET("<note><em>x</em><ul><li>y</li><li>z</li></ul></note>"), "t.xml:2:17: "},
        {SHEET("<note><p>x</p>\n  y</note>"), "t.xml:3:3: "},
        {SHEET("<note><p>x</p><em>y</em></note>"), "t.xml:2:15: "},
        {SHEET("<note><p>x</p>y<p>x</p>y<em>z</em></note>"), "t.xml:2:15: "},
    };
    for (size_t i = 0; i < ARRAY_LEN(mixed); i++) {
        char *said = str_format("%s%s", mixed[i].place, words);
        checking_expect(&(struct checking_case){mixed[i].xml, mixed[i].xml, said, "note", 0}, 1);
        free(said);
    }
}

/* An author who mends the one mistake has mended all. */
Test(structure_text, a_refused_element_leaves_no_gap_behind)
{
    static const struct checking_case refused[] = {
        {"bold words alone in a paragraph", SHEET("<p><b>x</b></p>"),
         "t.xml:2:4: error: <b> is not known in <p>; did you mean <strong>? [unknown-element]\n",
         "b", 0},
        {"a foreign paragraph alone in a flow", SHEET("<note><para>x</para></note>"),
         "t.xml:2:7: error: <para> is not known in <note>; did you mean <p>? [unknown-element]\n",
         "para", 0},
        {"and beside another", SHEET("<note><para>x</para><p>y</p></note>"),
         "t.xml:2:7: error: <para> is not known in <note>; did you mean <p>? [unknown-element]\n",
         "para", 0},
        {"a foreign paragraph among blocks", SHEET("<frame><para>x</para></frame>"),
         "t.xml:2:8: error: <para> is not known in <frame>; did you mean <p>? [unknown-element]\n",
         "para", 0},
        {"an element in plain text", SHEET("<author><em>A</em></author><p>x</p>"),
         "t.xml:2:9: error: <em> cannot stand in <author>, which holds no elements "
         "[misplaced-element]\n",
         "em", 0},
        {"what is empty itself fills nothing", SHEET("<p><blink> <b/></blink></p>"),
         "t.xml:2:4: error: there is no element <blink>; allowed here: <em>, <strong>, <cite> "
         "[unknown-element]\n"
         "t.xml:2:1: error: <p> is empty; it needs some text [empty-element]\n",
         "p blink", 0},
    };
    checking_expect(refused, ARRAY_LEN(refused));
}

Test(structure_text, every_mistake_is_said_and_the_rest_is_still_checked)
{
    static const struct checking_case several[] = {
        {"two in one paragraph", SHEET("<p>x <em/> <blink>y</blink></p>"),
         "t.xml:2:6: error: <em> is empty; it needs some text [empty-element]\n"
         "t.xml:2:12: error: there is no element <blink>; allowed here: <em>, <strong>, <cite> "
         "[unknown-element]\n",
         "em blink", 0},
        {"in attributes, text, and what is missing", SHEET("<p>x</p><file a='1' src=''>y</file>"),
         "t.xml:2:9: error: <file> comes too late in <sheet>; expected at its start "
         "[element-order]\n"
         "t.xml:2:15: error: <file> has no attribute 'a'; it may have: 'src' [unknown-attribute]\n"
         "t.xml:2:21: error: '' cannot be the value of 'src'; expected the path of a file inside "
         "the "
         "course's folder, such as 'modules/01.xml' [bad-value]\n"
         "t.xml:2:28: error: <file> must stay empty: it holds no text [stray-text]\n",
         "file", 0},
        {"in a root that is itself lacking", "<sheet>\n<author/>\n<p/>\n<p>x</p></sheet>",
         "t.xml:1:1: error: <sheet> needs the attribute 'id': a name for it [missing-attribute]\n"
         "t.xml:2:1: error: <author> is empty; it needs some text [empty-element]\n"
         "t.xml:3:1: error: <p> is empty; it needs some text [empty-element]\n"
         "t.xml:1:1: error: <sheet> needs the element <title> [missing-element]\n",
         "author p", -1},
        {"at every depth", SHEET("<note><note><ul><li/><li>x</li></ul></note><p/></note>"),
         "t.xml:2:17: error: <li> is empty; it needs some text [empty-element]\n"
         "t.xml:2:44: error: <p> is empty; it needs some text [empty-element]\n",
         "li p", 0},
    };
    checking_expect(several, ARRAY_LEN(several));
}
