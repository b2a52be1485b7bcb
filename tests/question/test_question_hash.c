/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/question/question.c: the content hash. */
#include <criterion/criterion.h>
#include <stdlib.h>

#include "base/memory.h"
#include "question/samples.h"
#include "support/questions.h"

static char *hash_of(const char *xml)
{
    struct question *question = questions_good(xml);
    char *hash = question_hash(question);
    question_free(question);
    return hash;
}

/* It stands in learners' files beside each answer: another way to make it would call every question
 * changed. */
Test(question_hash, the_hash_of_a_question_is_this_for_ever)
{
    char *hash = hash_of(SMALL);
    cr_expect_str_eq(hash, "38b97e46a4bd2af7f2f97db4b95d892d");
    free(hash);
}

Test(question_hash, the_hashes_of_the_other_types_are_these_for_ever)
{
    static const struct {
        const char *xml;
        const char *hash;
    } cases[] = {
        {MULTIPLE, "14c3dbf84681051677f247aec28e995b"},
        {STATEMENT, "06449fcd5f2fc025578adb98705f2fe7"},
        {TYPED, "0c9ea799aa6afefe9008e7141ba452f2"},
        {"<true-false id=\"q\" answer=\"true\"><prompt><table><caption>C</caption><tr><th>a</th>"
         "<td>b</td></tr></table><pre>c\n d</pre><chart kind=\"bar\" unit=\"u\"><bar label=\"l\" "
         "value=\"1.5\"/></chart></prompt></true-false>",
         "5522ae729046b3b8094643eb5455c833"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        char *hash = hash_of(cases[i].xml);
        cr_expect_str_eq(hash, cases[i].hash, "case '%s': %s", cases[i].xml, hash);
        free(hash);
    }
}

Test(question_hash, the_hash_stays_where_the_question_means_the_same)
{
    static const struct {
        const char *name;
        const char *xml;
    } cases[] = {
        {"white space",
         "<single-choice id=\"q\">\n <prompt>\n  From\twhat   age? </prompt>\n"
         " <option id=\"a\"> 12\n</option> <option id=\"b\" correct=\"yes\">13 </option>\n"
         "</single-choice>"},
        {"a comment",
         "<single-choice id=\"q\"><prompt>From <!-- well --> what age?</prompt>" OPTIONS
         "</single-choice>"},
        {"CDATA", "<single-choice id=\"q\"><prompt>From <![CDATA[what age]]>?</prompt>" OPTIONS
                  "</single-choice>"},
        {"a paragraph", "<single-choice id=\"q\"><prompt><p>From what age?</p></prompt>" OPTIONS
                        "</single-choice>"},
        {"wrong said", "<single-choice id=\"q\"><prompt>From what age?</prompt>"
                       "<option id=\"a\" correct=\"no\">12</option>"
                       "<option correct=\"yes\" id=\"b\">13</option></single-choice>"},
        {"feedback",
         "<single-choice id=\"q\"><prompt>From what age?</prompt>"
         "<option id=\"a\">12<feedback>No.</feedback></option>"
         "<option id=\"b\" correct=\"yes\">13<feedback>Yes.</feedback></option></single-choice>"},
        {"hint and explanation", "<single-choice id=\"q\"><prompt>From what age?</prompt>" OPTIONS
                                 "<hint>H</hint><explanation>E</explanation></single-choice>"},
        {"title", "<single-choice id=\"q\"><title>T</title><prompt>From what age?</prompt>" OPTIONS
                  "</single-choice>"},
        {"attributes", "<single-choice id=\"r\" points=\"3\" objective=\"o\" cite=\"C138\">"
                       "<prompt>From what age?</prompt>" OPTIONS "</single-choice>"},
    };
    char *expected = hash_of(SMALL);
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        char *hash = hash_of(cases[i].xml);
        cr_expect_str_eq(hash, expected, "case '%s'", cases[i].name);
        free(hash);
    }
    free(expected);
}

