/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Options: what the types of question that are answered by choosing have in common. */
#ifndef QUESTION_CHOICE_H
#define QUESTION_CHOICE_H

#include "question/question.h"

/* What the response calls the place that is filled by choosing. */
extern const char choice_slot_id[];

/* The element row of an option. */
extern const struct element_rows choice_elements;

/* Adds an option and returns it, to be filled: its id is the text given. Borrowed until the next
 * addition. */
struct question_option *choice_add(struct question *question, const char *id, struct where where);

/* Loads the options of a question. Returns -1 with an error when two have the same id. */
int choice_load_options(const struct xml_node *element, struct question *question,
                        struct diag *diag);

/* Warns of an option that says nothing about why or that stands there twice, and where all are
 * fixed. */
void choice_check_options(const struct question *question, struct diag *diag);

/* How many options are marked correct. */
size_t choice_count_correct(const struct question *question);

/* True if an option is chosen. */
bool choice_is_chosen(const struct response *response, const struct question_option *option);

/* The slot that is filled by choosing, of that kind. */
struct slot choice_slot(const struct question *question, enum slot_kind kind);

/* What most types have: one slot. */
size_t choice_one_slot(const struct question *question);

/* The operations of the types where one option is chosen; see struct question_ops. */
struct slot choice_one_of(const struct question *question, size_t index);
double choice_one_share(const struct question *question, const struct response *response);
bool choice_one_key(const struct question *question, size_t index, struct response *ret_response);
bool choice_one_distractor(const struct question *question, size_t index,
                           struct response *ret_response);

/* Adds each option's id, correctness and key. */
void choice_add_keys(const struct question *question, struct str *keys);

#endif
