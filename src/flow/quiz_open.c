/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Opening a quiz: the attempt that is found, gone on with, begun, or taken over from another. */
#include "config.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "flow/quiz_inside.h"

static int apply(void *context, const struct event *event)
{
    struct quiz *quiz = context;
    if (event->unit != NULL && strcmp(event->unit, quiz->unit->id) == 0)
        attempt_apply(&quiz->attempt, event, quiz->unit);
    return 0;
}

/* Finds the latest attempt in what the learner did: what is in the record, then what waits to be.
 */
static void find_attempt(struct quiz *quiz, struct diag *diag)
{
    const struct session *session = quiz->session;
    if (session->record != NULL)
        record_each_counted(session->record, session->course->id,
                            1u << EVENT_STARTED | 1u << EVENT_ANSWERED | 1u << EVENT_FINISHED,
                            apply, quiz, diag);
    session_each_waiting(session, apply, quiz);
}

/* Begins the attempt of a plan whose questions are filled in. */
static int begin(struct quiz *quiz, struct attempt_plan *plan, struct diag *diag)
{
    const struct outside *outside = &quiz->session->outside;
    outside->random(outside->context, plan->id, sizeof plan->id);
    attempt_begin(&quiz->attempt, plan);
    quiz_take(quiz, quiz_next_open(quiz, 0));
    quiz->is_resumed = false;
    return quiz_write(quiz, EVENT_STARTED, NULL, attempt_started_data(&quiz->attempt), diag);
}

/* A new attempt draws its questions. */
static void begin_anew(struct quiz *quiz, struct diag *diag)
{
    const struct outside *outside = &quiz->session->outside;
    const struct unit *unit = quiz->unit;
    struct attempt_plan plan = {0};
    outside->random(outside->context, plan.seed, sizeof plan.seed);
    size_t *drawn = draw_questions(unit->questions, unit->question_count, unit->draw,
                                   unit->is_shuffled, plan.seed, &plan.count);
    const char **questions = memory_new(plan.count, sizeof *questions);
    for (size_t i = 0; i < plan.count; i++)
        questions[i] = unit->questions[drawn[i]]->id;
    plan.questions = questions;
    begin(quiz, &plan, diag);
    free(questions);
    free(drawn);
}

static size_t last_changeable(const struct quiz *quiz)
{
    size_t at = quiz->attempt.count;
    while (at > 0 && !quiz_is_changeable(quiz, at - 1))
        at--;
    return at > 0 ? at - 1 : quiz->attempt.count;
}

static bool has_answer(const struct quiz *quiz)
{
    for (size_t i = 0; i < quiz->attempt.count; i++)
        if (quiz->attempt.answers[i].is_given)
            return true;
    return false;
}

/* An attempt whose last answer was saved but not its end still has to be finished: it goes on too.
 * One without an answer whose questions have all left the course would be over before it began. */
static bool can_go_on(const struct quiz *quiz)
{
    bool has_begun = quiz->attempt.id != NULL && !quiz->attempt.is_finished;
    return has_begun && (quiz_next_open(quiz, 0) < quiz->attempt.count || has_answer(quiz));
}

/* Takes the half-given answer up again, if it belongs to this attempt. */
static void take_draft(struct quiz *quiz, const char *json)
{
    json_t *draft = json == NULL ? NULL : json_loads(json, 0, NULL);
    const char *attempt = json_string_value(json_object_get(draft, "attempt"));
    const char *question = json_string_value(json_object_get(draft, "question"));
    if (attempt != NULL && question != NULL && strcmp(attempt, quiz->attempt.id) == 0) {
        for (size_t i = 0; !quiz_tells_at_once(quiz) && i < quiz->attempt.count; i++)
            if (quiz_is_changeable(quiz, i) &&
                strcmp(quiz->attempt.answers[i].question, question) == 0)
                quiz_take(quiz, i);
        asking_take_draft(&quiz->asking, draft);
    }
    json_decref(draft);
}

static void restore_draft(struct quiz *quiz)
{
    struct place place;
    if (quiz->draft != NULL) {
        take_draft(quiz, quiz->draft);
    } else if (session_place(quiz->session, quiz->unit->id, &place)) {
        take_draft(quiz, place.draft);
        place_clear(&place);
    }
}

int quiz_find(struct quiz *quiz, struct session *session, const char *unit, struct diag *diag)
{
    *quiz = (struct quiz){.session = session, .unit = session_unit(session, unit, diag)};
    if (quiz->unit == NULL)
        return -1;
    find_attempt(quiz, diag);
    return 0;
}

/* --- A quiz that no record has --- */

struct quiz_left {
    struct attempt attempt;
    char *draft; /* or NULL */
};

