/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/store/record.c */
#include "config.h"

#include <criterion/criterion.h>
#include <signal.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/memory.h"
#include "base/path.h"
#include "base/str.h"
#include "support/records.h"
#include "support/support.h"

static char *folder;
static char *path;
static struct record *record;
static struct diag diag;

static void make_record(void)
{
    diag_init(&diag);
    folder = support_folder();
    record = records_create(folder, "Nadia");
    path = memory_text(record_path(record));
}

static void remove_record(void)
{
    record_close(record);
    support_remove(folder);
    free(path);
    free(folder);
    diag_clear(&diag);
}

TestSuite(record, .init = make_record, .fini = remove_record);

static void open_again(void)
{
    record_close(record);
    record = records_open(path);
}

static void expect_rows(const char *sql, const char *expected)
{
    char *rows = records_rows(path, sql);
    cr_expect_str_eq(rows, expected, "%s: '%s'", sql, rows);
    free(rows);
}

/* Adds "number kind course/edition/unit/question attempt data" of an event to a text. */
static int add_line(void *context, const struct event *event)
{
    str_addf(context, "%d %s %s/%s/%s/%s %s %s\n", (int)event->sequence, event->kind_name,
             event->course != NULL ? event->course : "-",
             event->edition != NULL ? event->edition : "-", event->unit != NULL ? event->unit : "-",
             event->question != NULL ? event->question : "-",
             event->attempt != NULL ? event->attempt : "-", event->data);
    return 0;
}

static int stop_at_two(void *context, const struct event *event)
{
    add_line(context, event);
    return event->sequence == 2 ? 42 : 0;
}

static int keep(void *context, const struct event *event)
{
    struct event *kept = context;
    *kept = *event;
    return 0;
}

Test(record, an_appended_event_is_found_again)
{
    struct event event = {
        .kind = EVENT_ANSWERED,
        .moment = {.at = 1764100001234, .zone = -210},
        .course = (char *)"core",
        .edition = (char *)"2026-1",
        .unit = (char *)"age",
        .question = (char *)"light-work",
        .attempt = (char *)"0123456789abcdef0123456789abcdef",
        .data = (char *)"{\"response\":{\"1\":\"é 中 \\\"x\\\"\"}}",
    };
    struct str lines = {0};
    struct event found = {0};
    cr_assert_eq(record_append(record, &event, &diag), 0);
    open_again();
    cr_assert_eq(record_each_event(record, "core", RECORD_ALL_KINDS, keep, &found, &diag), 0);
    cr_expect_eq(found.kind, EVENT_ANSWERED);
    cr_expect_eq(found.sequence, 2);
    cr_expect_eq(found.number, 2);
    cr_expect_eq(found.moment.at, 1764100001234);
    cr_expect_eq(found.moment.zone, -210);
    cr_assert_eq(record_each_event(record, "core", RECORD_ALL_KINDS, add_line, &lines, &diag), 0);
    cr_expect_str_eq(str_text(&lines),
                     "2 answered core/2026-1/age/light-work 0123456789abcdef0123456789abcdef "
                     "{\"response\":{\"1\":\"é 中 \\\"x\\\"\"}}\n");
    str_clear(&lines);
}

Test(record, what_an_event_does_not_say_stays_unsaid)
{
    struct event event = {.kind = EVENT_OPENED};
    struct str lines = {0};
    cr_assert_eq(record_append(record, &event, &diag), 0);
    cr_assert_eq(record_each_event(record, NULL, RECORD_ALL_KINDS, add_line, &lines, &diag), 0);
    cr_expect_not_null(strstr(str_text(&lines), "2 opened -/-/-/- - {}\n"), "%s", str_text(&lines));
    str_clear(&lines);
}

Test(record, events_are_walked_in_their_order_of_all_courses_or_one)
{
    struct event other = {.kind = EVENT_READ, .course = (char *)"other", .unit = (char *)"x"};
    struct str lines = {0};
    records_append(record, EVENT_OPENED, "b", NULL, NULL);
    cr_assert_eq(record_append(record, &other, &diag), 0);
    records_append(record, EVENT_READ, "a", NULL, NULL);
    cr_expect_eq(record_each_event(record, NULL, RECORD_ALL_KINDS, add_line, &lines, &diag), 0);
    cr_expect_str_eq(str_text(&lines), "1 learner -/-/-/- - {\"name\":\"Nadia\"}\n"
                                       "2 opened core/-/b/- - {}\n"
                                       "3 read other/-/x/- - {}\n"
                                       "4 read core/-/a/- - {}\n");
    str_cut(&lines, 0);
    cr_expect_eq(record_each_event(record, "core", RECORD_ALL_KINDS, add_line, &lines, &diag), 0);
    cr_expect_str_eq(str_text(&lines), "2 opened core/-/b/- - {}\n4 read core/-/a/- - {}\n");
    str_cut(&lines, 0);
    cr_expect_eq(record_each_event(record, "none", RECORD_ALL_KINDS, add_line, &lines, &diag), 0);
    cr_expect_str_eq(str_text(&lines), "");
    str_clear(&lines);
}

