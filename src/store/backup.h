/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Copies of a record beside it, "NAME.db.backup-N": whole records, the greatest N the newest. */
#ifndef STORE_BACKUP_H
#define STORE_BACKUP_H

#include <stddef.h>
#include <sqlite3.h>

#include "base/diag.h"

enum { BACKUPS_KEPT = 3 };

struct backups {
    char **paths; /* the oldest first */
    size_t count;
    size_t capacity;
    long last; /* the greatest number, 0 without any */
};

/* Lists the copies of the record at `record_path`, good or not. Caller clears. */
void backups_list(const char *record_path, struct backups *ret_backups);
void backups_clear(struct backups *backups);

/* Writes all that the record in `db` holds into a new file at `path`, mode 0600, which is there
 * whole and on the disk, or not at all. Codes: "disk-full", "record-backup". */
int backup_write(sqlite3 *db, const char *path, struct diag *diag);

/* Makes the next copy of the record, then removes those before the last BACKUPS_KEPT. */
int backup_make(sqlite3 *db, const char *record_path, struct diag *diag);

/* Returns the newest copy that is whole and says whose it is, or NULL. Caller frees. */
char *backup_newest_good(const char *record_path);

#endif
