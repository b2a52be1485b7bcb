/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What a key costs in the reader, where nothing is kept: its screen, and nothing but that. */
#include "config.h"

#include <stdlib.h>

#include "base/memory.h"
#include "base/path.h"
#include "base/str.h"
#include "bench/report.h"
#include "bench/rows.h"
#include "bench/sample.h"
#include "bench/screen.h"

#define UP "\033[A"

/* What is measured of a key. */
struct costs {
    struct sample times;
    struct sample processor;
    struct sample bytes;
    struct sample writes;
};

static void press(struct screen *screen, const char *keys, struct costs *costs)
{
    struct screen_cost cost = screen_press(screen, keys);
    sample_add(&costs->times, cost.milliseconds);
    sample_add(&costs->processor, cost.processor);
    sample_add(&costs->bytes, cost.bytes);
    sample_add(&costs->writes, cost.writes);
}

static void costs_clear(struct costs *costs)
{
    sample_clear(&costs->times);
    sample_clear(&costs->processor);
    sample_clear(&costs->bytes);
    sample_clear(&costs->writes);
}

static struct screen *start_ours(const struct stage *stage)
{
    struct screen_cost cost;
    char *courses = stage_course(stage, stage_lessons[0]);
    char *nobody = path_join(stage->folder, "nobody");
    const char *const arguments[] = {stage->program, "--courses",   courses, "--data",
                                     nobody,         "bench-10/l1", NULL};
    struct screen *screen = screen_start(arguments, "new learner", &cost);
    screen_press(screen, UP); /* to the last button: just look */
    screen_press(screen, "\r");
    free(nobody);
    free(courses);
    return screen;
}

static struct screen *start_minimal(const struct stage *stage)
{
    struct screen_cost cost;
    char *module = str_format("%s/10/bench-10/modules/m1.xml", stage->folder);
    const char *const arguments[] = {stage->minimal, module, NULL};
    struct screen *screen = screen_start(arguments, "Space page", &cost);
    free(module);
    return screen;
}

static void report_ratio(const char *what, enum report_unit unit, struct sample *ours,
                         struct sample *theirs, double most)
{
    report_row(&(struct report_row){what, unit, sample_median(ours), "minimal",
                                    sample_median(theirs), most});
}

static void page(const struct stage *stage, struct screen *ours, struct screen *minimal)
{
    struct costs costs = {{0}, {0}, {0}, {0}};
    struct costs theirs = {{0}, {0}, {0}, {0}};
    for (unsigned round = 0; round < stage->rounds; round++) {
        const char *key = round % 2 == 0 ? " " : "b";
        press(ours, key, &costs);
        press(minimal, key, &theirs);
    }
    report_ratio("page", REPORT_MILLISECONDS, &costs.times, &theirs.times, 1.15);
    report_ratio("page: processor", REPORT_MILLISECONDS, &costs.processor, &theirs.processor, 1.15);
    report_ratio("page", REPORT_BYTES, &costs.bytes, &theirs.bytes, 1.05);
    if (sample_median(&costs.writes) < 0)
        report_absent("page: calls of write", "the system does not count them");
    else
        report_row(&(struct report_row){"page: calls of write", REPORT_CALLS,
                                        sample_median(&costs.writes), NULL, 0, 1});
    costs_clear(&costs);
    costs_clear(&theirs);
}

/* Down the lesson and back to its top. */
static void line_down(const struct stage *stage, struct screen *ours)
{
    struct costs costs = {{0}, {0}, {0}, {0}};
    enum { LINES = 5 };
    for (unsigned round = 0; round < stage->rounds; round++) {
        if (round > 0 && round % LINES == 0)
            screen_press(ours, "g");
        press(ours, "j", &costs);
    }
    report_row(
        &(struct report_row){"line down", REPORT_BYTES, sample_median(&costs.bytes), NULL, 0, 130});
    costs_clear(&costs);
}

/* From the last page of a lesson; the last lesson of a module is followed by its quiz, so that the
 * first one is begun with again. */
static void next_lesson(const struct stage *stage)
{
    struct costs costs = {{0}, {0}, {0}, {0}};
    struct costs theirs = {{0}, {0}, {0}, {0}};
    enum { LESSONS = 9 };
    for (unsigned done = 0; done < stage->rounds; done += LESSONS) {
        struct screen *ours = start_ours(stage);
        struct screen *minimal = start_minimal(stage);
        for (unsigned i = 0; i < LESSONS; i++) {
            screen_press(ours, "G");
            press(ours, "\r", &costs);
            screen_press(minimal, " ");
            press(minimal, "n", &theirs);
        }
        screen_end(ours, "Q");
        screen_end(minimal, "q");
    }
    report_ratio("next lesson", REPORT_MILLISECONDS, &costs.times, &theirs.times, 1.25);
    report_ratio("next lesson: processor", REPORT_MILLISECONDS, &costs.processor, &theirs.processor,
                 1.25);
    costs_clear(&costs);
    costs_clear(&theirs);
}

void rows_of_keys(const struct stage *stage)
{
    struct screen *ours = start_ours(stage);
    struct screen *minimal = start_minimal(stage);
    page(stage, ours, minimal);
    screen_press(ours, "G");
    screen_press(ours, "g");
    line_down(stage, ours);
    screen_end(ours, "Q");
    screen_end(minimal, "q");
    next_lesson(stage);
}