Test(record, events_are_walked_of_the_kinds_that_are_wanted)
{
    struct str lines = {0};
    const unsigned wanted = 1u << EVENT_LEARNER | 1u << EVENT_READ;
    records_append(record, EVENT_OPENED, "b", NULL, NULL);
    records_append(record, EVENT_READ, "a", NULL, NULL);
    cr_expect_eq(record_each_event(record, NULL, wanted, add_line, &lines, &diag), 0);
    cr_expect_str_eq(str_text(&lines),
                     "1 learner -/-/-/- - {\"name\":\"Nadia\"}\n3 read core/-/a/- - {}\n");
    str_cut(&lines, 0);
    cr_expect_eq(record_each_counted(record, "core", wanted, add_line, &lines, &diag), 0);
    cr_expect_str_eq(str_text(&lines), "3 read core/-/a/- - {}\n");
    str_clear(&lines);
}

Test(record, a_visit_can_end_the_walk)
{
    struct str lines = {0};
    records_answer(record, "a", "1");
    records_answer(record, "a", "2");
    cr_expect_eq(record_each_event(record, NULL, RECORD_ALL_KINDS, stop_at_two, &lines, &diag), 42);
    cr_expect_null(strstr(str_text(&lines), "\n3 "));
    cr_expect_eq(diag.count, 0);
    str_clear(&lines);
}

static int append_one_more(void *context, const struct event *event)
{
    (void)context;
    if (event->sequence < 4)
        records_answer(record, "a", "again");
    return 0;
}

Test(record, a_visit_can_append)
{
    records_answer(record, "a", "1");
    cr_expect_eq(record_each_event(record, NULL, RECORD_ALL_KINDS, append_one_more, NULL, &diag),
                 0);
    open_again();
    expect_rows("SELECT min(seq), max(seq) >= 4, max(seq) = count(*) FROM event", "1|1|1\n");
}

Test(record, each_opening_is_a_session_counted_from_one)
{
    records_answer(record, "a", "1");
    open_again();
    open_again();
    records_answer(record, "a", "2");
    records_answer(record, "a", "3");
    expect_rows("SELECT count(DISTINCT session) FROM event", "2\n");
    expect_rows("SELECT n FROM event ORDER BY seq", "1\n2\n1\n2\n");
}

Test(record, two_windows_on_one_record_both_append)
{
    struct record *second = records_open(path);
    for (int i = 0; i < 10; i++) {
        records_answer(record, "a", "first");
        records_answer(second, "a", "second");
    }
    expect_rows("SELECT count(*), min(seq), max(seq), count(DISTINCT session) FROM event",
                "21|1|21|2\n");
    expect_rows("SELECT count(*) FROM event AS a JOIN event AS b ON b.seq = a.seq + 1 "
                "WHERE a.session = b.session AND a.seq > 2",
                "0\n");
    expect_rows("SELECT answers FROM progress", "20\n");
    record_close(second);
}

Test(record, the_name_is_the_last_one_given)
{
    records_append(record, EVENT_LEARNER, NULL, NULL, "{\"name\":\"Nadia Ben Ali\"}");
    cr_expect_str_eq(record_name(record), "Nadia Ben Ali");
    records_append(record, EVENT_LEARNER, NULL, NULL, "{\"name\":\"\"}");
    cr_expect_str_eq(record_name(record), "Nadia Ben Ali");
    records_append(record, EVENT_LEARNER, NULL, NULL, NULL);
    cr_expect_str_eq(record_name(record), "Nadia Ben Ali");
    open_again();
    cr_expect_str_eq(record_name(record), "Nadia Ben Ali");
}

