/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What a record's file tells about itself at a glance. */
#include "config.h"

#include "store/facts.h"

#include "store/connection.h"
#include "store/statement.h"
#include "store/transaction.h"

static int read_facts(sqlite3 *db, struct facts *facts)
{
    sqlite3_stmt *select = NULL;
    int rc = sqlite3_prepare_v2(
        db,
        "SELECT (SELECT count(*) FROM event WHERE kind = 'answered'), at, zone FROM event "
        "ORDER BY seq DESC LIMIT 1",
        -1, &select, NULL);
    if (rc == SQLITE_OK)
        rc = sqlite3_step(select);
    if (rc == SQLITE_ROW)
        *facts = (struct facts){
            .answers = sqlite3_column_int64(select, 0),
            .last = {.at = sqlite3_column_int64(select, 1), .zone = sqlite3_column_int(select, 2)},
        };
    sqlite3_finalize(select);
    return rc == SQLITE_ROW || rc == SQLITE_DONE ? SQLITE_OK : rc;
}

int facts_read(const char *path, struct facts *ret_facts, struct diag *diag)
{
    struct connection connection;
    struct facts facts = {0};
    if (connection_open(path, CONNECTION_READING, &connection, diag) != 0)
        return -1;
    int rc = read_facts(connection.db, &facts);
    int result =
        rc == SQLITE_OK ? 0 : transaction_tell_reading(connection.db, rc, connection.path, diag);
    connection_clear(&connection);
    if (result == 0)
        *ret_facts = facts;
    return result;
}
