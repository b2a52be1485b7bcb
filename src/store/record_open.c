/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A record opened: made ready to write, and repaired from a copy where it is damaged. */
#include "config.h"

#include <sodium.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "store/backup.h"
#include "store/learner_name.h"
#include "store/migration.h"
#include "store/record_inside.h"
#include "store/transaction.h"

/* Learners' names from the last one back: one that cannot be read gives way to the one before. */
static int find_learner(sqlite3 *db, char **ret_id, char **ret_name)
{
    sqlite3_stmt *select = NULL;
    int rc = sqlite3_prepare_v2(db, RECORD_LEARNER_QUERY, -1, &select, NULL);
    if (rc != SQLITE_OK)
        return rc;
    while (*ret_name == NULL && (rc = sqlite3_step(select)) == SQLITE_ROW)
        *ret_name = learner_name_from_data((const char *)sqlite3_column_text(select, 1));
    if (*ret_name != NULL)
        *ret_id = statement_text(select, 0);
    sqlite3_finalize(select);
    return rc == SQLITE_ROW || rc == SQLITE_DONE ? SQLITE_OK : rc;
}

int record_read_learner(sqlite3 *db, const char *path, char **ret_id, char **ret_name,
                        struct diag *diag)
{
    char *id = NULL;
    char *name = NULL;
    int rc = find_learner(db, &id, &name);
    if (rc != SQLITE_OK)
        return transaction_tell_reading(db, rc, path, diag);
    if (id == NULL) {
        free(name);
        return diag_error(diag, where_file(path), "record-damaged",
                          _("this record does not say whose it is; use a copy of it, if there is "
                            "one"));
    }
    *ret_id = id;
    *ret_name = name;
    return 0;
}

struct record *record_new(struct connection connection)
{
    struct record *record = memory_new(1, sizeof *record);
    record->connection = connection;
    record->statements = statements_new(connection.db);
    record->state = connection.is_writable ? RECORD_WRITABLE : RECORD_READ_ONLY;
    if (connection.is_writable)
        window_open(connection.path, &record->window);
    return record;
}

int record_draw(unsigned char *bytes, const char *path, struct diag *diag)
{
    if (sodium_init() < 0)
        return diag_error(diag, where_file(path), "record-write",
                          _("the system gives no random numbers, and a record needs them"));
    randombytes_buf(bytes, RECORD_ID_BYTES);
    return 0;
}

static int make_ready_to_write(struct record *record, struct diag *diag)
{
    if (record->state == RECORD_READ_ONLY)
        return 0;
    if (migration_run(record->connection.db, record->connection.path, migration_steps,
                      MIGRATION_VERSION, diag) != 0)
        return -1;
    return record_draw(record->session, record->connection.path, diag);
}

static int open_as_it_is(const char *path, struct record **ret_record, struct diag *diag)
{
    struct connection connection;
    if (connection_open(path, CONNECTION_WRITING, &connection, diag) != 0)
        return -1;
    struct record *record = record_new(connection);
    if (make_ready_to_write(record, diag) != 0 ||
        record_read_learner(connection.db, connection.path, &record->id, &record->name, diag) !=
            0) {
        record_close(record);
        return -1;
    }
    *ret_record = record;
    return 0;
}

static int open_repaired(const char *path, const char *copy, struct record **ret_record,
                         struct diag *diag)
{
    struct repair repair = {0};
    if (repair_file(path, copy, &repair, diag) != 0)
        return -1;
    if (open_as_it_is(path, ret_record, diag) != 0) {
        repair_clear(&repair);
        return -1;
    }
    (*ret_record)->repair = repair;
    return 0;
}

/* Where there is no copy, what was wrong at first is what there is to say. */
int record_open(const char *path, struct record **ret_record, struct diag *diag)
{
    struct diag first;
    diag_init(&first);
    int result = open_as_it_is(path, ret_record, &first);
    bool is_damaged = diag_has(&first, "record-damaged") || diag_has(&first, "no-record");
    char *copy = result != 0 && is_damaged ? backup_newest_good(path) : NULL;
    if (copy != NULL)
        result = open_repaired(path, copy, ret_record, diag);
    else
        diag_add_errors(diag, &first);
    free(copy);
    diag_clear(&first);
    return result;
}

int record_replace_damaged(struct record **record, struct diag *diag)
{
    char *path = memory_text(record_path(*record));
    char *copy = backup_newest_good(path);
    int result = -1;
    if (copy == NULL) {
        diag_error(diag, where_file(path), "no-backup",
                   _("this record is damaged, and there is no good copy of it"));
    } else {
        struct waiting waiting = {0};
        waiting_move(&(*record)->waiting, &waiting);
        record_close(*record);
        *record = NULL;
        result = open_repaired(path, copy, record, diag);
        if (result == 0)
            waiting_move(&waiting, &(*record)->waiting);
        else if (waiting.count > 0)
            diag_error(diag, where_file(path), "record-unsaved",
                       ngettext("%zu answer or step could not be saved.",
                                "%zu answers or steps could not be saved.", waiting.count),
                       waiting.count);
        waiting_clear(&waiting);
    }
    free(copy);
    free(path);
    return result;
}
