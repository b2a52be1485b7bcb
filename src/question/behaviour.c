/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* How a quiz treats an answer. */
#include "config.h"

#include "question/behaviour.h"

const char *const behaviour_words[] = {
    [BEHAVIOUR_IMMEDIATE] = "immediate",
    [BEHAVIOUR_DEFERRED] = "deferred",
    [BEHAVIOUR_INTERACTIVE] = "interactive",
    [BEHAVIOUR_KIND_COUNT] = NULL,
};

const double behaviour_usual_penalty = 1.0 / 3;

double behaviour_try_cost(const struct behaviour *behaviour, size_t attempt_try)
{
    if (behaviour->kind != BEHAVIOUR_INTERACTIVE || attempt_try <= 1)
        return 0;
    return behaviour->penalty * (double)(attempt_try - 1);
}

double behaviour_hint_cost(const struct question *question, size_t hints)
{
    double cost = 0;
    for (size_t i = 0; i < hints && i < question->hint_count; i++)
        cost += question->hints[i].cost;
    return cost;
}

struct grade behaviour_grade(const struct behaviour *behaviour, const struct question *question,
                             struct grade grade, size_t attempt_try, size_t hints)
{
    double cost = behaviour_try_cost(behaviour, attempt_try) + behaviour_hint_cost(question, hints);
    double left = grade.share > cost ? grade.share - cost : 0;
    grade.score = left * grade.maximum;
    return grade;
}

bool behaviour_lets_try(const struct behaviour *behaviour, const struct grade *grade,
                        size_t attempt_try)
{
    return behaviour->kind == BEHAVIOUR_INTERACTIVE && !grade->is_right &&
           attempt_try < behaviour->tries;
}
