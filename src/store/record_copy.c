/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A record kept in another folder as well: a read-only stick goes on at home. */
#include "config.h"

#include <sodium.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/path.h"
#include "store/backup.h"
#include "store/record_inside.h"

/* The name is made of the learner's name and id: another learner's file would be a stranger's joke.
 */
static int check_is_same(const struct record *record, const struct record *kept, struct diag *diag)
{
    if (strcmp(record->id, kept->id) == 0)
        return 0;
    return diag_error(diag, where_file(kept->connection.path), "record-create",
                      _("a record of another learner has this name already"));
}

static int merge_into(const struct record *record, const char *path, struct record **ret_record,
                      struct diag *diag)
{
    struct record *kept = NULL;
    int64_t added;
    if (record_open(path, &kept, diag) != 0)
        return -1;
    if (check_is_same(record, kept, diag) != 0 ||
        record_merge(kept, record->connection.path, &added, diag) != 0) {
        record_close(kept);
        return -1;
    }
    *ret_record = kept;
    return 0;
}

/* The record as it is, in the other folder. */
static int keep_all(const struct record *record, const char *path, struct record **ret_record,
                    struct diag *diag)
{
    if (path_is_file(path))
        return merge_into(record, path, ret_record, diag);
    if (backup_write(record->connection.db, path, diag) != 0)
        return -1;
    return record_open(path, ret_record, diag);
}

/* What waits is kept for the same learner, and can be brought together with the rest later. */
static int keep_what_waits(const struct record *record, const char *path,
                           struct record **ret_record, struct diag *diag)
{
    unsigned char id[RECORD_ID_BYTES];
    struct moment then = record->waiting.events[0].moment;
    int result;
    sodium_hex2bin(id, sizeof id, record->id, strlen(record->id), NULL, NULL, NULL);
    if (path_is_file(path))
        result = record_open(path, ret_record, diag);
    else
        result = record_make(path, record->name, id, then, ret_record, diag);
    if (result == 0)
        diag_warning(diag, where_file(record->connection.path), "record-behind",
                     _("what was done before is on the disk or stick that does not answer; "
                       "'decentwork learner import' brings both together"));
    return result;
}

int record_keep_elsewhere(struct record *record, const char *folder, struct record **ret_record,
                          struct diag *diag)
{
    struct diag failure;
    if (record_make_folder(folder, diag) != 0)
        return -1;
    char *name = path_name(record->connection.path);
    char *path = path_join(folder, name);
    diag_init(&failure);
    int result = keep_all(record, path, ret_record, &failure);
    bool is_gone = diag_has(&failure, "record-medium") || diag_has(&failure, "no-file");
    if (result != 0 && is_gone && record->waiting.count > 0)
        result = keep_what_waits(record, path, ret_record, diag);
    else if (result != 0)
        diag_add_errors(diag, &failure);
    diag_clear(&failure);
    if (result == 0) {
        waiting_move(&record->waiting, &(*ret_record)->waiting);
        record_write_waiting(*ret_record, diag);
    }
    free(path);
    free(name);
    return result;
}

int record_save_copy(const struct record *record, const char *path, struct diag *diag)
{
    return backup_write(record->connection.db, path, diag);
}
