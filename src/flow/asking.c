/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A question in hand. */
#include "config.h"

#include "flow/asking.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "study/draw.h"

void asking_begin(struct asking *asking, const struct question *question,
                  const struct behaviour *behaviour, const unsigned char *seed)
{
    *asking = (struct asking){.question = question, .behaviour = *behaviour};
    if (question == NULL)
        return;
    asking->order = seed != NULL ? draw_options(question, seed) : draw_none(question->option_count);
}

void asking_clear(struct asking *asking)
{
    response_clear(&asking->response);
    response_clear(&asking->handed);
    free(asking->order);
    *asking = (struct asking){0};
}

struct slot asking_slot(const struct asking *asking)
{
    return question_slot(asking->question, 0);
}

const struct question_option *asking_option(const struct asking *asking, size_t place)
{
    struct slot slot = asking_slot(asking);
    return place < slot.choice_count ? &slot.choices[asking->order[place]] : NULL;
}

size_t asking_place(const struct asking *asking, const struct question_option *option)
{
    size_t place = 0;
    while (asking_option(asking, place) != option)
        place++;
    return place;
}

bool asking_is_chosen(const struct asking *asking, const struct question_option *option)
{
    return response_has(&asking->response, asking_slot(asking).id, option->id);
}

bool asking_was_chosen(const struct asking *asking, const struct question_option *option)
{
    return response_has(&asking->handed, asking_slot(asking).id, option->id);
}

size_t asking_chosen_count(const struct asking *asking)
{
    return asking->response.count;
}

/* True while the answer can be changed. */
static bool is_open(const struct asking *asking)
{
    return asking->question != NULL && asking->state != ASKING_ANSWERED;
}

bool asking_choose(struct asking *asking, size_t place)
{
    if (!is_open(asking) || asking_option(asking, place) == NULL)
        return false;
    struct slot slot = asking_slot(asking);
    const char *id = asking_option(asking, place)->id;
    if (slot.kind == SLOT_PICK_MANY && response_has(&asking->response, slot.id, id)) {
        response_remove(&asking->response, slot.id, id);
        return true;
    }
    if (slot.kind == SLOT_PICK_ONE)
        response_clear_slot(&asking->response, slot.id);
    response_add(&asking->response, slot.id, id);
    return true;
}

void asking_type(struct asking *asking, const char *words)
{
    struct slot slot = asking_slot(asking);
    if (!is_open(asking) || slot.kind != SLOT_TYPE)
        return;
    response_clear_slot(&asking->response, slot.id);
    if (words[0] != '\0')
        response_add(&asking->response, slot.id, words);
}

const char *asking_typed(const struct asking *asking)
{
    const char *typed = response_first(&asking->response, asking_slot(asking).id);
    return typed != NULL ? typed : "";
}

void asking_empty(struct asking *asking)
{
    if (is_open(asking))
        response_clear(&asking->response);
}

bool asking_is_unchanged(const struct asking *asking)
{
    return asking->state == ASKING_AGAIN && response_is_same(&asking->response, &asking->handed);
}

bool asking_can_hand_in(const struct asking *asking)
{
    if (!is_open(asking) || asking_is_unchanged(asking))
        return false;
    const char *first = response_first(&asking->response, asking_slot(asking).id);
    return first != NULL && first[strspn(first, " ")] != '\0';
}

const struct question_hint *asking_next_hint(const struct asking *asking)
{
    if (!is_open(asking) || asking->hints >= asking->question->hint_count)
        return NULL;
    return &asking->question->hints[asking->hints];
}

const struct question_hint *asking_hint(struct asking *asking)
{
    const struct question_hint *hint = asking_next_hint(asking);
    asking->hints += hint != NULL;
    return hint;
}

static void judge(struct asking *asking, const struct grade *grade)
{
    asking->grade = *grade;
    asking->state = behaviour_lets_try(&asking->behaviour, &asking->grade, asking->tries)
                        ? ASKING_AGAIN
                        : ASKING_ANSWERED;
}

void asking_hand_in(struct asking *asking)
{
    response_clear(&asking->handed);
    response_copy(&asking->response, &asking->handed);
    asking->tries++;
    struct grade own = question_grade(asking->question, &asking->handed);
    struct grade grade =
        behaviour_grade(&asking->behaviour, asking->question, own, asking->tries, asking->hints);
    judge(asking, &grade);
}

void asking_show(struct asking *asking, const struct response *response, size_t tries, size_t hints,
                 const struct grade *grade)
{
    response_clear(&asking->handed);
    response_clear(&asking->response);
    response_copy(response, &asking->handed);
    response_copy(response, &asking->response);
    asking->tries = tries;
    asking->hints = hints < asking->question->hint_count ? hints : asking->question->hint_count;
    judge(asking, grade);
}

/* What was judged in another language may match another answer now, or none. */
const struct question_option *asking_match(const struct asking *asking)
{
    const struct question *question = asking->question;
    const struct question_option *match = question_match(question, &asking->handed);
    bool is_right = match != NULL && match->is_correct;
    if (asking->grade.is_right == is_right)
        return match;
    for (size_t i = 0; asking->grade.is_right && i < question->option_count; i++)
        if (question->options[i].is_correct)
            return &question->options[i];
    return NULL;
}

size_t asking_tries_left(const struct asking *asking)
{
    return asking->behaviour.tries > asking->tries ? asking->behaviour.tries - asking->tries : 0;
}

json_t *asking_draft(const struct asking *asking)
{
    char *response = response_to_json(&asking->response);
    json_t *draft = json_pack("{s:s, s:o, s:I, s:I}", "question", asking->question->id, "response",
                              json_loads(response, 0, NULL), "hints", (json_int_t)asking->hints,
                              "tries", (json_int_t)asking->tries);
    free(response);
    return draft;
}

bool asking_take_draft(struct asking *asking, const json_t *draft)
{
    const char *question = json_string_value(json_object_get(draft, "question"));
    json_int_t hints = json_integer_value(json_object_get(draft, "hints"));
    json_int_t tries = json_integer_value(json_object_get(draft, "tries"));
    struct response response = {0};
    if (!is_open(asking) || question == NULL || strcmp(question, asking->question->id) != 0 ||
        tries < (json_int_t)asking->tries)
        return false;
    char *json = json_dumps(json_object_get(draft, "response"), JSON_COMPACT);
    bool is_good = json != NULL && response_from_json(json, &response) &&
                   question_accepts(asking->question, &response);
    free(json);
    if (!is_good) {
        response_clear(&response);
        return false;
    }
    response_clear(&asking->response);
    asking->response = response;
    if (hints > (json_int_t)asking->hints && (size_t)hints <= asking->question->hint_count)
        asking->hints = (size_t)hints;
    return true;
}
