/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A small question of each type, for the tests of src/question. */
#ifndef QUESTION_SAMPLES_H
#define QUESTION_SAMPLES_H

#define OPTIONS "\n<option id=\"a\">12</option> <option id=\"b\" correct=\"yes\">13</option>\n"
#define SMALL "<single-choice id=\"q\"><prompt>From what age?</prompt>" OPTIONS "</single-choice>"
#define MULTIPLE                                                                                   \
    "<multiple-choice id=\"q\"><prompt>Which?</prompt><option id=\"a\" correct=\"yes\">1</option>" \
    "<option id=\"b\" correct=\"yes\">2</option><option id=\"c\">3</option>"                       \
    "<option id=\"d\">4</option></multiple-choice>"
#define STATEMENT "<true-false id=\"q\" answer=\"true\"><prompt>So it is.</prompt></true-false>"
#define TYPED                                                                                      \
    "<short-answer id=\"q\"><prompt>From what age?</prompt><answer>13</answer>"                    \
    "<answer>thirteen*</answer><answer credit=\"50\">12*</answer></short-answer>"

#endif
