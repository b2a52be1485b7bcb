/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Copies of a record beside it. */
#include "config.h"

#include "store/backup.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#include "base/durable.h"
#include "base/folder.h"
#include "base/i18n.h"
#include "base/memory.h"
#include "base/path.h"
#include "base/str.h"
#include "store/connection.h"
#include "store/record_inside.h"
#include "store/transaction.h"

#define BACKUP_ENDING ".backup-"
enum { NUMBER_DIGITS_MAX = 9 };

/* The number of a copy by its file's name, or 0 for another file. */
static long number_of(const char *file, const char *stem)
{
    size_t length = strlen(stem);
    if (strncasecmp(file, stem, length) != 0)
        return 0;
    const char *digits = file + length;
    size_t count = strspn(digits, "0123456789");
    if (count == 0 || count > NUMBER_DIGITS_MAX || digits[count] != '\0')
        return 0;
    return strtol(digits, NULL, 10);
}

static char *path_number(const char *record_path, long number)
{
    return str_format("%s" BACKUP_ENDING "%ld", record_path, number);
}

static int by_number(const void *left, const void *right)
{
    long a = *(const long *)left;
    long b = *(const long *)right;
    return (a > b) - (a < b);
}

/* The numbers of all copies, in their order. Caller frees. */
static long *find_numbers(const char *folder, const char *stem, size_t *ret_count)
{
    struct folder entries;
    size_t count = 0;
    folder_list(folder, &entries);
    long *numbers = memory_new(entries.count, sizeof *numbers);
    for (size_t i = 0; i < entries.count; i++) {
        long number = number_of(entries.names[i], stem);
        if (number != 0)
            numbers[count++] = number;
    }
    folder_clear(&entries);
    if (count > 1)
        qsort(numbers, count, sizeof *numbers, by_number);
    *ret_count = count;
    return numbers;
}

void backups_list(const char *record_path, struct backups *ret_backups)
{
    struct backups backups = {0};
    char *folder = path_folder(record_path);
    char *name = path_name(record_path);
    char *stem = str_format("%s" BACKUP_ENDING, name);
    size_t count = 0;
    long *numbers = find_numbers(folder, stem, &count);
    for (size_t i = 0; i < count; i++) {
        backups.paths = memory_reserve(backups.paths, backups.count + 1, &backups.capacity,
                                       sizeof *backups.paths);
        backups.paths[backups.count++] = path_number(record_path, numbers[i]);
        backups.last = numbers[i];
    }
    free(numbers);
    free(stem);
    free(name);
    free(folder);
    *ret_backups = backups;
}

void backups_clear(struct backups *backups)
{
    for (size_t i = 0; i < backups->count; i++)
        free(backups->paths[i]);
    free(backups->paths);
    *backups = (struct backups){0};
}

static int tell_not_made(const char *path, struct diag *diag)
{
    bool is_full = durable_is_full(errno);
    return diag_error(diag, where_file(path), is_full ? "disk-full" : "record-backup",
                      /* TRANSLATORS: %s is the system's reason, such as "Permission denied". */
                      _("no copy of the record can be made: %s"), strerror(errno));
}

/* VACUUM INTO takes an empty file that is there already, and so leaves it its owner's alone. */
static int vacuum_into(sqlite3 *db, const char *path, struct diag *diag)
{
    sqlite3_stmt *vacuum = NULL;
    int rc = sqlite3_prepare_v2(db, "VACUUM INTO ?1", -1, &vacuum, NULL);
    if (rc == SQLITE_OK) {
        statement_bind_text(vacuum, 1, path);
        rc = statement_run(vacuum);
    }
    sqlite3_finalize(vacuum);
    return rc == SQLITE_OK ? 0 : transaction_tell_writing(db, rc, path, diag);
}

/* The copy at `path`, made whole as a draft first. */
static int write_by_draft(sqlite3 *db, const char *draft, const char *path, struct diag *diag)
{
    if (durable_make_empty(draft) != 0)
        return tell_not_made(path, diag);
    if (vacuum_into(db, draft, diag) != 0)
        return -1;
    return durable_rename(draft, path) == 0 ? 0 : tell_not_made(path, diag);
}

int backup_write(sqlite3 *db, const char *path, struct diag *diag)
{
    char *draft = str_format("%s.new", path);
    unlink(draft); /* left by a program that was cut short */
    int result = write_by_draft(db, draft, path, diag);
    if (result != 0)
        unlink(draft);
    free(draft);
    return result;
}

int backup_make(sqlite3 *db, const char *record_path, struct diag *diag)
{
    struct backups backups;
    backups_list(record_path, &backups);
    char *path = path_number(record_path, backups.last + 1);
    int result = backup_write(db, path, diag);
    for (size_t i = 0; result == 0 && i + (BACKUPS_KEPT - 1) < backups.count; i++)
        unlink(backups.paths[i]);
    free(path);
    backups_clear(&backups);
    return result;
}

static bool is_good(const char *path)
{
    struct connection connection;
    struct diag unsaid;
    char *id = NULL;
    char *name = NULL;
    diag_init(&unsaid);
    bool is_good = connection_open(path, CONNECTION_READING, &connection, &unsaid) == 0;
    if (is_good) {
        is_good = connection_check(&connection, &unsaid) == 0 &&
                  record_read_learner(connection.db, path, &id, &name, &unsaid) == 0;
        connection_clear(&connection);
    }
    free(id);
    free(name);
    diag_clear(&unsaid);
    return is_good;
}

char *backup_newest_good(const char *record_path)
{
    struct backups backups;
    char *found = NULL;
    backups_list(record_path, &backups);
    for (size_t i = backups.count; found == NULL && i > 0; i--)
        if (is_good(backups.paths[i - 1]))
            found = memory_text(backups.paths[i - 1]);
    backups_clear(&backups);
    return found;
}
