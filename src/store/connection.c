/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A record's file, opened with care: it may come from a stranger, and its medium may fail. */
#include "config.h"

#include "store/connection.h"

#include <ctype.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "base/path.h"
#include "base/str.h"
#include "store/migration.h"
#include "store/statement.h"
#include "store/transaction.h"

enum {
    BUSY_MILLISECONDS = 2000,
    ROW_BYTES_MAX = 4 * 1024 * 1024, /* far above the longest answer; a bound for hostile files */
};

/* SQLite's NOFOLLOW refuses a link anywhere in the path, and a folder may well be reached by one:
 * so the folder is resolved, and only the file itself must not be a link. */
static char *resolve(const char *path)
{
    char *folder = path_folder(path);
    char *name = path_name(path);
    char *resolved = realpath(folder, NULL);
    char *result = resolved == NULL ? NULL : path_join(resolved, name);
    int error = errno;
    free(resolved);
    free(name);
    free(folder);
    errno = error;
    return result;
}

static int tell_missing(const char *path, struct diag *diag)
{
    if (errno == ENOENT || errno == ENOTDIR)
        return diag_error(diag, where_file(path), "no-file", _("there is no such file"));
    return diag_error(diag, where_file(path), "no-file",
                      /* TRANSLATORS: %s is the system's reason, such as "Permission denied". */
                      _("the file cannot be reached: %s"), strerror(errno));
}

/* A pipe or a device would be waited for, a link might lead anywhere. Neither is a damaged record:
 * codes of their own, so that no copy is put in their place. */
static int check_is_file(const char *path, struct diag *diag)
{
    struct stat about;
    if (lstat(path, &about) != 0)
        return tell_missing(path, diag);
    if (S_ISLNK(about.st_mode))
        return diag_error(diag, where_file(path), "record-link",
                          _("this is a link; name the record that it points to"));
    if (!S_ISREG(about.st_mode))
        return diag_error(diag, where_file(path), "no-file", _("this is not a file"));
    return 0;
}

/* What the file brings along is not trusted: no triggers, no views, no functions with effects. */
static int guard(sqlite3 *db)
{
    sqlite3_extended_result_codes(db, 1);
    sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
    sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
    sqlite3_limit(db, SQLITE_LIMIT_LENGTH, ROW_BYTES_MAX);
    sqlite3_busy_timeout(db, BUSY_MILLISECONDS);
    return statement_run_text(db, "PRAGMA trusted_schema = OFF;"
                                  "PRAGMA cell_size_check = ON;"
                                  "PRAGMA foreign_keys = ON;"
                                  "PRAGMA mmap_size = 0;"
                                  "PRAGMA temp_store = MEMORY;");
}

/* After this an acknowledged change survives a power cut. A WAL, which does not, is turned back. */
static int make_durable(sqlite3 *db)
{
    return statement_run_text(db, "PRAGMA journal_mode = DELETE;"
                                  "PRAGMA synchronous = EXTRA;");
}

/* Reads the mark and the version. A change that was cut short is taken back here. */
static int read_header(struct connection *connection, int64_t *ret_mark)
{
    int64_t version = 0;
    int rc = statement_number(connection->db, "PRAGMA application_id", ret_mark);
    if (rc == SQLITE_OK)
        rc = statement_number(connection->db, "PRAGMA user_version", &version);
    connection->is_newer = version < 0 || version > MIGRATION_VERSION;
    return rc;
}

/* A file that may not even be read; SQLite would only say that it cannot be opened. */
static int check_is_allowed(const char *path, struct diag *diag)
{
    if (access(path, R_OK) == 0 || errno != EACCES)
        return 0;
    return diag_error(
        diag, where_file(path), "record-forbidden",
        _("this record is somebody else's on this computer: you have no permission to "
          "read it"));
}

static bool is_folder_writable(const char *path)
{
    char *folder = path_folder(path);
    bool is_writable = access(folder, W_OK) == 0;
    free(folder);
    return is_writable;
}