/* Takes the draft. */
static struct quiz_left *make_left(const struct attempt *attempt, char *draft)
{
    struct quiz_left *left = memory_new(1, sizeof *left);
    attempt_copy(attempt, &left->attempt);
    left->draft = draft;
    return left;
}

struct quiz_left *quiz_leave(const struct quiz *quiz)
{
    if (quiz->session->record != NULL || quiz->attempt.id == NULL)
        return NULL;
    return make_left(&quiz->attempt, quiz_draft(quiz));
}

struct quiz_left *quiz_left_copy(const struct quiz_left *left)
{
    return left == NULL ? NULL : make_left(&left->attempt, memory_text(left->draft));
}

void quiz_left_free(struct quiz_left *left)
{
    if (left == NULL)
        return;
    attempt_clear(&left->attempt);
    free(left->draft);
    free(left);
}

int quiz_find_left(struct quiz *quiz, struct session *session, const char *unit,
                   const struct quiz_left *left, struct diag *diag)
{
    if (quiz_find(quiz, session, unit, diag) != 0)
        return -1;
    if (left == NULL)
        return 0;
    attempt_clear(&quiz->attempt);
    attempt_copy(&left->attempt, &quiz->attempt);
    quiz->draft = memory_text(left->draft);
    return 0;
}

/* --- Going on, beginning --- */

enum quiz_standing quiz_standing(const struct quiz *quiz)
{
    if (quiz->attempt.is_finished)
        return QUIZ_FINISHED;
    return can_go_on(quiz) ? QUIZ_UNDER_WAY : QUIZ_TO_BEGIN;
}

void quiz_go_on(struct quiz *quiz, struct diag *diag)
{
    if (can_go_on(quiz)) {
        quiz->is_resumed = has_answer(quiz);
        quiz_take(quiz, quiz_next_open(quiz, 0));
        if (!quiz_tells_at_once(quiz) && quiz_question(quiz) == NULL)
            quiz_take(quiz, last_changeable(quiz)); /* the learner hands it in, not chance */
        restore_draft(quiz);
    } else {
        begin_anew(quiz, diag);
    }
    quiz_show(quiz);
}

int quiz_open(struct quiz *quiz, struct session *session, const char *unit, struct diag *diag)
{
    if (quiz_find(quiz, session, unit, diag) != 0)
        return -1;
    quiz_go_on(quiz, diag);
    return 0;
}

int quiz_open_again(struct quiz *quiz, struct session *session, const char *unit, struct diag *diag)
{
    if (quiz_find(quiz, session, unit, diag) != 0)
        return -1;
    if (!quiz->attempt.is_finished)
        quiz_go_on(quiz, diag);
    return 0;
}

void quiz_copy(const struct quiz *quiz, struct quiz *ret_copy)
{
    *ret_copy = (struct quiz){.session = quiz->session, .unit = quiz->unit};
    attempt_copy(&quiz->attempt, &ret_copy->attempt);
    quiz_take(ret_copy, quiz->at);
}

int quiz_renew(const struct quiz *before, struct session *session, struct quiz *ret_quiz,
               struct diag *diag)
{
    struct quiz quiz = {
        .session = session,
        .unit = session_unit(session, before->unit->id, diag),
        .shown = before->shown,
        .is_resumed = before->is_resumed,
    };
    if (quiz.unit == NULL)
        return -1;
    attempt_copy(&before->attempt, &quiz.attempt);
    quiz_take(&quiz, before->at);
    if (quiz_question(&quiz) == NULL && !quiz.attempt.is_finished)
        quiz_take(&quiz, quiz_next_open(&quiz, 0));
    if (quiz_question(&quiz) != NULL && before->asking.question != NULL) {
        json_t *draft = asking_draft(&before->asking);
        asking_take_draft(&quiz.asking, draft);
        json_decref(draft);
    }
    *ret_quiz = quiz;
    return 0;
}

int quiz_try_missed(struct quiz *quiz, struct diag *diag)
{
    struct attempt_plan plan = {.count = quiz->attempt.count, .builds_on = true};
    char **questions = memory_new(plan.count, sizeof *questions);
    for (size_t i = 0; i < plan.count; i++)
        questions[i] = memory_text(quiz->attempt.answers[i].question);
    plan.questions = (const char *const *)questions;
    if (!attempt_seed(&quiz->attempt, plan.seed))
        quiz->session->outside.random(quiz->session->outside.context, plan.seed, sizeof plan.seed);
    int result = begin(quiz, &plan, diag);
    quiz_show(quiz);
    for (size_t i = 0; i < plan.count; i++)
        free(questions[i]);
    free(questions);
    return result;
}
