/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What an acknowledged answer costs the medium. SQLite calls this file's fsync(), fdatasync() and
 * pwrite64(), which count and do what the system's do. */
#include "config.h"

#include <criterion/criterion.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "base/path.h"
#include "support/records.h"
#include "support/support.h"

static unsigned syncs;
static unsigned writes;

int fsync(int file)
{
    syncs++;
    return (int)syscall(SYS_fsync, file);
}

int fdatasync(int file)
{
    syncs++;
    return (int)syscall(SYS_fdatasync, file);
}

ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t offset)
{
    writes++;
    return (ssize_t)syscall(SYS_pwrite64, file, bytes, count, offset);
}

/* The calls of a commit of one row, with nothing around it, made as durable as a record is. */
static unsigned bare_syncs(const char *path)
{
    sqlite3 *db;
    cr_assert_eq(sqlite3_open(path, &db), SQLITE_OK);
    cr_assert_eq(sqlite3_exec(db,
                              "PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA;"
                              "CREATE TABLE t (a TEXT); INSERT INTO t VALUES ('one');",
                              NULL, NULL, NULL),
                 SQLITE_OK);
    syncs = 0;
    cr_assert_eq(sqlite3_exec(db, "INSERT INTO t VALUES ('two');", NULL, NULL, NULL), SQLITE_OK);
    unsigned calls = syncs;
    sqlite3_close(db);
    return calls;
}

Test(record_syncs, an_answer_takes_no_more_than_a_bare_commit)
{
    char *folder = support_folder();
    char *bare = path_join(folder, "bare.db");
    struct record *record = records_create(folder, "Nadia");
    records_answer(record, "quiz", "one");
    syncs = 0;
    records_answer(record, "quiz", "two");
    unsigned ours = syncs;
    unsigned least = bare_syncs(bare);
    cr_expect_gt(ours, 0, "nothing was counted");
    cr_expect_leq(ours, least, "%u calls, where a bare commit takes %u", ours, least);
    record_close(record);
    support_remove(folder);
    free(folder);
    free(bare);
}

/* Of the second answer of a record. */
static unsigned writes_of_answer(struct record *record)
{
    records_answer(record, "quiz", "one");
    writes = 0;
    records_answer(record, "quiz", "two");
    return writes;
}

/* What is rare has an index of its own, in which an answer is not. */
Test(record_syncs, an_answer_writes_nothing_into_the_index_of_what_is_rare)
{
    char *folder = support_folder();
    struct record *record = records_create(folder, "Nadia");
    struct record *without = records_create(folder, "Omar");
    records_run(record_path(without), "DROP INDEX event_rare");
    unsigned ours = writes_of_answer(record);
    unsigned least = writes_of_answer(without);
    cr_expect_gt(ours, 0, "nothing was counted");
    cr_expect_eq(ours, least, "%u writes, without the index %u", ours, least);
    record_close(record);
    record_close(without);
    support_remove(folder);
    free(folder);
}