Test(record, kinds_of_a_later_version_are_kept_and_shown_as_unknown)
{
    struct event found = {.kind = EVENT_READ};
    struct str lines = {0};
    records_run(path, "INSERT INTO event (session, n, seq, at, zone, kind, course, data) "
                      "VALUES (zeroblob(16), 1, 9, 0, 0, 'future', 'new', '[]')");
    cr_assert_eq(record_each_event(record, "new", RECORD_ALL_KINDS, keep, &found, &diag), 0);
    cr_expect_eq(found.kind, EVENT_UNKNOWN);
    cr_assert_eq(record_each_event(record, "new", RECORD_ALL_KINDS, add_line, &lines, &diag), 0);
    cr_expect_str_eq(str_text(&lines), "9 future new/-/-/- - []\n");
    records_answer(record, "a", "1");
    expect_rows("SELECT kind FROM event WHERE seq >= 9 ORDER BY seq", "future\nanswered\n");
    str_clear(&lines);
}

Test(record, it_is_found_through_a_folder_that_is_a_link)
{
    char *link_path = path_join(folder, "link");
    char *name = path_name(path);
    char *through = str_format("%s/%s", link_path, name);
    cr_assert_eq(symlink(folder, link_path), 0);
    struct record *second = records_open(through);
    cr_expect_str_eq(record_path(second), path);
    record_close(second);
    free(through);
    free(name);
    free(link_path);
}

/* Makes each of the files that are not records in the folder. */
static void make_wrong_files(void)
{
    char *name = path_name(path);
    char *target = path_join(folder, "link.db");
    char *pipe_path = path_join(folder, "pipe.db");
    char *text_path = path_join(folder, "text.db");
    char *empty_path = path_join(folder, "empty.db");
    char *other_path = path_join(folder, "other.db");
    char *below_path = path_join(folder, "folder.db");
    cr_assert_eq(symlink(name, target), 0);
    cr_assert_eq(mkfifo(pipe_path, 0600), 0);
    cr_assert_eq(mkdir(below_path, 0700), 0);
    support_write(text_path, "This is a text, and long enough to be looked at: no record at all.");
    support_write(empty_path, "");
    records_run(other_path, "CREATE TABLE event (a); PRAGMA application_id = 7;");
    free(below_path);
    free(other_path);
    free(empty_path);
    free(text_path);
    free(pipe_path);
    free(target);
    free(name);
}

Test(record, what_is_no_record_is_refused)
{
    static const struct {
        const char *file;
        const char *code;
    } cases[] = {
        {"missing.db", "no-file"},  {"missing/a.db", "no-file"}, {"text.db/a.db", "no-file"},
        {"link.db", "record-link"}, {"pipe.db", "no-file"},      {"folder.db", "no-file"},
        {"text.db", "no-record"},   {"empty.db", "no-record"},   {"other.db", "no-record"},
    };
    make_wrong_files();
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        char *wrong = path_join(folder, cases[i].file);
        records_assert_refused(wrong, cases[i].code);
        free(wrong);
    }
}

Test(record, a_damaged_record_is_refused)
{
    size_t length = 0;
    char *bytes = support_read(path, &length);
    char *damaged = path_join(folder, "damaged.db");
    support_write_n(damaged, bytes, 4096); /* the rest of it is missing */
    records_assert_refused(damaged, "record-damaged");
    memset(bytes + 100, 0xEE, 3000); /* the head is good, the tables' page is not */
    support_write_n(damaged, bytes, length);
    records_assert_refused(damaged, "record-damaged");
    free(damaged);
    free(bytes);
}

Test(record, one_that_does_not_say_whose_it_is_is_refused)
{
    char *copy = records_copy(path, folder, "copy.db");
    records_run(copy, "UPDATE event SET data = '{}'");
    records_assert_refused(copy, "record-damaged");
    free(copy);
    copy = records_copy(path, folder, "copy.db");
    records_run(copy, "DELETE FROM learner");
    records_assert_refused(copy, "record-damaged");
    free(copy);
}

Test(record, another_program_that_keeps_it_locked_is_said)
{
    sqlite3 *db = NULL;
    cr_assert_eq(sqlite3_open(path, &db), SQLITE_OK);
    cr_assert_eq(sqlite3_exec(db, "BEGIN EXCLUSIVE", NULL, NULL, NULL), SQLITE_OK);
    records_assert_refused(path, "record-locked");
    records_assert_not_appended(record, "record-locked");
    sqlite3_close(db);
    records_answer(record, "a", "1");
    expect_rows("SELECT count(*) FROM event", "2\n");
}

static void assert_read_only(const struct record *opened)
{
    struct str lines = {0};
    cr_expect_eq(record_state(opened), RECORD_READ_ONLY);
    cr_expect_str_eq(record_name(opened), "Nadia");
    cr_expect_eq(record_each_event(opened, "core", RECORD_ALL_KINDS, add_line, &lines, &diag), 0);
    cr_expect_str_eq(str_text(&lines), "2 answered core/-/a/1 - {\"score\":1}\n");
    str_clear(&lines);
}

