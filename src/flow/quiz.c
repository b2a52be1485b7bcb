/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Taking a quiz. */
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

static int apply(void *context, const struct event *event)
{
    struct quiz *quiz = context;
    if (event->unit != NULL && strcmp(event->unit, quiz->unit->id) == 0)
        attempt_apply(&quiz->attempt, event, quiz->unit);
    return 0;
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

/* Takes a question in hand, with the answer that it has. */
static void take(struct quiz *quiz, size_t at)
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

/* The first question from `at` on that is still to be answered, round the end. */
static size_t next_open(const struct quiz *quiz, size_t at)
{
    size_t count = quiz->attempt.count;
    for (size_t i = 0; i < count; i++)
        if (quiz_is_to_answer(quiz, (at + i) % count))
            return (at + i) % count;
    return count;
}

/* True for a question whose answer may be changed till the end: it is in the course, and not kept
 * from the attempt before. */
static bool is_changeable(const struct quiz *quiz, size_t at)
{
    return quiz_question_at(quiz, at) != NULL && !quiz->attempt.answers[at].is_kept;
}

static size_t last_changeable(const struct quiz *quiz)
{
    size_t at = quiz->attempt.count;
    while (at > 0 && !is_changeable(quiz, at - 1))
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
    return has_begun && (next_open(quiz, 0) < quiz->attempt.count || has_answer(quiz));
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

/* Takes `data`. */
static int write_event(struct quiz *quiz, enum event_kind kind, const char *question, char *data,
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

/* Begins the attempt of a plan whose questions are filled in. */
static int begin(struct quiz *quiz, struct attempt_plan *plan, struct diag *diag)
{
    const struct outside *outside = &quiz->session->outside;
    outside->random(outside->context, plan->id, sizeof plan->id);
    attempt_begin(&quiz->attempt, plan);
    take(quiz, next_open(quiz, 0));
    quiz->is_resumed = false;
    return write_event(quiz, EVENT_STARTED, NULL, attempt_started_data(&quiz->attempt), diag);
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

/* Takes the half-given answer up again, if it belongs to this attempt. */
static void restore_draft(struct quiz *quiz)
{
    struct place place;
    if (!session_place(quiz->session, quiz->unit->id, &place))
        return;
    json_t *draft = place.draft == NULL ? NULL : json_loads(place.draft, 0, NULL);
    const char *attempt = json_string_value(json_object_get(draft, "attempt"));
    const char *question = json_string_value(json_object_get(draft, "question"));
    if (attempt != NULL && question != NULL && strcmp(attempt, quiz->attempt.id) == 0) {
        for (size_t i = 0; !quiz_tells_at_once(quiz) && i < quiz->attempt.count; i++)
            if (is_changeable(quiz, i) && strcmp(quiz->attempt.answers[i].question, question) == 0)
                take(quiz, i);
        asking_take_draft(&quiz->asking, draft);
    }
    json_decref(draft);
    place_clear(&place);
}

int quiz_find(struct quiz *quiz, struct session *session, const char *unit, struct diag *diag)
{
    *quiz = (struct quiz){.session = session, .unit = session_unit(session, unit, diag)};
    if (quiz->unit == NULL)
        return -1;
    find_attempt(quiz, diag);
    return 0;
}

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
        take(quiz, next_open(quiz, 0));
        if (!quiz_tells_at_once(quiz) && quiz_question(quiz) == NULL)
            take(quiz, last_changeable(quiz)); /* the learner hands it in, not chance */
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

void quiz_close(struct quiz *quiz)
{
    attempt_clear(&quiz->attempt);
    asking_clear(&quiz->asking);
    *quiz = (struct quiz){0};
}

void quiz_copy(const struct quiz *quiz, struct quiz *ret_copy)
{
    *ret_copy = (struct quiz){.session = quiz->session, .unit = quiz->unit};
    attempt_copy(&quiz->attempt, &ret_copy->attempt);
    take(ret_copy, quiz->at);
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
    take(&quiz, before->at);
    if (quiz_question(&quiz) == NULL && !quiz.attempt.is_finished)
        take(&quiz, next_open(&quiz, 0));
    if (quiz_question(&quiz) != NULL && before->asking.question != NULL) {
        json_t *draft = asking_draft(&before->asking);
        asking_take_draft(&quiz.asking, draft);
        json_decref(draft);
    }
    *ret_quiz = quiz;
    return 0;
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
    int result = write_event(quiz, EVENT_ANSWERED, asking->question->id,
                             attempt_answered_data(&facts), diag);
    free(hash);
    return result;
}

void quiz_next(struct quiz *quiz)
{
    take(quiz, next_open(quiz, quiz->at < quiz->attempt.count ? quiz->at : 0));
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
    while (at < count && !is_changeable(quiz, at));
    if (at >= count)
        return false;
    take(quiz, at);
    quiz_show(quiz);
    return true;
}

bool quiz_look(struct quiz *quiz, size_t at)
{
    struct grade grade;
    if (at >= quiz->attempt.count || !quiz_judged(quiz, at, &grade))
        return false;
    take(quiz, at);
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
    if (!quiz_tells_at_once(quiz) && is_changeable(quiz, at)) {
        take(quiz, at);
        quiz_show(quiz);
        return QUIZ_IN_HAND;
    }
    if (!quiz->attempt.answers[at].is_given)
        return quiz->attempt.is_finished ? QUIZ_NOT_ASKED : QUIZ_LATER;
    return is_settled(quiz, at) || quiz->attempt.is_finished ? QUIZ_ANSWERED : QUIZ_LATER;
}

int quiz_keep(struct quiz *quiz, struct diag *diag)
{
    if (quiz_question(quiz) == NULL || quiz->attempt.is_finished)
        return session_keep_place(quiz->session, quiz->unit->id, "0", 0, NULL, NULL, diag);
    json_t *draft = asking_draft(&quiz->asking);
    json_object_set_new(draft, "attempt", json_string(quiz->attempt.id));
    char *json = json_dumps(draft, JSON_COMPACT);
    int result = session_keep_place(quiz->session, quiz->unit->id, "0", 0, NULL, json, diag);
    json_decref(draft);
    free(json);
    return result;
}

int quiz_finish(struct quiz *quiz, struct diag *diag)
{
    quiz->attempt.is_finished = true;
    return write_event(quiz, EVENT_FINISHED, NULL,
                       attempt_finished_data(&quiz->attempt, quiz->unit->pass), diag);
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
