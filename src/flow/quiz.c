/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Taking a quiz: its questions, one after the other, are taken in hand and handed in. How an
 * attempt comes to be in hand is quiz_open.c. */
#include "config.h"

#include "flow/quiz.h"

#include <jansson.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "flow/quiz_inside.h"

const struct question *quiz_question_at(const struct quiz *quiz, size_t at)
{
    return unit_find_question(quiz->unit, quiz->attempt.answers[at].question);
}

/* True if a question has an answer that stands: it may not be tried again. */
static bool is_settled(const struct quiz *quiz, size_t at)
{
    const struct answer *answer = &quiz->attempt.answers[at];
    struct grade grade;
    if (!quiz_judged(quiz, at, &grade))
        return false;
    return answer->is_kept ||
           !behaviour_lets_try(&quiz->unit->behaviour, &grade, (size_t)answer->tries);
}

bool quiz_is_to_answer(const struct quiz *quiz, size_t at)
{
    return quiz_question_at(quiz, at) != NULL && !is_settled(quiz, at);
}

void quiz_take(struct quiz *quiz, size_t at)
{
    unsigned char seed[DRAW_SEED_BYTES];
    bool has_seed = quiz->unit->is_shuffled && attempt_seed(&quiz->attempt, seed);
    const struct question *question = at < quiz->attempt.count ? quiz_question_at(quiz, at) : NULL;
    asking_clear(&quiz->asking);
    asking_begin(&quiz->asking, question, &quiz->unit->behaviour, has_seed ? seed : NULL);
    quiz->at = at;
    struct grade grade;
    if (question == NULL || !quiz_judged(quiz, at, &grade))
        return;
    const struct answer *answer = &quiz->attempt.answers[at];
    if (question_accepts(question, &answer->response))
        asking_show(&quiz->asking, &answer->response, (size_t)answer->tries, (size_t)answer->hints,
                    &grade);
    if (!quiz_tells_at_once(quiz))
        quiz->asking.state = ASKING_OPEN;
}

size_t quiz_next_open(const struct quiz *quiz, size_t at)
{
    size_t count = quiz->attempt.count;
    for (size_t i = 0; i < count; i++)
        if (quiz_is_to_answer(quiz, (at + i) % count))
            return (at + i) % count;
    return count;
}

bool quiz_is_changeable(const struct quiz *quiz, size_t at)
{
    return quiz_question_at(quiz, at) != NULL && !quiz->attempt.answers[at].is_kept;
}

int quiz_write(struct quiz *quiz, enum event_kind kind, const char *question, char *data,
               struct diag *diag)
{
    char *id = memory_text(question);
    const struct event event = {
        .kind = kind,
        .unit = quiz->unit->id,
        .question = id,
        .attempt = quiz->attempt.id,
        .data = data,
    };
    int result = session_write(quiz->session, &event, diag);
    free(id);
    free(data);
    return result;
}

void quiz_close(struct quiz *quiz)
{
    attempt_clear(&quiz->attempt);
    asking_clear(&quiz->asking);
    free(quiz->draft);
    *quiz = (struct quiz){0};
}

const struct question *quiz_question(const struct quiz *quiz)
{
    return quiz->asking.question;
}

void quiz_show(struct quiz *quiz)
{
    quiz->shown = session_now(quiz->session);
}

bool quiz_tells_at_once(const struct quiz *quiz)
{
    return quiz->unit->behaviour.kind != BEHAVIOUR_DEFERRED || quiz->attempt.is_finished;
}

/* Milliseconds since the question was shown; 0 when the clock went backwards. */
static int64_t time_taken(const struct quiz *quiz)
{
    int64_t taken = session_now(quiz->session).at - quiz->shown.at;
    return taken > 0 ? taken : 0;
}

