/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The time to the first complete screen of a lesson that is gone on with, and the memory it takes.
 */
#include "config.h"

#include <err.h>
#include <stdbool.h>
#include <stdlib.h>

#include "base/memory.h"
#include "base/path.h"
#include "base/str.h"
#include "bench/generated.h"
#include "bench/report.h"
#include "bench/rows.h"
#include "bench/sample.h"
#include "bench/screen.h"

enum { WORDS_MAX = 8 };

/* A program that is started in its turn. */
struct contender {
    const char *name;
    const char *arguments[WORDS_MAX];
    const char *words; /* on its first screen */
    const char *quit;
    const char *lack; /* what is said where it is not there */
    bool is_there;
    struct sample times;
    struct sample processor;
    struct sample memory;
};

enum { MINIMAL, W3M, LYNX, OURS, CONTENDERS = OURS + STAGE_COURSES };

static void start_one(struct contender *contender)
{
    struct screen_cost cost;
    struct screen *screen = screen_start(contender->arguments, contender->words, &cost);
    struct process_cost whole = screen_end(screen, contender->quit);
    sample_add(&contender->times, cost.milliseconds);
    sample_add(&contender->processor, cost.processor);
    sample_add(&contender->memory, whole.kibibytes / 1024);
}

/* Leaves the lesson at its second page, to be gone on with there. */
static void leave_place(const struct contender *contender)
{
    struct screen_cost cost;
    struct screen *screen = screen_start(contender->arguments, "page 1 of", &cost);
    screen_press(screen, " ");
    if (screen_end(screen, contender->quit).status != 0)
        errx(1, "%s: did not end well", contender->name);
}

static void add_ours(const struct stage *stage, struct contender *contender, unsigned lessons)
{
    *contender = (struct contender){
        .name = str_format("course of %u", lessons),
        .arguments = {stage->program, "--courses", stage_course(stage, lessons), "--learner", "Ana",
                      str_format("bench-%u/l3", lessons)},
        .words = "page 2 of",
        .quit = "Q",
        .is_there = true,
    };
    leave_place(contender);
}

static void contender_clear_ours(struct contender *contender)
{
    free((char *)(uintptr_t)contender->name);
    free((char *)(uintptr_t)contender->arguments[2]);
    free((char *)(uintptr_t)contender->arguments[5]);
}

static struct contender browser(const char *name, const char *html, const char *lack)
{
    return (struct contender){.name = name,
                              .arguments = {name, html},
                              .words = "Lesson 1",
                              .quit = "Q",
                              .lack = lack,
                              .is_there = process_is_installed(name)};
}

static void report_times(struct contender *contenders)
{
    static const struct {
        const char *what;
        size_t one;
        size_t other;
        double most;
    } goals[] = {
        {"first screen, lesson gone on with", OURS, MINIMAL, 1.15},
        {"first screen, lesson gone on with", OURS, W3M, 1.0},
        {"first screen, lesson gone on with", OURS, LYNX, 1.0},
        {"first screen, course of 100 lessons", OURS + 1, OURS, 1.1},
        {"first screen, course of 1,000 lessons", OURS + 2, OURS, 1.1},
        {"first screen, course of 10,000 lessons", OURS + 3, OURS, 1.1},
    };
    for (size_t i = 0; i < ARRAY_LEN(goals); i++) {
        struct contender *peer = &contenders[goals[i].other];
        if (!peer->is_there)
            report_absent(goals[i].what, peer->lack);
        else
            report_row(&(struct report_row){
                goals[i].what, REPORT_MILLISECONDS, sample_median(&contenders[goals[i].one].times),
                peer->name, sample_median(&peer->times), goals[i].most});
    }
}

/* For the short course alone: a long one goes on reading when its screen is there, which would be
 * counted too. */
static void report_processor(struct contender *contenders)
{
    report_row(&(struct report_row){"first screen: processor", REPORT_MILLISECONDS,
                                    sample_median(&contenders[OURS].processor), "minimal",
                                    sample_median(&contenders[MINIMAL].processor), 1.15});
}

static void report_memory(struct contender *contenders)
{
    double ours = sample_median(&contenders[OURS].memory);
    double longest = sample_median(&contenders[CONTENDERS - 1].memory);
    report_row(&(struct report_row){"peak memory", REPORT_MEBIBYTES, ours, "minimal",
                                    sample_median(&contenders[MINIMAL].memory), 1.5});
    report_row(&(struct report_row){"peak memory, course of 10,000 lessons", REPORT_MEBIBYTES,
                                    longest, "course of 10", ours, 2.0});
}

void rows_of_start(const struct stage *stage)
{
    char *module = str_format("%s/%u/bench-%u/modules/m1.xml", stage->folder, stage_lessons[0],
                              stage_lessons[0]);
    char *html = path_join(stage->folder, "lesson.html");
    struct contender contenders[CONTENDERS] = {
        [MINIMAL] = {.name = "minimal",
                     .arguments = {stage->minimal, module},
                     .words = "Space page",
                     .quit = "q",
                     .is_there = true},
        [W3M] = browser("w3m", html, "w3m is not installed"),
        [LYNX] = browser("lynx", html, "lynx is not installed"),
    };
    generated_html(html);
    for (size_t i = 0; i < STAGE_COURSES; i++)
        add_ours(stage, &contenders[OURS + i], stage_lessons[i]);
    for (unsigned round = 0; round < stage->rounds; round++)
        for (size_t i = 0; i < CONTENDERS; i++)
            if (contenders[i].is_there)
                start_one(&contenders[i]);
    report_times(contenders);
    report_processor(contenders);
    report_memory(contenders);
    for (size_t i = 0; i < CONTENDERS; i++) {
        sample_clear(&contenders[i].times);
        sample_clear(&contenders[i].processor);
        sample_clear(&contenders[i].memory);
    }
    for (size_t i = OURS; i < CONTENDERS; i++)
        contender_clear_ours(&contenders[i]);
    free(module);
    free(html);
}
