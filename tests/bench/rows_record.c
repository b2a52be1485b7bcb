/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A learner of many years: a record of 100,000 events, taken over, sent on, merged and gone on
 * with. */
#include "config.h"

#include <err.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/memory.h"
#include "base/path.h"
#include "base/str.h"
#include "bench/generated.h"
#include "bench/process.h"
#include "bench/report.h"
#include "bench/rows.h"
#include "bench/sample.h"
#include "bench/screen.h"

enum { EVENTS = 100000, EVENTS_A_SESSION = 100 };

/* One and the same learner on two computers, each with events of its own. */
enum { HERE, THERE, NEWCOMER, FILES };

struct files {
    char *lines[FILES];
};

struct records {
    struct sample import;
    struct sample import_memory;
    struct sample export;
    struct sample merge;
    struct sample jq;
    struct sample sqlite;
    struct sample start;
    struct sample newcomer_start;
    struct sample progress;
    struct sample newcomer_progress;
};

static void write_lines(const char *path, unsigned learner, unsigned first_session, unsigned events)
{
    FILE *file = fopen(path, "we");
    if (file == NULL)
        err(1, "%s", path);
    fprintf(file,
            "{\"format\":\"decentwork-record\",\"version\":1,\"learner\":\"%032x\","
            "\"name\":\"Dee\"}\n"
            "{\"session\":\"%032x\",\"n\":1,\"at\":1700000000000,\"zone\":0,\"kind\":\"learner\","
            "\"data\":{\"name\":\"Dee\"}}\n",
            learner, 1u);
    for (unsigned i = 0; i < events; i++)
        fprintf(file,
                "{\"session\":\"%032x\",\"n\":%u,\"at\":%llu,\"zone\":0,\"kind\":\"%s\","
                "\"course\":\"bench-10\",\"edition\":\"1.0.0\",\"unit\":\"l%u\",\"data\":{}}\n",
                first_session + i / EVENTS_A_SESSION, i % EVENTS_A_SESSION + 1,
                1700000001000ull + i * 1000ull, i % 2 == 0 ? "opened" : "read",
                i / 2 % GENERATED_LESSONS + 1);
    if (fclose(file) != 0)
        err(1, "%s", path);
}

static struct files make_files(const struct stage *stage)
{
    static const char *const names[FILES] = {"here.jsonl", "there.jsonl", "newcomer.jsonl"};
    struct files files;
    for (size_t i = 0; i < FILES; i++)
        files.lines[i] = path_join(stage->folder, names[i]);
    write_lines(files.lines[HERE], 5, 1000, EVENTS);
    write_lines(files.lines[THERE], 5, 1000000, EVENTS);
    write_lines(files.lines[NEWCOMER], 6, 1000, 0);
    return files;
}

static void files_clear(struct files *files)
{
    for (size_t i = 0; i < FILES; i++)
        free(files->lines[i]);
}

static struct process_cost import(const struct stage *stage, const char *lines, const char *data)
{
    const char *const arguments[] = {stage->program, "learner", "import", lines,
                                     "--data",       data,      NULL};
    return process_run_well(arguments);
}

static double export(const struct stage *stage, const char *data)
{
    char *copy = path_join(data, "copy.jsonl");
    const char *const arguments[] = {stage->program, "learner", "export", "Dee",
                                     copy,           "--data",  data,     NULL};
    double milliseconds = process_run_well(arguments).milliseconds;
    free(copy);
    return milliseconds;
}

static double progress(const struct stage *stage, const char *data)
{
    char *courses = stage_course(stage, stage_lessons[0]);
    const char *const arguments[] = {stage->program, "progress", "--courses", courses,
                                     "--data",       data,       NULL};
    double milliseconds = process_run_well(arguments).milliseconds;
    free(courses);
    return milliseconds;
}

static double first_screen(const struct stage *stage, const char *data)
{
    struct screen_cost cost;
    char *courses = stage_course(stage, stage_lessons[0]);
    const char *const arguments[] = {stage->program, "--courses", courses,       "--learner", "Dee",
                                     "--data",       data,        "bench-10/l3", NULL};
    screen_end(screen_start(arguments, "page 1 of", &cost), "Q");
    free(courses);
    return cost.milliseconds;
}

/* The same lines read by jq; the same columns written by the shell of SQLite. */
static void measure_peers(const struct files *files, const char *data, struct records *records)
{
    static const char select[] = "SELECT hex(session), n, at, zone, kind, course, edition, unit, "
                                 "question, attempt, data FROM event ORDER BY seq";
    const char *const jq[] = {"jq", "-c", ".", files->lines[HERE], NULL};
    if (process_is_installed("jq"))
        sample_add(&records->jq, process_run_well(jq).milliseconds);
    char *database = str_format("%s/learners/dee-00000000.db", data);
    const char *const sqlite[] = {"sqlite3", "-readonly", "-json", database, select, NULL};
    if (process_is_installed("sqlite3"))
        sample_add(&records->sqlite, process_run_well(sqlite).milliseconds);
    free(database);
}

static void measure_round(const struct stage *stage, const struct files *files, unsigned round,
                          const char *newcomer, struct records *records)
{
    char *data = str_format("%s/data-%u", stage->folder, round);
    struct process_cost taken = import(stage, files->lines[HERE], data);
    sample_add(&records->import, taken.milliseconds);
    sample_add(&records->import_memory, taken.kibibytes / 1024);
    measure_peers(files, data, records);
    sample_add(&records->export, export(stage, data));
    sample_add(&records->progress, progress(stage, data));
    sample_add(&records->newcomer_progress, progress(stage, newcomer));
    sample_add(&records->start, first_screen(stage, data));
    sample_add(&records->newcomer_start, first_screen(stage, newcomer));
    sample_add(&records->merge, import(stage, files->lines[THERE], data).milliseconds);
    stage_remove(data);
    free(data);
}

static void report(struct records *records)
{
    report_peer("100,000 events, first screen", &records->start, "new learner",
                &records->newcomer_start, 1.5);
    report_peer("100,000 events, progress", &records->progress, "new learner",
                &records->newcomer_progress, 1.5);
    report_peer("100,000 events, import", &records->import, "jq", &records->jq, 2.0);
    report_peer("100,000 events, export", &records->export, "sqlite3", &records->sqlite, 2.0);
    report_peer("merge of two with 100,000 events", &records->merge, "import", &records->import,
                1.5);
    report_row(&(struct report_row){"100,000 events, import, peak memory", REPORT_MEBIBYTES,
                                    sample_median(&records->import_memory), NULL, 0, 32});
}

static void records_clear(struct records *records)
{
    struct sample *const all[] = {
        &records->import,   &records->import_memory,
        &records->export,   &records->merge,
        &records->jq,       &records->sqlite,
        &records->start,    &records->newcomer_start,
        &records->progress, &records->newcomer_progress,
    };
    for (size_t i = 0; i < ARRAY_LEN(all); i++)
        sample_clear(all[i]);
}

void rows_of_record(const struct stage *stage)
{
    struct records records = {.import = {0}};
    struct files files = make_files(stage);
    char *newcomer = path_join(stage->folder, "newcomer");
    import(stage, files.lines[NEWCOMER], newcomer);
    for (unsigned round = 0; round < stage->rounds; round++)
        measure_round(stage, &files, round, newcomer, &records);
    report(&records);
    records_clear(&records);
    free(newcomer);
    files_clear(&files);
}
