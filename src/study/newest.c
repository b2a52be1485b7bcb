/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What the newest answer to each question earned. */
#include "config.h"

#include "study/newest.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

static struct newest_answer *find(const struct newest *newest, const char *unit,
                                  const char *question)
{
    for (size_t i = 0; i < newest->count; i++)
        if (strcmp(newest->items[i].question, question) == 0 &&
            strcmp(newest->items[i].unit, unit) == 0)
            return &newest->items[i];
    return NULL;
}

const struct newest_answer *newest_find(const struct newest *newest, const char *unit,
                                        const char *question)
{
    return find(newest, unit, question);
}

static struct newest_answer *add(struct newest *newest, const struct event *event)
{
    newest->items =
        memory_reserve(newest->items, newest->count + 1, &newest->capacity, sizeof *newest->items);
    struct newest_answer *answer = &newest->items[newest->count++];
    *answer = (struct newest_answer){.unit = memory_text(event->unit),
                                     .question = memory_text(event->question)};
    return answer;
}

void newest_apply(struct newest *newest, const struct event *event)
{
    if (event->kind != EVENT_ANSWERED || event->unit == NULL || event->question == NULL)
        return;
    json_t *data = event->data == NULL ? NULL : json_loads(event->data, 0, NULL);
    const json_t *score = json_object_get(data, "score");
    const json_t *maximum = json_object_get(data, "maximum");
    if (json_is_number(score) && json_is_number(maximum)) {
        struct newest_answer *answer = find(newest, event->unit, event->question);
        if (answer == NULL)
            answer = add(newest, event);
        answer->score = json_number_value(score);
        answer->maximum = json_number_value(maximum);
    }
    json_decref(data);
}

void newest_clear(struct newest *newest)
{
    for (size_t i = 0; i < newest->count; i++) {
        free(newest->items[i].unit);
        free(newest->items[i].question);
    }
    free(newest->items);
    *newest = (struct newest){0};
}
