/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The rules about names: what is named must be there, and there once. */
#include "config.h"

#include "base/i18n.h"
#include "base/memory.h"
#include "course/rule/rows.h"

static const struct rule rows[] = {
    {
        .code = "duplicate-id",
        .severity = DIAG_ERROR,
        .title = N_("an id is there twice"),
        .explanation = N_("Progress, links and statistics hang on ids, so that each lesson, "
                          "quiz and question of a course has an id of its own, as has each "
                          "option of a question, each entry of the glossary and each objective "
                          "of a module. After copying a question, change the id of the copy: "
                          "learners' records know the old one."),
        .place = RULE_UNITS,
        .bad = "<lesson id=\"pay\"><title>Pay slips</title><p>Ask for one.</p></lesson>\n"
               "<lesson id=\"pay\"><title>Pay day</title><p>It is agreed.</p></lesson>\n",
        .good = "<lesson id=\"pay-slips\"><title>Pay slips</title><p>Ask for one.</p></lesson>\n"
                "<lesson id=\"pay-day\"><title>Pay day</title><p>It is agreed.</p></lesson>\n",
    },
    {
        .code = "unknown-term",
        .severity = DIAG_ERROR,
        .title = N_("the glossary does not explain a term"),
        .explanation = N_("A <term> leads the learner to an entry of the glossary, and there is "
                          "none of that id. Correct 'ref' if it is a slip, or write the entry. "
                          "A word that needs no explanation needs no <term>."),
        .place = RULE_LESSON,
        .bad = "<p>Some <term ref=\"ligth-work\">light work</term> is allowed.</p>\n",
        .good = "<p>Some <term ref=\"light-work\">light work</term> is allowed.</p>\n",
    },
    {
        .code = "unknown-cite",
        .severity = DIAG_ERROR,
        .title = N_("the instruments do not have what is cited"),
        .explanation = N_("A <cite>, or 'cite' of a question, names a Convention or another "
                          "instrument that the file of instruments does not describe. Correct "
                          "the letters and the number, or describe the instrument there."),
        .place = RULE_LESSON,
        .bad = "<p>See <cite ref=\"C183:7\"/>.</p>\n",
        .good = "<p>See <cite ref=\"C138:7\"/>.</p>\n",
    },
    {
        .code = "unknown-article",
        .severity = DIAG_WARNING,
        .title = N_("the instruments do not describe an article"),
        .explanation = N_("The instrument is described, but not the article that is named, so "
                          "that a learner who follows the citation sees the instrument as a "
                          "whole only. Correct the number, or add an <article> with what it "
                          "says in your own words."),
        .place = RULE_LESSON,
        .bad = "<p>See <cite ref=\"C138:77\"/>.</p>\n",
        .good = "<p>See <cite ref=\"C138:7\"/>.</p>\n",
    },
    {
        .code = "unknown-objective",
        .severity = DIAG_ERROR,
        .title = N_("a question examines an objective that is not there"),
        .explanation = N_("'objective' of a question is the id of an <objective> of the same "
                          "module: results are shown objective by objective. Correct the id, or "
                          "write the objective at the beginning of the module."),
        .place = RULE_UNITS,
        .bad = "<objective id=\"age-rule\">Determine the age rule that applies</objective>\n"
               "<quiz id=\"ages\">\n"
               "  <true-false id=\"q1\" objective=\"age-rule\" "
               "answer=\"true\"><prompt>A.</prompt></true-false>\n"
               "  <true-false id=\"q2\" objective=\"age-rules\" "
               "answer=\"true\"><prompt>B.</prompt></true-false>\n"
               "</quiz>\n",
        .good = "<objective id=\"age-rule\">Determine the age rule that applies</objective>\n"
                "<quiz id=\"ages\">\n"
                "  <true-false id=\"q1\" objective=\"age-rule\" "
                "answer=\"true\"><prompt>A.</prompt></true-false>\n"
                "  <true-false id=\"q2\" objective=\"age-rule\" "
                "answer=\"true\"><prompt>B.</prompt></true-false>\n"
                "</quiz>\n",
    },
    {
        .code = "unknown-unit",
        .severity = DIAG_ERROR,
        .title = N_("a link leads to a unit that is not there"),
        .explanation = N_("A link that begins with # leads to a lesson or quiz of the course, "
                          "by its id. There is none of that id; questions and modules cannot be "
                          "reached by a link. Correct the id after the #."),
        .place = RULE_UNITS,
        .bad = "<lesson id=\"pay-slips\">\n"
               "  <title>Pay slips</title>\n"
               "  <p>First read <a href=\"#payslips\">this</a>.</p>\n"
               "</lesson>\n",
        .good = "<lesson id=\"pay-slips\">\n"
                "  <title>Pay slips</title>\n"
                "  <p>First read <a href=\"#pay-slips\">this</a>.</p>\n"
                "</lesson>\n",
    },
    {
        .code = "two-meanings",
        .severity = DIAG_WARNING,
        .title = N_("an abbreviation is explained in two ways"),
        .explanation = N_("The same letters stand for different words in two places of a file, "
                          "so that learners wonder whether there are two things. Use the same "
                          "words each time; if two things share their letters, write one of "
                          "them out."),
        .place = RULE_LESSON,
        .bad = "<p>The <abbr title=\"International Labour Organization\">ILO</abbr> was founded in "
               "1919.</p>\n"
               "<p>The <abbr title=\"International Labor Organisation\">ILO</abbr> has its seat in "
               "Geneva.</p>\n",
        .good = "<p>The <abbr title=\"International Labour Organization\">ILO</abbr> was founded "
                "in 1919.</p>\n"
                "<p>The <abbr title=\"International Labour Organization\">ILO</abbr> has its seat "
                "in Geneva.</p>\n",
    },
    {
        .code = "changed-later",
        .severity = DIAG_ERROR,
        .title = N_("a change is later than the course"),
        .explanation = N_("<changed> says which edition of the course changed a question, and "
                          "course.xml says which edition this is. A change cannot come from an "
                          "edition that is still to be. Raise 'edition' in course.xml, or "
                          "correct the one in <changed>."),
        .place = RULE_QUIZ,
        .bad = "<true-false id=\"q1\" answer=\"true\">\n"
               "  <prompt>A pay slip says how the pay was counted.</prompt>\n"
               "  <changed edition=\"3.0.0\" kind=\"typo\"/>\n"
               "</true-false>\n",
        .good = "<true-false id=\"q1\" answer=\"true\">\n"
                "  <prompt>A pay slip says how the pay was counted.</prompt>\n"
                "  <changed edition=\"1.0.0\" kind=\"typo\"/>\n"
                "</true-false>\n",
    },
};

const struct rule_rows rule_references = {rows, ARRAY_LEN(rows)};
