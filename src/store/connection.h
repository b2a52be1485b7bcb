/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A record's file, opened with care: it may come from a stranger, and its medium may fail. */
#ifndef STORE_CONNECTION_H
#define STORE_CONNECTION_H

#include <sqlite3.h>
#include <stdbool.h>

#include "base/diag.h"

struct connection {
    sqlite3 *db;
    char *path;       /* without links */
    bool is_newer;    /* made by a later version of this program, and so only read */
    bool is_writable; /* as far as the file, its folder and its version tell */
};

enum connection_mode {
    CONNECTION_READING, /* written only to repair what a power cut left behind */
    CONNECTION_WRITING, /* or reading, where it cannot be written */
    CONNECTION_MAKING,  /* an empty file that becomes a record: its mark is not asked for */
};

/* Opens the file: the folder is resolved (realpath), the name in it must not be a link. Codes:
 * "no-file" (nor is a folder or a pipe one), "record-link", "no-record", "record-damaged",
 * "record-locked", "record-read-only", "record-read". On failure *ret_connection is untouched.
 * Caller clears. */
int connection_open(const char *path, enum connection_mode mode, struct connection *ret_connection,
                    struct diag *diag);

/* Looks through the whole file, its indexes too (SQLite's integrity_check; quick_check passes over
 * an event that stands there twice). Code "record-damaged" where it is not whole; else as reading.
 */
int connection_check(const struct connection *connection, struct diag *diag);

void connection_clear(struct connection *connection);

/* Returns a `file:` address that opens the file for reading only, whatever its name contains.
 * Caller frees. */
char *connection_address(const char *path);

#endif
