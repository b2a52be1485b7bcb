/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The rules about teaching: what a learner would miss, or could guess. */
#include "config.h"

#include "base/i18n.h"
#include "base/memory.h"
#include "course/rule/rows.h"

static const struct rule rows[] = {
    {
        .code = "no-feedback",
        .severity = DIAG_WARNING,
        .title = N_("an answer is left without a word"),
        .explanation = N_("Learners learn most from hearing why their own answer is right or "
                          "wrong. Write a <feedback> for each option: what led to it, and what "
                          "the rule says."),
        .place = RULE_QUIZ,
        .bad = "<true-false id=\"q1\" answer=\"true\">\n"
               "  <prompt>A pay slip says how the pay was counted.</prompt>\n"
               "  <feedback answer=\"true\">Yes, line by line.</feedback>\n"
               "  <explanation>It lists hours, pay and what was taken off.</explanation>\n"
               "</true-false>\n",
        .good = "<true-false id=\"q1\" answer=\"true\">\n"
                "  <prompt>A pay slip says how the pay was counted.</prompt>\n"
                "  <feedback answer=\"true\">Yes, line by line.</feedback>\n"
                "  <feedback answer=\"false\">Look again at the lines above the sum.</feedback>\n"
                "  <explanation>It lists hours, pay and what was taken off.</explanation>\n"
                "</true-false>\n",
    },
    {
        .code = "no-explanation",
        .severity = DIAG_WARNING,
        .title = N_("a question does not explain itself"),
        .explanation = N_("The explanation is shown after every answer, right or wrong: who "
                          "guessed right learns the rule there too. Write the rule behind the "
                          "question in two or three sentences, with the article that decides."),
        .place = RULE_QUIZ,
        .bad = "<true-false id=\"q1\" answer=\"true\">\n"
               "  <prompt>A pay slip says how the pay was counted.</prompt>\n"
               "  <feedback answer=\"true\">Yes.</feedback>\n"
               "  <feedback answer=\"false\">It does.</feedback>\n"
               "</true-false>\n",
        .good = "<true-false id=\"q1\" answer=\"true\">\n"
                "  <prompt>A pay slip says how the pay was counted.</prompt>\n"
                "  <feedback answer=\"true\">Yes.</feedback>\n"
                "  <feedback answer=\"false\">It does.</feedback>\n"
                "  <explanation>It lists hours, pay and what was taken off.</explanation>\n"
                "</true-false>\n",
    },
    {
        .code = "no-objective",
        .severity = DIAG_WARNING,
        .title = N_("a question examines no objective"),
        .explanation = N_("The module says what learners will be able to do, and results are "
                          "shown objective by objective. A question that names none counts for "
                          "none. Say which one it examines with objective=\"...\"."),
        .place = RULE_UNITS,
        .bad = "<objective id=\"age-rule\">Determine the age rule that applies</objective>\n"
               "<quiz id=\"ages\">\n"
               "  <true-false id=\"q1\" objective=\"age-rule\" "
               "answer=\"true\"><prompt>A.</prompt></true-false>\n"
               "  <true-false id=\"q2\" answer=\"false\"><prompt>B.</prompt></true-false>\n"
               "</quiz>\n",
        .good = "<objective id=\"age-rule\">Determine the age rule that applies</objective>\n"
                "<quiz id=\"ages\">\n"
                "  <true-false id=\"q1\" objective=\"age-rule\" "
                "answer=\"true\"><prompt>A.</prompt></true-false>\n"
                "  <true-false id=\"q2\" objective=\"age-rule\" "
                "answer=\"false\"><prompt>B.</prompt></true-false>\n"
                "</quiz>\n",
    },
    {
        .code = "unexamined-objective",
        .severity = DIAG_WARNING,
        .title = N_("no question examines an objective"),
        .explanation = N_("The module promises something that nobody ever checks. Write a "
                          "question in a quiz that examines it; a question in a lesson, a "
                          "<try>, is for practice and does not count. If the objective is "
                          "beyond a quiz, take it out of the list and say it in the summary."),
        .place = RULE_UNITS,
        .bad = "<objective id=\"age\">Determine the age rule that applies</objective>\n"
               "<objective id=\"work\">Distinguish kinds of work</objective>\n"
               "<quiz id=\"ages\">\n"
               "  <true-false id=\"q1\" objective=\"age\" "
               "answer=\"true\"><prompt>A.</prompt></true-false>\n"
               "</quiz>\n",
        .good = "<objective id=\"age\">Determine the age rule that applies</objective>\n"
                "<objective id=\"work\">Distinguish kinds of work</objective>\n"
                "<quiz id=\"ages\">\n"
                "  <true-false id=\"q1\" objective=\"age\" "
                "answer=\"true\"><prompt>A.</prompt></true-false>\n"
                "  <true-false id=\"q2\" objective=\"work\" "
                "answer=\"false\"><prompt>B.</prompt></true-false>\n"
                "</quiz>\n",
    },
    {
        .code = "draw-leaves-out",
        .severity = DIAG_WARNING,
        .title = N_("an attempt can leave an objective out"),
        .explanation = N_("The questions of the quiz examine more objectives than 'draw' asks "
                          "questions, so that a learner can pass without being asked about one "
                          "of them. Draw at least one question for each objective."),
        .place = RULE_UNITS,
        .bad = "<objective id=\"age\">Determine the age rule that applies</objective>\n"
               "<objective id=\"work\">Distinguish kinds of work</objective>\n"
               "<quiz id=\"ages\" draw=\"1\">\n"
               "  <true-false id=\"q1\" objective=\"age\" "
               "answer=\"true\"><prompt>A.</prompt></true-false>\n"
               "  <true-false id=\"q2\" objective=\"work\" "
               "answer=\"false\"><prompt>B.</prompt></true-false>\n"
               "</quiz>\n",
        .good = "<objective id=\"age\">Determine the age rule that applies</objective>\n"
                "<objective id=\"work\">Distinguish kinds of work</objective>\n"
                "<quiz id=\"ages\" draw=\"2\">\n"
                "  <true-false id=\"q1\" objective=\"age\" "
                "answer=\"true\"><prompt>A.</prompt></true-false>\n"
                "  <true-false id=\"q2\" objective=\"work\" "
                "answer=\"false\"><prompt>B.</prompt></true-false>\n"
                "</quiz>\n",
    },
    {
        .code = "same-place",
        .severity = DIAG_WARNING,
        .title = N_("the right answer always has the same place"),
        .explanation = N_("In every question of the quiz the right options have the same "
                          "numbers, so that learners see the habit before they know the rule. "
                          "Move them about, or let the program do so with shuffle=\"yes\". "
                          "Statements should be true and false by turns."),
        .place = RULE_UNITS,
        .bad = "<quiz id=\"ages\">\n"
               "  <true-false id=\"q1\" answer=\"true\"><prompt>A.</prompt></true-false>\n"
               "  <true-false id=\"q2\" answer=\"true\"><prompt>B.</prompt></true-false>\n"
               "  <true-false id=\"q3\" answer=\"true\"><prompt>C.</prompt></true-false>\n"
               "</quiz>\n",
        .good = "<quiz id=\"ages\">\n"
                "  <true-false id=\"q1\" answer=\"true\"><prompt>A.</prompt></true-false>\n"
                "  <true-false id=\"q2\" answer=\"false\"><prompt>B.</prompt></true-false>\n"
                "  <true-false id=\"q3\" answer=\"true\"><prompt>C.</prompt></true-false>\n"
                "</quiz>\n",
    },
    {
        .code = "longest-right",
        .severity = DIAG_WARNING,
        .title = N_("the right answer is always the longest"),
        .explanation = N_("Authors word the right answer with care, and the wrong ones in a "
                          "hurry. Learners who have noticed that pick the longest option in "
                          "every question of this quiz, and are right. Make some of the wrong "
                          "options longer than the right one."),
        .place = RULE_UNITS,
        .bad = "<quiz id=\"pay\">\n"
               "  <single-choice id=\"q1\"><prompt>A?</prompt>\n"
               "    <option correct=\"yes\">Each month, on a day agreed</option> "
               "<option>Never</option></single-choice>\n"
               "  <single-choice id=\"q2\"><prompt>B?</prompt>\n"
               "    <option>A neighbour</option> <option correct=\"yes\">The employer, in "
               "writing</option></single-choice>\n"
               "  <single-choice id=\"q3\"><prompt>C?</prompt>\n"
               "    <option>The sum</option> <option correct=\"yes\">The sum, and how it is made "
               "up</option></single-choice>\n"
               "</quiz>\n",
        .good = "<quiz id=\"pay\">\n"
                "  <single-choice id=\"q1\"><prompt>A?</prompt>\n"
                "    <option correct=\"yes\">Each month, on a day agreed</option> "
                "<option>Never</option></single-choice>\n"
                "  <single-choice id=\"q2\"><prompt>B?</prompt>\n"
                "    <option>A neighbour</option> <option correct=\"yes\">The employer, in "
                "writing</option></single-choice>\n"
                "  <single-choice id=\"q3\"><prompt>C?</prompt>\n"
                "    <option>The sum, but only for who asks</option> <option correct=\"yes\">How "
                "it is made up</option></single-choice>\n"
                "</quiz>\n",
    },
    {
        .code = "minutes-differ",
        .severity = DIAG_WARNING,
        .title = N_("the minutes of a module do not add up"),
        .explanation = N_("Facilitators plan a day by the minutes of the modules. Here they are "
                          "far from those of the module's lessons and quizzes together. Correct "
                          "the one or the others; 'minutes' of the module may hold a little "
                          "more, for talking."),
        .place = RULE_MODULE,
        .bad = "<module id=\"pay\" minutes=\"90\">\n"
               "  <title>Fair pay</title>\n"
               "  <lesson id=\"slips\" minutes=\"10\">\n"
               "    <title>Pay slips</title>\n"
               "    <p>Ask for one each month.</p>\n"
               "  </lesson>\n"
               "</module>\n",
        .good = "<module id=\"pay\" minutes=\"12\">\n"
                "  <title>Fair pay</title>\n"
                "  <lesson id=\"slips\" minutes=\"10\">\n"
                "    <title>Pay slips</title>\n"
                "    <p>Ask for one each month.</p>\n"
                "  </lesson>\n"
                "</module>\n",
    },
};

const struct rule_rows rule_teaching = {rows, ARRAY_LEN(rows)};
