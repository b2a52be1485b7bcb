/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The rules of courses: looking them up. */
#include "config.h"

#include "course/rule.h"

#include <string.h>

#include "base/memory.h"
#include "base/nearest.h"
#include "course/rule/rows.h"

enum { RULES_MAX = 200 };

static const struct rule_rows *const parts[] = {
    &rule_files,     &rule_structure, &rule_references,  &rule_blocks,
    &rule_questions, &rule_teaching,  &rule_translation,
};

const struct rule *rule_number(size_t number)
{
    for (size_t i = 0; i < ARRAY_LEN(parts); i++) {
        if (number < parts[i]->count)
            return &parts[i]->items[number];
        number -= parts[i]->count;
    }
    return NULL;
}

const struct rule *rule_find(const char *code)
{
    const struct rule *rule;
    for (size_t i = 0; (rule = rule_number(i)) != NULL; i++)
        if (strcmp(rule->code, code) == 0)
            return rule;
    return NULL;
}

const char *rule_nearest(const char *code)
{
    const char *codes[RULES_MAX];
    size_t count = 0;
    const struct rule *rule;
    for (size_t i = 0; count < RULES_MAX && (rule = rule_number(i)) != NULL; i++)
        codes[count++] = rule->code;
    return nearest_word(code, codes, count);
}
