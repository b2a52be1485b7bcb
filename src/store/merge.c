/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Two files of one learner become one: what the other has and ours has not is added to ours. */
#include "config.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "store/event_row.h"
#include "store/migration.h"
#include "store/record_inside.h"
#include "store/transaction.h"

static int check_version(const struct connection *other, struct diag *diag)
{
    if (!other->is_newer)
        return 0;
    return diag_error(diag, where_file(other->path), "record-newer",
                      _("a newer version of this program has made this record; merge it with that "
                        "version"));
}

/* The other file is looked at by itself first. A change that was cut short is taken back by this,
 * which an attached file that is only read cannot do. */
static int check_other(const char *other_path, char **ret_path, struct diag *diag)
{
    struct connection other;
    if (connection_open(other_path, CONNECTION_READING, &other, diag) != 0)
        return -1;
    int result = check_version(&other, diag);
    if (result == 0)
        result = connection_check(&other, diag);
    if (result == 0)
        *ret_path = memory_text(other.path);
    connection_clear(&other);
    return result;
}

static int attach(sqlite3 *db, const char *path)
{
    sqlite3_stmt *statement = NULL;
    int rc = sqlite3_prepare_v2(db, "ATTACH ?1 AS other", -1, &statement, NULL);
    if (rc != SQLITE_OK)
        return rc;
    char *address = connection_address(path);
    statement_bind_text(statement, 1, address);
    rc = statement_run(statement);
    sqlite3_finalize(statement);
    free(address);
    return rc;
}

/* Equal keys must be equal rows, in all but the order, which is each file's own. */
static int count_conflicts(sqlite3 *db, int64_t *ret_count)
{
    return statement_number(
        db,
        "SELECT count(*) FROM other.event AS theirs JOIN main.event AS ours "
        "ON ours.session = theirs.session AND ours.n = theirs.n "
        "WHERE (ours.at, ours.zone, ours.kind, ours.course, ours.edition, ours.unit, "
        "ours.question, ours.attempt, ours.data) "
        "IS NOT (theirs.at, theirs.zone, theirs.kind, theirs.course, theirs.edition, "
        "theirs.unit, theirs.question, theirs.attempt, theirs.data)",
        ret_count);
}

/* Adds the row that `select` stands on, unless it is there already. */
static int take_event(struct record *record, sqlite3_stmt *select, int64_t *added)
{
    sqlite3_stmt *add = NULL;
    int rc = statements_get(record->statements,
                            /* OR IGNORE would also pass over rows that break the table's rules. */
                            EVENT_ROW_ADD " ON CONFLICT (session, n) DO NOTHING", &add);
    if (rc != SQLITE_OK)
        return rc;
    event_row_bind_row(add, select);
    rc = statement_run(add);
    if (rc != SQLITE_OK || sqlite3_changes(record->connection.db) == 0)
        return rc;
    (*added)++;
    struct event event = event_row_borrow(select);
    return record_apply_event(record, &event);
}

/* What is added comes after all that ours has: so progress goes on from where it stands. */
static int take_rows(struct record *record, int64_t *added)
{
    sqlite3_stmt *select = NULL;
    int rc = sqlite3_prepare_v2(record->connection.db,
                                "SELECT " EVENT_ROW_COLUMNS " FROM other.event ORDER BY seq", -1,
                                &select, NULL);
    while (rc == SQLITE_OK && (rc = sqlite3_step(select)) == SQLITE_ROW)
        rc = take_event(record, select, added);
    sqlite3_finalize(select);
    return rc == SQLITE_DONE ? SQLITE_OK : rc;
}

/* Where something was reset, here or there, it may cover what has come from either. */
static int take_events(struct record *record, int64_t *added)
{
    int64_t resets = 0;
    int rc = take_rows(record, added);
    if (rc == SQLITE_OK && *added > 0)
        rc = statement_number(record->connection.db,
                              "SELECT count(*) FROM main.event WHERE kind IN ('reset', 'undone') "
                              "AND " MIGRATION_RARE_EVENTS,
                              &resets);
    return rc == SQLITE_OK && resets > 0 ? record_make_progress(record) : rc;
}

/* Between two files only the clock says which place is newer. A place that is taken comes, in the
 * order of ours, right after the last that it is not older than. */
