/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* An attempt at a quiz: folded from events. */
#include "config.h"

#include "study/attempt.h"

#include <jansson.h>
#include <sodium.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

/* Shares are compared with this much patience, so that 7 of 10 reaches 70 percent in binary too. */
static const double share_tolerance = 1e-9;

static struct answer *find_answer(const struct attempt *attempt, const char *question)
{
    for (size_t i = 0; question != NULL && i < attempt->count; i++)
        if (strcmp(attempt->answers[i].question, question) == 0)
            return &attempt->answers[i];
    return NULL;
}

struct grade answer_grade(const struct answer *answer)
{
    return (struct grade){
        .score = answer->score,
        .maximum = answer->maximum,
        .share = answer->share,
        .is_right = answer->share >= 1,
    };
}

/* What tries and hints took from an answer. Of a question that has left the course the hints are
 * not known any more. */
static double cost_of(const struct answer *answer, const struct unit *quiz)
{
    const struct question *question = unit_find_question(quiz, answer->question);
    size_t tries = answer->tries > 0 ? (size_t)answer->tries : 0;
    size_t hints = question != NULL && answer->hints > 0 ? (size_t)answer->hints : 0;
    return behaviour_try_cost(&quiz->behaviour, tries) + behaviour_hint_cost(question, hints);
}

/* The share of an answer whose event does not tell it: what earned nothing was wrong, and to what
 * earned something comes what it cost. */
static double share_of_points(const struct answer *answer, const struct unit *quiz)
{
    if (answer->maximum <= 0)
        return 1;
    if (answer->score <= 0)
        return 0;
    double share = answer->score / answer->maximum + cost_of(answer, quiz);
    return share > 1 - share_tolerance ? 1 : share;
}

/* Right answers of the attempt before stand in the new one too. */
static void keep_right_answers(struct attempt *attempt, const struct attempt *before)
{
    for (size_t i = 0; i < attempt->count; i++) {
        struct answer *answer = &attempt->answers[i];
        const struct answer *old = find_answer(before, answer->question);
        if (old == NULL || !old->is_given || !answer_grade(old).is_right)
            continue;
        answer->is_given = answer->is_kept = true;
        answer->score = old->score;
        answer->maximum = old->maximum;
        answer->share = old->share;
        answer->tries = old->tries;
        answer->hints = old->hints;
        response_copy(&old->response, &answer->response);
    }
}

/* Takes the texts of `fresh`, which is the next attempt but for its right answers. */
static void begin(struct attempt *attempt, struct attempt *fresh)
{
    struct attempt before = *attempt;
    *attempt = *fresh;
    attempt->ordinal = before.ordinal + 1;
    if (attempt->builds_on != NULL && before.id != NULL &&
        strcmp(attempt->builds_on, before.id) == 0)
        keep_right_answers(attempt, &before);
    attempt_clear(&before);
}

static char *hexadecimal_of(const unsigned char *bytes, size_t count)
{
    char *text = memory_new(2 * count + 1, 1);
    return sodium_bin2hex(text, 2 * count + 1, bytes, count);
}

void attempt_begin(struct attempt *attempt, const struct attempt_plan *plan)
{
    struct attempt fresh = {
        .id = hexadecimal_of(plan->id, sizeof plan->id),
        .seed = hexadecimal_of(plan->seed, sizeof plan->seed),
        .builds_on = plan->builds_on ? memory_text(attempt->id) : NULL,
        .answers = memory_new(plan->count, sizeof *fresh.answers),
        .count = plan->count,
    };
    for (size_t i = 0; i < plan->count; i++)
        fresh.answers[i].question = memory_text(plan->questions[i]);
    begin(attempt, &fresh);
}

bool attempt_seed(const struct attempt *attempt, unsigned char ret_seed[DRAW_SEED_BYTES])
{
    size_t length = 0;
    return attempt->seed != NULL &&
           sodium_hex2bin(ret_seed, DRAW_SEED_BYTES, attempt->seed, strlen(attempt->seed), NULL,
                          &length, NULL) == 0 &&
           length == DRAW_SEED_BYTES;
}

static void apply_started(struct attempt *attempt, const char *id, const json_t *data)
{
    const json_t *questions = json_object_get(data, "questions");
    size_t count = json_array_size(questions);
    for (size_t i = 0; i < count; i++)
        if (!json_is_string(json_array_get(questions, i)))
            return;
    if (count == 0)
        return;
    struct attempt fresh = {
        .id = memory_text(id),
        .seed = memory_text(json_string_value(json_object_get(data, "seed"))),
        .builds_on = memory_text(json_string_value(json_object_get(data, "builds_on"))),
        .answers = memory_new(count, sizeof *fresh.answers),
        .count = count,
    };
    for (size_t i = 0; i < count; i++)
        fresh.answers[i].question = memory_text(json_string_value(json_array_get(questions, i)));
    begin(attempt, &fresh);
}

