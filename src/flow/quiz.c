/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Taking a quiz. */
#include "config.h"

#include "flow/quiz.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

static const struct question *question_number(const struct quiz *quiz, size_t number)
{
    return unit_find_question(quiz->unit, quiz->attempt.answers[number].question);
}

static int apply(void *context, const struct event *event)
{
    struct quiz *quiz = context;
    if (event->unit != NULL && strcmp(event->unit, quiz->unit->id) == 0)
        attempt_apply(&quiz->attempt, event);
    return 0;
}

/* Moves on to the first question that can be asked and has no answer yet. */
static void find_open_question(struct quiz *quiz)
{
    size_t number = 0;
    while (number < quiz->attempt.count &&
           (quiz->attempt.answers[number].is_given || question_number(quiz, number) == NULL))
        number++;
    quiz->number = number;
}

/* An attempt whose last answer was saved but not its end still has to be finished: it goes on too.
 * One without an answer whose questions have all left the course would be over before it began. */
static bool can_go_on(const struct quiz *quiz)
{
    bool has_begun = quiz->attempt.id != NULL && !quiz->attempt.is_finished;
    return has_begun && (quiz_question(quiz) != NULL || quiz_is_resumed(quiz));
}

/* Finds the latest attempt in what the learner did: what is in the record, then what waits to be.
 */
