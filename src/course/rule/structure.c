/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The rules about structure: which element stands where, and with what. A grammar can say all but
 * one. */
#include "config.h"

#include "base/i18n.h"
#include "base/memory.h"
#include "course/rule/rows.h"

static const struct rule rows[] = {
    {
        .code = "wrong-root",
        .severity = DIAG_ERROR,
        .is_structural = true,
        .title = N_("a file begins with the wrong element"),
        .explanation = N_("The first element of a file says what the file is: <course> for "
                          "course.xml, <module> for a module, <glossary> and <instruments> for "
                          "those two. Perhaps two files were mixed up in course.xml, or the "
                          "element around all others is missing."),
        .place = RULE_MODULE,
        .bad = "<lesson id=\"slips\"><title>Pay slips</title><p>Ask for one.</p></lesson>\n",
        .good = "<module id=\"pay\"><title>Fair pay</title>\n"
                "  <lesson id=\"slips\"><title>Pay slips</title><p>Ask for one.</p></lesson>\n"
                "</module>\n",
    },
    {
        .code = "unknown-element",
        .severity = DIAG_ERROR,
        .is_structural = true,
        .title = N_("there is no such element"),
        .explanation = N_("The name between < and > is not one of the format; "
                          "decentwork-course(5) lists them all. Often it is a slip of the "
                          "fingers, or a name from web pages. The message says what was most "
                          "likely meant, or what can stand there."),
        .place = RULE_LESSON,
        .bad = "<para>Ask for a pay slip.</para>\n",
        .good = "<p>Ask for a pay slip.</p>\n",
    },
    {
        .code = "misplaced-element",
        .severity = DIAG_ERROR,
        .is_structural = true,
        .title = N_("an element cannot stand here"),
        .explanation = N_("The element exists, but not in this place. The message says which "
                          "elements can stand here. Often an end tag comes too early or too "
                          "late, so that an element ends up inside another: a list stands "
                          "beside a paragraph and not in it."),
        .place = RULE_LESSON,
        .bad = "<p>Bring with you: <ul><li>your contract</li></ul></p>\n",
        .good = "<p>Bring with you:</p>\n"
                "<ul><li>your contract</li></ul>\n",
    },
    {
        .code = "not-yet",
        .severity = DIAG_ERROR,
        .is_structural = true,
        .title = N_("a later version of the program will know this element"),
        .explanation = N_("The format has more kinds of questions and units than this version "
                          "of the program can ask. Use one that it knows, or get a newer "
                          "program."),
        .place = RULE_UNITS,
        .bad = "<scenario id=\"market\"/>\n"
               "<lesson id=\"slips\"><title>Pay slips</title><p>Ask for one.</p></lesson>\n",
        .good = "<lesson id=\"slips\"><title>Pay slips</title><p>Ask for one.</p></lesson>\n",
    },
    {
        .code = "missing-element",
        .severity = DIAG_ERROR,
        .is_structural = true,
        .title = N_("an element is missing"),
        .explanation = N_("Some elements cannot do without others: a lesson has a title, a "
                          "question has a prompt and something to answer. The message says "
                          "which one is missing. Add it; decentwork-course(5) says where it "
                          "belongs."),
        .place = RULE_UNITS,
        .bad = "<lesson id=\"slips\">\n"
               "  <p>Ask for one.</p>\n"
               "</lesson>\n",
        .good = "<lesson id=\"slips\">\n"
                "  <title>Pay slips</title>\n"
                "  <p>Ask for one.</p>\n"
                "</lesson>\n",
    },
    {
        .code = "repeated-element",
        .severity = DIAG_ERROR,
        .is_structural = true,
        .title = N_("an element stands too often"),
        .explanation = N_("The element can stand here once, or a few times, and there is one "
                          "more. Put both texts into one element, or take one away."),
        .place = RULE_UNITS,
        .bad = "<lesson id=\"slips\">\n"
               "  <title>Pay slips</title>\n"
               "  <title>What they tell</title>\n"
               "  <p>Ask for one.</p>\n"
               "</lesson>\n",
        .good = "<lesson id=\"slips\">\n"
                "  <title>Pay slips, and what they tell</title>\n"
                "  <p>Ask for one.</p>\n"
                "</lesson>\n",
    },
    {
        .code = "element-order",
        .severity = DIAG_ERROR,
        .is_structural = true,
        .title = N_("elements stand in the wrong order"),
        .explanation = N_("Some elements have a fixed order, so that everybody finds their way "
                          "in every course: the title comes first, the prompt before the "
                          "options, the explanation after them. Move the element to where the "
                          "message says."),
        .place = RULE_UNITS,
        .bad = "<lesson id=\"slips\">\n"
               "  <p>Ask for one.</p>\n"
               "  <title>Pay slips</title>\n"
               "</lesson>\n",
        .good = "<lesson id=\"slips\">\n"
                "  <title>Pay slips</title>\n"
                "  <p>Ask for one.</p>\n"
                "</lesson>\n",
    },
    {
        .code = "stray-text",
        .severity = DIAG_ERROR,
        .is_structural = true,
        .title = N_("text stands where none can stand"),
        .explanation = N_("Words stand directly in an element that only holds other elements, "
                          "or after the parts of one. Learners would not see them. Put them "
                          "into an element such as <p>, or delete them."),
        .place = RULE_LESSON,
        .bad = "<ul>\n"
               "  Bring with you:\n"
               "  <li>your contract</li>\n"
               "</ul>\n",
        .good = "<p>Bring with you:</p>\n"
                "<ul>\n"
                "  <li>your contract</li>\n"
                "</ul>\n",
    },
    {
        .code = "mixed-content",
        .severity = DIAG_ERROR,
        .is_structural = true,
        .title = N_("text and blocks stand side by side"),
        .explanation = N_("An element such as <li> or <note> holds either plain running text, "
                          "or blocks such as <p> and <ul>, never both. As soon as there is one "
                          "block, put the text beside it into a <p> too."),
        .place = RULE_LESSON,
        .bad = "<note>Bring with you: <ul><li>your contract</li></ul></note>\n",
        .good = "<note><p>Bring with you:</p> <ul><li>your contract</li></ul></note>\n",
    },
    {
        .code = "empty-element",
        .severity = DIAG_ERROR,
        .title = N_("an element has no text"),
        .explanation = N_("The element is there, but nothing is in it, so that learners would "
                          "see a gap. Write its text, or take the element away."),
        .place = RULE_LESSON,
        .bad = "<p>Ask for a pay slip.</p>\n"
               "<p></p>\n",
        .good = "<p>Ask for a pay slip.</p>\n",
    },
    {
        .code = "unknown-attribute",
        .severity = DIAG_ERROR,
        .is_structural = true,
        .title = N_("there is no such attribute"),
        .explanation = N_("What stands in a tag after its name, such as id=\"...\", is an "
                          "attribute, and each element has its own. The message says which one "
                          "was most likely meant, or which ones there are. An attribute that is "
                          "not known would do nothing."),
        .place = RULE_LESSON,
        .bad = "<note type=\"caution\">Check national law.</note>\n",
        .good = "<note kind=\"caution\">Check national law.</note>\n",
    },
    {
        .code = "missing-attribute",
        .severity = DIAG_ERROR,
        .is_structural = true,
        .title = N_("an attribute is missing"),
        .explanation = N_("The element cannot do without this attribute; the message says what "
                          "it is for. Add it to the start tag, with its value in quotation "
                          "marks."),
        .place = RULE_LESSON,
        .bad = "<p>Some <term>light work</term> is allowed.</p>\n",
        .good = "<p>Some <term ref=\"light-work\">light work</term> is allowed.</p>\n",
    },
    {
        .code = "bad-value",
        .severity = DIAG_ERROR,
        .is_structural = true,
        .title = N_("the value of an attribute cannot be understood"),
        .explanation = N_("Each attribute takes values of a certain form: a number, a name "
                          "without spaces, one of a few words. The message says what was "
                          "expected. Capital and small letters differ."),
        .place = RULE_QUIZ,
        .bad = "<true-false id=\"q1\" answer=\"True\">\n"
               "  <prompt>A pay slip says how the pay was counted.</prompt>\n"
               "</true-false>\n",
        .good = "<true-false id=\"q1\" answer=\"true\">\n"
                "  <prompt>A pay slip says how the pay was counted.</prompt>\n"
                "</true-false>\n",
    },
};

const struct rule_rows rule_structure = {rows, ARRAY_LEN(rows)};
