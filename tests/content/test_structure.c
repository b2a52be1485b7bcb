/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/content/structure.c: which elements may stand where, and how many of them. */
#include "config.h"

#include <criterion/criterion.h>

#include "base/memory.h"
#include "content/checking.h"

Test(structure, what_the_table_allows_is_good)
{
    static const struct checking_case good[] = {
        {"the least of a sheet", SHEET("<p>x</p>"), "", "", 0},
        {"the most of a sheet",
         SHEET("<author>A</author><author>B</author><file src='f'/><p>x</p><note>y</note><p>z</p>"),
         "", "", 0},
        {"white space and comments anywhere",
         SHEET(" <!-- c --> <ul> <!-- c --> <li>a</li>\n<li>b</li> <?x y?> </ul> \n"), "", "", 0},
        {"running text in all its forms",
         SHEET("<p>a <em>b <strong>c</strong></em> <cite ref='C138'/> <cite "
               "ref='C138:7'>d</cite></p>"),
         "", "", 0},
        {"only an element in a paragraph", SHEET("<p><em>x</em></p>"), "", "", 0},
        {"only an empty citation in a paragraph", SHEET("<p><cite ref='C138'/></p>"), "", "", 0},
        {"text in a flow", SHEET("<note>x <em>y</em> z</note>"), "", "", 0},
        {"blocks in a flow", SHEET("<note><p>x</p> <note>y</note></note>"), "", "", 0},
        {"blocks", SHEET("<frame><p>x</p><frame><p>y</p></frame></frame>"), "", "", 0},
        {"parts",
         SHEET("<asks><choice>x <em>y</em><feedback>f</feedback><hint>h</hint><hint>i</hint>"
               "</choice></asks>"),
         "", "", 0},
        {"parts left out", SHEET("<asks><choice>x</choice><choice>y<hint>h</hint></choice></asks>"),
         "", "", 0},
        {"a unit", SHEET("<shelf><lesson><p>x</p></lesson></shelf>"), "", "", 0},
        {"CDATA is text", SHEET("<p><![CDATA[<b>]]></p>"), "", "", 0},
        {"a root that shares its name with a child of another", "<file><li>x</li></file>", "", "",
         0},
    };
    checking_expect(good, ARRAY_LEN(good));
}

Test(structure, what_is_not_known_is_said_with_what_is_and_what_was_meant)
{
    static const struct checking_case unknown[] = {
        {"nothing like it in a list of children", SHEET("<table/><p>x</p>"),
         "t.xml:2:1: error: there is no element <table>; allowed here: <title>, <author>, <file>, "
         "<p>, "
         "<ul>, <note>, <frame>, <asks>, <shelf> [unknown-element]\n",
         "table", 0},
        {"nothing like it in running text", SHEET("<p>x\n  <blink>y</blink></p>"),
         "t.xml:3:3: error: there is no element <blink>; allowed here: <em>, <strong>, <cite> "
         "[unknown-element]\n",
         "blink", 0},
        {"in plain text", SHEET("<author>x<blink/></author><p>x</p>"),
         "t.xml:2:10: error: there is no element <blink>, and <author> holds no elements "
         "[unknown-element]\n",
         "blink", 0},
        {"in an empty element", SHEET("<file src='f'><blink/></file><p>x</p>"),
         "t.xml:2:15: error: there is no element <blink>, and <file> holds no elements "
         "[unknown-element]\n",
         "blink", 0},
        {"what should be in a file", SHEET("<file><li>x</li></file><p>x</p>"),
         "t.xml:2:1: error: a <file> is written in a file of its own; save it as file.xml, and "
         "write here: <file src=\"file.xml\"/> [misplaced-element]\n",
         "file", 0},
        {"a slip of the hand", SHEET("<noet>x</noet><p>y</p>"),
         "t.xml:2:1: error: <noet> is not known in <sheet>; did you mean <note>? "
         "[unknown-element]\n",
         "noet", 0},
        {"another case", SHEET("<P>x</P><p>y</p>"),
         "t.xml:2:1: error: <P> is not known in <sheet>; did you mean <p>? [unknown-element]\n",
         "P", 0},
        {"a slip towards what may not stand here", SHEET("<p>x <ntoe>y</ntoe></p>"),
         "t.xml:2:6: error: there is no element <ntoe>; allowed here: <em>, <strong>, <cite> "
         "[unknown-element]\n",
         "ntoe", 0},
        {"a name of HTML", SHEET("<p>x <b>y</b> <i>z</i></p>"),
         "t.xml:2:6: error: <b> is not known in <p>; did you mean <strong>? [unknown-element]\n"
         "t.xml:2:15: error: <i> is not known in <p>; did you mean <em>? [unknown-element]\n",
         "b i", 0},
        {"a name of DocBook", SHEET("<para>x</para><p>y</p>"),
         "t.xml:2:1: error: <para> is not known in <sheet>; did you mean <p>? [unknown-element]\n",
         "para", 0},
        {"a name that is ours elsewhere", SHEET("<p>x <b>y</b></p><b>z</b>"),
         "t.xml:2:6: error: <b> is not known in <p>; did you mean <strong>? [unknown-element]\n"
         "t.xml:2:18: error: there is no element <b>; allowed here: <title>, <author>, <file>, "
         "<p>, "
         "<ul>, <note>, <frame>, <asks>, <shelf> [unknown-element]\n",
         "b b", 0},
        {"what is in it is not judged", SHEET("<table><tr pages='0'/><p/></table><p>x</p>"),
         "t.xml:2:1: error: there is no element <table>; allowed here: <title>, <author>, <file>, "
         "<p>, "
         "<ul>, <note>, <frame>, <asks>, <shelf> [unknown-element]\n",
         "table", 0},
    };
    checking_expect(unknown, ARRAY_LEN(unknown));
}

