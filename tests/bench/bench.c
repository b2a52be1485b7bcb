/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Measures the program against its peers and its goals: 'make bench'.
 *
 *     decentwork-bench PROGRAM MINIMAL GRAMMAR
 *
 * Times are worth something only as ratios within one run: contenders take turns, and the medians
 * of BENCH_ROUNDS rounds (20 if it is not set) are held against each other. Counts are exact.
 * BENCH_ROWS names what is measured, if not all is: "keys", "answer", "start", "check",
 * "search", "record". */
#include "config.h"

#include <err.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/memory.h"
#include "base/path.h"
#include "base/str.h"
#include "bench/generated.h"
#include "bench/report.h"
#include "bench/rows.h"

const unsigned stage_lessons[STAGE_COURSES] = {10, 100, 1000, 10000};

char *stage_course(const struct stage *stage, unsigned lessons)
{
    return str_format("%s/%u", stage->folder, lessons);
}

static char *scratch_folder(void)
{
    const char *base = getenv("TMPDIR");
    char *path = path_join(base != NULL ? base : "/tmp", "decentwork-bench-XXXXXX");
    if (mkdtemp(path) == NULL)
        err(1, "%s", path);
    return path;
}

static int remove_one(const char *path, const struct stat *about, int type, struct FTW *walk)
{
    (void)about;
    (void)type;
    (void)walk;
    return remove(path);
}

void stage_remove(const char *folder)
{
    nftw(folder, remove_one, 16, FTW_DEPTH | FTW_PHYS);
}

/* The same for all programs, whoever starts the bench: a terminal that is dark, and says so. */
static void set_environment(const char *home)
{
    static const char *const unwanted[] = {
        "COLUMNS", "DECENTWORK_NOW", "DECENTWORK_SEED", "LANGUAGE", "LC_ALL",
        "LESS",    "LESSOPEN",       "LINES",           "NO_COLOR", "XDG_CACHE_HOME",
    };
    for (size_t i = 0; i < ARRAY_LEN(unwanted); i++)
        unsetenv(unwanted[i]);
    setenv("COLORFGBG", "15;0", 1);
    setenv("HOME", home, 1);
    setenv("LANG", "C.UTF-8", 1);
    setenv("TERM", "xterm-256color", 1);
    unsetenv("XDG_DATA_HOME");
}

static unsigned wanted_rounds(void)
{
    const char *text = getenv("BENCH_ROUNDS");
    int rounds = text == NULL ? 20 : atoi(text);
    if (rounds < 1)
        errx(2, "BENCH_ROUNDS: expected a number, got '%s'", text);
    return (unsigned)rounds;
}

static void measure(const struct stage *stage)
{
    static const struct {
        const char *name;
        void (*measure)(const struct stage *stage);
    } groups[] = {
        {"keys", rows_of_keys},   {"answer", rows_of_answer}, {"start", rows_of_start},
        {"check", rows_of_check}, {"search", rows_of_search}, {"record", rows_of_record},
    };
    const char *wanted = getenv("BENCH_ROWS");
    report_head(stage->rounds);
    for (size_t i = 0; i < ARRAY_LEN(groups); i++)
        if (wanted == NULL || strstr(wanted, groups[i].name) != NULL)
            groups[i].measure(stage);
    report_foot();
}

int main(int argc, char **argv)
{
    if (argc != 4)
        errx(2, "expected: decentwork-bench PROGRAM MINIMAL GRAMMAR");
    struct stage stage = {
        .program = argv[1],
        .minimal = argv[2],
        .grammar = argv[3],
        .folder = scratch_folder(),
        .rounds = wanted_rounds(),
    };
    set_environment(stage.folder);
    for (size_t i = 0; i < STAGE_COURSES; i++) {
        char *folder = stage_course(&stage, stage_lessons[i]);
        generated_course(folder, stage_lessons[i]);
        free(folder);
    }
    measure(&stage);
    stage_remove(stage.folder);
    free(stage.folder);
    return 0;
}