Test(record, one_of_a_newer_version_is_read_and_not_written)
{
    static const char *const versions[] = {
        "PRAGMA user_version = 3", "PRAGMA user_version = 99", "PRAGMA user_version = -1",
        "PRAGMA user_version = 2147483647", "PRAGMA user_version = -2147483648"};
    records_answer(record, "a", "1");
    for (size_t i = 0; i < ARRAY_LEN(versions); i++) {
        struct place place = {.course = (char *)"core", .unit = (char *)"a"};
        records_run(path, versions[i]);
        char *before = support_read(path, NULL);
        struct record *newer = records_open(path);
        assert_read_only(newer);
        cr_expect(record_is_newer(newer));
        records_assert_not_appended(newer, "record-read-only");
        cr_expect_eq(record_set_place(newer, &place, &diag), -1);
        cr_expect_eq(record_rebuild_progress(newer, &diag), -1);
        record_close(newer);
        size_t length = 0;
        char *after = support_read(path, &length);
        cr_expect_eq(memcmp(before, after, length), 0, "case '%s'", versions[i]);
        free(after);
        free(before);
    }
}

Test(record, one_in_a_folder_that_cannot_be_written_is_read_only)
{
    if (geteuid() == 0)
        cr_skip_test("permissions do not stop the superuser");
    records_answer(record, "a", "1");
    chmod(folder, 0500);
    open_again();
    assert_read_only(record);
    cr_expect_not(record_is_newer(record));
    records_assert_not_appended(record, "record-read-only");
}

/* Lets files grow no further than to `size` bytes: a full disk, and how to come by one at will. */
static void limit_files(rlim_t size)
{
    struct rlimit limit;
    signal(SIGXFSZ, SIG_IGN);
    getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = size;
    cr_assert_eq(setrlimit(RLIMIT_FSIZE, &limit), 0);
}

static rlim_t no_limit(void)
{
    struct rlimit limit;
    getrlimit(RLIMIT_FSIZE, &limit);
    return limit.rlim_max;
}

/* Appends until the disk is full; returns how many were kept. */
static int append_until_full(void)
{
    struct event event = {.kind = EVENT_ANSWERED, .course = (char *)"core", .unit = (char *)"a"};
    int kept = 0;
    while (kept < 10000 && record_append(record, &event, &diag) == 0)
        kept++;
    return kept;
}

Test(record, a_full_disk_costs_no_event_and_passes)
{
    struct stat about;
    records_answer(record, "a", "1");
    cr_assert_eq(stat(path, &about), 0);
    limit_files((rlim_t)about.st_size + 8192);
    int kept = append_until_full();
    cr_expect_lt(kept, 10000);
    cr_expect_eq(diag.errors, 1);
    cr_expect(diag_has(&diag, "disk-full"));
    records_assert_not_appended(record, "disk-full");
    limit_files(no_limit());
    char *expected = str_format("%d\n", kept + 2);
    expect_rows("SELECT count(*) FROM event", expected);
    expect_rows("SELECT max(seq) = count(*) FROM event", "1\n");
    expect_rows("PRAGMA integrity_check", "ok\n");
    records_answer(record, "a", "after");
    open_again();
    free(expected);
    expected = str_format("%d|%d\n", kept + 3, kept + 2);
    expect_rows("SELECT (SELECT count(*) FROM event), answers FROM progress", expected);
    free(expected);
}

/* What became of a try cannot always be known: its number must not come to mean another event. */
Test(record, a_number_of_an_event_that_failed_is_not_given_again)
{
    limit_files(1);
    records_assert_not_appended(record, "disk-full");
    records_assert_not_appended(record, "disk-full");
    limit_files(no_limit());
    records_answer(record, "a", "1");
    expect_rows("SELECT n, seq FROM event ORDER BY seq", "1|1\n4|2\n");
}

Test(record, an_event_too_large_is_refused_and_the_next_one_kept)
{
    struct str data = {0};
    struct event event = {.kind = EVENT_ANSWERED, .course = (char *)"core", .unit = (char *)"a"};
    str_add_repeat(&data, "x", 5 * 1024 * 1024);
    event.data = data.bytes;
    cr_expect_eq(record_append(record, &event, &diag), -1);
    cr_expect(diag_has(&diag, "record-write"));
    event.data[3 * 1024 * 1024] = '\0';
    cr_expect_eq(record_append(record, &event, &diag), 0);
    expect_rows("SELECT seq, length(data) FROM event WHERE seq > 1", "2|3145728\n");
    str_clear(&data);
}

