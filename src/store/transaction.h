/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Changes that happen whole or not at all, and what to say when they do not happen.
 *
 * The file is named by its path in the messages. */
#ifndef STORE_TRANSACTION_H
#define STORE_TRANSACTION_H

#include <sqlite3.h>

#include "base/diag.h"

/* Say what SQLite's `result`, the last that failed on `db`, means; always return -1. Codes:
 * "disk-full", "record-locked", "record-damaged", "no-record", "record-read-only",
 * "record-medium"; for the rest
 * "record-write" or "record-read". */
int transaction_tell_writing(sqlite3 *db, int result, const char *path, struct diag *diag);
int transaction_tell_reading(sqlite3 *db, int result, const char *path, struct diag *diag);

/* Begins to write: from here to the end no other program changes the file. */
int transaction_begin(sqlite3 *db, const char *path, struct diag *diag);

/* Keeps what was done since the beginning if `result` is SQLITE_OK. Where it is not, or where the
 * changes cannot be kept: says why, takes everything back and returns -1. */
int transaction_end(sqlite3 *db, const char *path, int result, struct diag *diag);

/* Takes everything back. The caller has said why. */
void transaction_cancel(sqlite3 *db);

#endif
