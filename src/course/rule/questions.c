/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The rules about a question: its key must be right, and must be said to be so. */
#include "config.h"

#include "base/i18n.h"
#include "base/memory.h"
#include "course/rule/rows.h"

static const struct rule rows[] = {
    {
        .code = "no-key",
        .severity = DIAG_ERROR,
        .title = N_("no answer is right"),
        .explanation = N_("The question has no answer that earns all its points, so that nobody "
                          "could solve it. Mark the right option with correct=\"yes\"; for "
                          "answers that are typed, one <answer> must have no 'credit', or "
                          "credit=\"100\"."),
        .place = RULE_QUIZ,
        .bad = "<single-choice id=\"q1\">\n"
               "  <prompt>Who says how the pay was counted?</prompt>\n"
               "  <option>A neighbour</option>\n"
               "  <option>The employer</option>\n"
               "</single-choice>\n",
        .good = "<single-choice id=\"q1\">\n"
                "  <prompt>Who says how the pay was counted?</prompt>\n"
                "  <option>A neighbour</option>\n"
                "  <option correct=\"yes\">The employer</option>\n"
                "</single-choice>\n",
    },
    {
        .code = "many-keys",
        .severity = DIAG_ERROR,
        .title = N_("a single choice has several right answers"),
        .explanation = N_("In a <single-choice> learners pick one option, so that one can be "
                          "right. Mark one only; if several are right, make the question a "
                          "<multiple-choice>."),
        .place = RULE_QUIZ,
        .bad = "<single-choice id=\"q1\">\n"
               "  <prompt>What stands on a pay slip?</prompt>\n"
               "  <option correct=\"yes\">The hours</option>\n"
               "  <option correct=\"yes\">The pay</option>\n"
               "  <option>The weather</option>\n"
               "</single-choice>\n",
        .good = "<multiple-choice id=\"q1\">\n"
                "  <prompt>What stands on a pay slip?</prompt>\n"
                "  <option correct=\"yes\">The hours</option>\n"
                "  <option correct=\"yes\">The pay</option>\n"
                "  <option>The weather</option>\n"
                "</multiple-choice>\n",
    },
    {
        .code = "one-key",
        .severity = DIAG_WARNING,
        .title = N_("a multiple choice has one right answer"),
        .explanation = N_("Learners who may pick several options look for a second right one, "
                          "and find none. If that is not what you want to ask, make the "
                          "question a <single-choice>."),
        .place = RULE_QUIZ,
        .bad = "<multiple-choice id=\"q1\">\n"
               "  <prompt>Who says how the pay was counted?</prompt>\n"
               "  <option>A neighbour</option>\n"
               "  <option correct=\"yes\">The employer</option>\n"
               "</multiple-choice>\n",
        .good = "<single-choice id=\"q1\">\n"
                "  <prompt>Who says how the pay was counted?</prompt>\n"
                "  <option>A neighbour</option>\n"
                "  <option correct=\"yes\">The employer</option>\n"
                "</single-choice>\n",
    },
    {
        .code = "all-keys",
        .severity = DIAG_WARNING,
        .title = N_("every option is right"),
        .explanation = N_("Who picks everything has it right without thinking. Add an option "
                          "that is wrong, best one that learners often believe."),
        .place = RULE_QUIZ,
        .bad = "<multiple-choice id=\"q1\">\n"
               "  <prompt>What stands on a pay slip?</prompt>\n"
               "  <option correct=\"yes\">The hours</option>\n"
               "  <option correct=\"yes\">The pay</option>\n"
               "</multiple-choice>\n",
        .good = "<multiple-choice id=\"q1\">\n"
                "  <prompt>What stands on a pay slip?</prompt>\n"
                "  <option correct=\"yes\">The hours</option>\n"
                "  <option correct=\"yes\">The pay</option>\n"
                "  <option>The weather</option>\n"
                "</multiple-choice>\n",
    },
    {
        .code = "key-not-full",
        .severity = DIAG_ERROR,
        .title = N_("a right answer does not earn all points"),
        .explanation = N_("The program answers each question with its own key, and this answer "
                          "was marked down. The answers of a <short-answer> are tried in their "
                          "order, and the first that matches decides: here one that earns less "
                          "comes first. Move the right answer up."),
        .place = RULE_QUIZ,
        .bad = "<short-answer id=\"q1\">\n"
               "  <prompt>What paper says how the pay was counted?</prompt>\n"
               "  <answer credit=\"50\">pay*<feedback>Which paper?</feedback></answer>\n"
               "  <answer>pay slip</answer>\n"
               "</short-answer>\n",
        .good = "<short-answer id=\"q1\">\n"
                "  <prompt>What paper says how the pay was counted?</prompt>\n"
                "  <answer>pay slip</answer>\n"
                "  <answer credit=\"50\">pay*<feedback>Which paper?</feedback></answer>\n"
                "</short-answer>\n",
    },
    {
        .code = "distractor-full",
        .severity = DIAG_ERROR,
        .title = N_("a wrong answer earns all points"),
        .explanation = N_("The program answers each question wrongly as well, and this answer "
                          "earned everything. In a <short-answer> the sign * stands for any "
                          "characters, and too short a word around it lets everything through. "
                          "Write more of the answer."),
        .place = RULE_QUIZ,
        .bad = "<short-answer id=\"q1\">\n"
               "  <prompt>What paper says how the pay was counted?</prompt>\n"
               "  <answer>*</answer>\n"
               "</short-answer>\n",
        .good = "<short-answer id=\"q1\">\n"
                "  <prompt>What paper says how the pay was counted?</prompt>\n"
                "  <answer>pay*slip</answer>\n"
                "</short-answer>\n",
    },
    {
        .code = "unreachable-answer",
        .severity = DIAG_WARNING,
        .title = N_("an answer never decides"),
        .explanation = N_("The answers of a <short-answer> are tried in their order, and the "
                          "first that matches decides. One before this matches the same words, "
                          "so that this one and its feedback are never used. Put it first, or "
                          "take it away."),
        .place = RULE_QUIZ,
        .bad = "<short-answer id=\"q1\">\n"
               "  <prompt>What paper says how the pay was counted?</prompt>\n"
               "  <answer>pay*</answer>\n"
               "  <answer>pay slip</answer>\n"
               "</short-answer>\n",
        .good = "<short-answer id=\"q1\">\n"
                "  <prompt>What paper says how the pay was counted?</prompt>\n"
                "  <answer>pay slip</answer>\n"
                "  <answer>wage slip</answer>\n"
                "</short-answer>\n",
    },
    {
        .code = "same-option",
        .severity = DIAG_WARNING,
        .title = N_("two options say the same"),
        .explanation = N_("Learners cannot tell the two options apart, and if one is right, the "
                          "other is too. Change one of them, or take it away."),
        .place = RULE_QUIZ,
        .bad = "<single-choice id=\"q1\">\n"
               "  <prompt>Who says how the pay was counted?</prompt>\n"
               "  <option>A neighbour</option>\n"
               "  <option>A neighbour</option>\n"
               "  <option correct=\"yes\">The employer</option>\n"
               "</single-choice>\n",
        .good = "<single-choice id=\"q1\">\n"
                "  <prompt>Who says how the pay was counted?</prompt>\n"
                "  <option>A neighbour</option>\n"
                "  <option>A colleague</option>\n"
                "  <option correct=\"yes\">The employer</option>\n"
                "</single-choice>\n",
    },
    {
        .code = "all-fixed",
        .severity = DIAG_WARNING,
        .title = N_("every option is fixed"),
        .explanation = N_("fixed=\"yes\" keeps an option in its place when the others are "
                          "shuffled, such as a last one that says 'none of these'. Where all "
                          "are fixed, nothing can be shuffled. Keep it where it is needed."),
        .place = RULE_QUIZ,
        .bad = "<single-choice id=\"q1\">\n"
               "  <prompt>Who says how the pay was counted?</prompt>\n"
               "  <option fixed=\"yes\" correct=\"yes\">The employer</option>\n"
               "  <option fixed=\"yes\">None of these</option>\n"
               "</single-choice>\n",
        .good = "<single-choice id=\"q1\">\n"
                "  <prompt>Who says how the pay was counted?</prompt>\n"
                "  <option correct=\"yes\">The employer</option>\n"
                "  <option fixed=\"yes\">None of these</option>\n"
                "</single-choice>\n",
    },
    {
        .code = "hint-costs",
        .severity = DIAG_WARNING,
        .title = N_("hints cost more than there is"),
        .explanation = N_("'cost' of a hint is the share of the question's points that it "
                          "costs. Together they cost more than all points, so that the last "
                          "hints are free for who has opened the first. Lower the costs until "
                          "they make at most 100."),
        .place = RULE_QUIZ,
        .bad = "<true-false id=\"q1\" answer=\"true\">\n"
               "  <prompt>A pay slip says how the pay was counted.</prompt>\n"
               "  <hint cost=\"60\">Look at yours.</hint>\n"
               "  <hint cost=\"60\">What are the numbers on it?</hint>\n"
               "</true-false>\n",
        .good = "<true-false id=\"q1\" answer=\"true\">\n"
                "  <prompt>A pay slip says how the pay was counted.</prompt>\n"
                "  <hint cost=\"20\">Look at yours.</hint>\n"
                "  <hint cost=\"30\">What are the numbers on it?</hint>\n"
                "</true-false>\n",
    },
    {
        .code = "no-points",
        .severity = DIAG_ERROR,
        .title = N_("a quiz that must be passed has no points"),
        .explanation = N_("'pass' asks for a share of the points, but the questions asked can "
                          "earn none, so that passing would mean nothing. Give the questions "
                          "points, or take 'pass' away."),
        .place = RULE_UNITS,
        .bad = "<quiz id=\"ages\" pass=\"70\">\n"
               "  <true-false id=\"q1\" points=\"0\" "
               "answer=\"true\"><prompt>A.</prompt></true-false>\n"
               "</quiz>\n",
        .good = "<quiz id=\"ages\" pass=\"70\">\n"
                "  <true-false id=\"q1\" points=\"1\" "
                "answer=\"true\"><prompt>A.</prompt></true-false>\n"
                "</quiz>\n",
    },
    {
        .code = "draw-too-large",
        .severity = DIAG_WARNING,
        .title = N_("a quiz draws more questions than it has"),
        .explanation = N_("'draw' says how many questions of the quiz are asked in an attempt. "
                          "There are fewer, so that all are asked each time. Write more "
                          "questions, or a smaller number."),
        .place = RULE_UNITS,
        .bad = "<quiz id=\"ages\" draw=\"5\">\n"
               "  <true-false id=\"q1\" answer=\"true\"><prompt>A.</prompt></true-false>\n"
               "  <true-false id=\"q2\" answer=\"false\"><prompt>B.</prompt></true-false>\n"
               "</quiz>\n",
        .good = "<quiz id=\"ages\" draw=\"1\">\n"
                "  <true-false id=\"q1\" answer=\"true\"><prompt>A.</prompt></true-false>\n"
                "  <true-false id=\"q2\" answer=\"false\"><prompt>B.</prompt></true-false>\n"
                "</quiz>\n",
    },
    {
        .code = "unused-tries",
        .severity = DIAG_WARNING,
        .title = N_("tries and penalty do nothing here"),
        .explanation = N_("A question can be tried again only in a quiz with "
                          "behaviour=\"interactive\". Without it, 'tries' and 'penalty' are not "
                          "used. Add the behaviour, or take them away."),
        .place = RULE_UNITS,
        .bad = "<quiz id=\"ages\" tries=\"3\">\n"
               "  <true-false id=\"q1\" answer=\"true\"><prompt>A.</prompt></true-false>\n"
               "</quiz>\n",
        .good = "<quiz id=\"ages\" behaviour=\"interactive\" tries=\"3\">\n"
                "  <true-false id=\"q1\" answer=\"true\"><prompt>A.</prompt></true-false>\n"
                "</quiz>\n",
    },
};

const struct rule_rows rule_questions = {rows, ARRAY_LEN(rows)};
