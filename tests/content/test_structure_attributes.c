/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/content/structure.c: attributes, and the root. */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>

#include "base/memory.h"
#include "content/checking.h"
#include "content/structure.h"
#include "support/support.h"
#include "xml/reading.h"

/* A sheet with these attributes. */
#define ROOT(attributes) "<sheet " attributes "><title>T</title><p>x</p></sheet>"

Test(structure_attributes, those_of_the_table_are_good_in_any_order)
{
    static const struct checking_case good[] = {
        {"the one that is needed", ROOT("id='s'"), "", "", 0},
        {"all", ROOT("id='s' kind='large' pages='12'"), "", "", 0},
        {"all in another order", ROOT("pages=\"12\"\n  kind='plain'\n id='s'"), "", "", 0},
    };
    checking_expect(good, ARRAY_LEN(good));
}

Test(structure_attributes, an_unknown_one_is_said_and_does_no_harm)
{
    static const struct checking_case unknown[] = {
        {"nothing like it", ROOT("id='s' colour='red'"),
         "t.xml:1:15: error: <sheet> has no attribute 'colour'; it may have: 'id', 'kind', 'pages' "
         "[unknown-attribute]\n",
         "", 0},
        {"a slip of the hand", ROOT("id='s'\n  page='1'"),
         "t.xml:2:3: error: <sheet> has no attribute 'page'; did you mean 'pages'? "
         "[unknown-attribute]\n",
         "", 0},
        {"another case", ROOT("id='s' Kind='plain'"),
         "t.xml:1:15: error: <sheet> has no attribute 'Kind'; did you mean 'kind'? "
         "[unknown-attribute]\n",
         "", 0},
        {"where there are none", SHEET("<p>x <em align='left'>y</em></p>"),
         "t.xml:2:10: error: <em> has no attribute 'align'; it has none at all "
         "[unknown-attribute]\n",
         "", 0},
        {"where there is only that of translators", SHEET("<p align='left'>x</p>"),
         "t.xml:2:4: error: <p> has no attribute 'align'; it may have: 'context' "
         "[unknown-attribute]\n",
         "", 0},
        {"a slip of the hand in that", SHEET("<p contxt='x'>x</p>"),
         "t.xml:2:4: error: <p> has no attribute 'contxt'; did you mean 'context'? "
         "[unknown-attribute]\n",
         "", 0},
        {"each of several", SHEET("<ul a='1' b='2'><li>x</li><li>y</li></ul>"),
         "t.xml:2:5: error: <ul> has no attribute 'a'; it has none at all [unknown-attribute]\n"
         "t.xml:2:11: error: <ul> has no attribute 'b'; it has none at all [unknown-attribute]\n",
         "", 0},
        {"one with a prefix", SHEET("<ul xml:lang='fr'><li>x</li><li>y</li></ul>"),
         "t.xml:2:5: error: <ul> has no attribute 'xml:lang'; it has none at all "
         "[unknown-attribute]\n",
         "", 0},
        {"one that another element has", SHEET("<ul id='x'><li>x</li><li>y</li></ul>"),
         "t.xml:2:5: error: <ul> has no attribute 'id'; it has none at all [unknown-attribute]\n",
         "", 0},
    };
    checking_expect(unknown, ARRAY_LEN(unknown));
}

Test(structure_attributes, a_missing_one_is_said_with_what_it_is_for)
{
    static const struct checking_case missing[] = {
        {"of the root", ROOT(""),
         "t.xml:1:1: error: <sheet> needs the attribute 'id': a name for it [missing-attribute]\n",
         "", -1},
        {"of a child", SHEET("<file/><p>x</p>"),
         "t.xml:2:1: error: <file> needs the attribute 'src': where it is [missing-attribute]\n",
         "file", 0},
        {"in running text", SHEET("<p>x <cite>C138</cite></p>"),
         "t.xml:2:6: error: <cite> needs the attribute 'ref': the article [missing-attribute]\n",
         "cite", 0},
        {"misspelt, it is not missing too", SHEET("<p>x <cite reff='C138'/></p>"),
         "t.xml:2:12: error: <cite> has no attribute 'reff'; did you mean 'ref'? "
         "[unknown-attribute]\n",
         "cite", 0},
    };
    checking_expect(missing, ARRAY_LEN(missing));
}

