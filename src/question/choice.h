/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Options: what the types of question that are answered by choosing have in common. */
#ifndef QUESTION_CHOICE_H
#define QUESTION_CHOICE_H

#include "question/question.h"

/* Loads the options of a question. Returns -1 with an error when two have the same id. */
int choice_load_options(const struct xml_node *element, struct question *question,
                        struct diag *diag);

/* Warns of an option that says nothing about why, or that stands there twice. */
void choice_check_options(const struct question *question, struct diag *diag);

/* How many options are marked correct. */
size_t choice_count_correct(const struct question *question);

/* Adds each option's id, correctness and key. */
void choice_add_keys(const struct question *question, struct str *keys);

#endif