/* Whoever asks for it by an early description of the format is not sent astray. */
Test(structure, what_a_later_version_will_know_is_refused_as_not_yet)
{
    static const struct checking_case planned[] = {
        {"among children", SHEET("<drawing/><p>x</p>"),
         "t.xml:2:1: error: <drawing> is not in this version of the format yet; allowed here: "
         "<title>, <author>, <file>, <p>, <ul>, <note>, <frame>, <asks>, <shelf> [not-yet]\n",
         "drawing", 0},
        {"in running text, with what is in it", SHEET("<p>x <riddle><b/></riddle></p>"),
         "t.xml:2:6: error: <riddle> is not in this version of the format yet; allowed here: <em>, "
         "<strong>, <cite> [not-yet]\n",
         "riddle", 0},
        {"where nothing can stand", SHEET("<file src='f'><riddle/></file><p>x</p>"),
         "t.xml:2:15: error: <riddle> is not in this version of the format yet [not-yet]\n",
         "riddle", 0},
        {"a slip of the hand in one is unknown", SHEET("<drawin/><p>x</p>"),
         "t.xml:2:1: error: there is no element <drawin>; allowed here: <title>, <author>, <file>, "
         "<p>, <ul>, <note>, <frame>, <asks>, <shelf> [unknown-element]\n",
         "drawin", 0},
    };
    checking_expect(planned, ARRAY_LEN(planned));
}

Test(structure, a_place_for_several_families_takes_each_of_them)
{
    static const struct checking_case cases[] = {
        {"both", SHEET("<shelf><stands><lines>x</lines><p>y</p></stands></shelf>"), "", "", 0},
        {"none", SHEET("<shelf><stands/></shelf>"),
         "t.xml:2:8: error: <stands> needs a block such as <p> [missing-element]\n", "stands", 0},
        {"one that stands nowhere else", SHEET("<frame><lines>x</lines></frame>"),
         "t.xml:2:8: error: <lines> cannot stand in <frame>; it belongs in: <stands> "
         "[misplaced-element]\n",
         "lines", 0},
        {"not a question", SHEET("<shelf><stands><p>x</p><choice>y</choice></stands></shelf>"),
         "t.xml:2:24: error: <choice> cannot stand in <stands>; it belongs in: <asks> "
         "[misplaced-element]\n",
         "choice", 0},
    };
    checking_expect(cases, ARRAY_LEN(cases));
}

