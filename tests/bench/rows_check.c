/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The check of courses against the grammar's check by xmllint. */
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

/* What is measured of a course. */
struct pair {
    struct sample ours;
    struct sample theirs;
    struct sample memory;
};

/* xmllint and every file of a course, NULL at the end. Caller frees with free_words(). */
static const char **xmllint_words(const struct stage *stage, const char *course, unsigned lessons)
{
    enum { BEFORE = 4 };
    unsigned modules = lessons / GENERATED_LESSONS;
    const char **words = memory_new(BEFORE + 1 + modules + 1, sizeof *words);
    words[0] = "xmllint";
    words[1] = "--noout";
    words[2] = "--relaxng";
    words[3] = stage->grammar;
    words[BEFORE] = str_format("%s/course.xml", course);
    for (unsigned i = 1; i <= modules; i++)
        words[BEFORE + i] = str_format("%s/modules/m%u.xml", course, i);
    return words;
}

static void free_words(const char **words)
{
    for (size_t i = 4; words[i] != NULL; i++)
        free((char *)(uintptr_t)words[i]);
    free(words);
}

static double run_well(const char *const *arguments, struct sample *times)
{
    struct process_cost cost = process_run_well(arguments);
    sample_add(times, cost.milliseconds);
    return cost.kibibytes / 1024;
}

static void measure(const struct stage *stage, unsigned lessons, struct pair *pair)
{
    char *folder = stage_course(stage, lessons);
    char *course = str_format("%s/bench-%u", folder, lessons);
    const char *const ours[] = {stage->program, "check", course, NULL};
    const char **theirs = xmllint_words(stage, course, lessons);
    for (unsigned round = 0; round < stage->rounds; round++) {
        sample_add(&pair->memory, run_well(ours, &pair->ours));
        if (process_is_installed("xmllint"))
            run_well(theirs, &pair->theirs);
    }
    free_words(theirs);
    free(course);
    free(folder);
}

static void report_time(unsigned lessons, struct pair *pair, double most)
{
    char *what = str_format("check, %u lessons", lessons);
    report_peer(what, &pair->ours, "xmllint --relaxng", &pair->theirs, most);
    free(what);
}

/* What grows with a course, held against a shorter one. */
static void report_growth(struct pair *pairs)
{
    report_row(&(struct report_row){"check, 10,000 lessons", REPORT_MILLISECONDS,
                                    sample_median(&pairs[3].ours), "1,000 lessons",
                                    sample_median(&pairs[2].ours), 11.0});
    report_row(&(struct report_row){"check, 10,000 lessons, peak memory", REPORT_MEBIBYTES,
                                    sample_median(&pairs[3].memory), "100 lessons",
                                    sample_median(&pairs[1].memory), 2.0});
}

void rows_of_check(const struct stage *stage)
{
    static const double most[STAGE_COURSES] = {0, 2.0, 1.0, 1.0};
    struct pair pairs[STAGE_COURSES] = {{{0}, {0}, {0}}};
    for (size_t i = 1; i < STAGE_COURSES; i++) {
        measure(stage, stage_lessons[i], &pairs[i]);
        report_time(stage_lessons[i], &pairs[i], most[i]);
    }
    report_growth(pairs);
    for (size_t i = 0; i < STAGE_COURSES; i++) {
        sample_clear(&pairs[i].ours);
        sample_clear(&pairs[i].theirs);
        sample_clear(&pairs[i].memory);
    }
}