/* Opens, with SQLite's flags, and looks who it is. Returns SQLite's result; the connection is the
 * caller's to close in any case. There is one thread: a lock around each column of each row would
 * only take time. */
static int open_file(struct connection *connection, int flags, int64_t *ret_mark)
{
    int rc =
        sqlite3_open_v2(connection->path, &connection->db,
                        flags | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, NULL);
    if (rc == SQLITE_OK)
        rc = guard(connection->db);
    if (rc == SQLITE_OK)
        rc = read_header(connection, ret_mark);
    return rc;
}

static int open_for(struct connection *connection, enum connection_mode mode, int64_t *ret_mark)
{
    if (mode != CONNECTION_READING)
        return open_file(connection, SQLITE_OPEN_READWRITE, ret_mark);
    int rc = open_file(connection, SQLITE_OPEN_READONLY, ret_mark);
    if (rc == SQLITE_READONLY_ROLLBACK) {
        sqlite3_close(connection->db);
        rc = open_file(connection, SQLITE_OPEN_READWRITE, ret_mark);
    }
    return rc;
}

static int open_resolved(struct connection *connection, enum connection_mode mode,
                         struct diag *diag)
{
    int64_t mark = 0;
    int rc = open_for(connection, mode, &mark);
    if (rc != SQLITE_OK)
        return transaction_tell_reading(connection->db, rc, connection->path, diag);
    if (mode != CONNECTION_MAKING && mark != MIGRATION_MARK)
        return diag_error(diag, where_file(connection->path), "no-record",
                          _("this file is not a learner's record"));
    connection->is_writable = mode != CONNECTION_READING && !connection->is_newer &&
                              !sqlite3_db_readonly(connection->db, "main") &&
                              is_folder_writable(connection->path);
    rc = connection->is_writable ? make_durable(connection->db) : SQLITE_OK;
    if (rc != SQLITE_OK)
        return transaction_tell_reading(connection->db, rc, connection->path, diag);
    return 0;
}

int connection_open(const char *path, enum connection_mode mode, struct connection *ret_connection,
                    struct diag *diag)
{
    struct connection connection = {.path = resolve(path)};
    if (connection.path == NULL)
        return tell_missing(path, diag);
    if (check_is_file(connection.path, diag) != 0 || check_is_allowed(connection.path, diag) != 0 ||
        open_resolved(&connection, mode, diag) != 0) {
        connection_clear(&connection);
        return -1;
    }
    *ret_connection = connection;
    return 0;
}

int connection_check(const struct connection *connection, struct diag *diag)
{
    sqlite3_stmt *check = NULL;
    int rc = sqlite3_prepare_v2(connection->db, "PRAGMA integrity_check(1)", -1, &check, NULL);
    if (rc == SQLITE_OK)
        rc = sqlite3_step(check);
    char *answer = rc == SQLITE_ROW ? statement_text(check, 0) : NULL;
    sqlite3_finalize(check);
    bool is_whole = answer != NULL && strcmp(answer, "ok") == 0;
    free(answer);
    if (rc != SQLITE_ROW)
        return transaction_tell_reading(connection->db, rc, connection->path, diag);
    return is_whole
               ? 0
               : transaction_tell_reading(connection->db, SQLITE_CORRUPT, connection->path, diag);
}

void connection_clear(struct connection *connection)
{
    sqlite3_close(connection->db);
    free(connection->path);
    *connection = (struct connection){0};
}

/* Letters of other scripts are bytes above 127 here and written as numbers too. */
static bool is_plain(unsigned char byte)
{
    return byte < 0x80 && (isalnum(byte) || strchr("-._~/", byte) != NULL);
}

char *connection_address(const char *path)
{
    struct str address = {0};
    str_add(&address, "file:");
    for (const char *byte = path; *byte != '\0'; byte++) {
        if (is_plain((unsigned char)*byte))
            str_add_char(&address, *byte);
        else
            str_addf(&address, "%%%02X", (unsigned)(unsigned char)*byte);
    }
    str_add(&address, "?mode=ro");
    return str_take(&address);
}