static int take_places(sqlite3 *db)
{
    return statement_run_text(
        db, "INSERT INTO main.place "
            "(course, unit, block, characters, block_key, draft, at, zone, turn) "
            "SELECT course, unit, block, characters, block_key, draft, at, zone, "
            "coalesce((SELECT max(turn) FROM main.place AS ours WHERE ours.at <= theirs.at), 0) "
            "FROM other.place AS theirs WHERE true "
            "ON CONFLICT (course, unit) DO UPDATE SET block = excluded.block, "
            "characters = excluded.characters, block_key = excluded.block_key, "
            "draft = excluded.draft, at = excluded.at, zone = excluded.zone, turn = excluded.turn "
            "WHERE excluded.at > place.at");
}

static int tell_conflicts(int64_t count, const char *other, struct diag *diag)
{
    return diag_error(
        diag, where_file(other), "merge-conflict",
        /* TRANSLATORS: an entry is one thing that a learner did, such as an answer. */
        ngettext("%ld entry stands in both records with different contents; one of "
                 "the files was changed by other means or is damaged",
                 "%ld entries stand in both records with different contents; one of "
                 "the files was changed by other means or is damaged",
                 (unsigned long)count),
        (long)count);
}

/* Tables without the columns, rows that break the rules: ours cannot be the cause. */
static bool is_cause_in_other(int result)
{
    int general = result & 0xFF;
    return general == SQLITE_ERROR || general == SQLITE_CONSTRAINT || general == SQLITE_TOOBIG;
}

static int tell_unknown_rows(const char *other, struct diag *diag)
{
    return diag_error(diag, where_file(other), "record-damaged",
                      _("this record holds what no version of this program writes; nothing of it "
                        "is taken"));
}

static int take_all(struct record *record, int64_t *ret_conflicts, int64_t *ret_added)
{
    sqlite3 *db = record->connection.db;
    int rc = count_conflicts(db, ret_conflicts);
    if (rc != SQLITE_OK || *ret_conflicts > 0)
        return rc;
    rc = take_events(record, ret_added);
    return rc == SQLITE_OK ? take_places(db) : rc;
}

static int merge_attached(struct record *record, const char *other, int64_t *ret_added,
                          struct diag *diag)
{
    int64_t conflicts = 0;
    int64_t added = 0;
    if (record_begin(record, diag) != 0)
        return -1;
    int rc = take_all(record, &conflicts, &added);
    if (conflicts > 0 || is_cause_in_other(rc)) {
        transaction_cancel(record->connection.db);
        return conflicts > 0 ? tell_conflicts(conflicts, other, diag)
                             : tell_unknown_rows(other, diag);
    }
    if (record_end(record, rc, diag) != 0)
        return -1;
    *ret_added = added;
    return 0;
}

/* The last name that was given may have come from the other. */
static int read_learner_again(struct record *record, struct diag *diag)
{
    char *id = NULL;
    char *name = NULL;
    if (record_read_learner(record->connection.db, record->connection.path, &id, &name, diag) != 0)
        return -1;
    free(id);
    free(record->name);
    record->name = name;
    return 0;
}

/* A file by two names: what it has it has. */
static bool is_same_file(const char *a, const char *b)
{
    struct stat about_a;
    struct stat about_b;
    return stat(a, &about_a) == 0 && stat(b, &about_b) == 0 && about_a.st_dev == about_b.st_dev &&
           about_a.st_ino == about_b.st_ino;
}

static int merge_file(struct record *record, const char *other, int64_t *ret_added,
                      struct diag *diag)
{
    sqlite3 *db = record->connection.db;
    if (is_same_file(record->connection.path, other)) {
        *ret_added = 0;
        return 0;
    }
    int rc = attach(db, other);
    int result = rc == SQLITE_OK ? merge_attached(record, other, ret_added, diag)
                                 : transaction_tell_reading(db, rc, other, diag);
    if (rc == SQLITE_OK)
        statement_run_text(db, "DETACH other");
    return result == 0 ? read_learner_again(record, diag) : -1;
}

int record_merge(struct record *record, const char *other_path, int64_t *ret_added,
                 struct diag *diag)
{
    char *other = NULL;
    if (check_other(other_path, &other, diag) != 0)
        return -1;
    int result = merge_file(record, other, ret_added, diag);
    free(other);
    return result;
}
