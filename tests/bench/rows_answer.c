/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What an answer costs: it is on the disk before it is said to be. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/path.h"
#include "base/str.h"
#include "bench/generated.h"
#include "bench/report.h"
#include "bench/rows.h"
#include "bench/sample.h"
#include "bench/screen.h"
#include "bench/traced.h"

/* What comes onto the screen with a wrong answer: what there is to say about each option, too. */
static const char feedback[] =
    "Your answer. " GENERATED_WRONG "The right answer. " GENERATED_RIGHT GENERATED_WRONG
    "Not right, 0 of 1 point. Saved." GENERATED_EXPLANATION "[ Next question ]";

/* What is measured of ours, and of the bare commit with one screen. */
struct answers {
    struct sample times;
    struct sample bytes;
    struct sample moves; /* bytes of a step to another option */
    struct sample bare_times;
};

static struct screen *start_quiz(const struct stage *stage, unsigned quiz)
{
    struct screen_cost cost;
    char *courses = stage_course(stage, stage_lessons[2]);
    char *target = str_format("bench-%u/q%u", stage_lessons[2], quiz);
    const char *const arguments[] = {stage->program, "--courses", courses, "--learner",
                                     "Bo",           target,      NULL};
    struct screen *screen = screen_start(arguments, "[ Begin ]", &cost);
    screen_press(screen, "\r");
    free(target);
    free(courses);
    return screen;
}

static struct screen *start_minimal(const struct stage *stage)
{
    struct screen_cost cost;
    char *module = str_format("%s/10/bench-10/modules/m1.xml", stage->folder);
    char *database = path_join(stage->folder, "bare.db");
    const char *const arguments[] = {stage->minimal, module, database, NULL};
    struct screen *screen = screen_start(arguments, "Space page", &cost);
    free(database);
    free(module);
    return screen;
}

/* Gives a wrong answer to each question of a quiz, in turns with the bare commit. */
static void answer_quiz(struct screen *ours, struct screen *minimal, struct answers *answers)
{
    for (unsigned i = 0; i < GENERATED_QUESTIONS; i++) {
        sample_add(&answers->moves, screen_press(ours, "j").bytes);
        screen_press(ours, "1");
        struct screen_cost cost = screen_press(ours, "\r");
        sample_add(&answers->times, cost.milliseconds);
        sample_add(&answers->bytes, cost.bytes);
        sample_add(&answers->bare_times, screen_press(minimal, "a").milliseconds);
        screen_press(ours, "\r");
    }
}

static void report(struct answers *answers)
{
    report_row(&(struct report_row){"move to an option", REPORT_BYTES,
                                    sample_median(&answers->moves), NULL, 0, 60});
    report_row(&(struct report_row){"answer saved and shown", REPORT_MILLISECONDS,
                                    sample_median(&answers->times), "bare SQLite commit",
                                    sample_median(&answers->bare_times), 1.25});
    report_row(&(struct report_row){"answer, beside the words that come with it", REPORT_BYTES,
                                    sample_median(&answers->bytes) - (double)strlen(feedback), NULL,
                                    0, 120});
}

/* The bare commit is traced too: its calls are the most that there may be. */
static void report_syncs(struct screen *ours, struct screen *minimal)
{
    screen_press(ours, "1");
    int syncs = traced_syncs(ours, "\r");
    int bare_syncs = traced_syncs(minimal, "a");
    if (syncs < 0 || bare_syncs <= 0)
        report_absent("answer: calls of fsync", "tracing is not allowed");
    else
        report_row(&(struct report_row){"answer: calls of fsync", REPORT_CALLS, syncs,
                                        "bare SQLite commit", bare_syncs, 1.0});
}

void rows_of_answer(const struct stage *stage)
{
    struct answers answers = {{0}, {0}, {0}, {0}};
    struct screen *minimal = start_minimal(stage);
    unsigned quiz = 1;
    for (; answers.times.count < stage->rounds; quiz++) {
        struct screen *ours = start_quiz(stage, quiz);
        answer_quiz(ours, minimal, &answers);
        screen_end(ours, "Q");
    }
    report(&answers);
    struct screen *ours = start_quiz(stage, quiz);
    report_syncs(ours, minimal);
    screen_end(ours, "Q");
    screen_end(minimal, "q");
    sample_clear(&answers.times);
    sample_clear(&answers.bytes);
    sample_clear(&answers.moves);
    sample_clear(&answers.bare_times);
}
