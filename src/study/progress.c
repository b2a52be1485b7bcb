/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* How a unit stands, as its events tell it: a pure fold, so it can be dropped and made again. */
#include "config.h"

#include "study/progress.h"

#include <jansson.h>

void progress_init(struct progress *progress)
{
    *progress = (struct progress){.best_score = -1, .last_score = -1};
}

/* The share of the points, 0 to 1: marks for certainty may go below nothing and above all. */
static double share(double score, double maximum)
{
    if (score <= 0)
        return 0;
    return score < maximum ? score / maximum : 1;
}

static void take_result(struct progress *progress, double score, double maximum, bool is_passed)
{
    progress->attempts++;
    if (is_passed)
        progress->is_done = true;
    if (maximum <= 0)
        return; /* nothing was to be had: no share of it */
    progress->last_score = share(score, maximum);
    if (progress->last_score > progress->best_score)
        progress->best_score = progress->last_score;
}

/* Data that cannot be read count for nothing: the record stays usable whatever one entry holds. */
static void apply_finished(struct progress *progress, const struct event *event)
{
    json_t *data = event->data == NULL ? NULL : json_loads(event->data, 0, NULL);
    json_t *score = json_object_get(data, "score");
    json_t *maximum = json_object_get(data, "maximum");
    if (json_is_number(score) && json_is_number(maximum))
        take_result(progress, json_number_value(score), json_number_value(maximum),
                    json_is_true(json_object_get(data, "passed")));
    json_decref(data);
}

void progress_apply(struct progress *progress, const struct event *event)
{
    progress->last = event->moment;
    switch (event->kind) {
    case EVENT_OPENED:
        progress->is_opened = true;
        break;
    case EVENT_READ:
        progress->is_done = true;
        break;
    case EVENT_ANSWERED:
        progress->answers++;
        break;
    case EVENT_FINISHED:
        apply_finished(progress, event);
        break;
    default:
        break; /* without a meaning for progress */
    }
}