static void apply_answered(struct attempt *attempt, const char *question, const json_t *data,
                           const struct unit *quiz)
{
    struct answer *answer = find_answer(attempt, question);
    const json_t *score = json_object_get(data, "score");
    const json_t *maximum = json_object_get(data, "maximum");
    const json_t *share = json_object_get(data, "share");
    struct response response = {0};
    if (answer == NULL || !json_is_number(score) || !json_is_number(maximum))
        return;
    char *json = json_dumps(json_object_get(data, "response"), JSON_COMPACT);
    bool is_read = json != NULL && response_from_json(json, &response);
    free(json);
    if (!is_read)
        return;
    response_clear(&answer->response);
    answer->response = response;
    answer->is_given = true;
    answer->is_kept = false;
    answer->score = json_number_value(score);
    answer->maximum = json_number_value(maximum);
    answer->tries = json_integer_value(json_object_get(data, "try"));
    answer->hints = json_integer_value(json_object_get(data, "hints"));
    answer->share =
        json_is_number(share) ? json_number_value(share) : share_of_points(answer, quiz);
}

void attempt_apply(struct attempt *attempt, const struct event *event, const struct unit *quiz)
{
    if (event->attempt == NULL || event->data == NULL)
        return;
    bool is_ours = attempt->id != NULL && strcmp(attempt->id, event->attempt) == 0;
    json_t *data = json_loads(event->data, JSON_REJECT_DUPLICATES, NULL);
    if (event->kind == EVENT_STARTED)
        apply_started(attempt, event->attempt, data);
    else if (event->kind == EVENT_ANSWERED && is_ours)
        apply_answered(attempt, event->question, data, quiz);
    else if (event->kind == EVENT_FINISHED && is_ours)
        attempt->is_finished = true;
    json_decref(data);
}

void attempt_copy(const struct attempt *attempt, struct attempt *ret_copy)
{
    struct attempt copy = *attempt;
    copy.id = memory_text(attempt->id);
    copy.seed = memory_text(attempt->seed);
    copy.builds_on = memory_text(attempt->builds_on);
    copy.answers = memory_new(attempt->count, sizeof *copy.answers);
    for (size_t i = 0; i < attempt->count; i++) {
        copy.answers[i] = attempt->answers[i];
        copy.answers[i].question = memory_text(attempt->answers[i].question);
        response_copy(&attempt->answers[i].response, &copy.answers[i].response);
    }
    *ret_copy = copy;
}

void attempt_clear(struct attempt *attempt)
{
    for (size_t i = 0; i < attempt->count; i++) {
        free(attempt->answers[i].question);
        response_clear(&attempt->answers[i].response);
    }
    free(attempt->answers);
    free(attempt->builds_on);
    free(attempt->seed);
    free(attempt->id);
    *attempt = (struct attempt){0};
}

double attempt_score(const struct attempt *attempt)
{
    double score = 0;
    for (size_t i = 0; i < attempt->count; i++)
        score += attempt->answers[i].score;
    return score;
}

double attempt_maximum(const struct attempt *attempt)
{
    double maximum = 0;
    for (size_t i = 0; i < attempt->count; i++)
        maximum += attempt->answers[i].maximum;
    return maximum;
}

bool attempt_is_passed(const struct attempt *attempt, double pass)
{
    return pass <= 0 ||
           attempt_score(attempt) >= (pass - share_tolerance) * attempt_maximum(attempt);
}

char *attempt_started_data(const struct attempt *attempt)
{
    json_t *questions = json_array();
    for (size_t i = 0; i < attempt->count; i++)
        json_array_append_new(questions, json_string(attempt->answers[i].question));
    return event_data(json_pack("{s:o, s:s*, s:s*}", "questions", questions, "seed", attempt->seed,
                                "builds_on", attempt->builds_on));
}

char *attempt_answered_data(const struct answer_facts *facts)
{
    char *response = response_to_json(facts->response);
    json_t *data = json_pack(
        "{s:o, s:f, s:f, s:f, s:I, s:I, s:s, s:s, s:I}", "response", json_loads(response, 0, NULL),
        "score", facts->grade.score, "maximum", facts->grade.maximum, "share", facts->grade.share,
        "try", (json_int_t)facts->attempt_try, "hints", (json_int_t)facts->hints, "language",
        facts->language, "hash", facts->hash, "milliseconds", (json_int_t)facts->milliseconds);
    free(response);
    return event_data(data);
}

char *attempt_finished_data(const struct attempt *attempt, double pass)
{
    return event_data(json_pack("{s:f, s:f, s:b}", "score", attempt_score(attempt), "maximum",
                                attempt_maximum(attempt), "passed",
                                attempt_is_passed(attempt, pass)));
}