Test(question_hash, the_hash_changes_with_the_meaning)
{
    static const struct {
        const char *name;
        const char *xml;
    } cases[] = {
        {"as it was", SMALL},
        {"prompt",
         "<single-choice id=\"q\"><prompt>Up to what age?</prompt>" OPTIONS "</single-choice>"},
        {"emphasis", "<single-choice id=\"q\"><prompt>From <em>what</em> age?</prompt>" OPTIONS
                     "</single-choice>"},
        {"two paragraphs",
         "<single-choice id=\"q\"><prompt><p>From</p><p>what age?</p></prompt>" OPTIONS
         "</single-choice>"},
        {"a list",
         "<single-choice id=\"q\"><prompt><ul><li>From what age?</li></ul></prompt>" OPTIONS
         "</single-choice>"},
        {"the words of an option", "<single-choice id=\"q\"><prompt>From what age?</prompt>"
                                   "<option id=\"a\">11</option>"
                                   "<option id=\"b\" correct=\"yes\">13</option></single-choice>"},
        {"the right option", "<single-choice id=\"q\"><prompt>From what age?</prompt>"
                             "<option id=\"a\" correct=\"yes\">12</option>"
                             "<option id=\"b\">13</option></single-choice>"},
        {"an option's id", "<single-choice id=\"q\"><prompt>From what age?</prompt>"
                           "<option id=\"c\">12</option>"
                           "<option id=\"b\" correct=\"yes\">13</option></single-choice>"},
        {"one option more", "<single-choice id=\"q\"><prompt>From what age?</prompt>" OPTIONS
                            "<option id=\"c\">14</option></single-choice>"},
    };
    char *hashes[ARRAY_LEN(cases)];
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        hashes[i] = hash_of(cases[i].xml);
        for (size_t j = 0; j < i; j++)
            cr_expect_str_neq(hashes[i], hashes[j], "'%s' and '%s'", cases[i].name, cases[j].name);
    }
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        free(hashes[i]);
}

Test(question_hash, the_hash_of_every_type_changes_with_what_decides)
{
    static const char *const questions[] = {
        MULTIPLE,
        "<multiple-choice id=\"q\" credit=\"all\"><prompt>Which?</prompt>"
        "<option id=\"a\" correct=\"yes\">1</option><option id=\"b\" correct=\"yes\">2</option>"
        "<option id=\"c\">3</option><option id=\"d\">4</option></multiple-choice>",
        "<multiple-choice id=\"q\"><prompt>Which?</prompt>"
        "<option id=\"a\" correct=\"yes\">1</option><option id=\"b\">2</option>"
        "<option id=\"c\">3</option><option id=\"d\">4</option></multiple-choice>",
        STATEMENT,
        "<true-false id=\"q\" answer=\"false\"><prompt>So it is.</prompt></true-false>",
        TYPED,
        "<short-answer id=\"q\" match=\"exact\"><prompt>From what age?</prompt><answer>13</answer>"
        "<answer>thirteen*</answer><answer credit=\"50\">12*</answer></short-answer>",
        "<short-answer id=\"q\"><prompt>From what age?</prompt><answer>13</answer>"
        "<answer>thirteen*</answer><answer credit=\"25\">12*</answer></short-answer>",
        "<short-answer id=\"q\"><prompt>From what age?</prompt><answer>thirteen*</answer>"
        "<answer>13</answer><answer credit=\"50\">12*</answer></short-answer>",
    };
    char *hashes[ARRAY_LEN(questions)];
    for (size_t i = 0; i < ARRAY_LEN(questions); i++) {
        hashes[i] = hash_of(questions[i]);
        for (size_t j = 0; j < i; j++)
            cr_expect_str_neq(hashes[i], hashes[j], "'%s' and '%s'", questions[i], questions[j]);
    }
    for (size_t i = 0; i < ARRAY_LEN(questions); i++)
        free(hashes[i]);
}

Test(question_hash, the_hash_of_a_typed_answer_stays_where_it_is_matched_as_before)
{
    char *one = hash_of(TYPED);
    char *other = hash_of("<short-answer id=\"q\" match=\"words\"><prompt>From what age?</prompt>"
                          "<answer>13<feedback>Yes.</feedback></answer>"
                          "<answer credit=\"100\">thirteen*</answer>"
                          "<answer credit=\"50\">12*<feedback>No.</feedback></answer>"
                          "</short-answer>");
    cr_expect_str_eq(one, other);
    free(one);
    free(other);
}
