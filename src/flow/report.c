/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A learner's standing in a course. */
#include "config.h"

#include "flow/report.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "flow/standing.h"
#include "study/newest.h"
#include "study/reset.h"
#include "study/spent.h"

/* What the events of a record come to, all in one walk: a long record takes its time. */
struct folds {
    const char *course;
    struct resets resets;
    struct spent spent;
    struct newest newest;
};

static int take_event(void *context, const struct event *event)
{
    struct folds *folds = context;
    spent_apply(&folds->spent, event);
    if (event->kind == EVENT_ANSWERED && event->course != NULL &&
        strcmp(event->course, folds->course) == 0 && resets_count(&folds->resets, event))
        newest_apply(&folds->newest, event);
    return 0;
}

static void folds_clear(struct folds *folds)
{
    resets_clear(&folds->resets);
    newest_clear(&folds->newest);
    spent_clear(&folds->spent);
}

static void sum_question(struct report_objective *row, const struct outline_unit *unit,
                         const struct outline_question *question, const struct newest *newest)
{
    if (question->objective == NULL || strcmp(question->objective, row->objective->id) != 0)
        return;
    const struct newest_answer *answer = newest_find(newest, unit->id, question->id);
    row->questions++;
    if (answer == NULL)
        return;
    row->answered++;
    row->score += answer->score;
    row->maximum += answer->maximum;
}

static struct report_objective sum_objective(const struct outline_module *module, size_t number,
                                             size_t objective, const struct newest *newest)
{
    struct report_objective row = {.module = number, .objective = &module->objectives[objective]};
    for (size_t i = 0; i < module->unit_count; i++)
        for (size_t j = 0; j < module->units[i].question_count; j++)
            sum_question(&row, &module->units[i], &module->units[i].questions[j], newest);
    return row;
}

static void fill(const struct session *session, const struct spent *spent,
                 const struct newest *newest, struct report *report)
{
    const struct outline *outline = session_outline(session);
    struct standing standing = {0};
    size_t objectives = 0;
    for (size_t i = 0; i < outline->module_count; i++)
        objectives += outline->modules[i].objective_count;
    standing_read(&standing, session, 0);
    report->units = memory_new(standing.numbers.count, sizeof *report->units);
    report->objectives = memory_new(objectives, sizeof *report->objectives);
    for (size_t i = 0; i < outline->module_count; i++) {
        const struct outline_module *module = &outline->modules[i];
        for (size_t j = 0; j < module->unit_count; j++, report->unit_count++)
            report->units[report->unit_count] = (struct report_unit){
                .module = i,
                .unit = &module->units[j],
                .progress = standing.units[report->unit_count],
                .milliseconds = spent_on(spent, session->course->id, module->units[j].id),
            };
        for (size_t j = 0; j < module->objective_count; j++)
            report->objectives[report->objective_count++] = sum_objective(module, i, j, newest);
    }
    standing_clear(&standing);
}

int report_build(const struct session *session, struct report *ret_report, struct diag *diag)
{
    struct folds folds = {.course = session->course->id};
    int result = 0;
    if (session->record != NULL) {
        result = record_resets(session->record, &folds.resets, diag);
        if (result == 0)
            result = record_each_event(session->record, NULL, RECORD_ALL_KINDS, take_event, &folds,
                                       diag);
    }
    if (result == 0) {
        session_each_waiting(session, take_event, &folds);
        *ret_report = (struct report){0};
        fill(session, &folds.spent, &folds.newest, ret_report);
    }
    folds_clear(&folds);
    return result;
}

void report_clear(struct report *report)
{
    free(report->units);
    free(report->objectives);
    *report = (struct report){0};
}
