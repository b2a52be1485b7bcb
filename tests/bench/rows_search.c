/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Search as one types, over a course that nobody has read yet, against reading its files. */
#include "config.h"

#include <err.h>
#include <stdlib.h>

#include "base/memory.h"
#include "base/str.h"
#include "bench/generated.h"
#include "bench/process.h"
#include "bench/report.h"
#include "bench/rows.h"
#include "bench/sample.h"
#include "bench/screen.h"

/* A word that is everywhere, and a number that stands in the last lesson alone: to find it, all of
 * the course is looked through. */
static const char common_word[] = "inspector";

enum { COURSE = 2 }; /* of stage_lessons */

struct searches {
    struct sample first; /* milliseconds */
    struct sample whole;
    struct sample memory;
    struct sample grep;
    struct sample sax;
};

static struct screen *start(const struct stage *stage)
{
    struct screen_cost cost;
    char *courses = stage_course(stage, stage_lessons[COURSE]);
    char *target = str_format("bench-%u/l1", stage_lessons[COURSE]);
    const char *const arguments[] = {stage->program, "--courses", courses, "--learner",
                                     "Cy",           target,      NULL};
    struct screen *screen = screen_start(arguments, "Lesson 1", &cost);
    free(target);
    free(courses);
    screen_press(screen, "/");
    return screen;
}

static double end(struct screen *screen)
{
    screen_press(screen, "\033");
    struct process_cost cost = screen_end(screen, "Q");
    if (cost.status != 0)
        errx(1, "the search did not end well");
    return cost.kibibytes / 1024;
}

static void search(const struct stage *stage, const char *rare_word, struct searches *searches)
{
    struct screen *screen = start(stage);
    sample_add(&searches->first, screen_press(screen, common_word).milliseconds);
    end(screen);
    screen = start(stage);
    sample_add(&searches->whole, screen_press(screen, rare_word).milliseconds);
    sample_add(&searches->memory, end(screen));
}

/* A word that stands nowhere: with nobody to tell them to, grep stops at the first place. */
static void read_by_grep(const char *folder, struct sample *times)
{
    const char *const arguments[] = {"grep", "-ri", "nowhere-to-be-found", folder, NULL};
    struct process_cost cost = process_run(arguments);
    if (cost.status != 1)
        errx(1, "grep: ended with %d", cost.status);
    sample_add(times, cost.milliseconds);
}

static void read_by_sax(const char *folder, struct sample *times)
{
    enum { BEFORE = 3 };
    unsigned modules = stage_lessons[COURSE] / GENERATED_LESSONS;
    const char **words = memory_new(BEFORE + modules + 1, sizeof *words);
    words[0] = "xmllint";
    words[1] = "--noout";
    words[2] = "--sax";
    for (unsigned i = 0; i < modules; i++)
        words[BEFORE + i] = str_format("%s/modules/m%u.xml", folder, i + 1);
    sample_add(times, process_run_well(words).milliseconds);
    for (unsigned i = 0; i < modules; i++)
        free((char *)(uintptr_t)words[BEFORE + i]);
    free(words);
}

static void report(struct searches *searches)
{
    static const char whole[] = "search, all of 1,000 lessons";
    report_row(&(struct report_row){"search, hits of a common word", REPORT_MILLISECONDS,
                                    sample_median(&searches->first), NULL, 0, 100});
    report_peer(whole, &searches->whole, "xmllint --sax", &searches->sax, 1.0);
    report_peer(whole, &searches->whole, "grep -ri", &searches->grep, 3.0);
    report_row(&(struct report_row){"search, peak memory", REPORT_MEBIBYTES,
                                    sample_median(&searches->memory), NULL, 0, 64});
}

void rows_of_search(const struct stage *stage)
{
    struct searches searches = {{0}, {0}, {0}, {0}, {0}};
    char *courses = stage_course(stage, stage_lessons[COURSE]);
    char *folder = str_format("%s/bench-%u", courses, stage_lessons[COURSE]);
    char *rare = str_format("%u", stage_lessons[COURSE] * GENERATED_PARAGRAPHS);
    for (unsigned round = 0; round < stage->rounds; round++) {
        search(stage, rare, &searches);
        if (process_is_installed("grep"))
            read_by_grep(folder, &searches.grep);
        if (process_is_installed("xmllint"))
            read_by_sax(folder, &searches.sax);
    }
    report(&searches);
    sample_clear(&searches.first);
    sample_clear(&searches.whole);
    sample_clear(&searches.memory);
    sample_clear(&searches.grep);
    sample_clear(&searches.sax);
    free(rare);
    free(folder);
    free(courses);
}
