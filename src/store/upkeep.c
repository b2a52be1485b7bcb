/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The care that a record needs from time to time. */
#include "config.h"

#include "store/upkeep.h"

#include <stdlib.h>
#include <sys/stat.h>

#include "store/backup.h"
#include "store/record_inside.h"

static const int64_t day_milliseconds = INT64_C(24) * 60 * 60 * 1000;

/* The newest copy: when it was made, and how far the record was then. No copy: all 0. */
struct copy {
    int64_t made; /* milliseconds since 1970 */
    int64_t last; /* the greatest sequence in it */
};

static const char last_query[] = "SELECT coalesce(max(seq), 0) FROM event";

/* A copy that cannot be read is none. */
static int64_t last_of_file(const char *path)
{
    struct connection connection;
    struct diag unsaid;
    int64_t last = 0;
    diag_init(&unsaid);
    if (connection_open(path, CONNECTION_READING, &connection, &unsaid) == 0) {
        statement_number(connection.db, last_query, &last);
        connection_clear(&connection);
    }
    diag_clear(&unsaid);
    return last;
}

static struct copy newest_copy(const struct record *record)
{
    struct backups backups;
    struct stat about;
    struct copy copy = {0};
    backups_list(record->connection.path, &backups);
    const char *path = backups.count == 0 ? NULL : backups.paths[backups.count - 1];
    if (path != NULL && stat(path, &about) == 0)
        copy = (struct copy){.made = (int64_t)about.st_mtime * 1000, .last = last_of_file(path)};
    backups_clear(&backups);
    return copy;
}

static int64_t last_of_record(const struct record *record)
{
    int64_t last = 0;
    statement_number(record->connection.db, last_query, &last);
    return last;
}

bool record_needs_upkeep(const struct record *record, struct moment now)
{
    if (record->state == RECORD_READ_ONLY)
        return false;
    if (record->window.is_unclean)
        return true;
    int64_t last = last_of_record(record);
    struct copy copy = newest_copy(record);
    if (last <= 1 || last == copy.last)
        return false;
    int64_t passed = now.at > copy.made ? now.at - copy.made : copy.made - now.at;
    return last - copy.last >= UPKEEP_EVENTS || passed >= UPKEEP_DAYS * day_milliseconds;
}

int record_upkeep(struct record *record, struct diag *diag)
{
    if (connection_check(&record->connection, diag) != 0)
        return -1;
    record->window.is_unclean = false;
    int64_t last = last_of_record(record);
    if (last <= 1 || last == newest_copy(record).last)
        return 0;
    return backup_make(record->connection.db, record->connection.path, diag);
}
