/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Changes that happen whole or not at all, and what to say when they do not happen. */
#include "config.h"

#include "store/transaction.h"

#include <stdbool.h>

#include "base/durable.h"
#include "base/i18n.h"
#include "base/memory.h"
#include "store/statement.h"

/* Results with a meaning for the learner. An extended result comes before its general one. */
struct reason {
    int result;
    const char *code;
    const char *message;
};

static const struct reason reasons[] = {
    {SQLITE_READONLY_ROLLBACK, "record-read-only",
     N_("the last change of this record was cut short, and it is repaired only where it can be "
        "written: copy it, with the file of the same name that ends in '-journal', to a folder of "
        "your own")},
    {SQLITE_READONLY_DBMOVED, "record-write",
     N_("the record was moved or removed while it was in use; put it back, or open it again")},
    {SQLITE_FULL, "disk-full",
     N_("the disk is full; free some space (1 MB is enough) and try again")},
    {SQLITE_BUSY, "record-locked",
     N_("another program is using this record; wait a moment, or close that program, and try "
        "again")},
    {SQLITE_CORRUPT, "record-damaged",
     N_("this record is damaged; use a copy of it, if there is one")},
    {SQLITE_NOTADB, "no-record", N_("this file is not a learner's record")},
    {SQLITE_READONLY, "record-read-only",
     N_("this record can be read but not written; free it for writing, or copy it to a folder of "
        "your own")},
    {SQLITE_IOERR, "record-medium",
     N_("the disk or stick that the record is on does not answer; see that it is plugged in, and "
        "try "
        "again")},
};

/* SQLite knows a full disk, but calls a quota that is used up, or a file as large as the medium
 * allows, a broken disk. Which it was stands with the connection where a statement failed, with the
 * file where the commit did. */
static bool is_out_of_space(sqlite3 *db, int result)
{
    int error = 0;
    if ((result & 0xFF) != SQLITE_IOERR)
        return false;
    sqlite3_file_control(db, "main", SQLITE_FCNTL_LAST_ERRNO, &error);
    return durable_is_full(error) || durable_is_full(sqlite3_system_errno(db));
}

static const struct reason *find_reason(sqlite3 *db, int result)
{
    if (is_out_of_space(db, result))
        result = SQLITE_FULL;
    for (size_t i = 0; i < ARRAY_LEN(reasons); i++)
        if (reasons[i].result == result || reasons[i].result == (result & 0xFF))
            return &reasons[i];
    return NULL;
}

/* The connection knows more than the result does, unless another call has come between. */
static const char *explain(sqlite3 *db, int result)
{
    return sqlite3_extended_errcode(db) == result ? sqlite3_errmsg(db) : sqlite3_errstr(result);
}

int transaction_tell_writing(sqlite3 *db, int result, const char *path, struct diag *diag)
{
    const struct reason *reason = find_reason(db, result);
    if (reason != NULL)
        return diag_error(diag, where_file(path), reason->code, "%s", _(reason->message));
    return diag_error(diag, where_file(path), "record-write",
                      /* TRANSLATORS: %s is what the database says, in English. */
                      _("the record cannot be written: '%s'"), explain(db, result));
}

int transaction_tell_reading(sqlite3 *db, int result, const char *path, struct diag *diag)
{
    const struct reason *reason = find_reason(db, result);
    if (reason != NULL)
        return diag_error(diag, where_file(path), reason->code, "%s", _(reason->message));
    return diag_error(diag, where_file(path), "record-read",
                      /* TRANSLATORS: %s is what the database says, in English. */
                      _("the record cannot be read: '%s'"), explain(db, result));
}

int transaction_begin(sqlite3 *db, const char *path, struct diag *diag)
{
    int result = statement_run_text(db, "BEGIN IMMEDIATE");
    return result == SQLITE_OK ? 0 : transaction_tell_writing(db, result, path, diag);
}

int transaction_end(sqlite3 *db, const char *path, int result, struct diag *diag)
{
    if (result == SQLITE_OK)
        result = statement_run_text(db, "COMMIT");
    if (result == SQLITE_OK)
        return 0;
    transaction_tell_writing(db, result, path, diag);
    transaction_cancel(db);
    return -1;
}

/* After some errors SQLite has taken everything back by itself. */
void transaction_cancel(sqlite3 *db)
{
    if (!sqlite3_get_autocommit(db))
        statement_run_text(db, "ROLLBACK");
}
