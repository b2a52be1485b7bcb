/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/store/connection.c */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>

#include "base/memory.h"
#include "base/path.h"
#include "store/connection.h"
#include "store/statement.h"
#include "support/records.h"
#include "support/support.h"

static struct connection open_record(enum connection_mode mode, char **ret_folder)
{
    struct connection connection = {0};
    struct diag diag;
    diag_init(&diag);
    *ret_folder = support_folder();
    struct record *record = records_create(*ret_folder, "Nadia");
    cr_assert_eq(connection_open(record_path(record), mode, &connection, &diag), 0);
    record_close(record);
    diag_clear(&diag);
    return connection;
}

static void close_record(struct connection *connection, char *folder)
{
    connection_clear(connection);
    support_remove(folder);
    free(folder);
}

/* These were chosen by experiment: a WAL with synchronous=NORMAL lost answers in power cuts, and so
 * did FULL, which leaves it to chance when the end of the journal reaches the disk. */
Test(connection, the_settings_keep_what_was_acknowledged_and_trust_no_file)
{
    static const struct {
        const char *setting;
        const char *query;
        int64_t value;
    } cases[] = {
        {"synchronous", "PRAGMA synchronous", 3},
        {"journal_mode", "SELECT journal_mode = 'delete' FROM pragma_journal_mode", 1},
        {"foreign_keys", "PRAGMA foreign_keys", 1},
        {"trusted_schema", "PRAGMA trusted_schema", 0},
        {"cell_size_check", "PRAGMA cell_size_check", 1},
        {"mmap_size", "PRAGMA mmap_size", 0},
        {"temp_store", "PRAGMA temp_store", 2},
        {"busy_timeout", "PRAGMA busy_timeout", 2000},
        {"mark", "PRAGMA application_id", 0x4463576B},
    };
    char *folder = NULL;
    struct connection connection = open_record(CONNECTION_WRITING, &folder);
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        int64_t value = -1;
        int rc = statement_number(connection.db, cases[i].query, &value);
        cr_expect_eq(rc, SQLITE_OK, "case '%s': %d", cases[i].setting, rc);
        cr_expect_eq(value, cases[i].value, "case '%s': %d", cases[i].setting, (int)value);
    }
    int is_on = -1;
    sqlite3_db_config(connection.db, SQLITE_DBCONFIG_DEFENSIVE, -1, &is_on);
    cr_expect_eq(is_on, 1);
    close_record(&connection, folder);
}

Test(connection, one_for_reading_does_not_write)
{
    char *folder = NULL;
    struct connection connection = open_record(CONNECTION_READING, &folder);
    cr_expect_not(connection.is_writable);
    cr_expect_eq(statement_run_text(connection.db, "DELETE FROM event"), SQLITE_READONLY);
    close_record(&connection, folder);
}

Test(connection, one_for_reading_takes_back_what_was_cut_short)
{
    struct connection connection = {0};
    struct diag diag;
    int64_t lost = -1;
    diag_init(&diag);
    char *folder = support_folder();
    struct record *record = records_create(folder, "Nadia");
    char *path = memory_text(record_path(record));
    record_close(record);
    records_cut_short(path);
    cr_assert_eq(connection_open(path, CONNECTION_READING, &connection, &diag), 0);
    cr_expect_eq(statement_number(connection.db,
                                  "SELECT count(*) FROM event WHERE course = 'lost' OR "
                                  "kind = 'lost'",
                                  &lost),
                 SQLITE_OK);
    cr_expect_eq(lost, 0);
    free(path);
    close_record(&connection, folder);
}

Test(connection, an_address_means_the_file_whatever_its_name)
{
    static const struct {
        const char *path;
        const char *address;
    } cases[] = {
        {"/a/b-1_c~.db", "file:/a/b-1_c~.db?mode=ro"},
        {"/a b/?mode=rw#%41&x=1", "file:/a%20b/%3Fmode%3Drw%23%2541%26x%3D1?mode=ro"},
        {"/'\"\\", "file:/%27%22%5C?mode=ro"},
        {"/\xC3\xA9\xff", "file:/%C3%A9%FF?mode=ro"},
        {"", "file:?mode=ro"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        char *address = connection_address(cases[i].path);
        cr_expect_str_eq(address, cases[i].address, "case '%s'", cases[i].path);
        free(address);
    }
}
