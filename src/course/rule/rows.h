/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of rules, one file of this folder for each thing that they are about. */
#ifndef COURSE_RULE_ROWS_H
#define COURSE_RULE_ROWS_H

#include "course/rule.h"

struct rule_rows {
    const struct rule *items;
    size_t count;
};

extern const struct rule_rows rule_files;
extern const struct rule_rows rule_structure;
extern const struct rule_rows rule_references;
extern const struct rule_rows rule_blocks;
extern const struct rule_rows rule_questions;
extern const struct rule_rows rule_teaching;
extern const struct rule_rows rule_translation;

#endif