Test(structure, what_stands_where_it_may_not_is_said_with_what_may)
{
    static const struct checking_case misplaced[] = {
        {"a block in running text", SHEET("<p>x <note>y</note></p>"),
         "t.xml:2:6: error: <note> cannot stand in <p>; write </p> before it "
         "[misplaced-element]\n",
         "note", 0},
        {"running text among blocks", SHEET("<frame><p>x</p><em>y</em></frame>"),
         "t.xml:2:16: error: <em> cannot stand in <frame>; allowed here: <p>, <ul>, <note>, "
         "<frame>, "
         "<asks>, <shelf> [misplaced-element]\n",
         "em", 0},
        {"an element in plain text", SHEET("<author>x<em>y</em></author><p>x</p>"),
         "t.xml:2:10: error: <em> cannot stand in <author>, which holds no elements "
         "[misplaced-element]\n",
         "em", 0},
        {"an item outside a list", SHEET("<li>x</li><p>y</p>"),
         "t.xml:2:1: error: <li> cannot stand in <sheet>; it belongs in: <ul>, <file> "
         "[misplaced-element]\n",
         "li", 0},
        {"a question among units",
         SHEET("<shelf><lesson><p>x</p></lesson><choice>x</choice></shelf>"),
         "t.xml:2:33: error: <choice> cannot stand in <shelf>; it belongs in: <asks> "
         "[misplaced-element]\n",
         "choice", 0},
        {"a part that another element has",
         SHEET("<asks><choice>x<title>y</title></choice></asks>"),
         "t.xml:2:16: error: <title> cannot stand in <choice>; it belongs in: <sheet> "
         "[misplaced-element]\n",
         "title", 0},
    };
    checking_expect(misplaced, ARRAY_LEN(misplaced));
}

Test(structure, what_is_missing_is_said_at_the_element_that_needs_it)
{
    static const struct checking_case missing[] = {
        {"one of one", "<sheet id='s'>\n<p>x</p></sheet>",
         "t.xml:1:1: error: <sheet> needs the element <title> [missing-element]\n", "", -1},
        {"a block of a list of children", SHEET(""),
         "t.xml:1:1: error: <sheet> needs a block such as <p> [missing-element]\n", "", -1},
        {"a block of blocks", SHEET("<p>x</p> <frame/>"),
         "t.xml:2:10: error: <frame> needs a block such as <p> [missing-element]\n", "frame", 0},
        {"a question", SHEET("<asks> <!-- none --> </asks>"),
         "t.xml:2:1: error: <asks> needs a question such as <single-choice> [missing-element]\n",
         "asks", 0},
        {"a unit", SHEET("<shelf/>"),
         "t.xml:2:1: error: <shelf> needs a <lesson> or a <quiz> [missing-element]\n", "shelf", 0},
        {"two of two", SHEET("<p>x</p>\n\n  <ul/>"),
         "t.xml:4:3: error: <ul> needs at least 2 <li>, and has 0 [missing-element]\n", "ul", 0},
        {"one of two", SHEET("<ul><li>x</li></ul>"),
         "t.xml:2:1: error: <ul> needs at least 2 <li>, and has 1 [missing-element]\n", "ul", 0},
        {"a faulty one is not missing", SHEET("<ul><li>x</li><li/></ul>"),
         "t.xml:2:15: error: <li> is empty; it needs some text [empty-element]\n", "li", 0},
    };
    checking_expect(missing, ARRAY_LEN(missing));
}

Test(structure, what_is_one_too_many_is_marked)
{
    static const struct checking_case repeated[] = {
        {"a second of one", "<sheet id='s'><title>T</title><title>U</title><p>x</p></sheet>",
         "t.xml:1:31: error: <title> stands too often in <sheet>; expected at most 1: put "
         "them together, or take one away [repeated-element]\n",
         "title", 0},
        {"a third and a fourth of two",
         SHEET("<author>A</author><author>B</author>\n<author>C</author>\n<author>D</author><p>x</"
               "p>"),
         "t.xml:3:1: error: <author> stands too often in <sheet>; expected at most 2: put "
         "them together, or take one away [repeated-element]\n"
         "t.xml:4:1: error: <author> stands too often in <sheet>; expected at most 2: put "
         "them together, or take one away [repeated-element]\n",
         "author author", 0},
        {"a second part",
         SHEET("<asks><choice>x<feedback>f</feedback><feedback>g</feedback></choice></asks>"),
         "t.xml:2:38: error: <feedback> stands too often in <choice>; expected at most 1: put "
         "them together, or take one away [repeated-element]\n",
         "feedback", 0},
        {"where it is empty too", "<sheet id='s'><title>T</title><title/><p>x</p></sheet>",
         "t.xml:1:31: error: <title> stands too often in <sheet>; expected at most 1: put "
         "them together, or take one away [repeated-element]\n"
         "t.xml:1:31: error: <title> is empty; it needs some text [empty-element]\n",
         "title", 0},
    };
    checking_expect(repeated, ARRAY_LEN(repeated));
}
