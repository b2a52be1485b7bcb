/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of learners' records share: records made, filled, and looked at from outside. */
#include "config.h"

#include "support/records.h"

#include <criterion/criterion.h>
#include <signal.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/path.h"
#include "base/str.h"
#include "support/support.h"

struct moment records_moment(int64_t seconds)
{
    return (struct moment){.at = 1764100000000 + seconds * 1000, .zone = 60};
}

/* Fails the test, with the messages, unless `result` is what was to be expected. */
static void assert_result(int result, int expected, struct diag *diag)
{
    char *messages = support_messages(diag);
    cr_assert_eq(result, expected, "result %d: %s", result, messages);
    free(messages);
    diag_clear(diag);
}

struct record *records_create(const char *folder, const char *name)
{
    struct record *record = NULL;
    struct diag diag;
    diag_init(&diag);
    assert_result(record_create(folder, name, records_moment(0), &record, &diag), 0, &diag);
    return record;
}

struct record *records_open(const char *path)
{
    struct record *record = NULL;
    struct diag diag;
    diag_init(&diag);
    assert_result(record_open(path, &record, &diag), 0, &diag);
    return record;
}

static void assert_failed(int result, const char *code, const char *what, struct diag *diag)
{
    char *messages = support_messages(diag);
    cr_expect_eq(result, -1, "%s: did not fail", what);
    cr_expect(diag_has(diag, code), "%s: not '%s' but %s", what, code, messages);
    free(messages);
    diag_clear(diag);
}

void records_assert_refused(const char *path, const char *code)
{
    struct record *record = NULL;
    struct diag diag;
    diag_init(&diag);
    assert_failed(record_open(path, &record, &diag), code, path, &diag);
    cr_expect_null(record, "%s", path);
}

void records_append(struct record *record, enum event_kind kind, const char *unit,
                    const char *question, const char *data)
{
    struct event event = {
        .kind = kind,
        .moment = records_moment(1),
        .course = (char *)"core",
        .unit = (char *)unit,
        .question = (char *)question,
        .data = (char *)data,
    };
    struct diag diag;
    diag_init(&diag);
    assert_result(record_append(record, &event, &diag), 0, &diag);
}

void records_answer(struct record *record, const char *unit, const char *question)
{
    records_append(record, EVENT_ANSWERED, unit, question, "{\"score\":1}");
}

void records_assert_not_appended(struct record *record, const char *code)
{
    struct event event = {.kind = EVENT_READ, .course = (char *)"core", .unit = (char *)"u"};
    struct diag diag;
    diag_init(&diag);
    assert_failed(record_append(record, &event, &diag), code, record_path(record), &diag);
}

void records_set_place(struct record *record, const char *unit, const char *block, int64_t seconds)
{
    struct place place = {
        .course = (char *)"core",
        .unit = (char *)unit,
        .lesson_block = (char *)block,
        .moment = records_moment(seconds),
    };
    struct diag diag;
    diag_init(&diag);
    assert_result(record_set_place(record, &place, &diag), 0, &diag);
}

static sqlite3 *open_database(const char *path)
{
    sqlite3 *db = NULL;
    cr_assert_eq(sqlite3_open(path, &db), SQLITE_OK, "%s", path);
    return db;
}

void records_run(const char *path, const char *sql)
{
    sqlite3 *db = open_database(path);
    cr_assert_eq(sqlite3_exec(db, sql, NULL, NULL, NULL), SQLITE_OK, "%s: %s", sql,
                 sqlite3_errmsg(db));
    sqlite3_close(db);
}

static int add_row(void *context, int count, char **texts, char **names)
{
    (void)names;
    for (int i = 0; i < count; i++)
        str_addf(context, "%s%s", i > 0 ? "|" : "", texts[i] != NULL ? texts[i] : "NULL");
    str_add_char(context, '\n');
    return 0;
}

char *records_rows(const char *path, const char *sql)
{
    struct str rows = {0};
    sqlite3 *db = open_database(path);
    cr_assert_eq(sqlite3_exec(db, sql, add_row, &rows, NULL), SQLITE_OK, "%s: %s", sql,
                 sqlite3_errmsg(db));
    sqlite3_close(db);
    return str_take(&rows);
}

char *records_events(const char *path)
{
    return records_rows(path, "SELECT hex(session), n, at, zone, kind, course, edition, unit, "
                              "question, attempt, data FROM event ORDER BY session, n");
}

static int add_event(void *context, const struct event *event)
{
    struct str *words = context;
    str_addf(words, "%s%s %s", words->length > 0 ? ", " : "", event->kind_name, event->unit);
    if (event->question != NULL)
        str_addf(words, " %s", event->question);
    return 0;
}

void records_expect_events(const struct record *record, const char *course, const char *expected)
{
    struct str words = {0};
    struct diag diag;
    diag_init(&diag);
    assert_result(record_each_event(record, course, RECORD_ALL_KINDS, add_event, &words, &diag), 0,
                  &diag);
    cr_expect_str_eq(str_text(&words), expected, "expected '%s', found '%s'", expected,
                     str_text(&words));
    str_clear(&words);
}

char *records_copy(const char *path, const char *folder, const char *name)
{
    size_t length = 0;
    char *bytes = support_read(path, &length);
    char *copy = path_join(folder, name);
    support_write_n(copy, bytes, length);
    free(bytes);
    return copy;
}

/* Overwrites what begins at `start`, up to `end` or the end of the file. */
static void overwrite(const char *path, size_t start, size_t end)
{
    size_t length = 0;
    char *bytes = support_read(path, &length);
    for (size_t i = start; i < length && i < end; i++)
        bytes[i] = (char)(i * 7);
    support_write_n(path, bytes, length);
    free(bytes);
}

/* The last pages belong to the progress, and to the index of what is rare, or, in a longer record,
 * to the newest events. */
void records_damage(const char *path)
{
    size_t length = 0;
    free(support_read(path, &length));
    cr_assert_gt(length, 12288);
    overwrite(path, length - 8192, length);
}

void records_wipe(const char *path)
{
    overwrite(path, 0, 100);
}

/* In the child: so small a cache that changes reach the file before they are kept, then the end. */
static _Noreturn void begin_and_die(const char *path)
{
    sqlite3 *db = NULL;
    sqlite3_open(path, &db);
    sqlite3_exec(db,
                 "PRAGMA cache_size = 1; BEGIN;"
                 "UPDATE event SET course = 'lost'; UPDATE learner SET id = zeroblob(16);"
                 "WITH RECURSIVE i(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM i WHERE n < 2000) "
                 "INSERT INTO event (session, n, seq, at, zone, kind, data) "
                 "SELECT randomblob(16), 1, 100000 + n, 0, 0, 'lost', hex(randomblob(50)) FROM i;",
                 NULL, NULL, NULL);
    kill(getpid(), SIGKILL);
    _exit(1);
}

void records_cut_short(const char *path)
{
    struct stat journal;
    pid_t child = fork();
    cr_assert_geq(child, 0);
    if (child == 0)
        begin_and_die(path);
    int status = 0;
    waitpid(child, &status, 0);
    cr_assert(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
    char *journal_path = str_format("%s-journal", path);
    cr_assert_eq(stat(journal_path, &journal), 0, "no journal was left");
    cr_assert_gt(journal.st_size, 512);
    free(journal_path);
}