static void find_attempt(struct quiz *quiz, struct diag *diag)
{
    const struct session *session = quiz->session;
    if (session->record != NULL)
        record_each_event(session->record, session->course->id, apply, quiz, diag);
    for (size_t i = 0; i < session->unsaved_count; i++)
        apply(quiz, &session->unsaved[i]);
    find_open_question(quiz);
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

static void begin(struct quiz *quiz, struct diag *diag)
{
    unsigned char id[ATTEMPT_ID_BYTES];
    const char **questions = memory_new(quiz->unit->question_count, sizeof *questions);
    for (size_t i = 0; i < quiz->unit->question_count; i++)
        questions[i] = quiz->unit->questions[i]->id;
    quiz->session->outside.random(quiz->session->outside.context, id, sizeof id);
    attempt_begin(&quiz->attempt, id, questions, quiz->unit->question_count);
    free(questions);
    find_open_question(quiz);
    write_event(quiz, EVENT_STARTED, NULL, attempt_started_data(&quiz->attempt), diag);
}

static bool has_choice(const struct question *question, const struct response_value *given)
{
    for (size_t i = 0; i < question_slot_count(question); i++) {
        struct slot slot = question_slot(question, i);
        for (size_t j = 0; strcmp(slot.id, given->slot) == 0 && j < slot.choice_count; j++)
            if (strcmp(slot.choices[j].id, given->value) == 0)
                return true;
    }
    return false;
}

/* Forgets a half-given answer that the question, edited since, does not offer any more. */
static void drop_stale(struct quiz *quiz)
{
    const struct question *question = quiz_question(quiz);
    for (size_t i = 0; i < quiz->response.count; i++)
        if (!has_choice(question, &quiz->response.items[i])) {
            response_clear(&quiz->response);
            return;
        }
}

/* Takes the half-given answer up again, if it belongs to the question in hand. */
static void restore_draft(struct quiz *quiz)
{
    struct place place;
    if (!session_place(quiz->session, quiz->unit->id, &place))
        return;
    json_t *draft = place.draft == NULL ? NULL : json_loads(place.draft, 0, NULL);
    const char *attempt = json_string_value(json_object_get(draft, "attempt"));
    const char *question = json_string_value(json_object_get(draft, "question"));
    const struct question *in_hand = quiz_question(quiz);
    if (attempt != NULL && question != NULL && in_hand != NULL &&
        strcmp(attempt, quiz->attempt.id) == 0 && strcmp(question, in_hand->id) == 0) {
        char *json = json_dumps(json_object_get(draft, "response"), JSON_COMPACT);
        if (json != NULL)
            response_from_json(json, &quiz->response);
        free(json);
        drop_stale(quiz);
        json_int_t hints = json_integer_value(json_object_get(draft, "hints"));
        quiz->hints = hints < 0 || (size_t)hints > in_hand->hint_count ? 0 : (size_t)hints;
    }
    json_decref(draft);
    place_clear(&place);
}

int quiz_open(struct quiz *quiz, struct session *session, const char *unit, struct diag *diag)
{
    *quiz = (struct quiz){.session = session, .unit = session_unit(session, unit, diag)};
    if (quiz->unit == NULL)
        return -1;
    find_attempt(quiz, diag);
    if (can_go_on(quiz))
        restore_draft(quiz);
    else
        begin(quiz, diag);
    quiz_show(quiz);
    return 0;
}

void quiz_close(struct quiz *quiz)
{
    attempt_clear(&quiz->attempt);
    response_clear(&quiz->response);
    *quiz = (struct quiz){0};
}

bool quiz_is_resumed(const struct quiz *quiz)
{
    for (size_t i = 0; i < quiz->attempt.count; i++)
        if (quiz->attempt.answers[i].is_given)
            return true;
    return false;
}

const struct question *quiz_question(const struct quiz *quiz)
{
    return quiz->number < quiz->attempt.count ? question_number(quiz, quiz->number) : NULL;
}

void quiz_show(struct quiz *quiz)
{
    quiz->shown = session_now(quiz->session);
}

const struct blocks *quiz_hint(struct quiz *quiz)
{
    const struct question *question = quiz_question(quiz);
    if (question == NULL || quiz->hints >= question->hint_count)
        return NULL;
    return &question->hints[quiz->hints++];
}

/* Milliseconds since the question was shown; 0 when the clock went backwards. */
static int64_t time_taken(const struct quiz *quiz)
{
    int64_t taken = session_now(quiz->session).at - quiz->shown.at;
    return taken > 0 ? taken : 0;
}

int quiz_answer(struct quiz *quiz, struct grade *ret_grade, struct diag *diag)
{
    const struct question *question = quiz_question(quiz);
    struct answer *answer = &quiz->attempt.answers[quiz->number];
    char *hash = question_hash(question);
    *ret_grade = question_grade(question, &quiz->response);
    response_clear(&answer->response);
    response_copy(&quiz->response, &answer->response);
    answer->is_given = true;
    answer->score = ret_grade->score;
    answer->maximum = ret_grade->maximum;
    answer->tries++;
    answer->hints = (int64_t)quiz->hints;
    const struct answer_facts facts = {
        .response = &answer->response,
        .grade = *ret_grade,
        .attempt_try = answer->tries,
        .hints = answer->hints,
        .language = quiz->session->language,
        .hash = hash,
        .milliseconds = time_taken(quiz),
    };
    int result =
        write_event(quiz, EVENT_ANSWERED, question->id, attempt_answered_data(&facts), diag);
    free(hash);
    return result;
}

void quiz_next(struct quiz *quiz)
{
    response_clear(&quiz->response);
    quiz->hints = 0;
    find_open_question(quiz);
    quiz_show(quiz);
}

int quiz_keep(struct quiz *quiz, struct diag *diag)
{
    const struct question *question = quiz_question(quiz);
    if (question == NULL)
        return session_keep_place(quiz->session, quiz->unit->id, "0", 0, NULL, NULL, diag);
    char *response = response_to_json(&quiz->response);
    json_t *draft =
        json_pack("{s:s, s:s, s:o, s:I}", "attempt", quiz->attempt.id, "question", question->id,
                  "response", json_loads(response, 0, NULL), "hints", (json_int_t)quiz->hints);
    char *json = json_dumps(draft, JSON_COMPACT);
    int result = session_keep_place(quiz->session, quiz->unit->id, "0", 0, NULL, json, diag);
    json_decref(draft);
    free(json);
    free(response);
    return result;
}

int quiz_finish(struct quiz *quiz, struct diag *diag)
{
    quiz->attempt.is_finished = true;
    return write_event(quiz, EVENT_FINISHED, NULL,
                       attempt_finished_data(&quiz->attempt, quiz->unit->pass), diag);
}

/* How many of the attempt's first questions can be asked. */
static size_t count_before(const struct quiz *quiz, size_t end)
{
    size_t count = 0;
    for (size_t i = 0; i < end; i++)
        count += question_number(quiz, i) != NULL;
    return count;
}

size_t quiz_count(const struct quiz *quiz)
{
    return count_before(quiz, quiz->attempt.count);
}

size_t quiz_number(const struct quiz *quiz)
{
    return count_before(quiz, quiz->number) + 1;
}