Test(structure_attributes, a_bad_value_is_said_with_what_was_expected)
{
    static const struct checking_case bad[] = {
        {"a name", ROOT("id='a b'"),
         "t.xml:1:8: error: 'a b' cannot be the value of 'id'; expected a name of letters without "
         "accents, digits, '-' and '_', such as 'light-work'; did you mean 'a-b'? [bad-value]\n",
         "", -1},
        {"a sign that is no letter", ROOT("id='a–b'"),
         "t.xml:1:8: error: 'a–b' cannot be the value of 'id'; expected a name of letters without "
         "accents, digits, '-' and '_', such as 'light-work'; the character '–' (U+2013) cannot "
         "stand there: did you mean 'a-b'? [bad-value]\n",
         "", -1},
        {"such a sign in a number", ROOT("id='s' pages='⅔'"),
         "t.xml:1:15: error: '⅔' cannot be the value of 'pages'; expected a whole number from 1 to "
         "9999; the character '⅔' (U+2154) cannot stand there [bad-value]\n",
         "", -1},
        {"no value", ROOT("id=''"),
         "t.xml:1:8: error: '' cannot be the value of 'id'; expected a name of letters without "
         "accents, digits, "
         "'-' and '_', such as 'light-work' [bad-value]\n",
         "", -1},
        {"a number, in a line of its own", ROOT("id='s'\n    pages='0'"),
         "t.xml:2:5: error: '0' cannot be the value of 'pages'; expected a whole number from 1 to "
         "9999 "
         "[bad-value]\n",
         "", -1},
        {"a word that is not listed", ROOT("id='s' kind='huge'"),
         "t.xml:1:15: error: 'huge' cannot be the value of 'kind'; expected one of: 'plain', "
         "'large' "
         "[bad-value]\n",
         "", -1},
        {"a listed word in another case", ROOT("id='s' kind='Plain'"),
         "t.xml:1:15: error: 'Plain' cannot be the value of 'kind'; expected one of: 'plain', "
         "'large'; did you mean 'plain'? [bad-value]\n",
         "", -1},
        {"two at once", ROOT("id='-' pages='many'"),
         "t.xml:1:8: error: '-' cannot be the value of 'id'; expected a name of letters without "
         "accents, digits, "
         "'-' and '_', such as 'light-work' [bad-value]\n"
         "t.xml:1:15: error: 'many' cannot be the value of 'pages'; expected a whole number from 1 "
         "to "
         "9999 [bad-value]\n",
         "", -1},
        {"in running text", SHEET("<p>é <cite ref='c138'/></p>"),
         "t.xml:2:12: error: 'c138' cannot be the value of 'ref'; expected an instrument and, if "
         "wanted, "
         "its article, such as 'C138' or 'C138:7'; did you mean 'C138'? [bad-value]\n",
         "cite", 0},
        {"a path that leaves the folder", SHEET("<file src='../x'/><p>x</p>"),
         "t.xml:2:7: error: '../x' cannot be the value of 'src'; expected the path of a file "
         "inside the "
         "course's folder, such as 'modules/01.xml' [bad-value]\n",
         "file", 0},
    };
    checking_expect(bad, ARRAY_LEN(bad));
}

Test(structure_attributes, another_root_is_refused_and_its_children_are_not_judged)
{
    struct checked checked =
        checking_as(&checking_sheets, "sheet", "\n <choice a='1'><zzz/></choice>");
    char *said = support_messages(&checked.diag);
    cr_expect_eq(checked.result, -1);
    cr_expect_str_eq(said, "t.xml:2:2: error: this file begins with <choice>; expected <sheet> "
                           "[wrong-root]\n");
    free(said);
    checked_clear(&checked);
}

/* A stream hands the children over one by one; what is said before the end shows that none waits.
 */
Test(structure_attributes, a_root_is_judged_before_its_children_come)
{
    struct xml_tree tree = reading_tree(ROOT("id='-'"));
    struct structure structure;
    struct diag diag;
    diag_init(&diag);
    cr_expect_eq(structure_begin(&structure, &checking_sheets, "sheet", tree.root, &diag), 0);
    cr_expect(structure.is_faulty);
    cr_expect(diag.count == 1 && diag_has(&diag, "bad-value"));
    cr_expect_eq(structure_end(&structure), -1);
    cr_expect(diag_has(&diag, "missing-element"));
    diag_clear(&diag);
    xml_tree_clear(&tree);
}
