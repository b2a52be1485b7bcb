/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A new record: made whole, with its tables and its learner's name, or not at all. */
#include "config.h"

#include <errno.h>
#include <sodium.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/durable.h"
#include "base/i18n.h"
#include "base/memory.h"
#include "base/path.h"
#include "store/file_name.h"
#include "store/learner_name.h"
#include "store/migration.h"
#include "store/record_inside.h"

static int tell_not_made(const char *path, struct diag *diag)
{
    const char *code = durable_is_full(errno) ? "disk-full" : "record-create";
    return diag_error(diag, where_file(path), code,
                      /* TRANSLATORS: %s is the system's reason, such as "Permission denied". */
                      _("the record cannot be made here: %s"), strerror(errno));
}

/* SQLite would make the file with the rights that umask leaves; here it is its owner's alone from
 * the first moment. */
int record_make_file(const char *path, struct diag *diag)
{
    return durable_make_empty(path) == 0 ? 0 : tell_not_made(path, diag);
}

int record_add_learner(sqlite3 *db, const unsigned char *id)
{
    sqlite3_stmt *add = NULL;
    int rc =
        sqlite3_prepare_v2(db, "INSERT INTO learner (only, id) VALUES (1, ?1)", -1, &add, NULL);
    if (rc != SQLITE_OK)
        return rc;
    sqlite3_bind_blob(add, 1, id, RECORD_ID_BYTES, SQLITE_STATIC);
    rc = statement_run(add);
    sqlite3_finalize(add);
    return rc;
}

static int add_name(struct record *record, struct moment now)
{
    struct event event = {
        .kind = EVENT_LEARNER,
        .moment = now,
        .data = learner_name_to_data(record->name),
    };
    int rc = record_add_event(record, &event);
    free(event.data);
    return rc;
}

static int fill(struct record *record, const unsigned char *id, struct moment now,
                struct diag *diag)
{
    if (record_draw(record->session, record->connection.path, diag) != 0 ||
        record_begin(record, diag) != 0)
        return -1;
    int rc = migration_make(record->connection.db);
    if (rc == SQLITE_OK)
        rc = record_add_learner(record->connection.db, id);
    if (rc == SQLITE_OK)
        rc = add_name(record, now);
    return record_end(record, rc, diag);
}

static char *id_digits(const unsigned char *id)
{
    char *digits = memory_new(2 * RECORD_ID_BYTES + 1, 1);
    return sodium_bin2hex(digits, 2 * RECORD_ID_BYTES + 1, id, RECORD_ID_BYTES);
}

int record_make(const char *path, const char *name, const unsigned char *id, struct moment now,
                struct record **ret_record, struct diag *diag)
{
    struct connection connection;
    if (record_make_file(path, diag) != 0)
        return -1;
    if (connection_open(path, CONNECTION_MAKING, &connection, diag) != 0) {
        unlink(path);
        return -1;
    }
    struct record *record = record_new(connection);
    record->id = id_digits(id);
    record->name = memory_text(name);
    if (fill(record, id, now, diag) != 0) {
        record_close(record);
        unlink(path);
        return -1;
    }
    *ret_record = record;
    return 0;
}

int record_make_folder(const char *folder, struct diag *diag)
{
    if (path_make_folders(folder) == 0)
        return 0;
    return diag_error(diag, where_file(folder), "no-folder",
                      /* TRANSLATORS: %s is the system's reason, such as "Permission denied". */
                      _("the folder for learners' records cannot be made: %s"), strerror(errno));
}

static char *choose_path(const char *folder, const char *name, const unsigned char *id)
{
    char *digits = id_digits(id);
    char *file = file_name_new(name, digits);
    char *path = path_join(folder, file);
    free(file);
    free(digits);
    return path;
}

int record_create(const char *folder, const char *name, struct moment now,
                  struct record **ret_record, struct diag *diag)
{
    unsigned char id[RECORD_ID_BYTES];
    char *clean = learner_name_clean(name);
    if (clean == NULL)
        return learner_name_tell(diag);
    int result = record_draw(id, folder, diag);
    if (result == 0)
        result = record_make_folder(folder, diag);
    if (result == 0) {
        char *path = choose_path(folder, clean, id);
        result = record_make(path, clean, id, now, ret_record, diag);
        free(path);
    }
    free(clean);
    return result;
}