Test(record, one_that_was_moved_away_while_open_takes_no_events)
{
    char *elsewhere = path_join(folder, "elsewhere.db");
    cr_assert_eq(rename(path, elsewhere), 0);
    records_assert_not_appended(record, "record-write");
    cr_assert_eq(rename(elsewhere, path), 0);
    records_answer(record, "a", "1");
    free(elsewhere);
}

/* A file may come from a stranger: what it wants done when it is written is not done. */
Test(record, triggers_in_the_file_do_not_run)
{
    records_run(path, "CREATE TRIGGER evil AFTER INSERT ON event BEGIN DELETE FROM event; END");
    open_again();
    records_answer(record, "a", "1");
    expect_rows("SELECT count(*) FROM event", "2\n");
}

/* A write-ahead log lost acknowledged answers in power cuts, and cannot be copied or opened
 * read-only. */
Test(record, a_write_ahead_log_is_turned_back)
{
    record_close(record);
    records_run(path, "PRAGMA journal_mode = WAL");
    record = records_open(path);
    records_answer(record, "a", "1");
    expect_rows("PRAGMA journal_mode", "delete\n");
    expect_rows("SELECT count(*) FROM event", "2\n");
}

Test(record, a_change_that_was_cut_short_is_taken_back)
{
    records_answer(record, "a", "1");
    record_close(record);
    char *before = records_events(path);
    char *id = records_rows(path, "SELECT hex(id) FROM learner");
    records_cut_short(path);
    record = records_open(path);
    char *after = records_events(path);
    cr_expect_str_eq(after, before);
    expect_rows("SELECT hex(id) FROM learner", id);
    expect_rows("PRAGMA integrity_check", "ok\n");
    records_answer(record, "a", "2");
    free(after);
    free(id);
    free(before);
}

/* In the child: appends without end, and tells each number once its event is acknowledged. */
static _Noreturn void append_for_ever(int round, int told)
{
    struct diag own;
    struct record *writer = NULL;
    diag_init(&own);
    if (record_open(path, &writer, &own) != 0)
        _exit(1);
    for (int i = 1;; i++) {
        char *question = str_format("%d.%d", round, i);
        struct event event = {.kind = EVENT_ANSWERED,
                              .course = (char *)"core",
                              .unit = (char *)"a",
                              .question = question};
        if (record_append(writer, &event, &own) != 0 || write(told, &i, sizeof i) != sizeof i)
            _exit(1);
        free(question);
    }
}

/* Kills a writer at some moment, in every other round while it still opens the record or writes for
 * the first time; returns the last number that it told. */
static int kill_a_writer(int round, unsigned *seed)
{
    int told[2];
    int last = 0;
    int status = 0;
    cr_assert_eq(pipe(told), 0);
    pid_t child = fork();
    cr_assert_geq(child, 0);
    if (child == 0)
        append_for_ever(round, told[1]);
    close(told[1]);
    if (round % 2 == 0)
        cr_assert_eq(read(told[0], &last, sizeof last), (ssize_t)sizeof last);
    usleep((useconds_t)(rand_r(seed) % 35000));
    kill(child, SIGKILL);
    waitpid(child, &status, 0);
    cr_assert(WIFSIGNALED(status), "the writer ended by itself: %d", status);
    for (int number = 0; read(told[0], &number, sizeof number) == sizeof number;)
        last = number;
    close(told[0]);
    return last;
}

Test(record, every_acknowledged_event_survives_the_death_of_the_program)
{
    unsigned seed = 20261125;
    record_close(record);
    record = NULL;
    for (int round = 0; round < 30; round++) {
        int last = kill_a_writer(round, &seed);
        record_close(records_open(path));
        char *sql = str_format("SELECT count(DISTINCT question) FROM event WHERE question IN ("
                               "WITH RECURSIVE i(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM i "
                               "WHERE n < %d) SELECT '%d.' || n FROM i WHERE n <= %d)",
                               last, round, last);
        char *expected = str_format("%d\n", last);
        expect_rows(sql, expected);
        free(expected);
        free(sql);
    }
    expect_rows("PRAGMA integrity_check", "ok\n");
    expect_rows("SELECT (SELECT count(*) FROM event WHERE kind = 'answered') = answers "
                "FROM progress",
                "1\n");
}
