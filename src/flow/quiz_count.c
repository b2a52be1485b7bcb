/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What a quiz comes to: how many questions, how many are left, how they were judged. */
#include "config.h"

#include <string.h>

#include "flow/quiz_inside.h"

/* How many of the attempt's first questions can be asked. */
static size_t count_before(const struct quiz *quiz, size_t end)
{
    size_t count = 0;
    for (size_t i = 0; i < end; i++)
        count += quiz_question_at(quiz, i) != NULL;
    return count;
}

size_t quiz_count(const struct quiz *quiz)
{
    return count_before(quiz, quiz->attempt.count);
}

size_t quiz_number(const struct quiz *quiz)
{
    return count_before(quiz, quiz->at) + 1;
}

void quiz_progress(const struct quiz *quiz, size_t *ret_number, size_t *ret_count)
{
    const struct attempt *attempt = &quiz->attempt;
    *ret_number = 1;
    *ret_count = 0;
    for (size_t i = 0; i < attempt->count; i++) {
        bool is_asked = quiz_question_at(quiz, i) != NULL &&
                        (attempt->is_finished || !attempt->answers[i].is_kept);
        *ret_number += is_asked && i < quiz->at;
        *ret_count += is_asked;
    }
}

size_t quiz_left(const struct quiz *quiz)
{
    size_t left = 0;
    for (size_t i = 0; i < quiz->attempt.count; i++)
        left += quiz_is_to_answer(quiz, i);
    return left;
}

bool quiz_judged(const struct quiz *quiz, size_t at, struct grade *ret_grade)
{
    const struct answer *answer = &quiz->attempt.answers[at];
    if (quiz_question_at(quiz, at) == NULL || !answer->is_given)
        return false;
    *ret_grade = answer_grade(answer);
    return true;
}

size_t quiz_missed(const struct quiz *quiz)
{
    size_t missed = 0;
    for (size_t i = 0; i < quiz->attempt.count; i++) {
        struct grade grade;
        missed += quiz_judged(quiz, i, &grade) && !grade.is_right;
    }
    return missed;
}

void quiz_objective(const struct quiz *quiz, const char *objective, double *ret_score,
                    double *ret_maximum)
{
    *ret_score = *ret_maximum = 0;
    for (size_t i = 0; i < quiz->attempt.count; i++) {
        const struct question *question = quiz_question_at(quiz, i);
        if (question == NULL || question->objective == NULL ||
            strcmp(question->objective, objective) != 0)
            continue;
        *ret_score += quiz->attempt.answers[i].score;
        *ret_maximum += quiz->attempt.answers[i].maximum;
    }
}