/* What was handed in stands in the attempt, as its event will tell it. */
static void note_answer(struct quiz *quiz)
{
    const struct asking *asking = &quiz->asking;
    struct answer *answer = &quiz->attempt.answers[quiz->at];
    response_clear(&answer->response);
    response_copy(&asking->handed, &answer->response);
    answer->is_given = true;
    answer->is_kept = false;
    answer->score = asking->grade.score;
    answer->maximum = asking->grade.maximum;
    answer->share = asking->grade.share;
    answer->tries = (int64_t)asking->tries;
    answer->hints = (int64_t)asking->hints;
}

int quiz_answer(struct quiz *quiz, struct diag *diag)
{
    struct asking *asking = &quiz->asking;
    char *hash = question_hash(asking->question);
    asking_hand_in(asking);
    note_answer(quiz);
    if (!quiz_tells_at_once(quiz))
        asking->state = ASKING_OPEN;
    const struct answer_facts facts = {
        .response = &asking->handed,
        .grade = asking->grade,
        .attempt_try = (int64_t)asking->tries,
        .hints = (int64_t)asking->hints,
        .language = quiz->session->language,
        .hash = hash,
        .milliseconds = time_taken(quiz),
    };
    int result =
        quiz_write(quiz, EVENT_ANSWERED, asking->question->id, attempt_answered_data(&facts), diag);
    free(hash);
    return result;
}

void quiz_next(struct quiz *quiz)
{
    quiz_take(quiz, quiz_next_open(quiz, quiz->at < quiz->attempt.count ? quiz->at : 0));
    quiz_show(quiz);
}

bool quiz_step(struct quiz *quiz, bool is_next)
{
    size_t count = quiz->attempt.count;
    size_t at = quiz->at;
    if (quiz_tells_at_once(quiz))
        return false;
    do
        at += is_next ? 1 : SIZE_MAX;
    while (at < count && !quiz_is_changeable(quiz, at));
    if (at >= count)
        return false;
    quiz_take(quiz, at);
    quiz_show(quiz);
    return true;
}

bool quiz_look(struct quiz *quiz, size_t at)
{
    struct grade grade;
    if (at >= quiz->attempt.count || !quiz_judged(quiz, at, &grade))
        return false;
    quiz_take(quiz, at);
    quiz->asking.grade = grade;
    quiz->asking.state = ASKING_ANSWERED;
    return true;
}

enum quiz_seek quiz_seek(struct quiz *quiz, const char *question, size_t *ret_at)
{
    size_t at = 0;
    while (at < quiz->attempt.count && strcmp(quiz->attempt.answers[at].question, question) != 0)
        at++;
    if (at >= quiz->attempt.count || quiz_question_at(quiz, at) == NULL)
        return QUIZ_NOT_ASKED;
    *ret_at = at;
    if (quiz_question(quiz) != NULL && quiz->at == at)
        return QUIZ_IN_HAND;
    if (!quiz_tells_at_once(quiz) && quiz_is_changeable(quiz, at)) {
        quiz_take(quiz, at);
        quiz_show(quiz);
        return QUIZ_IN_HAND;
    }
    if (!quiz->attempt.answers[at].is_given)
        return quiz->attempt.is_finished ? QUIZ_NOT_ASKED : QUIZ_LATER;
    return is_settled(quiz, at) || quiz->attempt.is_finished ? QUIZ_ANSWERED : QUIZ_LATER;
}

char *quiz_draft(const struct quiz *quiz)
{
    if (quiz_question(quiz) == NULL || quiz->attempt.is_finished)
        return NULL;
    json_t *draft = asking_draft(&quiz->asking);
    json_object_set_new(draft, "attempt", json_string(quiz->attempt.id));
    char *json = json_dumps(draft, JSON_COMPACT);
    json_decref(draft);
    return json;
}

int quiz_keep(struct quiz *quiz, struct diag *diag)
{
    char *draft = quiz_draft(quiz);
    int result = session_keep_place(quiz->session, quiz->unit->id, "0", 0, NULL, draft, diag);
    free(draft);
    return result;
}

int quiz_finish(struct quiz *quiz, struct diag *diag)
{
    quiz->attempt.is_finished = true;
    return quiz_write(quiz, EVENT_FINISHED, NULL,
                      attempt_finished_data(&quiz->attempt, quiz->unit->pass), diag);
}
